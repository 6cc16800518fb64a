"""Spare: a process that has read the program and waits; told what to do it becomes that command, once."""

import importlib
import json
import os
import runpy
import sys
import threading

from zv_graph.process import limit

MB = 1024 * 1024
# What every analysis needs: read beforehand, while nobody waits.
READ = ("networkx", "scipy.optimize", "pyvis.network", "pyshacl", "zv_graph.workbook", "zv_graph.commands")


def main() -> None:
    """Read the program, wait for one line with a folder, words and limits, and run the command in that folder."""
    for name in READ:
        importlib.import_module(name)
    from zv_graph.region import background  # noqa: PLC0415  after the packages, as it is the last thing to be ready

    background()
    line = sys.stdin.readline()
    if not line:
        return
    told = json.loads(line)
    limit("RLIMIT_DATA", told["memory"] * MB)
    limit("RLIMIT_CPU", told["seconds"])
    threading.Thread(target=_orphan, daemon=True).start()
    os.chdir(told["folder"])
    os.dup2(os.open(told["answer"], os.O_CREAT | os.O_WRONLY | os.O_EXCL, 0o600), 1)
    os.environ["ZVGRAPH_STAP"] = told["stap"]
    sys.argv = ["zvgraph", *told["words"]]
    runpy.run_module("zv_graph", run_name="__main__")


def _orphan() -> None:
    """End this process when the server that it works for is gone."""
    sys.stdin.read()
    os._exit(1)


if __name__ == "__main__":
    main()
