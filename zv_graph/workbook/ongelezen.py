"""Ongelezen: what of somebody's own sheet is not read, and why."""

import re
from collections.abc import Iterator, Mapping, Sequence

from zv_graph.melding import LET_OP, Melding
from zv_graph.names import bare
from zv_graph.words import aantal, opsomming
from zv_graph.workbook.datum import JAAR, datum, is_tijd
from zv_graph.workbook.inhoud import marked, numbers
from zv_graph.workbook.kop import (
    DEELNEMER,
    GEMEENTE,
    GREMIUM,
    PARTIJ,
    ZETEL,
    counts,
    is_property,
    is_total,
    kop_van,
    meant,
)
from zv_graph.workbook.names import SIGNS
from zv_graph.workbook.raster import Raster
from zv_graph.workbook.row import Cel, Row, onder
from zv_graph.workbook.woorden import lijst, teken, zit, zonder_haken

# A year in a heading.
DATED = re.compile(r"\s*\b(?:19|20)\d\d\b")


def ongelezen(raster: Raster, bekend: Mapping[str, object]) -> Iterator[Melding]:
    """Yield the columns that are not read, one by one where there is something to do, and else together.

    ``bekend`` holds the bare names of partijen: a column of them is never told to be of no use.
    """
    read = {*raster.koppen, *raster.kruisen}
    left = {at: cell for at, cell in enumerate(raster.top.cellen) if cell and at not in read}
    parties = [at for at, cell in left.items() if bare(zonder_haken(cell)) in bekend and _first(raster.body, at)]
    if parties and (odd := _first(raster.body, parties[0])):
        names = opsomming([left.pop(at) for at in parties])
        text = f"wat in de kolom van {names} staat, is niet gelezen: “{odd}” ({odd.plaats}) is geen teken, functie of rol; zet een x waar iemand aan tafel zit."
        yield Melding(LET_OP, odd.plaats, text)
    told = {at: text for at in left if (text := next(_why(raster, at, bekend), ""))}
    yield from _additions(raster)
    yield from _boven(raster)
    yield from _of_no_seat(raster)
    yield from _of_the_place(raster)
    yield from (Melding(LET_OP, left[at].plaats, text) for at, text in told.items())
    others = [
        cell
        for at, cell in left.items()
        if at not in told
        and bare(cell) not in lijst("verklaring")
        and (is_total(cell) or counts(cell) or not marked(raster.body, at))
    ]
    if others:
        what = "deze kolom wordt niet gelezen" if len(others) == 1 else "deze kolommen worden niet gelezen"
        nobody = not raster.kruisen and not any(raster.deelnemers()) and raster.sleutel(PARTIJ) is None
        so = "staat daar wie er zit, zet er dan Deelnemers boven" if nobody else "dat mag zo blijven"
        yield Melding(LET_OP, others[0].plaats, f"{what}: {opsomming(others)}; {so}.")
    placed = [(at, cell) for row in raster.body for at, cell in enumerate(row.cellen) if cell]
    loose = [cell for at, cell in placed if not raster.top.cel(at) and at not in raster.koppen]
    if loose:
        places = f"{aantal(len(loose), 'cel', 'cellen')} zonder kop erboven ({opsomming(loose, 3)})"
        yield Melding(LET_OP, loose[0].plaats, f"hier begint wat niet is gelezen: {places}.")


def _of_no_seat(raster: Raster) -> Iterator[Melding]:
    """Yield what is said of seats where nothing says who sits there."""
    if not raster.kruisen and not any(raster.deelnemers()) and raster.sleutel(PARTIJ) is None:
        loose = [
            raster.top.cel(at) for at, one in raster.koppen.items() if one.soort == ZETEL and onder(raster.body, at)
        ]
        if loose:
            text = f"{opsomming(loose)} zegt iets van een zetel, en wie er zit, staat er niet; dat is niet gelezen. Zet Partij boven de kolom met wie er zit."
            yield Melding(LET_OP, loose[0].plaats, text)


def _of_the_place(raster: Raster) -> Iterator[Melding]:
    """Yield that a gemeente beside other participants is read as one of them: it may only say where the overleg is."""
    heads = [raster.top.cel(at) for at, one in raster.deelnemers() if not one.rol]
    place = next((head for head in heads if bare(head) == GEMEENTE), None)
    other = next((head for head in heads if bare(head) != GEMEENTE), None)
    if other and place and raster.sleutel(GREMIUM) is not None:
        text = f"onder {place} en onder {other} zijn deelnemers gelezen; zegt {place} alleen waar het overleg is, haal die kolom dan weg."
        yield Melding(LET_OP, place.plaats, text)


def _boven(raster: Raster) -> Iterator[Melding]:
    """Yield that rows of more cells, apart from the table below them, are not read."""
    apart = [row for row in raster.boven if len(row.gevuld) > 1 and row.nummer < raster.top.nummer - 1]
    if apart and not any(map(is_property, apart)):
        number = "staat een rij" if len(apart) == 1 else f"staan {len(apart)} rijen"
        text = f"boven de tabel {number} met meer cellen; dat is niet gelezen. Zijn het afkortingen, zet daar dan Afkortingen boven."
        yield Melding(LET_OP, apart[0].gevuld[0].plaats, text)


