"""Measure whole commands against a yardstick in the same run, so that a noisy machine does no harm.

Usage: make bench
"""

import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

RUNS = 7
PYTHON = sys.executable
PROGRAM = str(Path(PYTHON).parent / "zvgraph")
YARDSTICK = [PYTHON, "-c", "import rdflib, networkx, pandas, pyvis.network, scipy.optimize"]
BARE = [PYTHON, "-c", "pass"]


def seconds(command: list[str], folder: str) -> float:
    """Return the wall time of one run of a whole process."""
    start = time.perf_counter()
    subprocess.run(command, cwd=folder, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


def paired(command: list[str], other: list[str], folder: str) -> tuple[float, float]:
    """Return the median time of ``command`` and the median ratio to ``other``, run in turn."""
    seconds(command, folder), seconds(other, folder)
    pairs = [(seconds(command, folder), seconds(other, folder)) for _ in range(RUNS)]
    return statistics.median(a for a, _ in pairs), statistics.median(a / b for a, b in pairs)


def page(folder: str) -> tuple[float, float] | None:
    """Return megabytes, and seconds until the example page is usable in Chromium, or None without a browser."""
    from playwright.sync_api import Error, sync_playwright  # noqa: PLC0415

    file = Path(folder) / "voorbeeldregio.html"
    subprocess.run([PROGRAM, "analyse", "voorbeeldregio", "--uit", str(file)], check=True, stdout=subprocess.DEVNULL)
    path = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    with sync_playwright() as p:
        try:
            browser = p.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu"])
        except Error:
            return None
        times = []
        for _ in range(RUNS):
            tab = browser.new_context(offline=True).new_page()
            tab.goto(f"file://{file}")
            tab.wait_for_selector("html[data-klaar]")
            times.append(tab.evaluate("performance.now()") / 1000)
        browser.close()
    return file.stat().st_size / 1e6, statistics.median(times)


def main() -> None:
    """Print one table: what, measured, budget, held."""
    with tempfile.TemporaryDirectory() as folder:
        rows = []
        absolute, ratio = paired([PROGRAM, "--help"], BARE, folder)
        rows.append(("zvgraph --help", f"{absolute:.3f} s ({ratio:.1f} x bare Python)", "< 0.15 s", absolute < 0.15))
        absolute, ratio = paired([PROGRAM, "analyse", "flevoland"], YARDSTICK, folder)
        rows.append(("zvgraph analyse flevoland", f"{ratio:.2f} x imports ({absolute:.2f} s)", "< 1.5 x", ratio < 1.5))
        found = page(folder)
        if found is None:
            print("No Chromium: the page was not measured.", file=sys.stderr)
        else:
            size, usable = found
            rows.append(("page of the example region", f"{size:.2f} MB", "< 1.5 MB", size < 1.5))
            rows.append(("page usable after opening", f"{usable:.2f} s", "< 1 s", usable < 1))
    print(f"{'what':28}  {'measured':32}  {'budget':10}  held")
    for what, measured, budget, held in rows:
        print(f"{what:28}  {measured:32}  {budget:10}  {'yes' if held else 'NO'}")
    sys.exit(0 if all(held for *_, held in rows) else 1)


if __name__ == "__main__":
    main()
