"""Robuust: does a finding about a double stay when a tenth of the seats is missing from the data?"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import product
from math import comb
from typing import Literal

import networkx as nx

from zv_graph.analysis.dekking import Dekking
from zv_graph.analysis.overlap import nabij
from zv_graph.analysis.schakels import tweezijdig
from zv_graph.analysis.tafel import Tafel

DROPPED = 0.1
# From this share of the ways a finding is called stabiel.
STABIEL = 0.8
# With fewer seats a tenth is only a handful, and one seat more or less decides.
SMALL = 60
# How many are shared, how many sit at the first and at the second table, how many seats are left out.
Stand = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class Robuust:
    """The share of the ways in which a finding stays, the word for it, and whether its part of the network is small."""

    aandeel: float
    oordeel: Literal["stabiel", "gevoelig"]
    klein: bool


def zetels_per_deel(dekking: Dekking) -> Mapping[str, int]:
    """Return for each table the zittende seats of all tables that hang together with it by who sits there."""
    found = {}
    for part in nx.connected_components(tweezijdig(dekking)):
        tables = [dekking.gremia[iri] for iri in part if iri in dekking.gremia]
        total = sum(zetel.zittend for g in tables for zetel in g.zetels)
        found.update({g.iri: total for g in tables})
    return found


def paar_blijft(zetels: int, a: Tafel, b: Tafel) -> Robuust:
    """Return in which share of the ways to leave out a tenth of ``zetels`` two tables stay a candidate.

    Counted exactly, as in Borgatti, Carley and Krackhardt (2006), who drop ties at random to see how robust a measure
    is. Only seats count and no addresses, so that the answer is the same after any renaming.
    """
    dropped = round(zetels * DROPPED)
    ways: Counter[Stand] = Counter({(0, 0, 0, 0): 1})
    for at_a, at_b in _zetels(a, b):
        grown: Counter[Stand] = Counter()
        for (shared, first, second, out), count in ways.items():
            for gone_a, gone_b in product(range(at_a + 1), range(at_b + 1)):
                stays_a, stays_b = gone_a < at_a, gone_b < at_b
                if out + gone_a + gone_b <= dropped:
                    stand = shared + (stays_a and stays_b), first + stays_a, second + stays_b, out + gone_a + gone_b
                    grown[stand] += count * comb(at_a, gone_a) * comb(at_b, gone_b)
        ways = grown
    own = sum(at_a + at_b for at_a, at_b in _zetels(a, b))
    kept = sum(count * comb(zetels - own, dropped - stand[3]) for stand, count in ways.items() if nabij(*stand[:3]))
    share = kept / comb(zetels, dropped)
    return Robuust(share, "stabiel" if share >= STABIEL else "gevoelig", klein=zetels < SMALL)


def _zetels(a: Tafel, b: Tafel) -> Iterator[tuple[int, int]]:
    """Yield for each actor how many zittende seats it has at the two tables."""
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for side, g in enumerate((a, b)):
        for zetel in g.zetels:
            if zetel.zittend:
                counts[zetel.actor][side] += 1
    yield from ((at_a, at_b) for at_a, at_b in counts.values())
