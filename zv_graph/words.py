"""Words: numbers, dates and enumerations as Dutch readers write them."""

import re
from collections.abc import Sequence

MAANDEN = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)
ONBEKEND = "niet in de gegevens"
# Of a longer list only the first are named.
KEEP = 6


def getal(value: float | None, decimals: int = 0) -> str:
    """Return a number with a dot for thousands and a comma for decimals."""
    if value is None:
        return ONBEKEND
    return f"{value:,.{decimals}f}".translate(str.maketrans(",.", ".,"))


def uren(value: float | None) -> str:
    """Return hours, with one decimal only where that says something: 39,04 is 39."""
    return getal(value, 0 if value is None or round(value, 1) == round(value) else 1)


def aantal(count: int, one: str, more: str) -> str:
    """Return a number with its noun."""
    return f"{getal(count)} {one if count == 1 else more}"


def procent(share: float) -> str:
    """Return a share of 0 to 1 as a percentage."""
    return f"{getal(share * 100)}%"


def datum(iso: str | None) -> str:
    """Return "1 november 2026" for 2026-11-01, "november 2026" for 2026-11, and else the text itself."""
    if not iso:
        return ONBEKEND
    year, *rest = iso.split("-")
    if not re.fullmatch(r"\d+-(0[1-9]|1[0-2])(-\d\d)?", iso, re.ASCII):
        return iso
    return " ".join([*(str(int(day)) for day in rest[1:2]), MAANDEN[int(rest[0]) - 1], year])


def hoofdletter(text: str) -> str:
    """Return a text with its first letter as a capital, and the rest as it is."""
    return f"{text[:1].upper()}{text[1:]}"


def opsomming(texts: Sequence[str], keep: int = KEEP, *, laatste: str = "en") -> str:
    """Return "a, b en c"; of a long list the first ``keep`` and how many more there are.

    Where a name holds a comma itself, a semicolon stands between the names.
    """
    if not texts:
        return "niemand"
    shown = list(texts) if len(texts) <= keep + 1 else [*texts[:keep], f"{len(texts) - keep} andere"]
    between = "; " if any(", " in text for text in shown) else ", "
    return shown[0] if len(shown) == 1 else f"{between.join(shown[:-1])} {laatste} {shown[-1]}"
