"""Sheets that were read otherwise than people meant, without a word: each row is one of a kind, with the seats that are right."""

import pytest
from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont

from gelezen import seats, tells
from zv_graph.errors import ZvgraphError
from zv_graph.workbook import importeer

HEAD = ["Overleg", "Deelnemers"]
LID, VZ, AGENDA, GAST, ADVIES = "lid", "voorzitter", "agendalid", "uitgenodigd", "adviseur"


@pytest.fixture
def read(tmp_path):
    """Return a function that reads sheets: rows by the name of the sheet."""

    def made(sheets):
        book = Workbook()
        book.remove(book.active)
        for name, rows in sheets.items():
            sheet = book.create_sheet(name)
            for row in rows:
                sheet.append(row)
        book.save(tmp_path / "Proef.xlsx")
        return importeer(tmp_path / "Proef.xlsx")

    return made


@pytest.mark.parametrize(
    ("cell", "right", "told"),
    [
        ("Almere, politie niet, GGD: nee", {("Almere", "", "")}, "“politie niet” en “GGD: nee” zeggen"),
        ("politie n.v.t.; Urk", {("Urk", "", "")}, "“politie n.v.t.” zegt"),
        ("Urk; niet: GGD", {("Urk", "", "")}, "“niet: GGD” zegt"),
        ("Urk, zonder politie", {("Urk", "", "")}, "“zonder politie” zegt"),
        ("Urk, politie (niet)", {("Urk", "", "")}, "“politie (niet)” zegt"),
        ("Urk, politie gewenst", {("Urk", "", "")}, "“politie gewenst” zegt"),
        ("Urk, politie alleen bij casus", {("Urk", "", ""), ("politie", GAST, "")}, "als politie, uitgenodigd"),
        ("politie teamchef", {("politie", "", "teamchef")}, "als politie, teamchef"),
        ("politie vz, Urk", {("politie", VZ, ""), ("Urk", "", "")}, "als politie, voorzitter"),
        ("politie 2x, Urk", {("politie", "", ""), ("Urk", "", "")}, "als politie, 2 zetels"),
        ("GGD ipv OM", {("GGD ipv OM", "", "")}, "staat er meer in, schrijf dan alleen de partij"),
        ("vz: Almere, GGD, Urk", {("Almere", VZ, ""), ("GGD", "", ""), ("Urk", "", "")}, "de rol van Almere, en niet"),
        ("voorzitters: Almere, Urk", {("Almere", VZ, ""), ("Urk", VZ, "")}, "hier staan 2 partijen"),
        ("Vz: burg. Almere / Leden: Urk, OM", {("Almere", VZ, "burgemeester"), ("Urk", LID, ""), ("OM", LID, "")}, ""),
        ("Leden:\nPolitie\nOM", {("Politie", LID, ""), ("OM", LID, "")}, ""),
        ("Voorzitter:\nAlmere\nAgendaleden:\nDJI\nOM", {("Almere", VZ, ""), ("DJI", AGENDA, ""), ("OM", AGENDA, "")}, ""),
        ("Agendalid: ; OM", {("OM", AGENDA, "")}, ""),
        ("Almere (trekker/vz), Urk (secretaris/lid)", {("Almere", VZ, ""), ("Urk", LID, "")}, ""),
        ("OM; jan.jansen@hilversum.nl", {("OM", "", "")}, "een mailadres is geen partij"),
        ("OM; GGD <info@ggd.nl>", {("OM", "", ""), ("GGD", "", "")}, "een mailadres is geen partij"),
        ("Aanwezig: GGD; Afwezig: Politie", {("GGD", "", "")}, "“Afwezig: Politie” zegt wie er niet bij zit"),
        ("GGD, maar niet Politie", {("GGD", "", "")}, "“maar niet Politie” zegt"),
        ("Secretaris: ZVH, GGD", {("ZVH", "secretaris", ""), ("GGD", "", "")}, "de rol van ZVH, en niet"),
        ("Wethouder: Almere, GGD", {("Almere", "", "wethouder"), ("GGD", "", "")}, ""),
        ("Voorzitter: , Leden: GGD, OM", {("GGD", LID, ""), ("OM", LID, "")}, ""),
        ("Voorzitter: / leden: GGD", {("GGD", LID, "")}, ""),
        ("Jeugd/Onderwijs: Urk", {("Urk", "", "")}, "voor de dubbele punt is niet gelezen"),
        ("Jeugdzorg Plus, GGD", {("Jeugdzorg Plus", "", ""), ("GGD", "", "")}, ""),
        ("gemeente, politie", {("gemeente", "", ""), ("politie", "", "")}, "staat er meer in"),
    ],
)  # fmt: skip
def test_a_cell_with_names_tells_who_sits_there_and_how(read, cell, right, told):
    found = read({"Blad1": [HEAD, ["Tafel A", cell], ["Tafel B", "Almere, Urk"]]})
    assert {seat[1:] for seat in seats(found) if seat[0] == "Tafel A"} == right
    assert not told or tells(found, told)


