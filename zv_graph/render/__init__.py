"""Show an analyse: as a page, as JSON, as tables, as a short account."""

from zv_graph.render.account import account
from zv_graph.render.document import document, text
from zv_graph.render.loss import loss_account, loss_document, loss_rows
from zv_graph.render.page import page
from zv_graph.render.partner import partner_account, partner_document, partner_rows
from zv_graph.render.tables import findings_csv

__all__ = [
    "account",
    "document",
    "findings_csv",
    "loss_account",
    "loss_document",
    "loss_rows",
    "page",
    "partner_account",
    "partner_document",
    "partner_rows",
    "text",
]
