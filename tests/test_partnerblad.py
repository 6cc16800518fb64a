"""Lists of partijen with the codes by which other sheets call them."""

import pytest

from gelezen import says, seats, tells

MATRIX = [["Overleg", "POL", "ZWO", "VT"], ["Driehoek", "x", "x", ""], ["HG-overleg", "x", "x", "x"]]
WHO = (("POL", "Politie Oost-Nederland"), ("ZWO", "Gemeente Zwolle"), ("VT", "Veilig Thuis IJsselland"))


@pytest.mark.parametrize(
    ("name", "heads"),
    [
        ("Partners", ("Afk", "Naam")),
        ("Partijen", ("Afk.", "Organisatie")),
        ("Organisaties", ("Code", "Naam organisatie")),
        ("Blad2", ("Code", "Organisatie")),
    ],
)
def test_a_matrix_by_codes_names_who_they_stand_for(book, name, heads):
    found = book({name: [heads, *WHO], "Matrix": MATRIX})
    assert {seat[:2] for seat in seats(found)} == {
        ("Driehoek", "Politie Oost-Nederland"), ("Driehoek", "Zwolle"), ("HG-overleg", "Politie Oost-Nederland"),
        ("HG-overleg", "Zwolle"), ("HG-overleg", "Veilig Thuis IJsselland"),
    }  # fmt: skip


def test_a_gemeente_among_partners_is_told_and_one_beside_a_sheet_of_gemeenten_is_a_fault(book):
    partners = [["Naam", "Afkorting"], ["Gemeente Zwolle", "ZWO"], ["Politie", "POL"]]
    assert tells(book({"Partners": partners, "Matrix": MATRIX}), "Gemeente Zwolle is een gemeente en is zo gelezen.")
    both = book({"Gemeenten": [["Gemeente"], ["Deventer"]], "Partners": partners, "Matrix": MATRIX})
    assert says(both, "Partners, cel A2", "is een gemeente; zet die op het blad Gemeenten.")


@pytest.mark.parametrize(
    "rows",
    [
        [["Naam", "Niveau", "Deelnemers"], ["Driehoek", "bestuurlijk", "Politie, OM"]],
        [["Organisatie", "Soort", "Overleg"], ["Politie", "politie", "Driehoek"], ["OM", "OM", "Driehoek"]],
    ],
)
def test_a_sheet_called_after_partijen_that_tells_of_overleggen_is_read_as_those(book, rows):
    assert {seat[:2] for seat in seats(book({"Partijen": rows}))} == {("Driehoek", "Politie"), ("Driehoek", "OM")}


@pytest.mark.parametrize("heads", [("Partij", "Afkorting"), ("Deelnemer", "Afk")])
def test_a_short_name_beside_a_partij_in_a_list_is_known_elsewhere(book, heads):
    found = book({"Blad1": [["Overleg", *heads], ["Tafel", "Stichting Lang Verhaal", "SLV"], ["Kerngroep", "SLV", ""]]})
    assert {seat[:2] for seat in seats(found)} == {
        ("Tafel", "Stichting Lang Verhaal"),
        ("Kerngroep", "Stichting Lang Verhaal"),
    }


def test_a_gemeente_that_stands_twice_keeps_its_code_and_the_remark_its_place(book):
    found = book(
        {
            "Organisatielijst": [["Organisatie", "Afkorting"], ["Almere", "ALM"], ["GGD", "G"], ["Almere", ""]],
            "Blad2": [["Overleg", "Deelnemers"], ["T", "ALM; G"]],
        }
    )
    assert {seat[1] for seat in seats(found)} == {"Almere", "GGD"}
    assert says(found, "Organisatielijst, cel A2", "Almere is een gemeente en is zo gelezen.")


@pytest.mark.parametrize("above", [[], [["Wie zit waar"], []]])
def test_a_matrix_on_a_sheet_called_after_partijen_is_a_matrix(book, above):
    rows = [*above, ["Organisatie", "Driehoek", "Zorgtafel"], ["Politie", "x", ""], ["OM", "x", "x"]]
    found = book({"Organisaties": rows})
    assert {seat[:2] for seat in seats(found)} == {("Driehoek", "Politie"), ("Driehoek", "OM"), ("Zorgtafel", "OM")}


def test_a_code_beside_an_overleg_is_of_no_partij(book):
    found = book({"Blad1": [["Code", "Overleg", "Deelnemers"], ["OM", "Overleg Ondermijning", "Politie, OM, GGD"]]})
    assert {seat[1] for seat in seats(found)} == {"Politie", "OM", "GGD"}
