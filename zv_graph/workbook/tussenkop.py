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

# A word above overleggen may say one of these of them.
SCHEMES = ("niveau", "thema", "status")


def onder_tussenkoppen(rows: Iterable[Row], told: list[Melding]) -> Iterator[tuple[Row, Mapping[str, Cel]]]:
    """Yield the rows of overleggen, each with what the word above it says of it by heading; such words are told together.

    Such a word stands right above a row that says more. Where they are thema's, of which nobody knows them all, another
    word in the same place is one as well.
    """
    said: Mapping[str, Cel] = {}
    found: list[Cel] = []
    for row, below in pairwise([*rows, None]):
        alone = _alone(row) if row and below and _alone(below) is None else None
        if row and alone and (one := zegt(alone)):
            said = one
            found.append(alone)
        elif row and alone and kop_voor("thema") in said and row.cellen.index(alone) == found[0].kolom:
            said = {kop_voor("thema"): alone.met("")}
            text = f"“{alone}” is gelezen als een kop boven de overleggen eronder; is het een overleg, vul dan in wie er zit."
            told.append(Melding(LET_OP, alone.plaats, text))
        elif row:
            yield row, said
    told += gezegd(found, "eronder")


def _alone(row: Row) -> Cel | None:
    """Return the only cell of a row that holds more than a number, None where there are others."""
    words = [cell for cell in row.gevuld if not cell.replace(".", "").isdecimal()]
    return words[0] if len(words) == 1 else None


def erboven(above: Sequence[Row], columns: Iterable[int], told: list[Melding]) -> dict[int, Mapping[str, Cel]]:
    """Return what the row right above the headings says of the overleg of each column, nothing where it is another row.

    A word holds for its own column and those right of it, up to the next word.
    """
    cells = above[-1].gevuld if above else []
    if not cells or not all(map(zegt, cells)):
        return {at: {} for at in columns}
    told += gezegd(cells, "in de kolommen eronder")
    here = {at: next((cell for cell in reversed(above[-1].cellen[: at + 1]) if cell), None) for at in columns}
    return {at: zegt(cell) if cell else {} for at, cell in here.items()}


def zegt(cell: Cel) -> dict[str, Cel]:
    """Return what a word says of overleggen, by heading, also behind that heading; nothing for another word."""
    head, colon, behind = cell.partition(":")
    text = behind.strip() if colon and bare(head) in map(bare, SCHEMES) else str(cell)
    words = text.split()
    plural = len(words) == 2 and bare(words[1]) in lijst("tussenkop")  # noqa: PLR2004  the word and what it is said of
    forms = (words[0], words[0].removesuffix("e")) if plural else (text,)
    pairs = (
        (scheme, form) for scheme in SCHEMES for form in forms if len(form) >= KORTSTE and als_begrip(scheme, form)
    )
    return {kop_voor(scheme): cell.met(form) for scheme, form in pairs}


def gezegd(cells: Sequence[Cel], waar: str) -> list[Melding]:
    """Return what to tell of words that were read so: once for all of them."""
    if not cells:
        return []
    heads = dict.fromkeys(kop.casefold() for cell in cells for kop in zegt(cell))
    text = f"{opsomming([f'“{cell}”' for cell in cells])} {'is' if len(cells) == 1 else 'zijn'} gelezen als {opsomming(list(heads))} van de overleggen {waar}."
    return [Melding(LET_OP, cells[0].plaats, text)]