TWEE_KOPPEN = [
    ["", "Tafel zorg", None, "Tafel straf", None],
    ["Partij", "Lid", "Agendalid", "Lid", "Agendalid"],
    ["Almere", "x", "", "", "x"],
    ["OM", "", "x", "x", ""],
]
GROEPEN = [["Partij", "Overleggen"], ["Almere", "Tafel A"], ["Politie", "Tafel B"]]
LEGENDA = [["Overleg", "Almere", "Urk"], ["Driehoek", "V", "A"], ["PFO", "X", "V"], []]


@pytest.mark.parametrize(
    ("rows", "right", "told"),
    [
        (TWEE_KOPPEN, {("Tafel zorg", "Almere", LID, ""), ("Tafel zorg", "OM", AGENDA, ""), ("Tafel straf", "OM", LID, ""), ("Tafel straf", "Almere", AGENDA, "")}, ""),
        ([["Overzicht"], *TWEE_KOPPEN], {("Tafel zorg", "Almere", LID, ""), ("Tafel zorg", "OM", AGENDA, ""), ("Tafel straf", "OM", LID, ""), ("Tafel straf", "Almere", AGENDA, "")}, ""),
        ([["Gemeente", "Tafel A", None], ["", "Wethouder", "Burgemeester"], ["Almere", "x", ""], ["Urk", "", "x"]], {("Tafel A", "Almere", "", "wethouder"), ("Tafel A", "Urk", "", "burgemeester")}, ""),
        ([["Overleg", "Functie", "Almere", "OM"], ["A", "wethouder", "x", "x"], ["B", "", "x", ""]], {("A", "Almere", "", "wethouder"), ("A", "OM", "", ""), ("B", "Almere", "", "")}, ""),
        ([["Overleg", "Partij"], ["A", "Almere"], ["〃", "OM"], ["ditto", "GGD"], ["als boven", "politie"]], {("A", who, "", "") for who in ("Almere", "OM", "GGD", "politie")}, ""),
        ([*GROEPEN, ["GGD", "Tafel A en Tafel B"]], {("Tafel A", "Almere", "", ""), ("Tafel B", "Politie", "", ""), ("Tafel A", "GGD", "", ""), ("Tafel B", "GGD", "", "")}, "hier staan 2 overleggen"),
        ([*GROEPEN, ["OM", "Tafel A (agendalid)"]], {("Tafel A", "Almere", "", ""), ("Tafel B", "Politie", "", ""), ("Tafel A", "OM", AGENDA, "")}, "met “agendalid” als rol"),
        ([*GROEPEN, ["DJI", "alle"]], {("Tafel A", "Almere", "", ""), ("Tafel B", "Politie", "", "")}, "“alle” noemt geen overleg"),
        ([*LEGENDA, ["V", "voorzitter"], ["X", "lid"], ["A", "adviseur"]], {("Driehoek", "Almere", VZ, ""), ("Driehoek", "Urk", ADVIES, ""), ("PFO", "Almere", LID, ""), ("PFO", "Urk", VZ, "")}, "de legenda is gelezen"),
        ([HEAD, ["A", "Almere"], [], ["Actie", "Wie"], ["GGD uitnodigen", "Urk"]], {("A", "Almere", "", "")}, "hier begint een tabel met “Actie” en “Wie”"),
        ([["Stuurgroep MH"], ["Leden"], ["Almere"], ["Agendaleden"], ["GGD"], [], ["Tafel nazorg"], ["Leden"], ["OM"]], {("Stuurgroep MH", "Almere", "", ""), ("Stuurgroep MH", "GGD", AGENDA, ""), ("Tafel nazorg", "OM", "", "")}, ""),
        ([HEAD, ["Huidige situatie"], ["A", "Almere"], ["Gewenste situatie"], ["A", "Urk"], ["B", "OM"]], {("A", "Almere", "", "")}, "onder “Gewenste situatie” staat niet hoe het nu is"),
        ([["Overleg", None, "Deelnemers"], ["A", None, "Almere"], ["B", None, "OM"]], {("A", "Almere", "", ""), ("B", "OM", "", "")}, ""),
        ([["Overlegstructuur"], [], ["Peildatum", "1-1-2025"], HEAD, ["A", "Almere"]], {("A", "Almere", "", "")}, ""),
        ([HEAD, ["A", "Almere"], [], ["Legenda", "x = lid"], HEAD, ["B", "GGD"]], {("A", "Almere", "", ""), ("B", "GGD", "", "")}, ""),
        ([HEAD, ["A", "Almere"], [], ["Nr", "Actie", "Wie"], ["1", "GGD bellen", "Urk"]], {("A", "Almere", "", "")}, "hier begint een tabel"),
        ([["Overleg", "Deelnemer", "Rol"], ["A", "Almere", "voorzitter"], ["", "OM", "lid"], ["", "GGD", "adviseur"]], {("A", "Almere", VZ, ""), ("A", "OM", LID, ""), ("A", "GGD", ADVIES, "")}, ""),
        ([["Overleg", "Almere", "VR", "GGD"], ["A", "x", "x", ""], ["B", "x", "x", "x"]], {("A", "Almere", "", ""), ("A", "VR", "", ""), ("B", "Almere", "", ""), ("B", "VR", "", ""), ("B", "GGD", "", "")}, ""),
        ([["Overleg", "Almere", "Urk", "OM"], ["A", "vz", "lid", "lid"], ["B", "lid", "vz", ""]], {("A", "Almere", VZ, ""), ("A", "Urk", LID, ""), ("A", "OM", LID, ""), ("B", "Almere", LID, ""), ("B", "Urk", VZ, "")}, ""),
        ([["RBO"], ["Almere"], ["Onderwijs"], [], ["Weegtafel"], ["Urk"], ["GGD"]], {("RBO", "Almere", "", ""), ("RBO", "Onderwijs", "", ""), ("Weegtafel", "Urk", "", ""), ("Weegtafel", "GGD", "", "")}, ""),
        ([["Overleg", "Almere", "OM"], ["A", "x", "x"], ["Team Toekomst", "", ""], ["B", "x", "x"]], {(table, who, "", "") for table in "AB" for who in ("Almere", "OM")}, "Team Toekomst"),
        ([HEAD, ["Gewenste situatie"], ["A", "GGD"], ["Huidige overleggen"], ["B", "Urk"]], {("B", "Urk", "", "")}, "onder “Gewenste situatie”"),
        ([["Overleg", "Niveau", "Deelnemers"], ["Zorg", "tactisch", "GGD"], ["Wonen", "tactisch", "OM"], ["Zorg en Wonen", "bestuurlijk", "Urk"]], {("Zorg", "GGD", "", ""), ("Wonen", "OM", "", ""), ("Zorg en Wonen", "Urk", "", "")}, ""),
        ([HEAD, ["Zorg", "GGD"], ["Wonen", "OM"], ["“Zorg en Wonen”", "Urk"]], {("Zorg", "GGD", "", ""), ("Wonen", "OM", "", ""), ("Zorg en Wonen", "Urk", "", "")}, ""),
        ([HEAD, ["Alle Kinderen Veilig", "GGD"], ["Elk kind telt", "OM"]], {("Alle Kinderen Veilig", "GGD", "", ""), ("Elk kind telt", "OM", "", "")}, ""),
        ([["Overleg", "Deelnemer", "", "Organisatie", "Telefoon"], ["A", "Almere", "", "Halt", "088"], ["B", "Urk", "", "GGD", "088"]], {("A", "Almere", "", ""), ("B", "Urk", "", "")}, ""),
        ([["Jeugdtafel", "Wonen"], ["GGD", "Politie"], ["Almere", "OM"]], {("Jeugdtafel", "GGD", "", ""), ("Jeugdtafel", "Almere", "", ""), ("Wonen", "Politie", "", ""), ("Wonen", "OM", "", "")}, ""),
        ([["", "Tafel zorg", None, "Tafel straf", None], ["Partij", "Lid", "Agendalid", "Lid", "Agendalid"], ["Almere", "x", "", "x", ""], ["OM", "", "x", "x", ""]], {("Tafel zorg", "Almere", LID, ""), ("Tafel zorg", "OM", AGENDA, ""), ("Tafel straf", "Almere", LID, ""), ("Tafel straf", "OM", LID, "")}, ""),
        ([["Overleg", "Wie", "Waar"], ["A", "Almere", "Teams"], ["B", "OM", "Lelystad"]], {("A", "Almere", "", ""), ("B", "OM", "", "")}, "in de kolom “Waar”"),
        ([["", "Werkgroep", "Stuurgroep", "Werkgroep"], ["Almere", "x", "", ""], ["OM", "", "x", "x"]], {("Werkgroep", "Almere", "", ""), ("Werkgroep", "OM", "", ""), ("Stuurgroep", "OM", "", "")}, "“Werkgroep” staat boven meer kolommen"),
        ([["Cijfer per overleg", "Almere", "Politie"], ["A", 7, 8], ["B", 6, 5]], {(table, who, "", "") for table in "AB" for who in ("Almere", "Politie")}, "gelezen als het aantal zetels: 7, 8, 6 en 5"),
    ],
)  # fmt: skip
def test_a_sheet_tells_who_sits_where(read, rows, right, told):
    found = read({"Blad1": rows})
    assert seats(found) == right
    assert not told or tells(found, told)


