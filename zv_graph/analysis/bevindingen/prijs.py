"""Prijs: what a change loses and what has to be asked, in sentences that hold."""

from collections.abc import Sequence

from zv_graph.analysis.bevindingen.bevinding import namen
from zv_graph.analysis.dekking import Dekking
from zv_graph.analysis.watals import Aandachtspunt, WatAls
from zv_graph.words import aantal

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


def te_vragen(vragen: Sequence[Aandachtspunt]) -> str:
    """Tell what has to be asked before this can be said."""
    return f"Na te gaan: {' '.join(dict.fromkeys(punt.tekst for punt in vragen))}" if vragen else COMPLEET
