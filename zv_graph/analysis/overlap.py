"""Overlap: which pairs of gremia share more members than chance, and may they become one?"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Literal, overload

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from zv_graph.analysis.dekking import GEMEENTE, Dekking
from zv_graph.analysis.dragen import zelfde_zetels
from zv_graph.analysis.lezing import lees
from zv_graph.analysis.opstelling import Opstelling
from zv_graph.analysis.overname import paren
from zv_graph.analysis.pairs import Pairs, pairs
from zv_graph.analysis.samenvoeging import gastheer
from zv_graph.analysis.stap import ZELFDE, gelijke_functies
from zv_graph.analysis.tafel import Tafel
from zv_graph.analysis.voorwaarde import JA, NEE, Antwoord, Beletsel, Code, Misser, redenen
from zv_graph.names import end
from zv_graph.network import Network

# What a pair must at least share to be a candidate.
MIN_LEDEN, MIN_GEDEELD, MIN_THEMAS, MIN_OMVAT = 3, 2, 1, 0.75
# Pairs are weighed so many at a time.
BLOCK = 4096
# What may stand between two tables that both stay and meet on one morning.
NAAST_ELKAAR: frozenset[Code] = frozenset({"SAMENSTELLING", "WETTELIJK", "MANDAAT"})

Count = int | NDArray[np.int64] | NDArray[np.int32]
Oordeel = Literal["niet", "voorleggen", "koppelen", "samenvoegen", "onderbrengen"]
OORDELEN: Mapping[Oordeel, str] = {
    "niet": "niet samen",
    "voorleggen": "eerst bespreken",
    "koppelen": "blijven allebei; misschien op één ochtend",
    "samenvoegen": "kan samen",
    "onderbrengen": "kan opgaan in de ander",
}


@dataclass(frozen=True, slots=True, repr=False)
class Overlap:
    """One pair of gremia with at least one shared member; ``blijft`` is where the other would go.

    ``redenen`` are the conditions that do not simply hold; ``zusters`` tells that both are part of one gremium.
    """

    a: str
    b: str
    gedeeld: int
    jaccard: float
    omvat: float
    verwacht: float
    p: float
    q: float
    p_hypergeometrisch: float
    q_hypergeometrisch: float
    themas: tuple[str, ...]
    kandidaat: bool
    oordeel: Oordeel
    redenen: tuple[Beletsel, ...]
    zusters: bool
    blijft: str | None

    def __repr__(self) -> str:
        """Return which pair, and the verdict."""
        return f"Overlap({end(self.a)!r}, {end(self.b)!r}, {self.gedeeld} gedeeld, {self.oordeel})"


@dataclass(frozen=True, eq=False, repr=False)
class Overlappen(Sequence[Overlap]):
    """Every pair of gremia that shares a member, in order; each is weighed when it is asked for.

    One actor who sits everywhere makes millions of pairs, of which few are candidates: with at least ``MIN_LEDEN``
    members each, of whom ``MIN_GEDEELD`` and at least ``MIN_OMVAT`` of the smaller one in both, also of those that are
    no gemeente where both have such, and ``MIN_THEMAS`` named by both.
    """

    gremia: tuple[Tafel, ...]
    gemeenten: frozenset[str]
    paren: Pairs
    _blokken: dict[int, dict[Code, NDArray[np.int8]]] = field(default_factory=dict)

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
        near = nabij(self.paren.gedeeld[self.paren.geval], sizes[self.paren.i], sizes[self.paren.j])
        weighed = (self._gewogen(place) for place in np.flatnonzero(near).tolist())
        return tuple(pair for pair in weighed if pair.kandidaat)

    @cached_property
    def _opstelling(self) -> Opstelling:
        return Opstelling(self.gremia)

    def _antwoorden(self, at: int) -> dict[Code, Antwoord]:
        """Return the answers on one pair; those of its neighbours are worked out at the same time."""
        block = at // BLOCK
        if block not in self._blokken:
            part = slice(block * BLOCK, (block + 1) * BLOCK)
            a, b = (side[part].astype(np.int64) for side in (self.paren.i, self.paren.j))
            self._blokken[block] = dict(paren(self._opstelling, a, b))
        return {code: Antwoord(told[at % BLOCK]) for code, told in self._blokken[block].items()}

    def _missers(self, a: Tafel, b: Tafel, gedeeld: int, themas: int) -> dict[Misser, bool]:
        """Return what makes a pair no candidate."""
        first, second = a.leden - self.gemeenten, b.leden - self.gemeenten
        smallest, partners = min(len(a.leden), len(b.leden)), min(len(first), len(second))
        return {
            "LEDEN": smallest < MIN_LEDEN,
            "GEDEELD": gedeeld < MIN_GEDEELD,
            "THEMA": themas < MIN_THEMAS,
            "OMVAT": gedeeld < MIN_OMVAT * smallest,
            "PARTNERS": partners > 0 and len(first & second) < MIN_OMVAT * partners,
        }

    def _gewogen(self, at: int) -> Overlap:
        """Return one pair with its oordeel and all reasons."""
        a, b, case = self.gremia[self.paren.i[at]], self.gremia[self.paren.j[at]], self.paren.geval[at]
        gedeeld, themas = int(self.paren.gedeeld[case]), tuple(sorted(a.themas & b.themas))
        missers = self._missers(a, b, gedeeld, len(themas))
        answers: dict[Code, Antwoord] = {code: NEE for code, wrong in missers.items() if wrong}
        answers |= self._antwoorden(at)
        answers["FUNCTIE"] = gelijke_functies(a, b)
        oordeel = _oordeel(a, b, answers, kandidaat=not any(missers.values()))
        return Overlap(
            a=a.iri,
            b=b.iri,
            gedeeld=gedeeld,
            jaccard=gedeeld / len(a.leden | b.leden),
            omvat=gedeeld / min(len(a.leden), len(b.leden)),
            verwacht=float(self.paren.verwacht[case]),
            p=float(self.paren.p[case]),
            q=float(self.paren.q[case]),
            p_hypergeometrisch=float(self.paren.p_hypergeometrisch[case]),
            q_hypergeometrisch=float(self.paren.q_hypergeometrisch[case]),
            themas=themas,
            kandidaat=not any(missers.values()),
            oordeel=oordeel,
            redenen=redenen(answers),
            zusters=bool(a.moeders & b.moeders),
            blijft=gastheer((a, b)) if oordeel == "onderbrengen" else None,
        )


def nabij(gedeeld: Count, first: Count, second: Count) -> bool | NDArray[np.bool_]:
    """Tell whether two tables of so many members share enough of them to come near one conversation; also for many pairs."""
    enough = (first >= MIN_LEDEN) & (second >= MIN_LEDEN) & (gedeeld >= MIN_GEDEELD)
    # At least such a share of the smaller one.
    return enough & ((gedeeld >= MIN_OMVAT * first) | (gedeeld >= MIN_OMVAT * second))


def overlap(network: Network | Dekking) -> Overlappen:
    """Return every pair of active gremia that shares a member, with its oordeel and all reasons.

    gedeeld = |A∩B|, jaccard = |A∩B|/|A∪B|, omvat = |A∩B|/min(|A|,|B|). verwacht, p = P(X ≥ gedeeld) and q (p after
    Benjamini and Hochberg, 1995, over all pairs of gremia with a member) by the bipartite configuration model (Saracco
    et al., 2015, 2017), which keeps how busy each actor and how large each table is; p_hypergeometrisch and
    q_hypergeometrisch as if every actor were as likely. On Davis' Southern Women exactly E3–E5, E10–E12 and E13–E14 of
    91 pairs have q_hypergeometrisch < 0.05, and none q.
    """
    dekking = lees(network)
    gremia = tuple(dekking.gremia.values())
    found = pairs(_matrix(gremia))
    order = np.lexsort((found.j, found.i))
    ordered = replace(found, i=found.i[order], j=found.j[order], geval=found.geval[order])
    gemeenten = frozenset(iri for iri, actor in dekking.partijen.items() if GEMEENTE in actor.partnertypes)
    return Overlappen(gremia, gemeenten, ordered)


def _matrix(gremia: Sequence[Tafel]) -> sparse.csr_array:
    """Return the 0/1 matrix gremia × actors that sit anywhere."""
    actors = {actor: column for column, actor in enumerate(sorted(frozenset().union(*(g.leden for g in gremia))))}
    columns = [sorted(actors[actor] for actor in gremium.leden) for gremium in gremia]
    indptr = np.cumsum([0, *map(len, columns)])
    indices = np.array([column for row in columns for column in row], dtype=np.int64)
    return sparse.csr_array((np.ones(len(indices), dtype=np.int32), indices, indptr), shape=(len(gremia), len(actors)))


def _oordeel(a: Tafel, b: Tafel, answers: Mapping[Code, Antwoord], *, kandidaat: bool) -> Oordeel:
    """Return what may be done with a pair."""
    refused = {code for code, told in answers.items() if told == NEE}
    if refused:
        fits = kandidaat and refused <= NAAST_ELKAAR and zelfde_zetels(a, b) >= ZELFDE
        return "koppelen" if fits else "niet"
    if any(told != JA for told in answers.values()):
        return "voorleggen"
    return "onderbrengen" if gastheer((a, b)) else "samenvoegen"
