"""Gebeurd: the edits that lead from one structure of a region to a later one."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from zv_graph.analysis.dekking import Dekking
from zv_graph.analysis.samenvoeging import samen
from zv_graph.analysis.tafel import Tafel
from zv_graph.analysis.verandering import Haal, Nieuw, Ritme, Samen, Stopt, Thema, Wijziging, Zet


def tussen(toen: Dekking, nu: Dekking, tafels: Mapping[str, str], partijen: Mapping[str, str]) -> Iterator[Wijziging]:
    """Yield each edit: what stopped, what became one, what is new, and what changed at the tables that stayed."""
    origin: dict[str, list[Tafel]] = defaultdict(list)
    for iri, g in toen.gremia.items():
        if iri in tafels:
            origin[tafels[iri]].append(g)
        else:
            yield Stopt(iri)
    for iri, g in nu.gremia.items():
        old = origin.get(iri, [])
        if len(old) > 1:
            yield Samen(tuple(sorted(one.iri for one in old)))
            yield from _anders_dan_de_delen(old, g, partijen)
        elif old:
            yield from _anders(old[0], g, iri, partijen)
        else:
            new = Nieuw(g.naam, g.niveau or "", tuple(sorted(g.themas)), g.keer, g.duur)
            yield new
            yield from _anders(None, g, new.gremium, partijen)


def _anders_dan_de_delen(old: Sequence[Tafel], g: Tafel, partijen: Mapping[str, str]) -> Iterator[Wijziging]:
    """Yield what a table has that its parts together do not make, or lacks, as edits of those parts; not its rhythm."""
    first, *_ = parts = sorted(old, key=lambda one: one.iri)
    for edit in _anders(samen(parts), g, first.iri, partijen):
        match edit:
            case Zet():
                yield edit
            case Haal():
                there = (one for one in parts if any(partijen.get(z.actor, z.actor) == edit.actor for z in one.zetels))
                yield from (Haal(edit.actor, one.iri) for one in there)
            case Thema():
                for one in parts:
                    erbij, eraf = edit.erbij if one is first else (), tuple(t for t in edit.eraf if t in one.themas)
                    if erbij or eraf:
                        yield Thema(one.iri, erbij, eraf)


def _zittend(table: Tafel | None, partijen: Mapping[str, str], iri: str) -> dict[str, set[Zet]]:
    """Return for each actor, under its address of now, the seats in which it sits at a table."""
    found: dict[str, set[Zet]] = defaultdict(set)
    for z in table.zetels if table else ():
        if z.zittend:
            actor = partijen.get(z.actor, z.actor)
            namens = tuple(sorted(partijen.get(one, one) for one in z.namens))
            found[actor].add(Zet(actor, iri, z.rol, z.functie, namens))
    return found


def _anders(old: Tafel | None, g: Tafel, iri: str, partijen: Mapping[str, str]) -> Iterator[Wijziging]:
    """Yield what changed at one table: who came and went, its thema's and its rhythm."""
    was, sits = (_zittend(table, partijen, iri) for table in (old, g))
    for actor in sorted(was.keys() | sits.keys()):
        before, now = was.get(actor, set()), sits.get(actor, set())
        # Who sits there in another functie or rol gives up all of its seats, and gets those that it has now.
        if before - now:
            yield Haal(actor, iri)
            before = set()
        yield from sorted(now - before, key=repr)
    if old and old.themas != g.themas:
        yield Thema(iri, tuple(sorted(g.themas - old.themas)), tuple(sorted(old.themas - g.themas)))
    if old and (old.keer, old.duur) != (g.keer, g.duur):
        yield Ritme(iri, g.keer if g.keer != old.keer else None, g.duur if g.duur != old.duur else None)
