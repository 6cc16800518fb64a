"""Tables for people: rows as CSV that a spreadsheet opens without surprises, or as columns in a terminal."""

import csv as writer
import io
from collections.abc import Mapping, Sequence
from decimal import Decimal

from zv_graph.render.sheet import Sheet


class Number(str):
    """A number as text: never taken for a formula."""

    __slots__ = ()


Row = Mapping[str, object]
FORMULA = ("=", "+", "-", "@", "\t", "\r")
MAX_WIDTH = 60


def csv(rows: Sequence[Row], columns: Sequence[str]) -> str:
    """Return rows as CSV that a Dutch Excel opens: semicolons, decimals with a comma, nothing for what is unknown.

    A text that a spreadsheet would take for a formula gets an apostrophe before it; a number below zero stays a number.
    """
    return _written([{c: _safe(_dutch(row.get(c))) for c in columns} for row in rows], columns, ";")


def data_csv(rows: Sequence[Row], columns: Sequence[str]) -> str:
    """Return rows as CSV for programs: commas, and decimals with a point."""
    return _written([{c: _safe(row.get(c)) for c in columns} for row in rows], columns, ",")


def _written(rows: Sequence[Row], columns: Sequence[str], separator: str) -> str:
    target = io.StringIO()
    out = writer.DictWriter(target, columns, delimiter=separator, lineterminator="\n")
    out.writeheader()
    out.writerows(rows)
    return target.getvalue()


def _dutch(value: object) -> object:
    """Return a number with a comma, and any other value as it is."""
    return Number(_text(value).replace(".", ",")) if isinstance(value, float | Decimal) else value


def sheet_rows(sheet: Sheet) -> tuple[list[Row], list[str]]:
    """Return one table of an analysis as rows, and the names of its columns for programs."""
    names = [kolom.naam for kolom in sheet.kolommen]
    return [dict(zip(names, row, strict=True)) for row in sheet.rijen], names


def columns(rows: Sequence[Row], names: Sequence[str]) -> str:
    """Return rows as aligned columns of plain text."""
    cells = [[_cell(row.get(name)) for name in names] for row in rows]
    widths = [max(len(name), *(len(line[i]) for line in cells), 0) for i, name in enumerate(names)]
    lines = [list(names), ["-" * width for width in widths], *cells]
    return "\n".join("  ".join(c.ljust(w) for c, w in zip(line, widths, strict=True)).rstrip() for line in lines)


def _safe(value: object) -> str:
    """Return what stands in a cell of CSV."""
    text = _text(value)
    return f"'{text}" if isinstance(value, str) and not isinstance(value, Number) and text.startswith(FORMULA) else text


def _cell(value: object) -> str:
    text = " ".join(_text(value).split())
    return text if len(text) <= MAX_WIDTH else text[: MAX_WIDTH - 1] + "…"


def _text(value: object) -> str:
    """Return a value as text: a whole number without a point."""
    if value is None:
        return ""
    if isinstance(value, float | Decimal):
        whole, _, rest = (f"{value:f}" if isinstance(value, Decimal) else repr(value)).partition(".")
        return f"{whole}.{rest}" if rest.strip("0") else whole
    return str(value)
