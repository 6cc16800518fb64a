"""Vorm: which shape somebody's own sheet has, and the seats that it tells: a list, a matrix, or a sheet for each overleg."""

import re
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from zv_graph.melding import FOUT, LET_OP, Melding
from zv_graph.names import bare
from zv_graph.words import aantal, opsomming
from zv_graph.workbook.aangekruist import met_begrippen
from zv_graph.workbook.blokken import blokken
from zv_graph.workbook.delen import COMMA
from zv_graph.workbook.dubbelkop import met_rol
from zv_graph.workbook.enkel import ENKEL, enkel, van_een_overleg
from zv_graph.workbook.inspringing import inspringing
from zv_graph.workbook.kolommen import kolommen
from zv_graph.workbook.kop import GEMEENTE, GREMIUM, PARTIJ, ROL, ZETEL, is_property, woorden
from zv_graph.workbook.koploos import koploos
from zv_graph.workbook.kruis import aan_tafel, kruis, letters, trusted, with_marks, zonder_teken
from zv_graph.workbook.names import als_functie
from zv_graph.workbook.omlaag import groepen, partij_erboven, party_before
from zv_graph.workbook.ongelezen import ongelezen
from zv_graph.workbook.raster import Raster, met_koppen
from zv_graph.workbook.regel import Regel, aangevuld
from zv_graph.workbook.rijen import rijen
from zv_graph.workbook.rolkop import in_blokken
from zv_graph.workbook.row import Cel, Row, herhaald
from zv_graph.workbook.sheets import Sheet
from zv_graph.workbook.stukken import stukken
from zv_graph.workbook.titels import onder_titels
from zv_graph.workbook.tussenkop import erboven, onder_tussenkoppen
from zv_graph.workbook.woorden import lijst, noemt_tafel, rol

REEKS = re.compile(r"[A-Z]|\d{1,2}")
TUSSEN = re.compile(r"\s+en\s+|\s*[/+&,]\s*")


@dataclass(frozen=True, slots=True)
class Vorm:
    """A sheet that was understood: what its shape is called, its seats and overleggen, and what was remarked."""

    zin: str
    regels: Sequence[Regel]
    meldingen: Sequence[Melding] = ()


def vorm(blad: str, sheet: Sheet, bekend: Mapping[str, object]) -> Vorm | None:
    """Return what a sheet with a shape of its own says, None for a sheet that has none that is known.

    ``bekend`` holds the bare names of partijen: they tell the two sides of a matrix apart.
    """
    told: list[Melding] = []
    pieces = stukken(rijen(sheet, told))
    found = list(_pieces(blad, pieces, bekend, told))
    known = [one for one in found if one is not None]
    read = {bare(cell) for rows, one in zip(pieces, found, strict=True) if one for row in rows for cell in row.gevuld}
    for rows, one in zip(pieces, found, strict=True):
        if one is None and known and any(bare(cell) not in read for row in rows for cell in row.gevuld):
            told.append(
                Melding(
                    LET_OP, rows[0].plaats, "hier begint iets dat geen lijst of kruistabel is; het is niet gelezen."
                )
            )
    if not known:
        return None
    names = " en ".join(dict.fromkeys(shape for shape, _ in known))
    return Vorm(
        names if len(known) == 1 else f"{len(known)} tabellen ({names})",
        [r for _, regels in known for r in regels],
        told,
    )


def _pieces(
    blad: str, pieces: Sequence[Sequence[Row]], bekend: Mapping[str, object], told: list[Melding]
) -> Iterator[tuple[str, list[Regel]] | None]:
    """Yield what each table of a sheet tells; participants of no overleg that is named are none beside overleggen."""
    tolds: list[list[Melding]] = [[] for _ in pieces]
    found = [_piece(blad, rows, bekend, own) for rows, own in zip(pieces, tolds, strict=True)]
    named = any(one and any(regel.cel("overleg") for regel in one[1]) for one in found)
    for one, own in zip(found, tolds, strict=True):
        loose = one is not None and one[0] == ENKEL and named and any(melding.ernst == FOUT for melding in own)
        told += [] if loose else own
        yield None if loose else one


