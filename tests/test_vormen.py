"""Shapes that a sheet may have without a heading above its names, names that are one, and what a cell says of who sits there."""

import pytest
from openpyxl import Workbook

from gelezen import says, seats, tells
from zv_graph.errors import ZvgraphError
from zv_graph.workbook import importeer

COLUMNS = [["Stuurgroep Jeugd", "Kerngroep Zorg"], ["Almere", "Politie Midden-Nederland"], ["OM", "Urk"], ["GGD", ""]]
WANTED = {
    ("Stuurgroep Jeugd", "Almere", "", ""), ("Stuurgroep Jeugd", "OM", "", ""), ("Stuurgroep Jeugd", "GGD", "", ""),
    ("Kerngroep Zorg", "Politie Midden-Nederland", "", ""), ("Kerngroep Zorg", "Urk", "", ""),
}  # fmt: skip


@pytest.mark.parametrize("above", [[], [["Wie zit waar"]], [["Wie zit waar"], ["stand november"]]])
@pytest.mark.parametrize("blad", ["Blad1", "Overleggen"])
def test_columns_with_an_overleg_above_each(book, above, blad):
    found = book({blad: [*above, *COLUMNS]})
    assert seats(found) == WANTED
    assert found.vormen == (
        f"{blad}: gelezen als kolommen met een overleg erboven: 2 overleggen × 5 partijen (Stuurgroep Jeugd en Kerngroep Zorg).",
    )


@pytest.mark.parametrize(
    "rows",
    [
        [["Almere", "Urk"], ["Stuurgroep Jeugd", "Driehoek"], ["Kerngroep Zorg", "Driehoek"]],  # partijen above overleggen
        [["Stuurgroep Jeugd", "Kerngroep Zorg"], ["vergadert maandag", "vergadert dinsdag"], ["stadhuis", "raadhuis"]],
        [["Stuurgroep Jeugd", "Kerngroep Zorg"], ["Almere", "Urk", "Dronten"]],  # a column without a name
    ],
)  # fmt: skip
def test_columns_of_something_else_are_refused(book, rows):
    with pytest.raises(ZvgraphError, match="er staat nog geen overleg in"):
        book({"Blad1": rows})


def test_an_outline_has_its_partijen_furthest_right(book):
    rows = [
        ["Bestuurlijk"], ["", "Stuurgroep Jeugd"], ["", "", "Almere"], ["", "", "OM"], ["", "Driehoek"], ["", "", "Urk"],
        ["Ambtelijk"], ["", "Kerngroep"], ["", "", "GGD Flevoland"],
    ]  # fmt: skip
    found = book({"Blad1": rows})
    assert seats(found) == {
        ("Stuurgroep Jeugd", "Almere", "", ""), ("Stuurgroep Jeugd", "OM", "", ""), ("Driehoek", "Urk", "", ""),
        ("Kerngroep", "GGD Flevoland", "", ""),
    }  # fmt: skip
    assert found.turtle.count("niveau:bestuurlijk") == 2
    assert found.turtle.count("niveau:tactisch") == 1
    assert "gelezen als ingesprongen lijst" in found.vormen[0]


def test_a_partij_over_its_functies_in_a_matrix(book):
    rows = [
        ["", "Almere", "", "Urk", "", "Politie"],
        ["Overleg", "burgemeester", "wethouder", "burgemeester", "wethouder", "teamchef"],
        ["Stuurgroep Jeugd", "x", "", "", "x", "x"],
        ["Driehoek", "x", "", "x", "vz", "x"],
    ]
    assert seats(book({"Blad1": rows})) == {
        ("Stuurgroep Jeugd", "Almere", "", "burgemeester"), ("Stuurgroep Jeugd", "Urk", "", "wethouder"),
        ("Stuurgroep Jeugd", "Politie", "", "teamchef"), ("Driehoek", "Almere", "", "burgemeester"),
        ("Driehoek", "Urk", "", "burgemeester"), ("Driehoek", "Urk", "voorzitter", "wethouder"),
        ("Driehoek", "Politie", "", "teamchef"),
    }  # fmt: skip
    no_functie = [["", "Almere", "", "OM"], ["Overleg", "burgemeester", "wethouder", ""], ["Driehoek", "x", "", "x"]]
    assert seats(book({"Blad1": no_functie})) == {
        ("Driehoek", "Almere", "", "burgemeester"),
        ("Driehoek", "OM", "", ""),
    }