def test_what_a_later_row_says_of_an_overleg_is_told(read):
    found = read({"Blad1": [["Overleg", "Partij", "Status"], ["A", "Almere", ""], ["A", "Urk", "gestopt"]]})
    assert tells(found, "“gestopt” staat pas in deze rij en geldt zo voor heel “A”")


@pytest.mark.parametrize(
    "rows",
    [
        [["Stuurgroep MH", "jan", "feb"], ["Almere", "x", "x"], ["politie", "", "x"]],
        [["Stuurgroep MH", "Q1", "wk 3"], ["Almere", "x", "x"], ["politie", "", "x"]],
        [["Zorg", "Veiligheid", "Justitie"], ["GGD", "politie", "OM"], ["Veilig Thuis", "Almere", "DJI"]],
        [["Datum", "Aanwezig", "Afwezig"], ["12-1-2026", "Almere, politie", "GGD"]],
    ],
)
def test_months_and_groups_are_no_overleggen(read, rows):
    with pytest.raises(ZvgraphError, match="er staat nog geen overleg in"):
        read({"Blad1": rows})


def test_a_sheet_that_is_called_as_one_of_the_template_counts_where_no_other_tells_of_overleggen(read):
    found = read({"Blad1": [HEAD, ["A", "Almere"]], "Lijsten": [HEAD, ["B", "OM"]]})
    assert seats(found) == {("A", "Almere", "", "")}
    assert tells(found, "de naam is die van een hulpblad uit het sjabloon")
    assert seats(read({"Lijsten": [HEAD, ["B", "OM"]]})) == {("B", "OM", "", "")}
    found = read({"Blad1": [HEAD, ["A", "Almere"]], "Keuzelijsten": [["Overleg", "Partij"], ["B", "OM"]]})
    assert seats(found) == {("A", "Almere", "", "")}
    assert tells(found, "de naam zegt dat dit blad niet gaat over hoe het nu is")


