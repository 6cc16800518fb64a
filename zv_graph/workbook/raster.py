"""Raster: somebody's own sheet with its headings found: what each column is, and which hold only marks."""

from collections.abc import Container, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

from zv_graph.names import bare
from zv_graph.workbook.datum import is_tijd
from zv_graph.workbook.dubbelkop import met_partij, op_een_rij
from zv_graph.workbook.duur import kaal
from zv_graph.workbook.inhoud import MOSTLY, marked, naast_partijen
from zv_graph.workbook.kop import (
    DEELNEMER,
    GREMIUM,
    PARTIJ,
    Kop,
    counts,
    is_placeholder,
    is_property,
    is_total,
    kop_van,
    koppen,
    woorden,
)
from zv_graph.workbook.names import als_begrip, begint_als_functie, is_gemeente, meest_bekend
from zv_graph.workbook.regel import naam
from zv_graph.workbook.row import Cel, Row, onder
from zv_graph.workbook.sheets import FIRST_ROWS
from zv_graph.workbook.woorden import heet_tafel, lijst, noemt_tafel, teken

# A row of two cells may say something of the overleg instead of being a heading.
FEWEST = 2


@dataclass(frozen=True, slots=True)
class Raster:
    """A sheet on its way: the row with headings, the rows above and below it, what the columns are, and which hold only marks.

    ``tekens`` are the marks that say that somebody sits there, ``voorzitters`` the rows and columns of those of a chair.
    """

    blad: str
    boven: Sequence[Row]
    top: Row
    body: Sequence[Row]
    koppen: Mapping[int, Kop]
    kruisen: Sequence[int]
    tekens: AbstractSet[str] = frozenset()
    voorzitters: AbstractSet[tuple[int, int]] = frozenset()

    def sleutel(self, soort: str) -> int | None:
        """Return the column with the names of the overleggen, or of the partijen."""
        return next(iter(self.sleutels(soort)), None)

    def sleutels(self, soort: str) -> list[int]:
        """Return every such column: of overleggen there may be a numbered series."""
        return [at for at, one in self.koppen.items() if one.soort == soort and one.sleutel]

    def deelnemers(self) -> Iterator[tuple[int, Kop]]:
        """Yield the columns that hold who sits there."""
        yield from ((at, one) for at, one in self.koppen.items() if one.soort == DEELNEMER)

    def cellen(self, row: Row, soort: str) -> dict[str, Cel]:
        """Return what a row says of the overleg, the partij or the seat, by heading of the workbook."""
        return {
            one.kolom.kop: _told(one, row.cel(at))
            for at, one in self.koppen.items()
            if one.soort == soort and one.kolom and not one.sleutel
        }


def _told(one: Kop, cell: Cel) -> Cel:
    """Return a cell as its heading means it: a bare number, or two, in the measure of the heading."""
    number = cell.rstrip("xX× ") if one.maat and kaal(cell.rstrip("xX× ")) else ""
    return cell.met(one.maat.format(number)) if number else cell


def met_koppen(blad: str, rows: Sequence[Row], bekend: Mapping[str, object]) -> Raster | None:
    """Return the sheet with its headings understood, None where no row has headings."""
    rows = op_een_rij(rows)
    tries = [
        _read(blad, rows, at, bekend)
        for at in range(min(FIRST_ROWS, len(rows) - 1))
        if not _is_only_property(rows[at]) and not _has_cross(rows[at])
    ]
    good = [raster for raster in tries if _score(raster) > 0]
    if not good:
        return None
    best = _omgekeerd(max(good, key=_score), bekend)
    if best.sleutel(GREMIUM) is None and best.sleutel(PARTIJ) is None and not any(best.deelnemers()):
        return _turned(best, bekend)
    return best


def _omgekeerd(raster: Raster, bekend: Container[str]) -> Raster:
    """Return a matrix of which the first heading names what stands above the columns: Overleg above known partijen."""
    key = raster.sleutel(GREMIUM)
    if key is None or len(raster.kruisen) < FEWEST or any(raster.deelnemers()):
        return raster
    down = [cell for row in raster.body if not is_property(row) and (cell := row.cel(key))]
    known, heads = sum(bare(cell) in bekend for cell in down), [raster.top.cel(at) for at in raster.kruisen]
    # Names of overleggen above the columns tell it too: Weegtafel, Kerngroep.
    tables = all(map(noemt_tafel, heads)) and not any(map(noemt_tafel, down))
    if known <= (0 if tables else MOSTLY * len(down)) or any(bare(head) in bekend for head in heads):
        return raster
    return replace(raster, koppen={**raster.koppen, key: _sleutel(PARTIJ)})


