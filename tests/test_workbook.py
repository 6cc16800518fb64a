"""A region in a workbook: what people type, what is understood, and what is told when it is not."""

import io
import re
import tracemalloc
import zipfile

import pytest
import xlsxwriter
from click.testing import CliRunner
from rdflib import DCTERMS, ORG, RDF, Graph, Literal, URIRef
from rdflib.compare import isomorphic

from proef import FIRST, HEADER, PATIENT, REGIO, bundled, overleg, run, seats
from zv_graph import analysis, network, query, workbook
from zv_graph.commands import zvgraph
from zv_graph.errors import ZvgraphError
from zv_graph.network import contents
from zv_graph.region import parse
from zv_graph.vocabulary import ZV
from zv_graph.workbook import package, spec
from zv_graph.workbook.values import KAPOTTE_CEL

R = "https://w3id.org/zvgraph/id/regio-proef/"
ALMERE = URIRef("https://identifier.overheid.nl/tooi/id/gemeente/gm0034")
GOOD = {
    "Regio": [["Naam", "Peildatum"], ["Regio Proef", "1-11-2026"]],
    "Gemeenten": [["Gemeente", "Inwoners"], ["Almere", "222.825"], ["Urk", 22000]],
    "Partners": [
        ["Naam", "Afkorting", "Soort"],
        ["GGZ Centraal", "GGZ", "GGZ"],
        ["Politie Midden-Nederland", "", "politie"],
        ["Veilig Thuis", "VT", "Veilig Thuis"],
    ],
    "Overleggen": [
        ["Naam", "Niveau", "Thema's", "Keer per jaar", "Duur in uren", "Wettelijk verplicht", "Onderdeel van"],
        ["Stuurgroep zorg", "bestuurlijk", "zorg en veiligheid", 4, 2.0, "ja", ""],
        ["Thematafel nazorg", "Tactisch", "nazorg gedetineerden; mensenhandel", "6", "1,5", "nee", "Stuurgroep zorg"],
        ["voorbeeld: Thematafel nazorg", "tactisch", "", "", "", "", ""],
    ],
    "Deelnames": [
        ["Overleg", "Partij", "Rol", "Functie", "Namens"],
        ["Thematafel nazorg", "Almere", "voorzitter", "wethouder", "Urk"],
        ["Thematafel nazorg", "GGZ", "", "", ""],
        ["Stuurgroep zorg", "Politie Midden-Nederland", "lid", "politiechef", ""],
    ],
    "Mandaten": [["Overleg", "Mandaat", "Geldig tot"], ["Stuurgroep zorg", "richting geven", "2027-12-31"]],
    "Werkwijzen": [
        ["Gemeente", "Thema", "Onderwerp", "Geregeld via"],
        ["Urk", "nazorg gedetineerden", "huisvesting", "urgentieverklaring"],
        ["Almere", "nazorg gedetineerden", "huisvesting", "Thematafel nazorg"],
    ],
    "Beoordeling": [["Punt", "Oordeel"], ["bestuurlijk gremium", "deels"]],
}


@pytest.fixture
def book(tmp_path):
    """Return a function that writes sheets of rows as a workbook."""

    def write(sheets, name="werkboek.xlsx"):
        file = tmp_path / name
        with xlsxwriter.Workbook(file, {"strings_to_formulas": False}) as made:
            for title, rows in sheets.items():
                sheet = made.add_worksheet(title)
                for at, row in enumerate(rows):
                    sheet.write_row(at, 0, row)
        return file

    return write


def changed(sheet, row, column, value):
    """Return the good workbook with one other cell."""
    return {
        name: [
            [value if (name, r, c) == (sheet, row, column) else cell for c, cell in enumerate(line)]
            for r, line in enumerate(lines)
        ]
        for name, lines in GOOD.items()
    }


def test_a_good_workbook_is_a_region_without_a_remark(book):
    found = workbook.importeer(book(GOOD))
    assert found.meldingen == ()
    graph = parse(found.turtle, "x.ttl").own
    table = URIRef(R + "thematafel-nazorg")
    assert {str(t).rpartition("/")[2] for t in graph.objects(table, ZV.thema)} == {
        "nazorg-gedetineerden",
        "mensenhandel",
    }
    assert graph.value(table, ZV.duurInUren) == Literal("1.5", datatype="http://www.w3.org/2001/XMLSchema#decimal")
    assert graph.value(table, ZV.onderdeelVan) == URIRef(R + "stuurgroep-zorg")
    assert len(set(graph.subjects(RDF.type, ZV.Overleg))) == 2
    seat = graph.value(None, ORG.member, ALMERE)
    assert graph.value(seat, ORG.organization) == table
    assert str(graph.value(seat, ZV.functie)).endswith("/wethouder")
    assert str(graph.value(URIRef(R[:-1]), ZV.peildatum)) == "2026-11-01"
    assert str(graph.value(ALMERE, ZV.inwoners)) == "222825"
    mandaat = graph.value(URIRef(R + "stuurgroep-zorg"), ZV.heeftMandaat)
    assert str(graph.value(mandaat, ZV.mandaattype)).endswith("/richtinggeven")
    via = {str(o) for o in graph.objects(None, ZV.geregeldVia)}
    assert via == {"urgentieverklaring", str(table)}
    assert 'dcterms:source "werkboek.xlsx, blad Overleggen, rij 3"' in found.turtle


