"""Schakels: the actors, tables and seats without which the network of who sits where falls apart."""

from collections.abc import Iterator

import networkx as nx

from zv_graph.analysis.dekking import Dekking
from zv_graph.analysis.gat import Gat, Soort

# A network like a chain falls apart at each of its nodes: of so many is told what comes loose, and of that so many names.
MOST_WEAK, MOST_NAMES = 200, 40


def tweezijdig(dekking: Dekking) -> "nx.Graph[str]":
    """Return the two-mode graph: active gremia and the actors with a zittende seat there."""
    graph: nx.Graph[str] = nx.Graph()
    for iri, gremium in dekking.gremia.items():
        graph.add_node(iri, bipartite=1)
        graph.add_nodes_from(sorted(gremium.leden), bipartite=0)
        graph.add_edges_from((actor, iri) for actor in sorted(gremium.leden))
    return graph


def schakels(dekking: Dekking) -> Iterator[Gat]:
    """Find nodes and ties without which the two-mode graph falls apart (Hopcroft and Tarjan, 1973).

    A table of one gemeente holds that gemeente's partners by its nature, and is no news.
    """
    graph = tweezijdig(dekking)
    core = graph.subgraph(node for node in graph if graph.degree(node) > 1)
    weak = set(sorted(nx.articulation_points(core))[:MOST_WEAK])
    local = {iri for iri, g in dekking.gremia.items() if len(g.werkgebied) == 1 < len(dekking.regio.gemeenten)}
    for node in sorted(set(nx.articulation_points(graph)) - local):
        loose = _loose(graph, core, node, through=node in weak)
        soort: Soort = "sleutelactor" if graph.nodes[node]["bipartite"] == 0 else "sleutelgremium"
        namen = ", ".join(dekking.naam(other) for other in loose[:MOST_NAMES])
        more = f" en nog {len(loose) - MOST_NAMES}" if len(loose) > MOST_NAMES else ""
        told = (
            f"staat in de gegevens los van de rest: {namen}{more}"
            if loose
            else "valt het netwerk in de gegevens uit elkaar"
        )
        yield Gat(soort, (node, *loose), f"Zonder {dekking.naam(node)} {told}.")
    for a, b in sorted(tuple(sorted(edge)) for edge in nx.bridges(graph)):
        if graph.degree(a) > 1 and graph.degree(b) > 1:
            tie = f"{dekking.naam(a)} – {dekking.naam(b)}"
            yield Gat("brug", (a, b), f"Alleen de zetel {tie} verbindt in de gegevens twee delen van het netwerk.")


def _loose(graph: "nx.Graph[str]", core: "nx.Graph[str]", node: str, *, through: bool) -> list[str]:
    """Return what comes loose from the largest part when ``node`` goes.

    Most weak spots only hold nodes that have no other tie; for those nobody needs to search the graph.
    """
    if not through and node in core and core.degree(node):
        return sorted(other for other in graph[node] if graph.degree(other) == 1)
    own = nx.node_connected_component(graph, node) - {node}
    parts = sorted(nx.connected_components(graph.subgraph(own)), key=lambda part: (-len(part), min(part)))
    return sorted(other for part in parts[1:] for other in part)
