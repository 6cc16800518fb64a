"""Dubbelkop: two rows of headings over a matrix: a partij, and below it each functie in which it sits somewhere."""

from zv_graph.workbook.kop import kop_van
from zv_graph.workbook.names import als_functie, is_gemeente, is_soort
from zv_graph.workbook.row import Cel, Row

FEWEST = 2


def met_partij(top: Row, above: Row | None) -> Row:
    """Return the row of headings with the partij of the row above before each functie: Almere (burgemeester).

    A partij holds for its own column and those right of it, up to the next one. Where fewer than two headings are
    functies, or what stands above them is one or is a heading itself, nothing changes.
    """
    tasks = [at for at, cell in enumerate(top.cellen) if als_functie(cell)]
    if above is None or len(tasks) < FEWEST:
        return top
    # Who sits in no functie has its name in the row above only.
    alone = [at for at, cell in enumerate(above.cellen) if cell and at > tasks[0] and not top.cel(at)]
    who = {at: above.links(at) for at in (*tasks, *alone)}
    if any(not name or als_functie(name) or kop_van(name) for name in who.values()):
        return top
    # What begins left of them, or stands there alone and is no partij that is known, is a title.
    first = above.gevuld[0]
    if (len(above.gevuld) == 1 and not _is_partij(first)) or any(
        _is_title(name, top, tasks[0]) for name in who.values()
    ):
        return top
    for at, name in who.items():
        top = top.met(at, top.cel(at).met(f"{name} ({top.cel(at)})" if top.cel(at) else str(name)))
    return top


def _is_title(name: Cel, top: Row, first: int) -> bool:
    """Tell whether a name that begins left of the functies is a title: no partij that is known, or above a heading."""
    return name.kolom < first and (not _is_partij(name) or kop_van(top.cel(name.kolom)) is not None)


def _is_partij(name: Cel) -> bool:
    return is_gemeente(name) or is_soort(name)
