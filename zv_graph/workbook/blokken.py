"""Blokken: a sheet without headings: the name of an overleg, below it who sits there, and an empty row before the next."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from zv_graph.names import bare
from zv_graph.workbook.kop import Kop, kop_van
from zv_graph.workbook.regel import Regel
from zv_graph.workbook.row import Cel, Row

FEWEST = 2


def blokken(rows: Sequence[Row]) -> list[Regel] | None:
    """Return the seats of blocks, None where the sheet is not made of at least two of them.

    A block begins with one cell alone; a row such as "Frequentie: maandelijks" tells something of the overleg.
    """
    groups: list[list[Row]] = [list(rows[:1])]
    for before, row in pairwise(rows):
        if row.nummer > before.nummer + 1:
            groups.append([])
        groups[-1].append(row)
    blocks = [group for group in groups if len(group) > 1 and len(group[0].gevuld) == 1]
    if len(blocks) < FEWEST or len(blocks) < len(groups) - 1:
        return None
    return [regel for group in blocks for regel in _block(group)]


def _block(group: Sequence[Row]) -> list[Regel]:
    """Return the seats of one block."""
    meeting = group[0].gevuld[0]
    said: dict[str, Cel] = {}
    seats = []
    for row in group[1:]:
        first, *rest = row.gevuld
        one, value = eigenschap(row)
        if one is not None and one.kolom and value:
            said[one.kolom.kop] = value
        elif one is not None and one.rol and value:
            seats.append(replace(Regel(row).met(overleg=meeting, partij=value, rol=value.met(one.rol)), kolom=True))
        else:
            functie = {"functie": rest[0]} if rest else {}
            seats.append(Regel(row).met(overleg=meeting, partij=first, **functie))
    return [replace(seat, gremium=said) for seat in seats]


def eigenschap(row: Row) -> tuple[Kop | None, Cel]:
    """Return what a row such as "Frequentie: maandelijks" tells of an overleg: its heading and the value; nothing for another row."""
    first, *rest = row.gevuld
    head, _, value = first.partition(":")
    return kop_van(bare(head)), rest[0] if rest else first.met(value.strip())
