"""Analyse a network: one file per question, networkx in, frozen records out."""

from dataclasses import dataclass, field

import networkx as nx

from zv_graph.analysis.advies import Advies, advies
from zv_graph.analysis.belasting import Belasting, belasting
from zv_graph.analysis.bevindingen import Bevinding, bevindingen
from zv_graph.analysis.bijdrage import Bijdrage, bijdrage
from zv_graph.analysis.brokerage import brokerage_roles, ei_index
from zv_graph.analysis.checklist import Punt, checklist
from zv_graph.analysis.congruentie import Congruentie, congruentie
from zv_graph.analysis.dekking import Dekking, lees
from zv_graph.analysis.kerncijfers import Kerncijfers, kerncijfers
from zv_graph.analysis.omvang import duurt_lang, omvang, te_groot
from zv_graph.analysis.overlap import Overlappen, overlap
from zv_graph.analysis.partnerbeeld import Partnerbeeld, partnerbeeld
from zv_graph.analysis.plan import Plan, plan
from zv_graph.analysis.rollen import Rol, Verbondenheid, rollen, verbondenheid
from zv_graph.analysis.structuur import Gat, structuur
from zv_graph.analysis.suggesties import Suggesties, suggesties
from zv_graph.analysis.verwachtingen import Uitkomst, verwachtingen
from zv_graph.analysis.watals import WatAls, watals
from zv_graph.errors import ZvgraphError


@dataclass(frozen=True, slots=True)
class Analyse:
    """Everything the program says about one region; the field names are those of the JSON contract.

    ``behoud`` is the plan that also keeps every pair of actors together.
    """

    dekking: Dekking = field(repr=False, compare=False)
    kerncijfers: Kerncijfers
    overlap: Overlappen
    bijdrage: tuple[Bijdrage, ...]
    plan: Plan
    behoud: Plan
    verwachtingen: tuple[Uitkomst, ...]
    structuur: tuple[Gat, ...]
    suggesties: Suggesties
    rollen: tuple[Rol, ...]
    verbondenheid: Verbondenheid
    belasting: tuple[Belasting, ...]
    congruentie: tuple[Congruentie, ...]
    advies: Advies
    checklist: tuple[Punt, ...]
    bevindingen: tuple[Bevinding, ...]

    @property
    def network(self) -> nx.MultiDiGraph:
        """Return the network that was analysed."""
        return self.dekking.network


def analyse(network: nx.MultiDiGraph) -> Analyse:
    """Answer every question about one network, in a fixed order; the same network gives the same records.

    Raises ``ZvgraphError`` when there is too much to weigh.
    """
    if told := te_groot(network.graph["regio"].naam, omvang(network)):
        raise ZvgraphError(told)
    dekking = lees(network)
    pairs, expected, gaps = overlap(dekking), verwachtingen(dekking), structuur(dekking)
    cheapest = plan(dekking, kandidaten=pairs.kandidaten)
    keeping = plan(dekking, kandidaten=pairs.kandidaten, keep="pairs")
    load = belasting(dekking, plan=cheapest)
    return Analyse(
        dekking=dekking,
        kerncijfers=kerncijfers(dekking),
        overlap=pairs,
        bijdrage=bijdrage(dekking),
        plan=cheapest,
        behoud=keeping,
        verwachtingen=expected,
        structuur=gaps,
        suggesties=suggesties(dekking),
        rollen=rollen(dekking),
        verbondenheid=verbondenheid(dekking),
        belasting=load,
        congruentie=congruentie(dekking),
        advies=advies(dekking),
        checklist=checklist(dekking, verwachtingen=expected, plan=cheapest),
        bevindingen=bevindingen(
            dekking,
            kandidaten=pairs.kandidaten,
            verwachtingen=expected,
            structuur=gaps,
            belasting=load,
            plan=cheapest,
            behoud=keeping,
        ),
    )


__all__ = [
    "Analyse",
    "Partnerbeeld",
    "WatAls",
    "analyse",
    "brokerage_roles",
    "duurt_lang",
    "ei_index",
    "omvang",
    "overlap",
    "partnerbeeld",
    "plan",
    "te_groot",
    "watals",
]
