"""Verwachtingen: is what should exist there, and by how many tables?"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal

from zv_graph.analysis.dekking import GEMEENTE, Dekking
from zv_graph.analysis.lezing import lees
from zv_graph.analysis.vervulling import Eis, bedient, breed_vervuld, regionaal, van, vervuld, vervulling
from zv_graph.analysis.voorbeeld import Verbinding, Voorbeeld, elders
from zv_graph.network import Combinatie, Network, Verwachting

# The best first.
Status = Literal[
    "gedekt",
    "enkel",
    "alleen-breed",
    "verdeeld",
    "alleen-agendalid",
    "alleen-afspraak",
    "partner-ontbreekt",
    "tafel-ontbreekt",
    "niet-in-regio",
]
STATUSSEN: Mapping[Status, str] = {
    "gedekt": "aan meer tafels",
    "enkel": "aan één tafel",
    "alleen-breed": "alleen bij een breder thema",
    "verdeeld": "wel aan tafel, maar nergens samen",
    "alleen-agendalid": "alleen als agendalid of genodigde",
    "alleen-afspraak": "alleen in een afspraak",
    "partner-ontbreekt": "geen passende tafel met deze partner in de gegevens",
    "tafel-ontbreekt": "geen tafel in de gegevens",
    "niet-in-regio": "geen partij van deze soort in de gegevens",
}
# Met, by more tables or by one: the others are not.
MET: tuple[Status, ...] = ("gedekt", "enkel")
MISSING = frozenset(STATUSSEN) - set(MET)
ORDER = tuple(STATUSSEN)


@dataclass(frozen=True, slots=True)
class Uitkomst:
    """One expectation with its status.

    ``gremia`` are the tables that meet it, or else those where the partner could sit; ``gemeenten``
    those that are served worst, where it holds per gemeente and not for all; ``volledig`` tells whether the region declared its data complete here, so that absence means absence;
    ``elders`` are, of what is missing, the tables of other regions in the library that meet it.
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
    elders: tuple[Voorbeeld, ...]
    bron: str

    @property
    def wie(self) -> str:
        """Return the partnertype or the functie that is expected."""
        return self.partnertype or self.functie or ""

    @property
    def verbinding(self) -> Verbinding:
        """Return what is expected, whatever region it is."""
        return Verbinding(self.thema, self.niveau, (self.partnertype,) if self.partnertype else (), self.functie)


@dataclass(frozen=True, slots=True)
class Samenstelling:
    """A set of partners that belongs at one table, with its status and the tables that hold it."""

    thema: str
    niveau: str
    partnertypes: tuple[str, ...]
    sterkte: str
    lokaal: bool
    status: Status
    gremia: tuple[str, ...]
    elders: tuple[Voorbeeld, ...]
    bron: str
    zekerheid: str

    @property
    def verbinding(self) -> Verbinding:
        """Return what is expected, whatever region it is."""
        return Verbinding(self.thema, self.niveau, self.partnertypes, None)


def verwachtingen(network: Network | Dekking) -> tuple[Uitkomst, ...]:
    """Return every expectation with its status, in order of thema, niveau and partner.

    The first that holds: gedekt, by two tables or more that name the thema; enkel, by one; alleen-breed, only at a table
    for a broader thema; alleen-agendalid, only with a role that does not sit; alleen-afspraak, only a party to an
    agreement on the thema; niet-in-regio, no such partner in the data; tafel-ontbreekt, no table for thema × niveau,
    not even a broader one; else partner-ontbreekt. Per gemeente the worst served gemeente decides.
    """
    dekking = lees(network)
    present = _aanwezig(dekking)
    return tuple(_uitkomst(dekking, v, present) for v in dekking.verwachtingen)


def _uitkomst(dekking: Dekking, v: Verwachting, present: set[str]) -> Uitkomst:
    each = {eis: _status(dekking, eis, present) for eis in van(dekking, v)}
    worst: Status = max(each.values(), key=ORDER.index, default="tafel-ontbreekt")
    tables = dekking.tafels(v.thema, v.niveau) or dekking.brede_tafels(v.thema, v.niveau)
    met = tuple(dict.fromkeys(iri for eis in each for iri in vervuld(dekking, eis)))
    behind = tuple(eis.gemeente for eis, status in each.items() if status == worst and eis.gemeente)
    found = Uitkomst(
        thema=v.thema,
        niveau=v.niveau,
        partnertype=v.partnertype,
        functie=v.functie,
        sterkte=v.sterkte,
        lokaal=v.lokaal,
        status=worst,
        gremia=met or tuple(g.iri for g in tables),
        gemeenten=behind if worst in MISSING else (),
        volledig=volledig(dekking, v.thema, v.niveau),
        elders=(),
        bron=v.bron,
    )
    return replace(found, elders=_elders(dekking, found)) if worst in MISSING else found


def gezegd(dekking: Dekking, u: Uitkomst) -> str:
    """Return a status in words; where no partner sits: what table there is about the thema, and why it may not fit."""
    if onzeker(dekking, u):
        return "aan een tafel die nog na te gaan is"
    if u.status != "partner-ontbreekt":
        return STATUSSEN[u.status]
    named = dekking.tafels(u.thema, u.niveau)
    near = [g for g in named or dekking.brede_tafels(u.thema, u.niveau) if not g.nagaan]
    if not near:
        return "in de gegevens alleen een tafel die nog na te gaan is"
    fits = u.lokaal or any(regionaal(dekking, g) for g in near)
    if named and fits:
        return "wel een tafel in de gegevens; deze partner staat er niet bij"
    of = " en ".join(
        word for word, so in (("over een breder thema", not named), ("voor een deel van de regio", not fits)) if so
    )
    return f"in de gegevens alleen een tafel {of}{', zonder deze partner' if fits else ''}"


