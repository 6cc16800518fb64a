"""Bevindingen about who may decide: in practice, by a mandaat, or nobody."""

import re
from collections.abc import Iterator, Sequence

from zv_graph.analysis.bevindingen.bevinding import Bevinding, namen
from zv_graph.analysis.bevindingen.herkomst import Herkomst
from zv_graph.analysis.dekking import Dekking
from zv_graph.analysis.gat import Gat
from zv_graph.analysis.tafel import BESLUITEN, CENTRUMREGELING
from zv_graph.network import contents
from zv_graph.words import aantal, datum, opsomming

# So many sentences of a note fit in the evidence: those that tell of deciding.
ZINNEN = 2
ZIN = re.compile(r"(?<=[.!?])\s+(?=[A-Z])")
ZONDER_DATUM = " (zonder datum)"
BESLIST = re.compile(r"\bbes(?:lu|lo|li)|\bvast(?:stel|gesteld)|\bstel(?:t|de)\b.*\b(?:vast|in)\b", re.IGNORECASE)


def bevoegdheid(dekking: Dekking, gaten: Sequence[Gat]) -> Bevinding:
    """Say which tables decide and may not: in practice, or by a mandaat on an article that gives no power."""
    gremia = tuple(dict.fromkeys(gat.betrokken[0] for gat in gaten))
    op_papier = [gat.toelichting for gat in gaten if not dekking.gremia[gat.betrokken[0]].beslist]
    claims = [*_feitelijk(dekking, [g for g in gremia if dekking.gremia[g].beslist]), *op_papier]
    met_thema = [g for g in dekking.gremia.values() if g.themas]
    return Bevinding(
        id="bevoegdheid",
        soort="bevoegdheid",
        bewering=claims[0],
        bewijs=" ".join(claims[1:]) or "Een andere grondslag om te besluiten staat er niet bij.",
        vergelijking=f"Van de {len(met_thema)} overleggen met een thema mogen er {sum((g.rang or 0) >= BESLUITEN for g in met_thema)} volgens de gegevens besluiten.",
        tegenargument="Als iedereen het eens is, kan ieder het daarna binnen de eigen bevoegdheid besluiten.",
        onbekend=f"Of {'dit overleg' if len(gremia) == 1 else 'een van deze overleggen'} intussen bevoegdheid kreeg, en van wie, staat niet in de gegevens.",
        vraag="Als één partij het niet eens is, wie hakt dan de knoop door?",
        betrokken=gremia,
        herkomst=Herkomst.over("wat-is-ingevuld", "overleg", gremia),
    )


def _feitelijk(dekking: Dekking, gremia: Sequence[str]) -> Iterator[str]:
    """Yield which tables decide in practice: those that may less by what they were given, and those of which nothing is known."""
    minder = [iri for iri in gremia if dekking.gremia[iri].mandaten]
    centraal = {iri: moeder for iri in gremia if iri not in minder and (moeder := _centrumregeling(dekking, iri))}
    niets = [iri for iri in gremia if iri not in minder and iri not in centraal]
    if minder:
        besluit, mag = ("besluit", "mag") if len(minder) == 1 else ("besluiten", "mogen")
        yield f"{_met_jaar(dekking, minder)} {besluit} in de praktijk, maar {mag} dat volgens de gegevens niet."
    yield from (
        f"{_met_jaar(dekking, [iri])} besluit in de praktijk; de regeling erachter heeft volgens de gegevens geen bestuur dat mag besluiten."
        for iri in centraal
    )
    if niets:
        besluit = "besluit" if len(niets) == 1 else "besluiten"
        yield f"{_met_jaar(dekking, niets)} {besluit} in de praktijk; op welke grond, staat niet in de gegevens."
    if gremia:
        yield "Een mandaat om te besluiten staat er niet bij."
    for iri in gremia:
        yield from _gezegd(dekking, iri, centraal.get(iri))


def _gezegd(dekking: Dekking, iri: str, regeling: str | None) -> Iterator[str]:
    """Yield what the data tell of a table in words, and where its regeling was read."""
    if told := dekking.gremia[iri].toelichting:
        lines = ZIN.split(told)
        said = " ".join(([line for line in lines if BESLIST.search(line)] or lines)[:ZINNEN])
        yield f"In de toelichting bij {dekking.naam(iri)} staat: “{said}”"
    if regeling and (titel := dekking.gremia[regeling].bron.titel):
        yield f"Die regeling is {dekking.naam(regeling)}, gelezen in: {titel.removesuffix(ZONDER_DATUM)}."


def _met_jaar(dekking: Dekking, gremia: Sequence[str]) -> str:
    """Return what tables are called, each with the day of its source where that is of another year than the region's."""
    now = (dekking.regio.peildatum or "")[:4]
    known = contents.gremia(dekking.network)
    days = {iri: known[iri].bron.peildatum for iri in gremia}
    return opsomming(
        [
            f"{dekking.naam(iri)} (gegevens van {datum(day)})" if day and now and day[:4] != now else dekking.naam(iri)
            for iri, day in days.items()
        ]
    )