def test_a_word_for_how_wide_with_a_gemeente_holds_for_what_is_below_it(read):
    rows = [HEAD, ["Landelijk", None], ["VNG-overleg", "OM"], ["Lokaal Almere", None], ["Wijkoverleg", "GGD"]]
    assert "schaal:lokaal" in read({"Blad1": rows}).turtle


def test_a_name_that_is_struck_out_within_a_cell_is_told(tmp_path):
    book = Workbook()
    book.active.title = "Blad1"
    book.active.append(HEAD)
    book.active.append(["A", CellRichText("Almere, ", TextBlock(InlineFont(strike=True), "politie"), ", OM")])
    book.save(tmp_path / "Proef.xlsx")
    found = importeer(tmp_path / "Proef.xlsx")
    assert tells(
        found, "in 1 rij is een deel van een cel doorgestreept, en dat telt mee (2); haal weg wat niet meer geldt."
    )


@pytest.mark.parametrize(
    ("rows", "right"),
    [
        (
            [["", "Almere", "Urk", "GGD"], ["RBO", "voorzitter", "lid", "x"], ["Weegtafel", "lid", "x", "x"]],
            {
                ("RBO", "Almere", VZ),
                ("RBO", "Urk", LID),
                ("RBO", "GGD", ""),
                ("Weegtafel", "Almere", LID),
                ("Weegtafel", "Urk", ""),
                ("Weegtafel", "GGD", ""),
            },
        ),
        (
            [HEAD, ["Zorg en Veiligheid", "Almere"], ["V&V", "Urk"], ["Jeugd (advies)", "GGD"]],
            {("Zorg en Veiligheid", "Almere", ""), ("V&V", "Urk", ""), ("Jeugd (advies)", "GGD", "")},
        ),
        (
            [["Tafel A", "", "", "Tafel B"], ["Partij", "Rol", "", "Partij", "Rol"], ["Almere", LID, "", "OM", VZ]],
            {("Tafel A", "Almere", LID), ("Tafel B", "OM", VZ)},
        ),
        (
            [
                ["", "Organisatie", "RBO", "", "Weegtafel", ""],
                ["", "", "Voorzitter", "Lid", "Voorzitter", "Lid"],
                ["1", "Almere", "x", "", "", "x"],
                ["2", "Urk", "", "x", "x", ""],
            ],
            {("RBO", "Almere", VZ), ("Weegtafel", "Almere", LID), ("RBO", "Urk", LID), ("Weegtafel", "Urk", VZ)},
        ),
        (
            [["Partij", "Overig", "RBO"], ["Almere", "x", "x"], ["Urk", "x", "x"]],
            {(overleg, who, "") for overleg in ("Overig", "RBO") for who in ("Almere", "Urk")},
        ),
        (
            [["Jeugd", "Wonen", "Drugs"], ["GGD", "Kwintes", "Politie"], ["Almere", "Urk", "OM"]],
            {
                ("Jeugd", "GGD", ""),
                ("Jeugd", "Almere", ""),
                ("Wonen", "Kwintes", ""),
                ("Wonen", "Urk", ""),
                ("Drugs", "Politie", ""),
                ("Drugs", "OM", ""),
            },
        ),
        (
            [HEAD, ["RBO", "Voorzitter: Almere en Urk; leden: GGD"], ["Weegtafel", ","], ["Zorgtafel", "Leden: ,"]],
            {("RBO", "Almere", VZ), ("RBO", "Urk", VZ), ("RBO", "GGD", LID)},
        ),
        (
            [["Overleg", "Partij"], ["RBO", "Gemeente"], ["RBO", "OM"]],
            {("RBO", "Gemeente", ""), ("RBO", "OM", "")},
        ),
    ],
)  # fmt: skip
def test_a_sheet_that_needs_none_of_these_rules_is_read_as_it_stands(read, rows, right):
    assert {seat[:3] for seat in seats(read({"Blad1": rows}))} == right


