"""Privacy: what in a text looks like data about a person; the graph is about organisations."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

# One in eleven random numbers passes the test, and so does each RSIN: only words nearby make it a BSN.
NAMED = re.compile(
    r"(?<![a-z])bsn(?![a-mo-rt-z]|n(?!ummer|r\b)|s[a-z])|(?-i:(?<=[a-z])B[Ss][Nn](?![a-z])|(?<=[A-Z])BSN\b)"
    r"|\bb[\s.-]{1,2}s[\s.-]{1,2}n\b|burger[\s-]?service[\s-]?(?:nummers?|nrs?)|\bsofi[\s-]?(?:nummers?|nrs?)?\b"
    r"|\bpersoons?[\s-]?(?:nummers?|nrs?)\b",
    re.IGNORECASE,
)
PERSONAL = re.compile(
    r"\b(?:geboren|geboortedat(?:um|a)|geb\.|cli[eë]nt(?:en)?|pati[eë]nt(?:en)?|(?:cli[eë]nt|pati[eë]nt)(?:en)?[\s-]?(?:nummers?|nrs?)"
    r"|jeugdigen?|casus(?:sen)?|verdachten?|betrokkenen?)\b",
    re.IGNORECASE,
)
OTHER = re.compile(
    r"\b(rsin|kvk|kamer van koophandel|btw|fiscaal|loonheffing|bag|agb|oin|telefoon|tel|fax|dossier|zaaknummer|isbn|postbus)\b",
    re.IGNORECASE,
)
# Eight or nine digits with at most a few signs between them. Behind a sign as in 2026-111222333 it is a part of something.
NUMBER = r"\d(?:[^0-9A-Za-z\n]{0,3}\d){7,8}(?![0-9A-Za-z])"
LOOSE, NINE = re.compile(rf"(?<!\d){NUMBER}"), re.compile(rf"(?<![\d.,/-]){NUMBER}(?![/-]\d|[.,]\d)")
# Numbers of which the form tells that they are no number of a person: a day, a period, a UUID.
KNOWN = re.compile(
    r"(?<!\d)(?:(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/. ]\d{1,2}[-/. ](?:19|20)\d\d"
    r"|(?:19|20)\d\d ?(?:-|/|t/m|tot(?: en met)?) ?(?:19|20)\d\d|(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))(?!\d)"
    r"|\b[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\b",
    re.IGNORECASE,
)
# What one cannot see, and what is a dash or a space in another form.
UNSEEN = re.compile(r"[\u00ad\u200b-\u200f\u2060\ufeff]")
DASHES = re.compile(r"[\u2010-\u2015\u2212]")
MOBILE = re.compile(r"(?<![0-9A-Za-z_/-])(?:06|\+31\s?\(?0?\)?6|00316)(?:[ -]?\d){8}(?!\d)")
MAIL = re.compile(
    r"(?<![\w.+-])[\w.+-]{1,64}@(?:gmail|hotmail|outlook|live|icloud|yahoo|ziggo|kpnmail|kpnplanet|planet|xs4all|home|upcmail|telfort|casema)\.(?:com|nl|org)\b",
    re.IGNORECASE,
)
IBAN = re.compile(r"\bNL\d{2}\s?[A-Z]{4}(?:\s?\d){10}\b")
# Every number above has eight digits with at most a few signs between them; most lines have none, and are done.
LONG_NUMBER = re.compile(r"\d(?:[^0-9A-Za-z]{0,6}\d){7}")
BSN, MOBIEL, POST, REKENING = "burgerservicenummer", "mobiel nummer", "privé-mailadres", "rekeningnummer"
# The digits of what was found to be a BSN in this run.
SEEN: set[str] = set()
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
    is about a person, and no word says that it is another number. Days, periods and UUIDs are none. A BSN that is found
    is masked in all that is said afterwards (``without_bsn``).
    """
    for plaats, around, line in texts:
        if "@" not in line and not LONG_NUMBER.search(line):
            continue
        plain = normal(line)
        for found in _numbers(plain, normal(around)):
            SEEN.add(_digits(found))
            yield Vondst(BSN, plaats, masked(found))
        for soort, pattern in ((MOBIEL, MOBILE), (POST, MAIL)):
            yield from (Vondst(soort, plaats, masked(found)) for found in pattern.findall(plain))
        yield from (Vondst(REKENING, plaats, masked(found)) for found in IBAN.findall(plain) if _mod97(found))


def normal(text: str) -> str:
    """Return a text as it reads: one form of each sign, and nothing that cannot be seen."""
    return DASHES.sub("-", UNSEEN.sub("", unicodedata.normalize("NFKC", text)))


def _numbers(line: str, around: str) -> Iterator[str]:
    """Yield what is probably a BSN in a line."""
    # The words around a number are only looked for where there is one.
    if not LONG_NUMBER.search(line):
        return
    words = f"{around} {line}"
    pattern = LOOSE if NAMED.search(words) else NINE if PERSONAL.search(words) and not OTHER.search(words) else None
    if pattern:
        yield from filter(elfproef, pattern.findall(KNOWN.sub("x", line)))


def _digits(text: str) -> str:
    return "".join(sign for sign in text if sign.isdigit())


def elfproef(text: str) -> bool:
    """Tell whether a number of eight or nine digits passes the test of a BSN: 9a+8b+…+2h−i divides by 11."""
    digits = [int(sign) for sign in _digits(text)]
    nine = [0] * (len(WEIGHTS) - len(digits)) + digits
    return len(nine) == len(WEIGHTS) and any(nine) and not sum(w * d for w, d in zip(WEIGHTS, nine, strict=True)) % 11


def without_bsn(text: str) -> str:
    """Return a text without the BSNs that were found in what was read, and without what is called one here."""
    plain = normal(text)
    if not LONG_NUMBER.search(plain):
        return text
    told = {found for line in plain.split("\n") for found in _numbers(line, "")}
    hidden = LOOSE.sub(lambda found: masked(found[0]) if _digits(found[0]) in SEEN else found[0], plain)
    for found in sorted(told, key=len, reverse=True):
        hidden = hidden.replace(found, masked(found))
    return text if hidden == plain else hidden


def masked(text: str) -> str:
    """Return a text of which only the last three signs can be read."""
    return f"•••••{text[-3:]}"


def _mod97(iban: str) -> bool:
    """Tell whether the check digits of an IBAN are right (ISO 13616)."""
    plain = re.sub(r"\s", "", iban)
    return int("".join(str(int(sign, 36)) for sign in plain[4:] + plain[:4])) % 97 == 1
