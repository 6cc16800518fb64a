"""Legends and lists of abbreviations: what they say of marks and short words, wherever they stand, and of nothing else."""

import pytest

from gelezen import overleg, seats, tells

HEAD = ["Overleg", "Deelnemers"]
TOP = ["Overleg", "Almere", "Urk", "OM"]


def roles(found):
    """Return who sits where in which role."""
    return {seat[:3] for seat in seats(found)}


@pytest.mark.parametrize(
    "sheets",
    [
        {"Blad1": [HEAD, ["LZO", "VT, NOP"]], "Afkortingen": [["VT", "Veilig Thuis"], ["NOP", "Noordoostpolder"], ["URK", "Urk"]]},
        {"Blad1": [HEAD, ["LZO", "VT, NOP"]], "Lijst afkortingen": [["Afkorting", "Betekenis", "Soort"], ["VT", "Veilig Thuis", "x"], ["NOP", "Noordoostpolder", "y"]]},
        {"Blad1": [HEAD, ["LZO", "VT, NOP"], [], ["Afkortingen"], ["VT - Veilig Thuis"], ["NOP - Noordoostpolder"]]},
        {"Blad1": [HEAD, ["LZO", "VT, NOP"], [], ["VT", "Veilig Thuis"], ["NOP", "Noordoostpolder"]]},
        {"Blad1": [[*HEAD, "", "Afkorting", "Betekenis"], ["LZO", "VT, NOP", "", "VT", "Veilig Thuis"], ["", "", "", "NOP", "Noordoostpolder"]]},
    ],
)  # fmt: skip
def test_abbreviations_are_read_wherever_they_stand(book, sheets):
    found = book(sheets)
    assert seats(found) == {("LZO", "Veilig Thuis", "", ""), ("LZO", "Noordoostpolder", "", "")}
    assert "skos:altLabel" not in found.turtle


def test_two_lists_that_do_not_agree_hold_for_their_own_sheet(book):
    sheets = {
        name: [HEAD, [f"Overleg {name}", "SO"], [], ["Afkortingen"], ["SO", full]]
        for name, full in (("A", "Samen Onderwijs"), ("B", "Stichting Opvang"))
    }
    assert {seat[:2] for seat in seats(book(sheets))} == {
        ("Overleg A", "Samen Onderwijs"), ("Overleg B", "Stichting Opvang"),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("legend", "cells", "want"),
    [
        (["v = ja, x = nee"], ["v", "x", "v"], {"Almere": "", "OM": ""}),
        (["x = niet aanwezig", "v = aanwezig"], ["v", "x", "v"], {"Almere": "lid", "OM": "lid"}),
        (["x = vast, (x) = op afroep"], ["x", "(x)", "x"], {"Almere": "lid", "Urk": "uitgenodigd", "OM": "lid"}),
        (["x = vast lid", "o = op afroep"], ["x", "o", "x"], {"Almere": "lid", "Urk": "uitgenodigd", "OM": "lid"}),
        (["V - voorzitter", "L - lid", "A - adviseur"], ["V", "L", "A"], {"Almere": "voorzitter", "Urk": "lid", "OM": "adviseur"}),
        (["R = Responsible", "A = Accountable", "x = lid"], ["R", "A", "x"], {"OM": "lid"}),
    ],
)  # fmt: skip
def test_a_legend_below_a_matrix_says_what_its_marks_mean(book, legend, cells, want):
    found = book({"Blad1": [TOP, ["LZO", *cells], ["D", "", "", cells[2]], [], *([line] for line in legend)]})
    assert {who: role for name, who, role in roles(found) if name == "LZO"} == want
    assert {seat[0] for seat in seats(found)} == {"LZO", "D"}
    assert tells(found, "over een zetel zegt, is niet bekend") is ("R" in cells)


def test_a_legend_leaves_a_column_that_says_something_itself(book):
    rows = [["Overleg", "Niveau", "Frequentie", "Almere", "OM"], ["LZO", "S", "M", "S", "x"], ["D", "T", "W", "x", "T"]]
    legend = [["S", "secretaris"], ["T", "toehoorder"], ["M", "maandelijks"], ["W", "wekelijks"]]
    found = book({"Blad1": rows, "Legenda": legend})
    assert "niveau:bestuurlijk" in overleg(found, "LZO")
    assert 'zv:keerPerJaar "52.0"' in overleg(found, "D")
    assert ("LZO", "Almere", "secretaris") in roles(found)
    assert not tells(found, "maandelijks) over een zetel")


def test_a_legend_of_functies_and_of_roles_in_a_list(book):
    legend = [["W", "wethouder"], ["B", "burgemeester"], ["T", "toehoorder"]]
    rows = [["Overleg", "Partij", "Functie", "Rol"], ["LZO", "Urk", "W", "T"], ["D", "Urk", "B", ""]]
    assert seats(book({"Blad1": rows, "Legenda": legend})) == {
        ("LZO", "Urk", "uitgenodigd", "wethouder"), ("D", "Urk", "", "burgemeester"),
    }  # fmt: skip
    matrix = [TOP, ["LZO", "W", "W", "x"], ["D", "B", "", "x"]]
    assert ("LZO", "Almere", "", "wethouder") in seats(book({"Blad1": matrix, "Legenda": legend}))


