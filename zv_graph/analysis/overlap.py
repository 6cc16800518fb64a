"""Overlap: which pairs of gremia share more members than chance, and may they become one?"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from math import comb
from typing import NamedTuple

import networkx as nx
import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from zv_graph.analysis.dekking import Dekking, lees
from zv_graph.analysis.dragen import samen_lacks_aandacht
from zv_graph.analysis.gremium import Gremium
from zv_graph.network import Begrip

# What a pair must at least share to be a candidate.
MIN_LEDEN, MIN_GEDEELD, MIN_THEMAS, MIN_OMVAT = 3, 2, 1, 0.75


@dataclass(frozen=True, slots=True)
class Overlap:
    """One pair of gremia with at least one shared member; ``blijft`` is where the other would go."""

    a: str
    b: str
    gedeeld: int
    jaccard: float
    omvat: float
    verwacht: float
    p: float
    q: float
    themas: tuple[str, ...]
    kandidaat: bool
    oordeel: str
    redenen: tuple[str, ...]
    blijft: str | None


class Pairs(NamedTuple):
    """Pairs of rows with at least one shared column, as arrays of equal length, ordered by (i, j)."""

    i: NDArray[np.int64]
    j: NDArray[np.int64]
    gedeeld: NDArray[np.int64]
    verwacht: NDArray[np.float64]
    p: NDArray[np.float64]
    q: NDArray[np.float64]


def overlap(
    network: nx.MultiDiGraph | Dekking,
    *,
    min_leden: int = MIN_LEDEN,
    min_gedeeld: int = MIN_GEDEELD,
    min_themas: int = MIN_THEMAS,
    min_omvat: float = MIN_OMVAT,
) -> tuple[Overlap, ...]:
    """Return every pair of active gremia that shares a member, with its oordeel and all reasons.

    gedeeld = |A∩B|, jaccard = |A∩B|/|A∪B|, omvat = |A∩B|/min(|A|,|B|), verwacht = |A|·|B|/N with N
    the actors that sit anywhere in the region. p is the hypergeometric P(X ≥ gedeeld), q is p after
    Benjamini and Hochberg (1995) over all pairs, also those that share nothing. On Davis' Southern
    Women exactly E3–E5, E10–E12 and E13–E14 of 91 pairs have q < 0.05.
    """
    dekking = lees(network)
    gremia = list(dekking.gremia.values())
    found = []
    for i, j, gedeeld, verwacht, p, q in zip(*(column.tolist() for column in pairs(_matrix(gremia))), strict=True):
        a, b = gremia[i], gremia[j]
        themas = _shared_themas(a, b, dekking.begrippen)
        omvat = gedeeld / min(len(a.leden), len(b.leden))
        misses = [
            code
            for code, fails in (
                ("LEDEN", min(len(a.leden), len(b.leden)) < min_leden),
                ("GEDEELD", gedeeld < min_gedeeld),
                ("THEMA", len(themas) < min_themas),
                ("OMVAT", omvat < min_omvat),
            )
            if fails
        ]
        oordeel, redenen, blijft = _oordeel(a, b, misses)
        jaccard = gedeeld / len(a.leden | b.leden)
        found.append(
            Overlap(a.iri, b.iri, gedeeld, jaccard, omvat, verwacht, p, q, themas, not misses, oordeel, redenen, blijft)
        )
    return tuple(found)


def pairs(members: sparse.csr_array) -> Pairs:
    """Return all pairs of rows of a 0/1 matrix (gremia × actors) with a shared column.

    One sparse product A·Aᵀ; the tail of each distinct (|A|, |B|, gedeeld) is computed once.
    """
    rows, columns = members.shape
    product = sparse.triu(members @ members.T, k=1, format="coo")
    order = np.lexsort((product.col, product.row))
    i, j = product.row[order].astype(np.int64), product.col[order].astype(np.int64)
    gedeeld = product.data[order].astype(np.int64)
    sizes = np.diff(members.indptr).astype(np.int64)
    p = _tails(columns, sizes[i], sizes[j], gedeeld)
    verwacht = sizes[i] * sizes[j] / max(columns, 1)
    return Pairs(i, j, gedeeld, verwacht, p, _benjamini_hochberg(p, rows * (rows - 1) // 2))


@cache
def tail(population: int, a: int, b: int, shared: int) -> float:
    """Return P(X ≥ shared) for X hypergeometric: ``b`` drawn from ``population`` that holds ``a``.

    Exact: whole numbers until the last division.
    """
    ways = sum(comb(a, k) * comb(population - a, b - k) for k in range(shared, min(a, b) + 1))
    return ways / comb(population, b)


def _tails(
    population: int, a: NDArray[np.int64], b: NDArray[np.int64], shared: NDArray[np.int64]
) -> NDArray[np.float64]:
    width = np.int64(population + 1)
    codes, where = np.unique((np.minimum(a, b) * width + np.maximum(a, b)) * width + shared, return_inverse=True)
    small, rest = np.divmod(codes, width * width)
    large, count = np.divmod(rest, width)
    values = [tail(population, *triple) for triple in zip(small.tolist(), large.tolist(), count.tolist(), strict=True)]
    return np.array(values, dtype=np.float64)[where]


def _benjamini_hochberg(p: NDArray[np.float64], tests: int) -> NDArray[np.float64]:
    """Return q for each p among ``tests`` tests; the tests that are not given have p = 1."""
    order = np.argsort(p, kind="stable")
    scaled = p[order] * tests / np.arange(1, len(p) + 1)
    q = np.empty_like(p)
    q[order] = np.minimum(np.minimum.accumulate(scaled[::-1])[::-1], 1.0)
    return q


def _matrix(gremia: list[Gremium]) -> sparse.csr_array:
    """Return the 0/1 matrix gremia × actors that sit anywhere."""
    actors = {actor: column for column, actor in enumerate(sorted(frozenset().union(*(g.leden for g in gremia))))}
    columns = [sorted(actors[actor] for actor in gremium.leden) for gremium in gremia]
    indptr = np.cumsum([0, *map(len, columns)])
    indices = np.array([column for row in columns for column in row], dtype=np.int64)
    return sparse.csr_array((np.ones(len(indices), dtype=np.int32), indices, indptr), shape=(len(gremia), len(actors)))


def _shared_themas(a: Gremium, b: Gremium, begrippen: Mapping[str, Begrip]) -> tuple[str, ...]:
    """Return the thema's that both cover, without those that stand under another of them."""
    both = a.dekt & b.dekt
    return tuple(sorted(t for t in both if t not in begrippen or not begrippen[t].breder & both))


