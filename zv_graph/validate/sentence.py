"""Sentence: the words in which a remark speaks of nodes and values, and where it points."""

import math
from collections.abc import Iterable
from decimal import Decimal

from rdflib import ORG, XSD, Literal, URIRef
from rdflib.term import Node

from zv_graph.melding import Melding
from zv_graph.names import label
from zv_graph.region import Region
from zv_graph.vocabulary import short

# A value that is longer says no more when it is shown whole.
SHOWN = 40


def melding(region: Region, ernst: str, node: Node, tekst: str, said: Node | None = None) -> Melding:
    """Return a remark on a node, or on what is ``said`` of it, with its place and the name that people know."""
    about = str(node) if isinstance(node, URIRef) else str(region.iri)
    return Melding(ernst, region.place(node, said), f"{name(region, node)}: {tekst}", about)


def name(region: Region, node: Node) -> str:
    """Return what people call a node; a seat is called after its actor and its gremium."""
    if isinstance(node, Literal):
        return str(node)[:SHOWN]
    if found := label(region.graph, node):
        return found
    actor, gremium = region.own.value(node, ORG.member), region.own.value(node, ORG.organization)
    if actor is None and gremium is None:
        return short(str(node)) if isinstance(node, URIRef) else "een regel zonder naam"
    names = [name(region, part) if part is not None else "?" for part in (actor, gremium)]
    return f"de deelname van {names[0]} aan {names[1]}"


def shown(region: Region, value: Node) -> str:
    """Return a value as it was written: a name in a workbook, an address in Turtle, text between quotes."""
    if isinstance(value, Literal):
        if region.werkboek and value.datatype == XSD.decimal:
            return str(value).removesuffix(".0").replace(".", ",")
        plain = value.datatype in (XSD.date, XSD.gYear, XSD.gYearMonth, XSD.integer, XSD.decimal, XSD.boolean)
        return str(value)[:SHOWN] if plain else f"“{str(value)[:SHOWN]}”"
    if region.werkboek or not isinstance(value, URIRef):
        return name(region, value)
    return short(str(value))


def property_name(region: Region, prop: Node) -> str:
    """Return what people call a property."""
    return label(region.graph, prop) or short(str(prop))


def endless(value: Node) -> bool:
    """Tell whether a value is written as a number and is none: NaN, or without end."""
    number = value.value if isinstance(value, Literal) else None
    if isinstance(number, Decimal):
        return not number.is_finite()
    return isinstance(number, float) and not math.isfinite(number)


def choice(words: Iterable[str], last: str = "of") -> str:
    """Return words as people list them: a, b of c."""
    *first, end = list(words)
    return f"{', '.join(first)} {last} {end}" if first else end
