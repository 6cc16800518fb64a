"""Places: where in a file a thing, or one thing that is said of it, stands."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from rdflib import RDF

PREFIX = re.compile(r"@?prefix\s+([\w.-]*):\s*<([^>]*)>", re.IGNORECASE)
SUBJECT = re.compile(r"\s*(?:<([^>]*)>|([\w.-]*):([^\s;,]*))\s")
BLANK = re.compile(r"\s*(?:\[|_:)")


# No statement of a person is longer; a file without dots would else be read again and again.
LONGEST = 100
# A sign # starts a comment, but not inside an address.
COMMENT = re.compile(r"\s#[^<>\"]*$")
WORDS = re.compile(r"[\s;,\[\]()]+")


@dataclass(frozen=True, slots=True)
class Lines:
    """One text in Turtle: its lines, where each subject starts, and which words each nameless block holds."""

    rows: tuple[str, ...]
    prefixes: Mapping[str, str]
    subjects: Mapping[str, int]
    nameless: Mapping[str, frozenset[int]]

    def names(self, iri: str) -> tuple[str, ...]:
        """Return the ways in which an address may be written here."""
        short = [f"{name}:{iri.removeprefix(start)}" for name, start in self.prefixes.items() if iri.startswith(start)]
        return (f"<{iri}>", *short, *(["a"] if iri == str(RDF.type) else []))


@cache
def lines(text: str) -> Lines:
    """Return the lines of a text in Turtle, with the first line of every subject."""
    prefixes = dict(PREFIX.findall(text))
    rows = tuple(text.split("\n"))
    subjects: dict[str, int] = {}
    nameless: dict[str, set[int]] = defaultdict(set)
    for number, row in enumerate(rows, 1):
        if start := SUBJECT.match(row):
            full, prefix, name = start.groups()
            subjects.setdefault(full if full is not None else prefixes.get(prefix, "") + name, number)
        elif BLANK.match(row):
            for word in {word for at in _block(rows, number) for word in WORDS.split(rows[at - 1])}:
                nameless[word].add(number)
    return Lines(rows, prefixes, subjects, {word: frozenset(starts) for word, starts in nameless.items()})


def line(text: str, subject: str, predicate: str | None = None) -> int | None:
    """Return the line where a subject starts, or where something is said of it; None when it starts no line."""
    told = lines(text)
    start = told.subjects.get(subject)
    if start is None or predicate is None:
        return start
    names = set(told.names(predicate))
    return next((at for at in _block(told.rows, start) if names & set(WORDS.split(told.rows[at - 1]))), start)


@cache
def nameless(text: str, mentioned: frozenset[str]) -> int | None:
    """Return the line of the first block without an address that mentions all of these addresses."""
    told = lines(text)
    starts = [
        frozenset().union(*(told.nameless.get(name, frozenset()) for name in told.names(iri))) for iri in mentioned
    ]
    return min(frozenset.intersection(*starts), default=None) if starts else None


def in_order(place: str) -> list[tuple[str, int]]:
    """Return the key that puts places in order, with row 2 before row 10."""
    return [(text, int(number or 0)) for text, number in re.findall(r"(\D*)(\d*)", place)]


def _block(rows: Sequence[str], start: int) -> range:
    """Return the lines of one statement: up to the line that ends with its dot, or to the end of what is written close."""
    last = min(len(rows), start + LONGEST)
    end = next((at for at in range(start, last + 1) if COMMENT.sub("", rows[at - 1]).rstrip().endswith(".")), last)
    return range(start, end + 1)
