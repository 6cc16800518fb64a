"""Bevindingen about tables that could become one, or stop."""

from collections.abc import Iterator
from dataclasses import replace
from statistics import fmean

from zv_graph.analysis.bevindingen.bevinding import (
    HALF_BACK,
    Bevinding,
    Opbrengst,
    kans,
    namen,
    onbekende_velden,
    slug,
)
from zv_graph.analysis.bevindingen.herkomst import Herkomst
from zv_graph.analysis.dekking import Dekking
from zv_graph.analysis.dragen import dragers, gedragen, verwant
from zv_graph.analysis.overlap import Overlap
from zv_graph.analysis.robuust import SIGNIFICANT, Steekproef, paar_blijft, tafel_blijft
from zv_graph.analysis.tafel import Tafel, samen
from zv_graph.analysis.verlies import Verlies, verlies_van
from zv_graph.analysis.voorwaarde import WOORDEN
from zv_graph.words import aantal, getal, procent

# A table with fewer members shares them all too easily.
MIN_LEDEN = 3
# More pairs than this is no conversation any more.
MOST = 40
ONE_MEETING = "Eén overleg dat iets langer duurt, in plaats van twee."
TWO_WAYS = (
    "Het ene uiterste: één overleg dat iets langer duurt. Het andere: een van de twee stopt en de ander verandert niet."
)


def samen_te_voegen(dekking: Dekking, kandidaten: tuple[Overlap, ...], proef: Steekproef) -> Iterator[Bevinding]:
    """Yield a finding for each pair that may become one table, or that should be put to the question.

    Of very many pairs only the strongest are told; all stand in the overlap.
    """
    told = [pair for pair in kandidaten if pair.oordeel != "niet"]
    strongest = sorted(told, key=lambda pair: (pair.oordeel == "voorleggen", pair.q, -pair.gedeeld, pair.a, pair.b))
    for pair in strongest[:MOST]:
        yield _paar(dekking, pair, proef)


def elders_gedragen(dekking: Dekking, kandidaten: tuple[Overlap, ...], proef: Steekproef) -> Iterator[Bevinding]:
    """Yield a finding for each table that can stop without losing anything that is required.

    Statutory tables stay, and small ones or those without thema prove nothing. A part is no double of
    the whole that it belongs to, so that tables above and below do not count. A table that a pair
    already proposes is not told twice.
    """
    gremia = dekking.gremia
    told = {iri for pair in kandidaten if pair.oordeel != "niet" for iri in (pair.a, pair.b)}
    shares = gedragen(dekking)
    able = [
        g
        for iri, g in gremia.items()
        if shares[iri] == 1 and iri not in told and not g.wettelijk and g.themas and len(g.leden) >= MIN_LEDEN
    ]
    for gremium in sorted(able, key=lambda g: (-(g.uren or 0.0), g.iri))[:MOST]:
        iri = gremium.iri
        others = [h for h in gremia.values() if not verwant(h, gremium)]
        carried = dragers(gremium, others)
        lost = verlies_van(dekking, zonder=[iri])
        if all(carried.values()) and lost.niets_vereists:
            carriers = sorted({carrier for found in carried.values() for carrier in found})
            found = _elders(dekking, gremium, [gremia[carrier] for carrier in carriers], lost, fmean(shares.values()))
            yield replace(found, robuust=tafel_blijft(proef, dekking, gremium, others))


