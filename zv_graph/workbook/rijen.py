"""Rijen: the rows of somebody's own sheet made whole: merged cells and ditto marks filled, totals and notes left out."""

import re
from collections.abc import Iterable, Iterator, Sequence

from zv_graph.melding import LET_OP, Melding
from zv_graph.names import bare
from zv_graph.words import aantal, opsomming
from zv_graph.workbook.kop import is_property, is_total, kop_van
from zv_graph.workbook.legenda import zonder_legenda
from zv_graph.workbook.row import Cel, Row
from zv_graph.workbook.sheets import Sheet
from zv_graph.workbook.woorden import lijst, rauw, zit

# A word with the sign of a note behind it.
SIGN = re.compile(r"\s*(?:(?<=\s)\d{1,2}\)|\[\d{1,2}\]|[¹²³⁰-⁹*†‡]+)$")
# A note of one cell has more words than this.
WORDS = 3


def rijen(sheet: Sheet, told: list[Melding]) -> list[Row]:
    """Return the rows that tell something of an overleg or a partij, each whole."""
    whole = _without_signs(list(ditto(_merged(sheet, told))), told)
    return list(_counted(zonder_legenda(whole, told), told))


def _without_signs(rows: list[Row], told: list[Melding]) -> list[Row]:
    """Return the rows without the signs that lead to a note behind a word: Urk 1), OM², GGD*; told once."""
    signed = []
    for number, row in enumerate(rows):
        for at, cell in row.plekken:
            found = SIGN.search(cell)
            word = cell[: found.start()] if found else ""
            # A bracket that closes another one is no such sign.
            if any(map(str.isalpha, word)) and word.count("(") == word.count(")"):
                signed.append(cell)
                rows[number] = rows[number].met(at, cell.met(word))
    if signed:
        text = f"achter {opsomming([f'“{cell}”' for cell in signed], 3)} is het teken van een noot niet gelezen."
        told.append(Melding(LET_OP, signed[0].plaats, text))
    return rows


def _merged(sheet: Sheet, told: list[Melding]) -> list[Row]:
    """Return the rows with the value of merged cells in each row that they span; told once."""
    rows = {row.nummer: row for row in sheet.rijen}
    tall = [merge for merge in sheet.samengevoegd if merge[1] > merge[0] and merge[0] in rows]
    if tall:
        place = rows[tall[0][0]].cel(tall[0][2]).plaats
        text = f"hier zijn cellen samengevoegd ({aantal(len(tall), 'keer', 'keer')} op dit blad); de waarde telt voor elke rij ervan."
        told.append(Melding(LET_OP, place, text))
    wide = [merge for merge in sheet.samengevoegd if merge[3] > merge[2] > 0 and merge[0] in rows]
    crossed = [rows[top].cel(left) for top, _, left, _ in wide if zit(rows[top].cel(left))]
    if crossed:
        text = f"hier zijn cellen met een teken samengevoegd ({aantal(len(crossed), 'keer', 'keer')} op dit blad); het teken telt voor elke kolom ervan."
        told.append(Melding(LET_OP, crossed[0].plaats, text))
    for top, bottom, left, right in wide:
        value = rows[top].cel(left)
        # What stands over more columns of a matrix holds for each.
        if zit(value) or (top == bottom and is_property(rows[top])):
            for number in range(top, bottom + 1):
                for column in range(left, right + 1) if number in rows else ():
                    rows[number] = rows[number].met(column, rows[number].cel(column).met(str(value)))
    for top, bottom, left, _ in tall:
        value = rows[top].cel(left)
        for number in range(top + 1, bottom + 1) if value else ():
            if number in rows and not rows[number].cel(left):
                rows[number] = rows[number].met(left, rows[number].cel(left).met(str(value)))
    return list(rows.values())


def ditto(rows: Iterable[Row]) -> Iterator[Row]:
    """Yield the rows with what stands above a ditto mark in its place; an empty cell below a name in the first column means that name."""
    above: Row | None = None
    last = ""
    for row in rows:
        for at, cell in enumerate(row.cellen):
            meant = above.cel(at) or (last if at == 0 else "") if above is not None else ""
            if meant and cell.casefold() in rauw("idem"):
                row = row.met(at, cell.met(str(meant)))  # noqa: PLW2901  the row as it is meant
        above, last = row, str(row.cel(0)) or last
        yield row


def _counted(rows: Iterable[Row], told: list[Melding]) -> Iterator[Row]:
    """Yield the rows without those that add up others, and without notes, or tables of notes below an empty row."""
    last, before, headed, apart = 0, 0, False, False
    for row in rows:
        filled = row.gevuld
        first = filled[0]
        below, last = row.nummer > last + 1, row.nummer
        names = len(filled) > 1 and any((one := kop_van(cell)) and one.sleutel for cell in filled)
        noted = (
            len(filled) > 1 and any(bare(cell) in lijst("actiekop") for cell in filled) and not any(map(zit, filled))
        )
        # A title and a name are another table before it as well.
        begins = (headed or before > 1) and below and noted and not names
        before, headed, apart = before + 1, headed or names, begins or (apart and not below and not names)
        if begins:
            text = f"hier begint een tabel met {opsomming([f'“{cell}”' for cell in filled])}; die is niet gelezen."
            told.append(Melding(LET_OP, row.plaats, text))
        if apart:
            continue
        numbers = len(filled) > 1 and all(cell.replace(",", "").isdecimal() for cell in filled[1:])
        if (is_total(first) and bare(first) not in lijst("nummer")) or (bare(first) == "aantal" and numbers):
            text = f"“{first}” is geen overleg en geen partij; deze rij telt niet mee."
            told.append(Melding(LET_OP, row.plaats, text))
        elif _is_note(filled):
            told.append(Melding(LET_OP, row.plaats, f"“{first}” is gelezen als een noot; deze rij telt niet mee."))
        else:
            yield row


def _is_note(filled: Sequence[Cel]) -> bool:
    """Tell whether a row is a note: a star, or a word for one, before a text that stands alone or beside it."""
    head, colon, rest = filled[0].partition(":")
    starred = filled[0].startswith("*") and len(filled[0]) > 1
    coloured = bare(re.split(r"\s*[=:]\s*|\s+[-–]\s+", filled[0])[0]) in lijst("kleur") and bare(
        filled[0]
    ) not in lijst("kleur")
    worded = bare(head) in lijst("noot") and (bool(colon and rest) or len(filled) == 2)  # noqa: PLR2004  the word and its text
    # A sentence that begins with such a word stands alone; a name is shorter.
    words = filled[0].split()
    sentence = (
        len(filled) == 1
        and len(words) > WORDS
        and any(bare(" ".join(words[:n])) in lijst("noot") for n in range(1, WORDS + 2))
    )
    return sentence or (len(filled) < 3 and (starred or worded or coloured))  # noqa: PLR2004  more cells are a row of a table
