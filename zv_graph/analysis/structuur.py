"""Structuur: gaps that no expectation names: broken lines upward, one-sided tables, weak spots."""

from collections.abc import Iterator
from dataclasses import dataclass

import networkx as nx

from zv_graph.analysis.dekking import (
    BESLUITEN,
    OPERATIONEEL,
    RICHTINGGEVEN,
    Dekking,
    lees,
    naam,
    reikt,
    verlopen,
)

UPWARD = ("onderdeelVan", "rapporteertAan", "escaleertNaar", "voedt", "voorportaalVan")
VOORZITTER = "https://w3id.org/zvgraph/begrip/rol/voorzitter"


@dataclass(frozen=True, slots=True, order=True)
class Gat:
    """One structural gap: its kind, the addresses that it is about, and one Dutch sentence."""

    soort: str
    betrokken: tuple[str, ...]
    toelichting: str


def structuur(network: nx.MultiDiGraph) -> tuple[Gat, ...]:
    """Return all structural gaps, in order of kind and address.

    eenzijdig: a thema at a niveau has tables, none with both pijlers; geen-pad-omhoog: an operational
    gremium does not reach one with mandaat ≥ richtinggeven along ``UPWARD``; geen-besluit: a thema
    with tables, none of which may besluiten; mandaat-zonder-grondslag, mandaat-verlopen;
    zonder-voorzitter, zonder-leden, zonder-thema; sleutelactor and sleutelgremium (articulation
    points) and brug (bridges with more than one node on both sides) of the two-mode graph.
    """
    dekking = lees(network)
    kinds = (_eenzijdig, _geen_besluit, _geen_pad, _mandaten, _onvolledig, _schakels)
    return tuple(sorted(gap for kind in kinds for gap in kind(network, dekking)))


def omhoog(network: nx.MultiDiGraph, dekking: Dekking, iri: str) -> tuple[str, ...]:
    """Return the active gremia with mandaat ≥ richtinggeven that ``iri`` is or reaches upward."""
    reached = {iri} | reikt(network, iri, UPWARD)
    return tuple(sorted(g for g in reached if g in dekking.gremia and dekking.gremia[g].rang >= RICHTINGGEVEN))


def tweezijdig(network: nx.MultiDiGraph) -> nx.Graph:
    """Return the two-mode graph: active gremia and the actors with a zittende seat there."""
    graph = nx.Graph()
    for iri, gremium in lees(network).gremia.items():
        graph.add_node(iri, bipartite=1)
        graph.add_nodes_from(sorted(gremium.leden), bipartite=0)
        graph.add_edges_from((actor, iri) for actor in sorted(gremium.leden))
    return graph


def _themas(dekking: Dekking) -> list[str]:
    """Return the thema's that some active gremium covers and that have nothing under them."""
    return sorted(frozenset().union(*(gremium.bladeren for gremium in dekking.gremia.values())))


def _eenzijdig(network: nx.MultiDiGraph, dekking: Dekking) -> Iterator[Gat]:
    both = 2
    for niveau in sorted({g.niveau for g in dekking.gremia.values() if g.niveau}):
        for thema in _themas(dekking):
            tables = [g for g in dekking.tafels(thema, niveau) if g.leden]
            pijlers = [frozenset().union(*(z.pijlers for z in g.zetels if z.zittend)) for g in tables]
            if tables and max(map(len, pijlers)) < both:
                yield Gat(
                    "eenzijdig",
                    (thema, niveau, *(g.iri for g in tables)),
                    f"Aan geen enkele tafel over {naam(network, thema)} ({naam(network, niveau)}) "
                    "zitten zorg en veiligheid samen.",
                )


def _geen_besluit(network: nx.MultiDiGraph, dekking: Dekking) -> Iterator[Gat]:
    for thema in _themas(dekking):
        tables = [g for g in dekking.gremia.values() if thema in g.dekt]
        above = {thema} | (dekking.begrippen[thema].breder if thema in dekking.begrippen else set())
        able = [g for g in tables for m in g.mandaten if m.rang >= BESLUITEN and (not m.themas or m.themas & above)]
        if not able:
            yield Gat(
                "geen-besluit",
                (thema, *(g.iri for g in tables)),
                f"Geen enkel gremium mag besluiten over {naam(network, thema)}.",
            )


def _geen_pad(network: nx.MultiDiGraph, dekking: Dekking) -> Iterator[Gat]:
    for iri, gremium in dekking.gremia.items():
        niveau = dekking.begrippen.get(gremium.niveau or "")
        if niveau and niveau.volgorde == OPERATIONEEL and not omhoog(network, dekking, iri):
            yield Gat(
                "geen-pad-omhoog",
                (iri,),
                f"{naam(network, iri)} heeft geen lijn omhoog naar een gremium dat richting geeft of besluit.",
            )


def _mandaten(network: nx.MultiDiGraph, dekking: Dekking) -> Iterator[Gat]:
    for iri in dekking.gremia:
        for mandaat in network.nodes[iri]["mandaten"]:
            if mandaat.grondslag is None:
                yield Gat(
                    "mandaat-zonder-grondslag", (iri,), f"Het mandaat van {naam(network, iri)} heeft geen grondslag."
                )
            if verlopen(mandaat, dekking.regio.peildatum):
                yield Gat(
                    "mandaat-verlopen", (iri,), f"Het mandaat van {naam(network, iri)} liep af op {mandaat.geldig_tot}."
                )


def _onvolledig(network: nx.MultiDiGraph, dekking: Dekking) -> Iterator[Gat]:
    for iri, gremium in dekking.gremia.items():
        wie = naam(network, iri)
        if not gremium.leden:
            yield Gat("zonder-leden", (iri,), f"Van {wie} staan er geen deelnemers in de gegevens.")
        elif not any(zetel.rol == VOORZITTER for zetel in gremium.zetels):
            yield Gat("zonder-voorzitter", (iri,), f"Van {wie} staat er geen voorzitter in de gegevens.")
        if not gremium.themas:
            yield Gat("zonder-thema", (iri,), f"Van {wie} staat er geen thema in de gegevens.")


def _schakels(network: nx.MultiDiGraph, _dekking: Dekking) -> Iterator[Gat]:
    """Find nodes and ties without which the two-mode graph falls apart (Hopcroft and Tarjan, 1973)."""
    graph = tweezijdig(network)
    for node in sorted(nx.articulation_points(graph)):
        loose = _loose(graph, node)
        soort = "sleutelactor" if graph.nodes[node]["bipartite"] == 0 else "sleutelgremium"
        namen = ", ".join(naam(network, other) for other in loose)
        yield Gat(soort, (node, *loose), f"Zonder {naam(network, node)} staat los van de rest: {namen}.")
    for a, b in sorted(tuple(sorted(edge)) for edge in nx.bridges(graph)):
        if graph.degree(a) > 1 and graph.degree(b) > 1:
            yield Gat(
                "brug",
                (a, b),
                f"Alleen de zetel {naam(network, a)} – {naam(network, b)} verbindt twee delen van het netwerk.",
            )


def _loose(graph: nx.Graph, node: str) -> list[str]:
    """Return what comes loose from the largest part when ``node`` goes."""
    own = nx.node_connected_component(graph, node) - {node}
    parts = sorted(nx.connected_components(graph.subgraph(own)), key=lambda part: (-len(part), min(part)))
    return sorted(other for part in parts[1:] for other in part)
