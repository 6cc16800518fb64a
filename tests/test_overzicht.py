"""Many regions side by side: each its own page, one that fails beside those that do not."""

import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from browser import axe
from proef import HEADER, REGIO, analysed, overleg, seats
from zv_graph.commands import source, zvgraph
from zv_graph.commands.overzicht import one
from zv_graph.errors import ZvgraphError
from zv_graph.region.parts import parts
from zv_graph.render.overview import Rij, overview, rij

COUNTRY = Path(__file__).parent.parent / "benchmarks" / "country.py"


@pytest.fixture(scope="module")
def country(tmp_path_factory):
    """Return a small country in N-Quads."""
    file = tmp_path_factory.mktemp("land") / "land.nq"
    made = subprocess.run([sys.executable, COUNTRY, "3", "8"], capture_output=True, check=True)
    file.write_bytes(made.stdout)
    return file


def test_every_graph_with_a_region_is_a_region_and_the_rest_goes_to_each(country):
    found = dict(parts(country))
    assert list(found) == ["Regio 0", "Regio 1", "Regio 2"]
    for number, text in enumerate(found.values()):
        assert f"<urn:land:r{number}:g0>" in text
        assert "urn:land:a0>" in text
        assert f"<urn:land:r{(number + 1) % 3}:g0>" not in text


def test_a_country_becomes_a_page_for_each_region_and_one_overview(country, tmp_path):
    told = CliRunner().invoke(zvgraph, ["overzicht", str(country), "--uit", str(tmp_path / "land")])
    assert told.exit_code == 0, told.output
    assert "3 van 3 regio's" in told.stdout
    made = sorted(path.name for path in (tmp_path / "land").iterdir())
    assert made == ["overzicht.html", "regio-0.html", "regio-1.html", "regio-2.html"]
    page = (tmp_path / "land" / "overzicht.html").read_text(encoding="utf-8")
    assert all(f'href="regio-{number}.html"' in page for number in range(3))


