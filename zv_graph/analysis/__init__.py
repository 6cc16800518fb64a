"""Analyse a network: one file per question, networkx in, frozen records out."""

from dataclasses import dataclass, field

from zv_graph.analysis import (
    advies,
    belasting,
    bevindingen,
    bijdrage,
    checklist,
    congruentie,
    kerncijfers,
    omvang,
    overlap,
    partnerbeeld,
    plan,
    rollen,
    structuur,
    suggesties,
    verwachtingen,
    watals,
)
from zv_graph.analysis.advies import Advies
from zv_graph.analysis.belasting import Belasting
from zv_graph.analysis.bevindingen import Bevinding
from zv_graph.analysis.bijdrage import Bijdrage
from zv_graph.analysis.brokerage import brokerage_roles, ei_index
from zv_graph.analysis.checklist import Punt
from zv_graph.analysis.congruentie import Congruentie
from zv_graph.analysis.dekking import Dekking, lees
from zv_graph.analysis.kerncijfers import Kerncijfers
from zv_graph.analysis.overlap import Overlappen
from zv_graph.analysis.partnerbeeld import Partnerbeeld
from zv_graph.analysis.plan import Plan
from zv_graph.analysis.rollen import Rol, Verbondenheid
from zv_graph.analysis.structuur import Gat
from zv_graph.analysis.suggesties import Suggesties
from zv_graph.analysis.verwachtingen import Uitkomst
from zv_graph.analysis.watals import WatAls
from zv_graph.errors import ZvgraphError
from zv_graph.network import Network, contents


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
    def network(self) -> Network:
        """Return the network that was analysed."""
        return self.dekking.network


def analyse(network: Network) -> Analyse:
    """Answer every question about one network, in a fixed order; the same network gives the same records.

    Raises ``ZvgraphError`` when there is too much to weigh, or when ``network.build`` did not make it.
    """
    if told := omvang.te_groot(contents.regio(network).naam, omvang.omvang(network)):
        raise ZvgraphError(told)
    dekking = lees(network)
    pairs, expected, gaps = overlap.overlap(dekking), verwachtingen.verwachtingen(dekking), structuur.structuur(dekking)
    cheapest = plan.plan(dekking, kandidaten=pairs.kandidaten)
    keeping = plan.plan(dekking, kandidaten=pairs.kandidaten, keep="pairs")
    load = belasting.belasting(dekking, plan=cheapest)
    return Analyse(
        dekking=dekking,
        kerncijfers=kerncijfers.kerncijfers(dekking),
        overlap=pairs,
        bijdrage=bijdrage.bijdrage(dekking),
        plan=cheapest,
        behoud=keeping,
        verwachtingen=expected,
        structuur=gaps,
        suggesties=suggesties.suggesties(dekking),
        rollen=rollen.rollen(dekking),
        verbondenheid=rollen.verbondenheid(dekking),
        belasting=load,
        congruentie=congruentie.congruentie(dekking),
        advies=advies.advies(dekking),
        checklist=checklist.checklist(dekking, verwachtingen=expected, plan=cheapest),
        bevindingen=bevindingen.bevindingen(
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
    "ei_index",
    "omvang",
    "overlap",
    "partnerbeeld",
    "plan",
    "watals",
]