@pytest.mark.parametrize("head", ["Overleggen waaraan zij deelnemen", "Overleggen waarin zij zitten"])
def test_words_behind_a_heading_do_no_harm(book, head):
    assert seats(book({"Blad1": [["Partij", head], ["Almere", "Driehoek; Kerngroep"], ["OM", "Driehoek"]]})) == {
        ("Driehoek", "Almere", "", ""), ("Kerngroep", "Almere", "", ""), ("Driehoek", "OM", "", ""),
    }  # fmt: skip


def test_who_does_not_take_part_is_no_heading(book):
    found = book({"Blad1": [["Overleg", "Deelnemers", "Partijen die niet meer deelnemen"], ["T", "Urk", "OM"]]})
    assert seats(found) == {("T", "Urk", "", "")}


def test_a_rol_with_a_colon_behind_a_comma(book):
    found = book({"Blad1": [["Overleg", "Deelnemers"], ["T", "vz: Urk, leden: OM, politie, adviseur: GGD"]]})
    assert seats(found) == {
        ("T", "Urk", "voorzitter", ""), ("T", "OM", "lid", ""), ("T", "politie", "lid", ""), ("T", "GGD", "adviseur", "")
    }  # fmt: skip


def test_a_functie_alone_is_of_the_gemeente_whose_sheet_it_is(book):
    sheet = [["Overleg", "Wie"], ["Stuurgroep Jeugd", "wethouder"]]
    found = book({"Almere": sheet, "Urk": sheet})
    assert seats(found) == {(sheet[1][0], gemeente, "", "wethouder") for gemeente in ("Almere", "Urk")}
    assert says(found, "Urk, cel B2", "“wethouder” is gelezen als gemeente Urk, wethouder; is het die van een ander")


def test_a_functie_alone_is_never_a_partij(book):
    found = book({"Blad1": [["Overleg", "Wie"], ["Stuurgroep Jeugd", "wethouder"], ["Stuurgroep Jeugd", "Urk"]]})
    assert "Ketenpartner" not in found.turtle
    assert "zv:aantalZetels" in found.turtle
    assert says(found, "Blad1, cel B2", "gelezen als een zetel zonder naam")


def test_a_short_name_and_a_full_one_are_one_partij(book):
    rows = [
        ["Overleg", "Deelnemers"],
        ["Stuurgroep", "OM, RvdK, Politie"],
        ["Kerngroep", "Openbaar Ministerie (OM), Raad voor de Kinderbescherming, politie Midden-Nederland, SAVE"],
        ["Tafel", "Samen Veilig (SV), SV, Stichting Anders Verder Elders"],
    ]
    found = book({"Blad1": rows})
    names = {seat[1] for seat in seats(found)}
    assert names == {
        "Openbaar Ministerie", "Raad voor de Kinderbescherming", "Politie", "politie Midden-Nederland", "SAVE", "Samen Veilig",
        "Stichting Anders Verder Elders",
    }  # fmt: skip
    assert says(found, "Blad1, cel B2", "“OM” als Openbaar Ministerie, “RvdK” als Raad voor de Kinderbescherming")


def test_what_the_sheet_of_partners_names_stays(book):
    sheets = {
        "Partners": [["Naam"], ["OM"], ["Openbaar Ministerie"]],
        "Blad1": [["Overleg", "Deelnemers"], ["T", "OM, Openbaar Ministerie"]],
    }
    assert {seat[1] for seat in seats(book(sheets))} == {"OM", "Openbaar Ministerie"}


