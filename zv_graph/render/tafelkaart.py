"""Tafelkaart: the tables alone, in bands from high to low and row by row, those that take most hours first.

Who sits there stands in the box itself, so that there is nothing to draw between them.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from operator import attrgetter

from zv_graph.analysis.tafel import Tafel
from zv_graph.render.layout import (
    BAND_GAP,
    BAND_HEADER,
    COLUMN,
    MARGIN,
    MOST_COLUMNS,
    TABLE_WIDTH,
    Band,
    Kaart,
    Point,
)
from zv_graph.render.order import Order
from zv_graph.render.regels import koppen

# In pixels: a line of a name, the row of seats with the room around both, and between two rows.
LINE, SEATS, GAP = 14, 18, 4
# In pixels: what a line of a name may take inside a box.
INSIDE = 136
# Lines of a name at least and at most, and boxes beside each other on a phone.
LINES, MOST_LINES, NARROW = 2, 4, 2


@dataclass(frozen=True, slots=True)
class Tafelkaart:
    """The map of the tables: the lines of each name, how high a box is, and the places on a screen and on a phone."""

    namen: list[list[str]]
    hoogte: float
    breed: Kaart
    smal: Kaart


def maten(kaart: Tafelkaart) -> dict[str, float]:
    """Return what the page needs to lay out the tables that a filter leaves, in pixels."""
    return {
        "breedte": TABLE_WIDTH,
        "regel": LINE,
        "hoogte": kaart.hoogte,
        "kolom": COLUMN,
        "tussen": GAP,
        "bandkop": BAND_HEADER,
        "bandgat": BAND_GAP,
        "rand": MARGIN / 2,
        "meest": MOST_COLUMNS,
        "smal": NARROW,
    }


def tafelkaart(order: Order, gremia: Mapping[str, Tafel], terzijde: Collection[str]) -> Tafelkaart:
    """Return the map of the tables, with names on more than two lines where it then still stands at its own size.

    ``terzijde`` are the tables that it leaves out at first.
    """
    first = replace(
        order, bands=tuple((naam, tuple(iri for iri in own if iri not in terzijde)) for naam, own in order.bands)
    )
    lines = next((more for more in (MOST_LINES, LINES + 1) if _past(first, gremia, more)), LINES)
    names, height = koppen([table.naam for table in gremia.values()], INSIDE, lines), SEATS + lines * LINE
    options = _kaarten(order, gremia, height)
    return Tafelkaart(names, height, max(options, key=attrgetter("schaal")), options[0])


def _past(order: Order, gremia: Mapping[str, Tafel], lines: int) -> bool:
    """Tell whether the tables fit with so many lines for their names, and some name needs the last one."""
    own = [gremia[iri].naam for _, band in order.bands for iri in band]
    long = any(len(told) == lines for told in koppen(own, INSIDE, lines))
    return long and max(kaart.schaal for kaart in _kaarten(order, gremia, SEATS + lines * LINE)) >= 1


def _kaarten(order: Order, gremia: Mapping[str, Tafel], height: float) -> list[Kaart]:
    return [_kaart(order, gremia, columns, height) for columns in range(NARROW, MOST_COLUMNS + 1)]


def _kaart(order: Order, gremia: Mapping[str, Tafel], columns: int, height: float) -> Kaart:
    bands: list[Band] = []
    found: dict[str, Point] = {}
    y, width = MARGIN / 2, columns * COLUMN
    for naam, own in ((naam, own) for naam, own in order.bands if own):
        top, y = y, y + BAND_HEADER
        for line in _lines(sorted(own, key=lambda iri: _eerst(gremia[iri])), columns):
            found |= {iri: ((at + 0.5) * COLUMN, y + height / 2) for at, iri in enumerate(line)}
            y += height + GAP
        bands.append(Band(naam, 0.0, top, width, y - top))
        y += BAND_GAP
    return Kaart(found, tuple(bands), (), width, y, 0.0)


def _eerst(table: Tafel) -> tuple[bool, float, str]:
    return table.uren is None, -(table.uren or 0.0), table.naam


def _lines(gremia: Sequence[str], columns: int) -> list[Sequence[str]]:
    return [gremia[at : at + columns] for at in range(0, len(gremia), columns)]
