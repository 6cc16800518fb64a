"""Toevoeging: what stands behind or before the name of an overleg and says something of it: Tafel A (opgeheven)."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from zv_graph.melding import LET_OP, Melding
from zv_graph.workbook.datum import datum
from zv_graph.workbook.kop import maatkolom
from zv_graph.workbook.names import als_begrip
from zv_graph.workbook.regel import Regel, aangevuld
from zv_graph.workbook.ritme import keer
from zv_graph.workbook.row import Cel
from zv_graph.workbook.spec import kop_voor
from zv_graph.workbook.woorden import KORTSTE, tussen_haken

BEFORE = re.compile(r"([^\W\d]+):\s+(.+)")
# What parts a name from what is said of it.
BEHIND = re.compile(r"(?:,|:|\s[-–|])\s+$")
# What how often holds that an age, a term or a number of people does not.
OFTEN = re.compile(
    r"\b(?:keer|maal|per|elke|iedere|elk|ieder|om de|p\.?\s?[jmwk])\b|\d\s?[x×*]|lijks\b|/\s?(?:j|m|w|k)", re.IGNORECASE
)
SINCE = re.compile(r"(?:(?:per|sinds|vanaf|in|op) )?(.+)")


def zonder_toevoeging(regel: Regel, told: list[Melding]) -> Regel:
    """Return a row of which the name of the overleg stands alone, and what it said besides in its own cell; told."""
    cel, often = regel.cel("overleg"), maatkolom("keer").kop
    for name, said in _parts(cel):
        meant = _zegt(cel, said)
        if meant and not (often in meant and often in regel.gremium):
            # A weekly and a monthly one of the same name are two: what has no number stays a part of it.
            whole = often in meant and not any(sign.isdigit() for sign in said)
            left = str(cel) if whole else name
            what = "blijft de naam" if whole else f"is gelezen als {name}"
            text = f"“{cel}” {what}, met “{said}” als {', '.join(meant).casefold()}."
            told.append(Melding(LET_OP, cel.plaats, text))
            return replace(regel, gremium=aangevuld(meant, regel.gremium)).met(overleg=cel.met(left))
    return regel


def _parts(cel: Cel) -> Iterator[tuple[str, str]]:
    """Yield each way in which a cell may be a name and what is said of it."""
    if found := tussen_haken(cel):
        yield found
    if before := BEFORE.fullmatch(cel):
        yield before[2], before[1]
    words = cel.split()
    yield from ((" ".join(words[:at]).rstrip(" ,:|-–"), " ".join(words[at:])) for at in range(1, len(words)))


def _zegt(cel: Cel, text: str) -> Mapping[str, Cel]:
    """Return what an addition says, by the heading of its column; nothing for a part of the name.

    A status may have a day behind it. A niveau counts between brackets only, how often also behind a sign.
    """
    word, _, rest = text.partition(" ")
    since = SINCE.fullmatch(rest.casefold())
    dated = not rest or (since and datum(since[1]))
    if len(word) >= KORTSTE and dated and als_begrip("status", word):
        return {kop_voor("status"): cel.met(word)}
    inside = f"({text})" in cel
    if inside and len(text) >= KORTSTE and als_begrip("niveau", text):
        return {kop_voor("niveau"): cel.met(text)}
    # A number without a word for how often counts something else.
    counted = any(sign.isdigit() for sign in text) and not OFTEN.search(text)
    often = None if counted or not (inside or BEHIND.search(cel.removesuffix(text))) else keer(text)
    return {maatkolom("keer").kop: cel.met(text)} if often and often.getal else {}
