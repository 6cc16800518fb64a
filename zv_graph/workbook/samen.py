"""Samen: what lists tell, put into the tables of the spec: each overleg, gemeente and partij once, and every seat."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from zv_graph.melding import LET_OP, Melding
from zv_graph.mensnaam import woorden
from zv_graph.names import bare, verschrijvingen
from zv_graph.words import aantal, opsomming
from zv_graph.workbook.kennis import Kennis
from zv_graph.workbook.kop import mandaat
from zv_graph.workbook.mens import mens, twijfel
from zv_graph.workbook.regel import Regel, kop, naam, zetelblad
from zv_graph.workbook.row import Cel, Row
from zv_graph.workbook.spec import Blad, blad_van, blad_voor
from zv_graph.workbook.table import Table, joined
from zv_graph.workbook.wie import SIGN, zetels
from zv_graph.workbook.woorden import onbekend

# So many names can be read at a glance.
MOST = 10
# What a later row of an overleg may mean of one who sits there, and changes the whole of it.
VAN_ALLEN = ("zv:status", "zv:opgehevenOp", "zv:eindigtOp", "zv:ingesteldOp", "zv:werkgebied")
# What a cell with a partij may tell of the seat as well.
ADDED = ("org:role", "zv:functie", "zv:aantalZetels", "zv:namens")


def ingevuld(own: Mapping[str, Table], kennis: Kennis, told: list[Melding]) -> dict[str, Table]:
    """Return the sheets of a workbook with a row for each seat, where a cell named several partijen or all gemeenten."""
    blad = zetelblad()
    if blad.naam not in own:
        return dict(own)
    table = own[blad.naam]
    regels = (
        Regel(row, zetel={k.kop: table.cel(row, k) for k in blad.kolommen if k.kop in table.plek})
        for row in table.rijen
    )
    pairs = ((regel, seat) for regel in regels for seat in zetels(kennis, regel, told))
    # A cell that names nobody was told, and leaves no seat.
    kept = (seat for regel, seat in pairs if not regel.cel("partij") or seat.cel("partij") or seat.cel("zetels"))
    rows = [_row(blad, seat.rij, seat.zetel) for seat in kept]
    asked = {kolom.kop: at for at, kolom in enumerate(blad.kolommen) if kolom.kop in table.plek or kolom.zegt in ADDED}
    return {**own, blad.naam: Table(blad, asked, rows)}


def verdeeld(own: Mapping[str, Table], seats: Sequence[Regel], kennis: Kennis, told: list[Melding]) -> dict[str, Table]:
    """Return the tables with all that lists tell of overleggen, gemeenten, partijen and seats."""
    if not seats:
        return dict(own)
    kinds: dict[str, list[tuple[Row, dict[str, Cel]]]] = {"gemeente": [], "partij": [], "gremium": []}
    for seat in seats:
        kinds["gremium"].append((seat.rij, {**seat.gremium, naam("gremium"): seat.cel("overleg")}))
        if partij := seat.cel("partij"):
            is_gemeente = kennis.gemeenten.find(partij) is not None
            kind = "gemeente" if is_gemeente else "partij"
            kinds[kind].append((seat.rij, {**({} if is_gemeente else seat.partij), naam(kind): partij}))
    helps = ((seat.rij, cel) for seat in seats if (cel := _secretariaat(seat)) and not kennis.verstaat(cel))
    kinds["partij"] += ((row, {naam("partij"): cel}) for row, cel in helps)
    tables = dict(own)
    for kind, rows in kinds.items():
        blad = blad_voor(kind)
        tables[blad.naam] = _once(blad, tables.get(blad.naam), rows, kennis, told)
    blad = zetelblad()
    sits = [
        _row(blad, seat.rij, seat.zetel)
        for seat in seats
        if kop("overleg") in seat.zetel and (seat.cel("partij") or seat.cel("zetels"))
    ]
    _add(tables, Table(blad, _all(blad), sits))
    told += _strange(seats, kennis)
    if mandates := list(_mandates(seats)):
        blad = blad_van("zv:Mandaat")
        _add(tables, Table(blad, _all(blad), mandates))
    return tables


def _secretariaat(seat: Regel) -> Cel | None:
    """Return the organisation that a list says supports an overleg, where that is one name: it need not sit there.

    What may be the name of somebody stays unknown, and is a fault.
    """
    kolom = blad_voor("gremium").zegt("zv:secretariaat")
    cel = seat.gremium.get(kolom.kop) if kolom else None
    if not cel or onbekend(cel) or SIGN.search(cel) or mens(cel) or cel.split()[0].casefold() in woorden("voornaam"):
        return None
    return cel


def _add(tables: dict[str, Table], table: Table) -> None:
    """Put a table beside those there are, under what stands on the same sheet."""
    name = table.blad.naam
    tables[name] = joined(tables[name], table) if name in tables else table


def _mandates(seats: Sequence[Regel]) -> Iterable[Row]:
    """Yield a row of mandaten for each overleg beside whose name a list tells what it may do; the first one counts."""
    blad, seen = blad_van("zv:Mandaat"), set[str]()
    for seat in seats:
        name, told = seat.cel("overleg"), seat.gremium.get(mandaat().kop)
        if name and told and bare(name) not in seen:
            seen.add(bare(name))
            yield _row(blad, seat.rij, {blad.kolommen[0].kop: name, mandaat().kop: told})


def _all(blad: Blad) -> dict[str, int]:
    return {kolom.kop: at for at, kolom in enumerate(blad.kolommen)}


def _row(blad: Blad, row: Row, cells: Mapping[str, Cel]) -> Row:
    """Return a row in the order of the columns of a sheet; a cell keeps its own place."""
    empty = row.leeg
    return Row(row.nummer, tuple(cells.get(kolom.kop, empty) for kolom in blad.kolommen), row.blad)


def _once(
    blad: Blad, own: Table | None, rows: Iterable[tuple[Row, Mapping[str, Cel]]], kennis: Kennis, told: list[Melding]
) -> Table:
    """Return a table with one row for each name: of each column the first value counts, and another one is told."""
    kept = [_row(blad, row, {k.kop: own.cel(row, k) for k in blad.kolommen}) for row in own.rijen] if own else []
    found = {name: at for at, row in enumerate(kept) for name in kennis.sleutels(blad, row)}
    seen = set[tuple[tuple[str, str, int, int], ...]]()
    for row, cells in rows:
        # A matrix says of an overleg as often as it has seats what it is.
        if (said := tuple((cell, cell.blad, cell.rij, cell.kolom) for cell in cells.values())) in seen:
            continue
        seen.add(said)
        one = _row(blad, row, cells)
        names = kennis.sleutels(blad, one)
        at = next((found[name] for name in names if name in found), None)
        if not names:
            continue
        if at is None:
            found |= dict.fromkeys(names, len(kept))
            kept.append(one)
        else:
            kept[at] = _both(blad, kept[at], one, told)
    return Table(blad, _all(blad), kept)


def _both(blad: Blad, first: Row, other: Row, told: list[Melding]) -> Row:
    """Return a row with what another row of the same name adds; what it says otherwise is told."""
    if all(cell and cell == value for cell, value in zip(first.cellen, other.cellen, strict=True) if value):
        return first
    cells = list(first.cellen)
    for at, (cell, value) in enumerate(zip(first.cellen, other.cellen, strict=True)):
        if at and value and cell and value.casefold() != cell.casefold():
            where = f"rij {first.nummer}" if first.blad == other.blad else first.plaats
            kolom = blad.kolommen[at].kop
            text = f"bij “{first.cellen[0]}” staat hier “{value}” en in {where} “{cell}”; {kolom} uit die rij telt."
            told.append(Melding(LET_OP, value.plaats, text))
        if value and not cell and blad.kolommen[at].zegt in VAN_ALLEN:
            text = f"“{value}” staat pas in deze rij en geldt zo voor heel “{first.cellen[0]}”; gaat het over één deelnemer, haal het dan weg."
            told.append(Melding(LET_OP, value.plaats, text))
        cells[at] = cell or value
    return replace(first, cellen=tuple(cells))


def _strange(seats: Sequence[Regel], kennis: Kennis) -> list[Melding]:
    """Return what is odd in lists: a chair that is nowhere a participant, and overleggen without any."""
    sits = {bare(seat.cel("partij")) for seat in seats if not seat.kolom}
    told = [
        Melding(
            LET_OP,
            seat.cel("partij").plaats,
            f"“{seat.cel('partij')}” staat alleen als {seat.cel('rol')}; is dit een organisatie? Schrijf nooit namen van mensen.",
        )
        for seat in seats
        if seat.kolom
        and seat.cel("partij")
        and bare(seat.cel("partij")) not in sits
        and not kennis.verstaat(seat.cel("partij"))
    ]
    meetings = {bare(seat.cel("overleg")): seat.cel("overleg") for seat in reversed(seats) if seat.cel("overleg")}
    full = {bare(seat.cel("overleg")) for seat in seats if seat.cel("partij") or seat.cel("zetels")}
    empty = [cel for name, cel in meetings.items() if name not in full]
    if empty and full:
        number = aantal(len(empty), "overleg", "overleggen")
        text = f"bij {number} staat niet wie er zit: {opsomming(empty[::-1], MOST)}; vul dat aan, of haal de rij weg."
        told.append(Melding(LET_OP, empty[-1].plaats, text))
    names = {bare(cel): cel for seat in reversed(seats) if kennis.gemeenten.find(cel := seat.cel("partij")) is None}
    told += filter(None, (mens(cel) for cel in meetings.values()))
    told += filter(None, (mens(cel) or twijfel(cel) for cel in names.values()))
    return told + _slips(meetings) + _slips(names)


def _slips(cells: Mapping[str, Cel]) -> list[Melding]:
    """Return which names differ so little that they may be one."""
    places = {str(cel): cel.plaats for cel in cells.values()}
    told = "schelen één letter; is het hetzelfde, schrijf het dan overal gelijk."
    return [Melding(LET_OP, places[a], f"“{a}” en “{b}” {told}") for a, b in verschrijvingen(places)]