def test_the_turtle_is_the_same_each_time_and_a_table_of_it_says_where_it_came_from(book):
    file = book(GOOD)
    assert workbook.importeer(file).turtle == workbook.importeer(file).turtle
    region = workbook.load(file)
    assert region.place(URIRef(R + "thematafel-nazorg")) == "Overleggen, rij 3"
    found = analysis.analyse(network.build(region))
    assert found.kerncijfers.gremia == 2
    assert found.kerncijfers.deelnames == 3


@pytest.mark.parametrize(
    ("cell", "where", "words"),
    [
        (("Regio", 1, 1, "gisteren"), "Regio, cel B2", "geen datum"),
        (("Regio", 1, 1, "31-2-2026"), "Regio, cel B2", "geen datum"),
        (("Gemeenten", 1, 0, "Almeren"), "Gemeenten, cel A2", "bedoel je Almere?"),
        (("Gemeenten", 1, 1, "veel"), "Gemeenten, cel B2", "geen heel getal"),
        (("Partners", 1, 2, "geestelijke"), "Partners, cel C2", "is geen soort"),
        (("Overleggen", 2, 1, "taktisch"), "Overleggen, cel B3", "bedoel je tactisch?"),
        (("Overleggen", 2, 2, "nazorg gedetineerde"), "Overleggen, cel C3", "bedoel je nazorg voor gedetineerden?"),
        (("Overleggen", 2, 3, "blauw"), "Overleggen, cel D3", "geen getal"),
        (("Overleggen", 2, 5, "misschien"), "Overleggen, cel F3", "geen ja of nee"),
        (("Overleggen", 2, 6, "Stuurgroep zorgen"), "Overleggen, cel G3", "bedoel je Stuurgroep zorg?"),
        (("Overleggen", 2, 0, ""), "Overleggen, cel A3", "is leeg"),
        (("Overleggen", 2, 0, "Stuurgroep zorg"), "Overleggen, cel A3", "staat er al (Overleggen, rij 2)"),
        (("Deelnames", 1, 1, "Onbekend BV"), "Deelnames, cel B2", "zet de naam op het blad Partners"),
        (("Deelnames", 1, 2, "opperhoofd"), "Deelnames, cel C2", "is geen rol"),
        (("Beoordeling", 1, 1, "best wel"), "Beoordeling, cel B2", "kies ja, deels of nee"),
    ],
)
def test_a_wrong_cell_is_told_with_its_place_and_the_fix(book, cell, where, words):
    found = workbook.importeer(book(changed(*cell)))
    assert any(m.plaats == where and words in m.tekst for m in found.fouten), found.meldingen


def test_all_that_is_wrong_is_told_at_once(book):
    sheets = changed("Overleggen", 2, 1, "taktisch")
    sheets["Deelnames"][2][1] = "Niemand"
    sheets["Mandaten"][1][1] = "alles"
    assert len(workbook.importeer(book(sheets)).fouten) == 3


@pytest.mark.parametrize(
    ("cell", "where", "words"),
    [
        (("Deelnames", 2, 1, "Ggz-Centraal"), "Deelnames, cel B3", "is gelezen als “GGZ Centraal”"),
        (("Partners", 3, 0, "Ggz-Centraal"), "Partners, cel A4", "lijkt op “GGZ Centraal”"),
        (("Overleggen", 0, 1, "Nivo"), "Overleggen, cel B1", "bedoel je Niveau?"),
    ],
)
def test_what_is_nearly_the_same_is_reported_and_never_silent(book, cell, where, words):
    found = workbook.importeer(book(changed(*cell)))
    assert found.fouten == ()
    assert any(m.plaats == where and words in m.tekst for m in found.meldingen), found.meldingen


def test_headings_may_stand_lower_and_be_written_in_other_ways(book):
    rows = [
        ["Overleggen in de regio"],
        [],
        ["  naam ", "NIVEAU", "thema’s", "Keer-per-jaar"],
        *(line[:4] for line in GOOD["Overleggen"][1:]),
    ]
    rest = {name: lines for name, lines in GOOD.items() if name != "Overleggen"}
    found = workbook.importeer(book({**rest, "overleggen": rows}))
    assert found.fouten == ()
    assert "r:thematafel-nazorg a zv:Overleg" in found.turtle


def test_unknown_sheets_are_passed_over_with_a_hint(book):
    found = workbook.importeer(book({**GOOD, "Partnerss": [["x"]], "Klad": [["y"]]}))
    told = {m.plaats: m.tekst for m in found.meldingen}
    assert "bedoel je Partners?" in told["Partnerss"]
    assert "bekend zijn: Regio, Gemeenten" in told["Klad"]


