"""The areas: which gemeenten lie where, by indeling, and the werkgebied of a node."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from rdflib import SKOS, Graph
from rdflib.term import Node

from zv_graph.moment import moment
from zv_graph.network.values import label, names
from zv_graph.region import Region, background
from zv_graph.vocabulary import ZV

# After so many years a division may have changed.
OUD = 5


@dataclass(frozen=True, slots=True)
class Indeling:
    """One division of the country or the region: its name, for each gemeente its area, who works by it, and as of when."""

    naam: str
    gebieden: Mapping[str, str]
    partners: tuple[str, ...] = ()
    peildatum: str | None = None

    def oud(self, nu: str | None) -> bool:
        """Tell whether it is so old that it may have changed since."""
        if not (nu and self.peildatum):
            return False
        return int(nu[:4]) - int(self.peildatum[:4]) > OUD


def indelingen(region: Region) -> Mapping[str, Indeling]:
    """Return every indeling by address, over all gemeenten of which the data say where they lie.

    Those of the background are read once a run; a region that tells of areas itself is read with it.
    """
    own = region.own
    adds = any((None, prop, None) in own for prop in (ZV.ligtIn, SKOS.inScheme))
    places = {*background().subjects(SKOS.inScheme), *background().objects(None, SKOS.inScheme)}
    return _indelingen(region.graph) if adds or not places.isdisjoint(own.subjects()) else _known()


@cache
def _known() -> Mapping[str, Indeling]:
    return _indelingen(background())


def _indelingen(graph: Graph) -> Mapping[str, Indeling]:
    """Return the indelingen in a graph.

    ``zv:ligtIn`` of a gemeente and ``zv:gemeente`` of an area tell the same. A gemeente in two areas of
    one indeling counts in the first by address.
    """
    found: dict[Node, dict[str, str]] = {}
    schemes = dict(graph.subject_objects(SKOS.inScheme))
    pairs = {*graph.subject_objects(ZV.ligtIn), *((m, area) for area, m in graph.subject_objects(ZV.gemeente))}
    for gemeente, area in sorted(pairs, key=str, reverse=True):
        if area in schemes:
            found.setdefault(schemes[area], {})[str(gemeente)] = str(area)
    return {
        str(scheme): Indeling(
            label(graph, scheme),
            dict(sorted(areas.items())),
            names(graph.objects(scheme, ZV.partnertype)),
            moment(graph.value(scheme, ZV.peildatum)),
        )
        for scheme, areas in sorted(found.items(), key=str)
    }


def werkgebied(graph: Graph, node: Node) -> frozenset[str]:
    """Return the gemeenten that ``node`` works for; empty stands for the whole region."""
    found: set[str] = set()
    for area in graph.objects(node, ZV.werkgebied):
        inside = {*graph.objects(area, ZV.gemeente), *graph.subjects(ZV.ligtIn, area)}
        found.update(names(inside or {area}))
    return frozenset(found)
