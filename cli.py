"""Run zvgraph from a checkout: ``python cli.py analyse flevoland``."""

from zv_graph.commands import zvgraph

if __name__ == "__main__":
    zvgraph()
