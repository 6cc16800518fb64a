"""Mensnaam: what looks like the name of somebody; ``ontology/mensen.toml`` has the words that tell."""

import re
import tomllib
from functools import cache

from zv_graph import resources

# A title, or letters, before a name with a capital: that is somebody. Small words between two such names may be.
SMALL = r"(?:van|de|der|den|ter|ten|te|het|'t|in|la|el)"
MENS = re.compile(
    rf"(?:(?i:dhr|mevr|mevrouw|mw|de heer|drs|ir|mr|ing|dr|prof)\.?\s+)+(?:(?:[A-Z]\.\s?)+|[A-Z]\w+\s+)?(?:{SMALL}\s+)*[A-Z][\w-]+"
    rf"|(?:[A-Z]\.\s?)+(?:{SMALL}\s+)*[A-Z][\w-]+"
)
# Behind a surname may stand where somebody works: Anna Bakker Zwolle.
NAAM = re.compile(rf"(?:{SMALL}\s+)*[A-Z][a-zà-ÿ]+(?:-[A-Z][a-zà-ÿ]+)?(?:\s+[A-Z][a-zà-ÿ]+)?")
MISSCHIEN = re.compile(rf"[A-Z][a-zà-ÿ]+\s+(?:{SMALL}\s+)+[A-Z][a-zà-ÿ]+(?:-[A-Z][a-zà-ÿ]+)?")
WORD, SIGN = re.compile(r"[^\W\d_]+"), re.compile(r"[;,:/()|–—]|\s-\s")
# So many words may a name have that stands between others.
MOST_WORDS = 6


@cache
def woorden(wat: str) -> frozenset[str]:
    """Return the words of one kind, without capitals."""
    found = tomllib.loads((resources.ONTOLOGY / "mensen.toml").read_text(encoding="utf-8"))
    return frozenset(word.casefold() for word in found[wat])


def is_mens(text: str) -> bool:
    """Tell whether a text is the name of somebody, with a title or initials."""
    return MENS.fullmatch(text) is not None


def misschien_mens(text: str) -> bool:
    """Tell whether a text may be the name of somebody: names with a small word between them, or behind a first name."""
    return _behind_a_first_name(text) or (MISSCHIEN.fullmatch(text) is not None and not _of_an_organisation(text))


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
    named = not (woorden("voornaam") | woorden("titel")).isdisjoint(plain)
    if not words or named or plain[0] in woorden("klein") or any(len(word) == 1 for word in words):
        return False
    capitals = [word for word in words[1:] if word != word.casefold()]
    first = words[0] if capitals or len(words) == 1 else words[0][1:]
    return first == first.casefold() and all(word.isupper() or word.casefold() in woorden("wet") for word in capitals)


def _behind_a_first_name(text: str) -> bool:
    first, _, rest = text.partition(" ")
    return (
        first.casefold() in woorden("voornaam") and NAAM.fullmatch(rest) is not None and not _of_an_organisation(text)
    )


def _of_an_organisation(text: str) -> bool:
    words = text.casefold().split()
    return not woorden("geen_achternaam").isdisjoint((*words[:1], *words[-1:]))
