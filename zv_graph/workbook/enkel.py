"""Enkel: a sheet with the participants of one overleg: its title, or the name of the sheet."""

from collections.abc import Container, Iterator
from dataclasses import replace

from zv_graph.melding import FOUT, LET_OP, Melding
from zv_graph.names import bare
from zv_graph.words import opsomming
from zv_graph.workbook.kop import ROL, ZETEL, eigenschap, is_property, is_total
from zv_graph.workbook.kruis import aan_tafel
from zv_graph.workbook.legenda import betekent, ontkent
from zv_graph.workbook.names import SIGNS, als_begrip, als_functie
from zv_graph.workbook.raster import Raster
from zv_graph.workbook.regel import Regel, in_rol, kop
from zv_graph.workbook.rolkop import in_de_rol, onder_rollen, zegt_rol
from zv_graph.workbook.row import Cel, Row, herhaald, onder
from zv_graph.workbook.woorden import heet_tafel, lijst, zit

ENKEL = "lijst van één overleg"


def van_een_overleg(raster: Raster, bekend: Container[str]) -> bool:
    """Tell whether a table without names of overleggen is of one overleg: most of its columns of marks cannot be overleggen.

    They are a role, a functie, a niveau or a partij.
    """
    heads = [raster.top.cel(at) for at in raster.kruisen]
    of_one = [h for h in heads if _says_how(h) or _like_a_lid(h) or als_begrip("niveau", h) or bare(h) in bekend]
    roles = sum(one.soort == ROL for one in raster.koppen.values())
    return len(of_one) + roles > len(heads) - len(of_one) or not heads


def _says_how(head: Cel) -> bool:
    """Tell whether a heading above marks says in which role or functie somebody sits there, or that they do not."""
    return als_functie(head) is not None or betekent(head) != "" or ontkent(head)


def _like_a_lid(head: Cel) -> bool:
    """Tell whether a heading is about leden of another kind: oud-lid, kandidaat-leden."""
    return head.casefold().endswith(("lid", "leden"))


def _seats(raster: Raster, row: Row, told: list[Melding]) -> Iterator[Regel]:
    """Yield who sits at the overleg on a row: with the role or functie above each mark, or as a lid, or by its name alone."""
    says = [at for at in raster.kruisen if _says_how(raster.top.cel(at)) and not ontkent(raster.top.cel(at))]
    heads = [raster.top.cel(at) for at in says if zit(row.cel(at))]
    lid = [at for at, one in raster.koppen.items() if one.soort == ROL and not one.rol]
    ticked = any(zit(row.cel(at)) for at in lid)
    for seat in aan_tafel(replace(raster, kruisen=()), row, told):
        tasks = [{"functie" if als_functie(h) else "rol": h.met(als_functie(h) or betekent(h))} for h in heads]
        # Where the columns say how each sits there, a name without a mark is of nobody there.
        sits = ticked or seat.cel("rol") or not raster.kruisen
        yield from (seat.met(**task) for task in tasks) if tasks else [seat] if sits else []


def _may_be_names(raster: Raster) -> Cel | None:
    """Return the heading of an unknown column before who sits there that may name the overleggen, where rows name several at once."""
    at, one = next(raster.deelnemers(), (0, None))
    several = one and sum(len(SIGNS.split(row.cel(at))) > 1 for row in raster.body) > 1
    for before in range(at if several else 0):
        cells = onder(raster.body, before)
        strange = raster.top.cel(before) and before not in raster.koppen and not is_total(raster.top.cel(before))
        if strange and len(set(cells)) == len(cells) > 1 and not any(cell.isdecimal() for cell in cells):
            return raster.top.cel(before)
    return None


