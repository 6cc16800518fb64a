"""The bevinding about the whole: the cheapest structure that loses nothing that is required."""

from collections.abc import Iterator

from zv_graph.analysis.bevindingen.bevinding import HALF_BACK, MOST_ONBEKEND, Bevinding, Opbrengst, namen
from zv_graph.analysis.bevindingen.herkomst import Herkomst
from zv_graph.analysis.bevindingen.prijs import COMPLEET
from zv_graph.analysis.dekking import EENHEDEN, Dekking
from zv_graph.analysis.plan import Plan, Stap, Voorstel
from zv_graph.analysis.samenvoeging import samen
from zv_graph.analysis.voorwaarde import korte_redenen
from zv_graph.words import aantal, getal, opsomming, procent, uren

PAPIER = "Een plan op papier ziet alleen wie waar zit; of een gesprek ook samen past, weten de deelnemers zelf."


def eenvoudiger(dekking: Dekking, plan: Voorstel) -> Iterator[Bevinding]:
    """Yield one finding about the plan as a whole, when it saves hours."""
    if not plan.stappen:
        return
    saved = plan.uren_voor - plan.uren_na
    gremia = tuple(dict.fromkeys(iri for stap in plan.stappen for iri in stap.gremia))
    yield Bevinding(
        id="plan",
        soort="eenvoudiger",
        bewering=f"Het kan met {plan.gremia_na} in plaats van {plan.gremia_voor} overleggen, en alles wat nodig is blijft.",
        bewijs="\n".join([_kort(plan), *_genummerd(dekking, plan)]),
        vergelijking=f"Dat is {procent(saved / plan.uren_voor if plan.uren_voor else 0.0)} van de {EENHEDEN[plan.eenheid].lang}. {_zekerheid(plan)}",
        verlies=_verlies(dekking, plan),
        tegenargument=PAPIER,
        opbrengst_uren=Opbrengst(minstens(plan), saved, HALF_BACK) if plan.eenheid == "uren" else None,
        onbekend=_onbekend(dekking, plan),
        vraag="Met welke stap beginnen we, en wie moet daarvoor ja zeggen?",
        betrokken=gremia,
        herkomst=Herkomst.over("uren-per-gremium", "overleg", gremia),
        sterkte=3,
    )


def _kort(plan: Plan) -> str:
    """Return what happens to how many gremia."""
    stops = sum(stap.soort == "stoppen" for stap in plan.stappen)
    merges = [len(stap.gremia) for stap in plan.stappen if stap.soort != "stoppen"]
    told = [aantal(stops, "overleg kan stoppen", "overleggen kunnen stoppen")] if stops else []
    told += [f"{sum(merges)} kunnen samen verder als {len(merges)}"] if merges else []
    return f"{opsomming(told)}."


def _genummerd(dekking: Dekking, plan: Plan) -> list[str]:
    return [f"{number}. {kort(dekking, stap)} ({winst(dekking, stap)})" for number, stap in enumerate(plan.stappen, 1)]


def bespreekbaar(plan: Voorstel) -> tuple[Stap, ...]:
    """Return the steps that are worth a talk: with few enough questions, and with somebody who takes over."""
    return tuple(
        stap
        for stap in plan.bespreken
        if len(stap.redenen) <= MOST_ONBEKEND and (stap.naar if stap.soort == "stoppen" else stap.uren)
    )


def winst(dekking: Dekking, stap: Stap) -> str:
    """Return what a step saves, or costs where it makes another step possible.

    Of a table that stops half the time may come back elsewhere; where no effort is known at all that is said.
    """
    eenheid = dekking.eenheid
    if not dekking.gemeten and eenheid != "overleggen":
        return f"{EENHEDEN[eenheid].kop.lower()} niet bekend"
    least = (
        f"{uren(round(stap.uren / 2, 1))} tot "
        if stap.soort == "stoppen" and stap.uren > 0 and eenheid == "uren"
        else ""
    )
    told = f"{least}{uren(round(abs(stap.uren), 1))} {EENHEDEN[eenheid].kort}"
    return told if stap.uren >= 0 else f"kost {told}, en maakt een andere stap mogelijk"


def minstens(plan: Plan) -> float:
    """Return the hours that the plan saves when half the time of what stops comes back elsewhere."""
    return sum(stap.uren / 2 if stap.soort == "stoppen" else stap.uren for stap in plan.stappen)


