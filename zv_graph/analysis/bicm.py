"""Bicm: how likely each cell of a 0/1 table is, when one knows only its margins. Arrays only.

The bipartite configuration model (Saracco, Di Clemente, Gabrielli and Squartini, 2015, 2017): of all models that give the
margins on average, the one that assumes nothing else. Rows of one size, and columns of one degree, are alike.
"""

from dataclasses import dataclass

import networkx as nx
import numpy as np
from numpy.typing import NDArray
from scipy import sparse

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
# Newton's method doubles its digits with each step; real tables need fewer than twenty.
MOST_STEPS, TOLERANCE = 200, 1e-12


@dataclass(frozen=True, slots=True)
class Kansen:
    """The chance of a 1 for each distinct row sum (row) and column sum (column), and how many columns there are of each."""

    sommen: Ints
    kans: Floats
    kolommen: Ints


def kansen(table: sparse.csr_array) -> Kansen:
    """Return the chance of each cell of a 0/1 table.

    A cell that is the same in every table with these margins has that value: it can vary only when its ends lie in one
    strongly connected component of the graph that leads from a column to a row for a 1 and from a row to a column for a
    0. The model is fitted on the rest. On Davis' Southern Women the chance that E3 and E5 share at least their six women
    is 0.073, of E10 and E12 0.043, of E13 and E14 0.028.
    """
    rows, row = np.unique(np.diff(table.indptr), return_inverse=True)
    columns, column = np.unique(np.asarray(table.sum(axis=0), dtype=np.int64).ravel(), return_inverse=True)
    own, every = np.bincount(row, minlength=len(rows)), np.bincount(column, minlength=len(columns))
    at = np.repeat(row, np.diff(table.indptr))
    ones = np.zeros((len(rows), len(columns)), dtype=np.int64)
    np.add.at(ones, (at, column[table.indices]), 1)
    full = own[:, np.newaxis] * every[np.newaxis, :]
    chance = np.where(ones == full, 1.0, 0.0)
    label = _parts(ones > 0, ones < full)
    varies = label[: len(rows), np.newaxis] == label[np.newaxis, len(rows) :]
    for part in np.unique(label):
        r, c = np.flatnonzero(label[: len(rows)] == part), np.flatnonzero(label[len(rows) :] == part)
        if r.size and c.size:
            block = ones[np.ix_(r, c)]
            chance[np.ix_(r, c)] = _fitted(block.sum(axis=1) / own[r], block.sum(axis=0) / every[c], own[r], every[c])
    assert np.all(varies | (ones == 0) | (ones == full))  # noqa: S101  what cannot vary is all or nothing
    return Kansen(rows.astype(np.int64), chance, every.astype(np.int64))


def _parts(one: NDArray[np.bool_], zero: NDArray[np.bool_]) -> Ints:
    """Return the strongly connected component of each row, then of each column."""
    rows, columns = one.shape
    graph: nx.DiGraph[int] = nx.DiGraph()
    graph.add_nodes_from(range(rows + columns))
    graph.add_edges_from((r, rows + c) for r, c in np.argwhere(zero).tolist())
    graph.add_edges_from((rows + c, r) for r, c in np.argwhere(one).tolist())
    label = np.zeros(rows + columns, dtype=np.int64)
    for part, nodes in enumerate(nx.strongly_connected_components(graph)):
        label[list(nodes)] = part
    return label


def _fitted(rows: Floats, columns: Floats, own: Ints, every: Ints) -> Floats:
    """Return the chances 1 / (1 + exp(-(θ + φ))) of a block with these margins per row and per column.

    Newton's method on the convex function of which θ and φ are the lowest point.
    """
    place, weight = np.zeros(len(rows) + len(columns)), own[:, np.newaxis] * every[np.newaxis, :]
    asked = np.concatenate([own * rows, every * columns])

    def chance(x: Floats) -> Floats:
        return np.asarray(1 / (1 + np.exp(-(x[: len(rows), np.newaxis] + x[np.newaxis, len(rows) :]))))

    def height(x: Floats) -> float:
        total = x[: len(rows), np.newaxis] + x[np.newaxis, len(rows) :]
        return float((weight * np.logaddexp(0, total)).sum() - asked @ x)

    for _ in range(MOST_STEPS):
        p = chance(place)
        slope = np.concatenate([(weight * p).sum(axis=1), (weight * p).sum(axis=0)]) - asked
        if np.abs(slope).max() <= TOLERANCE * max(float(asked.max()), 1.0):
            break
        bend = weight * p * (1 - p)
        curve = np.block([[np.diag(bend.sum(axis=1)), bend], [bend.T, np.diag(bend.sum(axis=0))]])
        step = np.linalg.lstsq(curve, slope, rcond=None)[0]
        size = 1.0
        while height(place - size * step) > height(place) and size > TOLERANCE:
            size /= 2
        place = place - size * step
    return chance(place)


def staarten(a: Floats, b: Floats, kolommen: Ints, shared: Ints) -> Floats:
    """Return for each two rows the chance that they share at least so many columns, of the chances of each kind of column.

    ``a`` and ``b`` are pairs × kinds of column, ``kolommen`` how many columns each kind has, ``shared`` a number for each
    pair. The Poisson-binomial distribution (Le Cam, 1960), exactly: one column after another, for all pairs at once.
    """
    fewer = np.zeros((len(shared), int(shared.max(initial=1))))
    fewer[:, 0] = 1.0
    for chance, times in zip((a * b).T, kolommen.tolist(), strict=True):
        one = chance[:, np.newaxis]
        for _ in range(times if chance.any() else 0):
            fewer[:, 1:] = fewer[:, 1:] * (1 - one) + fewer[:, :-1] * one
            fewer[:, 0] *= 1 - chance
    told = [1 - row[:n].sum() if n else 1.0 for row, n in zip(fewer, shared.tolist(), strict=True)]
    return np.asarray(np.clip(told, 0.0, 1.0), dtype=np.float64)
