"""Thema's that the list lacks: which words become a thema of the region itself, and how it comes back."""

import pytest
from click.testing import CliRunner
from openpyxl import Workbook

from gelezen import overleg, says
from zv_graph import network
from zv_graph.commands import zvgraph
from zv_graph.workbook import importeer, region

OWN = "telt als een eigen thema van deze regio"
KEPT = "het komt bij de toelichting. Is het een eigen thema, schrijf dan “anders, namelijk:"


@pytest.fixture
def read(tmp_path):
    """Return a function that reads a list with these thema's, one overleg each."""

    def made(*themas):
        book = Workbook()
        book.active.title = "Blad1"
        for row in [
            ["Overleg", "Deelnemers", "Thema's"],
            *([f"Tafel {n}", "Urk; OM", one] for n, one in enumerate(themas)),
        ]:
            book.active.append(row)
        book.save(tmp_path / "Proef.xlsx")
        return importeer(tmp_path / "Proef.xlsx")

    return made


@pytest.mark.parametrize("word", ["Radicalisering", "woonoverlast", "High impact crime", "anders, namelijk: Top X"])
def test_a_thema_that_the_list_lacks_is_one_of_the_region(read, word):
    found = read(word)
    # Who says so need not be told.
    assert says(found, "Blad1, cel C2", OWN) is not word.startswith("anders")
    built = network.build(region(found))
    ((own,),) = [g.themas for g in network.contents.gremia(built).values()]
    begrip = built.graph["begrippen"][own]
    assert (begrip.naam, begrip.breder) == (
        word.removeprefix("anders, namelijk: "),
        {"https://w3id.org/zvgraph/begrip/thema/zorg-en-veiligheid"},
    )


def test_one_word_on_more_rows_is_one_thema_however_it_is_written(read):
    found = read("Radicalisering", "radicalisering", "mensenhandel; Radicalisering")
    themas = [overleg(found, f"Tafel {n}").count("thema/radicalisering") for n in range(3)]
    assert themas == [1, 1, 1]
    assert found.turtle.count("a skos:Concept") == 1


@pytest.mark.parametrize(
    "word",
    [
        "Jeugdcriminaliteit",
        "Wonen en zorg",
        "Algemeen beleid",
        "Politie",
        "Afstemming over van alles en nog wat",
        "Top X",
        "Wekelijks",
    ],
)
def test_a_word_that_may_be_no_thema_or_one_of_the_list_is_kept_and_told(read, word):
    found = read(word)
    assert says(found, "Blad1, cel C2", KEPT)
    assert f"Thema's: {word}" in overleg(found, "Tafel 0")
    assert "skos:Concept" not in found.turtle


def test_a_word_of_the_list_stays_that_however_it_is_said(read):
    found = read("anders, namelijk: mensenhandel", "mensenhandel", "anders, namelijk: eenzaamheid, schulden")
    assert [overleg(found, f"Tafel {n}").count("thema:mensenhandel") for n in range(2)] == [1, 1]
    assert [found.turtle.count(f"thema/{word}> a skos:Concept") for word in ("eenzaamheid", "schulden")] == [1, 1]


def test_the_name_of_a_mens_is_no_thema(read):
    found = read("casus Jan de Vries")
    assert [fault.plaats for fault in found.fouten] == ["Blad1, cel C2"]


def test_an_own_thema_goes_to_a_workbook_and_back(read, tmp_path):
    (tmp_path / "proef.ttl").write_text(read("Radicalisering", "Radicalisering; mensenhandel").turtle, encoding="utf-8")
    file = tmp_path / "terug.xlsx"
    told = CliRunner().invoke(
        zvgraph, ["exporteer", str(tmp_path / "proef.ttl"), "--naar", "werkboek", "--uit", str(file)]
    )
    assert told.exit_code == 0
    assert told.stderr == ""
