"""Overlap: which pairs of gremia share more members than chance, and may they become one?"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

import networkx as nx
import numpy as np
from scipy import sparse

from zv_graph.analysis.dekking import Dekking, lees
from zv_graph.analysis.dragen import samen_lacks_aandacht
from zv_graph.analysis.gremium import Gremium
from zv_graph.analysis.pairs import pairs
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
    for i, j, gedeeld, verwacht, p, q in _shared(gremia):
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


def _shared(gremia: list[Gremium]) -> Iterator[tuple[int, int, int, float, float, float]]:
    """Yield the places of two gremia, how many members they share, how many by chance, p and q, in order."""
    found = pairs(_matrix(gremia))
    tables = (table.tolist() for table in (found.gedeeld, found.verwacht, found.p, found.q))
    cases = list(zip(*tables, strict=True))
    order = np.lexsort((found.j, found.i))
    columns = (column[order].tolist() for column in (found.i, found.j, found.geval))
    for i, j, case in zip(*columns, strict=True):
        yield i, j, *cases[case]


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
# A table that stops leaves the others as they are: its thema's take none of their time.
BIJ_STOPPEN = {"MANDAAT": VOORLEGGEN["MANDAAT"], "LIJN": VOORLEGGEN["LIJN"], **ZUSTERS}


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
