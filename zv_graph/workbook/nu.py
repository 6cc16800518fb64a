"""Nu: whether words above a table, or above some rows, say that it is not how things are now."""

import re

from zv_graph.names import bare
from zv_graph.workbook.names import is_gemeente
from zv_graph.workbook.woorden import lijst


def niet_nu(text: str) -> bool:
    """Tell whether a title, or the name of a sheet, says that what stands there is wished, or is no longer."""
    words = [bare(word) for word in (text, *re.split(r"[\s_/]+", text))]
    gone = not lijst("niet_nu").isdisjoint(words) and lijst("wel_nu").isdisjoint(words)
    return gone and not is_gemeente(text)