@pytest.mark.parametrize(
    ("sheet", "rows", "right"),
    [
        (
            "Blad1",
            ["Overleggen nu", None, "Weegtafel", "4x per jaar", "Voorzitter", "OM", "Leden:", "Urk", None, "RBO", "Agendaleden", "GGD", "Leden", "Almere"],
            {("Weegtafel", "OM", VZ), ("Weegtafel", "Urk", ""), ("RBO", "GGD", AGENDA), ("RBO", "Almere", "")},
        ),
        (
            "Blad1",
            ["Weegtafel", "Voorzitter", "OM", "Leden", "Urk"],
            {("Weegtafel", "OM", VZ), ("Weegtafel", "Urk", "")},
        ),
        (
            "Weegtafel",
            ["Voorzitter", "OM", "Leden", "Urk", "GGD", "Adviseurs", "Almere"],
            {
                ("Weegtafel", "OM", VZ),
                ("Weegtafel", "Urk", ""),
                ("Weegtafel", "GGD", ""),
                ("Weegtafel", "Almere", ADVIES),
            },
        ),
    ],
)  # fmt: skip
def test_words_for_a_rol_in_one_column_hold_up_to_the_next(read, sheet, rows, right):
    assert {seat[:3] for seat in seats(read({sheet: [[cell] for cell in rows]}))} == right


