import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from proef import overleg, partner, seats
from zv_graph.analysis import schakels
from zv_graph.analysis.lezing import lees
from zv_graph.analysis.schakels import _loose, tweezijdig
from zv_graph.analysis.structuur import structuur

HG = "; zv:thema thema:huiselijk-geweld-en-kindermishandeling"
RICHTING = '; zv:heeftMandaat [ a zv:Mandaat ; zv:mandaattype mandaat:richtinggeven ; zv:grondslag "besluit" ]'


def low(name, extra=""):
    return overleg(name, extra).replace("tactisch", "operationeel")


def gaps(network, soort):
    return {
        tuple(iri.rpartition(":")[2].rpartition("/")[2] for iri in g.betrokken)
        for g in structuur(network)
        if g.soort == soort
    }


def test_a_line_upward_may_take_several_steps(build):
    assert (
        gaps(
            build(
                low("a", "; zv:rapporteertAan x:b") + overleg("b", "; zv:escaleertNaar x:c") + overleg("c", RICHTING)
            ),
            "geen-pad-omhoog",
        )
        == set()
    )


def test_a_line_that_ends_too_low_or_at_an_ended_gremium_is_broken(build):
    ends_low = low("a", "; zv:rapporteertAan x:b") + overleg("b")
    ended = low("d", "; zv:rapporteertAan x:e") + overleg("e", RICHTING + "; zv:status status:opgeheven")
    assert gaps(build(ends_low + ended), "geen-pad-omhoog") == {("a",), ("d",)}


def test_a_line_downward_is_no_line_upward(build):
    assert gaps(build(low("a") + overleg("b", RICHTING + "; zv:rapporteertAan x:a")), "geen-pad-omhoog") == {("a",)}


def test_both_pijlers_at_one_table_and_not_at_two(build):
    parts = partner("p", "ggz") + partner("q", "politie") + overleg("a", HG) + overleg("b", HG) + seats("a", "x:p")
    apart, together = parts + seats("b", "x:q"), parts + seats("a", "x:q")
    assert len(gaps(build(apart), "eenzijdig")) == 1
    assert gaps(build(together), "eenzijdig") == set()


def test_who_may_decide_on_a_thema(build):
    besluit = '; zv:heeftMandaat [ a zv:Mandaat ; zv:mandaattype mandaat:besluiten ; zv:grondslag "wet" {} ]'
    assert len(gaps(build(overleg("a", HG)), "geen-besluit")) == 1
    assert gaps(build(overleg("a", HG + besluit.format(""))), "geen-besluit") == set()
    assert (
        gaps(build(overleg("a", HG + besluit.format("; zv:thema thema:zorg-en-veiligheid"))), "geen-besluit") == set()
    )
    assert len(gaps(build(overleg("a", HG + besluit.format("; zv:thema thema:mensenhandel"))), "geen-besluit")) == 1


def test_mandaten_without_ground_or_past_their_date(build):
    text = overleg("a", "; zv:heeftMandaat [ zv:mandaattype mandaat:richtinggeven ]")
    # Advice needs no ground.
    text += overleg("c", "; zv:heeftMandaat [ zv:mandaattype mandaat:adviseren ]")
    text += overleg(
        "b",
        '; zv:heeftMandaat [ zv:mandaattype mandaat:adviseren ; zv:grondslag "x" ; zv:geldigTot "2026-10-31"^^xsd:date ]',
    )
    network = build(text)
    assert gaps(network, "mandaat-zonder-grondslag") == {("a",)}
    assert gaps(network, "mandaat-verlopen") == {("b",)}


def test_what_a_gremium_lacks(build):
    network = build(
        overleg("a") + overleg("b", HG) + seats("b", "x:p") + overleg("c", HG) + seats("c", "x:p", rol="voorzitter")
    )
    assert gaps(network, "zonder-leden") == {("a",)}
    assert gaps(network, "zonder-thema") == {("a",)}
    assert gaps(network, "zonder-voorzitter") == {("b",)}


