"""Analyse a network: one file per question, networkx in, frozen records out."""

from dataclasses import dataclass, field

import networkx as nx

from zv_graph.analysis.belasting import Belasting, belasting
from zv_graph.analysis.bevindingen import Bevinding, bevindingen
from zv_graph.analysis.dekking import Dekking, lees
from zv_graph.analysis.kerncijfers import Kerncijfers, kerncijfers
from zv_graph.analysis.overlap import Overlap, overlap
from zv_graph.analysis.structuur import Gat, structuur
from zv_graph.analysis.verwachtingen import Uitkomst, verwachtingen


@dataclass(frozen=True, slots=True)
class Analyse:
    """Everything the program says about one region; the field names are those of the JSON contract."""

    dekking: Dekking = field(repr=False, compare=False)
    kerncijfers: Kerncijfers
    overlap: tuple[Overlap, ...]
    verwachtingen: tuple[Uitkomst, ...]
    structuur: tuple[Gat, ...]
    belasting: tuple[Belasting, ...]
    bevindingen: tuple[Bevinding, ...]

    @property
    def network(self) -> nx.MultiDiGraph:
        """Return the network that was analysed."""
        return self.dekking.network


def analyse(network: nx.MultiDiGraph) -> Analyse:
    """Answer every question about one network, in a fixed order; the same network gives the same records."""
    dekking = lees(network)
    pairs, expected = overlap(dekking), verwachtingen(dekking)
    gaps, load = structuur(dekking), belasting(dekking)
    return Analyse(
        dekking=dekking,
        kerncijfers=kerncijfers(dekking),
        overlap=pairs,
        verwachtingen=expected,
        structuur=gaps,
        belasting=load,
        bevindingen=bevindingen(dekking, overlap=pairs, verwachtingen=expected, structuur=gaps, belasting=load),
    )


__all__ = ["Analyse", "analyse"]
