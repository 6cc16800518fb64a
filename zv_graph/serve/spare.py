"""Spare: a process that has read the program and waits; told what to do it becomes that command, once."""

import json
import os
import runpy
import sys
import threading

try:
    import resource
except ImportError:  # Windows has no limits of this kind; there only the time is bounded
    resource = None  # type: ignore[assignment]

MB = 1024 * 1024
# What every analysis needs: read beforehand, while nobody waits.
READ = ("networkx", "scipy.optimize", "pyvis.network", "pyshacl", "zv_graph.workbook", "zv_graph.commands")


def main() -> None:
    """Read the program, wait for one line with a folder, words and limits, and run the command in that folder."""
    for name in READ:
        __import__(name)
    from zv_graph.region import background  # noqa: PLC0415  after the packages, as it is the last thing to be ready

    background()
    line = sys.stdin.readline()
    if not line:
        return
    told = json.loads(line)
    if resource:
        for kind, most in ((resource.RLIMIT_DATA, told["memory"] * MB), (resource.RLIMIT_CPU, told["seconds"])):
            highest = resource.getrlimit(kind)[1]
            resource.setrlimit(kind, (most if highest == resource.RLIM_INFINITY else min(most, highest), highest))
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
