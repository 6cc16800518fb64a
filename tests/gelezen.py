"""What was read of a workbook: its seats, its overleggen and its remarks."""

from rdflib import ORG, RDF

from zv_graph.names import label
from zv_graph.region import parse
from zv_graph.vocabulary import ZV


def seats(found):
    """Return (overleg, partij, rol, functie) of every seat by name."""
    graph = parse(found.turtle, "x.ttl").graph
    told = set()
    for seat in graph.subjects(RDF.type, ZV.Deelname):
        one = [graph.value(seat, prop) for prop in (ORG.organization, ORG.member, ORG.role, ZV.functie)]
        told.add(tuple(label(graph, node) if node is not None else "" for node in one))
    return told


def told(found):
    """Return every remark with its place."""
    return {(m.plaats, m.tekst) for m in found.meldingen}


def says(found, place, words):
    """Tell whether some remark at a place holds these words."""
    return any(m.plaats == place and words in m.tekst for m in found.meldingen)


def tells(found, words):
    """Tell whether some remark holds these words."""
    return any(words in one.tekst for one in found.meldingen)


def overleg(found, name):
    """Return what the Turtle says of one overleg."""
    return next(part for part in found.turtle.split("\n\n") if f'rdfs:label "{name}"' in part)
