"""Aangekruist: thema's or niveaus above columns in which each overleg has a mark for its own."""

from collections import defaultdict
from collections.abc import Container, Iterator
from dataclasses import replace

from zv_graph.melding import LET_OP, Melding
from zv_graph.names import bare
from zv_graph.words import aantal, opsomming
from zv_graph.workbook.kop import GREMIUM, Kop, woorden
from zv_graph.workbook.names import als_begrip
from zv_graph.workbook.raster import Raster
from zv_graph.workbook.row import Row
from zv_graph.workbook.spec import kop_voor
from zv_graph.workbook.woorden import zit

SCHEMES = ("thema", "niveau")
FEWEST = 2


def met_begrippen(raster: Raster, bekend: Container[str], told: list[Melding]) -> Raster:
    """Return a table with what its marks say of an overleg in a column more for each scheme, which it has not itself; told.

    At least two columns are of the scheme, and none of a partij that is known. Of niveaus an overleg has one: where more
    are marked, none is read.
    """
    columns: dict[str, list[int]] = defaultdict(list)
    for at in raster.kruisen if raster.sleutel(GREMIUM) is not None else ():
        head = raster.top.cel(at)
        if (scheme := next((s for s in SCHEMES if als_begrip(s, head)), None)) and bare(head) not in bekend:
            columns[scheme].append(at)
    own = {one.kolom.kop for one in raster.koppen.values() if one.kolom}
    for scheme, places in columns.items():
        if len(places) >= FEWEST and kop_voor(scheme) not in own:
            heads = [raster.top.cel(at) for at in places]
            text = f"onder {opsomming(heads)} staan tekens, en dat is gelezen als {kop_voor(scheme).casefold()} van de overleggen."
            told.append(Melding(LET_OP, heads[0].plaats, text))
            raster = _met_kolom(raster, scheme, places, told)
    return raster


def _met_kolom(raster: Raster, scheme: str, places: list[int], told: list[Melding]) -> Raster:
    """Return a table with one column instead of those that are marked."""
    new = max(len(row.cellen) for row in (raster.top, *raster.body))
    kop = kop_voor(scheme)
    top = raster.top.met(new, raster.top.cel(places[0]).met(kop))
    body = list(_rows(raster, scheme, places, new, told))
    left = [at for at in raster.kruisen if at not in places]
    koppen = {**raster.koppen, **dict.fromkeys(places, Kop("", None)), new: Kop(GREMIUM, woorden(GREMIUM)[bare(kop)])}
    return replace(raster, top=top, body=body, koppen=koppen, kruisen=left)


def _rows(raster: Raster, scheme: str, places: list[int], new: int, told: list[Melding]) -> Iterator[Row]:
    """Yield each row with the words above its marks in a cell more."""
    more = []
    for row in raster.body:
        marked = [at for at in places if zit(row.cel(at))]
        if scheme == "niveau" and len(marked) > 1:
            more.append(row)
            marked = []
        cell = row.cel(marked[0]) if marked else row.leeg
        yield row.met(new, cell.met("; ".join(raster.top.cel(at) for at in marked)))
    if more:
        names = opsomming([str(row.gevuld[0]) for row in more])
        text = f"bij {aantal(len(more), 'overleg', 'overleggen')} is meer dan één niveau aangekruist: {names}. Een overleg heeft er één; daar is geen niveau gelezen."
        told.append(Melding(LET_OP, more[0].plaats, text))
