"""Bevindingen about tables that could become one, or stop."""

from collections.abc import Iterator

import networkx as nx

from zv_graph.analysis.bevindingen import herkomst
from zv_graph.analysis.bevindingen.bevinding import Bevinding, Opbrengst, kans, namen, onbekende_velden, slug
from zv_graph.analysis.dekking import Gremium, lees, naam, samen
from zv_graph.analysis.dragen import dragers
from zv_graph.analysis.overlap import Overlap
from zv_graph.analysis.verlies import Verlies, verlies

SIGNIFICANT = 0.05
TEGEN = {
    "MANDAAT": "Het mandaat van de twee tafels is niet gelijk: wie mag straks wat?",
    "LIJN": "De een legt verantwoording af aan de ander; samen valt die controle weg.",
    "AANDACHT": "Samen blijft er per thema minder dan de helft van de tijd over.",
    "ZUSTERS": "Ze horen bij hetzelfde gremium en zijn misschien bewust gesplitst.",
}


def samen_te_voegen(network: nx.MultiDiGraph, overlap: tuple[Overlap, ...]) -> Iterator[Bevinding]:
    """Yield a finding for each pair that may become one table, or that should be put to the question."""
    gremia = lees(network).gremia
    for pair in overlap:
        if pair.kandidaat and pair.oordeel != "niet":
            yield _paar(network, pair, gremia[pair.a], gremia[pair.b])


def elders_gedragen(network: nx.MultiDiGraph, overlap: tuple[Overlap, ...]) -> Iterator[Bevinding]:
    """Yield a finding for each table that can stop without losing anything that is required.

    Statutory tables stay. A part is no double of the whole that it belongs to, so that tables above
    and below do not count. A table that a pair already proposes is not told twice.
    """
    gremia = lees(network).gremia
    told = {iri for pair in overlap if pair.kandidaat and pair.oordeel != "niet" for iri in (pair.a, pair.b)}
    for iri, gremium in gremia.items():
        others = [h for h in gremia.values() if h.iri not in gremium.boven and iri not in h.boven]
        carried = dragers(gremium, others)
        if iri in told or gremium.wettelijk or not carried or not all(carried.values()):
            continue
        lost = verlies(network, zonder=[iri])
        if lost.niets_vereists:
            carriers = sorted({carrier for found in carried.values() for carrier in found})
            yield _elders(network, gremium, [gremia[carrier] for carrier in carriers], lost)


def _paar(network: nx.MultiDiGraph, pair: Overlap, a: Gremium, b: Gremium) -> Bevinding:
    shared = sorted(a.leden & b.leden)
    lost = verlies(network, samengevoegd=[(a.iri, b.iri)])
    over = namen(network, pair.themas, keep=2)
    asked = pair.oordeel == "voorleggen" or _te_klein(pair, a, b)
    return Bevinding(
        id=f"{'vraag' if asked else 'dubbel'}:{slug(a.iri, b.iri)}",
        soort="lijkt-dubbel" if asked else "dubbel",
        bewering=_bewering(network, pair, asked=asked),
        bewijs=f"Beide gaan over {over}. {pair.gedeeld} partijen zitten aan beide tafels: {namen(network, shared, keep=12)}. De ene tafel heeft "
        f"{len(a.leden)} partijen, de andere {len(b.leden)}, op hetzelfde niveau.",
        vergelijking=f"Bij toeval zou je {pair.verwacht:.1f} gedeelde partijen verwachten; hier zijn het er {pair.gedeeld}. "
        f"De kans daarop is {kans(pair.p)}.".replace(".", ",", 1),
        verlies=_verlies_tekst(network, lost),
        tegenargument=_tegenargument(network, pair, a, b),
        opbrengst_uren=_opbrengst(a, b, pair.blijft),
        onbekend=onbekende_velden(network, (a, b)),
        vraag=_vraag(network, pair, asked=asked),
        betrokken=(a.iri, b.iri, *shared),
        sparql=herkomst.gedeelde_leden(a, b),
        sterkte=1 if asked else 3 if pair.q < SIGNIFICANT and a.uren is not None and b.uren is not None else 2,
    )


def _bewering(network: nx.MultiDiGraph, pair: Overlap, *, asked: bool) -> str:
    a, b = naam(network, pair.a), naam(network, pair.b)
    if asked:
        return f"{a} en {b} lijken veel op elkaar."
    if pair.blijft:
        return f"{a if pair.blijft == pair.b else b} kan opgaan in {naam(network, pair.blijft)}."
    return f"{a} en {b} voeren bijna hetzelfde gesprek."


def _te_klein(pair: Overlap, a: Gremium, b: Gremium) -> bool:
    """Tell whether the table that would stay works for a smaller area than the one it would take in."""
    stays, guest = (a, b) if pair.blijft == a.iri else (b, a)
    return pair.blijft is not None and not stays.werkgebied >= guest.werkgebied


