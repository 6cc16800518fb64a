"""Show an analyse: as a page, as JSON, as tables, as a short account."""

from zv_graph.render.account import account
from zv_graph.render.document import document, text
from zv_graph.render.page import page
from zv_graph.render.tables import findings_csv

__all__ = ["account", "document", "findings_csv", "page", "text"]
