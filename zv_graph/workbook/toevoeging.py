"""Toevoeging: what stands behind or before the name of an overleg and says something of it: Tafel A (opgeheven)."""

import re
from collections.abc import Mapping

from zv_graph.melding import LET_OP, Melding
from zv_graph.workbook.names import begrippen
from zv_graph.workbook.regel import Regel
from zv_graph.workbook.ritme import keer
from zv_graph.workbook.row import Cel
from zv_graph.workbook.spec import blad_voor
from zv_graph.workbook.woorden import anders

BRACKETS, BEFORE = re.compile(r"(.+?)\s*\(([^()]+)\)"), re.compile(r"(?P<said>[^\W\d]+):\s+(?P<name>.+)")
BEHIND = re.compile(r"(.+?)[\s,–-]+((?:vervallen|opgeheven|gestopt|beëindigd)\b.*)", re.IGNORECASE)
SCHEMAS = ("status", "niveau")
# A shorter word is a letter for something else.
SHORTEST = 3


def zonder_toevoeging(regel: Regel, told: list[Melding]) -> Regel:
    """Return a row of which the name of the overleg stands alone, and what it said besides in its own cell; told."""
    cel = regel.cel("overleg")
    pairs = [(found[1], found[2]) for found in (BRACKETS.fullmatch(cel), BEHIND.fullmatch(cel)) if found]
    pairs += [(found["name"], found["said"]) for found in (BEFORE.fullmatch(cel),) if found]
    for name, said in pairs:
        if meant := _zegt(cel, said):
            told.append(
                Melding(
                    LET_OP,
                    cel.plaats,
                    f"“{cel}” is gelezen als {name}, met “{said}” als {', '.join(meant).casefold()}.",
                )
            )
            own = {kop: value for kop, value in regel.gremium.items() if value or kop not in meant}
            return Regel(regel.rij, {**meant, **own}, regel.partij, regel.zetel, regel.meer, regel.kolom).met(
                overleg=cel.met(name)
            )
    return regel


def _zegt(cel: Cel, text: str) -> Mapping[str, Cel]:
    """Return what an addition says, by the heading of its column; nothing for a part of the name."""
    kolommen = blad_voor("gremium").kolommen
    for scheme in SCHEMAS:
        for word in (text, text.split(maxsplit=1)[0]) if len(text) >= SHORTEST and scheme == "status" else (text,):
            if len(word) >= SHORTEST and (begrippen()[scheme].find(word) or anders(scheme, word)):
                return {next(kolom.kop for kolom in kolommen if scheme in kolom.schemas): cel.met(word)}
    often = keer(text) if any(sign.isdigit() for sign in text) else None
    return (
        {next(kolom.kop for kolom in kolommen if kolom.soort == "keer"): cel.met(text)} if often and often.getal else {}
    )
