"""Alinea: text for a terminal, broken where a line is full."""

from textwrap import fill

WIDTH = 88


def alinea(text: str, *, verder: str = "") -> str:
    """Return a text on lines of the terminal, each after the first one with ``verder`` before it."""
    return fill(text, WIDTH, subsequent_indent=verder)


def punt(text: str, teken: str = "  - ") -> str:
    """Return a text as a point of a list: a sign before its first line, and as much room before the next ones."""
    return fill(text, WIDTH, initial_indent=teken, subsequent_indent=" " * len(teken))
