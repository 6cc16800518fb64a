"""Lists as people have them: each shape is read as it was meant, or told for what it is; nothing is read wrongly in silence."""

import datetime as dt
import shutil
import tempfile
from pathlib import Path

import openpyxl
import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st
from rdflib import ORG, RDF, RDFS, XSD, Literal

from gelezen import overleg, says, seats, tells, told
from proef import HEADER, examples
from zv_graph import workbook
from zv_graph.commands import zvgraph
from zv_graph.errors import ZvgraphError
from zv_graph.names import is_dutch, label
from zv_graph.region import parse
from zv_graph.vocabulary import ZV
from zv_graph.workbook.duur import uren
from zv_graph.workbook.ritme import keer
from zv_graph.workbook.woorden import onbekend

HEAD = ["Overleg", "Deelnemer"]


TWO = {
    ("Stuurgroep", "Almere", "", ""),
    ("Stuurgroep", "Urk", "", ""),
    ("Werkgroep", "Urk", "", ""),
    ("Werkgroep", "Politie", "", ""),
}
SHAPES = {
    "lijst": [HEAD, ["Stuurgroep", "Almere"], ["Stuurgroep", "Urk"], ["Werkgroep", "Urk"], ["Werkgroep", "Politie"]],
    "naam alleen op de eerste rij": [HEAD, ["Stuurgroep", "Almere"], ["", "Urk"], ["Werkgroep", "Urk"], ["", "Politie"]],
    "komma's onder een kop in het meervoud": [
        ["Overleg", "Deelnemers"],
        ["Stuurgroep", "Almere, Urk"],
        ["Werkgroep", "Urk, Politie"],
    ],
    "puntkomma's": [HEAD, ["Stuurgroep", "Almere; Urk"], ["Werkgroep", "Urk; Politie"]],
    "regels in een cel": [HEAD, ["Stuurgroep", "Almere\nUrk"], ["Werkgroep", "Urk\nPolitie\n"]],
    "deelnemer 1 en 2": [
        ["Overleg", "Deelnemer 1", "Deelnemer 2", "Deelnemer 3"],
        ["Stuurgroep", "Almere", "Urk", ""],
        ["Werkgroep", "Urk", "", "Politie"],
    ],
    "kruistabel met partijen op de rijen": [
        ["Organisatie", "Stuurgroep", "Werkgroep"],
        ["Almere", "x", ""],
        ["Urk", "x", "X"],
        ["Politie", "", "x"],
    ],
    "kruistabel met overleggen op de rijen": [
        ["Overleg", "Almere", "Urk", "Politie"],
        ["Stuurgroep", "x", "x", ""],
        ["Werkgroep", "", "x", "x"],
    ],
    "kruistabel zonder eerste kop": [
        ["", "Stuurgroep", "Werkgroep"],
        ["Almere", "v", ""],
        ["Urk", "v", "v"],
        ["Politie", "", "v"],
    ],
    "overleg 1 en 2 achter elke partij": [
        ["Gemeente", "Overleg 1", "Overleg 2"], ["Almere", "Stuurgroep", ""], ["Urk", "Stuurgroep", "Werkgroep"], ["Politie", "", "Werkgroep"],
    ],
    "blokken": [["Stuurgroep"], ["", "Almere"], ["", "Urk"], [], ["Werkgroep"], ["", "Urk"], ["", "Politie"]],
    "formulieren onder elkaar": [
        ["Overleg:", "Stuurgroep"], ["Frequentie: 4x per jaar"], ["Duur:"], ["Opmerkingen:", "x"], ["Leden:", "Almere", "Urk"], [],
        ["Overleg:", "Werkgroep"], ["Frequentie:", "maandelijks"], ["Deelnemers:", "Urk"], ["", "Politie"],
    ],
    "een titel boven elke lijst ernaast": [
        ["Stuurgroep", "", "Werkgroep", ""], ["Deelnemer", "Opmerking", "Deelnemer", "Opmerking"],
        ["Almere", "", "Urk", "x"], ["Urk", "x", "Politie", ""],
    ],
    "twee rijen met koppen": [
        ["Overleg", "", "Wie", ""],
        ["Naam", "Niveau", "Organisatie", "Functie"],
        *[[a, "", b, ""] for a, b in (("Stuurgroep", "Almere"), ("Stuurgroep", "Urk"), ("Werkgroep", "Urk"), ("Werkgroep", "Politie"))],
    ],
    "titels erboven": [
        ["Wie zit waar"], ["versie 3, concept"], [], [], ["opgesteld door: beleid"], [], [], [], [], ["", *HEAD],
        *[["", a, b] for a, b in (("Stuurgroep", "Almere"), ("Stuurgroep", "Urk"), ("Werkgroep", "Urk"), ("Werkgroep", "Politie"))],
    ],
    "totaal eronder": [
        HEAD, ["Stuurgroep", "Almere"], ["Stuurgroep", "Urk"], ["Werkgroep", "Urk"], ["Werkgroep", "Politie"], ["Totaal", "4"],
    ],
}  # fmt: skip


@pytest.mark.parametrize("shape", SHAPES)
def test_every_shape_says_the_same(book, shape):
    found = book({"Blad1": SHAPES[shape]})
    assert found.fouten == ()
    assert seats(found) == TWO
    assert "gelezen als" in found.vormen[0]
    assert "2 overleggen × 3 partijen" in found.vormen[0]


def test_a_sheet_for_each_overleg_and_a_list_on_each_of_two_sheets(book):
    each = book(
        {"Stuurgroep": [["Deelnemer"], ["Almere"], ["Urk"]], "Werkgroep": [["Deelnemer"], ["Urk"], ["Politie"]]}
    )
    assert seats(each) == TWO
    lists = book(
        {
            "Hoog": [HEAD, ["Stuurgroep", "Almere"], ["Stuurgroep", "Urk"]],
            "Laag": [HEAD, ["Werkgroep", "Urk"], ["Werkgroep", "Politie"]],
        }
    )
    assert seats(lists) == TWO
    nameless = book({"Blad1": [["Deelnemer"], ["Almere"]], "Lijst": SHAPES["lijst"]})
    assert any("van welk overleg" in m.tekst for m in nameless.fouten)


ALMERE, URK = ("Stuurgroep", "Almere", "", ""), ("Werkgroep", "Urk", "", "")
SEVERAL = {
    "onder elkaar": [HEAD, ["Stuurgroep", "Almere"], [], HEAD, ["Werkgroep", "Urk"]],
    "kruistabellen onder elkaar": [
        ["Partij", "Stuurgroep", "Werkgroep"], ["Almere", "x", ""], ["Urk", "", "x"], [], ["Laag"],
        ["Partij", "Werkgroep", "Stuurgroep"], ["Urk", "x", ""], ["Almere", "", "x"],
    ],
    "lijsten met een titel onder elkaar": [["Stuurgroep"], ["Deelnemers"], ["Almere"], [], ["Werkgroep"], ["Deelnemers"], ["Urk"]],
    "naast elkaar": [["Stuurgroep", "", "Werkgroep"], ["Deelnemer", "", "Deelnemer"], ["Almere", "", "Urk"]],
    "twee keer dezelfde koppen": [[*HEAD, *HEAD], ["Stuurgroep", "Almere", "Werkgroep", "Urk"]],
    "op zijn kant": [["Overleg", "Stuurgroep", "Werkgroep"], ["Frequentie", "4", "12"], ["Deelnemers", "Almere", "Urk"]],
    "totaal en noten": [
        ["Partij", "Stuurgroep", "Werkgroep", "Totaal"], ["Almere", "x", "", "1"], ["Urk", "", "x", "1"], ["Aantal", "1", "1", "2"],
        [], ["Bron: jaarplan 2026"], ["* alleen op uitnodiging"],
    ],
    "eigenschappen boven en onder de koppen": [
        ["Niveau", "bestuurlijk", "tactisch"], ["Partij", "Stuurgroep", "Werkgroep"], ["Frequentie", "4", "12"], ["Almere", "x", ""],
        ["Urk", "", "x"],
    ],
    "een blok met eigenschappen boven de lijst": [
        ["Overleg:", "Stuurgroep"], ["Frequentie:", "4"], [], ["Deelnemer"], ["Almere"], [], ["Overleg:", "Werkgroep"], ["Deelnemer"],
        ["Urk"],
    ],
    "aanhalingstekens voor hetzelfde": [HEAD, ["Stuurgroep", "Almere"], ["Werkgroep", "Urk"], ['"', "n.v.t."]],
    "waar en onwaar": [["Overleg", "Almere", "Urk"], ["Stuurgroep", True, False], ["Werkgroep", False, True]],
    "nee en een streepje": [["Overleg", "Almere", "Urk"], ["Stuurgroep", "ja", "nee"], ["Werkgroep", "-", "ja"]],
    "partij alleen op de eerste rij": [["Gemeente", "Overleg"], ["Almere", "Stuurgroep"], ["Urk", "Werkgroep"]],
}  # fmt: skip


