"""Nu: whether words above a table, or above some rows, say that it is not how things are now."""

import re

from zv_graph.melding import LET_OP, Melding
from zv_graph.names import bare
from zv_graph.workbook.names import is_gemeente
from zv_graph.workbook.row import Cel
from zv_graph.workbook.woorden import lijst

# So many words say it together: to be, oude overleggen.
LONGEST = 2


def niet_nu(text: str) -> bool:
    """Tell whether a title, or the name of a sheet, says that what stands there is wished, or is no longer."""
    words = list(filter(None, re.split(r"[\s_/–-]+", text)))
    said = {bare(" ".join(words[at : at + most])) for at in range(len(words)) for most in range(1, LONGEST + 1)}
    gone = not lijst("niet_nu").isdisjoint(said) and lijst("wel_nu").isdisjoint(said)
    return gone and not is_gemeente(text)


def onder_niet_nu(word: Cel) -> Melding:
    """Return what to tell of rows or columns below such a word: they are not read."""
    text = f"onder “{word}” staat niet hoe het nu is; dat is niet gelezen. Geldt het nu, haal dat woord dan weg."
    return Melding(LET_OP, word.plaats, text)
