"""Show how a Dutch region organises its cooperation between care and safety.

``import zv_graph as zv`` gives ``zv.region``, ``zv.network``, ``zv.analysis`` and ``zv.render``, and ``zv.query``,
``zv.validate`` and ``zv.workbook``, when first used; and ``zv.tables``: every table of an analysis as a DataFrame.
"""

from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas as pd

    from zv_graph.analysis import Analyse

__version__ = "0.1.0"
MODULES = ("analysis", "network", "query", "region", "render", "validate", "workbook")


def tables(found: "Analyse") -> "dict[str, pd.DataFrame]":
    """Return every table of an analysis as a DataFrame, by its name in a link.

    Columns are named and typed as ``docs/tabellen.md`` tells: text, whole numbers (Int64) and numbers (Float64), with
    pd.NA for what is unknown. Needs pandas: ``pip install zvgraph[pandas]``; raises ZvgraphError without it.
    """
    from zv_graph.render import frames  # noqa: PLC0415  importing zv_graph imports nothing else

    return frames.frames(found)


def __getattr__(name: str) -> ModuleType:
    """Import a part of the program when it is first asked for."""
    if name in MODULES:
        return import_module(f"zv_graph.{name}")
    raise AttributeError(f"module 'zv_graph' has no attribute '{name}'")


def __dir__() -> list[str]:
    """Return what there is to use."""
    return [*MODULES, "tables"]
