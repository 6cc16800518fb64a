"""Nieuw: the table that a thema would get at a niveau where it has none that can be helped."""

from collections.abc import Iterator

from zv_graph.analysis.dekking import GEMEENTE, Dekking
from zv_graph.analysis.lezing import gewoon
from zv_graph.analysis.verandering import Nieuw, Zet
from zv_graph.analysis.vervulling import Eis, vervulling


def nieuw(dekking: Dekking, thema: str, niveau: str) -> tuple[Nieuw | Zet, ...]:
    """Return a new table with one seat for each partner of the kern that the region has, and the rhythm of its niveau.

    Where every gemeente counts, one of them speaks for the others.
    """
    keer, duur = gewoon(dekking.gremia.values(), niveau)
    name = f"Overleg over {dekking.naam(thema)} ({dekking.naam(niveau)})"
    table = Nieuw(name, niveau, (thema,), keer, duur)
    asked = [eis for eis in vervulling(dekking) if eis.kern and (eis.thema, eis.niveau) == (thema, niveau)]
    return (table, *_zetels(dekking, table.gremium, asked))


def _zetels(dekking: Dekking, table: str, asked: list[Eis]) -> Iterator[Zet]:
    """Yield the seats: first the functies, then each partner that has none yet."""
    there: set[str] = set()
    for functie in sorted({eis.functie for eis in asked if eis.functie}):
        known = {z.actor for g in dekking.gremia.values() for z in g.zetels if z.functie == functie}
        if known:
            yield _zet(dekking, table, known, functie, asked, there)
    partners = {p for eis in asked for p in eis.partners} | ({GEMEENTE} if any(e.gemeente for e in asked) else set())
    for partner in sorted(partners):
        able = {iri for iri, actor in dekking.partijen.items() if partner in actor.partnertypes}
        if able and partner not in there:
            yield _zet(dekking, table, able, None, asked, there)


def _zet(dekking: Dekking, table: str, able: set[str], functie: str | None, asked: list[Eis], there: set[str]) -> Zet:
    """Return the seat of the first by address, the centrumgemeente before others; add who then sits there."""
    actor = min(able, key=lambda iri: (iri not in dekking.regio.centrum, iri))
    there.update(dekking.partijen[actor].partnertypes)
    every = actor in dekking.regio.gemeenten and any(eis.gemeente for eis in asked)
    others = tuple(m for m in dekking.regio.gemeenten if m != actor) if every else ()
    return Zet(actor, table, functie=functie, namens=others)
