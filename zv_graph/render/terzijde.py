"""Terzijde: the boards of regelingen about which the data name no thema, and which the map of tables leaves out at first."""

from zv_graph.analysis import Analyse

# Fewer of them are not in the way.
FEWEST = 3


def terzijde(analyse: Analyse) -> frozenset[str]:
    """Return the boards without a thema: none that the law asks, and none that a finding is about."""
    told = {iri for finding in analyse.bevindingen for iri in finding.betrokken}
    tables = analyse.dekking.gremia
    found = frozenset(iri for iri, g in tables.items() if g.terzijde and iri not in told)
    return found if FEWEST <= len(found) < len(tables) else frozenset()
