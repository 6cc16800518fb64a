"""Wijziging: how one edit is told in words, and a list of what comes of edits; for what may happen and what did."""

from collections.abc import Callable, Iterator, Sequence
from textwrap import fill

from zv_graph.analysis.verandering import Thema, Zet
from zv_graph.words import opsomming

WIDTH = 88
# Of so many things of one kind each is told.
SHOWN = 8
Naam = Callable[[str], str]


def zetel(edit: Zet, naam: Naam) -> str:
    """Return who sits where: Almere, burgemeester aan de driehoek."""
    functie = f", {naam(edit.functie)}" if edit.functie else ""
    return f"{naam(edit.actor)}{functie} aan {naam(edit.gremium)}"


def agenda(edit: Thema, naam: Naam) -> str:
    """Return which thema's come and go."""
    return opsomming([*(f"{naam(t)} erbij" for t in edit.erbij), *(f"{naam(t)} eraf" for t in edit.eraf)])


def lijst(titel: str, texts: Sequence[str]) -> Iterator[str]:
    """Yield the lines of a list under its title, the first ones where there are many."""
    shown = texts if len(texts) <= SHOWN + 1 else [*texts[:SHOWN], f"en nog {len(texts) - SHOWN}"]
    yield ""
    yield f"{titel} ({len(texts)}):"
    yield from (fill(text, WIDTH, initial_indent="  - ", subsequent_indent="    ") for text in shown)
