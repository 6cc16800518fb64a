"""Tafel: every table that a simpler structure may hold: the present ones, and those that some could make together."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from statistics import median

import networkx as nx

from zv_graph.analysis.dekking import Dekking
from zv_graph.analysis.dragen import mag_dragen
from zv_graph.analysis.gremium import Gremium, samen
from zv_graph.analysis.overlap import Overlap
from zv_graph.analysis.verlies import mandaat_gedragen

# More parts, or more members, make no table that one would want.
MOST_PARTS = 4
MOST_LEDEN = 25
# Beyond this number of possible merges only smaller ones are weighed.
MOST_MERGES = 4000


@dataclass(frozen=True, slots=True)
class Tafel:
    """One table that may be kept: its parts, what they are together, and its personuren a year."""

    delen: tuple[str, ...]
    gremium: Gremium
    uren: float


@dataclass(frozen=True, slots=True)
class Keuze:
    """All tables to choose from. ``geschat`` are the gremia whose hours are not known and count ``mediaan``.

    ``delen`` is the largest number of parts for which every merge is weighed.
    """

    tafels: tuple[Tafel, ...]
    geschat: tuple[str, ...]
    mediaan: float | None
    delen: int


def keuze(dekking: Dekking, paren: Iterable[Overlap], *, merges: bool) -> Keuze:
    """Return the present tables in order of address, then the possible merges by size and address."""
    known = [g.uren for g in dekking.gremia.values() if g.uren is not None]
    middle = median(known) if known else None
    uren = {iri: g.uren if g.uren is not None else middle or 0.0 for iri, g in dekking.gremia.items()}
    single = [Tafel((iri,), g, uren[iri]) for iri, g in dekking.gremia.items()]
    found, delen = _merges(dekking, paren) if merges else ([], 1)
    together = [Tafel(parts, table, _uren(parts, table, uren)) for parts, table in found]
    geschat = tuple(iri for iri, g in dekking.gremia.items() if g.uren is None)
    return Keuze((*single, *together), geschat, middle, delen)


def _uren(parts: Sequence[str], table: Gremium, uren: Mapping[str, float]) -> float:
    """Return the hours of a merge; where one part is unknown it is taken to save nothing."""
    return sum(uren[part] for part in parts) if table.uren is None else table.uren


def _merges(dekking: Dekking, paren: Iterable[Overlap]) -> tuple[list[tuple[tuple[str, ...], Gremium]], int]:
    """Return every allowed merge with its table, and the number of parts up to which all are there."""
    graph = nx.Graph((pair.a, pair.b) for pair in paren if pair.oordeel in ("samenvoegen", "onderbrengen"))
    found: list[tuple[tuple[str, ...], Gremium]] = []
    for size in range(2, MOST_PARTS + 1):
        more = []
        for parts in _cliques(graph, size):
            table = samen([dekking.gremia[part] for part in parts])
            if _allowed(dekking, parts, table):
                more.append((parts, table))
            if len(found) + len(more) > MOST_MERGES:
                return found, size - 1
        found += more
    return found, MOST_PARTS


def _cliques(graph: nx.Graph, size: int) -> Iterator[tuple[str, ...]]:
    """Yield every set of ``size`` gremia that may all merge with each other, in order of address."""
    later = {node: {other for other in graph[node] if other > node} for node in graph}
    if size == 2:  # noqa: PLR2004  the pairs themselves
        yield from ((node, other) for node in sorted(later) for other in sorted(later[node]))
        return
    for node in sorted(later):
        for rest in combinations(sorted(later[node]), size - 1):
            if all(b in later[a] for a, b in combinations(rest, 2)):
                yield (node, *rest)


def _allowed(dekking: Dekking, parts: Sequence[str], table: Gremium) -> bool:
    """Tell whether a merge stays small enough and may carry each part with its mandaten.

    A statutory part takes the others in, so that its own werkgebied must hold theirs.
    """
    members = [dekking.gremia[part] for part in parts]
    return (
        len(table.leden) <= MOST_LEDEN
        and all(part.werkgebied >= table.werkgebied for part in members if part.wettelijk)
        and all(mag_dragen(table, part) for part in members)
        and all(mandaat_gedragen(dekking, m, part, [table]) for part in members for m in part.mandaten)
    )
