"""Afkorting: a partij that a list names in full in one place and in short in another is one: OM, Openbaar Ministerie."""

from collections.abc import Callable, Container, Iterator, Sequence
from itertools import permutations
from typing import Literal

from zv_graph.melding import LET_OP, Melding
from zv_graph.names import bare
from zv_graph.words import opsomming
from zv_graph.workbook.names import begrippen
from zv_graph.workbook.regel import Regel
from zv_graph.workbook.row import Cel
from zv_graph.workbook.woorden import is_kort, tussen_haken


def voluit(seats: Sequence[Regel], vast: Container[str], overleggen: Sequence[str], told: list[Melding]) -> list[Regel]:
    """Return seats of which each overleg and each partij goes by one name: in full where a list has both; told once.

    Two names are one where a cell has the short one between brackets behind the full one, and two partijen where both are
    the very name of one kind of partner. ``vast`` holds the bare names that are fixed: those on the sheet of partners;
    ``overleggen`` are the names on the sheet of overleggen.
    """

    def pairs(names: Sequence[str]) -> Iterator[tuple[str, str]]:
        return _overleggen([*overleggen, *names], len(overleggen))

    return _voluit(_voluit(seats, "overleg", pairs, {*map(bare, overleggen)}, told), "partij", _pairs, vast, told)


def _voluit(
    seats: Sequence[Regel],
    wat: Literal["overleg", "partij"],
    pairs: Callable[[Sequence[str]], Iterator[tuple[str, str]]],
    vast: Container[str],
    told: list[Melding],
) -> list[Regel]:
    names: dict[str, Cel] = {}
    for seat in seats:
        if cel := seat.cel(wat):
            names.setdefault(bare(cel), cel)
    full = {bare(short): name for short, name in pairs(list(names.values())) if bare(short) not in vast}
    changed = [cel for name, cel in names.items() if name in full]
    if changed:
        read = opsomming([f"“{cel}” als {full[bare(cel)]}" for cel in changed])
        text = (
            f"één {wat} onder twee namen telt als één: gelezen is {read}; zijn het er twee, geef ze dan andere namen."
        )
        told.append(Melding(LET_OP, changed[0].plaats, text))
    cells = ((seat, seat.cel(wat)) for seat in seats)
    return [seat.met(**{wat: cel.met(full[bare(cel)])}) if bare(cel) in full else seat for seat, cel in cells]


def _brackets(names: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield names with the full name that has the short one between brackets behind it."""
    known = {bare(name): str(name) for name in names}
    for name in list(known.values()):
        found = tussen_haken(name)
        if found and is_kort(found[1], found[0]) and any(bare(word) in known for word in found):
            full = known.get(bare(found[0]), found[0])
            yield from ((name, full), (found[1], full))


def _overleggen(names: Sequence[str], own: int) -> Iterator[tuple[str, str]]:
    """Yield names of overleggen with the other name of the same one; the first ``own`` keep theirs."""
    sheet = {bare(name): name for name in names[:own]}
    by_sign: dict[str, str] = {}
    for name in names[:own]:
        found = tussen_haken(name)
        by_sign |= {_en(one): name for one in (name, *(found[:1] if found and is_kort(found[1], found[0]) else ()))}
    for name in names:
        first = by_sign.setdefault(_en(name), name)
        if first != name:
            yield name, first
    for short, full in _brackets(names):
        with_both = next((name for name in sheet.values() if (found := tussen_haken(name)) and full == found[0]), None)
        yield short, with_both or sheet.get(bare(full), full)
        if with_both:
            yield full, with_both


def _en(name: str) -> str:
    """Return a name bare of case and signs, of which & is en."""
    return bare(name.replace("&", " en "))


def _pairs(names: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield names with the full name of the same partij."""
    yield from _brackets(names)
    known = {bare(name): str(name) for name in names}
    kinds = begrippen()["partnertype"]
    of_a_kind = [(name, kind) for name in known.values() if (kind := kinds.find(name))]
    for (short, kind), (name, other) in permutations(of_a_kind, 2):
        # A word that a longer one begins with is no abbreviation of it, unless in capitals: school, GGD.
        begins = not short.isupper() and bare(name).startswith(bare(short))
        if kind == other and is_kort(short, name) and not begins:
            yield short, name
