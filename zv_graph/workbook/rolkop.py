"""Rolkop: a word alone on a row that says the rol of the names below it: Voorzitter, Agendaleden."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from zv_graph.names import bare
from zv_graph.workbook.kopwoord import is_enkel
from zv_graph.workbook.names import als_begrip
from zv_graph.workbook.regel import Regel
from zv_graph.workbook.row import Row
from zv_graph.workbook.woorden import lijst, rol, tussen_haken


def in_blokken(rows: Sequence[Row]) -> bool:
    """Tell whether one column holds blocks, with an empty row between them: an overleg, and below it words for a rol above who has it.

    One block alone has such a word right below its name, and another one further down. A title may stand above more of
    them, and how often it meets beside the name of an overleg.
    """
    cuts = [at for at, (above, row) in enumerate(pairwise(rows), 1) if row.nummer > above.nummer + 1]
    blocks = [rows[a:b] for a, b in pairwise([0, *cuts, len(rows)])]
    blocks = blocks[1:] if len(blocks) > 1 and len(blocks[0]) == 1 else blocks
    alone = len({row.plekken[0][0] for row in rows}) == 1 and all(
        len(row.gevuld) == 1 for one in blocks for row in one[1:]
    )
    several = len(blocks) > 1 or (sum(map(zegt_rol, blocks[0])) > 1 and zegt_rol(blocks[0][1]))
    return alone and several and all(not zegt_rol(one[0]) and any(map(zegt_rol, one[1:-1])) for one in blocks)


def zegt_rol(row: Row) -> bool:
    """Tell whether a row holds a word alone that says the rol of the names below it, such as Agendaleden."""
    alone = bare(row.gevuld[0].rstrip(":")) if len(row.gevuld) == 1 else ""
    return alone in rol() or alone in lijst("deelnemer")


def onder_rollen(rows: Iterable[Row]) -> Iterator[tuple[Row, str]]:
    """Yield rows with the rol that a word alone on a row above them says, such as Agendaleden; those words are no rows."""
    above = ""
    for row in rows:
        if zegt_rol(row):
            alone = row.gevuld[0].rstrip(":")
            above = rol().get(bare(alone), "")
            once = is_enkel(alone, above)
            continue
        yield row, above
        above = "" if above and once else above


def in_de_rol(seat: Regel, above: str) -> Regel:
    """Return a seat in the rol that a word above it says, where its row holds a name and no rol of its own."""
    inside = tussen_haken(seat.cel("partij"))
    alone = len(seat.rij.gevuld) == 1 and not (inside and als_begrip("rol", inside[1]))
    return seat.met(rol=seat.cel("partij").met(above)) if above and alone and not seat.cel("rol") else seat
