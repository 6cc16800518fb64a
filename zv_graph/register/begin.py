"""Begin: what is known of a veiligheidsregio, for a workbook to start from."""

from collections.abc import Sequence
from dataclasses import replace

from rdflib import ORG, RDF, Graph

from zv_graph import resources
from zv_graph.names import slug
from zv_graph.region import Region, background, load
from zv_graph.region.overlay import united
from zv_graph.register.land import known
from zv_graph.vocabulary import ZV
from zv_graph.workbook.names import land


def bekend(naam: str, ook: Sequence[str] = ()) -> Region:
    """Return the bundled region of a veiligheidsregio with the partners that every region has.

    ``ook`` are the names of gemeenten to add. Only gremia with a thema: what is about waste, taxes or parks would be in the way. Raises ZvgraphError for a name
    that is not known.
    """
    found = known(naam)
    region = load(resources.regions()[slug(found)].stem)
    own = Graph(store="SimpleMemory")
    gone = {node for kind in (ZV.Overleg, ZV.Gremium) for node in region.own.subjects(RDF.type, kind)}
    gone -= set(region.own.subjects(ZV.thema))
    gone |= {seat for node in gone for seat in region.own.subjects(ORG.organization, node)}
    gone |= {mandaat for node in gone for mandaat in region.own.objects(node, ZV.heeftMandaat)}
    for triple in region.own:
        if triple[0] not in gone and triple[2] not in gone:
            own.add(triple)
    # A partner that only sat at what is left out has nothing to do here.
    idle = set(region.own.objects()) - set(own.objects())
    for partner in idle.intersection(own.subjects(RDF.type, ZV.Ketenpartner)):
        own.remove((partner, None, None))
    for node in filter(None, map(land().find, ook)):
        own.add((region.iri, ZV.gemeente, node))
    return replace(region, own=own, graph=united(own, background()))