@pytest.mark.parametrize("shape", SEVERAL)
def test_what_stands_around_a_table_changes_nothing_in_silence(book, shape):
    found = book({"Blad1": SEVERAL[shape]})
    assert found.fouten == ()
    assert seats(found) == {ALMERE, URK}


def test_an_odd_cell_in_a_matrix_is_told_and_its_column_is_read(book):
    rows = [
        ["Partij", "Stuurgroep", "Werkgroep"],
        ["Almere", "x", "x"],
        ["Urk", "x", "x"],
        ["Politie", "x", "misschien"],
        ["OM", "x", "x"],
        ["GGD", "", "x"],
    ]
    found = book({"Blad1": rows})
    assert len(seats(found)) == 8
    assert says(found, "Blad1, cel C4", "“misschien” is geen teken")


def test_names_of_nobody_are_no_partner(book):
    found = book(
        {
            "Blad1": [
                HEAD,
                ["Tafel", "Almere"],
                *[
                    [f"Tafel {n}", name]
                    for n, name in enumerate(("?", "n.v.t.", "—", "geen", "zie bijlage", "onbekend"))
                ],
            ]
        }
    )
    assert seats(found) == {("Tafel", "Almere", "", "")}
    assert "zv:Ketenpartner" not in found.turtle


def test_a_comment_or_a_link_hides_nothing(book):
    def touch(one):
        sheet = one.worksheets()[0]
        sheet.write_comment(1, 1, "kijk hier")
        sheet.write_url(3, 5, "https://voorbeeld.nl", None, "bron")
        sheet.set_row(2, None, None, {"hidden": True})

    found = book({"Blad1": SHAPES["lijst"]}, touch=touch)
    assert says(found, "Blad1", "1 rij is verborgen")


def test_one_functie_beside_several_is_that_of_the_gemeenten_or_of_nobody(book):
    found = book({"Blad1": [[*HEAD, "Functie"], ["Tafel", "Almere; Politie", "wethouder"]]})
    assert seats(found) == {("Tafel", "Almere", "", "wethouder"), ("Tafel", "Politie", "", "")}
    columns = book(
        {"Blad1": [["Overleg", "Deelnemer 1", "Deelnemer 2", "Functie"], ["Tafel", "Almere", "OM", "wethouder"]]}
    )
    assert {seat[3] for seat in seats(columns)} == {""}
    assert any("Functie is daar niet gelezen" in m.tekst for m in columns.meldingen)


def test_a_gemeente_of_which_there_are_two_is_asked_after(book):
    found = book({"Blad1": [HEAD, ["Tafel", "Bergen"]]})
    assert says(found, "Blad1, cel B2", "schrijf Bergen (NH.) of Bergen (L.)")


def test_a_mandaat_beside_an_overleg_and_the_kind_that_a_name_tells(book):
    found = book({"Blad1": [[*HEAD, "Mandaat"], ["Tafel", "OM", "adviserend"], ["Tafel", "Politie Urk", "adviserend"]]})
    graph = parse(found.turtle, "x.ttl").graph
    assert [label(graph, node) for node in graph.objects(None, ZV.mandaattype)] == ["adviseren"]
    kinds = {
        label(graph, a): label(graph, b) for a, b in parse(found.turtle, "x.ttl").own.subject_objects(ZV.partnertype)
    }
    assert set(kinds) == {"OM", "Politie Urk"}
    assert says(found, "Partners", "volgt uit de naam: OM en Politie Urk")


def test_an_everyday_partner_needs_no_row_of_its_own(book):
    found = book(
        {
            "Overleggen": [["Naam"], ["Tafel"]],
            "Deelnames": [["Overleg", "Partij"], ["Tafel", "OM"], ["Tafel", "politie"]],
        }
    )
    assert found.fouten == ()
    assert {seat[1] for seat in seats(found)} == {"OM", "politie"}
    assert says(found, "Deelnames, cel B2", "staat niet op het blad Partners")


def test_a_row_of_what_is_not_known_is_left_out_and_told(book):
    sheets = {
        "Overleggen": [["Naam"], ["Tafel"]],
        "Mandaten": [["Overleg", "Mandaat"], ["Tafel", "?"]],
        "Deelnames": [["Overleg", "Partij"], ["Tafel", "-"]],
    }
    found = book(sheets)
    assert found.fouten == ()
    assert "zv:Mandaat" not in found.turtle
    assert seats(found) == set()


def test_merged_cells_hold_for_each_of_their_rows(book):
    rows = [HEAD, ["", "Almere"], ["", "Urk"], ["Werkgroep", "Urk"], ["Werkgroep", "Politie"]]
    found = book({"Blad1": rows}, touch=lambda one: one.worksheets()[0].merge_range("A2:A3", "Stuurgroep"))
    assert seats(found) == TWO
    assert says(found, "Blad1, cel A2", "samengevoegd")


def test_a_folder_that_google_made_is_read_by_the_names_of_its_sheets(tmp_path):
    for name, rows in (("Overleggen", [["Naam"], ["Stuurgroep"]]), ("Wie", [HEAD, ["Stuurgroep", "Almere"]])):
        text = "\n".join(",".join(row) for row in rows)
        (tmp_path / f"Regio Proef - {name}.csv").write_text(text, encoding="utf-8")
    assert seats(workbook.importeer(tmp_path)) == {("Stuurgroep", "Almere", "", "")}


def test_marks_tell_roles_and_numbers_and_a_v_beside_crosses_is_a_chair(book):
    found = book(
        {"Blad1": [["Partij", "Tafel A", "Tafel B"], ["Almere", "v", "s"], ["Urk", "x", "3"], ["Politie", "x", "x"]]}
    )
    assert {seat[:3] for seat in seats(found)} >= {
        ("Tafel A", "Almere", "voorzitter"),
        ("Tafel A", "Urk", ""),
        ("Tafel B", "Almere", "secretaris"),
    }
    assert 'zv:aantalZetels "3"^^xsd:integer' in found.turtle


def test_a_matrix_of_what_is_no_partij_is_not_one_in_silence(book):
    rows = [
        ["Overleg", "Niveau", "Verslag", "Agenda"],
        ["Tafel A", "tactisch", "x", ""],
        ["Tafel B", "tactisch", "x", "x"],
    ]
    found = book({"Blad1": rows})
    assert seats(found) == set()
    assert says(found, "Blad1, cel C1", "Verslag en Agenda staan alleen tekens")
    beside = book({"Blad1": [[*HEAD, "Kamer"], ["Tafel A", "Almere", "x"], ["Tafel A", "Urk", ""]]})
    assert {seat[1] for seat in seats(beside)} == {"Almere", "Urk"}


