"""Validate a region: the SHACL shapes, unknown terms and gemeenten, told in plain Dutch."""

import difflib
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

import networkx as nx
import pyshacl
from pyshacl.errors import ReportableRuntimeError
from rdflib import FOAF, ORG, PROV, RDF, RDFS, SDO, SH, Graph, Literal, URIRef
from rdflib.term import Node

from zv_graph import resources
from zv_graph.region import Region
from zv_graph.region.reading import read
from zv_graph.vocabulary import PREFIXES, ZV

FOUT, LET_OP, TIP = "fout", "let op", "tip"
SEVERITY = {SH.Violation: FOUT, SH.Warning: LET_OP, SH.Info: TIP}
ORDER = (FOUT, LET_OP, TIP)
RELATIONS = (ZV.onderdeelVan, ZV.rapporteertAan, ZV.escaleertNaar, ZV.voedt, ZV.voorportaalVan)
PERSONS = {FOAF.Person, PROV.Person, SDO.Person, URIRef("http://www.w3.org/2006/vcard/ns#Individual")}
OURS = ("https://w3id.org/zvgraph/def#", "https://w3id.org/zvgraph/begrip/")


@dataclass(frozen=True, slots=True)
class Melding:
    """One remark on the data: how bad, where, what, and what to do."""

    ernst: str
    plaats: str
    tekst: str
    onderwerp: str


def validate(region: Region) -> tuple[Melding, ...]:
    """Return all remarks on the region's own files: errors first, then by place.

    A *fout* makes an answer wrong, a *let op* makes it weaker, a *tip* makes it richer.
    """
    found = {
        *_shapes(region),
        *_terms(region),
        *_gemeenten(region),
        *_doubles(region),
        *_roles(region),
        *_cycles(region),
        *_persons(region),
    }
    return tuple(sorted(found, key=lambda m: (ORDER.index(m.ernst), _natural(m.plaats), m.tekst)))


def _natural(place: str) -> list[tuple[int, str]]:
    return [(int(part), "") if part.isdigit() else (-1, part) for part in re.split(r"(\d+)", place)]


def _shapes(region: Region) -> Iterator[Melding]:
    """Yield what the shapes find, one sentence for each result."""
    shapes = Graph()
    read(resources.ONTOLOGY / "shapes.ttl", shapes)
    try:
        _, report, _ = pyshacl.validate(region.own, shacl_graph=shapes, inference="none", advanced=False, inplace=True)
    except ReportableRuntimeError:
        text = "ergens staat een blok tussen haken [ ] waar een datum of getal hoort; vul daar een waarde in."
        yield Melding(FOUT, region.texts[0][0], text, str(region.iri))
        return
    assert isinstance(report, Graph)  # noqa: S101  pyshacl's type says bytes as well
    for result in report.objects(None, SH.result):
        focus = report.value(result, SH.focusNode)
        severity = report.value(result, SH.resultSeverity)
        value = report.value(result, SH.value)
        rule = report.value(result, SH.sourceConstraint) or report.value(result, SH.sourceShape)
        dutch = [str(text) for text in shapes.objects(rule, SH.message) if getattr(text, "language", None) == "nl"]
        if focus is None:
            continue
        shown = f" (hier staat: {_short(value)})" if isinstance(value, Literal | URIRef) and value != focus else ""
        text = f"{_name(region, focus)}: {min(dutch, default='voldoet niet aan een regel')}{shown}"
        yield Melding(SEVERITY.get(URIRef(str(severity)), FOUT), _place(region, focus), f"{text}.", str(focus))


def _terms(region: Region) -> Iterator[Melding]:
    """Yield every class, property or concept of ours that does not exist, with the one that was meant."""
    known = {
        str(node) for node in set(region.graph.subjects()) - set(region.own.subjects()) if str(node).startswith(OURS)
    }
    known |= {str(node) for node in region.own.subjects()}
    used: dict[str, Node] = {}
    for subject, *terms in region.own:
        for term in terms:
            if isinstance(term, URIRef) and str(term).startswith(OURS) and str(term) not in known:
                used.setdefault(str(term), subject)
    for name, subject in used.items():
        close = difflib.get_close_matches(name, known, n=1, cutoff=0.85)
        hint = f"bedoel je {_prefixed(close[0])}?" if close else "kijk in de handleiding welke woorden er zijn."
        yield Melding(FOUT, _place(region, subject), f"{_prefixed(name)} bestaat niet; {hint}", str(subject))


def _gemeenten(region: Region) -> Iterator[Melding]:
    """Yield every gemeente with a TOOI address that is not among those of today."""
    today = set(region.graph.subjects(RDF.type, ZV.Gemeente)) - set(region.own.subjects())
    named = {node for triple in region.own for node in (triple[0], triple[2]) if str(node).startswith(PREFIXES["gm"])}
    for node in sorted(named - today, key=str):
        text = f"{_prefixed(str(node))} is geen gemeente van nu; kies de code van de gemeente waar zij in is opgegaan."
        yield Melding(FOUT, _place(region, node), text, str(node))


