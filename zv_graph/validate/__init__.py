"""Validate a region: what is wrong in its data, where, and what to do, told in plain Dutch."""

from zv_graph.melding import FOUT, ORDER, Melding
from zv_graph.region import Region
from zv_graph.region.places import in_order
from zv_graph.validate import meaning, shapes, terms

__all__ = ["MANY", "PER_SECOND", "faults", "validate"]

# SHACL goes through so many statements in a second; to check more than the other number takes long.
PER_SECOND, MANY = 10_000, 100_000


def validate(region: Region) -> tuple[Melding, ...]:
    """Return all remarks on the region's own data: errors first, then by place.

    A *fout* makes an answer wrong, a *let op* makes it weaker, a *tip* makes it richer.
    """
    return _told(region, faults=False)


def faults(region: Region) -> tuple[Melding, ...]:
    """Return only the errors, by place: the same as of ``validate``, sooner."""
    return tuple(melding for melding in _told(region, faults=True) if melding.ernst == FOUT)


def _told(region: Region, *, faults: bool) -> tuple[Melding, ...]:
    found = {*shapes.shapes(region, faults=faults), *terms.terms(region), *meaning.meaning(region)}
    return tuple(sorted(found, key=lambda m: (ORDER.index(m.ernst), in_order(m.plaats), m.tekst)))
