"""Gepaard: of several partijen in one cell, which of them a rol or functie in the next cell belongs to."""

import re
from collections.abc import Sequence

from zv_graph.melding import LET_OP, Melding
from zv_graph.words import aantal
from zv_graph.workbook.kennis import Kennis
from zv_graph.workbook.names import begint_als_functie
from zv_graph.workbook.regel import Regel
from zv_graph.workbook.woorden import rauw

BETWEEN = re.compile(r"\s*[;,/]\s*")


def gepaard(kennis: Kennis, regel: Regel, parts: Sequence[Regel], told: list[Melding]) -> list[Regel]:
    """Return the parts of a cell, each with its own of as many rollen or functies beside it.

    Of another number, and of one rol that only one partij has, nobody can tell whose it is: none gets it, and that is told.
    """
    for wat, meant in (("rol", kennis.rol), ("functie", begint_als_functie)):
        cel = regel.cel(wat)
        words = [word for line in cel.regels for word in BETWEEN.split(line) if word] if cel else []
        known = len(words) > 1 and all(map(meant, words))
        if len(parts) < 2 or not (known or meant(cel) in rauw("een_per_tafel")):  # noqa: PLR2004  one needs no other
            continue
        if len(words) != len(parts):
            text = f"bij {aantal(len(parts), 'partij', 'partijen')} staat hier “{cel}”; bij wie dat hoort, is niet te zien en niet gelezen."
            told.append(Melding(LET_OP, cel.plaats, text))
            words = [""] * len(parts)
        own = zip(parts, words, strict=True)
        parts = [one if one.cel(wat) else one.met(**{wat: cel.met(word)}) for one, word in own]
    return list(parts)
