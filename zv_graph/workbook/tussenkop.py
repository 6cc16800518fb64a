"""Tussenkop: a word alone above the overleggen that it holds for, on a row or over their columns: their niveau or thema."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from zv_graph.melding import LET_OP, Melding
from zv_graph.names import bare
from zv_graph.words import opsomming
from zv_graph.workbook.names import begrippen
from zv_graph.workbook.row import Cel, Row
from zv_graph.workbook.spec import blad_voor
from zv_graph.workbook.woorden import anders, lijst

SCHEMAS = ("niveau", "thema")
# A shorter word is a letter for something else.
SHORTEST = 3


def onder_tussenkoppen(rows: Iterable[Row], told: list[Melding]) -> Iterator[tuple[Row, Mapping[str, Cel]]]:
    """Yield the rows of overleggen, each with what the word above it says of it by heading; such words are told together."""
    said: Mapping[str, Cel] = {}
    found: list[Cel] = []
    for row in rows:
        filled = [cell for cell in row.cellen if cell]
        alone = filled[0] if len(filled) == 1 else None
        if alone and (one := _zegt(alone)):
            said = one
            found.append(alone)
        elif alone and found and row.cellen.index(alone) == found[0].kolom:
            # Where words stand above overleggen, another word in the same place is one as well.
            said = {}
            text = f"“{alone}” is gelezen als een kop boven de overleggen eronder; is het een overleg, vul dan in wie er zit."
            told.append(Melding(LET_OP, alone.plaats, text))
        else:
            yield row, said
    told += _told(found, "eronder")


def erboven(above: Sequence[Row], columns: Iterable[int], told: list[Melding]) -> dict[int, Mapping[str, Cel]]:
    """Return what the row right above the headings says of the overleg of each column, nothing where it is another row.

    A word holds for its own column and those right of it, up to the next word.
    """
    cells = [cell for cell in above[-1].cellen if cell] if above else []
    if not cells or not all(map(_zegt, cells)):
        return {at: {} for at in columns}
    told += _told(cells, "in de kolommen eronder")
    here = {at: next((cell for cell in reversed(above[-1].cellen[: at + 1]) if cell), None) for at in columns}
    return {at: _zegt(cell) if cell else {} for at, cell in here.items()}


def _zegt(cell: Cel) -> dict[str, Cel]:
    """Return what a word says of overleggen, by heading; nothing for another word."""
    first, *rest = cell.split()
    kind = first.removesuffix("e") if len(rest) == 1 and bare(rest[0]) in lijst("tussenkop") else str(cell)
    for scheme, kop in _koppen().items():
        if len(kind) >= SHORTEST and (begrippen()[scheme].find(kind) or anders(scheme, kind)):
            return {kop: cell.met(kind)}
    return {}


def _told(cells: Sequence[Cel], waar: str) -> list[Melding]:
    if not cells:
        return []
    heads = dict.fromkeys(kop.casefold() for cell in cells for kop in _zegt(cell))
    text = f"{opsomming([f'“{cell}”' for cell in cells])} {'is' if len(cells) == 1 else 'zijn'} gelezen als {opsomming(list(heads))} van de overleggen {waar}."
    return [Melding(LET_OP, cells[0].plaats, text)]


@cache
def _koppen() -> dict[str, str]:
    """Return the heading of the column for each scheme."""
    kolommen = blad_voor("gremium").kolommen
    return {scheme: next(kolom.kop for kolom in kolommen if scheme in kolom.schemas) for scheme in SCHEMAS}
