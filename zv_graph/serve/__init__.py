"""Serve: everything that the program can do in a browser, and its regions as a SPARQL endpoint, on this machine only."""

from zv_graph.serve import app, connection
from zv_graph.serve.site import Given

__all__ = ["Given", "app", "connection"]
