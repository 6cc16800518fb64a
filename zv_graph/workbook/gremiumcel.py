"""Gremiumcel: which overleggen a cell names: one, or more with a sign between them, each perhaps with a rol behind it."""

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from zv_graph.melding import LET_OP, Melding
from zv_graph.names import bare
from zv_graph.words import opsomming
from zv_graph.workbook.names import als_begrip
from zv_graph.workbook.regel import Regel
from zv_graph.workbook.row import Cel
from zv_graph.workbook.toevoeging import zonder_toevoeging
from zv_graph.workbook.woorden import aangehaald, is_niemand, lijst, onbekend, tussen_haken

# What parts names of which each stands alone elsewhere.
COMMA = re.compile(r"\s*,\s*")


def apart(cel: Cel) -> list[str]:
    """Return the names in a cell that a semicolon or a new line parts."""
    return [name.strip() for line in cel.regels for name in line.split(";") if name.strip()]


def overleggen(regel: Regel, alone: AbstractSet[str], told: list[Melding]) -> Iterator[Regel]:
    """Yield a row for each overleg that its cell names, with a semicolon or a new line between; one that is not known is none.

    A comma parts names that all stand ``alone`` elsewhere (bare of case and signs); where only some do, it is told. A
    name between quotes is one.
    """
    cel = regel.cel("overleg")
    if cel and (onbekend(cel) or is_niemand(cel) or _is_elk(cel)):
        told.append(Melding(LET_OP, cel.plaats, f"“{cel}” noemt geen overleg; deze rij telt niet mee."))
        return
    if whole := aangehaald(cel):
        yield zonder_toevoeging(regel.met(overleg=cel.met(whole)), told)
        return
    names = apart(cel)
    parts = COMMA.split(cel)
    if len(parts) > 1 and all(bare(part) in alone for part in parts):
        names = parts
    elif len(parts) > 1 and any(bare(part) in alone for part in parts):
        text = f"“{cel}” is gelezen als één overleg; zijn het er meer, zet er een puntkomma tussen."
        told.append(Melding(LET_OP, cel.plaats, text))
    if len(names) > 1:
        text = f"hier staan {len(names)} overleggen: {opsomming(names)}; is het er één, zet de naam dan tussen aanhalingstekens."
        told.append(Melding(LET_OP, cel.plaats, text))
    for name in names or [str(cel)]:
        yield zonder_toevoeging(_met_rol(regel.met(overleg=cel.met(name)) if cel else regel, alone, told), told)


def _is_elk(cel: Cel) -> bool:
    """Tell whether a cell says all overleggen, or both, and not which: alle, beide tafels, alle behalve Tafel A."""
    first, *rest = map(bare, cel.split())
    return first in lijst("elk_overleg") and (not rest or rest[0] in lijst("tussenkop") | lijst("uitgezonderd"))


def _met_rol(regel: Regel, alone: AbstractSet[str], told: list[Melding]) -> Regel:
    """Return a row with the rol that stands between brackets behind an overleg that stands alone elsewhere: Tafel A (vz)."""
    cel = regel.cel("overleg")
    found = tussen_haken(cel)
    rol = als_begrip("rol", found[1]) if found and bare(found[0]) in alone else None
    if not found or not rol or not regel.cel("partij") or regel.cel("rol") or any(regel.gremium.values()):
        return regel
    told.append(Melding(LET_OP, cel.plaats, f"“{cel}” is gelezen als {found[0]}, met “{found[1]}” als rol."))
    return regel.met(overleg=cel.met(found[0]), rol=cel.met(rol))