def test_a_chair_in_a_column_is_a_seat_and_a_name_of_a_person_is_asked_after(book):
    rows = [
        ["Naam overleg", "Voorzitter", "Leden"],
        ["Stuurgroep", "Urk", "Almere, Politie"],
        ["Werkgroep", "Jan Jansen", "Urk"],
    ]
    found = book({"Blad1": rows})
    assert ("Stuurgroep", "Urk", "voorzitter", "") in seats(found)
    assert says(found, "Blad1, cel B3", "Schrijf nooit namen van mensen")


@pytest.mark.parametrize(
    ("cell", "seated"),
    [
        ("Gemeente Urk (burgemeester)", {("Urk", "", "burgemeester")}),
        ("Urk (voorzitter, wethouder)", {("Urk", "voorzitter", "wethouder")}),
        ("Urk, burgemeester", {("Urk", "", "burgemeester")}),
        ("burgemeester van Urk", {("Urk", "", "burgemeester")}),
        ("wethouder Urk", {("Urk", "", "wethouder")}),
        ("College van B&W Urk", {("Urk", "", "")}),
        ("GM0184", {("Urk", "", "")}),
        ("Den Haag", {("'s-Gravenhage", "", "")}),
        ("Hengelo", {("Hengelo (O.)", "", "")}),
        ("Dijk en Waard", {("Dijk en Waard", "", "")}),
        ("Almere en Urk", {("Almere", "", ""), ("Urk", "", "")}),
        ("“Jeugd, Gezin en Co”", {("Jeugd, Gezin en Co", "", "")}),
        ("Veilig Thuis (VT)", {("Veilig Thuis (VT)", "", "")}),
        ("Urk (J. de Vries)", {("Urk", "", "")}),
        ("Politie, teamchef", {("Politie", "", "teamchef")}),
        ("Politie (2x)", {("Politie", "", "")}),
        ("OM (vz)", {("OM", "voorzitter", "")}),
        ("burg. Zeewolde", {("Zeewolde", "", "burgemeester")}),
        ("beleidsmedewerker OOV Urk", {("Urk", "", "beleidsmedewerker")}),
        ("adviseur: OM, politie", {("OM", "adviseur", ""), ("politie", "adviseur", "")}),
        ("Almere, Urk: wethouder", {("Almere", "", "wethouder"), ("Urk", "", "wethouder")}),
        ("gemeenten Almere, Dronten en Urk", {("Almere", "", ""), ("Dronten", "", ""), ("Urk", "", "")}),
        ("1. Almere\n2. Politie", {("Almere", "", ""), ("Politie", "", "")}),
        ("• Almere\n• Urk", {("Almere", "", ""), ("Urk", "", "")}),
        ("Almere, Urk, e.a.", {("Almere", "", ""), ("Urk", "", "")}),
        ('GGZ "De Brug"', {('GGZ "De Brug"', "", "")}),
        ("De gemeente Almere", {("Almere", "", "")}),
        ("Almere, burgemeester", {("Almere", "", "burgemeester")}),
        ("Centrumgemeente Almere", {("Almere", "", "")}),
        ("Almere e.a.", {("Almere", "", "")}),
        ("directeur GGD", {("GGD", "", "directeur")}),
        ("hoofdofficier OM", {("OM", "", "hoofdofficier van justitie")}),
        (
            "wethouders Almere, Dronten en Zeewolde",
            {(name, "", "wethouder") for name in ("Almere", "Dronten", "Zeewolde")},
        ),
        ("burgemeesters van Almere en Dronten", {("Almere", "", "burgemeester"), ("Dronten", "", "burgemeester")}),
        ("burgemeester en wethouder Almere", {("Almere", "", "burgemeester"), ("Almere", "", "wethouder")}),
        ("Almere (burgemeester, wethouder)", {("Almere", "", "burgemeester"), ("Almere", "", "wethouder")}),
        ("Almere (2x, burgemeester en wethouder)", {("Almere", "", "burgemeester"), ("Almere", "", "wethouder")}),
        (
            "Almere (burgemeester en wethouder); Politie (teamchef)",
            {("Almere", "", "burgemeester"), ("Almere", "", "wethouder"), ("Politie", "", "teamchef")},
        ),
        (
            "Urk, wethouder; Almere - burgemeester en wethouder",
            {("Urk", "", "wethouder"), ("Almere", "", "burgemeester"), ("Almere", "", "wethouder")},
        ),
        (
            "burgemeester Almere (vz) en wethouder Dronten",
            {("Almere", "voorzitter", "burgemeester"), ("Dronten", "", "wethouder")},
        ),
    ],
)
def test_who_a_cell_means(book, cell, seated):
    found = book({"Blad1": [HEAD, ["Tafel", cell]]})
    assert found.fouten == ()
    assert {seat[1:] for seat in seats(found)} == seated


def test_a_functie_behind_a_name_that_the_row_says_otherwise_is_told(book):
    found = book({"Blad1": [["Overleg", "Partij", "Functie"], ["Tafel", "Almere (wethouder)", "burgemeester"]]})
    assert seats(found) == {("Tafel", "Almere", "", "burgemeester")}
    assert says(found, "Blad1, cel B2", "naast “burgemeester” is “wethouder” niet gelezen")


def test_what_is_ticked_of_an_overleg_is_no_partij_of_a_matrix(book):
    heads = ["Overleg", "Voorzitter", "Almere", "Urk", "Verslag ja/nee", "Prioriteit"]
    found = book({"Blad1": [heads, ["Tafel A", "Urk", "x", "x", "x", "x"], ["Tafel B", "GGD", "x", "", "x", ""]]})
    assert {seat[1] for seat in seats(found)} == {"Almere", "Urk", "GGD"}
    assert says(
        found, "Blad1, cel E1", "onder Verslag ja/nee en Prioriteit staan alleen tekens, en dat is niet gelezen"
    )


def test_a_niveau_alone_above_blocks_is_no_overleg(book):
    rows = [["Bestuurlijk"], ["Tafel A"], ["Almere"], ["Urk"], [], ["Tafel B"], ["Almere"], ["Politie"], []]
    for gap in ([], [[]]):
        found = book({"Blad1": [*rows, ["AMBTELIJK"], *gap, ["Tafel C"], ["Urk"], ["GGD"]]})
        two = {("Tafel A", "Almere"), ("Tafel A", "Urk"), ("Tafel B", "Almere"), ("Tafel B", "Politie")}
        assert {seat[:2] for seat in seats(found)} == {*two, ("Tafel C", "Urk"), ("Tafel C", "GGD")}
        assert "niveau:bestuurlijk" in overleg(found, "Tafel A")
        assert "niveau:bestuurlijk" in overleg(found, "Tafel B")
        assert "niveau:tactisch" in overleg(found, "Tafel C")
        assert says(found, "Blad1, cel A1", "“Bestuurlijk” en “AMBTELIJK” zijn gelezen als niveau")


def test_how_often_behind_a_name_is_read_and_two_of_one_name_stay_two(book):
    names = {"Driehoek (wekelijks)": 52, "Driehoek - maandelijks": 12, "Jeugd, 4x per jaar": 4, "Overleg - 2025": None}
    found = book({"Blad1": [HEAD, *([name, "Urk"] for name in names)]})
    for name, often in names.items():
        text = overleg(found, name.removesuffix(", 4x per jaar"))
        assert (f'keerPerJaar "{often}.0"' in text) if often else "keerPerJaar" not in text
    assert says(found, "Blad1, cel A3", "blijft de naam, met “maandelijks” als keer per jaar")


