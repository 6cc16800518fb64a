"""The gremia of a region: what the data say of each."""

from dataclasses import dataclass

from rdflib import RDF, RDFS, Graph, URIRef
from rdflib.term import Node

from zv_graph.network.areas import werkgebied
from zv_graph.network.values import (
    date,
    first,
    geldig,
    herkomst,
    label,
    name,
    names,
    number,
    short,
    van_regio,
    whole,
    yes,
)
from zv_graph.vocabulary import STATUS, ZV


@dataclass(frozen=True, slots=True)
class Mandaat:
    """What a gremium may do: ``trede`` is the concept, ``rang`` its place from 1 (afstemmen) to 4 (besluiten)."""

    trede: str | None
    rang: int
    themas: frozenset[str]
    grondslag: str | None
    geldig_van: str | None
    geldig_tot: str | None

    def geldt(self, peildatum: str | None) -> bool:
        """Tell whether it is valid at the peildatum; an unknown date sets no limit."""
        return geldig(self.geldig_van, self.geldig_tot, peildatum)


def gremia(graph: Graph, regio: URIRef) -> list[URIRef]:
    """Return the gremia of ``regio``: those that say so, and those that say nothing.

    One without an address of its own (a blank node) has no lasting name and is left out; ``valideer``
    reports it.
    """
    found = {node for kind in (ZV.Gremium, ZV.Overleg) for node in graph.subjects(RDF.type, kind)}
    return sorted(node for node in found if isinstance(node, URIRef) and van_regio(graph, node, regio))


def gremium(graph: Graph, node: Node) -> dict[str, object]:
    """Return what the data say of one gremium; what they do not say is None or empty."""
    return {
        "soort": "gremium",
        "naam": label(graph, node),
        "kort": short(graph, node),
        "niveau": name(first(graph, node, ZV.niveau)),
        "schaal": name(first(graph, node, ZV.schaal)),
        "vorm": name(first(graph, node, ZV.vorm)),
        "actief": first(graph, node, ZV.status) in (None, STATUS.actief),
        "status": name(first(graph, node, ZV.status)),
        "themas": frozenset(names(graph.objects(node, ZV.thema))),
        "mandaten": _mandaten(graph, node),
        "keer": number(first(graph, node, ZV.keerPerJaar)),
        "duur": number(first(graph, node, ZV.duurInUren)),
        "wettelijk": yes(first(graph, node, ZV.wettelijkVerplicht)),
        "vertrouwelijk": yes(first(graph, node, ZV.vertrouwelijk)),
        "werkgebied": werkgebied(graph, node),
        "doel": name(first(graph, node, ZV.doel)),
        "toelichting": name(first(graph, node, RDFS.comment)),
        **herkomst(graph, node),
    }


def _mandaten(graph: Graph, node: Node) -> tuple[Mandaat, ...]:
    """Return the mandaten in an order that their own values give."""
    return tuple(sorted((_mandaat(graph, m) for m in graph.objects(node, ZV.heeftMandaat)), key=_order))


def _order(mandaat: Mandaat) -> tuple[str, ...]:
    return (
        *(str(getattr(mandaat, slot) or "") for slot in ("rang", "grondslag", "geldig_van", "geldig_tot")),
        *sorted(mandaat.themas),
    )


def _mandaat(graph: Graph, node: Node) -> Mandaat:
    trede = first(graph, node, ZV.mandaattype)
    return Mandaat(
        trede=name(trede),
        rang=(whole(first(graph, trede, ZV.volgorde)) if trede else None) or 1,
        themas=frozenset(names(graph.objects(node, ZV.thema))),
        grondslag=name(first(graph, node, ZV.grondslag)),
        geldig_van=date(first(graph, node, ZV.geldigVan)),
        geldig_tot=date(first(graph, node, ZV.geldigTot)),
    )
