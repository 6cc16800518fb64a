"""Kolommen: a sheet with an overleg above each column, and below it who sits there."""

from collections import defaultdict
from collections.abc import Container, Sequence

from zv_graph.names import bare
from zv_graph.workbook.kennis import meest_bekend
from zv_graph.workbook.kop import kop_van, maatkolom
from zv_graph.workbook.names import als_functie
from zv_graph.workbook.regel import Regel
from zv_graph.workbook.ritme import keer
from zv_graph.workbook.row import Cel, Row
from zv_graph.workbook.sheets import FIRST_ROWS
from zv_graph.workbook.tussenkop import zegt

FEWEST = 2
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
    if not full or not meest_bekend([cell for *_, cell in below], bekend):
        return None
    ordered = sorted(below, key=lambda one: one[1])
    return [Regel(row, said.get(at, {})).met(overleg=top.cel(at), partij=cell) for row, at, cell in ordered]


def _said(below: Sequence[Place]) -> tuple[dict[int, dict[str, Cel]], list[Place]]:
    """Return what rows of only how often, a niveau or a thema say of the overleg of each column, and the other cells."""
    said: dict[int, dict[str, Cel]] = defaultdict(dict)
    rows = {row.nummer: row for row, _, _ in below}
    told = {number: [zegt(cell) or _often(cell) for cell in row.gevuld] for number, row in rows.items()}
    whole = {number for number, one in told.items() if all(one)}
    for number in sorted(whole):
        for cell, one in zip(rows[number].gevuld, told[number], strict=True):
            said[rows[number].cellen.index(cell)] |= one
    return said, [place for place in below if place[0].nummer not in whole]


def _often(cell: Cel) -> dict[str, Cel]:
    """Return how often an overleg meets, by heading; nothing for another cell."""
    return {maatkolom("keer").kop: cell} if keer(cell) else {}
