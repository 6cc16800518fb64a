"""Bij wet: the tables that the law sets up in every veiligheidsregio and that the register does not know."""

import tomllib
from collections import Counter
from collections.abc import Collection, Generator, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from rdflib import DCTERMS, RDF, RDFS, SKOS, Graph, Literal, URIRef
from rdflib.term import Node

from zv_graph import resources
from zv_graph.names import label, named, slug
from zv_graph.region import background
from zv_graph.register.formeel import WAAR, concept, dag, gelezen, ketenpartner, tekst, zetel
from zv_graph.register.partij import Eigen, eigen
from zv_graph.vocabulary import WET, ZV
from zv_graph.workbook.turtle import Statement

INDELING = "https://w3id.org/zvgraph/id/nederland/indeling/"


@cache
def tabel() -> Mapping[str, Any]:
    """Return what the law says: the tables and the partners that every region has."""
    return tomllib.loads((resources.ONTOLOGY / "bijwet.toml").read_text(encoding="utf-8"))


@dataclass(frozen=True, slots=True)
class Gebied:
    """A veiligheidsregio: its name, where the addresses of its own things begin, and its gemeenten."""

    naam: str
    home: str
    gemeenten: tuple[URIRef, ...]


def tafels(gebied: Gebied, own: Graph) -> Iterator[Statement]:
    """Yield each table by law that ``own``, the region's own tables, do not hold already, with its seats."""
    source = URIRef(f"{gebied.home}bron/bij-wet")
    missing = [said for said in tabel()["tafel"] if not _staat_er(own, concept("wet", said["grond"]))]
    if missing:
        yield source, RDF.type, DCTERMS.BibliographicResource
        yield source, DCTERMS.title, tekst(tabel()["bron"]["titel"])
        yield source, RDFS.comment, tekst(tabel()["bron"]["toelichting"])
        yield source, DCTERMS.issued, dag(tabel()["bron"]["gelezen"])
        yield source, RDFS.seeAlso, URIRef(tabel()["bron"]["adres"])
    for said in missing:
        yield from _tafel(gebied, said, source, eigen(gebied.gemeenten, own))


def indeling(gebied: Gebied) -> Iterator[Statement]:
    """Yield the source that says where the gemeenten lie."""
    yield _indeling(gebied), RDF.type, DCTERMS.BibliographicResource
    yield _indeling(gebied), DCTERMS.title, tekst(tabel()["indeling"]["titel"])
    yield _indeling(gebied), DCTERMS.issued, dag(tabel()["indeling"]["gelezen"])


def _indeling(gebied: Gebied) -> URIRef:
    return URIRef(f"{gebied.home}bron/indeling")


def _staat_er(own: Graph, grond: URIRef) -> bool:
    """Tell whether something in a region's own tables rests on an article, also in words."""
    return any(named(background(), WET, value) == grond for value in set(own.objects(None, ZV.grondslag)))


def _tafel(gebied: Gebied, said: Mapping[str, Any], source: URIRef, mine: Eigen) -> Iterator[Statement]:
    iri = URIRef(f"{gebied.home}{said['slug']}")
    said_on, divided_on = (tabel()[part]["gelezen"] for part in ("bron", "indeling"))
    area = _gebieden(gebied, said["gebied"])[0] if "gebied" in said else ""
    yield iri, RDF.type, ZV.Overleg
    yield iri, RDFS.label, tekst(said["naam"].format(regio=gebied.naam, gebied=area))
    yield iri, ZV.niveau, concept("niveau", "bestuurlijk")
    if "vorm" in said:
        yield iri, ZV.vorm, concept("vorm", said["vorm"])
    yield iri, ZV.schaal, concept("schaal", said["schaal"])
    yield from ((iri, ZV.thema, concept("thema", thema)) for thema in said["thema"])
    yield iri, ZV.status, concept("status", "nagaan")
    yield iri, ZV.samenstellingBijWet, WAAR
    if said["verplicht"]:
        yield iri, ZV.wettelijkVerplicht, WAAR
    yield iri, ZV.deelnemersVolledig, Literal(said["volledig"])
    mandaat = URIRef(f"{iri}-mandaat")
    yield iri, ZV.heeftMandaat, mandaat
    yield mandaat, RDF.type, ZV.Mandaat
    yield mandaat, ZV.mandaattype, concept("mandaat", said.get("mandaat", "afstemmen"))
    yield mandaat, ZV.grondslag, concept("wet", said["grond"])
    for node in (iri, mandaat):
        yield from gelezen(node, [source], said_on)
    yield iri, RDFS.comment, tekst(said["toelichting"])
    for lid in said["leden"]:
        if lid["wie"] == "gemeenten":
            members = gebied.gemeenten
        else:
            partner = yield from _lid(gebied, tabel()["partner"][lid["wie"]], source, mine)
            members = (partner,)
        # The law says that a gemeente sits there; which they are, the indeling of the country.
        sources, day = ([source], said_on) if lid["wie"] != "gemeenten" else ([source, _indeling(gebied)], divided_on)
        for node in members:
            yield from zetel(iri, node, lid["functie"], sources, day)


def partners(gebied: Gebied, there: Collection[Node]) -> Iterator[Statement]:
    """Yield the partners that every region has, one for each area where its gemeenten lie, of the kinds that are not ``there``."""
    for said in tabel()["partner"].values():
        if concept("partnertype", said["soort"]) not in there:
            day = str(background().value(URIRef(INDELING + said["indeling"]), ZV.peildatum))
            for area in _gebieden(gebied, said["indeling"]):
                iri = _partner(said, area)
                yield from ketenpartner(iri, _naam(said, area), said["soort"])
                yield from gelezen(iri, [_indeling(gebied)], day)
                yield iri, RDFS.comment, tekst("Nagaan: deze partner volgt uit de indeling van het land.")


def _lid(gebied: Gebied, said: Mapping[str, Any], source: URIRef, mine: Eigen) -> Generator[Statement, None, URIRef]:
    """Yield what there is to say of a partner that sits at a table by law, and return its address: the region's own, or a new one."""
    area = _gebieden(gebied, said["indeling"])[0]
    if own := mine.van_naam(_naam(said, area)) or mine.van_soort(concept("partnertype", said["soort"])):
        return own
    iri = _partner(said, area)
    yield from ketenpartner(iri, _naam(said, area), said["soort"])
    yield from gelezen(iri, [source], tabel()["bron"]["gelezen"])
    return iri


def _naam(said: Mapping[str, Any], area: str) -> str:
    return str(said["naam"].format(gebied=area))


def _partner(said: Mapping[str, Any], area: str) -> URIRef:
    return URIRef(f"{INDELING.removesuffix('indeling/')}partner/{slug(_naam(said, area))}")


def _gebieden(gebied: Gebied, indeling: str) -> list[str]:
    """Return the names of the areas of an indeling in which the gemeenten lie, the one with most of them first."""
    graph = background()
    inside = Counter(
        area
        for node in gebied.gemeenten
        for area in graph.objects(node, ZV.ligtIn)
        if (area, SKOS.inScheme, URIRef(INDELING + indeling)) in graph
    )
    return [label(graph, area) or "" for area in sorted(inside, key=lambda area: (-inside[area], str(area)))]