Rule = Callable[[Gremium, Gremium], bool]

NIET: dict[str, Rule] = {
    "NIVEAU": lambda a, b: a.niveau != b.niveau,
    "HIERARCHIE": lambda a, b: a.iri in b.boven or b.iri in a.boven,
    "WETTELIJK": lambda a, b: a.wettelijk and b.wettelijk,
    "WERKGEBIED": lambda a, b: not (a.werkgebied >= b.werkgebied or b.werkgebied >= a.werkgebied),
    "VERTROUWELIJK": lambda a, b: (a.vertrouwelijk or b.vertrouwelijk) and a.themas != b.themas,
}
VOORLEGGEN: dict[str, Rule] = {
    "MANDAAT": lambda a, b: a.rang != b.rang,
    "LIJN": lambda a, b: a.iri in b.naar or b.iri in a.naar,
    "AANDACHT": samen_lacks_aandacht,
}
ZUSTERS: dict[str, Rule] = {"ZUSTERS": lambda a, b: bool(a.moeders & b.moeders)}


def _oordeel(a: Gremium, b: Gremium, misses: list[str]) -> tuple[str, tuple[str, ...], str | None]:
    """Return the oordeel on a pair, every reason that applies, and the gremium that would stay."""
    niet = misses + [code for code, applies in NIET.items() if applies(a, b)]
    vragen = [code for code, applies in VOORLEGGEN.items() if applies(a, b)]
    redenen = (*niet, *vragen, *(code for code, applies in ZUSTERS.items() if applies(a, b)))
    if niet:
        return "niet", redenen, None
    if vragen:
        return "voorleggen", redenen, None
    if a.wettelijk or b.wettelijk:
        return "onderbrengen", redenen, a.iri if a.wettelijk else b.iri
    if a.leden >= b.leden or b.leden >= a.leden:
        # Of two tables with the same members the one with the wider werkgebied stays.
        larger = max((a, b), key=lambda g: (len(g.leden), len(g.werkgebied), g.iri == a.iri))
        return "onderbrengen", redenen, larger.iri
    return "samenvoegen", redenen, None
