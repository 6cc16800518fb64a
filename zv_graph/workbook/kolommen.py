"""Kolommen: a sheet with an overleg above each column, and below it who sits there."""

from collections.abc import Container, Sequence

from zv_graph.names import bare
from zv_graph.workbook.kennis import begint_bekend
from zv_graph.workbook.kop import kop_van
from zv_graph.workbook.regel import Regel
from zv_graph.workbook.row import Cel, Row
from zv_graph.workbook.sheets import FIRST_ROWS

# So many columns, and so large a share of the names below them must be known.
FEWEST, SHARE = 2, 0.5


def kolommen(rows: Sequence[Row], bekend: Container[str]) -> list[Regel] | None:
    """Return the seats of a sheet with a column for each overleg, None for another sheet.

    What stands above the columns is no heading and no partij that is known; ``bekend`` holds the bare names of those.
    """
    start = next((n for n, row in enumerate(rows[:FIRST_ROWS]) if len(row.gevuld) >= FEWEST), len(rows))
    if not rows[start + 1 :]:
        return None
    top, below = (
        rows[start],
        [(row, at, cell) for row in rows[start + 1 :] for at, cell in enumerate(row.cellen) if cell],
    )
    if any(bare(cell) in bekend or kop_van(bare(cell)) for cell in top.gevuld):
        return None
    full = {at for _, at, _ in below} == {at for at, cell in enumerate(top.cellen) if cell}
    if not full or not mostly_known([cell for *_, cell in below], bekend):
        return None
    return [Regel(row).met(overleg=top.cel(at), partij=cell) for row, at, cell in sorted(below, key=lambda one: one[1])]


def mostly_known(names: Sequence[Cel], bekend: Container[str]) -> bool:
    """Tell whether at least half of some names begin like one that is known."""
    return sum(begint_bekend(name, bekend) for name in names) >= max(SHARE * len(names), 1)
