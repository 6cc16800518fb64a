"""Sheets that were once read wrongly without a word: what they mean is read, or told."""

import re

import pytest
from openpyxl import Workbook

from gelezen import overleg, says, seats, tells
from zv_graph.errors import ZvgraphError
from zv_graph.workbook import importeer
from zv_graph.workbook.datum import datum
from zv_graph.workbook.duur import uren
from zv_graph.workbook.ritme import keer

HEAD = ["Overleg", "Deelnemers"]


def test_a_functie_before_a_name_counts_before_one_behind_it(book):
    found = book({"Blad1": [HEAD, ["T", "burgemeester Urk (wethouder)"], ["U", "Burgemeester Almere"]]})
    assert seats(found) == {("T", "Urk", "", "burgemeester"), ("U", "Almere", "", "burgemeester")}
    assert tells(found, "“wethouder” niet gelezen")


@pytest.mark.parametrize("corner", ["", "Onderdeel", "Overleg"])
def test_headings_in_the_first_column_need_no_name_above_them(book, corner):
    rows = [
        [corner, "Driehoek", "LZO"],
        ["Voorzitter", "Almere", "Urk"],
        ["Leden", "OM", "GGD"],
        ["Frequentie", "6x", "12x"],
    ]
    found = book({"Blad1": rows})
    assert seats(found) == {
        ("Driehoek", "Almere", "voorzitter", ""), ("Driehoek", "OM", "", ""), ("LZO", "Urk", "voorzitter", ""), ("LZO", "GGD", "", ""),
    }  # fmt: skip
    assert 'zv:keerPerJaar "12.0"' in overleg(found, "LZO")


def test_blocks_below_a_gemeente_hold_the_overleggen_where_it_sits(book):
    rows = [["Almere"], ["Driehoek", "burgemeester"], [], ["Urk"], ["Driehoek", "burgemeester"], ["LZO", "wethouder"]]
    found = book({"Blad1": rows})
    assert seats(found) == {
        ("Driehoek", "Almere", "", "burgemeester"),
        ("Driehoek", "Urk", "", "burgemeester"),
        ("LZO", "Urk", "", "wethouder"),
    }
    assert tells(found, "“Driehoek” staat bij meer dan één gemeente")


@pytest.mark.parametrize(
    "rows",
    [
        [["Almere"], ["Driehoek", "burgemeester"], [], ["Urk"], ["OM", "officier"]],  # a partij below a partij
        [["Almere"], ["Driehoek", "6x", "burgemeester, OvJ"], [], ["Urk"], ["LZO", "4x", "wethouder"]],
        [["Stuurgroep"], ["Almere", "6x", "burgemeester"], [], ["Driehoek"], ["Urk", "4x", "wethouder"]],
    ],
)
def test_blocks_of_something_else_are_refused(book, rows):
    with pytest.raises(ZvgraphError, match="er staat nog geen overleg in"):
        book({"Blad1": rows})


def test_a_second_table_on_the_same_rows_adds_what_it_says(book):
    rows = [
        [*HEAD, "", "Overleg", "Status"],
        ["Driehoek", "Almere", "", "Driehoek", "opgeheven"],
        ["LZO", "Urk", "", "LZO", "actief"],
    ]
    found = book({"Blad1": rows})
    assert "status:opgeheven" in overleg(found, "Driehoek")
    assert "status:actief" in overleg(found, "LZO")


def test_how_often_below_the_name_of_a_column_is_no_partij(book):
    found = book({"Blad1": [["Driehoek", "LZO"], ["maandelijks", "wekelijks"], ["Almere", "Urk"], ["OM", "GGD"]]})
    assert {seat[1] for seat in seats(found)} == {"Almere", "Urk", "OM", "GGD"}
    assert 'zv:keerPerJaar "52.0"' in overleg(found, "LZO")


@pytest.mark.parametrize(
    "sheets",
    [
        {"Blad1": [["Gemeente Almere"], HEAD, ["Driehoek", "OM"], [], ["Gemeente Urk"], HEAD, ["Driehoek", "OM"]]},
        {"Blad1": [["Gemeente", *HEAD], ["Almere", "Driehoek", "OM"], ["Urk", "Driehoek", "OM"]]},
        {"Almere": [HEAD, ["Driehoek", "OM"]], "Urk": [HEAD, ["Driehoek", "OM"]]},
    ],
)
def test_one_name_at_two_gemeenten_is_asked_after(book, sheets):
    assert tells(book(sheets), "“Driehoek” staat bij meer dan één gemeente")


@pytest.mark.parametrize(
    "sheets",
    [
        {"Blad1": [["Bestuurlijk"], HEAD, ["Driehoek", "OM"], [], ["Ambtelijk"], HEAD, ["Kernteam", "OM"]]},
        {"Bestuurlijk": [HEAD, ["Driehoek", "OM"]], "Ambtelijk": [HEAD, ["Kernteam", "OM"]]},
        {"Blad1": [["Nr.", *HEAD], ["1", "Bestuurlijk", ""], ["1.1", "Driehoek", "OM"], ["2", "Niveau: ambtelijk", ""], ["2.1", "Kernteam", "OM"]]},
        {"Blad1": [["Laag", *HEAD], ["Bestuurlijk", "Driehoek", "OM"], ["", "Veiligheidsoverleg", "OM"], ["Ambtelijk", "Kernteam", "OM"]]},
    ],
)  # fmt: skip
def test_a_niveau_above_overleggen_holds_for_them(book, sheets):
    found = book(sheets)
    assert "niveau:bestuurlijk" in overleg(found, "Driehoek")
    assert "niveau:tactisch" in overleg(found, "Kernteam")
    assert {seat[0] for seat in seats(found)} <= {"Driehoek", "Kernteam", "Veiligheidsoverleg"}


def test_a_status_above_overleggen_holds_for_them(book):
    found = book({"Blad1": [HEAD, ["LZO", "Urk"], ["Opgeheven overleggen", ""], ["Oud overleg", "OM"]]})
    assert "status:opgeheven" in overleg(found, "Oud overleg")
    assert "status:" not in overleg(found, "LZO")


@pytest.mark.parametrize("end", ["Huidige overleggen", "Overige overleggen", "Bestuurlijk", "Opgeheven"])
def test_a_status_above_overleggen_ends_and_says_for_which_it_holds(book, end):
    found = book({"Blad1": [HEAD, ["Opgeheven overleggen", ""], ["Oud", "OM"], [end, ""], ["LZO", "Urk"]]})
    over = end == "Opgeheven"
    assert ("status:opgeheven" in overleg(found, "LZO")) is over
    assert tells(found, f"onder “Opgeheven” {'staan Oud en LZO' if over else 'staat Oud'}; ")


def test_two_words_above_each_other_both_hold(book):
    rows = [["Bestuurlijk"], ["Ondermijning"], ["LZO", "Urk"], ["Jeugd"], ["D", "OM"], ["Ambtelijk"], ["E", "OM"]]
    found = book({"Blad1": [HEAD, *rows]})
    assert {"niveau:bestuurlijk", "thema:ondermijning"} <= set(overleg(found, "LZO").split())
    assert {"niveau:bestuurlijk", "thema:jeugdproblematiek"} <= set(overleg(found, "D").split())
    assert "niveau:tactisch" in overleg(found, "E")
    assert "thema:" not in overleg(found, "E")


@pytest.mark.parametrize(
    "rows",
    [
        [["Overleg", "Deelnemer"], ["LZO", "Urk"], ["", "Verslavingszorg"], ["D", "OM"]],
        [["Overleg", "Deelnemer"], ["LZO", "Urk"], ["LZO", "Verslavingszorg"], ["Jeugd", ""], ["", "OM"]],
        [["Overleg", "Thema", "Deelnemer"], ["LZO", "", "Urk"], ["", "", "Verslavingszorg"], ["Jeugd", "", ""], ["D", "Jeugd", "OM"]],
    ],
)  # fmt: skip
def test_a_partij_or_an_overleg_that_is_named_like_a_thema_stays(book, rows):
    found = book({"Blad1": rows})
    last = "Jeugd" if len(rows) > 4 else "D"
    assert seats(found) >= {("LZO", "Urk", "", ""), ("LZO", "Verslavingszorg", "", "")}
    assert last == "D" or overleg(found, last)


@pytest.mark.parametrize("sheet", ["Nieuw", "Nee"])
def test_the_name_of_a_sheet_that_says_little_is_no_status(book, sheet):
    assert "status:" not in overleg(book({sheet: [HEAD, ["D", "OM"]]}), "D")


@pytest.mark.parametrize("title", [["Overzicht 2025"], ["", "Overzicht 2025"], ["Almere", "", "", "peildatum 2025"]])
def test_a_title_above_functies_is_no_partij(book, title):
    rows = [title, ["Overleg", "Deelnemers", "burgemeester", "wethouder"], ["D", "OM", "x", ""], ["E", "Urk", "", "x"]]
    assert seats(book({"Blad1": rows})) >= {("D", "OM", "", ""), ("E", "Urk", "", "")}
    assert not any("2025" in one or one == "Almere" for _, one, *_ in seats(book({"Blad1": rows})))


@pytest.mark.parametrize(
    "rows",
    [
        [["Afkortingen"], ["VT", "Veilig Thuis"], [], HEAD, ["LZO", "Urk, VT"]],
        [["Afkortingen"], ["VT", "Veilig Thuis"], HEAD, ["LZO", "Urk, VT"]],
        [HEAD, ["LZO", "Urk, VT"], [], ["Legenda"], ["VT", "Veilig Thuis"], ["Geel", "nagaan"], ["Overleg", "regulier"], [], HEAD, ["LZO", "VT"]],
        [HEAD, ["LZO", "Urk, Veilig Thuis (VT)"], [], ["Afkortingen"], ["Afk.", "Voluit"], ["VT", "Veilig Thuis"]],
        [HEAD, ["LZO", "Urk, V.T."], [], ["Afkortingen: V.T. = Veilig Thuis"]],
    ],
)  # fmt: skip
def test_a_list_of_abbreviations_ends_where_a_table_begins(book, rows):
    assert seats(book({"Blad1": rows})) == {("LZO", "Urk", "", ""), ("LZO", "Veilig Thuis", "", "")}


