"""Opmerkingen: what was remarked on a workbook, written back where it was found."""

import io
import re
import zipfile
from collections import defaultdict
from pathlib import Path

import openpyxl
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.workbook import Workbook
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from zv_graph.melding import FOUT, LET_OP, TIP, Melding
from zv_graph.workbook.delimited import CSV_ENDING
from zv_graph.workbook.gelezen import Import
from zv_graph.workbook.sheets import read
from zv_graph.workbook.spec import sjabloon

PLACE = re.compile(r"(.+), (?:cel ([A-Z]{1,3}[0-9]+)|rij ([0-9]+))")
COLOURS = {FOUT: "F8CBAD", LET_OP: "FFE699", TIP: "DDEBF7"}
HEADS = ("Ernst", "Blad", "Cel", "Wat er is, en wat u kunt doen")
WIDTHS = (10, 24, 10, 110)
LINE = 15
# Parts of a workbook that do not come into a copy, and what people call them.
LOST = {
    "xl/drawings/drawing": "tekeningen",
    "xl/charts/": "grafieken",
    "xl/media/": "plaatjes",
    "xl/vbaProject": "macro's",
    "xl/slicers/": "slicers",
    "customXml/": "eigen gegevens van Office",
}


def rows(found: Import) -> list[dict[str, str]]:
    """Return every remark as a row: how bad, the sheet, the cell where there is one, and the sentence."""
    return [dict(zip(HEADS, (one.ernst, *_place(one), one.tekst), strict=True)) for one in found.meldingen]


def copy(found: Import, path: Path) -> tuple[bytes, list[str]]:
    """Return a copy of the workbook with every remark in its cell and on a sheet of its own, and what it could not keep."""
    book = _of_csv(path) if path.is_dir() or path.suffix.lower() == CSV_ENDING else openpyxl.load_workbook(path)
    told: dict[tuple[str, str], list[Melding]] = defaultdict(list)
    for melding in found.meldingen:
        told[_place(melding)].append(melding)
    for (name, cell), remarks in told.items():
        if name in book.sheetnames and cell:
            _mark(book[name], cell, remarks)
    _listed(book, found)
    target = io.BytesIO()
    book.save(target)
    return target.getvalue(), _lost(path)


def _place(melding: Melding) -> tuple[str, str]:
    """Return the sheet and the cell of a remark; that of a row is its first cell."""
    place = PLACE.fullmatch(melding.plaats)
    return (place[1], place[2] or f"A{place[3]}") if place else (melding.plaats, "")


def _of_csv(path: Path) -> Workbook:
    """Return files of CSV as a workbook."""
    book = Workbook()
    for empty in book.worksheets:
        book.remove(empty)
    for name, sheet in read(path).bladen.items():
        made = book.create_sheet(name[:31])
        for row in sheet.rijen:
            for cell in row.cellen:
                made.cell(cell.rij, cell.kolom + 1).value = str(cell)
                made.cell(cell.rij, cell.kolom + 1).data_type = "s"
    return book


def _mark(sheet: Worksheet, cell: str, remarks: list[Melding]) -> None:
    """Give a cell the colour of the worst remark on it, and all of them as a comment."""
    one = sheet[cell]
    worst = next(ernst for ernst in COLOURS if any(melding.ernst == ernst for melding in remarks))
    one.fill = PatternFill("solid", start_color=COLOURS[worst])
    text = "\n".join(f"{melding.ernst}: {melding.tekst}" for melding in remarks)
    one.comment = Comment(text, "zvgraph", height=40 + 18 * (len(text) // 40 + len(remarks)), width=320)


def _listed(book: Workbook, found: Import) -> None:
    """Write the sheet with every remark and a link to its cell, as the first one."""
    name = sjabloon().meldingen
    if name in book.sheetnames:
        book.remove(book[name])
    sheet = book.create_sheet(name, 0)
    sheet.append([f"{len(found.meldingen)} meldingen. Klik op een cel om erheen te gaan; verbeter de fouten eerst."])
    for told in found.vormen:
        sheet.append([told])
    sheet.append([])
    sheet.append(HEADS)
    for cell in sheet[sheet.max_row]:
        cell.font = Font(bold=True)
    for row in rows(found):
        sheet.append(list(row.values()))
        ernst, blad, cell = (sheet.cell(sheet.max_row, at) for at in (1, 2, 3))
        ernst.fill = PatternFill("solid", start_color=COLOURS[row["Ernst"]])
        sheet.cell(sheet.max_row, len(HEADS)).alignment = Alignment(wrap_text=True, vertical="top")
        sheet.row_dimensions[sheet.max_row].height = LINE * (1 + len(row[HEADS[-1]]) // WIDTHS[-1])
        if cell.value and blad.value in book.sheetnames:
            quoted = str(blad.value).replace("'", "''")
            cell.hyperlink, cell.style = f"#'{quoted}'!{cell.value}", "Hyperlink"
    for at, width in enumerate(WIDTHS):
        sheet.column_dimensions["ABCD"[at]].width = width
    head = len(found.vormen) + 3
    sheet.freeze_panes = f"A{head + 1}"
    sheet.auto_filter.ref = f"A{head}:D{sheet.max_row}"
    sheet.page_setup.orientation, sheet.page_setup.fitToHeight = "landscape", 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    book.active = 0


def _lost(path: Path) -> list[str]:
    """Return what the copy of a workbook could not keep, in the words of people."""
    if path.is_dir() or path.suffix.lower() == CSV_ENDING:
        return []
    with zipfile.ZipFile(path) as parts:
        names = parts.namelist()
    return [told for start, told in LOST.items() if any(name.startswith(start) for name in names)]
