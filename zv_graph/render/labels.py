"""Labels: short Dutch words on the page and in the terminal."""

from collections.abc import Iterable, Mapping

from zv_graph.analysis.advies import Advies
from zv_graph.analysis.bevindingen import Opbrengst
from zv_graph.analysis.bevindingen.bevinding import Bevinding, Soort
from zv_graph.analysis.dekking import Dekking
from zv_graph.analysis.robuust import Robuust
from zv_graph.analysis.tafel import Tafel
from zv_graph.analysis.verwachtingen import Status
from zv_graph.analysis.voorbeeld import Voorbeeld
from zv_graph.network import Network
from zv_graph.network.contents import naam
from zv_graph.words import ONBEKEND, aantal, datum, getal, hoofdletter, opsomming, uren


def namen(network: Network, iris: Iterable[str]) -> str:
    """Return the names of nodes or concepts, in the order that is given."""
    return ", ".join(naam(network, iri) for iri in iris)


def status(dekking: Dekking, g: Tafel) -> str:
    """Return the status of a table in words; of what the law asks nobody has to look whether it is there."""
    return "bij wet; nagaan hoe het hier is geregeld" if g.nagaan and g.wettelijk else dekking.naam(g.status or "")


def niveau_naam(dekking: Dekking, niveau: str | None) -> str:
    """Return the name of a niveau, also of one that the data lack."""
    return dekking.naam(niveau) if niveau else f"niveau {ONBEKEND}"


def winst(opbrengst: Opbrengst | None) -> str:
    """Return how many hours a finding could save, as a range of whole ones; nothing where that is unknown."""
    if opbrengst is None or round(opbrengst.hoog) == 0:
        return ""
    laag, hoog = getal(opbrengst.laag), getal(opbrengst.hoog)
    return hoog if laag == hoog else f"hoogstens {hoog}" if round(opbrengst.laag) == 0 else f"{laag}–{hoog}"


def prijs(found: Bevinding) -> str:
    """Return what a finding saves, or what the answer to what is missing takes a year, short; nothing where there is neither."""
    if hours := winst(found.opbrengst_uren):
        return f"{hours} u"
    if found.oplossing_uren is None:
        return ""
    return f"+{uren(found.oplossing_uren)} u" if found.oplossing_uren else "geen uren"


def bespaart(found: Bevinding) -> str:
    """Return what a finding saves in words, or would perhaps save where not all is known; nothing where that is unknown."""
    hours = winst(found.opbrengst_uren)
    perhaps = "scheelt misschien" if found.soort == "lijkt-dubbel" else "bespaart"
    return f"{perhaps} {hours} uur per jaar" if hours else ""


def zo(one: Voorbeeld) -> str:
    """Return how another region does what is missing here."""
    gemeenten = [aantal(one.gemeenten, "gemeente", "gemeenten")] if one.gemeenten else []
    mandaat = f" Mandaat: {opsomming(one.mandaten)}." if one.mandaten else ""
    bron = f" Bron: {one.bron}." if one.bron else ""
    dag = f" ({datum(one.peildatum)})" if one.peildatum else ""
    wie = opsomming([*gemeenten, *one.leden], keep=8)
    met = "met" if one.compleet else "met in elk geval"
    return f"Zo doet {one.regio_naam} het volgens de gegevens{dag}: {one.naam}, {met} {wie}.{mandaat}{bron}"


def kort_zo(one: Voorbeeld) -> str:
    """Return the same in a line on a card: where, at which table, and how many sit there."""
    count = [aantal(one.gemeenten, "gemeente", "gemeenten")] if one.gemeenten else []
    count += [aantal(len(one.leden), "partner", "partners")] if one.leden else []
    return f"{one.regio_naam}: {one.naam} ({opsomming(count)})."


def maanden(advies: Advies) -> str:
    """Return the lead time of an advised model."""
    laag, hoog = advies.doorlooptijd_maanden.laag, advies.doorlooptijd_maanden.hoog
    return f"gemiddeld {laag if laag == hoog else f'{laag} tot {hoog}'} maanden van start tot invoering"


