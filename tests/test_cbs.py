import csv
import io

import pytest
from rdflib import DCTERMS, RDF, RDFS, SKOS, Graph, URIRef

from zv_graph import resources
from zv_graph.errors import ZvgraphError
from zv_graph.region.reading import read
from zv_graph.vocabulary import PREFIXES, ZV
from zv_graph.workbook import gebieden

HOME = "https://w3id.org/zvgraph/id/nederland/"
HEADINGS = {
    "provincie": "Lokaliseringen van gemeenten/Provincies",
    "veiligheidsregio": "Lokaliseringen van gemeenten/Veiligheidsregio's",
    "ggd-regio": "Lokaliseringen van gemeenten/GGD-regio's",
    "corop": "Lokaliseringen van gemeenten/COROP-gebieden",
    "zorgkantoorregio": "Lokaliseringen van gemeenten/Zorgkantoorregio's",
}


@pytest.fixture(scope="module")
def now():
    graph = Graph()
    read(resources.BACKGROUND, graph)
    return graph


def rows(now, divisions):
    """Return the background as rows of the CBS: codes padded to ten signs, names to fifty."""
    for node in sorted(now.subjects(RDF.type, ZV.Gemeente)):
        name = str(now.value(node, RDFS.label))
        row = {
            "Regio's": name,
            "Codes en namen van gemeenten/Code (code)": f"GM{node.removeprefix(PREFIXES['gm']):<8}",
            "Codes en namen van gemeenten/Naam (naam)": f"{name:<50}",
        }
        for area in now.objects(node, ZV.ligtIn):
            division = str(now.value(area, SKOS.inScheme)).rpartition("/")[2]
            if division in divisions:
                row[f"{HEADINGS[division]}/Code (code)"] = f"{now.value(area, SKOS.notation)!s:<10}"
                row[f"{HEADINGS[division]}/Naam (naam)"] = f"{now.value(area, RDFS.label)!s:<50}"
        yield row


def table(tmp_path, rows, name="Gebieden_in_Nederland_2027_01022027.csv"):
    out = io.StringIO()
    writer = csv.DictWriter(out, list(rows[0]), delimiter=";", quoting=csv.QUOTE_ALL)
    writer.writeheader()
    writer.writerows(rows)
    file = tmp_path / name
    file.write_bytes(b"\xef\xbb\xbf" + out.getvalue().encode() + b"Bron: CBS\n")
    return file


def parsed(found, tmp_path):
    file = tmp_path / "nederland.ttl"
    file.write_text(found.turtle, encoding="utf-8")
    graph = Graph()
    read(file, graph)
    return graph


def areas(graph):
    return {(str(g), str(a)) for g, a in graph.subject_objects(ZV.ligtIn)}


def test_the_same_year_gives_the_same_areas(now, tmp_path):
    found = gebieden(table(tmp_path, list(rows(now, HEADINGS))))
    made = parsed(found, tmp_path)
    assert areas(made) == areas(now)
    assert (found.nieuw, found.opgeheven, found.hernoemd) == ([], [], [])
    assert {"arrondissementen", "politie-eenheden", "jeugdregio's (2025)"} <= set(found.behouden)
    assert len(found.behouden) == len(set(now.subjects(RDF.type, SKOS.ConceptScheme))) - len(HEADINGS)
    for said in (SKOS.altLabel, DCTERMS.isReplacedBy, ZV.partnertype):
        assert set(made.subject_objects(said)) == set(now.subject_objects(said))
    assert str(made.value(URIRef(HOME + "indeling/corop"), ZV.peildatum)) == "2027-01-01"
    assert str(made.value(URIRef(HOME + "indeling/arrondissement"), ZV.peildatum)) == "2015-11-29"
    for kind in (ZV.Gemeente, ZV.Gebied):
        assert set(made.subjects(RDF.type, kind)) == set(now.subjects(RDF.type, kind))
        assert all(
            made.value(node, URIRef("http://purl.org/dc/terms/source")) for node in made.subjects(RDF.type, kind)
        )
    assert found.turtle == gebieden(table(tmp_path, list(rows(now, HEADINGS)))).turtle


def test_what_is_new_abolished_and_renamed_is_told(now, tmp_path):
    given = list(rows(now, HEADINGS))
    by = {row["Regio's"]: row for row in given}
    code, name = "Codes en namen van gemeenten/Code (code)", "Codes en namen van gemeenten/Naam (naam)"
    by["Urk"][code], by["Urk"][name] = "GM2099    ", "Nieuw Urk"
    by["Almere"][name] = "Almere aan Zee"
    by["Groningen"][name] = "Groningen (gemeente)"
    found = gebieden(table(tmp_path, given))
    assert found.nieuw == ["Nieuw Urk (GM2099)"]
    assert found.opgeheven == ["Urk (GM0184)"]
    assert found.hernoemd == ["Almere heet nu Almere aan Zee"]
    made = parsed(found, tmp_path)
    urk = URIRef(PREFIXES["gm"] + "0184")
    assert set(made.objects(urk, RDF.type)) == {ZV.VroegereGemeente}
    assert str(made.value(urk, RDFS.label)) == "Urk"
    assert not any("arrondissement" in area for gemeente, area in areas(made) if gemeente.endswith("gm2099"))


def test_columns_are_found_by_heading(now, tmp_path):
    given = list(rows(now, ["corop"]))
    turned = [dict(reversed(row.items())) for row in given]
    assert areas(parsed(gebieden(table(tmp_path, turned)), tmp_path)) == areas(now)


@pytest.mark.parametrize(
    ("change", "name", "words"),
    [
        (lambda given: given, "gebieden.csv", "geef het op met --jaar"),
        (lambda given: given[:100], "gebieden_2027.csv", "maar 100 gemeenten"),
        (lambda given: [*given, given[0]], "gebieden_2027.csv", "rij 344: GM0014 staat ook in rij 2"),
        (lambda given: [{**given[0], "Codes en namen van gemeenten/Code (code)": "34"}, *given], "g_2027.csv", "rij 2"),
        (
            lambda given: [{"Regio's": row["Regio's"]} for row in given],
            "g_2027.csv",
            "geen tabel Gebieden in Nederland",
        ),
    ],
)
def test_a_table_that_is_not_right_is_told_in_one_sentence(now, tmp_path, change, name, words):
    with pytest.raises(ZvgraphError, match=words) as error:
        gebieden(table(tmp_path, change(list(rows(now, HEADINGS))), name))
    assert "\n" not in str(error.value)
