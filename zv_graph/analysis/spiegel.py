"""Spiegel: two regions beside each other: what one has at a table and the other has not, and how much each meets."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from zv_graph.analysis.dekking import Dekking
from zv_graph.analysis.kosten import kosten
from zv_graph.analysis.tafel import BESLUITEN
from zv_graph.analysis.verwachtingen import MET, Samenstelling, Uitkomst, combinaties, verwachtingen
from zv_graph.analysis.voorbeeld import Verbinding

PER = 100_000


@dataclass(frozen=True, slots=True)
class Kant:
    """One of the two regions: its tables, those about zorg or veiligheid that may besluiten and those with a mandaat, its hours, and the model that it chose.

    ``uren`` is None where too few are known to add them up, ``inwoners`` where that of any gemeente is not known.
    """

    regio: str
    naam: str
    peildatum: str | None
    overleggen: int
    besluiten: int
    met_mandaat: int
    uren: float | None
    inwoners: int | None
    model: str | None

    @property
    def overleggen_per_100000(self) -> float | None:
        """Return the tables for each 100,000 inhabitants."""
        return self.overleggen / self.inwoners * PER if self.inwoners else None

    @property
    def uren_per_100000(self) -> float | None:
        """Return the hours a year for each 100,000 inhabitants."""
        return self.uren / self.inwoners * PER if self.inwoners and self.uren is not None else None


@dataclass(frozen=True, slots=True)
class Plus:
    """What one region has at a table and the other has not in its data: who, for which thema, at which niveau, and at which tables."""

    verbinding: Verbinding
    gremia: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Spiegel:
    """Two regions beside each other; ``alleen`` is what only the first and only the second has, ``beide`` how much both have."""

    kanten: tuple[Kant, Kant]
    alleen: tuple[tuple[Plus, ...], tuple[Plus, ...]]
    beide: int
    dekkingen: tuple[Dekking, Dekking] = field(repr=False, compare=False)


def andere_regio(een: Dekking, ander: Dekking) -> bool:
    """Tell whether these are two regions, and no two moments of one: by address, else by their gemeenten, else by their tables."""
    if een.regio.iri == ander.regio.iri:
        return False
    a, b = set(een.regio.gemeenten), set(ander.regio.gemeenten)
    if a and b:
        return 2 * len(a & b) < max(len(a), len(b))
    names = [{g.naam.casefold() for g in side.gremia.values()} for side in (een, ander)]
    return names[0].isdisjoint(names[1])


def spiegel(een: Dekking, ander: Dekking) -> Spiegel:
    """Return two regions beside each other: what is expected of any region and only one of them meets.

    Met is: at one table or more that name the thema, there for all gemeenten where it holds for each.
    """
    here, there = _heeft(een), _heeft(ander)
    return Spiegel(
        kanten=(_kant(een), _kant(ander)),
        alleen=(_alleen(here, there), _alleen(there, here)),
        beide=len(here.keys() & there.keys()),
        dekkingen=(een, ander),
    )


def _heeft(dekking: Dekking) -> dict[Verbinding, tuple[str, ...]]:
    outcomes: Iterable[Uitkomst | Samenstelling] = (*verwachtingen(dekking), *combinaties(dekking))
    return {u.verbinding: u.gremia for u in outcomes if u.status in MET}


def _alleen(own: dict[Verbinding, tuple[str, ...]], other: dict[Verbinding, tuple[str, ...]]) -> tuple[Plus, ...]:
    return tuple(Plus(one, own[one]) for one in own if one not in other)


def _kant(dekking: Dekking) -> Kant:
    tables, regio = dekking.gremia.values(), dekking.regio
    people = [dekking.partijen[m].inwoners if m in dekking.partijen else None for m in regio.gemeenten]
    known = [number for number in people if number]
    return Kant(
        regio=regio.iri,
        naam=regio.naam,
        peildatum=regio.peildatum,
        overleggen=sum(not g.regeling for g in tables),
        besluiten=sum((g.rang or 0) >= BESLUITEN for g in tables if not g.terzijde),
        met_mandaat=sum(bool(g.mandaten) for g in tables if not g.terzijde),
        uren=kosten(dekking, tables) if dekking.gemeten and dekking.eenheid == "uren" else None,
        inwoners=sum(known) if known and len(known) == len(people) else None,
        model=regio.model,
    )
