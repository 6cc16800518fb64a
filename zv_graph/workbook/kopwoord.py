"""Kopwoord: a word with a colon that says the rol or functie of names: vz: Urk, Leden: OM, politie, Zeist: wethouder."""

import re
from collections.abc import Iterator, Sequence

from zv_graph.names import bare
from zv_graph.workbook.kennis import Kennis
from zv_graph.workbook.names import als_functie
from zv_graph.workbook.woorden import lijst, rauw

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
    return is_enkel(word, kennis.rol(word))


def _is_kop(kennis: Kennis, word: str) -> bool:
    """Tell whether a word before a colon is said of the names behind it: their rol, their functie, or what kind they are."""
    return bool(kennis.rol(word) or als_functie(word)) or bare(word) in lijst("groepskop")


def is_enkel(word: str, said: str | None) -> bool:
    """Tell whether a word for a rol is said of one at a table."""
    return said in lijst("een_per_tafel") and word.casefold() not in (f"{said}s", f"{said}sen")


def van_een_ander(kennis: Kennis, functie: str, name: str) -> bool:
    """Tell whether a functie that is told of several names can not be that of one: a wethouder is of a gemeente, a teamchef is not."""
    gemeente = kennis.van_gemeenten(name)
    return (
        not gemeente if functie in rauw("van_gemeenten") else gemeente and bare(functie) in lijst("niet_van_gemeenten")
    )
