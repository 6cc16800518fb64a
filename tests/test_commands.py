"""The program as a user runs it: output, files, exit codes."""

import csv
import json
import os
import re
import stat
import subprocess
import sys
from pathlib import Path

import openpyxl
import pytest
from click.testing import CliRunner

from proef import BUNDLED, HEADER, LONG, PROGRAM, REGIO, overleg, run, seats
from zv_graph import resources
from zv_graph.commands import output, zvgraph

SMALL = HEADER + REGIO + overleg("a", "; zv:thema thema:mensenhandel") + seats("a", "gm:0034", rol="voorzitter")
COMMANDS = sorted(zvgraph.commands)


def apart(*args, cwd, **env):
    return subprocess.run(
        [*PROGRAM, *map(str, args)],
        cwd=cwd,
        env={**os.environ, "COLUMNS": "100", **env},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=LONG,
        check=False,
    )


@pytest.fixture
def small(tmp_path):
    (tmp_path / "regio.ttl").write_text(SMALL, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_dutch_help_with_an_example_and_a_line_in_the_docs(command, tmp_path):
    told = run(command, "-h", cwd=tmp_path)
    assert told.returncode == 0
    assert "Voorbeeld" in told.stdout
    assert "\\b" not in told.stdout
    assert f"zvgraph {command}" in told.stdout
    assert "Usage" not in told.stdout
    assert "Show this message" not in told.stdout
    handleiding = Path(__file__).parents[1] / "docs" / "handleiding.md"
    assert f"zvgraph {command}" in handleiding.read_text(encoding="utf-8")


def test_analyse_writes_the_page_beside_the_input_and_tells_three_findings(small):
    told = run("analyse", "regio.ttl", cwd=small)
    assert (told.returncode, told.stderr) == (0, "")
    assert "Proef · peildatum 1 november 2026" in told.stdout
    assert "Of het met minder kan, is met deze gegevens niet te zeggen." in told.stdout
    assert "1 overleg, 2 partijen, 1 zetel," in told.stdout
    assert "Wat niet in de gegevens staat; vraag het na (2):" in told.stdout
    assert "Pagina: regio.html" in told.stdout
    assert (small / "regio.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    assert sorted(p.name for p in small.iterdir()) == ["regio.html", "regio.ttl"]


@pytest.mark.parametrize(
    ("uit", "file"), [("map/", "map/regio.html"), ("workshop.html", "workshop.html"), ("nieuw", "nieuw/regio.html")]
)
def test_uit_takes_a_file_or_a_folder(small, uit, file):
    assert run("analyse", "regio.ttl", "--uit", uit, cwd=small).returncode == 0
    assert (small / file).is_file()


def test_a_bundled_region_is_written_here(tmp_path):
    assert run("analyse", "twente", cwd=tmp_path).returncode == 0
    assert [p.name for p in tmp_path.iterdir()] == ["twente.html"]


def test_json_goes_to_stdout_and_writes_no_page(small):
    told = run("analyse", "regio.ttl", "--json", cwd=small)
    assert json.loads(told.stdout)["regio"] == {"iri": "urn:x:regio", "naam": "Proef", "peildatum": "2026-11-01"}
    assert not (small / "regio.html").exists()
    assert run("analyse", "regio.ttl", "--json", "--uit", "a.json", cwd=small).stdout == ""
    assert json.loads((small / "a.json").read_text(encoding="utf-8")) == json.loads(told.stdout)


def test_csv_is_for_a_spreadsheet_and_safe(small):
    told = run("analyse", "regio.ttl", "--csv", cwd=small).stdout
    assert told.splitlines()[0].startswith("soort;bewering;bewijs")
    (small / "regio.ttl").write_text(SMALL.replace('"a"@nl', '"=1+1"@nl'), encoding="utf-8")
    asked = run("vraag", "regio.ttl", "SELECT ?naam WHERE { ?g a zv:Overleg ; rdfs:label ?naam }", "--csv", cwd=small)
    assert asked.stdout == "naam\n'=1+1\n"
    run("vraag", "regio.ttl", "SELECT (-1.5 AS ?n) ('é' AS ?t) {}", "--csv", "--uit", "antwoord.csv", cwd=small)
    assert (small / "antwoord.csv").read_text(encoding="utf-8") == "\ufeffn;t\n-1,5;é\n"


def test_whatever_is_shown_as_csv_can_be_written_as_xlsx(tmp_path):
    asked = (
        (("analyse", "flevoland"), "flevoland-bevindingen.xlsx"),
        (("vraag", "flevoland", "voorzitters"), "flevoland.xlsx"),
        (("regios",), "regios.xlsx"),
        (("valideer", "flevoland"), "flevoland.xlsx"),
    )
    for arguments, name in asked:
        run(*arguments, "--xlsx", "--uit", str(tmp_path / name), cwd=tmp_path)
        sheet = openpyxl.load_workbook(tmp_path / name).active
        rows = list(csv.reader(run(*arguments, "--csv", cwd=tmp_path).stdout.splitlines(), delimiter=";"))
        assert [str(cell.value) for cell in sheet[1]] == rows[0]
        assert sheet.max_row == len(rows)


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("weg.ttl", None, "bestaat niet"),
        ("leeg.ttl", "", "leeg"),
        ("zonder.ttl", HEADER + REGIO, "geen enkel gremium"),
        ("fout.ttl", SMALL[:-3], "ontbreekt de punt"),
        ("regio.rdf", "<rdf:RDF/>", "zet het om"),
    ],
)
def test_what_cannot_be_read_is_one_sentence_and_exit_2(tmp_path, name, content, words):
    if content is not None:
        (tmp_path / name).write_text(content, encoding="utf-8")
    before = sorted(tmp_path.iterdir())
    told = run("analyse", name, cwd=tmp_path)
    assert (told.returncode, told.stdout) == (2, "")
    assert told.stderr.startswith(f"Fout: {name}")
    assert words in told.stderr
    assert told.stderr.count("\n") == 1
    assert str(tmp_path) not in told.stderr
    assert sorted(tmp_path.iterdir()) == before