def test_names_stay_text_and_hostile_text_stays_a_literal(book):
    sheets = changed("Partners", 1, 0, '"> ; x:y a <urn:boos> .\\')
    sheets["Partners"].append(["NA", "", "GGZ"])
    sheets["Deelnames"] = [["Overleg", "Partij"], ["Thematafel nazorg", "NA"]]
    sheets["Overleggen"][1][0] = "=1+1"
    sheets["Overleggen"][2][6] = ""
    sheets["Mandaten"] = []
    found = workbook.importeer(book(sheets))
    graph = parse(found.turtle, "x.ttl").own
    labels = {str(o) for o in graph.objects(None, URIRef("http://www.w3.org/2000/01/rdf-schema#label"))}
    assert {'"> ; x:y a <urn:boos> .\\', "NA", "=1+1"} <= labels
    assert (None, RDF.type, URIRef("urn:boos")) not in graph


def test_the_template_holds_every_sheet_is_stable_and_fills_gemeenten_in(tmp_path):
    made = workbook.template.template(workbook.choose(["almere", "Urk"]))
    assert made == workbook.template.template(["Almere", "Urk"])
    file = tmp_path / "leeg.xlsx"
    file.write_bytes(made)
    with pytest.raises(ZvgraphError, match="staat nog geen overleg in"):
        workbook.importeer(file)
    names = zipfile.ZipFile(io.BytesIO(made)).read("xl/workbook.xml").decode()
    assert all(f'name="{blad.naam}"' in names for blad in spec.bladen())
    with pytest.raises(ZvgraphError, match="bedoel je Almere"):
        workbook.choose(["Almeren"])


def test_every_example_of_the_template_is_one_that_the_program_reads(book):
    sheets = {
        blad.naam: [[k.kop for k in blad.kolommen], [k.voorbeeld if k.kop != "Bron" else "nota" for k in blad.kolommen]]
        for blad in spec.bladen()
    }
    sheets["Gemeenten"].append(["Almere", ""])
    assert workbook.importeer(book(sheets)).meldingen == ()


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "geen Excel-bestand"),
        (b"naam;niveau\n", "geen Excel-bestand"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "wachtwoord"),
        (b"PK\x03\x04kapot", "geen Excel-bestand"),
    ],
)
def test_what_is_no_workbook_is_one_sentence(tmp_path, data, words):
    file = tmp_path / "werkboek.xlsx"
    file.write_bytes(data)
    with pytest.raises(ZvgraphError, match=words):
        workbook.importeer(file)


def test_a_zip_bomb_and_a_zip_without_a_workbook_are_one_sentence(tmp_path):
    bomb = tmp_path / "bom.xlsx"
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as parts:
        parts.writestr("xl/worksheets/sheet1.xml", b"0" * 210_000_000)
    with pytest.raises(ZvgraphError, match="200 MB"):
        workbook.importeer(bomb)
    empty = tmp_path / "leeg.xlsx"
    with zipfile.ZipFile(empty, "w") as parts:
        parts.writestr("hallo.txt", "hallo")
    with pytest.raises(ZvgraphError, match="niet te lezen"):
        workbook.importeer(empty)
    with pytest.raises(ZvgraphError, match="bestaat niet"):
        workbook.importeer(tmp_path / "weg.xlsx")


