"""Overlay: a region's own statements on top of the background, without a copy of it."""

from collections.abc import Iterator

from rdflib import Graph
from rdflib.store import Store
from rdflib.term import Node

Triple = tuple[Node, Node, Node]
Pattern = tuple[Node | None, Node | None, Node | None]
Found = Iterator[tuple[Triple, Iterator[Graph | None]]]


class Overlay(Store):
    """A store that answers from one graph and then from another, each statement once; it cannot be written to."""

    def __init__(self, own: Graph, background: Graph) -> None:
        """Lay ``own`` over ``background``."""
        super().__init__()
        self.own, self.background = own.store, background.store
        self.both = {triple for triple in own if triple in background}

    def triples(self, triple_pattern: Pattern, context: object = None) -> Found:  # noqa: ARG002  as rdflib calls it
        """Yield what matches in either graph."""
        yield from self.own.triples(triple_pattern)
        for triple, where in self.background.triples(triple_pattern):
            if triple not in self.both:
                yield triple, where

    def add(self, triple: Triple, context: object, quoted: bool = False) -> None:  # noqa: ARG002, FBT001, FBT002  as rdflib calls it
        """Refuse: what is laid over the background is not there to be changed."""
        raise TypeError(f"{triple} cannot be added: a region is read and not changed")

    def __len__(self, context: object = None) -> int:
        """Return the number of different statements."""
        return len(self.own) + len(self.background) - len(self.both)


def united(own: Graph, background: Graph) -> Graph:
    """Return both graphs as one to read from."""
    return Graph(store=Overlay(own, background))
