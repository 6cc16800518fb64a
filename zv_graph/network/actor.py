"""The actors of a region: gemeenten and ketenpartners."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from rdflib import RDF, Graph, URIRef
from rdflib.term import Node

from zv_graph.network.areas import werkgebied
from zv_graph.network.terms import Begrip
from zv_graph.network.values import NERGENS, Bron, bron, first, label, names, short, whole
from zv_graph.network.zetel import Zetel
from zv_graph.region import Region
from zv_graph.vocabulary import PARTNERTYPE, PIJLER, ZV

BOTH = frozenset({str(PIJLER.zorg), str(PIJLER.veiligheid)})


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """What the data say of one actor; a gemeente belongs to both pijlers, and ``werkgebied`` is empty for all."""

    iri: str
    naam: str
    kort: str | None = None
    gemeente: bool = False
    partnertypes: tuple[str, ...] = ()
    pijlers: frozenset[str] = frozenset()
    inwoners: int | None = None
    werkgebied: frozenset[str] = frozenset()
    bron: Bron = NERGENS


def actors(region: Region, seats: Iterable[Zetel], afspraken: list[URIRef], gremia: Collection[Node]) -> list[URIRef]:
    """Return the actors: declared in the region's files, in a seat, party to an afspraak, or one of its gemeenten.

    What is a gremium is no actor; ``valideer`` reports an address that is used as both.
    """
    own = region.own
    found = {str(node) for kind in (ZV.Actor, ZV.Gemeente, ZV.Ketenpartner) for node in own.subjects(RDF.type, kind)}
    found.update(map(str, own.objects(region.iri, ZV.gemeente)))
    found.update(str(party) for afspraak in afspraken for party in own.objects(afspraak, ZV.partij))
    for seat in seats:
        found.update((seat.actor, *seat.namens))
    return [URIRef(node) for node in sorted(found - {str(gremium) for gremium in gremia})]


def read(graph: Graph, node: URIRef, begrippen: Mapping[str, Begrip]) -> Actor:
    """Return what the data say of one actor."""
    gemeente = (node, RDF.type, ZV.Gemeente) in graph
    types = names(graph.objects(node, ZV.partnertype))
    pijlers = frozenset(pijler for t in types if t in begrippen for pijler in begrippen[t].pijlers)
    return Actor(
        iri=str(node),
        naam=label(graph, node),
        kort=short(graph, node),
        gemeente=gemeente,
        partnertypes=(str(PARTNERTYPE.gemeente),) if gemeente else types,
        pijlers=BOTH if gemeente else pijlers,
        inwoners=whole(first(graph, node, ZV.inwoners)),
        werkgebied=werkgebied(graph, node),
        bron=bron(graph, node),
    )
