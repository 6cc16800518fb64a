"""Table: one sheet of a workbook with its headings understood."""

import difflib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from zv_graph.workbook.sheets import Row, column
from zv_graph.workbook.spec import Blad, Kolom, bare, bladen

# Where the row with headings may be: people put a title above it.
FIRST_ROWS = 6
# A row of which the first cell begins so is an example of the template.
VOORBEELD = "voorbeeld:"
FOUT, LET_OP = "fout", "let op"


@dataclass(frozen=True, slots=True, order=True)
class Melding:
    """One remark: how bad, where in the workbook, and one sentence with what to do."""

    ernst: str
    plaats: str
    tekst: str


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of one sheet and in which column each known heading stands."""

    blad: Blad
    plek: Mapping[str, int]
    rijen: Sequence[Row]

    def cel(self, row: Row, kolom: Kolom) -> str:
        """Return the text of a cell; a column that is not there is empty."""
        at = self.plek.get(kolom.kop)
        return row.cellen[at] if at is not None and at < len(row.cellen) else ""

    def plaats(self, row: Row, kolom: Kolom | None = None) -> str:
        """Return where a row or a cell stands."""
        if kolom is None or kolom.kop not in self.plek:
            return f"{self.blad.naam}, rij {row.nummer}"
        return f"{self.blad.naam}, cel {column(self.plek[kolom.kop])}{row.nummer}"


def tables(sheets: Mapping[str, Sequence[Row]]) -> tuple[list[Table], list[Melding]]:
    """Return the sheets that are known, in the order of the spec, and what was not understood."""
    known = {bare(blad.naam): blad for blad in bladen()}
    found: dict[str, Table] = {}
    told: list[Melding] = []
    for name, rows in sheets.items():
        blad = known.get(bare(name))
        if blad is None:
            if bare(name) not in ("uitleg", "lijsten") and rows:
                told.append(Melding(LET_OP, name, f"dit blad wordt overgeslagen; {_hint(name, known)}"))
        elif rows:
            found[blad.naam] = _table(blad, rows, told)
    return [found[blad.naam] for blad in bladen() if blad.naam in found], told


def _hint(name: str, known: Mapping[str, Blad]) -> str:
    close = difflib.get_close_matches(bare(name), known, n=1, cutoff=0.6)
    names = ", ".join(blad.naam for blad in known.values())
    return f"bedoel je {known[close[0]].naam}?" if close else f"bekend zijn: {names}."


def _table(blad: Blad, rows: Sequence[Row], told: list[Melding]) -> Table:
    """Return one sheet; headings may differ in case, spaces and signs."""
    headings = {bare(kolom.kop): kolom for kolom in blad.kolommen}
    top = max(rows[:FIRST_ROWS], key=lambda row: sum(bare(cell) in headings for cell in row.cellen))
    plek: dict[str, int] = {}
    for at, cell in enumerate(top.cellen):
        if bare(cell) in headings and headings[bare(cell)].kop not in plek:
            plek[headings[bare(cell)].kop] = at
        elif cell:
            told.append(Melding(LET_OP, f"{blad.naam}, cel {column(at)}{top.nummer}", _unknown(cell, headings, plek)))
    lacks = [kolom.kop for kolom in blad.kolommen if kolom.moet and kolom.kop not in plek]
    told += [Melding(FOUT, blad.naam, f"de kolom {kop} ontbreekt; zet die kop boven de juiste kolom.") for kop in lacks]
    return Table(blad, plek, tuple(_filled(rows[rows.index(top) + 1 :])))


def _unknown(cell: str, headings: Mapping[str, Kolom], plek: Mapping[str, int]) -> str:
    left = {name: kolom for name, kolom in headings.items() if kolom.kop not in plek}
    close = difflib.get_close_matches(bare(cell), left, n=1, cutoff=0.6)
    hint = f"bedoel je {left[close[0]].kop}?" if close else "geef haar een kop die in Uitleg staat, of laat haar zo."
    return f"de kolom “{cell}” wordt niet gelezen; {hint}"


def _filled(rows: Sequence[Row]) -> Iterator[Row]:
    for row in rows:
        first = next(cell for cell in row.cellen if cell)
        if not first.casefold().startswith(VOORBEELD):
            yield row
