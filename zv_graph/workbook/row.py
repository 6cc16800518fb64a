"""Row: one row of a sheet, and its cells: each a text with its place, and the value that the workbook holds."""

import datetime as dt
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self, cast

from zv_graph.names import bare
from zv_graph.workbook.package import letters

# What Word and Teams put between letters, and nobody sees; some hyphens look like the one of the keyboard.
UNSEEN: dict[int, str | None] = {
    **dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff")),
    **dict.fromkeys(map(ord, "\u2010\u2011"), "-"),
}
# What stands in the place of a cell with an error, or with a formula that was never worked out.
KAPOT = "#FOUT"
Waarde = str | float | dt.date | dt.time | dt.timedelta | None


class Cel(str):
    """One cell: its text as people see it, and beside it where it stands and the value that the workbook holds."""

    __slots__ = ("blad", "kolom", "rij", "waarde")
    blad: str
    rij: int
    kolom: int
    waarde: Waarde

    def __new__(cls, tekst: str, blad: str = "", rij: int = 0, kolom: int = -1, waarde: Waarde = None) -> Self:
        """Return a cell; ``rij`` counts from 1 and ``kolom`` from 0, and is less where a row has no such column."""
        made = super().__new__(cls, tekst)
        made.blad, made.rij, made.kolom, made.waarde = blad, rij, kolom, waarde
        return made

    @property
    def plaats(self) -> str:
        """Return where it stands, as Excel shows it; the name of a sheet stands in no row."""
        if not self.rij:
            return self.blad
        return f"{self.blad}, rij {self.rij}" if self.kolom < 0 else f"{self.blad}, cel {letters(self.kolom)}{self.rij}"

    @property
    def regels(self) -> tuple[str, ...]:
        """Return its lines, without empty ones: people part them with Alt+Enter."""
        return (
            tuple(filter(None, map(clean, self.waarde.splitlines()))) if isinstance(self.waarde, str) else (str(self),)
        )

    def met(self, tekst: str) -> "Cel":
        """Return another text at the same place."""
        return Cel(tekst, self.blad, self.rij, self.kolom, tekst)


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a sheet: its number as Excel shows it, its cells, and the name of the sheet."""

    nummer: int
    cellen: tuple[Cel, ...]
    blad: str = ""

    def cel(self, at: int) -> Cel:
        """Return the cell in a column from 0; a row that ends before it has an empty one."""
        try:
            return self.cellen[at]
        except IndexError:
            return Cel("", self.blad, self.nummer, at)

    @property
    def plekken(self) -> list[tuple[int, Cel]]:
        """Return the cells that hold something, each with its column: of a matrix these are few."""
        return [(at, cell) for at, cell in enumerate(self.cellen) if cell]

    @property
    def gevuld(self) -> list[Cel]:
        """Return the cells that hold something."""
        return [cell for cell in self.cellen if cell]

    @property
    def leeg(self) -> Cel:
        """Return an empty cell that stands in no column of the row."""
        return Cel("", self.blad, self.nummer)

    def links(self, at: int) -> Cel:
        """Return the last cell that holds something, up to a column; an empty one where none does."""
        return next((cell for cell in reversed(self.cellen[: at + 1]) if cell), self.cel(at).met(""))

    def met(self, at: int, cel: Cel) -> "Row":
        """Return the same row with another cell in a column."""
        cells = [self.cel(place) for place in range(max(len(self.cellen), at + 1))]
        cells[at] = cel
        return Row(self.nummer, tuple(cells), self.blad)

    @property
    def plaats(self) -> str:
        """Return where it stands."""
        return f"{self.blad}, rij {self.nummer}"


def onder(rows: Sequence[Row], at: int) -> list[Cel]:
    """Return the cells of a column that hold something."""
    return [cell for row in rows if (cell := row.cel(at))]


def herhaald(cells: Sequence[Cel]) -> list[Cel]:
    """Return the cells that say what one before them says."""
    return [cell for at, cell in enumerate(cells) if bare(cell) in map(bare, cells[:at])]


def held(cell: object) -> Waarde:
    """Return what a cell holds; a yes or no stays as people read it."""
    return None if isinstance(cell, bool) else cast("Waarde", cell)


def text(cell: object) -> str:
    """Return a cell as people see it: whole numbers without a point, dates as year-month-day."""
    if isinstance(cell, bool):
        return "ja" if cell else "nee"
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, dt.datetime):
        return cell.date().isoformat()
    if isinstance(cell, dt.time):
        return f"{cell:%H:%M}"
    if isinstance(cell, dt.timedelta):
        return f"{cell.total_seconds() / 3600:g}".replace(".", ",") + " uur"
    return clean(str(cell))


def clean(text: str) -> str:
    """Return a text on one line, without signs that nobody sees."""
    return " ".join(unicodedata.normalize("NFC", text).translate(UNSEEN).split())
