"""Manieren: the ways in which gemeenten arrange what a finding is about, for its drawing."""

from zv_graph.analysis import Analyse
from zv_graph.analysis.bevindingen import Bevinding
from zv_graph.analysis.partnerbeeld import onderwerpen
from zv_graph.words import opsomming


def manieren(analyse: Analyse, finding: Bevinding) -> list[tuple[str, tuple[str, ...]]]:
    """Return by what or whom, with the addresses of the gemeenten that do it so, the most common first; nothing for another finding."""
    if finding.soort != "verschil":
        return []
    dekking, asked = analyse.dekking, set(finding.herkomst.waarden)
    found = onderwerpen(dekking.werkwijzen, dekking.regio.gemeenten)
    wijzen = next(o.wijzen for o in found if (o.thema, o.onderwerp) in asked)
    return [(opsomming([dekking.naam(iri) for iri in wijze.via]), tuple(wijze.gemeenten)) for wijze in wijzen]