def _paar(dekking: Dekking, pair: Overlap, proef: Steekproef) -> Bevinding:
    a, b = dekking.gremia[pair.a], dekking.gremia[pair.b]
    shared = sorted(a.leden & b.leden)
    chance = pair.p >= SIGNIFICANT
    asked = pair.oordeel == "voorleggen" or a.niveau is None or _te_klein(pair, a, b) or chance
    niveau = "op hetzelfde niveau" if a.niveau else "het niveau staat niet in de gegevens"
    toeval = getal(pair.verwacht, 1)
    return Bevinding(
        id=f"{'vraag' if asked else 'dubbel'}:{slug(a.iri, b.iri)}",
        soort="lijkt-dubbel" if asked else "dubbel",
        bewering=_bewering(dekking, pair, asked=asked),
        bewijs=f"Beide gaan over {namen(dekking, pair.themas, keep=2)}. {pair.gedeeld} partijen zitten aan beide tafels: "
        f"{namen(dekking, shared, keep=12)}. {_grootte(a, b)}; {niveau}.",
        vergelijking=f"Bij toeval verwacht u {toeval} gedeelde partijen; hier zijn het er {pair.gedeeld}. "
        f"De kans daarop is {kans(pair.p)}.",
        verlies=_verlies_tekst(dekking, verlies_van(dekking, samengevoegd=[(a.iri, b.iri)])),
        tegenargument=_tegenargument(dekking, pair, a, b),
        opbrengst_uren=_opbrengst(dekking, a, b, pair.blijft),
        onbekend=onbekende_velden(dekking, (a, b)),
        vraag=_vraag(dekking, pair, asked=asked),
        betrokken=(a.iri, b.iri, *shared),
        herkomst=Herkomst("gedeelde-partijen", ("overleg", "ander"), ((a.iri, b.iri),)),
        sterkte=1 if asked else _sterkte(pair, a, b),
        robuust=paar_blijft(proef, a, b, toeval=not chance),
    )


def _grootte(a: Tafel, b: Tafel) -> str:
    if len(a.leden) == len(b.leden):
        return f"Beide tafels hebben {len(a.leden)} partijen"
    return f"De ene tafel heeft {aantal(len(a.leden), 'partij', 'partijen')}, de andere {len(b.leden)}"


def _sterkte(pair: Overlap, a: Tafel, b: Tafel) -> int:
    """Return 3 for more than chance among all pairs and with hours, else 2."""
    return 3 if pair.q < SIGNIFICANT and a.uren is not None and b.uren is not None else 2


def _bewering(dekking: Dekking, pair: Overlap, *, asked: bool) -> str:
    a, b = dekking.naam(pair.a), dekking.naam(pair.b)
    if asked:
        return f"{a} en {b} lijken veel op elkaar."
    if pair.blijft:
        return f"{a if pair.blijft == pair.b else b} kan opgaan in {dekking.naam(pair.blijft)}."
    return f"{a} en {b} voeren bijna hetzelfde gesprek."


def _te_klein(pair: Overlap, a: Tafel, b: Tafel) -> bool:
    """Tell whether the table that would stay works for a smaller area than the one it would take in."""
    stays, guest = (a, b) if pair.blijft == a.iri else (b, a)
    return pair.blijft is not None and not stays.werkgebied >= guest.werkgebied


def _vraag(dekking: Dekking, pair: Overlap, *, asked: bool) -> str:
    a, b = dekking.naam(pair.a), dekking.naam(pair.b)
    if asked:
        return f"Is het bewust dat {a} en {b} naast elkaar bestaan?"
    if pair.blijft:
        return f"Kan {a if pair.blijft == pair.b else b} een agendapunt worden van {dekking.naam(pair.blijft)}?"
    return f"Kunnen {a} en {b} één overleg worden, met één agenda?"


def _tegenargument(dekking: Dekking, pair: Overlap, a: Tafel, b: Tafel) -> str:
    told = [WOORDEN[code].tegen for code in pair.redenen if WOORDEN[code].tegen]
    told += [
        f"De wet vraagt {dekking.naam(g.iri)}: dat overleg moet herkenbaar blijven." for g in (a, b) if g.wettelijk
    ]
    if _te_klein(pair, a, b):
        told.append(f"{dekking.naam(pair.blijft or '')} werkt maar voor een deel van het gebied.")
    if not told:
        size = samen([a, b]).zittend
        told.append(
            f"De tafel wordt groter: {size} zetels, nu {a.zittend} en {b.zittend}. Een kleinere tafel praat makkelijker."
        )
    return " ".join(told)


