"""Prijs: what a change loses, what it takes and what has to be asked, in sentences that hold."""

from collections.abc import Sequence
from dataclasses import replace

from zv_graph.analysis.aanvulling import Aanvulling
from zv_graph.analysis.bevindingen.bevinding import Bevinding, namen
from zv_graph.analysis.dekking import EENHEDEN, Dekking, Eenheid
from zv_graph.analysis.verwachtingen import Uitkomst
from zv_graph.analysis.watals import Aandachtspunt, WatAls
from zv_graph.words import aantal, uren

# An answer on a card names no more steps than this.
MOST_STAPPEN = 3
COMPLEET = "Niets wat hiervoor nodig is, ontbreekt in de gegevens."
NIETS = "Alles wat nodig is blijft."
NIETS_GEVONDEN = "Niets gevonden dat dit tegenhoudt, maar niet alles is bekend."


def prijs(dekking: Dekking, found: WatAls) -> str:
    """Tell what a change loses: what is required first, then the pairs that are its price."""
    lost = found.verschil.verloren
    told = []
    if seats := {seat[:2] for seat in found.verschil.zetels}:
        told.append(f"{aantal(len(seats), 'zetel komt', 'zetels komen')} nergens terug.")
    if lost.eisen:
        told.append(f"{aantal(len(lost.eisen), 'verwachte verbinding vervalt', 'verwachte verbindingen vervallen')}.")
    if lost.mandaten:
        told.append("Een mandaat is dan nergens meer belegd.")
    if lost.paden:
        told.append(f"De lijn omhoog verdwijnt voor {namen(dekking, lost.paden)}.")
    if not told:
        told = [NIETS if found.oordeel == "kan" else NIETS_GEVONDEN]
    if lost.paren:
        a, b = lost.paren[0]
        pairs = aantal(len(lost.paren), "paar partijen ziet", "paren partijen zien")
        told.append(f"De prijs: {pairs} elkaar dan niet meer, zoals {dekking.naam(a)} en {dekking.naam(b)}.")
    else:
        told.append("Alle partijen blijven elkaar ontmoeten.")
    return " ".join(told)


def met_oplossing(found: Bevinding, group: Sequence[Uitkomst], aanvulling: Aanvulling) -> Bevinding:
    """Return a finding with what would meet its expectations, and what that takes a year; as it is where nothing can."""
    asked = {(u.thema, u.niveau, u.wie) for u in group}
    own = [
        stap
        for stap in aanvulling.stappen
        if any((e.thema, e.niveau, wie) in asked for e in stap.waarvoor for wie in (*e.partners, e.functie))
    ]
    if not own:
        return found
    told = " ".join(stap.afspreken for stap in own[:MOST_STAPPEN])
    more = len(own) - MOST_STAPPEN
    rest = f" En nog {aantal(more, 'stap', 'stappen')}: zie Aanvulling bij de tabellen." if more > 0 else ""
    hours = sum(stap.uren for stap in own)
    answer = f"{told}{rest} {kost(hours, aanvulling.eenheid, more=len(own) > 1)}"
    return replace(found, oplossing=answer, oplossing_uren=round(hours, 1) if aanvulling.eenheid == "uren" else None)


def kost(moeite: float, eenheid: Eenheid, *, more: bool) -> str:
    """Tell what steps take a year."""
    together = "Samen kost dat" if more else "Dat kost"
    return f"{together} {f'{uren(moeite)} {EENHEDEN[eenheid].kort} per jaar' if moeite else 'geen extra vergaderuren, wel tijd op de agenda'}."


def te_vragen(vragen: Sequence[Aandachtspunt]) -> str:
    """Tell what has to be asked before this can be said."""
    return f"Na te gaan: {' '.join(dict.fromkeys(punt.tekst for punt in vragen))}" if vragen else COMPLEET
