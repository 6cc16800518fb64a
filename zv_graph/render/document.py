"""The JSON document: the contract with other programs."""

import json
from dataclasses import asdict

from zv_graph.analysis import Analyse

LISTS = (
    "overlap",
    "bijdrage",
    "verwachtingen",
    "structuur",
    "rollen",
    "belasting",
    "congruentie",
    "checklist",
    "bevindingen",
)


def document(analyse: Analyse) -> dict[str, object]:
    """Return the analyse as plain data: the keys of ``docs/json.md``, addresses as text, unknown as None."""
    regio = analyse.dekking.regio
    return {
        "regio": {"iri": regio.iri, "naam": regio.naam, "peildatum": regio.peildatum},
        "kerncijfers": asdict(analyse.kerncijfers),
        **{part: [asdict(record) for record in getattr(analyse, part)] for part in LISTS},
        "plan": {**asdict(analyse.plan), "behoud": asdict(analyse.behoud)},
        "suggesties": asdict(analyse.suggesties),
        "verbondenheid": asdict(analyse.verbondenheid),
        "advies": {
            **asdict(analyse.advies),
            "doorlooptijd_maanden": dict(zip(("laag", "hoog"), analyse.advies.doorlooptijd_maanden, strict=True)),
        },
    }


def text(data: object) -> str:
    """Return data as JSON that people can read too; nothing but valid JSON numbers."""
    return json.dumps(data, ensure_ascii=False, indent=2, allow_nan=False)
