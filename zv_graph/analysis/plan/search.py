"""Search: the cheapest structure that meets all requirements, with those on ways up added when broken."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from math import inf

from zv_graph.analysis.dekking import Dekking
from zv_graph.analysis.plan.cover import TOLERANCE, Limit, Problem, Row, Solution, cheapest, split
from zv_graph.analysis.plan.eisen import groepen, omhoog
from zv_graph.analysis.plan.optie import Optie
from zv_graph.analysis.voorwaarde import JA, Antwoord

# Each round adds the ways up that the last choice cut; real regions need two or three.
MOST_ROUNDS = 200


@dataclass(frozen=True, slots=True)
class Search:
    """What is chosen from, what is made least in order, and what was solved before.

    Columns beyond ``opties`` are what else may be chosen, within ``limits``; ``rust`` are those of them that are chosen
    where nothing changes.
    """

    dekking: Dekking
    opties: Sequence[Optie]
    minstens: Antwoord
    goals: Sequence[Mapping[int, float]]
    limits: Sequence[Limit] = ()
    rust: frozenset[int] = frozenset()
    known: dict[Problem, Solution] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Structure:
    """The chosen tables: those that no choice can miss, and a solution for each independent problem.

    ``rows`` are the requirements, those on ways up included; ``base`` is the cost of ``fixed`` by the first goal.
    """

    fixed: frozenset[int]
    parts: tuple[tuple[Problem, Solution], ...]
    base: float
    rows: tuple[Row, ...]

    @property
    def chosen(self) -> tuple[int, ...]:
        """Return every chosen table, in order."""
        return tuple(sorted(self.fixed.union(*(solution.chosen for _, solution in self.parts))))

    @property
    def cost(self) -> float:
        """Return the cost by the first goal; inf when no choice meets the requirements."""
        return self.base + sum(solution.cost for _, solution in self.parts)

    @property
    def bound(self) -> float:
        """Return the cost that no choice can go below."""
        return self.base + sum(solution.bound for _, solution in self.parts)

    @property
    def optimal(self) -> bool:
        """Tell whether nothing cheaper exists."""
        return all(solution.optimal for _, solution in self.parts)


def search(s: Search, rows: Sequence[Row]) -> Structure:
    """Return the cheapest structure, split into independent problems; its cost is inf when there is none.

    Where cut ways up do not end within ``MOST_ROUNDS``, everything stays as it is.
    """
    limits = [*map(Limit, groepen(s.opties).values()), *s.limits]
    for _ in range(MOST_ROUNDS):
        fixed, problems = split(rows, limits)
        parts = tuple((problem, _solve(s, problem)) for problem in problems)
        found = Structure(fixed, parts, sum(s.goals[0][n] for n in sorted(fixed)), tuple(rows))
        cuts = [] if found.cost == inf else list(_lost_ways(s, found.chosen))
        if not cuts:
            return found
        rows = [*rows, *cuts]
    return replace(found, parts=tuple((problem, _unchanged(s, problem)) for problem, _ in found.parts))


def in_every(s: Search, first: Structure, against: Row) -> bool | None:
    """Tell whether every optimal structure holds a step, by solving again with a requirement ``against`` it.

    Only the problem that the step belongs to changes. None when it was not solved within ``MOST_NODES``.
    """
    wanted = against.one_of | against.only_with
    at = next((at for at, (problem, _) in enumerate(first.parts) if wanted.intersection(problem.columns)), None)
    if at is None or against.only_with & first.fixed:
        return True
    problem, solution = first.parts[at]
    harder = replace(
        problem, rows=(*problem.rows, Row(against.one_of.intersection(problem.columns), against.only_with))
    )
    dearer = _dearer(solution, _solve(s, harder))
    if dearer is not False:
        return dearer
    instead = replace(first, parts=(*first.parts[:at], (harder, s.known[harder]), *first.parts[at + 1 :]))
    if not any(_lost_ways(s, instead.chosen)):
        return False
    return _dearer(first, search(s, [*first.rows, against]))


def _dearer(first: Solution | Structure, other: Solution | Structure) -> bool | None:
    """Tell whether another answer costs more than the first; None when one of the two is not proven."""
    if other.cost == inf:
        return True
    return other.cost > first.cost + TOLERANCE if first.optimal and other.optimal else None


def _solve(s: Search, problem: Problem) -> Solution:
    """Return the best choice that was found; without one, everything stays as it is."""
    if problem not in s.known:
        s.known[problem] = cheapest(problem, s.goals) or _unchanged(s, problem)
    return s.known[problem]


def _unchanged(s: Search, problem: Problem) -> Solution:
    """Return the choice that keeps every present table."""
    single = (n for n, optie in enumerate(s.opties) if len(optie.delen) == 1)
    stay = s.rust.union(single).intersection(problem.columns)
    return Solution(stay, sum(s.goals[0][n] for n in sorted(stay)), 0.0)


def gekozen(s: Search, chosen: Sequence[int]) -> Dekking:
    """Return the structure of the chosen tables."""
    tables = (s.opties[n].gremium for n in chosen if n < len(s.opties))
    return Dekking(s.dekking.network, {g.iri: g for g in sorted(tables, key=lambda g: g.iri)})


def _lost_ways(s: Search, chosen: Sequence[int]) -> Iterator[Row]:
    """Yield a requirement for each table that a choice would leave without a way up that it must have.

    One that it has today stays. Where all must be proven, one also has to be there for what hangs on a table that goes.
    """
    na, own = gekozen(s, chosen), groepen(s.opties)
    kept = [s.opties[n] for n in chosen if n < len(s.opties)]
    for k, g in s.dekking.gremia.items():
        if k not in na.thuis or (told := na.weg(k)) == JA:
            continue
        must = s.dekking.wegen[k] == JA and told < s.minstens
        gone = [iri for iri in sorted(g.omhoog) if iri in s.dekking.gremia and iri not in na.thuis]
        if must or (gone and s.minstens == JA):
            leads_on = omhoog(s.dekking.lijnen, k, kept, s.opties, s.minstens)
            for stays in [frozenset[int]()] if must else [own.get(iri, frozenset()) for iri in gone]:
                yield Row(leads_on | stays, own[k])
