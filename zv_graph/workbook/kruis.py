"""Kruis: what a mark in a matrix says: that somebody sits there, in which rol, or with how many."""

from collections.abc import Iterator

from zv_graph.melding import LET_OP, Melding
from zv_graph.words import opsomming
from zv_graph.workbook.names import als_functie, begint_als_functie
from zv_graph.workbook.raster import GREMIUM, ZETEL, Raster
from zv_graph.workbook.regel import Regel
from zv_graph.workbook.row import Row
from zv_graph.workbook.woorden import NEEN, onbekend, teken


def kruis(raster: Raster, row: Row, at: int, told: list[Melding]) -> Regel | None:
    """Return the seat that a mark in a matrix tells, with its role, its functie or how many seats; None where it tells none."""
    cell = row.cel(at)
    meant = teken(cell) if cell else NEEN
    if meant is None and (task := begint_als_functie(cell)):
        if not als_functie(cell):
            told.append(Melding(LET_OP, cell.plaats, f"“{cell}” is gelezen als {task}; de rest telt niet mee."))
        return Regel(row, zetel=raster.cellen(row, ZETEL)).met(functie=cell.met(task))
    if meant is None:
        told.append(Melding(LET_OP, cell.plaats, f"“{cell}” is geen teken dat bekend is; deze cel is niet gelezen."))
    elif cell and onbekend(cell) and len(cell) > 1:
        told.append(Melding(LET_OP, cell.plaats, f"“{cell}” is gelezen als niet bekend; hier is geen zetel gelezen."))
    if meant is None or meant == NEEN:
        return None
    if meant == "v":
        # Beside crosses a v is a chair; where it is the only mark, or stands there more than once, it is a tick.
        alone = sum(other.cel(at).casefold() == "v" for other in raster.body) == 1
        meant = "voorzitter" if len(raster.tekens) > 1 and (alone or _across(raster)) else ""
    seat = Regel(row, zetel=raster.cellen(row, ZETEL))
    if meant.isdecimal():
        return seat.met(zetels=cell) if int(meant) > 1 else seat
    return seat.met(rol=cell.met(meant)) if meant else seat


def _across(raster: Raster) -> bool:
    """Tell whether each row, and not each column, of a matrix is an overleg."""
    return raster.sleutel(GREMIUM) is not None


def letters(raster: Raster) -> Iterator[Melding]:
    """Tell once as which rol each letter of a matrix is read: people use a letter for more than one."""
    read = {
        one.upper(): meant for one in sorted(raster.tekens) if len(one) == 1 and one.isalpha() and (meant := teken(one))
    }
    roles = [f"{letter} als {meant}" for letter, meant in read.items() if meant not in ("v", NEEN)]
    if roles:
        text = f"in deze kruistabel is gelezen: {opsomming(roles)}; klopt dat niet, schrijf de rol dan voluit."
        yield Melding(LET_OP, raster.top.plaats, text)