def test_what_a_list_of_abbreviations_says_of_a_colour_or_a_gemeente_is_told(book):
    sheets = {"Blad1": [HEAD, ["LZO", "Urk, Ede, GGD Flevoland"]]}
    short = [["Ede", "Eerste Drentse Eenheid"], ["Geel", "nog na te gaan"], ["GGD", "GGD Flevoland"]]
    found = book({**sheets, "Afkortingen": short})
    assert {seat[1] for seat in seats(found)} == {"Urk", "Ede", "GGD Flevoland"}
    assert tells(found, "in de lijst van afkortingen of tekens zijn “Ede” en “Geel” niet gelezen")


@pytest.mark.parametrize(
    "legend",
    [
        {"Blad1": [["Afkortingen"], ["NOP", "Noordoostpolder"], ["VT", "Veilig Thuis"]]},
        {"Blad1": [["Afkortingen:"], ["VT = Veilig Thuis, NOP = Noordoostpolder"]]},
        {"Blad1": [], "Afkortingen": [["NOP", "Noordoostpolder"], ["VT", "Veilig Thuis"]]},
    ],
)
def test_a_list_of_abbreviations_is_no_list_of_overleggen(book, legend):
    found = book({**legend, "Blad1": [HEAD, ["LZO", "Urk, NOP, VT"], ["Kerngroep", "NOP"], [], *legend["Blad1"]]})
    assert seats(found) == {
        ("LZO", "Urk", "", ""), ("LZO", "Noordoostpolder", "", ""), ("LZO", "Veilig Thuis", "", ""), ("Kerngroep", "Noordoostpolder", "", ""),
    }  # fmt: skip
    assert tells(found, "NOP als Noordoostpolder")


def test_the_overleggen_of_a_gemeente_in_one_cell(book):
    found = book(
        {"Blad1": [["Gemeente", "Overleggen"], ["Almere", "Driehoek, LZO"], ["Urk", "LZO"], ["Dronten", "geen"]]}
    )
    assert seats(found) == {("Driehoek", "Almere", "", ""), ("LZO", "Almere", "", ""), ("LZO", "Urk", "", "")}
    assert tells(found, "“geen” noemt geen overleg")


def test_who_may_be_no_organisation_is_told_by_name(book):
    odd = [
        "NOP",
        "loco-burgemeester Urk",
        "jeugdarts GGD",
        "kwartiermaker",
        "bijlage 3",
    ]
    found = book({"Blad1": [["Overleg", "Deelnemer"], *(["T", name] for name in odd)]})
    (told,) = [one.tekst for one in found.meldingen if "wat voor organisatie" in one.tekst]
    assert all(name in told for name in odd)
    elsewhere = book({"Blad1": [["Overleg", "Deelnemer"], ["T", "Urk"], ["A", "zie LZO"]]})
    assert says(elsewhere, "Blad1, cel B3", "“zie LZO” noemt geen partij")


def test_what_stands_between_brackets_and_is_not_understood_is_told(book):
    found = book(
        {
            "Blad1": [
                ["Overleg", "Deelnemer"],
                ["T", "GGD (plv)"],
                ["T", "OM (tevens voorzitter)"],
                ["T", "Veilig Thuis (VT)"],
            ]
        }
    )
    assert tells(found, "“GGD (plv)” is gelezen als de naam van één partij")
    assert ("T", "OM", "voorzitter", "") in seats(found)
    assert not tells(found, "“Veilig Thuis (VT)” is gelezen als de naam")


def test_several_partijen_of_a_kind_that_a_region_has_once_are_asked_after(book):
    found = book(
        {
            "Blad1": [
                ["Overleg", "Deelnemer"],
                ["T", "politie"],
                ["U", "Politie Midden-Nederland"],
                ["T", "GGZ Centraal"],
                ["U", "GGZ Noord"],
            ]
        }
    )
    assert tells(found, "politie en Politie Midden-Nederland zijn van één soort")
    assert not tells(found, "GGZ Noord zijn van één soort")


def test_a_functie_of_the_police_or_the_om_is_none_of_a_gemeente(book):
    found = book(
        {"Blad1": [HEAD, ["T", "burgemeester, OvJ en teamchef Urk"], ["U", "burgemeester en wethouder Almere"]]}
    )
    assert {seat for seat in seats(found) if seat[1]} == {
        ("U", "Almere", "", "burgemeester"),
        ("U", "Almere", "", "wethouder"),
    }
    assert tells(found, "“teamchef Urk” is een functie en geen partij")


def test_columns_of_partijen_that_hold_something_else_are_told(book):
    found = book({"Blad1": [["Overleg", "Almere", "Urk", "OM"], ["D", "R", "A", "C"], ["E", "A", "R", "I"]]})
    assert not seats(found)
    assert tells(found, "“R” (Blad1, cel B2) is geen teken")
    assert not tells(found, "dat mag zo blijven")


def test_who_does_not_take_part_has_no_seat(book):
    found = book(
        {"Blad1": [["Overleg", "Deelnemer", "Neemt deel"], ["D", "GGD", "nee"], ["D", "OM", "ja"], ["D", "Urk", ""]]}
    )
    assert {seat[1] for seat in seats(found)} == {"OM", "Urk"}


def test_whether_an_overleg_is_still_there(book):
    found = book({"Blad1": [[*HEAD, "Nog actief?"], ["D", "GGD", "nee"], ["E", "OM", "ja"]]})
    assert "status:opgeheven" in overleg(found, "D")
    assert "status:actief" in overleg(found, "E")


def test_letters_that_a_legend_explains_are_not_told_as_others(book):
    rows = [
        ["Overleg", "Almere", "Urk", "OM"],
        ["Driehoek", "V", "D", "T"],
        ["LZO", "D", "V", "T"],
        [],
        ["V = voorzitter, D = deelnemer, T = toehoorder"],
    ]
    found = book({"Blad1": rows})
    assert tells(found, "T als uitgenodigd")
    assert not tells(found, "in deze kruistabel is gelezen")


def test_what_a_second_table_says_once_more_is_not_told_as_unread(book):
    rows = [
        [*HEAD, "", "Thema", "Overleg"],
        ["Driehoek", "OM", "", "Ondermijning", "Driehoek"],
        ["LZO", "Urk", "", "Jeugd", "LZO"],
    ]
    found = book({"Blad1": rows})
    assert "thema:jeugdproblematiek" in overleg(found, "LZO")
    assert not tells(found, "niet gelezen")


def test_a_name_before_several_deelnemers_is_that_of_an_overleg(book):
    found = book({"Blad1": [["Naam", "Deelnemers", "Einde"], ["A", "Urk, OM", "2023"], ["B", "Urk", "loopt door"]]})
    assert seats(found) == {("A", "Urk", "", ""), ("A", "OM", "", ""), ("B", "Urk", "", "")}


def test_sheets_of_several_years_are_told(book):
    found = book({"2023": [HEAD, ["D", "OM"]], "2024": [HEAD, ["D", "Urk"]]})
    assert tells(found, "de bladen 2023 en 2024 zijn van verschillende jaren")


def test_one_unknown_word_does_not_refuse_a_matrix_of_functies(book):
    rows = [
        ["Partij", "Driehoek", "LZO"],
        ["Almere", "burgemeester", "wethouder"],
        ["Urk", "burgemeester", "wethouder"],
        ["Politie", "teamchef", "kwartiermaker"],
    ]
    found = book({"Blad1": rows})
    assert len(seats(found)) == 5
    assert tells(found, "“kwartiermaker” is geen teken dat bekend is")


@pytest.mark.parametrize(
    ("words", "number"),
    {
        "laatste vrijdag vd maand": 12, "2e di v/d mnd": 12, "mnd": 12, "halfjaar": 2, "4 × in 2025": 4, "jaarlijks in nov.": 1,
        "2 per jaar in 2025": 2, "14 dagen": 26, "elke week in 2025": 52, "iedere ma, wo en vr": 156, "maandag en donderdag": None, "structureel": None, "zie jaarkalender": None,
    }.items(),
)  # fmt: skip
def test_how_often(words, number):
    assert keer(words).getal == number


@pytest.mark.parametrize(
    ("words", "hours"),
    {
        "13.30/15.00": 1.5, "1330-1500": 1.5, "13u30-15u": 1.5, "di 9-11 uur": 2, "tussen 1 en 2 uur": 1.5, "23:00-01:00": 2,
        "100-120 minuten": 110 / 60, "1330-15": 1.5, "10-1": 3, "12-1": 1, "9-5": 8, "22-1 uur": 3, "hele ochtend": 4, "20 min. per casus, totaal 2 uur": None, "3 uur per maand": None, "1 uur per keer": 1,
    }.items(),
)  # fmt: skip
def test_how_long(words, hours):
    assert uren(words).getal == hours


@pytest.mark.parametrize("words", ["9/11", "2024-2025", "3 dagen", "100-120 minuten", "1330-1500"])
def test_what_tells_no_number_of_times(words):
    assert keer(words) is None


@pytest.mark.parametrize("words", ["9/11", "9/11 uur", "2020-2025"])
def test_what_tells_no_number_of_hours(words):
    assert uren(words) is None


def test_a_legend_of_marks_below_a_heading_is_no_list_of_overleggen(book):
    rows = [
        ["Overleg", "Almere", "Urk"],
        ["Driehoek", "vz", "ag"],
        ["LZO", "ag", "vz"],
        [],
        ["Legenda"],
        ["vz", "voorzitter"],
        ["ag", "agendalid"],
    ]
    found = book({"Blad1": rows})
    assert seats(found) == {
        ("Driehoek", "Almere", "voorzitter", ""), ("Driehoek", "Urk", "agendalid", ""),
        ("LZO", "Almere", "agendalid", ""), ("LZO", "Urk", "voorzitter", ""),
    }  # fmt: skip


