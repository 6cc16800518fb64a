"""Kopwoord: a word with a colon that says the rol or functie of names: vz: Urk, Leden: OM, politie, Zeist: wethouder."""

import re
from collections.abc import Iterator, Sequence

from zv_graph.names import bare
from zv_graph.workbook.kennis import Kennis
from zv_graph.workbook.names import als_functie
from zv_graph.workbook.woorden import lijst

# A word with a colon behind a comma: vz: Urk, leden: OM.
LABEL = re.compile(r"[,./]\s*(?=([^,;:.()]{2,30}):\s)")
# The comma behind what a colon says of the name before it: Zeist: wethouder, Soest: burgemeester.
BEHIND = re.compile(r"([^,;:()]{2,60}):\s+([^,;:()]{2,30})(?=(,\s*))")
# Of these there is one at a table.
EEN = ("voorzitter", "secretaris")


def onder_kop(kennis: Kennis, lines: Sequence[str]) -> Iterator[str]:
    """Yield lines, each with the word with a colon that stands alone on a line above it: Leden:, Politie, OM."""
    above = ""
    for line in lines:
        before, colon, after = line.partition(":")
        if colon and _is_kop(kennis, before.strip(" ;")):
            above = "" if after.strip(" ;") else f"{before.strip(' ;')}: "
            if above:
                continue
        yield f"{above}{line}"
        if above and is_een(kennis, above[:-2]):
            above = ""


def geknipt(kennis: Kennis, text: str) -> list[str]:
    """Return a text cut before each word for a rol or functie with a colon behind it, and behind each functie of one name."""
    cuts = {one.span() for one in LABEL.finditer(text) if _is_kop(kennis, one[1].strip())}
    cuts |= {
        one.span(3) for one in BEHIND.finditer(text) if als_functie(one[2].strip()) and kennis.kent(one[1].strip())
    }
    starts, ends = zip(*sorted(cuts), strict=True) if cuts else ((), ())
    return [text[start:end].strip() for start, end in zip([0, *ends], [*starts, len(text)], strict=True)]


def is_een(kennis: Kennis, word: str) -> bool:
    """Tell whether a word for a rol is that of one at a table: voorzitter, and not voorzitters."""
    return kennis.rol(word) in EEN and not word.casefold().endswith("s")


def _is_kop(kennis: Kennis, word: str) -> bool:
    """Tell whether a word before a colon is said of the names behind it: their rol, their functie, or what kind they are."""
    return bool(kennis.rol(word) or als_functie(word)) or bare(word) in lijst("groepskop")
