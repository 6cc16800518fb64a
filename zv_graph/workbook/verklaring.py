"""Verklaring: what a list of abbreviations, below a table or on a sheet of its own, says that they stand for."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from zv_graph.melding import LET_OP, Melding
from zv_graph.names import bare
from zv_graph.words import opsomming
from zv_graph.workbook.row import Row
from zv_graph.workbook.sheets import Sheet
from zv_graph.workbook.woorden import lijst, teken

# VT = Veilig Thuis, NOP = Noordoostpolder: an abbreviation is one word.
PAIR = re.compile(r"([^\s=:,;]{2,8})\s*[=:]\s*([^=:]+?)\s*(?=$|[,;\n]\s*[^\s=:,;]{2,8}\s*[=:])")
WORD, SHORT = re.compile(r"[\w&-]+"), re.compile(r"[^\s=:,;]{2,8}")
TWO = 2


def verklaard(bladen: Mapping[str, Sheet], told: list[Melding]) -> dict[str, Sheet]:
    """Return the sheets with each abbreviation in full that a list of them on one of the sheets explains; told once.

    Such a list begins at a heading for it, or is the sheet of that name, and holds an abbreviation and its words on each
    row, or all of them in one cell.
    """
    means: dict[str, str] = {}
    kept = {}
    for name, sheet in bladen.items():
        rows = list(sheet.rijen)
        start = 0 if _is_heading(name) else next((at for at, row in enumerate(rows) if _opens(row)), len(rows))
        pairs = [_pairs(row) for row in rows[start:]]
        explained = any(pairs) or any(map(_of_marks, rows[start:]))
        means |= {short: full for one in pairs for short, full in one}
        kept[name] = replace(sheet, rijen=(*rows[:start], *_others(rows[start:], pairs)) if explained else sheet.rijen)
        if any(pairs):
            cell = rows[start].gevuld[0]
            read = opsomming([f"{short} als {full}" for one in pairs for short, full in one])
            told.append(Melding(LET_OP, cell.plaats, f"de lijst van afkortingen is gelezen: {read}."))
    return {name: replace(sheet, rijen=tuple(_row(row, means) for row in sheet.rijen)) for name, sheet in kept.items()}


def _is_heading(text: str) -> bool:
    return bare(text) in lijst("verklaring")


def _opens(row: Row) -> bool:
    """Tell whether a row begins a list of abbreviations."""
    first, *rest = row.gevuld
    return not rest and _is_heading(first.strip(" :"))


def _pairs(row: Row) -> list[tuple[str, str]]:
    """Return the abbreviations that a row explains, each with its words."""
    cells = row.gevuld
    if _of_marks(row):
        return []
    if len(cells) == TWO and SHORT.fullmatch(cells[0]):
        return [(str(cells[0]), str(cells[1]))]
    return [(one[1], one[2]) for one in PAIR.finditer("; ".join(cells[0].regels))] if len(cells) == 1 else []


def _of_marks(row: Row) -> bool:
    """Tell whether a row says what a mark of a matrix means: vz, voorzitter."""
    cells = row.gevuld
    return len(cells) == TWO and SHORT.fullmatch(cells[0]) is not None and teken(cells[1]) is not None


def _others(rows: Sequence[Row], pairs: Sequence[Sequence[tuple[str, str]]]) -> list[Row]:
    """Return the rows that explain nothing, without the heading; what a mark means stands in one cell, as a legend."""
    left = [row for row, one in zip(rows, pairs, strict=True) if not one and not _opens(row)]
    legends = (f"{row.gevuld[0]} = {row.gevuld[1]}" if _of_marks(row) else "" for row in left)
    return [
        replace(row, cellen=(row.gevuld[0].met(text),)) if text else row
        for row, text in zip(left, legends, strict=True)
    ]


def _row(row: Row, means: Mapping[str, str]) -> Row:
    """Return a row with abbreviations in full where they stand as a word."""
    for at, cell in enumerate(row.cellen):
        if cell and (text := WORD.sub(lambda one: means.get(one[0], one[0]), cell)) != cell:
            row = row.met(at, cell.met(text))
    return row