@pytest.mark.parametrize(
    "legend",
    [
        {"Blad1": [["Legenda"], ["D = adviseur, vz = voorzitter"]]},
        {"Blad1": [["Legenda"], ["D", "adviseur"], ["vz", "is voorzitter"]]},
        {"Blad1": [], "Legenda": [["D", "adviseur"], ["vz", "is voorzitter"]]},
    ],
)
def test_a_legend_gives_a_letter_another_role(book, legend):
    rows = [["Overleg", "Almere", "Urk"], ["Driehoek", "vz", "D"], ["LZO", "D", "vz"], [], *legend["Blad1"]]
    assert seats(book({**legend, "Blad1": rows})) == {
        ("Driehoek", "Almere", "voorzitter", ""), ("Driehoek", "Urk", "adviseur", ""), ("LZO", "Almere", "adviseur", ""), ("LZO", "Urk", "voorzitter", ""),
    }  # fmt: skip


def test_blocks_below_a_partner_are_no_overleggen_of_gemeenten(book):
    found = book({"Blad1": [["OM"], ["Driehoek"], ["LZO"], [], ["Politie"], ["Driehoek"]]})
    assert seats(found) == {("Driehoek", "OM", "", ""), ("LZO", "OM", "", ""), ("Driehoek", "Politie", "", "")}
    assert not tells(found, "meer dan één gemeente")


def test_a_role_of_nobody_and_a_person_for_an_overleg_are_told(book):
    found = book({"Blad1": [["Overleg", "Deelnemer", "Voorzitter"], ["T", "", "x"], ["T", "Urk", ""]]})
    assert tells(found, "hier staat niet wie voorzitter is")
    assert tells(
        book({"Blad1": [["Naam", "Deelnemers"], ["Jan de Vries", "Urk"], ["Kees Bos", "OM"]]}),
        "is “Jan de Vries” de naam van een mens?",
    )


def test_a_partij_that_is_called_like_a_day_is_no_frequency(book):
    found = book({"Blad1": [["Driehoek", "LZO"], ["OM", "Urk"], ["VR", "VR"], ["6x", "12x"], ["2", "1"]]})
    assert seats(found) >= {("Driehoek", "VR", "", ""), ("LZO", "VR", "", "")}
    assert 'zv:keerPerJaar "6.0"' in overleg(found, "Driehoek")
    assert tells(found, "“2” en “1”: een getal is geen partij")


def test_columns_that_only_divide_gemeenten_are_asked_after(book):
    own = [HEAD, ["D", "Urk"]]
    found = book({"Blad1": own, "Blad2": [["Noord", "Zuid"], ["Urk", "Almere"], ["Noordoostpolder", "Zeewolde"]]})
    assert seats(found) == {("D", "Urk", "", "")}
    assert tells(found, "onder Noord en Zuid staan alleen gemeenten")


def test_an_outline_keeps_every_word_above_and_an_overleg_without_partijen(book):
    rows = [["Bestuurlijk"], ["", "Ondermijning"], ["", "", "D"], ["", "", "", "OM"], ["", "", "Kernteam"]]
    found = book({"Blad1": rows})
    for name in ("D", "Kernteam"):
        assert {"niveau:bestuurlijk", "thema:ondermijning"} <= set(overleg(found, name).replace(";", " ").split())
    assert tells(found, "“Bestuurlijk” en “Ondermijning” zijn gelezen als niveau en thema's")


def test_what_stands_beside_a_name_in_a_block(book):
    rows = [["Almere"], ["Driehoek", "6x per jaar"], ["LZO", "wethouder"], [], ["Urk"], ["LZO", "voorzitter"]]
    found = book({"Blad1": rows})
    assert seats(found) == {
        ("Driehoek", "Almere", "", ""), ("LZO", "Almere", "", "wethouder"), ("LZO", "Urk", "voorzitter", ""),
    }  # fmt: skip
    assert 'zv:keerPerJaar "6.0"' in overleg(found, "Driehoek")


def test_a_block_may_be_called_like_a_kind_of_partner(book):
    found = book({"Blad1": [["Veiligheidshuis"], ["OM"], ["GGD"], [], ["Driehoek"], ["OM"], ["Urk"]]})
    assert {seat[0] for seat in seats(found)} == {"Veiligheidshuis", "Driehoek"}
    assert tells(found, "“Veiligheidshuis” is hier gelezen als een overleg")


@pytest.mark.parametrize(
    "head", ["Partijen die ontbreken", "Partners die willen aansluiten", "Leden die zouden moeten"]
)
def test_who_is_not_there_has_no_seat(book, head):
    found = book({"Blad1": [["Overleg", "Leden", head], ["D", "OM", "GGD"], ["E", "Urk", "OM"]]})
    assert seats(found) == {("D", "OM", "", ""), ("E", "Urk", "", "")}
    assert tells(found, f"in de kolom “{head}” staan partijen")


@pytest.mark.parametrize(
    ("rows", "want"),
    [
        ([["Organisatie", "Leden"], ["OM", "2"], ["GGD", "1"]], {("Driehoek", "OM"), ("Driehoek", "GGD")}),
        ([["Organisatie", "Lid"], ["OM", "ja"], ["GGD", "nee"]], {("Driehoek", "OM")}),
        ([["Organisatie", "Deelnemer"], ["OM", "Jan Bos"]], {("Driehoek", "OM")}),
        ([["Organisatie", "Leden"], ["OM", "Urk, Almere"]], {("Driehoek", one) for one in ("OM", "Urk", "Almere")}),
    ],
)
def test_beside_organisations_stand_people_or_marks_or_partijen(book, rows, want):
    found = book({"Driehoek": rows})
    assert {seat[:2] for seat in seats(found)} == want
    assert ('zv:aantalZetels "2"' in found.turtle or "zv:aantalZetels 2" in found.turtle) is (rows[1][1] == "2")


@pytest.mark.parametrize("other", ["Secretaris", "Rol"])
def test_a_second_role_on_a_row_is_told(book, other):
    rows = [["Overleg", "Deelnemer", "Voorzitter", other], ["D", "OM", "x", "adviseur" if other == "Rol" else "x"]]
    found = book({"Blad1": rows})
    assert seats(found) == {("D", "OM", "adviseur" if other == "Rol" else "voorzitter", "")}
    assert tells(found, "is ernaast niet gelezen")


def test_organisations_that_sound_like_people_and_words_that_begin_alike(book):
    names = ["Emma Zorg", "Ida Wonen", "Huis van de Wijk", "school", "schoolbestuur"]
    found = book({"Blad1": [["Overleg", "Deelnemer"], *(["D", name] for name in names)]})
    assert {seat[1] for seat in seats(found)} == set(names)
    assert not tells(found, "de naam van een mens")


def test_a_status_holds_for_its_own_row_and_a_niveau_names_the_rows_below(book):
    rows = [
        ["Status", "Laag", *HEAD],
        ["actief", "Bestuurlijk", "A", "OM"],
        ["", "", "B", "Urk"],
        ["", "Ambtelijk", "C", "Urk"],
    ]
    found = book({"Blad1": rows})
    assert "status:" not in overleg(found, "B")
    assert "niveau:bestuurlijk" in overleg(found, "B")
    groups = [["Status", *HEAD], ["opgeheven", "LZO", "OM"], ["", "PGA", "GGD"], ["actief", "Driehoek", "OM"]]
    assert tells(book({"Blad1": groups}), "waar Status leeg is, is die niet bekend: bij PGA;")
    assert tells(found, "waar Laag leeg is, telt die van de rij erboven: bij B;")


def test_an_overleg_without_its_partij_is_named(book):
    found = book({"Blad1": [["Gemeente", "Overleg"], ["Almere", "Driehoek"], ["", "RIEC-overleg"]]})
    assert tells(found, "telt de naam van de rij erboven: Almere bij RIEC-overleg.")


def test_a_gemeente_of_which_the_functie_is_named_sits_once(book):
    rows = [
        ["Gemeente", *HEAD],
        ["Almere", "Driehoek", "burgemeester, OM"],
        ["Urk", "LZO", "GGD"],
        ["Gemeente Almere", "LZO", "OM"],
    ]
    found = book({"Blad1": rows})
    assert {seat for seat in seats(found) if seat[1] == "Almere"} == {
        ("Driehoek", "Almere", "", "burgemeester"), ("LZO", "Almere", "", ""),
    }  # fmt: skip
    assert ("LZO", "Urk", "", "") in seats(found)


def test_almere_and_gemeente_almere_are_one(book):
    rows = [["Gemeente", *HEAD], ["Almere", "D", "OM"], ["Gemeente Almere", "D", "Urk"]]
    assert not tells(book({"Blad1": rows}), "bij meer dan één gemeente")


@pytest.mark.parametrize(
    ("cell", "want"),
    {
        "burgemeester Urk en Dronten": {("Urk", "burgemeester"), ("Dronten", "burgemeester")},
        "burgemeester Urk en politie": {("Urk", "burgemeester"), ("politie", "")},
        "burgemeester Urk, Dronten": {("Urk", "burgemeester"), ("Dronten", "")},
        "wethouders Almere, OM": {("Almere", "wethouder"), ("OM", "")},
        "burgemeesters van Urk, Almere en OM": {("Urk", "burgemeester"), ("Almere", "burgemeester"), ("OM", "")},
        "griffiers Almere en Urk": {("Almere", "griffier"), ("Urk", "griffier")},
        "college van Almere en Urk": {("Almere", ""), ("Urk", "")},
        "burgemeester van Urk en van Dronten": {("Urk", "burgemeester"), ("Dronten", "burgemeester")},
    }.items(),
)
def test_one_functie_of_several(book, cell, want):
    assert {(one, task) for _, one, _, task in seats(book({"Blad1": [HEAD, ["D", cell]]}))} == want


@pytest.mark.parametrize("head", ["Neemt deel aan", "Zit in", "Overleggen"])
def test_where_a_gemeente_sits_with_a_comma_in_a_name(book, head):
    rows = [["Gemeente", head], ["Almere", "Zorg, welzijn en veiligheid; LZO"], ["Urk", "LZO"]]
    assert {seat[:2] for seat in seats(book({"Blad1": rows}))} == {
        ("Zorg, welzijn en veiligheid", "Almere"), ("LZO", "Almere"), ("LZO", "Urk"),
    }  # fmt: skip


