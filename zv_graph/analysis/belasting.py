"""Belasting: how many seats and hours a year each actor gives, per functie."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from zv_graph.analysis.dekking import Dekking
from zv_graph.analysis.lezing import lees
from zv_graph.analysis.plan import Plan
from zv_graph.analysis.tafel import Tafel
from zv_graph.analysis.verandering import toegepast
from zv_graph.network import Network, Zetel


@dataclass(frozen=True, slots=True)
class PerFunctie:
    """The seats of one actor in one functie (None where the data do not say which)."""

    functie: str | None
    zetels: int
    uren_per_jaar: float | None
    zetels_zonder_uren: int


@dataclass(frozen=True, slots=True)
class Belasting:
    """The seats of one actor; ``aandeel`` is its share of all known hours of the region, 0 to 1.

    The last two tell the same after the plan; None without one.
    """

    actor: str
    zetels: int
    uren_per_jaar: float | None
    aandeel: float | None
    zetels_zonder_uren: int
    functies: tuple[PerFunctie, ...]
    zetels_na_plan: int | None
    uren_na_plan: float | None


def belasting(network: Network | Dekking, *, plan: Plan | None = None) -> tuple[Belasting, ...]:
    """Return the load of every actor that sits somewhere, in order of address.

    A zittende seat costs keerPerJaar × duurInUren hours a year. Hours that are not in the data are
    not guessed: a sum covers the known ones, is None when there are none, and tells how many lack.
    """
    dekking = lees(network)
    now = _zetels(dekking.gremia.values())
    later = _zetels(toegepast(dekking, plan.verandering).gremia.values()) if plan else {}
    total = sum(zetel.stoelen * (g.zeteluren or 0.0) for seats in now.values() for zetel, g in seats)
    found = []
    for actor, seats in now.items():
        seats.sort(key=lambda seat: seat[0].functie or "")
        functies = [_per_functie(f, list(own)) for f, own in groupby(seats, key=lambda seat: seat[0].functie)]
        whole, after = _per_functie(None, seats), _per_functie(None, later.get(actor, []))
        found.append(
            Belasting(
                actor=actor,
                zetels=whole.zetels,
                uren_per_jaar=whole.uren_per_jaar,
                aandeel=whole.uren_per_jaar / total if whole.uren_per_jaar is not None and total else None,
                zetels_zonder_uren=whole.zetels_zonder_uren,
                functies=tuple(functies),
                zetels_na_plan=after.zetels if plan else None,
                uren_na_plan=after.uren_per_jaar if plan else None,
            )
        )
    return tuple(found)


def _zetels(tables: Iterable[Tafel]) -> dict[str, list[tuple[Zetel, Tafel]]]:
    """Return the zittende seats of each actor, in order of address."""
    found: dict[str, list[tuple[Zetel, Tafel]]] = {}
    for g in tables:
        for zetel in g.zetels:
            if zetel.zittend:
                found.setdefault(zetel.actor, []).append((zetel, g))
    return dict(sorted(found.items()))


def _per_functie(functie: str | None, seats: list[tuple[Zetel, Tafel]]) -> PerFunctie:
    known = [(zetel.stoelen, g.zeteluren) for zetel, g in seats if g.zeteluren is not None]
    return PerFunctie(
        functie=functie,
        zetels=sum(zetel.stoelen for zetel, _ in seats),
        uren_per_jaar=sum(stoelen * uren for stoelen, uren in known) if known else None,
        zetels_zonder_uren=sum(zetel.stoelen for zetel, g in seats if g.zeteluren is None),
    )
