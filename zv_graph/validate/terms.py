"""Terms: words of the ontology that do not exist, stand in the wrong place, or are written as text."""

from collections.abc import Iterable, Iterator
from typing import TypeVar

from rdflib import ORG, OWL, RDF, RDFS, SKOS, Literal, URIRef
from rdflib.term import Node

from zv_graph.melding import FOUT, LET_OP, Melding
from zv_graph.names import end, near
from zv_graph.region import Region, background
from zv_graph.validate.sentence import endless, melding, property_name, shown
from zv_graph.vocabulary import BEGRIP, OURS, PREFIXES, ZV, short

T = TypeVar("T")
DEF = PREFIXES["zv"]
# Looking for what was meant is slow; nobody reads more of it at a time.
MOST_ASKED = 30

# Words of others of which the values are addresses.
MEMBERS = (ORG.hasMember, ORG.memberOf, ORG.member, ORG.organization)


def terms(region: Region) -> Iterator[Melding]:
    """Yield what is said with a word that does not exist, or with a value of the wrong kind."""
    yield from _ours(region)
    yield from _unknown(region)
    yield from _kinds(region)
    yield from _gemeenten(region)


def _ours(region: Region) -> Iterator[Melding]:
    """Yield every word or gemeente of ours that the region says more of, and that this has no effect."""
    for node in region.genegeerd:
        text = f"{short(str(node))} hoort bij zvgraph zelf: wat dit bestand erover zegt, telt niet mee; haal het weg."
        yield Melding(LET_OP, region.place(node), text, str(node))


def _unknown(region: Region) -> Iterator[Melding]:
    """Yield every class, property or concept of ours that does not exist, with the one that was meant."""
    described = {str(node) for node in background().subjects() if str(node).startswith(OURS)}
    schemes = set(map(str, background().subjects(RDF.type, SKOS.ConceptScheme)))
    known = sorted(map(short, described - schemes))
    right = described | set(map(str, region.own.subjects()))
    used = {
        (word, triple[0], triple[1])
        for triple in region.own
        for word in (str(term) for term in triple[1:] if isinstance(term, URIRef))
        if word.startswith(OURS) and word not in right
    }
    for asked, (wrong, subject, prop) in enumerate(_first(used)):
        close = near(short(wrong), known) if asked < MOST_ASKED else None
        hint = f"bedoel je {close}?" if close else "kijk in de handleiding welke woorden er zijn."
        yield Melding(FOUT, region.place(subject, prop), f"{short(wrong)} bestaat niet; {hint}", str(subject))


def _kinds(region: Region) -> Iterator[Melding]:
    """Yield text where an address belongs, an address where a number or date belongs, and a word of another list."""
    graph = region.graph
    schemes = {
        prop: str(scheme)
        for prop, scheme in graph.subject_objects(RDFS.seeAlso)
        if str(prop).startswith(DEF) and str(scheme).startswith(BEGRIP)
    }
    addresses = set(graph.subjects(RDF.type, OWL.ObjectProperty))
    literals = set(graph.subjects(RDF.type, OWL.DatatypeProperty))
    for subject, prop, value in region.own:
        if prop not in addresses and prop not in literals and prop not in MEMBERS:
            continue
        if (value, RDF.first, None) in region.own:
            text = f"{property_name(region, prop)} is een lijst tussen haakjes, en die wordt niet gelezen; zet de waarden er zonder haakjes, met een komma ertussen."
            yield melding(region, FOUT, subject, text, prop)
        elif prop in addresses and isinstance(value, Literal):
            scheme = end(schemes.get(prop, ""))
            fix = f"{scheme}:{str(value).casefold().replace(' ', '-')[:40]}" if scheme else "een adres, zoals x:naam"
            yield melding(
                region,
                FOUT,
                subject,
                f"{property_name(region, prop)} is tekst ({shown(region, value)}); schrijf {fix}.",
                prop,
            )
        elif prop in literals and not isinstance(value, Literal):
            text = f"{property_name(region, prop)} is een adres of een blok tussen haken; schrijf een gewone waarde tussen aanhalingstekens."
            yield melding(region, FOUT, subject, text, prop)
        elif prop in literals and endless(value):
            text = f"{property_name(region, prop)} is {shown(region, value)} en dat is geen getal; schrijf een getal, zoals 1.5."
            yield melding(region, FOUT, subject, text, prop)
        elif prop in schemes and str(value).startswith(BEGRIP) and not str(value).startswith(f"{schemes[prop]}/"):
            scheme = end(schemes[prop])
            text = f"{short(str(value))} hoort niet bij {property_name(region, prop)}; kies een woord dat begint met {scheme}:."
            yield melding(region, FOUT, subject, text, prop)


def _gemeenten(region: Region) -> Iterator[Melding]:
    """Yield every gemeente with a TOOI address that is not among those of today."""
    today = set(background().subjects(RDF.type, ZV.Gemeente))
    named = {
        (str(node), triple[0], said)
        for triple in region.own
        for node, said in ((triple[0], None), (triple[2], triple[1]))
        if isinstance(node, URIRef) and node.startswith(PREFIXES["gm"]) and node not in today
    }
    for gemeente, subject, said in _first(named):
        text = f"{short(gemeente)} is geen gemeente van nu; kies de code van de gemeente waar zij in is opgegaan."
        yield Melding(FOUT, region.place(subject, said), text, gemeente)


def _first(found: Iterable[tuple[str, Node, T]]) -> Iterator[tuple[str, Node, T]]:
    """Yield each word once, in order, with the first thing that uses it."""
    seen: set[str] = set()
    for word, subject, prop in sorted(found, key=str):
        if word not in seen:
            seen.add(word)
            yield word, subject, prop
