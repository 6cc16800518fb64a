"""Structuur: gaps that no expectation names: broken lines upward, one-sided tables, weak spots."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

import networkx as nx

from zv_graph.analysis.dekking import Dekking, lees
from zv_graph.analysis.tafel import BESLUITEN, RICHTINGGEVEN, VOORZITTER, Tafel, union
from zv_graph.network import Network, contents

BOTH = 2
# A network like a chain falls apart at each of its nodes: of so many is told what comes loose, and of that so many names.
MOST_WEAK, MOST_NAMES = 200, 40


Soort = Literal[
    "eenzijdig",
    "geen-pad-omhoog",
    "geen-besluit",
    "mandaat-zonder-grondslag",
    "mandaat-verlopen",
    "zonder-voorzitter",
    "zonder-leden",
    "zonder-thema",
    "sleutelactor",
    "sleutelgremium",
    "brug",
]
SOORTEN: Mapping[Soort, str] = {
    "eenzijdig": "één pijler",
    "geen-pad-omhoog": "geen lijn omhoog",
    "geen-besluit": "niemand mag besluiten",
    "mandaat-zonder-grondslag": "mandaat zonder grondslag",
    "mandaat-verlopen": "mandaat verlopen",
    "zonder-voorzitter": "geen voorzitter",
    "zonder-leden": "geen deelnemers",
    "zonder-thema": "geen thema",
    "sleutelactor": "partij die verbindt",
    "sleutelgremium": "tafel die verbindt",
    "brug": "enige verbinding",
}


@dataclass(frozen=True, slots=True, order=True)
class Gat:
    """One structural gap: its kind, the addresses that it is about, and one Dutch sentence."""

    soort: Soort
    betrokken: tuple[str, ...]
    toelichting: str


def structuur(network: Network | Dekking) -> tuple[Gat, ...]:
    """Return all structural gaps, in order of kind and address.

    eenzijdig: a thema at a niveau has tables, none with both pijlers; geen-pad-omhoog: an operational
    gremium does not reach one with mandaat ≥ richtinggeven along ``Dekking.lijnen``; geen-besluit: a thema
    with tables, none of which may besluiten; mandaat-zonder-grondslag, mandaat-verlopen;
    zonder-voorzitter, zonder-leden, zonder-thema; sleutelactor and sleutelgremium (articulation
    points) and brug (bridges with more than one node on both sides) of the two-mode graph.
    """
    dekking = lees(network)
    kinds = (_eenzijdig, _geen_besluit, _geen_pad, _mandaten, _onvolledig, _schakels)
    return tuple(sorted(gap for kind in kinds for gap in kind(dekking)))


def bereikt(dekking: Dekking, tables: Iterable[Tafel]) -> set[str]:
    """Return the gremia that are, or reach along the lines between ``tables``, one with mandaat ≥ richtinggeven.

    What becomes one table shares all its lines.
    """
    home = {deel: table for table in tables for deel in table.delen}
    todo = [iri for iri, table in home.items() if table.rang >= RICHTINGGEVEN]
    found = set(todo)
    while todo:
        for iri in dekking.lijnen.pred[todo.pop()]:
            if iri in home and iri not in found:
                found |= home[iri].delen
                todo += home[iri].delen
    return found


def tweezijdig(dekking: Dekking) -> "nx.Graph[str]":
    """Return the two-mode graph: active gremia and the actors with a zittende seat there."""
    graph: nx.Graph[str] = nx.Graph()
    for iri, gremium in dekking.gremia.items():
        graph.add_node(iri, bipartite=1)
        graph.add_nodes_from(sorted(gremium.leden), bipartite=0)
        graph.add_edges_from((actor, iri) for actor in sorted(gremium.leden))
    return graph


def _themas(dekking: Dekking) -> list[str]:
    """Return the thema's that some active gremium covers and that have nothing under them."""
    return sorted(union(gremium.bladeren for gremium in dekking.gremia.values()))


def _eenzijdig(dekking: Dekking) -> Iterator[Gat]:
    for niveau in sorted({g.niveau for g in dekking.gremia.values() if g.niveau}):
        for thema in _themas(dekking):
            tables = [g for g in dekking.tafels(thema, niveau) if g.leden]
            pijlers = [union(z.pijlers for z in g.zetels if z.zittend) for g in tables]
            if tables and max(map(len, pijlers)) < BOTH:
                yield Gat(
                    "eenzijdig",
                    (thema, niveau, *(g.iri for g in tables)),
                    f"Aan geen enkele tafel over {dekking.naam(thema)} ({dekking.naam(niveau)}) "
                    "zitten volgens de gegevens zorg en veiligheid samen.",
                )


