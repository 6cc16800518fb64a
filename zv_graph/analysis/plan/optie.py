"""Tafel: every table that a simpler structure may hold: the present ones, and those that some could make together."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from statistics import median

from zv_graph.analysis.dekking import Dekking
from zv_graph.analysis.dragen import MOST_LEDEN, onbewezen, past_samen
from zv_graph.analysis.overlap import Overlap
from zv_graph.analysis.tafel import Tafel, samen, union
from zv_graph.analysis.verlies import mandaat_gedragen

# More parts make no table that one would want.
MOST_PARTS = 4
# Beyond these numbers of sets to look at, and of possible merges, only smaller ones are weighed.
MOST_CLIQUES, MOST_MERGES = 20_000, 4000


@dataclass(frozen=True, slots=True)
class Optie:
    """One table that may be kept: its parts, what they are together, and its personuren a year."""

    delen: tuple[str, ...]
    gremium: Tafel
    uren: float


@dataclass(frozen=True, slots=True)
class Keuze:
    """All tables to choose from. ``geschat`` are the gremia whose hours are not known and count ``mediaan``.

    ``delen`` is the largest number of parts for which every merge is weighed.
    """

    tafels: tuple[Optie, ...]
    geschat: tuple[str, ...]
    mediaan: float | None
    delen: int


def keuze(dekking: Dekking, paren: Iterable[Overlap], *, merges: bool) -> Keuze:
    """Return the present tables in order of address, then the possible merges by size and address."""
    known = [g.uren for g in dekking.gremia.values() if g.uren is not None]
    middle = median(known) if known else None
    uren = {iri: g.uren if g.uren is not None else middle or 0.0 for iri, g in dekking.gremia.items()}
    single = [Optie((iri,), g, uren[iri]) for iri, g in dekking.gremia.items()]
    found, delen = _merges(dekking, paren) if merges else ([], 1)
    together = [Optie(parts, table, _uren(parts, table, uren)) for parts, table in found]
    geschat = tuple(iri for iri, g in dekking.gremia.items() if g.uren is None)
    return Keuze((*single, *together), geschat, middle, delen)


def _uren(parts: Sequence[str], table: Tafel, uren: Mapping[str, float]) -> float:
    """Return the hours of a merge; where one part is unknown it is taken to save nothing."""
    return sum(uren[part] for part in parts) if table.uren is None else table.uren


def _merges(dekking: Dekking, paren: Iterable[Overlap]) -> tuple[list[tuple[tuple[str, ...], Tafel]], int]:
    """Return every allowed merge with its table, and the number of parts up to which all are there."""
    able = [pair for pair in paren if pair.oordeel in ("samenvoegen", "onderbrengen")]
    unsure = {iri for iri, g in dekking.gremia.items() if onbewezen(dekking, g)}
    later: dict[str, set[str]] = defaultdict(set)
    for pair in able:
        if not unsure & {pair.a, pair.b}:
            later[pair.a].add(pair.b)
    found: list[tuple[tuple[str, ...], Tafel]] = []
    cliques: list[tuple[str, ...]] = [(iri,) for iri in sorted(later)]
    for size in range(2, MOST_PARTS + 1):
        cliques = list(islice(_larger(dekking, cliques, later), MOST_CLIQUES + 1))
        tables = ((parts, samen([dekking.gremia[part] for part in parts])) for parts in cliques)
        more = list(islice((one for one in tables if _allowed(dekking, *one)), MOST_MERGES - len(found) + 1))
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


def _allowed(dekking: Dekking, parts: Sequence[str], table: Tafel) -> bool:
    """Tell whether a merge may do the work of each part, and holds its mandaten."""
    members = [dekking.gremia[part] for part in parts]
    return past_samen(members, table) and all(
        mandaat_gedragen(dekking, mandaat, part, [table]) for part in members for mandaat in part.mandaten
    )
