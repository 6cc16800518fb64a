"""Sheets: a workbook, or CSV, as rows of cells, each with its place; nothing is guessed from a type."""

import io
import zipfile
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from pathlib import Path

import python_calamine as calamine

from zv_graph.errors import ZvgraphError
from zv_graph.region.endings import XLSX
from zv_graph.workbook import delimited
from zv_graph.workbook.delimited import CSV_ENDING, MAX_CSV, contents
from zv_graph.workbook.onzichtbaar import hidden_or_struck, seen
from zv_graph.workbook.opmaak import Opmaak
from zv_graph.workbook.package import MAX_COLUMNS, MAX_ROOM, MAX_ROWS, looked_through, too_large
from zv_graph.workbook.row import KAPOT, Cel, Row, clean, held, text

# What calamine raises when it meets what it did not foresee; it is no Exception and cannot be imported.
PANIC = "PanicException"
# Where the row with headings may be: people put titles and remarks above it.
FIRST_ROWS = 40
OLE = b"\xd0\xcf\x11\xe0"


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: its rows without the empty ones, which cells were merged into one, and what people do not see of it.

    ``samengevoegd`` holds the first and the last row and column of each merge; ``onzichtbaar`` what is hidden and what is struck out, in words.
    """

    rijen: Sequence[Row]
    samengevoegd: tuple[tuple[int, int, int, int], ...] = ()
    verborgen: bool = False
    onzichtbaar: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Book:
    """A workbook: its sheets by name, whether it tells who made it, and what its bytes could not tell for sure."""

    bladen: Mapping[str, Sheet]
    maker: bool = False
    twijfel: tuple[tuple[str, str], ...] = ()


def read(path: Path, *, zichtbaar: bool = False) -> Book:
    """Return every sheet: of an xlsx file, of a CSV file, or of each CSV file of a folder.

    ``zichtbaar`` leaves out what is hidden or struck out. Raises ZvgraphError in one sentence for a file that is not
    there, is no workbook, is too large, or is locked.
    """
    if path.is_dir():
        files = sorted(
            file for file in path.iterdir() if file.suffix.lower() == CSV_ENDING and file.name[0] not in ".~"
        )
        if not files:
            raise ZvgraphError(
                f"{path.name}: in deze map staan geen CSV-bestanden; geef een werkboek of een map met CSV."
            )
        if sum(file.stat().st_size for file in files if file.is_file()) > MAX_CSV:
            raise ZvgraphError(
                f"{path.name}: deze map heeft meer dan 10 MB aan CSV; haal weg wat niet over de regio gaat."
            )
        names = _titles(path, files)
        return _csvs(dict(zip(names, files, strict=True)))
    return _csvs({path.stem: path}) if path.suffix.lower() == CSV_ENDING else _xlsx(path, zichtbaar=zichtbaar)


def _titles(path: Path, files: Sequence[Path]) -> list[str]:
    """Return how the files of a folder are called, without the name of the workbook that Google puts before each."""
    names = [file.stem for file in files]
    if all(" - " in name for name in names) and len({name.partition(" - ")[0] for name in names}) == 1:
        names = [name.partition(" - ")[2] for name in names]
    if len({name.casefold() for name in names}) < len(names):
        raise ZvgraphError(f"{path.name}: twee CSV-bestanden heten hetzelfde; geef er één een andere naam.")
    return names


def _csvs(files: Mapping[str, Path]) -> Book:
    sheets, doubt = {}, []
    for name, path in files.items():
        found = delimited.read(path)
        doubt += [(f"{name}, rij {row}" if row else name, text) for row, text in found.twijfel]
        rows = (
            Row(number, tuple(Cel(clean(text), name, number, at, text) for at, text in enumerate(cells)), name)
            for number, cells in found.rijen
        )
        sheets[name] = Sheet([row for row in rows if any(row.cellen)])
    return Book(sheets, twijfel=tuple(doubt))


def _xlsx(path: Path, *, zichtbaar: bool) -> Book:
    data = contents(path)
    if path.suffix.lower() not in XLSX:
        raise ZvgraphError(f"{path.name}: dit soort bestand wordt niet gelezen; sla het in Excel op als .xlsx of CSV.")
    if data.startswith(OLE):
        raise ZvgraphError(
            f"{path.name}: dit werkboek heeft een wachtwoord of is van een oude Excel; sla het zonder wachtwoord op als .xlsx."
        )
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as parts:
            opmaak, maker = looked_through(path.name, parts)
        book = calamine.CalamineWorkbook.from_filelike(io.BytesIO(data))
        sheets = {one.name: _sheet(path.name, book, one, opmaak, zichtbaar=zichtbaar) for one in book.sheets_metadata}
    except ZvgraphError:
        raise
    except zipfile.BadZipFile:
        raise ZvgraphError(
            f"{path.name}: dit is geen Excel-bestand of het is niet heel; sla het in Excel op als .xlsx."
        ) from None
    except BaseException as error:
        # Every damaged part of a workbook has an error of its own, in zipfile, zlib and calamine.
        if not isinstance(error, Exception) and type(error).__name__ != PANIC:
            raise
        raise ZvgraphError(
            f"{path.name}: dit werkboek is niet te lezen; open het in Excel en sla het opnieuw op als .xlsx."
        ) from None
    return Book(sheets, maker)


def cells(book: Book) -> Iterator[tuple[str, str, str]]:
    """Yield every cell: its place, the words that explain it (its heading and the cell before it), and its text."""
    for name, sheet in book.bladen.items():
        yield "de naam van een blad", "", name
        heads: dict[int, str] = defaultdict(str)
        for number, row in enumerate(sheet.rijen):
            for at, cell in enumerate(row.cellen):
                if cell:
                    yield cell.plaats, f"{heads[at]}{row.cellen[at - 1] if at else ''}", str(cell)
            for at, cell in enumerate(row.cellen if number < FIRST_ROWS else ()):
                heads[at] += f"{cell} "


def _sheet(
    file: str, book: calamine.CalamineWorkbook, told: calamine.SheetMetadata, opmaak: Opmaak, *, zichtbaar: bool
) -> Sheet:
    """Return one sheet of a workbook; a drawing has no rows."""
    hidden = told.visible != calamine.SheetVisibleEnum.Visible
    if told.typ != calamine.SheetTypeEnum.WorkSheet or (hidden and zichtbaar):
        return Sheet((), verborgen=hidden)
    sheet = book.get_sheet_by_name(told.name)
    merged = tuple(
        (top + 1, bottom + 1, left, right) for (top, left), (bottom, right) in sheet.merged_cell_ranges or ()
    )
    if (
        sheet.total_height > MAX_ROWS
        or sheet.total_width > MAX_COLUMNS
        or sheet.total_height * sheet.total_width > MAX_ROOM
    ):
        raise too_large(f"{file}, blad {told.name}")
    rows = list(_rows(told.name, sheet, opmaak.kapot.get(opmaak.deel(told.name), frozenset())))
    unseen = opmaak.onzichtbaar(told.name)
    said = tuple(hidden_or_struck(rows, unseen, weg=zichtbaar))
    if zichtbaar:
        rows = [row for row in (seen(row, unseen) for row in rows) if row is not None]
    return Sheet(rows, merged, hidden, said)


def _rows(name: str, sheet: calamine.CalamineSheet, broken: AbstractSet[tuple[int, int]]) -> Iterator[Row]:
    """Yield the rows that hold something; a formula without an answer is a cell that the reader leaves out."""
    found = sheet.to_python(skip_empty_area=False)
    gone: dict[int, list[int]] = {}
    for number, at in broken:
        gone.setdefault(number, []).append(at)
    for number in range(1, max([len(found), *gone]) + 1):
        values: list[object] = list(found[number - 1]) if number <= len(found) else []
        values += [""] * (max(gone.get(number, [-1])) + 1 - len(values))
        texts = [
            KAPOT if at in gone.get(number, ()) else text(value) if value != "" else ""
            for at, value in enumerate(values)
        ]
        if any(texts):
            cells = enumerate(zip(texts, values, strict=True))
            yield Row(number, tuple(Cel(told, name, number, at, held(value)) for at, (told, value) in cells), name)
