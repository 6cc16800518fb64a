"""Besluitenlijst: what was decided, how far it is, and what still has to be found out, as text and as plain data."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from zv_graph.analysis.uitvoering import Uitvoering
from zv_graph.analysis.verandering import Koppel, Nieuw, Wijziging
from zv_graph.network import Network, contents
from zv_graph.render.alinea import alinea
from zv_graph.render.wijziging import Naam, lijst, zin
from zv_graph.words import aantal, datum

# What a room can say of a finding, and the title under which a list has it.
Antwoord: TypeAlias = Literal["eens", "niet eens", "uitzoeken"]
ANTWOORDEN: Mapping[Antwoord, str] = {"eens": "Eens", "niet eens": "Niet eens", "uitzoeken": "Uit te zoeken"}


@dataclass(frozen=True, slots=True)
class Gezegd:
    """What was said of one finding, in words: the answer, the claim, and who finds out what by when."""

    antwoord: str
    bewering: str
    afspraak: str


@dataclass(frozen=True, slots=True)
class Besluitenlijst:
    """All that was decided on one region: the edits with their state, those that clash, and what was said."""

    uitvoering: tuple[Uitvoering, ...]
    botsingen: tuple[tuple[Wijziging, Wijziging], ...]
    gezegd: tuple[Gezegd, ...]
    peildata: tuple[str, ...]
    oordeel: str
    bezwaren: tuple[str, ...]
    vragen: tuple[str, ...]


def noemt(network: Network, edits: Sequence[Wijziging]) -> Naam:
    """Return what things in a change are called, also the tables that it makes itself."""
    made: Mapping[str, str] = {edit.gremium: edit.naam for edit in edits if isinstance(edit, Nieuw)}
    return lambda iri: made.get(iri) or contents.naam(network, iri)


def account(network: Network, found: Besluitenlijst) -> str:
    """Return the list in Dutch: what still is to be done first, then what is done, no longer fits, clashes and was said."""
    regio = contents.regio(network)
    naam = noemt(network, [one.wijziging for one in found.uitvoering])
    lines = [f"Besluitenlijst · {regio.naam}", *_data(found, regio.peildatum), alinea(_stand(found))]
    by = {
        stand: [one for one in found.uitvoering if one.stand == stand]
        for stand in ("te doen", "gedaan", "past niet meer")
    }
    if by["te doen"]:
        lines += lijst("Te doen", [_nog(one, naam) for one in by["te doen"]], whole=True)
        lines += ["", alinea(found.oordeel)] if found.oordeel else []
    for titel, texts in (("Wat dit tegenhoudt", found.bezwaren), ("Na te gaan", found.vragen)):
        lines += lijst(titel, texts, whole=True) if texts else []
    if by["gedaan"]:
        lines += lijst("Gedaan", [zin(one.wijziging, naam) for one in by["gedaan"]], whole=True)
    if by["past niet meer"]:
        lines += lijst(
            "Past niet meer op deze gegevens", [_past(one, naam) for one in by["past niet meer"]], whole=True
        )
    if found.botsingen:
        lines += lijst("Dit gaat niet samen; kies", botsingen(network, found), whole=True)
    for antwoord, titel in ANTWOORDEN.items():
        said = [
            f"{one.bewering}{f' ({one.afspraak})' if one.afspraak else ''}"
            for one in found.gezegd
            if one.antwoord == antwoord
        ]
        lines += lijst(titel, said, whole=True) if said else []
    return "\n".join(lines)


def botsingen(network: Network, found: Besluitenlijst) -> list[str]:
    """Return every two decisions that do not go together, as sentences."""
    naam = noemt(network, [one.wijziging for one in found.uitvoering])
    return [f"{zin(a, naam)} Maar ook: {zin(b, naam)}" for a, b in found.botsingen]


def rows(network: Network, found: Besluitenlijst) -> list[dict[str, object]]:
    """Return one row for each edit, each two that do not go together, and each thing that was said."""
    naam = noemt(network, [one.wijziging for one in found.uitvoering])
    decided: list[dict[str, object]] = [
        {"soort": one.stand, "wat": zin(one.wijziging, naam), "afspraak": None} for one in found.uitvoering
    ]
    said: list[dict[str, object]] = [
        {"soort": one.antwoord, "wat": one.bewering, "afspraak": one.afspraak or None} for one in found.gezegd
    ]
    clash: list[dict[str, object]] = [
        {"soort": "gaat niet samen", "wat": told, "afspraak": None} for told in botsingen(network, found)
    ]
    return [*decided, *clash, *said]


def _data(found: Besluitenlijst, peildatum: str | None) -> Iterator[str]:
    """Yield of which day the data are, where the decision was made on others."""
    for dag in found.peildata:
        if dag != peildatum:
            yield f"Besloten op gegevens van {datum(dag)}; deze gegevens zijn van {datum(peildatum)}."


def _stand(found: Besluitenlijst) -> str:
    """Return how far it is, in a sentence."""
    done = sum(one.stand == "gedaan" for one in found.uitvoering)
    total, ask = len(found.uitvoering), sum(one.antwoord == "uitzoeken" for one in found.gezegd)
    told = (
        f"Van {aantal(total, 'besluit', 'besluiten')} {'is' if done == 1 else 'zijn'} er {done or 'geen'} uitgevoerd."
    )
    told = told if total else "In dit besluit verandert niets."
    return f"{told} Nog uit te zoeken: {aantal(ask, 'bevinding', 'bevindingen')}." if ask else told


def _nog(one: Uitvoering, naam: Naam) -> str:
    """Return an edit that is to be done; of a coupling nobody can see whether it is."""
    unseen = " (of dat is gebeurd, laten de gegevens niet zien)" if isinstance(one.wijziging, Koppel) else ""
    return f"{zin(one.wijziging, naam)}{unseen}"


def _past(one: Uitvoering, naam: Naam) -> str:
    """Return an edit with what it needs and is not there."""
    gone = ", ".join(map(naam, one.ontbreekt))
    return f"{zin(one.wijziging, naam)} Niet (meer) actief in deze gegevens: {gone}."
