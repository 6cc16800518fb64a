"""The JSON document: the contract with other programs."""

import json
from dataclasses import asdict

from zv_graph.analysis import Analyse


def document(analyse: Analyse) -> dict[str, object]:
    """Return the analyse as plain data: the keys of ``docs/json.md``, addresses as text, unknown as None."""
    regio = analyse.network.graph["regio"]
    parts = ("overlap", "verwachtingen", "structuur", "belasting", "bevindingen")
    return {
        "regio": {"iri": regio.iri, "naam": regio.naam, "peildatum": regio.peildatum},
        "kerncijfers": asdict(analyse.kerncijfers),
        **{part: [asdict(record) for record in getattr(analyse, part)] for part in parts},
    }


def text(data: object) -> str:
    """Return data as JSON that people can read too."""
    return json.dumps(data, ensure_ascii=False, indent=2)
