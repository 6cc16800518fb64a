"""Analyse a network: one file per question, networkx in, frozen records out."""

from dataclasses import dataclass, field

import networkx as nx

from zv_graph.analysis.belasting import Belasting, belasting
from zv_graph.analysis.bevindingen import Bevinding, bevindingen
from zv_graph.analysis.kerncijfers import Kerncijfers, kerncijfers
from zv_graph.analysis.overlap import Overlap, overlap
from zv_graph.analysis.structuur import Gat, structuur
from zv_graph.analysis.verwachtingen import Uitkomst, verwachtingen


@dataclass(frozen=True, slots=True)
class Analyse:
    """Everything the program says about one region; the field names are those of the JSON contract."""

    network: nx.MultiDiGraph = field(repr=False, compare=False)
    kerncijfers: Kerncijfers
    overlap: tuple[Overlap, ...]
    verwachtingen: tuple[Uitkomst, ...]
    structuur: tuple[Gat, ...]
    belasting: tuple[Belasting, ...]
    bevindingen: tuple[Bevinding, ...]


def analyse(network: nx.MultiDiGraph) -> Analyse:
    """Answer every question about one network, in a fixed order; the same network gives the same records."""
    pairs, expected = overlap(network), verwachtingen(network)
    gaps, load = structuur(network), belasting(network)
    return Analyse(
        network=network,
        kerncijfers=kerncijfers(network),
        overlap=pairs,
        verwachtingen=expected,
        structuur=gaps,
        belasting=load,
        bevindingen=bevindingen(network, overlap=pairs, verwachtingen=expected, structuur=gaps, belasting=load),
    )


__all__ = ["Analyse", "analyse"]
