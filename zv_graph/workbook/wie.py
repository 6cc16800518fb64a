"""Wie: who a cell says that sits somewhere: one partij, several of them, all gemeenten, a group, or so many of a functie."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from zv_graph.melding import FOUT, LET_OP, Melding
from zv_graph.mensnaam import is_mens
from zv_graph.names import bare
from zv_graph.words import aantal, opsomming
from zv_graph.workbook.afwezig import is_afwezig
from zv_graph.workbook.delen import delen
from zv_graph.workbook.functionaris import allen, bedoeld
from zv_graph.workbook.gepaard import gepaard
from zv_graph.workbook.haakjes import ALONE, binnen, functies
from zv_graph.workbook.kennis import EN, Kennis
from zv_graph.workbook.names import als_functie
from zv_graph.workbook.regel import Regel, kop
from zv_graph.workbook.spec import blad_voor
from zv_graph.workbook.woorden import is_niemand, onbekend, rauw, telwoord, wie, zonder_haken

SIGN = re.compile("[,;]")
COUNT = re.compile(r"(\w+)\s+(.+?)(?:\s+namens\s+(.+))?")
MAIL = re.compile(r"[^\s<>(),;:]+@[^\s<>(),;:]+\.\w{2,}")
# What is left of brackets around an address, and of signs between two of them.
EMPTY = re.compile(r"<\s*>|\(\s*\)|\[\s*\]|(?<=[,;])\s*[,;]+")
GEEN_MAIL = "een mailadres is geen partij en is niet gelezen; haal het weg, en schrijf de organisatie."
BEHALF = re.compile(r"(.+?),?\s+\(?(?:mede\s+)?namens\s+(.+?)\)?", re.IGNORECASE)
OTHERS = re.compile(r"(.+?),?\s+(?:e\.?\s?a\.?|en anderen|etc\.?|enz\.?)", re.IGNORECASE)


def zetels(kennis: Kennis, regel: Regel, told: list[Melding]) -> Iterator[Regel]:
    """Yield the seats that a row tells: one for each partij that its cell names, in each functie; what was made of it is told.

    A cell that says that nobody is known, or that there is nobody, tells no seat; its row may tell more of the overleg.
    """
    found = list(_partijen(kennis, regel, told))
    for seat in found:
        cel = seat.cel("functie")
        # Beside several names it is not clear who has which, unless it stands behind one of them.
        own = len(found) == 1 or cel != regel.cel("functie")
        tasks = functies(cel) if own and not seat.cel("zetels") else []
        if tasks:
            told.append(Melding(LET_OP, cel.plaats, f"“{cel}” is gelezen als {len(tasks)} zetels: {opsomming(tasks)}."))
            yield from (seat.met(functie=cel.met(task)) for task in tasks)
        else:
            yield seat


def _partijen(kennis: Kennis, regel: Regel, told: list[Melding]) -> Iterator[Regel]:
    """Yield a seat for each partij that the cell of a row names."""
    cel = regel.cel("partij")
    first = cel.partition(" ")[0]
    said_no = bare(first) == "geen" and not kennis.kent(cel)
    number = (cel.isdecimal() or bare(first) == "aantal" or _telt_tafels(cel)) and not kennis.kent(cel)
    if cel and (onbekend(cel) or said_no or number or is_niemand(cel)):
        told.append(Melding(LET_OP, cel.plaats, f"“{cel}” noemt geen partij; hier is geen zetel gelezen."))
        yield regel.met(partij=cel.met(""), rol=cel.met(""), functie=cel.met(""))
        return
    if not cel or kennis.is_naam(cel):
        own = _own(kennis, regel, regel, 1) if cel else regel
        if own.cel("functie") != regel.cel("functie"):
            text = f"“{regel.cel('functie')}” is gelezen als de functie van de gemeenten, en niet van {cel}."
            told.append(Melding(LET_OP, cel.plaats, text))
        yield own
        return
    if MAIL.search(cel):
        told.append(Melding(LET_OP, cel.plaats, GEEN_MAIL))
        cel = cel.met(EMPTY.sub("", MAIL.sub("", cel)).strip(" ,;:-"))
        regel = regel.met(partij=cel)
    parts = gepaard(kennis, regel, delen(kennis, cel, regel, told), told) if cel else []
    there = [part for part in parts if not is_afwezig(kennis, part.cel("partij"))]
    if gone := [f"“{part.cel('partij')}”" for part in parts if part not in there]:
        says = "zegt dat deze partij er" if len(gone) == 1 else "zeggen dat deze partijen er"
        told.append(
            Melding(
                LET_OP,
                cel.plaats,
                f"{opsomming(gone)} {says} niet bij {'zit' if len(gone) == 1 else 'zitten'}; hier is geen zetel gelezen.",
            )
        )
    if not there:
        yield regel.met(partij=cel.met(""), rol=cel.met(""), functie=cel.met(""))
    for part in there:
        yield from _seats(kennis, _own(kennis, regel, part, len(parts)), told)


def _telt_tafels(text: str) -> bool:
    """Tell whether a text says how many overleggen of some kind there are: 10 driehoeken."""
    number, _, what = text.partition(" ")
    return telwoord(number) is not None and any(
        what.casefold().endswith((f"{one}en", f"{one}s")) for one in rauw("tafelwoord")
    )


def _own(kennis: Kennis, regel: Regel, part: Regel, number: int) -> Regel:
    """Return a row for one part of a cell; a functie of gemeenten beside several names is that of the gemeenten among them."""
    mine = {**regel.zetel, **part.zetel}
    functie = regel.cel("functie")
    # So is one on the row of an overleg, where the partij stands above the marks.
    several = number > 1 or functie.rij != regel.cel("partij").rij
    told = part.cel("functie") if part is not regel else ""
    only = several and functie and als_functie(functie) in rauw("van_gemeenten") and not told
    if only and not kennis.van_gemeenten(part.cel("partij")):
        mine = {**mine, kop("functie"): functie.met("")}
    return replace(regel, zetel=mine)


def alleen(kennis: Kennis, regels: Iterable[Regel]) -> dict[str, str]:
    """Return the bare names that stand alone in a cell of a list and mean nothing but a partij: they are known elsewhere in it."""
    cells = {
        str(cel): regel
        for regel in regels
        if (cel := regel.cel("partij")) and not regel.kolom and not SIGN.search(cel) and len(cel.regels) == 1
    }
    meant = ((name, list(zetels(kennis, regel, []))) for name, regel in cells.items())
    return {
        bare(name): name
        for name, seats in meant
        if bare(name)
        and len(seats) == 1
        and seats[0].cel("partij") == name
        and not als_functie(name)
        and not any(map(is_mens, (zonder_haken(name), *ALONE.split(name))))
    }


def _seats(kennis: Kennis, regel: Regel, told: list[Melding]) -> Iterator[Regel]:
    """Yield the seats of one name."""
    cel = regel.cel("partij")
    if kennis.kent(cel):
        yield regel
        return
    regel = _namens(kennis, _others(regel, told), told)
    regel = binnen(kennis, regel, told)
    cel = regel.cel("partij")
    if kennis.kent(cel):
        yield regel
    elif (group := kennis.groep(cel)) is not None:
        yield from _group(regel, group, told)
    elif (number := _number(kennis, regel)) is not None:
        seats = aantal(int(number.cel("zetels")), "zetel", "zetels")
        text = f"“{cel}” is gelezen als {seats} van {number.cel('functie')}, zonder namen."
        told.append(Melding(LET_OP, cel.plaats, text))
        yield number
    elif (everybody := allen(cel)) is not None:
        held = regel.met(functie=cel.met(everybody)) if everybody else regel
        yield from _group(held, (kennis.waar, kennis.eigen), told)
    else:
        yield bedoeld(kennis, regel, told)


def _others(regel: Regel, told: list[Melding]) -> Regel:
    """Return a row without the words that there are others as well: Almere e.a."""
    cel = regel.cel("partij")
    if not (found := OTHERS.fullmatch(cel)):
        return regel
    told.append(Melding(LET_OP, cel.plaats, f"wie er bij “{cel}” nog meer zitten, staat er niet; vul hen zelf in."))
    return regel.met(partij=cel.met(found[1]))


def _namens(kennis: Kennis, regel: Regel, told: list[Melding]) -> Regel:
    """Return a row of which whom a partij speaks for stands in its own cell: Zuidplas, mede namens Waddinxveen."""
    cel = regel.cel("partij")
    found = BEHALF.fullmatch(cel)
    name = ALONE.split(zonder_haken(found[1]))[0] if found else ""
    if not found or not (kennis.kent(name) or kennis.noemt_partij(name) or kennis.kent(kennis.functie_van(name)[1])):
        return regel
    group = kennis.groep(found[2])
    names = group[1] if group else [part for part in EN.split(found[2]) if part]
    if names and all(map(kennis.kent, names)):
        told.append(Melding(LET_OP, cel.plaats, f"“{cel}” is gelezen als {found[1]}, namens {opsomming(names)}."))
        return regel.met(partij=cel.met(found[1]), namens=cel.met("; ".join(names)))
    told.append(Melding(LET_OP, cel.plaats, f"“{cel}” is gelezen als {found[1]}; namens wie, is niet gelezen."))
    return regel.met(partij=cel.met(found[1]))


def _group(regel: Regel, group: tuple[str, Sequence[str]], told: list[Melding]) -> Iterator[Regel]:
    """Yield a seat for each gemeente of a group."""
    cel, (what, names) = regel.cel("partij"), group
    if not names:
        sheets = f"{blad_voor('gebied').naam} of {blad_voor('gemeente').naam}"
        text = f"de partij “{cel}” is niet bekend; maak voor elke gemeente een eigen rij. Staan zij op het blad {sheets}, dan mag dit ook."
        told.append(Melding(FOUT, cel.plaats, text))
        return
    told.append(
        Melding(
            LET_OP,
            cel.plaats,
            f"“{cel}” is gelezen als {aantal(len(names), 'gemeente', 'gemeenten')}: {what} ({opsomming(names)}).",
        )
    )
    yield from (regel.met(partij=cel.met(name)) for name in names)


def _number(kennis: Kennis, regel: Regel) -> Regel | None:
    """Return the seats of a functie without names: three burgemeesters on behalf of the region."""
    cel = regel.cel("partij")
    found = COUNT.fullmatch(cel)
    number = telwoord(found[1]) if found else None
    task, behalf = (found[2], found[3] or "") if found and number else ("", "")
    # One who speaks for all of them is one as well: burgemeester namens de regio.
    alone = None if number else BEHALF.fullmatch(cel)
    if alone and not alone[1].endswith("s") and (_of_all(alone[2]) or kennis.groep(alone[2])):
        number, task, behalf = 1, alone[1], alone[2]
    functie = als_functie(task)
    if not number or not functie:
        return None
    group = kennis.groep(behalf)
    names = kennis.eigen if _of_all(behalf) else group[1] if group else [behalf]
    made = regel.met(partij=cel.met(""), functie=cel.met(functie), zetels=cel.met(str(number)))
    return made.met(namens=cel.met("; ".join(names))) if behalf and any(names) else made


def _of_all(text: str) -> bool:
    """Tell whether a text says the whole region."""
    return bare(text) in map(bare, wie("regio"))
