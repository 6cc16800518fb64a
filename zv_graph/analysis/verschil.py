"""Verschil: what one structure has that another lacks, jointly, and whether the step from one to the other may be made."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations
from typing import Literal, TypeAlias, TypeVar

from zv_graph.analysis.bevoegdheid import behouden, voor_themas
from zv_graph.analysis.dekking import Dekking, Eenheid
from zv_graph.analysis.kosten import belast, kosten
from zv_graph.analysis.stap import Stap, Zetel, stappen
from zv_graph.analysis.tafel import Tafel
from zv_graph.analysis.vertrek import Overgang, overgang
from zv_graph.analysis.vervulling import Eis
from zv_graph.analysis.voorwaarde import JA, NEE, ONBEKEND, Antwoord, slechtste

Paar: TypeAlias = tuple[str, str]
# A table and the rung that it has.
Bevoegdheid: TypeAlias = tuple[str, str | None]
Oordeel = Literal["kan", "onbekend", "niet"]
OORDEEL: Mapping[Antwoord, Oordeel] = {JA: "kan", ONBEKEND: "onbekend", NEE: "niet"}
K = TypeVar("K")


@dataclass(frozen=True, slots=True)
class Kant:
    """What one of two structures has and the other lacks, all in order."""

    paren: tuple[Paar, ...]
    themaparen: tuple[tuple[str, str, str], ...]
    eisen: tuple[Eis, ...]
    mandaten: tuple[Bevoegdheid, ...]
    paden: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Verschil:
    """The difference between two structures, ``voor`` and ``na``.

    ``eenheid`` is what effort is counted in; ``kosten`` are those of both, with medians for what is not known, and
    ``geschat`` the changed tables for which that was needed. ``per_actor`` tells of each actor whose effort changes both
    numbers. ``zetels`` are the (gremium, actor, thema) that nothing carries.
    """

    overleggen: tuple[int, int]
    eenheid: Eenheid
    kosten: tuple[float, float]
    geschat: tuple[str, ...]
    per_actor: tuple[tuple[str, float, float], ...]
    verloren: Kant
    gewonnen: Kant
    zetels: tuple[Zetel, ...]
    stappen: tuple[Stap, ...]
    antwoord: Antwoord

    @property
    def oordeel(self) -> Oordeel:
        """Return kan, onbekend or niet."""
        return OORDEEL[self.antwoord]


def verschil(voor: Dekking, na: Dekking) -> Verschil:
    """Return what changes between two structures of one region, computed jointly: single answers do not add up.

    Its answer is nee when something that is required is lost (a seat, an expectation or a combinatie of the kern, a
    given mandaat, a way up) or a step has a nee; onbekend when a condition is onbekend or a wished expectation is lost;
    else ja. From a structure to itself nothing changes.
    """
    o = overgang(voor, na)
    lost = verlies(o)
    return Verschil(
        overleggen=(len(voor.gremia), len(na.gremia)),
        eenheid=voor.eenheid,
        kosten=(kosten(voor, voor.gremia.values()), kosten(voor, na.gremia.values())),
        geschat=tuple(g.iri for g in _anders(voor, na) if g.uren is None),
        per_actor=tuple(_per_actor(voor, na)),
        verloren=lost.kant,
        gewonnen=_gewonnen(o),
        zetels=lost.zetels,
        stappen=lost.stappen,
        antwoord=lost.antwoord,
    )


@dataclass(frozen=True, slots=True)
class Verlies:
    """What is lost, the seats that nothing carries, the steps with their conditions, and the worst answer."""

    kant: Kant
    zetels: tuple[Zetel, ...]
    stappen: tuple[Stap, ...]
    antwoord: Antwoord


def verlies(o: Overgang) -> Verlies:
    """Return what a change loses, without what it costs and gains."""
    steps = tuple(stappen(o))
    changed = _anders(o.voor, o.na)
    mandates = {key: told for key, told in _mandaten(changed, o.na).items() if told != JA}
    ways = {iri: told for iri, told in _wegen(o.voor, o.na).items() if told != JA}
    answers = [*o.verloren.values(), *mandates.values(), *ways.values(), *(step.antwoord for step in steps)]
    seats = tuple(dict.fromkeys(seat for step in steps for seat in step.zetels))
    return Verlies(_verloren(o, changed, mandates, ways), seats, steps, slechtste(answers))


def _anders(een: Dekking, ander: Dekking) -> list[Tafel]:
    """Return the tables of one structure that are not the same in the other."""
    return [g for iri, g in een.gremia.items() if ander.gremia.get(iri) is not g]


def _verloren(
    o: Overgang,
    changed: Iterable[Tafel],
    mandates: Mapping[Bevoegdheid, Antwoord],
    ways: Mapping[str, Antwoord],
) -> Kant:
    """Return what was there and no longer is."""
    paren, themaparen = _treffen(o.voor)
    pairs, triples = Counter(_paren(changed)), Counter(_themaparen(changed))
    new, new_triples = set(_paren(o.nieuw)), set(_themaparen(o.nieuw))
    return Kant(
        paren=tuple(sorted(pair for pair, n in pairs.items() if n == paren[pair] and pair not in new)),
        themaparen=tuple(sorted(one for one, n in triples.items() if n == themaparen[one] and one not in new_triples)),
        eisen=tuple(o.verloren),
        mandaten=_weg_is(mandates),
        paden=_weg_is(ways),
    )


def _gewonnen(o: Overgang) -> Kant:
    """Return what is there now and was not."""
    paren, themaparen = _treffen(o.voor)
    mandates = _mandaten(o.nieuw, o.voor)
    return Kant(
        paren=tuple(sorted({pair for pair in _paren(o.nieuw) if pair not in paren})),
        themaparen=tuple(sorted({one for one in _themaparen(o.nieuw) if one not in themaparen})),
        eisen=o.gewonnen,
        mandaten=_weg_is(mandates),
        paden=_weg_is(_wegen(o.na, o.voor)),
    )


def _weg_is(answers: Mapping[K, Antwoord]) -> tuple[K, ...]:
    """Return what is gone, in order."""
    return tuple(sorted((key for key, told in answers.items() if told == NEE), key=str))


@lru_cache(maxsize=4)
def _treffen(dekking: Dekking) -> tuple[Counter[Paar], Counter[tuple[str, str, str]]]:
    """Return at how many tables each pair of actors meets, and for which thema."""
    tables = dekking.gremia.values()
    return Counter(_paren(tables)), Counter(_themaparen(tables))


def _paren(tables: Iterable[Tafel]) -> Iterator[Paar]:
    """Yield every pair of actors that meets, once for each of ``tables``."""
    return (pair for g in tables for pair in combinations(sorted(g.leden), 2))


def _themaparen(tables: Iterable[Tafel]) -> Iterator[tuple[str, str, str]]:
    """Yield every pair of actors with a thema for which it meets, once for each of ``tables``."""
    return ((*pair, thema) for g in tables for pair in combinations(sorted(g.leden), 2) for thema in g.themas)


def _mandaten(changed: Iterable[Tafel], ander: Dekking) -> dict[Bevoegdheid, Antwoord]:
    """Return for each given mandaat of changed tables, by its table and rung, whether the other structure keeps it."""
    worst: dict[Bevoegdheid, Antwoord] = {}
    for g in changed:
        for mandaat in g.mandaten:
            key = g.iri, mandaat.trede
            kept = (behouden(ander.gremia.values(), g, mandaat, thema) for thema in voor_themas(g, mandaat))
            worst[key] = min(worst.get(key, JA), slechtste(kept))
    return worst


def _wegen(een: Dekking, ander: Dekking) -> dict[str, Antwoord]:
    """Return for each gremium that has a way up, and is still there, whether it has one in the other structure."""
    found = {}
    for iri, told in een.wegen.items():
        for deel in sorted(een.gremia[iri].delen) if told == JA else ():
            if deel in ander.thuis:
                found[deel] = ander.weg(deel)
    return found


def _per_actor(voor: Dekking, na: Dekking) -> Iterator[tuple[str, float, float]]:
    """Yield each actor whose effort changes, with what it was and becomes."""
    before = _belast(voor)
    # The other tables ask of their members what they asked.
    left = {zetel.actor for g in (*_anders(voor, na), *_anders(na, voor)) for zetel in g.zetels}
    after = belast(voor, (g for g in na.gremia.values() if not left.isdisjoint(g.leden)))
    for actor in sorted(left):
        if before.get(actor, 0.0) != after.get(actor, 0.0):
            yield actor, before.get(actor, 0.0), after.get(actor, 0.0)


@lru_cache(maxsize=4)
def _belast(dekking: Dekking) -> Mapping[str, float]:
    """Return the effort of each actor as it is."""
    return belast(dekking, dekking.gremia.values())
