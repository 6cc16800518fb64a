"""Botsing: two edits that can not both be made."""

from collections.abc import Hashable, Mapping, Sequence
from itertools import combinations

from zv_graph.analysis.verandering import Haal, Koppel, Nieuw, Ritme, Samen, Stopt, Thema, Wijziging, Zet, tafels


def botsingen(edits: Sequence[Wijziging]) -> tuple[tuple[Wijziging, Wijziging], ...]:
    """Return every two edits of a change that can not both be made, in the order that is given.

    What stops can not do anything else; what becomes one does so with the same others; a party does not come and go,
    a thema neither; a table has one rhythm, and a name one table.
    """
    return tuple(
        (a, b) for a, b in combinations(dict.fromkeys(edits), 2) if _stopt(a, b) or _stopt(b, a) or _anders(a, b)
    )


def eensgezind(edits: Sequence[Wijziging]) -> tuple[Wijziging, ...]:
    """Return the edits of a change without those that clash, and without what needs a new table that does."""
    clash = {edit for pair in botsingen(edits) for edit in pair}
    unmade = {edit.gremium for edit in clash if isinstance(edit, Nieuw)}
    return tuple(edit for edit in edits if edit not in clash and unmade.isdisjoint(tafels(edit)))


def _stopt(a: Wijziging, b: Wijziging) -> bool:
    """Tell whether an edit stops a table that another one needs."""
    return isinstance(a, Stopt) and a.gremium in tafels(b)


def _anders(a: Wijziging, b: Wijziging) -> bool:
    """Tell whether two edits want something different of one thing."""
    one, other = _wil(a), _wil(b)
    if {type(a), type(b)} == {Samen, Koppel}:
        # What is to stay and meet on one morning does not become one.
        return len(one.keys() & other.keys()) > 1
    return (
        type(a) is not Koppel
        and type(b) is not Koppel
        and any(one[key] != other[key] for key in one.keys() & other.keys())
    )


def _wil(edit: Wijziging) -> Mapping[Hashable, Hashable]:
    """Return what an edit wants of each thing that it is about."""
    match edit:
        case Samen() | Koppel():
            found: dict[Hashable, Hashable] = dict.fromkeys(edit.gremia, frozenset(edit.gremia))
        case Zet():
            found = {
                ("zetel", edit.actor, edit.gremium): "erbij",
                ("zetel", edit.actor, edit.gremium, edit.functie): edit,
            }
        case Haal():
            found = {("zetel", edit.actor, edit.gremium): "weg"}
        case Thema():
            found = {(edit.gremium, thema): thema in edit.erbij for thema in edit.erbij + edit.eraf}
        case Ritme() | Nieuw():
            found = {(type(edit), edit.gremium): edit}
        case _:
            found = {}
    return found
