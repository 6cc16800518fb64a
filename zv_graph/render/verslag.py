"""Verslag: what one change saves, loses and gains, as plain data."""

from dataclasses import dataclass

from zv_graph.analysis import WatAls
from zv_graph.analysis.dekking import Eenheid
from zv_graph.analysis.verschil import Kant, Oordeel
from zv_graph.analysis.watals import Aandachtspunt
from zv_graph.render.document import record


@dataclass(frozen=True, slots=True)
class Verwacht:
    """An expectation of one partner or functie; with ``gemeente`` for that one only."""

    thema: str
    niveau: str
    partnertype: str | None
    functie: str | None
    sterkte: str
    gemeente: str | None


@dataclass(frozen=True, slots=True)
class Bijeen:
    """Partners that belong together at one table; with ``gemeente`` for that one only."""

    thema: str
    niveau: str
    partnertypes: tuple[str, ...]
    sterkte: str
    gemeente: str | None


@dataclass(frozen=True, slots=True)
class VerlorenZetel:
    """A seat that nothing carries."""

    gremium: str
    actor: str | None
    thema: str | None


@dataclass(frozen=True, slots=True)
class BijMandaat:
    """A mandaat, with the table that has it."""

    gremium: str
    mandaattype: str | None


@dataclass(frozen=True, slots=True)
class PerActor:
    """What one actor gives, before and after, in the unit of the region."""

    actor: str
    voor: float
    na: float


@dataclass(frozen=True, slots=True)
class Verslag:
    """What ``zvgraph watals --json`` prints; effort is counted in ``eenheid``, with medians for ``geschat``."""

    oordeel: Oordeel
    eenheid: Eenheid
    overleggen_voor: int
    overleggen_na: int
    uren_voor: float
    uren_na: float
    geschat: tuple[str, ...]
    verloren_paren: tuple[tuple[str, str], ...]
    verloren_themaparen: tuple[tuple[str, str, str], ...]
    verloren_verwachtingen: tuple[Verwacht, ...]
    verloren_combinaties: tuple[Bijeen, ...]
    verloren_zetels: tuple[VerlorenZetel, ...]
    verloren_mandaten: tuple[BijMandaat, ...]
    verloren_paden: tuple[str, ...]
    gewonnen_paren: tuple[tuple[str, str], ...]
    gewonnen_themaparen: tuple[tuple[str, str, str], ...]
    gewonnen_verwachtingen: tuple[Verwacht, ...]
    gewonnen_combinaties: tuple[Bijeen, ...]
    gewonnen_mandaten: tuple[BijMandaat, ...]
    gewonnen_paden: tuple[str, ...]
    per_actor: tuple[PerActor, ...]
    bezwaren: tuple[Aandachtspunt, ...]
    vragen: tuple[Aandachtspunt, ...]


def document(found: WatAls) -> dict[str, object]:
    """Return a what-if as plain data, with the keys of ``docs/json.md``."""
    told = found.verschil
    lost, won = told.verloren, told.gewonnen
    return record(
        Verslag(
            oordeel=found.oordeel,
            eenheid=told.eenheid,
            overleggen_voor=told.overleggen[0],
            overleggen_na=told.overleggen[1],
            uren_voor=told.kosten[0],
            uren_na=told.kosten[1],
            geschat=told.geschat,
            verloren_paren=lost.paren,
            verloren_themaparen=lost.themaparen,
            verloren_verwachtingen=_verwacht(lost),
            verloren_combinaties=_bijeen(lost),
            verloren_zetels=tuple(VerlorenZetel(*seat) for seat in told.zetels),
            verloren_mandaten=tuple(BijMandaat(*one) for one in lost.mandaten),
            verloren_paden=lost.paden,
            gewonnen_paren=won.paren,
            gewonnen_themaparen=won.themaparen,
            gewonnen_verwachtingen=_verwacht(won),
            gewonnen_combinaties=_bijeen(won),
            gewonnen_mandaten=tuple(BijMandaat(*one) for one in won.mandaten),
            gewonnen_paden=won.paden,
            per_actor=tuple(PerActor(*one) for one in told.per_actor),
            bezwaren=found.bezwaren,
            vragen=found.vragen,
        )
    )


def _verwacht(side: Kant) -> tuple[Verwacht, ...]:
    return tuple(
        Verwacht(e.thema, e.niveau, next(iter(e.partners), None), e.functie, e.sterkte, e.gemeente)
        for e in side.eisen
        if not e.samen
    )


def _bijeen(side: Kant) -> tuple[Bijeen, ...]:
    return tuple(Bijeen(e.thema, e.niveau, e.partners, e.sterkte, e.gemeente) for e in side.eisen if e.samen)
