"""Template: an empty workbook with a sheet to start on, help at each heading and cell, and lists to choose from."""

import datetime as dt
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from zv_graph.workbook import keuze
from zv_graph.workbook.keuze import ROWS
from zv_graph.workbook.spec import ADRES, Blad, Kolom, blad_van, blad_voor, bladen, sjabloon

_EPOCH = dt.datetime(2026, 1, 1)  # noqa: DTZ001  a workbook knows no time zones
# So many columns fit on a page that can be read.
LEGIBLE = 14
# Excel shows no longer help beside a cell.
LONGEST = 250
A4, WIDE, NARROW = 9, 34, 18
INK, ACCENT, SOFT = "#1F2937", "#1D4E89", "#E9EDF3"


@dataclass(frozen=True, slots=True)
class Stijl:
    """How cells look: a title, a step, a heading that is needed or optional, plain text, small grey text, a link."""

    titel: Format
    stap: Format
    nodig: Format
    mag: Format
    tekst: Format
    klein: Format
    link: Format


def template(gemeente: Sequence[str] = ()) -> bytes:
    """Return the workbook as bytes, filled in for some gemeenten."""
    return written({blad_voor("gemeente").naam: [[name] for name in gemeente]})


def written(filled: Mapping[str, Sequence[Sequence[str]]]) -> bytes:
    """Return the workbook as bytes with these rows by sheet."""
    target = io.BytesIO()
    book = xlsxwriter.Workbook(target, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    # The same input gives the same bytes: no moment of making.
    book.set_properties({"title": "Werkboek zorg en veiligheid", "created": _EPOCH})
    style = _style(book)
    _start(book.add_worksheet(sjabloon().start), style)
    lists = keuze.keuzes(filled)
    for blad in bladen():
        sheet = book.add_worksheet(blad.naam)
        _headings(sheet, blad, style)
        for at, row in enumerate(filled.get(blad.naam, ()), 1):
            for place, value in enumerate(row):
                if value:
                    sheet.write_string(at, place, value)
        for at, kolom in enumerate(blad.kolommen):
            if kolom is not ADRES:
                sheet.data_validation(1, at, ROWS, at, _help(kolom) | keuze.lijst(blad, at, kolom, lists))
    _explain(book.add_worksheet(sjabloon().uitleg), style)
    keuze.schrijf(book, lists)
    book.close()
    return target.getvalue()


def _style(book: xlsxwriter.Workbook) -> Stijl:
    heading = {"bold": True, "border": 1, "border_color": "#C5CDD8", "text_wrap": True, "valign": "top"}
    plain = {"text_wrap": True, "valign": "vcenter", "font_color": INK}
    return Stijl(
        titel=book.add_format({"bold": True, "font_size": 20, "font_color": ACCENT, "valign": "vcenter"}),
        stap=book.add_format(
            {"bold": True, "font_size": 12, "font_color": INK, "text_wrap": True, "valign": "vcenter"}
        ),
        nodig=book.add_format({**heading, "bg_color": ACCENT, "font_color": "#FFFFFF"}),
        mag=book.add_format({**heading, "bg_color": SOFT, "font_color": INK}),
        tekst=book.add_format(plain),
        klein=book.add_format({**plain, "font_color": "#6B7280"}),
        link=book.add_format({"font_color": ACCENT, "underline": 1, "bold": True, "valign": "vcenter"}),
    )


def _headings(sheet: Worksheet, blad: Blad, style: Stijl) -> None:
    """Write the headings, in another colour where a cell must be filled, so that they print on each page."""
    sheet.freeze_panes(1, 1)
    sheet.set_row(0, 32)
    sheet.set_landscape()
    sheet.set_paper(A4)
    sheet.fit_to_pages(1 + len(blad.kolommen) // LEGIBLE, 0)
    sheet.repeat_rows(0)
    sheet.repeat_columns(0)
    for at, kolom in enumerate(blad.kolommen):
        sheet.write_string(0, at, kolom.kop, style.nodig if kolom.moet else style.mag)
        sheet.set_column(at, at, WIDE if at == 0 else NARROW, None, {"hidden": True} if kolom is ADRES else {})


def _help(kolom: Kolom) -> dict[str, object]:
    """Return what appears beside a cell that is chosen: what it is for, and an example."""
    example = f" Bijvoorbeeld: {kolom.voorbeeld}." if kolom.voorbeeld else ""
    more = " Meer waarden: puntkomma ertussen." if kolom.veel else ""
    return {
        "validate": "any",
        "input_title": kolom.kop[:32],
        "input_message": f"{kolom.uitleg}{example}{more}"[:LONGEST],
    }


def _start(sheet: Worksheet, style: Stijl) -> None:
    """Write the sheet that the workbook opens on: three steps, what to know, and a link to each sheet."""
    sheet.hide_gridlines(2)
    sheet.set_column(0, 0, 5)
    sheet.set_column(1, 1, 42)
    sheet.set_column(2, 2, 100)
    sheet.set_column(3, 3, 18)
    sheet.set_paper(A4)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 1)
    told = sjabloon()
    names = {
        "gremium": blad_voor("gremium").naam,
        "deelname": blad_van("zv:Deelname").naam,
        "anders": told.anders.strip(),
    }
    names |= {kind: blad_voor(kind).naam for kind in ("partij", "gemeente")}
    sheet.set_row(0, 34)
    sheet.write_string(0, 0, told.titel, style.titel)
    row = 1
    for text in told.zinnen:
        sheet.write_string(row, 0, text)
        row += 1
    for number, step, more in told.stappen:
        row += 1
        sheet.set_row(row, 34)
        sheet.write_string(row, 0, number, style.titel)
        sheet.write_string(row, 1, step.format(**names), style.stap)
        sheet.write_string(row, 2, more.format(**names), style.tekst)
    row += 2
    for text in told.weten:
        sheet.write_string(row, 1, f"• {text.format(**names)}")
        row += 1
    row += 1
    sheet.write_row(row, 1, ("Blad", "Wat erop komt", ""), style.mag)
    for blad in bladen():
        row += 1
        need = told.nodig if blad.noemt == "gremium" or blad.klasse == "zv:Deelname" else told.mag
        sheet.write_url(row, 1, f"internal:'{blad.naam}'!A2", style.link, blad.naam)
        sheet.set_row(row, 18)
        sheet.write_string(row, 2, blad.uitleg, style.tekst)
        sheet.write_string(row, 3, need, style.klein)


def _explain(sheet: Worksheet, style: Stijl) -> None:
    """Write what each sheet and column means, with an example of each."""
    sheet.freeze_panes(1, 0)
    sheet.set_landscape()
    sheet.set_paper(A4)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    for at, width in enumerate((16, 24, 118, 30)):
        sheet.set_column(at, at, width)
    sheet.write_row(0, 0, ("Blad", "Kolom", "Wat u invult", "Voorbeeld"), style.mag)
    row = 0
    for blad in bladen():
        row += 1
        sheet.write_string(row, 0, blad.naam, style.nodig)
        sheet.write_string(row, 2, blad.uitleg, style.tekst)
        for kolom in (kolom for kolom in blad.kolommen if kolom is not ADRES):
            row += 1
            more = " Meer waarden: puntkomma ertussen." if kolom.veel else ""
            text = f"{kolom.uitleg}{more}{f' {sjabloon().nodig}.' if kolom.moet else ''}"
            sheet.write_row(row, 1, (kolom.kop, text), style.tekst)
            sheet.write_string(row, 3, kolom.voorbeeld, style.klein)
