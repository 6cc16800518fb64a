"""The short account of an analyse that the terminal shows."""

from collections import Counter
from collections.abc import Iterator
from textwrap import fill

from zv_graph.analysis import Analyse
from zv_graph.analysis.bevindingen import SOORTEN, Bevinding, minstens, winst, zin, zonder_prijs
from zv_graph.analysis.checklist import ANSWERS
from zv_graph.analysis.voorwaarde import WOORDEN
from zv_graph.network.contents import naam
from zv_graph.render.labels import bespaart, maanden, robuust
from zv_graph.words import aantal, datum, procent, uren

TOP = 3
WIDTH = 88
ABSENT = {"ontbreekt": "Wat ontbreekt", "niet-in-gegevens": "Wat niet in de gegevens staat; vraag het na"}


def account(analyse: Analyse) -> str:
    """Return the key figures, what can be simpler, what is missing, and the three strongest other findings."""
    regio, cijfers = analyse.dekking.regio, analyse.kerncijfers
    zonder = f" (van {cijfers.gremia_zonder_uren} niet bekend)" if cijfers.gremia_zonder_uren else ""
    omvang = ", ".join(
        (
            aantal(cijfers.gremia, "overleg", "overleggen"),
            aantal(cijfers.actoren, "partij", "partijen"),
            aantal(cijfers.deelnames, "zetel", "zetels"),
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
            lines += ["", f"{ABSENT[soort]} ({len(missing)}{shown}):", *(_item(b.bewering) for b in missing[:TOP])]
    if others:
        lines += ["", f"De sterkste van {len(others)} andere bevindingen:"]
    for number, finding in enumerate(others[:TOP], 1):
        lines += ["", *_bevinding(number, finding)]
    lines += ["", *_vervolg(analyse)]
    return "\n".join(lines if analyse.bevindingen else [*lines, "", "Er zijn geen bevindingen."])


def _eenvoudiger(analyse: Analyse) -> Iterator[str]:
    """Yield what the plan says: steps, hours, what is lost, and what stays unknown."""
    plan = analyse.plan
    if plan.uren_voor is None or plan.uren_na is None:
        yield fill(
            "Of het goedkoper kan, is niet te zeggen: van geen enkel gremium staan de uren in de gegevens.", WIDTH
        )
        return
    saved = plan.uren_voor - plan.uren_na
    bound = (
        ""
        if plan.optimaal
        else f" Niet alles is doorgerekend: een beter plan scheelt nog hoogstens {procent(plan.kloof)}."
    )
    if not plan.stappen:
        yield fill(bound.strip() or "Zuiniger kan niet zonder iets te verliezen wat nodig is.", WIDTH)
        return
    told = f"Zo kan het eenvoudiger: {plan.gremia_na} in plaats van {plan.gremia_voor} overleggen, hoogstens {uren(saved)} uur per jaar minder."
    yield fill(f"{told} Volgens de gegevens gaat er niets verloren wat nodig is.{bound}", WIDTH)
    for number, stap in enumerate(plan.stappen, 1):
        keuze = ", of een even goede andere stap" if stap.in_elk_plan is False else ""
        yield _item(f"{zin(analyse.dekking, stap)} ({winst(stap)}{keuze})", f"{number:>3}. ")
        yield from (_item(f"Let op: {WOORDEN[code].tegen}", "     ") for code in stap.redenen)
    terug = uren(minstens(plan))
    yield fill(f"Komt van wat stopt de helft van de tijd elders terug, dan scheelt het {terug} uur.", WIDTH)
    if plan.verloren_paren:
        pairs = len(plan.verloren_paren)
        prijs = aantal(pairs, "paar partijen ontmoet", "paren van partijen ontmoeten")
        yield fill(f"De prijs: {prijs} elkaar dan nergens meer. {zonder_prijs(plan)}", WIDTH)
    if plan.geschat:
        yield fill(
            f"Van {aantal(len(plan.geschat), 'overleg', 'overleggen')} zijn de uren niet bekend; daarvoor telt de middelste waarde, {uren(plan.mediaan)}.",
            WIDTH,
        )


def _vervolg(analyse: Analyse) -> Iterator[str]:
    """Yield what the advice and the checklist come to; their tables stand on the page."""
    advies, answers = analyse.advies, Counter(punt.antwoord for punt in analyse.checklist)
    model = naam(analyse.network, advies.model)
    yield fill(f"Samenwerkingsmodel: het meeste pleit voor {model} ({maanden(advies)}). {advies.voorbehoud}", WIDTH)
    told = [f"{answers[word]} keer {word}" for word in ANSWERS if answers[word]]
    yield fill(f"Checklist: {', '.join(told)}; {aantal(answers[None], 'punt', 'punten')} om samen te bespreken.", WIDTH)


def _bevinding(number: int, finding: Bevinding) -> Iterator[str]:
    words = (SOORTEN[finding.soort].upper(), bespaart(finding.opbrengst_uren), robuust(finding.robuust))
    yield f"{number}. {' · '.join(filter(None, words))}"
    yield from (_indent(text) for text in (finding.bewering, finding.bewijs, f"Vraag: {finding.vraag}"))


def _item(text: str, mark: str = "  - ") -> str:
    return fill(text, WIDTH, initial_indent=mark, subsequent_indent=" " * len(mark))


def _indent(text: str) -> str:
    return fill(text, WIDTH, initial_indent="   ", subsequent_indent="   ")
