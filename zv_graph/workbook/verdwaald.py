"""Verdwaald: a word below the heading of something else: a functie below Rol, a schaal below Niveau."""

from collections.abc import Mapping
from dataclasses import replace

from zv_graph.melding import LET_OP, Melding
from zv_graph.workbook.names import als_begrip
from zv_graph.workbook.regel import Regel, kop
from zv_graph.workbook.row import Cel
from zv_graph.workbook.spec import kop_voor


def op_zijn_plaats(regel: Regel, told: list[Melding]) -> Regel:
    """Return a row with such a word in the column that it is of, where that says nothing itself; told."""
    zetel = _moved(regel.zetel, (kop("rol"), "rol"), (kop("functie"), "functie"), told)
    gremium = _moved(regel.gremium, (kop_voor("niveau"), "niveau"), (kop_voor("schaal"), "schaal"), told)
    return replace(regel, zetel=zetel, gremium=gremium)


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
