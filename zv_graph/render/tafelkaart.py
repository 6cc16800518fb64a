"""Tafelkaart: the tables alone, in bands from high to low and row by row, those that take most hours first.

Who sits there stands in the box itself, so that there is nothing to draw between them.
"""

from collections.abc import Mapping, Sequence

from zv_graph.analysis.tafel import Tafel
from zv_graph.render.layout import (
    BAND_GAP,
    BAND_HEADER,
    COLUMN,
    MARGIN,
    MOST_COLUMNS,
    PANE,
    Band,
    Kaart,
    Point,
)
from zv_graph.render.order import Order

# Two lines of a name, the row of seats and the room around them; and between two rows.
HEIGHT, GAP = 47, 5
# In pixels: what a line of a name may take inside a box.
INSIDE = 136
# On a phone two boxes stand beside each other.
NARROW = 2


def breed(order: Order, gremia: Mapping[str, Tafel]) -> Kaart:
    """Return the map for a screen, with the number of columns that lets it fit its pane at the largest scale."""
    options = [_kaart(order, gremia, columns) for columns in range(NARROW, MOST_COLUMNS + 1)]
    return max(options, key=lambda option: min(PANE[0] / option.breedte, PANE[1] / option.hoogte))


def smal(order: Order, gremia: Mapping[str, Tafel]) -> Kaart:
    """Return the map for a phone."""
    return _kaart(order, gremia, NARROW)


def _kaart(order: Order, gremia: Mapping[str, Tafel], columns: int) -> Kaart:
    bands: list[Band] = []
    found: dict[str, Point] = {}
    y, width = MARGIN / 2, columns * COLUMN
    for naam, own in order.bands:
        top, y = y, y + BAND_HEADER
        for line in _lines(sorted(own, key=lambda iri: _eerst(gremia[iri])), columns):
            found |= {iri: ((at + 0.5) * COLUMN, y + HEIGHT / 2) for at, iri in enumerate(line)}
            y += HEIGHT + GAP
        bands.append(Band(naam, 0.0, top, width, y - top))
        y += BAND_GAP
    return Kaart(found, tuple(bands), (), width, y, 0.0)


def _eerst(table: Tafel) -> tuple[bool, float, str]:
    return table.uren is None, -(table.uren or 0.0), table.naam


def _lines(gremia: Sequence[str], columns: int) -> list[Sequence[str]]:
    return [gremia[at : at + columns] for at in range(0, len(gremia), columns)]
