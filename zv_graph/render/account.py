"""The short account of an analyse that the terminal shows."""

from collections import Counter
from collections.abc import Iterator

from zv_graph.analysis import Analyse
from zv_graph.analysis.bevindingen import SOORTEN, Bevinding, bespreekbaar, minstens, voorstel, winst, zin, zonder_prijs
from zv_graph.analysis.checklist import ANSWERS
from zv_graph.analysis.dekking import EENHEDEN
from zv_graph.analysis.plan import Plan
from zv_graph.render.aanvulling import gevolg
from zv_graph.render.alinea import alinea, punt
from zv_graph.render.labels import bespaart, niets_minder, pleidooi, robuust
from zv_graph.words import aantal, datum, hoofdletter, opsomming, procent, uren

TOP = 3
ABSENT = {"ontbreekt": "Wat ontbreekt", "niet-in-gegevens": "Wat niet in de gegevens staat; vraag het na"}


def account(analyse: Analyse) -> str:
    """Return the key figures, what can be simpler, what is missing, and the three strongest other findings."""
    regio, cijfers = analyse.dekking.regio, analyse.kerncijfers
    zonder = f" (van {cijfers.gremia_zonder_uren} niet bekend)" if cijfers.gremia_zonder_uren else ""
    omvang = ", ".join(
        (
            f"{aantal(cijfers.gremia, 'overleg', 'overleggen')}{_waarvan(analyse)}",
            aantal(cijfers.actoren, "partij", "partijen"),
            aantal(sum(g.zittend for g in analyse.dekking.gremia.values()), "zetel", "zetels"),
        )
    )
    told = {soort: [b for b in analyse.bevindingen if b.soort == soort] for soort in ABSENT}
    planned = {iri for stap in analyse.plan.stappen for iri in stap.gremia}
    others = [
        b
        for b in analyse.bevindingen
        if b.soort not in ("eenvoudiger", *ABSENT) and not (b.soort == "dubbel" and planned & set(b.betrokken))
    ]
    lines = [
        f"{regio.naam} · peildatum {datum(regio.peildatum)}",
        f"{omvang}, uren per jaar: {uren(cijfers.uren_per_jaar)}{zonder}",
        "",
        *_eenvoudiger(analyse),
    ]
    for soort, missing in told.items():
        if missing:
            shown = f", de eerste {TOP}" if len(missing) > TOP else ""
            lines += ["", f"{ABSENT[soort]} ({len(missing)}{shown}):", *(punt(b.bewering) for b in missing[:TOP])]
            lines += _gevolg(analyse) if soort == "ontbreekt" else []
    if others:
        lines += ["", _anderen(len(others))]
    for number, finding in enumerate(others[:TOP], 1):
        lines += ["", *_bevinding(number, finding)]
    lines += ["", *_vervolg(analyse)]
    return "\n".join(lines if analyse.bevindingen else [*lines, "", "Er zijn geen bevindingen."])


def _anderen(number: int) -> str:
    """Return the title above the other findings, of which the first few are shown."""
    if number > TOP:
        return f"De sterkste van {number} andere bevindingen:"
    return "Eén andere bevinding:" if number == 1 else f"{number} andere bevindingen:"


def _waarvan(analyse: Analyse) -> str:
    """Return which of the overleggen are a regeling, about something else as far as is known, or perhaps not there."""
    regelingen = sum(g.regeling for g in analyse.dekking.gremia.values())
    zonder = analyse.kerncijfers.gremia_zonder_thema
    told = [aantal(regelingen, "regeling", "regelingen")] * bool(regelingen) + [f"{zonder} zonder thema"] * bool(zonder)
    open_ = sum(g.nagaan for g in analyse.dekking.gremia.values())
    told += [f"{open_} nog na te gaan"] * bool(open_)
    return f" (waarvan {opsomming(told)})" if told else ""


def _eenvoudiger(analyse: Analyse) -> Iterator[str]:
    """Yield what the plan says: proven steps with what they cost, and what there is to discuss."""
    plan = analyse.plan
    most = plan.uren_voor - plan.uren_na
    least = minstens(plan) if plan.eenheid == "uren" else most
    saved = f"{f'{uren(least)} tot ' if least < most else ''}{uren(most)} {EENHEDEN[plan.eenheid].kort}"
    if plan.stappen:
        about = "ongeveer " if any(iri in plan.geschat for stap in plan.stappen for iri in stap.gremia) else ""
        told = f"Zo kan het eenvoudiger: {plan.gremia_na} in plaats van {plan.gremia_voor} overleggen, {about}{saved} per jaar minder."
        yield alinea(f"{told} Volgens de gegevens blijft alles wat nodig is.{_kloof(plan)}")
    else:
        yield alinea(f"{hoofdletter(niets_minder(analyse.dekking))}.{_kloof(plan)}")
    for number, stap in enumerate(plan.stappen, 1):
        keuze = ", of een even goede andere stap" if stap.in_elk_plan is False else ""
        yield punt(f"{zin(analyse.dekking, stap)} ({winst(analyse.dekking, stap)}{keuze})", f"{number:>3}. ")
    if plan.verloren_paren:
        pairs = len(plan.verloren_paren)
        prijs = aantal(pairs, "paar partijen ziet", "paren partijen zien")
        yield alinea(f"De prijs: {prijs} elkaar dan niet meer. {zonder_prijs(plan)}")
    asked = bespreekbaar(plan)
    if asked:
        yield alinea("Eerst bespreken: hier is niets gevonden dat het tegenhoudt, maar niet alles is bekend.")
    yield from (punt(voorstel(analyse.dekking, stap)) for stap in asked)


def _gevolg(analyse: Analyse) -> Iterator[str]:
    """Yield what it takes to meet what surely is missing, and where to read how."""
    for told, more in zip(gevolg(analyse), (": zie Aanvulling bij de tabellen.", "."), strict=False):
        yield punt(told + more, "  = ")


def _kloof(plan: Plan) -> str:
    return (
        ""
        if plan.optimaal
        else f" Niet alles is doorgerekend: een beter plan scheelt nog hoogstens {procent(plan.kloof)}."
    )


def _vervolg(analyse: Analyse) -> Iterator[str]:
    """Yield what the advice and the checklist come to; their tables stand on the page."""
    advies, answers = analyse.advies, Counter(punt.antwoord for punt in analyse.checklist)
    yield alinea(f"Samenwerkingsmodel: {pleidooi(analyse.network, advies)}. {advies.voorbehoud}")
    told = [f"{answers[word]} keer {word}" for word in ANSWERS if answers[word]]
    yield alinea(f"Checklist: {', '.join(told)}; {aantal(answers[None], 'punt', 'punten')} om samen te bespreken.")


def _bevinding(number: int, finding: Bevinding) -> Iterator[str]:
    words = (SOORTEN[finding.soort].upper(), bespaart(finding), robuust(finding.robuust))
    yield f"{number}. {' · '.join(filter(None, words))}"
    yield from (punt(text, "   ") for text in (finding.bewering, finding.bewijs, f"Vraag: {finding.vraag}"))
