"""Bevindingen: what a region could talk about, strongest first."""

from zv_graph.analysis.aanvulling import Aanvulling
from zv_graph.analysis.belasting import Belasting
from zv_graph.analysis.bevindingen import dubbel, eenvoudiger, invullen, kwetsbaar, ontbreekt, sturing, verschil
from zv_graph.analysis.bevindingen.bevinding import SOORTEN, Bevinding, Opbrengst, rangschik
from zv_graph.analysis.bevindingen.eenvoudiger import (
    bespreekbaar,
    minstens,
    voorstel,
    vraag,
    winst,
    zin,
    zonder_prijs,
)
from zv_graph.analysis.bijdrage import Bijdrage
from zv_graph.analysis.dekking import Dekking
from zv_graph.analysis.gat import Gat
from zv_graph.analysis.lezing import lees
from zv_graph.analysis.overlap import Overlap
from zv_graph.analysis.plan import Voorstel
from zv_graph.analysis.verwachtingen import Uitkomst
from zv_graph.network import Network


def bevindingen(
    network: Network | Dekking,
    *,
    kandidaten: tuple[Overlap, ...],
    verwachtingen: tuple[Uitkomst, ...],
    structuur: tuple[Gat, ...],
    belasting: tuple[Belasting, ...],
    bijdragen: tuple[Bijdrage, ...],
    plan: Voorstel,
    aanvulling: Aanvulling,
) -> tuple[Bevinding, ...]:
    """Return the findings that follow from the other analyses, ranked by evidence and by hours.

    ``kandidaten`` are those of the overlap.
    """
    dekking = lees(network)
    pairs = tuple(dubbel.samen_te_voegen(dekking, kandidaten, plan.bespreken))
    told = frozenset(iri for finding in pairs for iri in finding.betrokken)
    return rangschik(
        [
            *eenvoudiger.eenvoudiger(dekking, plan),
            *pairs,
            *dubbel.kan_stoppen(dekking, bijdragen, told),
            *invullen.vul_eerst_in(dekking, kandidaten, verwachtingen),
            *ontbreekt.ontbrekend(dekking, verwachtingen, aanvulling),
            *kwetsbaar.enige_tafel(dekking, verwachtingen),
            *kwetsbaar.schakels(dekking, structuur),
            *kwetsbaar.zwaarst_belast(dekking, belasting),
            *sturing.sturing(dekking, structuur),
            *invullen.na_te_gaan(dekking),
            *verschil.werkwijzen(dekking),
            *verschil.indelingen(dekking),
        ]
    )


__all__ = [
    "SOORTEN",
    "Bevinding",
    "Opbrengst",
    "bespreekbaar",
    "bevindingen",
    "minstens",
    "voorstel",
    "vraag",
    "winst",
    "zin",
    "zonder_prijs",
]