@pytest.mark.parametrize(
    "text",
    [
        'x:a zv:ingesteldOp "gisteren"^^xsd:date .',
        'x:a zv:keerPerJaar "vier"^^xsd:integer .',
        "x:a zv:keerPerJaar 1" + "0" * 5000 + " ; zv:duurInUren 2 .",
        'x:a zv:keerPerJaar "1E+200"^^xsd:decimal ; zv:duurInUren 2 .',
        'x:a zv:peildatum "2026-¹¹-01" .',
        'x:a rdfs:comment "<b>"^^rdf:HTML, "<b>"^^rdf:XMLLiteral .',
        "x:a zv:heeftMandaat [ a zv:Mandaat ; zv:geldigVan [] ; zv:geldigTot [] ] .",
        f'x:b a zv:Overleg ; rdfs:label "{"woord" * 20_000}"@nl .',
        f'x:b a zv:Overleg ; rdfs:label "{"( " * 20_000}"@nl .',
        'x:a rdfs:label "met\\neen\\nregel"@en .',
    ],
)
def test_a_strange_value_gives_no_traceback(small, text):
    (small / "regio.ttl").write_text(SMALL + text, encoding="utf-8")
    for command in ("analyse", "valideer"):
        told = run(command, "regio.ttl", cwd=small)
        assert told.returncode in (0, 1)
        assert "Traceback" not in told.stderr
        assert told.stderr.count("\n") <= 1


@pytest.mark.parametrize("text", ["x" * 100_000, f"<urn:{'y' * 100_000}", f'"{"z" * 17_000_000}"'])
def test_a_very_long_word_is_refused_in_one_sentence(small, text):
    (small / "regio.ttl").write_text(SMALL + text, encoding="utf-8")
    told = run("analyse", "regio.ttl", cwd=small)
    assert (told.returncode, told.stderr.count("\n")) == (2, 1)
    assert len(told.stderr) < 1000


def test_a_folder_as_input(tmp_path):
    (tmp_path / "map.ttl").mkdir()
    told = run("analyse", "map.ttl", cwd=tmp_path)
    assert (told.returncode, "dit is een map" in told.stderr) == (2, True)


def test_a_wrong_word_on_the_command_line_is_told_in_dutch(tmp_path):
    told = run("analise", "x", cwd=tmp_path)
    assert (told.returncode, "bestaat niet" in told.stderr) == (2, True)
    assert "Error" not in told.stderr
    assert "Bedoel je" in run("analyse", "x", "--jso", cwd=tmp_path).stderr


def test_valideer_says_no_with_exit_1(small):
    assert run("valideer", "regio.ttl", cwd=small).returncode == 0
    (small / "regio.ttl").write_text(SMALL + "x:a zv:keerPerJaer 4 .\n", encoding="utf-8")
    told = run("valideer", "regio.ttl", cwd=small)
    assert told.returncode == 1
    assert "fout: regio.ttl, regel" in told.stdout
    assert "bedoel je zv:keerPerJaar?" in told.stdout
    assert json.loads(run("valideer", "regio.ttl", "--json", cwd=small).stdout)[0]["ernst"] == "fout"
    assert "Let op: regio.ttl, regel" in run("analyse", "regio.ttl", cwd=small).stderr