def _additions(raster: Raster) -> Iterator[Melding]:
    """Yield what stands behind a heading and was not understood."""
    for at, one in raster.koppen.items():
        if one.bijschrift:
            cell = raster.top.cel(at)
            text = f"“{one.bijschrift}” achter de kop is niet begrepen; de kolom is gelezen als {zonder_haken(cell)}."
            yield Melding(LET_OP, cell.plaats, text)


def _why(raster: Raster, at: int, bekend: Mapping[str, object]) -> Iterator[str]:
    """Yield why a column is not read and what to do, what tells most first; nothing where there is nothing to do."""
    cell = raster.top.cel(at)
    heads = (raster.top.cel(place) for place, _ in raster.deelnemers())
    organisation = next((head for head in heads if bare(head) in lijst("organisatie")), None)
    if organisation and (bare(cell) == "naam" or bare(cell) in lijst("mens")):
        yield f"onder “{cell}” staan mensen, en dat is niet gelezen; de partij is die onder {organisation}."
    yield from _van_een_tijd(raster, at)
    yield from _van_een_deel(raster, at)
    if marked(raster.body, at) and (cell[-1:].isdigit() or not numbers(raster.body, at)):
        return
    if kop_van(cell) and sum(bare(head) == bare(cell) for head in raster.top.cellen) > 1:
        yield f"de kop “{cell}” staat er twee keer; alleen de eerste kolom is gelezen."
    elif (one := kop_van(cell)) and one.soort == DEELNEMER and numbers(raster.body, at):
        yield f"onder “{cell}” staan getallen en geen namen; dat is niet gelezen."
    names = [name for row in raster.body for name in SIGNS.split(row.cel(at)) if name]
    # In a sentence a name may begin like a known one.
    if sum(bare(name) in bekend for name in names) * 2 >= len(names) > 0:
        yield f"in de kolom “{cell}” staan partijen, maar deze kolom is niet gelezen; zitten die partijen aan tafel, zet er dan Deelnemers boven."
    known = raster.sleutel(GREMIUM) is not None
    if (kolom := meant(cell)) and bare(kolom.kop) != bare(cell) and not (known and kolom.soort == "naam"):
        yield f"de kolom “{cell}” wordt niet gelezen; bedoel je {kolom.kop}?"
    if raster.kruisen and not is_total(cell) and (odd := _odd(raster.body, at)):
        yield f"de kolom “{cell}” is niet gelezen: naast tekens staat er “{odd}” ({odd.plaats}); verbeter zulke cellen."


def _van_een_tijd(raster: Raster, at: int) -> Iterator[str]:
    """Yield why a column is not read that is about a year or a day."""
    cell = raster.top.cel(at)
    if (now := DATED.sub("", cell)) != cell and kop_van(now):
        yield f"“{cell}” gaat over één jaar en is niet gelezen; laat het jaar weg boven de kolom die nu geldt."
    years = {str(value) for row in raster.body if JAAR.fullmatch(value := row.cel(at))}
    if len(years) > 1 and bare(cell) in ("jaar", "jaren", "jaartal"):
        yield f"in de kolom “{cell}” staan verschillende jaren, en alles is gelezen als één moment; houd de rijen van één jaar."
    if datum(cell) and not JAAR.fullmatch(cell):
        yield f"“{cell}” is een dag; wie er toen was, is geen zetel en is niet gelezen."
    elif is_tijd(cell) and cell.isupper() and sum(map(is_tijd, raster.top.gevuld)) == 1:
        yield f"“{cell}” is gelezen als een deel van het jaar; is het een organisatie, schrijf dan de naam voluit."


def _van_een_deel(raster: Raster, at: int) -> Iterator[str]:
    """Yield why a column is not read that says in which part of the region an overleg is, where one name stands in more."""
    key = raster.sleutel(GREMIUM)
    if key is None or bare(raster.top.cel(at)) not in lijst("deelgebied"):
        return
    parts: dict[str, set[str]] = {}
    for row in raster.body:
        if row.cel(key) and row.cel(at):
            parts.setdefault(str(row.cel(key)), set()).add(bare(row.cel(at)))
    if several := [name for name, where in parts.items() if len(where) > 1]:
        yield f"{opsomming(several)} staat bij meer dan één {raster.top.cel(at)} en is gelezen als één overleg; heeft elk deel een eigen, schrijf dat dan achter de naam."


def _first(body: Sequence[Row], at: int) -> Cel | None:
    """Return the first cell of a column that is no mark, None where there is none."""
    return next((cell for row in body if (cell := row.cel(at)) and teken(cell) is None), None)


def _odd(body: Sequence[Row], at: int) -> Cel | None:
    """Return the first cell that is no mark of a column in which others are; None where there are none."""
    cells = (cell for row in body if (cell := row.cel(at)))
    crossed = any(zit(cell) and not str(cell).isdecimal() for cell in cells)
    return _first(body, at) if crossed else None
