"""What the region agreed on and what it raises elsewhere: afspraken and signalen, with whom and where."""

from dataclasses import dataclass

from rdflib import RDF, Graph, URIRef

from zv_graph.network.values import NERGENS, Bron, bron, date, first, geldig, label, name, names, van_regio
from zv_graph.region import Region
from zv_graph.vocabulary import ZV


@dataclass(frozen=True, slots=True, kw_only=True)
class Afspraak:
    """What the data say of one agreement: its parties, and the gremia that guard it."""

    iri: str
    naam: str
    themas: frozenset[str] = frozenset()
    partijen: tuple[str, ...] = ()
    geborgd_in: tuple[str, ...] = ()
    geldig_van: str | None = None
    geldig_tot: str | None = None
    bron: Bron = NERGENS

    def geldt(self, peildatum: str | None) -> bool:
        """Tell whether it is valid at the peildatum; an unknown date sets no limit."""
        return geldig(self.geldig_van, self.geldig_tot, peildatum)


@dataclass(frozen=True, slots=True, kw_only=True)
class Signaal:
    """What the data say of one issue: who raised it, and where it is on the agenda."""

    iri: str
    naam: str
    status: str | None = None
    themas: frozenset[str] = frozenset()
    ingebracht_door: tuple[str, ...] = ()
    geagendeerd_in: tuple[str, ...] = ()
    bron: Bron = NERGENS


def of_region(region: Region, kind: URIRef) -> list[URIRef]:
    """Return the nodes of one kind that belong to the region, with an address of their own."""
    nodes = (node for node in region.graph.subjects(RDF.type, kind) if isinstance(node, URIRef))
    return sorted(node for node in nodes if van_regio(region.graph, node, region.iri))


def afspraak(graph: Graph, node: URIRef) -> Afspraak:
    """Return what the data say of one agreement."""
    return Afspraak(
        iri=str(node),
        naam=label(graph, node),
        themas=frozenset(names(graph.objects(node, ZV.thema))),
        partijen=names(graph.objects(node, ZV.partij)),
        geborgd_in=names(graph.objects(node, ZV.geborgdIn)),
        geldig_van=date(first(graph, node, ZV.geldigVan)),
        geldig_tot=date(first(graph, node, ZV.geldigTot)),
        bron=bron(graph, node),
    )


def signaal(graph: Graph, node: URIRef) -> Signaal:
    """Return what the data say of one issue."""
    return Signaal(
        iri=str(node),
        naam=label(graph, node),
        status=name(first(graph, node, ZV.status)),
        themas=frozenset(names(graph.objects(node, ZV.thema))),
        ingebracht_door=names(graph.objects(node, ZV.ingebrachtDoor)),
        geagendeerd_in=names(graph.objects(node, ZV.geagendeerdIn)),
        bron=bron(graph, node),
    )
