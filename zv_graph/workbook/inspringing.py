"""Inspringing: a sheet as an outline, one name on each row: who sits somewhere stands one column right of the overleg."""

from collections.abc import Container, Sequence

from zv_graph.melding import Melding
from zv_graph.names import bare
from zv_graph.workbook.names import meest_bekend
from zv_graph.workbook.regel import Regel
from zv_graph.workbook.row import Cel, Row
from zv_graph.workbook.tussenkop import gezegd, zegt

FEWEST = 2


def inspringing(rows: Sequence[Row], bekend: Container[str], told: list[Melding]) -> list[Regel] | None:
    """Return the seats of an outline, None for another sheet.

    The names furthest to the right are partijen, of which most are known, and the overleg is the last name one column
    before; what stands before that says of the overleggen below it their niveau or thema, or nothing.
    """
    columns = sorted({cell.kolom for row in rows for cell in row.gevuld})
    if len(columns) < FEWEST or any(len(row.gevuld) != 1 for row in rows):
        return None
    meeting: Cel | None = None
    above: dict[int, Cel] = {}
    words: list[Cel] = []
    found: list[Regel] = []
    for row in rows:
        cell = row.gevuld[0]
        said = {kop: one for word in above.values() for kop, one in zegt(word).items()}
        if cell.kolom == columns[-1]:
            if meeting is None or bare(meeting) in bekend:
                return None
            found.append(Regel(row, said).met(overleg=meeting, partij=cell))
        elif cell.kolom == columns[-2]:
            meeting = cell
            found.append(Regel(row, said).met(overleg=cell))
        else:
            meeting, above = None, {at: word for at, word in above.items() if at < cell.kolom} | {cell.kolom: cell}
            words += [cell] if zegt(cell) else []
    if not meest_bekend([cel for seat in found if (cel := seat.cel("partij"))], bekend):
        return None
    told += gezegd(words, "eronder")
    return found
