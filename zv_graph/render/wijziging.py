"""Wijziging: how one edit is told in words, and a list of what comes of edits; for what may happen and what did."""

from collections.abc import Callable, Iterator, Sequence

from zv_graph.analysis.verandering import Haal, Koppel, Nieuw, Ritme, Samen, Stopt, Thema, Wijziging, Zet
from zv_graph.render.alinea import punt
from zv_graph.render.document import record
from zv_graph.words import opsomming, uren

# Of so many things of one kind each is told.
SHOWN = 8
Naam = Callable[[str], str]


def zetel(edit: Zet, naam: Naam) -> str:
    """Return who sits where: Almere, burgemeester aan de driehoek."""
    functie = f", {naam(edit.functie)}" if edit.functie else ""
    return f"{naam(edit.actor)}{functie} aan {naam(edit.gremium)}"


def agenda(edit: Thema, naam: Naam) -> str:
    """Return which thema's come and go."""
    return opsomming([*(f"{naam(t)} erbij" for t in edit.erbij), *(f"{naam(t)} eraf" for t in edit.eraf)])


def plat(edit: Wijziging) -> dict[str, object]:
    """Return an edit as plain data that tells of which kind it is, as a decision keeps it."""
    return {"soort": type(edit).__name__.casefold(), **record(edit)}


def zin(edit: Wijziging, naam: Naam) -> str:
    """Return an edit as a sentence about what comes."""
    match edit:
        case Stopt():
            told = f"{naam(edit.gremium)} stopt."
        case Samen():
            told = f"{opsomming([naam(iri) for iri in edit.gremia])} worden één overleg."
        case Koppel():
            told = f"{opsomming([naam(iri) for iri in edit.gremia])} komen op één ochtend."
        case Nieuw():
            over = f"over {opsomming([naam(thema) for thema in edit.themas])}" if edit.themas else "nog zonder thema"
            told = f"Er komt een overleg: {', '.join(filter(None, (edit.naam, over, ritme(edit))))}."
        case Zet():
            namens = f", ook namens {opsomming([naam(m) for m in edit.namens])}" if edit.namens else ""
            functie = f" als {naam(edit.functie)}" if edit.functie else ""
            told = f"{naam(edit.actor)} komt{functie} aan tafel bij {naam(edit.gremium)}{namens}."
        case Haal():
            told = f"{naam(edit.actor)} gaat weg bij {naam(edit.gremium)}."
        case Thema():
            told = f"{naam(edit.gremium)}: {agenda(edit, naam)}."
        case Ritme():
            told = f"{naam(edit.gremium)}: {ritme(edit)}."
    return told


def ritme(edit: Nieuw | Ritme) -> str:
    """Return how often and how long, where that is said."""
    parts = [f"{uren(edit.keer)} keer per jaar"] if edit.keer else []
    parts += [f"{uren(edit.duur)} uur per keer"] if edit.duur else []
    return ", ".join(parts)


def lijst(titel: str, texts: Sequence[str], *, whole: bool = False) -> Iterator[str]:
    """Yield the lines of a list under its title, the first ones where there are many, unless it must be whole."""
    shown = texts if whole or len(texts) <= SHOWN + 1 else [*texts[:SHOWN], f"en nog {len(texts) - SHOWN}"]
    yield ""
    yield f"{titel} ({len(texts)}):"
    yield from map(punt, shown)
