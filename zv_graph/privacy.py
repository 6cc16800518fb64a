"""Privacy: what in a text looks like data about a person; the graph is about organisations."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

# One in eleven random numbers passes the test, and so does each RSIN: only words nearby make it a BSN.
NAMED = re.compile(
    r"((?<![a-z])bsn(?![a-mo-z]|n(?!ummer|r\b))|b\.\s?s\.\s?n\.|burger\s?service\s?(nummer|nr)|\bsofi(-?nummer)?\b)",
    re.IGNORECASE,
)
PERSONAL = re.compile(
    r"\b(geboren|geboortedatum|cli[eë]nt(nummer)?|pati[eë]nt(nummer)?)\b",
    re.IGNORECASE,
)
OTHER = re.compile(
    r"\b(rsin|kvk|kamer van koophandel|btw|fiscaal|loonheffing|bag|agb|oin|telefoon|tel|fax|dossier|zaaknummer|isbn|postbus)\b",
    re.IGNORECASE,
)
NINE = re.compile(r"(?<![\d.,/-])(?:\d{9}|\d{4}[. ]\d{2}[. ]\d{3}|\d{3}[. ]\d{3}[. ]\d{3}|\d{8})(?![\d/-]|[.,]\d)")
# With a word that says what it is, it may be written in any way.
LOOSE = re.compile(r"(?<!\d)\d(?:[\s.-]?\d){7,8}(?![0-9A-Za-z])")
MOBILE = re.compile(r"(?<![0-9A-Za-z_/-])(?:06|\+31\s?\(?0?\)?6|00316)(?:[ -]?\d){8}(?!\d)")
MAIL = re.compile(
    r"(?<![\w.+-])[\w.+-]{1,64}@(?:gmail|hotmail|outlook|live|icloud|yahoo|ziggo|kpnmail|kpnplanet|planet|xs4all|home|upcmail|telfort|casema)\.(?:com|nl|org)\b",
    re.IGNORECASE,
)
IBAN = re.compile(r"\bNL\d{2}\s?[A-Z]{4}(?:\s?\d){10}\b")
# Every number above has eight digits with at most a few signs between them; most lines have none, and are done.
LONG_NUMBER = re.compile(r"\d(?:[^0-9A-Za-z]{0,2}\d){7}")
BSN, MOBIEL, POST, REKENING = "burgerservicenummer", "mobiel nummer", "privé-mailadres", "rekeningnummer"
WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2, -1)


@dataclass(frozen=True, slots=True)
class Vondst:
    """One thing that looks personal: what, in which place, and the text with all but its end masked."""

    soort: str
    plaats: str
    gemaskeerd: str


def lines(name: str, text: str) -> Iterator[tuple[str, str, str]]:
    """Yield the lines of a file, each with its place; nothing around them explains them."""
    yield from ((f"{name}, regel {number}", "", line) for number, line in enumerate(text.split("\n"), 1))


def scan(texts: Iterable[tuple[str, str, str]]) -> Iterator[Vondst]:
    """Yield what looks like data about a person in lines or cells: place, the words around it, and the text itself.

    A number is a probable BSN when it passes the 11-proef and a word on the same line or around the cell says that it
    is about a person, and no word says that it is another number.
    """
    for plaats, around, line in texts:
        if "@" not in line and not LONG_NUMBER.search(line):
            continue
        words = f"{around} {line}"
        pattern = LOOSE if NAMED.search(words) else NINE if PERSONAL.search(words) and not OTHER.search(words) else None
        if pattern:
            yield from (Vondst(BSN, plaats, masked(found)) for found in pattern.findall(line) if elfproef(found))
        for soort, pattern in ((MOBIEL, MOBILE), (POST, MAIL)):
            yield from (Vondst(soort, plaats, masked(found)) for found in pattern.findall(line))
        yield from (Vondst(REKENING, plaats, masked(found)) for found in IBAN.findall(line) if _mod97(found))


def elfproef(text: str) -> bool:
    """Tell whether a number of eight or nine digits passes the test of a BSN: 9a+8b+…+2h−i divides by 11."""
    digits = [int(sign) for sign in text if sign.isdigit()]
    nine = [0] * (len(WEIGHTS) - len(digits)) + digits
    return len(nine) == len(WEIGHTS) and any(nine) and not sum(w * d for w, d in zip(WEIGHTS, nine, strict=True)) % 11


def without_bsn(text: str) -> str:
    """Return a text in which every number that may be a BSN is masked."""
    return LOOSE.sub(lambda found: masked(found[0]) if elfproef(found[0]) else found[0], text)


def masked(text: str) -> str:
    """Return a text of which only the last three signs can be read."""
    return f"•••••{text[-3:]}"


def _mod97(iban: str) -> bool:
    """Tell whether the check digits of an IBAN are right (ISO 13616)."""
    plain = re.sub(r"\s", "", iban)
    return int("".join(str(int(sign, 36)) for sign in plain[4:] + plain[:4])) % 97 == 1
