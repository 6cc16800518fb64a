"""Tussenkop: a word alone above the overleggen that it holds for, on a row or over their columns: their niveau or thema."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from zv_graph.melding import LET_OP, Melding
from zv_graph.names import bare
from zv_graph.words import opsomming
from zv_graph.workbook.names import als_begrip
from zv_graph.workbook.row import Cel, Row
from zv_graph.workbook.spec import kop_voor
from zv_graph.workbook.woorden import KORTSTE, lijst


def onder_tussenkoppen(rows: Iterable[Row], told: list[Melding]) -> Iterator[tuple[Row, Mapping[str, Cel]]]:
    """Yield the rows of overleggen, each with what the word above it says of it by heading; such words are told together.

    Such a word stands right above a row that says more. Where they are thema's, of which nobody knows them all, another
    word in the same place is one as well.
    """
    said: Mapping[str, Cel] = {}
    found: list[Cel] = []
    for row, below in pairwise([*rows, None]):
        alone = row.gevuld[0] if row and len(row.gevuld) == 1 and below and len(below.gevuld) > 1 else None
        if row and alone and (one := zegt(alone)):
            said = one
            found.append(alone)
        elif row and alone and kop_voor("thema") in said and row.cellen.index(alone) == found[0].kolom:
            said = {kop_voor("thema"): alone.met("")}
            text = f"“{alone}” is gelezen als een kop boven de overleggen eronder; is het een overleg, vul dan in wie er zit."
            told.append(Melding(LET_OP, alone.plaats, text))
        elif row:
            yield row, said
    told += _told(found, "eronder")


def erboven(above: Sequence[Row], columns: Iterable[int], told: list[Melding]) -> dict[int, Mapping[str, Cel]]:
    """Return what the row right above the headings says of the overleg of each column, nothing where it is another row.

    A word holds for its own column and those right of it, up to the next word.
    """
    cells = above[-1].gevuld if above else []
    if not cells or not all(map(zegt, cells)):
        return {at: {} for at in columns}
    told += _told(cells, "in de kolommen eronder")
    here = {at: next((cell for cell in reversed(above[-1].cellen[: at + 1]) if cell), None) for at in columns}
    return {at: zegt(cell) if cell else {} for at, cell in here.items()}


def zegt(cell: Cel) -> dict[str, Cel]:
    """Return what a word says of overleggen, by heading; nothing for another word."""
    first, *rest = cell.split()
    kind = first.removesuffix("e") if len(rest) == 1 and bare(rest[0]) in lijst("tussenkop") else str(cell)
    schemes = (scheme for scheme in ("niveau", "thema") if len(kind) >= KORTSTE and als_begrip(scheme, kind))
    return {kop_voor(scheme): cell.met(kind) for scheme in schemes}


def _told(cells: Sequence[Cel], waar: str) -> list[Melding]:
    if not cells:
        return []
    heads = dict.fromkeys(kop.casefold() for cell in cells for kop in zegt(cell))
    text = f"{opsomming([f'“{cell}”' for cell in cells])} {'is' if len(cells) == 1 else 'zijn'} gelezen als {opsomming(list(heads))} van de overleggen {waar}."
    return [Melding(LET_OP, cells[0].plaats, text)]
