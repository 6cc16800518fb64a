"""Sheets as people make them: what stands beside, above or behind a name, and whose it is."""

import pytest
from rdflib import RDF

from gelezen import says, seats
from zv_graph.names import label
from zv_graph.region import parse
from zv_graph.vocabulary import ZV
from zv_graph.workbook.ritme import keer

HEAD = ["Overleg", "Deelnemer"]

SEAT = ("T", "Urk", "", "")


def overleggen(found):
    """Return how often and how long by the name of an overleg, with its status, niveau and how many there are of it."""
    graph = parse(found.turtle, "x.ttl").graph
    words = (ZV.keerPerJaar, ZV.duurInUren, ZV.status, ZV.niveau, ZV.aantal)
    told = {}
    for one in graph.subjects(RDF.type, ZV.Overleg):
        values = [graph.value(one, word) for word in words]
        told[label(graph, one)] = [
            None if value is None else label(graph, value) or float(value.toPython()) for value in values
        ]
    return told


@pytest.mark.parametrize(
    ("head", "value", "wanted"),
    [
        ("Frequentie (weken)", 6, (8.667, None)), ("Frequentie (per maand)", 1, (12, None)), ("Frequentie (in weken)", "6", (8.667, None)),
        ("Frequentie (x per kwartaal)", 1, (4, None)), ("Frequentie (per jaar)", 4, (4, None)), ("Duur (dagdelen)", 1, (None, 4)),
        ("Duur (kwartieren)", 6, (None, 1.5)), ("Duur (in uren)", 2, (None, 2)), ("Duur (min.)", 90, (None, 1.5)),
        ("Duur (uren per jaar)", 12, (None, None)), ("Frequentie (oud)", 4, (None, None)), ("Frequentie (2024)", 4, (None, None)),
    ],
)  # fmt: skip
def test_what_stands_behind_a_heading_counts(book, head, value, wanted):
    found = book({"Blad1": [["Overleg", "Deelnemer", head], ["T", "Urk", value]]})
    assert tuple(overleggen(found)["T"][:2]) == wanted
    assert seats(found) == {SEAT}
    if wanted == (None, None):
        assert says(found, "Blad1, cel C1", "niet gelezen")


@pytest.mark.parametrize("head", ["Leden (gewenst)", "Leden (niet meer)", "Voorzitter (plv.)", "Deelnemers (2019)"])
def test_who_sits_there_not_now_is_no_seat(book, head):
    found = book({"Blad1": [["Overleg", "Deelnemer", head], ["T", "Urk", "Almere"]]})
    assert seats(found) == {SEAT}
    assert says(found, "Blad1, cel C1", head)


def test_an_addition_that_is_not_understood_is_told(book):
    found = book({"Blad1": [["Overleg", "Deelnemers (wie precies)"], ["T", "Urk"]]})
    assert seats(found) == {SEAT}
    assert says(
        found, "Blad1, cel B1", "“wie precies” achter de kop is niet begrepen; de kolom is gelezen als Deelnemers."
    )


def test_an_amount_in_a_list_is_no_number_of_tables(book):
    found = book({"Blad1": [["Overleg", "Deelnemers", "Aantal"], ["T", "Urk, Almere", 2]]})
    assert overleggen(found)["T"][-1] is None
    matrix = book({"Blad1": [["Partij", "T1", "T2", "Aantal"], ["Urk", "x", "x", 2], ["Almere", "x", "", 1]]})
    assert {seat[0] for seat in seats(matrix)} == {"T1", "T2"}


def test_a_functie_with_a_word_behind_it_is_no_heading_of_a_matrix(book):
    rows = [
        ["Gemeente", "BOSD", "Driehoek"],
        ["Almere", "wethouder Zorg", "burgemeester"],
        ["Politie", "teamchef", "districtschef"],
    ]
    found = book({"Blad1": rows})
    assert seats(found) == {
        ("BOSD", "Almere", "", "wethouder"), ("BOSD", "Politie", "", "teamchef"), ("Driehoek", "Almere", "", "burgemeester"),
        ("Driehoek", "Politie", "", "districtschef"),
    }  # fmt: skip
    assert says(found, "Blad1, cel B2", "gelezen als wethouder; de rest telt niet mee")


