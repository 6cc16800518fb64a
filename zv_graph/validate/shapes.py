"""Shapes: what SHACL finds, each result composed from its constraint, its node and its values into one sentence."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

import pyshacl
from rdflib import ORG, OWL, RDF, SH, XSD, BNode, Graph, Literal, URIRef
from rdflib.collection import Collection
from rdflib.term import Node

from zv_graph import resources
from zv_graph.melding import FOUT, LET_OP, TIP, Melding
from zv_graph.moment import day
from zv_graph.names import end, label, near
from zv_graph.region import Region
from zv_graph.region.reading import read
from zv_graph.validate.sentence import choice, endless, melding, property_name, shown
from zv_graph.vocabulary import GREMIA, ZV, short

SEVERITY: Mapping[Node | None, str] = {SH.Violation: FOUT, SH.Warning: LET_OP, SH.Info: TIP}
NUMBERS = (int, float, Decimal)
DATES = (XSD.date, XSD.gYearMonth, XSD.gYear)
ENDS = (ZV.geldigTot, ZV.opgehevenOp, ZV.eindigtOp)
TARGETS = (SH.targetClass, SH.targetSubjectsOf)
# What a value must be, and how to write it.
WRITTEN: Mapping[Node, tuple[str, str]] = {
    XSD.boolean: ("geen ja of nee", "schrijf true of false, zonder aanhalingstekens"),
    XSD.integer: ("geen geheel getal", "schrijf een getal zonder punt, zoals 3"),
    XSD.date: ("geen datum", 'schrijf jaar-maand-dag, zoals "2026-11-01"^^xsd:date'),
}


@cache
def rules() -> Graph:
    """Return the shapes; read once a run."""
    # Looked up for each result: without contexts that takes half the time. pyshacl itself wants contexts.
    graph = Graph(store="SimpleMemory")
    read(resources.ONTOLOGY / "shapes.ttl", graph)
    return graph


@cache
def _bare(*, faults: bool) -> Graph:
    """Return the shapes as pyshacl goes through them quickest: the same nodes are held against the same rules.

    Without their messages, which it would read again for each node; and each rule on a property with the targets of its
    shape for itself, so that it is held against all nodes at once instead of one by one. With ``faults`` only those
    that are broken by an error.
    """
    graph = Graph()
    left_out = (
        {rule for mild in (SH.Warning, SH.Info) for rule in rules().subjects(SH.severity, mild)} if faults else set()
    )
    targets = {
        shape: [(of, what) for of in TARGETS for what in rules().objects(shape, of)] for shape in rules().subjects()
    }
    for shape, said, value in rules():
        if shape in left_out or value in left_out:
            continue
        # What stands in a choice between rules has no target of its own, and stays where it is.
        if said == SH.property and targets[shape]:
            for of, what in targets[shape]:
                graph.add((value, of, what))
        elif said != SH.message:
            graph.add((shape, said, value))
    return graph


@dataclass(frozen=True, slots=True)
class Result:
    """One result of SHACL: the node, the property, its values, the one that is wrong, and the shape it breaks."""

    region: Region
    node: Node
    path: Node | None
    value: Node | None
    shape: Node

    @property
    def values(self) -> list[Node]:
        """Return every value of the property, in a fixed order."""
        return sorted(self.region.own.objects(self.node, self.path), key=str)

    @property
    def wat(self) -> str:
        """Return what people call the property."""
        return property_name(self.region, self.path) if self.path is not None else "dit"

    @property
    def found(self) -> str:
        """Return the value that is wrong, as it was written."""
        return shown(self.region, self.value) if self.value is not None else "dit"

    def rules(self, constraint: URIRef) -> list[Node]:
        """Return the values of a constraint of the shape: one, or none where the shape has no such constraint."""
        return list(rules().objects(self.shape, constraint))


def shapes(region: Region, *, faults: bool) -> Iterator[Melding]:
    """Yield one remark for each thing that breaks a shape, with ``faults`` only the errors."""
    _, report, _ = pyshacl.validate(
        _checked(region), shacl_graph=_bare(faults=faults), inference="none", advanced=False, inplace=True
    )
    assert isinstance(report, Graph)  # noqa: S101  pyshacl's type says bytes as well
    for found in report.objects(None, SH.result):
        node = report.value(found, SH.focusNode)
        shape = report.value(found, SH.sourceShape)
        if node is None or shape is None:
            continue
        path = report.value(found, SH.resultPath)
        path = path if isinstance(path, URIRef) else None
        result = Result(region, node, path, report.value(found, SH.value), shape)
        sentence = SENTENCES.get(report.value(found, SH.sourceConstraintComponent), _message)(result)
        severity = SEVERITY.get(report.value(found, SH.resultSeverity), FOUT)
        yield melding(region, severity, node, f"{sentence}.", path)


def _checked(region: Region) -> Graph:
    """Return the statements that a shape may look at: the rest would only cost time.

    A number or date that is a block between brackets, or no number, is left out: ``terms`` tells it, and SHACL cannot
    compare it. Nor can it compare a year with a day: a date that is not exact is held as its first day, or as its last
    one where something ends.
    """
    own, graph = region.own, Graph()
    targets = set(rules().objects(None, SH.targetClass))
    ours = {node for node, kind in own.subject_objects(RDF.type) if kind in targets}
    # A gremium without an address counts nowhere, and ``meaning`` tells it.
    ours -= {node for kind in GREMIA for node in own.subjects(RDF.type, kind) if isinstance(node, BNode)}
    ours |= set(own.subjects(RDF.type, ORG.Membership))
    ours |= {node for prop in rules().objects(None, SH.targetSubjectsOf) for node in own.subjects(prop)}
    literals = set(region.graph.subjects(RDF.type, OWL.DatatypeProperty))
    for node in ours:
        for prop, value in own.predicate_objects(node):
            if prop not in literals or (isinstance(value, Literal) and not endless(value)):
                graph.add((node, prop, _comparable(prop, value)))
    for triple in own.triples((None, ORG.memberOf, None)):
        graph.add(triple)
    # A seat in the words of others is a seat.
    for seat in own.subjects(RDF.type, ORG.Membership):
        graph.add((seat, RDF.type, ZV.Deelname))
    return graph


def _comparable(prop: Node, value: Node) -> Node:
    """Return a date as a day that can be compared with others; any other value as it is."""
    exact = day(value, last=prop in ENDS) if isinstance(value, Literal) and value.datatype in DATES else None
    return Literal(exact, datatype=XSD.date) if exact else value


def _message(result: Result) -> str:
    """Return the shape's own Dutch words."""
    return next(
        (str(text) for text in rules().objects(result.shape, SH.message) if getattr(text, "language", None) == "nl"),
        "voldoet niet aan een regel",
    )


