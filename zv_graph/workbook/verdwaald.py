"""Verdwaald: a word below the heading of something else: a functie below Rol, a rol below Functie, a schaal below Niveau."""

import re
from collections.abc import Mapping
from dataclasses import replace

from zv_graph.melding import LET_OP, Melding
from zv_graph.workbook.names import als_begrip
from zv_graph.workbook.regel import SEAT, Regel, kop
from zv_graph.workbook.row import Cel
from zv_graph.workbook.spec import kop_voor

TWO = 2
# Lid / bestuurder; wethouder (voorzitter).
BETWEEN = re.compile(r"\s*[/,;(]\s*|\s+[-–]\s+|\s+(?:en|tevens)\s+")


def op_zijn_plaats(regel: Regel, told: list[Melding]) -> Regel:
    """Return a row with such a word in the column that it is of, where that says nothing itself; told."""
    zetel: Mapping[str, Cel] = regel.zetel
    for scheme, meant in (("rol", "functie"), ("functie", "rol")):
        zetel = _moved(_parted(zetel, scheme, meant), scheme, meant, told)
    gremium: Mapping[str, Cel] = regel.gremium
    for scheme, meant in (("niveau", "schaal"), ("vorm", "niveau"), ("vorm", "schaal")):
        gremium = _moved(gremium, scheme, meant, told)
    return replace(regel, zetel=zetel, gremium=gremium)


def _kop(scheme: str) -> str:
    """Return the heading of the column of the seats, or else of the overleggen, that holds concepts of a scheme."""
    return kop(scheme) if scheme in SEAT else kop_voor(scheme)


def _parted(cells: Mapping[str, Cel], scheme: str, meant: str) -> Mapping[str, Cel]:
    """Return a row of which a cell that says both says each in its own column."""
    own, other = _kop(scheme), _kop(meant)
    cell = cells.get(own)
    if not cell or cells.get(other) or als_begrip(scheme, cell):
        return cells
    parts = BETWEEN.split(cell.rstrip(")"))
    for mine, theirs in zip(parts, parts[::-1], strict=True) if len(parts) == TWO else ():
        if als_begrip(scheme, mine) and als_begrip(meant, theirs):
            return {**cells, own: cell.met(mine), other: cell.met(theirs)}
    return cells


def _moved(cells: Mapping[str, Cel], scheme: str, meant: str, told: list[Melding]) -> Mapping[str, Cel]:
    own, other = _kop(scheme), _kop(meant)
    cell = cells.get(own)
    if not cell or cells.get(other) or als_begrip(scheme, cell) or not als_begrip(meant, cell):
        return cells
    text = f"“{cell}” is geen {scheme} en is gelezen als {meant}."
    told.append(Melding(LET_OP, cell.plaats, text))
    return {**cells, own: cell.met(""), other: cell}