@pytest.mark.parametrize(
    "cell", ["Piet Jansen (GGD)", "Els van den Berg (GGD)", "Jan de Vries (GGD)", "mw. Bakker (GGD)"]
)
def test_of_a_person_with_an_organisation_only_that_is_read(book, cell):
    found = book({"Blad1": [["Overleg", "Deelnemers"], ["T", cell], ["T", "Urk"]]})
    assert seats(found) == {("T", "GGD", "", ""), ("T", "Urk", "", "")}
    assert cell.partition(" (")[0] not in found.turtle


@pytest.mark.parametrize(
    "cell", ["Blijf Groep (vrouwenopvang)", "Samen Veilig (Veilig Thuis)", "Leger des Heils (opvang)"]
)
def test_an_organisation_is_no_person(book, cell):
    found = book({"Blad1": [["Overleg", "Deelnemers"], ["T", cell]]})
    assert cell.partition(" (")[0] in next(iter(seats(found)))[1]


def test_a_calendar_names_its_overleggen(book):
    found = book({"Blad1": [["Overleg", "jan", "feb"], ["Stuurgroep", "12-1", ""], ["Kerngroep", "5-1", "2-2"]]})
    assert '"Stuurgroep"' in found.turtle
    assert says(found, "Blad1, cel B1", "jan en feb")


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        ([["Rijlabels", "Aantal van Partij"], ["Stuurgroep Jeugd", 3], ["Almere", 1]], "draaitabel"),
        ([["Taak", "Almere", "OM"], ["Regie", "A", "C"], ["Zorgmelding", "R", "I"]], "tabel van taken"),
        ([["Wat wij doen"], ["Agenda", "Stukken"], ["een", "twee"]], "de koppen zijn nu: Agenda, Stukken"),
    ],
)  # fmt: skip
def test_a_shape_that_is_refused_is_named(tmp_path, rows, words):
    made = Workbook()
    for row in rows:
        made.active.append(row)
    made.save(tmp_path / "x.xlsx")
    with pytest.raises(ZvgraphError, match=words):
        importeer(tmp_path / "x.xlsx")


@pytest.mark.parametrize(
    ("head", "said"), [("Einddatum", "zv:eindigtOp"), ("Startdatum", "zv:ingesteldOp"), ("Doelstelling", "zv:doel")]
)
def test_other_words_for_a_heading(book, head, said):
    assert said in book({"Blad1": [["Overleg", "Deelnemers", head], ["T", "Urk", "2027-12-31"]]}).turtle


@pytest.mark.parametrize(
    ("rows", "wanted"),
    [
        (
            [["Overleg", "Deelnemer", "Voorzitter", "Secretaris"], ["T", "Urk", "ja", "nee"], ["T", "OM", "nee", "ja"], ["T", "GGD", "nee", ""]],
            {("T", "Urk", "voorzitter", ""), ("T", "OM", "secretaris", ""), ("T", "GGD", "", "")},
        ),
        (
            [["Overleg", "Gemeente", "Lid", "Voorzitter"], ["T", "Urk", "x", ""], ["T", "Almere", "x", "x"]],
            {("T", "Urk", "", ""), ("T", "Almere", "voorzitter", "")},
        ),
    ],
)  # fmt: skip
def test_a_mark_below_a_role_is_the_role_of_the_row(book, rows, wanted):
    found = book({"Blad1": rows})
    assert seats(found) == wanted
    assert not any("noemt geen partij" in one.tekst for one in found.meldingen)


def test_a_mark_below_a_role_beside_several_names_is_told(book):
    found = book({"Blad1": [["Overleg", "Deelnemers", "Voorzitter"], ["T", "Urk; OM", "x"], ["U", "OM", "x"]]})
    assert seats(found) == {("T", "Urk", "", ""), ("T", "OM", "", ""), ("U", "OM", "voorzitter", "")}
    assert says(found, "Blad1, cel C2", "bij Urk en OM is niet te zien wie voorzitter is")


