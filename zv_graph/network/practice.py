"""The practice of a region: how each gemeente arranges a subject, and how the region judges itself."""

from dataclasses import dataclass

from rdflib import RDF, Graph
from rdflib.term import Node

from zv_graph.network.values import bron, date, first, name, names
from zv_graph.vocabulary import ZV


@dataclass(frozen=True, slots=True, order=True)
class Werkwijze:
    """How one gemeente arranges one subject of one thema: via an actor, a gremium, or what a text says."""

    thema: str
    onderwerp: str
    gemeente: str
    via: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Beoordeling:
    """The region's own answer to one point of the checklist: ja, deels or nee."""

    punt: str
    oordeel: str
    peildatum: str | None
    bron: str | None


def werkwijzen(graph: Graph) -> tuple[Werkwijze, ...]:
    """Return every werkwijze once, in a fixed order; one without gemeente, thema or onderwerp is left out."""
    found: set[Werkwijze] = set()
    for node in graph.subjects(RDF.type, ZV.Werkwijze):
        themas, onderwerp = names(graph.objects(node, ZV.thema)), name(first(graph, node, ZV.onderwerp))
        via = names(graph.objects(node, ZV.geregeldVia))
        for gemeente in names(graph.objects(node, ZV.voorGemeente)):
            found.update(Werkwijze(thema, onderwerp, gemeente, via) for thema in themas if onderwerp and via)
    return tuple(sorted(found))


def beoordelingen(graph: Graph) -> tuple[Beoordeling, ...]:
    """Return the region's own answers, one for each point: the latest."""
    told = (_beoordeling(graph, node) for node in graph.subjects(RDF.type, ZV.Beoordeling))
    ordered = sorted((b for b in told if b), key=lambda b: (b.punt, b.peildatum or "", b.oordeel, b.bron or ""))
    return tuple({beoordeling.punt: beoordeling for beoordeling in ordered}.values())


def knelpunten(graph: Graph) -> tuple[int, int]:
    """Return how many knelpunten there are, and for how many there is a voorziening."""
    found = set(graph.subjects(RDF.type, ZV.Knelpunt))
    return len(found), len(found & set(graph.objects(None, ZV.lostOp)))


def _beoordeling(graph: Graph, node: Node) -> Beoordeling | None:
    punt, oordeel = name(first(graph, node, ZV.checklistpunt)), name(first(graph, node, ZV.oordeel))
    if punt is None or oordeel is None:
        return None
    return Beoordeling(punt, oordeel, date(first(graph, node, ZV.peildatum)), bron(graph, node).titel)
