"""Bijdrage: what each gremium adds that no other one does."""

from collections import Counter
from dataclasses import dataclass

import networkx as nx

from zv_graph.analysis.dekking import Dekking, lees
from zv_graph.analysis.dragen import ongedragen
from zv_graph.analysis.tafel import RICHTINGGEVEN, Tafel
from zv_graph.analysis.verlies import mandaat_gedragen, paren, themaparen
from zv_graph.analysis.verwachtingen import bediend, vervuld
from zv_graph.network import Network

# Above all gremia that give direction or decide; no address of a gremium.
TOP = ""


@dataclass(frozen=True, slots=True)
class Bijdrage:
    """The unique contribution of one gremium: how much would be lost if it alone stopped."""

    gremium: str
    unieke_paren: int
    unieke_themaparen: int
    unieke_zetels: int
    unieke_verwachtingen: int
    unieke_mandaten: int
    unieke_paden: int
    uren_per_jaar: float | None


def bijdrage(network: Network | Dekking) -> tuple[Bijdrage, ...]:
    """Return the unique contribution of every active gremium, in order of address.

    Each number equals the length of what ``verlies`` gives for that gremium alone: actor pairs and
    (pair, thema) that meet nowhere else, seats (actor, thema) that nothing else carries, expectations
    (per gemeente where they hold so), mandaten, and gremia that lose their way up. Single answers do
    not add up: two tables that are each other's double both contribute nothing.
    """
    dekking = lees(network)
    gremia = dekking.gremia
    pairs = Counter(pair for g in gremia.values() for pair in paren([g]))
    triples = Counter(triple for g in gremia.values() for triple in themaparen([g]))
    seats, expected, ways = ongedragen(dekking), _verwachtingen(dekking), _paden(dekking)
    return tuple(
        Bijdrage(
            gremium=iri,
            unieke_paren=sum(pairs[pair] == 1 for pair in paren([g])),
            unieke_themaparen=sum(triples[triple] == 1 for triple in themaparen([g])),
            unieke_zetels=seats[iri],
            unieke_verwachtingen=expected[iri],
            unieke_mandaten=_mandaten(dekking, g),
            unieke_paden=ways[iri],
            uren_per_jaar=g.uren,
        )
        for iri, g in gremia.items()
    )


def _mandaten(dekking: Dekking, g: Tafel) -> int:
    """Count the mandaten of a gremium that no other one holds."""
    return sum(
        not mandaat_gedragen(dekking, mandaat, g, (h for h in dekking.gremia.values() if h is not g))
        for mandaat in g.mandaten
    )


def _paden(dekking: Dekking) -> Counter[str]:
    """Count for each gremium the operational ones whose every way up leads over it.

    Seen from above it dominates them (Cooper, Harvey and Kennedy, 2001).
    """
    lines = dekking.lijnen.reverse()
    lines.add_edges_from((TOP, iri) for iri, g in dekking.gremia.items() if g.rang >= RICHTINGGEVEN)
    if TOP not in lines:
        return Counter()
    above = nx.immediate_dominators(lines, TOP)
    tree = nx.DiGraph((over, iri) for iri, over in above.items() if iri != TOP)
    found: Counter[str] = Counter()
    for iri in nx.dfs_postorder_nodes(tree, TOP):
        found[iri] += sum(found[under] + dekking.is_operationeel(dekking.gremia[under]) for under in tree[iri])
    del found[TOP]
    return found


def _verwachtingen(dekking: Dekking) -> Counter[str]:
    """Count for each gremium the expectations that it alone meets; per gemeente where they hold so."""
    found: Counter[str] = Counter()
    for v in dekking.verwachtingen:
        tables = dekking.tafels(v.thema, v.niveau)
        if not v.lokaal:
            met = vervuld(v, tables)
            found.update(met if len(met) == 1 else ())
            continue
        for gemeente in dekking.regio.gemeenten:
            serving = [g.iri for g in tables if bediend(gemeente, v, [g])]
            found.update(serving if len(serving) == 1 else ())
    return found