def _geen_besluit(dekking: Dekking) -> Iterator[Gat]:
    for thema in _themas(dekking):
        tables = [g for g in dekking.gremia.values() if thema in g.dekt]
        above = dekking.met_bredere(thema)
        able = [g for g in tables for m in g.mandaten if m.rang >= BESLUITEN and (not m.themas or m.themas & above)]
        if not able:
            yield Gat(
                "geen-besluit",
                (thema, *(g.iri for g in tables)),
                f"Geen enkel gremium mag volgens de gegevens besluiten over {dekking.naam(thema)}.",
            )


def _geen_pad(dekking: Dekking) -> Iterator[Gat]:
    reaching = bereikt(dekking, dekking.gremia.values())
    for iri, gremium in dekking.gremia.items():
        if dekking.is_operationeel(gremium) and iri not in reaching:
            yield Gat(
                "geen-pad-omhoog",
                (iri,),
                f"{dekking.naam(iri)} heeft volgens de gegevens geen lijn omhoog naar een gremium dat richting geeft of besluit.",
            )


def _mandaten(dekking: Dekking) -> Iterator[Gat]:
    known = contents.gremia(dekking.network)
    for iri in dekking.gremia:
        for mandaat in known[iri].mandaten:
            if mandaat.grondslag is None:
                yield Gat(
                    "mandaat-zonder-grondslag", (iri,), f"Bij het mandaat van {dekking.naam(iri)} staat geen grondslag."
                )
            tot, peildatum = mandaat.geldig_tot, dekking.regio.peildatum
            if tot and peildatum and tot < peildatum:
                yield Gat(
                    "mandaat-verlopen",
                    (iri,),
                    f"Het mandaat van {dekking.naam(iri)} liep af op {'-'.join(reversed(tot.split('-')))}.",
                )


def _onvolledig(dekking: Dekking) -> Iterator[Gat]:
    for iri, gremium in dekking.gremia.items():
        wie = dekking.naam(iri)
        if not gremium.leden:
            yield Gat("zonder-leden", (iri,), f"Van {wie} staan er geen deelnemers in de gegevens.")
        elif not any(zetel.rol == VOORZITTER for zetel in gremium.zetels):
            yield Gat("zonder-voorzitter", (iri,), f"Van {wie} staat er geen voorzitter in de gegevens.")
        if not gremium.themas:
            yield Gat("zonder-thema", (iri,), f"Van {wie} staat er geen thema in de gegevens.")


def _schakels(dekking: Dekking) -> Iterator[Gat]:
    """Find nodes and ties without which the two-mode graph falls apart (Hopcroft and Tarjan, 1973)."""
    graph = tweezijdig(dekking)
    core = graph.subgraph(node for node in graph if graph.degree(node) > 1)
    weak = set(sorted(nx.articulation_points(core))[:MOST_WEAK])
    for node in sorted(nx.articulation_points(graph)):
        loose = _loose(graph, core, node, through=node in weak)
        soort: Soort = "sleutelactor" if graph.nodes[node]["bipartite"] == 0 else "sleutelgremium"
        namen = ", ".join(dekking.naam(other) for other in loose[:MOST_NAMES])
        more = f" en nog {len(loose) - MOST_NAMES}" if len(loose) > MOST_NAMES else ""
        told = f"staat los van de rest: {namen}{more}" if loose else "valt het netwerk uit elkaar"
        yield Gat(soort, (node, *loose), f"Zonder {dekking.naam(node)} {told}.")
    for a, b in sorted(tuple(sorted(edge)) for edge in nx.bridges(graph)):
        if graph.degree(a) > 1 and graph.degree(b) > 1:
            tie = f"{dekking.naam(a)} – {dekking.naam(b)}"
            yield Gat("brug", (a, b), f"Alleen de zetel {tie} verbindt twee delen van het netwerk.")


def _loose(graph: "nx.Graph[str]", core: "nx.Graph[str]", node: str, *, through: bool) -> list[str]:
    """Return what comes loose from the largest part when ``node`` goes.

    Most weak spots only hold nodes that have no other tie; for those nobody needs to search the graph.
    """
    if not through and node in core and core.degree(node):
        return sorted(other for other in graph[node] if graph.degree(other) == 1)
    own = nx.node_connected_component(graph, node) - {node}
    parts = sorted(nx.connected_components(graph.subgraph(own)), key=lambda part: (-len(part), min(part)))
    return sorted(other for part in parts[1:] for other in part)