def _opbrengst(dekking: Dekking, a: Tafel, b: Tafel, blijft: str | None) -> Opbrengst | None:
    """Return the hours that a pair could save as one longer meeting, or more where one may simply stop."""
    both = samen([a, b])
    if a.uren is None or b.uren is None or both.uren is None:
        return None
    merged = max(a.uren + b.uren - both.uren, 0.0)
    guest = min((a, b), key=lambda g: (g.iri == blijft, g.uren))
    if guest.wettelijk or not verlies_van(dekking, zonder=[guest.iri]).niets_vereists:
        return Opbrengst(merged, merged, ONE_MEETING)
    return Opbrengst(min(merged, guest.uren or 0.0), max(merged, guest.uren or 0.0), TWO_WAYS)


def _elders(dekking: Dekking, gremium: Tafel, carriers: list[Tafel], lost: Verlies, mean: float) -> Bevinding:
    wie, elders = dekking.naam(gremium.iri), namen(dekking, [c.iri for c in carriers])
    uren = gremium.uren
    return Bevinding(
        id=f"dubbel:{slug(gremium.iri)}",
        soort="dubbel",
        bewering=f"{wie} lijkt dubbel: wat daar gebeurt, gebeurt ook aan andere tafels.",
        bewijs=f"Alle {len(gremium.leden)} partijen zitten voor hetzelfde thema ook bij {elders}, "
        "met minstens hetzelfde mandaat.",
        vergelijking=f"Gemiddeld komt in deze regio {procent(mean)} van de zetels van een tafel ook elders terug; hier alle.",
        verlies=_verlies_tekst(dekking, lost),
        tegenargument="Aan een eigen tafel krijgt een onderwerp meer rust en aandacht dan als agendapunt elders.",
        opbrengst_uren=None if uren is None else Opbrengst(uren / 2, uren, HALF_BACK),
        onbekend=onbekende_velden(dekking, (gremium, *carriers)),
        vraag=f"Wat zou er misgaan als {wie} een jaar niet bij elkaar komt?",
        betrokken=(gremium.iri, *(c.iri for c in carriers), *sorted(gremium.leden)),
        herkomst=Herkomst(
            "waar-zitten-zij-nog-meer", ("overleg", "ander"), tuple((gremium.iri, c.iri) for c in carriers)
        ),
        sterkte=3 if uren is not None else 2,
    )


def _verlies_tekst(dekking: Dekking, lost: Verlies) -> str:
    """Tell what a change loses: what is required first, then the pairs that are its price."""
    told = ["Niets wat nodig is."] if lost.niets_vereists else []
    if lost.zetels:
        seats = aantal(len({seat[:2] for seat in lost.zetels}), "zetel komt", "zetels komen")
        told.append(f"{seats} niet goed terug, zoals die van {dekking.naam(lost.zetels[0][1])}.")
    if lost.verwachtingen:
        n = len(lost.verwachtingen)
        told.append(f"{aantal(n, 'verwachte verbinding vervalt', 'verwachte verbindingen vervallen')}.")
    if lost.mandaten:
        told.append("Een mandaat is dan nergens meer belegd.")
    if lost.paden:
        told.append(f"De lijn omhoog verdwijnt voor {namen(dekking, lost.paden)}.")
    if lost.paren:
        a, b = lost.paren[0]
        pairs = aantal(len(lost.paren), "paar partijen ontmoet", "paren van partijen ontmoeten")
        told.append(f"De prijs: {pairs} elkaar dan nergens meer, zoals {dekking.naam(a)} en {dekking.naam(b)}.")
    elif lost.niets_vereists:
        told.append("Alle partijen blijven elkaar ontmoeten.")
    return " ".join(told)