def test_from_a_template_to_a_page_on_the_command_line(book, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    runner = CliRunner()
    made = runner.invoke(zvgraph, ["sjabloon", "nieuw.xlsx", "--veiligheidsregio", "Flevoland"])
    assert made.exit_code == 0
    assert "6 gemeenten, " in made.output
    assert "Ga na wat erin staat" in made.output
    filled = workbook.load(tmp_path / "nieuw.xlsx")
    names = {g.naam for g in contents.gremia(network.build(filled)).values()}
    assert {"Algemeen bestuur GGD Flevoland", "Bestuurlijk Overleg Sociaal Domein"} <= names
    assert "Algemeen bestuur Het Flevolands Archief" not in names
    assert runner.invoke(zvgraph, ["sjabloon", "nieuw.xlsx"]).exit_code == 2
    file = book(GOOD)
    told = runner.invoke(zvgraph, ["importeer", str(file), "--uit", str(tmp_path / "regio.ttl")])
    assert told.exit_code == 0
    assert (tmp_path / "regio.ttl").read_text(encoding="utf-8").startswith("# Gemaakt uit werkboek.xlsx")
    assert runner.invoke(zvgraph, ["analyse", str(file)]).exit_code == 0
    assert (tmp_path / "werkboek.html").exists()
    wrong = book(changed("Overleggen", 2, 1, "taktisch"), "fout.xlsx")
    refused = runner.invoke(zvgraph, ["importeer", str(wrong)])
    assert refused.exit_code == 1
    assert "fout: Overleggen, cel B3" in refused.stderr
    assert not (tmp_path / "fout.ttl").exists()
    stopped = runner.invoke(zvgraph, ["analyse", str(wrong)])
    assert stopped.exit_code == 2
    assert "zvgraph importeer fout.xlsx" in stopped.stderr


FLAT = [
    ["Gremium", "Deelnemer", "Soort partner", "Niveau", "Thema", "Frequentie", "Kamernummer"],
    ["Tafel nazorg", "Almere", "", "tactisch", "nazorg gedetineerden", 6, "x"],
    ["Tafel nazorg", "GGZ Centraal", "GGZ", "tactisch", "nazorg gedetineerden", 6, ""],
    ["Tafel mensenhandel", "GGZ Centraal", "GGZ", "operationeel", "mensenhandel", 4, ""],
    ["Tafel mensenhandel", "Urk", "", "operationeel", "mensenhandel", 4, ""],
]


def test_one_flat_list_of_who_sits_where_is_enough(book):
    found = workbook.importeer(book({"Blad1": FLAT}))
    assert found.fouten == ()
    assert [m.plaats for m in found.meldingen] == ["Blad1, cel G1", "Regio"]
    graph = parse(found.turtle, "x.ttl").own
    count = {kind: len(set(graph.subjects(RDF.type, kind))) for kind in (ZV.Overleg, ZV.Ketenpartner, ZV.Deelname)}
    assert count == {ZV.Overleg: 2, ZV.Ketenpartner: 1, ZV.Deelname: 4}
    assert len(set(graph.objects(None, ZV.gemeente))) == 2
    assert 'dcterms:source "werkboek.xlsx, blad Blad1, rij 2"' in found.turtle


@pytest.mark.parametrize(("sign", "encoding"), [(";", "utf-8-sig"), (",", "utf-8"), ("\t", "cp1252"), ("\t", "utf-16")])
def test_csv_of_excel_and_of_others_gives_the_same_region(tmp_path, sign, encoding):
    rows = [line[:5] for line in FLAT]
    rows[2] = [*rows[2][:1], "Zorgcafé Één", *rows[2][2:]]
    file = tmp_path / "deelnemers.csv"
    file.write_text("\r\n".join(sign.join(map(str, line)) for line in rows), encoding=encoding)
    found = workbook.importeer(file)
    assert found.fouten == ()
    assert '"Zorgcafé Één"@nl' in found.turtle


def test_a_folder_of_csv_files_is_a_workbook(tmp_path):
    for name, rows in GOOD.items():
        lines = [";".join('"' + str(cell).replace('"', '""') + '"' for cell in line) for line in rows]
        (tmp_path / f"{name.lower()}.csv").write_text("\n".join(lines), encoding="utf-8")
    found = workbook.importeer(tmp_path)
    assert found.meldingen == ()
    told = CliRunner().invoke(zvgraph, ["analyse", str(tmp_path), "--json"])
    assert '"gremia": 2' in told.stdout


@pytest.mark.parametrize("data", [b"\0\0\0", b'"open', b""])
def test_what_is_no_csv_is_one_sentence(tmp_path, data):
    file = tmp_path / "lijst.csv"
    file.write_bytes(data)
    with pytest.raises(ZvgraphError):
        workbook.importeer(file)


def without_rows(graph):
    """Return a graph without the rows that its statements came from."""
    kept = Graph()
    for triple in graph:
        if not (triple[1] == DCTERMS.source and re.search(r", blad .+, rij \d+$", str(triple[2]))):
            kept.add(triple)
    return kept


def test_a_region_of_a_workbook_comes_back_without_loss(book, tmp_path):
    sheets = {name: [list(line) for line in lines] for name, lines in GOOD.items()}
    sheets["Afspraken"] = [
        ["Naam", "Thema's", "Partijen", "Bron"],
        ["Convenant", "mensenhandel", "Almere; VT", "https://example.org/convenant"],
    ]
    sheets["Signalen"] = [["Signaal", "Status", "Ingebracht door"], ["Te weinig plek", "ingebracht", "Urk; GGZ"]]
    first = workbook.load(book(sheets))
    made = workbook.export.export(first)
    assert (made.left, made.dubbel) == ({}, ())
    file = tmp_path / "terug.xlsx"
    file.write_bytes(made.data)
    assert workbook.importeer(file).meldingen == ()
    assert isomorphic(without_rows(first.own), without_rows(workbook.load(file).own))
    assert workbook.export.export(first) == made


@pytest.mark.parametrize("name", FIRST)
def test_a_bundled_region_as_a_workbook_is_read_without_a_fault_and_says_what_it_leaves_out(tmp_path, name):
    made = workbook.export.export(bundled(name))
    file = tmp_path / f"{name}.xlsx"
    file.write_bytes(made.data)
    found = workbook.importeer(file)
    assert found.fouten == ()
    assert made.left["naam" if name == "voorbeeldregio" else "zie ook"] > 0
    before, after = (analysis.analyse(network.build(one)) for one in (bundled(name), workbook.load(file)))
    for part in ("gremia", "actoren", "gemeenten", "uren_per_jaar", "gremia_zonder_uren"):
        assert getattr(before.kerncijfers, part) == getattr(after.kerncijfers, part), part
    assert before.plan.uren_na == after.plan.uren_na
    assert [v.status for v in before.verwachtingen] == [v.status for v in after.verwachtingen]


@pytest.mark.parametrize(
    ("sheet", "row", "where", "words"),
    [
        ("Regio", ["Andere regio", ""], "Regio, rij 3", "staat al een regio"),
        ("Gemeenten", ["Almere", 100], "Gemeenten, rij 4", "staat er al"),
        ("Partners", ["Urk", "", "overig"], "Partners, cel A5", "is een gemeente"),
        ("Partners", ["Iets", "URK", ""], "Partners, cel B5", "is ook een naam van Urk"),
        ("Partners", ["Iets", "GGZ", ""], "Partners, cel B5", "is ook een naam van GGZ Centraal"),
    ],
)
def test_two_things_never_become_one_in_silence(book, sheet, row, where, words):
    found = workbook.importeer(book({**GOOD, sheet: [*GOOD[sheet], row]}))
    assert any(m.plaats == where and words in m.tekst for m in found.meldingen), found.meldingen
    assert found.turtle.count("org:member") == 3


@pytest.mark.parametrize(
    "address",
    [str(ALMERE), R[:-1], "https://w3id.org/zvgraph/begrip/rol/voorzitter", "geen adres", R + "stuurgroep-zorg"],
)
def test_an_address_of_something_else_is_refused(book, address):
    rows = [[*GOOD["Partners"][0], "Adres"], [*GOOD["Partners"][1], address], *GOOD["Partners"][2:]]
    rest = {name: lines for name, lines in GOOD.items() if name not in ("Partners", "Overleggen")}
    tables = [[*GOOD["Overleggen"][0], "Adres"], [*GOOD["Overleggen"][1], R + "stuurgroep-zorg"], GOOD["Overleggen"][2]]
    found = workbook.importeer(book({**rest, "Partners": rows, "Overleggen": tables}))
    assert any("adres" in m.tekst and "cel leeg" in m.tekst.replace("cellen", "cel") for m in found.fouten)


def test_an_error_in_a_cell_and_a_formula_without_an_answer_are_told(tmp_path):
    file = tmp_path / "fout.xlsx"
    with xlsxwriter.Workbook(file) as made:
        sheet = made.add_worksheet("Overleggen")
        sheet.write_string(0, 0, "Naam")
        sheet.write_formula(1, 0, "=1/0", None, "#DIV/0!")
    assert [(m.plaats, m.tekst) for m in workbook.importeer(file).fouten] == [("Overleggen, cel A2", KAPOTTE_CEL)]
    bare = tmp_path / "zonder.xlsx"
    with zipfile.ZipFile(file) as old, zipfile.ZipFile(bare, "w") as new:
        for part in old.namelist():
            text = old.read(part).replace(b't="e"', b"").replace(b"<v>#DIV/0!</v>", b"")
            new.writestr(part, text)
    assert [m.plaats for m in workbook.importeer(bare).fouten] == ["Overleggen, cel A2"]


def test_a_cell_far_away_takes_no_memory(tmp_path):
    file = tmp_path / "ver.xlsx"
    with xlsxwriter.Workbook(file) as made:
        sheet = made.add_worksheet("Overleggen")
        sheet.write_string(0, 0, "Naam")
        sheet.write_string(1_048_575, 16_383, "x")
    with pytest.raises(ZvgraphError, match="20000 rijen"):
        workbook.importeer(file)


@pytest.mark.hold
def test_twenty_thousand_equal_seats_and_many_misspellings_take_seconds(book):
    sheets = {**GOOD, "Partners": [["Naam"], *([f"Partner nummer {n}"] for n in range(3000))]}
    sheets["Deelnames"] = [["Overleg", "Partij"], *(["Stuurgroep zorg", "Almere"] for _ in range(9000))]
    sheets["Deelnames"] += [["Stuurgroep zorg", f"Partnr numer {n}x"] for n in range(300)]
    assert len(workbook.importeer(book(sheets)).fouten) == 300


def test_what_people_made_is_never_replaced_unasked(book, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    file, runner = book(GOOD), CliRunner()
    before = file.read_bytes()
    same = runner.invoke(zvgraph, ["exporteer", str(file), "--naar", "werkboek"])
    assert same.exit_code == 2
    assert "is het bestand dat u opgaf" in same.stderr
    assert runner.invoke(zvgraph, ["importeer", str(file), "--uit", str(file)]).exit_code == 2
    assert file.read_bytes() == before
    (tmp_path / "werkboek.ttl").write_text("met de hand", encoding="utf-8")
    told = runner.invoke(zvgraph, ["importeer", str(file)])
    assert told.exit_code == 2
    assert "bestaat al" in told.stderr
    assert (tmp_path / "werkboek.ttl").read_text(encoding="utf-8") == "met de hand"
    assert runner.invoke(zvgraph, ["exporteer", str(file), "--naar", "kumu", "--uit", "x.csv"]).exit_code == 2
    assert runner.invoke(zvgraph, ["sjabloon", "."]).exit_code == 2


def test_remarks_come_in_the_order_of_the_rows(book):
    sheets = {**GOOD, "Deelnames": [["Overleg", "Partij"], *(["Stuurgroep zorg", f"Niemand {n}"] for n in range(12))]}
    places = [m.plaats for m in workbook.importeer(book(sheets)).fouten]
    assert places == [f"Deelnames, cel B{row}" for row in range(2, 14)]


@pytest.mark.parametrize("name", ["Gemeente Almere", "gem. Almere", "almere"])
def test_a_gemeente_may_be_called_a_gemeente(book, name):
    found = workbook.importeer(book(changed("Deelnames", 1, 1, name)))
    assert found.fouten == ()
    assert (None, ORG.member, ALMERE) in parse(found.turtle, "x.ttl").own


@pytest.mark.parametrize(
    ("column", "written", "number", "told"),
    [
        (3, "maandelijks", "12.0", "12"),
        (3, "6x per jaar", "6.0", "6"),
        (3, "4 keer", "4.0", "4"),
        (3, "Per kwartaal", "4.0", "4"),
        (4, "2 uur", "2.0", "2"),
        (4, "1.5 uur", "1.5", "1,5"),
        (4, "1:30", "1.5", "1,5"),
        (4, "90 min", "1.5", "1,5"),
        (4, "anderhalf uur", "1.5", "1,5"),
    ],
)
def test_a_number_in_words_is_read_and_told(book, column, written, number, told):
    found = workbook.importeer(book(changed("Overleggen", 2, column, written)))
    assert found.fouten == ()
    assert [m.tekst for m in found.meldingen] == [
        f"“{written}” is gelezen als {told}; klopt dat niet, schrijf dan zelf een getal."
    ]
    assert f'"{number}"^^xsd:decimal' in found.turtle


@pytest.mark.parametrize(
    ("written", "day"), [("5 maart 2024", "2024-03-05"), ("5-mrt-2024", "2024-03-05"), ("31 dec. 2023", "2023-12-31")]
)
def test_a_date_in_words_is_a_date(book, written, day):
    found = workbook.importeer(book(changed("Regio", 1, 1, written)))
    assert found.meldingen == ()
    assert f'"{day}"^^xsd:date' in found.turtle


def test_a_number_that_may_mean_two_things_is_asked(book):
    (fault,) = workbook.importeer(book(changed("Overleggen", 2, 3, "1.000"))).fouten
    assert fault.tekst == "“1.000” kan twee dingen zijn; schrijf 1000 of 1,000."


def test_a_flat_list_takes_what_is_filled_in_and_tells_what_contradicts(book):
    rows = [list(line) for line in FLAT]
    rows[1][4], rows[2][5] = "", 12
    found = workbook.importeer(book({"Blad1": rows}))
    assert found.fouten == ()
    assert "thema:nazorg-gedetineerden" in found.turtle
    assert [m.tekst for m in found.meldingen if m.plaats == "Blad1, cel F3"] == [
        "bij “Tafel nazorg” staat hier “12” en in rij 2 “6”; Keer per jaar uit die rij telt."
    ]


def test_merged_cells_hidden_sheets_and_the_maker_are_told(tmp_path):
    file = tmp_path / "werkboek.xlsx"
    with xlsxwriter.Workbook(file) as made:
        made.set_properties({"author": "Piet Puk"})
        sheet = made.add_worksheet("Blad1")
        sheet.write_row(0, 0, ["Overleg", "Deelnemer"])
        sheet.merge_range("A2:A3", "Tafel")
        sheet.write_column(1, 1, ["Almere", "Urk"])
        made.add_worksheet("Oud").write(0, 0, "iets")
        made.get_worksheet_by_name("Oud").hide()
    found = workbook.importeer(file)
    told = {(m.plaats, m.tekst.partition(",")[0]) for m in found.meldingen}
    assert (
        "Blad1, cel A2",
        "hier zijn cellen samengevoegd (1 keer op dit blad); de waarde telt voor elke rij ervan.",
    ) in told
    assert found.turtle.count("a zv:Deelname") == 2
    assert any(plaats == "Oud" and "verborgen" in tekst for plaats, tekst in told)
    assert any(plaats == "Eigenschappen" for plaats, tekst in told)
    assert not any("Piet" in tekst for _, tekst in told)


def test_a_row_that_people_named_voorbeeld_is_told(book):
    found = workbook.importeer(book(changed("Overleggen", 2, 0, "Voorbeeld: echte tafel")))
    assert any(m.plaats == "Overleggen, rij 3" and "telt niet mee" in m.tekst for m in found.meldingen)


def test_a_name_may_hold_a_semicolon_and_comes_back(book, tmp_path):
    sheets = changed("Partners", 3, 0, "Jeugd; gezin")
    sheets["Deelnames"][1][4] = "Urk; Jeugd; gezin"
    first = workbook.load(book(sheets))
    assert len(set(first.own.objects(None, ZV.namens))) == 2
    file = tmp_path / "terug.xlsx"
    file.write_bytes(workbook.export.export(first).data)
    assert isomorphic(without_rows(first.own), without_rows(workbook.load(file).own))


def test_what_does_not_come_back_is_told(load):
    long = "a" * 40_000
    region = load(
        f'x:a a zv:Overleg ; rdfs:label "Tafel"@nl ; zv:doel "{long}"@nl ; skos:altLabel "a;b"@nl . x:b a zv:Overleg ; rdfs:label "tafel"@nl .'
    )
    made = workbook.export.export(region)
    assert made.left == {"doel": 1, "andere naam": 1}
    assert made.dubbel == ("Tafel", "tafel")


def test_a_missing_column_is_told_once(book):
    rows = [["Naam", "Niveau"], *[[f"Tafel {n}", "tactisch"] for n in range(5)]]
    seats = [["Overleg"], *[[f"Tafel {n}"] for n in range(5)]]
    found = workbook.importeer(book({"Overleggen": rows, "Deelnames": seats}))
    assert [m.tekst for m in found.fouten] == ["de kolom Partij ontbreekt; zet die kop boven de juiste kolom."]


@pytest.mark.parametrize("name", ["oud.xls", "open.ods", "binair.xlsb"])
def test_other_spreadsheets_say_how_to_save_them(tmp_path, name):
    file = tmp_path / name
    file.write_bytes(b"PK\x03\x04 iets")
    for command in (["importeer", str(file)], ["analyse", str(file)]):
        told = CliRunner().invoke(zvgraph, command)
        assert told.exit_code == 2
        assert "sla het in Excel op als .xlsx of CSV" in told.stderr


def replaced(file, name, old, new):
    """Return a workbook in which some bytes of one part are others."""
    target = io.BytesIO()
    with zipfile.ZipFile(file) as given, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as made:
        for part in given.namelist():
            data = given.read(part)
            assert part != name or old in data
            made.writestr(part, data.replace(old, new) if part == name else data)
    return target.getvalue()


def test_a_workbook_that_promises_more_than_it_holds_is_refused(book, tmp_path):
    file = tmp_path / "belofte.xlsx"
    file.write_bytes(
        replaced(
            book({"Overleggen": [["Naam"], ["Tafel"]]}),
            "xl/sharedStrings.xml",
            b'uniqueCount="',
            b'uniqueCount="4294967295',
        )
    )
    with pytest.raises(ZvgraphError, match="geen Excel-bestand of het is niet heel"):
        workbook.importeer(file)


def test_a_part_that_is_larger_than_it_says_is_never_unpacked_whole(tmp_path):
    file = tmp_path / "lieg.xlsx"
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as parts:
        parts.writestr("xl/worksheets/sheet1.xml", b"<row/>" + b" " * 60_000_000)
    data = file.read_bytes()
    # In the directory at the end the size stands as a number of four bytes.
    file.write_bytes(data.replace((60_000_006).to_bytes(4, "little"), (10).to_bytes(4, "little")))
    tracemalloc.start()
    with pytest.raises(ZvgraphError, match="geen Excel-bestand of het is niet heel"):
        workbook.importeer(file)
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert most < 20_000_000


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("breed.csv", ";".join("a" * 150) + "\n" + (";" * 149 + "\n") * 4000, "meer dan 500.000 cellen"),
        ("vol.csv", "Overleg;Deelnemer\n" + "x" * 11_000_000, "groter dan 10 MB"),
    ],
)
def test_csv_has_an_end(name, text, words, tmp_path):
    (tmp_path / name).write_text(text, encoding="utf-8")
    with pytest.raises(ZvgraphError, match=words):
        workbook.importeer(tmp_path / name)


