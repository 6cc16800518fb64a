"""Conversion: a workbook on its way to statements: what was said, where each thing stands, and the remarks."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from rdflib import URIRef

from zv_graph.melding import Melding
from zv_graph.workbook.kennis import Kennis
from zv_graph.workbook.names import Names, begrippen
from zv_graph.workbook.row import Cel
from zv_graph.workbook.turtle import Statement


@dataclass(slots=True)
class Conversion:
    """What a workbook says: statements in the order of its rows, where each thing stands, and the remarks.

    ``soorten`` are the kinds that the names of partners told, ``soortloos`` those of which nothing does.
    """

    regio: URIRef
    bestand: str
    kennis: Kennis
    statements: list[Statement] = field(default_factory=list)
    plaatsen: dict[str, str] = field(default_factory=dict)
    nummers: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    gezegd: dict[tuple[str, ...], str] = field(default_factory=dict)
    meldingen: list[Melding] = field(default_factory=list)
    namen: dict[str, Names] = field(default_factory=lambda: defaultdict(Names))
    soorten: dict[str, URIRef] = field(default_factory=dict)
    soortloos: list[Cel] = field(default_factory=list)
    begrippen: Mapping[str, Names] = field(default_factory=begrippen)

    def free(self, end: str, plaats: str) -> URIRef:
        """Return an address that nothing else has, for a thing that stands at a place."""
        iri = f"{self.regio}/{end}"
        while iri in self.plaatsen:
            self.nummers[end] += 1
            iri = f"{self.regio}/{end}-{self.nummers[end] + 1}"
        self.plaatsen[iri] = plaats
        return URIRef(iri)

    def soort(self, name: str) -> URIRef | None:
        """Return the kind of partner that a name is, or that it begins with: OM, Politie Midden-Nederland; None for another."""
        words = name.split()
        kinds = self.begrippen["partnertype"]
        return next(filter(None, (kinds.find(" ".join(words[:end])) for end in range(len(words), 0, -1))), None)

    def tell(self, ernst: str, plaats: str, tekst: str) -> None:
        """Add a remark."""
        self.meldingen.append(Melding(ernst, plaats, tekst))
