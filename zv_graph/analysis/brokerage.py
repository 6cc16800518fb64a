"""Brokerage: who stands between groups, and how far ties cross them. Pure functions on any graph."""

from collections import Counter
from collections.abc import Hashable, Mapping
from typing import TypeVar

import networkx as nx
import numpy as np

ROLES = ("coordinator", "consultant", "gatekeeper", "representative", "liaison")
Node = TypeVar("Node", bound=Hashable)
PERMUTATIONS = 1000
SEED = 2026


def brokerage_roles(graph: nx.DiGraph, groups: Mapping[Node, Hashable]) -> dict[Node, dict[str, int]]:
    """Count for every node the open two-paths a → v → b (a ≠ b, no arc a → b) in which it stands between, per role.

    By the groups of a, v and b: coordinator (all one), consultant (a and b one, v another), gatekeeper
    (v and b one), representative (a and v one), liaison (three different). A path with a node that is in
    no group does not count. In an undirected graph gatekeeper and representative are equal.

    Gould and Fernandez (1989), Structures of Mediation; the counts are those of UCINET, unnormalised.
    """
    found = {}
    successors = {node: set(graph.successors(node)) & groups.keys() for node in graph if node in groups}
    for broker in graph:
        counts: Counter[str] = Counter(dict.fromkeys(ROLES, 0))
        if broker in groups:
            for source in graph.predecessors(broker):
                if source in groups and source != broker:
                    reached = successors[broker] - successors[source] - {source, broker}
                    for group, number in Counter(groups[target] for target in reached).items():
                        counts[_role(groups[source], groups[broker], group)] += number
        found[broker] = dict(counts)
    return found


def _role(source: Hashable, broker: Hashable, target: Hashable) -> str:
    if source == broker:
        return "coordinator" if broker == target else "representative"
    if broker == target:
        return "gatekeeper"
    return "consultant" if source == target else "liaison"


def ei_index(graph: nx.Graph, groups: Mapping[Node, Hashable], weight: str | None = None) -> float:
    """Return (E - I) / (E + I): E the ties between groups and I those within, from -1 (all within) to 1.

    With ``weight`` the ties count by that attribute (1 where it lacks). Ties of a node without a group
    do not count; nan when none are left. Krackhardt and Stern (1988), Informal Networks and Crises.
    """
    external = internal = 0.0
    for a, b, value in graph.edges(data=weight, default=1):
        if a in groups and b in groups and a != b:
            number = 1.0 if weight is None else float(value)
            if groups[a] == groups[b]:
                internal += number
            else:
                external += number
    total = external + internal
    return (external - internal) / total if total else float("nan")


def ei_range(graph: nx.Graph, groups: Mapping[Node, Hashable], weight: str | None = None) -> tuple[float, float]:
    """Return between which values 95 % of the E-I indices lie when the groups are dealt out at random.

    1000 permutations of the groups over the nodes that have one, with a fixed seed; (nan, nan) without ties.
    """
    nodes = sorted((node for node in graph if node in groups), key=str)
    at = {node: place for place, node in enumerate(nodes)}
    ties = [
        (at[a], at[b], 1.0 if weight is None else float(w))
        for a, b, w in graph.edges(data=weight, default=1)
        if a in at and b in at and a != b
    ]
    if not ties:
        return float("nan"), float("nan")
    a, b, weights = (np.array(column) for column in zip(*ties, strict=True))
    codes = {group: code for code, group in enumerate(sorted({groups[node] for node in nodes}, key=str))}
    own = np.array([codes[groups[node]] for node in nodes])
    random = np.random.default_rng(SEED)
    values = []
    for _ in range(PERMUTATIONS):
        dealt = random.permutation(own)
        values.append(float(weights @ np.where(dealt[a] == dealt[b], -1.0, 1.0)) / float(weights.sum()))
    low, high = np.quantile(values, (0.025, 0.975))
    return float(low), float(high)
