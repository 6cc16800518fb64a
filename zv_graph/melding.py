"""Melding: one remark on what somebody delivered, with its place and what to do."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

FOUT, LET_OP, TIP = "fout", "let op", "tip"
# The worst first.
ORDER = (FOUT, LET_OP, TIP)


@dataclass(frozen=True, slots=True)
class Melding:
    """How bad it is (``ORDER``), the line, sheet or cell, one Dutch sentence, and which node it is about, if any."""

    ernst: str
    plaats: str
    tekst: str
    onderwerp: str = ""


# Of a remark at many places the first are named.
PLACES = 5


def gegroepeerd(meldingen: Iterable[Melding]) -> tuple[Melding, ...]:
    """Return each remark once, with all its places: one unknown name on forty rows is one fault."""
    found: dict[tuple[str, str], list[Melding]] = {}
    for melding in meldingen:
        found.setdefault((melding.ernst, melding.tekst), []).append(melding)
    return tuple(replace(same[0], plaats=_plaatsen([one.plaats for one in same])) for same in found.values())


def _plaatsen(plaatsen: list[str]) -> str:
    """Return places as one: Deelnames, cel B3 (ook B4, B5 en nog 37)."""
    first, *rest = plaatsen
    if not rest:
        return first
    start = first.rpartition(" ")[0]
    shown = [plaats.removeprefix(f"{start} ") for plaats in rest[:PLACES]]
    more = f" en nog {len(rest) - PLACES}" if len(rest) > PLACES else ""
    return f"{first} (ook {', '.join(shown)}{more})"
