"""The actors of a region: gemeenten and ketenpartners."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from rdflib import DCTERMS, RDF, RDFS, SKOS, Graph, URIRef
from rdflib.term import Node

from zv_graph.network.areas import werkgebied
from zv_graph.network.terms import Begrip
from zv_graph.network.values import NERGENS, Bron, bron, first, label, names, whole
from zv_graph.network.zetel import Zetel
from zv_graph.region import Region
from zv_graph.vocabulary import PARTNERTYPE, PIJLER, ZV

BOTH = frozenset({str(PIJLER.zorg), str(PIJLER.veiligheid)})


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """What the data say of one actor; a gemeente belongs to both pijlers, and ``werkgebied`` is empty for all.

    ``ook`` are its other names; of a gemeente also those of gemeenten of the past that became part of it.
    """

    iri: str
    naam: str
    ook: tuple[str, ...] = ()
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
    naam = label(graph, node)
    return Actor(
        iri=str(node),
        naam=naam,
        ook=tuple(sorted({*_ook(graph, node)} - {naam})),
        gemeente=gemeente,
        partnertypes=(str(PARTNERTYPE.gemeente),) if gemeente else types,
        pijlers=BOTH if gemeente else pijlers,
        inwoners=whole(first(graph, node, ZV.inwoners)),
        werkgebied=werkgebied(graph, node),
        bron=bron(graph, node),
    )


def _ook(graph: Graph, node: URIRef) -> Iterator[str]:
    """Yield every name of an actor, and of what became part of it, unless another one bears that name today."""
    for prop in (RDFS.label, SKOS.prefLabel, SKOS.altLabel):
        yield from map(str, graph.objects(node, prop))
    for gone in graph.subjects(DCTERMS.isReplacedBy, node):
        for name in graph.objects(gone, RDFS.label):
            bearers = set(graph.subjects(RDFS.label, name)) - {gone, node}
            if not any((one, RDF.type, ZV.Gemeente) in graph for one in bearers):
                yield str(name)
