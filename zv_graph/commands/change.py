"""Change: what people name on the command line to change, as edits of a structure."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import wraps
from typing import TYPE_CHECKING, TypeVar, cast

import click

from zv_graph.errors import ZvgraphError

if TYPE_CHECKING:
    from zv_graph.analysis.verandering import Nieuw, Wijziging
    from zv_graph.network import Network

F = TypeVar("F", bound=Callable[..., object])
Known = Mapping[str, Sequence[str]]
RITME = re.compile(r"(?P<keer>\d+(?:[.,]\d+)?)?\s*(?:[x×]\s*(?P<duur>\d+(?:[.,]\d+)?)(?:\s*uur)?)?")
# Each edit: its option, how it is written, and what it does.
OPTIONS = (
    ("zonder", "GREMIUM", "Dit gremium stopt."),
    ("samen", "A + B", "Deze gremia worden één."),
    ("koppel", "A + B", "Deze gremia blijven allebei en komen op één ochtend."),
    ("zet", "PARTIJ @ GREMIUM", "Deze partij komt erbij; met functie: PARTIJ, FUNCTIE @ GREMIUM."),
    ("haal", "PARTIJ @ GREMIUM", "Deze partij gaat weg."),
    ("thema", "GREMIUM = THEMA", "Dit thema komt op de agenda; met -THEMA gaat het eraf."),
    ("ritme", "GREMIUM = 6 x 2", "Zo vaak per jaar, en zoveel uur per keer."),
    ("nieuw", "NAAM = NIVEAU; THEMA; 6 x 2", "Een nieuw overleg, nog zonder zetels."),
)


@dataclass(frozen=True, slots=True)
class Typed:
    """The edits as they were typed, by option."""

    texts: Mapping[str, tuple[str, ...]]

    def __bool__(self) -> bool:
        """Tell whether anything was typed."""
        return any(self.texts.values())


def options(command: F) -> F:
    """Add an option for each edit, and hand them to the command as one ``typed``."""

    @wraps(command)
    def told(*args: object, **kwargs: object) -> object:
        given = {name: cast("tuple[str, ...]", kwargs.pop(name)) for name, _, _ in OPTIONS}
        return command(*args, typed=Typed(given), **kwargs)

    added = cast("F", told)
    for name, written, text in reversed(OPTIONS):
        added = click.option(f"--{name}", multiple=True, metavar=written, help=f"{text} Mag vaker voorkomen.")(added)
    return added


def edits(network: "Network", typed: Typed) -> list["Wijziging"]:
    """Return what was typed as edits of this region; raises ZvgraphError for what is not known or not clear."""
    from zv_graph.analysis import verandering as v
    from zv_graph.commands import choice

    new = [_nieuw(network, text) for text in typed.texts["nieuw"]]
    tables = {**choice.names(network, "gremium"), **{one.gremium: (one.naam,) for one in new}}
    found: list[Wijziging] = [*new]
    found += [v.Stopt(choice.choose(text, tables, "Het gremium")) for text in typed.texts["zonder"]]
    found += [v.Samen(choice.group(text, tables, "Het gremium")) for text in typed.texts["samen"]]
    found += [v.Koppel(choice.group(text, tables, "Het gremium")) for text in typed.texts["koppel"]]
    found += [_zet(network, text, tables) for text in typed.texts["zet"]]
    found += [v.Haal(*_plaats(network, text, tables)) for text in typed.texts["haal"]]
    found += [_thema(network, text, tables) for text in typed.texts["thema"]]
    found += [_ritme(text, tables) for text in typed.texts["ritme"]]
    return found


def _parts(text: str, sign: str, example: str) -> tuple[str, str]:
    """Return what stands before and behind the last sign of a text."""
    before, found, after = text.rpartition(sign)
    if not found or not before.strip() or not after.strip():
        raise ZvgraphError(f"“{text}” is niet duidelijk; schrijf het als: {example}.")
    return before.strip(), after.strip()


def _plaats(network: "Network", text: str, tables: Known) -> tuple[str, str]:
    """Return the actor and the gremium of "Partij @ Tafel"."""
    from zv_graph.commands import choice

    who, where = _parts(text, "@", '"GGD Flevoland @ Naam van het overleg"')
    known = choice.names(network, "actor")
    return choice.choose(who, known, "De partij"), choice.choose(where, tables, "Het gremium")


def _zet(network: "Network", text: str, tables: Known) -> "Wijziging":
    """Return the seat of "Partij, functie @ Tafel": a name that holds a comma itself stays whole."""
    from zv_graph.analysis import verandering as v
    from zv_graph.commands import choice

    who, where = _parts(text, "@", '"GGD Flevoland, directeur @ Naam van het overleg"')
    functie = None
    name, comma, word = who.rpartition(",")
    if comma:
        known = choice.concepts(network, "functie")
        same = [iri for iri, names in known.items() if word.strip().casefold() in map(str.casefold, names)]
        functie, who = (same[0], name) if same else (None, who)
    actor, gremium = _plaats(network, f"{who} @ {where}", tables)
    return v.Zet(actor, gremium, functie=functie)


def _thema(network: "Network", text: str, tables: Known) -> "Wijziging":
    from zv_graph.analysis import verandering as v
    from zv_graph.commands import choice

    table, told = _parts(text, "=", '"Naam van het overleg = mensenhandel"')
    iri, known = choice.choose(table, tables, "Het gremium"), choice.concepts(network, "thema")
    away = told.startswith("-")
    thema = choice.choose(told.removeprefix("-"), known, "Het thema")
    return v.Thema(iri, eraf=(thema,)) if away else v.Thema(iri, erbij=(thema,))


def _ritme(text: str, tables: Known) -> "Wijziging":
    from zv_graph.analysis import verandering as v
    from zv_graph.commands import choice

    table, told = _parts(text, "=", '"Naam van het overleg = 6 x 2"')
    keer, duur = _getallen(text, told)
    return v.Ritme(choice.choose(table, tables, "Het gremium"), keer, duur)


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


def _nieuw(network: "Network", text: str) -> "Nieuw":
    from zv_graph.analysis import verandering as v
    from zv_graph.commands import choice

    naam, told = _parts(text, "=", '"Naam = tactisch; mensenhandel; 6 x 2"')
    niveau, *rest = (part.strip() for part in told.split(";"))
    rhythm = rest.pop() if rest and RITME.fullmatch(rest[-1]) else ""
    keer, duur = _getallen(text, rhythm) if rhythm else (None, None)
    words = [word.strip() for part in rest for word in part.split(",") if word.strip()]
    known = choice.concepts(network, "thema")
    themas = tuple(choice.choose(word, known, "Het thema") for word in words)
    return v.Nieuw(naam, choice.choose(niveau, choice.concepts(network, "niveau"), "Het niveau"), themas, keer, duur)


def check(network: "Network", found: Sequence["Wijziging"]) -> None:
    """Raise for a seat that is there already, and for one that is not there to be given up."""
    from zv_graph.analysis import verandering as v
    from zv_graph.network import contents

    seats = {(z.actor, z.gremium, z.functie) for z in contents.zetels(network)}
    pairs = {pair[:2] for pair in seats}
    for edit in found:
        who = f"{contents.naam(network, edit.actor)}" if isinstance(edit, v.Zet | v.Haal) else ""
        if isinstance(edit, v.Zet) and (edit.actor, edit.gremium, edit.functie) in seats:
            raise ZvgraphError(f"{who} zit al aan {contents.naam(network, edit.gremium)}; laat deze --zet weg.")
        if isinstance(edit, v.Haal) and (edit.actor, edit.gremium) not in pairs:
            raise ZvgraphError(f"{who} zit niet aan {contents.naam(network, edit.gremium)}; laat deze --haal weg.")
