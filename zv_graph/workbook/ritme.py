"""Ritme: how often, in the words of an agenda; ``ontology/woorden.toml`` says what they mean."""

import re
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
OR = re.compile(r"(?:of|en) ")
COUNTED = re.compile(r"\d+\s*(?:x|×|keer)")
TIMES = r"(?:x|×|keer|maal|keren|bijeenkomsten|overleggen|vergaderingen|sessies|malen)"
RANGE = r"(?:-|–|à|á|a|tot|of|/|tot en met|t/m)"
NUMBER = r"\d+(?:[.,]\d+)?"
DAGEN = re.compile(r"dag|dagen|dgn?")
# A day and a month, without a word for how often.
DATUM = re.compile(r"(?:[7-9]|\d\d)/\d{1,2}")
# Whole hours with a part of one behind them.
GEMENGD = re.compile(r"(?<=\d)\s?([½¼¾])|(?<=\d)\s(1/[24]|3/4)(?![\d/])")
FRACTIES = {"1/2": "0,5", "1/4": "0,25", "3/4": "0,75", "½": "0,5", "¼": "0,25", "¾": "0,75"}
FRACTIE = re.compile(r"(?<![\d/,.])(?:1/2|1/4|3/4|[½¼¾])(?![\d/])")
HALF = re.compile(r"(?<=[a-z0-9])(?:½|\s½| en een half| en een halve)")
OF = re.compile(r"\bv(?:/|an )?d(?:e\b|\.|\b)")
# 13u30, tussen 1 en 2, 4x in 2025: the same in signs that are read.
PLAIN = (
    (re.compile(r"\b(\d{1,2})u([0-5]\d)\b"), r"\1:\2"),
    (re.compile(r"\btussen (?:de )?(\S+) en (\S+)"), r"\1-\2"),
    (re.compile(r"(?<=[\dx×r])(?<!jaar)\s+in (?:19|20)\d\d$"), " per jaar"),
)
# From when till when a meeting lasts: om 14:00, 10.00-12.00 uur.
KLOK = re.compile(
    r"[\s,]*(?:\b(?:om|van|vanaf|tussen)\s+)?(?:\d{1,2}:[0-5]\d|\d{1,2}\.[0-5]\d(?=\s*(?:uur|u\b|-|–|tot)))"
    r"(?:\s*(?:-|–|tot|en)\s*\d{1,2}(?:[:.][0-5]\d)?)?\s*(?:uur\b|u\b)?"
)
# Nobody meets more often in a year, and fewer days than a week lie between no two meetings.
MOST, WEEK = 366, 7


@dataclass(frozen=True, slots=True)
class Gelezen:
    """What words say: a number, None when it is not fixed, and the words that were left out."""

    getal: float | None
    rest: str = ""


def dag() -> str:
    """Return the pattern of the name of a day of the week."""
    return f"(?:{'|'.join(woordenlijst()['dag']['namen'])})"


def _dagen() -> str:
    """Return the pattern of one day or more, or of parts of them."""
    one = f"{dag()}(?:en)?{PART}"
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
                rf"(?:(?:op|elke|iedere|de)\s+)*(?P<ranks>(?:{ranks})(?:{AND}(?:{ranks}))*)\s+{dag()}(?:en)?{PART}(?:\s*(?:van|in)?\s*(?:de|elke|iedere)?\s*(?:maand|mnd))?",
                rf"(?:(?:op|elke|iedere)\s+)+(?P<days>{_dagen()})",
            ),
        )
    )


def keer(text: str) -> Gelezen | None:
    """Return how many times a year words say, None for other words; the middle of a range."""
    words = woordenlijst()
    whole = KLOK.sub("", simple(text)).replace("()", "").strip(" .")
    if months := _momenten(whole):
        return Gelezen(float(months))
    inside = [(simple(part), "") for part in INSIDE.split(whole)[1:]]
    for said, rest in sorted([*shorter(whole), *inside], key=lambda one: bool(COUNTED.search(one[1]))):
        if (number := words["keer"].get(said)) is not None or (number := _keer(digits(said))) is not None:
            return Gelezen(None) if _says_how_often(rest) else Gelezen(float(number), rest)
    # Only the day tells nothing of how often.
    varies = re.fullmatch(_dagen(), whole) is not None or any(
        re.match(rf"{re.escape(word)}(?![a-z])", whole) for word in words["wisselend"]
    )
    return Gelezen(None) if varies else None


def _momenten(said: str) -> int:
    """Return how many months or quarters a text names, 0 for another text: jan, apr, juli en okt."""
    parts, quarters = EN.split(said.removeprefix("in ")), re.search(r"kwartaal|\bq[1-4]", said)
    return (
        len(parts) if all(maand(part.strip(" .")) or (quarters and KWARTAAL.fullmatch(part)) for part in parts) else 0
    )


def _says_how_often(rest: str) -> bool:
    """Tell whether what is left out says how often as well: of maandelijks, en donderdag, per maand."""
    if not (found := OR.match(rest)):
        return HOW_OFTEN.match(rest) is not None
    more, words = rest[found.end() :], woordenlijst()
    day = re.match(rf"{dag()}\b", more)
    return bool(day) or more in words["keer"] or _keer(digits(more)) is not None


def simple(text: str) -> str:
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


def shorter(said: str) -> list[tuple[str, str]]:
    """Return a text, and its beginnings before a sign or word that starts an addition, each with the rest."""
    ends = [found.start() for found in REST.finditer(said) if found.start()]
    return [(said, ""), *((said[:at].strip(" ."), said[at:].strip(" ,;")) for at in reversed(ends))]


def digits(said: str) -> str:
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
    if DATUM.fullmatch(clean) or _is_no_number(found):
        return None
    year = words["per"][part["unit"]] if part.get("unit") else words["wijze"].get(part.get("adverb"), 1)
    return float(mean(part.get("n") or "1", part.get("m")) * year / mean(part.get("k") or "1", part.get("l")))


def _is_no_number(found: re.Match[str]) -> bool:
    """Tell whether words only look like a number of times: 24/7, 2024-2025, or 3 dagen, which is how long it takes."""
    low, high, between, unit = (found.groupdict().get(name) for name in ("n", "m", "k", "unit"))
    lasts = found.re is _patterns()[0] and DAGEN.fullmatch(unit or "") and mean(between or "1") < WEEK
    return bool(lasts) or (low is not None and (mean(low) > MOST or mean(high or low) < mean(low)))


def mean(first: str, last: str | None = None) -> float:
    """Return a number, or the middle of two."""
    low = float(first.replace(",", "."))
    return low if not last else (low + float(last.replace(",", "."))) / 2
