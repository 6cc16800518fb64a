"""Positions on the map: zorg left, veiligheid right, gemeenten below, the tables in bands between them."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from statistics import fmean

import networkx as nx

from zv_graph.analysis.dekking import Dekking

# One unit is one pixel when the map is shown at its own size.
CELL = (166, 56)
SIDE = (116, 52)
# Gemeenten have short names; the others below them need three lines.
FOOT = {"onder": (100, 46), "overig": (104, 58)}
BAND_HEADER = 24
BAND_GAP = 10
MARGIN = 22
# The pane beside the findings on a screen of 1280 × 800.
PANE = (930, 636)
ROUNDS = 4
ZORG = "https://w3id.org/zvgraph/begrip/pijler/zorg"
VEILIGHEID = "https://w3id.org/zvgraph/begrip/pijler/veiligheid"


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
    """Positions by address, the bands, where each actor stands, and the size of the whole."""

    plekken: Mapping[str, tuple[float, float]]
    zijden: Mapping[str, str]
    bands: tuple[Band, ...]
    breedte: float
    hoogte: float


def kaart(dekking: Dekking) -> Kaart:
    """Return where everything stands; the same network gives the same map.

    Order within a band, a side and the foot follows the mean place of the neighbours, repeated a few
    times (the barycentre method of Sugiyama, Tagawa and Toda, 1981). The number of columns is the
    one that lets the whole fit its pane at the largest scale.
    """
    zijden = {actor: _zijde(dekking.network, actor) for actor in dekking.actoren}
    side = {name: [a for a in dekking.actoren if zijden[a] == name] for name in ("links", "rechts", "onder", "overig")}
    bands = _bands(dekking)
    order = _ordered(dekking, bands, side)
    options = [_place(order, bands, side, columns) for columns in range(2, 13)]
    return max(options, key=lambda option: min(PANE[0] / option.breedte, PANE[1] / option.hoogte))


def _zijde(network: nx.MultiDiGraph, actor: str) -> str:
    if network.nodes[actor]["gemeente"]:
        return "onder"
    return {frozenset({ZORG}): "links", frozenset({VEILIGHEID}): "rechts"}.get(
        network.nodes[actor]["pijlers"], "overig"
    )


def _bands(dekking: Dekking) -> list[tuple[str, list[str]]]:
    """Return the niveaus from high to low, each with its gremia; those without a niveau come last."""

    def height(iri: str) -> tuple[int, str]:
        begrip = dekking.begrippen.get(dekking.gremia[iri].niveau or "")
        return (-(begrip.volgorde or 0), begrip.naam) if begrip else (1, "niveau niet in de gegevens")

    ordered = sorted(dekking.gremia, key=lambda iri: (*height(iri), iri))
    return [(naam, list(same)) for (_, naam), same in groupby(ordered, key=height)]


def _ordered(
    dekking: Dekking, bands: Sequence[tuple[str, list[str]]], side: Mapping[str, list[str]]
) -> dict[str, float]:
    """Return for every node its place along its own line, 0 to 1, after a few rounds of barycentres."""
    across = dict.fromkeys(dekking.gremia, 0.5)
    down = {iri: (row + 0.5) / max(len(bands), 1) for row, (_, gremia) in enumerate(bands) for iri in gremia}
    tables = {actor: [iri for iri, g in dekking.gremia.items() if actor in g.leden] for actor in dekking.actoren}
    place = {actor: (at + 0.5) / len(actors) for actors in side.values() for at, actor in enumerate(actors)}
    edge = {**dict.fromkeys(side["links"], 0.0), **dict.fromkeys(side["rechts"], 1.0)}
    for _ in range(ROUNDS):
        for _, gremia in bands:
            mean = {iri: fmean([edge.get(a, place[a]) for a in dekking.gremia[iri].leden] or [0.5]) for iri in gremia}
            across |= _spread(mean)
        for name, actors in side.items():
            line = down if name in ("links", "rechts") else across
            place |= _spread({a: fmean([line[iri] for iri in tables[a]]) for a in actors})
    return {**across, **place}


def _spread(mean: Mapping[str, float]) -> dict[str, float]:
    """Return evenly spread places, 0 to 1, in order of mean and then of address."""
    ordered = sorted(mean, key=lambda node: (round(mean[node], 9), node))
    return {node: (at + 0.5) / len(ordered) for at, node in enumerate(ordered)}


def _place(
    order: Mapping[str, float],
    bands: Sequence[tuple[str, list[str]]],
    side: Mapping[str, list[str]],
    columns: int,
) -> Kaart:
    """Return the map with a given number of columns of tables."""
    found: dict[str, tuple[float, float]] = {}
    rows = [math.ceil(len(gremia) / columns) for _, gremia in bands]
    height = sum(BAND_HEADER + row * CELL[1] + BAND_GAP for row in rows) + MARGIN
    per_side = max(int((height - MARGIN) // SIDE[1]), 1)
    left, right = (math.ceil(len(side[name]) / per_side) for name in ("links", "rechts"))
    start, width = left * SIDE[0] + MARGIN, columns * CELL[0]
    shapes, y = [], float(MARGIN)
    for (naam, gremia), row in zip(bands, rows, strict=True):
        tall = BAND_HEADER + row * CELL[1]
        shapes.append(Band(naam, start, y, width, tall))
        found |= _grid(sorted(gremia, key=order.__getitem__), columns, start, y + BAND_HEADER)
        y += tall + BAND_GAP
    total = start + width + MARGIN + right * SIDE[0]
    found |= _column(side["links"], order, left, 0.0, y)
    found |= _column(side["rechts"], order, right, total - right * SIDE[0], y)
    for name, (wide, tall) in FOOT.items():
        foot = sorted(side[name], key=order.__getitem__)
        rows_ = math.ceil(len(foot) * wide / total)
        found |= _foot(foot, rows_, total, (y + 18, tall))
        y += rows_ * tall
    zijden = {actor: name for name, actors in side.items() for actor in actors}
    return Kaart(dict(sorted(found.items())), zijden, tuple(shapes), total, y)


def _grid(gremia: Sequence[str], columns: int, x: float, y: float) -> dict[str, tuple[float, float]]:
    """Return places in rows of ``columns``; the last row stands in the middle.

    Filled column by column, so that what belongs left stays left in every row.
    """
    rows = math.ceil(len(gremia) / columns)
    lines: list[list[str]] = [[] for _ in range(rows)]
    full = [columns] * (rows - 1) + [len(gremia) - columns * (rows - 1)] if rows else []
    for iri in gremia:
        row = min((r for r in range(rows) if len(lines[r]) < full[r]), key=lambda r: (len(lines[r]) / full[r], r))
        lines[row].append(iri)
    return {
        iri: (
            x + (columns * CELL[0]) * (place + 0.5) / columns + (columns - len(line)) * CELL[0] / 2,
            y + (row + 0.5) * CELL[1],
        )
        for row, line in enumerate(lines)
        for place, iri in enumerate(line)
    }


def _foot(actors: Sequence[str], rows: int, width: float, lines: tuple[float, float]) -> dict[str, tuple[float, float]]:
    """Return places in rows of about equal length under the bands, each spread over the whole width."""
    y, step = lines
    found: dict[str, tuple[float, float]] = {}
    for row in range(rows):
        line = actors[row::rows]
        found |= {actor: ((at + 0.5) * width / len(line), y + row * step) for at, actor in enumerate(line)}
    return found


def _column(
    actors: Sequence[str], order: Mapping[str, float], columns: int, x: float, height: float
) -> dict[str, tuple[float, float]]:
    """Return places in one or more columns beside the bands, neighbours in turn over the columns."""
    ordered = sorted(actors, key=order.__getitem__)
    rows = math.ceil(len(ordered) / max(columns, 1))
    step = (height - MARGIN) / max(rows, 1)
    return {
        actor: (x + (at % columns + 0.5) * SIDE[0], MARGIN + (at // columns + 0.4) * step)
        for at, actor in enumerate(ordered)
    }