def _piece(
    blad: str, rows: Sequence[Row], bekend: Mapping[str, object], told: list[Melding]
) -> tuple[str, list[Regel]] | None:
    """Return what one table of a sheet is called, and what it tells."""
    rows = met_rol(rows, told)
    found = None if in_blokken(rows) else met_koppen(blad, rows, bekend)
    if found is not None:
        found = met_begrippen(found, bekend, told)
        found = with_marks(replace(found, kruisen=trusted(found, bekend, told)))
    if found is None or not found.koppen:
        ways = (
            ("blokken", blokken),
            ("kolommen met een overleg erboven", kolommen),
            ("ingesprongen lijst", inspringing),
            ("lijst zonder koppen", koploos),
        )
        return next(((shape, seats) for shape, read in ways if (seats := read(rows, bekend, told)) is not None), None)
    if found.sleutel(GREMIUM) is not None:
        regels = list(onder_titels(found, _per_overleg(found, told), told))
        shape = "matrix" if found.kruisen else "lijst"
    elif found.kruisen and found.sleutel(PARTIJ) is None and not any(found.deelnemers()):
        return None
    elif van_een_overleg(found, bekend):
        regels, shape = list(enkel(found, told)), ENKEL
    else:
        regels, shape = list(onder_titels(found, _per_partij(found, told), told)), "matrix"
    told += [*letters(found), *ongelezen(found, bekend)]
    return shape, regels


def _per_overleg(raster: Raster, told: list[Melding]) -> Iterator[Regel]:
    """Yield the seats of rows that each name an overleg, or leave it to the row above."""
    key, *others = raster.sleutels(GREMIUM)
    last, down = None, 0
    several = _noemt_meer(raster, key)
    alone = {bare(row.cel(key)) for row in raster.body}
    rows = groepen(raster, key, partij_erboven(raster, party_before(raster, key), told), told)
    for row, said, place in onder_tussenkoppen(raster, key, rows, told):
        meeting = _apart(row.cel(key), alone) if several else row.cel(key)
        seats = list(aan_tafel(raster, row, told))
        # In a series of overleggen an empty cell is no name that was left out.
        if not meeting and last is not None and seats and not others:
            meeting, down = last, down + 1
        last = meeting or last
        zetel, bij = raster.cellen(row, ZETEL), _gemeente(raster, row) or place
        if sum(1 for _ in raster.deelnemers()) > 1 and (loose := [kop for kop, cell in zetel.items() if cell]):
            zetel = {kop: cell for kop, cell in zetel.items() if kop not in loose}
            text = f"naast meer deelnemers op een rij is niet te zien bij wie iets hoort; {opsomming(loose)} is daar niet gelezen."
            told.append(Melding(LET_OP, raster.top.plaats, text))
        base = Regel(row, aangevuld(said, raster.cellen(row, GREMIUM)), raster.cellen(row, PARTIJ), zetel).met(
            overleg=meeting
        )
        whole = [replace(seat, zetel={**base.zetel, **seat.zetel}, gremium=base.gremium, bij=bij) for seat in seats]
        if meeting or not others:
            yield from whole or [replace(base, bij=bij)]
        bare_seats = [replace(seat, gremium={}, bij="") for seat in whole] if others else []
        yield from (seat.met(overleg=more) for more in map(row.cel, others) if more for seat in bare_seats)
    if down:
        text = f"bij {aantal(down, 'rij', 'rijen')} zonder naam van een overleg telt de naam van de rij erboven."
        told.append(Melding(LET_OP, raster.top.cel(key).plaats, text))


