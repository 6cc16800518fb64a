import re

import pyshacl
import pytest
from rdflib import DCTERMS, ORG, OWL, RDF, RDFS, SH, SKOS, Graph, Namespace, URIRef

from zv_graph import resources
from zv_graph.names import bare
from zv_graph.region.reading import read
from zv_graph.vocabulary import PREFIXES, SCHEMES, ZV
from zv_graph.workbook import spec

BEGRIP = "https://w3id.org/zvgraph/begrip/"
SDO = Namespace("https://schema.org/")
ELEVEN_THEMAS = {
    "personen-met-verward-gedrag",
    "nazorg-gedetineerden",
    "mensenhandel",
    "beschermd-wonen-en-maatschappelijke-opvang",
    "lvb-problematiek",
    "jeugdproblematiek",
    "alcohol-en-drugs",
    "wet-verplichte-ggz",
    "huiselijk-geweld-en-kindermishandeling",
    "samenwerking-met-zorgverzekeraars",
    "verslavingszorg",
}
ELEVEN_PARTNERS = {
    "gemeente",
    "ggz",
    "veilig-thuis",
    "reclassering",
    "zorg-en-veiligheidshuis",
    "openbaar-ministerie",
    "ggd",
    "raad-voor-de-kinderbescherming",
    "politie",
    "dji",
    "vg-organisatie",
}


def graph(name: str) -> Graph:
    found = Graph()
    read(resources.ONTOLOGY / f"{name}.ttl", found)
    return found


TERMS, CONCEPTS, EXPECTED, SHAPES = (graph(name) for name in ("zv", "begrippen", "verwachtingen", "shapes"))


def languages(of: Graph, node: URIRef, *properties: URIRef) -> list[str]:
    return sorted(label.language for p in properties for label in of.objects(node, p))


def last(node: URIRef) -> str:
    return str(node).rpartition("/")[2]


def test_the_closed_namespace_equals_the_file_both_ways():
    in_file = {str(s).removeprefix(PREFIXES["zv"]) for s in set(TERMS.subjects()) if str(s).startswith(PREFIXES["zv"])}
    assert in_file == {name for name in ZV.__annotations__ if not name.startswith("_")}


def test_every_term_is_labelled_in_two_languages_and_defined():
    for term in {s for s in TERMS.subjects(RDF.type) if str(s).startswith(PREFIXES["zv"])}:
        assert languages(TERMS, term, RDFS.label) == ["en", "nl"], term
        assert languages(TERMS, term, SKOS.definition) == ["nl"], term
        assert TERMS.value(term, RDFS.isDefinedBy) == URIRef("https://w3id.org/zvgraph/def"), term


@pytest.mark.parametrize(
    "found", [TERMS, CONCEPTS, EXPECTED, SHAPES], ids=["zv", "begrippen", "verwachtingen", "shapes"]
)
def test_each_file_says_its_version_and_licence(found):
    (header,) = found.subjects(RDF.type, OWL.Ontology)
    assert str(found.value(header, OWL.versionIRI)).startswith(str(header))
    assert found.value(header, DCTERMS.license) == URIRef("https://eupl.eu/1.2/nl/")
    assert languages(found, header, DCTERMS.title) == ["en", "nl"]


def test_every_term_of_org_exists():
    every = [*TERMS, *CONCEPTS, *EXPECTED, *SHAPES]
    for file in (*resources.regions().values(), resources.BACKGROUND):
        own = Graph()
        read(file, own)
        every += list(own)
    used = {str(node).removeprefix(str(ORG)) for triple in every for node in triple if str(node).startswith(str(ORG))}
    assert used
    assert all(name in ORG for name in used)


def test_every_scheme_is_there_with_its_concepts_described():
    schemes = {last(s): s for s in CONCEPTS.subjects(RDF.type, SKOS.ConceptScheme)}
    assert set(schemes) == set(SCHEMES)
    for concept in CONCEPTS.subjects(RDF.type, SKOS.Concept):
        scheme = CONCEPTS.value(concept, SKOS.inScheme)
        assert str(concept).startswith(f"{scheme}/"), concept
        assert languages(CONCEPTS, concept, SKOS.prefLabel) == ["en", "nl"], concept
        assert "nl" in languages(CONCEPTS, concept, SKOS.definition), concept
        assert CONCEPTS.value(concept, RDFS.isDefinedBy) is not None, concept
        assert CONCEPTS.value(concept, DCTERMS.source) is not None, concept


