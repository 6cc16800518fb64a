"""Mensnaam: what looks like the name of somebody; ``ontology/mensen.toml`` has the words that tell."""

import re
import tomllib
from functools import cache
from typing import NamedTuple

from zv_graph import resources

WORD, SIGN = re.compile(r"[^\W\d_]+"), re.compile(r"[;,:/()|–—]|\s-\s")
# So many words may a name have that stands between others.
MOST_WORDS = 6


class Vormen(NamedTuple):
    """The forms of names: with a title or letters; a surname, with perhaps where somebody works; with a small word within."""

    mens: re.Pattern[str]
    naam: re.Pattern[str]
    misschien: re.Pattern[str]


@cache
def _lijsten() -> dict[str, list[str]]:
    return tomllib.loads((resources.ONTOLOGY / "mensen.toml").read_text(encoding="utf-8"))


@cache
def woorden(wat: str) -> frozenset[str]:
    """Return the words of one kind, without capitals."""
    return frozenset(word.casefold() for word in _lijsten()[wat])


@cache
def _vormen() -> Vormen:
    """Return the forms of names, made of the titles and the small words that there are."""
    title, small = (f"(?:{'|'.join(map(re.escape, sorted(woorden(wat))))})" for wat in ("titel", "klein"))
    return Vormen(
        mens=re.compile(
            rf"(?:(?i:{title})\.?\s+)+(?:(?:[A-Z]\.\s?)+|[A-Z]\w+\s+)?(?:{small}\s+)*[A-Z][\w-]+"
            rf"|(?:[A-Z]\.\s?)+(?:{small}\s+)*[A-Z][\w-]+"
        ),
        naam=re.compile(rf"(?:{small}\s+)*[A-Z][a-zà-ÿ]+(?:-[A-Z][a-zà-ÿ]+)?(?:\s+[A-Z][a-zà-ÿ]+)?"),
        misschien=re.compile(rf"[A-Z][a-zà-ÿ]+\s+(?:{small}\s+)+[A-Z][a-zà-ÿ]+(?:-[A-Z][a-zà-ÿ]+)?"),
    )


def is_mens(text: str) -> bool:
    """Tell whether a text is the name of somebody, with a title or initials."""
    return _vormen().mens.fullmatch(text) is not None


def misschien_mens(text: str) -> bool:
    """Tell whether a text may be the name of somebody: names with a small word between them, or behind a first name."""
    return _behind_a_first_name(text) or bool(_vormen().misschien.fullmatch(text) and not _of_an_organisation(text))


def noemt_mens(text: str) -> bool:
    """Tell whether somebody may be named in a text, also before or behind other words: burgemeester Jan de Vries."""
    if misschien_mens(text.strip()):
        return True
    for part in SIGN.split(text):
        words = part.split()
        spans = ((at, end) for at in range(len(words)) for end in range(at + 2, min(at + MOST_WORDS, len(words)) + 1))
        if any(is_mens(one) or _behind_a_first_name(one) for at, end in spans for one in [" ".join(words[at:end])]):
            return True
    return False


def is_functie(text: str) -> bool:
    """Tell whether a text can only be a functie in somebody's own words: small words, abbreviations and names of laws.

    It holds no title, no first name and no initial; one word alone has no capital, nor has the first of more with one.
    """
    words = WORD.findall(text)
    plain = [word.casefold() for word in words]
    named = any(not woorden(wat).isdisjoint(plain) for wat in ("voornaam", "titel", "aanspreking"))
    if not words or named or plain[0] in woorden("klein") or any(len(word) == 1 for word in words):
        return False
    capitals = [word for word in words[1:] if word != word.casefold()]
    first = words[0] if capitals or len(words) == 1 else words[0][1:]
    return first == first.casefold() and all(word.isupper() or word.casefold() in woorden("wet") for word in capitals)


def _behind_a_first_name(text: str) -> bool:
    first, _, rest = text.partition(" ")
    named = first.casefold() in woorden("voornaam") and _vormen().naam.fullmatch(rest)
    return bool(named) and not _of_an_organisation(text)


def _of_an_organisation(text: str) -> bool:
    words = text.casefold().split()
    return not woorden("geen_achternaam").isdisjoint((*words[:1], *words[-1:]))