def _missing(result: Result) -> str:
    if result.path is None:
        return _message(result)
    cell = f"{result.node} {result.path}" in result.region.cells
    fix = (
        "vul deze cel in"
        if cell
        else "vul dit aan"
        if result.region.werkboek
        else f"voeg {short(str(result.path))} toe"
    )
    return f"{_message(result)}; {fix}"


def _too_many(result: Result) -> str:
    values = [shown(result.region, value) for value in result.values]
    dot = " en schrijf decimalen met een punt, zoals 1.5" if result.rules(SH.maxInclusive) else ""
    return f"{result.wat} staat er {len(values)} keer ({choice(values, 'en')}); houd er één{dot}"


def _not_listed(result: Result) -> str:
    region, value = result.region, result.value
    allowed = [term for first in result.rules(SH["in"]) for term in Collection(rules(), first)]
    names = {label(region.graph, term) or str(term): term for term in allowed}
    close = near(end(str(value)), names)
    if close and isinstance(value, Literal) and isinstance(names[close], URIRef):
        return f"{result.wat} is tekst ({result.found}); schrijf {short(str(names[close]))}"
    meant = f"bedoel je {shown(region, names[close])}? Kies anders" if close else "kies"
    return f"{result.found} is geen {result.wat}; {meant} uit {choice(names)}"


def _not_a(result: Result) -> str:
    """Say what kind a value must be; of dates there are three, in a choice."""
    asked = [XSD.date] if result.rules(SH["or"]) else result.rules(SH.datatype)
    kind, fix = next((WRITTEN[rule] for rule in asked if rule in WRITTEN), ("niet goed", "verbeter dit"))
    return f"{result.wat} is {result.found} en dat is {kind}; {fix}"


def _out_of_bounds(result: Result) -> str:
    if not isinstance(result.value, Literal) or not isinstance(result.value.value, NUMBERS):
        return f"{result.wat} is {result.found} en dat is geen getal; schrijf een getal met een punt, zoals 1.5"
    low, high = (shown(result.region, *result.rules(rule)) for rule in (SH.minExclusive, SH.maxInclusive))
    return f"{result.wat} is {result.found} en moet meer dan {low} en hoogstens {high} zijn; verbeter het getal"


def _not_before(result: Result) -> str:
    later = [*result.rules(SH.lessThan), *result.rules(SH.lessThanOrEquals)][0]
    # As it was written: what is compared may be the first or the last day of it.
    begins, ends = (
        [shown(result.region, value) for value in sorted(result.region.own.objects(result.node, prop), key=str)]
        for prop in (result.path, later)
    )
    days = f"{result.wat} {choice(begins, 'en')}, {property_name(result.region, later)} {choice(ends, 'en')}"
    return f"{_message(result)} ({days}); verbeter een van beide"


def _not_an_address(result: Result) -> str:
    return f"{result.wat} is {result.found} en moet een adres zijn, zoals gm:0034; schrijf dat zonder aanhalingstekens"


def _two_names(result: Result) -> str:
    by = Counter(value.language for value in result.values if isinstance(value, Literal))
    double = [value for value in result.values if isinstance(value, Literal) and by[value.language] > 1]
    values = [shown(result.region, value) for value in double]
    return f"{_message(result)} ({choice(values, 'en')}); houd er één"


SENTENCES: Mapping[Node | None, Callable[[Result], str]] = {
    SH.MinCountConstraintComponent: _missing,
    SH.MaxCountConstraintComponent: _too_many,
    SH.InConstraintComponent: _not_listed,
    SH.DatatypeConstraintComponent: _not_a,
    SH.OrConstraintComponent: _not_a,
    SH.MinExclusiveConstraintComponent: _out_of_bounds,
    SH.MaxInclusiveConstraintComponent: _out_of_bounds,
    SH.LessThanConstraintComponent: _not_before,
    SH.LessThanOrEqualsConstraintComponent: _not_before,
    SH.NodeKindConstraintComponent: _not_an_address,
    SH.UniqueLangConstraintComponent: _two_names,
}
