"""Afwezig: a cell that names somebody and says that they do not sit there: politie niet, niet: GGD, zonder politie."""

from zv_graph.names import bare
from zv_graph.workbook.kennis import Kennis
from zv_graph.workbook.woorden import lijst

LEESTEKENS = " .,:;()[]–-"
# What says it has hardly ever more words.
MOST = 3


def is_afwezig(kennis: Kennis, text: str) -> bool:
    """Tell whether a text names somebody, and says before or behind the name that they do not sit there."""
    words = [word.strip(LEESTEKENS) for word in text.split()]
    if words and bare(words[0]) == "maar":
        words = words[1:]
    if len(words) > 1 and bare(words[0]) in lijst("tegendeel"):
        return _noemt(kennis, words[1:])
    behind = ((" ".join(words[at:]), words[:at]) for at in range(max(len(words) - MOST, 1), len(words)))
    return any(bare(said) in lijst("zit_niet") and _noemt(kennis, name) for said, name in behind)


def _noemt(kennis: Kennis, words: list[str]) -> bool:
    return kennis.noemt_partij(" ".join(words)) or kennis.verstaat(" ".join(words))
