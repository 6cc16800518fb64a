"""Congruentie: do the divisions of the region fall together, and which gemeenten stand apart?"""

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations
from math import comb, log
from typing import Literal

from zv_graph.analysis.dekking import Dekking
from zv_graph.analysis.lezing import lees
from zv_graph.network import Network

Verhouding = Literal["gelijk", "genest", "snijdend"]


@dataclass(frozen=True, slots=True)
class Vergelijking:
    """How two divisions of the same things relate.

    Of the areas of the first: ``gelijk`` equal one of the second, ``genest`` lie wholly inside a larger
    one, ``snijdend`` lie in several. ``afwijkend`` are the things outside the largest part of their
    area of the second that is one area of the first.
    """

    gelijk: int
    genest: int
    snijdend: int
    afwijkend: tuple[str, ...]
    ari: float
    vi: float

    @property
    def verhouding(self) -> Verhouding:
        """Return gelijk when all areas are, genest when none is cut, else snijdend."""
        return "snijdend" if self.snijdend else "genest" if self.genest else "gelijk"


@dataclass(frozen=True, slots=True)
class Congruentie:
    """Two indelingen over the gemeenten of the region that lie in both; ``indeling_a`` has the most areas."""

    indeling_a: str
    indeling_b: str
    verhouding: Verhouding
    gelijk: int
    genest: int
    snijdend: int
    afwijkend: tuple[str, ...]
    ari: float
    vi: float
    gemeenten: int


def congruentie(network: Network | Dekking) -> tuple[Congruentie, ...]:
    """Return every pair of indelingen that both place at least two gemeenten of the region, in order of address."""
    dekking = lees(network)
    own = {
        iri: {m: indeling.gebieden[m] for m in dekking.regio.gemeenten if m in indeling.gebieden}
        for iri, indeling in sorted(dekking.indelingen.items())
    }
    found = []
    for a, b in combinations(own, 2):
        both = own[a].keys() & own[b].keys()
        if len(both) > 1:
            fine, coarse = sorted((a, b), key=lambda iri: -len({own[iri][m] for m in both}))
            seen = vergelijk({m: own[fine][m] for m in both}, own[coarse])
            counts = (seen.verhouding, seen.gelijk, seen.genest, seen.snijdend)
            found.append(Congruentie(fine, coarse, *counts, seen.afwijkend, seen.ari, seen.vi, len(both)))
    return tuple(found)


def vergelijk(a: Mapping[str, Hashable], b: Mapping[str, Hashable]) -> Vergelijking:
    """Compare two divisions (thing to area) over the things of ``a``, which must all be in ``b``.

    ari is the adjusted Rand index (Hubert and Arabie, 1985): 1 for equal divisions, about 0 for chance.
    vi is the variation of information in nats (Meilă, 2007): H(A|B) + H(B|A), 0 for equal divisions.
    Against the 25 veiligheidsregio's 23 GGD-regio's are equal; of the 31 zorgkantoorregio's 8 are equal
    and 10 more lie wholly inside one; 1 politie-eenheid is equal.
    """
    cells = Counter((a[thing], b[thing]) for thing in a)
    first, second = Counter(a[thing] for thing in a), Counter(b[thing] for thing in a)
    whole = [(area, other) for (area, other), n in cells.items() if n == first[area]]
    equal = sum(first[area] == second[other] for area, other in whole)
    largest = {other: max((n, str(area)) for (area, o), n in cells.items() if o == other)[1] for other in second}
    return Vergelijking(
        gelijk=equal,
        genest=len(whole) - equal,
        snijdend=len(first) - len(whole),
        afwijkend=tuple(sorted(thing for thing in a if str(a[thing]) != largest[b[thing]])),
        ari=_ari(cells.values(), first.values(), second.values()),
        vi=sum(n / len(a) * (log(first[x] / n) + log(second[y] / n)) for (x, y), n in sorted(cells.items(), key=str)),
    )


def _ari(cells: Iterable[int], first: Iterable[int], second: Iterable[int]) -> float:
    sizes = list(first)
    together, one, other = (sum(comb(n, 2) for n in counts) for counts in (cells, sizes, second))
    expected = one * other / max(comb(sum(sizes), 2), 1)
    most = (one + other) / 2
    return 1.0 if most == expected else (together - expected) / (most - expected)
