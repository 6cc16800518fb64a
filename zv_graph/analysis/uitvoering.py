"""Uitvoering: what of a change still is to be done, what has been done, and what no longer fits the data."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from zv_graph.analysis.dekking import Dekking
from zv_graph.analysis.lezing import lees
from zv_graph.analysis.tafel import Tafel
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
    tafels,
)
from zv_graph.names import bare
from zv_graph.network import ZITTEND, Network, contents, rang

Stand = Literal["te doen", "gedaan", "past niet meer"]


@dataclass(frozen=True, slots=True)
class Uitvoering:
    """One edit, at the table of now, with its state; ``ontbreekt`` are the tables and parties that it needs and that are not there."""

    wijziging: Wijziging
    stand: Stand
    ontbreekt: tuple[str, ...] = ()


def uitvoering(network: Network | Dekking, edits: Iterable[Wijziging]) -> tuple[Uitvoering, ...]:
    """Return every edit with whether it is done, can be done, or no longer fits, in the order that is given.

    A merge is done when an active table replaces every part; a new table when one of that name is active: a seat or a
    thema at one of those is looked for there. Coupling leaves no trace in the data, so it is never seen to be done.
    """
    dekking, change = lees(network), tuple(edits)
    new = {edit.gremium: _met_naam(dekking, edit) for edit in change if isinstance(edit, Nieuw)}
    for edit in change:
        if isinstance(edit, Samen) and (made := _opvolgers(dekking, edit.gremia)):
            new |= dict.fromkeys(edit.gremia, made[0])
    return tuple(_een(dekking, edit, new, change) for edit in change)


def hernoemd(edits: Verandering, nu: Mapping[str, str]) -> Verandering:
    """Return edits about what has another address now."""
    found: list[Wijziging] = []
    for edit in edits:
        if isinstance(edit, Samen | Koppel):
            found.append(replace(edit, gremia=tuple(nu.get(iri, iri) for iri in edit.gremia)))
        elif isinstance(edit, Zet | Haal):
            here = replace(edit, gremium=nu.get(edit.gremium, edit.gremium), actor=nu.get(edit.actor, edit.actor))
            namens = tuple(nu.get(one, one) for one in edit.namens) if isinstance(edit, Zet) else ()
            found.append(replace(here, namens=namens) if isinstance(here, Zet) else here)
        elif isinstance(edit, Nieuw):
            found.append(edit)
        else:
            found.append(replace(edit, gremium=nu.get(edit.gremium, edit.gremium)))
    return tuple(found)


def _een(dekking: Dekking, edit: Wijziging, now: Mapping[str, str | None], change: Verandering) -> Uitvoering:
    told = edit
    if isinstance(edit, Zet | Haal | Thema | Ritme) and (home := now.get(edit.gremium)):
        edit = replace(edit, gremium=home)
    if isinstance(edit, Koppel):
        edit = replace(edit, gremia=tuple(dict.fromkeys(now.get(iri) or iri for iri in edit.gremia)))
    if _gedaan(dekking, edit, now) or _anders(dekking, told, edit, change) or _samengegaan(dekking, told, edit, change):
        return Uitvoering(edit, "gedaan")
    gone = tuple(sorted(_ontbreekt(dekking, edit, now)))
    return Uitvoering(edit, "past niet meer" if gone else "te doen", gone)


def _gedaan(dekking: Dekking, edit: Wijziging, now: Mapping[str, str | None]) -> bool:
    """Tell whether the data show that an edit was made."""
    if isinstance(edit, Stopt):
        lives_on = any(edit.gremium in old for old in _vervangen(dekking).values())
        return edit.gremium not in dekking.gremia and edit.gremium in contents.gremia(dekking.network) and not lives_on
    if isinstance(edit, Samen):
        return bool(_opvolgers(dekking, edit.gremia))
    if isinstance(edit, Nieuw):
        return now[edit.gremium] is not None
    if isinstance(edit, Koppel):
        return len(edit.gremia) == 1
    g = dekking.gremia.get(edit.gremium)
    return g is not None and _aan_tafel(g, edit)


def _anders(dekking: Dekking, told: Wijziging, edit: Wijziging, change: Verandering) -> bool:
    """Tell whether the data show an edit as part of others: one that was told, at the table of now.

    Who gets another functie or rol gives up a seat and gets one; what became one meets as often as the most of its parts.
    """
    g = dekking.gremia.get(edit.gremium) if isinstance(edit, Haal | Ritme) else None
    if g is None:
        return False
    if isinstance(told, Haal):
        seats = {(z.functie, z.rol) for z in g.zetels if z.actor == told.actor}
        at = (one for one in change if isinstance(one, Zet) and (one.actor, one.gremium) == (told.actor, told.gremium))
        return bool(seats) and seats <= {(one.functie, one.rol) for one in at}
    return (
        edit != told
        and isinstance(edit, Ritme)
        and (edit.keer or 0) <= (g.keer or 0)
        and (edit.duur or 0) <= (g.duur or 0)
    )


def _samengegaan(dekking: Dekking, told: Wijziging, edit: Wijziging, change: Verandering) -> bool:
    """Tell whether an edit went away at a part before it became one with others: what those have stays at the whole."""
    parts = {iri for one in change if isinstance(one, Samen) for iri in one.gremia}
    if edit == told or not isinstance(edit, Haal | Thema) or parts.isdisjoint(tafels(told)):
        return False
    return isinstance(edit, Haal) or set(edit.erbij) <= dekking.gremia[edit.gremium].themas


def _aan_tafel(g: Tafel, edit: Zet | Haal | Thema | Ritme) -> bool:
    """Tell whether a table is as an edit makes it."""
    match edit:
        case Zet():
            seats = [z for z in g.zetels if (z.actor, z.functie) == (edit.actor, edit.functie)]
            # A heavier rol is that one and more; who is only invited does not sit there.
            done = any(
                z.zittend == (edit.rol in ZITTEND)
                and rang(z.rol) <= rang(edit.rol)
                and set(edit.namens) <= set(z.namens)
                for z in seats
            )
        case Haal():
            done = all(z.actor != edit.actor for z in g.zetels)
        case Thema():
            done = set(edit.erbij) <= g.themas and g.themas.isdisjoint(edit.eraf)
        case Ritme():
            done = edit.keer in (None, g.keer) and edit.duur in (None, g.duur)
    return done


def _opvolgers(dekking: Dekking, parts: tuple[str, ...]) -> list[str]:
    """Return the active tables that replace just these gremia."""
    return sorted(iri for iri, old in _vervangen(dekking).items() if old == set(parts))


def _vervangen(dekking: Dekking) -> Mapping[str, set[str]]:
    """Return for each active table that replaces others which ones."""
    found: dict[str, set[str]] = {}
    for line in contents.relaties(dekking.network):
        if line.soort == "vervangt" and line.van in dekking.gremia:
            found.setdefault(line.van, set()).add(line.naar)
    return found


def _ontbreekt(dekking: Dekking, edit: Wijziging, now: Mapping[str, str | None]) -> Iterator[str]:
    """Yield what an edit needs and is not there: a table that is not active, or a party."""
    tables = () if isinstance(edit, Nieuw) else tafels(edit)
    yield from (iri for iri in tables if iri not in dekking.gremia and now.get(iri, iri) is not None)
    if isinstance(edit, Zet | Haal) and edit.actor not in dekking.partijen:
        yield edit.actor


def _met_naam(dekking: Dekking, edit: Nieuw) -> str | None:
    """Return the active table that has the name of a new one."""
    return next((iri for iri, g in dekking.gremia.items() if bare(g.naam) == bare(edit.naam)), None)
