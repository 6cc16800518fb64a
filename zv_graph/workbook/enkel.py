"""Enkel: a sheet with the participants of one overleg: its title, or the name of the sheet."""

from collections.abc import Container, Iterator
from dataclasses import replace

from zv_graph.melding import FOUT, LET_OP, Melding
from zv_graph.names import bare
from zv_graph.words import opsomming
from zv_graph.workbook.blokken import eigenschap
from zv_graph.workbook.inhoud import GREMIUM, ZETEL
from zv_graph.workbook.kruis import aan_tafel
from zv_graph.workbook.legenda import betekent
from zv_graph.workbook.names import SIGNS, als_begrip, als_functie
from zv_graph.workbook.raster import Raster, is_total
from zv_graph.workbook.regel import Regel, kop
from zv_graph.workbook.row import Cel, Row
from zv_graph.workbook.woorden import NEEN, lijst, teken

ENKEL = "lijst van één overleg"


def van_een_overleg(raster: Raster, bekend: Container[str]) -> bool:
    """Tell whether no column of marks beside partijen can be an overleg: each is a role, a functie, a niveau or a partij."""
    heads = [raster.top.cel(at) for at in raster.kruisen]
    return raster.sleutel(GREMIUM) is None and all(
        als_functie(head) or betekent(head) or als_begrip("niveau", head) or bare(head) in bekend for head in heads
    )


def _says_how(head: Cel) -> bool:
    """Tell whether a heading above marks says in which role or functie somebody sits there."""
    return als_functie(head) is not None or betekent(head) != ""


def _seats(raster: Raster, row: Row, told: list[Melding]) -> Iterator[Regel]:
    """Yield who sits at the overleg on a row: with the role or functie above each mark, or by its name alone."""
    marks = [raster.top.cel(at) for at in raster.kruisen if teken(row.cel(at)) not in (None, NEEN)]
    for seat in aan_tafel(replace(raster, kruisen=()), row, told):
        tasks = [
            {"functie" if als_functie(head) else "rol": head.met(als_functie(head) or betekent(head))} for head in marks
        ]
        yield from (
            (seat.met(**task) for task in tasks) if tasks else [seat] if seat.cel("rol") or not raster.kruisen else []
        )


def _may_be_names(raster: Raster) -> Cel | None:
    """Return the heading of an unknown column before who sits there that may name the overleggen, where rows name several at once."""
    at, one = next(raster.deelnemers(), (0, None))
    several = one and sum(len(SIGNS.split(row.cel(at))) > 1 for row in raster.body) > 1
    for before in range(at if several else 0):
        cells = [cell for row in raster.body if (cell := row.cel(before))]
        strange = raster.top.cel(before) and before not in raster.koppen and not is_total(raster.top.cel(before))
        if strange and len(set(cells)) == len(cells) > 1 and not any(cell.isdecimal() for cell in cells):
            return raster.top.cel(before)
    return None


def enkel(raster: Raster, told: list[Melding]) -> Iterator[Regel]:
    """Yield the seats of a sheet with the participants of one overleg: its title, or the name of the sheet.

    Where nothing says that they are participants, the sheet lists organisations, and no seat.
    """
    if strange := [raster.top.cel(at) for at in raster.kruisen if not _says_how(raster.top.cel(at))]:
        text = f"onder {opsomming(strange)} staan tekens; zijn het overleggen, noem ze dan zo. Anders: schrijf in een eigen kolom wie er zit, in welke rol of functie."
        told.append(Melding(FOUT, strange[0].plaats, text))
        return
    said: dict[str, Cel] = {}
    chairs: list[Regel] = []
    titles: list[Cel] = []
    for row in raster.boven:
        one, value = eigenschap(row)
        if one is not None and value and one.sleutel:
            titles.insert(0, value)
        elif one is not None and value and one.rol:
            chairs.append(replace(Regel(row).met(partij=value, rol=value.met(one.rol)), kolom=True))
        elif one is not None and one.kolom and value:
            said[one.kolom.kop] = value
        else:
            titles += row.gevuld[:1]
    sits = bool(raster.kruisen) or any(one.soort == ZETEL for one in raster.koppen.values())
    heads = [at for at, cell in enumerate(raster.top.cellen) if bare(cell) in lijst("deelnemer")]
    sits = sits or any(row.cel(at) for at in heads for row in raster.body)
    if sits and (names := _may_be_names(raster)):
        text = f"onder “{names}” staan verschillende namen; zijn dat de overleggen, zet er dan Overleg boven. Anders: haal die kolom weg."
        told.append(Melding(FOUT, names.plaats, text))
        return
    titles.sort(key=lambda cell: bare(raster.blad) not in bare(cell))
    title = titles[0] if titles else Cel(raster.blad, raster.blad, 1, 0)
    if sits and not titles and bare(raster.blad).rstrip("0123456789") in lijst("blad"):
        text = "van welk overleg zijn dit de deelnemers? Zet de naam boven de lijst, of geef het blad de naam van het overleg."
        told.append(Melding(FOUT, raster.top.plaats, text))
        return
    if sits and len(titles) > 1:
        told.append(
            Melding(
                LET_OP, title.plaats, f"“{title}” is gelezen als de naam van het overleg; {opsomming(titles[1:])} niet."
            )
        )
    seats = [(row, seat) for row in raster.body for seat in _seats(raster, row, told)]
    for row, seat in (*((one.rij, one) for one in chairs if sits), *seats):
        zetel = {**({} if seat.kolom else raster.cellen(row, ZETEL)), **({kop("overleg"): title} if sits else {})}
        yield replace(seat, gremium=said if sits else {}, zetel={**zetel, **seat.zetel})
