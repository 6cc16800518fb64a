"""Stap: one change that a reader can follow, and whether every optimal plan holds it."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Literal

from zv_graph.analysis.dekking import Dekking
from zv_graph.analysis.dragen import dragers, verwant
from zv_graph.analysis.overlap import BIJ_STOPPEN, VOORLEGGEN, ZUSTERS, Rule
from zv_graph.analysis.plan.cover import Row
from zv_graph.analysis.plan.eisen import groepen
from zv_graph.analysis.plan.optie import Optie
from zv_graph.analysis.tafel import Tafel
from zv_graph.analysis.voorwaarde import Code

Soort = Literal["stoppen", "samenvoegen", "onderbrengen"]
# Whether every optimal plan holds a step, told for the requirement that stands against it.
Every = Callable[[Row], bool | None]


@dataclass(frozen=True, slots=True)
class Stap:
    """One step: ``soort`` is stoppen, samenvoegen or onderbrengen; ``uren`` the personuren a year that it saves.

    ``naar`` are, of a table that stops, the present tables that carry its seats; of tables that are
    taken in, the one that takes them in. ``in_elk_plan`` tells whether every optimal plan holds this
    step; None when that was too much work to know. ``redenen`` are the codes of what to put to the
    question between these tables (MANDAAT, LIJN, AANDACHT, ZUSTERS).
    """

    soort: Soort
    gremia: tuple[str, ...]
    naar: tuple[str, ...]
    in_elk_plan: bool | None
    uren: float
    redenen: tuple[Code, ...]


def stappen(dekking: Dekking, tafels: Sequence[Optie], chosen: Sequence[int], every: Every) -> tuple[Stap, ...]:
    """Return the steps to the chosen tables, those that save most first."""
    found = [*_merged(dekking, tafels, chosen, every), *_stopped(dekking, tafels, chosen, every)]
    return tuple(sorted(found, key=lambda stap: (-stap.uren, stap.gremia)))


def _merged(dekking: Dekking, tafels: Sequence[Optie], chosen: Sequence[int], every: Every) -> Iterator[Stap]:
    uren = {tafel.delen[0]: tafel.uren for tafel in tafels if len(tafel.delen) == 1}
    for n in chosen:
        delen = tafels[n].delen
        if len(delen) > 1:
            host = _host([dekking.gremia[deel] for deel in delen])
            reasons = _redenen(dekking, combinations(delen, 2), {**VOORLEGGEN, **ZUSTERS})
            saved = sum(uren[deel] for deel in delen) - tafels[n].uren
            yield Stap(
                "onderbrengen" if host else "samenvoegen",
                delen,
                host,
                every(Row(frozenset(), frozenset({n}))),
                saved,
                reasons,
            )


def _host(parts: Sequence[Tafel]) -> tuple[str, ...]:
    """Return the statutory table, or else the one with all members of the others, that takes them in."""
    for able in ([g for g in parts if g.wettelijk], [g for g in parts if all(g.leden >= h.leden for h in parts)]):
        if able:
            return (max(able, key=lambda g: (len(g.werkgebied), -parts.index(g))).iri,)
    return ()


def _stopped(dekking: Dekking, tafels: Sequence[Optie], chosen: Sequence[int], every: Every) -> Iterator[Stap]:
    own = groepen(tafels)
    kept = [tafels[n] for n in chosen]
    parts = {tafel.gremium.iri: tafel.delen for tafel in kept}
    for tafel in tafels[: len(dekking.gremia)]:
        if own[tafel.delen[0]].isdisjoint(chosen):
            able = [t.gremium for t in kept if not verwant(t.gremium, tafel.gremium)]
            carried = dragers(tafel.gremium, able).values()
            naar = sorted({deel for carriers in carried for iri in carriers for deel in parts[iri]})
            every_plan = every(Row(own[tafel.delen[0]]))
            reasons = _redenen(dekking, ((tafel.delen[0], other) for other in naar), BIJ_STOPPEN)
            yield Stap("stoppen", tafel.delen, tuple(naar), every_plan, tafel.uren, reasons)


def _redenen(dekking: Dekking, pairs: Iterable[tuple[str, str]], rules: Mapping[Code, Rule]) -> tuple[Code, ...]:
    """Return the codes of everything that one of these pairs of tables should be asked."""
    both = [(dekking.gremia[a], dekking.gremia[b]) for a, b in pairs]
    return tuple(code for code, applies in rules.items() if any(applies(a, b) for a, b in both))