def _vraag(network: nx.MultiDiGraph, pair: Overlap, *, asked: bool) -> str:
    a, b = naam(network, pair.a), naam(network, pair.b)
    if asked:
        return f"Is het bewust dat {a} en {b} naast elkaar bestaan?"
    if pair.blijft:
        guest = pair.b if pair.blijft == pair.a else pair.a
        return f"Kan {naam(network, guest)} een agendapunt worden van {naam(network, pair.blijft)}?"
    return f"Kunnen {a} en {b} één overleg worden, met één agenda?"


def _tegenargument(network: nx.MultiDiGraph, pair: Overlap, a: Gremium, b: Gremium) -> str:
    told = [TEGEN[code] for code in pair.redenen if code in TEGEN]
    told += [
        f"De wet vraagt {naam(network, g.iri)}: dat overleg moet herkenbaar blijven." for g in (a, b) if g.wettelijk
    ]
    if _te_klein(pair, a, b):
        told.append(f"{naam(network, pair.blijft or '')} werkt maar voor een deel van het gebied.")
    if not told:
        size = samen([a, b]).zittend
        told.append(
            f"De tafel wordt groter: {size} zetels, nu {a.zittend} en {b.zittend}. "
            "Een kleinere tafel praat makkelijker."
        )
    return " ".join(told)


def _opbrengst(a: Gremium, b: Gremium, blijft: str | None) -> Opbrengst | None:
    """Return the hours that a pair could save: as one longer meeting, or with one of them gone."""
    both = samen([a, b])
    if a.uren is None or b.uren is None or both.uren is None:
        return None
    merged = max(a.uren + b.uren - both.uren, 0.0)
    stopped = min(a.uren, b.uren) if blijft is None else (b.uren if blijft == a.iri else a.uren)
    return Opbrengst(
        laag=min(merged, stopped),
        hoog=max(merged, stopped),
        aanname="Het ene uiterste: één overleg dat iets langer duurt. Het andere: een van de twee stopt en de ander verandert niet.",
    )


def _elders(network: nx.MultiDiGraph, gremium: Gremium, carriers: list[Gremium], lost: Verlies) -> Bevinding:
    wie, elders = naam(network, gremium.iri), namen(network, [c.iri for c in carriers])
    uren = gremium.uren
    return Bevinding(
        id=f"dubbel:{slug(gremium.iri)}",
        soort="dubbel",
        bewering=f"{wie} lijkt dubbel: wat daar gebeurt, gebeurt ook aan andere tafels.",
        bewijs=f"Alle {len(gremium.leden)} partijen zitten voor hetzelfde thema ook bij {elders}, op hetzelfde niveau "
        "en met minstens hetzelfde mandaat.",
        vergelijking=f"Er zijn {len(carriers)} andere tafels voor nodig om alle zetels over te nemen."
        if len(carriers) > 1
        else "Eén andere tafel is genoeg om alle zetels over te nemen.",
        verlies=_verlies_tekst(network, lost),
        tegenargument="Aan een eigen tafel krijgt een onderwerp meer rust en aandacht dan als agendapunt elders.",
        opbrengst_uren=None
        if uren is None
        else Opbrengst(
            uren / 2, uren, "Het ene uiterste: de helft van de tijd komt elders terug. Het andere: alle tijd vervalt."
        ),
        onbekend=onbekende_velden(network, (gremium, *carriers)),
        vraag=f"Wat zou er misgaan als {wie} een jaar niet bij elkaar komt?",
        betrokken=(gremium.iri, *(c.iri for c in carriers), *sorted(gremium.leden)),
        sparql=herkomst.leden(gremium.iri),
        sterkte=3 if uren is not None else 2,
    )


def _verlies_tekst(network: nx.MultiDiGraph, lost: Verlies) -> str:
    """Tell what a change loses: what is required first, then the pairs that are its price."""
    told = []
    if lost.niets_vereists:
        told.append("Niets wat nodig is.")
    if lost.zetels:
        told.append(f"{len(lost.zetels)} zetels komen nergens terug, zoals die van {naam(network, lost.zetels[0][1])}.")
    if lost.verwachtingen:
        told.append(f"{len(lost.verwachtingen)} verwachtingen vervallen.")
    if lost.mandaten:
        told.append("Een mandaat is dan nergens meer belegd.")
    if lost.paden:
        told.append(f"De lijn omhoog verdwijnt voor {namen(network, lost.paden)}.")
    if lost.paren:
        a, b = lost.paren[0]
        pairs = "1 paar partijen ontmoet" if len(lost.paren) == 1 else f"{len(lost.paren)} paren van partijen ontmoeten"
        told.append(f"De prijs: {pairs} elkaar dan nergens meer, zoals {naam(network, a)} en {naam(network, b)}.")
    else:
        told.append("Alle partijen blijven elkaar ontmoeten.")
    return " ".join(told)
