"""Dragen: is a seat carried elsewhere, and by whom? Each answer with ja, nee or onbekend."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from zv_graph.analysis.opstelling import Bools, Opstelling
from zv_graph.analysis.overname import Antwoorden, overname
from zv_graph.analysis.tafel import ADVISEUR, PIJLERS, Stoel, Tafel
from zv_graph.analysis.voorwaarde import JA, NEE, ONBEKEND, Antwoord, Gedragen
from zv_graph.network import Zetel

# So much of its seats must come back at one and the same table.
GENOEG = 0.75


@dataclass(frozen=True, eq=False)
class Zitting:
    """Who sits where in an opstelling, and so which table carries a seat, apart from whether it may take over."""

    o: Opstelling

    @cached_property
    def _zetels(self) -> Mapping[str, list[tuple[int, Zetel]]]:
        """Return for each actor its zittende seats, with the place of the table."""
        found: dict[str, list[tuple[int, Zetel]]] = defaultdict(list)
        for at, h in enumerate(self.o.tafels):
            for zetel in h.zetels:
                if zetel.zittend:
                    found[zetel.actor].append((at, zetel))
        return found

    @cached_property
    def _namens(self) -> Mapping[str, list[int]]:
        """Return for each actor the tables where somebody sits for it."""
        found: dict[str, list[int]] = defaultdict(list)
        for at, h in enumerate(self.o.tafels):
            for seat in h.plaatsen:
                for actor in seat.namens if seat.zittend else ():
                    found[actor].append(at)
        return found

    @cached_property
    def _functies(self) -> Mapping[str | None, list[int]]:
        """Return for each functie the tables where somebody sits in it."""
        found: dict[str | None, list[int]] = defaultdict(list)
        for at, h in enumerate(self.o.tafels):
            for seat in h.plaatsen:
                if seat.zittend:
                    found[seat.functie].append(at)
        return found

    @cached_property
    def _themas(self) -> Mapping[str | None, Antwoorden]:
        """Return for each thema at which tables it is named, and at which only a broader one."""
        size = len(self.o.tafels)
        found: dict[str | None, Antwoorden] = defaultdict(lambda: np.full(size, NEE, dtype=np.int8))
        found[None] = np.full(size, ONBEKEND, dtype=np.int8)
        for at, h in enumerate(self.o.tafels):
            for thema in h.dekt:
                found[thema][at] = JA if thema in h.themas else ONBEKEND
        return found

    @cached_property
    def _bekend(self) -> dict[tuple[object, ...], dict[Gedragen, Antwoorden]]:
        return {}

    def delen(self, s: Stoel) -> dict[Gedragen, Antwoorden]:
        """Return for each table whether it carries a seat, one answer for each thing that is asked.

        FUNCTIE: the same pijler; ROL: no lighter role; NAMENS: it sits there itself; BREED: its thema is named. Nee of
        any is ZETEL.
        """
        key = (s.actor, s.functie if s.actor is None else None, s.pijlers, s.twijfel, s.licht)
        if key not in self._bekend:
            self._bekend[key] = self._wie(s) if s.actor is not None else self._iemand(s.functie)
        return {**self._bekend[key], "BREED": self._themas[s.thema]}

    def _wie(self, s: Stoel) -> dict[Gedragen, Antwoorden]:
        """Return what is asked of an actor at each table; of its seats there the best counts."""
        size = len(self.o.tafels)
        best: dict[int, tuple[Antwoord, Antwoord, Antwoord]] = {}
        for at, zetel in self._zetels.get(s.actor or "", ()):
            answers = _pijler(s, zetel), ONBEKEND if zetel.rol == ADVISEUR and not s.licht else JA, JA
            best[at] = max(best.get(at, answers), answers, key=lambda told: (min(told), told))
        for at in self._namens.get(s.actor or "", ()):
            best.setdefault(at, (JA, JA, ONBEKEND))
        found = np.full((3, size), NEE, dtype=np.int8)
        for at, told in best.items():
            found[:, at] = told
        return {"FUNCTIE": found[0], "ROL": found[1], "NAMENS": found[2]}

    def _iemand(self, functie: str | None) -> dict[Gedragen, Antwoorden]:
        """Return where somebody sits in the functie of a seat without a name: who it is, nobody knows."""
        found = np.full(len(self.o.tafels), NEE, dtype=np.int8)
        found[self._functies.get(functie, [])] = ONBEKEND
        return {"NAMENS": found}

    def draagt(self, s: Stoel) -> Antwoorden:
        """Return for each table whether it carries a seat."""
        return np.asarray(np.minimum.reduce(list(self.delen(s).values())), dtype=np.int8)


@dataclass(frozen=True, eq=False)
class Dragers:
    """Who could carry seats: the tables of an opstelling, except those that ``weg`` tells to stop."""

    zitting: Zitting
    weg: Bools

    @property
    def o(self) -> Opstelling:
        """Return the tables, those that stop as well."""
        return self.zitting.o

    def mag(self, g: int) -> Antwoorden:
        """Return for each table whether it may take over from the one at place ``g``; what stops, takes nothing over."""
        every = np.arange(len(self.o.tafels))
        may = overname(self.o, every, np.full_like(every, g))
        return np.where(self.weg | (every == g), np.int8(NEE), may).astype(np.int8)

    def antwoorden(self, g: int) -> Antwoorden:
        """Return seats × tables: whether each table carries each seat of the one at place ``g``."""
        may, seats = self.mag(g), self.o.tafels[g].stoelen
        told = [np.minimum(may, self.zitting.draagt(s)) for s in seats]
        return np.array(told, dtype=np.int8).reshape(len(seats), len(self.o.tafels))


def _pijler(s: Stoel, zetel: Zetel) -> Antwoord:
    """Tell whether a seat elsewhere is in the same pijler; of an actor of both pijlers one must know in which functie."""
    if s.twijfel or (zetel.functie is None and len(zetel.pijlers) == PIJLERS):
        return ONBEKEND
    return JA if zetel.pijlers >= s.pijlers else NEE


def overnemers(o: Opstelling, answers: Antwoorden) -> tuple[int, ...]:
    """Return the places of the tables that take over, of the answers of ``Dragers.antwoorden``.

    Every one that carries three quarters of the seats; else the one that carries most, then refuses least, then the
    first by address; none where no table carries any seat, not even perhaps.
    """
    ja, niet_nee = (answers == JA).sum(axis=0), (answers != NEE).sum(axis=0)
    whole = len(answers)
    if whole and (able := np.flatnonzero(ja >= GENOEG * whole)).size:
        return tuple(able.tolist())
    some = np.flatnonzero(niet_nee > 0)
    if not some.size:
        return ()
    return (min(some.tolist(), key=lambda at: (-ja[at], -niet_nee[at], o.tafels[at].iri)),)


def zelfde_zetels(a: Tafel, b: Tafel) -> float:
    """Return the share of the seats of the smaller of two tables that are the same at the other, 0 to 1.

    Two seats are the same when actor and functie are; without a functie, only when the actor is of one pijler.
    """
    smallest = min(len(a.plekken), len(b.plekken))
    return len(a.gelijk_te_stellen & b.gelijk_te_stellen) / smallest if smallest else 0.0
