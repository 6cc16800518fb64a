"""Pairs: which rows of a large 0/1 matrix share columns, how many, and how likely chance is. Arrays only."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from math import comb

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from zv_graph.analysis import bicm

# Rows are multiplied by blocks, so that only one of each two equal halves of the product is made.
BLOCK = 512
# A larger table of distinct cases than this is found by sorting instead of by counting.
TABLE = 4_000_000
Ints = NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class Pairs:
    """Pairs of rows i < j with at least one shared column, as arrays of equal length, in a fixed order.

    ``geval`` tells which case a pair is. What follows from the two sizes and the number of shared
    columns stands once for each distinct case, in ``gedeeld``, ``verwacht``, ``p`` and ``q``; the last two by the
    hypergeometric model as well.
    """

    i: Ints
    j: Ints
    geval: Ints
    gedeeld: NDArray[np.int64]
    verwacht: NDArray[np.float64]
    p: NDArray[np.float64]
    q: NDArray[np.float64]
    p_hypergeometrisch: NDArray[np.float64]
    q_hypergeometrisch: NDArray[np.float64]


def pairs(members: sparse.csr_array) -> Pairs:
    """Return all pairs of rows of a 0/1 matrix (gremia × actors) with a shared column.

    The upper half of the sparse product A·Aᵀ, and for each distinct (|A|, |B|, gedeeld) the chance to share at least as
    many: by the bipartite configuration model, which knows how many columns each row has and how many rows each column,
    and beside it by one hypergeometric tail. q is p after Benjamini and Hochberg (1995) over all pairs of rows with a
    column; those that share none have p = 1.
    """
    actors = members.shape[1]
    rows = int((np.diff(members.indptr) > 0).sum())
    sizes, rank = np.unique(np.diff(members.indptr), return_inverse=True)
    # The ranks of the two sizes and the number of shared columns, as one number: the case.
    width, depth = len(sizes), int(sizes.max(initial=0)) + 1
    most = width * width * depth
    # Small numbers move faster: codes are as wide as they need to be.
    rank = rank.astype(np.int32 if most < np.iinfo(np.int32).max else np.int64)
    high, low = rank * (width * depth), rank * depth
    blocks = [(i, j, high[i] + low[j] + shared) for i, j, shared in _shared(members)]
    cases, geval, counts = _distinct(np.concatenate([code for *_, code in blocks]), most)
    first, second, shared = cases // (width * depth), cases // depth % width, cases % depth
    a, b = sizes[first], sizes[second]
    values = zip(np.minimum(a, b).tolist(), np.maximum(a, b).tolist(), shared.tolist(), strict=True)
    chance = np.array([tail(actors, *case) for case in values], dtype=np.float64)
    p, verwacht = _bicm(members, a, b, shared)
    tests = rows * (rows - 1) // 2
    return Pairs(
        i=np.concatenate([i for i, *_ in blocks]),
        j=np.concatenate([j for _, j, _ in blocks]),
        geval=geval,
        gedeeld=shared,
        verwacht=verwacht,
        p=p,
        q=_benjamini_hochberg(p, counts, tests),
        p_hypergeometrisch=chance,
        q_hypergeometrisch=_benjamini_hochberg(chance, counts, tests),
    )


def _bicm(
    members: sparse.csr_array, a: NDArray[np.int64], b: NDArray[np.int64], shared: NDArray[np.int64]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return for each case the chance to share at least as many columns, and how many one expects to be shared."""
    if not len(shared):
        return np.zeros(0), np.zeros(0)
    model = bicm.kansen(members)
    first, second = (model.kans[np.searchsorted(model.sommen, side)] for side in (a, b))
    expected = (first * second) @ model.kolommen
    return bicm.staarten(first, second, model.kolommen, shared), expected


@cache
def tail(population: int, a: int, b: int, shared: int) -> float:
    """Return P(X ≥ shared) for X hypergeometric: ``b`` drawn from ``population`` that holds ``a``.

    Exact: whole numbers until the last division.
    """
    ways = sum(comb(a, k) * comb(population - a, b - k) for k in range(shared, min(a, b) + 1))
    return ways / comb(population, b)


def _shared(members: sparse.csr_array) -> Iterator[tuple[Ints, Ints, Ints]]:
    """Yield i, j and the number of shared columns of all pairs that share one, block by block."""
    yield np.zeros(0, np.int32), np.zeros(0, np.int32), np.zeros(0, np.int32)
    for start in range(0, members.shape[0], BLOCK):
        own, rest = members[start : start + BLOCK], members[start + BLOCK :]
        rows = np.arange(start, start + own.shape[0], dtype=np.int32)
        within = own @ own.T
        i, j = np.repeat(rows, np.diff(within.indptr)), within.indices + start
        upper = j > i
        yield i[upper], j[upper], within.data[upper]
        beyond = own @ rest.T
        yield np.repeat(rows, np.diff(beyond.indptr)), beyond.indices + (start + BLOCK), beyond.data


def _distinct(code: NDArray[np.int64], most: int) -> tuple[NDArray[np.int64], Ints, NDArray[np.int64]]:
    """Return the distinct codes below ``most`` in order, the place of each code among them, and how often each occurs."""
    if most > TABLE:
        cases, places, counts = np.unique(code, return_inverse=True, return_counts=True)
        return cases, places.astype(np.int32), counts
    counts = np.bincount(code, minlength=most)
    cases = np.flatnonzero(counts)
    table = np.zeros(most, dtype=np.int32)
    table[cases] = np.arange(len(cases))
    return cases, table[code], counts[cases]


def _benjamini_hochberg(p: NDArray[np.float64], counts: NDArray[np.int64], tests: int) -> NDArray[np.float64]:
    """Return q for each distinct case of p, which ``counts`` pairs have; the tests that are not given have p = 1."""
    order = np.argsort(p, kind="stable")
    scaled = p[order] * tests / np.cumsum(counts[order])
    q = np.empty_like(p)
    q[order] = np.minimum(np.minimum.accumulate(scaled[::-1])[::-1], 1.0)
    return q