def test_the_nearest_title_counts(book):
    found = book({"Bestuurlijk": [["Bestuurlijk"], ["Tactisch"], HEAD, ["D", "OM"]]})
    assert "niveau:tactisch" in overleg(found, "D")
    assert tells(found, "boven deze tabel staat ook “Bestuurlijk”; dat is niet gelezen")


@pytest.mark.parametrize("head", ["Aanwezig", "Deelname?", "Aan tafel"])
def test_ja_and_nee_say_who_sits_there(book, head):
    found = book({"Blad1": [["Overleg", "Partij", head], ["LZO", "Almere", "nee"], ["LZO", "Urk", "ja"]]})
    assert {seat[1] for seat in seats(found)} == {"Urk"}
    assert not tells(found, "staan mensen")


@pytest.mark.parametrize(
    ("rows", "want"),
    [
        ([["Organisatie", "Vast lid", "Agendalid"], ["OM", "x", ""], ["GGD", "", "x"]], {("OM", "lid", ""), ("GGD", "agendalid", "")}),
        ([["Organisatie", "Vaste deelnemer", "Op afroep"], ["OM", "x", ""], ["GGD", "", "x"]], {("OM", "lid", ""), ("GGD", "uitgenodigd", "")}),
        ([["Gemeente", "Burgemeester", "Wethouder"], ["Almere", "x", ""], ["Urk", "x", "x"]], {("Almere", "", "burgemeester"), ("Urk", "", "burgemeester"), ("Urk", "", "wethouder")}),
        ([["Organisatie", "Deelnemer"], ["OM", "officier van justitie"], ["Urk", "burgemeester"]], {("OM", "", "officier van justitie"), ("Urk", "", "burgemeester")}),
    ],
)  # fmt: skip
def test_a_sheet_of_one_overleg_with_roles_or_functies_above_its_marks(book, rows, want):
    assert seats(book({"LZO": rows})) == {("LZO", *one) for one in want}


@pytest.mark.parametrize("heads", [["Bestuurlijk", "Ambtelijk"], ["Politie", "OM"]])
def test_marks_of_one_overleg_below_what_is_no_role_are_asked_after(book, heads):
    with pytest.raises(ZvgraphError, match="staan tekens; zijn het overleggen, zet dan “overleg”"):
        book({"LZO": [["Organisatie", *heads], ["OM", "x", ""], ["GGD", "", "x"]]})


def test_what_is_wished_or_was_is_not_read_as_now(book):
    sheets = {"Huidige situatie": [HEAD, ["LZO", "OM"]], "Gewenste situatie": [HEAD, ["LZO", "GGD"]]}
    found = book(sheets)
    assert {seat[1] for seat in seats(found)} == {"OM"}
    assert tells(found, "de naam zegt dat dit blad niet gaat over hoe het nu is")
    assert seats(book({"Gewenste situatie": [HEAD, ["LZO", "GGD"]]})) == {("LZO", "GGD", "", "")}
    both = [["Huidig"], HEAD, ["LZO", "OM"], [], ["Gewenst"], HEAD, ["LZO", "GGD"]]
    assert tells(book({"Blad1": both}), "boven deze tabel staat “Gewenst”")


@pytest.mark.parametrize("beside", ["maandelijks", "bestuurlijk", "voorzitter: Urk"])
def test_a_list_with_something_beside_the_name_is_no_list_of_columns(book, beside):
    rows = [["Driehoek", beside], ["", "OM"], ["", "Urk"], ["LZO", beside], ["", "GGD"], ["", "Almere"]]
    with pytest.raises(ZvgraphError, match="er staat nog geen overleg in"):
        book({"Blad1": rows})


@pytest.mark.parametrize(
    ("word", "said"),
    {
        "Regionaal": "schaal:regionaal", "A. Bestuurlijke overleggen": "niveau:bestuurlijk", "Thema Ondermijning": "thema:ondermijning",
        "Opgeheven per 1-1-2025": "status:opgeheven", "Bestuurlijk (2)": "niveau:bestuurlijk",
    }.items(),
)  # fmt: skip
def test_a_word_above_overleggen_with_a_number_or_a_heading(book, word, said):
    found = book({"Blad1": [HEAD, [word, ""], ["E", "OM"]]})
    assert said in overleg(found, "E")
    assert {seat[0] for seat in seats(found)} == {"E"}


@pytest.mark.parametrize("own", ["Status", "Niveau", "Thema"])
def test_a_word_above_overleggen_counts_beside_a_column_that_is_empty(book, own):
    word, said = {"Status": ("Opgeheven", "status:opgeheven"), "Niveau": ("Bestuurlijk", "niveau:bestuurlijk")}.get(
        own, ("Ondermijning", "thema:ondermijning")
    )
    found = book({"Blad1": [["Overleg", own, "Deelnemers"], ["LZO", "", "OM"], [word, "", ""], ["Oud", "", "GGD"]]})
    assert said in overleg(found, "Oud")
    assert said not in overleg(found, "LZO")


def test_a_gemeente_above_overleggen_is_none(book):
    rows = [HEAD, ["Gemeente Almere", ""], ["Driehoek", "OM, burgemeester"], ["Gemeente Urk", ""], ["Driehoek", "OM"]]
    found = book({"Blad1": rows})
    assert {seat[0] for seat in seats(found)} == {"Driehoek"}
    assert ("Driehoek", "Almere", "", "burgemeester") in seats(found)
    assert tells(found, "“Driehoek” staat bij meer dan één gemeente")


def test_what_is_not_read_of_a_table_is_told(book):
    dated = [["Overleg", "Frequentie 2024", "Frequentie 2025", "Partij"], ["LZO", 4, 6, "Urk"]]
    assert tells(book({"Blad1": dated}), "“Frequentie 2025” gaat over één jaar en is niet gelezen")
    often = [["Gemeente", "Driehoek", "LZO", "Frequentie"], ["Almere", "x", "x", "6x"], ["Urk", "", "x", "4x"]]
    assert tells(book({"Blad1": often}), "Frequentie zegt iets van een overleg, en hier staat niet van welk")
    above = [["", "Zorg", "Veiligheid"], ["Partij", "LZO", "Driehoek"], ["Almere", "x", "x"], ["OM", "", "x"]]
    assert tells(book({"Blad1": above}), "“Zorg” en “Veiligheid” boven de kolommen: dat is niet gelezen")
    years = [["Jaar", *HEAD], [2023, "LZO", "OM"], [2024, "LZO", "GGD"]]
    assert tells(book({"Blad1": years}), "in de kolom “Jaar” staan verschillende jaren")
    people = [["Driehoek"], ["OM", "Els Smit"], ["Urk", "Kees Mol"], [], ["LZO"], ["GGD", "Jan de Vries"]]
    assert tells(book({"Blad1": people}), "“Els Smit” lijkt de naam van een mens, en is niet gelezen")


def test_marks_below_themas_or_niveaus_say_it_of_the_overleg(book):
    themas = [["Overleg", "Jeugd", "Ondermijning", "Almere", "OM"], ["D", "x", "x", "x", "x"], ["E", "", "x", "", "x"]]
    found = book({"Blad1": themas})
    assert {"thema:jeugdproblematiek", "thema:ondermijning"} <= set(overleg(found, "D").replace(",", " ").split())
    assert {seat[:2] for seat in seats(found)} == {("D", "Almere"), ("D", "OM"), ("E", "OM")}
    niveaus = [
        ["Overleg", "Bestuurlijk", "Ambtelijk", "Leden"], ["D", "x", "", "OM"], ["E", "", "x", "Urk"], ["F", "x", "x", "Urk"],
    ]  # fmt: skip
    found = book({"Blad1": niveaus})
    assert "niveau:tactisch" in overleg(found, "E")
    assert "niveau:" not in overleg(found, "F")
    assert tells(found, "bij 1 overleg is meer dan één niveau aangekruist: F")
    partners = [["Overleg", "Verslavingszorg", "Jeugdbescherming", "OM"], ["D", "x", "", "x"], ["E", "", "x", ""]]
    assert {seat[1] for seat in seats(book({"Blad1": partners}))} == {"Verslavingszorg", "Jeugdbescherming", "OM"}


def test_a_functie_with_its_gemeente_above_marks(book):
    rows = [["Overleg", "Wethouder Almere", "Burgemeester Urk"], ["D", "x", "x"], ["E", "", "x"]]
    assert seats(book({"Blad1": rows})) == {
        ("D", "Almere", "", "wethouder"), ("D", "Urk", "", "burgemeester"), ("E", "Urk", "", "burgemeester"),
    }  # fmt: skip


def test_how_many_there_are_is_no_seat_and_no_frequency(book):
    found = book({"Blad1": [["Overleg", "Aantal personen", "Deelnemers"], ["D", 2, "OM"]]})
    assert tells(found, "deze kolom wordt niet gelezen: Aantal personen")
    assert not tells(found, "bedoel je")


@pytest.mark.parametrize("name", ["Oude IJsselstreek", "Oud-Beijerland", "Overleg Oude Pekela", "Nieuwe lijst"])
def test_a_name_that_holds_old_or_new_is_of_now(book, name):
    found = book({"Blad1": [HEAD, ["LZO", "OM"]], name: [HEAD, ["D", "GGD"]]})
    assert {seat[0] for seat in seats(found)} == {"LZO", "D"}


@pytest.mark.parametrize(
    ("rows", "want"),
    [
        ([["Organisatie", "Lid", "Op afroep"], ["OM", "x", ""], ["Urk", "x", ""], ["GGD", "", "x"]], {("OM", ""), ("Urk", ""), ("GGD", "uitgenodigd")}),
        ([["Organisatie", "Aanwezig", "Afwezig"], ["OM", "x", ""], ["GGD", "", "x"]], {("OM", "lid")}),
        ([["Organisatie", "Vast lid", "Oud-lid", "Voormalig lid"], ["OM", "x", "", ""], ["GGD", "", "x", ""], ["Urk", "", "", "x"]], {("OM", "lid")}),
        ([["Organisatie", "Lid", "Agendalid", "Akkoord"], ["Almere", "x", "", "x"], ["OM", "", "x", ""], ["GGD", "x", "", "x"]], {("Almere", ""), ("OM", "agendalid"), ("GGD", "")}),
    ],
)  # fmt: skip
def test_columns_of_one_overleg_say_who_sits_there_how(book, rows, want):
    found = book({"Driehoek": rows})
    assert {(seat[1], seat[2]) for seat in seats(found)} == want
    assert {seat[0] for seat in seats(found)} == {"Driehoek"}
    assert tells(found, "het zegt niet in welke rol iemand er zit") is (len(rows[0]) == 4)


