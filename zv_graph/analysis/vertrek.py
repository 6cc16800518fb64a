"""Vertrek: may a table go, in a structure where others stay, and who takes over what it does?"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

import numpy as np

from zv_graph.analysis.dekking import Dekking
from zv_graph.analysis.dragen import GENOEG, Dragers, Zitting, overnemers
from zv_graph.analysis.opstelling import Opstelling, opstelling
from zv_graph.analysis.overname import TOETSEN, Antwoorden
from zv_graph.analysis.tafel import Stoel, Tafel
from zv_graph.analysis.vervulling import Eis, bedient_door, breed_vervuld, vervulling
from zv_graph.analysis.voorwaarde import (
    JA,
    NEE,
    ONBEKEND,
    OVERNAME,
    Antwoord,
    Beletsel,
    Code,
    erger,
    redenen,
    slechtste,
)


@dataclass(frozen=True, slots=True)
class Vertrek:
    """One table that stops: who takes over, or else stands nearest (``naast``), every condition that does not simply hold, and the seats that nothing carries.

    ``tegen`` names for each condition between two tables those with which it holds least.
    """

    naar: tuple[str, ...]
    naast: tuple[str, ...]
    redenen: tuple[Beletsel, ...]
    verloren: tuple[Stoel, ...]
    tegen: Mapping[Code, tuple[str, ...]]


@dataclass(frozen=True)
class Overgang:
    """Two structures, and what changes hands between them; tables that are gone stand behind those that stay."""

    voor: Dekking
    na: Dekking
    weg: tuple[Tafel, ...]
    dragers: Dragers

    def vertrek(self, g: Tafel) -> Vertrek:
        """Return whether a table that is gone could go."""
        at = self.dragers.o.plek[g.iri]
        answers = self.dragers.antwoorden(at)
        o, takers = self.dragers.o, overnemers(self.dragers.o, answers)
        compared = takers or self._naaste(g, at)
        seats = list(self._zetels(at, answers, takers))
        between = _tussen(o, [*(h for h, _ in seats), *compared], at)
        held = [
            *((h, erger(parts, between[h])) for h, parts in seats),
            *((h, between[h]) for h in compared),
        ]
        lost = tuple(s for s, told in zip(g.stoelen, answers, strict=True) if (told == NEE).all())
        found = erger(self._gaan(g, takers, answers), {"ZETEL": NEE if lost else JA}, *(told for _, told in held))
        tegen = {
            code: tuple(sorted({o.tafels[h].iri for h, told in held if told.get(code) == worst}))
            for code, worst in found.items()
            if worst != JA
        }
        naar, naast = (tuple(o.tafels[h].iri for h in tables) for tables in (takers, compared))
        return Vertrek(naar, naast, redenen(found), lost, tegen)

    def _naaste(self, g: Tafel, at: int) -> tuple[int, ...]:
        """Return, where nothing takes over, the table where most of the seats are: to see what stands in between."""
        there = np.array([self.dragers.zitting.draagt(s) != NEE for s in g.stoelen], dtype=np.int64)
        count = np.where(self.dragers.weg, 0, there.sum(axis=0) if len(there) else 0)
        count[at] = 0
        return (int(count.argmax()),) if count.any() else ()

    def _zetels(
        self, at: int, answers: Antwoorden, takers: tuple[int, ...]
    ) -> Iterator[tuple[int, dict[Code, Antwoord]]]:
        """Yield for each seat that may be carried the table that carries it best, with how it carries that seat."""
        o = self.dragers.o
        for s, told in zip(o.tafels[at].stoelen, answers, strict=True):
            if told.max(initial=NEE) != ONBEKEND:
                continue
            parts = self.dragers.zitting.delen(s)
            able = np.flatnonzero(told == ONBEKEND).tolist()
            h = min(
                able, key=lambda h: (-int(min(part[h] for part in parts.values())), h not in takers, o.tafels[h].iri)
            )
            yield h, {code: Antwoord(part[h]) for code, part in parts.items()}

    def _gaan(self, g: Tafel, takers: tuple[int, ...], answers: Antwoorden) -> dict[Code, Antwoord]:
        """Return the answers to whether a table may go at all."""
        together = ((answers == JA).sum(axis=0) >= GENOEG * len(answers)).any()
        temporary = g.tijdelijk or any(self.dragers.o.tafels[h].tijdelijk for h in takers)
        lost = {eis: self.verloren[eis] for eis in self.verloren if bedient_door(self.voor, eis, g)}
        return {
            "WETTELIJK": NEE if g.wettelijk or g.bij_wet else JA,
            "VERWACHTING": slechtste(told for eis, told in lost.items() if not eis.samen),
            "COMBINATIE": slechtste(told for eis, told in lost.items() if eis.samen),
            "LEDENLIJST": JA if g.lijst else ONBEKEND,
            "VERDEELD": JA if together or not g.stoelen else ONBEKEND,
            "VOORBEREIDING": slechtste(self._voorbereid(g, takers)),
            "AFHANKELIJK": slechtste(self._hangt(k, takers) for k in self._onder(g)),
            "TIJDELIJK": ONBEKEND if temporary else JA,
        }

    def _voorbereid(self, g: Tafel, takers: tuple[int, ...]) -> Iterator[Antwoord]:
        """Yield for each table that ``g`` feeds whether another one that takes over feeds it as well."""
        o = self.dragers.o
        for x in sorted({self.na.thuis[iri] for iri in g.voedt if iri in self.na.thuis}):
            at = o.plek[min(self.na.gremia[x].delen)]
            yield JA if any(o.voedt[h, at] for h in takers if h != at) else ONBEKEND

    def _onder(self, g: Tafel) -> list[str]:
        """Return the tables that stay and hang on ``g``."""
        stays = {iri for iri in self.voor.onder.get(g.iri, ()) if self.na.gremia.get(iri) is self.voor.gremia[iri]}
        return sorted(stays | {k.iri for k in self.nieuw if not k.omhoog.isdisjoint(g.delen)})

    def _hangt(self, k: str, takers: tuple[int, ...]) -> Antwoord:
        """Tell whether a table that hangs on one that goes keeps its way up."""
        now = self.na.weg(min(self.na.gremia[k].delen))
        if now == JA:
            return JA
        then = max(self.voor.wegen[deel] for deel in sorted(self.na.gremia[k].delen) if deel in self.voor.wegen)
        instead = any(self.na.leidt(self.dragers.o.tafels[h].iri) != NEE for h in takers)
        return NEE if now == NEE and then == JA and not instead else ONBEKEND

    @cached_property
    def nieuw(self) -> tuple[Tafel, ...]:
        """Return the tables that were not there before as they are."""
        return tuple(g for iri, g in self.na.gremia.items() if self.voor.gremia.get(iri) is not g)

    @cached_property
    def verloren(self) -> Mapping[Eis, Antwoord]:
        """Return what is expected and was met and no longer is, with how bad that is.

        Nee for what belongs to the kern, onbekend for what is wished or, of partners that belong together, is kept at a
        table for a broader thema; of those only the kern counts.
        """
        stays = {iri for iri, g in self.na.gremia.items() if self.voor.gremia.get(iri) is g}
        found = {}
        for eis, met in vervulling(self.voor).items():
            if not met or not stays.isdisjoint(met) or any(bedient_door(self.voor, eis, g) for g in self.nieuw):
                continue
            kept = eis.samen and breed_vervuld(self.na, eis)
            found[eis] = JA if eis.samen and not eis.kern else NEE if eis.kern and not kept else ONBEKEND
        return found

    @cached_property
    def gewonnen(self) -> tuple[Eis, ...]:
        """Return what is expected and was not met and now is."""
        asked = (eis for eis, met in vervulling(self.voor).items() if not met)
        return tuple(eis for eis in asked if any(bedient_door(self.voor, eis, g) for g in self.nieuw))


def overgang(voor: Dekking, na: Dekking) -> Overgang:
    """Return the change from one structure to another, with the tables that are neither there any more nor part of one."""
    weg = tuple(g for iri, g in voor.gremia.items() if iri not in na.thuis)
    if all(voor.gremia.get(iri) is g for iri, g in na.gremia.items()):
        # Nothing new: the tables stand where they stood, and some of them stop.
        zitting = _zitting(voor)
    else:
        zitting = Zitting(Opstelling((*na.gremia.values(), *weg)))
    gone = np.array([g.iri not in na.gremia for g in zitting.o.tafels], dtype=np.bool_)
    return Overgang(voor, na, weg, Dragers(zitting, gone))


@lru_cache(maxsize=4)
def _zitting(dekking: Dekking) -> Zitting:
    return Zitting(opstelling(dekking))


def _tussen(o: Opstelling, tables: Iterable[int], g: int) -> dict[int, dict[Code, Antwoord]]:
    """Return for each of ``tables`` every answer to whether it may take over from ``g``."""
    each = list(dict.fromkeys(tables))
    h = np.array(each, dtype=np.int64)
    told = {code: TOETSEN[code](o, h, np.full_like(h, g)).tolist() for code in OVERNAME}
    return {one: {code: Antwoord(answers[n]) for code, answers in told.items()} for n, one in enumerate(each)}