def onzeker(dekking: Dekking, u: Uitkomst) -> bool:
    """Tell whether an expectation is met only at tables of which nobody knows whether they are there."""
    return u.status in MET and all(dekking.gremia[iri].nagaan for iri in u.gremia)


def volledig(dekking: Dekking, thema: str, niveau: str) -> bool:
    """Tell whether the region declared its data complete for a thema or a niveau, so that absence means absence."""
    return bool((dekking.met_bredere(thema) | {niveau}) & dekking.regio.volledig)


def ontbreekt(dekking: Dekking, eis: Eis) -> bool:
    """Tell whether something of the kern surely is missing: the data are complete there, and no broader table meets it."""
    return volledig(dekking, eis.thema, eis.niveau) and not breed_vervuld(dekking, eis)


def tekorten(dekking: Dekking) -> Mapping[Eis, Status]:
    """Return everything of the kern that is expected and not met, with its status."""
    present = _aanwezig(dekking)
    asked = (eis for eis, met in vervulling(dekking).items() if eis.kern and not met)
    return {eis: _status(dekking, eis, present) for eis in asked}


def _aanwezig(dekking: Dekking) -> set[str]:
    """Return the partnertypes of which the data hold an actor."""
    return {partner for actor in dekking.partijen.values() for partner in actor.partnertypes}


def _status(dekking: Dekking, eis: Eis, present: set[str]) -> Status:
    """Return the status of an expectation, for one gemeente where it holds for each."""
    found = _eerste(dekking, eis, present)
    return _verdeeld(dekking, eis, found) if eis.samen else found


def _eerste(dekking: Dekking, eis: Eis, present: set[str]) -> Status:
    """Return the first status that holds, whether partners sit apart or not."""
    if times := len(vervuld(dekking, eis)):
        return "gedekt" if times > 1 else "enkel"
    tables, broad = dekking.tafels(eis.thema, eis.niveau), dekking.brede_tafels(eis.thema, eis.niveau)
    if breed_vervuld(dekking, eis):
        return "alleen-breed"
    if any(bedient(dekking, eis, g, zittend=False) for g in tables):
        return "alleen-agendalid"
    if _afgesproken(dekking, eis):
        return "alleen-afspraak"
    if any(partner not in present for partner in eis.partners):
        return "niet-in-regio"
    return "partner-ontbreekt" if tables or broad else "tafel-ontbreekt"


def _afgesproken(dekking: Dekking, eis: Eis) -> bool:
    """Tell whether such a partner, or the gemeente itself, is party to an agreement on the thema or a broader one."""
    above = dekking.met_bredere(eis.thema)
    parties = {party for one in dekking.afspraken.values() if one.themas & above for party in one.partijen}
    known = [dekking.partijen[party] for party in sorted(parties) if party in dekking.partijen]
    if eis.gemeente and eis.partners == (GEMEENTE,):
        return any(actor.iri == eis.gemeente for actor in known)
    return bool(eis.partners) and all(any(p in actor.partnertypes for actor in known) for p in eis.partners)


def combinaties(network: Network | Dekking) -> tuple[Samenstelling, ...]:
    """Return every set of partners that belongs at one table with its status.

    As for one partner; verdeeld when each sits at some table of that niveau that covers the thema and nowhere together.
    """
    dekking = lees(network)
    present = _aanwezig(dekking)
    return tuple(_samenstelling(dekking, c, present) for c in dekking.combinaties)


def _samenstelling(dekking: Dekking, c: Combinatie, present: set[str]) -> Samenstelling:
    each = {eis: _status(dekking, eis, present) for eis in van(dekking, c)}
    worst: Status = max(each.values(), key=ORDER.index, default="tafel-ontbreekt")
    found = Samenstelling(
        thema=c.thema,
        niveau=c.niveau,
        partnertypes=c.partnertypes,
        sterkte=c.sterkte,
        lokaal=c.lokaal,
        status=worst,
        gremia=tuple(dict.fromkeys(iri for eis in each for iri in vervuld(dekking, eis))),
        elders=(),
        bron=c.bron,
        zekerheid=c.zekerheid,
    )
    return replace(found, elders=_elders(dekking, found)) if worst in MISSING else found


def _elders(dekking: Dekking, found: Uitkomst | Samenstelling) -> tuple[Voorbeeld, ...]:
    """Return the tables of other regions that meet what is missing here."""
    return elders(dekking.regio.iri, found.verbinding)


def _verdeeld(dekking: Dekking, eis: Eis, status: Status) -> Status:
    """Return verdeeld where each partner alone is met and the partners together are not."""
    if status in MET or status not in ("partner-ontbreekt", "alleen-afspraak"):
        return status
    alone = (replace(eis, partners=(partner,)) for partner in eis.partners)
    return "verdeeld" if all(vervuld(dekking, one) or breed_vervuld(dekking, one) for one in alone) else status
