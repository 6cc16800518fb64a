"""Voorbeeld: a table of another region at which something is met, and the library of those that are known."""

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from zv_graph import resources


class Verbinding(NamedTuple):
    """Who belongs at a table for a thema at a niveau: partnertypes together, or a functie."""

    thema: str
    niveau: str
    partners: tuple[str, ...]
    functie: str | None


@dataclass(frozen=True, slots=True)
class Voorbeeld:
    """One table of a region that meets something: who sits there, what it may do, and the source that tells.

    ``peildatum`` is the day of which the source tells; ``leden`` are the names of the partners, ``gemeenten`` the number of gemeenten beside them,
    and ``compleet`` whether that is declared to be all of them.
    """

    regio: str
    regio_naam: str
    gremium: str
    naam: str
    peildatum: str | None
    leden: tuple[str, ...]
    gemeenten: int
    compleet: bool
    mandaten: tuple[str, ...]
    bron: str | None


Voorbeelden = Mapping[Verbinding, tuple[Voorbeeld, ...]]


@cache
def bibliotheek() -> Voorbeelden:
    """Return what the bundled true regions meet, by what is met; ``make schema`` works it out again."""
    found: dict[Verbinding, tuple[Voorbeeld, ...]] = {}
    for table in json.loads(resources.ELDERS.read_text(encoding="utf-8")):
        met = [
            Verbinding(thema, niveau, tuple(partners), functie)
            for thema, niveau, partners, functie in table.pop("dekt")
        ]
        leden, mandaten = tuple(table.pop("leden")), tuple(table.pop("mandaten"))
        one = Voorbeeld(leden=leden, mandaten=mandaten, **table)
        for verbinding in met:
            found[verbinding] = (*found.get(verbinding, ()), one)
    return found


def elders(regio: str, verbinding: Verbinding) -> tuple[Voorbeeld, ...]:
    """Return the tables of other regions in the library that meet something."""
    return tuple(one for one in bibliotheek().get(verbinding, ()) if one.regio != regio)


def samen(found: Iterable[tuple[Voorbeeld, ...]]) -> tuple[Voorbeeld, ...]:
    """Return the tables that meet several things, each once: those that meet most of them first."""
    count = Counter(one for tables in found for one in tables)
    return tuple(sorted(count, key=lambda one: (-count[one], one.regio_naam, one.naam, one.gremium)))
