"""Overlap: which pairs of gremia share more members than chance, and may they become one?"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal, overload

import numpy as np
from scipy import sparse

from zv_graph.analysis.dekking import Dekking, lees
from zv_graph.analysis.dragen import samen_lacks_aandacht
from zv_graph.analysis.pairs import Pairs, pairs
from zv_graph.analysis.tafel import Tafel
from zv_graph.analysis.voorwaarde import Code
from zv_graph.network import Begrip, Network

# What a pair must at least share to be a candidate.
MIN_LEDEN, MIN_GEDEELD, MIN_THEMAS, MIN_OMVAT = 3, 2, 1, 0.75


Oordeel = Literal["niet", "voorleggen", "samenvoegen", "onderbrengen"]
OORDELEN: Mapping[Oordeel, str] = {
    "niet": "niet samen",
    "voorleggen": "eerst bespreken",
    "samenvoegen": "kan samen",
    "onderbrengen": "kan opgaan in de ander",
}


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
    oordeel: Oordeel
    redenen: tuple[Code, ...]
    blijft: str | None


@dataclass(frozen=True, eq=False, repr=False)
class Overlappen(Sequence[Overlap]):
    """Every pair of gremia that shares a member, in order; each is weighed when it is asked for.

    One actor who sits everywhere makes millions of pairs, of which few are candidates: with at least ``min_leden``
    members each, of whom ``min_gedeeld`` and at least ``min_omvat`` of the smaller one in both, and ``min_themas`` in common.
    """

    gremia: tuple[Tafel, ...]
    begrippen: Mapping[str, Begrip]
    paren: Pairs
    min_leden: int
    min_gedeeld: int
    min_themas: int
    min_omvat: float

    def __repr__(self) -> str:
        """Return how many pairs there are."""
        return f"Overlappen({len(self)} pairs)"

    def __eq__(self, other: object) -> bool:
        """Tell whether other pairs are the same, one by one."""
        return isinstance(other, Overlappen) and tuple(self) == tuple(other)

    __hash__ = None  # type: ignore[assignment]  # as a list has none

    def __len__(self) -> int:
        """Return the number of pairs."""
        return len(self.paren.i)

    @overload
    def __getitem__(self, at: int) -> Overlap: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[Overlap, ...]: ...
    def __getitem__(self, at: int | slice) -> Overlap | tuple[Overlap, ...]:
        """Return the pair at one place, or those of a slice."""
        if isinstance(at, slice):
            return tuple(self._gewogen(place) for place in range(*at.indices(len(self))))
        return self._gewogen(range(len(self))[at])

    @cached_property
    def kandidaten(self) -> tuple[Overlap, ...]:
        """Return the pairs that come near one conversation, in order."""
        sizes = np.array([len(g.leden) for g in self.gremia], dtype=np.int64)
        smallest = np.minimum(sizes[self.paren.i], sizes[self.paren.j])
        shared = self.paren.gedeeld[self.paren.geval]
        near = (smallest >= self.min_leden) & (shared >= self.min_gedeeld) & (shared / smallest >= self.min_omvat)
        weighed = (self._gewogen(place) for place in np.flatnonzero(near).tolist())
        return tuple(pair for pair in weighed if pair.kandidaat)

    def _gewogen(self, at: int) -> Overlap:
        """Return one pair with its oordeel and all reasons."""
        a, b, case = self.gremia[self.paren.i[at]], self.gremia[self.paren.j[at]], self.paren.geval[at]
        gedeeld, themas = int(self.paren.gedeeld[case]), _shared_themas(a, b, self.begrippen)
        smallest = min(len(a.leden), len(b.leden))
        omvat = gedeeld / smallest
        fails: dict[Code, bool] = {
            "LEDEN": smallest < self.min_leden,
            "GEDEELD": gedeeld < self.min_gedeeld,
            "THEMA": len(themas) < self.min_themas,
            "OMVAT": omvat < self.min_omvat,
        }
        misses = [code for code, wrong in fails.items() if wrong]
        oordeel, redenen, blijft = _oordeel(a, b, misses)
        return Overlap(
            a=a.iri,
            b=b.iri,
            gedeeld=gedeeld,
            jaccard=gedeeld / len(a.leden | b.leden),
            omvat=omvat,
            verwacht=float(self.paren.verwacht[case]),
            p=float(self.paren.p[case]),
            q=float(self.paren.q[case]),
            themas=themas,
            kandidaat=not misses,
            oordeel=oordeel,
            redenen=redenen,
            blijft=blijft,
        )


def overlap(
    network: Network | Dekking,
    *,
    min_leden: int = MIN_LEDEN,
    min_gedeeld: int = MIN_GEDEELD,
    min_themas: int = MIN_THEMAS,
    min_omvat: float = MIN_OMVAT,
) -> Overlappen:
    """Return every pair of active gremia that shares a member, with its oordeel and all reasons.

    gedeeld = |A∩B|, jaccard = |A∩B|/|A∪B|, omvat = |A∩B|/min(|A|,|B|), verwacht = |A|·|B|/N with N
    the actors that sit anywhere in the region. p is the hypergeometric P(X ≥ gedeeld), q is p after
    Benjamini and Hochberg (1995) over all pairs, also those that share nothing. On Davis' Southern
    Women exactly E3–E5, E10–E12 and E13–E14 of 91 pairs have q < 0.05.
    """
    dekking = lees(network)
    gremia = tuple(dekking.gremia.values())
    found = pairs(_matrix(gremia))
    order = np.lexsort((found.j, found.i))
    ordered = replace(found, i=found.i[order], j=found.j[order], geval=found.geval[order])
    return Overlappen(gremia, dekking.begrippen, ordered, min_leden, min_gedeeld, min_themas, min_omvat)


def _matrix(gremia: Sequence[Tafel]) -> sparse.csr_array:
    """Return the 0/1 matrix gremia × actors that sit anywhere."""
    actors = {actor: column for column, actor in enumerate(sorted(frozenset().union(*(g.leden for g in gremia))))}
    columns = [sorted(actors[actor] for actor in gremium.leden) for gremium in gremia]
    indptr = np.cumsum([0, *map(len, columns)])
    indices = np.array([column for row in columns for column in row], dtype=np.int64)
    return sparse.csr_array((np.ones(len(indices), dtype=np.int32), indices, indptr), shape=(len(gremia), len(actors)))


def _shared_themas(a: Tafel, b: Tafel, begrippen: Mapping[str, Begrip]) -> tuple[str, ...]:
    """Return the thema's that both cover, without those that stand under another of them."""
    both = a.dekt & b.dekt
    return tuple(sorted(t for t in both if t not in begrippen or not begrippen[t].breder & both))


