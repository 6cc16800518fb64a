"""Woorden: how often and how long, in the words of an agenda; ``ontology/woorden.toml`` says what they mean."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from zv_graph import resources
from zv_graph.names import MANY, bare

# What comes after one of these adds to what was said before it.
REST = re.compile(
    r"\s*(?:[(\[,;]|\s-\s|\b(?:m\.?u\.?v|behalve|met uitzondering|excl|incl|van (?=\d)|en (?!om )|plus|maar|mits|op|per)\b|\+ )"
)
INSIDE = re.compile(r"[(),;:]")
TIMES = r"(?:x|×|keer|maal|keren|bijeenkomsten|overleggen|vergaderingen|sessies|malen)"
RANGE = r"(?:-|–|à|a|tot|of|/|tot en met|t/m)"
NUMBER = r"\d+(?:[.,]\d+)?"
KLOK = re.compile(r"(\d{1,2})[:.]([0-5]\d)(?:\s*(?:uur|u))?")
TUSSEN = re.compile(
    r"(?:van )?(\d{1,2})[:.]([0-5]\d)(?:\s*(?:uur|u))?\s*(?:-|–|tot|t/m)\s*(\d{1,2})[:.]([0-5]\d)(?:\s*(?:uur|u))?\.?"
)
UREN = re.compile(rf"({NUMBER})(?:\s*{RANGE}\s*({NUMBER}))?\s*(?:u|uur|uren|uurtjes|h|hr)")
KAAL = re.compile(rf"({NUMBER})(?:\s*{RANGE}\s*({NUMBER}))?")
MINUTEN = re.compile(rf"(\d{{1,3}})(?:\s*{RANGE}\s*(\d{{1,3}}))?\s*(?:min|minuten|minuut|m|'|’)")
SAMEN = re.compile(r"(\d{1,2})\s*(?:u|uur|h)\s*(?:en\s*)?(\d{1,2})\s*(?:min|minuten|m)?")
HALF = re.compile(r"(?<=[a-z0-9])(?:½|\s½| en een half| en een halve)")
HOUR = 60
# What a mark says that nobody sits there.
NEEN = "-"
# A cross with its role: x (vz).
ROLE = re.compile(r"[xv✓]\s*\(?\s*(\w{1,12})\)?")
# A larger number in a matrix counts something else than seats.
MOST_SEATS = 20


@dataclass(frozen=True, slots=True)
class Gelezen:
    """What words say: a number, None when it is not fixed, and the words that were left out."""

    getal: float | None
    rest: str = ""


@cache
def _words() -> dict[str, Any]:
    return tomllib.loads((resources.ONTOLOGY / "woorden.toml").read_text(encoding="utf-8"))


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    """Return how often as patterns, made of the words: so many times in a part of a year, every so many, by an adverb, on a day."""
    words = _words()
    units = "|".join(sorted(map(re.escape, words["per"]), key=len, reverse=True))
    adverbs = "|".join(words["wijze"])
    days = "|".join(words["dag"]["namen"])
    ranks = "|".join(words["dag"]["rang"])
    each = "elke|iedere|ieder|elk|per|eens per|om de|om het|eens in de|eens in het|een keer per|1 keer per|in de|in het"
    return tuple(
        map(
            re.compile,
            (
                rf"(?P<n>{NUMBER})(?:\s*{RANGE}\s*(?P<m>{NUMBER}))?\s*{TIMES}?\s*(?:(?:per|p/|p\.|p|/|in de|in het|in|elke|iedere|ieder|elk|om de)?\s*(?P<k>{NUMBER})?\s*(?:{RANGE}\s*(?P<l>{NUMBER})\s*)?(?P<unit>{units}))?",
                rf"(?P<n>{NUMBER})\s*{TIMES}\s*(?P<adverb>{adverbs})",
                rf"(?:{each})\s*(?P<k>{NUMBER})?\s*(?:{RANGE}\s*(?P<l>{NUMBER})\s*)?(?P<unit>{units})",
                rf"(?P<k>{NUMBER})?\s*-?\s*(?P<adverb>{adverbs})(?: overleg)?",
                rf"(?:(?:op|elke|iedere|de)\s+)*(?P<ranks>(?:{ranks})(?:(?:\s+en\s+|,\s*|\s*/\s*)(?:{ranks}))*)\s+(?:{days})(?:en)?(?:(?:ochtend|middag|avond))?(?:\s*(?:van|in|v/d)?\s*(?:de|elke|iedere)?\s*maand)?",
                rf"(?:(?:op|elke|iedere)\s+)+(?:{days})(?:ochtend|middag|avond)?",
            ),
        )
    )


@lru_cache(maxsize=MANY)
def onbekend(text: str) -> bool:
    """Tell whether a text says that something is not known."""
    return text.casefold().strip(" .") in _words()["onbekend"] or not text.strip(" ?.-–—…")


def keer(text: str) -> Gelezen | None:
    """Return how many times a year words say, None for other words; the middle of a range."""
    words = _words()
    whole = _bare(text)
    inside = [(_bare(part), "") for part in INSIDE.split(whole)[1:]]
    for said, rest in [*_shorter(whole), *inside]:
        if (number := words["keer"].get(said)) is not None or (number := _keer(_digits(said))) is not None:
            return Gelezen(float(number), rest)
    varies = any(re.match(rf"{re.escape(word)}(?![a-z])", whole) for word in words["wisselend"])
    return Gelezen(None) if varies else None


def uren(text: str) -> Gelezen | None:
    """Return how many hours words say, None for other words."""
    words = _words()
    whole = _bare(text)
    if whole in words["wisselend"]:
        return Gelezen(None)
    for said, rest in _shorter(whole):
        if (number := words["uren"].get(said)) is not None or (number := _uren(_digits(said))) is not None:
            return Gelezen(float(number), rest)
    return None


def _bare(text: str) -> str:
    """Return a text without capitals, and without the words that say that it is not exact."""
    said = HALF.sub(",5", " ".join(text.casefold().split())).strip(" .")
    about = sorted(_words()["ongeveer"], key=len, reverse=True)
    while word := next((word for word in about if re.match(rf"{re.escape(word)}(?![a-z])", said)), None):
        said = said.removeprefix(word).strip(" .:")
    return said


def _shorter(said: str) -> list[tuple[str, str]]:
    """Return a text, and its beginnings before a sign or word that starts an addition, each with the rest."""
    ends = [found.start() for found in REST.finditer(said) if found.start()]
    return [(said, ""), *((said[:at].strip(" ."), said[at:].strip(" ,;")) for at in reversed(ends))]


def _digits(said: str) -> str:
    """Return a text with its number words as digits, also where one is the start of a word: driewekelijks."""
    words = _words()
    adverbs = "|".join(words["wijze"])
    names = "|".join(sorted(words["telwoord"], key=len, reverse=True))
    digits = re.sub(rf"\b({names})(?=\b|,|(?:{adverbs})\b)", lambda found: f"{words['telwoord'][found[1]]:g} ", said)
    return digits.replace(" ,5", ",5").strip()


def _keer(said: str) -> float | None:
    words = _words()
    clean = re.sub(r"\s+", " ", said.replace("per half jaar", "per halfjaar"))
    found = next(filter(None, (pattern.fullmatch(clean) for pattern in _patterns())), None)
    if found is None:
        return None
    part = found.groupdict()
    if part.get("ranks"):
        return float(12 * len(re.findall("|".join(words["dag"]["rang"]), part["ranks"])))
    if not part.get("unit") and not part.get("adverb") and not part.get("n"):
        return 52.0
    year = words["per"][part["unit"]] if part.get("unit") else words["wijze"].get(part.get("adverb"), 1)
    return float(_mean(part.get("n") or "1", part.get("m")) * year / _mean(part.get("k") or "1", part.get("l")))


def _uren(said: str) -> float | None:
    if found := SAMEN.fullmatch(said):
        return int(found[1]) + int(found[2]) / HOUR
    if found := MINUTEN.fullmatch(said):
        return _mean(found[1], found[2]) / HOUR
    if found := TUSSEN.fullmatch(said):
        start, end = int(found[1]) * HOUR + int(found[2]), int(found[3]) * HOUR + int(found[4])
        return (end - start) / HOUR if end > start else None
    if found := KLOK.fullmatch(said):
        return int(found[1]) + int(found[2]) / HOUR
    if found := UREN.fullmatch(said) or KAAL.fullmatch(said):
        return _mean(found[1], found[2])
    return None


def _mean(first: str, last: str | None) -> float:
    low = float(first.replace(",", "."))
    return low if not last else (low + float(last.replace(",", "."))) / 2


@cache
def lijst(wat: str) -> frozenset[str]:
    """Return the words of one kind about lists, bare of case and signs: totaal, meervoud, deelnemer, blad or tegendeel."""
    return frozenset(map(bare, _words()["lijst"][wat]))


@cache
def rauw(wat: str) -> frozenset[str]:
    """Return the words or signs of one kind about lists as they are written, without capitals: idem or niemand."""
    return frozenset(word.casefold() for word in _words()["lijst"][wat])


@cache
def rol() -> dict[str, str]:
    """Return for each heading that is a role, bare of case and signs, the role."""
    return {bare(word): said for word, said in _words()["lijst"]["rol"].items()}


@cache
def _tekens() -> dict[str, str]:
    return dict(_words()["teken"])


@lru_cache(maxsize=MANY)
def teken(text: str) -> str | None:
    """Return what a mark in a matrix means: nothing more, v, a role, how many seats, or NEEN; None for what is no mark."""
    if onbekend(text):
        return NEEN
    word = text.casefold().strip(" .()")
    if word.isdecimal():
        return word if 0 < int(word) < MOST_SEATS else NEEN if int(word) == 0 else None
    found = ROLE.fullmatch(word)
    return _tekens().get(word, _tekens().get(found[1]) if found else None)


@cache
def wie(wat: str) -> tuple[str, ...]:
    """Return the words of one kind about who sits somewhere, the longest first: alle, regio, groep or bestuur."""
    return tuple(sorted(_words()["wie"][wat], key=len, reverse=True))


def telwoord(text: str) -> int | None:
    """Return the whole number that a word or digits say, None for another word."""
    number = _words()["telwoord"].get(text.casefold(), float(text) if text.isdecimal() else 0.5)
    return int(number) if number == int(number) else None


@cache
def _anders(scheme: str) -> dict[str, str]:
    return {bare(word): said for word, said in _words()["begrip"].get(scheme, {}).items()}


def anders(scheme: str, text: str) -> str | None:
    """Return the name of the concept of a scheme that another word means."""
    return _anders(scheme).get(bare(text))


def strijdig(text: str, other: str) -> bool:
    """Tell whether one of two texts denies, or holds a word that stands against one of the other: no suggestion turns that round."""
    denies = [any(bare(word) in lijst("tegendeel") for word in one.split()[:-1]) for one in (text, other)]
    words = [set(one.casefold().split()) for one in (text, other)]
    pairs = (pair.split() for pair in _words()["lijst"]["tegenover"])
    against = any((a in words[0] and b in words[1]) or (b in words[0] and a in words[1]) for a, b in pairs)
    return denies[0] != denies[1] or against
