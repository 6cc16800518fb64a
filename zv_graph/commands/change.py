"""Change: the options with which people name on the command line what changes; ``edits`` reads what they typed."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import wraps
from typing import TypeVar, cast

import click

F = TypeVar("F", bound=Callable[..., object])
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
    """The edits as they were typed, by option; ``plan`` and ``aanvulling`` take what the program itself proposes."""

    texts: Mapping[str, tuple[str, ...]]
    plan: bool = False
    aanvulling: bool = False

    def __bool__(self) -> bool:
        """Tell whether anything was asked."""
        return any(self.texts.values()) or self.plan or self.aanvulling


def options(command: F) -> F:
    """Add an option for each edit and for what the program proposes, and hand them to the command as one ``typed``."""

    @wraps(command)
    def told(*args: object, plan: bool, aanvulling: bool, **kwargs: object) -> object:
        given = {name: cast("tuple[str, ...]", kwargs.pop(name)) for name, _, _ in OPTIONS}
        return command(*args, typed=Typed(given, plan, aanvulling), **kwargs)

    added = cast("F", told)
    added = click.option("--aanvulling", is_flag=True, help="Neem wat nodig is om te dekken wat zeker ontbreekt.")(
        added
    )
    added = click.option("--plan", is_flag=True, help="Neem de bewezen stappen van het plan.")(added)
    for name, written, text in reversed(OPTIONS):
        added = click.option(f"--{name}", multiple=True, metavar=written, help=f"{text} Mag vaker voorkomen.")(added)
    return added
