"""Kruis: what a mark in a matrix says: that somebody sits there, in which rol, or with how many."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from zv_graph.melding import LET_OP, Melding
from zv_graph.words import opsomming
from zv_graph.workbook.kop import PARTIJ, ROL, ZETEL, is_property
from zv_graph.workbook.names import SIGNS, als_begrip, als_functie, begint_als_functie
from zv_graph.workbook.raster import Raster
from zv_graph.workbook.regel import Regel, kop
from zv_graph.workbook.row import Cel, Row
from zv_graph.workbook.woorden import NEEN, onbekend, teken, zit, zonder_haken


def kruis(raster: Raster, row: Row, at: int, told: list[Melding]) -> Regel | None:
    """Return the seat that a mark in a matrix tells, with its role, its functie or how many seats; None where it tells none."""
    cell = row.cel(at)
    meant = teken(cell) if cell else NEEN
    if meant is None and (task := begint_als_functie(cell)):
        if not als_functie(cell):
            told.append(Melding(LET_OP, cell.plaats, f"“{cell}” is gelezen als {task}; de rest telt niet mee."))
        return Regel(row, zetel=raster.cellen(row, ZETEL)).met(functie=cell.met(task))
    if meant is None and (word := als_begrip("rol", cell)):
        told.append(Melding(LET_OP, cell.plaats, f"“{cell}” is gelezen als {word}."))
        return Regel(row, zetel=raster.cellen(row, ZETEL)).met(rol=cell.met(word))
    if meant is None:
        told.append(_strange(cell))
    elif cell and onbekend(cell) and len(cell) > 1:
        told.append(Melding(LET_OP, cell.plaats, f"“{cell}” is gelezen als niet bekend; hier is geen zetel gelezen."))
    if meant is None or meant == NEEN:
        return None
    if meant == "v":
        meant = "voorzitter" if (row.nummer, at) in raster.voorzitters else ""
    seat = Regel(row, zetel=raster.cellen(row, ZETEL))
    if meant.isdecimal():
        return seat.met(zetels=cell) if int(meant) > 1 else seat
    return seat.met(rol=cell.met(meant)) if meant else seat


def _met_rol(raster: Raster, row: Row, seats: Sequence[Regel], told: list[Melding]) -> Iterator[Regel]:
    """Yield the seats of a row of a list with the role below whose heading there is a mark, or a number of leden; the first of them.

    A role in a column of its own counts before that; what does not count is told.
    """
    marks = [(one.rol, cell) for at, one in raster.koppen.items() if one.soort == ROL and (cell := row.cel(at))]
    roles = [cell.met(rol) for rol, cell in marks if rol and zit(cell)]
    numbers = [cell for rol, cell in marks if not rol and cell.isdecimal() and teken(cell) == cell]
    # A lid has no role; one that is none, and has none, has no seat.
    names = [name for seat in seats for name in SIGNS.split(zonder_haken(seat.cel("partij"))) if name]
    if not roles and (no := [cell for rol, cell in marks if not rol and teken(cell) == NEEN]):
        if names:
            text = f"“{no[0]}”: {opsomming(names)} is hier niet gelezen als deelnemer; hoort die er wel bij, maak de cel dan leeg."
            told.append(Melding(LET_OP, no[0].plaats, text))
        return
    told += [_strange(cell) for _, cell in marks if teken(cell) is None]
    own = next((cell for wat, cell in raster.cellen(row, ZETEL).items() if wat == kop("rol") and cell), None)
    if roles and len(names) != 1:
        place = f"bij {opsomming(names)} is niet te zien" if names else "hier staat niet"
        text = f"{place} wie {opsomming(roles)} is; dat is niet gelezen."
        told.append(Melding(LET_OP, roles[0].plaats, text))
    left = roles if own else roles[1:]
    if len(names) == 1 and (other := [one for one in left if one != own]):
        text = f"{names[0]} is hier {own or roles[0]}; “{opsomming(other)}” is ernaast niet gelezen."
        told.append(Melding(LET_OP, other[0].plaats, text))
    for seat in seats:
        said = {"rol": roles[0]} if roles and not own and len(names) == 1 else {}
        said |= {"zetels": numbers[0]} if numbers and len(names) == 1 and int(numbers[0]) > 1 else {}
        yield seat.met(**said) if said else seat


def _strange(cell: Cel) -> Melding:
    return Melding(LET_OP, cell.plaats, f"“{cell}” is geen teken dat bekend is; deze cel is niet gelezen.")


def letters(raster: Raster) -> Iterator[Melding]:
    """Tell once as which rol each letter of a matrix is read that no legend explains: people use a letter for more than one."""
    body = [row for row in raster.body if not is_property(row)]
    written = {str(cell) for row in body for at in raster.kruisen if (cell := row.cel(at)) and cell == cell.waarde}
    single = sorted({one.casefold() for one in written if len(one) == 1 and one.isalpha()})
    read = {one.upper(): meant for one in single if (meant := teken(one))}
    roles = [f"{letter} als {meant}" for letter, meant in read.items() if meant not in ("v", NEEN)]
    places = {
        (row.nummer, at): cell for row in body for at in raster.kruisen if (cell := row.cel(at)) == "v" == cell.waarde
    }
    roles += ["v als voorzitter"] if places and raster.voorzitters else []
    ticks = [cell for place, cell in places.items() if place not in raster.voorzitters]
    if ticks and len(raster.tekens) > 1:
        text = "“v” staat hier naast andere tekens en is gelezen als een zetel; betekent het iets anders, schrijf dat dan voluit."
        yield Melding(LET_OP, ticks[0].plaats, text)
    if roles:
        text = f"in deze kruistabel is gelezen: {opsomming(roles)}; klopt dat niet, schrijf de rol dan voluit."
        yield Melding(LET_OP, raster.top.plaats, text)


def aan_tafel(raster: Raster, row: Row, told: list[Melding]) -> Iterator[Regel]:
    """Yield who sits at the overleg of a row: a name in each column for it, or a mark below the name."""
    yield from _met_rol(raster, row, list(_named(raster, row)), told)
    for at in raster.kruisen:
        sits = kruis(raster, row, at, told)
        if sits is not None:
            yield sits.met(partij=raster.top.cel(at))


def _named(raster: Raster, row: Row) -> Iterator[Regel]:
    """Yield who sits at the overleg of a row by the names in its columns."""
    several = sum(1 for _ in raster.deelnemers()) > 1
    for at, one in raster.deelnemers():
        cell = row.cel(at)
        # Beside the gemeente of a local table stands of a wider one how wide it is.
        if cell and not als_begrip("schaal", cell):
            seat = Regel(row, partij={} if several else raster.cellen(row, PARTIJ), meer=one.meer).met(partij=cell)
            yield replace(seat.met(rol=cell.met(one.rol)), kolom=True) if one.rol else seat
