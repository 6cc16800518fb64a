from importlib import import_module

import networkx as nx
import pytest
from click.testing import CliRunner

from proef import HEADER, REGIO, overleg, seats
from zv_graph.analysis import analyse, omvang
from zv_graph.analysis.omvang import MOST_ACTORS, MOST_GREMIA, Omvang, te_groot
from zv_graph.commands import zvgraph
from zv_graph.errors import ZvgraphError


def test_the_pairs_to_weigh_are_those_of_the_busiest_side(build):
    text = "".join(overleg(name) + seats(name, "gm:0034") for name in "abc") + seats("a", "gm:0995")
    assert omvang(build(text)) == Omvang(gremia=3, actoren=2, paren=3)


def large(network: nx.MultiDiGraph, gremia: int, actors: int, seats_of_first: int) -> nx.MultiDiGraph:
    """Add gremia and actors, one seat each, and seats for the first actor."""
    for g in range(gremia - 1):
        network.add_node(f"urn:g{g}", soort="gremium")
    for a in range(actors):
        network.add_edge(f"urn:a{a}", "urn:g0", soort="zetel")
    for g in range(1, seats_of_first):
        network.add_edge("urn:a0", f"urn:g{g}", soort="zetel")
    return network


@pytest.mark.parametrize(
    ("size", "words"),
    [
        ((MOST_GREMIA + 1, 1, 1), "er zijn 4.001 overleggen en hoogstens 4.000 kan"),
        ((2, MOST_ACTORS + 1, 1), "er zijn 4.001 partijen met een zetel en hoogstens 4.000 kan"),
        ((MOST_GREMIA, 1, 3200), "er zijn 5.118.400 paren om te vergelijken"),
    ],
)
def test_what_is_too_much_is_refused_in_one_sentence(build, size, words):
    network = large(build(overleg("a")), *size)
    assert words in te_groot("Proef", omvang(network))
    with pytest.raises(ZvgraphError, match="Verdeel de gegevens over meer regio's"):
        analyse(network)


@pytest.mark.parametrize("size", [(MOST_GREMIA, 3162, 2), (2, 3162, 2)])
def test_what_just_fits_is_not_refused(build, size):
    network = large(build(overleg("a")), *size)
    assert te_groot("Proef", omvang(network)) is None


def test_the_command_refuses_before_it_checks_and_warns_before_it_starts(tmp_path, monkeypatch):
    file = tmp_path / "regio.ttl"
    file.write_text(
        HEADER + REGIO + "".join(overleg(name) + seats(name, "gm:0034") for name in "abc"), encoding="utf-8"
    )
    analyse_it = ["analyse", str(file), "--uit", str(tmp_path / "pagina.html")]
    monkeypatch.setattr(import_module("zv_graph.commands.analyse"), "MANY_PAIRS", 2)
    told = CliRunner().invoke(zvgraph, analyse_it)
    assert (told.exit_code, "de analyse kan een halve minuut duren" in told.stderr) == (0, True)
    monkeypatch.setattr(import_module("zv_graph.analysis.omvang"), "MOST_GREMIA", 2)
    told = CliRunner().invoke(zvgraph, analyse_it)
    assert told.exit_code == 2
    assert told.stderr.endswith(
        "er zijn 3 overleggen en hoogstens 2 kan. Verdeel de gegevens over meer regio's met zv:regio.\n"
    )
    assert "zvgraph valideer" not in told.stderr
