"""Legenda: what somebody says below a matrix, or beside it, that its marks mean."""

import re
from collections import Counter, defaultdict
from collections.abc import Container, Iterator, Mapping, Sequence
from functools import lru_cache

from zv_graph.melding import LET_OP, Melding
from zv_graph.names import MANY, bare
from zv_graph.words import opsomming
from zv_graph.workbook.kop import kop_van
from zv_graph.workbook.names import als_begrip, begint_als_functie, is_gemeente, is_soort
from zv_graph.workbook.regel import SEAT
from zv_graph.workbook.row import Cel, Row
from zv_graph.workbook.sheets import FIRST_ROWS
from zv_graph.workbook.woorden import NEEN, lijst, rol, teken, teken_voor

# A mark is no longer.
LONGEST = 3
LID, ONBEKEND = "lid", "?"
# What stands before the word for a role and adds nothing.
SMALL = re.compile(r"^(?:(?:is|als|heeft|de|een|vast|vaste)\s+)+", re.IGNORECASE)
MORE = re.compile(r",|\b(?:wel|maar)\b")
# One mark with what it means, and what stands between two of them.
MARK = r"(?:\([^\s=:()]{1,2}\)|[“\"'(]?[^\s=:]{1,3}?[”\"')]?)"
ONE = re.compile(rf"({MARK})(\s*[=:]\s*|\s+[-–]\s+)(\S.*)")
BETWEEN = re.compile(rf"\s*[,;|]\s*(?={MARK}(?:\s*[=:]|\s+[-–]\s))|\s*\n\s*")


def zonder_legenda(rows: Sequence[Row], told: list[Melding]) -> list[Row]:
    """Return the rows of a sheet without its legend, and each mark as the one that means what the legend says; told once.

    A legend is about marks that stand elsewhere on the sheet.
    """
    written = {cell.casefold() for row in rows for at, cell in row.plekken if at and len(cell) <= LONGEST + 1}
    found = {place: marks for place in _places(rows) if (marks := _marks(rows, *place, written))}
    found |= _tabel(rows) | _onderaan(rows)
    means = {mark: word for marks in found.values() for mark, word in marks.items() if word}
    elsewhere = {
        cell.casefold()
        for at, row in enumerate(rows)
        for column, cell in row.plekken
        if column and (at, column) not in found
    }
    if elsewhere.isdisjoint(mark.casefold() for marks in found.values() for mark in marks):
        return list(rows)
    first, own = min(found), _eigen(rows)
    loose = {cell.casefold() for row in rows for column, cell in row.plekken if column and column not in own}
    told += _told(
        rows[first[0]].cel(first[1]), {mark: word for mark, word in means.items() if mark.casefold() in loose}
    )
    marks = {mark.casefold(): word for mark, word in means.items()}
    columns: dict[int, list[int]] = defaultdict(list)
    for at, column in found:
        columns[at].append(column)
    kept = (_read(row, columns[at], marks, own) for at, row in enumerate(rows))
    return [row for row in kept if row.gevuld]


def _told(cell: Cel, means: Mapping[str, str]) -> Iterator[Melding]:
    """Yield what each mark of a legend is read as, and of which nobody can tell whether it says that somebody sits there."""
    strange = {mark: word for mark, word in means.items() if teken(word) is None and not begint_als_functie(word)}
    shown = {mark: "geen zetel" if word == NEEN else word for mark, word in means.items() if mark not in strange}
    if shown:
        read = opsomming([f"{mark} als {word}" for mark, word in shown.items()])
        yield Melding(LET_OP, cell.plaats, f"de legenda is gelezen: {read}.")
    if strange:
        names = opsomming([f"“{mark}” ({word})" for mark, word in strange.items()])
        text = f"wat {names} over een zetel zegt, is niet bekend en niet gelezen; zet een x waar iemand aan tafel zit."
        yield Melding(LET_OP, cell.plaats, text)


def _eigen(rows: Sequence[Row]) -> dict[int, bool]:
    """Return the columns that say something of an overleg or a seat themselves, and whether that is the role."""
    heads = (
        (at, one.kolom)
        for row in rows[:FIRST_ROWS]
        for at, cell in enumerate(row.cellen)
        if (one := kop_van(cell)) and one.kolom and not one.sleutel
    )
    return {at: kolom.zegt == SEAT["rol"] for at, kolom in heads}


def _places(rows: Sequence[Row]) -> Iterator[tuple[int, int]]:
    """Yield where a cell stands that may explain a mark."""
    yield from (
        (at, column)
        for at, row in enumerate(rows)
        for column, cell in row.plekken
        if any(sign in cell for sign in ("=", ":", " - ", " – "))
    )


def _marks(rows: Sequence[Row], at: int, column: int, written: Container[str]) -> dict[str, str]:
    """Return each mark that a cell explains and what it means, none for another cell.

    That is the word of a role or a functie where it is one, else the text itself, which no matrix knows; a cross stays a
    seat. None is a heading, and a short name that is explained as well is no mark.
    """
    cell = rows[at].cellen[column]
    head, colon, rest = cell.partition(":")
    text = rest if colon and bare(head) in lijst("noot") else cell
    pairs = [ONE.fullmatch(part.strip()) for part in BETWEEN.split(text)]
    alone = len(rows[at].gevuld) == 1
    if not all(one and (alone or "=" in one[2]) and not kop_van(one[1]) for one in pairs):
        return {}
    meant = {_mark(one[1]): _meaning(_mark(one[1]), one[3]) for one in pairs if one}
    used = all(mark.casefold() in written for mark in meant)
    if any(one and "=" not in one[2] and ":" not in one[2] for one in pairs) and not used:
        return {}
    return {mark: word for mark, word in meant.items() if _is_mark(mark, word, written)}


