"""Source: the region that a command is about, from RDF, from a workbook or CSV, or by name."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from zv_graph.errors import ZvgraphError

if TYPE_CHECKING:
    from zv_graph.region import Region

WORKBOOK = (".xlsx", ".csv")


def load(regio: Sequence[str], keuze: str | None) -> "Region":
    """Return the region of the given names or files; a workbook stands alone."""
    books = [path for path in map(Path, regio) if path.suffix.lower() in WORKBOOK or _has_csv(path)]
    if not books:
        from zv_graph import region

        return region.load(regio, regio=keuze)
    if len(regio) > 1:
        raise ZvgraphError(f"{books[0].name}: geef één werkboek tegelijk, of zet het eerst om met zvgraph importeer.")
    from zv_graph import workbook

    return workbook.load(books[0], regio=keuze)


def _has_csv(path: Path) -> bool:
    """Tell whether a path is a folder of CSV files."""
    return path.is_dir() and any(file.suffix.lower() == ".csv" for file in path.iterdir())
