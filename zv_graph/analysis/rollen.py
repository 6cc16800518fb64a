"""Rollen: the place of each actor in the network, and how far zorg and veiligheid meet."""

import math
from dataclasses import dataclass

import networkx as nx
import numpy as np
from networkx.algorithms import bipartite
from numpy.typing import NDArray
from scipy import sparse

from zv_graph.analysis.brokerage import SEED, brokerage_roles, ei_index, ei_range
from zv_graph.analysis.dekking import Dekking, lees
from zv_graph.analysis.structuur import tweezijdig

# Above this number of nodes betweenness is estimated from a sample of sources.
EXACT = 10_000
SAMPLE = 500


@dataclass(frozen=True, slots=True)
class Rol:
    """The place of one actor; ``constraint`` and ``effectieve_omvang`` are None for who shares no table."""

    actor: str
    graad: int
    graad_relatief: float
    betweenness: float
    k_kern: int
    constraint: float | None
    effectieve_omvang: float | None
    coordinator: int
    consultant: int
    gatekeeper: int
    representative: int
    liaison: int


@dataclass(frozen=True, slots=True)
class Verbondenheid:
    """The E-I index over pijlers, and between which values chance would keep it; None without ties."""

    ei_index: float | None
    toeval_laag: float | None
    toeval_hoog: float | None
    actoren: int


def rollen(network: nx.MultiDiGraph | Dekking) -> tuple[Rol, ...]:
    """Return the place of every actor that sits somewhere, in order of address.

    On the two-mode graph: graad (tables), graad_relatief (tables / all tables), betweenness with
    bipartite normalisation (Borgatti and Halgin, 2011), k_kern (Seidman, 1983). On the projection onto
    actors, weighted by shared tables: constraint and effective size (Burt, 1992) and the brokerage
    counts (Gould and Fernandez, 1989) with the pijlers of an actor as its group: zorg, veiligheid or
    both. On Davis' Southern Women Evelyn has graad_relatief 0.57 and betweenness 0.10, as published.
    """
    dekking = lees(network)
    graph, actors = tweezijdig(dekking), list(dekking.actoren)
    if not actors:
        return ()
    between = _betweenness(graph, actors)
    kernen = nx.core_number(graph)
    shared = _projection(dekking)
    constraint, size = holes(shared)
    roles = brokerage_roles(_graph(shared, actors).to_directed(), _groepen(dekking))
    tables = max(len(dekking.gremia), 1)
    return tuple(
        Rol(
            actor=actor,
            graad=graph.degree(actor),
            graad_relatief=graph.degree(actor) / tables,
            betweenness=between[actor],
            k_kern=kernen[actor],
            constraint=None if math.isnan(constraint[at]) else float(constraint[at]),
            effectieve_omvang=None if math.isnan(size[at]) else float(size[at]),
            **roles[actor],
        )
        for at, actor in enumerate(actors)
    )


def verbondenheid(network: nx.MultiDiGraph | Dekking) -> Verbondenheid:
    """Return how far the shared tables cross the pijlers (E-I index, Krackhardt and Stern, 1988).

    On the projection onto actors, weighted by shared tables, with the pijlers of an actor as its group;
    who has none does not count. The range is that of 1000 random deals of the groups (95 %, fixed seed).
    """
    dekking = lees(network)
    if not dekking.actoren:
        return Verbondenheid(None, None, None, 0)
    shared = _projection(dekking)
    graph, groups = _graph(shared, list(dekking.actoren)), _groepen(dekking)
    values = (ei_index(graph, groups, "weight"), *ei_range(graph, groups, "weight"))
    index, low, high = (None if math.isnan(value) else value for value in values)
    return Verbondenheid(index, low, high, len(groups))


def holes(weights: sparse.csr_array) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return Burt's constraint and effective size of every node of a symmetric weight matrix; nan for an isolate.

    p_ij = w_ij / Σ_k w_ik and m_ij = w_ij / max_k w_ik. Constraint is Σ_j (p_ij + Σ_k p_ik p_kj)² and
    effective size Σ_j (1 - Σ_k p_ik m_jk), both over the neighbours j of i. Equal to ``nx.constraint``
    and to ``nx.effective_size`` with a weight and with its nodes named (without them networkx 3.6 divides
    by the wrong maximum, see its pull request 8906), as two sparse products. Burt (1992), Structural Holes.
    """
    own = weights.astype(np.float64)
    total = np.asarray(own.sum(axis=1)).ravel()
    alone = total == 0
    largest = np.asarray(own.max(axis=1).toarray()).ravel()
    near = own.sign()
    p = sparse.diags_array(1 / np.where(alone, 1.0, total)) @ own
    m = sparse.diags_array(1 / np.where(alone, 1.0, largest)) @ own
    local = (p + p @ p).multiply(near)
    constraint = np.asarray(local.multiply(local).sum(axis=1)).ravel()
    redundant = np.asarray((p @ m.T).multiply(near).sum(axis=1)).ravel()
    size = np.asarray(near.sum(axis=1)).ravel() - redundant
    constraint[alone] = size[alone] = np.nan
    return constraint, size


def _betweenness(graph: nx.Graph, actors: list[str]) -> dict[str, float]:
    if len(graph) <= EXACT:
        # networkx divides by zero when one side has a single node, where nothing can stand between.
        able = len(actors) > 1 and len(graph) > len(actors) + 1
        found: dict[str, float] = (
            bipartite.betweenness_centrality(graph, actors) if able else dict.fromkeys(actors, 0.0)
        )
        return found
    estimate = nx.betweenness_centrality(graph, k=SAMPLE, normalized=True, seed=SEED)
    return dict(estimate)


def _projection(dekking: Dekking) -> sparse.csr_array:
    """Return the matrix actors × actors with the number of shared tables; at least one actor sits somewhere."""
    at = {actor: column for column, actor in enumerate(dekking.actoren)}
    entries = [(row, at[actor]) for row, g in enumerate(dekking.gremia.values()) for actor in sorted(g.leden)]
    rows, columns = zip(*entries, strict=True) if entries else ((), ())
    members = sparse.csr_array((np.ones(len(rows)), (rows, columns)), shape=(len(dekking.gremia), len(at)))
    shared = sparse.csr_array(members.T @ members)
    shared.setdiag(0)
    shared.eliminate_zeros()
    return shared


def _graph(shared: sparse.csr_array, actors: list[str]) -> nx.Graph:
    graph = nx.from_scipy_sparse_array(shared)
    return nx.relabel_nodes(graph, dict(enumerate(actors)))


def _groepen(dekking: Dekking) -> dict[str, tuple[str, ...]]:
    """Return for each actor that sits somewhere and has a pijler which ones: one, or both."""
    pijlers = {actor: tuple(sorted(dekking.network.nodes[actor]["pijlers"])) for actor in dekking.actoren}
    return {actor: own for actor, own in pijlers.items() if own}