def _doubles(region: Region) -> Iterator[Melding]:
    """Yield actors, and gremia, whose names are alike but for case, accents, spaces and hyphens."""
    for kinds in ((ZV.Ketenpartner, ZV.Actor), (ZV.Gremium, ZV.Overleg)):
        alike: dict[str, set[Node]] = defaultdict(set)
        for node in {n for kind in kinds for n in region.own.subjects(RDF.type, kind)}:
            for label in region.own.objects(node, RDFS.label):
                alike[_bare(str(label))].add(node)
        for nodes in alike.values():
            first, *others = sorted(nodes, key=str)
            for other in others:
                text = f"{_name(region, other)} lijkt op {_name(region, first)}; voeg ze samen als het dezelfde is."
                yield Melding(LET_OP, _place(region, other), text, str(other))


def _roles(region: Region) -> Iterator[Melding]:
    """Yield gremia without an address, gremia that sit at a table themselves, and lines to what is no gremium."""
    own = region.own
    gremia = {node for kind in (ZV.Gremium, ZV.Overleg) for node in own.subjects(RDF.type, kind)}
    pairs = (ORG.member, ORG.hasMember, ZV.partij, ZV.namens)
    acting = {node for predicate in pairs for node in own.objects(None, predicate)} | set(own.subjects(ORG.memberOf))
    acting |= {node for kind in (ZV.Actor, ZV.Ketenpartner, ZV.Gemeente) for node in own.subjects(RDF.type, kind)}
    for node in gremia:
        if not isinstance(node, URIRef):
            text = "een gremium zonder eigen adres telt niet mee; geef het een naam zoals x:stuurgroep."
            yield Melding(FOUT, _place(region, node), f"{_name(region, node)}: {text}", str(region.iri))
        elif node in acting:
            text = "dit is een gremium en ook een partij; maak er twee van, elk met een eigen adres."
            yield Melding(FOUT, _place(region, node), f"{_name(region, node)}: {text}", str(node))
    for node, gremium in own.subject_objects(ORG.organization):
        if gremium not in gremia:
            text = f"org:organization wijst naar {_short(gremium)} en dat is geen gremium in dit bestand."
            yield Melding(FOUT, _place(region, node), f"Een deelname: {text}", str(gremium))
    for relation in RELATIONS:
        for node, other in own.subject_objects(relation):
            if other not in gremia:
                text = f"{_prefixed(str(relation))} wijst naar {_short(other)} en dat is geen gremium in dit bestand."
                yield Melding(FOUT, _place(region, node), f"{_name(region, node)}: {text}", str(node))


def _cycles(region: Region) -> Iterator[Melding]:
    """Yield every gremium that is a part of itself, directly or by way of others."""
    parts = nx.DiGraph((str(a), str(b)) for a, b in region.own.subject_objects(ZV.onderdeelVan))
    for circle in nx.strongly_connected_components(parts):
        for node in map(URIRef, circle if len(circle) > 1 else circle & set(nx.nodes_with_selfloops(parts))):
            text = "het gremium is via onderdeelVan een deel van zichzelf; haal één van die lijnen weg."
            yield Melding(FOUT, _place(region, node), f"{_name(region, node)}: {text}", str(node))


def _persons(region: Region) -> Iterator[Melding]:
    """Yield what is described as a human being: the graph is about organisations."""
    for node, kind in sorted(region.own.subject_objects(RDF.type), key=str):
        if kind in PERSONS:
            text = "dit is een mens; schrijf de organisatie en de functie op, en haal de persoon weg."
            yield Melding(FOUT, _place(region, node), f"{_name(region, node)}: {text}", str(node))


def _bare(label: str) -> str:
    plain = unicodedata.normalize("NFKD", label).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]", "", plain.casefold())


def _place(region: Region, node: Node) -> str:
    """Return where a node stands; a seat without an address stands where its gremium does."""
    gremium = region.own.value(node, ORG.organization)
    return region.place(node if isinstance(node, URIRef) or gremium is None else gremium)


def _name(region: Region, node: Node) -> str:
    """Return what people call a node; a seat is called after its actor and its gremium."""
    labels = sorted(map(str, region.graph.objects(node, RDFS.label)))
    if labels:
        return labels[0]
    actor, gremium = region.own.value(node, ORG.member), region.own.value(node, ORG.organization)
    if actor is None and gremium is None:
        return _prefixed(str(node)) if isinstance(node, URIRef) else "een regel zonder naam"
    names = [_name(region, part) if part is not None else "?" for part in (actor, gremium)]
    return f"de deelname van {names[0]} aan {names[1]}"


def _short(value: Node) -> str:
    return _prefixed(str(value)) if isinstance(value, URIRef) else f"“{str(value)[:40]}”"


def _prefixed(iri: str) -> str:
    """Return an address with its prefix, or its last part when it has none."""
    for prefix, start in PREFIXES.items():
        if iri.startswith(start):
            return f"{prefix}:{iri.removeprefix(start)}"
    return iri.rstrip("/").rpartition("/")[2]
