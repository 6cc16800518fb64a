"""Formulier: overleggen told as forms, one below the other: on each row a heading, and behind it what it says."""

from collections.abc import Sequence
from dataclasses import replace

from zv_graph.names import bare
from zv_graph.workbook.kop import DEELNEMER, eigenschap, kop_van
from zv_graph.workbook.names import is_gemeente
from zv_graph.workbook.nu import niet_nu
from zv_graph.workbook.regel import kop
from zv_graph.workbook.row import Cel, Row
from zv_graph.workbook.woorden import heet_tafel, lijst

# So large a share of the rows must begin with a heading, and so many of them in a form.
SHARE, FEWEST = 0.75, 3


def formulier(rows: Sequence[Row]) -> list[Row] | None:
    """Return forms as one table, with each heading once above a column and a row for each form; None for other rows.

    A form begins at its overleg, or at a title where every other row begins with a heading; more values behind or below
    a heading belong together. A row that begins with something else than a heading or a word with a colon makes it
    another sheet.
    """
    rows = _benoemd(rows)
    forms: list[dict[str, list[Cel]]] = []
    heads: dict[str, Cel] = {}
    known, last = 0, ""
    for row in rows:
        first, *values = filled = row.gevuld
        label, colon, inside = first.partition(":")
        one = eigenschap(row)[0]
        said = [first.met(inside.strip())] if inside.strip() else values
        if one is not None and one.sleutel:
            if len(said) != 1 or kop_van(said[0]):
                return None
            forms.append({})
        if not forms or (row.cel(0) and one is None and not colon):
            return None
        if row.cel(0):
            known += one is not None
            last = bare(label)
            heads.setdefault(last, first.met(label.strip()))
        forms[-1].setdefault(last, []).extend(said if row.cel(0) else filled)
    # A heading of names without one behind it stands above a list.
    lists = {label for label in heads if (one := kop_van(label)) and one.soort == DEELNEMER and not one.rol}
    if known < max(FEWEST, SHARE * sum(bool(row.cel(0)) for row in rows)) or any(
        not form.get(label, ["-"]) for form in forms for label in lists
    ):
        return None
    return [Row(rows[0].nummer, tuple(heads.values()), rows[0].blad), *(_row(rows[0], form, heads) for form in forms)]


def _benoemd(rows: Sequence[Row]) -> Sequence[Row]:
    """Return forms below a title, or on a sheet called after an overleg, with Overleg before that name; other rows as they are."""
    if rows and _zegt(rows[0]) and heet_tafel(rows[0].blad):
        rows = [Row(rows[0].nummer, (rows[0].cel(0).met(rows[0].blad),), rows[0].blad), *rows]
    titles = [at for at, row in enumerate(rows) if row.cel(0) and not _zegt(row)]
    if not titles or not all(_is_titel(rows[at], rows[at + 1 : at + 2]) for at in titles):
        return rows
    return [
        replace(row, cellen=(row.cel(0).met(kop("overleg")), row.cel(0))) if at in titles else row
        for at, row in enumerate(rows)
    ]


def _is_titel(row: Row, below: Sequence[Row]) -> bool:
    """Tell whether a row holds only the name of an overleg that is there, right above what is said of it.

    A gemeente, what is written on a form, and what is wished or was, is no such name.
    """
    title = row.cel(0)
    alone = len(row.gevuld) == 1 and ":" not in title and any(map(_zegt, below))
    return alone and not (is_gemeente(title) or niet_nu(title) or bare(title.split()[0]) in lijst("papier"))


def _zegt(row: Row) -> bool:
    """Tell whether a row begins with a heading that is not that of the overleggen, with a value in a cell behind it."""
    one = kop_van(row.cel(0)) if row.cel(0) else None
    return one is not None and not one.sleutel and len(row.gevuld) > 1 and not any(map(kop_van, row.gevuld[1:]))


def _row(first: Row, form: dict[str, list[Cel]], heads: dict[str, Cel]) -> Row:
    """Return one form as a row: below each heading its values, a semicolon between them."""
    cells = (form.get(label) or [first.leeg] for label in heads)
    own = tuple(cell[0].met("; ".join(cell)) if len(cell) > 1 else cell[0] for cell in cells)
    return Row(next((cell.rij for cell in own if cell), first.nummer), own, first.blad)
