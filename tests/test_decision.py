"""The decision that the page saves, read by the program."""

import json
import os

import pytest
from click.testing import CliRunner

from proef import analysed, run
from zv_graph.commands import decision, zvgraph
from zv_graph.errors import ZvgraphError
from zv_graph.network import contents

VB = "https://w3id.org/zvgraph/id/voorbeeldregio/"
GOOD = {
    "zvgraph_besluit": 1,
    "zonder": [VB + "netwerk-terugkeer"],
    "samen": [],
}


@pytest.fixture
def saved(tmp_path):
    def write(data):
        file = tmp_path / "besluit.json"
        file.write_bytes(data if isinstance(data, bytes) else json.dumps(data).encode())
        return file

    return write


def names():
    network = analysed("voorbeeldregio").network
    return network, sorted(iri for iri, gremium in contents.gremia(network).items() if gremium.actief)


def test_a_decision_gives_the_answer_of_its_gremia(saved):
    network, gremia = names()
    good = {**GOOD, "regio": contents.regio(network).iri, "zonder": gremia[:1], "samen": [gremia[2:4]]}
    runner = CliRunner()
    from_file = runner.invoke(zvgraph, ["watals", "voorbeeldregio", "--besluit", str(saved(good)), "--json"])
    named = ["--zonder", gremia[0], "--samen", f"{gremia[2]} + {gremia[3]}"]
    by_name = runner.invoke(zvgraph, ["watals", "voorbeeldregio", *named, "--json"])
    assert json.loads(from_file.stdout) == json.loads(by_name.stdout)
    assert from_file.exit_code == by_name.exit_code


@pytest.mark.parametrize(
    ("broken", "words"),
    [
        (b"", "geen besluit van zvgraph"),
        (b"\xff\xfe{", "geen besluit van zvgraph"),
        (b"[" * 200_000, "geen besluit van zvgraph"),
        (b" " * 2_000_000, "geen besluit van zvgraph"),
        ([], "geen besluit van zvgraph"),
        ({"zvgraph_besluit": 2}, "geen besluit van zvgraph"),
        ({"regio": "urn:elders", "naam": "Elders"}, "hoort bij Elders, niet bij Voorbeeldregio"),
        ({"regio": None, "naam": ["x"]}, "hoort bij een andere regio"),
        ({"zonder": "alles"}, "beschadigd"),
        ({"zonder": [1]}, "beschadigd"),
        ({"samen": [["a", None]]}, "beschadigd"),
        ({"samen": {}}, "beschadigd"),
    ],
)
def test_what_is_no_decision_is_one_sentence(saved, broken, words):
    network, _ = names()
    if isinstance(broken, dict):
        broken = {**GOOD, "regio": contents.regio(network).iri, **broken}
    with pytest.raises(ZvgraphError, match=words):
        decision.read(saved(broken), network)


def test_a_file_that_is_not_there_and_a_gremium_that_is_not_there_are_one_sentence(saved, tmp_path):
    network, _ = names()
    with pytest.raises(ZvgraphError, match="lezen lukt niet"):
        decision.read(tmp_path / "weg.json", network)
    gone = {**GOOD, "regio": contents.regio(network).iri, "zonder": ["urn:\u001b[31mweg"]}
    told = CliRunner().invoke(zvgraph, ["watals", "voorbeeldregio", "--besluit", str(saved(gone))])
    assert told.exit_code == 2
    assert "geen actief gremium" in told.stderr
    assert "\u001b" not in told.stderr


def test_a_decision_without_a_change_is_one_sentence(saved):
    network, _ = names()
    empty = {**GOOD, "regio": contents.regio(network).iri, "zonder": []}
    told = CliRunner().invoke(zvgraph, ["watals", "voorbeeldregio", "--besluit", str(saved(empty))])
    assert told.exit_code == 2
    assert "in dit besluit verandert niets" in told.stderr


def test_an_unknown_gremium_named_twice_and_a_pipe_are_one_sentence(saved, tmp_path):
    network, _ = names()
    twice = {**GOOD, "regio": contents.regio(network).iri, "zonder": ["urn:weg", "urn:weg"]}
    told = CliRunner().invoke(zvgraph, ["watals", "voorbeeldregio", "--besluit", str(saved(twice))])
    assert told.exit_code == 2
    assert "geen actief gremium" in told.stderr
    pipe = tmp_path / "pijp.json"
    os.mkfifo(pipe)
    with pytest.raises(ZvgraphError, match="geen gewoon bestand"):
        decision.read(pipe, network)


@pytest.mark.parametrize(
    "edit",
    [
        {"soort": "zet", "actor": "{p}", "gremium": "{g}", "rol": "https://w3id.org/zvgraph/begrip/thema/mensenhandel"},
        {"soort": "zet", "actor": "{p}", "gremium": "{g}", "functie": "https://w3id.org/zvgraph/begrip/thema/mensenhandel"},
        {"soort": "zet", "actor": "{p}", "gremium": "{g}", "namens": ["urn:x"]},
        {"soort": "thema", "gremium": "{g}", "erbij": ["https://w3id.org/zvgraph/begrip/rol/lid"]},
        {"soort": "nieuw", "naam": "Proef", "niveau": "https://w3id.org/zvgraph/begrip/thema/mensenhandel"},
        {"soort": "nieuw", "naam": " ", "niveau": "https://w3id.org/zvgraph/begrip/niveau/tactisch"},
    ],
)  # fmt: skip
def test_each_word_of_a_decision_is_of_its_own_kind(tmp_path, edit):
    here = {
        "p": "https://w3id.org/zvgraph/id/voorbeeldregio/zvh",
        "g": "https://w3id.org/zvgraph/id/voorbeeldregio/stuurgroep-zvh",
    }
    told = {key: value.format(**here) if isinstance(value, str) else value for key, value in edit.items()}
    data = {"versie": 2, "regio": "https://w3id.org/zvgraph/id/voorbeeldregio", "verandering": [told]}
    (tmp_path / "b.json").write_text(json.dumps(data), encoding="utf-8")
    found = run("watals", "voorbeeldregio", "--besluit", "b.json", cwd=tmp_path)
    assert found.returncode == 2
    assert len(found.stderr.splitlines()) == 1


def test_the_words_of_a_decision_hold_no_number_of_a_person(tmp_path):
    args = ("voorbeeldregio", "--dag", "2027-01-01", "--uit", "na.ttl")
    told = run("pas-toe", *args, "--zonder", "Netwerk Terugkeer", "--door", "BSN 111222333", cwd=tmp_path)
    assert (told.returncode, list(tmp_path.iterdir())) == (2, [])
    told = run("pas-toe", *args, "--nieuw", "Overleg BSN 111222333 = tactisch", cwd=tmp_path)
    assert (told.returncode, list(tmp_path.iterdir())) == (2, [])
