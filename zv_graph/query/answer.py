"""Answer: what a question gave, and how far it might go."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """How long a question may take in seconds, how many rows or triples it may give, and its memory in MB."""

    seconds: float = 8.0
    rows: int = 10_000
    memory: int = 1024


@dataclass(frozen=True, slots=True)
class Term:
    """One value: an address (uri), a text (literal) with its language or datatype, or a nameless thing (bnode)."""

    kind: str
    value: str
    language: str | None = None
    datatype: str | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """What a question gave: rows of values, or yes or no, or triples; ``cut`` when there was more."""

    columns: tuple[str, ...] = ()
    terms: tuple[tuple[Term | None, ...], ...] = ()
    cut: bool = False
    yes: bool | None = None
    turtle: str | None = None

    @property
    def rows(self) -> tuple[tuple[str | None, ...], ...]:
        """Return the rows as plain texts."""
        return tuple(tuple(term.value if term else None for term in row) for row in self.terms)