def _gemeente(raster: Raster, row: Row) -> str:
    """Return the gemeente of a row in a column for it beside others who sit there."""
    heads = [at for at, one in raster.deelnemers() if not one.rol]
    place = next((at for at in heads if bare(raster.top.cel(at)) == GEMEENTE), None)
    return str(row.cel(place)) if place is not None and len(heads) > 1 else ""


def _noemt_meer(raster: Raster, key: int) -> bool:
    """Tell whether a comma parts overleggen: below a heading for more of them behind a partij, in a column without semicolons."""
    several = bare(raster.top.cel(key)) in lijst("overleggen") and party_before(raster, key) is not None
    return several and not any(";" in row.cel(key) for row in raster.body)


def _apart(cell: Cel, alone: Container[str]) -> Cel:
    """Return the overleggen in one cell with a semicolon between them; another sign than a comma parts names that stand alone in others.

    Letters or numbers behind one word are so many of them: Tafel A, B en C.
    """
    if len(cell.regels) > 1:
        return cell
    parts = TUSSEN.split(cell)
    word, _, first = parts[0].rpartition(" ")
    if (
        word
        and noemt_tafel(word.split()[-1])
        and len(parts) > 1
        and all(REEKS.fullmatch(part) for part in (first, *parts[1:]))
    ):
        return cell.met("; ".join(f"{word} {part}" for part in (first, *parts[1:])))
    return cell.met("; ".join(parts if all(bare(part) in alone for part in parts) else COMMA.split(cell)))


def _per_partij(raster: Raster, told: list[Melding]) -> Iterator[Regel]:
    """Yield the seats of a matrix with a partij on each row and an overleg above each column."""
    keys = [raster.sleutel(PARTIJ), *(at for at, _ in raster.deelnemers())]
    key = next(at for at in keys if at is not None)
    loose = [
        raster.top.cel(at)
        for at, one in raster.koppen.items()
        if one.soort in (GREMIUM, ROL) and any(row.cel(at) for row in raster.body)
    ]
    # A functie above marks beside overleggen is of none of them.
    tasks = [at for at in raster.kruisen if als_functie(raster.top.cel(at))]
    if loose := [*loose, *map(raster.top.cel, tasks)]:
        text = f"{opsomming(loose)} zegt iets van een overleg, en hier staat niet van welk; dat is niet gelezen. Zet wat voor elk overleg geldt op een rij boven de overleggen."
        told.append(Melding(LET_OP, loose[0].plaats, text))
    raster = replace(raster, kruisen=[at for at in raster.kruisen if at not in tasks])
    # Columns that say how somebody sits there share the overleg above them.
    heads = [cell for at in raster.kruisen if (cell := raster.top.cel(at)).kolom == at]
    twice = herhaald(heads)
    if twice:
        text = f"“{twice[0]}” staat boven meer kolommen en is gelezen als één overleg; zijn het er meer, geef elk een eigen naam."
        told.append(Melding(LET_OP, twice[0].plaats, text))
    said = {at: dict(one) for at, one in erboven(raster.boven, raster.kruisen, told).items()}
    for row in filter(is_property, (*raster.boven, *raster.body)):
        word = bare(row.cel(0))
        for at in raster.kruisen:
            if word in woorden(GREMIUM):
                said[at][woorden(GREMIUM)[word].kop] = row.cel(at)
            elif row.cel(at):
                yield Regel(row, kolom=True).met(
                    overleg=raster.top.cel(at), partij=row.cel(at), rol=row.cel(0).met(rol()[word])
                )
    # Where more columns tell of the partij or the seat, its name may stand on its first row only.
    rows = list(partij_erboven(raster, key, told) if len(raster.koppen) > 1 else raster.body)
    told += zonder_teken(raster, rows, key)
    for row in rows:
        for at in raster.kruisen if not is_property(row) else ():
            found = kruis(raster, row, at, told)
            if found is not None:
                whole = found.met(overleg=raster.top.cel(at), partij=row.cel(key))
                yield replace(whole, gremium=said[at], partij=raster.cellen(row, PARTIJ))
