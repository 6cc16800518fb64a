"""Robuust: does a finding about a double stay when a tenth of the seats is missing from the data?"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from zv_graph.analysis.dekking import Dekking
from zv_graph.analysis.dragen import dragers
from zv_graph.analysis.overlap import MIN_GEDEELD, MIN_LEDEN, MIN_OMVAT
from zv_graph.analysis.pairs import tail
from zv_graph.analysis.tafel import Tafel
from zv_graph.analysis.verwachtingen import dient, past
from zv_graph.network import Zetel

RUNS = 200
DROPPED = 0.1
SEED = 2026
# From this share of the runs a finding is called stabiel.
STABIEL = 0.8
# With fewer seats a tenth is only a handful, and one seat more or less decides.
SMALL = 60
SIGNIFICANT = 0.05
Runs = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Robuust:
    """The share of the runs in which a finding stays, the word for it, and whether the network is small."""

    aandeel: float
    oordeel: Literal["stabiel", "gevoelig"]
    klein: bool


@dataclass(frozen=True, slots=True)
class Steekproef:
    """Runs that each drop a tenth of the zittende seats at random.

    ``zetels`` are per gremium its zittende seats with their number; ``over`` tells for each run and each
    numbered seat whether it is left; ``actoren`` counts for each run who still sits anywhere.
    """

    zetels: Mapping[str, tuple[tuple[int, Zetel], ...]]
    over: Runs
    actoren: NDArray[np.int64]


def steekproef(dekking: Dekking) -> Steekproef:
    """Draw 200 runs with a fixed seed, seats in order of address.

    As in Borgatti, Carley and Krackhardt (2006), who drop ties at random to see how robust a measure is.
    """
    seats: dict[str, list[tuple[int, Zetel]]] = {}
    owners: dict[str, list[int]] = {}
    number = 0
    for iri, gremium in dekking.gremia.items():
        for zetel in gremium.zetels:
            if zetel.zittend:
                seats.setdefault(iri, []).append((number, zetel))
                owners.setdefault(zetel.actor, []).append(number)
                number += 1
    random = np.random.default_rng(SEED)
    over = np.ones((RUNS, number), dtype=bool)
    for run in range(RUNS):
        over[run, random.permutation(number)[: round(number * DROPPED)]] = False
    present = _times(np.logical_or.reduce(over[:, own], axis=1) for own in owners.values())
    return Steekproef({iri: tuple(own) for iri, own in seats.items()}, over, present)


def paar_blijft(proef: Steekproef, a: Tafel, b: Tafel, *, toeval: bool) -> Robuust:
    """Return how often two tables stay a candidate; with ``toeval`` also more than chance (p < 0.05)."""
    actors = sorted(a.leden | b.leden)
    at_a, at_b = (np.array([_zit(proef, g.iri, actor) for actor in actors]) for g in (a, b))
    shared, first, second = (at.sum(axis=0) for at in (at_a & at_b, at_a, at_b))
    smallest = np.minimum(first, second)
    stays = (smallest >= MIN_LEDEN) & (shared >= MIN_GEDEELD) & (shared >= MIN_OMVAT * smallest)
    if toeval:
        counts = zip(proef.actoren.tolist(), first.tolist(), second.tolist(), shared.tolist(), strict=True)
        stays &= np.array([tail(*four) < SIGNIFICANT for four in counts])
    return _robuust(proef, stays)


def tafel_blijft(proef: Steekproef, dekking: Dekking, g: Tafel, others: Sequence[Tafel]) -> Robuust:
    """Return how often a table can still stop: every seat carried by ``others``, no expectation lost.

    Mandaten and ways up do not rest on seats, so that they need no runs.
    """
    sits = {actor: _zit(proef, g.iri, actor) for actor in g.leden}
    stays = _times(sits.values()) >= MIN_LEDEN
    for (actor, _), carriers in dragers(g, others).items():
        stays &= ~sits[actor] | _any(_zit(proef, iri, actor) for iri in carriers)
    for own, elsewhere in _verwacht(proef, dekking, g):
        stays &= ~own | elsewhere
    return _robuust(proef, stays)


def _verwacht(proef: Steekproef, dekking: Dekking, g: Tafel) -> Iterator[tuple[Runs, Runs]]:
    """Yield for each expectation that ``g`` meets in which runs it does, and in which runs another table does."""
    for v in dekking.verwachtingen:
        if v.niveau != g.niveau or v.thema not in g.dekt:
            continue
        for gemeente in dekking.regio.gemeenten if v.lokaal else (None,):
            met = {
                h.iri: [
                    proef.over[:, n]
                    for n, zetel in proef.zetels.get(h.iri, ())
                    if (past(zetel, v) if gemeente is None else dient(gemeente, v, zetel, h))
                ]
                for h in dekking.tafels(v.thema, v.niveau)
            }
            own = met.pop(g.iri)
            yield _any(own), _any(run for seats in met.values() for run in seats)


def _zit(proef: Steekproef, gremium: str, actor: str) -> Runs:
    """Return in which runs an actor still has a seat at a gremium."""
    return _any(proef.over[:, n] for n, zetel in proef.zetels.get(gremium, ()) if zetel.actor == actor)


def _times(runs: Iterable[NDArray[np.bool_]]) -> NDArray[np.int64]:
    """Return for each run how many of these hold."""
    total = np.zeros(RUNS, dtype=np.int64)
    for run in runs:
        total += run
    return total


def _any(runs: Iterable[Runs]) -> Runs:
    return _times(runs) > 0


def _robuust(proef: Steekproef, stays: Runs) -> Robuust:
    share = float(stays.mean())
    return Robuust(share, "stabiel" if share >= STABIEL else "gevoelig", klein=proef.over.shape[1] < SMALL)
