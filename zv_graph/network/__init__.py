"""Build the network of a region: RDF ends here, networkx begins.

The network is one ``nx.MultiDiGraph``. Nodes are addresses (str) with ``soort`` *gremium*, *actor*,
*afspraak* or *signaal*; edges carry ``soort`` as well: *zetel* (actor to gremium), the relations
between gremia (*onderdeelVan*, *rapporteertAan*, *escaleertNaar*, *voedt*, *voorportaalVan*,
*vervangt*), *partij*, *geborgdIn*, *ingebrachtDoor* and *geagendeerdIn*. What holds for the whole
stands in ``network.graph``: ``regio``, ``begrippen``, ``verwachtingen``, ``indelingen`` and ``werkwijzen``.
"""

from dataclasses import dataclass

import networkx as nx
from rdflib import DCTERMS, RDF, Graph, URIRef

from zv_graph.network.actor import actor, actors
from zv_graph.network.areas import Indeling, indelingen
from zv_graph.network.gremium import Mandaat, gremia, gremium
from zv_graph.network.practice import Beoordeling, Werkwijze, beoordelingen, knelpunten, werkwijzen
from zv_graph.network.seat import Seat, seats
from zv_graph.network.terms import Begrip, Verwachting, begrippen, verwachtingen
from zv_graph.network.values import date, first, geldig, herkomst, label, name, names, van_regio
from zv_graph.region import Region
from zv_graph.vocabulary import ZV

RELATIONS = {
    "onderdeelVan": ZV.onderdeelVan,
    "rapporteertAan": ZV.rapporteertAan,
    "escaleertNaar": ZV.escaleertNaar,
    "voedt": ZV.voedt,
    "voorportaalVan": ZV.voorportaalVan,
    "vervangt": DCTERMS.replaces,
}
AGREEMENTS = {"afspraak": ZV.Afspraak, "signaal": ZV.Signaal}
TIES = {
    "partij": ZV.partij,
    "geborgdIn": ZV.geborgdIn,
    "ingebrachtDoor": ZV.ingebrachtDoor,
    "geagendeerdIn": ZV.geagendeerdIn,
}


@dataclass(frozen=True, slots=True)
class Regio:
    """What the network is about; ``volledig`` holds the thema's and niveaus that are declared complete.

    ``aanjager`` and ``model`` are what the region chose itself, ``beoordelingen`` what it answers to the checklist.
    """

    iri: str
    naam: str
    peildatum: str | None
    gemeenten: tuple[str, ...]
    volledig: frozenset[str]
    aanjager: str | None = None
    model: str | None = None
    beoordelingen: tuple[Beoordeling, ...] = ()
    knelpunten: int = 0
    knelpunten_met_voorziening: int = 0


def build(region: Region) -> nx.MultiDiGraph:
    """Return the network of one region, nodes and edges in a fixed order.

    Gremia of another region in the same file are left out. A number or date that cannot be read
    counts as unknown; ``valideer`` reports it.
    """
    graph = region.graph
    terms = begrippen(graph)
    network = nx.MultiDiGraph(
        regio=_regio(region),
        begrippen=terms,
        verwachtingen=verwachtingen(graph),
        indelingen=indelingen(graph),
        werkwijzen=werkwijzen(region.own),
    )
    bodies = gremia(graph, region.iri)
    places = seats(graph, set(bodies))
    agreements = {soort: _of_region(graph, kind, region) for soort, kind in AGREEMENTS.items()}
    for body in bodies:
        network.add_node(str(body), **gremium(graph, body))
    for party in actors(region, places, agreements["afspraak"], bodies):
        network.add_node(str(party), **actor(graph, party, terms))
    for seat in places:
        _sit(network, seat, terms)
    _relate(network, graph, bodies)
    for soort, nodes in agreements.items():
        _agree(network, graph, soort, nodes)
    return network


def _regio(region: Region) -> Regio:
    bottlenecks, helped = knelpunten(region.own)
    return Regio(
        iri=str(region.iri),
        naam=region.naam,
        peildatum=region.peildatum,
        gemeenten=names(region.graph.objects(region.iri, ZV.gemeente)),
        volledig=frozenset(names(region.graph.objects(region.iri, ZV.volledigVoor))),
        aanjager=name(first(region.graph, region.iri, ZV.aanjager)),
        model=name(first(region.graph, region.iri, ZV.samenwerkingsmodel)),
        beoordelingen=beoordelingen(region.own),
        knelpunten=bottlenecks,
        knelpunten_met_voorziening=helped,
    )


def _sit(network: nx.MultiDiGraph, seat: Seat, terms: dict[str, Begrip]) -> None:
    """Add one seat; its functie tells the pijler, and else its actor does."""
    functie = terms.get(seat.functie or "")
    network.add_edge(
        seat.actor,
        seat.gremium,
        soort="zetel",
        rol=seat.rol,
        functie=seat.functie,
        zittend=seat.zittend,
        namens=seat.namens,
        pijlers=(functie.pijlers if functie else None) or network.nodes[seat.actor]["pijlers"],
        **seat.details,
    )


def _of_region(graph: Graph, kind: URIRef, region: Region) -> list[URIRef]:
    """Return the nodes of one kind that belong to the region, with an address of their own."""
    nodes = (node for node in graph.subjects(RDF.type, kind) if isinstance(node, URIRef))
    return sorted(node for node in nodes if van_regio(graph, node, region.iri))


def _relate(network: nx.MultiDiGraph, graph: Graph, bodies: list[URIRef]) -> None:
    """Add the relations between gremia; what is no gremium of this region is left out."""
    known = set(map(str, bodies))
    for soort, relation in RELATIONS.items():
        for body in bodies:
            for other in names(graph.objects(body, relation)):
                if other in known and other != str(body):
                    network.add_edge(str(body), other, soort=soort)


def _agree(network: nx.MultiDiGraph, graph: Graph, soort: str, nodes: list[URIRef]) -> None:
    """Add afspraken or signalen with their parties."""
    for node in nodes:
        network.add_node(
            str(node),
            soort=soort,
            naam=label(graph, node),
            themas=frozenset(names(graph.objects(node, ZV.thema))),
            geldig_van=date(first(graph, node, ZV.geldigVan)),
            geldig_tot=date(first(graph, node, ZV.geldigTot)),
            **herkomst(graph, node),
        )
        for tie, relation in TIES.items():
            for other in names(graph.objects(node, relation)):
                if other in network and tie == "partij":
                    network.add_edge(other, str(node), soort=tie)
                elif other in network:
                    network.add_edge(str(node), other, soort=tie)


__all__ = [
    "Begrip",
    "Beoordeling",
    "Indeling",
    "Mandaat",
    "Regio",
    "Verwachting",
    "Werkwijze",
    "build",
    "geldig",
]
