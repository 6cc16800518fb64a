"""Cover: the cheapest choice of columns that meets every requirement, exactly, by integer programming."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import inf
from typing import TYPE_CHECKING, cast

import networkx as nx
import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from zv_graph.errors import ZvgraphError

if TYPE_CHECKING:
    from scipy.optimize import OptimizeResult

# Costs nearer than this are equal: a few seconds a year. HiGHS itself stops at an absolute gap of 1e-6.
TOLERANCE = 1e-3
# How scipy calls an answer that is proven, one at a limit, and that no choice meets the rows.
PROVEN, LIMIT, INFEASIBLE = 0, 1, 2
# Work is bounded by what is done, never by a clock: the same question has the same answer on any machine. Of 3,000
# gremia no problem needs ten nodes.
MOST_NODES = 2_000
# Of so few columns every choice is looked at: quicker than to call a solver, let alone to import one.
FEW = 10
# Seconds after which a problem that real data never make ends the run with an error.
EMERGENCY = 900.0


@dataclass(frozen=True, slots=True)
class Row:
    """One requirement: at least one column of ``one_of``; with ``only_with`` only while one of those is chosen.

    Of ``only_with`` at most one can be chosen: the tables that one gremium may be part of, or a single column.
    """

    one_of: frozenset[int]
    only_with: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Limit:
    """At most so many of ``columns``; one more for each of ``unless`` that is chosen."""

    columns: frozenset[int]
    most: int = 1
    unless: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Problem:
    """Columns that depend on each other: ``rows`` to meet, within ``limits``."""

    columns: tuple[int, ...]
    rows: tuple[Row, ...]
    limits: tuple[Limit, ...]


@dataclass(frozen=True, slots=True)
class Solution:
    """The chosen columns, their cost, and the bound that no choice can go below."""

    chosen: frozenset[int]
    cost: float
    bound: float

    @property
    def optimal(self) -> bool:
        """Tell whether nothing cheaper exists."""
        return self.cost == self.bound or self.cost - self.bound <= TOLERANCE


def split(rows: Iterable[Row], limits: Iterable[Limit]) -> tuple[frozenset[int], tuple[Problem, ...]]:
    """Return the columns that every choice holds, and the independent problems that remain.

    A requirement with one column left decides that column; what it decides leaves all other rows.
    """
    limits, rows = list(limits), list(dict.fromkeys(rows))
    fixed: set[int] = set()
    dead: set[int] = set()
    while True:
        rows = [_reduced(row, fixed, dead) for row in rows if not _settled(row, fixed, dead)]
        found = {column for row in rows if len(row.one_of) == 1 and not row.only_with for column in row.one_of}
        if not found:
            break
        fixed |= found
        limits = [_tighter(limit, fixed, dead) for limit in limits]
        dead |= {column for limit in limits if limit.most <= 0 and not limit.unless for column in limit.columns}
    free = [_tighter(limit, fixed, dead) for limit in limits]
    never = Row(frozenset())
    if never in rows or any(limit.most < 0 and not limit.unless for limit in free):
        return frozenset(fixed), (Problem((), (never,), ()),)
    binding = [limit for limit in free if len(limit.columns) > limit.most]
    return frozenset(fixed), _problems(list(dict.fromkeys(rows)), binding)


def _settled(row: Row, fixed: set[int], dead: set[int]) -> bool:
    """Tell whether a requirement is met, or no longer made."""
    return not row.one_of.isdisjoint(fixed) or (bool(row.only_with) and row.only_with <= dead)


def _reduced(row: Row, fixed: set[int], dead: set[int]) -> Row:
    """Return what is left of a requirement when some columns are decided."""
    if row.one_of.isdisjoint(dead) and row.only_with.isdisjoint(dead) and row.only_with.isdisjoint(fixed):
        return row
    return Row(row.one_of - dead, frozenset() if row.only_with & fixed else row.only_with - dead)


def _tighter(limit: Limit, fixed: set[int], dead: set[int]) -> Limit:
    """Return what is left of a limit when some columns are decided."""
    left = limit.most - len(limit.columns & fixed) + len(limit.unless & fixed)
    return Limit(limit.columns - fixed - dead, left, limit.unless - fixed - dead)


def _problems(rows: Sequence[Row], limits: Sequence[Limit]) -> tuple[Problem, ...]:
    """Return one problem for each set of columns that hang together, in order of their first column."""
    graph: nx.Graph[int] = nx.Graph()
    of_rows, of_limits = [row.one_of | row.only_with for row in rows], [one.columns | one.unless for one in limits]
    for part in (*of_limits, *of_rows):
        first = min(part)
        graph.add_edges_from((first, other) for other in part)
    parts = sorted(nx.connected_components(graph), key=min)
    at = {column: place for place, own in enumerate(parts) for column in own}
    own_rows: list[list[Row]] = [[] for _ in parts]
    own_limits: list[list[Limit]] = [[] for _ in parts]
    for row, columns in zip(rows, of_rows, strict=True):
        own_rows[at[min(columns)]].append(row)
    for limit, columns in zip(limits, of_limits, strict=True):
        own_limits[at[min(columns)]].append(limit)
    return tuple(
        Problem(tuple(sorted(own)), tuple(mine), tuple(ours))
        for own, mine, ours in zip(parts, own_rows, own_limits, strict=True)
    )


def cheapest(problem: Problem, objectives: Sequence[Mapping[int, float]]) -> Solution | None:
    """Return a cheapest choice by the first objective; ties go by the next one, and so on.

    Exact (mip_rel_gap 0) by HiGHS through scipy. Cost and bound are those of the first objective; the
    cost is inf when no choice meets the rows. None when none was found within ``MOST_NODES``.
    """
    if any(not row.one_of and not row.only_with for row in problem.rows):
        return Solution(frozenset(), inf, inf)
    matrix, lower, upper = _matrix(problem)
    if len(problem.columns) <= FEW:
        return _weighed(problem, objectives, matrix, lower, upper)
    first: Solution | None = None
    for objective in objectives:
        costs = np.array([objective[column] for column in problem.columns])
        found = _solved(costs, matrix, lower, upper)
        values, limit = cast("NDArray[np.float64] | None", found.x), found.mip_dual_bound
        if values is None:
            return Solution(frozenset(), inf, inf) if first is None and found.status == INFEASIBLE else first
        chosen = frozenset(column for column, x in zip(problem.columns, values, strict=True) if x > 0.5)  # noqa: PLR2004
        cost = float(sum(objective[column] for column in sorted(chosen)))
        bound = cost if found.status == PROVEN else 0.0 if limit is None else limit
        first = Solution(chosen, cost, bound) if first is None else Solution(chosen, first.cost, first.bound)
        if found.status != PROVEN:
            return first
        matrix = sparse.vstack([matrix, sparse.csr_array(costs[np.newaxis, :])], format="csr")
        lower = np.append(lower, -np.inf)
        upper = np.append(upper, cost + TOLERANCE / 2)
    return first


def _weighed(
    problem: Problem,
    objectives: Sequence[Mapping[int, float]],
    matrix: sparse.csr_array,
    lower: NDArray[np.float64],
    upper: NDArray[np.float64],
) -> Solution:
    """Return the cheapest of all choices, looked at one by one."""
    places = np.arange(len(problem.columns))
    choices = (np.arange(2 ** len(places))[:, np.newaxis] >> places) & 1
    met = choices @ matrix.toarray().T
    left = choices[((met >= lower) & (met <= upper)).all(axis=1)]
    if not len(left):
        return Solution(frozenset(), inf, inf)
    least = []
    for objective in objectives:
        costs = left @ np.array([objective[column] for column in problem.columns])
        least.append(float(costs.min()))
        left = left[costs <= costs.min() + TOLERANCE / 2]
    chosen = frozenset(column for column, x in zip(problem.columns, left[0].tolist(), strict=True) if x)
    return Solution(chosen, least[0], least[0])


def _solved(
    costs: NDArray[np.float64], matrix: sparse.csr_array, lower: NDArray[np.float64], upper: NDArray[np.float64]
) -> "OptimizeResult":
    """Return what HiGHS finds; raises ZvgraphError when it ran out of time instead of out of nodes."""
    # A quarter of a second that a region with nothing to choose need not wait for.
    from scipy.optimize import Bounds, LinearConstraint, milp  # noqa: PLC0415

    found = milp(
        costs,
        integrality=np.ones(len(costs), dtype=np.int64),
        bounds=Bounds(0, 1),
        constraints=LinearConstraint(matrix, lower, upper),
        options={"mip_rel_gap": 0.0, "node_limit": MOST_NODES, "time_limit": EMERGENCY},
    )
    # Versions of scipy differ in how they number the limit on nodes; only their message tells it from time.
    if found.status == LIMIT and "time" in found.message.casefold():
        raise ZvgraphError(
            "De zuinigste structuur is te veel rekenwerk voor deze computer; verdeel de regio met zv:regio."
        )
    return found


def _matrix(problem: Problem) -> tuple[sparse.csr_array, np.ndarray, np.ndarray]:
    """Return the constraints as a sparse matrix with the lower and upper limit of each row."""
    at, under = {column: place for place, column in enumerate(problem.columns)}, len(problem.rows)
    entries = [
        *((line, at[c], 1.0) for line, row in enumerate(problem.rows) for c in sorted(row.one_of - row.only_with)),
        *((line, at[c], -1.0) for line, row in enumerate(problem.rows) for c in sorted(row.only_with - row.one_of)),
        *((line, at[c], 1.0) for line, one in enumerate(problem.limits, under) for c in sorted(one.columns)),
        *((line, at[c], -1.0) for line, one in enumerate(problem.limits, under) for c in sorted(one.unless)),
    ]
    lines, places, values = zip(*entries, strict=True) if entries else ((), (), ())
    shape = (under + len(problem.limits), len(problem.columns))
    lower = [*(0.0 if row.only_with else 1.0 for row in problem.rows), *(-np.inf for _ in problem.limits)]
    upper = [*(np.inf for _ in problem.rows), *(float(one.most) for one in problem.limits)]
    return sparse.csr_array((values, (lines, places)), shape=shape), np.array(lower), np.array(upper)
