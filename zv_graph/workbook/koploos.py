"""Koploos: a list without headings: the name of an overleg, and behind it who sits there."""

from collections.abc import Container, Sequence

from zv_graph.melding import LET_OP, Melding
from zv_graph.workbook.delen import COMMA
from zv_graph.workbook.kolommen import zegt_iets
from zv_graph.workbook.kop import kop_van
from zv_graph.workbook.names import SIGNS, als_functie, is_bekend, meest_bekend
from zv_graph.workbook.package import letters
from zv_graph.workbook.regel import Regel
from zv_graph.workbook.row import Cel, Row
from zv_graph.workbook.woorden import noemt_tafel

# The names, and who sits there.
COLUMNS = 2


def koploos(rows: Sequence[Row], bekend: Container[str], told: list[Melding]) -> list[Regel] | None:
    """Return the seats of a list of two columns without headings, None for another sheet.

    Every row names who sits there, mostly partijen that are known; ``bekend`` holds the bare names of those. The first
    cells name overleggen: none is a partij or a functie, and all have a word for it; an empty one is the one above.
    """
    places = [at for row in rows for at, _ in row.plekken]
    key, party = min(places), max(places)
    names = [cell for row in rows if (cell := row.cel(key))]
    cells = [row.cel(party) for row in rows]
    if len(set(places)) != COLUMNS or len(rows) < COLUMNS or not rows[0].cel(key) or not all(cells):
        return None
    parts = [name for cell in cells for name in _los(cell)]
    if any(is_bekend(name, bekend) for name in names) or not meest_bekend(parts, bekend):
        return None
    if not all(map(noemt_tafel, names)) or any(map(als_functie, names)) or any(map(zegt_iets, cells)):
        return None
    if any(map(kop_van, rows[0].gevuld)) or not any(is_bekend(name, bekend) for name in _los(cells[0])):
        return None
    text = f"hier staan geen koppen; kolom {letters(key)} is gelezen als Overleg en kolom {letters(party)} als Deelnemers. Klopt dat niet, zet er dan koppen boven."
    told.append(Melding(LET_OP, rows[0].cel(key).plaats, text))
    found: list[Regel] = []
    meeting = rows[0].cel(key)
    for row in rows:
        meeting = row.cel(key) or meeting
        found.append(Regel(row, meer=True).met(overleg=meeting, partij=row.cel(party)))
    return found


def _los(cell: Cel) -> list[Cel]:
    """Return the names in a cell, without the word gemeente before them."""
    names = [name for line in cell.regels for part in SIGNS.split(line) for name in COMMA.split(part) if name]
    return [cell.met(name) for name in names]
