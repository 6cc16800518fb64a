import networkx as nx
import pytest
from click.testing import CliRunner

from proef import HEADER, REGIO, overleg, seats
from zv_graph import validate
from zv_graph.analysis import analyse
from zv_graph.analysis import omvang as module
from zv_graph.analysis.omvang import omvang, te_groot
from zv_graph.commands import zvgraph
from zv_graph.errors import ZvgraphError
from zv_graph.network import Gremium


def test_what_time_grows_with_by_hand(build):
    # The broad thema has eleven under it; three actors are three pairs.
    text = overleg("a", "; zv:thema thema:zorg-en-veiligheid, thema:publieke-gezondheid")
    text += overleg("b", "; zv:onderdeelVan x:a ; zv:heeftMandaat [ zv:mandaattype mandaat:adviseren ]")
    text += overleg("c", "; zv:onderdeelVan x:b") + seats("a", "gm:0034", "gm:0995", "gm:0171")
    text += seats("b", "gm:0034", "gm:0995") + seats("c", "gm:0034")
    assert omvang(build(text)) == {
        module.GREMIA: 3,
        module.ACTORS: 3,
        module.PAIRS: 3 + 1,
        module.MEETINGS: 3 * (11 + 1) + 1,
        module.MANDATES: 1,
        module.LAYERS: 3,
    }


def test_parts_that_go_round_are_one_layer(build):
    text = overleg("a", "; zv:onderdeelVan x:b") + overleg("b", "; zv:onderdeelVan x:a")
    assert omvang(build(text))[module.LAYERS] == 1


@pytest.mark.parametrize("what", module.MOST)
def test_what_is_too_much_is_refused_in_one_sentence_and_what_just_fits_is_not(what):
    assert te_groot("Proef", module.MOST) is None
    told = te_groot("Proef", {**module.MOST, what: module.MOST[what] * 41})
    assert told.startswith("Proef is te groot om in één keer te analyseren: er zijn ")
    assert what in told
    assert told.endswith("Verdeel de gegevens over meer regio's met zv:regio.")


def test_a_large_number_is_told_in_millions_for_it_would_look_like_a_bsn():
    assert "er zijn 139,9 miljoen paren" in te_groot("Proef", {**module.MOST, module.PAIRS: 139_930_000})
    assert "hoogstens 3,0 miljoen kan" in te_groot("Proef", {**module.MOST, module.PAIRS: 139_930_000})


def test_the_analysis_itself_refuses(build):
    network: nx.MultiDiGraph = build(overleg("a"))
    for g in range(4000):
        network.add_node(f"urn:g{g}", soort="gremium", record=Gremium(iri=f"urn:g{g}", naam="g"))
    with pytest.raises(ZvgraphError, match=r"er zijn 4\.001 overleggen en hoogstens 4\.000 kan"):
        analyse(network)


def test_the_command_refuses_before_it_checks_and_warns_before_it_starts(tmp_path, monkeypatch):
    file = tmp_path / "regio.ttl"
    file.write_text(
        HEADER + REGIO + "".join(overleg(name) + seats(name, "gm:0034") for name in "abc"), encoding="utf-8"
    )
    analyse_it = ["analyse", str(file), "--uit", str(tmp_path / "pagina.html")]
    monkeypatch.setattr(module, "LONG", 0)
    told = CliRunner().invoke(zvgraph, analyse_it)
    assert (told.exit_code, "de analyse kan een halve minuut duren" in told.stderr) == (0, True)
    monkeypatch.setitem(module.MOST, module.GREMIA, 2)
    told = CliRunner().invoke(zvgraph, analyse_it)
    assert told.exit_code == 2
    assert "er zijn 3 overleggen en hoogstens 2 kan" in told.stderr
    assert "zvgraph valideer" not in told.stderr


def test_what_takes_long_to_check_is_checked_apart_and_that_is_said(tmp_path, monkeypatch):
    file = tmp_path / "regio.ttl"
    file.write_text(HEADER + REGIO + overleg("a") + 'x:a zv:keerPerJaar "vaak" .', encoding="utf-8")
    monkeypatch.setattr(validate, "MANY", 3)
    monkeypatch.setattr(validate, "PER_SECOND", 1)
    told = CliRunner().invoke(zvgraph, ["analyse", str(file), "--uit", str(tmp_path / "pagina.html")])
    assert (told.exit_code, "doe dat apart met: zvgraph valideer" in told.stderr, "vaak" in told.stderr) == (
        0,
        True,
        False,
    )
    told = CliRunner().invoke(zvgraph, ["valideer", str(file)])
    assert (told.exit_code, "controleren duurt ongeveer" in told.stderr, "vaak" in told.stdout) == (1, True, True)
