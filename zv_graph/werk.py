"""Werk: the statements of a region while a change is written into them."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import count

from rdflib import XSD, Graph, Literal, URIRef
from rdflib.term import Node

from zv_graph.names import bare

NOG_GEEN = URIRef("urn:zvgraph:besluit")


@dataclass(slots=True)
class Werk:
    """The statements as they become, on which day, and the decision that each new one rests on; ``gaat_op`` are the tables that become one."""

    own: Graph
    regio: URIRef
    dag: Literal
    besluit: URIRef = NOG_GEEN
    adressen: dict[str, URIRef] = field(default_factory=dict)
    namen: dict[str, str] = field(default_factory=dict)
    gaat_op: set[str] = field(default_factory=set)

    def adres(self, iri: str) -> URIRef:
        """Return the address of a table, also of one that the change itself makes."""
        return self.adressen.get(iri, URIRef(iri))

    def vrij(self, naam: str) -> URIRef:
        """Return an address of the region that nothing has yet, after a name."""
        return self.vrij_bij(f"{self.regio}/{bare(naam) or 'overleg'}")

    def vrij_bij(self, stem: str) -> URIRef:
        """Return an address that nothing has yet, with a number behind it where need be."""
        return next(one for one in genummerd(stem) if (one, None, None) not in self.own)

    def zeg(self, node: URIRef, prop: URIRef, *values: Node) -> None:
        """Let a thing have just these values of a property."""
        self.own.remove((node, prop, None))
        for value in values:
            self.own.add((node, prop, value))


def genummerd(stem: str) -> Iterator[URIRef]:
    """Yield an address, and then without end the same one with a number behind it, from 2 on."""
    yield URIRef(stem)
    yield from (URIRef(f"{stem}-{n}") for n in count(2))


def getal(number: float) -> Literal:
    """Return a number as a decimal, with every digit that it has."""
    whole = f"{Decimal(str(number)):f}"
    return Literal(whole.removesuffix(".0"), datatype=XSD.decimal)