def test_all_gemeenten_are_those_of_the_sheet_else_of_the_region_in_which_all_lie(book):
    own = {"Gemeenten": [["Gemeente"], ["Almere"], ["Urk"]], "Lijst": [HEAD, ["Tafel", "Alle gemeenten"]]}
    assert {seat[1] for seat in seats(book(own))} == {"Almere", "Urk"}
    found = book({"Lijst": [HEAD, ["Tafel", "alle gemeenten"], ["Ander", "Urk"], ["Ander", "burgemeesters"]]})
    flevoland = {"Almere", "Dronten", "Lelystad", "Noordoostpolder", "Urk", "Zeewolde"}
    assert {seat[1] for seat in seats(found) if seat[0] == "Tafel"} == flevoland
    assert {seat[1:] for seat in seats(found) if seat[3]} == {(name, "", "burgemeester") for name in flevoland}
    assert says(found, "Lijst, cel B2", "veiligheidsregio Flevoland")
    apart = book({"Lijst": [HEAD, ["Tafel", "alle gemeenten"], ["Ander", "Urk"], ["Ander", "Sluis"]]})
    assert any("is niet bekend" in m.tekst for m in apart.fouten)


def test_a_group_of_the_workbook_or_of_the_country_is_its_gemeenten(book):
    groups = {
        "Groepen": [["Naam", "Gemeenten"], ["Noord", "Urk; Noordoostpolder"]],
        "Lijst": [HEAD, ["Tafel", "Noord"], ["Ander", "gemeenten Noord"]],
    }
    found = book(groups)
    assert {seat[:2] for seat in seats(found)} == {
        (t, g) for t in ("Tafel", "Ander") for g in ("Urk", "Noordoostpolder")
    }
    assert len(set(parse(found.turtle, "x.ttl").own.subjects(RDF.type, ZV.Gebied))) == 1
    unknown = book({"Lijst": [HEAD, ["Tafel", "Gemeenten Westkust"], ["Tafel", "Urk"]]})
    assert says(unknown, "Lijst, cel B2", "Staan zij op het blad Groepen of Gemeenten")


def test_numbers_without_names_and_tables_of_a_kind(book):
    rows = {
        "Gemeenten": [["Gemeente"], ["Almere"], ["Urk"]],
        "Lijst": [HEAD, ["Tafel", "drie burgemeesters namens de regio"], ["10 driehoeken", "Politie"]],
    }
    graph = parse(book(rows).turtle, "x.ttl").own
    seat = next(graph.subjects(ZV.aantalZetels))
    assert (seat, ORG.member, None) not in graph
    assert int(graph.value(seat, ZV.aantalZetels)) == 3
    assert len(list(graph.objects(seat, ZV.namens))) == 2
    assert [int(n) for n in graph.objects(None, ZV.aantal)] == [10]


def test_what_looks_like_a_gemeente_is_no_partner_in_silence(book):
    found = book({"Blad1": [HEAD, ["Tafel", "Gemeente Sneek"], ["Tafel", "Leeuwarden"]]})
    assert says(found, "Blad1, cel B2", "is opgegaan in Súdwest-Fryslân en is zo gelezen")
    found = book({"Blad1": [HEAD, ["Tafel", "Almeer"], ["Tafel", "Almere"]]})
    assert says(found, "Blad1, cel B2", "lijkt op “Almere”")
    found = book({"Blad1": [HEAD, ["Tafel", "Haaren"], ["Tafel", "Gemeente Nergenshuizen"], ["Tafel", "Almere"]]})
    assert says(found, "Blad1, cel B2", "schrijf Boxtel, Oisterwijk, Tilburg of Vught")
    assert says(found, "Blad1, cel B3", "is geen gemeente van nu")


def test_what_is_hidden_or_struck_out_is_told_and_left_out_when_asked(book):
    rows = [*SHAPES["lijst"], ["Oud", "Almere"], ["Weg", "Urk"]]

    def touch(one):
        sheet = one.worksheets()[0]
        sheet.set_row(5, None, None, {"hidden": True})
        sheet.write_row(6, 0, rows[6], one.add_format({"font_strikeout": True}))
        sheet.write_column(0, 4, ["Notitie", "geheim", "geheim"])
        sheet.set_column(4, 4, None, None, {"hidden": True})

    found = book({"Blad1": rows}, touch=touch)
    assert {seat[0] for seat in seats(found)} == {"Stuurgroep", "Werkgroep", "Oud", "Weg"}
    words = " ".join(m.tekst for m in found.meldingen if m.plaats == "Blad1")
    assert all(
        part in words for part in ("1 rij is verborgen", "(6)", "doorgestreept", "(7)", "1 kolom is verborgen", "(E)")
    )
    assert seats(book({"Blad1": rows}, touch=touch, zichtbaar=True)) == TWO


def test_a_colour_in_the_last_row_and_a_cell_that_is_not_read_refuse_nothing(book):
    def touch(one):
        sheet = one.worksheets()[0]
        sheet.write_blank(1_048_575, 0, None, one.add_format({"bg_color": "red"}))
        sheet.write_string(0, 3, "Rekenblad")
        sheet.write_formula(1, 3, "=1/0", None, "#DIV/0!")

    found = book({"Blad1": SHAPES["lijst"]}, touch=touch)
    assert found.fouten == ()
    assert seats(found) == TWO


def test_signs_that_nobody_sees_make_no_other_name(book):
    found = book(
        {
            "Blad1": [
                ["\u200bOverleg", "Deelnemer\xa0"],
                ["Zorg\xadtafel", "Almere\u200b"],
                ["Zorgtafel", "Su\u0301dwest-Fryslân"],
            ]
        }
    )
    assert {seat[:2] for seat in seats(found)} == {("Zorgtafel", "Almere"), ("Zorgtafel", "Súdwest-Fryslân")}
    assert {place for place, _ in told(found)} <= {"Regio"}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "cp850", "mac_roman", "utf-16"])
def test_a_csv_of_any_machine_keeps_its_letters(tmp_path, encoding):
    file = tmp_path / "lijst.csv"
    text = "Overzicht, stand maart\n\nOverleg;Deelnemer\nCafé;Súdwest-Fryslân\nCafé;Noardeast-Fryslân\n"
    file.write_bytes(text.encode(encoding))
    found = workbook.importeer(file)
    assert {seat[:2] for seat in seats(found)} == {("Café", "Súdwest-Fryslân"), ("Café", "Noardeast-Fryslân")}


def test_two_encodings_in_one_file_and_one_that_was_used_twice_are_told(tmp_path):
    file = tmp_path / "lijst.csv"
    file.write_bytes("Overleg;Deelnemer\nCafé;Urk\n".encode() + "Régio;Urk\n".encode("cp1252"))
    found = workbook.importeer(file)
    assert says(found, "lijst, rij 3", "andere codering")
    assert {seat[0] for seat in seats(found)} == {"Café", "Régio"}
    file.write_bytes("Overleg;Deelnemer\nCafé;Urk\n".encode().decode("cp1252").encode())
    found = workbook.importeer(file)
    assert {seat[0] for seat in seats(found)} == {"Café"}
    assert says(found, "lijst, rij 2", "hersteld")


