"""Graph store: a region into a SPARQL engine, as one named graph, by the SPARQL 1.1 Graph Store Protocol."""

import pyoxigraph as ox
from rdflib import BNode, Graph, URIRef
from rdflib.term import Node

from zv_graph.errors import ZvgraphError
from zv_graph.region import Region
from zv_graph.region.naamloos import benoemd
from zv_graph.region.web import Server

N_TRIPLES = "application/n-triples"


def publish(region: Region, server: Server) -> tuple[int, int]:
    """Put a region's own statements in the graph that bears its address; return how many were sent and come back.

    What was in that graph is replaced. Things without an address get one, the same in every run, so that a server that
    gives its answers in pages gives them whole; such a one gives back fewer than were sent. Raises ZvgraphError when the
    server refuses, or gives nothing back.
    """
    graph = _addressed(region)
    data = graph.serialize(format="nt", encoding="utf-8")
    params = {"graph": str(region.iri)}
    server.ask("PUT", {"Content-Type": N_TRIPLES}, params=params, content=data)
    _, kept = server.ask("GET", {"Accept": f"{N_TRIPLES}, text/turtle;q=0.9"}, params=params)
    try:
        back = {quad.triple for quad in ox.parse(kept, format=ox.RdfFormat.TURTLE)}
    except SyntaxError:
        back = set()
    if not back or {str(triple.subject).strip("<>") for triple in back} - set(map(str, graph.subjects())):
        raise ZvgraphError(
            f"{server.name}: de server gaf niets van {region.naam} terug; is dit het adres van een Graph Store?"
            " Bij Oxigraph eindigt het op /store, bij Virtuoso op /sparql-graph-crud-auth."
        )
    return len(graph), len(back)


def _addressed(region: Region) -> Graph:
    """Return the region's own statements with an address for each thing that has none."""

    def name(node: Node) -> Node:
        return URIRef(f"{region.iri}/.well-known/genid/{node}") if isinstance(node, BNode) else node

    made = Graph()
    for subject, prop, value in benoemd(region.own):
        made.add((name(subject), prop, name(value)))
    return made