def test_a_folder_of_csv_has_an_end(tmp_path):
    for number in range(3):
        (tmp_path / f"{number}.csv").write_text("Overleg;Deelnemer\n" + "x" * 4_000_000, encoding="utf-8")
    with pytest.raises(ZvgraphError, match="meer dan 10 MB aan CSV"):
        workbook.importeer(tmp_path)


@pytest.mark.parametrize("folder", ["cliënt 111222333", "lijst"])
def test_a_bsn_in_a_name_of_a_file_or_sheet_stops_the_run(folder, tmp_path):
    place = tmp_path / folder
    place.mkdir()
    (place / "Overleggen.csv").write_text("Naam\nTafel\n", encoding="utf-8")
    if folder == "lijst":
        (place / "bsn 111222333.csv").write_text("a;b\n", encoding="utf-8")
    told = CliRunner().invoke(zvgraph, ["analyse", str(place)])
    assert told.exit_code == 2
    assert "lijkt een burgerservicenummer te staan (•••••333)" in told.stderr
    assert "111222333" not in told.output


# --------------------------------------------------------------------------- the spec alone knows the words

WORDS = [(at, None) for at in range(len(spec.bladen()))] + [
    (at, place) for at, blad in enumerate(spec.bladen()) for place in range(len(blad.kolommen) - 1)
]


