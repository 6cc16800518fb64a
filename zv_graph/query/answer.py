"""Answer: what a question gave, and how far it might go."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from zv_graph.errors import ZvgraphError

XSD = "http://www.w3.org/2001/XMLSchema#"
NUMBERS = frozenset(
    ("integer", "int", "long", "short", "nonNegativeInteger", "positiveInteger", "decimal", "double", "float")
)
# No exponent, so that no short text stands for a number of a million digits.
PLAIN = re.compile(r"[+-]?[0-9]{1,30}(\.[0-9]{1,30})?")
Value = Decimal | str | None


class LateError(ZvgraphError):
    """A question needed more time or memory than it may have."""


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

    @property
    def python(self) -> Decimal | str:
        """Return a number as one when it is written plainly, and everything else as text."""
        kind = (self.datatype or "").removeprefix(XSD)
        return Decimal(self.value) if kind in NUMBERS and PLAIN.fullmatch(self.value) else self.value

    def as_json(self) -> dict[str, str]:
        """Return the value as SPARQL 1.1 Query Results JSON writes it."""
        told = {"type": self.kind, "value": self.value, "xml:lang": self.language, "datatype": self.datatype}
        return {key: text for key, text in told.items() if text is not None}


@dataclass(frozen=True, slots=True)
class Answer:
    """What a question gave: rows of values, or yes or no, or triples; ``cut`` when there was more.

    ``labels`` has the Dutch name of each address in the rows that has one; ``absent`` the addresses in a question
    without an answer that occur nowhere in the data.
    """

    columns: tuple[str, ...] = ()
    terms: tuple[tuple[Term | None, ...], ...] = ()
    cut: bool = False
    yes: bool | None = None
    turtle: str | None = None
    labels: Mapping[str, str] = field(default_factory=dict)
    absent: tuple[str, ...] = ()

    @property
    def rows(self) -> tuple[tuple[str | None, ...], ...]:
        """Return the rows as plain texts."""
        return tuple(tuple(term.value if term else None for term in row) for row in self.terms)

    @property
    def values(self) -> tuple[tuple[Value, ...], ...]:
        """Return the rows with each number as a number, and everything else as plain text."""
        return tuple(tuple(term.python if term else None for term in row) for row in self.terms)

    @property
    def named(self) -> list[dict[str, Value]]:
        """Return the rows with, beside each column of addresses, a column with their names."""
        uris = {
            name
            for row in self.terms
            for name, term in zip(self.columns, row, strict=True)
            if term and term.kind == "uri"
        }
        found = []
        for row in self.values:
            told: dict[str, Value] = {}
            for name, value in zip(self.columns, row, strict=True):
                told[name] = value
                if name in uris:
                    told[f"{name} (naam)"] = self.labels.get(str(value))
            found.append(told)
        return found

    def as_json(self) -> str:
        """Return the answer in the SPARQL 1.1 Query Results JSON Format."""
        if self.yes is not None:
            return json.dumps({"head": {}, "boolean": self.yes})
        bindings = [
            {name: term.as_json() for name, term in zip(self.columns, row, strict=True) if term} for row in self.terms
        ]
        told = {"head": {"vars": list(self.columns)}, "results": {"bindings": bindings}}
        return json.dumps(told, ensure_ascii=False, indent=1)