def test_a_role_above_marks_beside_overleggen_is_told(book):
    rows = [
        ["Partij", "Voorzitter", "Driehoek", "LZO", "Regietafel"],
        ["Almere", "x", "x", "x", ""],
        ["OM", "", "x", "", "x"],
    ]
    found = book({"Blad1": rows})
    assert {seat[0] for seat in seats(found)} == {"Driehoek", "LZO", "Regietafel"}
    assert tells(found, "Voorzitter zegt iets van een overleg, en hier staat niet van welk")


def test_a_gemeente_above_overleggen_ends_and_may_be_the_name_of_one(book):
    rows = [
        HEAD,
        ["Almere", ""],
        ["Driehoek", "burgemeester"],
        ["Overige overleggen", ""],
        ["Regiegroep", "burgemeester"],
    ]
    assert {seat[1] for seat in seats(book({"Blad1": rows})) if seat[0] == "Regiegroep"} == {""}
    rows = [HEAD, ["Almere", "burgemeester, OM"], ["Urk", ""], ["Dronten", "burgemeester, OM"]]
    assert not any(seat[:2] == ("Dronten", "Urk") for seat in seats(book({"Blad1": rows})))


def test_a_heading_says_nothing_of_an_overleg_that_says_it_itself(book):
    rows = [["Overleg", "Status", "Deelnemers"], ["Vervallen", "", ""], ["LZO", "actief", "OM"], ["D", "", "GGD"]]
    found = book({"Blad1": rows})
    assert "status:actief" in overleg(found, "LZO")
    assert tells(found, "onder “Vervallen” staat D;")


def test_an_unknown_word_below_a_niveau_keeps_it(book):
    rows = [HEAD, ["Bestuurlijk", ""], ["Jeugd", ""], ["Jeugdtafel", "GGD"], ["Sportzaken", ""], ["Regiegroep", "OM"]]
    assert "niveau:bestuurlijk" in overleg(book({"Blad1": rows}), "Regiegroep")


def test_a_numbered_overleg_is_no_heading(book):
    found = book({"Blad1": [HEAD, ["1. Jeugd", "GGD, Urk"], ["2. Ondermijning", ""], ["3. Driehoek", "OM"]]})
    assert "thema:" not in overleg(found, "3. Driehoek")


def test_many_names_without_anything_beside_them_are_overleggen(book):
    rows = [
        ["Overleg", "Deelnemers", "Frequentie"],
        *([f"Overleg {at}", "", ""] for at in range(1500)),
        ["D", "OM", ""],
    ]
    assert book({"Blad1": rows}).turtle.count("a zv:Overleg") == 1501


@pytest.mark.parametrize("name", ["Jan Veldhuis", "Els van der Kerk", "Kees Middendorp", "Marieke Nieuwenhuis"])
def test_a_surname_that_sounds_like_an_organisation_is_asked_after(book, name):
    found = book({"Blad1": [["Overleg", "Deelnemer"], ["D", name], ["D", "OM"]]})
    assert tells(found, f"is “{name}” de naam van een mens?")


def test_columns_of_tables_with_only_gemeenten_are_read(book):
    rows = [["Driehoek Noord", "Driehoek Zuid"], ["Urk", "Almere"], ["Dronten", "Zeewolde"]]
    assert len(seats(book({"Blad1": rows}))) == 4
    rows = [["Zorg", "Veiligheid", "Jeugd"], ["GGD", "OM", "GGD"], ["Urk", "politie", "Almere"]]
    assert {seat[0] for seat in seats(book({"Blad1": rows}))} == {"Zorg", "Veiligheid", "Jeugd"}
    rows = [["Driehoek", "LZO"], ["maandelijks", "maandelijks"], ["OM", "GGD"], ["Urk", "Almere"]]
    assert all('zv:keerPerJaar "12.0"' in overleg(book({"Blad1": rows}), name) for name in ("Driehoek", "LZO"))


def test_a_workbook_of_only_a_proposal_is_read(book):
    sheets = {"Toelichting": [["Dit bestand bevat het voorstel."]], "Voorstel overlegstructuur": [HEAD, ["LZO", "OM"]]}
    assert seats(book(sheets)) == {("LZO", "OM", "", "")}


def test_how_many_leden_there_are_is_no_name(book):
    found = book({"Blad1": [["Overleg", "Leden", "Voorzitter"], ["LZO", 4, "Almere"], ["Driehoek", 3, "Urk"]]})
    assert {seat[1] for seat in seats(found)} == {"Almere", "Urk"}
    assert tells(found, "onder “Leden” staan getallen en geen namen; dat is niet gelezen")


def test_what_a_colour_means_is_a_note(book):
    rows = [["Overleg", "Almere", "OM"], ["LZO", "x", "x"], [], ["groen = zit aan tafel"], ["rood: zit er niet"]]
    found = book({"Blad1": rows})
    assert {seat[0] for seat in seats(found)} == {"LZO"}
    assert found.turtle.count("a zv:Overleg") == 1
    assert tells(found, "“groen = zit aan tafel” is gelezen als een noot")


@pytest.mark.parametrize(
    ("words", "times"),
    [
        ("dinsdag 14:00", None),
        ("elke maandag 10.00 uur", 52),
        ("1e dinsdag van de maand 9:30", 12),
        ("maandelijks, 14.00-16.00 uur", 12),
        ("4x per jaar (10:00 uur)", 4),
        ("eerste en derde donderdag 13:30-15:00", 24),
        ("1,5 keer per maand", 18),
    ],
)
def test_the_time_of_day_is_no_number_of_times(words, times):
    assert keer(words).getal == times
    assert keer("14:00-16:00") is None


def test_on_behalf_of_whom_without_who_sits_there_is_told(book):
    found = book({"Blad1": [["Overleg", "Namens"], ["A", "Urk"], ["B", "OM"]]})
    assert not seats(found)
    assert tells(found, "wie er zit, staat er niet")


def test_a_sheet_of_old_and_new_is_about_now(book):
    found = book({"Oud en nieuw": [HEAD, ["A", "OM"]], "Oud": [HEAD, ["Z", "OM"]], "Leden": [HEAD, ["C", "GGD"]]})
    assert {seat[0] for seat in seats(found)} == {"A", "C"}


LIST = [["Overleg", "Deelnemers"], ["Stuurgroep", "Urk, OM"], ["Kernteam", "GGD"], []]
THERE = {("Stuurgroep", "Urk", "", ""), ("Stuurgroep", "OM", "", ""), ("Kernteam", "GGD", "", "")}


@pytest.mark.parametrize(
    "below",
    [
        [["Afspraken", "Wie"], ["Convenant vernieuwen", "Urk"], ["Agenda opstellen", "OM"]],
        [["Organisatie", "Telefoon"], ["Urk", "0527-123456"], ["OM", "088-123"]],
        [["Datum", "Overleg", "Locatie"], ["2026-03-01", "Stuurgroep", "Urk"], ["2026-04-01", "Kernteam", "Raalte"]],
    ],
)
def test_another_table_below_a_list_is_none_of_its_rows(book, below):
    assert seats(book({"Blad1": LIST + below})) == THERE


def test_a_matrix_and_a_list_of_its_overleggen_stand_on_one_sheet_both_ways(book):
    matrix = [["Partij", "Stuurgroep", "Kernteam"], ["Urk", "x", ""], ["OM", "x", ""], ["GGD", "", "x"]]
    told = [["Overleg", "Niveau", "Frequentie"], ["Stuurgroep", "bestuurlijk", "4x"], ["Kernteam", "tactisch", "12x"]]
    for rows in ([*matrix, [], *told], [*told, [], ["", *matrix[0][1:]], *matrix[1:]]):
        found = book({"Blad1": rows})
        assert seats(found) == THERE
        assert "niveau:tactisch" in overleg(found, "Kernteam")
        assert 'zv:keerPerJaar "4.0"' in overleg(found, "Stuurgroep")


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("Operationele overleggen", "niveau:operationeel"),
        ("Overleggen op operationeel niveau", "niveau:operationeel"),
        ("Operationeel (uitvoering)", "niveau:operationeel"),
        ("Bestuurlijk/strategisch", "niveau:bestuurlijk"),
        ("Regionale overleggen", "schaal:regionaal"),
        ("Lokale tafels", "schaal:lokaal"),
        ("Actieve overleggen", "status:actief"),
    ],
)
def test_a_word_above_overleggen_may_be_bent(book, word, said):
    found = book(
        {"Blad1": [HEAD, ["Tactische overleggen"], ["T", "OM"], [word], ["U", "GGD"], ["Overig"], ["V", "Urk"]]}
    )
    assert said in overleg(found, "U")
    assert {one[0] for one in seats(found)} == {"T", "U", "V"}
    assert "niveau:" not in overleg(found, "V")


@pytest.mark.parametrize(
    ("cell", "wanted"),
    [
        ("directeur GGD IJsselland", {("GGD IJsselland", "directeur")}),
        ("teamchef politie Urk", {("politie Urk", "teamchef")}),
        ("beleidsmedewerkers Urk en Dronten, OM", {("Urk", "beleidsmedewerker"), ("Dronten", "beleidsmedewerker"), ("OM", "")}),
        ("Urk: Anna Bakker; Politie: Anna Smit", {("Urk", ""), ("Politie", "")}),
    ],
)  # fmt: skip
def test_who_stands_behind_or_before_a_word(book, cell, wanted):
    found = book({"Blad1": [HEAD, ["T", cell]]})
    assert {(partij, functie) for _, partij, _, functie in seats(found)} == wanted