@pytest.fixture
def respelled(monkeypatch):
    """Return a function that gives a sheet or a heading another name, the old one under ``ook``."""
    data = spec.data()

    def respell(at, place):
        sheet = data["blad"][at]
        one, key = (sheet, "naam") if place is None else (sheet["kolom"][place], "kop")
        one["ook"] = [*one.get("ook", ()), one[key]]
        one[key] = f"Anders {one[key]}"
        monkeypatch.setattr(spec, "data", lambda: data)
        spec.bladen.cache_clear()

    yield respell
    monkeypatch.undo()
    spec.bladen.cache_clear()


@pytest.mark.parametrize(("at", "place"), WORDS)
def test_another_name_for_a_sheet_or_a_heading_gives_the_same_region(at, place, respelled, book):
    before = workbook.importeer(book(GOOD))
    respelled(at, place)
    after = workbook.importeer(book(GOOD))
    assert (after.turtle, after.fouten) == (before.turtle, before.fouten)


@pytest.mark.parametrize(("at", "place"), [(3, None), (4, 0), (4, 1), (2, 1)])
def test_and_so_does_a_list_and_a_workbook_that_was_exported(at, place, respelled, book):
    rows = [["Overleg", "Deelnemer", "Soort"], ["Tafel", "Almere", ""], ["Tafel", "GGZ Noord", "GGZ"]]
    before = workbook.importeer(book({"Lijst": rows}))
    respelled(at, place)
    assert workbook.importeer(book({"Lijst": rows})).turtle == before.turtle
    again = workbook.export.export(bundled("voorbeeldregio")).data
    assert spec.bladen()[at].naam.encode() in zipfile.ZipFile(io.BytesIO(again)).read("xl/workbook.xml")


