"""Values: one cell as a term of RDF, or the sentence that says why it is none."""

import datetime as dt
import re
from collections.abc import Callable, Mapping

from rdflib import XSD, Literal

from zv_graph.workbook.datum import datum
from zv_graph.workbook.duur import uren
from zv_graph.workbook.ritme import Gelezen, keer
from zv_graph.workbook.row import Cel

JA = {"ja", "j", "x", "v", "waar", "true", "1", "y", "yes", "✓", "✔", "☑"}
NEE = {"nee", "n", "onwaar", "false", "0", "no", "geen"}
OORDELEN = ("ja", "deels", "nee")
DUIZEND = re.compile(r"\d{1,3}(\.\d{3})+")
PUNT = re.compile(r"(\d{1,2})\.([0-5]\d)(?:\s*uur)?")
GETAL = re.compile(r"\d{1,9}([.,]\d{1,15})?")
TAAL = re.compile(r"(.+?)\s*@([a-z]{2,3}(?:-[A-Za-z0-9]{1,8})*)")
SOORTEN = {"keer": keer, "uren": uren}
KAPOTTE_CEL = "hier staat een fout of een formule zonder uitkomst; vul een gewone waarde in."


class ValueFault(ValueError):  # noqa: N818  it is a fault in a cell, not of the program
    """What is wrong with a cell, and what to write instead."""


def literal(cel: str, soort: str, hoogstens: float | None = None) -> tuple[Literal | None, str]:
    """Return what a cell of a kind says, None for unknown, and what to tell of it, which may be nothing.

    A number, a date or a duration that Excel holds is that; only text is read by its words. A number may be
    ``hoogstens`` so large. Raises ValueFault with the fix.
    """
    if soort in SOORTEN:
        return _getal(cel, soort, hoogstens)
    if soort == "datum":
        return _datum(cel)
    return ZONDER_VRAAG.get(soort, _tekst)(cel), ""


def _tekst(text: str) -> Literal:
    return Literal(str(text), lang="nl")


def _oordeel(text: str) -> Literal:
    if text.casefold() not in OORDELEN:
        raise ValueFault(f"“{text}” is geen oordeel; kies ja, deels of nee.")
    return Literal(text.casefold())


def _taal(text: str) -> Literal:
    """Return a name in another language, which stands behind it."""
    found = TAAL.fullmatch(text)
    if found is None:
        raise ValueFault(f"bij “{text}” staat niet welke taal het is; schrijf bijvoorbeeld Steering group @en.")
    return Literal(found[1], lang=found[2])


def _getal(cel: str, soort: str, hoogstens: float | None) -> tuple[Literal | None, str]:
    """Return a number of times a year, or of hours."""
    value = cel.waarde if isinstance(cel, Cel) else None
    if isinstance(value, (dt.timedelta, dt.time, float)) and not isinstance(value, bool):
        if soort == "keer" and not isinstance(value, float):
            raise ValueFault(f"“{cel}” is een tijd; schrijf hoe vaak per jaar, bijvoorbeeld 6.")
        return _decimal(cel, _hours(value), hoogstens), ""
    if isinstance(value, dt.date) or re.fullmatch(r"\d{4}-\d\d-\d\d", cel):
        raise ValueFault(f"“{cel}” is een datum; zet bij Celeigenschappen de cel op Tekst en typ het getal opnieuw.")
    if DUIZEND.fullmatch(cel):
        raise ValueFault(f"“{cel}” kan twee dingen zijn; schrijf {cel.replace('.', '')} of {cel.replace('.', ',')}.")
    if soort == "uren" and (found := PUNT.fullmatch(cel)):
        raise ValueFault(f"“{cel}” kan twee dingen zijn; schrijf {found[1]}:{found[2]} of {found[1]},{found[2]}.")
    if GETAL.fullmatch(cel.replace(" ", "")):
        return _decimal(cel, float(cel.replace(" ", "").replace(",", ".")), hoogstens), ""
    gelezen = SOORTEN[soort](cel)
    if gelezen is None:
        raise ValueFault(f"“{cel}” is geen getal; schrijf één getal, bijvoorbeeld 6 of 1,5, of laat de cel leeg.")
    if gelezen.getal is None:
        return None, f"“{cel}” is geen vast aantal; de cel telt als niet bekend."
    return _decimal(cel, gelezen.getal, hoogstens), _told(cel, gelezen)


def _told(cel: str, gelezen: Gelezen) -> str:
    """Return what people must know of words that were read as a number."""
    number = f"{round(gelezen.getal or 0, 2):g}".replace(".", ",")
    rest = f" “{gelezen.rest}” telt niet mee;" if gelezen.rest else ""
    return f"“{cel}” is gelezen als {number};{rest} klopt dat niet, schrijf dan zelf een getal."


def _hours(value: float | dt.timedelta | dt.time) -> float:
    if isinstance(value, dt.timedelta):
        return value.total_seconds() / 3600
    return value.hour + value.minute / 60 if isinstance(value, dt.time) else value


def _decimal(cel: str, value: float, hoogstens: float | None) -> Literal:
    if value < 0:
        raise ValueFault(f"“{cel}” is geen getal; schrijf één getal, bijvoorbeeld 6 of 1,5, of laat de cel leeg.")
    if hoogstens is not None and value > hoogstens:
        raise ValueFault(
            f"{cel} is te veel; hoogstens {hoogstens:g}. Schrijf hoe vaak per jaar, en hoeveel uur per keer; zijn het minuten, zet dat er dan achter."
        )
    digits = f"{round(value, 3):.3f}".rstrip("0")
    return Literal(f"{digits}0" if digits.endswith(".") else digits, datatype=XSD.decimal)


def _geheel(text: str) -> Literal:
    digits = text.replace(" ", "")
    digits = digits.replace(".", "") if DUIZEND.fullmatch(digits) else digits
    if not re.fullmatch(r"\d{1,12}", digits):
        raise ValueFault(f"“{text}” is geen heel getal; schrijf bijvoorbeeld 22000.")
    return Literal(str(int(digits)), datatype=XSD.integer)


def _datum(cel: str) -> tuple[Literal, str]:
    found = datum(cel)
    if found is None:
        raise ValueFault(f"“{cel}” is geen datum; schrijf jaar-maand-dag, zoals 2026-11-01, of alleen het jaar.")
    return Literal(found.tekst, datatype=found.soort), (
        f"“{cel}” is gelezen als {found.tekst}; klopt dat niet, schrijf dan jaar-maand-dag." if found.ongeveer else ""
    )


def _janee(text: str) -> Literal:
    if text.casefold() in JA:
        return Literal("true", datatype=XSD.boolean)
    if text.casefold() in NEE:
        return Literal("false", datatype=XSD.boolean)
    raise ValueFault(f"“{text}” is geen ja of nee; schrijf ja of nee, of laat de cel leeg.")


# Kinds of cells that mean what they say, or are a fault.
ZONDER_VRAAG: Mapping[str, Callable[[str], Literal]] = {
    "geheel": _geheel,
    "ja/nee": _janee,
    "oordeel": _oordeel,
    "taal": _taal,
}