def test_a_matrix_whose_corner_names_the_columns(book):
    rows = [
        ["Overleg", "Stuurgroep", "Kernteam"],
        ["Niveau", "B", "T"],
        ["Urk", "x", ""],
        ["OM", "x", ""],
        ["GGD", "", "x"],
    ]
    found = book({"Blad1": rows})
    assert seats(found) == THERE
    assert "niveau:bestuurlijk" in overleg(found, "Stuurgroep")
    assert not tells(found, "gelezen: T als")


def test_a_name_above_marks_may_stand_on_two_lines(book):
    found = book(
        {"Blad1": [["Partij", "Tafel\nJeugd", "PHO\nZorg"], ["Urk", "x", ""], ["OM", "x", "☒"], ["GGD", "☐", "x"]]}
    )
    assert seats(found) == {
        ("Tafel Jeugd", "Urk", "", ""), ("Tafel Jeugd", "OM", "", ""), ("PHO Zorg", "OM", "", ""), ("PHO Zorg", "GGD", "", ""),
    }  # fmt: skip


def test_a_value_that_is_a_word_of_its_own_heading(book):
    rows = [["Overleg", "T", "U"], ["Status", "actief", "actief"], ["Niveau", "B", "T"], ["Deelnemers", "Urk", "OM"]]
    assert seats(book({"Blad1": rows})) == {("T", "Urk", "", ""), ("U", "OM", "", "")}


def test_functies_below_names_of_overleggen(book):
    rows = [["Organisatie", "Bestuurlijk overleg", "Ambtelijk overleg"], ["Gemeente Urk", "burgemeester", "ambtenaar"]]
    rows += [["Politie", "districtschef", "teamchef"]]
    assert {(o, p, f) for o, p, _, f in seats(book({"Blad1": rows}))} >= {
        ("Bestuurlijk overleg", "Urk", "burgemeester"),
        ("Ambtelijk overleg", "Politie", "teamchef"),
    }


def test_an_overleg_in_short_and_in_full_is_one(book):
    full = [["Overleg", "Niveau"], ["Lokaal Zorgoverleg (LZO)", "operationeel"]]
    found = book({"Overzicht": full, "Deelname": [["Overleg", "Organisatie"], ["LZO", "Urk"], ["LZO", "OM"]]})
    assert {one[0] for one in seats(found)} == {"Lokaal Zorgoverleg"}
    assert "niveau:operationeel" in overleg(found, "Lokaal Zorgoverleg")
    assert tells(found, "één overleg onder twee namen")


def test_a_sheet_of_the_template_reads_its_headings_as_a_list_does(book):
    rows = [["Naam overleg", "Niveau (B/T/O)", "Freq. p/j", "Duur (uur)"], ["T", "B", 4, 2]]
    found = book({"Overleggen": rows, "Leden": [["Overleg", "Gemeente/organisatie"], ["T", "Urk"]]})
    assert all(word in overleg(found, "T") for word in ("niveau:bestuurlijk", 'keerPerJaar "4.0"', 'duurInUren "2.0"'))


def test_a_word_below_another_heading_goes_where_it_is_of(book):
    rows = [
        ["Overleg", "Deelnemers", "Rol", "Niveau", "Status"],
        ["T", "OM", "officier van justitie", "Regionaal", "structureel"],
    ]
    found = book({"Blad1": rows})
    assert seats(found) == {("T", "OM", "", "officier van justitie")}
    assert "schaal:regionaal" in overleg(found, "T")
    assert not [one for one in found.meldingen if one.ernst == "fout"]


def test_who_was_not_there_is_told_and_how_wide_a_table_is_sits_nowhere(book):
    away = book({"Stuurgroep": [["Organisatie", "Aanwezig"], ["Urk", "ja"], ["Politie", "nee"], ["OM", "ja"]]})
    assert tells(away, "Politie is hier niet gelezen als deelnemer")
    wide = book({"Blad1": [["Gemeente", "Overleg", "OM", "GGD"], ["Urk", "T", "x", "x"], ["Regionaal", "U", "x", "x"]]})
    assert ("U", "OM", "", "") in seats(wide)
    assert not any(partij == "Regionaal" for _, partij, _, _ in seats(wide))


def test_a_rol_and_a_functie_may_stand_in_one_column(book):
    rows = [["Overleg", "Organisatie", "Rol/functie"], ["T", "OM", "lid / officier van justitie"]]
    found = book({"Blad1": [*rows, ["T", "GGD", "bestuurder"], ["T", "Urk", "voorzitter"]]})
    assert seats(found) == {
        ("T", "OM", "lid", "officier van justitie"), ("T", "GGD", "", "bestuurder"), ("T", "Urk", "voorzitter", ""),
    }  # fmt: skip
    below = [["Overleg", "Organisatie", "Functie"], ["T", "OM", "voorzitter"], ["T", "Urk", "wethouder (voorzitter)"]]
    assert seats(book({"Blad1": below})) == {("T", "OM", "voorzitter", ""), ("T", "Urk", "voorzitter", "wethouder")}


def test_who_comes_when_needed_is_invited_and_a_chair_elsewhere_is_none_here(book):
    found = book(
        {
            "Blad1": [
                HEAD,
                ["T", "evt. Politie, voorzitter Veiligheidsregio Flevoland, bestuurder Kwintes, GGD indien nodig"],
            ]
        }
    )
    assert {(partij, rol) for _, partij, rol, _ in seats(found)} == {
        ("Politie", "uitgenodigd"), ("GGD", "uitgenodigd"), ("Veiligheidsregio Flevoland", ""), ("bestuurder Kwintes", ""),
    }  # fmt: skip
    assert tells(found, "is voorzitter de rol aan deze tafel")
    assert tells(found, "schrijf dan “Kwintes (bestuurder)”")


def test_a_gemeente_beside_participants_is_told_to_be_one(book):
    found = book({"Blad1": [["Overleg", "Gemeente", "Deelnemers"], ["T", "Urk", "OM, GGD"], ["U", "Almere", "OM"]]})
    assert ("T", "Urk", "", "") in seats(found)
    assert tells(found, "zegt Gemeente alleen waar het overleg is")


def test_what_no_list_holds_asks_for_another_word_and_not_for_the_row(book):
    found = book({"Blad1": [["Overleg", "Deelnemers", "Mandaat", "Status"], ["T", "Urk, OM", "Ja", "pilot"]]})
    assert tells(found, "“Ja” is geen mandaat")
    assert not tells(found, "haal de rij weg")
    assert "status:actief" in overleg(found, "T")


def test_who_supports_an_overleg_is_a_partner_and_no_mens(book):
    rows = [["Overleg", "Deelnemers", "Secretariaat"], ["T", "Urk, OM", "Bureau Meerpaal"], ["U", "Urk, OM", "Marieke"]]
    found = book({"Blad1": rows})
    assert {partij for _, partij, _, _ in seats(found)} == {"Urk", "OM"}
    assert "zv:secretariaat r:bureau-meerpaal" in overleg(found, "T")
    assert [one.plaats for one in found.meldingen if one.ernst == "fout"] == ["Blad1, cel C3"]
    assert tells(book({"Blad1": [HEAD, ["T", "Anna Bakker Urk, OM"]]}), "is “Anna Bakker Urk” de naam van een mens?")


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ("Zwolle, Raalte en GGD IJsselland", {"Zwolle", "Raalte", "GGD IJsselland"}),
        ("Zwolle/GGD IJsselland", {"Zwolle", "GGD IJsselland"}),
        ("Zwolle | OM | Politie", {"Zwolle", "OM", "Politie"}),
        ("Dimence, GGD IJsselland en OM", {"Dimence", "GGD IJsselland", "OM"}),
        ("Hengelo, Borne, en Politie Oost-Nederland", {"Hengelo (O.)", "Borne", "Politie Oost-Nederland"}),
        ("Almelo, Mediant, OM o.a.", {"Almelo", "Mediant", "OM"}),
        ("- Hengelo - Borne - Politie", {"Hengelo (O.)", "Borne", "Politie"}),
        # One name each.
        ("Almelo, Leger des Heils Jeugdbescherming en Reclassering", {"Almelo", "Leger des Heils Jeugdbescherming en Reclassering"}),
        ("Zwolle, Zorg- en Veiligheidshuis IJsselland", {"Zwolle", "Zorg- en Veiligheidshuis IJsselland"}),
        ("Zwolle, Bureau Jeugd en Gezin", {"Zwolle", "Bureau Jeugd en Gezin"}),
        ("Zwolle, Jeugd en Gezin", {"Zwolle", "Jeugd en Gezin"}),
        ("Zwolle, Veiligheid & Justitie", {"Zwolle", "Veiligheid & Justitie"}),
        ("Politie, Wijkteam Almere en Urk", {"Politie", "Wijkteam Almere en Urk"}),
        ("Zwolle en Omgeving", {"Zwolle en Omgeving"}),
        ("En Route; Politie", {"En Route", "Politie"}),
        ("Politie, 113", {"Politie", "113"}),
            # A name may lie inside another one.
            ("Haarlemmermeer; Haarlem; Zandvoort", {"Haarlemmermeer", "Haarlem", "Zandvoort"}),
            ("Utrechtse Heuvelrug, Utrecht, Zeist", {"Utrechtse Heuvelrug", "Utrecht", "Zeist"}),
            ("Haarlemmermeer, Zandvoort, Haarlem", {"Haarlemmermeer", "Haarlem", "Zandvoort"}),
            ("Politie Utrecht; Utrecht", {"Politie Utrecht", "Utrecht"}),
            ("Asten, Deurne en Someren", {"Asten", "Deurne", "Someren"}),
            ("Asten, Deurne en Savant Zorg", {"Asten", "Deurne", "Savant Zorg"}),
            ("Urk, politie en het Leger des Heils", {"Urk", "politie", "Leger des Heils"}),
            ("Tiel / Buren / STMR", {"Tiel", "Buren", "STMR"}),
            ("Zorg: Stichting Anders\nVeiligheid: politie, OM", {"Stichting Anders", "politie", "OM"}),
            ("Gemeenten: Tiel, Buren. Partners: Politie, STMR", {"Tiel", "Buren", "Politie", "STMR"}),
        ("Zwolle, Ministerie van Justitie en Veiligheid", {"Zwolle", "Ministerie van Justitie en Veiligheid"}),
    ],
)  # fmt: skip
def test_names_that_stand_together_are_parted_where_they_are_names(book, cell, names):
    found = book({"Blad1": [["Overleg", "Leden"], ["A", cell], ["B", "Politie"]]})
    assert {partij for where, partij, *_ in seats(found) if where == "A"} == names


