"""Inspringing: a sheet as an outline, one name on each row: who sits somewhere stands one column right of the overleg."""

from collections.abc import Container, Mapping, Sequence

from zv_graph.names import bare
from zv_graph.workbook.kennis import meest_bekend
from zv_graph.workbook.regel import Regel
from zv_graph.workbook.row import Cel, Row
from zv_graph.workbook.tussenkop import zegt

FEWEST = 2


def inspringing(rows: Sequence[Row], bekend: Container[str]) -> list[Regel] | None:
    """Return the seats of an outline, None for another sheet.

    The names furthest to the right are partijen, of which most are known, and the overleg is the last name one column
    before; what stands before that says of the overleggen below it their niveau or thema, or nothing.
    """
    columns = sorted({cell.kolom for row in rows for cell in row.gevuld})
    if len(columns) < FEWEST or any(len(row.gevuld) != 1 for row in rows):
        return None
    meeting: Cel | None = None
    said: Mapping[str, Cel] = {}
    found: list[Regel] = []
    for row in rows:
        cell = row.gevuld[0]
        if cell.kolom == columns[-1]:
            if meeting is None or bare(meeting) in bekend:
                return None
            found.append(Regel(row, said).met(overleg=meeting, partij=cell))
        elif cell.kolom == columns[-2]:
            meeting = cell
        else:
            meeting, said = None, zegt(cell)
    return found if meest_bekend([seat.cel("partij") for seat in found], bekend) else None