def test_a_region_with_only_english_names_goes_to_a_workbook_and_back(tmp_path):
    text = (
        'x:r a zv:Regio ; rdfs:label "The region"@en . x:a a zv:Overleg ; rdfs:label "A table"@en ; org:hasMember x:p .'
    )
    text += ' x:p a zv:Ketenpartner ; skos:prefLabel "A partner"@en-GB .'
    loaded = parse(HEADER + text, "regio.ttl")
    file = tmp_path / "werkboek.xlsx"
    file.write_bytes(workbook.export.export(loaded).data)
    back = network.build(workbook.load(file))
    assert {one.naam for kind in (contents.gremia, contents.actoren) for one in kind(back).values()} == {
        "A table",
        "A partner",
    }
    (row,) = query.ask(loaded, "SELECT ?a ?o WHERE { ?a zv:aanTafel ?o }", PATIENT).named
    assert (row["a (naam)"], row["o (naam)"]) == ("A partner", "A table")


@pytest.mark.parametrize("bound", ["MAX_MERGED", "MAX_ELEMENTS"])
def test_a_workbook_with_more_cells_than_anybody_fills_is_refused_while_it_is_looked_through(
    tmp_path, monkeypatch, bound
):
    file = tmp_path / "lijst.xlsx"
    with xlsxwriter.Workbook(file) as made:
        sheet = made.add_worksheet("Lijst")
        sheet.write_row(0, 0, ["Overleg", "Deelnemer"])
        for at in range(2, 8, 2):
            sheet.merge_range(at, 0, at + 1, 0, f"Tafel {at}")
            sheet.write(at, 1, "Almere")
    assert workbook.importeer(file).meldingen is not None
    monkeypatch.setattr(package, bound, 2)
    with pytest.raises(ZvgraphError, match="te veel"):
        workbook.importeer(file)


