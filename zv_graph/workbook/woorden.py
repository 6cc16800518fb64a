"""Woorden: the words that people use in a workbook; ``ontology/woorden.toml`` says what they mean."""

import re
import tomllib
from functools import cache, lru_cache
from typing import Any

from zv_graph import resources
from zv_graph.names import MANY, bare

BEHIND, INSIDE = re.compile(r"\s*\([^()]*\)\s*$"), re.compile(r"(.+?)\s*\(([^()]+)\)\s*")
QUOTED, QUOTE = re.compile(r'["“„«](.+)["”»]', re.DOTALL), re.compile(r'["“„«”»]')
# A longer word is no abbreviation.
MOST_LETTERS = 6
# A shorter word is a letter for something else.
KORTSTE = 3
# What a mark says that nobody sits there.
NEEN = "-"
# A cross with its role: x (vz).
ROLE = re.compile(r"[xv✓]\s*\(?\s*(\w[\w ]{0,16})\)?")
# A larger number in a matrix counts something else than seats.
MOST_SEATS = 20


@cache
def woordenlijst() -> dict[str, Any]:
    """Return every word, by kind."""
    return tomllib.loads((resources.ONTOLOGY / "woorden.toml").read_text(encoding="utf-8"))


def zonder_haken(text: str) -> str:
    """Return a text without what stands between brackets behind it."""
    return BEHIND.sub("", text)


def zonder_aanhaling(text: str) -> str:
    """Return a text without the quotes around the whole of it."""
    found = QUOTED.fullmatch(text)
    return found[1] if found else text


def aangehaald(text: str) -> str | None:
    """Return what stands between quotes around the whole of a text, None for another one, or with more quotes inside."""
    inside = zonder_aanhaling(text)
    return inside if inside != text and not QUOTE.search(inside) else None


def tussen_haken(text: str) -> tuple[str, str] | None:
    """Return a name and what stands between brackets behind it, None where nothing does."""
    found = INSIDE.fullmatch(text)
    return (found[1], found[2]) if found else None


def is_kort(short: str, full: str) -> bool:
    """Tell whether a word of a few letters holds letters of a name in their order, the first one first."""
    letters, left = bare(short), iter(bare(full))
    few = 1 < len(letters) <= MOST_LETTERS and len(letters) < len(bare(full)) and letters[:1] == bare(full)[:1]
    return few and all(letter in left for letter in letters)


@lru_cache(maxsize=MANY)
def onbekend(text: str) -> bool:
    """Tell whether a text says that something is not known."""
    return text.casefold().strip(" .") in woordenlijst()["onbekend"] or not text.strip(" ?.-–—…")


def is_niemand(text: str) -> bool:
    """Tell whether a text says that there is nobody, or that it names nobody."""
    word = text.casefold().strip(" .")
    return word in rauw("niemand") or _verwijst(text)


def _verwijst(text: str) -> bool:
    """Tell whether a text only says where else it stands: zie RBO, zie hierboven; Zie Zo Zorg is a name, and a list is more."""
    begins = (elders for elders in rauw("verwijst") if text.casefold().startswith(f"{elders} "))
    rest = text[len(max(begins, key=len, default=text)) :].strip()
    plain = all(word.isupper() or word == word.casefold() for word in rest.split()) or noemt_tafel(rest)
    return bool(rest) and plain and not any(sign in text for sign in ";,\n")


@cache
def lijst(wat: str) -> frozenset[str]:
    """Return the words of one kind about lists, bare of case and signs."""
    return frozenset(map(bare, woordenlijst()["lijst"][wat]))


@lru_cache(maxsize=MANY)
def noemt_tafel(text: str) -> bool:
    """Tell whether a name holds a word for an overleg: Weegtafel, Kerngroep."""
    return any(word in text.casefold() for word in rauw("tafelwoord"))


def heet_tafel(blad: str) -> bool:
    """Tell whether a sheet is called after one overleg: its first word ends with a word for one, as in Stuurgroep wonen."""
    first = blad.casefold().split()[:1]
    return any(word.endswith(tuple(rauw("tafelwoord"))) for word in first)


@cache
def rauw(wat: str) -> frozenset[str]:
    """Return the words or signs of one kind about lists as they are written, without capitals."""
    return frozenset(word.casefold() for word in woordenlijst()["lijst"][wat])


def geen_lijst(kop: str) -> str | None:
    """Return what a sheet is, and what to do, whose first heading says that it is no list of overleggen."""
    kinds = woordenlijst()["geen_lijst"]
    return next((kind["zegt"] for kind in kinds if bare(kop) in map(bare, kind["koppen"])), None)


@cache
def rol() -> dict[str, str]:
    """Return for each heading that is a role, bare of case and signs, the role."""
    return {bare(word): said for word, said in woordenlijst()["lijst"]["rol"].items()}


@lru_cache(maxsize=MANY)
def teken(text: str) -> str | None:
    """Return what a mark in a matrix means: nothing more, v, a role, how many seats, or NEEN; None for what is no mark."""
    if onbekend(text):
        return NEEN
    word = text.casefold().strip(" .()")
    if word.isdecimal():
        return word if 0 < int(word) < MOST_SEATS else NEEN if int(word) == 0 else None
    found = ROLE.fullmatch(word)
    means: dict[str, str] = woordenlijst()["teken"]
    return means.get(word, means.get(found[1]) if found else None)


def zit(text: str) -> bool:
    """Tell whether a mark in a matrix says that somebody sits there."""
    return teken(text) not in (None, NEEN)


@cache
def teken_voor(word: str) -> str | None:
    """Return the shortest mark that says a role in a matrix, None where no mark does."""
    return min((mark for mark, said in woordenlijst()["teken"].items() if said == word), key=len, default=None)


def maat(soort: str, text: str) -> str:
    """Return in which words the bare numbers of a column stand under such an addition to its heading; nothing for another."""
    said = woordenlijst()["maat"].get(soort, {})
    word = re.sub(r"^(?:aantal|in|x|keer)\s+", "", text.strip(" ."))
    return str(said.get(word, ""))


@cache
def wie(wat: str) -> tuple[str, ...]:
    """Return the words of one kind about who sits somewhere, the longest first: alle, regio, groep or bestuur."""
    return tuple(sorted(woordenlijst()["wie"][wat], key=len, reverse=True))


def telwoord(text: str) -> int | None:
    """Return the whole number that a word or digits say, None for another word."""
    number = woordenlijst()["telwoord"].get(text.casefold(), float(text) if text.isdecimal() else 0.5)
    return int(number) if number == int(number) else None


@cache
def _anders(scheme: str) -> dict[str, str]:
    return {bare(word): said for word, said in woordenlijst()["begrip"].get(scheme, {}).items()}


def anders(scheme: str, text: str) -> str | None:
    """Return the name of the concept of a scheme that another word means."""
    return _anders(scheme).get(bare(text))


def strijdig(text: str, other: str) -> bool:
    """Tell whether one of two texts denies, or holds a word that stands against one of the other: no suggestion turns that round."""
    denies = [any(bare(word) in lijst("tegendeel") for word in one.split()[:-1]) for one in (text, other)]
    words = [set(one.casefold().split()) for one in (text, other)]
    pairs = (pair.split() for pair in woordenlijst()["lijst"]["tegenover"])
    against = any((a in words[0] and b in words[1]) or (b in words[0] and a in words[1]) for a, b in pairs)
    return denies[0] != denies[1] or against
