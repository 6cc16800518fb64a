"""Stap: each thing that a change does to tables, with every condition that does not simply hold."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import combinations
from typing import Literal, TypeAlias

import numpy as np

from zv_graph.analysis.dragen import Dragers, Zitting, zelfde_zetels
from zv_graph.analysis.opstelling import Opstelling
from zv_graph.analysis.overname import TOETSEN, paren
from zv_graph.analysis.samenvoeging import samen
from zv_graph.analysis.tafel import Tafel
from zv_graph.analysis.vertrek import Overgang
from zv_graph.analysis.voorwaarde import JA, NEE, ONBEKEND, Antwoord, Beletsel, Code, erger, redenen, slechtste

# A gremium, who sits there, and for which thema.
Zetel: TypeAlias = tuple[str, str | None, str | None]
Soort = Literal["stoppen", "samen", "anders", "gekoppeld"]
# So large a share of the seats of the smaller of two tables must be the same at the other.
ZELFDE = 0.75


@dataclass(frozen=True, slots=True)
class Stap:
    """What one step does to tables: every condition that does not simply hold, and who takes over.

    ``zetels`` are the (gremium, actor, thema) that nothing carries; ``naast`` are the tables that it was held against,
    and ``tegen`` for a condition those with which it holds least.
    """

    soort: Soort
    gremia: tuple[str, ...]
    naar: tuple[str, ...]
    redenen: tuple[Beletsel, ...]
    zetels: tuple[Zetel, ...] = ()
    naast: tuple[str, ...] = ()
    tegen: Mapping[Code, tuple[str, ...]] = field(default_factory=dict, compare=False)

    @property
    def antwoord(self) -> Antwoord:
        """Return the worst answer."""
        return slechtste(reden.antwoord for reden in self.redenen)


def stappen(o: Overgang) -> Iterator[Stap]:
    """Yield every step from one structure to the other: what stops, what becomes one, what changes by itself."""
    for g in o.weg:
        gone = o.vertrek(g)
        lost = dict.fromkeys((g.iri, s.actor, s.thema) for s in gone.verloren)
        yield Stap("stoppen", (g.iri,), gone.naar, gone.redenen, tuple(lost), gone.naast, gone.tegen)
    for iri, table in o.na.gremia.items():
        if o.voor.gremia.get(iri) is table:
            continue
        old = [o.voor.gremia[deel] for deel in sorted(table.delen) if deel in o.voor.gremia]
        if len(old) > 1:
            # What else changes at the parts, changes at the whole that they would make by themselves.
            whole = replace(samen(old), iri=old[0].iri)
            answers, kwijt = _gewijzigd(o, whole, table)
            yield Stap("samen", tuple(g.iri for g in old), (), redenen(erger(_samengaan(old, table), answers)), kwijt)
        elif old and iri in o.voor.gremia:
            answers, kwijt = _gewijzigd(o, old[0], table)
            yield Stap("anders", (iri,), (), redenen(answers), kwijt)
        elif not old and table.besloten and table.zittend:
            yield Stap("anders", (iri,), (), redenen({"STOEL": ONBEKEND}))


def _gewijzigd(o: Overgang, old: Tafel, new: Tafel) -> tuple[dict[Code, Antwoord], tuple[Zetel, ...]]:
    """Return the answers about a table that changes by itself, and the seats that nothing carries any more."""
    given: dict[Zetel, Antwoord] = {}
    for seat, told in _opgegeven(o, old, new):
        given[seat] = min(told, given.get(seat, JA))
    answers = {**_anders(old, new), "STOEL": _stoel(old, new), "ZETEL": slechtste(given.values())}
    return answers, tuple(z for z, told in given.items() if told == NEE)


def _samengaan(parts: list[Tafel], table: Tafel) -> dict[Code, Antwoord]:
    """Return the answers to whether tables may become one: between every two, and between each and the whole."""
    tables = Opstelling(tuple(parts))
    pairs = list(combinations(range(len(parts)), 2))
    a, b = (np.array(side) for side in zip(*pairs, strict=True))
    found = {code: Antwoord(told.min()) for code, told in paren(tables, a, b)}
    found["FUNCTIE"] = slechtste(gelijke_functies(parts[x], parts[y]) for x, y in pairs)
    whole = Opstelling((table, *parts))
    first, rest = np.zeros(len(parts), dtype=np.int64), np.arange(1, len(parts) + 1)
    for code in ("RITME", "AANDACHT"):
        found[code] = Antwoord(TOETSEN[code](whole, first, rest).min())
    return found


def gelijke_functies(a: Tafel, b: Tafel) -> Antwoord:
    """Tell whether the same people sit at two tables: three quarters of the seats of the smaller, some, or none.

    Where nobody is known to sit at one of them, nobody knows.
    """
    same = zelfde_zetels(a, b)
    return JA if same >= ZELFDE else ONBEKEND if same or not (a.plekken and b.plekken) else NEE


def gekoppeld(tables: Sequence[Tafel]) -> Stap:
    """Return the step by which tables stay and come on one morning: worth it for who sits at each of them."""
    told = slechtste(_zelfde_mensen(a, b) for a, b in combinations(tables, 2))
    known = JA if all(g.lijst and not g.nagaan for g in tables) else ONBEKEND
    return Stap("gekoppeld", tuple(g.iri for g in tables), (), redenen({"FUNCTIE": told, "LEDENLIJST": known}))


def _zelfde_mensen(a: Tafel, b: Tafel) -> Antwoord:
    """Tell the same of two tables that stay: who sits at both in a functie that is not told may be one and the same."""
    told = gelijke_functies(a, b)
    return ONBEKEND if told == NEE and (a.vaag & b.leden or b.vaag & a.leden) else told


def _stoel(old: Tafel, new: Tafel) -> Antwoord:
    """Tell whether those who sit at a table, and its thema's, may change.

    Not where the law says who sits there; at a table about persons somebody or something more has to be asked first.
    """
    if old.bij_wet and (old.plekken, old.gasten) != (new.plekken, new.gasten):
        return NEE
    return ONBEKEND if new.besloten and not (new.plekken <= old.plekken and new.themas <= old.themas) else JA


def _anders(old: Tafel, new: Tafel) -> dict[Code, Antwoord]:
    """Return the answers about a table that stays and changes: who sits there, and is there time for what it does?"""
    both, one, other = Opstelling((new, old)), np.array([0]), np.array([1])
    found: dict[Code, Antwoord] = {}
    if old.zittend and not new.zittend:
        found["LEDEN"] = ONBEKEND
    if not (old.lijst or new.plekken <= old.plekken):
        found["LEDENLIJST"] = ONBEKEND
    if (old.keer, old.duur) != (new.keer, new.duur):
        found["RITME"] = Antwoord(TOETSEN["RITME"](both, one, other)[0])
    if (old.keer, old.duur) != (new.keer, new.duur) or not new.themas <= old.themas:
        found["AANDACHT"] = Antwoord(TOETSEN["AANDACHT"](both, one, other)[0])
    return found


def _opgegeven(o: Overgang, old: Tafel, new: Tafel) -> Iterator[tuple[Zetel, Antwoord]]:
    """Yield each (gremium, actor, thema) that a changed table gives up, with whether it is carried."""
    kept = {(s.actor, s.functie, s.thema) for s in new.stoelen}
    gone = [s for s in old.stoelen if (s.actor, s.functie, s.thema) not in kept]
    if not gone:
        return
    others = [g for iri, g in o.na.gremia.items() if iri != new.iri]
    dragers = Dragers(Zitting(Opstelling((*others, old))), np.array([False] * len(others) + [True], dtype=np.bool_))
    may, here = dragers.mag(len(others)), Zitting(Opstelling((new,)))
    for s in gone:
        told = np.minimum(may, dragers.zitting.draagt(s)).max(initial=NEE)
        # Who sits there in another functie now, or in another rol, may carry the seat at the table itself.
        own = here.draagt(s).max() if s.thema is None or s.thema in new.themas else NEE
        yield (old.iri, s.actor, s.thema), Antwoord(max(told, own))