def test_a_legend_in_columns_beside_a_matrix(book):
    rows = [
        ["Partij", "T1", "T2", "", "Code", "Betekenis"],
        ["Almere", 1, 2, "", 1, "voorzitter"],
        ["Urk", 2, 2, "", 2, "lid"],
    ]
    assert seats(book({"Blad1": rows})) == {
        ("T1", "Almere", "voorzitter", ""), ("T2", "Almere", "lid", ""), ("T1", "Urk", "lid", ""), ("T2", "Urk", "lid", ""),
    }  # fmt: skip


def test_a_matrix_may_name_a_partij_on_its_first_row_only(book):
    rows = [
        ["Gemeente", "Functie", "T1", "T2"],
        ["Almere", "burgemeester", "x", ""],
        ["", "wethouder", "", "x"],
        ["Urk", "burgemeester", "x", "x"],
    ]
    assert ("T2", "Almere", "", "wethouder") in seats(book({"Blad1": rows}))


def test_what_may_be_of_two_is_of_nobody(book):
    found = book({"Blad1": [["Overleg", "Gemeente", "Deelnemer", "Rol"], ["T", "Urk", "Politie", "voorzitter"]]})
    assert seats(found) == {("T", "Urk", "", ""), ("T", "Politie", "", "")}
    assert says(found, "Blad1, rij 1", "Rol is daar niet gelezen")
    behalf = book({"Blad1": [["Overleg", "Voorzitter", "Namens", "Leden"], ["T", "Urk", "Almere", "Politie"]]})
    assert seats(behalf) == {("T", "Urk", "voorzitter", ""), ("T", "Politie", "", "")}
    assert not any(parse(behalf.turtle, "x.ttl").own.subject_objects(ZV.namens))
    assert says(behalf, "Blad1, rij 1", "Namens is daar niet gelezen")


@pytest.mark.parametrize(
    "rows",
    [
        [["AB: Algemeen bestuur"], ["Urk"], [], ["DB: Dagelijks bestuur"], ["Urk"]],
        [["Overleg: AB"], ["Wie: Urk; Politie"], ["Frequentie: 4x per jaar"]],
        [["Overleg", "Deelnemer", "Opmerking"], ["T", "OM", "OM = Openbaar Ministerie"], ["T", "Urk", ""]],
    ],
)
def test_what_looks_like_a_legend_and_is_about_no_mark_stays(book, rows):
    found = book({"Blad1": rows})
    assert {seat[1] for seat in seats(found)} >= {"Urk"}
    assert not any("legenda" in m.tekst for m in found.meldingen)


def test_a_lone_overleg_below_a_niveau_is_no_word_above(book):
    found = book({"Blad1": [HEAD, ["Bestuurlijk", ""], ["A", "Urk"], ["B", ""], ["C", "Urk"]]})
    assert {name: told[3] for name, told in overleggen(found).items()} == dict.fromkeys("ABC", "bestuurlijk")


@pytest.mark.parametrize(
    "name", ["Werkgroep (actief burgerschap)", "Overleg vervallen panden", "Overleg jeugd (nieuw beleid)"]
)
def test_a_word_of_a_name_is_no_status(book, name):
    assert overleggen(book({"Blad1": [HEAD, [name, "Urk"]]})) == {name: [None] * 5}


def test_lists_side_by_side_in_two_cells_are_paired(book):
    rows = [
        ["Overleg", "Deelnemers", "Functie", "Rol"],
        ["T", "Almere; Urk", "burgemeester; wethouder", "lid; voorzitter"],
    ]
    assert seats(book({"Blad1": rows})) == {
        ("T", "Almere", "lid", "burgemeester"),
        ("T", "Urk", "voorzitter", "wethouder"),
    }
    odd = book({"Blad1": [rows[0], ["T", "Almere\nUrk", "burgemeester, wethouder, directeur", "voorzitter"]]})
    assert seats(odd) == {("T", "Almere", "", ""), ("T", "Urk", "", "")}
    assert says(odd, "Blad1, cel C2", "bij wie dat hoort")
    assert says(odd, "Blad1, cel D2", "bij wie dat hoort")


