"""Dataset: the statements of regions as N-Quads, the form in which they go to another process."""

import pyoxigraph as ox
from rdflib import BNode, Literal, URIRef
from rdflib.term import Node

from zv_graph.region import Region


def dataset(*regions: Region) -> bytes:
    """Return the statements of one or more regions and the background.

    The default graph holds everything; the own statements of each region also stand in a graph named after it.
    """
    default = {triple for region in regions for triple in region.graph}
    quads = [ox.Quad(_term(s), _term(p), _term(o)) for s, p, o in default]  # type: ignore[arg-type]
    for region in regions:
        graph = ox.NamedNode(str(region.iri))
        quads += [ox.Quad(_term(s), _term(p), _term(o), graph) for s, p, o in region.own]  # type: ignore[arg-type]
    return ox.serialize(quads, format=ox.RdfFormat.N_QUADS) or b""


def _term(node: Node) -> ox.NamedNode | ox.BlankNode | ox.Literal:
    if isinstance(node, URIRef):
        return ox.NamedNode(str(node))
    if isinstance(node, BNode):
        return ox.BlankNode(str(node))
    if isinstance(node, Literal) and node.language:
        return ox.Literal(str(node), language=node.language)
    datatype = node.datatype if isinstance(node, Literal) else None
    return ox.Literal(str(node), datatype=ox.NamedNode(str(datatype))) if datatype else ox.Literal(str(node))
