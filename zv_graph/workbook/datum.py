"""Datum: a day, a month or a year as people write it; what is not exact stays so."""

import re
from dataclasses import dataclass, replace

from rdflib import XSD, URIRef

from zv_graph import moment
from zv_graph.words import MAANDEN

SHORT = {"mrt": 3, "sept": 9, **{name[:3]: at for at, name in enumerate(MAANDEN, 1)}}
SEPARATOR = r"[-/. ]"
DAY = re.compile(rf"(\d{{4}}){SEPARATOR}(\d{{1,2}}){SEPARATOR}(\d{{1,2}})(?:[T ].*)?")
DUTCH = re.compile(rf"(\d{{1,2}}){SEPARATOR}(\d{{1,2}}){SEPARATOR}(\d{{4}})")
# 01-09-21: a year of this century, or of the last one.
SHORT_YEAR = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{2})")
WORDS = re.compile(r"(?:[a-z]{2,9}dag )?(\d{1,2})(?:e|ste|de)?[- ]([a-z]{3,9})\.?[- ](\d{4})")
MONTH = re.compile(r"([a-z]{3,9})\.?[- ](\d{4})")
NUMBERS = re.compile(r"(\d{4})[-/](\d{1,2})|(\d{1,2})[-/](\d{4})")
YEAR = re.compile(r"\d{4}")
# A year of our time, where any other number may stand as well.
JAAR = re.compile(r"(?:19|20)\d\d")
# A year with a word that makes it rougher: begin 2020, najaar 2019, Q3 2021.
ABOUT = re.compile(
    r"(?:(?:sinds|vanaf|per|ca\.?|circa|rond|begin|medio|mid|eind|voorjaar|lente|zomer|najaar|herfst|winter|[1-4]e kwartaal|kwartaal [1-4]|q[1-4])(?: van)? ){1,2}(\d{4})"
)
# A part of a year without the year: 12-jan, 12/1, Q1, week 3, maandag.
MONTHS = "|".join(sorted({*SHORT, *MAANDEN}, key=len, reverse=True))
PART = re.compile(
    rf"\d{{1,2}}[-/ ](?:{MONTHS})|\d{{1,2}}[-/]\d{{1,2}}|(?:q|kw|kwartaal ?)[1-4]|[1-4]e kwartaal|(?:wk|week) ?\d{{1,2}}"
    r"|(?:maan|dins|woens|donder|vrij|zater|zon)dag"
)
FIRST, LAST, LAST_CENTURY = 1800, 2200, 50


@dataclass(frozen=True, slots=True)
class Datum:
    """A date as XML Schema writes it, its datatype, and whether words were left out to read it."""

    tekst: str
    soort: URIRef
    ongeveer: bool = False


def datum(text: str) -> Datum | None:
    """Return a day (xsd:date), a month (xsd:gYearMonth) or a year (xsd:gYear); None for what is none."""
    word = " ".join(text.casefold().split())
    if found := DAY.fullmatch(word):
        return _day(found[1], found[2], found[3])
    if found := DUTCH.fullmatch(word):
        return _day(found[3], found[2], found[1])
    if found := SHORT_YEAR.fullmatch(word):
        day = _day(f"{19 if int(found[4]) >= LAST_CENTURY else 20}{found[4]}", found[3], found[1])
        return replace(day, ongeveer=True) if day else None
    if found := WORDS.fullmatch(word):
        return _day(found[3], str(maand(found[2])), found[1])
    return _month_or_year(word)


def is_tijd(text: str) -> bool:
    """Tell whether a text is a day, a month, a week or another part of a year, and no name: jan, 12-jan, Q1, wk 3."""
    word = " ".join(text.casefold().split()).rstrip(".")
    return bool(datum(text) or maand(word) or PART.fullmatch(word))


def _month_or_year(word: str) -> Datum | None:
    if (found := MONTH.fullmatch(word)) and maand(found[1]):
        return _rough(found[2], maand(found[1]))
    if found := NUMBERS.fullmatch(word):
        return _rough(found[1] or found[4], int(found[2] or found[3]))
    if YEAR.fullmatch(word):
        return _rough(word)
    found = ABOUT.fullmatch(word)
    return _rough(found[1], ongeveer=True) if found else None


def _day(year: str, month: str, day: str) -> Datum | None:
    iso = f"{int(year):04}-{int(month):02}-{int(day):02}"
    return Datum(iso, XSD.date) if moment.day(iso) else None


def _rough(year: str, month: int | None = None, *, ongeveer: bool = False) -> Datum | None:
    if not FIRST <= int(year) <= LAST or (month is not None and not 1 <= month <= len(MAANDEN)):
        return None
    if month is None:
        return Datum(year, XSD.gYear, ongeveer)
    return Datum(f"{year}-{month:02}", XSD.gYearMonth, ongeveer)


def maand(word: str) -> int:
    """Return the number of a month by its name, whole or short; 0 for another word."""
    return MAANDEN.index(word) + 1 if word in MAANDEN else SHORT.get(word, 0)
