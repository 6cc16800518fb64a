"""Numbers: an overleg or a partij that one sheet gives a number is the one that another sheet means by it."""

import pytest

from gelezen import says, seats, tells
from zv_graph.melding import FOUT

OVERLEGGEN = [["Nr", "Overleg", "Niveau"], [1, "Kerngroep Wvggz", "tactisch"], [2, "Regionale driehoek", "bestuurlijk"]]
WVGGZ, DRIEHOEK = (
    (("Kerngroep Wvggz", "GGD Flevoland"), ("Kerngroep Wvggz", "Politie")),
    ("Regionale driehoek", "Almere"),
)


def who(found):
    """Return who sits where."""
    return {seat[:2] for seat in seats(found)}


@pytest.mark.parametrize(
    "heading", ["Nr", "Overleg", "Overlegnr", "Overleg nr.", "Nummer van het overleg", "Overleg-id"]
)
def test_a_number_means_the_overleg_that_has_it_on_another_sheet(book, heading):
    rows = [[heading, "Organisatie"], [1, "GGD Flevoland"], [1, "Politie"], [2, "Almere"]]
    found = book({"Overleggen": OVERLEGGEN, "Deelnemers": rows})
    assert who(found) == {*WVGGZ, DRIEHOEK}
    assert says(found, "Deelnemers, cel A1", "met dat nummer op het blad Overleggen")
    assert not tells(found, "wordt niet gelezen")


def test_codes_stand_for_overleggen_and_for_partijen(book):
    found = book({
        "Overzicht": [["Code", "Overleg"], ["O1", "Kerngroep Wvggz"], ["O2", "Regionale driehoek"]],
        "Partijen": [["Code", "Organisatie"], ["P1", "GGD Flevoland"], ["P2", "Politie"], ["P3", "Almere"]],
        "Deelname": [["Overleg", "Partij"], ["O1", "P1; P2"], ["O2", "P3"]],
    })  # fmt: skip
    assert who(found) == {*WVGGZ, DRIEHOEK}


def test_a_number_that_nothing_has_is_a_fault_at_its_cell(book):
    rows = [["Overlegnr", "Organisatie"], [1, "GGD Flevoland"], [1, "Politie"], [7, "Almere"]]
    found = book({"Overleggen": OVERLEGGEN, "Deelnemers": rows})
    faults = [(m.plaats, m.tekst) for m in found.meldingen if m.ernst == FOUT]
    assert faults == [
        ("Deelnemers, cel A4", "op het blad Overleggen staat geen overleg met nummer 7; verbeter het nummer.")
    ]


def test_numbers_of_rows_mean_nothing_on_another_sheet(book):
    """Beside a name the number of a row is no other overleg; and two sheets may each number their own."""
    rows = [
        ["Nr", "Overleg", "Organisatie"],
        [1, "Kerngroep Wvggz", "GGD Flevoland"],
        [2, "Kerngroep Wvggz", "Politie"],
        [3, "Regionale driehoek", "Almere"],
    ]
    partners = [["Nr", "Organisatie", "Soort"], [1, "GGD Flevoland", "GGD"], [2, "Politie", "politie"]]
    found = book({"Overleggen": OVERLEGGEN, "Partners": partners, "Deelnemers": rows})
    assert who(found) == {*WVGGZ, DRIEHOEK}
    assert not tells(found, "nummers")


def test_a_sheet_of_seats_may_be_called_after_partijen(book):
    found = book(
        {"Partijen": [["Overleg", "Partij"], ["Kerngroep Wvggz", "GGD Flevoland"], ["Kerngroep Wvggz", "Politie"]]}
    )
    assert who(found) == set(WVGGZ)


def test_a_choice_shows_the_words_of_its_own_column(book):
    """An overleg is not answered, as a signaal is."""
    found = book({"Overleggen": [["Naam", "Status"], ["Kerngroep Wvggz", "op pauze"]]})
    assert says(
        found, "Overleggen, cel B2", "kies actief, in oprichting, opgeheven, samengevoegd, nagaan of het bestaat, of"
    )


def test_the_rows_of_a_list_number_no_overleggen(book):
    """A list of one overleg, and one of contacts, number their rows."""
    rows = [
        ["Nr", "Organisatie", "Functie"],
        [1, "Almere", "wethouder"],
        [2, "Almere", "beleidsmedewerker"],
        [3, "Politie", "teamchef"],
    ]
    found = book({"Overleggen": [*OVERLEGGEN, [3, "LZO", "tactisch"]], "Kerngroep Wvggz": rows})
    assert {seat[0] for seat in seats(found)} == {"Kerngroep Wvggz"}


def test_how_many_there_are_names_nobody(book):
    partners = [["Nr", "Naam", "Soort"], [1, "Politie", "politie"], [2, "GGD Flevoland", "GGD"]]
    own = [["Nr", "Overleg", "Deelnemers"], [1, "Kerngroep Wvggz", 2], [2, "Regionale driehoek", 1]]
    found = book(
        {"Overleggen": own, "Partners": partners, "Deelnames": [["Overleg", "Partij"], ["Kerngroep Wvggz", "Politie"]]}
    )
    assert who(found) == {("Kerngroep Wvggz", "Politie")}


def test_the_template_may_be_numbered(book):
    own = [["Nr", "Naam"], [1, "Kerngroep Wvggz"], [2, "Regionale driehoek"]]
    partners = [["Nr", "Naam", "Soort"], [1, "Politie", "politie"], [2, "GGD Flevoland", "GGD"]]
    rows = [["Overleg", "Partij"], [1, 1], [1, 2], [2, 1]]
    found = book({"Overleggen": own, "Partners": partners, "Deelnames": rows})
    assert who(found) == {*WVGGZ, ("Regionale driehoek", "Politie")}


def test_a_name_goes_before_a_number(book):
    rows = [
        ["Overleg", "Overlegnr", "Organisatie"],
        ["Kerngroep Wvggz", 2, "Politie"],
        ["Regionale driehoek", 1, "Almere"],
        ["Kerngroep Wvggz", 2, "GGD Flevoland"],
    ]
    assert who(book({"Overleggen": OVERLEGGEN, "Deelnemers": rows})) == {*WVGGZ, DRIEHOEK}
