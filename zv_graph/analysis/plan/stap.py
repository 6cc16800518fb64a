"""Stap: one change that a reader can follow, and whether every optimal plan holds it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from zv_graph.analysis.dekking import Dekking
from zv_graph.analysis.kosten import kost, kosten
from zv_graph.analysis.plan.cover import Row
from zv_graph.analysis.plan.eisen import groepen
from zv_graph.analysis.plan.optie import Optie
from zv_graph.analysis.samenvoeging import gastheer
from zv_graph.analysis.stap import Stap as Gevolg
from zv_graph.analysis.verandering import Samen, Stopt, Wijziging
from zv_graph.analysis.verschil import verschil
from zv_graph.analysis.voorwaarde import Beletsel

Soort = Literal["stoppen", "samenvoegen", "onderbrengen"]
# Whether every optimal plan holds a step, told for the requirement that stands against it.
Every = Callable[[Row], bool | None]


@dataclass(frozen=True, slots=True)
class Stap:
    """One step; ``uren`` is what it saves a year, in the unit of the plan.

    ``naar`` are, of a table that stops, the present tables that take over; of tables that are taken in, the one that
    takes them in. ``in_elk_plan`` tells whether every optimal plan holds this step; None when that is not known.
    ``redenen`` are the conditions that have to be asked first; a proven step has none.
    """

    soort: Soort
    gremia: tuple[str, ...]
    naar: tuple[str, ...]
    in_elk_plan: bool | None
    uren: float
    redenen: tuple[Beletsel, ...]

    @property
    def wijziging(self) -> Wijziging:
        """Return the step as an edit."""
        return Stopt(self.gremia[0]) if self.soort == "stoppen" else Samen(self.gremia)


def stappen(
    voor: Dekking, na: Dekking, opties: Sequence[Optie], chosen: Sequence[int], every: Every
) -> tuple[Stap, ...]:
    """Return the steps to the chosen tables, those that save most first."""
    told = {step.gremia: step for step in verschil(voor, na).stappen}
    found = [*_samen(voor, opties, chosen, told, every), *_stoppen(voor, opties, chosen, told, every)]
    return tuple(sorted(found, key=lambda stap: (-stap.uren, stap.gremia)))


def _samen(
    voor: Dekking,
    opties: Sequence[Optie],
    chosen: Sequence[int],
    told: Mapping[tuple[str, ...], Gevolg],
    every: Every,
) -> Iterator[Stap]:
    for n in chosen:
        delen = opties[n].delen
        if len(delen) > 1:
            parts = [voor.gremia[deel] for deel in delen]
            host = gastheer(parts)
            saved = kosten(voor, parts) - opties[n].kosten
            stays = every(Row(frozenset(), frozenset({n})))
            soort: Soort = "onderbrengen" if host else "samenvoegen"
            yield Stap(soort, delen, (host,) if host else (), stays, saved, told[delen].redenen)


def _stoppen(
    voor: Dekking,
    opties: Sequence[Optie],
    chosen: Sequence[int],
    told: Mapping[tuple[str, ...], Gevolg],
    every: Every,
) -> Iterator[Stap]:
    own = groepen(opties)
    parts = {optie.gremium.iri: optie.delen for optie in opties}
    kept = {deel for n in chosen for deel in opties[n].delen}
    for iri, g in voor.gremia.items():
        if iri not in kept:
            step = told[iri,]
            stays = every(Row(own[iri])) if iri in own else True
            naar = tuple(sorted({deel for taker in step.naar for deel in parts[taker]}))
            yield Stap("stoppen", (iri,), naar, stays, kost(voor.eenheid, g), step.redenen)
