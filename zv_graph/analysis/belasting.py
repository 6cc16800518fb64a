"""Belasting: how many seats and hours a year each actor gives, per functie."""

from dataclasses import dataclass
from itertools import groupby

import networkx as nx

from zv_graph.analysis.dekking import Dekking, lees
from zv_graph.analysis.gremium import Gremium, Zetel


@dataclass(frozen=True, slots=True)
class PerFunctie:
    """The seats of one actor in one functie (None where the data do not say which)."""

    functie: str | None
    zetels: int
    uren_per_jaar: float | None
    zetels_zonder_uren: int


@dataclass(frozen=True, slots=True)
class Belasting:
    """The seats of one actor; ``aandeel`` is its share of all known hours of the region, 0 to 1."""

    actor: str
    zetels: int
    uren_per_jaar: float | None
    aandeel: float | None
    zetels_zonder_uren: int
    functies: tuple[PerFunctie, ...]


def belasting(network: nx.MultiDiGraph | Dekking) -> tuple[Belasting, ...]:
    """Return the load of every actor that sits somewhere, in order of address.

    A zittende seat costs keerPerJaar × duurInUren hours a year. Hours that are not in the data are
    not guessed: a sum covers the known ones, is None when there are none, and tells how many lack.
    """
    seats = [(z, g) for g in lees(network).gremia.values() for z in g.zetels if z.zittend]
    seats.sort(key=lambda seat: (seat[0].actor, seat[0].functie or ""))
    total = sum(g.vergaderuren or 0.0 for _, g in seats)
    found = []
    for actor, own in groupby(seats, key=lambda seat: seat[0].actor):
        mine = list(own)
        functies = [_per_functie(f, list(s)) for f, s in groupby(mine, key=lambda seat: seat[0].functie)]
        whole = _per_functie(None, mine)
        found.append(
            Belasting(
                actor=actor,
                zetels=whole.zetels,
                uren_per_jaar=whole.uren_per_jaar,
                aandeel=whole.uren_per_jaar / total if whole.uren_per_jaar is not None and total else None,
                zetels_zonder_uren=whole.zetels_zonder_uren,
                functies=tuple(functies),
            )
        )
    return tuple(found)


def _per_functie(functie: str | None, seats: list[tuple[Zetel, Gremium]]) -> PerFunctie:
    known = [g.vergaderuren for _, g in seats if g.vergaderuren is not None]
    return PerFunctie(functie, len(seats), sum(known) if known else None, len(seats) - len(known))
