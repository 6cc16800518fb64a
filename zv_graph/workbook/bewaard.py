"""Bewaard: what was known of the country, and stays when a next year's table does not tell it."""

from collections.abc import Container, Iterator

from rdflib import DCTERMS, RDF, RDFS, SKOS, Graph, URIRef
from rdflib.term import Node

from zv_graph.names import label
from zv_graph.vocabulary import PREFIXES, ZV
from zv_graph.workbook.turtle import Statement

# What stays of a gemeente that is gone; which one it went on in, the table does not say.
KEPT = (RDFS.label, DCTERMS.source)


def indelingen(
    before: Graph, found: Container[str], given: Container[URIRef], behouden: list[str]
) -> Iterator[Statement]:
    """Yield what was known of divisions that the table lacks, for the gemeenten (by code) that still exist; note their names."""
    for indeling in sorted(before.subjects(RDF.type, SKOS.ConceptScheme), key=str):
        if not isinstance(indeling, URIRef) or indeling in given:
            continue
        behouden.append(label(before, indeling) or str(indeling))
        yield from _said(before, indeling)
        yield from _said(before, before.value(indeling, DCTERMS.source))
        for area in sorted(before.subjects(SKOS.inScheme, indeling), key=str):
            yield from _said(before, area)
            for gemeente in sorted(before.subjects(ZV.ligtIn, area), key=str):
                if str(gemeente).removeprefix(PREFIXES["gm"]) in found and isinstance(gemeente, URIRef):
                    yield gemeente, ZV.ligtIn, area


def namen(before: Graph, found: Container[str]) -> Iterator[Statement]:
    """Yield the other names of the gemeenten that still exist, and every gemeente that is gone, also since this year."""
    for gemeente in sorted(before.subjects(RDF.type, ZV.Gemeente), key=str):
        if not isinstance(gemeente, URIRef):
            continue
        stays = str(gemeente).removeprefix(PREFIXES["gm"]) in found
        if not stays:
            yield gemeente, RDF.type, ZV.VroegereGemeente
        for prop in (SKOS.altLabel,) if stays else KEPT:
            yield from ((gemeente, prop, value) for value in sorted(before.objects(gemeente, prop), key=str))
    for gone in sorted(before.subjects(RDF.type, ZV.VroegereGemeente), key=str):
        yield from _said(before, gone)
        for bron in sorted(before.objects(gone, DCTERMS.source), key=str):
            yield from _said(before, bron)


def _said(before: Graph, node: Node | None) -> Iterator[Statement]:
    """Yield all that was said of a node."""
    if isinstance(node, URIRef):
        for prop, value in sorted(before.predicate_objects(node), key=lambda pair: (pair[0] != RDF.type, str(pair))):
            if isinstance(prop, URIRef):
                yield node, prop, value
