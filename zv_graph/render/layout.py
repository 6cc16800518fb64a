"""Positions on the map: zorg left, veiligheid right, gemeenten below, the tables in bands between them.

Two maps of the same order: a wide one for a screen and for paper, a narrow one for a phone.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from operator import attrgetter

from zv_graph.render.order import Order

# One unit is one pixel when the map is shown at its own size. The page draws boxes of this width.
TABLE_WIDTH = 146
COLUMN = 154
ROW_GAP = 7
# The least width of a partij at a side, and of a gemeente, whose name is short, below.
SLOT, FOOT = 116, 104
# From the top of an actor to the middle of its symbol.
RISE = 10
BAND_HEADER, BAND_GAP, MARGIN = 18, 8, 22
# The pane beside the findings on a screen of 1280 × 800.
PANE = (930, 636)
MOST_COLUMNS = 12
NARROW_TABLES, NARROW_SLOTS = 3, 4
Point = tuple[float, float]
Kop = tuple[str, float, float]


@dataclass(frozen=True, slots=True)
class Band:
    """One niveau on the map: its name and its rectangle."""

    naam: str
    x: float
    y: float
    breedte: float
    hoogte: float


@dataclass(frozen=True, slots=True)
class Kaart:
    """Positions by address, the bands, the headings of the two pijlers, and the size of the whole.

    ``kop`` is the room above that only the thema's need.
    """

    plekken: Mapping[str, Point]
    bands: tuple[Band, ...]
    koppen: tuple[Kop, ...]
    breedte: float
    hoogte: float
    kop: float

    @property
    def schaal(self) -> float:
        """Return at which scale it fits the pane of a screen."""
        return min(PANE[0] / self.breedte, PANE[1] / self.hoogte)


def breed(order: Order, heights: Mapping[str, float]) -> Kaart:
    """Return the map for a screen, with the number of columns that lets it fit its pane at the largest scale.

    ``heights`` is the room of every node with its label.
    """
    options = [_breed(order, heights, columns) for columns in range(2, MOST_COLUMNS + 1)]
    return max(options, key=attrgetter("schaal"))


def smal(order: Order, heights: Mapping[str, float]) -> Kaart:
    """Return the map for a phone: the partijen above and below the tables, everything large enough to read."""
    width, slot = NARROW_TABLES * COLUMN, NARROW_TABLES * COLUMN / NARROW_SLOTS
    left, right = order.sides["links"], order.sides["rechts"]
    splits = range(1, NARROW_SLOTS) if left and right else (NARROW_SLOTS,) if left else (0,)
    share = min(splits, key=lambda n: max(_rows(left, n), _rows(right, NARROW_SLOTS - n)))
    middle = share * slot
    found, low = _block(left, heights, (0.0, MARGIN), (slot, share))
    more, lower = _block(right, heights, (middle, MARGIN), (slot, NARROW_SLOTS - share))
    bands, own, y = _bands(order, heights, NARROW_TABLES, (0.0, max(low, lower)))
    feet, y = _feet(order, heights, y, width)
    koppen = (("zorg", middle / 2, 8.0), ("veiligheid", (middle + width) / 2, 8.0))
    themas, kop = _themas(order, heights, width)
    return Kaart({**found, **more, **own, **feet, **themas}, bands, _boven(koppen, left, right), width, y, kop)


def _breed(order: Order, heights: Mapping[str, float], columns: int) -> Kaart:
    """Return the wide map with a given number of columns of tables."""
    left, right = order.sides["links"], order.sides["rechts"]
    _, _, low = _bands(order, heights, columns, (0.0, MARGIN))
    wide, wider = _columns(left, heights, low), _columns(right, heights, low)
    start = wide * SLOT + MARGIN / 2
    bands, found, y = _bands(order, heights, columns, (start, MARGIN))
    end = start + columns * COLUMN + MARGIN / 2
    total = end + wider * SLOT
    for actors, number, x in ((left, wide, 0.0), (right, wider, end)):
        found |= _block(actors, heights, (x, MARGIN), (SLOT, number), until=y)[0]
    feet, y = _feet(order, heights, y, total)
    themas, kop = _themas(order, heights, total)
    koppen = (("zorg", wide * SLOT / 2, 10.0), ("veiligheid", (end + total) / 2, 10.0))
    return Kaart({**found, **feet, **themas}, bands, _boven(koppen, left, right), total, y, kop)


def _boven(koppen: Sequence[Kop], *sides: Sequence[str]) -> tuple[Kop, ...]:
    """Return the headings of the sides on which somebody stands."""
    return tuple(kop for kop, actors in zip(koppen, sides, strict=True) if actors)


def _rows(actors: Sequence[str], columns: int) -> int:
    return math.ceil(len(actors) / columns) if columns else 0


def _columns(actors: Sequence[str], heights: Mapping[str, float], until: float) -> int:
    """Return the least number of columns in which the actors end before ``until``."""
    number = 1 if actors else 0
    while number < len(actors) and _tops(actors, heights, number, MARGIN)[-1] > until:
        number += 1
    return number


def _tops(
    actors: Sequence[str], heights: Mapping[str, float], columns: int, y: float, until: float | None = None
) -> list[float]:
    """Return where each row of actors begins from ``y`` down, and where the last one ends; spread evenly ``until`` there."""
    starts = range(0, len(actors), columns or 1)
    tall = [max(heights[actor] for actor in actors[at : at + columns]) for at in starts]
    spare = 0.0 if until is None else (until - y - sum(tall)) / max(len(tall), 1)
    return list(accumulate((height + max(spare, ROW_GAP / 2) for height in tall), initial=y))


def _bands(
    order: Order, heights: Mapping[str, float], columns: int, corner: Point
) -> tuple[tuple[Band, ...], dict[str, Point], float]:
    """Return the bands from ``corner`` down, the places of the tables in them, and where they end."""
    x, y = corner
    shapes: list[Band] = []
    found: dict[str, Point] = {}
    for naam, gremia in order.bands:
        top, y = y, y + BAND_HEADER
        for line in _grid(gremia, columns):
            tall = max(heights[iri] for iri in line)
            indent = (columns - len(line)) * COLUMN / 2
            found |= {iri: (x + indent + (at + 0.5) * COLUMN, y + tall / 2) for at, iri in enumerate(line)}
            y += tall + ROW_GAP
        shapes.append(Band(naam, x, top, columns * COLUMN, y - top))
        y += BAND_GAP
    return tuple(shapes), found, y


def _grid(gremia: Sequence[str], columns: int) -> list[list[str]]:
    """Return rows of ``columns``; filled column by column, so that what belongs left stays left in every row."""
    rows = math.ceil(len(gremia) / columns)
    lines: list[list[str]] = [[] for _ in range(rows)]
    full = [min(columns, len(gremia) - columns * row) for row in range(rows)]
    slots = sorted((at / most, row) for row, most in enumerate(full) for at in range(most))
    for iri, (_, row) in zip(gremia, slots, strict=True):
        lines[row].append(iri)
    return lines


def _block(
    actors: Sequence[str],
    heights: Mapping[str, float],
    corner: Point,
    slots: tuple[float, int],
    until: float | None = None,
) -> tuple[dict[str, Point], float]:
    """Return places in columns from ``corner``, neighbours in turn over the columns, and where they end.

    ``slots`` are the width and the number of the columns; the rows are spread evenly ``until`` there.
    """
    (x, y), (slot, columns) = corner, slots
    *tops, end = _tops(actors, heights, columns, y, until)
    found = {actor: (x + (at % columns + 0.5) * slot, tops[at // columns] + RISE) for at, actor in enumerate(actors)}
    return found, end


def _feet(order: Order, heights: Mapping[str, float], y: float, width: float) -> tuple[dict[str, Point], float]:
    """Return the places of gemeenten and of the other actors below the bands, and where they end."""
    gemeenten, y = _spread(order.sides["onder"], heights, (width, FOOT), y)
    others, y = _spread(order.sides["overig"], heights, (width, SLOT), y)
    return gemeenten | others, y


def _themas(order: Order, heights: Mapping[str, float], width: float) -> tuple[dict[str, Point], float]:
    """Return the places of the thema's above the map, and the room that they take."""
    found, kop = _spread(order.themas, heights, (width, SLOT), ROW_GAP)
    return {thema: (x, y - kop - RISE + heights[thema] / 2) for thema, (x, y) in found.items()}, kop


def _spread(
    nodes: Sequence[str], heights: Mapping[str, float], widths: tuple[float, float], y: float
) -> tuple[dict[str, Point], float]:
    """Return places in rows of about equal length from ``y`` down, and where they end.

    ``widths`` are that of a row and the least for one node.
    """
    width, slot = widths
    rows = math.ceil(len(nodes) * slot / width)
    found: dict[str, Point] = {}
    for row in range(rows):
        line = nodes[row::rows]
        found |= {node: ((at + 0.5) * width / len(line), y + RISE) for at, node in enumerate(line)}
        y += max(heights[node] for node in line) + ROW_GAP / 2
    return found, y