def test_one_actor_between_two_worlds(build):
    text = (
        overleg("a")
        + overleg("b")
        + overleg("c")
        + seats("a", "x:p", "x:q")
        + seats("b", "x:p", "x:q")
        + seats("c", "x:q", "x:r", "x:s")
    )
    network = build(text)
    assert gaps(network, "sleutelactor") == {("q", "c", "r", "s")}
    assert gaps(network, "sleutelgremium") == {("c", "r", "s")}
    assert gaps(network, "brug") == {("c", "q")}


@given(st.sets(st.tuples(st.integers(0, 5), st.integers(0, 5)), min_size=1, max_size=18))
def test_what_comes_loose_equals_a_naive_removal(ties):
    graph = nx.Graph()
    for a, g in ties:
        graph.add_node(f"a{a}", bipartite=0)
        graph.add_node(f"g{g}", bipartite=1)
        graph.add_edge(f"a{a}", f"g{g}")
    core = graph.subgraph(n for n in graph if graph.degree(n) > 1)
    through = set(nx.articulation_points(core))
    for node in nx.articulation_points(graph):
        own = nx.node_connected_component(graph, node) - {node}
        parts = sorted(nx.connected_components(graph.subgraph(own)), key=lambda part: (-len(part), min(part)))
        naive = sorted(other for part in parts[1:] for other in part)
        assert _loose(graph, core, node, through=node in through) == naive


def test_the_two_mode_graph_has_only_who_sits(build):
    graph = tweezijdig(lees(build(overleg("a") + seats("a", "x:p") + seats("a", "x:q", rol="uitgenodigd"))))
    assert set(graph) == {"urn:x:a", "urn:x:p"}


def test_along_a_chain_some_are_told_in_full_and_the_rest_in_short(build, monkeypatch):
    # Five gremia, each sharing one party with the next: four parties hold it together.
    text = "".join(partner(f"p{n}", "ggz") for n in range(6))
    text += "".join(overleg(f"g{n}") + seats(f"g{n}", f"x:p{n}", f"x:p{n + 1}") for n in range(5))
    whole = {gat.betrokken[0]: gat for gat in structuur(build(text)) if gat.soort == "sleutelactor"}
    assert whole["urn:x:p1"].betrokken == ("urn:x:p1", "urn:x:g0", "urn:x:p0")
    monkeypatch.setattr(schakels, "MOST_WEAK", 0)
    monkeypatch.setattr(schakels, "MOST_NAMES", 0)
    short = {gat.betrokken[0]: gat for gat in structuur(build(text)) if gat.soort == "sleutelactor"}
    assert short.keys() == whole.keys()
    assert short["urn:x:p2"].betrokken == ("urn:x:p2",)
    assert short["urn:x:p2"].toelichting == "Zonder p2 valt het netwerk in de gegevens uit elkaar."


BESLUIT = "; zv:heeftMandaat [ a zv:Mandaat ; zv:mandaattype mandaat:besluiten ; zv:grondslag {} ]"


@pytest.mark.parametrize(
    ("grounds", "found"),
    [
        ("<https://w3id.org/zvgraph/begrip/wet/politiewet-13>", True),
        ('"Politiewet 2012, artikel 13"@nl', True),
        ('"Politiewet, art. 41a"', True),
        # What else it rests on may give the power.
        ('"Politiewet 2012, artikel 13"@nl, "Regeling van de colleges"@nl', False),
        ('"Politiewet 2012, artikel 39"@nl', False),
        ('"Wet publieke gezondheid, artikel 14"@nl', False),
        ('"Regeling van de colleges"@nl', False),
    ],
)
def test_an_article_that_lets_no_table_decide(build, grounds, found):
    network = build(overleg("a", HG + BESLUIT.format(grounds)))
    assert bool(gaps(network, "besluit-zonder-bevoegdheid")) is found
