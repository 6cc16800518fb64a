"""Plan: the cheapest structure that loses nothing that is required, exactly."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from time import monotonic
from typing import Literal

import networkx as nx

from zv_graph.analysis.dekking import Dekking, lees
from zv_graph.analysis.overlap import Overlap, overlap
from zv_graph.analysis.plan.cover import TOLERANCE, Problem, Row, Solution, cheapest, split
from zv_graph.analysis.plan.eisen import eisen, groepen, omhoog
from zv_graph.analysis.plan.stap import STOPPEN, Stap, stappen
from zv_graph.analysis.plan.tafel import Tafel, keuze
from zv_graph.analysis.structuur import lijnen
from zv_graph.analysis.verlies import Paar, Verlies, verlies_van

SECONDS = 10.0
Goals = list[dict[int, float]]

__all__ = ["Plan", "Stap", "plan"]


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
        return tuple(iri for stap in self.stappen if stap.soort == STOPPEN for iri in stap.gremia)

    @property
    def samengevoegd(self) -> tuple[tuple[str, ...], ...]:
        """Return the sets of gremia that become one."""
        return tuple(stap.gremia for stap in self.stappen if stap.soort != STOPPEN)


def plan(
    network: nx.MultiDiGraph | Dekking,
    *,
    objective: Literal["hours", "gremia"] = "hours",
    merges: bool = True,
    keep: Literal["seats", "pairs"] = "seats",
    paren: Sequence[Overlap] | None = None,
    seconds: float = SECONDS,
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
    through scipy, gap 0). After ``seconds`` the best so far is returned with its gap. On Davis' Southern
    Women 3 gremia reach every actor and 6 keep every pair. ``paren`` is the overlap, when known.
    """
    dekking, deadline = lees(network), monotonic() + seconds
    pairs = overlap(dekking) if merges and paren is None else paren or ()
    choice = keuze(dekking, pairs, merges=merges)
    tafels, goals = choice.tafels, _goals(choice.tafels, objective)
    if choice.mediaan is None and objective == "hours":
        # Without any hours nothing is cheaper than what is.
        rows = [Row(frozenset({n})) for n, tafel in enumerate(tafels) if len(tafel.delen) == 1]
    else:
        rows = list(eisen(dekking, tafels, pairs=keep == "pairs"))
    fixed, solved = _structure(dekking, tafels, goals, rows, deadline)
    chosen = sorted(fixed.union(*(solution.chosen for _, solution in solved)))
    steps = stappen(dekking, tafels, chosen, lambda n, row: _every(solved, goals, deadline, n, row))
    lost = _loss(dekking, [tafels[n] for n in chosen])
    cost = sum(goals[0][n] for n in chosen)
    bound = sum(goals[0][n] for n in fixed) + sum(solution.bound for _, solution in solved)
    optimal = all(solution.optimal for _, solution in solved)
    return Plan(
        uren_voor=None if choice.mediaan is None else sum(t.uren for t in tafels if len(t.delen) == 1),
        uren_na=None if choice.mediaan is None else sum(tafels[n].uren for n in chosen),
        gremia_voor=len(dekking.gremia),
        gremia_na=len(chosen),
        optimaal=optimal,
        kloof=0.0 if optimal or not cost else max(cost - bound, 0.0) / cost,
        stappen=steps,
        verloren_paren=lost.paren,
        geschat=choice.geschat,
        mediaan=choice.mediaan,
        delen=choice.delen,
    )


def _structure(
    dekking: Dekking, tafels: Sequence[Tafel], goals: Goals, rows: list[Row], deadline: float
) -> tuple[frozenset[int], list[tuple[Problem, Solution]]]:
    """Return the tables that must stay, and each independent problem with its best choice, no way up lost."""
    while True:
        fixed, parts = split(rows, groepen(tafels).values())
        solved = [(part, _solve(part, goals, tafels, deadline)) for part in parts]
        chosen = sorted(fixed.union(*(solution.chosen for _, solution in solved)))
        cuts = list(_lost_ways(dekking, [tafels[n] for n in chosen], tafels))
        if not cuts:
            return fixed, solved
        rows = rows + cuts


def _goals(tafels: Sequence[Tafel], objective: str) -> Goals:
    """Return what to make least, in order; the last one counts changes, and rather keeps the first by address."""
    hours = {n: tafel.uren for n, tafel in enumerate(tafels)}
    size = len(tafels) + 1
    changes = {n: 1.0 - len(t.delen) if len(t.delen) > 1 else n / size**2 - 1.0 for n, t in enumerate(tafels)}
    return [dict.fromkeys(hours, 1.0), hours, changes] if objective == "gremia" else [hours, changes]


def _solve(part: Problem, goals: Goals, tafels: Sequence[Tafel], deadline: float) -> Solution:
    """Return the best choice that was found in time; without one, everything stays as it is."""
    found = cheapest(part, goals, seconds=deadline - monotonic())
    if found is None:
        stay = frozenset(n for n in part.columns if len(tafels[n].delen) == 1)
        found = Solution(stay, sum(goals[0][n] for n in sorted(stay)), 0.0)
    return found


def _lost_ways(dekking: Dekking, chosen: Sequence[Tafel], tafels: Sequence[Tafel]) -> Iterator[Row]:
    """Yield a requirement for each gremium that a choice would cut off from its way up."""
    graph = lijnen(dekking)
    for lost in _loss(dekking, chosen).paden:
        yield omhoog(graph, lost, chosen, tafels)


def _loss(dekking: Dekking, chosen: Sequence[Tafel]) -> Verlies:
    kept = {deel for tafel in chosen for deel in tafel.delen}
    merged = [tafel.delen for tafel in chosen if len(tafel.delen) > 1]
    return verlies_van(dekking, zonder=set(dekking.gremia) - kept, samengevoegd=merged)


def _every(
    solved: Sequence[tuple[Problem, Solution]], goals: Goals, deadline: float, column: int, row: Row | None
) -> bool | None:
    """Tell whether every optimal choice holds a step, by solving again without it; None when time ran out.

    The step is that ``column`` is chosen, or else that nothing of ``row`` is.
    """
    for part, first in solved:
        if column in part.columns:
            stay = Row(row.one_of.intersection(part.columns)) if row else None
            other = Problem(part.columns, (*part.rows, stay), part.groups) if stay else part
            again = cheapest(other, goals[:1], seconds=deadline - monotonic(), without=() if row else (column,))
            if not first.optimal or (again is not None and not again.optimal) or monotonic() > deadline:
                return None
            return again is None or again.cost > first.cost + TOLERANCE
    return True
