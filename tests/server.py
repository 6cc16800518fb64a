"""A server of its own process, and the processes that it starts."""

import subprocess
import time
from contextlib import contextmanager
from pathlib import Path

import httpx

from proef import LONG, PROGRAM


def children(pid):
    """Return the processes that a process started and that still run."""
    found = []
    for status in Path("/proc").glob("[0-9]*/stat"):
        try:
            parts = status.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(parts[1]) == pid and parts[0] != "Z":
            found.append(int(status.parent.name))
    return found


@contextmanager
def serving(seconds: int, *regions: object, **options: object):
    """Serve on a free port, and leave no process behind."""
    with subprocess.Popen(
        [*PROGRAM, "serveer", *map(str, regions), "--poort", "0", "--tijd", str(seconds), "--zonder-browser"],
        stdout=subprocess.PIPE,
        text=True,
        **options,
    ) as process:
        url = process.stdout.readline().split()[1]
        with httpx.Client(base_url=url, timeout=LONG) as client:
            until = time.monotonic() + LONG
            while time.monotonic() < until:
                try:
                    client.get("/")
                    break
                except httpx.TransportError:
                    time.sleep(0.1)
            client.process = process
            workers = children(process.pid)
            try:
                yield client
            finally:
                workers += children(process.pid)
                process.send_signal(2)
                process.wait(timeout=LONG)
    assert workers
    # What was killed is there until the system has taken note of it.
    until = time.monotonic() + LONG
    while (left := [pid for pid in workers if Path(f"/proc/{pid}").exists()]) and time.monotonic() < until:
        time.sleep(0.1)
    assert not left
