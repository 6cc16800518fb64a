"""Brokerage: who stands between groups, and how far ties cross them. Pure functions on any graph or matrix."""

from collections.abc import Hashable, Iterable, Mapping
from typing import TypeVar

import networkx as nx
import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from zv_graph.analysis.product import product

ROLES = ("coordinator", "consultant", "gatekeeper", "representative", "liaison")
NO_GROUP = -1
Node = TypeVar("Node", bound=Hashable)
Codes = NDArray[np.int64]
PERMUTATIONS = 1000
# So many deals are held in memory at once.
DEALS = 100
SEED = 2026


def brokerage_roles(graph: "nx.DiGraph[Node]", groups: Mapping[Node, Hashable]) -> dict[Node, dict[str, int]]:
    """Count for every node the open two-paths a → v → b (a ≠ b, no arc a → b) in which it stands between, per role.

    By the groups of a, v and b: coordinator (all one), consultant (a and b one, v another), gatekeeper
    (v and b one), representative (a and v one), liaison (three different). A path with a node that is in
    no group does not count. In an undirected graph gatekeeper and representative are equal.

    Gould and Fernandez (1989), Structures of Mediation; the counts are those of UCINET, unnormalised.
    """
    if not graph:
        return {}
    counts = roles(nx.to_scipy_sparse_array(graph, weight=None), codes(graph, groups))
    return {node: dict(zip(ROLES, own, strict=True)) for node, own in zip(graph, counts.tolist(), strict=True)}


def ei_index(graph: "nx.Graph[Node]", groups: Mapping[Node, Hashable], weight: str | None = None) -> float:
    """Return (E - I) / (E + I): E the ties between groups and I those within, from -1 (all within) to 1.

    With ``weight`` the ties count by that attribute (1 where it lacks). Ties of a node without a group
    do not count; nan when none are left. Krackhardt and Stern (1988), Informal Networks and Crises.
    """
    return ei(nx.to_scipy_sparse_array(graph, weight=weight), codes(graph, groups)) if graph else float("nan")


def codes(nodes: Iterable[Node], groups: Mapping[Node, Hashable]) -> Codes:
    """Return the number of the group of each node; ``NO_GROUP`` for who has none."""
    known: dict[Hashable, int] = {}
    return np.array(
        [known.setdefault(groups[node], len(known)) if node in groups else NO_GROUP for node in nodes], dtype=np.int64
    )


def roles(arcs: sparse.csr_array, groups: Codes) -> NDArray[np.int64]:
    """Return the counts of ``brokerage_roles`` as an array nodes × roles, for a matrix of arcs and coded groups.

    All open paths, those with a and b one, a and v one, v and b one, and all three one are counted as
    products of matrices: the paths in and out, less those back to a, less those that an arc a → b closes.
    """
    arcs, same = _between_groups(arcs.sign(), groups)
    within = sparse.csr_array(arcs.multiply(same))
    group = sparse.csr_array(groups[:, np.newaxis] == np.arange(groups.max(initial=NO_GROUP) + 1)).astype(float)
    comes, goes, from_own, to_own = arcs.sum(axis=0), arcs.sum(axis=1), within.sum(axis=0), within.sum(axis=1)
    back, own_back = arcs.multiply(arcs.T).sum(axis=0), within.multiply(within.T).sum(axis=0)
    closed, crossing, inside = (product(p, q.T) for p, q in ((arcs, arcs), (within, arcs), (within, within)))
    every = comes * goes - back - arcs.multiply(closed).sum(axis=0)
    ends = (arcs.T @ group).multiply(arcs @ group).sum(axis=1) - back - arcs.multiply(crossing).sum(axis=0)
    first = from_own * goes - own_back - within.multiply(closed).sum(axis=0)
    last = comes * to_own - own_back - arcs.multiply(crossing.T).sum(axis=0)
    all_three = from_own * to_own - own_back - within.multiply(inside).sum(axis=0)
    liaison = every - ends - first - last + 2 * all_three
    columns = (all_three, ends - all_three, last - all_three, first - all_three, liaison)
    counts: NDArray[np.int64] = np.rint(np.column_stack(columns)).astype(np.int64)
    return counts


def ei(weights: sparse.csr_array, groups: Codes) -> float:
    """Return ``ei_index`` of a matrix of ties with coded groups."""
    ties, same = _between_groups(weights, groups)
    total = float(ties.sum())
    return (total - 2 * float(ties.multiply(same).sum())) / total if total else float("nan")


def ei_range(weights: sparse.csr_array, groups: Codes) -> tuple[float, float]:
    """Return between which values 95 % of the E-I indices of a symmetric matrix lie when the groups are dealt at random.

    1000 permutations of the groups over the nodes that have one, with a fixed seed; (nan, nan) without ties.
    """
    able = np.flatnonzero(groups != NO_GROUP)
    ties, _ = _between_groups(weights, groups)
    ties, total = sparse.triu(ties[able][:, able], format="csr"), float(ties.sum()) / 2
    if not total:
        return float("nan"), float("nan")
    random, own = np.random.default_rng(SEED), groups[able]
    values: list[float] = []
    for _ in range(PERMUTATIONS // DEALS):
        dealt = np.column_stack([random.permutation(own) for _ in range(DEALS)])
        internal = np.zeros(DEALS)
        for code in np.unique(own):
            member = (dealt == code).astype(float)
            internal += (member * (ties @ member)).sum(axis=0)
        values += ((total - 2 * internal) / total).tolist()
    low, high = np.quantile(values, (0.025, 0.975))
    return float(low), float(high)


def _between_groups(weights: sparse.csr_array, groups: Codes) -> tuple[sparse.csr_array, sparse.csr_array]:
    """Return the ties between different nodes that have a group, and 1 for each of those within one group."""
    ties = weights.tocoo()
    a, b = ties.coords
    counts = (a != b) & (groups[a] != NO_GROUP) & (groups[b] != NO_GROUP)
    a, b, data = a[counts], b[counts], ties.data[counts].astype(float)
    one = groups[a] == groups[b]
    kept = sparse.csr_array((data, (a, b)), shape=weights.shape)
    return kept, sparse.csr_array((np.ones(int(one.sum())), (a[one], b[one])), shape=weights.shape)