def test_a_region_that_fails_does_not_stop_the_others(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("goed.ttl").write_text(HEADER + REGIO + overleg("a") + seats("a", "gm:0034"), encoding="utf-8")
    Path("fout.ttl").write_text("x:a", encoding="utf-8")
    told = CliRunner().invoke(zvgraph, ["overzicht", "goed.ttl", "fout.ttl"])
    assert told.exit_code == 1
    assert "1 van 2 regio's" in told.stdout
    assert "Let op: fout.ttl: fout.ttl, regel 1" in told.stderr
    assert sorted(path.name for path in Path("overzicht").iterdir()) == ["goed.html", "overzicht.html"]


def test_a_decision_is_no_region(tmp_path):
    (tmp_path / "besluit.json").write_text('{"versie": 2, "verandering": []}', encoding="utf-8")
    (tmp_path / "een.ttl").write_text(HEADER + REGIO + overleg("a") + seats("a", "gm:0034"), encoding="utf-8")
    names = [str(tmp_path / name) for name in ("een.ttl", "besluit.json")]
    told = CliRunner().invoke(zvgraph, ["overzicht", *names, "--uit", str(tmp_path / "uit")])
    assert (told.exit_code, "1 van 1 regio's" in told.stdout) == (0, True)
    assert "is een besluit en geen regio; het is overgeslagen" in told.stderr
    alone = CliRunner().invoke(zvgraph, ["overzicht", names[1], "--uit", str(tmp_path / "uit")])
    assert "Er is geen regio om te bekijken" in alone.stderr


def test_the_rows_are_those_of_the_analysis_in_order():
    rows = [rij(analysed(name), f"{name}.html") for name in ("flevoland", "voorbeeldregio")]
    assert [row.gremia for row in rows] == [
        analysed(name).kerncijfers.gremia for name in ("flevoland", "voorbeeldregio")
    ]
    assert rows[1].minder == 2
    assert rows[1].kwetsbaar == sum(
        v.status == "enkel" and v.sterkte.endswith("kern") for v in analysed("voorbeeldregio").verwachtingen
    )
    assert rows[1].kwetsbaar > 0
    page = overview([Rij("Regio 10", "b.html"), Rij("Regio 2", "a.html"), Rij("<b>", fout="x & y")])
    assert page.index("Regio 2<") < page.index("Regio 10<")
    assert "&lt;b&gt;" in page
    assert overview(rows) == overview(rows[::-1])


@pytest.mark.parametrize("width", [1280, 390])
def test_the_overview_is_accessible_and_asks_nothing(chromium, tmp_path, width):
    file = tmp_path / "overzicht.html"
    file.write_text(
        overview([rij(analysed(name), f"{name}.html") for name in ("flevoland", "twente", "voorbeeldregio")]),
        encoding="utf-8",
    )
    page = chromium.new_context(viewport={"width": width, "height": 800}, offline=True).new_page()
    trouble = []
    page.on("console", lambda told: trouble.append(told.text))
    page.goto(f"file://{file}")
    assert axe(page) == []
    assert trouble == []
    assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0
    page.context.close()


def test_a_file_without_graphs_is_told(tmp_path):
    file = tmp_path / "land.nq"
    file.write_text("<urn:a> <urn:b> <urn:c> .\n", encoding="utf-8")
    with pytest.raises(ZvgraphError, match="geen regio staat in een eigen graaf; geef elke regio haar eigen bestand"):
        list(parts(file))
    told = CliRunner().invoke(zvgraph, ["overzicht", "flevoland", str(file), "--uit", str(tmp_path / "land")])
    assert told.exit_code == 1
    assert "land.nq: er staat geen enkel gremium of overleg in" in told.stderr
    assert "1 van 2 regio's" in told.stdout


NAMED = (
    """x:jan a <http://xmlns.com/foaf/0.1/Person> ; rdfs:label "Jan Jansen" ; org:memberOf x:tafel .
"""
    + overleg("tafel")
    + seats("tafel", "gm:0034")
)


def trig(text):
    prefixes, _, rest = (HEADER + REGIO + text).rpartition("@prefix x: <urn:x:> .\n")
    return f"{prefixes}@prefix x: <urn:x:> .\nGRAPH x:graaf {{ {rest} }}"


@pytest.mark.parametrize(("options", "shown"), [((), False), (("--met-namen",), True)])
def test_a_region_in_a_graph_keeps_the_names_of_people_only_when_asked(options, shown, tmp_path):
    file = tmp_path / "land.trig"
    file.write_text(trig(NAMED), encoding="utf-8-sig")
    told = CliRunner().invoke(zvgraph, ["overzicht", str(file), "--uit", str(tmp_path / "land"), *options])
    assert told.exit_code == 0, told.output
    assert ("Jan Jansen" in (tmp_path / "land" / "proef.html").read_text(encoding="utf-8")) == shown


def test_what_nobody_foresaw_in_one_region_is_told_in_its_row(tmp_path, monkeypatch):
    def broken(*_):
        raise KeyError("x")

    monkeypatch.setattr(source, "load", broken)
    row = one("flevoland", None, tmp_path / "x.html", source.Reading())
    assert (row.naam, row.fout.startswith("Dit had het programma moeten voorzien (KeyError in")) == ("flevoland", True)


def test_what_changed_since_an_earlier_moment_is_a_table_of_its_own(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("nu").mkdir()
    Path("toen").mkdir()
    for name in ("regio", "ander"):
        now = HEADER + REGIO.replace("x:regio", f"x:{name}") + overleg("a") + seats("a", "gm:0034", "gm:0995")
        Path("nu", f"{name}.ttl").write_text(now + overleg("nieuw") + seats("nieuw", "gm:0034"), encoding="utf-8")
    then = (HEADER + REGIO).replace("2026-11-01", "2017-06-01") + overleg("a") + seats("a", "gm:0034")
    Path("toen", "regio.ttl").write_text(then + overleg("weg") + seats("weg", "gm:0995"), encoding="utf-8")
    told = CliRunner().invoke(zvgraph, ["overzicht", "nu", "--toen", "toen"])
    assert told.exit_code == 0, told.output
    page = Path("overzicht", "overzicht.html").read_text(encoding="utf-8")
    assert "Vergeleken met 1 juni 2017" in page
    cells = "<td>2</td><td>2</td><td>2</td><td>3</td>"
    assert f'{cells}<td class="tekst lang">nieuw</td><td class="tekst lang">weg</td>' in page
    # A region of which there is no earlier file has no row there.
    assert page.count('class="tekst lang">nieuw') == 1
