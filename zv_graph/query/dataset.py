"""Dataset: the statements of regions as N-Quads, the form in which they go to another process."""

from collections.abc import Iterable

import pyoxigraph as ox
from rdflib import BNode, Graph, Literal, URIRef
from rdflib.term import Node

from zv_graph.region import Region, background
from zv_graph.region.bundled import Bundled


def dataset(*regions: Region | Bundled) -> bytes:
    """Return the statements of one or more regions and the background.

    The default graph holds everything; the own statements of each region also stand in a graph named after it. A bundled
    region that was not read yet comes straight from its file.
    """
    own = {ox.NamedNode(str(region.iri)): _own(region) for region in regions}
    every = set(_triples(background())).union(*own.values())
    quads = [ox.Quad(s, p, o) for s, p, o in every]
    quads += [ox.Quad(s, p, o, graph) for graph, triples in own.items() for s, p, o in triples]
    return ox.serialize(quads, format=ox.RdfFormat.N_QUADS) or b""


def _own(region: Region | Bundled) -> set[ox.Triple]:
    if isinstance(region, Region):
        return set(_triples(region.own))
    # A thing without an address has no other name in another file.
    return {quad.triple for quad in ox.parse(path=region.path, format=ox.RdfFormat.TURTLE, rename_blank_nodes=True)}


def _triples(graph: Graph) -> Iterable[ox.Triple]:
    return (ox.Triple(_term(s), _term(p), _term(o)) for s, p, o in graph)  # type: ignore[arg-type]


def _term(node: Node) -> ox.NamedNode | ox.BlankNode | ox.Literal:
    if isinstance(node, URIRef):
        return ox.NamedNode(str(node))
    if isinstance(node, BNode):
        return ox.BlankNode(str(node))
    if isinstance(node, Literal) and node.language:
        return ox.Literal(str(node), language=node.language)
    datatype = node.datatype if isinstance(node, Literal) else None
    return ox.Literal(str(node), datatype=ox.NamedNode(str(datatype))) if datatype else ox.Literal(str(node))
