"""Draw a sheet of a workbook as people see it, for the pictures in the handleiding."""

import html
from collections.abc import Sequence
from pathlib import Path

import python_calamine as calamine

STYLE = """
body { margin: 0; font: 14px/1.35 Calibri, Carlito, "Liberation Sans", sans-serif; color: #1f2933; background: #fff }
table { border-collapse: collapse; table-layout: fixed }
td, th { border: 1px solid #d5dae1; padding: 3px 6px; overflow: hidden; white-space: nowrap; text-align: left; font-weight: normal }
.rand { background: #f1f3f6; color: #5b6673; text-align: center }
.kop { background: #e9edf3; font-weight: bold; white-space: normal; vertical-align: top }
.voorbeeld { color: #6b7280; font-style: italic }
.tabs { background: #f1f3f6; padding: 5px 8px; border-top: 1px solid #d5dae1 }
.tabs span { display: inline-block; padding: 3px 10px; color: #5b6673 }
.tabs .hier { background: #fff; color: #1d6f42; font-weight: bold; border-bottom: 2px solid #1d6f42 }
.hulp, .lijst { position: absolute; background: #fff; border: 1px solid #8a94a2; box-shadow: 1px 2px 5px #0003 }
.hulp { background: #fffbe0; padding: 6px 9px; width: 230px }
.lijst div { padding: 2px 10px } .lijst .op { background: #d9e8fb }
.gekozen { outline: 2px solid #1d6f42; outline-offset: -2px }
"""


def drawn(book: Path, sheet: str, rows: int, widths: Sequence[int], notes: str) -> str:
    """Return a page with the first rows of a sheet; ``widths`` are those of its columns in pixels."""
    work = calamine.CalamineWorkbook.from_path(str(book))
    cells = work.get_sheet_by_name(sheet).to_python(skip_empty_area=False)
    letters = "".join(f'<td class="rand">{chr(65 + at)}</td>' for at in range(len(widths)))
    body = [f'<tr><td class="rand"></td>{letters}</tr>']
    for number in range(1, rows + 1):
        row = [str(cell) for cell in cells[number - 1]] if number <= len(cells) else []
        kind = "kop" if number == 1 else "voorbeeld" if row and row[0].startswith("voorbeeld:") else ""
        shown = [row[at] if at < len(row) else "" for at in range(len(widths))]
        tds = "".join(
            f'<td class="{kind}" id="{chr(65 + at)}{number}">{html.escape(text)}</td>' for at, text in enumerate(shown)
        )
        body.append(f'<tr><td class="rand">{number}</td>{tds}</tr>')
    columns = "".join(f'<col style="width:{width}px">' for width in (34, *widths))
    visible = [name for name in work.sheet_names if name != "Lijsten"]
    tabs = "".join(f'<span class="{"hier" if name == sheet else ""}">{name}</span>' for name in visible)
    table = f'<table style="width:{34 + sum(widths)}px"><colgroup>{columns}</colgroup>{"".join(body)}</table>'
    return f'<style>{STYLE}</style><body>{table}<div class="tabs">{tabs}</div>{notes}'


def choices(left: int, top: int, words: Sequence[str], chosen: str) -> str:
    """Return an open list of values."""
    lines = "".join(f'<div class="{"op" if word == chosen else ""}">{word}</div>' for word in words)
    return f'<div class="lijst" style="left:{left}px;top:{top}px">{lines}</div>'


def comment(left: int, top: int, text: str) -> str:
    """Return the help that stands at a heading."""
    return f'<div class="hulp" style="left:{left}px;top:{top}px">{html.escape(text)}</div>'
