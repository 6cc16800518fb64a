import runpy
from collections import Counter
from pathlib import Path

import pytest
from rdflib import DCTERMS, ORG, RDF, RDFS, SKOS, Graph, URIRef
from rdflib.namespace import Namespace

from proef import BUNDLED, analysed, bundled
from zv_graph import resources
from zv_graph.melding import FOUT
from zv_graph.region.bundled import bundled as listed
from zv_graph.region.reading import read
from zv_graph.render.coverage import coverage
from zv_graph.validate import validate
from zv_graph.vocabulary import ROL, ZV

GM = Namespace("https://identifier.overheid.nl/tooi/id/gemeente/gm")
TRUE_REGIONS = ("flevoland", "twente")
# In which year gemeenten began that are younger than some sources.
BEGAN = {"1940": "2014", "1930": "2015", "1931": "2015", "1945": "2015", "1942": "2016", "1948": "2017", "1949": "2018"}
BEGAN |= {
    "1950": "2018",
    "1952": "2018",
    "1954": "2019",
    "1959": "2019",
    "1960": "2019",
    "1961": "2019",
    "1963": "2019",
}
BEGAN |= {
    "1966": "2019",
    "1969": "2019",
    "1970": "2019",
    "1978": "2019",
    "1979": "2021",
    "1980": "2022",
    "1982": "2022",
}
BEGAN |= {"1991": "2022", "1992": "2023"}


@pytest.fixture(scope="module")
def nederland() -> Graph:
    found = Graph()
    read(resources.BACKGROUND, found)
    return found


def test_nederland_has_every_gemeente_with_its_areas(nederland):
    gemeenten = set(nederland.subjects(RDF.type, ZV.Gemeente))
    assert len(gemeenten) == 342
    areas = Counter(
        str(nederland.value(a, SKOS.inScheme)).rpartition("/")[2] for a in nederland.subjects(RDF.type, ZV.Gebied)
    )
    assert areas == {
        "provincie": 12,
        "veiligheidsregio": 25,
        "ggd-regio": 25,
        "zorgkantoorregio": 31,
        "corop": 40,
        "politie-eenheid": 10,
        "arrondissement": 11,
        "jeugdregio": 42,
        "veilig-thuis-regio": 26,
        "zvh-regio": 34,
        "mo-regio": 43,
        "vo-regio": 35,
        "riec-regio": 10,
        "arbeidsmarktregio": 35,
        "doorstroompuntregio": 39,
    }
    for gemeente in gemeenten:
        # What the predecessors of a gemeente of today did not share, nobody knows of it.
        assert 8 <= len(set(nederland.objects(gemeente, ZV.ligtIn))) <= 15, gemeente


def test_a_gemeente_that_is_gone_went_on_in_one_of_today(nederland):
    gone = set(nederland.subjects(RDF.type, ZV.VroegereGemeente))
    assert len(gone) == 263
    today = set(nederland.subjects(RDF.type, ZV.Gemeente))
    assert not gone & today
    for gemeente in gone:
        assert set(nederland.objects(gemeente, DCTERMS.isReplacedBy)) <= today, gemeente
        assert nederland.value(gemeente, DCTERMS.isReplacedBy) is not None, gemeente
    assert set(nederland.objects(GM["0788"], DCTERMS.isReplacedBy)) == {GM[n] for n in ("0757", "0824", "0855", "0865")}


def test_each_indeling_says_its_source_date_and_solidity(nederland):
    for indeling in nederland.subjects(RDF.type, SKOS.ConceptScheme):
        for term in (DCTERMS.source, ZV.peildatum, ZV.zekerheid, SKOS.note):
            assert nederland.value(indeling, term) is not None, (indeling, term)


def test_almere_is_the_odd_one_out_for_the_zorgkantoor(nederland):
    flevoland = list(
        nederland.subjects(ZV.ligtIn, URIRef("https://w3id.org/zvgraph/id/nederland/veiligheidsregio/vr25"))
    )
    kantoor = {
        str(nederland.value(g, RDFS.label)): str(nederland.value(a, RDFS.label))
        for g in flevoland
        for a in nederland.objects(g, ZV.ligtIn)
        if str(nederland.value(a, SKOS.inScheme)).endswith("zorgkantoorregio")
    }
    assert len(kantoor) == 6
    assert {name for name, office in kantoor.items() if office != "Flevoland"} == {"Almere"}


@pytest.mark.parametrize("name", BUNDLED)
def test_every_statement_has_a_source(name):
    own = bundled(name).own
    described = {s for s in own.subjects(RDF.type) if (s, RDF.type, DCTERMS.BibliographicResource) not in own}
    assert [s for s in described if own.value(s, DCTERMS.source) is None] == []


@pytest.mark.parametrize("name", TRUE_REGIONS)
def test_true_regions_say_how_certain_and_of_when(name):
    own = bundled(name).own
    described = {s for s in own.subjects(RDF.type) if (s, RDF.type, DCTERMS.BibliographicResource) not in own}
    for node in described:
        assert own.value(node, ZV.zekerheid) is not None, node
        dated = {str(own.value(source, DCTERMS.issued) or "") for source in own.objects(node, DCTERMS.source)} - {""}
        moment = own.value(node, ZV.peildatum)
        if (node, RDF.type, ZV.Regio) not in own:
            said, read = (str(moment) if moment else ""), max(dated, default="")
            # What follows from where a gemeente lies is as old as the indeling, and not as young as the list that tells it.
            assert said <= read if "/nederland/partner/" in node else said == read, node