FREQUENCIES = {
    "6x per jaar": 6, "6 × per jaar": 6, "zes keer per jaar": 6, "4-6 keer per jaar": 5, "4 à 5 x per jaar": 4.5, "ca. 6": 6,
    "± 4x per jaar": 4, "min. 4x per jaar": 4, "maandelijks": 12, "elke maand": 12, "1x p/m": 12, "2x per maand": 24,
    "tweemaal per maand": 24, "wekelijks": 52, "iedere week": 52, "tweewekelijks": 26, "2-wekelijks": 26, "om de week": 26,
    "eens per 2 weken": 26, "om de twee weken": 26, "veertiendaags": 26, "14-daags": 26, "1 keer per 14 dagen": 26,
    "driewekelijks": 52 / 3, "om de 6 weken": 52 / 6, "zeswekelijks": 52 / 6, "1x per 6-8 weken": 52 / 7, "om de maand": 6,
    "tweemaandelijks": 6, "eens per 2 maanden": 6, "ieder kwartaal": 4, "elk kwartaal": 4, "eens per kwartaal": 4, "4x p.j.": 4,
    "4 x p/j": 4, "halfjaarlijks": 2, "1x per half jaar": 2, "jaarlijks": 1, "1x per 2 jaar": 0.5, "elke dinsdag": 52,
    "eerste maandag van de maand": 12, "1e en 3e donderdag van de maand": 24, "elke werkdag": 250,
    "maandelijks (m.u.v. juli en augustus)": 12, "4x per jaar en zo nodig vaker": 4, "10 bijeenkomsten per jaar": 10,
    "wekelijks op dinsdag": 52, "in principe maandelijks": 12, "1x/2wk": 26, "periodiek (3x per jaar)": 3, "8 keer jaarlijks": 8,
}  # fmt: skip
LOOSE = [
    "per casus",
    "op afroep",
    "ad hoc",
    "naar behoefte",
    "indien nodig",
    "wisselend",
    "op verzoek van de burgemeester",
]
HOURS = {
    "2 uur": 2, "1,5 uur": 1.5, "anderhalf uur": 1.5, "half uur": 0.5, "drie kwartier": 0.75, "1 uur en 30 minuten": 1.5,
    "1u30": 1.5, "90 min": 1.5, "09:00-11:00": 2, "9.30 - 12.00 uur": 2.5, "1 à 2 uur": 1.5, "1:30": 1.5, "dagdeel": 4,
    "twee en een half uur": 2.5, "1½ uur": 1.5, "2,5 uur (incl. lunch)": 2.5,
}  # fmt: skip


@pytest.mark.parametrize(("words", "number"), FREQUENCIES.items())
def test_how_often_in_the_words_of_an_agenda(words, number):
    assert keer(words).getal == pytest.approx(number)


@pytest.mark.parametrize(("words", "number"), HOURS.items())
def test_how_long_in_the_words_of_an_agenda(words, number):
    assert uren(words).getal == pytest.approx(number)


@pytest.mark.parametrize("words", LOOSE)
def test_what_is_not_fixed_is_unknown_and_told(book, words):
    assert keer(words).getal is None
    found = book({"Overleggen": [["Naam", "Frequentie"], ["Tafel", words]]})
    assert found.fouten == ()
    assert says(found, "Overleggen, cel B2", "geen vast aantal")


@pytest.mark.parametrize("words", ["?", "n.v.t.", "onbekend", "nog te bepalen", "-", "??"])
def test_not_known_is_no_fault(book, words):
    assert onbekend(words)
    found = book({"Overleggen": [["Naam", "Frequentie", "Niveau"], ["Tafel", words, words]]})
    assert found.fouten == ()
    assert says(found, "Overleggen, cel C2", "niet bekend")


@given(st.integers(1, 60), st.sampled_from([("week", 52), ("maand", 12), ("jaar", 1), ("kwartaal", 4)]))
def test_times_in_a_part_of_a_year_are_that_many_times_the_part(times, part):
    assert keer(f"{times}x per {part[0]}").getal == times * part[1]
    assert keer(f"eens per {times} {part[0]}").getal == pytest.approx(part[1] / times)


def test_a_number_in_a_cell_is_that_number_and_a_duration_that_duration(book):
    rows = [["Naam", "Keer per jaar", "Duur"], ["A", 6, 1.25], ["B", 3.5, 5 / 3], ["C", 1, ""], ["D", 2, ""]]

    def touch(one):
        sheet = one.worksheets()[0]
        sheet.write_datetime(3, 2, dt.timedelta(hours=30), one.add_format({"num_format": "[h]:mm"}))
        sheet.write_datetime(4, 2, dt.time(1, 30), one.add_format({"num_format": "hh:mm"}))

    found = book({"Overleggen": rows}, touch=touch)
    assert says(found, "Overleggen, cel C4", "te veel")
    assert [value in found.turtle for value in ('"1.25"', '"1.667"', '"1.5"', '"3.5"')] == [True] * 4


@pytest.mark.parametrize(
    ("cell", "text", "kind"),
    [
        ("1-11-2026", "2026-11-01", XSD.date),
        ("1 november 2026", "2026-11-01", XSD.date),
        ("nov 2018", "2018-11", XSD.gYearMonth),
        ("2018-11", "2018-11", XSD.gYearMonth),
        ("11/2018", "2018-11", XSD.gYearMonth),
        ("2019", "2019", XSD.gYear),
        ("najaar 2019", "2019", XSD.gYear),
        ("sinds 2019", "2019", XSD.gYear),
    ],
)
def test_a_date_that_is_not_exact_stays_so(book, cell, text, kind):
    found = book({"Overleggen": [["Naam", "Ingesteld op"], ["Tafel", cell]]})
    assert found.fouten == ()
    assert set(parse(found.turtle, "x.ttl").own.objects(None, ZV.ingesteldOp)) == {Literal(text, datatype=kind)}


def test_other_words_for_a_level_are_read_and_told(book):
    found = book({"Overleggen": [["Naam", "Niveau"], ["A", "T"], ["B", "strategisch"], ["C", "O"]]})
    graph = parse(found.turtle, "x.ttl").graph
    levels = {
        label(graph, node): label(graph, graph.value(node, ZV.niveau)) for node in graph.subjects(RDF.type, ZV.Overleg)
    }
    assert levels == {"A": "tactisch", "B": "bestuurlijk", "C": "operationeel"}
    assert says(found, "Overleggen, cel B2", "gelezen als tactisch")


def test_a_word_of_ones_own_goes_to_the_remarks(book):
    found = book({"Overleggen": [["Naam", "Vorm"], ["A", "anders, namelijk: ronde tafel"]]})
    assert found.fouten == ()
    assert [str(text) for text in parse(found.turtle, "x.ttl").own.objects(None, RDFS.comment)] == ["Vorm: ronde tafel"]


def test_every_unknown_name_gets_a_hint_and_one_name_is_one_fault(book):
    partners = [["Naam"], *[[f"Bureau {name}"] for name in ("Noord", "Midden")]]
    rows = [["Overleg", "Partij"], *[["Tafel", f"Onbekend {number}"] for number in range(30)]]
    rows += [["Tafel", "Bureau Nord"]] * 40 + [["Tafel", "Bureau Miden"]]
    found = book({"Partners": partners, "Overleggen": [["Naam"], ["Tafel"]], "Deelnames": rows})
    assert sum("Bureau Nord" in m.tekst for m in found.fouten) == 1
    assert any("bedoel je Bureau Noord?" in m.tekst and "Deelnames, cel B32 (ook B33" in m.plaats for m in found.fouten)
    assert any("bedoel je Bureau Midden?" in m.tekst for m in found.fouten)


def test_a_hint_never_says_the_opposite(book):
    found = book(
        {"Overleggen": [["Naam"], ["A"]], "Mandaten": [["Overleg", "Mandaat"], ["A", "geen mandaat tot besluiten"]]}
    )
    assert not any("bedoel je besluiten" in m.tekst for m in found.fouten)


def test_a_heading_with_a_slip_is_asked_after_in_a_list_too(book):
    found = book({"Blad1": [[*HEAD, "Frekwentie"], ["Tafel", "Urk", "4"]]})
    assert says(found, "Blad1, cel C1", "bedoel je Keer per jaar?")


