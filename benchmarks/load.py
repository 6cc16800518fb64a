"""Load a server on loopback as a busy day would: many requests, endless questions and uploads beside them.

Tells how long a page takes at most for 99 of 100 requests, the memory of the server and its processes, what is left of them after,
and whether any answer was another one's; and how soon a save gives a fresh page.

Usage: make load
"""

import os
import random
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx

from zv_graph.region.bundled import bundled
from zv_graph.resources import regions

REQUESTS, ENDLESS, UPLOADS, ASKING = 5_000, 8, 4, 10
FOREVER = "SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
PATIENCE = 120.0
MB = 1_000_000


@contextmanager
def serving(*given: str) -> Iterator[httpx.Client]:
    """Serve on a free port for as long as the block lasts."""
    command = [sys.executable, "-m", "zv_graph", "serveer", *given, "--poort", "0", "--tijd", "1", "--zonder-browser"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        url = (process.stdout or sys.stdin).readline().split()[1]
        with httpx.Client(base_url=url, timeout=PATIENCE, headers={"X-Process": str(process.pid)}) as client:
            try:
                while True:
                    try:
                        client.get("/")
                        break
                    except httpx.TransportError:
                        time.sleep(0.1)
                yield client
            finally:
                process.send_signal(2)


def family(pid: int) -> list[int]:
    """Return a process and all that it started."""
    found = [pid]
    for status in Path("/proc").glob("[0-9]*/stat"):
        try:
            parts = status.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(parts[1]) in found:
            found.append(int(status.parent.name))
    return found


def memory(pid: int) -> float:
    """Return the memory of a process and all that it started, in MB: what they share counts in each."""
    total = 0
    for one in family(pid):
        try:
            total += int(Path(f"/proc/{one}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
        except (OSError, ValueError):
            continue
    return total / MB


def ask(client: httpx.Client, many: int, took: list[float], wrong: Counter[str], seed: int) -> None:
    """Send requests one after the other; each region answers with its own name."""
    chance, names = random.Random(seed), [one.naam for one in bundled()]  # noqa: S311  no secret
    for _ in range(many):
        at, kind = chance.randrange(len(names)), chance.choice("prsvb")
        path = {
            "p": "/",
            "r": f"/regio/{at}",
            "s": "/sparql?query=ASK%20%7B%20%3Fx%20a%20zv%3AOverleg%20%7D",
            "v": "/vraag",
            "b": "/bekend.json",
        }[kind]
        start = time.perf_counter()
        answer = client.get(path)
        if kind in "prvb":
            took.append(time.perf_counter() - start)
        if answer.status_code not in (200, 503):
            wrong[f"{path}: {answer.status_code}"] += 1
        elif kind == "r" and answer.status_code == httpx.codes.OK and names[at] not in answer.text:
            wrong["another region"] += 1


def endless(client: httpx.Client, until: threading.Event) -> None:
    """Ask what never ends, again and again."""
    while not until.is_set():
        client.get("/sparql", params={"query": FOREVER})


def upload(client: httpx.Client, until: threading.Event, wrong: Counter[str], number: int) -> None:
    """Lay a region of one's own in, wait for its page, and look whether it is one's own."""
    text = (
        regions()["voorbeeldregio"]
        .read_text(encoding="utf-8")
        .replace("Voorbeeldregio (fictief)", f"Regio {number} (fictief)")
    )
    while not until.is_set():
        answer = client.post("/regio", params={"naam": "regio.ttl"}, content=text.encode())
        if answer.status_code != httpx.codes.OK:
            time.sleep(1)
            continue
        place = answer.json()["adres"]
        while (page := client.get(f"{place}/pagina")).status_code == httpx.codes.NOT_FOUND and not until.is_set():
            time.sleep(0.5)
        if page.status_code == httpx.codes.OK and f"<title>Regio {number} (fictief)" not in page.text:
            wrong["another page"] += 1
        client.post(f"{place}/weg")


def load() -> None:
    """Print the figures of one bounded run."""
    took: list[float] = []
    wrong: Counter[str] = Counter()
    until = threading.Event()
    with serving() as client:
        pid = int(client.headers["X-Process"])
        client.get("/sparql", params={"query": "ASK {}"})
        before = memory(pid)
        url, beside = str(client.base_url), []
        for number in range(ENDLESS + UPLOADS):
            own = httpx.Client(base_url=url, timeout=PATIENCE)
            job = (endless, (own, until)) if number < ENDLESS else (upload, (own, until, wrong, number))
            beside.append(threading.Thread(target=job[0], args=job[1]))
        asking = [
            threading.Thread(
                target=ask, args=(httpx.Client(base_url=url, timeout=PATIENCE), REQUESTS // ASKING, took, wrong, seed)
            )
            for seed in range(ASKING)
        ]
        start = time.perf_counter()
        for thread in (*beside, *asking):
            thread.start()
        for thread in asking:
            thread.join()
        seconds = time.perf_counter() - start
        until.set()
        for thread in beside:
            thread.join()
        after, left = memory(pid), family(pid)
    time.sleep(1)
    alive = [one for one in left if Path(f"/proc/{one}").exists()]
    ranked = sorted(took)
    print(f"{REQUESTS} requests in {seconds:.0f} s beside {ENDLESS} endless questions and {UPLOADS} uploads at a time")
    print(
        f"a page: median {statistics.median(ranked) * 1000:.0f} ms, 99 of 100 within {ranked[int(len(ranked) * 0.99)] * 1000:.0f} ms"
    )
    print(
        f"memory {before:.0f} MB before, {after:.0f} MB after; processes left {len(alive)}; wrong answers {dict(wrong) or 0}"
    )


def saved() -> None:
    """Print how soon a save gives a fresh page."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "regio.ttl"
        text = regions()["voorbeeldregio"].read_text(encoding="utf-8")
        file.write_text(text, encoding="utf-8")
        with serving(str(file)) as client:
            client.get("/regio/0")
            while client.get("/regio/0/pagina").status_code != httpx.codes.OK:
                time.sleep(0.1)
            times = []
            for number in range(5):
                time.sleep(4)  # the next process gets ready
                start = time.perf_counter()
                file.write_text(
                    text.replace("Voorbeeldregio (fictief)", f"Bewaard {number} (fictief)"), encoding="utf-8"
                )
                while f"<title>Bewaard {number}" not in client.get("/regio/0/pagina").text:
                    time.sleep(0.05)
                times.append(time.perf_counter() - start)
    print(f"from a save to a fresh page: median {statistics.median(times):.1f} s of {[round(one, 1) for one in times]}")


if __name__ == "__main__":
    load()
    saved()