def test_an_overleg_on_its_own_sheet_goes_by_its_short_and_its_full_name(book):
    own = [["Overleg", "Frequentie"], ["Bestuurlijk Overleg Zorg en Veiligheid (BOZV)", 4]]
    rows = [["Overleg", "Organisatie"], ["BOZV", "Zwolle"], ["Bestuurlijk overleg zorg & veiligheid", "Raalte"]]
    found = book({"Overleggen": own, "Deelnemers": rows})
    assert {seat[:2] for seat in seats(found)} == {(own[1][0], "Zwolle"), (own[1][0], "Raalte")}


@pytest.mark.parametrize(
    ("cell", "seat"),
    [
        ("Burgemeester De Bilt", ("De Bilt", "burgemeester")),
        ("Wethouder Hof van Twente", ("Hof van Twente", "wethouder")),
        ("beleidsmedewerker van de gemeente Urk", ("Urk", "beleidsmedewerker")),
        ("Venlo burgemeester", ("Venlo", "burgemeester")),
        ("Peel & Maas", ("Peel en Maas", "")),
        ("Fryske Marren", ("De Fryske Marren", "")),
        ("St. Michielsgestel", ("Sint-Michielsgestel", "")),
        ("College B en W Roermond", ("Roermond", "")),
    ],
)
def test_a_gemeente_is_known_as_people_write_it(book, cell, seat):
    found = book({"Blad1": [["Overleg", "Deelnemer"], ["T", cell], ["T", "Politie"]]})
    assert ("T", seat[0], "", seat[1]) in seats(found)


@pytest.mark.parametrize(
    "cell",
    ["Friese gemeenten", "overige gemeenten", "18 Friese gemeenten", "Parkstadgemeenten", "alle Flevolandse gemeenten"],
)
def test_gemeenten_that_nobody_can_name_are_no_partner(book, cell):
    found = book({"Blad1": [["Overleg", "Deelnemer"], ["T", cell], ["T", "Politie"]]})
    assert seats(found) == {("T", "Politie", "", "")}
    assert says(found, "Blad1, cel B2", "maak voor elke gemeente een eigen rij")


def test_a_number_is_no_partij_and_a_total_no_overleg(book):
    rows = [["Overleg", "Deelnemer"], ["T", "Politie"], ["T", "3"], ["Tot.", "2"]]
    found = book({"Blad1": rows})
    assert seats(found) == {("T", "Politie", "", "")}
    assert "Tot." not in found.turtle


TOP = ["Organisatie", "Tafel A", "Tafel B"]


@pytest.mark.parametrize(
    ("rows", "sits"),
    [
        # Words for a role, and one that is told.
        (
            [TOP, ["Losser", "deelnemer", "voorzitter"], ["Dinkelland", "trekker", "plv. lid"], ["OM", "deelnemer", "lid"]],
            {("Tafel A", "Losser", "lid", ""), ("Tafel B", "Losser", "voorzitter", ""), ("Tafel A", "Dinkelland", "lid", ""), ("Tafel B", "Dinkelland", "lid", ""), ("Tafel A", "OM", "lid", ""), ("Tafel B", "OM", "lid", "")},
        ),
        # Words for a functie.
        (
            [TOP, ["Losser", "wethouder", "beleidsadviseur"], ["Politie", "teamchef", "districtschef"]],
            {("Tafel A", "Losser", "", "wethouder"), ("Tafel B", "Losser", "", "beleidsmedewerker"), ("Tafel A", "Politie", "", "teamchef"), ("Tafel B", "Politie", "", "districtschef")},
        ),
        # A chair in a column of its own takes no other column away.
        (
            [["Overleg", "Voorzitter", "Enschede", "Politie", "Mediant"], ["Tafel A", "Enschede", "x", "x", "x"], ["Tafel B", "Politie", "x", "x", ""]],
            {("Tafel A", "Enschede", "voorzitter", ""), ("Tafel A", "Enschede", "", ""), ("Tafel A", "Politie", "", ""), ("Tafel A", "Mediant", "", ""), ("Tafel B", "Politie", "voorzitter", ""), ("Tafel B", "Politie", "", ""), ("Tafel B", "Enschede", "", "")},
        ),
        ([["Overleg", "Organisatie", "Rol in overleg"], ["BO", "Urk", "voorzitter"], ["BO", "Almere", "agendalid"]], {("BO", "Urk", "voorzitter", ""), ("BO", "Almere", "agendalid", "")}),
    ],
)  # fmt: skip
def test_words_below_a_heading_say_who_sits_there_and_as_what(book, rows, sits):
    assert seats(book({"Blad1": rows})) == sits


def test_how_often_in_a_part_of_a_year_is_that_often(book):
    found = book({"Blad1": [["Overleg", "Organisatie", "Keer per maand"], ["BO", "Urk", 2]]})
    assert re.search(r"zv:keerPerJaar\s+\"?24", found.turtle)


@pytest.mark.parametrize("functie", ["burgemeester en wethouder", "burgemeester/wethouder", "burgemeester; wethouder"])
def test_two_functies_in_a_cell_are_two_seats(book, functie):
    found = book({"Blad1": [["Overleg", "Deelnemer", "Functie"], ["A", "Urk", functie], ["B", "OM", ""]]})
    assert {seat for seat in seats(found) if seat[0] == "A"} == {
        ("A", "Urk", "", "burgemeester"),
        ("A", "Urk", "", "wethouder"),
    }
    assert says(found, "Blad1, cel C2", "is gelezen als 2 zetels")


def test_a_functie_with_more_behind_it_between_brackets_is_told(book):
    found = book({"Blad1": [["Overleg", "Deelnemer"], ["A", "Urk (wethouder jeugd)"], ["B", "OM"]]})
    assert ("A", "Urk", "", "wethouder") in seats(found)
    assert says(found, "Blad1, cel B2", "de rest telt niet mee")


def test_a_column_without_a_heading_holds_deelnemers_only_where_they_are_known(book):
    rows = [["Overleg", "Deelnemers", ""], ["A", "Urk; Politie", "navragen bij Almere"], ["B", "Almere", "vervalt"]]
    assert {seat[:2] for seat in seats(book({"Blad1": rows}))} == {("A", "Urk"), ("A", "Politie"), ("B", "Almere")}


def test_functies_between_brackets_are_of_that_gemeente_alone(book):
    found = book({"Blad1": [["Overleg", "Deelnemer"], ["A", "Urk (burgemeester en wethouder)"], ["B", "Almere"]]})
    assert {seat[:2] for seat in seats(found)} == {("A", "Urk"), ("B", "Almere")}


@pytest.mark.parametrize(
    ("cell", "seated"),
    [
        ("Zeist: wethouder, Soest: burgemeester", {("Zeist", "wethouder"), ("Soest", "burgemeester")}),
        ("Best, Oirschot, Politie: teamchef", {("Best", ""), ("Oirschot", ""), ("Politie", "teamchef")}),
        ("2 wethouders (Best, Oirschot)", {("Best", "wethouder"), ("Oirschot", "wethouder")}),
        ("Urk: wethouder Zorg", {("Urk", "wethouder")}),
        ("Urk, afdeling Veiligheid", {("Urk", "")}),
        ("Gemeente Urk OOV", {("Urk", "")}),
        ("B en W van Urk", {("Urk", "")}),
        ("Utrecht (provincie)", {("Provincie Utrecht", "")}),
        ("Urk, namens Dronten", {("Urk", "")}),
    ],
)
def test_a_gemeente_with_something_more_stays_that_gemeente(book, cell, seated):
    found = book({"Blad1": [["Overleg", "Deelnemers"], ["A", cell], ["B", "Politie"]]})
    assert {(seat[1], seat[3]) for seat in seats(found) if seat[0] == "A"} == seated


@pytest.mark.parametrize("cell", ["beleidsmedewerkers van alle gemeenten", "1 beleidsmedewerker per gemeente"])
def test_somebody_of_each_gemeente_is_all_of_them(book, cell):
    found = book({"Blad1": [["Overleg", "Deelnemer"], ["A", cell], ["B", "Urk"], ["B", "Dronten"]]})
    assert {seat[3] for seat in seats(found) if seat[0] == "A"} == {"beleidsmedewerker"}
    assert len([seat for seat in seats(found) if seat[0] == "A"]) == 6
    assert says(found, "Blad1, cel B2", "is gelezen als 6 gemeenten")


@pytest.mark.parametrize("cell", ["10 driehoeken", "Aantal: 3", "zie RBO", "zelfde deelnemers als RBO"])
def test_a_number_or_another_place_is_no_partij(book, cell):
    found = book({"Blad1": [["Overleg", "Deelnemer"], ["A", "Urk"], ["B", cell]]})
    assert {seat[1] for seat in seats(found)} == {"Urk"}
    assert says(found, "Blad1, cel B3", "noemt geen partij")


@pytest.mark.parametrize("cell", ["Tiel; Buren; e.a.", "o.a. Tiel, Politie", "Tiel, Buren, enz."])
def test_that_there_are_others_is_told(book, cell):
    assert tells(book({"Blad1": [["Overleg", "Deelnemers"], ["A", cell]]}), "wie hier nog meer zitten, staat er niet")


