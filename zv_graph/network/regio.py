"""The region that a network is about."""

from dataclasses import dataclass, field

from zv_graph.network.practice import Beoordeling, beoordelingen, knelpunten
from zv_graph.network.values import first, name, names
from zv_graph.region import Region
from zv_graph.vocabulary import ZV


@dataclass(frozen=True, slots=True)
class Regio:
    """What the network is about; ``volledig`` holds the thema's and niveaus that are declared complete.

    ``centrum`` are the gemeenten that carry out a task for all, ``aanjager`` and ``model`` are what the region chose itself, ``beoordelingen`` what it answers to the checklist.
    """

    iri: str
    naam: str
    peildatum: str | None
    gemeenten: tuple[str, ...] = field(repr=False)
    volledig: frozenset[str] = field(repr=False)
    centrum: tuple[str, ...] = field(default=(), repr=False)
    aanjager: str | None = field(default=None, repr=False)
    model: str | None = field(default=None, repr=False)
    beoordelingen: tuple[Beoordeling, ...] = field(default=(), repr=False)
    knelpunten: int = field(default=0, repr=False)
    knelpunten_met_voorziening: int = field(default=0, repr=False)


def read(region: Region) -> Regio:
    """Return what the data say of the region itself."""
    bottlenecks, helped = knelpunten(region.own)
    return Regio(
        iri=str(region.iri),
        naam=region.naam,
        peildatum=region.peildatum,
        gemeenten=names(region.graph.objects(region.iri, ZV.gemeente)),
        volledig=frozenset(names(region.graph.objects(region.iri, ZV.volledigVoor))),
        centrum=names(region.graph.objects(region.iri, ZV.centrumgemeente)),
        aanjager=name(first(region.graph, region.iri, ZV.aanjager)),
        model=name(first(region.graph, region.iri, ZV.samenwerkingsmodel)),
        beoordelingen=beoordelingen(region.own),
        knelpunten=bottlenecks,
        knelpunten_met_voorziening=helped,
    )