def test_a_telephone_number_is_told_at_its_own_cell(book, tmp_path):
    rows = [[*HEAD, "Opmerking"], ["Tafel", "Almere", "bel 06-12345678"], ["Tafel", "Urk", "komt altijd"]]
    book({"Blad1": rows})
    told = CliRunner().invoke(zvgraph, ["importeer", str(tmp_path / "eigen.xlsx")])
    assert [line.partition(": hier")[0] for line in told.stderr.splitlines() if "mobiel" in line] == [
        "Let op: Blad1, cel C2"
    ]


def test_every_command_tells_what_was_remarked(book, tmp_path):
    book({"Blad1": SHAPES["puntkomma's"]})
    file = str(tmp_path / "eigen.xlsx")
    for arguments in (
        ["analyse", file, "--uit", str(tmp_path)],
        ["watals", file, "--zonder", "Werkgroep"],
        ["valideer", file],
    ):
        told = CliRunner().invoke(zvgraph, arguments).stderr
        assert "Blad1: gelezen als lijst: 2 overleggen × 3 partijen" in told
        assert "Let op: Blad1, cel B2: hier staan 2 partijen" in told


def test_cells_that_are_split_are_one_remark_and_do_not_hide_the_others(book, tmp_path):
    book(
        {
            "Blad1": [
                ["Overleg", "Deelnemers"],
                *[[f"Tafel {n}", "Urk; OM" if n % 2 else "Urk; GGD; politie"] for n in range(2, 12)],
            ]
        }
    )
    told = CliRunner().invoke(zvgraph, ["importeer", str(tmp_path / "eigen.xlsx")]).stderr
    split = [line for line in told.splitlines() if "hier staan" in line]
    assert split == [
        "let op: Blad1, cel B2 (ook B3, B4, B5, B6, B7 en nog 4): hier staan meer partijen bij elkaar, en elke naam is een zetel; is het één naam, zet die dan tussen aanhalingstekens."
    ]


def test_faults_come_back_in_a_copy_of_the_workbook(book, tmp_path):
    book(
        {"Overleggen": [["Naam", "Niveau"], ["Tafel", "hoog"]], "Deelnames": [["Overleg", "Partij"], ["Tafel", "Urkk"]]}
    )
    file = tmp_path / "eigen.xlsx"
    before = file.read_bytes()
    told = CliRunner().invoke(zvgraph, ["importeer", str(file), "--opmerkingen"])
    assert told.exit_code == 1
    assert file.read_bytes() == before
    made = openpyxl.load_workbook(tmp_path / "eigen-opmerkingen.xlsx")
    assert made.sheetnames[0] == "Meldingen"
    assert "hoog" in made["Overleggen"]["B2"].comment.text
    assert made["Overleggen"]["B2"].fill.start_color.rgb.endswith("F8CBAD")
    links = [
        row[2].hyperlink.location or row[2].hyperlink.target
        for row in made["Meldingen"].iter_rows()
        if row[2].hyperlink
    ]
    assert any("'Overleggen'!B2" in link for link in links)
    again = workbook.importeer(tmp_path / "eigen-opmerkingen.xlsx")
    assert {m.tekst for m in again.fouten} == {m.tekst for m in workbook.importeer(file).fouten}


def test_faults_of_csv_come_back_too_and_as_a_table(tmp_path):
    (tmp_path / "lijst.csv").write_text("Overleg;Deelnemer;Niveau\nTafel;Urk;hoog\n", encoding="utf-8")
    runner = CliRunner()
    told = runner.invoke(zvgraph, ["importeer", str(tmp_path / "lijst.csv"), "--csv"])
    assert "fout;lijst;C2;" in told.stdout
    runner.invoke(zvgraph, ["importeer", str(tmp_path / "lijst.csv"), "--opmerkingen"])
    made = openpyxl.load_workbook(tmp_path / "lijst-opmerkingen.xlsx")
    assert "hoog" in made["lijst"]["C2"].comment.text


def test_the_template_invites_and_its_lists_grow_with_the_workbook(tmp_path):
    made = tmp_path / "werkboek.xlsx"
    made.write_bytes(workbook.template.template(["Almere"]))
    book = openpyxl.load_workbook(made)
    assert book.sheetnames[0] == "Start"
    assert book["Overleggen"]["A2"].value is None
    assert set(book.defined_names) == {"Alle_overleggen", "Alle_gemeenten", "Alle_partijen"}
    rules = {str(rule.sqref): rule for rule in book["Deelnames"].data_validations.dataValidation}
    assert rules["A2:A501"].formula1 == "Alle_overleggen"
    assert rules["B2:B501"].formula1 == "Alle_partijen"
    filled = tmp_path / "vol.xlsx"
    shutil.copy(made, filled)
    book["Overleggen"]["A2"], book["Deelnames"]["A2"], book["Deelnames"]["B2"] = "Tafel", "Tafel", "Almere"
    book.save(filled)
    found = workbook.importeer(filled)
    assert found.fouten == ()
    assert seats(found) == {("Tafel", "Almere", "", "")}


LABELS = ['"Tafel {n}"@nl', '"Tafel {n}"@nl, "Table {n}"@en', '"Tafel {n}"@nl-NL', '"Tafel; {n}"@nl', '"Tafel {n}"']
FACTS = [
    'zv:ingesteldOp "2019"^^xsd:gYear', 'zv:eindigtOp "2027-03"^^xsd:gYearMonth', "zv:zekerheid zekerheid:afgeleid",
    'zv:peildatum "2026-01-01"^^xsd:date', "dcterms:replaces x:t0", "zv:samenstellingBijWet true", "zv:deelnemersVolledig false",
    "zv:aantal 3", "zv:beslistFeitelijk true", "zv:keerPerJaar 8.667", 'skos:altLabel "A;B"@nl', 'rdfs:comment "zo; en zo"@nl',
    "zv:niveau niveau:tactisch", "zv:thema thema:mensenhandel, thema:lvb-problematiek", 'dcterms:source "nota"', 'zv:doel "doel"@en',
]  # fmt: skip
SEATS = ["org:member x:p", "org:member gm:0184 ; zv:functie functie:burgemeester", "zv:aantalZetels 3 ; zv:functie functie:wethouder ; zv:namens gm:0184, gm:0034"]  # fmt: skip


@st.composite
def odd(draw):
    """Return a region in Turtle with labels, facts and seats as others may have them."""
    lines = [
        f'{HEADER} x:regio a zv:Regio ; rdfs:label "Proef"@nl ; zv:gemeente gm:0034, gm:0184 .',
        'x:p a zv:Ketenpartner ; rdfs:label "Partner"@nl .',
    ]
    for n in range(draw(st.integers(1, 3))):
        facts = draw(st.lists(st.sampled_from(FACTS), max_size=5, unique=True))
        told = " ; ".join([f"rdfs:label {draw(st.sampled_from(LABELS)).format(n=n)}", *facts])
        lines.append(f"x:t{n} a zv:Overleg ; {told} .")
        for at, seat in enumerate(draw(st.lists(st.sampled_from(SEATS), max_size=2, unique=True))):
            lines.append(f"x:s{n}{at} a zv:Deelname ; org:organization x:t{n} ; {seat} .")
    return "\n".join(lines)


def dutch(graph):
    """Return statements with every kind of Dutch as nl: a workbook holds words, not the tag of their language."""
    return {
        (
            s,
            p,
            Literal(str(o), lang="nl")
            if isinstance(o, Literal) and o.datatype in (None, XSD.string) and is_dutch(o.language)
            else o,
        )
        for s, p, o in graph
    }


