"""Kopwoord: a word with a colon that says the rol or functie of names: vz: Urk, Leden: OM, politie, Zeist: wethouder."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from zv_graph.names import bare
from zv_graph.workbook.kennis import Kennis
from zv_graph.workbook.names import als_begrip, als_functie
from zv_graph.workbook.regel import Regel
from zv_graph.workbook.row import Row
from zv_graph.workbook.woorden import lijst, rauw, rol, tussen_haken

# A word with a colon behind a comma: vz: Urk, leden: OM.
LABEL = re.compile(r"(?:[,.]\s*|\s+/\s+)(?=([^,;:.()]{2,30}):\s)")
# The comma behind what a colon says of the name before it: Zeist: wethouder, Soest: burgemeester.
BEHIND = re.compile(r"([^,;:()]{2,60}):\s+([^,;:()]{2,30})(?=(,\s*))")


def onder_kop(kennis: Kennis, lines: Sequence[str]) -> Iterator[str]:
    """Yield lines, each with the word with a colon that stands alone on a line above it: Leden:, Politie, OM."""
    above = ""
    for line in lines:
        before, colon, after = line.partition(":")
        if colon and (_is_kop(kennis, before.strip(" ;")) or bare(before) in lijst("zit_niet")):
            above = "" if after.strip(" ;") else f"{before.strip(' ;')}: "
            if above:
                continue
        yield f"{above}{line}"
        if above and is_een(kennis, above[:-2]):
            above = ""


def geknipt(kennis: Kennis, text: str) -> list[str]:
    """Return a text cut before each word for a rol or functie with a colon behind it, and behind each functie of one name."""
    found = (one for one in LABEL.finditer(text) if _is_kop(kennis, one[1].strip()))
    # Voorzitter / secretaris: is one word before a colon.
    cuts = {one.span() for one in found if "/" not in one[0] or ":" in text[: one.start()]}
    cuts |= {
        one.span(3) for one in BEHIND.finditer(text) if als_functie(one[2].strip()) and kennis.kent(one[1].strip())
    }
    starts, ends = zip(*sorted(cuts), strict=True) if cuts else ((), ())
    return [text[start:end].strip() for start, end in zip([0, *ends], [*starts, len(text)], strict=True)]


def is_een(kennis: Kennis, word: str) -> bool:
    """Tell whether a word for a rol is that of one at a table: voorzitter, and not voorzitters."""
    return _is_enkel(word, kennis.rol(word))


def _is_kop(kennis: Kennis, word: str) -> bool:
    """Tell whether a word before a colon is said of the names behind it: their rol, their functie, or what kind they are."""
    return bool(kennis.rol(word) or als_functie(word)) or bare(word) in lijst("groepskop")


def _is_enkel(word: str, said: str | None) -> bool:
    return said in lijst("een_per_tafel") and word.casefold() not in (f"{said}s", f"{said}sen")


def in_blokken(rows: Sequence[Row]) -> bool:
    """Tell whether one column holds blocks, with an empty row between them: an overleg, and below it words for a rol above who has it.

    One block alone has such a word right below its name, and another one further down. A title may stand above more of
    them, and how often it meets beside the name of an overleg.
    """
    cuts = [at for at, (above, row) in enumerate(pairwise(rows), 1) if row.nummer > above.nummer + 1]
    blocks = [rows[a:b] for a, b in pairwise([0, *cuts, len(rows)])]
    blocks = blocks[1:] if len(blocks) > 1 and len(blocks[0]) == 1 else blocks
    alone = len({row.plekken[0][0] for row in rows}) == 1 and all(
        len(row.gevuld) == 1 for one in blocks for row in one[1:]
    )
    several = len(blocks) > 1 or (sum(map(zegt_rol, blocks[0])) > 1 and zegt_rol(blocks[0][1]))
    return alone and several and all(not zegt_rol(one[0]) and any(map(zegt_rol, one[1:-1])) for one in blocks)


def zegt_rol(row: Row) -> bool:
    """Tell whether a row holds a word alone that says the rol of the names below it, such as Agendaleden."""
    alone = bare(row.gevuld[0].rstrip(":")) if len(row.gevuld) == 1 else ""
    return alone in rol() or alone in lijst("deelnemer")


def onder_rollen(rows: Iterable[Row]) -> Iterator[tuple[Row, str]]:
    """Yield rows with the rol that a word alone on a row above them says, such as Agendaleden; those words are no rows."""
    above = ""
    for row in rows:
        if zegt_rol(row):
            alone = row.gevuld[0].rstrip(":")
            above = rol().get(bare(alone), "")
            once = _is_enkel(alone, above)
            continue
        yield row, above
        above = "" if above and once else above


def in_de_rol(seat: Regel, above: str) -> Regel:
    """Return a seat in the rol that a word above it says, where its row holds a name and no rol of its own."""
    inside = tussen_haken(seat.cel("partij"))
    alone = len(seat.rij.gevuld) == 1 and not (inside and als_begrip("rol", inside[1]))
    return seat.met(rol=seat.cel("partij").met(above)) if above and alone and not seat.cel("rol") else seat


def van_een_ander(kennis: Kennis, functie: str, name: str) -> bool:
    """Tell whether a functie that is told of several names can not be that of one: a wethouder is of a gemeente, a teamchef is not."""
    gemeente = kennis.van_gemeenten(name)
    return (
        not gemeente if functie in rauw("van_gemeenten") else gemeente and bare(functie) in lijst("niet_van_gemeenten")
    )
