"""Show an analyse: as a page, as JSON, as tables, as a short account."""

from zv_graph.render import (
    account,
    besluitenlijst,
    document,
    elders,
    exports,
    loss,
    naast,
    page,
    partner,
    sheets,
    spiegel,
    tables,
    terzijde,
    vergelijking,
    verslag,
    voor_na,
)

__all__ = [
    "account",
    "besluitenlijst",
    "document",
    "elders",
    "exports",
    "loss",
    "naast",
    "page",
    "partner",
    "sheets",
    "spiegel",
    "tables",
    "terzijde",
    "vergelijking",
    "verslag",
    "voor_na",
]
