"""Inhoud: what a column is by what stands below its heading: marks, names, people, or functies."""

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import replace

from zv_graph.names import bare
from zv_graph.workbook.kop import DEELNEMER, GREMIUM, ROL, ZETEL, Kop, woorden
from zv_graph.workbook.names import SIGNS, begint_als_functie, meest_bekend
from zv_graph.workbook.regel import kop
from zv_graph.workbook.row import Row, onder
from zv_graph.workbook.woorden import NEEN, lijst, teken, zit, zonder_haken

# So many cells of a column may be no mark for each one that is, less one.
ODD = 3
# So large a share of a column must be a functie, or a mark.
MOSTLY = 2 / 3


def naast_partijen(found: Mapping[int, Kop], top: Row, body: Sequence[Row], bekend: Container[str]) -> dict[int, Kop]:
    """Return the headings as what stands below them means them.

    Beside organisations a deelnemer is somebody, unless marks, functies or partijen stand there; ja and nee below a word
    for it tell whether the deelnemer sits there.
    """
    kept = dict(_beside_marks(_without_people(found, top, body, bekend), top, body))
    # How many leden there are, is no name of one.
    kept = {at: one for at, one in kept.items() if one.soort != DEELNEMER or one.rol or not numbers(body, at)}
    if any(one.soort == DEELNEMER and not one.rol for one in kept.values()):
        said = [at for at, cell in enumerate(top.cellen) if at not in kept and bare(cell) in lijst("zit_er")]
        denied = (
            at for at in said if marked(body, at) and any(teken(row.cel(at)) == NEEN for row in body if row.cel(at))
        )
        kept |= {at: Kop(ROL, None) for at in denied}
    return kept


def _without_people(found: Mapping[int, Kop], top: Row, body: Sequence[Row], bekend: Container[str]) -> dict[int, Kop]:
    """Return the headings without those above people: beside organisations a deelnemer is somebody, unless marks or partijen stand there."""
    words = {at: bare(zonder_haken(top.cel(at))) for at, one in found.items() if one.soort == DEELNEMER and not one.rol}
    if not lijst("organisatie") & set(words.values()):
        return dict(found)
    cells = {at: onder(body, at) for at, word in words.items() if word in lijst("mens")}
    known = {
        at for at, one in cells.items() if meest_bekend([name for cell in one for name in SIGNS.split(cell)], bekend)
    }
    tasks = {at for at, one in cells.items() if sum(map(_is_functie, one)) >= max(MOSTLY * len(one), 1)}
    task = Kop(ZETEL, woorden(ZETEL)[bare(kop("functie"))])
    kept = {at: one for at, one in found.items() if at not in cells or at in known or marked(body, at)}
    return {**kept, **{at: task for at in tasks if task not in found.values()}}


def _beside_marks(found: Mapping[int, Kop], top: Row, body: Sequence[Row]) -> Iterator[tuple[int, Kop]]:
    """Yield the headings as the marks below them mean them.

    Tafel 1 and Tafel 2 are names of their own, and no series of headings; a role tells whether the deelnemer has it.
    """
    marks = [at for at, one in found.items() if one.soort in (GREMIUM, DEELNEMER) and marked(body, at)]
    named = any(one.soort == DEELNEMER and not one.rol and at not in marks for at, one in found.items())
    for at, one in found.items():
        if at in marks and one.soort == DEELNEMER and named:
            yield at, replace(one, soort=ROL)
        elif at not in marks or not top.cel(at)[-1:].isdigit():
            yield at, one


def numbers(body: Sequence[Row], at: int) -> bool:
    """Tell whether a column holds only whole numbers, and some."""
    cells = onder(body, at)
    return bool(cells) and all(map(str.isdecimal, cells))


def _is_functie(cell: str) -> bool:
    return begint_als_functie(cell) is not None


def marked(body: Sequence[Row], at: int) -> bool:
    """Tell whether a column holds marks, and hardly anything else: at least one that says yes, and few odd cells."""
    odd = marks = 0
    said = set()
    for row in body:
        if at < len(row.cellen) and row.cellen[at]:
            meant = teken(row.cellen[at])
            odd += meant is None
            marks += meant is not None
            said.add(row.cellen[at])
            if odd > ODD and odd > marks:
                return False
    counts = marks > ODD and len(said) == marks and all(map(str.isdecimal, said))
    return marks > ODD * odd and not counts and any(map(zit, said))
