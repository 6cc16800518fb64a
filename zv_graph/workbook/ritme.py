"""Ritme: how often and how long, in the words of an agenda; ``ontology/woorden.toml`` says what they mean."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from zv_graph.workbook.datum import maand
from zv_graph.workbook.woorden import woordenlijst

# What comes after one of these adds to what was said before it.
REST = re.compile(
    r"\s*(?:[(\[;]|,(?!\d)|\s-\s|\b(?:m\.?u\.?v|behalve|met uitzondering|excl|incl|van (?=\d)|en (?!om )|of|plus|maar|mits|op|per|in (?!de\b|het\b)|gedurende)\b|\+ )"
)
INSIDE = re.compile(r"[(),;:]")
# What is left out may not say how often itself: then nobody knows.
HOW_OFTEN = re.compile(r"(?:p/|(?:per|gedurende)\b)")
AND = r"(?:\s+en\s+|,\s*|\s*/\s*)"
PART = "(?:ochtend|middag|avond)?"
EN = re.compile(r"\s*[,;/&+]\s*(?:en\s+)?|\s+en\s+")
KWARTAAL = re.compile(r"(?:q|kwartaal )?[1-4]|(?:[1-4]e|eerste|tweede|derde|vierde)(?: kwartaal)?")
PER = re.compile(r"per (?!keer|overleg|bijeenkomst|vergadering|sessie)")
OR = re.compile(r"(?:of|en) ")
COUNTED = re.compile(r"\d+\s*(?:x|×|keer)")
TIMES = r"(?:x|×|keer|maal|keren|bijeenkomsten|overleggen|vergaderingen|sessies|malen)"
RANGE = r"(?:-|–|à|á|a|tot|of|/|tot en met|t/m)"
NUMBER = r"\d+(?:[.,]\d+)?"
KLOK = re.compile(r"(\d{1,2})[:.]([0-5]\d)(?:\s*(?:uur|u))?")
# Two times of the day, of which one at least has minutes: 9.30 tot 11 uur.
CLOCK = r"(\d{1,2})(?:[:.]([0-5]\d))?(?:\s*(?:uur|u))?"
# Between these two numbers are two times of the day; between others lies how long it takes.
UNTIL, MIDNIGHT, EVENING = ("-", "–", "tot", "t/m"), 24, 18
TUSSEN = re.compile(rf"(?:van )?(?=.*[:.][0-5]\d){CLOCK}\s*(?:{'|'.join((*UNTIL, '/'))})\s*{CLOCK}\.?")
UREN = re.compile(rf"(?:van )?({NUMBER})(?:\s*(?:u|uur))?(?:\s*({RANGE})\s*({NUMBER}))?\s*(?:u|uur|uren|uurtjes|h|hr)")
KAAL = re.compile(rf"(?:van )?({NUMBER})(?:\s*({RANGE})\s*({NUMBER}))?")
KWARTIER = re.compile(r"(\d{1,2})\s*(?:u|uur)\s*(?:en\s*)?(\d) kwartier")
# Whole hours with a part of one behind them.
GEMENGD = re.compile(r"(?<=\d)\s?([½¼¾])|(?<=\d)\s(1/[24]|3/4)(?![\d/])")
FRACTIES = {"1/2": "0,5", "1/4": "0,25", "3/4": "0,75", "½": "0,5", "¼": "0,25", "¾": "0,75"}
FRACTIE = re.compile(r"(?<![\d/,.])(?:1/2|1/4|3/4|[½¼¾])(?![\d/])")
MINUTEN = re.compile(rf"({NUMBER})(?:\s*{RANGE}\s*({NUMBER}))?\s*(?:min|minuten|minuut|m|'|’)")
SAMEN = re.compile(r"(\d{1,2})\s*(?:u|uur|h)[.,]?\s*(?:en\s*)?(\d{1,2})\s*(?:min|minuten|m)?")
HALF = re.compile(r"(?<=[a-z0-9])(?:½|\s½| en een half| en een halve)")
OF = re.compile(r"\bv(?:/|an )?d(?:e\b|\.|\b)")
# 1330-1500, 13u30, tussen 1 en 2, 4x in 2025: the same in signs that are read.
PLAIN = (
    (re.compile(r"\b([012]?\d)([0-5]\d)\s*([-–])\s*([012]?\d)([0-5]\d)\b"), r"\1:\2\3\4:\5"),
    (re.compile(r"\b(\d{1,2})u([0-5]\d)\b"), r"\1:\2"),
    (re.compile(r"\btussen (?:de )?(\S+) en (\S+)"), r"\1-\2"),
    (re.compile(r"(?<=[\dx×r])\s+in (?:19|20)\d\d$"), " per jaar"),
)
HOUR = 60
# Nobody meets for so many hours: from here on it is a time of the day.
MORNING = 7


@dataclass(frozen=True, slots=True)
class Gelezen:
    """What words say: a number, None when it is not fixed, and the words that were left out."""

    getal: float | None
    rest: str = ""


def _dag() -> str:
    """Return the pattern of the name of a day of the week."""
    return f"(?:{'|'.join(woordenlijst()['dag']['namen'])})"


def _dagen() -> str:
    """Return the pattern of one day or more, or of parts of them."""
    one = f"{_dag()}(?:en)?{PART}"
    return f"{one}(?:{AND}{one})*"


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    """Return how often as patterns, made of the words: so many times in a part of a year, every so many, by an adverb, on a day."""
    words = woordenlijst()
    units = "|".join(sorted(map(re.escape, words["per"]), key=len, reverse=True))
    adverbs = "|".join(words["wijze"])
    ranks = "|".join(words["dag"]["rang"])
    each = "elke|iedere|ieder|elk|per|eens per|om de|om het|eens in de|eens in het|een keer per|1 keer per|in de|in het"
    return tuple(
        map(
            re.compile,
            (
                # A bare period is how long it lies between two: 6 weken.
                rf"(?P<k>{NUMBER})(?:\s*{RANGE}\s*(?P<l>{NUMBER}))?\s*(?P<unit>{units})",
                rf"(?P<n>{NUMBER})(?:\s*{RANGE}\s*(?P<m>{NUMBER}))?\s*{TIMES}?\s*(?:(?:per|p/|p\.|p|/|in de|in het|in|elke|iedere|ieder|elk|om de)?\s*(?P<k>{NUMBER})?\s*(?:{RANGE}\s*(?P<l>{NUMBER})\s*)?(?P<unit>{units}))?",
                rf"(?P<n>{NUMBER})\s*{TIMES}\s*(?P<adverb>{adverbs})",
                rf"(?:{each})\s*(?P<k>{NUMBER})?(?:e|de|ste)?\s*(?:{RANGE}\s*(?P<l>{NUMBER})\s*)?(?P<unit>{units})",
                rf"(?P<k>{NUMBER})?\s*-?\s*(?P<adverb>{adverbs})e?(?: overleg)?",
                rf"(?:(?:op|elke|iedere|de)\s+)*(?P<ranks>(?:{ranks})(?:{AND}(?:{ranks}))*)\s+{_dag()}(?:en)?{PART}(?:\s*(?:van|in)?\s*(?:de|elke|iedere)?\s*(?:maand|mnd))?",
                rf"(?:(?:op|elke|iedere)\s+)+(?P<days>{_dagen()})",
            ),
        )
    )


def keer(text: str) -> Gelezen | None:
    """Return how many times a year words say, None for other words; the middle of a range."""
    words = woordenlijst()
    whole = _bare(text)
    if months := _momenten(whole):
        return Gelezen(float(months))
    inside = [(_bare(part), "") for part in INSIDE.split(whole)[1:]]
    for said, rest in sorted([*_shorter(whole), *inside], key=lambda one: bool(COUNTED.search(one[1]))):
        if (number := words["keer"].get(said)) is not None or (number := _keer(_digits(said))) is not None:
            return Gelezen(None) if _says_how_often(rest) else Gelezen(float(number), rest)
    # Only the day tells nothing of how often.
    varies = re.fullmatch(_dagen(), whole) is not None or any(
        re.match(rf"{re.escape(word)}(?![a-z])", whole) for word in words["wisselend"]
    )
    return Gelezen(None) if varies else None


def _momenten(said: str) -> int:
    """Return how many months or quarters a text names, 0 for another text: jan, apr, juli en okt."""
    parts, quarters = EN.split(said), re.search(r"kwartaal|\bq[1-4]", said)
    return (
        len(parts) if all(maand(part.strip(" .")) or (quarters and KWARTAAL.fullmatch(part)) for part in parts) else 0
    )


def uren(text: str) -> Gelezen | None:
    """Return how many hours words say, None for other words."""
    words = woordenlijst()
    whole = re.sub(rf"^om (?=\d)|{_dag()}{PART}\b[\s,:]*(?=\d)", "", _bare(text))
    if whole in words["wisselend"]:
        return Gelezen(None)
    for said, rest in _shorter(whole):
        if (start := KLOK.fullmatch(said)) and int(start[1]) >= MORNING:
            return Gelezen(None)  # it tells when it begins
        if (number := words["uren"].get(said)) is not None or (number := _uren(_digits(said))) is not None:
            # So long for each case, or in a month, is no length of a meeting.
            return Gelezen(None) if PER.match(rest) else Gelezen(float(number), rest)
    return None


def _says_how_often(rest: str) -> bool:
    """Tell whether what is left out says how often as well: of maandelijks, en donderdag, per maand."""
    if not (found := OR.match(rest)):
        return HOW_OFTEN.match(rest) is not None
    more, words = rest[found.end() :], woordenlijst()
    day = re.match(rf"{_dag()}\b", more)
    return bool(day) or more in words["keer"] or _keer(_digits(more)) is not None


def _bare(text: str) -> str:
    """Return a text without capitals, and without the words that say that it is not exact."""
    said = OF.sub("van de", " ".join(text.casefold().split()))
    for pattern, plain in PLAIN:
        said = pattern.sub(plain, said)
    said = HALF.sub(",5", said).strip(" .")
    said = GEMENGD.sub(lambda found: FRACTIES[found[1] or found[2]][1:], said)
    said = FRACTIE.sub(lambda found: FRACTIES[found[0]], said)
    about = sorted(woordenlijst()["ongeveer"], key=len, reverse=True)
    while word := next((word for word in about if re.match(rf"{re.escape(word)}(?![a-z])", said)), None):
        said = said.removeprefix(word).strip(" .:")
    return said


def _shorter(said: str) -> list[tuple[str, str]]:
    """Return a text, and its beginnings before a sign or word that starts an addition, each with the rest."""
    ends = [found.start() for found in REST.finditer(said) if found.start()]
    return [(said, ""), *((said[:at].strip(" ."), said[at:].strip(" ,;")) for at in reversed(ends))]


def _digits(said: str) -> str:
    """Return a text with its number words as digits, also where one is the start of a word: driewekelijks."""
    words = woordenlijst()
    adverbs = "|".join(words["wijze"])
    names = "|".join(sorted(words["telwoord"], key=len, reverse=True))
    digits = re.sub(rf"\b({names})(?=\b|,|(?:{adverbs})\b)", lambda found: f"{words['telwoord'][found[1]]:g} ", said)
    return " ".join(digits.replace(" ,5", ",5").split())


def _keer(said: str) -> float | None:
    words = woordenlijst()
    clean = said.replace("per half jaar", "per halfjaar")
    found = next(filter(None, (pattern.fullmatch(clean) for pattern in _patterns())), None)
    if found is None:
        return None
    part = found.groupdict()
    if part.get("ranks"):
        return float(12 * len(re.findall("|".join(words["dag"]["rang"]), part["ranks"])))
    if part.get("days"):
        return 52.0 * len(EN.split(part["days"]))
    if part.get("m") and float(part["m"].replace(",", ".")) < float(part["n"].replace(",", ".")):
        return None  # 24/7 is no number of times
    year = words["per"][part["unit"]] if part.get("unit") else words["wijze"].get(part.get("adverb"), 1)
    return float(_mean(part.get("n") or "1", part.get("m")) * year / _mean(part.get("k") or "1", part.get("l")))


def _uren(said: str) -> float | None:
    tries: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], float | None]], ...] = (
        (SAMEN, lambda found: _time(found[1], found[2])),
        (KWARTIER, lambda found: int(found[1]) + int(found[2]) * float(woordenlijst()["deel"]["kwartier"])),
        (MINUTEN, lambda found: _mean(found[1], found[2]) / HOUR),
        (TUSSEN, lambda found: _between(_time(found[1], found[2]), _time(found[3], found[4]))),
        (KLOK, lambda found: _time(found[1], found[2])),
        (_deel(), lambda found: _mean(found[1], found[2]) * float(woordenlijst()["deel"][found[3]])),
        (UREN, lambda found: _from_to(found[1], found[2], found[3])),
        (KAAL, lambda found: _from_to(found[1], found[2], found[3])),
    )
    return next((read(found) for pattern, read in tries if (found := pattern.fullmatch(said))), None)


@cache
def _deel() -> re.Pattern[str]:
    return re.compile(rf"({NUMBER})(?:\s*{RANGE}\s*({NUMBER}))?\s*({'|'.join(woordenlijst()['deel'])})")


def _between(start: float, end: float) -> float | None:
    """Return how long it is between two times of the day, also from the evening into the night."""
    past = end + MIDNIGHT if end < start and start >= EVENING else end
    return past - start if past > start else None


def _time(hour: str, minutes: str | None) -> float:
    return int(hour) + int(minutes or 0) / HOUR


def _from_to(first: str, sign: str | None, last: str | None) -> float:
    """Return so many hours, or the middle of two; from 9 to 11 is two hours."""
    start, end = float(first.replace(",", ".")), float((last or "0").replace(",", "."))
    between = _between(start, end) if sign in UNTIL and start >= MORNING and end <= MIDNIGHT else None
    return _mean(first, last) if between is None else between


def kaal(text: str) -> bool:
    """Tell whether a text is a number, or two, without a word of what they count."""
    return KAAL.fullmatch(text.strip()) is not None


def _mean(first: str, last: str | None) -> float:
    low = float(first.replace(",", "."))
    return low if not last else (low + float(last.replace(",", "."))) / 2
