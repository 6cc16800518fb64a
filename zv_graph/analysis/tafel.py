"""Tafel: one active table with its seats, and what several would be together."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields, replace
from functools import cached_property
from typing import Any

from zv_graph.network import Gremium, Naamloos, Zetel

# zv:volgorde of the rungs of a mandaat.
AFSTEMMEN, RICHTINGGEVEN, BESLUITEN = 1, 3, 4
VOORZITTER = "https://w3id.org/zvgraph/begrip/rol/voorzitter"
# What one extra part adds at most to the meeting of a merged gremium.
EXTRA_HOUR = 0.5


@dataclass(frozen=True, kw_only=True)
class Tafel(Gremium):
    """One active table: a gremium with who sits there, or what several would be together.

    ``themas`` are those recorded, ``dekt`` also the narrower ones under them; ``bladeren`` those of ``dekt`` with
    nothing under them, so that a broad thema counts as many. ``delen`` are the gremia that it is made of: itself, or
    those that would become one. ``mandaten`` are those valid at the peildatum and ``werkgebied`` is never empty;
    ``moeders`` and ``boven`` are its parents and all its ancestors by onderdeelVan; ``naar`` the gremia that it
    reports or escalates to.
    """

    delen: frozenset[str]
    dekt: frozenset[str]
    bladeren: frozenset[str]
    zetels: tuple[Zetel, ...]
    moeders: frozenset[str]
    boven: frozenset[str]
    naar: frozenset[str]

    @cached_property
    def leden(self) -> frozenset[str]:
        """Return D(g): the actors with a zittende seat."""
        return frozenset(zetel.actor for zetel in self.zetels if zetel.zittend)

    @cached_property
    def zittend(self) -> int:
        """Return the number of chairs of those who sit, known by name or not."""
        seats: tuple[Zetel | Naamloos, ...] = (*self.zetels, *self.naamloos)
        return sum(seat.stoelen for seat in seats if seat.zittend)

    @cached_property
    def rang(self) -> int:
        """Return the rung of the highest valid mandaat; without one it is afstemmen."""
        return max((mandaat.rang for mandaat in self.mandaten), default=AFSTEMMEN)

    @cached_property
    def bevoegdheden(self) -> frozenset[tuple[int, frozenset[str]]]:
        """Return what it may do, each once: the rung and the thema's of its mandaten."""
        return frozenset((mandaat.rang, mandaat.themas) for mandaat in self.mandaten)

    @property
    def vergaderuren(self) -> float | None:
        """Return the hours a year that one such table meets, or None when unknown."""
        return None if self.keer is None or self.duur is None else self.keer * self.duur

    @property
    def zeteluren(self) -> float | None:
        """Return the hours a year that one chair costs at all tables of this kind, or None when unknown."""
        return None if self.vergaderuren is None else self.vergaderuren * self.aantal

    @property
    def uren(self) -> float | None:
        """Return H(g) = keerPerJaar × duurInUren × zittende seats × number of such tables: personuren a year."""
        return None if self.zeteluren is None else self.zeteluren * self.zittend

    @cached_property
    def aandacht(self) -> float | None:
        """Return keerPerJaar × duurInUren / number of thema's: hours a year per thema.

        A broad thema counts as the thema's under it, so that breadth never looks like attention.
        """
        return self.vergaderuren / len(self.bladeren) if self.vergaderuren is not None and self.bladeren else None

    @property
    def plaatsen(self) -> list[tuple[str, str | None]]:
        """Return every (actor, thema) that this table realises; thema None where it records none."""
        themas: Sequence[str | None] = sorted(self.themas) or [None]
        return [(actor, thema) for actor in sorted(self.leden) for thema in themas]

    def behandelt(self, thema: str | None) -> bool:
        """Tell whether ``thema`` belongs at this table; the absence of a thema fits every table."""
        return thema is None or thema in self.dekt


def alleen(gremium: Gremium, **more: Any) -> Tafel:  # noqa: ANN401  the fields of Tafel, by name
    """Return a gremium as a table by itself; ``more`` are the fields that a table adds or reads otherwise."""
    told = {field.name: getattr(gremium, field.name) for field in fields(Gremium)}
    return Tafel(**{**told, "delen": frozenset({gremium.iri}), **more})


def samen(parts: Sequence[Tafel]) -> Tafel:
    """Return the table that ``parts`` (one or more) would make together.

    Seats (``_zetels``), thema's and mandaten united; frequency the highest; duration min(sum, longest + 0.5 hour
    for each extra part); hours are unknown as soon as one part lacks them. What is no matter of the whole, such as a
    name, is that of the first.
    """
    keer, duur = ritme(parts)
    return replace(
        parts[0],
        iri=" + ".join(part.iri for part in parts),
        delen=union(part.delen for part in parts),
        themas=union(part.themas for part in parts),
        dekt=union(part.dekt for part in parts),
        bladeren=union(part.bladeren for part in parts),
        zetels=_zetels(parts),
        keer=keer,
        duur=duur,
        mandaten=tuple(mandaat for part in parts for mandaat in part.mandaten),
        werkgebied=union(part.werkgebied for part in parts),
        wettelijk=any(part.wettelijk for part in parts),
        vertrouwelijk=any(part.vertrouwelijk for part in parts),
        moeders=union(part.moeders for part in parts),
        boven=union(part.boven for part in parts),
        naar=union(part.naar for part in parts),
    )


def _zetels(parts: Sequence[Tafel]) -> tuple[Zetel, ...]:
    """Return the seats of a merged table: one for each actor in each functie.

    A seat without a functie in the data is taken for one of the actor's known ones: what nobody wrote down is no second
    person. An actor has max(known functies, most seats in one part) seats.
    """
    found: dict[tuple[str, str | None], Zetel] = {}
    most: Counter[str] = Counter()
    for part in parts:
        seated = [zetel for zetel in part.zetels if zetel.zittend]
        most |= Counter(actor for actor, _ in {(zetel.actor, zetel.functie) for zetel in seated})
        for zetel in seated:
            key = zetel.actor, zetel.functie
            found[key] = _een(found[key], zetel) if key in found else zetel
    known: dict[str, list[str]] = defaultdict(list)
    for actor, functie in found:
        if functie:
            known[actor].append(functie)
    for actor, functies in known.items():
        if (actor, None) in found and most[actor] <= len(functies):
            one = found[actor, min(functies)]
            found[actor, one.functie] = replace(_een(one, found.pop((actor, None))), functie=one.functie)
    return tuple(found[key] for key in sorted(found, key=str))


def _een(first: Zetel, other: Zetel) -> Zetel:
    """Return the one seat that two seats of an actor in one functie become; who leads somewhere, leads."""
    lead = other if other.rol == VOORZITTER else first
    return replace(
        lead,
        namens=tuple(sorted({*first.namens, *other.namens})),
        partners=first.partners | other.partners,
        pijlers=first.pijlers | other.pijlers,
    )


def ritme(parts: Sequence[Tafel]) -> tuple[float | None, float | None]:
    """Return how often, and for how many hours, ``parts`` would meet together."""
    keer = [part.keer for part in parts if part.keer is not None]
    duur = [part.duur for part in parts if part.duur is not None]
    return (
        max(keer) if len(keer) == len(parts) else None,
        min(sum(duur), max(duur) + EXTRA_HOUR * (len(parts) - 1)) if len(duur) == len(parts) else None,
    )


def union(sets: Iterable[frozenset[str]]) -> frozenset[str]:
    """Return everything that is in one of ``sets``."""
    return frozenset().union(*sets)