def pleidooi(network: Network, advies: Advies) -> str:
    """Return for which model most pleads; that no model comes out where that is so."""
    if not advies.eenduidig:
        return "de gegevens wijzen geen model aan"
    return f"het meeste pleit voor {naam(network, advies.model)} ({maanden(advies)}): {_regels(advies)}"


def _regels(advies: Advies) -> str:
    """Return how many rules plead for a model, against it, and about another one, and how many of them are our own judgement."""
    own = [reden.voor for reden in advies.redenen if reden.model == advies.model]
    told = [aantal(sum(own), "regel", "regels") + " ervoor"]
    told += [f"{len(own) - sum(own)} ertegen"] if not all(own) else []
    told += [f"{others} over een ander model"] if (others := len(advies.redenen) - len(own)) else []
    ours = sum(reden.zekerheid != "gelezen" for reden in advies.redenen)
    which = "" if ours == len(advies.redenen) else f"waarvan {ours} "
    return f"{opsomming(told)}{f', {which}naar ons oordeel' if ours else ''}"


def niets_minder(dekking: Dekking) -> str:
    """Return that no table can go, or that nobody can tell: without two tables of which everything is known nothing is compared."""
    known = sum(g.lijst and dekking.bekende_kosten(g) is not None for g in dekking.gremia.values())
    return (
        "geen overleg is bewezen overbodig"
        if known > 1 and dekking.eenheid != "overleggen"
        else "of het met minder kan, is met deze gegevens niet te zeggen"
    )


def niets_gevonden(dekking: Dekking, vraag: str) -> str:
    """Return what to say under a question of a bestuurder that no finding answers."""
    if vraag == MINDER:
        return f"{hoofdletter(niets_minder(dekking))}."
    if vraag == MISSEN and not dekking.regio.volledig:
        return "Nog niet te zeggen: de gegevens zeggen niet waarvan alles erin staat. Vul op het blad Regio bij “Volledig voor” in welke niveaus en thema's compleet zijn."
    return "Niets gevonden in deze gegevens."


def robuust(found: Robuust | None) -> str:
    """Return how firm a finding about a double is; nothing for another finding."""
    if found is None:
        return ""
    return f"{found.oordeel}{' (klein netwerk)' if found.klein else ''}"


# The signs on the map, by who they stand for.
PARTIJEN = {"zorg": "zorg", "veiligheid": "veiligheid", "gemeente": "gemeenten", "overig": "overige"}
# The question of a bestuurder that each kind of finding answers.
MINDER, MISSEN, KWETSBAAR, NAVRAGEN = "Wat kan minder?", "Wie missen we?", "Wat is kwetsbaar?", "Wat is na te vragen?"
# In the order of the page, each with how many of its findings stand open at least when the page opens.
OVER = {MINDER: 2, MISSEN: 2, KWETSBAAR: 2, NAVRAGEN: 1}
VRAGEN: Mapping[Soort, str] = {
    "eenvoudiger": MINDER,
    "dubbel": MINDER,
    "lijkt-dubbel": MINDER,
    "koppelen": MINDER,
    "ontbreekt": MISSEN,
    "niet-in-gegevens": NAVRAGEN,
    "kwetsbaar": KWETSBAAR,
    "lijn-omhoog": KWETSBAAR,
    "bevoegdheid": KWETSBAAR,
    "mandaat": KWETSBAAR,
    "afspraak": KWETSBAAR,
    "eenzijdig": MISSEN,
    "belasting": KWETSBAAR,
    "verschil": MINDER,
    "indeling": KWETSBAAR,
    "gegevens": NAVRAGEN,
}
# What stands in a cell of the coverage; None: the number of tables.
TEKENS: Mapping[Status, str | None] = {
    "gedekt": None,
    "enkel": None,
    "alleen-breed": "b",
    "verdeeld": "v",
    "alleen-agendalid": "a",
    "alleen-afspraak": "§",
    "partner-ontbreekt": "✕",
    "tafel-ontbreekt": "∅",
    "niet-in-regio": "?",
}
STERKTES = {"kern": "hoort erbij", "gewenst": "gewenst"}
