"""Rollen: the place of each actor in the network, and how far zorg and veiligheid meet."""

import math
from dataclasses import dataclass
from typing import cast

import networkx as nx
import numpy as np
from scipy import sparse

from zv_graph.analysis.brokerage import NO_GROUP, ROLES, Codes, codes, ei, ei_range, roles
from zv_graph.analysis.centrality import betweenness, holes
from zv_graph.analysis.dekking import Dekking
from zv_graph.analysis.lezing import lees
from zv_graph.analysis.product import DIGITS
from zv_graph.analysis.schakels import tweezijdig
from zv_graph.network import Network

# A backend of networkx that works on all cores, used where it is installed and there is work for it.
BACKEND, WORTH = "rustworkx", 1000


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


def rollen(network: Network | Dekking) -> tuple[Rol, ...]:
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
    counts = roles(shared, _groepen(dekking)).tolist()
    tables = len(dekking.gremia)
    return tuple(
        Rol(
            actor=actor,
            graad=graph.degree(actor),
            graad_relatief=graph.degree(actor) / tables,
            betweenness=between[actor],
            k_kern=kernen[actor],
            constraint=None if math.isnan(constraint[at]) else float(constraint[at]),
            effectieve_omvang=None if math.isnan(size[at]) else float(size[at]),
            **dict(zip(ROLES, counts[at], strict=True)),
        )
        for at, actor in enumerate(actors)
    )


def verbondenheid(network: Network | Dekking) -> Verbondenheid:
    """Return how far the shared tables cross the pijlers (E-I index, Krackhardt and Stern, 1988).

    On the projection onto actors, weighted by shared tables, with the pijlers of an actor as its group;
    who has none does not count. The range is that of 1000 random deals of the groups (95 %, fixed seed).
    """
    dekking = lees(network)
    if not dekking.actoren:
        return Verbondenheid(None, None, None, 0)
    shared, groups = _projection(dekking), _groepen(dekking)
    values = (ei(shared, groups), *ei_range(shared, groups))
    index, low, high = (None if math.isnan(value) else value for value in values)
    return Verbondenheid(index, low, high, int((groups != NO_GROUP).sum()))


def _betweenness(graph: "nx.Graph[str]", actors: list[str]) -> dict[str, float]:
    """Return the betweenness of every actor with bipartite normalisation."""
    most = _most(len(actors), len(graph) - len(actors))
    if not most:
        # There is one table, and nobody can stand between.
        return dict.fromkeys(actors, 0.0)
    if len(graph) > WORTH and BACKEND in nx.config.backends:
        found = cast("dict[str, float]", nx.betweenness_centrality(graph, normalized=False, backend=BACKEND))
    else:
        values = betweenness(nx.to_scipy_sparse_array(graph, weight=None, dtype=np.dtype(np.float64)))
        found = dict(zip(graph, map(float, values), strict=True))
    return {actor: round(found[actor] / most, DIGITS) for actor in actors}


def _most(n: int, m: int) -> float:
    """Return the highest betweenness that a node can have among ``n`` of its kind and ``m`` of the other."""
    s, t = divmod(n - 1, m)
    return (m * m * (s + 1) ** 2 + m * (s + 1) * (2 * t - s - 1) - t * (2 * s - t + 3)) / 2


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


def _groepen(dekking: Dekking) -> Codes:
    """Return for each actor that sits somewhere a number for its pijlers: one, or both; ``NO_GROUP`` for none."""
    pijlers = {actor: tuple(sorted(dekking.partijen[actor].pijlers)) for actor in dekking.actoren}
    return codes(dekking.actoren, {actor: own for actor, own in pijlers.items() if own})
