"""Stukken: one sheet cut into the tables that stand on it, under each other, beside each other, or on their side."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise, takewhile

from zv_graph.names import bare
from zv_graph.workbook.formulier import formulier
from zv_graph.workbook.inhoud import marked
from zv_graph.workbook.kop import DEELNEMER, Kop, kop_van, koppen
from zv_graph.workbook.names import als_functie, is_gemeente, is_soort
from zv_graph.workbook.regel import kop
from zv_graph.workbook.rolkop import in_blokken
from zv_graph.workbook.row import Cel, Row
from zv_graph.workbook.woorden import is_kort, teken

# So large a share of the first column must be headings in a table that lies on its side, and so many of them.
SIDEWAYS, FEWEST, UNNAMED = 0.75, 3, 2
# So many rows above a heading may be its title.
TITLES = 3


def stukken(rows: Sequence[Row]) -> list[list[Row]]:
    """Return the rows of each table of a sheet: most sheets hold one."""
    if (whole := formulier(rows) or _turned(rows)) is not None:
        return [whole]
    if in_blokken(rows):
        return [list(rows)]
    beside = list(_beside(rows))
    if len(beside) > 1:
        return [piece for part in beside for piece in stukken(part)]
    starts = [0, *_starts(rows), len(rows)]
    return [list(rows[a:b]) for a, b in pairwise(starts) if b > a]


def _heads(row: Row) -> dict[int, Kop]:
    """Return the columns of a row that are headings above names: of overleggen, or of who sits there."""
    return {at: one for at, one in koppen(row, None).items() if one.sleutel or one.soort == DEELNEMER}


def _starts(rows: Sequence[Row]) -> Iterator[int]:
    """Yield where a next table begins: at its title, when a row repeats the heading of the first one."""
    first = next((row for row in rows if _heads(row)), None)
    if first is None:
        return
    if at := _onder_blokken(rows, rows.index(first)):
        yield at
    heads = {at: bare(first.cel(at)) for at in _heads(first)}
    single = len(first.gevuld) == 1
    for at in range(rows.index(first) + 1, len(rows)):
        again = any(heads.get(column) == bare(cell) for column, cell in rows[at].plekken)
        if again or _other(rows, at):
            start = at
            # A title stands right above its heading; what stands before an empty row belongs to the table before.
            while (
                at - start < TITLES
                and start > 1
                and _is_title(rows[start - 1], rows[start], single=single and start < at)
            ):
                start -= 1
            yield start


def _onder_blokken(rows: Sequence[Row], at: int) -> int:
    """Return where a table with headings begins below blocks: with its title, behind an empty row; 0 where nobody is named above it."""
    while at and len(rows[at - 1].gevuld) == 1 and rows[at - 1].nummer == rows[at].nummer - 1:
        at -= 1
    named = [cell for row in rows[:at] for cell in row.gevuld if is_gemeente(cell) or is_soort(cell)]
    apart = at > 0 and rows[at].nummer > rows[at - 1].nummer + 1
    explained = any(len(row.gevuld) == 2 and is_kort(*row.gevuld) for row in rows[:at])  # noqa: PLR2004  a word and what it means
    return at if apart and len(named) > 1 and not explained else 0


def _other(rows: Sequence[Row], at: int) -> bool:
    """Tell whether another table begins at a row: below an empty row, with headings of its own, or above marks that stood nowhere before."""
    row, below = rows[at], [*takewhile(lambda pair: pair[1].nummer == pair[0].nummer + 1, pairwise(rows[at:]))]
    title = at - 1 if at and len(rows[at - 1].gevuld) == 1 and rows[at - 1].nummer == row.nummer - 1 else at
    apart = title > 0 and rows[title].nummer > rows[title - 1].nummer + 1
    if not apart or not below or len(row.gevuld) < FEWEST - 1 or any(map(_is_value, row.gevuld)):
        return False
    body = [other for _, other in below]
    crossed = [column for column, _ in row.plekken if marked(body, column) and not marked(rows[:at], column)]
    return len(crossed) > 1 or any(not one.rol for one in _heads(row).values())


def _is_value(cell: Cel) -> bool:
    """Tell whether a cell holds what stands in a table, and no heading."""
    return teken(cell) is not None or is_soort(cell) or als_functie(cell) is not None


def _is_title(row: Row, below: Row, *, single: bool) -> bool:
    return len(row.gevuld) == 1 and row.nummer == below.nummer - 1 and not single and not _heads(row)


def _beside(rows: Sequence[Row]) -> Iterator[list[Row]]:
    """Yield the rows of tables that stand beside each other, each with only its own columns."""
    top = next((row for row in rows if _heads(row)), None)
    if top is None:
        return
    width = max(len(row.cellen) for row in rows)
    keys = [at for at, cell in enumerate(top.cellen) if (one := kop_van(cell)) and one.sleutel]
    # A Naam beside a heading that says of what, is the name of something else.
    keys = [at for at in keys if bare(top.cel(at)) != "naam"] or keys
    starts = keys if len(keys) > 1 and not any(cell[-1:].isdigit() for at in keys for cell in [top.cel(at)]) else []
    starts = starts or ([] if keys else _titled(rows, top))
    if not starts:
        below = rows[rows.index(top) :]
        empty = [at for at in range(width) if not any(row.cel(at) for row in below)]
        groups = [a + 1 for a, b in pairwise([-1, *empty, width]) if b > a + 1]
        named = [at for at in groups if _named(top, at, next((e for e in empty if e > at), width))]
        # An empty column between the overleggen and who sits there makes no two tables of it.
        spans = list(zip(named, [*named, width][1:], strict=True))
        keyed = [any(a <= at < b for at in keys) for a, b in spans]
        whole = [any(a <= at < b and one.soort == DEELNEMER for at, one in _heads(top).items()) for a, b in spans]
        at = rows.index(top)
        titled = at and any(rows[at - 1].cel(column) for column in range(named[1], width)) if len(named) > 1 else False
        one_table = (
            not titled and any(keyed) and not all(keyed) and not any(k and w for k, w in zip(keyed, whole, strict=True))
        )
        starts = named if len(named) > 1 and not one_table else []
    for number, start in enumerate(starts):
        end = starts[number + 1] if number + 1 < len(starts) else width
        kept = (_only(row, 0 if number == 0 else start, end) for row in rows)
        yield [row for row in kept if row.gevuld]


def _titled(rows: Sequence[Row], top: Row) -> list[int]:
    """Return where the same heading above names begins a table again, each below a title of its own."""
    words = [(bare(top.cel(at)), at) for at, one in _heads(top).items() if not one.rol]
    at = rows.index(top)
    above = rows[at - 1] if at else None
    same = [column for word, column in words if word == words[0][0]]
    titled = above is not None and all(above.cel(column) for column in same)
    return same if len(same) > 1 and titled else []


def _named(top: Row, start: int, end: int) -> bool:
    """Tell whether some columns of a heading are a table for itself: with names, that are not the next of a series."""
    return any(start <= at < end and not one.rol and not top.cel(at)[-1:].isdigit() for at, one in _heads(top).items())


def _only(row: Row, start: int, end: int) -> Row:
    return replace(row, cellen=tuple(cell if start <= at < end else cell.met("") for at, cell in enumerate(row.cellen)))


def _heading(cell: Cel, row: Row) -> Kop | None:
    """Return what a cell says that stands before its row; Overleg 1 before marks only is a name, and no heading."""
    names = any(value and value is not cell and teken(value) is None for value in row.cellen)
    return kop_van(cell) if names or not cell[-1:].isdigit() else None


def _turned(rows: Sequence[Row]) -> list[Row] | None:
    """Return a table of which the headings stand in the first column with its rows as columns; None for another one."""
    column = min((at for row in rows for at, cell in enumerate(row.cellen) if cell), default=0)
    first = [row.cel(column) for row in rows]
    known = [one for cell, row in zip(first, rows, strict=True) if (one := _heading(cell, row))]
    width = max((len(row.cellen) for row in rows), default=0)
    # Above words that are all headings stands what the columns are named after.
    bare_top = len(known) == len(rows) - 1 >= UNNAMED and kop_van(first[0]) is None
    names = bare_top or any(one.sleutel for one in known)
    # A value may be a word of its own heading: Status, actief.
    across = max(
        (len({one.kolom or one.rol for cell in row.cellen if (one := kop_van(cell))}) for row in rows), default=0
    )
    if (
        not names
        or len(known) < max(UNNAMED if bare_top else FEWEST, SIDEWAYS * len(rows) - bare_top)
        or across > 1
        or width < column + FEWEST
    ):
        return None
    turned = [tuple(row.cel(at) for row in rows) for at in range(column, width) if any(row.cel(at) for row in rows)]
    if bare_top:
        turned[0] = (first[0].met(kop("overleg")), *turned[0][1:])
    return [Row(cells[0].kolom + 1, cells, rows[0].blad) for cells in turned]