def _is_mark(mark: str, word: str, written: Container[str]) -> bool:
    """Tell whether a short word is a mark: one that is known, that means a role or a functie, or a letter that is ``written``."""
    if is_gemeente(mark) or is_soort(mark):
        return False
    known = teken(mark) is not None or teken(word) is not None or begint_als_functie(word) is not None
    return known or (len(mark.strip("()")) == 1 and mark.casefold() in written)


def _mark(text: str) -> str:
    """Return a mark without quotes, and without a bracket that closes none: (x) is one of its own."""
    return text if text.startswith("(") and text.endswith(")") else text.strip("“”\"'()")


def _meaning(mark: str, text: str) -> str:
    """Return what a legend says of a mark: a role, no seat, a seat and no more, or else its own words."""
    if ontkent(text):
        # Who denies and says more, says something that nobody can tell.
        return text if MORE.search(text) else NEEN
    return betekent(text) or ("" if teken(mark) == "" and mark[:1] != "(" else text)


def ontkent(text: str) -> bool:
    """Tell whether a text says, or begins to say, that somebody does not sit there."""
    return teken(text) == NEEN or bare(text.partition(" ")[0]) in lijst("tegendeel")


def _tabel(rows: Sequence[Row]) -> dict[tuple[int, int], dict[str, str]]:
    """Return the cells of a legend in two columns beside a matrix, its headings too: marks, and behind each a role."""
    # What explains a mark is a word in full, and no other mark.
    full = Counter(at for row in rows for at, text in row.plekken if _in_full(text))
    for column in sorted(at - 1 for at, number in full.items() if number > 1 and at > 1):
        both = [
            (at, row.cel(column), row.cel(column + 1))
            for at, row in enumerate(rows)
            if row.cel(column) or row.cel(column + 1)
        ]
        pairs = [(at, mark, betekent(text)) for at, mark, text in both if 0 < len(mark) <= LONGEST and _in_full(text)]
        pairs = [(at, mark, word) for at, mark, word in pairs if word and word != "v" and not _anders(mark, word)]
        if len({mark.casefold() for _, mark, _ in pairs}) == len(pairs) > 1 and len(both) - len(pairs) <= 1:
            own = {(at, column): {str(mark): word} for at, mark, word in pairs}
            return {**{(at, place): {} for at, *_ in both for place in (column, column + 1)}, **own}
    return {}


def _onderaan(rows: Sequence[Row]) -> dict[tuple[int, int], dict[str, str]]:
    """Return the cells of a legend in two columns below an empty row: the last rows, with a mark and behind it a role in full."""
    found: dict[tuple[int, int], dict[str, str]] = {}
    for at in reversed(range(1, len(rows))):
        (column, mark), *rest = rows[at].plekken
        word = betekent(rest[0][1]) if len(rest) == 1 and len(mark) <= LONGEST and _in_full(rest[0][1]) else ""
        if not word or word == "v" or is_gemeente(mark) or is_soort(mark):
            return {}
        found |= {(at, column): {str(mark): word}, (at, rest[0][0]): {}}
        if rows[at].nummer > rows[at - 1].nummer + 1:
            return found
    return {}


def _anders(mark: str, word: str) -> bool:
    """Tell whether a short word means another role of itself: vz is no lid, and so no mark that a legend explains."""
    own = als_begrip("rol", mark) if len(mark) > 1 else None
    return own is not None and own != word


def _in_full(text: str) -> bool:
    return len(text) > LONGEST or betekent(text) == text.casefold()


@lru_cache(maxsize=MANY)
def betekent(text: str) -> str:
    """Return the word for a role, or for a seat and no more, that a text of a legend begins with, or for a lid ends with."""
    first, _, last = SMALL.sub("", text).partition(" ")
    for said in (text, f"{first} {last}".strip(), first.strip(" ,.;")):
        word = rol().get(bare(said)) or teken(said)
        if word and teken_voor(word) and word != NEEN:
            return word
    # An oud-lid or a beoogd lid is none.
    plain = last and bare(first) in lijst("gewoon_lid")
    return LID if plain and teken(last) == LID else ""


def _read(row: Row, legend: Sequence[int], marks: Mapping[str, str], own: Mapping[int, bool]) -> Row:
    """Return a row without its cells of the legend, each mark behind its first cell as the word that it means.

    In a column that says something itself, only a role is one where roles stand, and other words where none do.
    """
    first = next((at for at, cell in enumerate(row.cellen) if cell), 0)
    one = kop_van(row.cel(first))
    of_a_table = bool(one and one.kolom and not one.sleutel)
    cells = list(row.cellen)
    for at, cell in enumerate(row.cellen):
        word = marks.get(cell.casefold())
        if at in legend:
            cells[at] = cell.met("")
        elif word is not None and (at > first or at in own):
            known = teken(word) is not None or bool(begint_als_functie(word))
            if at in own or of_a_table:
                text = word if own.get(at, False) is known or begint_als_functie(word) else cell
            else:
                text = (teken_voor(word) or word) if known else ONBEKEND
            # It keeps the mark that people wrote as its value.
            cells[at] = Cel(text, cell.blad, cell.rij, cell.kolom, str(cell))
    return Row(row.nummer, tuple(cells), row.blad)
