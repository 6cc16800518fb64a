"""Vreemd: data in the words of W3C ORG or CPOV, as a region in those of zvgraph."""

from pathlib import Path
from typing import cast

from rdflib import RDF, RDFS, Graph, Literal, URIRef

from zv_graph import resources
from zv_graph.errors import ZvgraphError
from zv_graph.names import slug
from zv_graph.region.reading import read
from zv_graph.vocabulary import PREFIXES, ZV
from zv_graph.workbook.spec import BASE
from zv_graph.workbook.turtle import Statement, turtle


def naar_zv(path: Path) -> str:
    """Return the organisations of a file in which others sit as a region in Turtle.

    ``ontology/naar-zv.rq`` says what becomes what. The region is called after the file, and its gemeenten are those that sit
    somewhere. Raises ZvgraphError when no organisation has another one as its member.
    """
    given = Graph()
    read(path, given)
    question = (resources.ONTOLOGY / "naar-zv.rq").read_text(encoding="utf-8")
    made = given.query(question, initNs=PREFIXES).graph
    if not made:
        raise ZvgraphError(
            f"{path.name}: er is geen organisatie met andere organisaties erin (org:hasMember, org:memberOf of org:Membership); "
            "kijk of dit bestand de woorden van W3C ORG gebruikt."
        )
    regio = URIRef(BASE + slug(path.stem))
    about: list[Statement] = [(regio, RDF.type, ZV.Regio), (regio, RDFS.label, Literal(path.stem, lang="nl"))]
    about += [(regio, ZV.gemeente, node) for node in sorted(made.subjects(RDF.type, ZV.Gemeente), key=str)]
    said = [cast("Statement", triple) for triple in sorted(made, key=str) if triple[2] != ZV.Gemeente]
    said.sort(key=lambda triple: (str(triple[0]), triple[1] != RDF.type))
    return turtle([*about, *said], {**PREFIXES, "r": f"{regio}/"}, path.name)
