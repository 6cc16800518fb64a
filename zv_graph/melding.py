"""Melding: one remark on what somebody delivered, with its place and what to do."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

FOUT, LET_OP, TIP = "fout", "let op", "tip"
# The worst first.
ORDER = (FOUT, LET_OP, TIP)


@dataclass(frozen=True, slots=True)
class Melding:
    """How bad it is (``ORDER``), the line, sheet or cell, one Dutch sentence, and which node it is about, if any.

    ``samen`` is the sentence to tell once where many places get this remark, each with its own names or numbers.
    """

    ernst: str
    plaats: str
    tekst: str
    onderwerp: str = ""
    samen: str = ""


# Of a remark at many places the first are named.
PLACES = 5
# So many places each keep their own names or numbers.
EACH = 3


def gegroepeerd(meldingen: Iterable[Melding]) -> tuple[Melding, ...]:
    """Return each remark once, with all its places: one unknown name on forty rows is one fault."""
    told = tuple(meldingen)
    often = Counter(melding.samen for melding in told)
    found: dict[tuple[str, str], list[Melding]] = {}
    for melding in told:
        text = melding.samen if melding.samen and often[melding.samen] > EACH else melding.tekst
        found.setdefault((melding.ernst, text), []).append(melding)
    return tuple(
        replace(same[0], plaats=_plaatsen([one.plaats for one in same]), tekst=text)
        for (_, text), same in found.items()
    )


def _plaatsen(plaatsen: list[str]) -> str:
    """Return places as one: Deelnames, cel B3 (ook B4, B5 en nog 37)."""
    first, *rest = plaatsen
    if not rest:
        return first
    start = first.rpartition(" ")[0]
    shown = [plaats.removeprefix(f"{start} ") for plaats in rest[:PLACES]]
    more = f" en nog {len(rest) - PLACES}" if len(rest) > PLACES else ""
    return f"{first} (ook {', '.join(shown)}{more})"
