"""Opstelling: tables side by side in arrays, so that one rule answers for one pair and for all pairs at once."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from zv_graph.analysis.dekking import Dekking
from zv_graph.analysis.tafel import AFSTEMMEN, WERKGROEPEN, Tafel, union

Bools: TypeAlias = NDArray[np.bool_]
Ints: TypeAlias = NDArray[np.int64]
Floats: TypeAlias = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Opstelling:
    """Tables in a fixed order, and what a comparison needs of them: one value for each, in that order."""

    tafels: tuple[Tafel, ...]

    @cached_property
    def plek(self) -> dict[str, int]:
        """Return for each gremium the place of the first table that it is or is part of."""
        found: dict[str, int] = {}
        for at, g in enumerate(self.tafels):
            for deel in g.delen:
                found.setdefault(deel, at)
        return found

    def _codes(self, value: Callable[[Tafel], object]) -> Ints:
        """Return a number for each table: the same for equal values."""
        known: dict[object, int] = {}
        return np.array([known.setdefault(value(g), len(known)) for g in self.tafels], dtype=np.int64)

    def _bools(self, value: Callable[[Tafel], bool]) -> Bools:
        return np.array([value(g) for g in self.tafels], dtype=np.bool_)

    def _floats(self, value: Callable[[Tafel], float | None]) -> Floats:
        """Return a number for each table; nan for unknown."""
        return np.array([np.nan if value(g) is None else value(g) for g in self.tafels], dtype=np.float64)

    @cached_property
    def niveau(self) -> Ints:
        """Return a number for each niveau."""
        return self._codes(lambda g: g.niveau)

    @cached_property
    def hoogte(self) -> Ints:
        """Return zv:volgorde of the niveau, 0 for none."""
        return np.array([g.hoogte for g in self.tafels], dtype=np.int64)

    @cached_property
    def niveauloos(self) -> Bools:
        """Tell where no niveau is given."""
        return self._bools(lambda g: g.niveau is None)

    @cached_property
    def maat(self) -> Ints:
        """Return zv:volgorde of the schaal."""
        return np.array([g.maat for g in self.tafels], dtype=np.int64)

    @cached_property
    def aantal(self) -> Ints:
        """Return how many such tables there are."""
        return np.array([g.aantal for g in self.tafels], dtype=np.int64)

    @cached_property
    def gebied(self) -> Ints:
        """Return a number for each werkgebied."""
        return self._codes(lambda g: g.werkgebied)

    @cached_property
    def bevat(self) -> Bools:
        """Tell for each two of the numbers of ``gebied`` whether the first holds the second."""
        areas = list(dict.fromkeys(g.werkgebied for g in self.tafels))
        places = {place: at for at, place in enumerate(sorted(union(areas)))}
        lies = np.zeros((len(areas), len(places)), dtype=np.float32)
        for row, area in enumerate(areas):
            lies[row, [places[place] for place in area]] = 1
        # One area holds another when it has as many gemeenten of it as there are.
        return np.asarray(lies @ lies.T == lies.sum(axis=1), dtype=np.bool_)

    @cached_property
    def gebied_bekend(self) -> Bools:
        """Tell where the werkgebied can be relied on."""
        return self._bools(lambda g: g.gebied_bekend)

    @cached_property
    def geheim(self) -> Bools:
        """Tell what is vertrouwelijk."""
        return self._bools(lambda g: g.vertrouwelijk)

    @cached_property
    def onderwerpen(self) -> Ints:
        """Return a number for each set of thema's."""
        return self._codes(lambda g: g.themas)

    @cached_property
    def themas(self) -> Floats:
        """Return tables × thema's: 1 where a table names one."""
        every = {thema: at for at, thema in enumerate(sorted(union(g.themas for g in self.tafels)))}
        found = np.zeros((len(self.tafels), len(every)), dtype=np.float64)
        for row, g in enumerate(self.tafels):
            found[row, [every[thema] for thema in g.themas]] = 1
        return found

    @cached_property
    def bij_wet(self) -> Bools:
        """Tell of which the law fixes the members."""
        return self._bools(lambda g: g.bij_wet)

    @cached_property
    def wettelijk(self) -> Bools:
        """Tell what the law asks."""
        return self._bools(lambda g: g.wettelijk)

    @cached_property
    def inkoop(self) -> Bools:
        """Tell where is bought."""
        return self._bools(lambda g: g.inkoop)

    @cached_property
    def lijst(self) -> Bools:
        """Tell whose list of members can be relied on."""
        return self._bools(lambda g: g.lijst)

    @cached_property
    def keer(self) -> Floats:
        """Return how often a year each meets."""
        return self._floats(lambda g: g.keer)

    @cached_property
    def duur(self) -> Floats:
        """Return for how many hours each meets."""
        return self._floats(lambda g: g.duur)

    @cached_property
    def aandacht(self) -> Floats:
        """Return the hours a year for each thema."""
        return self._floats(lambda g: g.aandacht)

    @cached_property
    def rang(self) -> Ints:
        """Return the highest rung of each, 0 where none is given."""
        return np.array([g.rang or 0 for g in self.tafels], dtype=np.int64)

    @cached_property
    def top(self) -> Bools:
        """Tell where an absent mandaat means that nobody knows."""
        return self._bools(lambda g: g.top)

    @cached_property
    def mandaat(self) -> tuple[Ints, NDArray[np.int8]]:
        """Return a number for each kind of mandaat, and for each two kinds whether the first may do what the second may.

        Asked for each thema that the second names, or once where it names none; the worst answer counts.
        """
        kinds = list(dict.fromkeys((g.top, g.themas, g.mandaten) for g in self.tafels))
        numbers = self._codes(lambda g: (g.top, g.themas, g.mandaten))
        every: list[str | None] = [None, *sorted(union(themas for _, themas, _ in kinds))]
        rungs = np.array(
            [
                [max((m.rang for m in own if t is None or not m.themas or t in m.themas), default=0) for t in every]
                for *_, own in kinds
            ],
            dtype=np.int8,
        ).reshape(len(kinds), len(every))
        asked = np.array([[t in (themas or {None}) for t in every] for _, themas, _ in kinds], dtype=np.bool_)
        top = np.array([kind[0] for kind in kinds], dtype=np.bool_)
        answers = np.full((len(kinds), len(kinds)), 2, dtype=np.int8)
        for at in range(len(every)):
            who = np.flatnonzero(asked[:, at])
            h, g = rungs[:, at][:, np.newaxis], rungs[who, at][np.newaxis, :]
            least = np.where(np.maximum(h, AFSTEMMEN) >= np.maximum(g, AFSTEMMEN), np.int8(2), np.int8(0))
            told = np.where(top[who] & ((h == 0) | (g == 0)), np.int8(1), least)
            answers[:, who] = np.minimum(answers[:, who], told)
        return numbers, answers

    def _lijnen(self, value: Callable[[Tafel], frozenset[str]]) -> Bools:
        """Tell for each two tables whether the first has a line to the second, or to a part of it."""
        found = np.zeros((len(self.tafels), len(self.tafels)), dtype=np.bool_)
        holds: dict[str, list[int]] = {}
        for at, g in enumerate(self.tafels):
            for deel in g.delen:
                holds.setdefault(deel, []).append(at)
        for at, g in enumerate(self.tafels):
            for other in value(g):
                found[at, holds.get(other, [])] = True
        np.fill_diagonal(found, val=False)
        return found

    @cached_property
    def onder(self) -> Bools:
        """Tell for each two tables whether the first lies below the second by onderdeelVan, in any number of steps."""
        return self._lijnen(lambda g: g.boven)

    @cached_property
    def legt_af(self) -> Bools:
        """Tell for each two tables whether the first reports or escalates to the second."""
        return self._lijnen(lambda g: g.naar)

    @cached_property
    def voedt(self) -> Bools:
        """Tell for each two tables whether the first feeds or prepares the second."""
        return self._lijnen(lambda g: g.voedt)

    @cached_property
    def opgenomen(self) -> Bools:
        """Tell for each two tables whether the first is a working group below the second, where all its seats also are."""
        found = np.zeros_like(self.onder)
        for low, high in np.argwhere(self.onder):
            g, h = self.tafels[low], self.tafels[high]
            found[low, high] = g.vorm in WERKGROEPEN and bool(g.plekken) and g.plekken <= h.gelijk_te_stellen
        return found


@lru_cache(maxsize=4)
def opstelling(dekking: Dekking) -> Opstelling:
    """Return the tables of a structure side by side, in order of address."""
    return Opstelling(tuple(dekking.gremia.values()))