@examples(20)
@given(odd())
def test_a_region_comes_back_from_a_workbook_or_it_is_told_what_does_not(text):
    region = parse(text, "x.ttl")
    made = workbook.export.export(region)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "werkboek.xlsx"
        file.write_bytes(made.data)
        found = workbook.importeer(file)
        assert found.fouten == () or made.dubbel
        if not found.fouten:
            lost = dutch(region.own) - dutch(workbook.load(file).own)
            assert len(lost) <= sum(made.left.values()), lost


@pytest.mark.parametrize(("cell", "below"), [
    ("A6", [["V = voorzitter"], ["L: lid"], ["A = agendalid op verzoek"]]),
    ("A6", [["Legenda: V = voorzitter, L = lid, A = agendalid"]]),
    ("D6", [["", "", "", "V = voorzitter"], ["", "", "", "L = lid"], ["", "", "", "“A” = agendalid"]]),
])  # fmt: skip
def test_a_legend_says_what_the_marks_mean(book, cell, below):
    rows = [["Partij", "Stuurgroep", "Driehoek"], ["GGD", "L", ""], ["Almere", "V", "L"], ["Urk", "A", "V"]]
    found = book({"Blad1": [*rows, [], *below]})
    want = {("Stuurgroep", "GGD", "lid"), ("Stuurgroep", "Almere", "voorzitter"), ("Driehoek", "Almere", "lid")}
    assert {seat[:3] for seat in seats(found)} == want | {
        ("Stuurgroep", "Urk", "agendalid"),
        ("Driehoek", "Urk", "voorzitter"),
    }
    assert says(found, f"Blad1, cel {cell}", "de legenda is gelezen: V als voorzitter, L als lid en A als agendalid")
    assert found.fouten == ()


def test_a_mark_that_the_legend_gives_a_meaning_of_its_own_is_not_read_as_another(book):
    names = ("Almere", "Urk", "Lelystad", "Zeewolde")
    rows = [["Partij", "Stuurgroep", "Driehoek"], ["GGD", "A", "x"], *[[name, "x", "x"] for name in names]]
    found = book({"Blad1": [*rows, ["A = afgemeld"], ["x = doet mee"]]})
    assert {seat[1] for seat in seats(found) if seat[0] == "Stuurgroep"} == set(names)
    assert {seat[1] for seat in seats(found) if seat[0] == "Driehoek"} == {"GGD", *names}
    assert says(found, "Blad1, cel A7", "wat “A” (afgemeld) over een zetel zegt, is niet bekend en niet gelezen")


def test_remarks_are_no_matrix(book):
    found = book(
        {
            "Blad1": [["Deelnemer", "Opmerking", "Bron"], ["Almere", "x", "x"], ["Urk", "", "x"]],
            "Blad2": SHAPES["lijst"],
        }
    )
    assert not {seat[0] for seat in seats(found)} & {"Opmerking", "Bron"}


def test_letters_of_a_matrix_are_told_and_more_than_one_v_is_a_tick(book):
    found = book(
        {"Blad1": [["Partij", "Tafel A", "Tafel B"], ["Almere", "V", "V"], ["Urk", "V", "A"], ["GGD", "A", "V"]]}
    )
    assert not {seat for seat in seats(found) if seat[2] == "voorzitter"}
    assert ("Tafel B", "Urk", "agendalid", "") in seats(found)
    assert says(found, "Blad1, rij 1", "A als agendalid")
    corner = book({"Blad1": [["", "BOSD", "AB GGD"], ["Almere", "x", "x"], ["Urk", "x", "x"]]})
    assert len(seats(corner)) == 4
    assert not [text for _, text in told(corner) if "niet is gelezen" in text]


def test_a_comma_between_partijen_parts_them_or_is_told(book):
    found = book(
        {"Blad1": [HEAD, ["Tafel A", "Dronten, Urk, Kwintes"], ["Tafel B", "Kwintes, Blijf Groep, Humanitas"]]}
    )
    assert {seat[1] for seat in seats(found) if seat[0] == "Tafel A"} == {"Dronten", "Urk", "Kwintes"}
    assert says(found, "Blad1, cel B3", "gelezen als één partij; zijn het er meer")


def test_an_unknown_column_that_may_name_the_overleggen_is_asked_after(book):
    rows = [["Onderwerp", "Deelnemers"], ["BOSD", "Almere, Urk"], ["Casusoverleg", "Politie, OM"]]
    with pytest.raises(ZvgraphError, match=r"Flevoland, cel A1: .*zijn dat de overleggen"):
        book({"Flevoland": rows})
    rows[0][0] = "Bijeenkomst"
    assert {seat[0] for seat in seats(book({"Flevoland": rows}))} == {"BOSD", "Casusoverleg"}


def test_minutes_in_a_heading_and_an_addition_between_brackets(book):
    rows = [
        ["Overleg", "Deelnemer", "Frequentie (per jaar)", "Duur (min)"],
        ["Tafel A", "Urk", 6, 90],
        ["Tafel B", "Urk", 4, 120],
    ]
    found = book({"Blad1": rows})
    graph = parse(found.turtle, "x.ttl").graph
    assert {float(value) for value in graph.objects(None, ZV.duurInUren)} == {1.5, 2.0}
    assert {float(value) for value in graph.objects(None, ZV.keerPerJaar)} == {6.0, 4.0}
    rows = [["Overleg", "Deelnemer", "Minuten"], ["Tafel A", "Urk", "45-60"], ["Tafel B", "Urk", "7,5"]]
    graph = parse(book({"Blad1": rows}).turtle, "x.ttl").graph
    assert {float(value) for value in graph.objects(None, ZV.duurInUren)} == {0.875, 0.125}


def test_rows_that_only_count_are_no_overleg_and_what_is_left_out_is_told(book):
    rows = [["", "BOSD", "AB GGD"], ["Almere", "x", "x"], ["Urk", "x", "x"], ["Aantal deelnemers", 2, 2]]
    assert {seat[1] for seat in seats(book({"Blad1": rows}))} == {"Almere", "Urk"}
    hide = lambda one: one.worksheets()[0].set_row(2, None, None, {"hidden": True})  # noqa: E731
    found = book({"Blad1": [HEAD, ["Tafel A", "Urk"], ["Tafel A", "Almere"]]}, touch=hide, zichtbaar=True)
    assert {seat[1] for seat in seats(found)} == {"Urk"}
    assert any("telt niet mee (3)." in text for _, text in told(found))


@pytest.mark.parametrize(
    ("words", "number"),
    {
        "9-11 uur": 2, "13-15u": 2, "van 9 tot 11": 2, "9u-11u": 2, "1/2 uur": 0.5, "3/4 uur": 0.75, "0,5 dag": 4, "1,5 dag": 12,
        "2 dagdelen": 8, "anderhalve dag": 12, "5 kwartier": 1.25, "9.30 tot 11 uur": 1.5, "12 - 13.30 uur": 1.5, "8 à 10": 9, "10 of 12 uur": 11, "1 uur en een kwartier": 1.25, "1 uur, 30 min": 1.5, "2 á 3 uur": 2.5, "1¼ uur": 1.25, "2 ¾ uur": 2.75, "1 1/4 uur": 1.25,
    }.items(),
)  # fmt: skip
def test_how_long_with_times_of_the_day_and_parts_of_it(words, number):
    assert uren(words).getal == number


@pytest.mark.parametrize("words", ["13.30 u", "13:00"])
def test_when_it_begins_is_not_how_long_it_takes(words):
    assert uren(words).getal is None


