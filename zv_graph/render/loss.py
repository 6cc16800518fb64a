"""Loss: what one change saves, loses and gains, as rows and as text."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from zv_graph.analysis import WatAls
from zv_graph.analysis.dekking import EENHEDEN
from zv_graph.analysis.verandering import Haal, Koppel, Nieuw, Ritme, Samen, Stopt, Thema, Zet
from zv_graph.analysis.vervulling import Eis
from zv_graph.analysis.watals import Aandachtspunt
from zv_graph.render.alinea import alinea
from zv_graph.render.wijziging import agenda, lijst, zetel
from zv_graph.words import aantal, opsomming, uren

# What only the law can change.
BIJ_WET = frozenset({"WETTELIJK", "SAMENSTELLING", "STOEL"})
OORDELEN = {
    "nagaan": "Van {tafels} is niet zeker of dat er nu is; ga dat eerst na.",
    "niets": "Er verandert niets aan wie waar zit.",
    "nieuw": "Er komt een overleg bij; aan de andere tafels verandert niets.",
    "nieuwe": "Er komen overleggen bij; aan de andere tafels verandert niets.",
    "kan": "Dit kan: volgens de gegevens blijft alles wat nodig is.",
    "onbekend": "Niets gevonden dat dit tegenhoudt, maar niet alles is bekend. Ga dit eerst na; vul het in en kijk opnieuw.",
    "leeg": "Van {tafels} is niet bekend wie er zit: wat er verloren gaat, is dan niet te zeggen. Vul het in en kijk opnieuw.",
    "regeling": "Dit kan niet zomaar: voor {tafels} geldt een regeling. Alleen wie een regeling heeft gemaakt, kan die opheffen.",
    "gevraagd": "Dit kan niet: de wet vraagt {tafels}.",
    "wet": "Dit kan niet: de wet of een regeling bepaalt wie er zit.",
    "niet": "Dit kan niet zonder meer: er gaat iets verloren wat nodig is, of er staat iets in de weg.",
}
TITLES = {
    "zetel": "Zetels die nergens terugkomen",
    "verwachting": "Verwachte of gewenste verbindingen die dan ontbreken",
    "combinatie": "Partners die bij elkaar horen en dan nergens meer samen zitten",
    "mandaat": "Mandaten die dan nergens liggen",
    "lijn omhoog": "Overleggen zonder lijn omhoog",
    "bezwaar": "Wat dit tegenhoudt",
    "vraag": "Na te gaan",
    "paar": "De prijs: deze partijen ontmoeten elkaar dan nergens meer",
    "gewonnen": "Wat erbij komt",
}


def rows(found: WatAls) -> list[dict[str, str]]:
    """Return everything that is lost or stands in the way, as rows of a kind and a Dutch text."""
    return [{"soort": soort, "wat": wat} for soort, wat in _told(found)]


def account(found: WatAls) -> str:
    """Return a what-if in a few Dutch lines: effort, verdict, what is lost, what to ask, the price, what is won."""
    lines = [*_wijziging(found), _kosten(found), "", alinea(f"{_eerst(found)}{oordeel(found)}")]
    for soort, told in groupby(_told(found), key=lambda row: row[0]):
        lines += lijst(TITLES[soort], [wat for _, wat in told])
    return "\n".join(lines)


def _eerst(found: WatAls) -> str:
    """Return that somebody first has to look whether what stops or goes together is there; nothing where that is sure."""
    tables = [found.voor.gremia[iri] for stap in found.stappen for iri in stap.gremia if iri in found.voor.gremia]
    loose = dict.fromkeys(g.naam for g in tables if g.nagaan and not g.wettelijk)
    return f"{OORDELEN['nagaan'].format(tafels=opsomming(list(loose)))} " if loose else ""


def oordeel(found: WatAls) -> str:
    """Return the verdict in a sentence that claims no more than the data tell."""
    if not found.stappen:
        new = sum(isinstance(edit, Nieuw) for edit in found.verandering)
        return OORDELEN["nieuwe" if new > 1 else "nieuw" if new else "niets"]
    stopped = [found.voor.gremia[edit.gremium] for edit in found.verandering if isinstance(edit, Stopt)]
    if found.oordeel == "niet" and (agreed := [g.naam for g in stopped if g.regeling]):
        return OORDELEN["regeling"].format(tafels=opsomming(agreed))
    if found.oordeel == "niet" and (asked := [g.naam for g in stopped if g.wettelijk]):
        return OORDELEN["gevraagd"].format(tafels=opsomming(asked))
    if found.oordeel == "niet" and any(point.code in BIJ_WET for point in found.bezwaren):
        return OORDELEN["wet"]
    if found.oordeel == "onbekend" and (empty := [g.naam for g in stopped if not g.leden]):
        return OORDELEN["leeg"].format(tafels=opsomming(empty))
    return OORDELEN[found.oordeel]


def _wijziging(found: WatAls) -> Iterator[str]:
    """Yield what changes, so that a reader sees which gremia were meant."""
    gone = [found.voor.naam(edit.gremium) for edit in found.verandering if isinstance(edit, Stopt)]
    if gone:
        yield alinea(f"Zonder: {opsomming(gone)}", verder="  ")
    for edit in found.verandering:
        if isinstance(edit, Samen | Koppel):
            word = "Samen" if isinstance(edit, Samen) else "Gekoppeld"
            naam = found.voor.naam if isinstance(edit, Samen) else found.na.naam
            names = " + ".join(map(naam, edit.gremia))
            yield alinea(f"{word}: {names}", verder="  ")
        elif not isinstance(edit, Stopt):
            yield alinea(_anders(found, edit), verder="  ")


def _anders(found: WatAls, edit: Nieuw | Zet | Haal | Thema | Ritme) -> str:
    """Return in words what changes at one table."""
    naam = found.na.naam
    match edit:
        case Nieuw():
            return f"Nieuw: {edit.naam} ({naam(edit.niveau)})"
        case Zet():
            return f"Erbij: {zetel(edit, naam)}"
        case Haal():
            return f"Weg: {naam(edit.actor)} van {naam(edit.gremium)}"
        case Thema():
            return f"Agenda van {naam(edit.gremium)}: {agenda(edit, naam)}"
        case Ritme():
            # What becomes one with others is still told as itself.
            g = found.na.gremia.get(edit.gremium) or found.voor.gremia[edit.gremium]
            return f"Ritme van {g.naam}: {uren(edit.keer or g.keer)} keer per jaar, {uren(edit.duur or g.duur)} uur per keer"


def _kosten(found: WatAls) -> str:
    before, after = found.verschil.kosten
    unit = EENHEDEN[found.verschil.eenheid]
    unknown = sum(g.uren is None for g in found.voor.gremia.values())
    about = "ongeveer " if unknown else ""
    less = "ongeveer " if found.verschil.geschat else ""
    told = f"{unit.kop}: nu {about}{uren(before)}, straks {about}{uren(after)}"
    change = after - before
    saved = f", dat is {less}{uren(abs(change))} {unit.kort} {'meer' if change > 0 else 'minder'}." if change else "."
    if not found.voor.gemeten:
        return alinea("De uren zijn niet bekend. Vul in hoe vaak en hoe lang elk overleg bij elkaar komt.")
    names = opsomming([found.voor.naam(iri) for iri in found.verschil.geschat])
    touched = f", ook voor {names}" if found.verschil.geschat else ""
    of_so_many = f"Van {aantal(unknown, 'overleg', 'overleggen')} zijn de uren niet bekend"
    guessed = f" {of_so_many}; daarvoor telt de middelste waarde van het niveau{touched}." if unknown else ""
    return alinea(told + saved + guessed)


def _told(found: WatAls) -> Iterator[tuple[str, str]]:
    """Yield each loss, objection and question with its kind: what is required first, then the price and the gain."""
    lost, voor = found.verschil.verloren, found.voor
    yield from (("zetel", text) for text in _zetels(found, found.verschil.zetels))
    yield from (("combinatie" if eis.samen else "verwachting", _eis(found, eis)) for eis in lost.eisen)
    yield from (("mandaat", f"{voor.naam(trede or '')} door {voor.naam(g)}") for g, trede in lost.mandaten)
    yield from (("lijn omhoog", found.na.naam(iri)) for iri in lost.paden)
    yield from (("bezwaar", text) for text in teksten(found.bezwaren))
    yield from (("vraag", text) for text in teksten(found.vragen))
    yield from (("paar", f"{voor.naam(a)} – {voor.naam(b)}") for a, b in lost.paren)
    won = found.verschil.gewonnen
    yield from (("gewonnen", f"Verwachte verbinding: {_eis(found, eis)}") for eis in won.eisen)
    if won.paren:
        pairs = aantal(len(won.paren), "paar partijen zit", "paren van partijen zitten")
        yield "gewonnen", f"{pairs} dan volgens de gegevens voor het eerst samen aan tafel"


def teksten(points: Iterable[Aandachtspunt]) -> Iterator[str]:
    """Yield each sentence once."""
    yield from dict.fromkeys(point.tekst for point in points)


def _eis(found: WatAls, eis: Eis) -> str:
    naam = found.voor.naam
    wie = opsomming([naam(p) for p in eis.partners] or [naam(eis.functie or "")], keep=12)
    voor = f", voor {naam(eis.gemeente)}" if eis.gemeente else ""
    return f"{wie} over {naam(eis.thema)} ({naam(eis.niveau)}){voor}"


def _zetels(found: WatAls, seats: Sequence[tuple[str, str | None, str | None]]) -> Iterator[str]:
    """Yield one line for each seat, with all thema's that it loses."""
    naam = found.voor.naam
    for (gremium, actor), own in groupby(seats, key=lambda seat: seat[:2]):
        themas = [naam(thema) for *_, thema in own if thema]
        who = naam(actor) if actor else "Een zetel zonder naam"
        yield f"{who} bij {naam(gremium)}" + (f": {', '.join(themas)}" if themas else "")
