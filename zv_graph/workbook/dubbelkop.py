"""Dubbelkop: two rows of headings: a partij with its functies below it, an overleg with rollen, or a word for several with what they are."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from zv_graph.melding import Melding
from zv_graph.names import bare
from zv_graph.workbook.inhoud import marked
from zv_graph.workbook.kop import DEELNEMER, kop_van
from zv_graph.workbook.names import als_begrip, als_functie, is_gemeente, is_soort
from zv_graph.workbook.nu import niet_nu, onder_niet_nu
from zv_graph.workbook.row import Cel, Row, onder
from zv_graph.workbook.sheets import FIRST_ROWS
from zv_graph.workbook.woorden import lijst, rol, teken

# Fewer than this are no row of headings.
FEWEST = 2


def op_een_rij(rows: Sequence[Row]) -> list[Row]:
    """Return rows of which two rows of headings are one: below Deelnemers, which stands for several columns, what each of them is.

    The second row is empty below the heading of the names, and holds headings only, or names above marks.
    """
    for at, (top, below) in enumerate(pairwise(rows[:FIRST_ROWS])):
        heads = {column: one for column, cell in top.plekken if (one := kop_van(cell))}
        keys = [column for column, one in heads.items() if one.sleutel]
        under = [column for column, _ in below.plekken]
        groups = [column for column in under if top.cel(column)]
        known = [kop_van(cell) is not None for cell in below.gevuld]
        if (
            keys
            and groups
            and len(under) >= FEWEST
            and not any(below.cel(column) for column in keys)
            and all(column in heads and heads[column].soort == DEELNEMER for column in groups)
            and (all(known) or (not any(known) and all(marked(rows[at + 2 :], column) for column in under)))
            and any(row.cel(keys[0]) for row in rows[at + 2 : at + 3])
        ):
            for column, cell in below.plekken:
                top = top.met(column, cell)  # noqa: PLW2901  the row as it is meant
            return [*rows[:at], top, *rows[at + 2 :]]
    return list(rows)


def met_rol(rows: Sequence[Row], told: list[Melding]) -> list[Row]:
    """Return rows of which the second row of headings says in which rol or functie the marks below it sit, at the overleg above.

    The overleg stands above each of its columns, and each mark is that rol or functie; what is wished is left out, told.
    """
    for at, (top, below) in enumerate(pairwise(rows[:FIRST_ROWS])):
        first = next((column for column, cell in top.plekken if column and not kop_van(cell)), None)
        under = [(column, cell) for column, cell in below.plekken if first is not None and column >= first]
        said = {column: cell for column, cell in under if _zegt_hoe(cell)}
        heads = {column: top.links(column) for column in said}
        body = rows[at + 2 :]
        if len(said) < FEWEST or len(said) < len(under) or not body:
            continue
        left = [(top.cel(column), below.cel(column)) for column in range(first or 0)]
        if not all(map(_is_overleg, heads.values())) or any(_is_rij(*pair) for pair in left):
            continue
        if len(set(heads.values())) == len(heads) or not all(
            marked(body, column) or not onder(body, column) for column in said
        ):
            continue
        if wished := [cell for cell in said.values() if niet_nu(cell)]:
            told.append(onder_niet_nu(wished[0]))
        heading = below
        for column in range(first or 0):
            heading = heading.met(column, below.cel(column) or top.cel(column))
        for column, head in heads.items():
            heading = heading.met(column, head.met("") if niet_nu(said[column]) else head)
        return [*rows[:at], heading, *(row for row in (_met_hoe(one, said) for one in body) if row.gevuld)]
    return list(rows)


def _is_overleg(head: Cel) -> bool:
    """Tell whether a word above columns may be an overleg: no heading, partij, rol or mark, and no niveau or nieuw."""
    how = als_functie(head) or als_begrip("rol", head) or bare(head) in rol()
    other = how or kop_van(head) or _is_partij(head) or als_begrip("niveau", head) or teken(head) is not None
    return bool(head and head.kolom and not other and bare(head) not in lijst("nu_kop") | lijst("niet_nu_kop"))


def _is_rij(top: Cel, below: Cel) -> bool:
    """Tell whether what stands left of the overleggen begins a row of the table: a name below a heading or a name."""
    return bool(top and below and top != below and not kop_van(below))


def _zegt_hoe(cell: Cel) -> bool:
    """Tell whether a heading says how somebody sits there: a rol, a functie, or whether that is so now."""
    return bool(
        als_begrip("rol", cell)
        or rol().get(bare(cell))
        or als_functie(cell)
        or niet_nu(cell)
        or bare(cell) in lijst("wel_nu")
    )


def _met_hoe(row: Row, said: Mapping[int, Cel]) -> Row:
    """Return a row with each mark as the rol or functie that its heading says."""
    for column, how in said.items():
        cell = row.cel(column)
        if cell and niet_nu(how):
            row = row.met(column, cell.met(""))
        elif teken(cell) == "" and bare(how) not in lijst("wel_nu"):
            row = row.met(column, cell.met(rol().get(bare(how), str(how))))
    return row


def met_partij(top: Row, above: Row | None) -> Row:
    """Return the row of headings with the partij of the row above before each functie: Almere (burgemeester), Almere (ambtelijk).

    A partij holds for its own column and those right of it, up to the next one. Where fewer than two headings are
    functies, or what stands above them is one or is a heading itself, nothing changes.
    """
    tasks = [at for at, cell in enumerate(top.cellen) if als_functie(cell) or bare(cell) in lijst("gewoon_lid")]
    if above is None or len(tasks) < FEWEST:
        return top
    # Who sits in no functie has its name in the row above only.
    alone = [at for at, cell in enumerate(above.cellen) if cell and at > tasks[0] and not top.cel(at)]
    who = {at: above.links(at) for at in (*tasks, *alone)}
    if any(not name or als_functie(name) or kop_van(name) for name in who.values()):
        return top
    # What begins left of them, or stands there alone and is no partij that is known, is a title.
    first = above.gevuld[0]
    if (len(above.gevuld) == 1 and not _is_partij(first)) or any(
        _is_title(name, top, tasks[0]) for name in who.values()
    ):
        return top
    for at, name in who.items():
        top = top.met(at, top.cel(at).met(f"{name} ({top.cel(at)})" if top.cel(at) else str(name)))
    return top


def _is_title(name: Cel, top: Row, first: int) -> bool:
    """Tell whether a name that begins left of the functies is a title: no partij that is known, or above a heading."""
    return name.kolom < first and (not _is_partij(name) or kop_van(top.cel(name.kolom)) is not None)


def _is_partij(name: Cel) -> bool:
    return is_gemeente(name) or is_soort(name)
