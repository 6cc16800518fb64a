"""Measure every step beside other ways, and every budget, in one run and one table.

Usage: make bench
"""

import sys
import tempfile
from collections.abc import Iterator

from budgets import budgets
from steps import SIZES, steps

SHAPES = " / ".join(f"{gremia} x {actors}" for gremia, actors in SIZES)
GROWTH = SIZES[-1][0] // SIZES[0][0]
HEADS = (f"what ({SHAPES})", "measured", f"{GROWTH}x size", "way at hand", "floor", "budget", "held")


def rows(folder: str) -> Iterator[tuple[str, ...]]:
    """Yield the rows of the table."""
    for name, times, grows, naive, floor in steps(folder):
        yield name, times, grows, naive, floor, "", ""
    for what, measured, budget, held in budgets(folder):
        yield what, measured, "", "", "", budget, "yes" if held else "NO"


def main() -> None:
    """Print the table, and fail when a budget does not hold."""
    with tempfile.TemporaryDirectory() as folder:
        table = [HEADS, *rows(folder)]
    widths = [max(map(len, column)) for column in zip(*table, strict=True)]
    table.insert(1, tuple("-" * width for width in widths))
    for row in table:
        print(f"| {' | '.join(cell.ljust(width) for cell, width in zip(row, widths, strict=True))} |")
    sys.exit(any(row[-1] == "NO" for row in table))


if __name__ == "__main__":
    main()
