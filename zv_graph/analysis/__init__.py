"""Analyse a network: one file per question, networkx in, frozen records out."""

from dataclasses import dataclass, field

from zv_graph.analysis import (
    aanvulling,
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
from zv_graph.analysis import botsing as botsing
from zv_graph.analysis import elders as elders  # for who looks at more regions than one
from zv_graph.analysis import spiegel as spiegel
from zv_graph.analysis import uitvoering as uitvoering
from zv_graph.analysis import vergelijk as vergelijk
from zv_graph.analysis.aanvulling import Aanvulling
from zv_graph.analysis.advies import Advies
from zv_graph.analysis.belasting import Belasting
from zv_graph.analysis.bevindingen import Bevinding
from zv_graph.analysis.bijdrage import Bijdrage
from zv_graph.analysis.brokerage import brokerage_roles, ei_index
from zv_graph.analysis.checklist import Punt
from zv_graph.analysis.congruentie import Congruentie
from zv_graph.analysis.dekking import Dekking
from zv_graph.analysis.gat import Gat
from zv_graph.analysis.kerncijfers import Kerncijfers
from zv_graph.analysis.lezing import lees
from zv_graph.analysis.overlap import Overlappen
from zv_graph.analysis.partnerbeeld import Partnerbeeld
from zv_graph.analysis.plan import Bespreking, Voorstel
from zv_graph.analysis.rollen import Rol, Verbondenheid
from zv_graph.analysis.suggesties import Suggesties
from zv_graph.analysis.verwachtingen import Samenstelling, Uitkomst
from zv_graph.analysis.watals import WatAls
from zv_graph.errors import ZvgraphError
from zv_graph.network import Network, Regio, contents


@dataclass(frozen=True, slots=True, repr=False)
class Analyse:
    """Everything the program says about one region; the field names are those of the JSON contract.

    A field that is left out of its repr is for the program itself, here and in every record below.
    """

    dekking: Dekking = field(repr=False, compare=False)
    regio: Regio
    kerncijfers: Kerncijfers
    overlap: Overlappen
    bijdrage: tuple[Bijdrage, ...]
    verwachtingen: tuple[Uitkomst, ...]
    combinaties: tuple[Samenstelling, ...]
    structuur: tuple[Gat, ...]
    rollen: tuple[Rol, ...]
    belasting: tuple[Belasting, ...]
    congruentie: tuple[Congruentie, ...]
    checklist: tuple[Punt, ...]
    bevindingen: tuple[Bevinding, ...]
    plan: Voorstel
    bespreken: tuple[Bespreking, ...]
    aanvulling: Aanvulling
    suggesties: Suggesties
    verbondenheid: Verbondenheid
    advies: Advies

    def __repr__(self) -> str:
        """Return what it is about and how much was found."""
        return f"Analyse({self.regio.naam!r}, {len(self.bevindingen)} bevindingen)"

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
    cheapest = plan.voorstel(dekking, pairs.kandidaten)
    more = aanvulling.aanvulling(dekking, pairs.kandidaten)
    load, unique = belasting.belasting(dekking, plan=cheapest), bijdrage.bijdrage(dekking)
    return Analyse(
        dekking=dekking,
        regio=dekking.regio,
        kerncijfers=kerncijfers.kerncijfers(dekking),
        overlap=pairs,
        bijdrage=unique,
        verwachtingen=expected,
        combinaties=verwachtingen.combinaties(dekking),
        structuur=gaps,
        rollen=rollen.rollen(dekking),
        belasting=load,
        congruentie=congruentie.congruentie(dekking),
        checklist=checklist.checklist(dekking, verwachtingen=expected, plan=cheapest),
        bevindingen=bevindingen.bevindingen(
            dekking,
            kandidaten=pairs.kandidaten,
            verwachtingen=expected,
            structuur=gaps,
            belasting=load,
            bijdragen=unique,
            plan=cheapest,
            aanvulling=more,
        ),
        plan=cheapest,
        bespreken=plan.bespreken(dekking, cheapest.bespreken),
        aanvulling=more,
        suggesties=suggesties.suggesties(dekking),
        verbondenheid=rollen.verbondenheid(dekking),
        advies=advies.advies(dekking),
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
