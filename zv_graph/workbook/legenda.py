"""Legenda: what somebody says below a matrix, or beside it, that its marks mean."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from zv_graph.melding import LET_OP, Melding
from zv_graph.names import MANY, bare
from zv_graph.words import opsomming
from zv_graph.workbook.kop import kop_van
from zv_graph.workbook.names import begint_als_functie
from zv_graph.workbook.row import Cel, Row
from zv_graph.workbook.woorden import NEEN, lijst, rol, teken, teken_voor

# A mark is no longer.
LONGEST = 3
# One mark with what it means, and what stands between two of them.
ONE = re.compile(r"[“\"'(]?([^\s=:]{1,3}?)[”\"')]?\s*([=:])\s*(\S.*)")
LID, ONBEKEND = "lid", "?"
# What stands before the word for a role and adds nothing.
SMALL = re.compile(r"^(?:(?:is|als|heeft|de|een|vast|vaste)\s+)+", re.IGNORECASE)
BETWEEN = re.compile(r"\s*[,;|]\s*(?=[“\"'(]?[^\s=:]{1,3}[”\"')]?\s*[=:])|\s*\n\s*")


def zonder_legenda(rows: Sequence[Row], told: list[Melding]) -> list[Row]:
    """Return the rows of a sheet without its legend, and each mark as the one that means what the legend says; told once.

    A legend is about marks that stand elsewhere on the sheet.
    """
    found = {place: marks for place in _places(rows) if (marks := _marks(rows, *place))} | _tabel(rows)
    means = {mark: word for marks in found.values() for mark, word in marks.items() if word}
    elsewhere = {
        cell.casefold()
        for at, row in enumerate(rows)
        for column, cell in enumerate(row.cellen)
        if cell and column and (at, column) not in found
    }
    if elsewhere.isdisjoint(map(str.casefold, means)):
        return list(rows)
    cell = rows[min(found)[0]].cel(min(found)[1])
    strange = {mark: word for mark, word in means.items() if teken(word) is None and not begint_als_functie(word)}
    if read := [f"{mark} als {word}" for mark, word in means.items() if mark not in strange]:
        told.append(Melding(LET_OP, cell.plaats, f"de legenda is gelezen: {opsomming(read)}."))
    if strange:
        names = opsomming([f"“{mark}” ({word})" for mark, word in strange.items()])
        text = f"wat {names} over een zetel zegt, is niet bekend en niet gelezen; zet een x waar iemand aan tafel zit."
        told.append(Melding(LET_OP, cell.plaats, text))
    marks = {mark.casefold(): ONBEKEND if mark in strange else teken_voor(word) or word for mark, word in means.items()}
    columns: dict[int, list[int]] = defaultdict(list)
    for at, column in found:
        columns[at].append(column)
    kept = (_read(row, columns[at], marks) for at, row in enumerate(rows))
    return [row for row in kept if row.gevuld]


def _places(rows: Sequence[Row]) -> Iterator[tuple[int, int]]:
    """Yield where a cell stands that may explain a mark."""
    yield from (
        (at, column)
        for at, row in enumerate(rows)
        for column, cell in enumerate(row.cellen)
        if "=" in cell or ":" in cell
    )


def _marks(rows: Sequence[Row], at: int, column: int) -> dict[str, str]:
    """Return each mark that a cell explains and what it means, none for another cell.

    That is the word of a role where it is one, else the text itself, which no matrix knows; a cross stays a seat. One of
    the marks is known, or means a role, and none is a heading.
    """
    cell = rows[at].cellen[column]
    head, colon, rest = cell.partition(":")
    text = rest if colon and bare(head) in lijst("noot") else cell
    pairs = [ONE.fullmatch(part.strip()) for part in BETWEEN.split(text)]
    alone = len(rows[at].gevuld) == 1
    if not all(one and (alone or one[2] == "=") and not kop_van(bare(one[1])) for one in pairs):
        return {}
    meant = {one[1]: betekent(one[3]) or ("" if teken(one[1]) == "" else one[3]) for one in pairs if one}
    known = any(one and betekent(one[3]) for one in pairs) or all(one and teken(one[1]) is not None for one in pairs)
    return meant if known else {}


def _tabel(rows: Sequence[Row]) -> dict[tuple[int, int], dict[str, str]]:
    """Return the cells of a legend in two columns beside a matrix, its headings too: marks, and behind each a role."""
    for column in range(1, max((len(row.cellen) for row in rows), default=0)):
        both = [
            (at, row.cel(column), row.cel(column + 1))
            for at, row in enumerate(rows)
            if row.cel(column) or row.cel(column + 1)
        ]
        # What explains a mark is a word in full, and no other mark.
        full = [one for one in both if len(one[2]) > LONGEST or betekent(one[2]) == one[2].casefold()]
        pairs = [(at, mark, betekent(text)) for at, mark, text in full if 0 < len(mark) <= LONGEST]
        pairs = [(at, mark, word) for at, mark, word in pairs if word and word != "v"]
        if len({mark.casefold() for _, mark, _ in pairs}) == len(pairs) > 1 and len(both) - len(pairs) <= 1:
            own = {(at, column): {str(mark): word} for at, mark, word in pairs}
            return {**{(at, place): {} for at, *_ in both for place in (column, column + 1)}, **own}
    return {}


@lru_cache(maxsize=MANY)
def betekent(text: str) -> str:
    """Return the word for a role, or for a seat and no more, that a text of a legend begins with, or for a lid ends with."""
    first, _, last = SMALL.sub("", text).partition(" ")
    for said in (text, f"{first} {last}".strip(), first.strip(" ,.;")):
        word = rol().get(bare(said)) or teken(said)
        if word and teken_voor(word) and word != NEEN:
            return word
    denied = any(bare(word) in lijst("tegendeel") for word in text.split())
    return LID if teken(last.rpartition(" ")[2]) == LID and not denied else ""


def _read(row: Row, legend: Sequence[int], marks: Mapping[str, str]) -> Row:
    """Return a row without its cells of the legend, each mark behind its first cell as one that is known."""
    first = next((at for at, cell in enumerate(row.cellen) if cell), 0)
    for at, cell in enumerate(row.cellen):
        if at in legend:
            row = row.met(at, cell.met(""))
        elif at > first and cell.casefold() in marks:
            # It keeps the mark that people wrote as its value.
            row = row.met(at, Cel(marks[cell.casefold()], cell.blad, cell.rij, cell.kolom, str(cell)))
    return row
