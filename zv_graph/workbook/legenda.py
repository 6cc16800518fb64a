"""Legenda: what somebody says below a matrix, or beside it, that its marks mean."""

import re
from collections.abc import Iterator, Mapping, Sequence

from zv_graph.melding import LET_OP, Melding
from zv_graph.names import bare
from zv_graph.words import opsomming
from zv_graph.workbook.row import Row
from zv_graph.workbook.woorden import NEEN, lijst, rol, teken, teken_voor

# A mark is no longer.
LONGEST = 3
# One mark with what it means, and what stands between two of them.
ONE = re.compile(r"[“\"'(]?([^\s=:]{1,3}?)[”\"')]?\s*([=:])\s*(\S.*)")
BETWEEN = re.compile(r"\s*[,;|]\s*(?=[“\"'(]?[^\s=:]{1,3}[”\"')]?\s*[=:])|\s*\n\s*")


def zonder_legenda(rows: Sequence[Row], told: list[Melding]) -> list[Row]:
    """Return the rows of a sheet without its legend, and each mark as the one that means what the legend says; told once."""
    found = {place: marks for place in _places(rows) if (marks := _marks(rows, *place))}
    found |= _tabel(rows)
    means = {mark: word for marks in found.values() for mark, word in marks.items() if word}
    if not means:
        return list(rows)
    text = f"de legenda is gelezen: {opsomming([f'{mark} als {word}' for mark, word in means.items()])}."
    told.append(Melding(LET_OP, rows[min(found)[0]].plaats, text))
    marks = {mark.casefold(): teken_voor(word) or word for mark, word in means.items()}
    kept = (_read(row, [column for at, column in found if at == place], marks) for place, row in enumerate(rows))
    return [row for row in kept if any(row.cellen)]


def _places(rows: Sequence[Row]) -> Iterator[tuple[int, int]]:
    yield from ((at, column) for at, row in enumerate(rows) for column, cell in enumerate(row.cellen) if cell)


def _marks(rows: Sequence[Row], at: int, column: int) -> dict[str, str]:
    """Return each mark that a cell explains and what it means, none for another cell.

    That is the word of a role where it is one, else the text itself, which no matrix knows; a cross stays a seat.
    """
    row, cell = rows[at], rows[at].cellen[column]
    head, colon, rest = cell.partition(":")
    text = rest if colon and bare(head) in lijst("noot") else cell
    pairs = [ONE.fullmatch(part.strip()) for part in BETWEEN.split(text)]
    alone = sum(map(bool, row.cellen)) == 1
    if not all(one and (alone or one[2] == "=") for one in pairs):
        return {}
    return {one[1]: _word(one[3]) or ("" if teken(one[1]) == "" else one[3]) for one in pairs if one}


def _tabel(rows: Sequence[Row]) -> dict[tuple[int, int], dict[str, str]]:
    """Return the cells of a legend in two columns beside a matrix, its headings too: marks, and behind each a role."""
    for column in range(1, max((len(row.cellen) for row in rows), default=0)):
        both = [
            (at, row.cel(column), row.cel(column + 1))
            for at, row in enumerate(rows)
            if row.cel(column) or row.cel(column + 1)
        ]
        pairs = [
            (at, mark, _word(text))
            for at, mark, text in both
            if len(mark) <= LONGEST and _word(text) and teken(text) != "v"
        ]
        elsewhere = {cell.casefold() for row in rows for cell in row.cellen[:column]}
        marks = {mark.casefold() for _, mark, _ in pairs}
        if len(marks) == len(pairs) > 1 and len(both) - len(pairs) <= 1 and marks & elsewhere:
            own = {(at, column): {str(mark): word} for at, mark, word in pairs}
            return {**{(at, place): {} for at, *_ in both for place in (column, column + 1)}, **own}
    return {}


def _word(text: str) -> str:
    """Return the word for a role, or for a seat and no more, that a text of a legend begins with."""
    for said in (text, text.partition(" ")[0].strip(" ,.;")):
        word = rol().get(bare(said)) or teken(said)
        if word and teken_voor(word) and word != NEEN:
            return word
    return ""


def _read(row: Row, legend: Sequence[int], marks: Mapping[str, str]) -> Row:
    """Return a row without its cells of the legend, each mark behind its first cell as one that is known."""
    first = next((at for at, cell in enumerate(row.cellen) if cell), 0)
    for at, cell in enumerate(row.cellen):
        if at in legend:
            row = row.met(at, cell.met(""))
        elif at > first and cell.casefold() in marks:
            row = row.met(at, cell.met(marks[cell.casefold()]))
    return row
