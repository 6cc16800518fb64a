"""Budgets: what may take how long, measured beside a yardstick in the same run, so that a noisy machine does no harm."""

import os
import resource
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from country import country
from generate import committees, generate
from scipy import sparse

from zv_graph import analysis, network, region, render
from zv_graph.analysis.pairs import pairs
from zv_graph.region.parts import parts

if TYPE_CHECKING:
    from playwright.sync_api import Page

RUNS = 7
PYTHON = sys.executable
PROGRAM = str(Path(PYTHON).parent / "zvgraph")
# The bare imports: what any program must do that uses these packages. Every budget is so many times as long.
YARDSTICK = [PYTHON, "-c", "import rdflib, networkx, pyvis.network, scipy.optimize"]
CLICK = [PYTHON, "-c", "import click"]
# Switch tables off one after the other, and tell the seconds until the page shows what that loses.
SWITCHES = """() => {
  State.set({ tab: "watals" });
  return [...document.querySelectorAll("#overleggen button")].slice(0, 30).map((one) => {
    const start = performance.now();
    one.click();
    document.body.getBoundingClientRect();
    return (performance.now() - start) / 1000;
  });
}"""
Row = tuple[str, str, str, bool]


def seconds(command: list[str], folder: str) -> float:
    """Return the wall time of one run of a whole process."""
    start = time.perf_counter()
    subprocess.run(command, cwd=folder, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


def paired(one: Callable[[], float], other: Callable[[], float]) -> tuple[float, float]:
    """Return the median time of ``one`` and the median ratio to ``other``, run in turn."""
    one(), other()
    times = [(one(), other()) for _ in range(RUNS)]
    return statistics.median(a for a, _ in times), statistics.median(a / b for a, b in times)


def timed(function: Callable[[], object]) -> float:
    """Return the wall time of one call."""
    start = time.perf_counter()
    function()
    return time.perf_counter() - start


def bare(folder: str) -> float:
    """Return the median time of the bare imports on this machine, now."""
    seconds(YARDSTICK, folder)
    return statistics.median(seconds(YARDSTICK, folder) for _ in range(RUNS))


def within(what: str, took: float, most: float, unit: float) -> Row:
    """Return the row of a budget of ``most`` times the bare imports."""
    return what, f"{took / unit:.2f} x imports ({took:.2f} s)", f"< {most:g} x imports", took < most * unit


def commands(folder: str) -> Iterator[Row]:
    """Measure whole commands, imports included, in turn with their yardstick."""
    took, ratio = paired(lambda: seconds([PROGRAM, "--help"], folder), lambda: seconds(CLICK, folder))
    yield "zvgraph --help", f"{ratio:.2f} x import click ({took:.3f} s)", "< 2.5 x import click", ratio < 2.5
    file = Path(folder) / "commissies.ttl"
    file.write_text(committees(228, 528), encoding="utf-8")
    for name, most in (("flevoland", 1.3), (str(file), 3.0)):
        main_job = [PROGRAM, "analyse", name]
        took, ratio = paired(lambda job=main_job: seconds(job, folder), lambda: seconds(YARDSTICK, folder))
        what = f"zvgraph analyse {Path(name).stem}"
        yield what, f"{ratio:.2f} x imports ({took:.2f} s)", f"< {most} x imports", ratio < most


def page(folder: str, unit: float) -> Iterator[Row]:
    """Measure the size of the example page, and how soon it is usable in Chromium."""
    from playwright.sync_api import Error, sync_playwright  # noqa: PLC0415

    file = Path(folder) / "voorbeeldregio.html"
    subprocess.run([PROGRAM, "analyse", "voorbeeldregio", "--uit", str(file)], check=True, stdout=subprocess.DEVNULL)
    size = file.stat().st_size / 1e6
    yield "page of the example region", f"{size:.2f} MB", "< 1.5 MB", size < 1.5
    path = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    large = Path(folder) / "groot.html"
    found = analysis.analyse(network.build(region.load(generated(folder))))
    large.write_text(render.page.page(found), encoding="utf-8")
    with sync_playwright() as p:
        try:
            browser = p.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu"])
        except Error:
            print("No Chromium: how soon the page is usable was not measured.", file=sys.stderr)
            return
        for name, shown, most in (("page", file, 1.0), ("page, 500 x 400", large, 3.0)):
            opened = [browser.new_context(offline=True).new_page() for _ in range(RUNS)]
            usable = statistics.median(ready(tab, shown) for tab in opened)
            yield within(f"{name} usable after opening", usable, most, unit)
            switch = statistics.median(map(float, opened[-1].evaluate(SWITCHES)))
            yield within(f"{name}, wat als, a switch", switch, 0.2, unit)
        browser.close()


def ready(tab: "Page", file: Path) -> float:
    """Return the seconds until a page can be used."""
    tab.goto(f"file://{file}")
    return float(tab.evaluate("performance.now()")) / 1000


def generated(folder: str, gremia: int = 500, actors: int = 400) -> Path:
    """Return a file with a generated region."""
    file = Path(folder) / f"groot-{gremia}.ttl"
    file.write_text(generate(gremia, actors), encoding="utf-8")
    return file


def analyses(folder: str, unit: float) -> Iterator[Row]:
    """Measure all analyses together, after imports, on the example region and on large ones."""
    small = network.build(region.load("voorbeeldregio"))
    took = statistics.median(timed(lambda: analysis.analyse(small)) for _ in range(RUNS))
    yield within("all analyses, example region", took, 1, unit)
    for gremia, actors, most in ((500, 400, 15), (3000, 2000, 60)):
        built = network.build(region.load(generated(folder, gremia, actors)))
        took = timed(lambda one=built: analysis.analyse(one))
        yield within(f"all analyses, {gremia:,} x {actors:,} in one network", took, most, unit)


def nation(folder: str, unit: float) -> Iterator[Row]:
    """Measure a whole country from file to analyses, without SHACL and pages, on all cores."""
    file = Path(folder) / "land.nq"
    with file.open("w", encoding="utf-8") as stream:
        stream.writelines(country(25, 120))
    start = time.perf_counter()
    with ProcessPoolExecutor(mp_context=get_context("spawn")) as pool:
        triples = sum(pool.map(weighed, (text for _, text in parts(file))))
    took = time.perf_counter() - start
    what = f"country: 25 regions, 3,000 gremia, {triples / 1e6:.1f}·10⁶ triples, {os.cpu_count()} cores"
    yield within(what, took, 25, unit)
    # Linux tells kilobytes.
    most = max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)) / 1e6
    yield "country, memory of the largest process", f"{most:.2f} GB", "< 2 GB", most < 2


def weighed(text: str) -> int:
    """Analyse one region of a country, and return how many triples it has."""
    loaded = region.parse(text, "land.nq")
    analysis.analyse(network.build(loaded))
    return len(loaded.own)


def overlap() -> Iterator[Row]:
    """Measure the overlap of 5,000 gremia, ten actors in a fifth of all, against one bare sparse product."""
    chance = np.random.default_rng(2026)
    dense = np.zeros((5000, 4000), dtype=np.int32)
    for row in dense:
        row[chance.choice(np.arange(10, 4000), size=chance.integers(4, 12), replace=False)] = 1
    dense[:, :10] = chance.random((5000, 10)) < 0.2
    members = sparse.csr_array(dense)
    took, ratio = paired(lambda: timed(lambda: pairs(members)), lambda: timed(lambda: members @ members.T))
    yield "overlap of 5,000 gremia", f"{ratio:.2f} x A·Aᵀ ({took:.2f} s)", "< 2 x", ratio < 2


def budgets(folder: str) -> Iterator[Row]:
    """Yield what, measured, budget and whether it held."""
    unit = bare(folder)
    yield from commands(folder)
    yield from nation(folder, unit)
    yield from page(folder, unit)
    yield from analyses(folder, unit)
    yield from overlap()
