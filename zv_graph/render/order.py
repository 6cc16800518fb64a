"""Order: who stands on which side of the map, and who beside whom, so that few lines cross."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean

from zv_graph.analysis.dekking import Dekking
from zv_graph.network import BEGRIP, Actor
from zv_graph.render.labels import niveau_naam

ROUNDS = 4
ZORG = f"{BEGRIP}pijler/zorg"
VEILIGHEID = f"{BEGRIP}pijler/veiligheid"
SIDES = ("links", "rechts", "onder", "overig")
KINDS = dict(zip(SIDES, ("zorg", "veiligheid", "gemeente", "overig"), strict=True))


@dataclass(frozen=True, slots=True)
class Order:
    """The niveaus from high to low, each with its gremia in order; the actors of each side; the thema's."""

    bands: tuple[tuple[str, tuple[str, ...]], ...]
    sides: Mapping[str, tuple[str, ...]]
    themas: tuple[str, ...]


def kind(actor: Actor) -> str:
    """Return of which kind an actor is on a map: zorg, veiligheid, gemeente or overig."""
    return KINDS[_zijde(actor)]


def order(dekking: Dekking) -> Order:
    """Return who stands where in line; the same network gives the same order.

    Order within a band, a side and the foot follows the mean place of the neighbours, repeated a few
    times (the barycentre method of Sugiyama, Tagawa and Toda, 1981).
    """
    bands, sides = _bands(dekking), {name: _side(dekking, name) for name in SIDES}
    place = _settled(dekking, bands, sides)
    tables = {t: [iri for iri, g in dekking.gremia.items() if t in g.themas] for t in _themas(dekking)}
    at = {thema: fmean(place[iri] for iri in own) for thema, own in tables.items()}
    return Order(
        bands=tuple((naam, tuple(sorted(gremia, key=place.__getitem__))) for naam, gremia in bands),
        sides={name: tuple(sorted(actors, key=place.__getitem__)) for name, actors in sides.items()},
        themas=tuple(sorted(at, key=lambda thema: (round(at[thema], 9), thema))),
    )


def _side(dekking: Dekking, name: str) -> list[str]:
    return [actor for actor in dekking.actoren if _zijde(dekking.partijen[actor]) == name]


def _zijde(actor: Actor) -> str:
    if actor.gemeente:
        return "onder"
    return {frozenset({ZORG}): "links", frozenset({VEILIGHEID}): "rechts"}.get(actor.pijlers, "overig")


def _themas(dekking: Dekking) -> list[str]:
    """Return the thema's of the tables; an address that is also a gremium or partij keeps its place as that."""
    return sorted({thema for g in dekking.gremia.values() for thema in g.themas} - set(dekking.network))


def _bands(dekking: Dekking) -> list[tuple[str, list[str]]]:
    """Return the niveaus from high to low, each with its gremia; those without a niveau come last."""
    found: dict[str | None, list[str]] = {}
    for iri, gremium in dekking.gremia.items():
        found.setdefault(gremium.niveau, []).append(iri)
    return [(niveau_naam(dekking, n), found[n]) for n in dekking.van_hoog_naar_laag(found)]


def _settled(
    dekking: Dekking, bands: Sequence[tuple[str, list[str]]], sides: Mapping[str, list[str]]
) -> dict[str, float]:
    """Return for every node its place along its own line, 0 to 1, after a few rounds of barycentres."""
    across = dict.fromkeys(dekking.gremia, 0.5)
    down = {iri: (row + 0.5) / max(len(bands), 1) for row, (_, gremia) in enumerate(bands) for iri in gremia}
    tables: dict[str, list[str]] = {actor: [] for actor in dekking.actoren}
    for iri, gremium in dekking.gremia.items():
        for actor in gremium.leden:
            tables[actor].append(iri)
    place = {actor: (at + 0.5) / len(actors) for actors in sides.values() for at, actor in enumerate(actors)}
    edge = {**dict.fromkeys(sides["links"], 0.0), **dict.fromkeys(sides["rechts"], 1.0)}
    for _ in range(ROUNDS):
        for _, gremia in bands:
            mean = {iri: fmean([edge.get(a, place[a]) for a in dekking.gremia[iri].leden] or [0.5]) for iri in gremia}
            across |= _spread(mean)
        for name, actors in sides.items():
            line = down if name in ("links", "rechts") else across
            place |= _spread({a: fmean([line[iri] for iri in tables[a]]) for a in actors})
    return {**across, **place}


def _spread(mean: Mapping[str, float]) -> dict[str, float]:
    """Return evenly spread places, 0 to 1, in order of mean and then of address."""
    ordered = sorted(mean, key=lambda node: (round(mean[node], 9), node))
    return {node: (at + 0.5) / len(ordered) for at, node in enumerate(ordered)}