@pytest.mark.parametrize(
    ("words", "number"),
    {
        "1x per 3 wkn": 52 / 3, "1x per maand of vaker": 12, "maandelijks (10x)": 10, "om de zes weken (8x)": 8, "voorjaar en najaar": 2,
        "om de andere maand": 6, "4 á 6 keer": 5, "1x per week gedurende 40 weken": None, "elke dinsdag en donderdag": 104,
        "wekelijks of om de week": None, "wekelijks of maandelijks": None, "6 keer per jaar, elk overleg 2 uur": 6, "10x per jaar, elke 2e dinsdag": 10,
        "jan, apr, juli, okt": 4, "maart en september": 2, "Q1 en Q3": 2, "1e, 2e en 4e kwartaal": 3, "mei": 1,
    }.items(),
)  # fmt: skip
def test_what_says_how_often_once_more_is_never_left_out(words, number):
    assert keer(words).getal == number


def test_a_functie_alone_is_no_partij_in_silence(book):
    found = book({"Blad1": [HEAD, ["Tafel A", "Urk"], ["Tafel A", "officier van justitie"]]})
    assert says(found, "Blad1, cel B3", "is een functie en geen partij")


ROWS = [["Stuurgroep", "x", "x"], ["Werkgroep", "", "x"]]
NIVEAUS = {("Stuurgroep", "bestuurlijk"), ("Werkgroep", "tactisch")}


@pytest.mark.parametrize("rows", [
    [["Overleg", "Almere", "Urk"], ["Bestuurlijk"], ROWS[0], ["TACTISCH"], ROWS[1]],
    [["Overleg", "Leden"], ["Bestuurlijke overleggen"], ["Stuurgroep", "Almere, Urk"], ["Tactisch niveau"], ["Werkgroep", "Urk"]],
    [["", "Strategisch", "Ambtelijk"], ["Partij", "Stuurgroep", "Werkgroep"], ["Almere", "x", ""], ["Urk", "x", "x"]],
])  # fmt: skip
def test_a_word_above_overleggen_is_their_niveau_and_no_overleg(book, rows):
    found = book({"Blad1": rows})
    graph = parse(found.turtle, "x.ttl").graph
    niveaus = {
        (label(graph, one), label(graph, graph.value(one, ZV.niveau))) for one in graph.subjects(RDF.type, ZV.Overleg)
    }
    assert niveaus == NIVEAUS
    assert {seat[:2] for seat in seats(found)} == {
        ("Stuurgroep", "Almere"),
        ("Stuurgroep", "Urk"),
        ("Werkgroep", "Urk"),
    }
    assert any("gelezen als niveau van de overleggen" in m.tekst for m in found.meldingen)


def test_functies_in_a_matrix_say_who_sits_there(book):
    rows = [["Partij", "Stuurgroep", "Werkgroep"], ["Almere", "wethouder", "beleidsmedewerker"], ["Urk", "", "x"]]
    found = book({"Blad1": rows})
    assert seats(found) == {
        ("Stuurgroep", "Almere", "", "wethouder"), ("Werkgroep", "Almere", "", "beleidsmedewerker"), ("Werkgroep", "Urk", "", ""),
    }  # fmt: skip
    beside = book(
        {"Stuurgroep": [["Deelnemer", "Eerste functie", "Functie vervanger"], ["Almere", "wethouder", "directeur"]]}
    )
    assert {seat[0] for seat in seats(beside)} == {"Stuurgroep"}


def test_names_that_differ_in_one_letter_are_told(book):
    names = [
        "Stuurgroep Veiligheid",
        "Stuurgroep Veligheid",
        "Lokaal overleg Noord",
        "Lokaal overleg Zuid",
        "Team 1",
        "Team 2",
    ]
    found = book({"Blad1": [HEAD, *[[name, "GGD Flevoland"] for name in names], ["Team 1", "GGD Flevolandt"]]})
    told = [m.tekst for m in found.meldingen if "schelen één letter" in m.tekst]
    assert len(told) == 2
    assert all(("Veligheid" in text) or ("Flevolandt" in text) for text in told)


@pytest.mark.parametrize("name", ["M. Bakker", "dhr. Jansen", "mr. drs. P.J. van der Berg-Smit", "mevrouw De Vries"])
def test_a_person_is_no_partij(book, name):
    found = book({"Blad1": [HEAD, ["Tafel", "Urk"], ["Tafel", name]]})
    assert [(m.plaats, "naam van een mens" in m.tekst) for m in found.fouten] == [("Blad1, cel B3", True)]
    of_whom = book({"Blad1": [HEAD, ["Tafel", "GGD Flevoland"], ["Ander", f"{name} (GGD Flevoland)"]]})
    assert {seat[:2] for seat in seats(of_whom)} == {("Tafel", "GGD Flevoland"), ("Ander", "GGD Flevoland")}


def test_what_may_be_a_person_is_asked_and_an_organisation_is_not(book):
    names = ["Jan de Vries", "Raad voor de Kinderbescherming", "Leger des Heils", "Veilig Thuis", "Jansen Zorg B.V."]
    found = book({"Blad1": [HEAD, *[["Tafel", name] for name in names]]})
    assert [m.plaats for m in found.meldingen if "naam van een mens" in m.tekst] == ["Blad1, cel B2"]
    assert found.fouten == ()


def test_words_of_ones_own_and_a_status_with_a_year(book):
    rows = [
        ["Overleg", "Deelnemer", "Thema", "Status"],
        ["Tafel", "Urk", "Wonen met zorg", "opgeheven per 2024"],
        ["Ander", "Urk", "Fietsen", "actief"],
    ]
    found = book({"Blad1": rows})
    assert found.fouten == ()
    assert says(found, "Blad1, cel C2", "komt bij de toelichting")
    assert says(found, "Blad1, cel D2", "gelezen als opgeheven; de rest telt niet mee")


def test_letters_behind_one_word_are_so_many_overleggen(book):
    found = book(
        {
            "Blad1": [
                ["Partij", "Overleggen"],
                ["Politie", "Tafel A, B en C"],
                ["GGD", "Tafel A en D"],
                ["Urk", '"Tafel A en D"'],
            ]
        }
    )
    assert {seat[:2] for seat in seats(found)} == {
        ("Tafel A", "Politie"), ("Tafel B", "Politie"), ("Tafel C", "Politie"), ("Tafel A", "GGD"), ("Tafel D", "GGD"), ("Tafel A en D", "Urk"),
    }  # fmt: skip
    assert tells(found, "hier staan 3 overleggen: Tafel A, Tafel B en Tafel C")


def test_a_gemeente_above_ambtelijk_and_bestuurlijk_sits_where_either_is_marked(book):
    found = book(
        {
            "Blad1": [
                ["Overleg", "Urk", "", "Almere", "", "Politie"],
                ["", "bestuurlijk", "ambtelijk", "bestuurlijk", "ambtelijk", ""],
                ["Stuurgroep", "x", "", "x", "", "x"],
                ["Werkgroep", "", "x", "", "", "x"],
            ]
        }
    )
    assert {seat[:2] for seat in seats(found)} == {
        ("Stuurgroep", "Urk"), ("Stuurgroep", "Almere"), ("Stuurgroep", "Politie"), ("Werkgroep", "Urk"), ("Werkgroep", "Politie"),
    }  # fmt: skip
    assert tells(found, "“Urk (ambtelijk)” is gelezen als Urk; wat tussen haakjes staat, niet.")


def test_a_formula_that_was_never_worked_out_is_a_fault(tmp_path):
    book = openpyxl.Workbook()
    for row in (HEAD, ["Tafel A", "GGD"], ['="Tafel"&" B"', "OM"]):
        book.active.append(row)
    book.save(tmp_path / "eigen.xlsx")
    found = workbook.importeer(tmp_path / "eigen.xlsx")
    assert says(found, "Sheet, cel A3", "hier staat een fout of een formule zonder uitkomst")
