"""Elders: what is missing here and met in another region, with the table that does it."""

from collections.abc import Iterable
from dataclasses import dataclass

from zv_graph.analysis.dekking import Dekking
from zv_graph.analysis.lezing import lees
from zv_graph.analysis.tafel import Tafel
from zv_graph.analysis.vervulling import KERN
from zv_graph.analysis.verwachtingen import MET, MISSING, Samenstelling, Status, Uitkomst, combinaties, verwachtingen
from zv_graph.analysis.voorbeeld import Verbinding, Voorbeeld
from zv_graph.network import BEGRIP, Network

# Of fewer nobody can say how they do it.
MIN_LEDEN = 3
AFGELEID = f"{BEGRIP}zekerheid/afgeleid"


@dataclass(frozen=True, slots=True)
class Leemte:
    """One connection of the kern that is missing, and the tables of other regions that have it."""

    verbinding: Verbinding
    status: Status
    elders: tuple[Voorbeeld, ...]


def elders(network: Network | Dekking, andere: Iterable[Network | Dekking] = ()) -> tuple[Leemte, ...]:
    """Return every expectation of the kern that is not met, with where it is: in the library, and in ``andere`` regions.

    Met is: at one table or more that name the thema, there for all gemeenten where it holds for each.
    """
    dekking = lees(network)
    given: dict[Verbinding, list[Voorbeeld]] = {}
    for other in map(lees, andere):
        for verbinding, tables in gedekt(other).items() if other.regio.iri != dekking.regio.iri else ():
            given.setdefault(verbinding, []).extend(tables)
    found = []
    outcomes: tuple[Uitkomst | Samenstelling, ...] = (*verwachtingen(dekking), *combinaties(dekking))
    for u in outcomes:
        if u.sterkte == KERN and u.status in MISSING:
            there = {one.gremium: one for one in (*given.get(u.verbinding, ()), *u.elders)}
            found.append(Leemte(u.verbinding, u.status, tuple(there.values())))
    return tuple(found)


def gedekt(network: Network | Dekking) -> dict[Verbinding, tuple[Voorbeeld, ...]]:
    """Return what a region meets, with the tables that do."""
    dekking = lees(network)
    outcomes: tuple[Uitkomst | Samenstelling, ...] = (*verwachtingen(dekking), *combinaties(dekking))
    found: dict[Verbinding, tuple[Voorbeeld, ...]] = {}
    for u in outcomes:
        sure = [g for g in map(dekking.gremia.__getitem__, u.gremia) if _doet_het(g)]
        if u.status in MET and sure:
            found[u.verbinding] = tuple(_voorbeeld(dekking, g) for g in sure)
    return found


def _doet_het(g: Tafel) -> bool:
    """Tell whether a table shows how a region does it.

    Not so of a regeling, of what only a register tells and may never meet, and of one of which hardly anybody is known.
    """
    return not (g.nagaan or g.regeling or g.bron.zekerheid == AFGELEID) and len(g.leden) >= MIN_LEDEN


def _voorbeeld(dekking: Dekking, g: Tafel) -> Voorbeeld:
    return Voorbeeld(
        regio=dekking.regio.iri,
        regio_naam=dekking.regio.naam,
        gremium=g.iri,
        naam=g.naam,
        # What a source without a day tells is not of the day of the file.
        peildatum=g.bron.peildatum or (None if g.bron.titel else dekking.regio.peildatum),
        leden=tuple(sorted(dekking.naam(actor) for actor in g.leden if not dekking.partijen[actor].gemeente)),
        gemeenten=sum(dekking.partijen[actor].gemeente for actor in g.leden),
        compleet=g.compleet,
        mandaten=tuple(dict.fromkeys(dekking.naam(m.trede) for m in g.mandaten if m.trede)),
        bron=g.bron.titel,
    )