def test_a_name_with_other_signs_is_another_cell(book):
    found = book({"Blad1": [HEAD, ["T1", "Urk; Politie"], ["T2", "Urk Politie"]]})
    assert {seat[:2] for seat in seats(found) if seat[0] == "T1"} == {("T1", "Urk"), ("T1", "Politie")}


def test_all_gemeenten_but_some(book):
    names = [["Gemeente"], *([name] for name in ("Almere", "Urk", "Zeewolde", "Dronten"))]
    rows = [
        ["Overleg", "Deelnemers"],
        ["A", "alle gemeenten behalve Zeewolde"],
        ["B", "Alle gemeenten, m.u.v. Urk en Almere"],
        ["C", "alle gemeenten (excl. Urk)"],
    ]
    found = book({"Gemeenten": names, "Lijst": rows})
    assert found.fouten == ()
    by = {table: {seat[1] for seat in seats(found) if seat[0] == table} for table in "ABC"}
    assert by == {
        "A": {"Almere", "Urk", "Dronten"},
        "B": {"Zeewolde", "Dronten"},
        "C": {"Almere", "Zeewolde", "Dronten"},
    }


@pytest.mark.parametrize("words", ["geen politie", "niet: politie", "nooit politie"])
def test_who_does_not_sit_there_has_no_seat(book, words):
    found = book({"Blad1": [HEAD, ["T", "Urk"], ["T", words]]})
    assert seats(found) == {SEAT}
    assert says(found, "Blad1, cel B3", "hier is geen zetel gelezen")


@pytest.mark.parametrize("words", ["Urk t/m 2024", "Urk of Almere", "Politie?", "Urk gemeente"])
def test_a_cell_that_holds_more_than_a_name_is_told(book, words):
    found = book({"Blad1": [HEAD, ["T", "Urk"], ["T", words]]})
    assert says(found, "Blad1, cel B3", "is gelezen als de naam van één partij; staat er meer in")


def test_organisations_are_not_told_to_hold_more(book):
    names = [
        "Politie Almere",
        "GGD Flevoland",
        "Veilig Thuis",
        "Woonpalet Zeewolde",
        "Stichting Door en Voor",
        "Reclassering Nederland",
    ]
    found = book({"Blad1": [HEAD, *[["T", name] for name in names]]})
    assert not any("staat er meer in" in m.tekst for m in found.meldingen)


@pytest.mark.parametrize(
    ("name", "at", "value"),
    [("T (opgeheven)", 2, "opgeheven"), ("T vervallen per 1-1-2025", 2, "opgeheven"), ("VERVALLEN: T", 2, "opgeheven"), ("T (4x per jaar)", 0, 4), ("T (bestuurlijk)", 3, "bestuurlijk")],
)  # fmt: skip
def test_what_the_name_of_an_overleg_says_besides(book, name, at, value):
    found = book({"Blad1": [HEAD, [name, "Urk"]]})
    assert overleggen(found)["T"][at] == value
    assert says(found, "Blad1, cel A2", "is gelezen als T, met")
    assert list(overleggen(book({"Blad1": [HEAD, ["T (BOSD)", "Urk"]]}))) == ["T (BOSD)"]


def test_a_word_above_ends_where_another_begins(book):
    rows = [HEAD, ["Jeugd", ""], ["A", "Urk"], ["Sport", ""], ["B", "Urk"]]
    found = book({"Blad1": rows})
    graph = parse(found.turtle, "x.ttl").graph
    assert {label(graph, one) for one in graph.subjects(RDF.type, ZV.Overleg) if graph.value(one, ZV.thema)} == {"A"}
    assert set(overleggen(found)) == {"A", "B"}
    assert says(found, "Blad1, cel A4", "“Sport” is gelezen als een kop boven de overleggen eronder")


