"""Frames: the tables of an analysis as DataFrames, for those who calculate on."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from zv_graph.analysis import Analyse
from zv_graph.errors import ZvgraphError
from zv_graph.render.sheet import Sheet, Soort
from zv_graph.render.sheets import sheets

if TYPE_CHECKING:
    import pandas as pd

# Each of these knows pd.NA for what is unknown.
TYPES: Mapping[Soort, Any] = {"tekst": "string", "geheel": "Int64", "getal": "Float64"}


def frames(analyse: Analyse) -> "dict[str, pd.DataFrame]":
    """Return every table by its name in a link; raises ZvgraphError where pandas is not installed."""
    try:
        import pandas as pd  # noqa: PLC0415  half a second that only this function needs
    except ImportError:
        raise ZvgraphError("Voor DataFrames is pandas nodig; typ: pip install zvgraph[pandas].") from None

    def frame(sheet: Sheet) -> "pd.DataFrame":
        columns = zip(*sheet.rijen, strict=True) if sheet.rijen else ([] for _ in sheet.kolommen)
        return pd.DataFrame(
            {
                kolom.naam: pd.Series(list(values), dtype=TYPES[kolom.soort])
                for kolom, values in zip(sheet.kolommen, columns, strict=True)
            }
        )

    return {sheet.id: frame(sheet) for sheet in sheets(analyse)}
