"""Voor en na: two moments of a region on one page: a map with what stayed, came, went and became one, and what it did."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from zv_graph.analysis.dekking import EENHEDEN, Dekking
from zv_graph.analysis.tafel import Tafel
from zv_graph.analysis.vergelijk import Vergelijking
from zv_graph.render.order import kind, order
from zv_graph.render.regels import breekbaar
from zv_graph.render.templates import still
from zv_graph.render.vergelijking import LOT, TITLES, aantallen, groepen, momenten
from zv_graph.words import opsomming, uren

Lot: TypeAlias = Literal["gelijk", "anders", "nieuw", "weg", "samen"]
LOTEN: dict[Lot, str] = {
    "gelijk": "gelijk gebleven",
    "anders": "veranderd",
    "nieuw": "nieuw",
    "samen": "één geworden",
    "weg": "niet meer actief of in de gegevens",
}
# Who gains or gives up most is told.
MOST = 12


@dataclass(frozen=True, slots=True)
class Plek:
    """One actor at a table: its name, its kind on a map, and whether it stayed (``gelijk``), came or went."""

    naam: str
    soort: str
    lot: Lot


@dataclass(frozen=True, slots=True)
class Doos:
    """One table on the map, of now or of then: what became of it, of which it was made, who sits there, what else changed."""

    naam: str
    lot: Lot
    uit: str
    plekken: tuple[Plek, ...]
    anders: tuple[str, ...]


def voor_na(found: Vergelijking) -> str:
    """Return the page of a comparison: one file that asks nothing of anyone; the same comparison gives the same page."""
    told = groepen(found)
    findings = [TITLES[lot] for lot in LOT.values()]
    return still(
        "voor_na",
        found=found,
        momenten=momenten(found),
        zinnen=list(aantallen(found)),
        banden=list(banden(found)),
        loten=LOTEN,
        anders={titel: rows for titel, rows in told.items() if titel not in findings},
        bevindingen={titel: told.get(titel, []) for titel in findings},
        partijen=sorted(found.per_actor, key=lambda one: (-abs(one[2] - one[1]), one[0]))[:MOST],
        naam=found.nieuw.naam,
        eenheid=EENHEDEN[found.eenheid],
        uren=found.uren_bekend,
    )


def banden(found: Vergelijking) -> Iterator[tuple[str, list[Doos]]]:
    """Yield each niveau from high to low with its tables of now and those that are no more, the changed ones first."""
    origin: dict[str, list[Tafel]] = defaultdict(list)
    for then, now in found.tafels.items():
        origin[now].append(found.oud.gremia[then])
    boxes: dict[str, list[Doos]] = defaultdict(list)
    height: dict[str, int] = {}
    for naam, gremia in order(found.nieuw).bands:
        boxes[naam] += [_doos(found, found.nieuw.gremia[iri], origin[iri]) for iri in gremia]
        height[naam] = max(found.nieuw.gremia[iri].hoogte for iri in gremia)
    for naam, gremia in order(found.oud).bands:
        boxes[naam] += [_weg(found.oud, found.oud.gremia[iri]) for iri in gremia if iri not in found.tafels]
        height[naam] = max(found.oud.gremia[iri].hoogte for iri in gremia)
    for naam in sorted(boxes, key=height.__getitem__, reverse=True):
        # What changed is what people look for.
        yield naam, sorted(boxes[naam], key=lambda box: box.lot == "gelijk")


def _doos(found: Vergelijking, now: Tafel, then: Sequence[Tafel]) -> Doos:
    """Return a table of now beside what it was."""
    was = {found.partijen.get(actor, actor) for table in then for actor in table.leden}
    seats = [
        _plek(found.nieuw, actor, "gelijk" if actor in was or not then else "nieuw") for actor in sorted(now.leden)
    ]
    gone = was - now.leden if then else set()
    seats += [_plek(found.nieuw if a in found.nieuw.partijen else found.oud, a, "weg") for a in sorted(gone)]
    changed = tuple(_anders(found, now, then[0])) if len(then) == 1 else ()
    lot: Lot = "samen" if len(then) > 1 else "nieuw" if not then else "gelijk"
    if lot == "gelijk" and (changed or any(seat.lot != "gelijk" for seat in seats)):
        lot = "anders"
    # A name that was made of those of its parts says it already.
    told = all(table.naam in now.naam for table in then)
    uit = "" if told else opsomming([table.naam for table in then])
    return Doos(breekbaar(now.naam), lot, uit, tuple(sorted(seats, key=_rij)), changed)


def _weg(dekking: Dekking, table: Tafel) -> Doos:
    seats = (_plek(dekking, actor, "weg") for actor in table.leden)
    return Doos(breekbaar(table.naam), "weg", "", tuple(sorted(seats, key=_rij)), ())


def _plek(dekking: Dekking, actor: str, lot: Lot) -> Plek:
    return Plek(dekking.naam(actor), kind(dekking.partijen[actor]), lot)


def _rij(seat: Plek) -> tuple[bool, str, str]:
    """Return the key that puts kinds together, and those that went last."""
    return seat.lot == "weg", seat.soort, seat.naam


def _anders(found: Vergelijking, now: Tafel, then: Tafel) -> Iterator[str]:
    """Yield what else changed at a table: how often, how long, its thema's."""
    for word, old, new in (("keer per jaar", then.keer, now.keer), ("uur per keer", then.duur, now.duur)):
        if old != new:
            yield f"{_getal(old)} → {_getal(new)} {word}"
    names = found.nieuw.naam
    for word, themas in (("erbij", now.themas - then.themas), ("eraf", then.themas - now.themas)):
        if themas:
            yield f"{opsomming(sorted(names(one) for one in themas))} {word}"


def _getal(number: float | None) -> str:
    return "?" if number is None else uren(number)