def test_a_value_that_holds_a_word_for_a_to_do_begins_no_table_of_notes(read):
    rows = [
        ["Overleg", "Opmerking", "Almere", "Urk"],
        ["RBO", "", "x", "x"],
        [None],
        ["Weegtafel", "actie", "x", ""],
        ["Zorgtafel", "", "x", "x"],
    ]
    assert {seat[0] for seat in seats(read({"Blad1": rows}))} == {"RBO", "Weegtafel", "Zorgtafel"}


def test_a_cell_of_signs_names_nobody(read):
    assert seats(read({"Blad1": [HEAD, ["A", "•\nGGD ;"], ["B", "•"]]})) == {("A", "GGD", "", "")}


@pytest.mark.parametrize(
    ("cell", "task"),
    [
        ("wethouder zorg", "wethouder"),
        ("wethouders sociaal domein", "wethouder"),
        ("de portefeuillehouders jeugd", "bestuurder"),
        ("beleidsmedewerker OOV", "beleidsmedewerker"),
        ("portefeuillehouder veiligheid Urk", "bestuurder"),
    ],
)
def test_a_functie_with_what_somebody_goes_about_is_no_organisation(book, cell, task):
    found = book({"Blad1": [HEAD, ["Stuurgroep", f"{cell}, Politie"]]})
    assert {seat[3] for seat in seats(found) if seat[1] != "Politie"} == {task}
    assert {seat[1] for seat in seats(found)} <= {"", "Urk", "Politie"}


def test_a_name_that_may_be_two_gemeenten_is_asked(book):
    found = book({"Blad1": [HEAD, ["Stuurgroep", "Valkenburg, Meerssen, Maastricht"]]})
    assert tells(found, "“Valkenburg” kan meer dan één gemeente zijn; schrijf Katwijk of Valkenburg aan de Geul.")


def test_columns_of_deelnemers_from_each_side_are_all_read(book):
    head = ["Overleg", "Voorzitter", "Deelnemers vanuit zorg", "Deelnemers vanuit veiligheid", "Deelnemers van vroeger"]
    found = book({"Blad1": [head, ["Stuurgroep", "Urk", "GGD; Kwintes", "Politie; OM", "Halt"]]})
    assert {seat[1] for seat in seats(found)} == {"Urk", "GGD", "Kwintes", "Politie", "OM"}


def test_a_number_behind_a_known_name_is_how_many_sit_there(book):
    found = book({"Blad1": [HEAD, ["Jeugdtafel", "Politie (2), OM (1), Almere (2)"]]})
    assert {seat[1] for seat in seats(found)} == {"Politie", "OM", "Almere"}
    assert found.turtle.count('zv:aantalZetels "2"') == 2


def test_a_column_of_functies_beside_marks_is_no_overleg(book):
    rows = [
        ["Partner", "Vertegenwoordiger", "Stuurgroep", "Kernteam"],
        ["Politie", "teamchef", "x", "x"],
        ["OM", "officier van justitie", "x", ""],
    ]
    found = book({"Blad1": rows})
    assert {seat[:2] for seat in seats(found)} == {
        ("Stuurgroep", "Politie"),
        ("Kernteam", "Politie"),
        ("Stuurgroep", "OM"),
    }
    assert tells(found, "onder “Vertegenwoordiger” staan mensen, en dat is niet gelezen")


def test_no_remark_repeats_a_mail_address(book):
    found = book({"Blad1": [HEAD, ["Tafel", "OM; GGD <jan.jansen@ggd.nl>; piet.de.boer@om.nl"]]})
    assert {seat[1] for seat in seats(found)} == {"OM", "GGD"}
    assert not tells(found, "@")


