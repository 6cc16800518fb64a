"""Gelijk: whether two networks say the same, but for where it was read."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import TypeAlias

from zv_graph.network.contents import Network, naam

Plat: TypeAlias = "str | float | bool | tuple[Plat, ...] | frozenset[Plat] | None"


def anders(one: Network, other: Network) -> list[str]:
    """Return the names of the things of which two networks say something else, in order."""
    found = {iri for network, known in ((one, other), (other, one)) for iri in _anders(network, known)}
    return sorted({naam(one if iri in one else other, iri) for iri in found})


def _anders(one: Network, other: Network) -> Iterator[str]:
    """Yield each node of which ``one`` says what ``other`` does not, and where a line begins that is only there."""
    for iri, data in one.nodes(data=True):
        if iri not in other or _plat(data) != _plat(other.nodes[iri]):
            yield iri
    left = Counter((van, naar, _plat(data)) for van, naar, data in one.edges(data=True))
    left -= Counter((van, naar, _plat(data)) for van, naar, data in other.edges(data=True))
    yield from (naar for _, naar, _ in left)


def _plat(value: object) -> Plat:
    """Return a record without where it was read, as something that can be compared and counted."""
    if is_dataclass(value):
        return tuple((field.name, _plat(getattr(value, field.name))) for field in fields(value) if field.name != "bron")
    if isinstance(value, dict):
        return tuple((key, _plat(part)) for key, part in sorted(value.items()))
    if isinstance(value, tuple | list):
        return tuple(map(_plat, value))
    if isinstance(value, set | frozenset):
        return frozenset(map(_plat, value))
    return value if value is None or isinstance(value, str | float | bool) else str(value)
