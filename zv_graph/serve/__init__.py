"""Serve: the pages of regions, and their statements as a SPARQL endpoint, on this machine only."""

from zv_graph.serve import app
from zv_graph.serve.desk import Desk

__all__ = ["Desk", "app"]
