"""Optie: every table that a simpler structure may hold: the present ones, and those that some could make together."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

import numpy as np

from zv_graph.analysis.dekking import Dekking
from zv_graph.analysis.kosten import kost
from zv_graph.analysis.opstelling import Opstelling
from zv_graph.analysis.overlap import Oordeel, Overlap
from zv_graph.analysis.overname import TOETSEN
from zv_graph.analysis.samenvoeging import samen
from zv_graph.analysis.tafel import Tafel, union
from zv_graph.analysis.voorwaarde import ONBEKEND, Antwoord

# With more members a good conversation is hard; more parts make no table that one would want.
MOST_LEDEN, MOST_PARTS = 25, 4
# Beyond these numbers of sets to look at, and of possible merges, only smaller ones are weighed.
MOST_CLIQUES, MOST_MERGES = 20_000, 4000


@dataclass(frozen=True, slots=True)
class Optie:
    """One table that may be kept: its parts, what they are together, and what it costs."""

    delen: tuple[str, ...]
    gremium: Tafel
    kosten: float


@dataclass(frozen=True, slots=True)
class Keuze:
    """All tables to choose from; ``delen`` is the largest number of parts for which every merge is weighed."""

    opties: tuple[Optie, ...]
    delen: int


def keuze(dekking: Dekking, paren: Iterable[Overlap], *, merges: bool, minstens: Antwoord) -> Keuze:
    """Return the present tables in order of address, then the possible merges by size and address."""
    single = [_optie(dekking, (iri,), g) for iri, g in dekking.gremia.items()]
    found, delen = _merges(dekking, paren, minstens) if merges else ([], 1)
    return Keuze((*single, *(_optie(dekking, parts, table) for parts, table in found)), delen)


def _optie(dekking: Dekking, delen: tuple[str, ...], table: Tafel) -> Optie:
    return Optie(delen, table, kost(dekking.eenheid, table))


def _merges(
    dekking: Dekking, paren: Iterable[Overlap], minstens: Antwoord
) -> tuple[list[tuple[tuple[str, ...], Tafel]], int]:
    """Return every allowed merge with its table, and the number of parts up to which all are there."""
    able: set[Oordeel] = {"samenvoegen", "onderbrengen"}
    if minstens == ONBEKEND:
        able.add("voorleggen")
    later: dict[str, set[str]] = defaultdict(set)
    for pair in paren:
        if pair.oordeel in able:
            later[pair.a].add(pair.b)
    found: list[tuple[tuple[str, ...], Tafel]] = []
    cliques: list[tuple[str, ...]] = [(iri,) for iri in sorted(later)]
    for size in range(2, MOST_PARTS + 1):
        cliques = list(islice(_larger(dekking, cliques, later), MOST_CLIQUES + 1))
        tables = ((parts, samen([dekking.gremia[part] for part in parts])) for parts in cliques)
        fitting = (one for one in tables if _past(dekking, *one, minstens))
        more = list(islice(fitting, MOST_MERGES - len(found) + 1))
        if len(cliques) > MOST_CLIQUES or len(found) + len(more) > MOST_MERGES:
            return found, size - 1
        found += more
    return found, MOST_PARTS


def _larger(
    dekking: Dekking, cliques: Iterable[tuple[str, ...]], later: Mapping[str, set[str]]
) -> Iterator[tuple[str, ...]]:
    """Yield every set of one gremium more that may all merge with each other and is not too large, by address."""
    for parts in cliques:
        for other in sorted(set.intersection(*(later[part] for part in parts))):
            grown = (*parts, other)
            if len(union(dekking.gremia[part].leden for part in grown)) <= MOST_LEDEN:
                yield grown


def _past(dekking: Dekking, parts: Sequence[str], table: Tafel, minstens: Antwoord) -> bool:
    """Tell whether a merge meets often enough, and has time enough, for each of its parts."""
    o = Opstelling((table, *(dekking.gremia[part] for part in parts)))
    whole, each = np.zeros(len(parts), dtype=np.int64), np.arange(1, len(parts) + 1)
    return all(bool((TOETSEN[code](o, whole, each) >= minstens).all()) for code in ("RITME", "AANDACHT"))