def zonder_prijs(plan: Voorstel) -> str:
    """Return what is saved when all who meet today must still meet."""
    saved = getal(plan.uren_voor - plan.behoud.uren_na)
    return f"Wilt u die prijs niet betalen, dan scheelt het {saved} {EENHEDEN[plan.eenheid].lang}."


def kort(dekking: Dekking, stap: Stap) -> str:
    """Return what a step changes, for beside the map."""
    wie, een = _wie(dekking, stap)
    if stap.soort == "stoppen":
        return f"{wie} stopt"
    host = f"{'gaat' if een else 'gaan'} op in {dekking.naam(stap.naar[0])}" if stap.naar else "worden één overleg"
    return f"{wie} {host}"


def vraag(dekking: Dekking, stap: Stap) -> str:
    """Return a step as a question, because not everything is known."""
    wie, een = _wie(dekking, stap)
    if stap.soort == "stoppen":
        verder = f", en gaat het dan verder bij {namen(dekking, stap.naar, keep=3)}" if stap.naar else ""
        return f"Kan {wie} stoppen{verder}?"
    host = f"opgaan in {dekking.naam(stap.naar[0])}" if stap.naar else "één overleg worden"
    return f"{'Kan' if een else 'Kunnen'} {wie} {host}?"


def zin(dekking: Dekking, stap: Stap) -> str:
    """Return a proven step as a sentence."""
    wie, een = _wie(dekking, stap)
    if stap.soort == "stoppen":
        bij = f": wat daar gebeurt, gebeurt ook bij {namen(dekking, stap.naar, keep=3)}" if stap.naar else ""
        return f"{wie} kan stoppen{bij}."
    if stap.naar:
        return f"{wie} {'kan' if een else 'kunnen'} opgaan in {dekking.naam(stap.naar[0])}."
    table = samen([dekking.gremia[iri] for iri in stap.gremia])
    ritme = "" if table.keer is None or table.duur is None else f", {table.keer:g} keer per jaar, {table.duur:g} uur"
    return f"{wie} kunnen één overleg worden, met {len(table.leden)} partijen{ritme.replace('.', ',')}."


def _wie(dekking: Dekking, stap: Stap) -> tuple[str, bool]:
    """Return the names of what goes, and whether it is one."""
    gone = [iri for iri in stap.gremia if iri not in stap.naar]
    return namen(dekking, gone), len(gone) == 1


def _zekerheid(plan: Plan) -> str:
    every = sum(stap.in_elk_plan is True for stap in plan.stappen)
    if not plan.optimaal:
        return f"Niet alles is doorgerekend: een beter plan scheelt nog hoogstens {procent(plan.kloof)}."
    told = "Minder uren kan niet zonder verlies."
    if every == len(plan.stappen):
        return f"{told} Elke stap is hiervoor nodig."
    choices = sum(stap.in_elk_plan is False for stap in plan.stappen)
    if choices:
        told += f" Bij {choices} van de {len(plan.stappen)} stappen is er een even goede andere keuze."
    return told if every + choices == len(plan.stappen) else f"{told} Van de andere is dat niet uitgezocht."


def _verlies(dekking: Dekking, plan: Voorstel) -> str:
    told = "Elke partij houdt voor elk thema een plek; elke verwachte verbinding, lijn omhoog en elk mandaat blijft."
    if not plan.verloren_paren:
        return f"{told} Alle partijen blijven elkaar ontmoeten."
    count, (a, b) = len(plan.verloren_paren), plan.verloren_paren[0]
    pairs = aantal(count, "paar partijen ziet", "paren partijen zien")
    return f"{told} De prijs: {pairs} elkaar dan niet meer, zoals {dekking.naam(a)} en {dekking.naam(b)}. {zonder_prijs(plan)}"


def _onbekend(dekking: Dekking, plan: Plan) -> str:
    involved = {iri for stap in plan.stappen for iri in (*stap.gremia, *stap.naar)}
    guessed = [iri for iri in plan.geschat if iri in involved]
    if not guessed:
        return COMPLEET
    return f"Ongeveer: van {namen(dekking, guessed)} telt de middelste waarde van het niveau, omdat de uren niet bekend zijn."


def voorstel(dekking: Dekking, stap: Stap) -> str:
    """Return a step with what it saves: what can be done, or what has to be asked and why."""
    asked = korte_redenen(stap.redenen)
    told = vraag(dekking, stap) if asked else zin(dekking, stap)
    return f"{told} ({winst(dekking, stap)}{f'; {asked}' if asked else ''})"