def test_numbered_headings_above_marks_are_names(book):
    found = book({"Blad1": [["Partij", "Tafel 1", "Tafel 2"], ["Almere", "x", ""], ["OM", "", "x"]]})
    assert seats(found) == {("Tafel 1", "Almere", "", ""), ("Tafel 2", "OM", "", "")}


SERIES = {("A 1", "B 2"), ("A 2", "B 1"), ("A 2", "B 2"), ("A 3", "B 1")}


@pytest.mark.parametrize("corner", ["", "Overleg"])
@pytest.mark.parametrize("partij", ["Partij", "Organisatie", "Deelnemer"])
def test_a_matrix_of_numbered_names_is_one_both_ways(book, corner, partij):
    def sheet(corner, down, across, marks):
        return [
            [corner, *(f"{across} {n}" for n in (1, 2))],
            *([f"{down} {n}", *("x" if (f"A {n}", f"B {m}") in marks else "" for m in (1, 2))] for n in (1, 2, 3)),
        ]

    wanted = {(a.replace("A", "Overleg"), b.replace("B", partij), "", "") for a, b in SERIES}
    found = book({"Blad1": sheet(corner, "Overleg", partij, SERIES)})
    assert seats(found) == wanted
    assert not any("lijkt op" in one.tekst for one in found.meldingen)
    turned = book({"Blad1": sheet(corner and partij, partij, "Overleg", {("A 1", "B 2"), ("A 3", "B 1")})})
    assert seats(turned) == {("Overleg 2", f"{partij} 1", "", ""), ("Overleg 1", f"{partij} 3", "", "")}


BOTH = {("A", "Urk", "", ""), ("A", "Politie", "", ""), ("B", "Almere", "", "")}


@pytest.mark.parametrize(
    "rows",
    [
        # Two rows of headings that were not merged, as every CSV has them.
        [["Overleg", "Frequentie", "Deelnemers", ""], ["", "", "Organisatie", "Soort"], ["A", "4x per jaar", "Urk", ""], ["A", "", "Politie", ""], ["B", "", "Almere", ""]],
        [["Overleg", "Niveau", "Gemeenten", "", "Partners"], ["", "", "Urk", "Almere", "Politie"], ["A", "tactisch", "x", "", "x"], ["B", "tactisch", "", "x", ""]],
        # Members beside each other below one heading.
        [["Overleg", "Deelnemers", ""], ["A", "Urk", "Politie"], ["B", "Almere", ""]],
        # Blocks with how often below a name, or beside it.
        [["A"], ["4x per jaar, 2 uur"], ["Urk"], ["Politie"], [], ["B"], ["6x per jaar"], ["Almere"]],
        [["A", "4x per jaar"], ["Urk"], ["Politie"], [], ["B", "6x per jaar"], ["Almere"]],
    ],
)  # fmt: skip
def test_other_ways_to_write_the_same_seats(book, rows):
    assert seats(book({"Blad1": rows})) == BOTH


def test_a_chair_that_goes_round_is_no_partij(book):
    rows = [["Overleg", "Voorzitter", "Deelnemers"], ["A", "wisselend", "Urk; Politie"], ["B", "roulerend", "Almere"]]
    assert seats(book({"Blad1": rows})) == BOTH


FORM = [["Voorzitter", "OM"], ["Leden", "Politie"], ["", "Veilig Thuis"], ["", "Urk"]]


