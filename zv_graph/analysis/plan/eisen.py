"""Eisen: what a simpler structure may not lose, as requirements on the tables that it holds."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

import networkx as nx
import numpy as np

from zv_graph.analysis.dekking import Dekking
from zv_graph.analysis.dragen import mogen_dragen, onbewezen
from zv_graph.analysis.plan.cover import Row
from zv_graph.analysis.plan.optie import Optie
from zv_graph.analysis.verlies import mandaat_gedragen
from zv_graph.analysis.verwachtingen import bediend, vervuld
from zv_graph.network import Verwachting


def groepen(tafels: Sequence[Optie]) -> dict[str, frozenset[int]]:
    """Return for each gremium the tables that it may be part of: at most one of them is chosen."""
    found: dict[str, set[int]] = defaultdict(set)
    for at, tafel in enumerate(tafels):
        for deel in tafel.delen:
            found[deel].add(at)
    return {deel: frozenset(own) for deel, own in found.items()}


def eisen(dekking: Dekking, tafels: Sequence[Optie], *, pairs: bool) -> Iterator[Row]:
    """Yield every requirement; with ``pairs`` also that all actors who meet today still meet."""
    own = groepen(tafels)
    at = _seats(tafels)
    yield from (Row(own[iri]) for iri, g in dekking.gremia.items() if g.wettelijk or onbewezen(dekking, g))
    yield from _gedragen(dekking, tafels, own, at)
    for iri, gremium in dekking.gremia.items():
        for mandaat in gremium.mandaten:
            able = {n for n, t in enumerate(tafels) if t.gremium.niveau == gremium.niveau}
            yield Row(own[iri] | {n for n in able if mandaat_gedragen(dekking, mandaat, gremium, [tafels[n].gremium])})
    yield from _verwacht(dekking, tafels)
    if pairs:
        met = {pair for t in tafels if len(t.delen) == 1 for pair in combinations(sorted(t.gremium.leden), 2)}
        yield from (Row(frozenset(at[a] & at[b])) for a, b in sorted(met))


def omhoog(graph: "nx.DiGraph[str]", lost: str, chosen: Sequence[Optie], tafels: Sequence[Optie]) -> Row:
    """Return the requirement that ``lost`` regains its way up, which the choice at hand has cut.

    From what it still reaches, some line must lead on: to a table that was removed, or by a merge
    with one out of reach; or else it must stop itself. Every structure without lost ways meets this.
    """
    partners = {deel: tafel.delen for tafel in chosen for deel in tafel.delen}
    reached: set[str] = set()
    todo = [lost]
    while todo:
        iri = todo.pop()
        for deel in partners[iri]:
            if deel not in reached:
                reached.add(deel)
                todo += [other for other in graph[deel] if other in partners]
    edge = {other for iri in reached for other in graph[iri]} - reached
    leads_on = {
        n
        for n, tafel in enumerate(tafels)
        if edge.intersection(tafel.delen) or (reached.intersection(tafel.delen) and not reached.issuperset(tafel.delen))
    }
    return Row(frozenset(leads_on), frozenset(n for n, tafel in enumerate(tafels) if lost in tafel.delen))


def _seats(tafels: Sequence[Optie]) -> Mapping[str, set[int]]:
    """Return for each actor the tables at which it would sit."""
    found: dict[str, set[int]] = defaultdict(set)
    for n, tafel in enumerate(tafels):
        for actor in tafel.gremium.leden:
            found[actor].add(n)
    return found


def _gedragen(
    dekking: Dekking, tafels: Sequence[Optie], own: Mapping[str, frozenset[int]], at: Mapping[str, set[int]]
) -> Iterator[Row]:
    """Yield for each seat that its gremium stays as it is, or that a table carries the seat.

    A part is no double of the whole that it belongs to: a table above or below it is no carrier here.
    """
    may = mogen_dragen([tafel.gremium for tafel in tafels], list(dekking.gremia.values()))
    deals: dict[str | None, set[int]] = defaultdict(set, {None: set(range(len(tafels)))})
    below: dict[str, set[int]] = defaultdict(set)
    for n, tafel in enumerate(tafels):
        for thema in tafel.gremium.dekt:
            deals[thema].add(n)
        for iri in tafel.gremium.boven:
            below[iri].add(n)
    for column, (iri, gremium) in enumerate(dekking.gremia.items()):
        kin = below[iri].union(*(own.get(above, ()) for above in gremium.boven))
        able = set(np.flatnonzero(may[:, column]).tolist()) - kin
        yield from (Row(own[iri] | (able & at[actor] & deals[thema])) for actor, thema in gremium.plaatsen)


def _verwacht(dekking: Dekking, tafels: Sequence[Optie]) -> Iterator[Row]:
    """Yield for each expectation that is realised today that a table realises it; per gemeente where it holds so."""
    where: dict[tuple[str | None, str], list[int]] = defaultdict(list)
    for n, tafel in enumerate(tafels):
        for thema in tafel.gremium.dekt:
            where[tafel.gremium.niveau, thema].append(n)
    for v in dekking.verwachtingen:
        for gemeente in dekking.regio.gemeenten if v.lokaal else (None,):
            met = frozenset(n for n in where[v.niveau, v.thema] if _realiseert(tafels[n], v, gemeente))
            # A merge may realise what no table does today; that is a gain, and no requirement.
            if any(len(tafels[n].delen) == 1 for n in met):
                yield Row(met)


def _realiseert(tafel: Optie, v: Verwachting, gemeente: str | None) -> bool:
    return bool(vervuld(v, [tafel.gremium]) if gemeente is None else bediend(gemeente, v, [tafel.gremium]))