def test_vraag_shows_the_questions_an_answer_yes_and_no(small):
    assert "waar-zit-onze-gemeente" in run("vraag", "regio.ttl", cwd=small).stdout
    assert "Almere" in run("vraag", "regio.ttl", "waar-zit-onze-gemeente", cwd=small).stdout
    yes, no = (run("vraag", "regio.ttl", f"ASK {{ ?x a {kind} }}", cwd=small) for kind in ("zv:Overleg", "zv:Knelpunt"))
    assert ((yes.stdout, yes.returncode), (no.stdout, no.returncode)) == (("ja\n", 0), ("nee\n", 1))
    empty = run("vraag", "regio.ttl", "signalen", cwd=small)
    assert (empty.returncode, "Niets gevonden" in empty.stderr) == (0, True)
    named = run("vraag", "regio.ttl", "verlopen-mandaten", cwd=small)
    assert (named.returncode, named.stderr) == (0, "Niets gevonden in deze gegevens.\n")
    (small / "eigen.rq").write_text("SELECT (COUNT(*) AS ?n) WHERE { ?x a zv:Overleg }")
    told = json.loads(run("vraag", "regio.ttl", "eigen.rq", "--json", cwd=small).stdout)
    assert [row["n"]["value"] for row in told["results"]["bindings"]] == ["1"]
    assert "bedoel je signalen?" in run("vraag", "regio.ttl", "signaln", cwd=small).stderr


def test_regios_lists_what_is_bundled(tmp_path):
    rows = json.loads(run("regios", "--json", cwd=tmp_path).stdout)
    # The 25 veiligheidsregio's, the example, and the tables of the country.
    assert (len(rows), {row["regio"] for row in rows} >= set(BUNDLED)) == (27, True)
    assert all((row["gemeenten"] and row["gremia"] >= 7) or row["regio"] == "landelijk" for row in rows)
    assert run("regios", "--csv", cwd=tmp_path).stdout.startswith("regio;naam;gemeenten;gremia;peildatum\n")


def test_same_input_same_bytes(tmp_path):
    told = [apart("analyse", "voorbeeldregio", "--uit", f"{seed}/", cwd=tmp_path, PYTHONHASHSEED=seed) for seed in "12"]
    assert told[0].stdout.replace("1/", "2/") == told[1].stdout
    first, second = ((tmp_path / seed / "voorbeeldregio.html").read_bytes() for seed in "12")
    assert first == second
    first, second = (apart("analyse", "drenthe", "--json", cwd=tmp_path, PYTHONHASHSEED=seed).stdout for seed in "12")
    assert first == second != ""


def test_a_gemeente_of_the_past_is_asked_for_as_what_it_became(tmp_path):
    asked = ("vraag", "zuid-limburg", "waar-zit-onze-gemeente", "--csv", "--gemeente")
    then, now = (run(*asked, name, cwd=tmp_path).stdout for name in ("Schinnen", "Beekdaelen"))
    assert then == now != ""


def test_a_read_only_folder_leaves_the_old_page_whole(small):
    folder = small / "vast"
    folder.mkdir()
    (folder / "regio.html").write_text("oud")
    folder.chmod(stat.S_IRUSR | stat.S_IXUSR)
    try:
        (folder / "proef").write_text("")
        pytest.skip("this user may write in every folder")
    except PermissionError:
        told = run("analyse", "regio.ttl", "--uit", "vast/", cwd=small)
        assert (told.returncode, "schrijven lukt niet" in told.stderr) == (2, True)
        assert (folder / "regio.html").read_text() == "oud"
    finally:
        folder.chmod(stat.S_IRWXU)


def test_a_file_where_a_folder_should_be_leaves_everything_as_it_was(small):
    (small / "vol").write_text("oud")
    told = run("analyse", "regio.ttl", "--uit", "vol/pagina.html", cwd=small)
    assert (told.returncode, "schrijven lukt niet" in told.stderr) == (2, True)
    assert (small / "vol").read_text() == "oud"


def test_leftovers_of_a_killed_run_are_swept(small):
    left = small / ".regio.html.999999999.0a1b.zvgraph"
    left.write_text("half")
    run("analyse", "regio.ttl", cwd=small)
    assert not left.exists()


def test_it_works_without_a_utf8_locale(small):
    told = apart("analyse", "regio.ttl", cwd=small, LANG="C", LC_ALL="C")
    assert (told.returncode, told.stderr) == (0, "")


