"""Vergelijk: what changed between two moments of a region, as a change, and what became of its findings."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from zv_graph.analysis.bevindingen import Bevinding
from zv_graph.analysis.dekking import Dekking, Eenheid
from zv_graph.analysis.gebeurd import tussen
from zv_graph.analysis.kosten import belast, kosten
from zv_graph.analysis.lezing import gevuld
from zv_graph.analysis.uitvoering import Uitvoering, hernoemd, uitvoering
from zv_graph.analysis.verandering import (
    Verandering,
    Wijziging,
)
from zv_graph.names import bare
from zv_graph.network import contents

Hoe: TypeAlias = Literal["opvolger", "naam"]


@dataclass(frozen=True, slots=True)
class Herkend:
    """A gremium or actor that has another address or name now, and how it was recognised."""

    toen: str
    nu: str
    hoe: Hoe


@dataclass(frozen=True, slots=True)
class Lot:
    """What became of a finding: solved, still there, or new."""

    id: str
    soort: str
    bewering: str
    lot: Literal["opgelost", "gebleven", "nieuw"]


@dataclass(frozen=True, slots=True)
class Vergelijking:
    """Two moments of one region, or two regions: counts (then, now), what changed, and what became of the findings.

    ``verandering`` tells in the addresses of now what happened; effort is counted in ``eenheid``, with medians for what
    is not known; ``per_actor`` tells of each actor that is there both times and whose effort changed both numbers;
    ``uitvoering`` tells of each edit of a decision what came of it; ``tafels`` and ``partijen`` tell which of then is or
    became which of now.
    """

    toen: str
    nu: str
    peildata: tuple[str | None, str | None]
    overleggen: tuple[int, int]
    zetels: tuple[int, int]
    eenheid: Eenheid
    kosten: tuple[float, float]
    verandering: tuple[Wijziging, ...]
    herkend: tuple[Herkend, ...]
    per_actor: tuple[tuple[str, float, float], ...]
    bevindingen: tuple[Lot, ...]
    uitvoering: tuple[Uitvoering, ...]
    oud: Dekking = field(repr=False, compare=False)
    nieuw: Dekking = field(repr=False, compare=False)
    tafels: Mapping[str, str] = field(repr=False, compare=False)
    partijen: Mapping[str, str] = field(repr=False, compare=False)

    @property
    def uren_bekend(self) -> bool:
        """Tell whether enough hours are known, then and now, to add them up."""
        return self.oud.gemeten and self.nieuw.gemeten

    @property
    def geschat(self) -> bool:
        """Tell whether the hours of some table are guessed."""
        return any(g.uren is None for side in (self.oud, self.nieuw) for g in side.gremia.values())


def vergelijk(
    toen: Dekking,
    nu: Dekking,
    bevindingen: tuple[Iterable[Bevinding], Iterable[Bevinding]] = ((), ()),
    besluit: Verandering = (),
) -> Vergelijking:
    """Return what changed between two structures, and what became of the findings of both.

    A gremium is the same when its address is, else when the one of now replaces it (dcterms:replaces), else when it is
    the only one of that name, bare of case and signs; an actor by address, else by name. From a structure to what a
    change makes of it comes that change, each edit in its smallest form; a koppeling leaves no trace in the data.
    """
    partijen, by_name = _partijen(toen, nu)
    tafels, known = _tafels(toen, nu)
    # What became one with others is told as that.
    times = Counter(tafels.values())
    known = [one for one in known if times[one.nu] == 1]
    # What is not known counts in both moments as it did in the first.
    now = (gevuld(nu.gremia, toen.gremia) if toen.regio.iri == nu.regio.iri else nu.gremia).values()
    before, after = belast(toen, toen.gremia.values()), belast(toen, now)
    load = ((new, before.get(old, 0.0), after.get(new, 0.0)) for old, new in sorted(partijen.items()))
    return Vergelijking(
        toen=toen.regio.naam,
        nu=nu.regio.naam,
        peildata=(toen.regio.peildatum, nu.regio.peildatum),
        overleggen=(len(toen.gremia), len(nu.gremia)),
        zetels=(_stoelen(toen), _stoelen(nu)),
        eenheid=toen.eenheid,
        kosten=(kosten(toen, toen.gremia.values()), kosten(toen, now)),
        verandering=tuple(tussen(toen, nu, tafels, partijen)),
        herkend=tuple(sorted((*known, *by_name), key=lambda one: (one.hoe, one.toen))),
        per_actor=tuple(one for one in load if one[1] != one[2]),
        bevindingen=tuple(_lot(*bevindingen)),
        uitvoering=uitvoering(
            nu, hernoemd(besluit, {one.toen: one.nu for one in (*known, *by_name) if one.hoe == "naam"})
        ),
        oud=toen,
        nieuw=nu,
        tafels=tafels,
        partijen=partijen,
    )


def gebeurd(toen: Dekking, nu: Dekking) -> Verandering:
    """Return the change between two structures of one region."""
    return tuple(tussen(toen, nu, _tafels(toen, nu)[0], _partijen(toen, nu)[0]))


def _stoelen(dekking: Dekking) -> int:
    """Return the number of chairs of those who sit somewhere."""
    return sum(g.zittend for g in dekking.gremia.values())


def _lot(toen: Iterable[Bevinding], nu: Iterable[Bevinding]) -> Iterator[Lot]:
    old, new = ({b.id: b for b in side} for side in (toen, nu))
    for key, b in old.items():
        # What stays is told as it is now: it may be about other tables.
        yield Lot(key, b.soort, new.get(key, b).bewering, "gebleven" if key in new else "opgelost")
    for key, b in new.items():
        if key not in old:
            yield Lot(key, b.soort, b.bewering, "nieuw")


def _op_naam(toen: Mapping[str, str], nu: Mapping[str, str]) -> Iterator[Herkend]:
    """Yield what is left on both sides under a name that only one has on each."""
    sides: list[dict[str, list[str]]] = []
    for named in (toen, nu):
        by: dict[str, list[str]] = defaultdict(list)
        for iri, naam in named.items():
            by[bare(naam)].append(iri)
        sides.append(by)
    for name, old in sides[0].items():
        new = sides[1].get(name, [])
        if name and len(old) == len(new) == 1:
            yield Herkend(old[0], new[0], "naam")


def _partijen(toen: Dekking, nu: Dekking) -> tuple[dict[str, str], list[Herkend]]:
    """Return which actor of now is one of then, and which were recognised by their name."""
    found = {iri: iri for iri in toen.partijen if iri in nu.partijen}
    left, new = ({iri: one.naam for iri, one in side.partijen.items() if iri not in found} for side in (toen, nu))
    by_name = list(_op_naam(left, new))
    return found | {one.toen: one.nu for one in by_name}, by_name


def _tafels(toen: Dekking, nu: Dekking) -> tuple[dict[str, str], list[Herkend]]:
    """Return which table of now is, or took the place of, one of then."""
    found = {iri: iri for iri in toen.gremia if iri in nu.gremia}
    # What two structures of one network merged.
    for iri, table in nu.gremia.items():
        found |= dict.fromkeys(table.delen & toen.gremia.keys(), iri)
    lines = (one for one in contents.relaties(nu.network) if one.soort == "vervangt")
    known = [
        Herkend(line.naar, line.van, "opvolger")
        for line in lines
        if line.van in nu.gremia and line.naar in toen.gremia and line.naar not in found
    ]
    found |= {one.toen: one.nu for one in known}
    taken = set(found.values())
    left = {iri: g.naam for iri, g in toen.gremia.items() if iri not in found}
    new = {iri: g.naam for iri, g in nu.gremia.items() if iri not in taken}
    by_name = list(_op_naam(left, new))
    return found | {one.toen: one.nu for one in by_name}, [*known, *by_name]
