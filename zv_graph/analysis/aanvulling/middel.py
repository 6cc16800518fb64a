"""Middel: each single thing that can be done about what is missing, and what it helps."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from math import floor
from typing import Literal

from zv_graph.analysis.dekking import GEMEENTE, Dekking
from zv_graph.analysis.kosten import stoel
from zv_graph.analysis.plan.optie import Optie
from zv_graph.analysis.tafel import Tafel
from zv_graph.analysis.vervulling import Eis, bedient_door, in_functie, regionaal, soorten, voor
from zv_graph.network import Actor

Soort = Literal["zet", "thema", "namens", "nieuw"]


@dataclass(frozen=True, slots=True)
class Behoefte:
    """One thing that a table lacks to meet an expectation.

    A thema; a partner of a kind; a gemeente, itself or somebody for it; or a functie, of a gemeente for that very one.
    """

    soort: Literal["thema", "partner", "gemeente", "functie"]
    wat: str
    gemeente: str | None = None


@dataclass(frozen=True, slots=True)
class Middel:
    """One thing to do at the table that stands at ``plek``; ``kosten`` are in the unit of the region.

    zet gives ``actor`` a seat, in ``functie`` where one is asked; namens lets a gemeente that sits there speak for
    ``actor`` too, in that functie; thema puts ``thema`` on the agenda; nieuw makes a table for ``thema`` at ``niveau``.
    """

    soort: Soort
    plek: int | None
    actor: str | None = None
    functie: str | None = None
    thema: str | None = None
    niveau: str | None = None
    kosten: float = 0.0


def nodig(dekking: Dekking, eis: Eis, g: Tafel) -> frozenset[Behoefte] | None:
    """Return what a table of that niveau lacks to meet an expectation, nothing when it meets it; None when it never can."""
    if bedient_door(dekking, eis, g):
        return frozenset()
    reach = regionaal(dekking, g) if eis.gemeente is None else eis.gemeente in g.werkgebied
    if g.niveau != eis.niveau or g.bij_wet or not reach:
        return None
    seats = [seat for seat in g.plaatsen if seat.zittend]
    there = {kind for seat in seats for kind in soorten(dekking, seat)}
    found = {Behoefte("partner", p) for p in eis.partners if p not in there}
    if eis.thema not in g.themas:
        found.add(Behoefte("thema", eis.thema))
    if eis.gemeente is not None:
        found.discard(Behoefte("partner", GEMEENTE))
        if not any(voor(seat, eis.gemeente) for seat in seats):
            found.add(Behoefte("gemeente", eis.gemeente))
    if eis.functie is not None and not in_functie(dekking, eis, seats):
        found.add(Behoefte("functie", eis.functie, eis.gemeente if eis.functie in dekking.gemeentefuncties else None))
    return frozenset(found)


def middelen(dekking: Dekking, optie: Optie, plek: int, asked: Iterable[Behoefte]) -> Iterator[Middel]:
    """Yield everything that can be done at a table about what it lacks, the best of its kind by address."""
    g, wanted = optie.gremium, sorted(asked, key=repr)
    chair = stoel(dekking.eenheid, g)
    kinds = {b.wat for b in wanted if b.soort == "partner"}
    for b in wanted:
        if b.soort == "thema":
            if ruimte(dekking, optie):
                yield Middel("thema", plek, thema=b.wat)
            continue
        if b.soort == "gemeente" or b.gemeente:
            functie = b.wat if b.soort == "functie" else None
            yield Middel("zet", plek, actor=b.gemeente or b.wat, functie=functie, kosten=chair)
            yield Middel("namens", plek, actor=b.gemeente or b.wat, functie=functie)
            continue
        seen: set[frozenset[str]] = set()
        for actor in kandidaten(dekking, g, b):
            brings = frozenset(kinds.intersection(actor.partnertypes))
            if brings not in seen:
                seen.add(brings)
                # Who hears there already comes to sit in the functie that it has there.
                here = sorted(z.functie or "" for z in g.zetels if z.actor == actor.iri and not z.zittend)
                functie = b.wat if b.soort == "functie" else here[0] or None if here else None
                yield Middel("zet", plek, actor=actor.iri, functie=functie, kosten=chair)


def kandidaten(dekking: Dekking, g: Tafel, b: Behoefte) -> list[Actor]:
    """Return the actors that could fill what a table lacks: who hears there already first, then who works for most.

    Of the gemeenten the centrumgemeente comes first. In a functie those who sit in it somewhere.
    """
    known = (_in_functie(dekking) if b.soort == "functie" else _van_soort(dekking)).get(b.wat, ())
    here = {zetel.actor for zetel in g.zetels}
    able = [dekking.partijen[iri] for iri in known if _past(dekking.partijen[iri], g)]
    centrum = dekking.regio.centrum
    return sorted(able, key=lambda a: (a.iri not in here, a.iri not in centrum, -_bereik(a, g), a.iri))


@lru_cache(maxsize=4)
def _in_functie(dekking: Dekking) -> Mapping[str | None, set[str]]:
    """Return for each functie who sits in it somewhere."""
    found: dict[str | None, set[str]] = defaultdict(set)
    for zetel in (zetel for g in dekking.gremia.values() for zetel in g.zetels):
        found[zetel.functie].add(zetel.actor)
    return found


@lru_cache(maxsize=4)
def _van_soort(dekking: Dekking) -> Mapping[str, set[str]]:
    """Return for each kind of partner who is one."""
    found: dict[str, set[str]] = defaultdict(set)
    for iri, actor in dekking.partijen.items():
        for kind in actor.partnertypes:
            found[kind].add(iri)
    return found


def helpt(dekking: Dekking, middel: Middel, b: Behoefte) -> bool:
    """Tell whether something that is done at a table fills what it lacks."""
    if middel.soort == "thema" or b.soort == "thema":
        return middel.thema is not None and (b.soort, b.wat) == ("thema", middel.thema)
    if b.soort == "partner":
        return middel.soort == "zet" and b.wat in dekking.partijen[middel.actor or ""].partnertypes
    if b.soort == "gemeente":
        return middel.actor == b.wat
    return middel.functie == b.wat and b.gemeente in (None, middel.actor)


def ruimte(dekking: Dekking, optie: Optie) -> int:
    """Return how many thema's a table can take on: each keeps half the attention usual at its niveau.

    So do the thema's that it has keep half of theirs; without a known frequency and duration nobody can tell, so none.
    """
    g = optie.gremium
    if g.vergaderuren is None or not g.themas:
        return 0
    own = [h.aandacht for h in (dekking.gremia[deel] for deel in optie.delen) if h.aandacht is not None]
    least = max(dekking.aandacht[g.niveau], *own) / 2
    return max(floor(g.vergaderuren / least + 1e-9) - len(g.themas), 0)


def sprekers(dekking: Dekking, g: Tafel, middel: Middel) -> list[tuple[str, str | None]]:
    """Return who sits at a table for a gemeente and could speak for another one, with the functie; the centrum first."""
    seats = [z for z in g.zetels if z.zittend and middel.functie in (None, z.functie) and z.actor != middel.actor]
    able = {(z.actor, z.functie) for z in seats if GEMEENTE in dekking.partijen[z.actor].partnertypes}
    return sorted(able, key=lambda one: (one[0] not in dekking.regio.centrum, one[0], one[1] or ""))


def _past(actor: Actor, g: Tafel) -> bool:
    """Tell whether an actor works for some of what a table works for."""
    own = frozenset({actor.iri}) if actor.gemeente else actor.werkgebied
    return not own or not own.isdisjoint(g.werkgebied)


def _bereik(actor: Actor, g: Tafel) -> int:
    """Return for how many gemeenten of a table an actor works."""
    return len(actor.werkgebied & g.werkgebied) if actor.werkgebied else len(g.werkgebied)