@pytest.mark.parametrize("name", ["Structuur TO BE", "Oude overleggen 2019", "Gewenst-Archief", "Soll-situatie"])
def test_a_sheet_of_what_is_wished_or_was_is_not_read_beside_another(book, name):
    found = book({"Nu": [HEAD, ["Tafel", "OM"]], name: [HEAD, ["Andere", "GGD"]]})
    assert seats(found) == {("Tafel", "OM", "", "")}
    assert tells(found, "niet gaat over hoe het nu is")


@pytest.mark.parametrize(
    "said", ["niet betrokken", "nog niet aangesloten", "vervallen", "wenselijk", "wordt gevraagd", "afwezigen"]
)
def test_who_stands_behind_a_colon_that_says_no_does_not_sit_there(book, said):
    found = book({"Blad1": [HEAD, ["Tafel", f"OM; {said}: GGD"]]})
    assert {seat[1] for seat in seats(found)} == {"OM"}


def test_a_row_with_only_a_wished_mark_is_empty(book):
    rows = [
        ["Partij", "Weegtafel", "", "Kerngroep", ""],
        ["", "voorzitter", "gewenst", "lid", "gewenst"],
        ["Urk", "x", "", "", ""],
        ["GGD", "", "", "x", ""],
        ["", "", "x", "", ""],
    ]
    assert {seat[:3] for seat in seats(book({"Blad1": rows}))} == {
        ("Weegtafel", "Urk", "voorzitter"),
        ("Kerngroep", "GGD", "lid"),
    }


@pytest.mark.parametrize("cell", ["alles m.u.v. Tafel A", "alles behalve Tafel A"])
def test_all_but_one_is_no_overleg(book, cell):
    found = book({"Blad1": [["Partij", "Overleg"], ["OM", "Tafel A"], ["GGD", cell]]})
    assert {seat[0] for seat in seats(found)} == {"Tafel A"}
    assert tells(found, "noemt geen overleg; deze rij telt niet mee.")


def test_quotes_of_any_kind_keep_one_overleg_together(book):
    found = book({"Blad1": [HEAD, ["«Team A; Team B»", "OM"]]})
    assert seats(found) == {("Team A; Team B", "OM", "", "")}


def test_words_of_the_list_among_own_themas_stay_those(book):
    found = book(
        {"Blad1": [["Overleg", "Deelnemers", "Thema's"], ["Tafel", "OM", "anders, namelijk: mensenhandel, zwemles"]]}
    )
    assert "thema:mensenhandel" in found.turtle
    assert "thema/mensenhandel> a skos:Concept" not in found.turtle


@pytest.mark.parametrize(
    "head",
    [
        "Deelnemers uit voorgaande jaren",
        "Leden van vorig jaar",
        "Organisatie van de voorzitter",
        "Gemeente van vestiging",
    ],
)
def test_a_column_of_who_was_there_or_of_something_else_tells_no_seat(book, head):
    found = book({"Blad1": [["Overleg", "Deelnemers", head], ["Tafel", "OM", "Almere"]]})
    assert {seat[1] for seat in seats(found)} == {"OM"}


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ("Wijkteam (1), Wijkteam (2), Wijkteam (3)", {"Wijkteam (1)", "Wijkteam (2)", "Wijkteam (3)"}),
        ("Politie (1), OM (2), GGD (3)", {"Politie (1)", "OM (2)", "GGD (3)"}),
    ],
)
def test_numbers_in_a_series_count_no_seats(book, cell, names):
    assert {seat[1] for seat in seats(book({"Blad1": [HEAD, ["Tafel", cell]]}))} == names


def test_one_name_with_two_letters_in_it_stays_one_overleg(book):
    rows = [["Partij", "Overleggen"], ["Politie", "Afstemming O en V"], ["OM", "Casusoverleg week 1 en 3"]]
    assert {seat[0] for seat in seats(book({"Blad1": rows}))} == {"Afstemming O en V", "Casusoverleg week 1 en 3"}


@pytest.mark.parametrize("title", ["Gewenste situatie", "Formulier inventarisatie"])
def test_a_form_below_a_title_that_is_no_overleg_is_asked(book, title):
    rows = [[title], ["Voorzitter", "Almere"], ["Deelnemers", "Politie, OM"], ["Frequentie", "maandelijks"]]
    with pytest.raises(ZvgraphError, match="dit lijkt een formulier"):
        book({"Blad1": rows})