def test_it_ends_quietly_when_nobody_reads_on(tmp_path):
    program = f'"{sys.executable}" -m zv_graph'
    closed = subprocess.run(  # noqa: S602  the pipe of a shell is the very thing under test
        f"{program} analyse voorbeeldregio --json | head -c 10",
        shell=True,
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert closed.stdout.startswith("{")
    assert closed.stderr == ""


def test_the_checkout_runs_by_itself():
    told = apart("--version", cwd=Path(__file__).parents[1])
    cli = subprocess.run(
        [sys.executable, "cli.py", "--version"],
        cwd=Path(__file__).parents[1],
        capture_output=True,
        text=True,
        check=True,
    )
    assert cli.stdout == told.stdout
    assert "versie" in told.stdout


def test_the_help_is_dutch_throughout():
    told = run("--help", cwd=Path(__file__).parents[1]).stdout
    assert "Toon de versie." in told
    assert not {"show", "the", "and", "exit", "usage", "options"} & set(re.findall(r"[a-z]+", told.casefold()))


@pytest.mark.parametrize(
    "command",
    [
        ["analyse", "mijn.ttl", "--uit", "mijn.ttl"],
        ["analyse", "mijn.ttl", "--json", "--uit", "mijn.ttl"],
        ["valideer", "mijn.ttl", "--uit", "mijn.ttl"],
        ["vraag", "mijn.ttl", "CONSTRUCT WHERE { ?a a ?b }", "--uit", "."],
        ["vraag", "flevoland", "CONSTRUCT WHERE { ?a a ?b }", "--ook", "mijn.ttl", "--uit", "mijn.ttl"],
        ["watals", "mijn.ttl", "--zonder", "Thematafel LVB", "--uit", "mijn.ttl"],
        ["exporteer", "mijn.ttl", "--naar", "werkboek", "--uit", "mijn.ttl"],
    ],
)
def test_no_command_writes_over_what_it_reads(command, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    text = resources.regions()["voorbeeldregio"].read_bytes()
    Path("mijn.ttl").write_bytes(text)
    told = CliRunner().invoke(zvgraph, command)
    assert told.exit_code == 2, told.output
    assert Path("mijn.ttl").read_bytes() == text


def test_what_comes_from_an_endpoint_is_written_here_under_its_name():
    assert output.destination(None, ["https://voorbeeld.nl/data/sparql.php?x=1"], ".html") == Path("sparql.html")
    assert output.destination(None, ["https://voorbeeld.nl"], ".html") == Path("voorbeeld.html")


def test_the_tables_of_one_region_do_not_replace_each_other(tmp_path):
    for command in (["analyse"], ["watals", "--zonder", "Thematafel LVB"], ["partner"]):
        name, *rest = command
        given = [name, "voorbeeldregio", *(["PI Rietmeer"] if name == "partner" else rest)]
        CliRunner().invoke(zvgraph, [*given, "--csv", "--uit", str(tmp_path)])
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "voorbeeldregio-partner.csv",
        "voorbeeldregio-watals.csv",
        "voorbeeldregio.csv",
    ]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        (["analyse", "regio.ttl"], "werkboek.xlsx"),
        (["analyse", "regio.ttl"], "ander.ttl"),
        (["analyse", "regio.ttl", "--json"], "pagina.html"),
        (["exporteer", "regio.ttl", "--naar", "werkboek"], "ander.ttl"),
        (["watals", "regio.ttl", "--zonder", "a"], "lijst.csv"),
    ],
)
def test_no_output_takes_the_place_of_another_kind_of_file(small, words, name):
    (small / name).write_text("van een mens", encoding="utf-8")
    told = run(*words, "--uit", name, cwd=small)
    assert told.returncode == 2
    assert "een naam die" in told.stderr
    assert "--uit" in told.stderr
    assert (small / name).read_text(encoding="utf-8") == "van een mens"


@pytest.mark.skipif(os.name != "posix", reason="links and rights as POSIX has them")
def test_a_link_stays_a_link_and_a_file_keeps_its_rights(small):
    (small / "echt").mkdir()
    kept = small / "echt" / "regio.html"
    kept.write_text("oud", encoding="utf-8")
    kept.chmod(0o640)
    (small / "regio.html").symlink_to(kept)
    assert run("analyse", "regio.ttl", cwd=small).returncode == 0
    assert (small / "regio.html").is_symlink()
    assert kept.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    assert stat.S_IMODE(kept.stat().st_mode) == 0o640
    assert [one.name for one in small.glob(".*.zvgraph")] == []


@pytest.mark.skipif(os.name != "posix", reason="a screen as a file")
def test_what_is_no_file_is_written_to_as_it_is(small):
    told = apart("analyse", "regio.ttl", "--json", "--uit", "/dev/stdout", cwd=small)
    assert json.loads(told.stdout)["bevindingen"]


def test_what_a_killed_run_left_is_swept_also_beside_a_name_with_signs(small):
    left = small / ".r[1].html.999999999.0a1b.zvgraph"
    left.write_text("half", encoding="utf-8")
    assert run("analyse", "regio.ttl", "--uit", "r[1].html", cwd=small).returncode == 0
    assert not left.exists()
