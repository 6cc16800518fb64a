"""Table: one sheet of a workbook with its headings understood."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from zv_graph.melding import FOUT, LET_OP, Melding
from zv_graph.names import FEW, bare, near
from zv_graph.words import opsomming
from zv_graph.workbook.names import als_begrip
from zv_graph.workbook.rijen import ditto
from zv_graph.workbook.row import Cel, Row
from zv_graph.workbook.sheets import FIRST_ROWS, Sheet
from zv_graph.workbook.spec import Blad, Kolom, koppen
from zv_graph.workbook.woorden import lijst, tussen_haken, zonder_haken

# A row of which the first cell begins so is an example of the template.
VOORBEELD = "voorbeeld:"


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of one sheet and in which column each known heading stands."""

    blad: Blad
    plek: Mapping[str, int]
    rijen: Sequence[Row]

    def cel(self, row: Row, kolom: Kolom) -> Cel:
        """Return a cell; a column that is not there is empty."""
        at = self.plek.get(kolom.kop)
        return row.leeg if at is None else row.cel(at)

    def plaats(self, row: Row, kolom: Kolom | None = None) -> str:
        """Return where a row or a cell stands."""
        return row.plaats if kolom is None else self.cel(row, kolom).plaats


def table(blad: Blad, sheet: Sheet, told: list[Melding]) -> Table:
    """Return one sheet of the workbook; headings may differ in case, spaces and signs."""
    top = kopregel(blad, sheet.rijen)
    plek = _places(blad, top)
    told += [
        Melding(LET_OP, cell.plaats, _unknown(cell, blad, plek))
        for at, cell in enumerate(top.cellen)
        if cell and at not in plek.values()
    ]
    told += [
        Melding(FOUT, top.blad, f"de kolom {kop} ontbreekt; zet die kop boven de juiste kolom.")
        for kop in _lacks(blad, plek)
    ]
    rows = _body(blad, top, sheet, told)
    told += _typed_over(blad, plek, rows)
    return Table(blad, plek, rows)


def past(blad: Blad, sheet: Sheet) -> bool:
    """Tell whether a sheet has every column that it must have."""
    return not _lacks(blad, _places(blad, kopregel(blad, sheet.rijen)))


def joined(first: Table, second: Table) -> Table:
    """Return the rows of two sheets that say the same kind of things, as one table."""
    blad = first.blad
    plek = {
        kolom.kop: at for at, kolom in enumerate(blad.kolommen) if kolom.kop in first.plek or kolom.kop in second.plek
    }
    rows = [
        replace(row, cellen=tuple(one.cel(row, kolom) for kolom in blad.kolommen))
        for one in (first, second)
        for row in one.rijen
    ]
    return Table(blad, plek, rows)


def _lacks(blad: Blad, plek: Mapping[str, int]) -> list[str]:
    return [kolom.kop for kolom in blad.kolommen if kolom.moet and kolom.kop not in plek]


def _body(blad: Blad, top: Row, sheet: Sheet, told: list[Melding]) -> tuple[Row, ...]:
    """Return the rows below the headings, and tell what in them is no row of a table.

    Of merged cells only the first holds a value, the others read as empty; a second row with headings starts another table.
    """
    headings = {bare(cell) for cell in top.cellen if bare(cell) in koppen(blad.kolommen)}
    rows = []
    for row in ditto(sheet.rijen[sheet.rijen.index(top) + 1 :]):
        if len(headings & {bare(cell) for cell in row.cellen}) > 1:
            told.append(Melding(FOUT, row.plaats, "hier begint een tweede tabel; zet die op een blad van zichzelf."))
            break
        rows.append(row)
    by_number = {row.nummer: row for row in rows}
    for first, _, left, _ in sheet.samengevoegd:
        if first in by_number:
            text = "deze cellen zijn samengevoegd, alleen de eerste telt; splits ze en vul elke cel in."
            told.append(Melding(FOUT, by_number[first].cel(left).plaats, text))
    return tuple(_filled(blad, rows, told))


def kopregel(blad: Blad, rows: Sequence[Row]) -> Row:
    """Return the row with the headings."""
    headings = koppen(blad.kolommen)
    return max(rows[:FIRST_ROWS], key=lambda row: sum(bare(cell) in headings for cell in row.cellen))


def _places(blad: Blad, top: Row) -> dict[str, int]:
    """Return in which column each heading stands; the first one counts."""
    headings, found = koppen(blad.kolommen), dict[str, int]()
    for at, cell in enumerate(top.cellen):
        word = bare(cell) if bare(cell) in headings else bare(zonder_haken(cell))
        # Only what changes nothing may stand behind a heading: a list to choose from, or the measure of its own.
        same = word == bare(cell) or _harmless(cell, headings.get(word))
        if word in headings and same:
            found.setdefault(headings[word].kop, at)
    return found


def _harmless(cell: Cel, kolom: Kolom | None) -> bool:
    """Tell whether what stands between brackets behind a heading says nothing more of its column."""
    found = tussen_haken(cell)
    if kolom is None or found is None:
        return False
    words = [part for part in re.split(r"[\s/,]+", found[1]) if part]
    listed = bool(kolom.schemas) and all(als_begrip(kolom.schemas[0], word) for word in words)
    return listed or bare(found[1]) in lijst("bijschrift")


def _unknown(cell: str, blad: Blad, plek: Mapping[str, int]) -> str:
    left = {name: kolom for name, kolom in koppen(blad.kolommen).items() if kolom.kop not in plek}
    close = near(bare(cell), left, least=FEW)
    hint = f"bedoel je {left[close].kop}?" if close else "geef haar een kop die in Uitleg staat, of laat haar zo."
    return f"de kolom “{cell}” wordt niet gelezen; {hint}"


def _filled(blad: Blad, rows: Sequence[Row], told: list[Melding]) -> Iterator[Row]:
    """Yield the rows that are no example; one that people wrote themselves is told."""
    own = f"{VOORBEELD} {blad.kolommen[0].voorbeeld}".casefold()
    for row in rows:
        first = next(cell for cell in row.cellen if cell).casefold()
        if not first.startswith(VOORBEELD):
            yield row
        elif first != own:
            text = f"deze rij begint met “{VOORBEELD}” en telt niet mee; haal dat woord weg als zij wel telt."
            told.append(Melding(LET_OP, row.plaats, text))


def _typed_over(blad: Blad, plek: Mapping[str, int], rows: Sequence[Row]) -> Iterator[Melding]:
    """Yield a remark on a first row that still has the source and other values of the example of an older template."""
    asked = [kolom for kolom in blad.kolommen[1:] if kolom.voorbeeld and kolom.kop in plek]
    same = [kolom for kolom in asked if rows and rows[0].cel(plek[kolom.kop]) == kolom.voorbeeld]
    if len(same) > 1 and any(kolom.zegt == "dcterms:source" for kolom in same):
        words = opsomming([kolom.voorbeeld for kolom in same])
        yield Melding(
            LET_OP,
            rows[0].plaats,
            f"deze rij heeft nog waarden van het voorbeeld: {words}; verbeter ze of maak ze leeg.",
        )
