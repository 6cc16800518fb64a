"""Tafel: one active table, with who sits there and what follows from it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from functools import cached_property
from typing import Any

from zv_graph.network import BEGRIP, Gremium, Naamloos, Zetel

# zv:volgorde of the rungs of a mandaat.
AFSTEMMEN, RICHTINGGEVEN, BESLUITEN = 1, 3, 4
VOORZITTER = f"{BEGRIP}rol/voorzitter"
ADVISEUR = f"{BEGRIP}rol/adviseur"
_VORM = f"{BEGRIP}vorm/"
INKOOP, CASUS = f"{_VORM}inkoopoverleg", f"{_VORM}casusoverleg"
CENTRUMREGELING = f"{_VORM}centrumregeling"
BESTUURDER = f"{BEGRIP}functie/bestuurder"
NAGAAN = f"{BEGRIP}status/nagaan"
WERKGROEPEN = frozenset({f"{_VORM}werkgroep", f"{_VORM}projectgroep"})
TIJDELIJK = frozenset({f"{_VORM}projectgroep", f"{_VORM}taskforce", f"{_VORM}programma"})
# zv:volgorde of the niveaus, and the pijlers that there are.
OPERATIONEEL, BESTUURLIJK, PIJLERS = 1, 3, 2


@dataclass(frozen=True, slots=True)
class Stoel:
    """One seat as it must be carried: who sits there, in which functie and role, for which thema.

    ``actor`` is None for seats without a name, ``thema`` for a table that names none. ``twijfel`` tells that an actor
    of both pijlers sits there without a functie, so that nobody knows for which of the two.
    """

    actor: str | None
    functie: str | None
    thema: str | None
    pijlers: frozenset[str]
    twijfel: bool
    licht: bool


@dataclass(frozen=True, kw_only=True)
class Tafel(Gremium):
    """One active table: a gremium with who sits there, or what several would be together.

    ``themas`` are those named, ``dekt`` also the narrower ones under them. ``delen`` are the gremia that it is made of:
    itself, or those that would become one. ``mandaten`` are those valid at the peildatum; ``werkgebied`` is never empty
    and ``gebied_bekend`` tells whether it can be relied on. ``hoogte`` is zv:volgorde of its niveau, 0 for none, and
    ``maat`` that of its schaal. ``moeders``, ``boven``, ``naar`` and ``voedt`` are its parents and all its ancestors by
    onderdeelVan, the gremia that it reports or escalates to, and those that it feeds or prepares. ``vol_keer`` and
    ``vol_duur`` fill in what is not known; ``compleet`` tells that its list of members is declared complete.
    """

    delen: frozenset[str]
    dekt: frozenset[str]
    zetels: tuple[Zetel, ...]
    moeders: frozenset[str]
    boven: frozenset[str]
    naar: frozenset[str]
    voedt: frozenset[str]
    hoogte: int = 0
    maat: int = 0
    gebied_bekend: bool = True
    compleet: bool = False
    vol_keer: float | None = None
    vol_duur: float | None = None

    @property
    def plaatsen(self) -> tuple[Zetel | Naamloos, ...]:
        """Return every seat, known by name or not."""
        return (*self.zetels, *self.naamloos)

    @cached_property
    def leden(self) -> frozenset[str]:
        """Return D(g): the actors with a zittende seat."""
        return frozenset(zetel.actor for zetel in self.zetels if zetel.zittend)

    @cached_property
    def zittend(self) -> int:
        """Return the number of chairs of those who sit, known by name or not."""
        return sum(seat.stoelen for seat in self.plaatsen if seat.zittend)

    @cached_property
    def rang(self) -> int | None:
        """Return the rung of its highest mandaat, None when the data give none."""
        return max((mandaat.rang for mandaat in self.mandaten), default=None)

    @property
    def top(self) -> bool:
        """Tell whether an absent mandaat means that nobody knows: at bestuurlijk, or where the niveau is not known."""
        return self.hoogte in (0, BESTUURLIJK)

    @property
    def operationeel(self) -> bool:
        """Tell whether it stands on the lowest niveau."""
        return self.hoogte == OPERATIONEEL

    @property
    def inkoop(self) -> bool:
        """Tell whether those who buy meet those who are bought from here."""
        return self.vorm == INKOOP

    @property
    def besloten(self) -> bool:
        """Tell whether it may talk about persons, so that who or what comes to it needs a legal ground.

        That is every operational table of which the data do not say that nothing there is vertrouwelijk.
        """
        return not self.openbaar and (self.vertrouwelijk or self.vorm == CASUS or self.operationeel)

    @property
    def nagaan(self) -> bool:
        """Tell whether somebody first has to look whether it is there: only the law knows it, or an old source."""
        return self.status == NAGAAN

    @property
    def terzijde(self) -> bool:
        """Tell whether it is a board about which nobody said that it has to do with zorg and veiligheid: waste, taxes, recreation."""
        return self.bestuur and not self.themas and not self.wettelijk

    @property
    def tijdelijk(self) -> bool:
        """Tell whether it is meant to end."""
        return self.vorm in TIJDELIJK or self.eindigt is not None

    @cached_property
    def lijst(self) -> bool:
        """Tell whether its list can be relied on: declared complete, with members, a thema and a niveau."""
        numbered = bool(self.naamloos) or any(zetel.aantal is not None for zetel in self.zetels)
        return self.compleet and not numbered and bool(self.leden and self.themas) and self.niveau is not None

    @property
    def omhoog(self) -> frozenset[str]:
        """Return the gremia that lie above it: those that it is part of, reports to or escalates to."""
        return self.moeders | self.naar

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

    @property
    def bijeenkomsten(self) -> float:
        """Return how often somebody goes to it in a year, with what is filled in."""
        return (self.vol_keer or 0.0) * self.zittend * self.aantal

    @property
    def volle_uren(self) -> float:
        """Return H(g) with what is filled in for what is not known."""
        return self.bijeenkomsten * (self.vol_duur or 0.0)

    @cached_property
    def aandacht(self) -> float | None:
        """Return keerPerJaar × duurInUren / number of named thema's: hours a year per thema."""
        return self.vergaderuren / len(self.themas) if self.vergaderuren is not None and self.themas else None

    @cached_property
    def stoelen(self) -> tuple[Stoel, ...]:
        """Return every seat that has to be carried when this table stops, once for each thema that it names."""
        themas: Sequence[str | None] = sorted(self.themas) or [None]
        named = [
            (z.actor, z.functie, z.pijlers, z.functie is None and len(z.pijlers) == PIJLERS, z.rol == ADVISEUR)
            for z in self.zetels
            if z.zittend
        ]
        rest = [(None, z.functie, frozenset[str](), False, z.rol == ADVISEUR) for z in self.naamloos if z.zittend]
        return tuple(
            Stoel(actor, functie, thema, pijlers, twijfel, licht)
            for actor, functie, pijlers, twijfel, licht in [*named, *rest]
            for thema in themas
        )

    @cached_property
    def plekken(self) -> frozenset[tuple[str, str | None]]:
        """Return who sits here, each actor once in each functie."""
        return frozenset((zetel.actor, zetel.functie) for zetel in self.zetels if zetel.zittend)

    @cached_property
    def vaag(self) -> frozenset[str]:
        """Return who sits here in a functie that may be any of several: none told, or a bestuurder of a gemeente."""
        seats = (zetel for zetel in self.zetels if zetel.zittend and len(zetel.pijlers) == PIJLERS)
        return frozenset(zetel.actor for zetel in seats if zetel.functie in (None, BESTUURDER))

    @cached_property
    def gasten(self) -> frozenset[tuple[str, str | None]]:
        """Return who is only invited here, each actor once in each functie."""
        return frozenset((zetel.actor, zetel.functie) for zetel in self.zetels if not zetel.zittend)

    @cached_property
    def gelijk_te_stellen(self) -> frozenset[tuple[str, str | None]]:
        """Return the seats of which one knows that the same one elsewhere is the same: without functie, of one pijler."""
        return frozenset(
            (zetel.actor, zetel.functie)
            for zetel in self.zetels
            if zetel.zittend and (zetel.functie is not None or len(zetel.pijlers) == 1)
        )


def alleen(gremium: Gremium, **more: Any) -> Tafel:  # noqa: ANN401  the fields of Tafel, by name
    """Return a gremium as a table by itself; ``more`` are the fields that a table adds or reads otherwise."""
    told = {field.name: getattr(gremium, field.name) for field in fields(Gremium)}
    return Tafel(**{**told, "delen": frozenset({gremium.iri}), **more})


def union(sets: Iterable[frozenset[str]]) -> frozenset[str]:
    """Return everything that is in one of ``sets``."""
    return frozenset().union(*sets)
