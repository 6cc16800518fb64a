"""Blokken: a sheet without headings: the name of an overleg, below it who sits there, and an empty row before the next."""

from collections.abc import Container, Sequence
from dataclasses import replace
from itertools import pairwise

from zv_graph.melding import LET_OP, Melding
from zv_graph.mensnaam import is_mens, misschien_mens
from zv_graph.names import bare
from zv_graph.words import opsomming
from zv_graph.workbook.duur import uren
from zv_graph.workbook.kolommen import hoe_vaak
from zv_graph.workbook.kop import eigenschap, maatkolom
from zv_graph.workbook.names import als_begrip, als_functie, is_bekend, is_gemeente
from zv_graph.workbook.regel import Regel, aangevuld, in_rol
from zv_graph.workbook.rolkop import in_blokken, in_de_rol, onder_rollen
from zv_graph.workbook.row import Cel, Row
from zv_graph.workbook.spec import kop_voor
from zv_graph.workbook.tussenkop import gezegd, zegt
from zv_graph.workbook.woorden import noemt_tafel

FEWEST = 2
# Below a partij stand an overleg and its functie there.
MOST_CELLS = 2


def blokken(rows: Sequence[Row], bekend: Container[str], told: list[Melding]) -> list[Regel] | None:
    """Return the seats of blocks, None where the sheet is not made of at least two of them, or one with words for a rol.

    A block begins with one cell alone; a row such as "Frequentie: maandelijks" tells something of the overleg. Below a
    partij that is known stand the overleggen where it sits; ``bekend`` holds the bare names of those.
    """
    groups: list[list[Row]] = [list(rows[:1])]
    # Without an empty row between them, a name of an overleg begins a block, where below each of those only partijen stand.
    close = all(b.nummer == a.nummer + 1 for a, b in pairwise(rows)) and _is_dicht(rows, bekend)
    for before, row in pairwise(rows):
        if row.nummer > before.nummer + 1 or (close and _is_tafel(row, bekend)):
            groups.append([])
        groups[-1].append(row)
    groups, words = _zonder_woorden(groups, bekend)
    blocks = [group for group in groups if len(group) > 1 and _opens(group[0])]
    if len(blocks) < (1 if in_blokken(rows) else FEWEST) or len(blocks) < len(groups) - 1:
        return None
    turned = [bare(group[0].gevuld[0]) in bekend and not _is_overleg(group, bekend) for group in blocks]
    below = (cell for group in blocks for row in group[1:] for cell in row.gevuld[:1])
    if any(turned) and (not all(turned) or any(bare(cell) in bekend for cell in below)):
        return None
    said: list[Melding] = []
    found = [_sits(group, said) if any(turned) else _block(group, said) for group in blocks]
    if None in found:
        return None
    told += said
    seats = [_met_woord(words, regel) for one in found if one is not None for regel in one]
    told += gezegd(words, "eronder")
    named = [cell for group in blocks if bare(cell := group[0].gevuld[0]) in bekend]
    if named and not any(turned):
        text = f"{opsomming([f'“{cell}”' for cell in named])} is hier gelezen als een overleg, met eronder wie er zit."
        told.append(Melding(LET_OP, named[0].plaats, text))
    return seats


def _zonder_woorden(groups: Sequence[list[Row]], bekend: Container[str]) -> tuple[list[list[Row]], list[Cel]]:
    """Return blocks without the words above them that tell the niveau of all overleggen below, and those words.

    Such a word stands alone, or right above a word for an overleg: not above a partij.
    """
    words = {
        at: group[0].gevuld[0]
        for at, group in enumerate(groups)
        if len(group[0].gevuld) == 1 and kop_voor("niveau") in zegt(group[0].gevuld[0])
    }
    above = {at: cell for at, cell in words.items() if len(groups[at]) == 1 or _is_tafel(groups[at][1], bekend)}
    rest = [group[1:] if at in above else group for at, group in enumerate(groups)]
    return [group for group in rest if group], list(above.values())


def _is_tafel(row: Row, bekend: Container[str]) -> bool:
    """Tell whether a row names an overleg: it may begin a block, holds a word for one, and is no partij."""
    name = row.gevuld[0]
    return _opens(row) and noemt_tafel(name) and not is_bekend(name, bekend)


