"""Values: one cell as a term of RDF, or the sentence that says why it is none."""

import re

from rdflib import XSD, Literal

JA = {"ja", "j", "x", "waar", "true", "1"}
NEE = {"nee", "n", "onwaar", "false", "0"}
MINUTES = 60
OORDELEN = ("ja", "deels", "nee")


class ValueFault(ValueError):  # noqa: N818  it is a fault in a cell, not of the program
    """What is wrong with a cell, and what to write instead."""


# How often a year, and how long, in the words of an agenda.
WOORDEN = {
    "keer": {
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
    },
    "uren": {"half uur": "0,5", "een uur": "1", "anderhalf uur": "1,5"},
}
KEER = re.compile(
    r"(\d+)\s*(?:x|keer|maal)(?:\s*(?:per|p/|/)\s*(jaar|jr|j|half jaar|halfjaar|kwartaal|maand|week))?\.?"
)
PER = {"week": 52, "maand": 12, "kwartaal": 4, "halfjaar": 2, "half jaar": 2}
UREN = re.compile(r"(\d+(?:[.,]\d)?)\s*(?:u|uur|uren)\.?")
MINUTEN = re.compile(r"(\d{1,3})\s*(?:min|minuten|')\.?")
KLOK = re.compile(r"(\d{1,2}):([0-5]\d)(?:\s*uur)?")
PUNT = re.compile(r"(\d{1,2})\.([0-5]\d)(?:\s*uur)?")
MAANDEN = (
    ("januari", "jan"),
    ("februari", "feb"),
    ("maart", "mrt"),
    ("april", "apr"),
    ("mei",),
    ("juni", "jun"),
    ("juli", "jul"),
    ("augustus", "aug"),
    ("september", "sep", "sept"),
    ("oktober", "okt"),
    ("november", "nov"),
    ("december", "dec"),
)
DUIZEND = re.compile(r"\d{1,3}(\.\d{3})+")


def plain(text: str, soort: str) -> str:
    """Return a number as digits where people wrote it in words: "maandelijks" is 12, "1:30" and "90 min" are 1,5."""
    word = text.casefold()
    known = WOORDEN.get(soort, {}).get(word)
    if known or soort not in WOORDEN:
        return known or text
    if soort == "keer":
        found = KEER.fullmatch(word)
        return str(int(found[1]) * PER.get(found[2] or "", 1)) if found else text
    if found := UREN.fullmatch(word):
        return found[1].replace(".", ",")
    if found := MINUTEN.fullmatch(word):
        return _uren(0, int(found[1]))
    if found := KLOK.fullmatch(word):
        return _uren(int(found[1]), int(found[2]))
    return text


def _uren(hours: int, minutes: int) -> str:
    return f"{round(hours + minutes / MINUTES, 2):g}".replace(".", ",")


def literal(text: str, soort: str, hoogstens: float | None = None) -> Literal:
    """Return a text, number, date, yes or no, or judgement; raises ValueFault with the fix.

    A number may be ``hoogstens`` so large.
    """
    if soort == "uren" and (found := PUNT.fullmatch(text)):
        raise ValueFault(f"“{text}” kan twee dingen zijn; schrijf {found[1]}:{found[2]} of {found[1]},{found[2]}.")
    if soort in WOORDEN:
        return Literal(_getal(text, hoogstens), datatype=XSD.decimal)
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


def _getal(text: str, hoogstens: float | None) -> str:
    if DUIZEND.fullmatch(text):
        raise ValueFault(f"“{text}” kan twee dingen zijn; schrijf {text.replace('.', '')} of {text.replace('.', ',')}.")
    digits = text.replace(" ", "").replace(",", ".")
    if not re.fullmatch(r"\d{1,9}(\.\d{1,6})?", digits):
        if re.fullmatch(r"\d{4}-\d\d-\d\d", text):
            raise ValueFault(
                f"“{text}” is een datum; zet bij Celeigenschappen de cel op Tekst en typ het getal opnieuw."
            )
        raise ValueFault(f"“{text}” is geen getal; schrijf één getal, bijvoorbeeld 6 of 1,5, of laat de cel leeg.")
    if hoogstens is not None and float(digits) > hoogstens:
        raise ValueFault(
            f"{text} is te veel; hoogstens {hoogstens:g}. Schrijf hoe vaak per jaar, en hoeveel uur per keer."
        )
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
    """Return the number of a month by its name, 0 for another word."""
    return next((number for number, names in enumerate(MAANDEN, 1) if word in names), 0)


def _janee(text: str) -> str:
    if text.casefold() in JA:
        return "true"
    if text.casefold() in NEE:
        return "false"
    raise ValueFault(f"“{text}” is geen ja of nee; schrijf ja of nee, of laat de cel leeg.")
