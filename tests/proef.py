"""Small regions written in Turtle, and the bundled ones, read once."""

from functools import cache

import networkx as nx

from zv_graph import analysis, network, region
from zv_graph.analysis import Analyse
from zv_graph.region import Region
from zv_graph.vocabulary import PREFIXES

BUNDLED = ("flevoland", "twente", "voorbeeldregio")
HEADER = "".join(f"@prefix {name}: <{iri}> .\n" for name, iri in PREFIXES.items()) + "@prefix x: <urn:x:> .\n"
REGIO = 'x:regio a zv:Regio ; rdfs:label "Proef"@nl ; zv:peildatum "2026-11-01"^^xsd:date ; zv:gemeente gm:0034, gm:0995 .\n'


@cache
def bundled(name: str) -> Region:
    return region.load(name)


@cache
def analysed(name: str) -> Analyse:
    return analysis.analyse(network.build(bundled(name)))


def seats(gremium: str, *actors: str, rol: str = "lid", functie: str | None = None) -> str:
    """Return one Deelname for each actor."""
    extra = f" ; zv:functie functie:{functie}" if functie else ""
    return "".join(
        f"[] a zv:Deelname ; org:organization x:{gremium} ; org:member {actor} ; org:role rol:{rol}{extra} .\n"
        for actor in actors
    )


def partner(name: str, soort: str) -> str:
    return f'x:{name} a zv:Ketenpartner ; rdfs:label "{name}"@nl ; zv:partnertype partnertype:{soort} .\n'


def overleg(name: str, extra: str = "") -> str:
    return f'x:{name} a zv:Overleg ; rdfs:label "{name}"@nl ; zv:niveau niveau:tactisch {extra} .\n'


def bipartite(graph: nx.Graph) -> str:
    """Return a two-mode graph of networkx as a region without thema's, niveaus or hours."""
    text = ""
    for node, side in sorted(graph.nodes(data="bipartite")):
        name = node.replace(" ", "-")
        if side:
            text += f'x:{name} a zv:Gremium ; rdfs:label "{node}"@nl ; org:hasMember '
            text += ", ".join(f"x:{other.replace(' ', '-')}" for other in sorted(graph[node])) + " .\n"
        else:
            text += f'x:{name} a zv:Actor ; rdfs:label "{node}"@nl .\n'
    return text
