"""Kruis: what a mark in a matrix says: that somebody sits there, in which rol, or with how many."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from zv_graph.melding import LET_OP, Melding
from zv_graph.names import bare
from zv_graph.words import opsomming
from zv_graph.workbook.inhoud import numbers
from zv_graph.workbook.kop import GEMEENTE, GREMIUM, PARTIJ, ROL, ZETEL, is_placeholder, is_property, meant
from zv_graph.workbook.names import SIGNS, als_begrip, als_functie, begint_als_functie, is_gemeente
from zv_graph.workbook.raster import Raster
from zv_graph.workbook.regel import Regel, kop
from zv_graph.workbook.row import Cel, Row
from zv_graph.workbook.woorden import NEEN, lijst, onbekend, teken, zit, zonder_haken


def kruis(raster: Raster, row: Row, at: int, told: list[Melding]) -> Regel | None:
    """Return the seat that a mark in a matrix tells, with its role, its functie or how many seats; None where it tells none."""
    cell = row.cel(at)
    mark = teken(cell) if cell else NEEN
    if mark is None and (task := begint_als_functie(cell)):
        if not als_functie(cell):
            told.append(Melding(LET_OP, cell.plaats, f"“{cell}” is gelezen als {task}; de rest telt niet mee."))
        return Regel(row, zetel=raster.cellen(row, ZETEL)).met(functie=cell.met(task))
    if mark is None and (word := als_begrip("rol", cell)):
        told.append(Melding(LET_OP, cell.plaats, f"“{cell}” is gelezen als {word}."))
        return Regel(row, zetel=raster.cellen(row, ZETEL)).met(rol=cell.met(word))
    if mark is None:
        told.append(_strange(cell))
    elif cell and onbekend(cell) and len(cell) > 1:
        told.append(Melding(LET_OP, cell.plaats, f"“{cell}” is gelezen als niet bekend; hier is geen zetel gelezen."))
    if mark is None or mark == NEEN:
        return None
    if mark == "v":
        mark = "voorzitter" if (row.nummer, at) in raster.voorzitters else ""
    seat = Regel(row, zetel=raster.cellen(row, ZETEL))
    if mark.isdecimal():
        return seat.met(zetels=cell) if int(mark) > 1 else seat
    return seat.met(rol=cell.met(mark)) if mark else seat


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
    """Tell once as which rol each letter of a matrix is read that no legend explains, and that numbers are seats: people mean more things by them."""
    body = [row for row in raster.body if not is_property(row)]
    counted = [cell for row in body for at in raster.kruisen if (cell := row.cel(at)).isdecimal() and int(cell) > 1]
    if counted:
        text = f"een getal in de kruistabel is gelezen als het aantal zetels: {opsomming(list(dict.fromkeys(counted)))}; telt het iets anders, haal het dan weg."
        yield Melding(LET_OP, counted[0].plaats, text)
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
        if cell and not (bare(raster.top.cel(at)) == GEMEENTE and als_begrip("schaal", cell)):
            seat = Regel(row, partij={} if several else raster.cellen(row, PARTIJ), meer=one.meer).met(partij=cell)
            yield replace(seat.met(rol=cell.met(one.rol)), kolom=True) if one.rol else seat


def zonder_teken(raster: Raster, rows: Sequence[Row], key: int) -> Iterator[Melding]:
    """Yield which rows of a matrix by partij have no name, and which names have no mark: they sit nowhere."""
    plain = [row for row in rows if not is_property(row)]
    marked = {row.nummer: [row.cel(at) for at in raster.kruisen if row.cel(at)] for row in plain}
    nameless = [marked[row.nummer][0] for row in plain if not row.cel(key) and marked[row.nummer]]
    if nameless:
        text = f"{'hier staat een teken' if len(nameless) == 1 else f'op {len(nameless)} rijen staan tekens'} zonder naam ervoor; dat is niet gelezen."
        yield Melding(LET_OP, nameless[0].plaats, text)
    empty = [row.cel(key) for row in plain if row.cel(key) and not marked[row.nummer]]
    # A word for a group of partners is a heading and no partij.
    alone = [cel for cel in empty if bare(cel.rstrip(":")) not in lijst("groepskop")]
    if alone:
        verbs = ("heeft", "zit") if len(alone) == 1 else ("hebben", "zitten")
        text = f"{opsomming(alone)} {verbs[0]} hier geen teken en {verbs[1]} dus aan geen tafel. Is het een kop boven andere rijen, verbeter dan die rijen."
        yield Melding(LET_OP, alone[0].plaats, text)


def trusted(raster: Raster, bekend: Mapping[str, object], told: list[Melding]) -> list[int]:
    """Return the columns of marks that can be a partij: beside names of overleggen only where some of them are known ones."""
    names = {at: raster.top.cel(at) for at in raster.kruisen if not _is_slip(raster, at)}
    strange = [
        name
        for name in names.values()
        if bare(zonder_haken(name)) not in bekend and not is_placeholder(name) and not _of_a_gemeente(name)
    ]
    if not strange or raster.sleutel(GREMIUM) is None:
        return list(names)
    sure = len(strange) < len(names) and all(one.rol for _, one in raster.deelnemers())
    never = [name for name in strange if bare(name.split()[0]) in lijst("geen_partij")]
    maybe = [name for name in strange if name not in never]
    what = (
        "gelezen als partijen; is dat niet zo, haal die kolommen dan weg"
        if sure
        else "niet gelezen: het is geen partij die bekend is. Zegt een teken dat iemand er niet zit, haal de rij met dat teken dan weg"
    )
    for heads, read in ((maybe, what), (never, "niet gelezen: dat zegt niet wie er zit")):
        if heads:
            text = f"onder {opsomming(heads)} staan alleen tekens, en dat is {read}."
            told.append(Melding(LET_OP, heads[0].plaats, text))
    return [at for at, name in names.items() if name not in never and (sure or name not in maybe)]


def _of_a_gemeente(name: Cel) -> bool:
    """Tell whether a name is that of a functie with a gemeente behind it: wethouder Almere."""
    first, _, rest = name.partition(" ")
    return als_functie(first) is not None and is_gemeente(rest.removeprefix("van "))


def with_marks(raster: Raster) -> Raster:
    """Return a sheet with the marks in its columns of marks, and which of them are chairs.

    A v is one beside crosses, and once at its overleg; where there are more, it is a tick.
    """
    cells = [(row.nummer, at, cell) for row in raster.body for at in raster.kruisen if (cell := row.cel(at))]
    marks = {cell.casefold() for *_, cell in cells if zit(cell)}
    across = raster.sleutel(GREMIUM) is not None
    places = [(number, at) for number, at, cell in cells if cell.casefold() == "v"]
    times = Counter(number if across else at for number, at in places)
    chairs = {one for one in places if times[one[0 if across else 1]] == 1} if len(marks) > 1 else set()
    return replace(raster, tekens=marks, voorzitters=chairs)


def _is_slip(raster: Raster, at: int) -> bool:
    """Tell whether a column of numbers has a heading with a slip, and so holds no marks."""
    return numbers(raster.body, at) and meant(raster.top.cel(at)) is not None
