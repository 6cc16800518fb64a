"""The gremia of a region: what the data say of each."""

from dataclasses import dataclass

from rdflib import RDF, RDFS, Graph, URIRef
from rdflib.term import Node

from zv_graph.network.values import herkomst, label, name, names, number, short, whole, yes
from zv_graph.vocabulary import STATUS, ZV


@dataclass(frozen=True, slots=True)
class Mandaat:
    """What a gremium may do; ``rang`` is 1 (afstemmen) to 4 (besluiten)."""

    iri: str
    rang: int
    themas: frozenset[str]
    grondslag: str | None
    geldig_tot: str | None


def gremia(graph: Graph, regio: URIRef) -> list[Node]:
    """Return the gremia of ``regio``: those that say so, and those that say nothing."""
    found = {node for kind in (ZV.Gremium, ZV.Overleg) for node in graph.subjects(RDF.type, kind)}
    return sorted((node for node in found if regio in (set(graph.objects(node, ZV.regio)) or {regio})), key=str)


def gremium(graph: Graph, node: Node) -> dict[str, object]:
    """Return what the data say of one gremium; what they do not say is None or empty."""
    return {
        "soort": "gremium",
        "naam": label(graph, node),
        "kort": short(graph, node),
        "niveau": name(graph.value(node, ZV.niveau)),
        "schaal": name(graph.value(node, ZV.schaal)),
        "vorm": name(graph.value(node, ZV.vorm)),
        "actief": graph.value(node, ZV.status) in (None, STATUS.actief),
        "status": name(graph.value(node, ZV.status)),
        "themas": frozenset(names(graph.objects(node, ZV.thema))),
        "mandaten": tuple(
            _mandaat(graph, mandaat) for mandaat in sorted(graph.objects(node, ZV.heeftMandaat), key=str)
        ),
        "keer": number(graph.value(node, ZV.keerPerJaar)),
        "duur": number(graph.value(node, ZV.duurInUren)),
        "wettelijk": yes(graph.value(node, ZV.wettelijkVerplicht)),
        "vertrouwelijk": yes(graph.value(node, ZV.vertrouwelijk)),
        "werkgebied": _werkgebied(graph, node),
        "doel": name(graph.value(node, ZV.doel)),
        "toelichting": name(graph.value(node, RDFS.comment)),
        **herkomst(graph, node),
    }


def _mandaat(graph: Graph, node: Node) -> Mandaat:
    trede = graph.value(node, ZV.mandaattype)
    return Mandaat(
        iri=str(node),
        rang=(whole(graph.value(trede, ZV.volgorde)) if trede else None) or 1,
        themas=frozenset(names(graph.objects(node, ZV.thema))),
        grondslag=name(graph.value(node, ZV.grondslag)),
        geldig_tot=name(graph.value(node, ZV.geldigTot)),
    )


def _werkgebied(graph: Graph, node: Node) -> frozenset[str]:
    """Return the gemeenten that ``node`` works for; empty stands for the whole region."""
    found: set[str] = set()
    for area in graph.objects(node, ZV.werkgebied):
        inside = {*graph.objects(area, ZV.gemeente), *graph.subjects(ZV.ligtIn, area)}
        found.update(names(inside or {area}))
    return frozenset(found)
