"""Bijdrage: what each gremium adds that no other one does."""

from collections import Counter
from dataclasses import dataclass

import networkx as nx

from zv_graph.analysis.dekking import Dekking, lees
from zv_graph.analysis.dragen import dragers
from zv_graph.analysis.gremium import Gremium
from zv_graph.analysis.structuur import lijnen
from zv_graph.analysis.verlies import afgesneden, mandaat_gedragen, paren, themaparen
from zv_graph.analysis.verwachtingen import bediend, vervuld


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


def bijdrage(network: nx.MultiDiGraph | Dekking) -> tuple[Bijdrage, ...]:
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
    expected = _verwachtingen(dekking)
    lines = lijnen(dekking)
    found = []
    for iri, g in gremia.items():
        others = [h for h in gremia.values() if h.iri != iri and h.niveau == g.niveau]
        found.append(
            Bijdrage(
                gremium=iri,
                unieke_paren=sum(pairs[pair] == 1 for pair in paren([g])),
                unieke_themaparen=sum(triples[triple] == 1 for triple in themaparen([g])),
                unieke_zetels=sum(not carriers for carriers in dragers(g, others).values()),
                unieke_verwachtingen=expected[iri],
                unieke_mandaten=sum(not mandaat_gedragen(dekking, m, g, others) for m in g.mandaten),
                unieke_paden=_paden(dekking, g) if lines.in_degree(iri) else 0,
                uren_per_jaar=g.uren,
            )
        )
    return tuple(found)


def _paden(dekking: Dekking, g: Gremium) -> int:
    left = [h for h in dekking.gremia.values() if h.iri != g.iri]
    return sum(1 for _ in afgesneden(dekking, {g.iri}, {}, left))


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
