"""Oplossing: the cheapest structure in which what is missing is met: with the tables as they are, or with a simpler plan."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from zv_graph.analysis.aanvulling.opgave import Opgave, doelen, opgave
from zv_graph.analysis.aanvulling.stap import Aanvulstap, stappen
from zv_graph.analysis.dekking import Dekking
from zv_graph.analysis.overlap import Overlap
from zv_graph.analysis.plan.cover import Limit, Row
from zv_graph.analysis.plan.eisen import eisen, groepen
from zv_graph.analysis.plan.optie import keuze
from zv_graph.analysis.plan.search import Search, Structure, gekozen, search
from zv_graph.analysis.plan.stap import Stap
from zv_graph.analysis.plan.stap import stappen as eenvoudiger
from zv_graph.analysis.verandering import Verandering, toegepast
from zv_graph.analysis.verschil import verschil
from zv_graph.analysis.vervulling import Eis
from zv_graph.analysis.voorwaarde import JA


@dataclass(frozen=True, slots=True)
class Oplossing:
    """What was found: the steps that make it simpler and those that meet what is missing; ``open`` is what nothing meets."""

    vereenvoudiging: tuple[Stap, ...]
    stappen: tuple[Aanvulstap, ...]
    open: tuple[Eis, ...]
    optimaal: bool

    @property
    def verandering(self) -> Verandering:
        """Return it as a change."""
        return wijzigingen(self.vereenvoudiging, self.stappen)


def wijzigingen(simpler: Iterable[Stap], more: Iterable[Aanvulstap]) -> Verandering:
    """Return steps as a change: two steps at one seat are one edit."""
    edits = [*(stap.wijziging for stap in simpler), *(stap.wijziging for stap in more)]
    return tuple(dict.fromkeys(edits))


def alleen(dekking: Dekking, missing: Sequence[Eis]) -> Oplossing:
    """Return the least that meets what is missing while every table stays: effort first, then edits."""
    o = opgave(dekking, keuze(dekking, (), merges=False, minstens=JA).opties, missing)
    stay = [Row(frozenset({n})) for n in range(len(o.opties))]
    costs, _, steps = doelen(o)
    s = _search(dekking, o, [costs, steps])
    return _oplossing(s, o, search(s, [*stay, *o.rows]), missing)


def samen(dekking: Dekking, kandidaten: Sequence[Overlap], missing: Sequence[Eis]) -> Oplossing:
    """Return the cheapest structure that loses nothing that is required and in which what is missing is met."""
    o = opgave(dekking, keuze(dekking, kandidaten, merges=True, minstens=JA).opties, missing)
    rows = [*dict.fromkeys(eisen(dekking, o.opties, pairs=False, minstens=JA)), *o.rows]
    while True:
        s = _search(dekking, o, doelen(o))
        found = search(s, rows)
        answer = _oplossing(s, o, found, missing)
        if not (cuts := list(_te_krap(dekking, o, found, answer))):
            return answer
        o.limits.extend(cuts)


def _search(dekking: Dekking, o: Opgave, goals: Sequence[dict[int, float]]) -> Search:
    """Return the search; a new table for everything is what one falls back on."""
    return Search(dekking, o.opties, JA, goals, tuple(o.limits), frozenset(o.at[m] for m in o.nieuw))


def _oplossing(s: Search, o: Opgave, found: Structure, missing: Sequence[Eis]) -> Oplossing:
    """Return what was chosen as steps."""
    tables = [n for n in found.chosen if n < len(o.opties)]
    simpler = eenvoudiger(s.dekking, gekozen(s, found.chosen), o.opties, tables, lambda _: None)
    met = [eis for eis in missing if eis not in o.open]
    return Oplossing(simpler, stappen(s.dekking, o, o.gekozen(found.chosen), met), tuple(o.open), found.optimal)


def _te_krap(dekking: Dekking, o: Opgave, found: Structure, answer: Oplossing) -> Iterator[Limit]:
    """Yield a limit for each table that can not stop once those who take over have so many more thema's."""
    themas = frozenset(o.at[m] for m in o.gekozen(found.chosen) if m.soort == "thema")
    if not themas or not answer.vereenvoudiging:
        return
    home = groepen(o.opties)
    for stap in verschil(dekking, toegepast(dekking, answer.verandering)).stappen:
        if stap.soort == "stoppen" and stap.antwoord != JA:
            yield Limit(themas, len(themas) - 1, home[stap.gremia[0]])
