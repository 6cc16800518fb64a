"""Graph store: a region into a SPARQL engine, as one named graph, by the SPARQL 1.1 Graph Store Protocol."""

from contextlib import suppress
from dataclasses import replace

import pyoxigraph as ox
from rdflib import BNode, Graph, URIRef
from rdflib.term import Node

from zv_graph.errors import ZvgraphError
from zv_graph.region import Region
from zv_graph.region.endpoint import aantal
from zv_graph.region.naamloos import benoemd
from zv_graph.region.web import Server

# Where servers answer questions, beside their store: Virtuoso and Oxigraph.
BESIDE = ("sparql", "query")
N_TRIPLES = "application/n-triples"


def publish(region: Region, server: Server) -> int:
    """Put a region's own statements in the graph that bears its address; return how many the server holds.

    What was in that graph is replaced. Things without an address get one, the same in every run, so that a server that
    gives its answers in pages gives them whole; of such a one is asked how many it holds. Raises ZvgraphError when the
    server refuses, gives nothing back, or holds another number than was sent.
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
    held = len(back) if len(back) == len(graph) else _counted(server, region.iri)
    if held != len(graph):
        told = f"geeft de server er {len(back)} terug" if held is None else f"staan er {held}"
        raise ZvgraphError(
            f"{server.name}: van de {len(graph)} uitspraken van {region.naam} {told}; probeer het nog eens, of vraag de beheerder waarom."
        )
    return len(graph)


def _counted(server: Server, graph: URIRef) -> int | None:
    """Return how many statements a server says that a graph holds, where it answers questions beside the store."""
    for beside in BESIDE:
        with suppress(ZvgraphError, ValueError, KeyError, IndexError, TypeError):
            return aantal(replace(server, url=f"{server.url.rpartition('/')[0]}/{beside}"), str(graph))
    return None


def _addressed(region: Region) -> Graph:
    """Return the region's own statements with an address for each thing that has none."""

    def name(node: Node) -> Node:
        return URIRef(f"{region.iri}/.well-known/genid/{node}") if isinstance(node, BNode) else node

    made = Graph()
    for subject, prop, value in benoemd(region.own):
        made.add((name(subject), prop, name(value)))
    return made
