"""Tekening: what the drawing of a finding needs beside the tables and partijen that it is about."""

from collections import Counter

from zv_graph.analysis import Analyse
from zv_graph.analysis.bevindingen import Bevinding
from zv_graph.analysis.partnerbeeld import onderwerpen
from zv_graph.words import opsomming


def tekening(analyse: Analyse, finding: Bevinding) -> dict[str, object]:
    """Return what is drawn of a finding, by what it is; nothing for one that its tables and partijen tell.

    ``manieren``: by whom or what, with the addresses of the gemeenten that do it so, the most common first. ``leemten``:
    the names of the niveaus, and for each thema how many expectations are open at each of them.
    ``getekend``: how many signed the one agreement that it is about; 0 for more agreements.
    """
    if finding.soort == "verschil":
        return {"manieren": _manieren(analyse, finding)}
    if finding.id == "afspraken":
        agreed = [analyse.dekking.afspraken[iri] for (iri,) in finding.herkomst.waarden]
        return {"getekend": len(agreed[0].partijen) if len(agreed) == 1 else 0}
    if finding.herkomst.velden == ("thema", "niveau", "partner") and finding.soort == "niet-in-gegevens":
        return {"leemten": _leemten(analyse, finding)}
    return {}


def _manieren(analyse: Analyse, finding: Bevinding) -> list[tuple[str, tuple[str, ...]]]:
    dekking, asked = analyse.dekking, set(finding.herkomst.waarden)
    found = onderwerpen(dekking.werkwijzen, dekking.regio.gemeenten)
    wijzen = next(o.wijzen for o in found if (o.thema, o.onderwerp) in asked)
    return [(opsomming([dekking.naam(iri) for iri in wijze.via]), tuple(wijze.gemeenten)) for wijze in wijzen]


def _leemten(analyse: Analyse, finding: Bevinding) -> tuple[list[str], list[tuple[str, list[int]]]]:
    dekking = analyse.dekking
    open_ = Counter((thema, niveau) for thema, niveau, _ in dict.fromkeys(finding.herkomst.waarden))
    niveaus = [n for n in dekking.van_hoog_naar_laag({niveau for _, niveau in open_}) if n]
    themas = sorted({thema for thema, _ in open_}, key=lambda t: (-sum(open_[t, n] for n in niveaus), dekking.naam(t)))
    return [*map(dekking.naam, niveaus)], [(dekking.naam(t), [open_[t, n] for n in niveaus]) for t in themas]
