"""Bevindingen: what a region could talk about, strongest first."""

import networkx as nx

from zv_graph.analysis.belasting import Belasting
from zv_graph.analysis.bevindingen import dubbel, kwetsbaar, ontbreekt, sturing
from zv_graph.analysis.bevindingen.bevinding import Bevinding, Opbrengst, rangschik
from zv_graph.analysis.dekking import Dekking, lees
from zv_graph.analysis.overlap import Overlap
from zv_graph.analysis.structuur import Gat
from zv_graph.analysis.verwachtingen import Uitkomst


def bevindingen(
    network: nx.MultiDiGraph | Dekking,
    *,
    overlap: tuple[Overlap, ...],
    verwachtingen: tuple[Uitkomst, ...],
    structuur: tuple[Gat, ...],
    belasting: tuple[Belasting, ...],
) -> tuple[Bevinding, ...]:
    """Return the findings that follow from the other analyses, ranked by evidence and by hours."""
    dekking = lees(network)
    return rangschik(
        [
            *dubbel.samen_te_voegen(dekking, overlap),
            *dubbel.elders_gedragen(dekking, overlap),
            *ontbreekt.ontbrekend(dekking, verwachtingen),
            *kwetsbaar.enige_tafel(dekking, verwachtingen),
            *kwetsbaar.schakels(dekking, structuur),
            *kwetsbaar.zwaarst_belast(dekking, belasting),
            *sturing.sturing(dekking, structuur),
        ]
    )


__all__ = ["Bevinding", "Opbrengst", "bevindingen"]
