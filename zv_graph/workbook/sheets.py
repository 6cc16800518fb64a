"""Sheets: a workbook, or CSV, as rows of text, every row with its number; nothing is guessed from a type."""

import csv
import datetime as dt
import io
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import python_calamine as calamine

from zv_graph.errors import ZvgraphError, why
from zv_graph.workbook.package import MAX_CELLS, MAX_COLUMNS, MAX_ROWS, letters, looked_through

# What calamine raises when it meets what it did not foresee; it is no Exception and cannot be imported.
PANIC = "PanicException"
MAX_BYTES = 50 * 1024 * 1024
# CSV holds only text, and all of it is read at once.
MAX_CSV = 10 * 1024 * 1024
# Where the row with headings may be: people put a title above it.
FIRST_ROWS = 6
CSV = ".csv"
XLSX = (".xlsx", ".xlsm")
UTF16 = (b"\xff\xfe", b"\xfe\xff")
OLE = b"\xd0\xcf\x11\xe0"


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a sheet: its number as Excel shows it, and its cells as text."""

    nummer: int
    cellen: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: its rows without the empty ones, which cells were merged into one, and whether people see it."""

    rijen: Sequence[Row]
    samengevoegd: tuple[str, ...] = ()
    verborgen: bool = False


@dataclass(frozen=True, slots=True)
class Book:
    """A workbook: its sheets by name, and whether it tells who made it."""

    bladen: Mapping[str, Sheet]
    maker: bool = False


def read(path: Path) -> Book:
    """Return every sheet: of an xlsx file, of a CSV file, or of each CSV file of a folder.

    Raises ZvgraphError in one sentence for a file that is not there, is no workbook, is too large, or is locked.
    """
    if path.is_dir():
        files = sorted(file for file in path.iterdir() if file.suffix.lower() == CSV and file.name[0] not in ".~")
        if not files:
            raise ZvgraphError(
                f"{path.name}: in deze map staan geen CSV-bestanden; geef een werkboek of een map met CSV."
            )
        twins = {file.stem.casefold(): file for file in files}
        if len(twins) < len(files):
            raise ZvgraphError(f"{path.name}: twee CSV-bestanden heten hetzelfde; geef er één een andere naam.")
        if sum(file.stat().st_size for file in files if file.is_file()) > MAX_CSV:
            raise ZvgraphError(
                f"{path.name}: deze map heeft meer dan 10 MB aan CSV; haal weg wat niet over de regio gaat."
            )
        return Book({file.stem: Sheet(_csv(file)) for file in files})
    return Book({path.stem: Sheet(_csv(path))}) if path.suffix.lower() == CSV else _xlsx(path)


def _xlsx(path: Path) -> Book:
    data = _bytes(path)
    if path.suffix.lower() not in XLSX:
        raise ZvgraphError(f"{path.name}: dit soort bestand wordt niet gelezen; sla het in Excel op als .xlsx of CSV.")
    if data.startswith(OLE):
        raise ZvgraphError(
            f"{path.name}: dit werkboek heeft een wachtwoord of is van een oude Excel; sla het zonder wachtwoord op als .xlsx."
        )
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as parts:
            faults, maker = looked_through(path.name, parts)
        book = calamine.CalamineWorkbook.from_filelike(io.BytesIO(data))
        sheets = {sheet.name: _sheet(path.name, book, sheet) for sheet in book.sheets_metadata}
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
    if faults:
        more = f" (en nog {len(faults) - 1})" if len(faults) > 1 else ""
        raise ZvgraphError(
            f"{path.name}, {faults[0]}{more}: hier staat een fout of een formule zonder uitkomst; vul een gewone waarde in."
        )
    return Book(sheets, maker)


def cells(book: Book) -> Iterator[tuple[str, str]]:
    """Yield every cell with its place, after the words that explain it: its heading and the cell before it."""
    for name, sheet in book.bladen.items():
        yield "de naam van een blad", name
        for number, row in enumerate(sheet.rijen):
            above = sheet.rijen[: min(number, FIRST_ROWS)]
            for at, cell in enumerate(row.cellen):
                if cell:
                    heads = (head.cellen[at] for head in above if at < len(head.cellen))
                    near = " ".join([*heads, *row.cellen[max(at - 1, 0) : at]])
                    yield f"{name}, cel {letters(at)}{row.nummer}", f"{near} {cell}"


