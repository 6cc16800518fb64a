"""Bevindingen: what a region could talk about, strongest first."""

import networkx as nx

from zv_graph.analysis.belasting import Belasting
from zv_graph.analysis.bevindingen import dubbel, kwetsbaar, ontbreekt, sturing
from zv_graph.analysis.bevindingen.bevinding import Bevinding, Opbrengst, rangschik
from zv_graph.analysis.overlap import Overlap
from zv_graph.analysis.structuur import Gat
from zv_graph.analysis.verwachtingen import Uitkomst


def bevindingen(
    network: nx.MultiDiGraph,
    *,
    overlap: tuple[Overlap, ...],
    verwachtingen: tuple[Uitkomst, ...],
    structuur: tuple[Gat, ...],
    belasting: tuple[Belasting, ...],
) -> tuple[Bevinding, ...]:
    """Return the findings that follow from the other analyses, ranked by evidence and by hours."""
    return rangschik(
        [
            *dubbel.samen_te_voegen(network, overlap),
            *dubbel.elders_gedragen(network, overlap),
            *ontbreekt.ontbrekend(network, verwachtingen),
            *kwetsbaar.enige_tafel(network, verwachtingen),
            *kwetsbaar.schakels(network, structuur),
            *kwetsbaar.zwaarst_belast(network, belasting),
            *sturing.sturing(network, structuur),
        ]
    )


__all__ = ["Bevinding", "Opbrengst", "bevindingen"]
