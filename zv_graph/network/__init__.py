"""Build the network of a region: RDF ends here, networkx begins.

The network is one ``nx.MultiDiGraph``. Nodes are addresses (str) and edges lead from one to another; each carries
``soort`` and a frozen ``record`` of what the data say: a Gremium, Actor, Afspraak or Signaal for a node, a Zetel
(actor to gremium) or a Relatie for an edge. What holds for the whole stands in ``network.graph``: ``regio``,
``begrippen``, ``verwachtingen``, ``combinaties``, ``indelingen`` and ``werkwijzen``. ``contents`` reads all of it back with its type.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace

import networkx as nx

from zv_graph.network import actor, agreement, areas, contents, gremium, practice, regio, terms, zetel
from zv_graph.network.actor import Actor
from zv_graph.network.agreement import Afspraak, Signaal
from zv_graph.network.areas import Indeling
from zv_graph.network.contents import Network
from zv_graph.network.gremium import Gremium, Lijn, Relatie
from zv_graph.network.mandaat import Mandaat
from zv_graph.network.practice import Beoordeling, Werkwijze
from zv_graph.network.regio import Regio
from zv_graph.network.terms import Begrip, Combinatie, Verwachting
from zv_graph.network.values import Bron
from zv_graph.network.zetel import ZITTEND, Naamloos, Zetel, rang
from zv_graph.region import Region
from zv_graph.vocabulary import BEGRIP, ROLLEN, ZV


def build(region: Region) -> Network:
    """Return the network of one region, nodes and edges in a fixed order.

    Gremia of another region in the same file are left out. A number or date that cannot be read
    counts as unknown; ``valideer`` reports it.
    """
    graph, concepts = region.graph, terms.begrippen(region)
    expected, together = terms.verwachtingen(region)
    network: Network = nx.MultiDiGraph(
        regio=regio.read(region),
        begrippen=concepts,
        verwachtingen=expected,
        combinaties=together,
        indelingen=areas.indelingen(region),
        werkwijzen=practice.werkwijzen(region.own),
    )
    bodies = gremium.gremia(graph, region.iri)
    places = zetel.zetels(graph, set(bodies))
    agreed = agreement.of_region(region, ZV.Afspraak)
    for body in bodies:
        network.add_node(str(body), soort="gremium", record=gremium.read(graph, body))
    for party in actor.actors(region, places, agreed, bodies):
        network.add_node(str(party), soort="actor", record=actor.read(graph, party, concepts))
    parties = contents.actoren(network)
    for place in (ingevuld(one, parties, concepts) for one in places):
        network.add_edge(place.actor, place.gremium, soort="zetel", record=place)
    _relate(network, gremium.relaties(graph, bodies))
    for node in agreed:
        one = agreement.afspraak(graph, node)
        network.add_node(one.iri, soort="afspraak", record=one)
        _relate(network, (Relatie("partij", party, one.iri) for party in one.partijen))
        _relate(network, (Relatie("geborgdIn", one.iri, body) for body in one.geborgd_in))
    for node in agreement.of_region(region, ZV.Signaal):
        raised = agreement.signaal(graph, node)
        network.add_node(raised.iri, soort="signaal", record=raised)
        _relate(network, (Relatie("ingebrachtDoor", raised.iri, party) for party in raised.ingebracht_door))
        _relate(network, (Relatie("geagendeerdIn", raised.iri, body) for body in raised.geagendeerd_in))
    return network


def ingevuld(place: Zetel, actors: Mapping[str, Actor], concepts: Mapping[str, Begrip]) -> Zetel:
    """Return a seat with what depends on who sits there; a functie tells the pijler, and else the actor does."""
    known = [actors[iri] for iri in (place.actor, *place.namens) if iri in actors]
    functie = concepts.get(place.functie or "")
    return replace(
        place,
        partners=frozenset(kind for one in known for kind in one.partnertypes),
        pijlers=(functie.pijlers if functie else None) or actors[place.actor].pijlers,
    )


def _relate(network: Network, lines: Iterable[Relatie]) -> None:
    """Add lines between nodes that are there."""
    for line in lines:
        if line.van in network and line.naar in network:
            network.add_edge(line.van, line.naar, soort=line.soort, record=line)


__all__ = [
    "BEGRIP",
    "ROLLEN",
    "ZITTEND",
    "Actor",
    "Afspraak",
    "Begrip",
    "Beoordeling",
    "Bron",
    "Combinatie",
    "Gremium",
    "Indeling",
    "Lijn",
    "Mandaat",
    "Naamloos",
    "Network",
    "Regio",
    "Relatie",
    "Signaal",
    "Verwachting",
    "Werkwijze",
    "Zetel",
    "build",
    "contents",
    "ingevuld",
    "rang",
]
