"""Aanvulling: the cheapest way to meet what is expected and missing, exactly; alone, and together with the plan."""

from collections.abc import Sequence
from dataclasses import dataclass

from zv_graph.analysis.aanvulling import oplossing
from zv_graph.analysis.aanvulling.oplossing import Oplossing, wijzigingen
from zv_graph.analysis.aanvulling.stap import Aanvulstap
from zv_graph.analysis.dekking import Dekking, Eenheid
from zv_graph.analysis.lezing import lees
from zv_graph.analysis.overlap import Overlap, overlap
from zv_graph.analysis.plan import Stap
from zv_graph.analysis.verandering import Verandering, toegepast
from zv_graph.analysis.verschil import Oordeel, verschil
from zv_graph.analysis.vervulling import Eis
from zv_graph.analysis.verwachtingen import tekorten
from zv_graph.network import Network

__all__ = ["Aanvulling", "Aanvulstap", "MetPlan", "aanvulling"]


@dataclass(frozen=True, slots=True)
class MetPlan:
    """A simpler structure in which what is missing is met: ``overleggen`` and ``uren`` are what it saves, below zero what it adds.

    ``vereenvoudiging`` are the steps that make it simpler, ``stappen`` those that meet what is missing; ``per_actor``
    tells of each actor whose effort changes both numbers.
    """

    overleggen: int
    uren: float
    optimaal: bool
    oordeel: Oordeel
    vereenvoudiging: tuple[Stap, ...]
    stappen: tuple[Aanvulstap, ...]
    per_actor: tuple[tuple[str, float, float], ...]

    @property
    def verandering(self) -> Verandering:
        """Return it as a change."""
        return wijzigingen(self.vereenvoudiging, self.stappen)

    @property
    def zeker(self) -> Verandering:
        """Return the change that meets only what surely is missing."""
        return wijzigingen(self.vereenvoudiging, (stap for stap in self.stappen if stap.zeker))

    @property
    def uren_zeker(self) -> float:
        """Return what that change saves."""
        return self.uren + sum(stap.uren for stap in self.stappen if not stap.zeker)


@dataclass(frozen=True, slots=True)
class Aanvulling:
    """What to do about everything of the kern that is missing; ``uren`` is what that takes a year, in ``eenheid``.

    ``gedekt`` is then met; ``open`` cannot be met with who and what there is, and stays a question.
    """

    uren: float
    eenheid: Eenheid
    optimaal: bool
    stappen: tuple[Aanvulstap, ...]
    gedekt: tuple[Eis, ...]
    open: tuple[Eis, ...]
    samen_met_plan: MetPlan

    @property
    def verandering(self) -> Verandering:
        """Return it as a change."""
        return wijzigingen((), self.stappen)

    @property
    def zeker(self) -> Verandering:
        """Return the change that meets only what surely is missing."""
        return wijzigingen((), (stap for stap in self.stappen if stap.zeker))


def aanvulling(network: Network | Dekking, kandidaten: Sequence[Overlap] | None = None) -> Aanvulling:
    """Return the cheapest way to meet every expectation and combinatie of the kern that is not met.

    Chooses seats, thema's and who speaks for whom at active tables of that niveau, and new tables, so that as little
    as possible stays open; then for the least effort, then with the fewest edits, then the first by address. A seat
    goes to an actor of the kind whose werkgebied meets that of the table, which has at most 25 members; a thema to a
    table that keeps, for each, half the attention that is usual at its niveau and half of its own; for a gemeente may
    speak another one that sits there; a new table has the median rhythm of its niveau and one seat for each partner of
    the kern. Tables of which the law says who sits there stay as they are. Together with the plan the same is chosen over
    every structure that loses nothing that is required.

    Exact: one integer program with the plan's (``plan.cover``), bounded in work. ``kandidaten`` are those of the
    overlap, when known.
    """
    dekking = lees(network)
    missing = tekorten(dekking)
    able = [eis for eis, status in missing.items() if status != "niet-in-regio"]
    alone = oplossing.alleen(dekking, able)
    pairs = overlap(dekking).kandidaten if kandidaten is None else kandidaten
    return Aanvulling(
        uren=sum(stap.uren for stap in alone.stappen),
        eenheid=dekking.eenheid,
        optimaal=alone.optimaal,
        stappen=alone.stappen,
        gedekt=tuple(eis for eis in able if eis not in alone.open),
        open=tuple(eis for eis, status in missing.items() if status == "niet-in-regio" or eis in alone.open),
        samen_met_plan=_samen(dekking, oplossing.samen(dekking, pairs, able)),
    )


def _samen(dekking: Dekking, found: Oplossing) -> MetPlan:
    """Return what a simpler structure with what is missing in it saves."""
    na = toegepast(dekking, found.verandering)
    made = verschil(dekking, na)
    return MetPlan(
        overleggen=len(dekking.gremia) - len(na.gremia),
        uren=made.kosten[0] - made.kosten[1],
        optimaal=found.optimaal,
        oordeel=made.oordeel,
        vereenvoudiging=found.vereenvoudiging,
        stappen=found.stappen,
        per_actor=made.per_actor,
    )
