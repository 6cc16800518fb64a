"""Checklist: what the data answer about how far the cooperation is, and what is left to ask."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, get_args

from zv_graph.analysis import voorwaarde
from zv_graph.analysis.advies import breed, samen_aan_tafel
from zv_graph.analysis.dekking import GEMEENTE, Dekking
from zv_graph.analysis.lezing import LOKAAL, lees
from zv_graph.analysis.plan import Plan
from zv_graph.analysis.tafel import union
from zv_graph.analysis.vervulling import KERN
from zv_graph.analysis.verwachtingen import Uitkomst
from zv_graph.network import BEGRIP, Network
from zv_graph.words import hoofdletter

PREFIX = f"{BEGRIP}checklist/"
NIVEAU = f"{BEGRIP}niveau/"
HUIS = f"{BEGRIP}partnertype/zorg-en-veiligheidshuis"
PARTS = ("input", "activiteit", "output", "mechanisme", "outcome")
Antwoord = Literal["ja", "deels", "nee", "niet in de gegevens"]
ANSWERS: tuple[Antwoord, ...] = get_args(Antwoord)
JA, DEELS, NEE, GEEN_GEGEVENS = ANSWERS
AFGESTEMD = "Of het met de partners is afgestemd, staat niet in de gegevens."
ASKED = "Dit staat niet in de gegevens: bespreek het samen."


@dataclass(frozen=True, slots=True)
class Punt:
    """One point: its question, and the answer of the data, or None when it must be asked.

    ``query`` is the named question that shows what the answer rests on. ``eigen_oordeel`` is what the
    region itself says, with its date.
    """

    punt: str
    vraag: str
    antwoord: Antwoord | None
    toelichting: str
    query: str | None
    eigen_oordeel: str | None
    eigen_peildatum: str | None


def checklist(network: Network | Dekking, *, verwachtingen: tuple[Uitkomst, ...], plan: Plan) -> tuple[Punt, ...]:
    """Return every point of the checklist in its own order, answered by the data or left to ask.

    Absence is "nee" only where the region declared its data complete, and else "niet in de gegevens".
    """
    dekking = lees(network)
    own = {b.punt: b for b in dekking.regio.beoordelingen}
    found = []
    for iri in sorted((b for b in dekking.begrippen if b.startswith(PREFIX)), key=_place):
        answer = ANSWERED.get(iri.removeprefix(PREFIX))
        antwoord, toelichting = answer[0](dekking, verwachtingen, plan) if answer else (None, ASKED)
        judged = own.get(iri)
        found.append(
            Punt(
                punt=iri,
                vraag=dekking.begrippen[iri].definitie or dekking.begrippen[iri].naam,
                antwoord=antwoord,
                toelichting=toelichting,
                query=answer[1] if answer else None,
                eigen_oordeel=judged.oordeel if judged else None,
                eigen_peildatum=judged.peildatum if judged else None,
            )
        )
    return tuple(found)


Answer = Callable[[Dekking, tuple[Uitkomst, ...], Plan], tuple[Antwoord, str]]


def _place(iri: str) -> tuple[int, int]:
    part, _, number = iri.removeprefix(PREFIX).rpartition("-")
    return PARTS.index(part) if part in PARTS else len(PARTS), int(number) if number.isdigit() else 0


def _geen(dekking: Dekking, niveau: str) -> Antwoord:
    """Return what absence at a niveau means."""
    return NEE if NIVEAU + niveau in dekking.regio.volledig else GEEN_GEGEVENS


def _namen(dekking: Dekking, iris: list[str]) -> str:
    return ", ".join(dekking.naam(iri) for iri in iris)


def _bestuurlijk(dekking: Dekking, *_: object) -> tuple[Antwoord, str]:
    both = [
        g
        for g in dekking.gremia.values()
        if g.niveau == NIVEAU + "bestuurlijk" and g.themas and g.maat != LOKAAL and samen_aan_tafel(g)
    ]
    broad = [g for g in both if breed(dekking, g)]
    if broad:
        themas = _namen(dekking, sorted(union(g.themas for g in broad)))
        told = f"Zorg en veiligheid zitten samen bij {_namen(dekking, [g.iri for g in broad])}. Als thema staat er: {themas}."
        if any(g.compleet for g in broad):
            return JA, f"{told} {AFGESTEMD}"
        return DEELS, f"{told} De deelnemers zijn niet compleet. {AFGESTEMD}"
    if both:
        wie = _namen(dekking, [g.iri for g in both])
        return DEELS, f"Zorg en veiligheid zitten alleen per thema samen: {wie}."
    return _geen(
        dekking, "bestuurlijk"
    ), "Geen bestuurlijke tafel voor meer dan één gemeente waar zorg en veiligheid samen zitten."


def _themas_samen(niveau: str) -> Answer:
    def answer(dekking: Dekking, *_: object) -> tuple[Antwoord, str]:
        both = [g for g in dekking.gremia.values() if g.niveau == NIVEAU + niveau and samen_aan_tafel(g)]
        expected = {v.thema for v in dekking.verwachtingen if v.niveau == NIVEAU + niveau}
        smal = {t for t in expected if not any(t in dekking.met_bredere(o) - {o} for o in expected)}
        met = smal & union(g.themas for g in both)
        missing = _namen(dekking, sorted(smal - met))
        told = f"Voor {len(met)} van de {len(smal)} thema's zitten zorg en veiligheid op {dekking.naam(NIVEAU + niveau)} niveau samen aan tafel"
        if met == smal and met:
            return JA, f"{told}."
        if not met:
            return (
                _geen(dekking, niveau),
                f"Voor geen van de {len(smal)} thema's zitten zorg en veiligheid in de gegevens op {dekking.naam(NIVEAU + niveau)} niveau samen aan tafel.",
            )
        return DEELS, f"{told}; voor {missing} staat dat niet in de gegevens."

    return answer


def _partners(dekking: Dekking, found: tuple[Uitkomst, ...], _: Plan) -> tuple[Antwoord, str]:
    kern = {u.partnertype for u in found if u.sterkte == KERN and u.partnertype and u.partnertype != GEMEENTE}
    seated = union(z.partners for g in dekking.gremia.values() for z in g.zetels if z.zittend)
    # A Zorg- en Veiligheidshuis that is a table itself sits nowhere.
    if any(dekking.naam(HUIS).casefold() in g.naam.casefold() for g in dekking.gremia.values()):
        kern -= {HUIS} - seated
    absent = sorted(kern - seated)
    told = f"Van de {len(kern)} soorten partners in de kern zitten er {len(kern & seated)} ergens aan tafel"
    if not absent:
        return DEELS, f"{told}. Of zij hebben ingestemd, staat niet in de gegevens."
    return (
        DEELS if kern & seated else GEEN_GEGEVENS,
        f"{told}; van de andere staat het niet in de gegevens: {_namen(dekking, absent)}.",
    )


def _tactisch(dekking: Dekking, _: tuple[Uitkomst, ...], plan: Plan) -> tuple[Antwoord, str]:
    tables = [g.iri for g in dekking.gremia.values() if g.niveau == NIVEAU + "tactisch"]
    simpler = sum(not set(tables).isdisjoint(stap.gremia) for stap in plan.stappen)
    if NIVEAU + "tactisch" in dekking.regio.volledig:
        told = f"De regio zegt dat alle tactische overleggen erin staan: het zijn er {len(tables)}."
        if simpler:
            return DEELS, f"{told} Het kan nog eenvoudiger: {simpler} stappen van het plan gaan over dit niveau."
        return JA, told
    if tables:
        told = (
            "Er staat 1 tactisch overleg in" if len(tables) == 1 else f"Er staan {len(tables)} tactische overleggen in"
        )
        return DEELS, f"{told}; of dat alles is, zegt de regio niet."
    return GEEN_GEGEVENS, "Er staat geen tactisch overleg in."


def _uitvoering(dekking: Dekking, *_: object) -> tuple[Antwoord, str]:
    low = [g for g in dekking.gremia.values() if g.operationeel]
    loose = [g.iri for g in low if dekking.wegen[g.iri] == voorwaarde.NEE]
    if not low:
        return _geen(dekking, "operationeel"), "Er staat geen operationeel overleg in."
    rest = len(low) - len(loose)
    told = f"Van de {len(low)} operationele overleggen {'heeft' if rest == 1 else 'hebben'} er {rest} een lijn omhoog om op te schalen"
    if len(low) == 1:
        told = "Het ene operationele overleg heeft een lijn omhoog om op te schalen"
    if not rest:
        return _geen(
            dekking, "operationeel"
        ), f"In de gegevens heeft geen operationeel overleg een lijn omhoog: {_namen(dekking, loose)}."
    return (DEELS, f"{told}; niet: {_namen(dekking, loose)}.") if loose else (JA, f"{told}.")


def _knelpunten(dekking: Dekking, *_: object) -> tuple[Antwoord, str]:
    total, helped = dekking.regio.knelpunten, dekking.regio.knelpunten_met_voorziening
    if not total:
        return GEEN_GEGEVENS, "Er staan geen knelpunten in."
    return JA if helped == total else DEELS, f"Er staan {total} knelpunten in; bij {helped} staat wat ertegen helpt."


def _gemeenten(dekking: Dekking, *_: object) -> tuple[Antwoord, str]:
    if not dekking.regio.gemeenten:
        return GEEN_GEGEVENS, "Er staan geen gemeenten bij de regio."
    levels = [_wie_niet(dekking, NIVEAU + niveau) for niveau in ("bestuurlijk", "tactisch", "operationeel")]
    loose = [told for told in levels if told]
    if not loose:
        return (
            DEELS,
            "Elke gemeente zit op alle drie de niveaus aan tafel, zelf of via een ander. Of dat formeel is geregeld, staat niet in de gegevens.",
        )
    anyone = any(z.actor in dekking.regio.gemeenten for g in dekking.gremia.values() for z in g.zetels if z.zittend)
    return (
        DEELS if anyone else GEEN_GEGEVENS,
        f"Volgens de gegevens zitten niet op elk niveau alle gemeenten aan tafel, zelf of via een ander. {hoofdletter('; '.join(loose))}.",
    )


def _wie_niet(dekking: Dekking, niveau: str) -> str:
    """Return which gemeenten sit at no table of a niveau, or that nobody knows it; nothing where all do."""
    name, tables = dekking.naam(niveau), [g for g in dekking.gremia.values() if g.niveau == niveau]
    if not tables:
        return f"{name}: er staat geen overleg in de gegevens"
    met = {iri for g in tables for z in g.zetels if z.zittend for iri in (z.actor, *z.namens)}
    missing = [m for m in dekking.regio.gemeenten if m not in met]
    sure = all(g.compleet for g in tables)
    if missing and not sure and met.isdisjoint(dekking.regio.gemeenten):
        return f"{name}: welke gemeenten er zitten, is niet bekend"
    told = f"zonder {_namen(dekking, missing)}" if sure else f"{_namen(dekking, missing)} niet in de gegevens"
    return f"{name}: {told}" if missing else ""


ANSWERED: dict[str, tuple[Answer, str]] = {
    "input-1": (_bestuurlijk, "zorg-en-veiligheid-samen"),
    "input-2": (_themas_samen("tactisch"), "zorg-en-veiligheid-samen"),
    "input-3": (_themas_samen("operationeel"), "zorg-en-veiligheid-samen"),
    "input-5": (_partners, "welke-partner-ontbreekt"),
    "activiteit-2": (_tactisch, "hoe-volledig"),
    "activiteit-3": (_uitvoering, "geen-lijn-omhoog"),
    "output-3": (_knelpunten, "knelpunten"),
    "outcome-3": (_gemeenten, "waar-zit-onze-gemeente"),
}