def enkel(raster: Raster, told: list[Melding]) -> Iterator[Regel]:
    """Yield the seats of a sheet with the participants of one overleg: its title, or the name of the sheet.

    Where nothing says that they are participants, the sheet lists organisations, and no seat.
    """
    titles, said, chairs = _above(raster)
    sits = bool(raster.kruisen) or any(one.soort == ZETEL for one in raster.koppen.values())
    heads = [at for at, cell in enumerate(raster.top.cellen) if bare(cell) in lijst("deelnemer")]
    sits = sits or any(row.cel(at) for at in heads for row in raster.body) or heet_tafel(raster.blad)
    if sits and (asked := _asked(raster, named=bool(titles))):
        told.append(asked)
        return
    title = titles[0] if titles else Cel(raster.blad, raster.blad, 1, 0)
    if sits and len(titles) > 1:
        text = f"“{title}” is gelezen als de naam van het overleg; {opsomming(titles[1:])} niet."
        told.append(Melding(LET_OP, title.plaats, text))
    if strange := _strange(raster):
        text = f"onder {opsomming(strange)} staan tekens, en dat is niet gelezen: het zegt niet in welke rol iemand er zit."
        told.append(Melding(LET_OP, strange[0].plaats, text))
    end, later = _tot(raster)
    seats = [
        (row, in_de_rol(seat, above))
        for row, above in onder_rollen(raster.body)
        for seat in _seats(later if row.nummer > end > 0 else raster, row, told)
    ]
    for row, seat in (*((one.rij, one) for one in chairs if sits), *seats):
        zetel = {**({} if seat.kolom else raster.cellen(row, ZETEL)), **({kop("overleg"): title} if sits else {})}
        yield replace(seat, gremium=said if sits else {}, zetel={**zetel, **seat.zetel})


def _tot(raster: Raster) -> tuple[int, Raster]:
    """Return up to which row the heading of the one column of names, Voorzitter, says their rol, and the table as it is below that.

    The next word for a rol ends it; 0 where there is none.
    """
    only = {at: replace(one, rol="") for at, one in raster.deelnemers()}
    words = [row.nummer for row in raster.body if zegt_rol(row)] if len(only) == 1 else []
    return (words or [0])[0], replace(raster, koppen={**raster.koppen, **(only if words else {})})


def _above(raster: Raster) -> tuple[list[Cel], dict[str, Cel], list[Regel]]:
    """Return what stands above a table: its titles, the best one first, what is said of the overleg, and who chairs it."""
    titles: list[Cel] = []
    said: dict[str, Cel] = {}
    chairs: list[Regel] = []
    for row in raster.boven:
        one, value = eigenschap(row)
        if one is not None and value and one.sleutel:
            titles.insert(0, value)
        elif one is not None and value and one.rol:
            chairs.append(in_rol(row, value, one.rol))
        elif one is not None and one.kolom and value:
            said[one.kolom.kop] = value
        else:
            titles += row.gevuld[:1]
    return sorted(titles, key=lambda cell: bare(raster.blad) not in bare(cell)), said, chairs


def _strange(raster: Raster) -> list[Cel]:
    """Return the headings above marks that do not say how somebody sits there."""
    return [raster.top.cel(at) for at in raster.kruisen if not _says_how(raster.top.cel(at))]


def _asked(raster: Raster, *, named: bool) -> Melding | None:
    """Return what has to be asked before the participants can be read, None where nothing has."""
    strange, roles = _strange(raster), [one for one in raster.koppen.values() if one.soort == ROL]
    heads = [raster.top.cel(at) for at, one in raster.koppen.items() if one.soort == ROL]
    above = raster.boven[-1].gevuld if raster.boven else []
    twice = herhaald(heads)
    if twice and len(above) > 1:
        text = f"“{twice[0]}” staat boven meer kolommen; zet op de rij erboven bij welk overleg elke kolom hoort."
        return Melding(FOUT, twice[0].plaats, text)
    if strange and len(strange) == len(raster.kruisen) and not roles:
        text = f"onder {opsomming(strange)} staan tekens; zijn het overleggen, zet dan “overleg” achter die namen. Anders: schrijf in een eigen kolom wie er zit, in welke rol of functie."
        return Melding(FOUT, strange[0].plaats, text)
    if names := _may_be_names(raster):
        text = f"onder “{names}” staan verschillende namen; zijn dat de overleggen, zet er dan Overleg boven. Anders: haal die kolom weg."
        return Melding(FOUT, names.plaats, text)
    if heads := [row.cel(0) for row in raster.body if len(row.gevuld) > 1 and is_property(row)]:
        text = f"“{heads[0]}” is een kop en geen partij: dit lijkt een formulier. Zet bovenaan Overleg met de naam ernaast, en op elke rij een kop die bekend is met wat erbij hoort."
        return Melding(FOUT, heads[0].plaats, text)
    if not named and bare(raster.blad).rstrip("0123456789") in lijst("blad"):
        text = "van welk overleg zijn dit de deelnemers? Zet de naam boven de lijst, of geef het blad de naam van het overleg."
        return Melding(FOUT, raster.top.plaats, text)
    return None