@pytest.mark.parametrize(
    "sheets",
    [
        {"Blad1": [["Overleg jeugd"], *FORM]},
        {"Blad1": [["Overleg jeugd"], [], *FORM]},
        {"Blad1": [["Overleg", "Overleg jeugd"], *FORM]},
        {"Overleg jeugd": FORM},
        {"Blad1": [["Overleg jeugd"], [], ["Voorzitter", "OM"], ["Frequentie", "maandelijks"], ["Deelnemers", "Politie, Veilig Thuis, Urk"]]},
    ],
)  # fmt: skip
def test_a_form_about_one_overleg_tells_who_sits_there_and_who_chairs(book, sheets):
    found = book(sheets)
    assert {seat[:3] for seat in seats(found)} == {
        ("Overleg jeugd", "OM", "voorzitter"), ("Overleg jeugd", "Politie", ""),
        ("Overleg jeugd", "Veilig Thuis", ""), ("Overleg jeugd", "Urk", ""),
    }  # fmt: skip


def test_forms_below_each_other_each_have_their_own_title(book):
    found = book({"Blad1": [["Jeugdtafel"], *FORM[:2], [], ["Woontafel"], ["Voorzitter", "Urk"], ["Leden", "GGD"]]})
    assert {seat[:3] for seat in seats(found)} == {
        ("Jeugdtafel", "OM", "voorzitter"), ("Jeugdtafel", "Politie", ""),
        ("Woontafel", "Urk", "voorzitter"), ("Woontafel", "GGD", ""),
    }  # fmt: skip


def test_blocks_above_a_table_keep_who_sits_there(book):
    rows = [
        ["Overleg jeugd"],
        ["Politie"],
        ["OM"],
        [],
        ["Overleg wonen"],
        ["GGD"],
        ["Urk"],
        [],
        ["Overleg", "Frequentie"],
        ["Overleg jeugd", "maandelijks"],
    ]
    assert {seat[:2] for seat in seats(book({"Blad1": rows}))} == {
        ("Overleg jeugd", "Politie"), ("Overleg jeugd", "OM"), ("Overleg wonen", "GGD"), ("Overleg wonen", "Urk"),
    }  # fmt: skip


def test_a_name_that_is_a_month_too_is_told(book):
    found = book({"Blad1": [["Overleg", "MEI", "Politie", "OM"], ["Jeugd", "x", "x", ""], ["Wonen", "x", "", "x"]]})
    assert tells(
        found, "“MEI” is gelezen als een deel van het jaar; is het een organisatie, schrijf dan de naam voluit."
    )


def test_columns_below_their_overleg_keep_who_sits_there_above_a_list_of_actions(book):
    rows = [
        ["Kerngroep 1", "Woontafel"],
        ["Halt", "Zorgkantoor"],
        ["GGD", "Urk"],
        [],
        ["Nr", "Actie", "Wie"],
        ["1", "GGD bellen", "Jan"],
        ["2", "agenda maken", "Piet"],
    ]
    found = book({"Blad1": rows})
    assert {seat[:2] for seat in seats(found)} == {
        ("Kerngroep 1", "Halt"), ("Kerngroep 1", "GGD"), ("Woontafel", "Zorgkantoor"), ("Woontafel", "Urk"),
    }  # fmt: skip
    assert says(found, "Blad1, rij 5", "hier begint een tabel met “Nr”, “Actie” en “Wie”; die is niet gelezen.")


def test_a_name_with_brackets_has_the_rol_of_the_word_above_it(book):
    found = book({"Wonen": [["Deelnemers"], ["Voorzitter"], ["Woonzorg (Noord)"], ["Leden"], ["OM (secretaris)"]]})
    assert {seat[1:3] for seat in seats(found)} == {("Woonzorg (Noord)", "voorzitter"), ("OM", "secretaris")}


def test_a_ditto_mark_below_an_empty_cell_means_the_overleg_above(book):
    found = book({"Blad1": [["Overleg", "Partij"], ["MT", "OM"], ["", "Urk"], ['"', "Almere"]]})
    assert {seat[:2] for seat in seats(found)} == {("MT", "OM"), ("MT", "Urk"), ("MT", "Almere")}