def _is_dicht(rows: Sequence[Row], bekend: Container[str]) -> bool:
    """Tell whether one column holds overleggen, the first one first, with below each of them partijen that are known."""
    tables = [_is_tafel(row, bekend) for row in rows]
    known = all(is_table or is_bekend(row.gevuld[0], bekend) for row, is_table in zip(rows, tables, strict=True))
    alone = tables[-1] or any(a and b for a, b in pairwise(tables))
    return tables[0] and known and not alone and len({at for row in rows for at, _ in row.plekken}) == 1


def _met_woord(words: Sequence[Cel], regel: Regel) -> Regel:
    """Return a seat with what the last word above its block says of the overleg, where the block does not say it."""
    above = [word for word in words if word.rij < regel.rij.nummer]
    return replace(regel, gremium=aangevuld(zegt(above[-1]), regel.gremium)) if above else regel


def _opens(row: Row) -> bool:
    """Tell whether a row may begin a block: one name, perhaps with how often beside it."""
    _, *rest = row.gevuld
    return not rest or (len(rest) == 1 and bool(hoe_vaak(rest[0])))


def _is_overleg(group: Sequence[Row], bekend: Container[str]) -> bool:
    """Tell whether a block below the name of a kind of partner holds partijen: an overleg that is called so."""
    return not is_gemeente(group[0].gevuld[0]) and all(bare(row.gevuld[0]) in bekend for row in group[1:])


def _sits(group: Sequence[Row], told: list[Melding]) -> list[Regel] | None:
    """Return the seats of one partij, None where more stands beside an overleg than its functie, or how often it meets."""
    party = group[0].gevuld[0]
    if any(len(row.gevuld) > MOST_CELLS for row in group):
        return None
    bij = str(party) if is_gemeente(party) else ""
    return [
        _beside(Regel(row, bij=bij).met(overleg=row.gevuld[0], partij=row.gevuld[0].met(str(party))), told)
        for row in group[1:]
    ]


def _beside(seat: Regel, told: list[Melding]) -> Regel:
    """Return a seat with what stands beside the name on its row: how often the overleg meets, a role, or a functie; no name of somebody."""
    _, *rest = seat.rij.gevuld
    if not rest:
        return seat
    if is_mens(rest[0]) or misschien_mens(rest[0]):
        text = f"“{rest[0]}” lijkt de naam van een mens, en is niet gelezen."
        told.append(Melding(LET_OP, rest[0].plaats, text))
        return seat
    often = {} if als_functie(rest[0]) else hoe_vaak(rest[0])
    if often:
        return replace(seat, gremium=often)
    return seat.met(rol=rest[0]) if als_begrip("rol", rest[0]) else seat.met(functie=rest[0])


def _ritme(cell: Cel) -> dict[str, Cel]:
    """Return how often and how long an overleg meets, of a cell that says nothing else: 4x per jaar, 2 uur."""
    often, comma, long = cell.partition(",")
    found = hoe_vaak(cell.met(often.strip()))
    if not comma:
        return found
    return {**found, maatkolom("uren").kop: cell.met(long.strip())} if found and uren(long.strip()) else {}


def _block(group: Sequence[Row], told: list[Melding]) -> list[Regel] | None:
    """Return the seats of one block, None where more stands beside a name than its functie or role."""
    meeting, *beside = group[0].gevuld
    said: dict[str, Cel] = {**hoe_vaak(beside[0])} if beside else {}
    seats = []
    for row, above in onder_rollen(group[1:]):
        first, *rest = row.gevuld
        one, value = eigenschap(row)
        if one is not None and one.kolom and value:
            said[one.kolom.kop] = value
        elif one is not None and one.rol and value:
            seats.append(in_rol(row, value, one.rol).met(overleg=meeting))
        elif not rest and (often := _ritme(first)):
            said |= often
        elif len(rest) > 1:
            return None
        else:
            seats.append(in_de_rol(_beside(Regel(row).met(overleg=meeting, partij=first), told), above))
    return [replace(seat, gremium={**seat.gremium, **said}) for seat in seats]
