"""Values: one cell as a term of RDF, or the sentence that says why it is none."""

import re

from rdflib import XSD, Literal

JA = {"ja", "j", "x", "waar", "true", "1"}
NEE = {"nee", "n", "onwaar", "false", "0"}
OORDELEN = ("ja", "deels", "nee")


class ValueFault(ValueError):  # noqa: N818  it is a fault in a cell, not of the program
    """What is wrong with a cell, and what to write instead."""


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
    plain = text.replace(" ", "").replace(",", ".")
    if not re.fullmatch(r"\d{1,9}(\.\d{1,6})?", plain):
        raise ValueFault(f"“{text}” is geen getal; schrijf bijvoorbeeld 6 of 1,5.")
    return plain if "." in plain else f"{plain}.0"


def _geheel(text: str) -> str:
    plain = text.replace(" ", "")
    if re.fullmatch(r"\d{1,3}(\.\d{3})+", plain):
        plain = plain.replace(".", "")
    if not re.fullmatch(r"\d{1,12}", plain):
        raise ValueFault(f"“{text}” is geen heel getal; schrijf bijvoorbeeld 22000.")
    return str(int(plain))


def _datum(text: str) -> str:
    found = re.fullmatch(r"(\d{4})-(\d{1,2})-(\d{1,2})", text)
    dutch = re.fullmatch(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})", text)
    year, month, day = found.groups() if found else dutch.groups()[::-1] if dutch else ("0", "0", "0")
    iso = f"{int(year):04}-{int(month):02}-{int(day):02}"
    if Literal(iso, datatype=XSD.date).value is None:
        raise ValueFault(f"“{text}” is geen datum; schrijf jaar-maand-dag, zoals 2026-11-01.")
    return iso


def _janee(text: str) -> str:
    if text.casefold() in JA:
        return "true"
    if text.casefold() in NEE:
        return "false"
    raise ValueFault(f"“{text}” is geen ja of nee; schrijf ja of nee, of laat de cel leeg.")
