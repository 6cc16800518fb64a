"""Process: a program of our own beside this one: what it starts with, what it may take, whether it runs, and its end."""

import os
import subprocess
from contextlib import suppress
from typing import Any

from zv_graph.resources import PACKAGE

try:
    import resource
except ImportError:  # Windows has no limits of this kind; there only the time is bounded
    resource = None  # type: ignore[assignment]

# No allocator may set memory apart for each core.
ARENAS = "2"


def environment() -> dict[str, str]:
    """Return the environment in which a process finds this very program."""
    paths = [str(PACKAGE.parent), *filter(None, [os.environ.get("PYTHONPATH")])]
    own = {"PYTHONPATH": os.pathsep.join(paths), "PYTHONUTF8": "1", "MALLOC_ARENA_MAX": ARENAS}
    return {**os.environ, **own}


def limit(name: str, most: int) -> None:
    """Set a limit of this process by its name in ``resource``, no higher than this machine allows; on Windows nothing."""
    if resource:
        kind = getattr(resource, name)
        highest = resource.getrlimit(kind)[1]
        resource.setrlimit(kind, (most if highest == resource.RLIM_INFINITY else min(most, highest), highest))


def end(process: "subprocess.Popen[Any]") -> None:
    """Kill a process; its pipes are closed, and it is waited for."""
    process.kill()
    with suppress(BrokenPipeError), process:
        pass


def alive(pid: int) -> bool:
    """Tell whether a process still runs, also one of somebody else."""
    if os.name == "nt":  # there a signal 0 would interrupt the process that is only asked after
        return True
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True
