"""Plan: the cheapest structure that loses nothing that is required, exactly."""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from typing import Literal

from zv_graph.analysis.dekking import Dekking, lees
from zv_graph.analysis.overlap import Overlap, overlap
from zv_graph.analysis.plan import eisen, search
from zv_graph.analysis.plan.cover import Row
from zv_graph.analysis.plan.optie import Keuze, Optie, keuze
from zv_graph.analysis.plan.search import Search, Structure
from zv_graph.analysis.plan.stap import Stap, stappen
from zv_graph.analysis.verlies import Paar, verlies_van
from zv_graph.network import Network

__all__ = ["Plan", "Stap", "Voorstel", "plan", "voorstel"]


@dataclass(frozen=True, slots=True)
class Plan:
    """A simpler structure, with what it costs before and after, and what it gives up.

    Hours are personuren a year, None when none are known; the gremia of ``geschat`` have unknown hours
    and count ``mediaan``.
    ``kloof`` is the share of the plan's hours (or gremia) that a better plan could at most still save: 0
    when ``optimaal``. ``delen`` is the largest number of gremia for which every merge was weighed.
    """

    uren_voor: float | None
    uren_na: float | None
    gremia_voor: int
    gremia_na: int
    optimaal: bool
    kloof: float
    stappen: tuple[Stap, ...]
    verloren_paren: tuple[Paar, ...]
    geschat: tuple[str, ...]
    mediaan: float | None
    delen: int

    @property
    def zonder(self) -> tuple[str, ...]:
        """Return the gremia that stop."""
        return tuple(iri for stap in self.stappen if stap.soort == "stoppen" for iri in stap.gremia)

    @property
    def samengevoegd(self) -> tuple[tuple[str, ...], ...]:
        """Return the sets of gremia that become one."""
        return tuple(stap.gremia for stap in self.stappen if stap.soort != "stoppen")


@dataclass(frozen=True, slots=True)
class Voorstel(Plan):
    """The plan of an analysis, and beside it the one that also keeps every pair of actors together."""

    behoud: Plan


def plan(
    network: Network | Dekking,
    *,
    objective: Literal["hours", "gremia"] = "hours",
    merges: bool = True,
    keep: Literal["seats", "pairs"] = "seats",
    kandidaten: Sequence[Overlap] | None = None,
) -> Plan:
    """Return the cheapest structure that loses nothing that is required.

    Chooses which active gremia stay, stop, or become one (cliques of pairs with oordeel samenvoegen or
    onderbrengen, at most 4 parts and 25 members, where the whole may carry each part), so that the
    personuren, or the number of gremia, are least, while every seat of a table that stops is carried,
    every verwachting, mandaat and way up that is realised today stays realised, statutory tables stay,
    and tables of which the data lack members, thema or niveau stay. ``keep="pairs"`` adds that all
    actors who meet today still meet. No actor gets more seats: a merge unites seats, and what stops
    hands its seats to seats that exist. Ties go to fewer hours, then to fewer changes.

    Exact: weighted set cover with set packing as an integer program, per connected component (HiGHS
    through scipy, gap 0). The work is bounded, not the time: the best within ``cover.MOST_NODES`` is returned with its
    gap. On Davis' Southern Women 3 gremia reach every actor and 6 keep every pair. ``kandidaten`` are those of the
    overlap, when known.
    """
    dekking = lees(network)
    pairs = overlap(dekking).kandidaten if merges and kandidaten is None else kandidaten or ()
    choice = keuze(dekking, pairs, merges=merges)
    if choice.mediaan is None and objective == "hours":
        # Without any hours nothing is cheaper than what is.
        rows = [Row(frozenset({n})) for n, tafel in enumerate(choice.tafels) if len(tafel.delen) == 1]
    else:
        # A dense region makes the same requirement thousands of times.
        rows = list(dict.fromkeys(eisen.eisen(dekking, choice.tafels, pairs=keep == "pairs")))
    s = Search(dekking, choice.tafels, _goals(choice.tafels, objective))
    return _plan(s, choice, search.search(s, rows))


def voorstel(dekking: Dekking, kandidaten: Sequence[Overlap]) -> Voorstel:
    """Return the cheapest plan, and the cheapest that keeps every pair of actors together."""
    cheapest, keeping = plan(dekking, kandidaten=kandidaten), plan(dekking, kandidaten=kandidaten, keep="pairs")
    return Voorstel(**{**{part.name: getattr(cheapest, part.name) for part in fields(Plan)}, "behoud": keeping})


def _plan(s: Search, choice: Keuze, found: Structure) -> Plan:
    """Return what was found as steps, with what it costs and gives up."""
    kept = [s.tafels[n] for n in found.chosen]
    gone = set(s.dekking.gremia).difference(*(tafel.delen for tafel in kept))
    merged = [tafel.delen for tafel in kept if len(tafel.delen) > 1]
    return Plan(
        uren_voor=None if choice.mediaan is None else sum(t.uren for t in s.tafels if len(t.delen) == 1),
        uren_na=None if choice.mediaan is None else sum(tafel.uren for tafel in kept),
        gremia_voor=len(s.dekking.gremia),
        gremia_na=len(kept),
        optimaal=found.optimal,
        kloof=0.0 if found.optimal or not found.cost else max(found.cost - found.bound, 0.0) / found.cost,
        stappen=stappen(s.dekking, s.tafels, found.chosen, lambda against: search.in_every(s, found, against)),
        verloren_paren=verlies_van(s.dekking, zonder=gone, samengevoegd=merged).paren,
        geschat=choice.geschat,
        mediaan=choice.mediaan,
        delen=choice.delen,
    )


def _goals(tafels: Sequence[Optie], objective: str) -> list[dict[int, float]]:
    """Return what to make least, in order; the last one counts changes, and rather keeps the first by address."""
    hours = {n: tafel.uren for n, tafel in enumerate(tafels)}
    size = len(tafels) + 1
    changes = {n: n / size**2 - (1.0 if len(t.delen) == 1 else len(t.delen) - 1.0) for n, t in enumerate(tafels)}
    return [dict.fromkeys(hours, 1.0), hours, changes] if objective == "gremia" else [hours, changes]