def handed_over(tmp_path, text):
    """Return what is said of the workbook of a region, and what an import of it makes."""
    (tmp_path / "regio.ttl").write_text(HEADER + REGIO + text, encoding="utf-8")
    told = run("exporteer", "regio.ttl", "--naar", "werkboek", "--uit", "werkboek.xlsx", cwd=tmp_path)
    assert told.returncode == 0
    return told.stderr, workbook.importeer(tmp_path / "werkboek.xlsx")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        # An actor that is no ketenpartner, and one that only sits somewhere, have a row as well.
        (overleg("t") + seats("t", "x:a", "gm:0034") + 'x:a a zv:Actor ; rdfs:label "Stichting A"@nl .\n', ""),
        (overleg("t") + seats("t", "x:a", "gm:0034") + 'x:a rdfs:label "Stichting A"@nl .\n', ""),
        # A day with a time zone is that day.
        (overleg("t", '; zv:ingesteldOp "2026-01-31Z"^^xsd:date') + seats("t", "gm:0034"), ""),
        # What comes back as something else is told by its name.
        (overleg("t", "; zv:keerPerJaar 0.3333333") + seats("t", "gm:0034"), "komt van t niet alles hetzelfde terug"),
        (overleg("t", '; zv:doel "Purpose"@en') + seats("t", "gm:0034"), "komt van t niet alles hetzelfde terug"),
        (overleg("t") + seats("t", "<urn:y:naamloos>", "gm:0034"), "dit werkboek wordt zo niet teruggelezen"),
    ],
)
def test_an_export_ends_with_its_own_import_and_tells_what_differs(tmp_path, text, said):
    told, found = handed_over(tmp_path, text)
    assert bool(found.fouten) == ("teruggelezen" in told)
    assert said in " ".join(told.split())
    assert bool(said) == ("terug" in told)
