"""Conversion: a workbook on its way to statements: what was said, where each thing stands, and the remarks."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from rdflib import URIRef

from zv_graph.melding import Melding
from zv_graph.workbook.names import Names, begrippen
from zv_graph.workbook.turtle import Statement


@dataclass(slots=True)
class Conversion:
    """What a workbook says: statements in the order of its rows, where each thing stands, and the remarks."""

    regio: URIRef
    bestand: str
    statements: list[Statement] = field(default_factory=list)
    plaatsen: dict[str, str] = field(default_factory=dict)
    nummers: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    gezegd: dict[tuple[str, ...], str] = field(default_factory=dict)
    meldingen: list[Melding] = field(default_factory=list)
    namen: dict[str, Names] = field(default_factory=lambda: defaultdict(Names))
    begrippen: Mapping[str, Names] = field(default_factory=begrippen)

    def tell(self, ernst: str, plaats: str, tekst: str) -> None:
        """Add a remark."""
        self.meldingen.append(Melding(ernst, plaats, tekst))
