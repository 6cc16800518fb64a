"""Verlies: what is no longer realised when gremia stop or become one."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

import networkx as nx

from zv_graph.analysis.dekking import OPERATIONEEL, RICHTINGGEVEN, Dekking, Gremium, lees, samen
from zv_graph.analysis.dragen import dragers, mag_dragen
from zv_graph.analysis.structuur import UPWARD
from zv_graph.analysis.verwachtingen import bediend, vervuld
from zv_graph.network import Mandaat, Verwachting

Paar = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Verlies:
    """What one change of the structure loses, all in order; hours are None when none are known."""

    uren_voor: float | None
    uren_na: float | None
    paren: tuple[Paar, ...]
    themaparen: tuple[tuple[str, str, str], ...]
    zetels: tuple[tuple[str, str, str | None], ...]
    verwachtingen: tuple[tuple[Verwachting, str | None], ...]
    mandaten: tuple[tuple[str, str], ...]
    paden: tuple[str, ...]

    @property
    def niets_vereists(self) -> bool:
        """Tell whether nothing that is required is lost: pairs that no longer meet are the price."""
        return not (self.zetels or self.verwachtingen or self.mandaten or self.paden)


def verlies(
    network: nx.MultiDiGraph, *, zonder: Collection[str] = (), samengevoegd: Sequence[Collection[str]] = ()
) -> Verlies:
    """Return what is lost without the gremia ``zonder`` and with each set of ``samengevoegd`` as one.

    Computed jointly: single answers do not add up. Lost are the actor pairs, and (pair, thema)
    triples, that then meet nowhere; the (gremium, actor, thema) seats that nothing carries; the
    expectations (with the gemeente, where they hold for each), mandaten and upward paths that were
    realised and no longer are. Addresses must be active gremia; no gremium may stand in two places.
    """
    dekking = lees(network)
    merged = {iri: samen([dekking.gremia[part] for part in sorted(parts)]) for parts in samengevoegd for iri in parts}
    gone = {*zonder, *merged}
    kept = [g for iri, g in dekking.gremia.items() if iri not in gone]
    after = kept + list({g.iri: g for g in merged.values()}.values())
    before = list(dekking.gremia.values())
    return Verlies(
        uren_voor=uren(before),
        uren_na=uren(after),
        paren=tuple(sorted(paren(before) - paren(after))),
        themaparen=tuple(sorted(themaparen(before) - themaparen(after))),
        zetels=tuple(_seats(dekking, gone, merged, after)),
        verwachtingen=tuple(_expectations(dekking, before, after)),
        mandaten=tuple(_mandates(dekking, gone, after)),
        paden=tuple(_paths(network, dekking, set(zonder), {iri: g.iri for iri, g in merged.items()}, after)),
    )


def uren(tables: Iterable[Gremium]) -> float | None:
    """Return the known personuren of ``tables`` together, or None when none are known."""
    known = [g.uren for g in tables if g.uren is not None]
    return sum(known) if known else None


def paren(tables: Iterable[Gremium]) -> set[Paar]:
    """Return every pair of actors that meets at one of ``tables``."""
    return {pair for g in tables for pair in combinations(sorted(g.leden), 2)}


def themaparen(tables: Iterable[Gremium]) -> set[tuple[str, str, str]]:
    """Return every pair of actors with a thema for which it meets at one of ``tables``."""
    return {(*pair, thema) for g in tables for pair in combinations(sorted(g.leden), 2) for thema in g.bladeren}


def mandaat_gedragen(mandaat: Mandaat, g: Gremium, tables: Iterable[Gremium]) -> bool:
    """Tell whether one of ``tables`` may do what ``g`` may by this mandaat, for the same thema's."""
    themas = mandaat.themas or g.themas
    return any(h.niveau == g.niveau and h.rang >= mandaat.rang and themas <= h.dekt for h in tables)


def _seats(
    dekking: Dekking, gone: Collection[str], merged: Mapping[str, Gremium], after: Sequence[Gremium]
) -> Iterable[tuple[str, str, str | None]]:
    for iri in sorted(gone):
        g = dekking.gremia[iri]
        home = merged.get(iri)
        if home is not None and mag_dragen(home, g):
            continue
        for (actor, thema), carriers in dragers(g, after).items():
            if not carriers:
                yield iri, actor, thema


def _expectations(
    dekking: Dekking, before: Sequence[Gremium], after: Sequence[Gremium]
) -> Iterable[tuple[Verwachting, str | None]]:
    for v in dekking.verwachtingen:
        then, now = ([g for g in tables if g.niveau == v.niveau and v.thema in g.dekt] for tables in (before, after))
        if not v.lokaal:
            if vervuld(v, then) and not vervuld(v, now):
                yield v, None
            continue
        for gemeente in dekking.regio.gemeenten:
            if bediend(gemeente, v, then) and not bediend(gemeente, v, now):
                yield v, gemeente


def _mandates(dekking: Dekking, gone: Iterable[str], after: Sequence[Gremium]) -> Iterable[tuple[str, str]]:
    for iri in sorted(gone):
        g = dekking.gremia[iri]
        for mandaat in g.mandaten:
            if not mandaat_gedragen(mandaat, g, after):
                yield iri, mandaat.iri


def _paths(
    network: nx.MultiDiGraph,
    dekking: Dekking,
    removed: Collection[str],
    home: Mapping[str, str],
    after: Sequence[Gremium],
) -> Iterable[str]:
    """Return the operational gremia that remain and lose their way up."""
    lines = nx.DiGraph((a, b) for a, b, soort in network.edges(data="soort") if soort in UPWARD)
    lines.add_nodes_from(dekking.gremia)
    lines = lines.subgraph(dekking.gremia)
    then = _reaching(lines, dekking.gremia.values())
    left = nx.relabel_nodes(lines.subgraph(set(lines) - set(removed)), dict(home))
    now = _reaching(left, after)
    for iri, g in dekking.gremia.items():
        niveau = dekking.begrippen.get(g.niveau or "")
        lowest = niveau is not None and niveau.volgorde == OPERATIONEEL
        if lowest and iri not in removed and iri in then and home.get(iri, iri) not in now:
            yield iri


def _reaching(lines: nx.DiGraph, tables: Iterable[Gremium]) -> set[str]:
    """Return the gremia that are, or reach, one with mandaat ≥ richtinggeven."""
    goals = {g.iri for g in tables if g.rang >= RICHTINGGEVEN and g.iri in lines}
    return goals.union(*(nx.ancestors(lines, goal) for goal in goals))
