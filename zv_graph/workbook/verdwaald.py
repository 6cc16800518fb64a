"""Verdwaald: a word below the heading of something else: a functie below Rol, a rol below Functie, a schaal below Niveau."""

import re
from collections.abc import Mapping
from dataclasses import replace

from zv_graph.melding import LET_OP, Melding
from zv_graph.workbook.names import als_begrip
from zv_graph.workbook.regel import Regel, kop
from zv_graph.workbook.row import Cel
from zv_graph.workbook.spec import kop_voor

# Lid / bestuurder; wethouder (voorzitter).
BETWEEN = re.compile(r"\s*[/,;(]\s*|\s+[-–]\s+|\s+(?:en|tevens)\s+")


def op_zijn_plaats(regel: Regel, told: list[Melding]) -> Regel:
    """Return a row with such a word in the column that it is of, where that says nothing itself; told."""
    rol, functie = (kop("rol"), "rol"), (kop("functie"), "functie")
    zetel: Mapping[str, Cel] = regel.zetel
    for here, there in ((rol, functie), (functie, rol)):
        zetel = _moved(_parted(zetel, here, there), here, there, told)
    gremium = _moved(regel.gremium, (kop_voor("niveau"), "niveau"), (kop_voor("schaal"), "schaal"), told)
    return replace(regel, zetel=zetel, gremium=gremium)


def _parted(cells: Mapping[str, Cel], here: tuple[str, str], there: tuple[str, str]) -> Mapping[str, Cel]:
    """Return a row of which a cell that says both says each in its own column."""
    (own, scheme), (other, meant) = here, there
    cell = cells.get(own)
    parts = BETWEEN.split(cell.rstrip(")")) if cell and not cells.get(other) and not als_begrip(scheme, cell) else []
    for mine, theirs in (parts, parts[::-1]) if len(parts) == len(here) else ():
        if cell and als_begrip(scheme, mine) and als_begrip(meant, theirs):
            return {**cells, own: cell.met(mine), other: cell.met(theirs)}
    return cells


def _moved(
    cells: Mapping[str, Cel], here: tuple[str, str], there: tuple[str, str], told: list[Melding]
) -> Mapping[str, Cel]:
    (own, scheme), (other, meant) = here, there
    cell = cells.get(own)
    if not cell or cells.get(other) or als_begrip(scheme, cell) or not als_begrip(meant, cell):
        return cells
    text = f"“{cell}” is geen {scheme} en is gelezen als {meant}."
    told.append(Melding(LET_OP, cell.plaats, text))
    return {**cells, own: cell.met(""), other: cell}
