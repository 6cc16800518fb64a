"""The bevinding about the whole: the cheapest structure that loses nothing that is required."""

from collections.abc import Iterator

from zv_graph.analysis.bevindingen.bevinding import HALF_BACK, Bevinding, Opbrengst, namen
from zv_graph.analysis.bevindingen.herkomst import Herkomst
from zv_graph.analysis.dekking import Dekking
from zv_graph.analysis.plan import Plan, Stap, Voorstel
from zv_graph.analysis.tafel import samen
from zv_graph.analysis.voorwaarde import WOORDEN
from zv_graph.words import aantal, opsomming, procent, uren

PAPIER = "Een plan op papier ziet alleen wie waar zit; of een gesprek ook samen past, weten de deelnemers zelf."


def eenvoudiger(dekking: Dekking, plan: Voorstel) -> Iterator[Bevinding]:
    """Yield one finding about the plan as a whole, when it saves hours."""
    if plan.uren_voor is None or plan.uren_na is None or not plan.stappen:
        return
    saved = plan.uren_voor - plan.uren_na
    if round(saved) == 0:
        return
    gremia = tuple(dict.fromkeys(iri for stap in plan.stappen for iri in stap.gremia))
    yield Bevinding(
        id="plan",
        soort="eenvoudiger",
        bewering=f"Het kan met {plan.gremia_na} in plaats van {plan.gremia_voor} overleggen, zonder iets te verliezen wat nodig is.",
        bewijs="\n".join([_kort(plan), *_genummerd(dekking, plan)]),
        vergelijking=f"Dat is {procent(saved / plan.uren_voor)} van de personuren per jaar. {_zekerheid(plan)}",
        verlies=_verlies(dekking, plan),
        tegenargument=_tegenargument(plan),
        opbrengst_uren=Opbrengst(minstens(plan), saved, HALF_BACK),
        onbekend=_onbekend(dekking, plan),
        vraag="Met welke stap beginnen we, en wie moet daarvoor ja zeggen?",
        betrokken=gremia,
        herkomst=Herkomst.over("uren-per-gremium", "overleg", gremia),
        sterkte=3,
    )


def _kort(plan: Plan) -> str:
    """Return what happens to how many gremia."""
    stops, merges = len(plan.zonder), [len(parts) for parts in plan.samengevoegd]
    told = [aantal(stops, "overleg kan stoppen", "overleggen kunnen stoppen")] if stops else []
    told += [f"{sum(merges)} kunnen samen verder als {len(merges)}"] if merges else []
    return f"{opsomming(told)}."


def _genummerd(dekking: Dekking, plan: Plan) -> list[str]:
    return [f"{number}. {zin(dekking, stap, kort=True)} ({winst(stap)})" for number, stap in enumerate(plan.stappen, 1)]


def winst(stap: Stap) -> str:
    """Return what a step saves, or costs where it makes another step possible."""
    told = uren(round(abs(stap.uren), 1))
    return f"{told} uur" if stap.uren >= 0 else f"kost {told} uur, en maakt een andere stap mogelijk"


def minstens(plan: Plan) -> float:
    """Return the hours that the plan saves when half the time of what stops comes back elsewhere."""
    return sum(stap.uren / 2 if stap.soort == "stoppen" else stap.uren for stap in plan.stappen)


def zonder_prijs(plan: Voorstel) -> str:
    """Return what is saved when all who meet today must still meet."""
    if plan.uren_voor is None or plan.behoud.uren_na is None:
        return ""
    return f"Wilt u die prijs niet betalen, dan scheelt het {plan.uren_voor - plan.behoud.uren_na:.0f} uur."


def zin(dekking: Dekking, stap: Stap, *, kort: bool = False) -> str:
    """Return one step as a sentence; ``kort`` says only what changes, for beside the map."""
    wie = namen(dekking, [iri for iri in stap.gremia if iri not in stap.naar])
    one = sum(iri not in stap.naar for iri in stap.gremia) == 1
    if stap.soort == "stoppen":
        naar = f": wat daar gebeurt, gebeurt ook bij {namen(dekking, stap.naar, keep=3)}" if stap.naar else ""
        return f"{wie} stopt" if kort else f"{wie} kan stoppen{naar}."
    if stap.naar:
        host = dekking.naam(stap.naar[0])
        return (
            f"{wie} {'gaat' if one else 'gaan'} op in {host}"
            if kort
            else f"{wie} {'kan' if one else 'kunnen'} opgaan in {host}."
        )
    table = samen([dekking.gremia[iri] for iri in stap.gremia])
    ritme = "" if table.keer is None or table.duur is None else f", {table.keer:g} keer per jaar, {table.duur:g} uur"
    if kort:
        return f"{wie} worden één overleg"
    return f"{wie} kunnen één overleg worden, met {len(table.leden)} partijen{ritme.replace('.', ',')}."


def _zekerheid(plan: Plan) -> str:
    every = sum(stap.in_elk_plan is True for stap in plan.stappen)
    if not plan.optimaal:
        return f"Niet alles is doorgerekend: een beter plan scheelt nog hoogstens {procent(plan.kloof)}."
    told = "Zuiniger kan niet zonder verlies."
    if every == len(plan.stappen):
        return f"{told} Elk plan dat zo zuinig is, heeft al deze stappen."
    choices = sum(stap.in_elk_plan is False for stap in plan.stappen)
    if choices:
        told += f" Bij {choices} van de {len(plan.stappen)} stappen is er een even goede andere keuze."
    return told if every + choices == len(plan.stappen) else f"{told} Van de andere is dat niet uitgezocht."


def _tegenargument(plan: Plan) -> str:
    told = [
        f"Stap {number}: {WOORDEN[code].tegen[:1].lower()}{WOORDEN[code].tegen[1:]}"
        for number, stap in enumerate(plan.stappen, 1)
        for code in stap.redenen
    ]
    return " ".join([PAPIER, *told])


def _verlies(dekking: Dekking, plan: Voorstel) -> str:
    told = "Niets wat nodig is: elke zetel, verwachte verbinding, lijn en elk mandaat komt terug."
    if not plan.verloren_paren:
        return f"{told} Alle partijen blijven elkaar ontmoeten."
    count, (a, b) = len(plan.verloren_paren), plan.verloren_paren[0]
    pairs = aantal(count, "paar partijen ontmoet", "paren van partijen ontmoeten")
    return f"{told} De prijs: {pairs} elkaar dan nergens meer, zoals {dekking.naam(a)} en {dekking.naam(b)}. {zonder_prijs(plan)}"


def _onbekend(dekking: Dekking, plan: Plan) -> str:
    involved = dict.fromkeys(iri for stap in plan.stappen for iri in (*stap.gremia, *stap.naar))
    bare = [iri for iri in involved if not dekking.gremia[iri].mandaten]
    told = []
    if plan.geschat:
        told.append(
            f"Van {namen(dekking, plan.geschat)} zijn de uren niet bekend; daarvoor telt de middelste waarde, {plan.mediaan:.0f} uur."
        )
    if bare:
        told.append(f"Zonder mandaat in de gegevens, en daarom geteld als afstemmen: {namen(dekking, bare)}.")
    return " ".join(told) or "Niets wat hiervoor nodig is, ontbreekt in de gegevens."