def _hoeveel(dekking: Dekking, gremia: Sequence[str]) -> str:
    """Return how many tables are about it, and at how many there is a mandaat; a regeling does not meet."""
    tables = [g for g in map(dekking.gremia.__getitem__, gremia) if not g.regeling]
    mandated = sum(bool(g.mandaten) for g in tables)
    if not tables:
        return "Daarover gaat geen overleg, alleen een regeling."
    if len(tables) == 1:
        return f"Daarover gaat 1 overleg, {'met een' if mandated else 'zonder'} mandaat in de gegevens."
    return f"Daarover gaan {len(tables)} overleggen; bij {mandated or 'geen'} daarvan staat een mandaat in de gegevens."


def _centrumregeling(dekking: Dekking, iri: str) -> str | None:
    """Return the centrumregeling that a table is part of: one gemeente does the work, and the regeling has no board."""
    parts = sorted(m for m in dekking.gremia[iri].moeders if m in dekking.gremia)
    return next((m for m in parts if dekking.gremia[m].vorm == CENTRUMREGELING), None)


def geen_besluit(dekking: Dekking, gaten: Sequence[Gat]) -> Bevinding:
    """Say for which thema's no table may decide."""
    themas = tuple(gat.betrokken[0] for gat in gaten)
    gremia = sorted({iri for gat in gaten for iri in gat.betrokken[1:]})
    without = sum(not dekking.gremia[iri].mandaten for iri in gremia)
    one = len(themas) == 1
    over = dekking.naam(themas[0]) if one else f"{len(themas)} thema's"
    stil = [g.iri for g in dekking.gremia.values() if not g.themas and not g.terzijde and (g.rang or 0) >= BESLUITEN]
    misschien = (
        f" Bij {aantal(len(stil), 'overleg dat wel mag', 'overleggen die wel mogen')} besluiten staat geen thema; misschien gaat er een hierover."
        if stil
        else ""
    )
    regelingen = [iri for iri in gremia if dekking.gremia[iri].regeling]
    papier = f"volgens {namen(dekking, regelingen)}" if regelingen else "in een regeling die niet in de gegevens staat"
    if regelingen and all(dekking.gremia[iri].vorm == CENTRUMREGELING for iri in regelingen):
        papier = f"in het college van de centrumgemeente, {papier}"
    feitelijk = [iri for iri in gremia if dekking.gremia[iri].beslist]
    praktijk = (
        f" {namen(dekking, feitelijk)} {'besluit' if len(feitelijk) == 1 else 'besluiten'} in de praktijk."
        if feitelijk
        else ""
    )
    return Bevinding(
        id="geen-besluit",
        soort="mandaat",
        bewering=f"Over {over} staat in de gegevens geen tafel die mag besluiten.",
        bewijs=f"{f'Het thema staat bij {namen(dekking, gremia)}.' if one else f'Het gaat om {namen(dekking, themas, keep=12)}.'}{praktijk}{misschien}",
        vergelijking=_hoeveel(dekking, gremia),
        tegenargument=f"Besluiten kan ook in elk college apart, of {papier}.",
        onbekend="Staat er geen mandaat bij een bestuurlijk overleg, dan is onbekend wat het mag; een ander telt dan als afstemmen.",
        vraag="Wie hakt de knoop door, en weet iedereen aan tafel dat?",
        betrokken=tuple(gremia),
        herkomst=Herkomst.over("mandaat-per-thema", "thema", themas),
        sterkte=2 if without == 0 and not stil else 1,
    )


def gebrek(dekking: Dekking, gaten: Sequence[Gat]) -> Bevinding:
    """Say of which tables the mandaat rests on nothing that is told, or has ended."""
    gremia = tuple(dict.fromkeys(gat.betrokken[0] for gat in gaten))
    grond = [gat.betrokken[0] for gat in gaten if gat.soort == "mandaat-zonder-grondslag"]
    told = [f"Geen wet, convenant of besluit staat erbij: {namen(dekking, grond)}."] if grond else []
    told += [gat.toelichting for gat in gaten if gat.soort == "mandaat-verlopen"]
    known = contents.gremia(dekking.network)
    mandated = sum(bool(known[iri].mandaten) for iri in dekking.gremia)
    return Bevinding(
        id="mandaat",
        soort="mandaat",
        bewering=_grond(dekking, gremia, grond),
        bewijs=" ".join(told),
        vergelijking=f"Van {aantal(mandated, 'overleg', 'overleggen')} staat er een mandaat in, ook als dat verlopen is.",
        tegenargument="In de praktijk kan iedereen zich aan een oud of ongeschreven mandaat houden.",
        onbekend="Of er een nieuw besluit is dat nog niet in de gegevens staat.",
        vraag=f"Waar staat op papier wat {'deze tafel mag' if len(gremia) == 1 else 'deze tafels mogen'}, en tot wanneer?",
        betrokken=gremia,
        herkomst=Herkomst.over("wie-mag-besluiten", "overleg", gremia),
    )


def _grond(dekking: Dekking, gremia: Sequence[str], grond: Sequence[str]) -> str:
    """Return what is not there of mandaten: on what they rest, or a date that has not passed."""
    wie = namen(dekking, gremia, keep=2)
    if set(gremia) <= set(grond):
        return f"Van {wie} staat niet in de gegevens waar het mandaat op rust."
    if not grond:
        return f"Het mandaat van {wie} is volgens de gegevens verlopen."
    return f"Van {wie} is het mandaat volgens de gegevens verlopen, of staat er niet bij waar het op rust."
