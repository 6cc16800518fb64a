"""Titels: what stands above a table, or is the name of its sheet, and holds for all overleggen in it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from zv_graph.melding import LET_OP, Melding
from zv_graph.names import bare
from zv_graph.words import opsomming
from zv_graph.workbook.names import gemeentenaam, is_gemeente
from zv_graph.workbook.nu import niet_nu
from zv_graph.workbook.raster import Raster
from zv_graph.workbook.regel import Regel, aangevuld
from zv_graph.workbook.row import Cel
from zv_graph.workbook.tussenkop import SCHEMES, gezegd, zegt
from zv_graph.workbook.woorden import lijst


def _op_meer_bladen(regels: Sequence[Regel]) -> Iterator[Melding]:
    """Yield once which overleggen stand on more than one sheet, each time with others: they may be more."""
    found: dict[str, dict[str, set[str]]] = {}
    first: dict[str, Cel] = {}
    for regel in regels:
        if (cel := regel.cel("overleg")) and not regel.bij and cel.rij and bare(cel) != bare(regel.rij.blad):
            first.setdefault(bare(cel), cel)
            found.setdefault(bare(cel), {}).setdefault(regel.rij.blad, set()).add(bare(regel.cel("partij")))
    apart = [
        first[name]
        for name, sheets in found.items()
        if len(sheets) > 1
        and "" not in set().union(*sheets.values())
        and sum(map(len, sheets.values())) == len(set().union(*sheets.values()))
    ]
    if apart:
        names = opsomming([f"“{cel}”" for cel in apart])
        sheets = opsomming(sorted({sheet for cel in apart for sheet in found[bare(cel)]}))
        verb = "staat" if len(apart) == 1 else "staan elk"
        text = f"{names} {verb} op meer bladen ({sheets}), steeds met andere deelnemers, en {'is' if len(apart) == 1 else 'zijn elk'} gelezen als één overleg; heeft elk blad een eigen, schrijf dat dan achter de naam."
        yield Melding(LET_OP, apart[0].plaats, text)


def onder_titels(raster: Raster, regels: Iterable[Regel], told: list[Melding]) -> Iterator[Regel]:
    """Yield what a table tells, with the niveau, thema or status above it, and the gemeente below whose name it stands.

    What the table itself says of an overleg counts before that.
    """
    cells = [
        row.gevuld[0] for row in raster.boven if len(row.gevuld) == 1 and row.gevuld[0].kolom not in raster.kruisen
    ]
    cells.append(Cel(raster.blad, raster.blad))
    words = [cell for cell in (cells[-1], *cells[:-1]) if zegt(cell)]
    # What stands nearest counts; the name of the sheet does where nothing above the table says the same.
    said = {kop: value for cell in words for kop, value in zegt(cell).items()}
    counts = [cell for cell in words if any(value.plaats == cell.plaats for value in said.values())]
    told += _onbekend(cells)
    told += gezegd(counts, "op dit blad" if counts and counts[0] is cells[-1] else "eronder")
    if left := list(dict.fromkeys(cell for cell in words if cell not in counts)):
        text = f"boven deze tabel staat ook {opsomming([f'“{cell}”' for cell in left])}; dat is niet gelezen."
        told.append(Melding(LET_OP, left[0].plaats, text))
    above = [
        cell for row in raster.boven for cell in row.gevuld if cell.kolom not in raster.koppen or len(row.gevuld) == 1
    ]
    if wished := [f"“{cell}”" for cell in above if niet_nu(cell)]:
        text = f"boven deze tabel staat {opsomming(wished)}, en wat eronder staat, is gelezen als wat er nu is; klopt dat niet, haal die tabel dan weg."
        told.append(Melding(LET_OP, raster.top.plaats, text))
    place = next((cell for cell in cells if is_gemeente(cell)), "")
    for regel in regels:
        whole = aangevuld(said, regel.gremium)
        yield replace(regel, gremium=whole, bij=regel.bij or str(place)) if said or place else regel


def _onbekend(cells: Iterable[Cel]) -> Iterator[Melding]:
    """Yield which words above a table say a thema, or something else that is told of overleggen, that is not known."""
    for cell in cells:
        head, colon, said = cell.partition(":")
        if colon and said.strip() and bare(head) in SCHEMES and not zegt(cell):
            text = f"{'deze' if bare(head) in lijst('de_woord') else 'dit'} {bare(head)} is niet bekend: “{said.strip()}”; het is niet gelezen."
            yield Melding(LET_OP, cell.plaats, text)


def naamgenoten(regels: Sequence[Regel]) -> Iterator[Melding]:
    """Yield once which overleggen stand below more than one gemeente: each may have one of its own."""
    found: dict[str, dict[str, Cel]] = {}
    for regel in regels:
        if (cel := regel.cel("overleg")) and regel.bij:
            found.setdefault(bare(cel), {}).setdefault(gemeentenaam(regel.bij), cel)
    yield from _op_meer_bladen(regels)
    first = [next(iter(places.values())) for places in found.values() if len(places) > 1]
    if first:
        names = opsomming([f"“{cel}”" for cel in first])
        verbs = ("staat", "is gelezen") if len(first) == 1 else ("staan elk", "zijn elk gelezen")
        text = f"{names} {verbs[0]} bij meer dan één gemeente en {verbs[1]} als één overleg; heeft elke gemeente een eigen, schrijf de gemeente dan achter de naam."
        yield Melding(LET_OP, first[0].plaats, text)
