"""Vraagkop: which column a question above it means, as in the answers of a form: Hoe vaak komen jullie bij elkaar?"""

import re

from zv_graph.names import bare
from zv_graph.workbook.woorden import lijst, woordenlijst

WORD = re.compile(r"[^\s/,.?!()]+")


def vraagkop(cell: str) -> str | None:
    """Return the heading of the column that a question asks for; None for what is no question, or asks what is wished or was."""
    if not cell.rstrip().endswith("?"):
        return None
    words = [bare(word) for word in WORD.findall(cell.casefold())]
    if not (lijst("voorbehoud") | lijst("geen_vraag")).isdisjoint(words):
        return None
    asked = " ".join(words)
    return next(
        (
            str(one["kop"])
            for one in woordenlijst()["vraag"]
            if asked.startswith(tuple(one["begint"]))
            and any(word in asked for word in one["noemt"])
            and not any(word in asked for word in one.get("niet", ()))
        ),
        None,
    )
