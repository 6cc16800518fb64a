"""Verwachtingen: is what should exist there, and by how many tables?"""

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from zv_graph.analysis.dekking import GEMEENTE, Dekking, lees
from zv_graph.analysis.tafel import Tafel
from zv_graph.network import Network, Verwachting, Zetel

# The best first.
Status = Literal[
    "gedekt",
    "enkel",
    "alleen-agendalid",
    "alleen-afspraak",
    "partner-ontbreekt",
    "tafel-ontbreekt",
    "niet-in-regio",
]
STATUSSEN: Mapping[Status, str] = {
    "gedekt": "aan meer tafels",
    "enkel": "aan één tafel",
    "alleen-agendalid": "alleen als agendalid of genodigde",
    "alleen-afspraak": "alleen in een afspraak",
    "partner-ontbreekt": "wel een tafel, niet deze partner",
    "tafel-ontbreekt": "geen tafel",
    "niet-in-regio": "geen zulke partij in de gegevens",
}
# Met, by more tables or by one: the others are not.
MET: tuple[Status, ...] = ("gedekt", "enkel")
MISSING = frozenset(STATUSSEN) - set(MET)


@dataclass(frozen=True, slots=True)
class Uitkomst:
    """One expectation with its status.

    ``gremia`` are the tables that meet it, or else those where the partner could sit; ``gemeenten``
    those that have neither a seat nor somebody who sits there for them, where it holds per gemeente;
    ``volledig`` tells whether the region declared its data complete here, so that absence means absence.
    """

    thema: str
    niveau: str
    partnertype: str | None
    functie: str | None
    sterkte: str
    lokaal: bool
    status: Status
    gremia: tuple[str, ...]
    gemeenten: tuple[str, ...]
    volledig: bool
    bron: str

    @property
    def wie(self) -> str:
        """Return the partnertype or the functie that is expected."""
        return self.partnertype or self.functie or ""


def verwachtingen(network: Network | Dekking) -> tuple[Uitkomst, ...]:
    """Return every expectation with its status, in order of thema, niveau and partner.

    gedekt: by two tables or more; enkel: by one; alleen-agendalid: only with a role that does not
    sit; alleen-afspraak: only a party to an agreement on the thema; niet-in-regio: no such partner in
    the data; tafel-ontbreekt: no table for thema × niveau; partner-ontbreekt: a table, but not this
    partner. Per gemeente the worst served gemeente decides.
    """
    dekking = lees(network)
    present = {partner for actor in dekking.partijen.values() for partner in actor.partnertypes}
    agreed = _agreed(dekking)
    return tuple(_uitkomst(dekking, v, present, agreed) for v in dekking.verwachtingen)


def vervuld(v: Verwachting, tables: Iterable[Tafel]) -> tuple[str, ...]:
    """Return which of ``tables`` have the expected partner or functie in a zittende seat."""
    return tuple(g.iri for g in tables if any(zetel.zittend and past(zetel, v) for zetel in g.zetels))


def bediend(gemeente: str, v: Verwachting, tables: Iterable[Tafel]) -> int:
    """Count the tables that serve one gemeente.

    Where the gemeente itself is expected: with a seat of its own or somebody who sits there for it.
    Where a partner is expected: with that partner, at a table that works for this gemeente.
    """
    return sum(any(dient(gemeente, v, zetel, g) for zetel in g.zetels) for g in tables)


def dient(gemeente: str, v: Verwachting, zetel: Zetel, g: Tafel) -> bool:
    """Tell whether one seat at a table serves one gemeente as an expectation asks."""
    if not zetel.zittend or not past(zetel, v):
        return False
    itself = v.partnertype == GEMEENTE or (v.partnertype is None and GEMEENTE in zetel.partners)
    return gemeente in (zetel.actor, *zetel.namens) if itself else gemeente in g.werkgebied


def past(zetel: Zetel, v: Verwachting) -> bool:
    """Tell whether a seat is the one that is expected, itself or for somebody else."""
    return v.partnertype in zetel.partners if v.partnertype else zetel.functie == v.functie


def _uitkomst(
    dekking: Dekking, v: Verwachting, present: Container[str], agreed: Container[tuple[str, str]]
) -> Uitkomst:
    tables = dekking.tafels(v.thema, v.niveau)
    met = vervuld(v, tables)
    served = {m: bediend(m, v, tables) for m in dekking.regio.gemeenten} if v.lokaal else {}
    times = min(served.values(), default=len(met))
    return Uitkomst(
        thema=v.thema,
        niveau=v.niveau,
        partnertype=v.partnertype,
        functie=v.functie,
        sterkte=v.sterkte,
        lokaal=v.lokaal,
        status=_status(dekking, v, tables, times, present, agreed),
        gremia=met or tuple(g.iri for g in tables),
        gemeenten=tuple(m for m, count in served.items() if count == 0),
        volledig=bool((dekking.met_bredere(v.thema) | {v.niveau}) & dekking.regio.volledig),
        bron=v.bron,
    )


def _status(
    dekking: Dekking,
    v: Verwachting,
    tables: Sequence[Tafel],
    times: int,
    present: Container[str],
    agreed: Container[tuple[str, str]],
) -> Status:
    """Return the status of an expectation that is met ``times`` times."""
    if times:
        return "gedekt" if times > 1 else "enkel"
    if not vervuld(v, tables):
        if any(past(zetel, v) for g in tables for zetel in g.zetels):
            return "alleen-agendalid"
        if v.partnertype and any((v.partnertype, thema) in agreed for thema in dekking.met_bredere(v.thema)):
            return "alleen-afspraak"
        if v.partnertype and v.partnertype not in present:
            return "niet-in-regio"
    return "partner-ontbreekt" if tables else "tafel-ontbreekt"


def _agreed(dekking: Dekking) -> set[tuple[str, str]]:
    """Return every (partnertype, thema) that is party to an agreement which holds at the peildatum."""
    return {
        (partner, thema)
        for afspraak in dekking.afspraken.values()
        for party in afspraak.partijen
        if party in dekking.partijen
        for partner in dekking.partijen[party].partnertypes
        for thema in afspraak.themas
    }