def _bytes(path: Path) -> bytes:
    """Return the bytes of a file that can be a workbook."""
    if not path.exists():
        raise ZvgraphError(f"{path.name}: dit bestand bestaat niet; controleer de naam en de map.")
    if not path.is_file():
        raise ZvgraphError(f"{path.name}: dit is geen gewoon bestand; geef het werkboek op.")
    try:
        if path.stat().st_size > MAX_BYTES:
            raise ZvgraphError(f"{path.name}: het bestand is groter dan 50 MB; haal weg wat niet over de regio gaat.")
        data = path.read_bytes()
    except OSError as error:
        raise ZvgraphError(f"{path.name}: lezen lukt niet ({why(error)}); sluit het in Excel.") from None
    return data


def _csv(path: Path) -> list[Row]:
    """Return the rows of a CSV file: of Excel or of another program, with semicolons, commas or tabs."""
    data = _bytes(path)
    if len(data) > MAX_CSV:
        raise ZvgraphError(f"{path.name}: het bestand is groter dan 10 MB; haal weg wat niet over de regio gaat.")
    try:
        text = data.decode("utf-16" if data.startswith(UTF16) else "utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp1252", errors="replace")
    if "\0" in text:
        raise ZvgraphError(f"{path.name}: dit is geen CSV-bestand; sla het in Excel op als CSV (UTF-8).")
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    first = text.partition("\n")[0]
    csv.field_size_limit(MAX_BYTES)
    found, size = [], 0
    lines = csv.reader(io.StringIO(text), delimiter=max(";,\t", key=first.count), strict=True)
    try:
        for number, cells in enumerate(lines, 1):
            size += len(cells)
            _limit(path.name, path.stem, number, len(cells))
            if size > MAX_CELLS:
                raise ZvgraphError(f"{path.name}: er staan meer dan 500.000 cellen in; haal lege kolommen weg.")
            texts = tuple(map(_text, cells))
            if any(texts):
                found.append(Row(number, texts))
    except csv.Error:
        raise ZvgraphError(
            f"{path.name}: een aanhalingsteken op of vóór regel {lines.line_num} klopt niet; sla het bestand in Excel opnieuw op als CSV."
        ) from None
    return found


def _limit(file: str, name: str, rows: int, columns: int) -> None:
    if rows > MAX_ROWS or columns > MAX_COLUMNS:
        raise ZvgraphError(
            f"{file}, blad {name}: er staan meer dan {MAX_ROWS} rijen of {MAX_COLUMNS} kolommen in; haal weg wat leeg is."
        )


def _sheet(file: str, book: calamine.CalamineWorkbook, told: calamine.SheetMetadata) -> Sheet:
    """Return one sheet of a workbook; a drawing has no rows."""
    if told.typ != calamine.SheetTypeEnum.WorkSheet:
        return Sheet(())
    sheet = book.get_sheet_by_name(told.name)
    merged = tuple(
        f"{letters(left)}{top + 1}:{letters(right)}{bottom + 1}"
        for (top, left), (bottom, right) in sheet.merged_cell_ranges or ()
    )
    return Sheet(_rows(file, told.name, sheet), merged, told.visible != calamine.SheetVisibleEnum.Visible)


def _rows(file: str, name: str, sheet: calamine.CalamineSheet) -> list[Row]:
    _limit(file, name, sheet.total_height, sheet.total_width)
    found = []
    for number, cells in enumerate(sheet.to_python(skip_empty_area=False), 1):
        texts = tuple(_text(cell) for cell in cells)
        if any(texts):
            found.append(Row(number, texts))
    return found


def _text(cell: object) -> str:
    """Return a cell as people see it: whole numbers without a point, dates as year-month-day."""
    if isinstance(cell, bool):
        return "ja" if cell else "nee"
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, dt.datetime):
        return cell.date().isoformat()
    if isinstance(cell, dt.time):
        return f"{cell:%H:%M}"
    return " ".join(str(cell).split())
