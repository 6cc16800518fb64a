"""Eisen: what a simpler structure may not lose, as requirements on the tables that it holds."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

import networkx as nx
import numpy as np

from zv_graph.analysis.bevoegdheid import behoudt, voor_themas
from zv_graph.analysis.dekking import Dekking, gezag
from zv_graph.analysis.dragen import GENOEG, Dragers, Zitting
from zv_graph.analysis.opstelling import Opstelling
from zv_graph.analysis.overname import Antwoorden
from zv_graph.analysis.plan.cover import Row
from zv_graph.analysis.plan.optie import Optie
from zv_graph.analysis.tafel import Tafel
from zv_graph.analysis.vervulling import bedient, bedient_door, vervulling
from zv_graph.analysis.voorwaarde import JA, ONBEKEND, Antwoord


def groepen(opties: Sequence[Optie]) -> dict[str, frozenset[int]]:
    """Return for each gremium the tables that it may be part of: at most one of them is chosen."""
    found: dict[str, set[int]] = defaultdict(set)
    for at, optie in enumerate(opties):
        for deel in optie.delen:
            found[deel].add(at)
    return {deel: frozenset(own) for deel, own in found.items()}


def eisen(dekking: Dekking, opties: Sequence[Optie], *, pairs: bool, minstens: Antwoord) -> Iterator[Row]:
    """Yield every requirement, each answer at least ``minstens``; with ``pairs`` also that all who meet today still meet."""
    # What goes in any case is no option, and its seats must be carried all the same.
    own = groepen(opties)
    single = {optie.delen for optie in opties}
    gone = tuple(g for iri, g in dekking.gremia.items() if (iri,) not in single)
    o = Opstelling((*(optie.gremium for optie in opties), *gone))
    dragers = Dragers(Zitting(o), np.arange(len(o.tafels)) >= len(opties))
    at = {g.iri: place for place, g in enumerate(o.tafels)}
    for g in dekking.gremia.values():
        home = own.get(g.iri, frozenset())
        if not _weg_kan(g, minstens):
            yield Row(home)
        else:
            yield from _stopt(o, len(opties), g, home, dragers.antwoorden(at[g.iri]), minstens)
        for mandaat in g.mandaten:
            for thema in voor_themas(g, mandaat):
                tables = enumerate(o.tafels[: len(opties)])
                kept = {n for n, h in tables if behoudt(h, g, mandaat, thema) >= minstens}
                yield Row(home | kept)
    yield from _verwacht(dekking, opties, minstens)
    if pairs:
        yield from _paren(dekking, opties)


def _weg_kan(g: Tafel, minstens: Antwoord) -> bool:
    """Tell whether a table may go, by what it is itself."""
    return not (g.wettelijk or g.bij_wet) and (minstens == ONBEKEND or (g.lijst and not g.tijdelijk))


def _stopt(
    o: Opstelling, opties: int, g: Tafel, home: frozenset[int], answers: Antwoorden, minstens: Antwoord
) -> Iterator[Row]:
    """Yield what must be there when a table stops: who carries each seat, and who takes over what it did."""
    for told in answers:
        yield Row(home | frozenset(np.flatnonzero(told >= minstens).tolist()))
    if minstens == ONBEKEND:
        return
    takers = frozenset(np.flatnonzero((answers == JA).sum(axis=0) >= GENOEG * len(answers)).tolist()) - home
    yield Row(home | takers)
    yield from (Row(home, frozenset({h})) for h in sorted(takers) if o.tafels[h].tijdelijk)
    for x, table in enumerate(o.tafels[:opties]):
        if x not in home and not g.voedt.isdisjoint(table.delen):
            also = {h for h in takers if h != x and not o.tafels[h].voedt.isdisjoint(table.delen)}
            yield Row(home | also, frozenset({x}))


def _verwacht(dekking: Dekking, opties: Sequence[Optie], minstens: Antwoord) -> Iterator[Row]:
    """Yield for each expectation that is met today that a table meets it; what is wished only where all must be proven."""
    for eis, tables in vervulling(dekking).items():
        asked = eis.kern if eis.samen or minstens == ONBEKEND else True
        if not asked or not tables:
            continue
        broad = eis.samen and minstens == ONBEKEND
        met = {n for n, optie in enumerate(opties) if bedient_door(dekking, eis, optie.gremium)}
        if broad:
            every = enumerate(optie.gremium for optie in opties)
            met |= {n for n, g in every if g.niveau == eis.niveau and eis.thema in g.dekt and bedient(dekking, eis, g)}
        yield Row(frozenset(met))


def _paren(dekking: Dekking, opties: Sequence[Optie]) -> Iterator[Row]:
    at: Mapping[str, set[int]] = defaultdict(set)
    for n, optie in enumerate(opties):
        for actor in optie.gremium.leden:
            at[actor].add(n)
    met = {pair for g in dekking.gremia.values() for pair in combinations(sorted(g.leden), 2)}
    yield from (Row(frozenset(at[a] & at[b])) for a, b in sorted(met))


def omhoog(
    graph: "nx.DiGraph[str]", lost: str, chosen: Sequence[Optie], opties: Sequence[Optie], minstens: Antwoord
) -> frozenset[int]:
    """Return the tables of which one must be there for ``lost`` to regain its way up, which the choice at hand has cut.

    From what it still reaches, some line must lead on: to a table that was removed, or by a merge with one out of
    reach; or it becomes part of a table that gives direction. Every structure where it has a way up holds one of these.
    """
    partners = {deel: optie.delen for optie in chosen for deel in optie.delen}
    reached: set[str] = set()
    todo = [lost]
    while todo:
        for deel in partners[todo.pop()]:
            if deel not in reached:
                reached.add(deel)
                todo += [other for other in graph[deel] if other in partners]
    edge = {other for iri in reached for other in graph[iri]} - reached
    return frozenset(
        n
        for n, optie in enumerate(opties)
        if edge.intersection(optie.delen)
        or (reached.intersection(optie.delen) and not reached.issuperset(optie.delen))
        or (lost in optie.delen and len(optie.delen) > 1 and gezag(optie.gremium) >= minstens)
    )
