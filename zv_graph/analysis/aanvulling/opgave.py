"""Opgave: what is missing as a choice of columns: what to do where, so that the most is met for the least."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest
from typing import TypeAlias

from zv_graph.analysis.aanvulling.middel import Behoefte, Middel, helpt, middelen, nodig, ruimte, sprekers
from zv_graph.analysis.aanvulling.nieuw import nieuw
from zv_graph.analysis.dekking import Dekking
from zv_graph.analysis.kosten import kost
from zv_graph.analysis.plan.cover import Limit, Row
from zv_graph.analysis.plan.optie import MOST_LEDEN, Optie
from zv_graph.analysis.tafel import Tafel
from zv_graph.analysis.verandering import Nieuw, Zet, toegepast
from zv_graph.analysis.vervulling import Eis, bedient_door


@dataclass(frozen=True, slots=True)
class Manier:
    """A way in which a table comes to meet something: everything that it lacks is filled."""

    plek: int
    nodig: frozenset[Behoefte]


# A column is something to do, or a way that several of those make together.
Kolom: TypeAlias = Middel | Manier


@dataclass(frozen=True)
class Opgave:
    """The columns beyond the options, each with its number, and what holds of them.

    ``nieuw`` are the new tables, each with the edits that make it; ``open`` is what nothing can meet.
    """

    opties: Sequence[Optie]
    at: dict[Kolom, int] = field(default_factory=dict)
    rows: list[Row] = field(default_factory=list)
    limits: list[Limit] = field(default_factory=list)
    nieuw: dict[Middel, tuple[Sequence[Nieuw | Zet], Tafel]] = field(default_factory=dict)
    open: list[Eis] = field(default_factory=list)

    def nummer(self, kolom: Kolom) -> int:
        """Return the number of a column, a new one where it has none."""
        return self.at.setdefault(kolom, len(self.opties) + len(self.at))

    def gekozen(self, chosen: Iterable[int]) -> list[Middel]:
        """Return the things to do among chosen columns, in order."""
        numbers = set(chosen)
        return [kolom for kolom, n in self.at.items() if n in numbers and isinstance(kolom, Middel)]


def opgave(dekking: Dekking, opties: Sequence[Optie], missing: Sequence[Eis]) -> Opgave:
    """Return the choice that is left when some expectations are not met, over tables that may be there."""
    o = Opgave(opties)
    ways: dict[Eis, set[int]] = {eis: set() for eis in missing}
    by_niveau: dict[str, list[Eis]] = defaultdict(list)
    for eis in missing:
        by_niveau[eis.niveau].append(eis)
    for plek, optie in enumerate(opties):
        asked = {eis: nodig(dekking, eis, optie.gremium) for eis in by_niveau.get(optie.gremium.niveau or "", ())}
        _tafel(dekking, o, plek, {eis: lacks for eis, lacks in asked.items() if lacks is not None}, ways)
    for thema, niveau in dict.fromkeys((eis.thema, eis.niveau) for eis in missing):
        _nieuw(dekking, o, thema, niveau, ways)
    o.open.extend(eis for eis, able in ways.items() if not able)
    o.rows.extend(Row(frozenset(able)) for able in ways.values() if able)
    return o


def _tafel(
    dekking: Dekking, o: Opgave, plek: int, asked: Mapping[Eis, frozenset[Behoefte]], ways: dict[Eis, set[int]]
) -> None:
    """Add what can be done at one table, and for whom that is a way."""
    optie = o.opties[plek]
    lacks = {b for needed in asked.values() for b in needed}
    able = dict.fromkeys(middelen(dekking, optie, plek, lacks))
    fills = {b: frozenset(o.nummer(m) for m in able if helpt(dekking, m, b)) for b in sorted(lacks, key=repr)}
    made: dict[Manier, int] = {}
    for eis, needed in asked.items():
        if not needed:
            ways[eis].add(plek)
        elif len(needed) == 1:
            ways[eis] |= fills[next(iter(needed))]
        elif all(fills[b] for b in needed):
            manier = Manier(plek, needed)
            ways[eis].add(made.setdefault(manier, o.nummer(manier)))
    room = ruimte(dekking, optie)
    o.rows.extend(_neemt(made, fills, one_thema=room == 1))
    for m in able:
        o.rows.append(Row(frozenset({plek}), frozenset({o.nummer(m)})))
    o.rows.extend(_spreekt(dekking, o, optie, [m for m in able if m.soort == "namens"], list(able)))
    seats = frozenset(o.nummer(m) for m in able if m.soort == "zet" and m.actor not in optie.gremium.leden)
    themas = frozenset(o.nummer(m) for m in able if m.soort == "thema")
    o.limits.append(Limit(seats, max(MOST_LEDEN - len(optie.gremium.leden), 0)))
    o.limits.append(Limit(themas, room))


def _neemt(made: Mapping[Manier, int], fills: Mapping[Behoefte, frozenset[int]], *, one_thema: bool) -> Iterator[Row]:
    """Yield that each way in which a table comes to meet something takes what fills all that it lacks.

    Where one thema fits, of ways with different thema's one can be chosen at most, so that one row holds them all; the
    solver proves that sooner than row by row.
    """
    for b in sorted(fills, key=repr):
        own: dict[Behoefte | Manier, list[int]] = defaultdict(list)
        for manier, n in made.items():
            if b in manier.nodig:
                thema = next((one for one in manier.nodig if one.soort == "thema"), None)
                own[thema if one_thema and thema else manier].append(n)
        themas = [ways for one, ways in own.items() if isinstance(one, Behoefte)]
        yield from (Row(fills[b], frozenset(n for n in layer if n is not None)) for layer in zip_longest(*themas))
        yield from (Row(fills[b], frozenset(ways)) for one, ways in own.items() if isinstance(one, Manier))


def _spreekt(
    dekking: Dekking, o: Opgave, optie: Optie, namens: Sequence[Middel], able: Sequence[Middel]
) -> Iterator[Row]:
    """Yield that one can only speak for a gemeente where another one sits, or comes to sit."""
    for m in namens:
        if not sprekers(dekking, optie.gremium, m):
            others = (z for z in able if z.soort == "zet" and z.actor in dekking.regio.gemeenten and z.actor != m.actor)
            seats = frozenset(o.nummer(z) for z in others if m.functie in (None, z.functie))
            yield Row(seats, frozenset({o.nummer(m)}))


def _nieuw(dekking: Dekking, o: Opgave, thema: str, niveau: str, ways: dict[Eis, set[int]]) -> None:
    """Add a new table for one thema at one niveau, where it meets anything."""
    edits = nieuw(dekking, thema, niveau)
    table = toegepast(dekking, edits).gremia[edits[0].gremium]
    met = [eis for eis in ways if bedient_door(dekking, eis, table)]
    if met and table.leden:
        m = Middel("nieuw", None, thema=thema, niveau=niveau, kosten=kost(dekking.eenheid, table))
        o.nieuw[m] = edits, table
        for eis in met:
            ways[eis].add(o.nummer(m))


def doelen(o: Opgave) -> list[dict[int, float]]:
    """Return what to make least, in order: the effort, the tables, and the edits, rather those first by address."""
    size = len(o.opties) + len(o.at) + 1
    costs, tables, steps = ({n: share * n for n in range(size - 1)} for share in (0.0, 0.0, 1 / size**2))
    for n, optie in enumerate(o.opties):
        costs[n], tables[n] = optie.kosten, 1.0
        steps[n] -= 1.0 if len(optie.delen) == 1 else len(optie.delen) - 1.0
    for kolom, n in o.at.items():
        if isinstance(kolom, Middel):
            costs[n], tables[n] = kolom.kosten, float(kolom.soort == "nieuw")
            steps[n] += len(o.nieuw[kolom][0]) if kolom in o.nieuw else 1
    return [costs, tables, steps]