def test_a_merged_niveau_over_a_matrix_holds_for_each_column(book):
    def merged(made):
        sheet = made.get_worksheet_by_name("Blad1")
        sheet.merge_range("B1:C1", "bestuurlijk")
        sheet.merge_range("D1:E1", "tactisch")

    found = book({"Blad1": [["Niveau"], ["Partij", "T1", "T2", "T3", "T4"], ["Urk", "x", "x", "x", "x"]]}, touch=merged)
    niveaus = {name: told[3] for name, told in overleggen(found).items()}
    assert niveaus == {"T1": "bestuurlijk", "T2": "bestuurlijk", "T3": "tactisch", "T4": "tactisch"}


@pytest.mark.parametrize(
    "note", ["Actie: navragen bij GGD", "Laatst bijgewerkt op 3-2-2026", "NB OM komt alleen bij casuïstiek"]
)
def test_a_note_below_a_list_is_no_overleg(book, note):
    found = book({"Blad1": [HEAD, ["T", "Urk"], [note, ""]]})
    assert list(overleggen(found)) == ["T"]
    assert says(found, "Blad1, rij 3", "gelezen als een noot")


@pytest.mark.parametrize("sign", [" 1)", " [2]", "²", "*", " **"])
def test_the_sign_of_a_note_is_no_part_of_a_name(book, sign):
    found = book({"Blad1": [HEAD, ["T", f"Urk{sign}"], [f"T{sign}", "Politie"], ["T", "GGD (regio 2)"]]})
    assert {seat[:2] for seat in seats(found)} == {("T", "Urk"), ("T", "Politie"), ("T", "GGD (regio 2)")}
    assert says(found, "Blad1, cel B2", "is het teken van een noot niet gelezen")


def test_marks_of_a_list_in_a_cell_are_no_part_of_a_name(book):
    found = book({"Blad1": [HEAD, ["T", "a) Urk\nb) Politie"], ["T2", "o Urk\no Politie"]]})
    assert {seat[1] for seat in seats(found)} == {"Urk", "Politie"}


@pytest.mark.parametrize("head", ["Naam", "Deelnemer", "Vertegenwoordiger"])
def test_beside_the_organisation_a_name_is_somebody(book, head):
    found = book(
        {"Blad1": [["Overleg", head, "Organisatie", "Functie"], ["T", "Els Bakker", "Gemeente Urk", "wethouder"]]}
    )
    assert seats(found) == {("T", "Urk", "", "wethouder")}
    assert "Els Bakker" not in found.turtle
    if head != "Vertegenwoordiger":
        assert says(found, "Blad1, cel B1", "staan mensen, en dat is niet gelezen; de partij is die onder Organisatie")


def test_who_was_there_on_a_day_is_no_matrix_of_overleggen(book):
    rows = [["Deelnemer", "1-2-2026", "1 maart 2026"], ["Urk", "x", "x"], ["Almere", "", "x"]]
    found = book({"Driehoek": rows})
    assert {seat[:2] for seat in seats(found)} == {("Driehoek", "Urk"), ("Driehoek", "Almere")}
    assert says(found, "Driehoek, cel B1", "is een dag; wie er toen was, is geen zetel en is niet gelezen")


def test_a_column_of_partijen_is_never_of_no_use(book):
    found = book({"Blad1": [["Gremium", "Achterban", "Hoe vaak?"], ["T", "Almere, Urk", "4x per jaar"]]})
    assert says(found, "Blad1, cel B1", "staan partijen, maar deze kolom is niet gelezen")


@pytest.mark.parametrize(
    ("words", "number"),
    {"6 wk": 52 / 6, "2 weken": 26, "6/8 weken": 52 / 7, "3 maanden": 4, "1 maand": 12, "elke 2e week": 26, "maandelijkse": 12, "14 dgn": 26, "6 p/j": 6, "12": 12}.items(),
)  # fmt: skip
def test_a_bare_period_lies_between_two(words, number):
    assert keer(words).getal == pytest.approx(number)


def test_what_is_no_number_of_times_is_not_known():
    assert keer("24/7").getal is None
