"""Bijdrage: what each gremium adds that no other one does."""

from dataclasses import dataclass

from zv_graph.analysis.dekking import Dekking
from zv_graph.analysis.lezing import lees
from zv_graph.analysis.verandering import Stopt, toegepast
from zv_graph.analysis.verschil import OORDEEL, Oordeel, verlies
from zv_graph.analysis.vertrek import overgang
from zv_graph.network import Network


@dataclass(frozen=True, slots=True)
class Bijdrage:
    """The unique contribution of one gremium: what is lost if it alone stops, and whether it could."""

    gremium: str
    oordeel: Oordeel
    unieke_paren: int
    unieke_themaparen: int
    unieke_zetels: int
    unieke_verwachtingen: int
    unieke_mandaten: int
    unieke_paden: int
    uren_per_jaar: float | None


def bijdrage(network: Network | Dekking) -> tuple[Bijdrage, ...]:
    """Return the unique contribution of every active gremium, in order of address.

    Each number is the length of what ``verschil`` loses when that gremium alone stops: actor pairs and (pair, thema)
    that meet nowhere else, seats (actor, thema) that nothing else carries, expectations and combinaties (per gemeente
    where they hold so), mandaten, and gremia that lose their way up. Single answers do not add up: two tables that are
    each other's double both contribute nothing.
    """
    dekking = lees(network)
    return tuple(_een(dekking, iri) for iri in dekking.gremia)


def _een(dekking: Dekking, iri: str) -> Bijdrage:
    lost = verlies(overgang(dekking, toegepast(dekking, [Stopt(iri)])))
    return Bijdrage(
        gremium=iri,
        oordeel=OORDEEL[lost.antwoord],
        unieke_paren=len(lost.kant.paren),
        unieke_themaparen=len(lost.kant.themaparen),
        unieke_zetels=len(lost.zetels),
        unieke_verwachtingen=len(lost.kant.eisen),
        unieke_mandaten=len(lost.kant.mandaten),
        unieke_paden=len(lost.kant.paden),
        uren_per_jaar=dekking.gremia[iri].uren,
    )
