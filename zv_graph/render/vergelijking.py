"""Vergelijking: what changed between two moments, as text, as rows and as plain data."""

from collections.abc import Iterator
from itertools import groupby

from zv_graph.analysis.dekking import EENHEDEN
from zv_graph.analysis.verandering import Haal, Koppel, Nieuw, Ritme, Samen, Stopt, Thema, Wijziging, Zet
from zv_graph.analysis.vergelijk import Vergelijking
from zv_graph.render.alinea import alinea
from zv_graph.render.besluitenlijst import noemt
from zv_graph.render.document import record
from zv_graph.render.wijziging import agenda, lijst, plat, ritme, zetel, zin
from zv_graph.words import aantal, datum, uren

TITLES = {
    "gestopt": "Niet meer actief, of niet meer in de gegevens",
    "samen": "Eén geworden",
    "nieuw overleg": "Nieuw",
    "erbij": "Wie erbij kwam",
    "weg": "Wie wegging",
    "functie": "Wie er nu in een andere functie of rol zit",
    "agenda": "Andere thema's",
    "ritme": "Ander ritme",
    "herkend": "Onder een andere naam of een ander adres",
    "gedaan": "Van het besluit uitgevoerd",
    "te doen": "Van het besluit nog te doen",
    "past niet meer": "Van het besluit, en past niet meer op deze gegevens",
    "opgelost": "Bevindingen die zijn opgelost",
    "nieuwe bevinding": "Nieuwe bevindingen",
    "gebleven": "Bevindingen die zijn gebleven",
}
LOT = {"opgelost": "opgelost", "nieuw": "nieuwe bevinding", "gebleven": "gebleven"}
HOE = {"naam": "aan de naam herkend", "opvolger": "volgens de gegevens de opvolger"}


def document(found: Vergelijking) -> dict[str, object]:
    """Return a comparison as plain data; each edit tells of which kind it is."""
    told = [plat(edit) for edit in found.verandering]
    done = [{**record(one), "wijziging": plat(one.wijziging)} for one in found.uitvoering]
    return {**record(found), "verandering": told, "uitvoering": done}


def rows(found: Vergelijking) -> list[dict[str, str]]:
    """Return everything that changed as rows of a kind and a Dutch text."""
    return [{"soort": soort, "wat": wat} for soort, wat in _told(found)]


def account(found: Vergelijking) -> str:
    """Return the comparison in a few Dutch lines: what there was and is, what changed, and what became of the findings."""
    lines = [f"Vergeleken: {' en '.join(momenten(found))}", *(alinea(told) for told in aantallen(found))]
    for titel, told in groepen(found).items():
        lines += lijst(titel, told)
    if not found.verandering:
        lines += ["", "Geen verandering in wie er zit, in thema's of in ritme."]
    return "\n".join(lines)


def momenten(found: Vergelijking) -> list[str]:
    """Return then and now by name and day."""
    sides = zip((found.toen, found.nu), found.peildata, strict=True)
    return [f"{naam} ({datum(dag)})" if dag else naam for naam, dag in sides]


def groepen(found: Vergelijking) -> dict[str, list[str]]:
    """Return everything that changed in words, under its title, in the order of the titles."""
    told = sorted(_told(found), key=lambda row: list(TITLES).index(row[0]))
    return {TITLES[soort]: [wat for _, wat in rows] for soort, rows in groupby(told, key=lambda row: row[0])}


def aantallen(found: Vergelijking) -> Iterator[str]:
    """Yield how many tables, seats and hours there were and are: mechanism 6 of the praatplaat in a sentence."""
    (old, new), (seats, now) = found.overleggen, found.zetels
    way = "neemt af" if new < old else "neemt toe" if new > old else "blijft gelijk"
    yield f"Het aantal overleggen in de gegevens {way}: van {old} naar {new}, met {seats} en nu {now} zetels."
    before, after = found.kosten
    unit = EENHEDEN[found.eenheid]
    if found.uren_bekend:
        more = "meer" if after > before else "minder"
        told = f", dat is {uren(abs(after - before))} {unit.kort} {more}" if after != before else ""
        about = "ongeveer " if found.geschat else ""
        yield f"{unit.kop}: toen {about}{uren(before)}, nu {about}{uren(after)}{told}."


def _told(found: Vergelijking) -> Iterator[tuple[str, str]]:
    fresh = {edit.gremium for edit in found.verandering if isinstance(edit, Nieuw)}
    # Who sits at a new table comes with it.
    edits = [edit for edit in found.verandering if not (isinstance(edit, Zet) and edit.gremium in fresh)]
    moved = {(e.actor, e.gremium) for e in edits if isinstance(e, Haal)}
    moved &= {(e.actor, e.gremium) for e in edits if isinstance(e, Zet)}
    for edit in edits:
        kind, text = _wijziging(found, edit)
        if isinstance(edit, Zet | Haal) and (edit.actor, edit.gremium) in moved:
            # Who gave up a seat for another one at the same table did not go.
            if isinstance(edit, Zet):
                yield "functie", text
        else:
            yield kind, text
    for one in found.herkend:
        old, new = _oud(found, one.toen), found.nieuw.naam(one.nu)
        yield "herkend", f"{old} heet nu {new} ({HOE[one.hoe]})" if old != new else f"{new} ({HOE[one.hoe]})"
    naam = noemt(found.nieuw.network, [one.wijziging for one in found.uitvoering])
    yield from ((one.stand, zin(one.wijziging, naam)) for one in found.uitvoering)
    yield from ((LOT[one.lot], one.bewering) for one in found.bevindingen)


def _wijziging(found: Vergelijking, edit: Wijziging) -> tuple[str, str]:
    """Return the kind of an edit and what it was, in words."""
    naam = found.nieuw.naam
    match edit:
        case Stopt():
            told = "gestopt", _oud(found, edit.gremium)
        case Samen() | Koppel():
            told = "samen", " + ".join(_oud(found, iri) for iri in edit.gremia)
        case Nieuw():
            seats = sum(isinstance(one, Zet) and one.gremium == edit.gremium for one in found.verandering)
            told = "nieuw overleg", f"{edit.naam} ({aantal(seats, 'zetel', 'zetels')})"
        case Zet():
            told = "erbij", zetel(edit, naam)
        case Haal():
            told = "weg", f"{_oud(found, edit.actor)} van {naam(edit.gremium)}"
        case Thema():
            told = "agenda", f"{naam(edit.gremium)}: {agenda(edit, naam)}"
        case Ritme():
            told = "ritme", f"{naam(edit.gremium)}: {ritme(edit) or 'niet meer in de gegevens'}"
    return told


def _oud(found: Vergelijking, iri: str) -> str:
    """Return the name that something had; what only now is there has its name of now."""
    name = found.oud.naam(iri)
    return found.nieuw.naam(iri) if name == iri else name
