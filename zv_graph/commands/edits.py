"""Edits: what people typed, or saved in a decision, as edits of the structure of a region."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

from zv_graph.analysis.botsing import botsingen
from zv_graph.analysis.uitvoering import uitvoering
from zv_graph.analysis.verandering import (
    Haal,
    Koppel,
    Nieuw,
    Ritme,
    Samen,
    Stopt,
    Thema,
    Verandering,
    Wijziging,
    Zet,
)
from zv_graph.commands import choice, decision, output
from zv_graph.commands.change import Typed
from zv_graph.errors import ZvgraphError
from zv_graph.moment import day
from zv_graph.names import bare
from zv_graph.network import Network, contents
from zv_graph.words import aantal, datum

Known = Mapping[str, Sequence[str]]
RITME = re.compile(r"(?P<keer>\d+(?:[.,]\d+)?)?\s*(?:[x×]\s*(?P<duur>\d+(?:[.,]\d+)?)(?:\s*uur)?)?")


def edits(network: Network, typed: Typed, besluit: Path | None) -> list[Wijziging]:
    """Return what changes, as named on the command line and in the file, each edit once."""
    saved = _besloten(network, besluit) if besluit else ()
    if not (typed or saved):
        if besluit:
            raise ZvgraphError(
                f"{besluit.name}: in dit besluit verandert niets; kies bij Wat als op de pagina wat stopt of samengaat, en sla het opnieuw op."
            )
        raise ZvgraphError("Er verandert niets; noem een gremium met --zonder, twee met --samen, of een --besluit.")
    every = [*_te_doen(network, saved, besluit), *_typed(network, typed), *_voorgesteld(network, typed)]
    told = [_naam(network, edit) for edit, times in Counter(every).items() if times > 1]
    groups = (edit.gremia for edit in every if isinstance(edit, Samen | Koppel))
    told += [contents.naam(network, iri) for group in groups for iri, times in Counter(group).items() if times > 1]
    for naam in dict.fromkeys(told):
        output.tell(f"Let op: {naam} is twee keer genoemd en telt één keer.", err=True)
    once = (
        type(edit)(tuple(dict.fromkeys(edit.gremia))) if isinstance(edit, Samen | Koppel) else edit for edit in every
    )
    found = list(dict.fromkeys(once))
    _check(network, found)
    return found


def _besloten(network: Network, besluit: Path) -> Verandering:
    """Return the edits of a decision; one that was made on later data is told."""
    found, regio = decision.read(besluit, network), contents.regio(network)
    if (day(found.peildatum) or "") > (day(regio.peildatum, last=True) or found.peildatum or ""):
        told = f"{besluit.name} is gemaakt op gegevens van {datum(found.peildatum)}, en deze zijn ouder ({datum(regio.peildatum)})"
        output.tell(f"Let op: {told}.", err=True)
    return found.verandering


def _te_doen(network: Network, saved: Verandering, besluit: Path | None) -> Verandering:
    """Return the edits of a decision that are not made yet, at the tables of now; what is made already is told."""
    if besluit is None or not saved or botsingen(saved):
        return saved
    state = uitvoering(network, saved)
    left = tuple(one.wijziging for one in state if one.stand != "gedaan")
    if not left:
        raise ZvgraphError(f"{besluit.name}: alles wat hierin staat, is in deze gegevens al uitgevoerd.")
    if done := len(saved) - len(left):
        verb = "is al uitgevoerd en telt" if done == 1 else "zijn al uitgevoerd en tellen"
        told = aantal(done, "wijziging", "wijzigingen")
        output.tell(f"Let op: {told} uit {besluit.name} {verb} niet mee.", err=True)
    return left


def _voorgesteld(network: Network, typed: Typed) -> Verandering:
    """Return what the program itself proposes, where that was asked: both together are one answer."""
    from zv_graph.analysis import aanvulling, plan

    if typed.aanvulling:
        found = aanvulling.aanvulling(network)
        change = found.samen_met_plan.zeker if typed.plan else found.zeker
    else:
        change = plan.plan(network).verandering if typed.plan else ()
    if (typed.plan or typed.aanvulling) and not change:
        raise ZvgraphError(
            "Hier is niets voor te stellen: bewezen eenvoudiger kan het niet, of van niets is zeker dat het ontbreekt; noem zelf wat er verandert."
        )
    return change


def _naam(network: Network, edit: Wijziging) -> str:
    """Return the names of what an edit is about."""
    return " + ".join(contents.naam(network, iri) for iri in getattr(edit, "gremia", (getattr(edit, "gremium", ""),)))


def _typed(network: Network, typed: Typed) -> list[Wijziging]:
    """Return what was typed as edits of a region; raises ZvgraphError for what is not known or not clear."""
    new = [_nieuw(network, text) for text in typed.texts["nieuw"]]
    tables = {**choice.names(network, "gremium"), **{one.gremium: (one.naam,) for one in new}}
    found: list[Wijziging] = [*new]
    found += [Stopt(choice.choose(text, tables, "Het gremium")) for text in typed.texts["zonder"]]
    found += [Samen(choice.group(text, tables, "Het gremium")) for text in typed.texts["samen"]]
    found += [Koppel(choice.group(text, tables, "Het gremium")) for text in typed.texts["koppel"]]
    found += [_zet(network, text, tables) for text in typed.texts["zet"]]
    found += [Haal(*_plaats(network, text, tables)) for text in typed.texts["haal"]]
    found += [_thema(network, text, tables) for text in typed.texts["thema"]]
    found += [_ritme(text, tables) for text in typed.texts["ritme"]]
    return found


def _parts(text: str, sign: str, example: str) -> tuple[str, str]:
    """Return what stands before and behind the last sign of a text."""
    before, found, after = text.rpartition(sign)
    if not found or not before.strip() or not after.strip():
        raise ZvgraphError(f"“{text}” is niet duidelijk; schrijf het als: {example}.")
    return before.strip(), after.strip()


def _plaats(network: Network, text: str, tables: Known) -> tuple[str, str]:
    """Return the actor and the gremium of "Partij @ Tafel"."""
    who, where = _parts(text, "@", '"GGD Flevoland @ Naam van het overleg"')
    known = choice.names(network, "actor")
    return choice.choose(who, known, "De partij"), choice.choose(where, tables, "Het gremium")


def _zet(network: Network, text: str, tables: Known) -> Wijziging:
    """Return the seat of "Partij, functie @ Tafel": a name that holds a comma itself stays whole."""
    who, where = _parts(text, "@", '"GGD Flevoland, directeur @ Naam van het overleg"')
    functie = None
    name, comma, word = who.rpartition(",")
    if comma:
        known = choice.concepts(network, "functie")
        same = [iri for iri, names in known.items() if word.strip().casefold() in map(str.casefold, names)]
        functie, who = (same[0], name) if same else (None, who)
    actor, gremium = _plaats(network, f"{who} @ {where}", tables)
    return Zet(actor, gremium, functie=functie)


def _thema(network: Network, text: str, tables: Known) -> Wijziging:
    table, told = _parts(text, "=", '"Naam van het overleg = mensenhandel"')
    iri, known = choice.choose(table, tables, "Het gremium"), choice.concepts(network, "thema")
    away = told.startswith("-")
    thema = choice.choose(told.removeprefix("-"), known, "Het thema")
    return Thema(iri, eraf=(thema,)) if away else Thema(iri, erbij=(thema,))


def _ritme(text: str, tables: Known) -> Wijziging:
    table, told = _parts(text, "=", '"Naam van het overleg = 6 x 2"')
    keer, duur = _getallen(text, told)
    return Ritme(choice.choose(table, tables, "Het gremium"), keer, duur)


def _getallen(text: str, told: str) -> tuple[float | None, float | None]:
    """Return how often a year and for how many hours: 6 x 2, 6, or x 1,5."""
    found = RITME.fullmatch(told)
    numbers = [found["keer"], found["duur"]] if found else [None, None]
    keer, duur = (float(number.replace(",", ".")) if number else None for number in numbers)
    if keer is None and duur is None:
        raise ZvgraphError(f"“{text}” is niet duidelijk; schrijf hoe vaak per jaar en hoeveel uur, zoals: 6 x 2.")
    if 0 in (keer, duur):
        raise ZvgraphError(
            f"“{text}”: hoe vaak en hoeveel uur moeten meer dan 0 zijn; stopt het, gebruik dan --zonder."
        )
    return keer, duur


def _nieuw(network: Network, text: str) -> Nieuw:
    naam, told = _parts(text, "=", '"Naam = tactisch; mensenhandel; 6 x 2"')
    there = [*contents.gremia(network), *contents.actoren(network)]
    if bare(naam) in {bare(contents.naam(network, iri)) for iri in there}:
        raise ZvgraphError(f"{naam} is er al; geef het nieuwe overleg een andere naam.")
    niveau, *rest = (part.strip() for part in told.split(";"))
    rhythm = rest.pop() if rest and RITME.fullmatch(rest[-1]) else ""
    keer, duur = _getallen(text, rhythm) if rhythm else (None, None)
    words = [word.strip() for part in rest for word in part.split(",") if word.strip()]
    known = choice.concepts(network, "thema")
    themas = tuple(choice.choose(word, known, "Het thema") for word in words)
    return Nieuw(naam, choice.choose(niveau, choice.concepts(network, "niveau"), "Het niveau"), themas, keer, duur)


def _check(network: Network, found: Sequence[Wijziging]) -> None:
    """Raise for a seat that is there already, and for one that is not there to be given up."""
    seats = {(z.actor, z.gremium, z.functie): z for z in contents.zetels(network)}
    pairs = {pair[:2] for pair in seats}
    # Who gives up a seat and gets one in another functie changes, and has no second one.
    given = {(edit.actor, edit.gremium) for edit in found if isinstance(edit, Haal)}
    sits = {pair[:2] for pair, z in seats.items() if z.zittend} - given
    closed = {iri for iri, gremium in contents.gremia(network).items() if gremium.bij_wet}
    for one, other in botsingen(found):
        # Who gives up a seat and gets another one at the same table changes of functie; ``toegepast`` tells what goes twice.
        if not isinstance(one, Haal) and not isinstance(other, Haal | Samen):
            raise ZvgraphError(
                f"{_naam(network, one)} en {_naam(network, other)}: deze wijzigingen gaan niet samen; kies er één."
            )
    for edit in found:
        who = contents.naam(network, edit.actor) if isinstance(edit, Zet | Haal) else ""
        seat = seats.get((edit.actor, edit.gremium, edit.functie)) if isinstance(edit, Zet) else None
        # Where the law says who sits there, a party that does has no second seat in another functie.
        there = isinstance(edit, Zet) and edit.gremium in closed and (edit.actor, edit.gremium) in sits
        if isinstance(edit, Zet) and (there or (seat and seat.zittend and set(edit.namens) <= set(seat.namens))):
            raise ZvgraphError(f"{who} zit al aan {contents.naam(network, edit.gremium)}; laat deze --zet weg.")
        bare_seat = seats.get((edit.actor, edit.gremium, None)) if isinstance(edit, Zet) and edit.functie else None
        if isinstance(edit, Zet) and bare_seat and (edit.actor, edit.gremium) in sits:
            raise ZvgraphError(
                f"{who} zit al aan {contents.naam(network, edit.gremium)}, en in welke functie staat niet in de gegevens; vul dat daar aan."
            )
        if isinstance(edit, Haal) and (edit.actor, edit.gremium) not in pairs:
            raise ZvgraphError(f"{who} zit niet aan {contents.naam(network, edit.gremium)}; laat deze --haal weg.")