def test_the_praatplaat_is_whole():
    broad = URIRef(f"{BEGRIP}thema/zorg-en-veiligheid")
    assert {last(t) for t in CONCEPTS.subjects(SKOS.broader, broad)} == ELEVEN_THEMAS
    assert {last(p) for p in CONCEPTS.subjects(SKOS.inScheme, URIRef(f"{BEGRIP}partnertype"))} >= ELEVEN_PARTNERS
    assert len(set(CONCEPTS.subjects(SKOS.inScheme, URIRef(f"{BEGRIP}checklist")))) == 24


def test_the_ladders_are_in_order():
    def rung(name: str) -> int:
        return int(str(CONCEPTS.value(URIRef(BEGRIP + name), ZV.volgorde)))

    assert [rung(f"mandaat/{m}") for m in ("afstemmen", "adviseren", "richtinggeven", "besluiten")] == [1, 2, 3, 4]
    assert [rung(f"niveau/{n}") for n in ("operationeel", "tactisch", "bestuurlijk")] == [1, 2, 3]


def test_every_domein_has_its_pijler_and_the_functies_their_domein():
    domains = set(CONCEPTS.subjects(SKOS.inScheme, URIRef(f"{BEGRIP}domein")))
    assert all(last(CONCEPTS.value(d, ZV.pijler)) in ("zorg", "veiligheid") for d in domains)
    for functie, pijler in (("burgemeester", "veiligheid"), ("wethouder", "zorg")):
        domein = CONCEPTS.value(URIRef(f"{BEGRIP}functie/{functie}"), ZV.domein)
        assert last(CONCEPTS.value(domein, ZV.pijler)) == pijler


def test_every_thema_has_expectations_of_the_core_with_a_source():
    kern = URIRef(f"{BEGRIP}sterkte/kern")
    nodes = set(EXPECTED.subjects(RDF.type, ZV.Verwachting))
    assert {last(EXPECTED.value(v, ZV.thema)) for v in nodes if EXPECTED.value(v, ZV.sterkte) == kern} >= ELEVEN_THEMAS
    for node in nodes:
        source, certainty = str(EXPECTED.value(node, DCTERMS.source)), last(EXPECTED.value(node, ZV.zekerheid))
        assert ("deskundig oordeel" in source) == (certainty == "deskundig-oordeel"), node
        assert EXPECTED.value(node, ZV.niveau) is not None, node


def test_no_concept_is_used_that_does_not_exist():
    known = set(CONCEPTS.subjects())
    used = {
        node
        for found in (CONCEPTS, EXPECTED, SHAPES)
        for triple in found
        for node in triple
        if str(node).startswith(BEGRIP)
    } - set(CONCEPTS.objects(None, OWL.versionIRI))
    assert used <= known | {URIRef(f"{BEGRIP}{scheme}") for scheme in SCHEMES}


def test_the_shapes_pass_meta_shacl_and_are_named_in_two_languages():
    conforms, _, told = pyshacl.validate(Graph(), shacl_graph=SHAPES, meta_shacl=True)
    assert conforms, told
    for shape in SHAPES.subjects(RDF.type, SH.NodeShape):
        assert isinstance(shape, URIRef)
        assert languages(SHAPES, shape, RDFS.label) == ["en", "nl"]
    for shape in SHAPES.subjects(SH.message):
        assert languages(SHAPES, shape, SH.message) == ["en", "nl"], shape
    used = {last(s).rpartition("#")[2] for s in SHAPES.objects(None, SH.severity)}
    assert used == {"Violation", "Warning", "Info"}


def test_the_prefixes_are_those_of_the_files():
    declared = dict(re.findall(r"@prefix (\w+): <([^>]+)>", (resources.ONTOLOGY / "begrippen.ttl").read_text()))
    assert {name: iri for name, iri in declared.items() if name in PREFIXES} == {
        name: PREFIXES[name] for name in declared if name in PREFIXES
    }


def test_every_column_of_the_workbook_says_a_term_that_exists():
    kolommen = [kolom for blad in spec.bladen() for kolom in blad.kolommen if kolom is not spec.ADRES]
    said = {kolom.zegt.removeprefix("^") for kolom in kolommen} | {blad.klasse for blad in spec.bladen() if blad.klasse}
    assert {term for term in said if term.startswith("zv:")} <= {f"zv:{name}" for name in ZV.__annotations__}


def test_no_two_columns_of_a_sheet_go_by_the_same_heading():
    for blad in spec.bladen():
        words = [word for kolom in blad.kolommen for word in (kolom.kop, *kolom.ook)]
        assert len(words) == len(set(map(bare, words))), blad.naam
