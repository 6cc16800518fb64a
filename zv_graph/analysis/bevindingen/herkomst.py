"""Herkomst: the named question that shows the proof of a finding in the data."""

from collections.abc import Iterable
from dataclasses import dataclass

from zv_graph.query import question


@dataclass(frozen=True, slots=True)
class Herkomst:
    """A named question of ``ontology/vragen`` and what is filled in: ``velden`` by name, ``waarden`` a row each.

    Of all tables, partijen and gemeenten its answer names just those that the finding is about.
    """

    vraag: str
    velden: tuple[str, ...] = ()
    waarden: tuple[tuple[str, ...], ...] = ()

    @property
    def sparql(self) -> str:
        """Return the question in SPARQL, prefixes included."""
        return question.whole(question.named(self.vraag).filled(self.velden, self.waarden))

    @classmethod
    def over(cls, vraag: str, veld: str, waarden: Iterable[str]) -> "Herkomst":
        """Return a named question about some values of one kind, each once."""
        return cls(vraag, (veld,), tuple((waarde,) for waarde in dict.fromkeys(waarden)))
