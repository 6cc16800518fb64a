"""Where other regions have what is missing here: the library, given regions, the command and the card."""

import csv
import io
import json

import pytest

from proef import HEADER, REGIO, analysed, bundled, overleg, partner, run, seats
from zv_graph import network
from zv_graph.analysis.elders import elders, gedekt
from zv_graph.analysis.lezing import lees
from zv_graph.analysis.voorbeeld import bibliotheek
from zv_graph.region.bundled import bundled as listed
from zv_graph.render.elders import account

MENSENHANDEL = "; zv:thema thema:mensenhandel"


@pytest.fixture(scope="module")
def missing():
    return elders(analysed("flevoland").dekking)


@pytest.mark.parametrize("name", ["flevoland", "twente", "zuid-limburg", "utrecht"])
def test_the_library_holds_what_a_region_meets(name):
    met = gedekt(network.build(bundled(name)))
    iri = str(bundled(name).iri)
    library = {key: {one for one in tables if one.regio == iri} for key, tables in bibliotheek().items()}
    assert {key: tables for key, tables in library.items() if tables} == {
        key: set(tables) for key, tables in met.items()
    }


def test_the_library_holds_no_region_that_is_made_up():
    known = {one.iri for one in listed() if one.regio not in ("voorbeeldregio", "landelijk")}
    assert {one.regio for tables in bibliotheek().values() for one in tables} <= known


def test_a_region_is_no_example_to_itself(missing):
    assert {one.regio_naam for leemte in missing for one in leemte.elders} >= {"Twente"}
    assert all(one.regio_naam != "Flevoland" for leemte in missing for one in leemte.elders)


def test_what_is_met_asks_for_no_example_and_a_card_tells_those_of_all_it_is_about():
    found = analysed("flevoland")
    assert all(not u.elders for u in found.verwachtingen if u.status in ("gedekt", "enkel"))
    assert any(u.elders for u in found.verwachtingen)
    (card,) = [b for b in found.bevindingen if b.id == "niet-in-gegevens"]
    assert "Jeugdbeschermingstafel Twente" in {one.naam for one in card.elders}


@pytest.fixture
def neighbour(tmp_path):
    """Return the file of a region where police and OM talk about mensenhandel."""
    text = HEADER.replace("@prefix x: <urn:x:>", "@prefix x: <urn:y:>") + REGIO.replace("Proefregio", "Buurregio")
    text += partner("pol", "politie") + partner("om", "openbaar-ministerie")
    text += overleg(
        "tafel", f"{MENSENHANDEL} ; zv:heeftMandaat [ zv:mandaattype mandaat:adviseren ] ; dcterms:source <urn:bron>"
    )
    text += seats("tafel", "x:pol", "x:om", "gm:0034")
    text += '<urn:bron> rdfs:label "Het convenant"@nl .\n'
    file = tmp_path / "buur" / "buurregio.ttl"
    file.parent.mkdir()
    file.write_text(text, encoding="utf-8")
    return file


def test_given_regions_are_examples_too(neighbour, tmp_path):
    own = tmp_path / "eigen.ttl"
    own.write_text(HEADER + REGIO + overleg("a", MENSENHANDEL) + seats("a", "gm:0034"), encoding="utf-8")
    for source in (neighbour, neighbour.parent):
        told = run("elders", own, "--bij", source, "--thema", "mensenhandel", "--json")
        leemten = json.loads(told.stdout)["leemten"]
        by_whom = {
            tuple(leemte["verbinding"][2]): leemte["elders"]
            for leemte in leemten
            if leemte["verbinding"][1].endswith("tactisch")
        }
        (found,) = (
            tables for partners, tables in by_whom.items() if partners[0].endswith("/politie") and len(partners) == 1
        )
        assert found[0]["naam"] == "tafel"
        assert (found[0]["leden"], found[0]["gemeenten"], found[0]["mandaten"]) == (["om", "pol"], 1, ["adviseren"])


def test_it_is_told_in_words_and_as_rows(missing):
    told = account(analysed("flevoland").network, missing)
    flat = " ".join(told.split())
    assert (
        "Zo doet Twente het volgens de gegevens: Samen14: managers- en beleidsoverleg, met in elk geval 14 gemeenten."
        in flat
    )
    assert "zegt niet dat het goed werkt of er nog is: bel eerst." in flat
    rows = list(csv.DictReader(io.StringIO(run("elders", "flevoland", "--csv").stdout.lstrip("\ufeff")), delimiter=";"))
    assert {row["regio"] for row in rows} >= {"Twente", ""}
    assert all(row["bron"] for row in rows if row["regio"] == "Twente")


def test_a_folder_without_a_region_is_told(tmp_path):
    told = run("elders", "flevoland", "--bij", tmp_path)
    assert told.returncode == 2
    assert "in deze map staat geen regio" in told.stderr


def test_a_regeling_and_a_table_of_which_nobody_is_known_are_no_example():
    shown = {one.gremium for tables in bibliotheek().values() for one in tables}
    names = ("flevoland", "twente", "zuid-limburg")
    known = {iri: g for name in names for iri, g in lees(network.build(bundled(name))).gremia.items()}
    assert len(shown & known.keys()) > 3
    assert all(len(known[iri].leden) >= 3 and not known[iri].regeling for iri in shown & known.keys())


def test_of_an_example_with_less_than_is_missing_it_is_told_what_it_shows():
    told = " ".join(run("elders", "utrecht", "--thema", "jeugdproblematiek").stdout.split())
    assert "van 12 verbindingen en 1 combinatie die hier niet in de gegevens staan" in told
    after = told.split("Regionale experttafel jeugd Flevoland", 1)[1]
    assert after.split("Zo doet")[0].strip().endswith("Hier gaat het om: gecertificeerde instelling en gemeente. -")
