"""Vervulling: what is expected at a table, one partner or several together, and which tables meet it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from zv_graph.analysis.dekking import GEMEENTE, Dekking
from zv_graph.analysis.lezing import LOKAAL
from zv_graph.analysis.tafel import Tafel
from zv_graph.network import BEGRIP, Combinatie, Naamloos, Verwachting, Zetel

KERN = f"{BEGRIP}sterkte/kern"


@dataclass(frozen=True, slots=True)
class Eis:
    """Who belongs together at one table for a thema at a niveau: partnertypes, or a functie.

    With ``gemeente`` it is asked for that one; without, for the region.
    """

    thema: str
    niveau: str
    partners: tuple[str, ...]
    functie: str | None
    sterkte: str
    gemeente: str | None

    @property
    def kern(self) -> bool:
        """Tell whether it must be there."""
        return self.sterkte == KERN

    @property
    def samen(self) -> bool:
        """Tell whether it is about partners that belong together."""
        return len(self.partners) > 1


def eisen(dekking: Dekking) -> tuple[Eis, ...]:
    """Return all that is expected, of one partner and of several together, for each gemeente where it holds so."""
    single = (eis for v in dekking.verwachtingen for eis in van(dekking, v))
    together = (eis for c in dekking.combinaties for eis in van(dekking, c))
    return tuple(dict.fromkeys((*single, *together)))


def van(dekking: Dekking, v: Verwachting | Combinatie) -> Iterator[Eis]:
    """Yield what one expectation asks: for the region once, or for every gemeente."""
    if isinstance(v, Combinatie):
        partners, functie = v.partnertypes, None
    else:
        partners, functie = (v.partnertype,) if v.partnertype else (), v.functie
    for gemeente in dekking.regio.gemeenten if v.lokaal else (None,):
        yield Eis(v.thema, v.niveau, partners, functie, v.sterkte, gemeente)


def vervuld(dekking: Dekking, eis: Eis) -> tuple[str, ...]:
    """Return the tables that meet an expectation: at its niveau, naming its thema."""
    return tuple(g.iri for g in dekking.tafels(eis.thema, eis.niveau) if bedient(dekking, eis, g))


@lru_cache(maxsize=4)
def vervulling(dekking: Dekking) -> Mapping[Eis, tuple[str, ...]]:
    """Return for everything that is expected the tables that meet it."""
    return {eis: vervuld(dekking, eis) for eis in eisen(dekking)}


def bedient_door(dekking: Dekking, eis: Eis, g: Tafel) -> bool:
    """Tell whether one table meets an expectation."""
    return g.niveau == eis.niveau and eis.thema in g.themas and bedient(dekking, eis, g)


def breed_vervuld(dekking: Dekking, eis: Eis) -> tuple[str, ...]:
    """Return the tables that would meet an expectation if they named its thema instead of a broader one."""
    return tuple(g.iri for g in dekking.brede_tafels(eis.thema, eis.niveau) if bedient(dekking, eis, g))


def bedient(dekking: Dekking, eis: Eis, g: Tafel, *, zittend: bool = True) -> bool:
    """Tell whether those who sit at a table are the expected ones; without ``zittend`` every seat counts.

    For the region: at one table whose werkgebied holds more than half of its gemeenten. For a gemeente: where it sits
    itself or somebody for it.
    """
    seats = [seat for seat in g.plaatsen if seat.zittend or not zittend]
    if eis.gemeente is None:
        return (
            regionaal(dekking, g)
            and all(any(p in soorten(dekking, s) for s in seats) for p in eis.partners)
            and in_functie(dekking, eis, seats)
        )
    own = [seat for seat in seats if voor(seat, eis.gemeente)]
    others = (p for p in eis.partners if p != GEMEENTE)
    return (
        bool(own)
        and all(any(p in soorten(dekking, s) for s in seats) for p in others)
        and in_functie(dekking, eis, seats)
    )


def soorten(dekking: Dekking, seat: Zetel | Naamloos) -> frozenset[str]:
    """Return the partnertypes that a seat stands for: of a seat without a name those for whom it is."""
    if isinstance(seat, Zetel):
        return seat.partners
    return frozenset(
        p for actor in seat.namens if actor in dekking.partijen for p in dekking.partijen[actor].partnertypes
    )


def _bekend(seat: Zetel | Naamloos) -> bool:
    """Tell whether one knows for whom a seat is."""
    return isinstance(seat, Zetel) or bool(seat.namens)


def voor(seat: Zetel | Naamloos, gemeente: str) -> bool:
    """Tell whether a gemeente sits there, or somebody for it."""
    return gemeente in seat.namens or (isinstance(seat, Zetel) and seat.actor == gemeente)


def in_functie(dekking: Dekking, eis: Eis, seats: Iterable[Zetel | Naamloos]) -> bool:
    """Tell whether somebody sits in the functie, where one is asked: of a gemeente's functie, for that very gemeente."""
    return eis.functie is None or any(
        seat.functie == eis.functie
        and (eis.gemeente is None or GEMEENTE not in soorten(dekking, seat) or voor(seat, eis.gemeente))
        for seat in seats
        if _bekend(seat)
    )


def regionaal(dekking: Dekking, g: Tafel) -> bool:
    """Tell whether a table works for the region: one table, not lokaal, for more than half of its gemeenten."""
    gemeenten = frozenset(dekking.regio.gemeenten)
    return g.maat != LOKAAL and g.aantal == 1 and (not gemeenten or len(g.werkgebied & gemeenten) * 2 > len(gemeenten))
