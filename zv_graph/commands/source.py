"""Source: the region that a command is about, from RDF, from a workbook, or by name."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from zv_graph.errors import ZvgraphError

if TYPE_CHECKING:
    from zv_graph.region import Region

WORKBOOK = ".xlsx"


def load(regio: Sequence[str], keuze: str | None) -> "Region":
    """Return the region of the given names or files; a workbook stands alone."""
    books = [Path(item) for item in regio if Path(item).suffix.lower() == WORKBOOK]
    if not books:
        from zv_graph import region

        return region.load(regio, regio=keuze)
    if len(regio) > 1:
        raise ZvgraphError(f"{books[0].name}: geef één werkboek tegelijk, of zet het eerst om met zvgraph importeer.")
    from zv_graph import workbook

    return workbook.load(books[0], regio=keuze)
