"""Kolommen: a sheet with an overleg above each column, and below it who sits there."""

from collections import defaultdict
from collections.abc import Container, Sequence

from zv_graph.melding import LET_OP, Melding
from zv_graph.names import bare
from zv_graph.words import opsomming
from zv_graph.workbook.datum import is_tijd
from zv_graph.workbook.kop import kop_van, maatkolom
from zv_graph.workbook.names import SIGNS, als_begrip, als_functie, is_bekend, is_gemeente, meest_bekend
from zv_graph.workbook.regel import Regel
from zv_graph.workbook.ritme import keer
from zv_graph.workbook.row import Cel, Row
from zv_graph.workbook.sheets import FIRST_ROWS
from zv_graph.workbook.tussenkop import zegt
from zv_graph.workbook.woorden import lijst, noemt_tafel

FEWEST = 2
Place = tuple[Row, int, Cel]


def kolommen(rows: Sequence[Row], bekend: Container[str], told: list[Melding]) -> list[Regel] | None:
    """Return the seats of a sheet with a column for each overleg, None for another sheet.

    What stands above the columns is no heading, no functie and no partij that is known; ``bekend`` holds the bare names of those.
    Columns that only divide gemeenten are none of overleggen.
    """
    start = next((n for n, row in enumerate(rows[:FIRST_ROWS]) if len(row.gevuld) >= FEWEST), len(rows))
    if not rows[start + 1 :]:
        return None
    top = rows[start]
    below = [(row, at, cell) for row in rows[start + 1 :] for at, cell in enumerate(row.cellen) if cell]
    names = [name for cell in top.gevuld for name in (cell, *SIGNS.split(cell))]
    if any(is_bekend(name, bekend) or kop_van(name) or als_functie(name) for name in names):
        return None
    if any(zegt_iets(cell) or is_tijd(cell) for cell in top.gevuld):
        return None
    if indeling(rows[start:]) or _groepen(top, [cell for *_, cell in below]):
        return None
    said, seats, counts = _said(below, bekend)
    full = {at for _, at, _ in seats} == {at for at, cell in enumerate(top.cellen) if cell}
    if not full or not meest_bekend([cell for *_, cell in seats], bekend):
        return None
    if counts:
        text = f"{opsomming([f'“{cell}”' for cell in counts])}: een getal is geen partij, en is niet gelezen."
        told.append(Melding(LET_OP, counts[0].plaats, text))
    ordered = sorted(seats, key=lambda one: one[1])
    return [Regel(row, said.get(at, {})).met(overleg=top.cel(at), partij=cell) for row, at, cell in ordered]


def _groepen(top: Row, cells: Sequence[Cel]) -> bool:
    """Tell whether words for groups of partners, or for who came, stand above names that each stand there once."""
    words = sum(bare(cell) in lijst("partijgroep") for cell in top.gevuld)
    return 2 * words > len(top.gevuld) and len(set(map(bare, cells))) == len(cells)


def zegt_iets(cell: Cel) -> bool:
    """Tell whether a cell says something of an overleg: how often, which niveau, or what a heading says before a colon."""
    return bool(hoe_vaak(cell) or als_begrip("niveau", cell) or (":" in cell and kop_van(cell.partition(":")[0])))


def indeling(rows: Sequence[Row]) -> bool:
    """Tell whether columns below a row of names only divide gemeenten: each stands there once."""
    cells = [cell for row in rows[1:] for cell in row.gevuld]
    once = len({bare(cell) for cell in cells}) == len(cells) > len(rows[0].gevuld) >= FEWEST
    told = any(map(noemt_tafel, rows[0].gevuld))
    return once and not told and all(map(is_gemeente, cells)) and not any(map(is_gemeente, rows[0].gevuld))


def _said(below: Sequence[Place], bekend: Container[str]) -> tuple[dict[int, dict[str, Cel]], list[Place], list[Cel]]:
    """Return what rows of only how often, a niveau or a thema say of the overleg of each column, the partijen, and bare numbers."""
    said: dict[int, dict[str, Cel]] = defaultdict(dict)
    rows = {row.nummer: row for row, _, _ in below}
    told = {
        number: {
            at: {} if bare(cell) in bekend else zegt(cell) or hoe_vaak(cell)
            for at, cell in enumerate(row.cellen)
            if cell
        }
        for number, row in rows.items()
    }
    whole = {number for number, one in told.items() if all(one.values())}
    for number in sorted(whole):
        for at, one in told[number].items():
            said[at] |= one
    left = [place for place in below if place[0].nummer not in whole]
    counts = [cell for *_, cell in left if cell.isdecimal()]
    return said, [place for place in left if not place[2].isdecimal()], counts


def hoe_vaak(cell: Cel) -> dict[str, Cel]:
    """Return how often an overleg meets, by heading; nothing for a bare number, which may count anything, or another cell."""
    return {maatkolom("keer").kop: cell} if keer(cell) and not cell.isdecimal() else {}