@pytest.mark.parametrize("name", TRUE_REGIONS)
def test_every_source_is_described_and_used(name):
    own = bundled(name).own
    sources = set(own.subjects(RDF.type, DCTERMS.BibliographicResource))
    assert set(own.objects(None, DCTERMS.source)) == sources
    for source in sources:
        title = str(own.value(source, DCTERMS.title))
        assert (own.value(source, DCTERMS.issued) is None) == title.endswith("(zonder datum)"), title


@pytest.mark.parametrize("name", BUNDLED)
def test_bundled_regions_hold_no_errors(name):
    assert [m.tekst for m in validate(bundled(name)) if m.ernst == FOUT] == []


def test_what_is_listed_of_the_regions_is_what_they_hold():
    schema = runpy.run_path(str(Path(__file__).parents[1] / "docs" / "schema.py"))
    assert list(schema["held"]()) == list(listed())


def test_no_gemeente_sits_at_a_table_before_it_was_there():
    seen = 0
    for file in resources.regions().values():
        graph = Graph()
        read(file, graph)
        for seat, who in graph.subject_objects(ORG.member):
            if began := BEGAN.get(str(who).removeprefix(str(GM))):
                seen += 1
                for day in graph.objects(seat, ZV.peildatum):
                    assert str(day)[:4] >= began, (file.name, seat, who)
    assert seen


def test_flevoland_as_its_sources_tell():
    own = bundled("flevoland").own
    gemeenten = {GM[code] for code in ("0034", "0303", "0995", "0171", "0184", "0050")}
    assert set(own.objects(bundled("flevoland").iri, ZV.gemeente)) == gemeenten
    (signaal,) = own.subjects(RDF.type, ZV.Signaal)
    assert set(own.objects(signaal, ZV.ingebrachtDoor)) == gemeenten
    hg = [a for a in own.subjects(RDF.type, ZV.Afspraak) if gemeenten < set(own.objects(a, ZV.partij))]
    parties = {len(set(own.objects(a, ZV.partij))) for a in hg}
    assert 9 in parties  # six gemeenten, Veilig Thuis, Samen Veilig, Raad voor de Kinderbescherming
    assert len(set(own.subjects(ZV.duurInUren))) == 1


def test_twente_as_its_sources_tell():
    own = bundled("twente").own
    assert len(set(own.objects(bundled("twente").iri, ZV.gemeente))) == 14
    sizes = sorted(len(set(own.objects(area, ZV.gemeente))) for area in own.subjects(RDF.type, ZV.Gebied))
    assert sizes == [6, 8]
    assert set(own.subjects(ZV.duurInUren)) == set()
    chair = [
        own.value(seat, ORG.member)
        for seat in own.subjects(ZV.functie, URIRef("https://w3id.org/zvgraph/begrip/functie/burgemeester"))
        if own.value(seat, ORG.role) == ROL.voorzitter
    ]
    assert GM["0153"] in chair


def test_the_succession_of_the_zorgtafel(ask):
    answer = ask("flevoland", resources.questions()["opvolging"].read_text(encoding="utf-8"))
    assert any("Zorgtafel" in (row[0] or "") and "Verbindende Coalitie" in (row[2] or "") for row in answer.rows)


def test_unknown_hours_stay_unknown_in_the_true_regions():
    for name in TRUE_REGIONS:
        assert analysed(name).kerncijfers.uren_per_jaar is None


def test_names_with_an_apostrophe_or_an_accent_are_whole(nederland):
    names = {str(nederland.value(g, RDFS.label)) for g in nederland.subjects(RDF.type, ZV.Gemeente)}
    assert {"'s-Gravenhage", "Súdwest-Fryslân"} <= names


def test_a_board_meets_and_a_regeling_does_not():
    """The law asks the boards of a veiligheidsregio and a GGD: nobody can abolish them as a regeling."""
    for name, boards in (("flevoland", ("ab-ggd", "veiligheidsbestuur")), ("twente", ("ab-vrt", "ab-samentwente"))):
        tables = analysed(name).dekking.gremia
        for board in boards:
            table = tables[f"https://w3id.org/zvgraph/id/{name}/{board}"]
            assert (table.regeling, table.wettelijk, table.bij_wet) == (False, True, True)
    utrecht = analysed("utrecht").dekking.gremia
    papers = {g.naam for g in utrecht.values() if g.regeling}
    assert "Centrumregeling Uitvoering Sociaal Domein Regio Amersfoort" in papers
    assert not any(name.startswith(("Bestuur ", "Algemeen bestuur ")) for name in papers)


def test_a_regeling_works_for_the_gemeenten_that_joined_it():
    """What two of fourteen agreed, says nothing of who decides for the region."""
    found = analysed("gelderland-zuid")
    (paper,) = (g for g in found.dekking.gremia.values() if "Meierij" in g.naam)
    ours = set(found.dekking.regio.gemeenten)
    assert len(paper.werkgebied & ours) == 2
    assert "geen-besluit" not in {b.id for b in found.bevindingen}


def test_what_may_not_be_there_is_one_question():
    found = {b.id: b for b in analysed("rotterdam-rijnmond").bevindingen}
    assert found["nagaan"].bewering == "Van 9 overleggen is niet zeker of zij er nu zijn."
    assert "gegevens" not in found


def test_a_functie_that_is_expected_somewhere_is_counted_where_it_sits():
    (bestuurlijk,) = (one for one in coverage(analysed("flevoland")) if one.naam == "bestuurlijk")
    at = bestuurlijk.partners.index("burgemeester")
    cell = dict(bestuurlijk.rijen)["openbare orde"][at]
    assert (cell.status, cell.teken == str(len(cell.tafels)), len(cell.tafels) > 1) == ("extra", True, True)