def _score(raster: Raster) -> int:
    """Return how well a row fits as the one with headings: what it names, and the columns of marks below it."""
    named = sum(2 if one.sleutel or one.soort == DEELNEMER else 1 for one in raster.koppen.values())
    marks = len(raster.kruisen) if len(raster.kruisen) > 1 else 0
    heads = [at for at, one in raster.koppen.items() if one.sleutel or one.soort == DEELNEMER]
    # A name alone may be anything, but under Deelnemers stand participants, and under Overleg beside others overleggen.
    beside = len(raster.top.gevuld) > FEWEST and any(raster.koppen[at].soort == GREMIUM for at in heads)
    named_so = any(bare(cell) in lijst("deelnemer") for cell in raster.top.cellen)
    # A sheet that is called after an overleg holds who sits there.
    sure = len(raster.koppen) + marks > 1 or named_so or beside or heet_tafel(raster.blad)
    return (named + marks) if marks or (heads and sure) else 0


def _read(blad: str, rows: Sequence[Row], at: int, bekend: Container[str]) -> Raster:
    """Return the sheet as it is when the row at a place holds the headings."""
    above = rows[at - 1] if at else None
    top = met_partij(rows[at], above)
    body = [row for row in rows[at + 1 :] if not is_property(row)]
    found = naast_partijen(_verder(koppen(top, above), top, body, bekend), top, body, bekend)
    # Beside a heading above names a word is one that stands for something itself: VT, AG.
    keyed = any(one.sleutel or one.soort == DEELNEMER for one in found.values())
    free = [
        column
        for column, cell in enumerate(top.cellen)
        if cell and column not in found and (keyed or teken(cell) is None)
        if _may_name(cell) or bare(cell) in bekend
    ]
    marks = [column for column in free if marked(body, column)]
    tasks = [column for column in free if column not in marks and _of_functies(top.cel(column), body, column)]
    # One column of functies beside a list tells of its seats; more are a matrix.
    crossed = sorted(marks + tasks) if len(marks + tasks) > 1 else marks
    for column in crossed:
        # Above marks stands one name, also on two lines.
        top = top.met(column, top.cel(column).met(str(top.cel(column))))
    return Raster(blad, rows[:at], top, rows[at + 1 :], found, crossed)


def _verder(found: Mapping[int, Kop], top: Row, body: Sequence[Row], bekend: Container[str]) -> dict[int, Kop]:
    """Return the headings with one for several deelnemers also above the columns right of it that have none."""
    kept = dict(found)
    for at, one in found.items():
        wide = max((len(row.cellen) for row in body), default=0) if one.meer and not one.rol else 0
        for column in range(at + 1, wide):
            cells = onder(body, column)
            if top.cel(column) or not cells or kop_van(cells[0]) or not meest_bekend(cells, bekend):
                break
            kept[column] = one
    return kept


def _of_functies(head: Cel, body: Sequence[Row], at: int) -> bool:
    """Tell whether a column holds hardly anything but functies and marks, under a name that has no word of a heading."""
    cells = onder(body, at)
    said = any((one := kop_van(word)) and not one.sleutel for word in head.split()) and not is_gemeente(head)
    told = begint_als_functie(head) or kop_van(head) or said or bare(head) in lijst("mens")
    known = sum(
        any((teken(cell), begint_als_functie(cell), als_begrip("rol", cell))) or teken(cell) == "" for cell in cells
    )
    return bool(cells) and not told and known >= MOSTLY * len(cells)


def _may_name(cell: Cel) -> bool:
    """Tell whether a heading may name what columns of marks are about: no total, no remark, and no day."""
    return not is_total(cell) and not counts(cell) and bare(cell) not in lijst("noot") and not is_tijd(cell)


def _is_only_property(row: Row) -> bool:
    """Tell whether a row is such a property, and no row of headings."""
    return is_property(row) and sum(kop_van(cell) is not None for cell in row.cellen) == 1 and len(row.cellen) > 1


def _has_cross(row: Row) -> bool:
    """Tell whether a row holds a mark that says nothing more, and so no headings; Waar beside headings is one itself."""
    heads = sum(kop_van(cell) is not None for cell in row.cellen)
    return any(teken(cell) == "" and not (heads >= FEWEST and bare(cell) == "waar") for cell in row.cellen)


def _turned(raster: Raster, bekend: Mapping[str, object]) -> Raster | None:
    """Return a matrix whose first heading does not say what stands below it; known partijen tell which side they are."""

    def is_party(cell: Cel) -> bool:
        return bare(cell) in bekend or is_placeholder(cell)

    first = min((at for at, cell in enumerate(raster.top.cellen) if cell), default=0)
    column = 0 if any(row.cel(0) for row in raster.body) else first
    down = [row.cel(column) for row in raster.body if row.cel(column)]
    across = [raster.top.cel(at) for at in raster.kruisen]
    known = [sum(map(is_party, cells)) / max(len(cells), 1) for cells in (down, across)]
    if known[0] == known[1] or column in raster.kruisen:
        return None
    return replace(raster, koppen={column: _sleutel(PARTIJ if known[0] > known[1] else GREMIUM), **raster.koppen})


def _sleutel(soort: str) -> Kop:
    """Return the heading of the names of overleggen or partijen."""
    return Kop(soort, woorden(soort)[bare(naam(soort))], sleutel=True)
