"""Template: an empty workbook with help at each heading, lists to choose from, and examples in grey."""

import datetime as dt
import io
from collections.abc import Mapping, Sequence

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from zv_graph.workbook.names import Names, begrippen, gemeenten
from zv_graph.workbook.package import letters
from zv_graph.workbook.spec import ADRES, Blad, Kolom, blad_van, blad_voor, bladen, sjabloon
from zv_graph.workbook.table import VOORBEELD

ROWS = 500
_EPOCH = dt.datetime(2026, 1, 1)  # noqa: DTZ001  a workbook knows no time zones
JA_NEE, OORDEEL = ("ja", "nee"), ("ja", "deels", "nee")
# A column of names that two sheets hold chooses from the first.
SOURCES = {"gremium": "gremium", "partij": "partij", "gemeente": "gemeente", "wie": "partij", "betrokkene": "gremium"}


def template(gemeente: Sequence[str] = (), regio: str = "") -> bytes:
    """Return the workbook as bytes, filled in for some gemeenten and the name of a region."""
    gemeenten, about = blad_voor("gemeente").naam, blad_van("zv:Regio").naam
    return written({gemeenten: [[name] for name in gemeente], about: [[regio]] if regio else []})


def written(filled: Mapping[str, Sequence[Sequence[str]]], *, examples: bool = True) -> bytes:
    """Return the workbook as bytes with these rows by sheet; with examples in grey where a sheet has none."""
    target = io.BytesIO()
    book = xlsxwriter.Workbook(target, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    # The same input gives the same bytes: no moment of making.
    book.set_properties({"title": "Werkboek zorg en veiligheid", "created": _EPOCH})
    bold = book.add_format({"bold": True, "bg_color": "#E9EDF3", "border": 1, "text_wrap": True, "valign": "top"})
    grey = book.add_format({"italic": True, "font_color": "#6B7280"})
    wrap = book.add_format({"text_wrap": True, "valign": "top"})
    lists = _lists()
    for blad in bladen():
        sheet = book.add_worksheet(blad.naam)
        _headings(sheet, blad, bold)
        for at, row in enumerate(filled.get(blad.naam, ()), 1):
            for place, value in enumerate(row):
                if value:
                    sheet.write_string(at, place, value)
        if examples and not filled.get(blad.naam):
            _example(sheet, blad, grey)
        for at, kolom in enumerate(blad.kolommen):
            _choices(sheet, at, kolom, lists)
    _explain(book.add_worksheet(sjabloon().uitleg), bold, wrap)
    _write_lists(book.add_worksheet(sjabloon().lijsten), lists)
    book.close()
    return target.getvalue()


def _lists() -> Mapping[str, Sequence[str]]:
    """Return every list of values that a cell may choose from, by the kind of its column."""
    known = begrippen()
    found: dict[str, Sequence[str]] = {"ja/nee": JA_NEE, "oordeel": OORDEEL}
    for kolom in (kolom for blad in bladen() for kolom in blad.kolommen if kolom.schemas):
        found[kolom.soort] = [name for scheme in kolom.schemas for name in _shown(known[scheme])]
    found["nederland"] = _shown(gemeenten())
    return found


def _shown(names: Names) -> list[str]:
    return sorted(names.shown.values(), key=str.casefold)


def _headings(sheet: Worksheet, blad: Blad, bold: Format) -> None:
    sheet.freeze_panes(1, 1)
    for at, kolom in enumerate(blad.kolommen):
        sheet.write_string(0, at, kolom.kop, bold)
        sheet.write_comment(0, at, kolom.uitleg, {"author": "zvgraph", "x_scale": 2})
        hidden = {"hidden": True} if kolom is ADRES else {}
        sheet.set_column(at, at, 34 if kolom.soort == "naam" or at == 0 else 20, None, hidden)


def _example(sheet: Worksheet, blad: Blad, grey: Format) -> None:
    for at, kolom in enumerate(blad.kolommen):
        text = f"{VOORBEELD} {kolom.voorbeeld}" if at == 0 else kolom.voorbeeld
        if text:
            sheet.write_string(1, at, text, grey)


def _choices(sheet: Worksheet, at: int, kolom: Kolom, lists: Mapping[str, Sequence[str]]) -> None:
    """Give the cells of a column a list; where more values or other words may stand, it only suggests."""
    source = _source(at, kolom, lists, sheet.get_name())
    if source is None:
        return
    strict = bool(kolom.schemas or kolom.soort in ("ja/nee", "oordeel")) and not kolom.veel
    sheet.data_validation(
        1,
        at,
        ROWS,
        at,
        {
            "validate": "list",
            "source": source,
            "show_error": strict,
            "error_title": kolom.kop[:32],
            "error_message": "Kies een waarde uit de lijst.",
        },
    )


def _source(at: int, kolom: Kolom, lists: Mapping[str, Sequence[str]], blad: str) -> str | None:
    """Return the range with the values that a column may choose from."""
    if kolom.soort in lists:
        return _range(list(lists), kolom.soort, lists)
    if kolom.soort not in SOURCES:
        return None
    source = blad_voor(SOURCES[kolom.soort]).naam
    if (blad, at) != (source, 0):
        return f"={source}!$A$2:$A${ROWS}"
    return _range(list(lists), "nederland", lists) if kolom.soort == "gemeente" else None


def _range(order: Sequence[str], kind: str, lists: Mapping[str, Sequence[str]]) -> str:
    letter = letters(order.index(kind))
    return f"={sjabloon().lijsten}!${letter}$2:${letter}${len(lists[kind]) + 1}"


def _write_lists(sheet: Worksheet, lists: Mapping[str, Sequence[str]]) -> None:
    sheet.hide()
    for at, (kind, values) in enumerate(lists.items()):
        sheet.write_column(0, at, [kind, *values])


def _explain(sheet: Worksheet, bold: Format, wrap: Format) -> None:
    """Write what each sheet and column means."""
    sheet.set_column(0, 0, 16)
    sheet.set_column(1, 1, 22)
    sheet.set_column(2, 2, 80)
    names = {"gremium": blad_voor("gremium").naam, "deelname": blad_van("zv:Deelname").naam, "voorbeeld": VOORBEELD}
    for row, text in enumerate(sjabloon().zinnen):
        sheet.write_string(row, 0, text.format(**names))
    row = len(sjabloon().zinnen) + 1
    sheet.write_row(row, 0, ("Blad", "Kolom", "Wat u invult"), bold)
    for blad in bladen():
        row += 1
        sheet.write_string(row, 0, blad.naam, bold)
        sheet.write_string(row, 2, blad.uitleg, wrap)
        for kolom in (kolom for kolom in blad.kolommen if kolom is not ADRES):
            row += 1
            more = " Meer waarden: puntkomma ertussen." if kolom.veel else ""
            sheet.write_row(row, 1, (kolom.kop, f"{kolom.uitleg}{more}{' Nodig.' if kolom.moet else ''}"), wrap)
