"""Values: one cell as a term of RDF, or the sentence that says why it is none."""

import re

from rdflib import XSD, Literal

JA = {"ja", "j", "x", "waar", "true", "1"}
NEE = {"nee", "n", "onwaar", "false", "0"}
MINUTES = 60
OORDELEN = ("ja", "deels", "nee")


class ValueFault(ValueError):  # noqa: N818  it is a fault in a cell, not of the program
    """What is wrong with a cell, and what to write instead."""


# How often, in the words of an agenda.
VAAK = {
    "wekelijks": "52",
    "elke week": "52",
    "tweewekelijks": "26",
    "om de week": "26",
    "maandelijks": "12",
    "elke maand": "12",
    "tweemaandelijks": "6",
    "om de maand": "6",
    "per kwartaal": "4",
    "elk kwartaal": "4",
    "halfjaarlijks": "2",
    "jaarlijks": "1",
    "half uur": "0,5",
    "anderhalf uur": "1,5",
}
KEER = re.compile(r"(\d+)\s*(?:x|keer|maal)(?:\s*(?:per|p/|/)\s*(?:jaar|jr|j))?\.?", re.IGNORECASE)
UREN = re.compile(r"(\d+(?:[.,]\d+)?)\s*(?:u|uur|uren)\.?", re.IGNORECASE)
MINUTEN = re.compile(r"(\d{1,3})\s*(?:min|minuten|')\.?", re.IGNORECASE)
KLOK = re.compile(r"(\d{1,2})[:.u](\d{2})(?:\s*uur)?")
MAANDEN = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
DUIZEND = re.compile(r"\d{1,3}(\.\d{3})+")


def plain(text: str, soort: str) -> str:
    """Return a number as digits where people wrote it in words: "maandelijks" is 12, "1:30" and "90 min" are 1,5."""
    word = text.casefold()
    if soort != "getal" or word in VAAK:
        return VAAK.get(word, text) if soort == "getal" else text
    for pattern in (KEER, UREN):
        if found := pattern.fullmatch(word):
            return found[1].replace(".", ",")
    if found := MINUTEN.fullmatch(word):
        return _uren(0, int(found[1]))
    if (found := KLOK.fullmatch(word)) and ("." not in word) and int(found[2]) < MINUTES:
        return _uren(int(found[1]), int(found[2]))
    return text


def _uren(hours: int, minutes: int) -> str:
    return f"{round(hours + minutes / MINUTES, 2):g}".replace(".", ",")


def literal(text: str, soort: str) -> Literal:
    """Return a text, number, date, yes or no, or judgement; raises ValueFault with the fix."""
    if soort == "getal":
        return Literal(_getal(text), datatype=XSD.decimal)
    if soort == "geheel":
        return Literal(_geheel(text), datatype=XSD.integer)
    if soort == "datum":
        return Literal(_datum(text), datatype=XSD.date)
    if soort == "ja/nee":
        return Literal(_janee(text), datatype=XSD.boolean)
    if soort == "oordeel":
        if text.casefold() not in OORDELEN:
            raise ValueFault(f"“{text}” is geen oordeel; kies ja, deels of nee.")
        return Literal(text.casefold())
    return Literal(text, lang="nl")


def _getal(text: str) -> str:
    if DUIZEND.fullmatch(text):
        raise ValueFault(f"“{text}” kan twee dingen zijn; schrijf {text.replace('.', '')} of {text.replace('.', ',')}.")
    digits = text.replace(" ", "").replace(",", ".")
    if not re.fullmatch(r"\d{1,9}(\.\d{1,6})?", digits):
        raise ValueFault(f"“{text}” is geen getal; schrijf bijvoorbeeld 6 of 1,5.")
    return digits if "." in digits else f"{digits}.0"


def _geheel(text: str) -> str:
    digits = text.replace(" ", "")
    digits = digits.replace(".", "") if DUIZEND.fullmatch(digits) else digits
    if not re.fullmatch(r"\d{1,12}", digits):
        raise ValueFault(f"“{text}” is geen heel getal; schrijf bijvoorbeeld 22000.")
    return str(int(digits))


def _datum(text: str) -> str:
    found = re.fullmatch(r"(\d{4})-(\d{1,2})-(\d{1,2})", text)
    dutch = re.fullmatch(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})", text)
    words = re.fullmatch(r"(\d{1,2})[- ]([a-zë]{3,9})\.?[- ](\d{4})", text.casefold())
    year, month, day = found.groups() if found else dutch.groups()[::-1] if dutch else ("0", "0", "0")
    if words:
        year, month, day = words[3], str(_maand(words[2])), words[1]
    iso = f"{int(year):04}-{int(month):02}-{int(day):02}"
    if Literal(iso, datatype=XSD.date).value is None:
        raise ValueFault(f"“{text}” is geen datum; schrijf jaar-maand-dag, zoals 2026-11-01.")
    return iso


def _maand(word: str) -> int:
    """Return the number of a month by its name or the start of it, 0 for another word."""
    start = {"maa": "mrt"}.get(word[:3], word[:3])
    return MAANDEN.index(start) + 1 if start in MAANDEN else 0


def _janee(text: str) -> str:
    if text.casefold() in JA:
        return "true"
    if text.casefold() in NEE:
        return "false"
    raise ValueFault(f"“{text}” is geen ja of nee; schrijf ja of nee, of laat de cel leeg.")
