"""Search: the cheapest structure that meets all requirements, with those on ways up added when broken."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from math import inf
from time import monotonic

from zv_graph.analysis.dekking import Dekking
from zv_graph.analysis.plan.cover import TOLERANCE, Problem, Row, Solution, cheapest, split
from zv_graph.analysis.plan.eisen import groepen, omhoog
from zv_graph.analysis.plan.tafel import Tafel
from zv_graph.analysis.verlies import afgesneden, gewijzigd


@dataclass(frozen=True, slots=True)
class Search:
    """What is chosen from, what is made least in order, until when, and what was solved before."""

    dekking: Dekking
    tafels: Sequence[Tafel]
    goals: Sequence[Mapping[int, float]]
    deadline: float
    known: dict[Problem, Solution] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Structure:
    """The chosen tables, and those of them that no choice can miss; cost and bound by the first goal.

    ``rows`` are the requirements, those on ways up included.
    """

    fixed: frozenset[int]
    chosen: tuple[int, ...]
    cost: float
    bound: float
    optimal: bool
    rows: tuple[Row, ...]


def search(s: Search, rows: Sequence[Row]) -> Structure:
    """Return the cheapest structure, split into independent problems; its cost is inf when there is none."""
    while True:
        fixed, parts = split(rows, groepen(s.tafels).values())
        solved = [_solve(s, part) for part in parts]
        chosen = tuple(sorted(fixed.union(*(solution.chosen for solution in solved))))
        cost = sum(s.goals[0][n] for n in sorted(fixed))
        found = Structure(
            fixed=fixed,
            chosen=chosen,
            cost=cost + sum(solution.cost for solution in solved),
            bound=cost + sum(solution.bound for solution in solved),
            optimal=all(solution.optimal for solution in solved),
            rows=tuple(rows),
        )
        cuts = [] if found.cost == inf else list(_lost_ways(s, chosen))
        if not cuts:
            return found
        rows = [*rows, *cuts]


def in_every(s: Search, first: Structure, against: Row) -> bool | None:
    """Tell whether every optimal structure holds a step, by searching again with a requirement ``against`` it.

    None when time ran out before that was known.
    """
    if against.only_with & first.fixed:
        return True
    if not first.optimal or monotonic() > s.deadline:
        return None
    again = search(s, [*first.rows, against])
    if again.cost == inf:
        return True
    return None if not again.optimal else again.cost > first.cost + TOLERANCE


def _solve(s: Search, part: Problem) -> Solution:
    """Return the best choice that was found in time; without one, everything stays as it is."""
    if part not in s.known:
        left = s.deadline - monotonic()
        found = cheapest(part, s.goals, seconds=left) if left > 0 else None
        if found is None:
            stay = frozenset(n for n in part.columns if len(s.tafels[n].delen) == 1)
            found = Solution(stay, sum(s.goals[0][n] for n in sorted(stay)), 0.0)
        s.known[part] = found
    return s.known[part]


def _lost_ways(s: Search, chosen: Sequence[int]) -> Iterator[Row]:
    """Yield a requirement for each gremium that a choice would cut off from its way up."""
    kept = [s.tafels[n] for n in chosen]
    removed = set(s.dekking.gremia).difference(*(tafel.delen for tafel in kept))
    merged = [tafel.delen for tafel in kept if len(tafel.delen) > 1]
    after, _ = gewijzigd(s.dekking, zonder=removed, samengevoegd=merged)
    for lost in afgesneden(s.dekking, removed, after):
        yield omhoog(s.dekking.lijnen, lost, kept, s.tafels)
