"""Run zvgraph from a checkout: ``python cli.py analyse flevoland``."""

from zv_graph.__main__ import main

if __name__ == "__main__":
    main()
