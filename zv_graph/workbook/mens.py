"""Mens: what stands in the place of an organisation and looks like the name of somebody."""

import re

from zv_graph.melding import FOUT, LET_OP, Melding
from zv_graph.workbook.datum import JAAR
from zv_graph.workbook.row import Cel
from zv_graph.workbook.woorden import is_kort, rauw, tussen_haken, zonder_haken

# A title, or letters, before a name with a capital: that is somebody. Small words between two such names may be.
SMALL = r"(?:van|de|der|den|ter|ten|te|het|'t|in|la|el)"
MENS = re.compile(
    rf"(?:(?i:dhr|mevr|mevrouw|mw|de heer|drs|ir|mr|ing|dr|prof)\.?\s+)+(?:(?:[A-Z]\.\s?)+|[A-Z]\w+\s+)?(?:{SMALL}\s+)*[A-Z][\w-]+"
    rf"|(?:[A-Z]\.\s?)+(?:{SMALL}\s+)*[A-Z][\w-]+"
)
TWO = 2
# Behind a surname may stand where somebody works: Anna Bakker Zwolle.
NAAM = re.compile(rf"(?:{SMALL}\s+)*[A-Z][a-zà-ÿ]+(?:-[A-Z][a-zà-ÿ]+)?(?:\s+[A-Z][a-zà-ÿ]+)?")
MISSCHIEN = re.compile(rf"[A-Z][a-zà-ÿ]+\s+(?:{SMALL}\s+)+[A-Z][a-zà-ÿ]+(?:-[A-Z][a-zà-ÿ]+)?")


def twijfel(cel: Cel) -> Melding | None:
    """Return what to tell of a name of a partij that holds more than a name: OM op afroep, Urk t/m 2024."""
    words = [word.strip("(),.:") for word in cel.casefold().split()]
    more = any(word in rauw("geen_naam") or JAAR.fullmatch(word) for word in words)
    inside = tussen_haken(cel)
    more = more or (inside is not None and not is_kort(inside[1], inside[0]))
    if more or cel.endswith("?") or "|" in cel or (len(words) == TWO and words[-1] in ("gemeente", "gemeenten")):
        text = f"“{cel}” is gelezen als de naam van één partij; staat er meer in, schrijf dan alleen de partij, en de rest in een eigen kolom."
        return Melding(LET_OP, cel.plaats, text)
    return None


def is_mens(text: str) -> bool:
    """Tell whether a text is the name of somebody, with a title or initials."""
    return MENS.fullmatch(text) is not None


def misschien_mens(text: str) -> bool:
    """Tell whether a text may be the name of somebody: names with a small word between them, or behind a first name."""
    first, _, rest = text.partition(" ")
    words = text.casefold().split()
    if not rauw("geen_achternaam").isdisjoint((*words[:1], *words[-1:])):
        return False
    behind = first.casefold() in rauw("voornaam") and NAAM.fullmatch(rest) is not None
    return behind or MISSCHIEN.fullmatch(text) is not None


def mens(cel: Cel) -> Melding | None:
    """Return what to tell of a name of an organisation that is one of somebody, or may be; None for another name."""
    if is_mens(zonder_haken(cel)):
        text = f"“{cel}” lijkt de naam van een mens; schrijf de organisatie, en zo nodig de functie."
        return Melding(FOUT, cel.plaats, text)
    if misschien_mens(zonder_haken(cel)):
        text = f"is “{cel}” de naam van een mens? Schrijf dan de organisatie, en zo nodig de functie."
        return Melding(LET_OP, cel.plaats, text)
    return None
