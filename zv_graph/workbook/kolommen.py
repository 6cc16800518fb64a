"""Kolommen: a sheet with an overleg above each column, and below it who sits there."""

from collections import defaultdict
from collections.abc import Container, Sequence

from zv_graph.names import bare
from zv_graph.workbook.kennis import begint_bekend
from zv_graph.workbook.kop import kop_van, maatkolom
from zv_graph.workbook.names import als_functie
from zv_graph.workbook.regel import Regel
from zv_graph.workbook.ritme import keer
from zv_graph.workbook.row import Cel, Row
from zv_graph.workbook.sheets import FIRST_ROWS
from zv_graph.workbook.tussenkop import zegt

# So many columns, and so large a share of the names below them must be known.
FEWEST, SHARE = 2, 0.5
Place = tuple[Row, int, Cel]


def kolommen(rows: Sequence[Row], bekend: Container[str]) -> list[Regel] | None:
    """Return the seats of a sheet with a column for each overleg, None for another sheet.

    What stands above the columns is no heading, no functie and no partij that is known; ``bekend`` holds the bare names of those.
    """
    start = next((n for n, row in enumerate(rows[:FIRST_ROWS]) if len(row.gevuld) >= FEWEST), len(rows))
    if not rows[start + 1 :]:
        return None
    top, below = (
        rows[start],
        [(row, at, cell) for row in rows[start + 1 :] for at, cell in enumerate(row.cellen) if cell],
    )
    if any(bare(cell) in bekend or kop_van(bare(cell)) or als_functie(cell) for cell in top.gevuld):
        return None
    said, below = _said(below)
    full = {at for _, at, _ in below} == {at for at, cell in enumerate(top.cellen) if cell}
    if not full or not mostly_known([cell for *_, cell in below], bekend):
        return None
    ordered = sorted(below, key=lambda one: one[1])
    return [Regel(row, said.get(at, {})).met(overleg=top.cel(at), partij=cell) for row, at, cell in ordered]


def _said(below: Sequence[Place]) -> tuple[dict[int, dict[str, Cel]], list[Place]]:
    """Return what rows of only how often, a niveau or a thema say of the overleg of each column, and the other cells."""
    said: dict[int, dict[str, Cel]] = defaultdict(dict)
    told = {row.nummer: [zegt(cell) or _often(cell) for cell in row.gevuld] for row, _, _ in below}
    for row, at, cell in below:
        if all(told[row.nummer]):
            said[at] |= zegt(cell) or _often(cell)
    return said, [(row, at, cell) for row, at, cell in below if not all(told[row.nummer])]


def _often(cell: Cel) -> dict[str, Cel]:
    """Return how often an overleg meets, by heading; nothing for another cell."""
    return {maatkolom("keer").kop: cell} if keer(cell) else {}


def mostly_known(names: Sequence[Cel], bekend: Container[str]) -> bool:
    """Tell whether at least half of some names begin like one that is known."""
    return sum(begint_bekend(name, bekend) for name in names) >= max(SHARE * len(names), 1)
