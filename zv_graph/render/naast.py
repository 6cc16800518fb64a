"""Naast: several changes of one region side by side, as rows."""

from collections.abc import Mapping

from zv_graph.analysis import WatAls
from zv_graph.analysis.dekking import EENHEDEN
from zv_graph.words import getal, uren

OORDEEL = {"kan": "kan", "onbekend": "eerst navragen", "niet": "kan niet zonder meer"}


def rows(changes: Mapping[str, WatAls]) -> list[dict[str, object]]:
    """Return one row for each thing to compare: how it is now, and under every change."""
    first = next(iter(changes.values()))
    unit = EENHEDEN[first.verschil.eenheid].kop
    now = {"Overleggen": getal(first.verschil.overleggen[0]), unit: uren(first.verschil.kosten[0])}
    sides = {name: _een(change, unit) for name, change in changes.items()}
    return [
        {"wat": wat, "nu": now.get(wat), **{name: told[wat] for name, told in sides.items()}}
        for wat in next(iter(sides.values()))
    ]


def _een(change: WatAls, unit: str) -> dict[str, str]:
    """Return what there is to say of one change."""
    found = change.verschil
    lost, won = found.verloren, found.gewonnen
    return {
        "Oordeel": OORDEEL[found.oordeel],
        "Overleggen": getal(found.overleggen[1]),
        unit: uren(found.kosten[1]),
        "Verwachte verbindingen erbij": getal(len(won.eisen)),
        "Verwachte verbindingen weg": getal(len(lost.eisen)),
        "Zetels die nergens terugkomen": getal(len({seat[:2] for seat in found.zetels})),
        "Mandaten weg": getal(len(lost.mandaten)),
        "Lijnen omhoog weg": getal(len(lost.paden)),
        "Paren partijen die elkaar niet meer zien": getal(len(lost.paren)),
        "Wat het tegenhoudt": getal(len(change.bezwaren)),
        "Na te vragen": getal(len(change.vragen)),
    }