@pytest.mark.parametrize("head", ["VT", "AG", "D"])
def test_a_name_that_is_a_mark_as_well_has_its_seats(book, head):
    found = book({"Blad1": [["Overleg", "Urk", "OM", head], ["LZO", "x", "", "x"], ["Driehoek", "x", "x", ""]]})
    assert ("LZO", head, "", "") in seats(found)
    turned = [["Partij", head, "LZO"], ["Status", "actief", "actief"], ["Almere", "x", "x"], ["OM", "x", ""]]
    assert (head, "OM", "", "") in seats(book({"Blad1": turned}))


def test_a_word_over_marks_beside_partijen_is_told(book):
    found = book({"Blad1": [["Overleg", "Partij", "Vast"], ["LZO", "Urk", "x"], ["LZO", "OM", ""]]})
    assert tells(found, "onder Vast staan alleen tekens, en dat is niet gelezen")


def test_one_v_at_an_overleg_is_a_chair_and_more_are_ticks(book):
    one = book({"Blad1": [TOP, ["LZO", "v", "x", "x"], ["D", "x", "v", ""]]})
    assert {seat[:2] for seat in seats(one) if seat[2]} == {("LZO", "Almere"), ("D", "Urk")}
    assert tells(one, "v als voorzitter")
    more = book({"Blad1": [TOP, ["LZO", "v", "x", "v"], ["D", "x", "v", "v"]]})
    assert not any(seat[2] for seat in seats(more))
    assert tells(more, "“v” staat hier naast andere tekens en is gelezen als een zetel")


@pytest.mark.parametrize(
    "below",
    [
        ["OM: nog bevestigen"],
        ["Urk - doet mee vanaf september"],
        ["x = lid, OM = Openbaar Ministerie, AVE = Aanpak"],
        ["OM = Openbaar Ministerie"],
    ],
)
def test_a_line_about_a_partij_takes_no_seat_away(book, below):
    found = book({"Blad1": [TOP, ["LZO", "x", "", "x"], ["D", "x", "x", "x"], [], below]})
    assert {seat[:2] for seat in seats(found)} >= {("LZO", "Almere"), ("D", "Urk")}
    assert any(name == "LZO" and who in ("OM", "Openbaar Ministerie") for name, who, *_ in seats(found))


@pytest.mark.parametrize(
    "rows",
    [
        [["Overleg", "Partij", "Afkorting", "Omschrijving"], ["LZO", "OM", "OM", "vervolgt"], ["LZO", "GGD", "GGD", "zorgt"]],
        [["Overleg", "Afkorting", "Omschrijving", "Deelnemers"], ["LZO", "LZ", "zorg voor inwoners", "OM, GGD"]],
        [HEAD, ["LZO", "OM, GGD"], ["D", "Urk"], [], ["RIEC", "RIEC, OM, politie"]],
        [HEAD, ["LZO", "OM, GGD"], ["D", "Urk, LZO"], [], ["AVE", "Almere, Urk, OM"]],
    ],
)  # fmt: skip
def test_a_column_or_a_row_of_the_table_is_no_list_of_abbreviations(book, rows):
    found = book({"Blad1": rows})
    assert {seat[1] for seat in seats(found) if seat[0] == "LZO"} == {"OM", "GGD"}
    assert not tells(found, "de lijst van afkortingen is gelezen")
    assert len({seat[0] for seat in seats(found)}) == (3 if [] in rows else 1)


def test_a_definition_is_no_name(book):
    words = [["Afkorting", "Uitleg"], ["LZO", "overleg over zorg, elke maand"], ["OM", "vervolgt verdachten"]]
    assert seats(book({"Blad1": [HEAD, ["LZO", "OM"]], "Afkortingen": words})) == {("LZO", "OM", "", "")}


@pytest.mark.parametrize(
    "words", ["voormalig lid", "beoogd lid", "niet structureel, wel aanwezig", "geen vast lid maar agendalid"]
)
def test_who_may_be_no_lid_is_asked_after(book, words):
    found = book({"Blad1": [TOP, ["LZO", "p", "x", "x"], ["D", "x", "p", ""], [], [f"p = {words}"], ["x = lid"]]})
    assert not any(seat[:2] in (("LZO", "Almere"), ("D", "Urk")) for seat in seats(found))
    assert tells(found, f"wat “p” ({words}) over een zetel zegt, is niet bekend")


def test_what_a_legend_explains_in_more_letters_is_written_in_full(book):
    rows = [["Overleg", "Partij", "Rol"], ["LZO", "Urk", "aglid"]]
    assert seats(book({"Blad1": rows, "Legenda": [["aglid", "agendalid"], ["x", "lid"]]})) == {
        ("LZO", "Urk", "agendalid", ""),
    }  # fmt: skip