Rule = Callable[[Tafel, Tafel], bool]

NIET: Mapping[Code, Rule] = {
    "NIVEAU": lambda a, b: a.niveau != b.niveau,
    "HIERARCHIE": lambda a, b: a.iri in b.boven or b.iri in a.boven,
    "WETTELIJK": lambda a, b: a.wettelijk and b.wettelijk,
    "WERKGEBIED": lambda a, b: not (a.werkgebied >= b.werkgebied or b.werkgebied >= a.werkgebied),
    "VERTROUWELIJK": lambda a, b: (a.vertrouwelijk or b.vertrouwelijk) and a.themas != b.themas,
}
VOORLEGGEN: Mapping[Code, Rule] = {
    "MANDAAT": lambda a, b: a.rang != b.rang,
    "LIJN": lambda a, b: a.iri in b.naar or b.iri in a.naar,
    "AANDACHT": samen_lacks_aandacht,
}
ZUSTERS: Mapping[Code, Rule] = {"ZUSTERS": lambda a, b: bool(a.moeders & b.moeders)}
# A table that stops leaves the others as they are: its thema's take none of their time.
BIJ_STOPPEN: Mapping[Code, Rule] = {"MANDAAT": VOORLEGGEN["MANDAAT"], "LIJN": VOORLEGGEN["LIJN"], **ZUSTERS}


def _oordeel(a: Tafel, b: Tafel, misses: list[Code]) -> tuple[Oordeel, tuple[Code, ...], str | None]:
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
