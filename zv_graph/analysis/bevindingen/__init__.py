"""Bevindingen: what a region could talk about, strongest first."""

from zv_graph.analysis.belasting import Belasting
from zv_graph.analysis.bevindingen import dubbel, eenvoudiger, kwetsbaar, ontbreekt, sturing, verschil
from zv_graph.analysis.bevindingen.bevinding import SOORTEN, Bevinding, Opbrengst, rangschik
from zv_graph.analysis.bevindingen.eenvoudiger import minstens, winst, zin, zonder_prijs
from zv_graph.analysis.dekking import Dekking, lees
from zv_graph.analysis.overlap import Overlap
from zv_graph.analysis.plan import Voorstel
from zv_graph.analysis.robuust import steekproef
from zv_graph.analysis.structuur import Gat
from zv_graph.analysis.verwachtingen import Uitkomst
from zv_graph.network import Network


def bevindingen(
    network: Network | Dekking,
    *,
    kandidaten: tuple[Overlap, ...],
    verwachtingen: tuple[Uitkomst, ...],
    structuur: tuple[Gat, ...],
    belasting: tuple[Belasting, ...],
    plan: Voorstel,
) -> tuple[Bevinding, ...]:
    """Return the findings that follow from the other analyses, ranked by evidence and by hours.

    ``kandidaten`` are those of the overlap.
    """
    dekking = lees(network)
    proef = steekproef(dekking)
    return rangschik(
        [
            *eenvoudiger.eenvoudiger(dekking, plan),
            *dubbel.samen_te_voegen(dekking, kandidaten, proef),
            *dubbel.elders_gedragen(dekking, kandidaten, proef),
            *ontbreekt.ontbrekend(dekking, verwachtingen),
            *kwetsbaar.enige_tafel(dekking, verwachtingen),
            *kwetsbaar.schakels(dekking, structuur),
            *kwetsbaar.zwaarst_belast(dekking, belasting),
            *sturing.sturing(dekking, structuur),
            *verschil.werkwijzen(dekking),
            *verschil.indelingen(dekking),
        ]
    )


__all__ = ["SOORTEN", "Bevinding", "Opbrengst", "bevindingen", "minstens", "winst", "zin", "zonder_prijs"]