def test_a_mark_over_merged_cells_counts_for_each_of_them(tmp_path):
    made = Workbook()
    for row in (["Overleg", "Deurne", "Asten", "Someren"], ["Stuurgroep", "x", None, None], ["Tafel", "x", "x", None]):
        made.active.append(row)
    made.active.merge_cells("B2:D2")
    made.save(tmp_path / "Peel.xlsx")
    found = importeer(tmp_path / "Peel.xlsx")
    assert {seat[1] for seat in seats(found) if seat[0] == "Stuurgroep"} == {"Deurne", "Asten", "Someren"}
    assert tells(found, "het teken telt voor elke kolom ervan")


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        ([["Overleg", "Deelnemer", "Gemeente"], ["A", "Halt", "Deurne"]], "zegt Gemeente alleen waar het overleg is"),
        ([["Subregio", "Overleg", "Deelnemer"], ["N", "A", "Asten"], ["Z", "A", "Eersel"]], "staat bij meer dan één Subregio"),
        ([["", "A-tafel", "B-tafel"], ["Deurne", "x", "x"], ["", "x", ""], ["Asten", "", "x"]], "hier staat een teken zonder naam"),
        ([["Deelnemer", "A-tafel", "B-tafel"], ["Deurne", "x", "x"], ["Uitgetreden", "", ""], ["Asten", "x", ""]], "Uitgetreden heeft hier geen teken"),
        ([["Thema: dementie"], ["Overleg", "Deelnemer"], ["A", "Urk"]], "dit thema is niet bekend: “dementie”"),
        ([["RBO", "Regionaal overleg"], ["AO", "Ambtelijk overleg"], [], ["Overleg", "Deelnemer"], ["RBO", "Urk"]], "boven de tabel staan 2 rijen"),
        ([["Overleg", "Aanwezig"], ["A", "Pro Persona"], ["B", "Iris Zorg"]], "staat daar wie er zit, zet er dan Deelnemers boven"),
    ],
)  # fmt: skip
def test_what_may_be_read_otherwise_is_told(book, rows, words):
    assert tells(book({"Blad1": rows}), words)


def test_one_name_on_two_sheets_with_others_may_be_two(book):
    found = book(
        {name: [["Overleg", "Deelnemer"], ["Zorgtafel", one]] for name, one in (("N", "Urk"), ("Z", "Dronten"))}
    )
    assert tells(found, "staat op meer bladen (N en Z), steeds met andere deelnemers")


def test_names_of_overleggen_tell_the_sides_of_a_matrix(book):
    found = book({"Blad1": [["Overleg", "Kerngroep", "Weegtafel"], ["Deurne", "x", "x"], ["Rabobank", "x", ""]]})
    assert {seat[:2] for seat in seats(found)} == {
        ("Kerngroep", "Deurne"), ("Weegtafel", "Deurne"), ("Kerngroep", "Rabobank")
    }  # fmt: skip


def test_a_list_without_headings_is_read_and_told(book):
    found = book({"Blad1": [["Kerngroep Jeugd", "Gemeente Deurne, Asten"], ["Weegtafel Jeugd", "Deurne, Politie"]]})
    assert {seat[:2] for seat in seats(found)} == {
        ("Kerngroep Jeugd", "Deurne"), ("Kerngroep Jeugd", "Asten"), ("Weegtafel Jeugd", "Deurne"), ("Weegtafel Jeugd", "Politie")
    }  # fmt: skip
    assert says(found, "Blad1, cel A1", "hier staan geen koppen")


def test_blocks_need_no_empty_row_where_names_tell_them_apart(book):
    found = book({"Blad1": [["Kerngroep"], ["Zeist"], ["Politie"], ["Weegtafel"], ["Soest"], ["GGD"]]})
    assert {seat[:2] for seat in seats(found)} == {
        ("Kerngroep", "Zeist"), ("Kerngroep", "Politie"), ("Weegtafel", "Soest"), ("Weegtafel", "GGD")
    }  # fmt: skip


def test_a_sheet_called_after_an_overleg_holds_who_sits_there(book):
    found = book({"Zorgtafel": [["Organisatie"], ["Deurne"], ["Politie"]], "Regietafel": [["Gemeente"], ["Deurne"]]})
    assert {seat[:2] for seat in seats(found)} == {
        ("Zorgtafel", "Deurne"), ("Zorgtafel", "Politie"), ("Regietafel", "Deurne")
    }  # fmt: skip


def test_all_gemeenten_of_a_region_that_is_named(book):
    found = book({"Blad1": [["Overleg", "Deelnemer"], ["A", "alle gemeenten in de regio Kennemerland"], ["B", "OM"]]})
    assert len([seat for seat in seats(found) if seat[0] == "A"]) == 9


@pytest.mark.parametrize("task", ["senior beleidsadviseur Wmo", "adviseur OOV", "teammanager"])
def test_a_functie_that_the_list_lacks_is_kept_in_words(book, task):
    found = book({"Blad1": [["Overleg", "Partij", "Functie"], ["A", "Urk", task]]})
    assert (found.fouten, seats(found)) == ((), {("A", "Urk", "", "")})
    assert f"Functie: {task}" in found.turtle


@pytest.mark.parametrize("text", ["Jan de Vries", "burgemeestr"])
def test_a_name_of_somebody_or_a_slip_is_no_functie(book, text):
    assert book({"Blad1": [["Overleg", "Partij", "Functie"], ["A", "Urk", text]]}).fouten


def test_values_as_exports_and_agendas_have_them():
    assert [uren(text).getal for text in ("01:30:00", "1:30")] == [1.5, 1.5]
    assert [keer(text).getal for text in ("voor- en najaar", "wkl", "een paar keer per jaar")] == [2, 52, None]
    assert [datum(text).tekst for text in ("01-09-21", "12-10-99")] == ["2021-09-01", "1999-10-12"]
    assert datum("01-09-21").ongeveer


@pytest.mark.parametrize(
    ("cell", "seated"),
    [
        ("Zie Zo Zorg", {("Zie Zo Zorg", "")}),
        ("zie RBO; Politie", {("Politie", "")}),
        ("Urk, wethouder, namens Dronten", {("Urk", "wethouder")}),
        ("Urk (wethouder) namens Dronten", {("Urk", "wethouder")}),
        ("OM, namens GGD", {("OM", "")}),
        ("Urk, team Wmo", {("Urk", "")}),
        ("Politie en partners", {("Politie en partners", "")}),
    ],
)
def test_a_word_that_looks_like_another_is_not_taken_for_it(book, cell, seated):
    found = book({"Blad1": [["Overleg", "Deelnemers"], ["A", cell], ["B", "Politie"], ["B", "OM"]]})
    assert {(seat[1], seat[3]) for seat in seats(found) if seat[0] == "A"} == seated


@pytest.mark.parametrize("name", ["Weegtafel (12 - 17 jaar)", "Weegtafel - 6 weken", "Weegtafel, 18 tot 23 jaar"])
def test_an_age_or_a_term_is_not_how_often(book, name):
    found = book({"Blad1": [["Overleg", "Deelnemers"], [name, "Politie"], ["B", "OM"]]})
    assert {seat[0] for seat in seats(found)} == {name, "B"}
    assert "keerPerJaar" not in found.turtle


@pytest.mark.parametrize("sheet", ["Doelgroepen", "Contactpersonen werkgroep"])
def test_a_sheet_that_holds_a_word_for_an_overleg_is_none(book, sheet):
    with pytest.raises(ZvgraphError, match="er staat nog geen overleg in"):
        book({sheet: [["Naam", "Organisatie"], ["Iets", "OM"], ["Anders", "Politie"]]})


@pytest.mark.parametrize(
    "rows",
    [
        [["Overleg", "Politie"], ["Werkgroep", "Politie; GGD"]],
        [["Stuurgroep"], ["OM"], ["Zorggroep X"], ["Weegtafel"], ["GGD"]],
    ],
)
def test_a_sheet_without_headings_that_is_not_sure_is_refused(book, rows):
    with pytest.raises(ZvgraphError, match="er staat nog geen overleg in"):
        book({"Blad1": rows})


@pytest.mark.parametrize("task", ["teamleider Jan de Vries", "mw. Jansen", "j. Jansen", "van der Berg"])
def test_a_name_in_the_place_of_a_functie_is_a_fault(book, task):
    found = book({"Blad1": [["Overleg", "Partij", "Functie"], ["A", "OM", task], ["B", "Politie", ""]]})
    assert f"Functie: {task}" not in found.turtle
    assert any(task in m.tekst for m in found.meldingen)


@pytest.mark.parametrize(
    ("cell", "seated"),
    [
        ("beleidsmedewerkers van de gemeenten", 6),
        ("beleidsmedewerker van alle gemeenten", 6),
        ("beleidsmedewerker van de gemeenten", 1),
        ("Wethouder Urk, namens de gemeenten", 1),
        ("wethouder namens alle gemeenten", 1),
    ],
)
def test_one_for_all_gemeenten_is_not_one_of_each(book, cell, seated):
    found = book({"Blad1": [["Overleg", "Deelnemer"], ["A", cell], ["B", "Urk"], ["B", "Dronten"]]})
    assert len([seat for seat in seats(found) if seat[0] == "A"]) == seated


def test_a_word_above_partners_in_a_matrix_is_no_partij_that_sits_nowhere(book):
    rows = [["Partij", "Weegtafel", "Kerngroep"], ["Justitie", None, None], ["OM", "x", "x"], ["GGD", None, None]]
    found = book({"Blad1": rows})
    assert says(found, "Blad1, cel A4", "GGD heeft hier geen teken")
    assert not tells(found, "Justitie heeft")
    assert not tells(found, "Justitie en GGD")


@pytest.mark.parametrize("cell", ["burgemeester namens de regio", "wethouder namens alle gemeenten"])
def test_one_who_speaks_for_all_is_a_seat_without_a_name(book, cell):
    found = book({"Blad1": [["Overleg", "Deelnemer"], ["A", cell], ["B", "Urk"], ["B", "Dronten"]]})
    assert [seat[1:] for seat in seats(found) if seat[0] == "A"] == [("", "", cell.split()[0])]
    assert found.turtle.count("zv:namens") == 1


def test_who_decided_is_no_person_on_a_sheet(book):
    people = [["Naam", "Besloten door"], ["Besluit 1", "burgemeester Jan Jansen"], ["Besluit 2", "de stuurgroep"]]
    found = book({"Overleggen": [["Naam", "Deelnemers"], ["A", "Politie; OM"]], "Besluiten": people})
    assert says(found, "Besluiten, cel B2", "lijkt de naam van een mens")
    assert not says(found, "Besluiten, cel B3", "lijkt de naam van een mens")
