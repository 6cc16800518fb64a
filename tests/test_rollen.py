from unittest import mock

import networkx as nx
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import sparse

from proef import BUNDLED, analysed, bipartite, overleg, partner, seats
from zv_graph.analysis import brokerage_roles, ei_index
from zv_graph.analysis import rollen as module
from zv_graph.analysis.brokerage import ROLES, codes, ei_range, roles
from zv_graph.analysis.centrality import betweenness, holes
from zv_graph.analysis.rollen import rollen, verbondenheid

# As published by Borgatti and Halgin (2011) and held by the tests of networkx: degree, betweenness.
DAVIS = {
    "Evelyn-Jefferson": (0.57, 0.10),
    "Laura-Mandeville": (0.50, 0.05),
    "Theresa-Anderson": (0.57, 0.09),
    "Brenda-Rogers": (0.50, 0.05),
    "Charlotte-McDowd": (0.29, 0.01),
    "Frances-Anderson": (0.29, 0.01),
    "Eleanor-Nye": (0.29, 0.01),
    "Pearl-Oglethorpe": (0.21, 0.01),
    "Ruth-DeSand": (0.29, 0.02),
    "Verne-Sanderson": (0.29, 0.02),
    "Myra-Liddel": (0.29, 0.02),
    "Katherina-Rogers": (0.43, 0.05),
    "Sylvia-Avondale": (0.50, 0.07),
    "Nora-Fayette": (0.57, 0.11),
    "Helen-Lloyd": (0.36, 0.04),
    "Dorothy-Murchison": (0.14, 0.00),
    "Olivia-Carleton": (0.14, 0.01),
    "Flora-Price": (0.14, 0.01),
}


def test_davis_has_the_published_two_mode_centralities(build):
    graph = nx.davis_southern_women_graph()
    found = {r.actor.rpartition(":")[2]: r for r in rollen(build(bipartite(graph)))}
    assert found.keys() == DAVIS.keys()
    core = nx.core_number(graph)
    for name, (degree, between) in DAVIS.items():
        assert found[name].graad_relatief == pytest.approx(degree, abs=0.01)
        assert found[name].betweenness == pytest.approx(between, abs=0.01)
        assert found[name].k_kern == core[name.replace("-", " ")]


def test_one_actor_at_three_tables_stands_between_them_all_and_at_one_table_nobody_does(build):
    hub = build(partner("a", "ggz") + "".join(overleg(name) + seats(name, "x:a") for name in ("een", "twee", "drie")))
    assert [r.betweenness for r in rollen(hub)] == [1.0]
    table = build(partner("a", "ggz") + partner("b", "ggd") + overleg("een") + seats("een", "x:a", "x:b"))
    assert [r.betweenness for r in rollen(table)] == [0.0, 0.0]


def test_davis_has_the_constraint_and_effective_size_of_networkx(build):
    graph = nx.davis_southern_women_graph()
    women = [n for n, side in graph.nodes(data="bipartite") if side == 0]
    projection = nx.bipartite.weighted_projected_graph(graph, women)
    constraint = nx.constraint(projection, weight="weight")
    size = nx.effective_size(projection, nodes=list(projection), weight="weight")
    for r in rollen(build(bipartite(graph))):
        name = r.actor.rpartition(":")[2].replace("-", " ")
        assert r.constraint == pytest.approx(constraint[name], abs=1e-12)
        assert r.effectieve_omvang == pytest.approx(size[name], abs=1e-12)


@given(st.integers(1, 9), st.data())
def test_holes_equal_networkx_on_any_weighted_graph(n, data):
    graph = nx.empty_graph(n)
    for a in range(n):
        for b in range(a):
            if weight := data.draw(st.integers(0, 3)):
                graph.add_edge(a, b, weight=weight)
    constraint, size = holes(sparse.csr_array(nx.to_numpy_array(graph)))
    np.testing.assert_allclose(constraint, list(nx.constraint(graph, weight="weight").values()))
    np.testing.assert_allclose(size, list(nx.effective_size(graph, nodes=list(graph), weight="weight").values()))


@given(st.integers(1, 12), st.floats(0, 1), st.integers(0, 99))
def test_betweenness_equals_networkx_on_any_graph(n, density, seed):
    graph = nx.gnp_random_graph(n, density, seed=seed)
    expected = nx.betweenness_centrality(graph, normalized=False)
    found = betweenness(nx.to_scipy_sparse_array(graph, dtype=float))
    np.testing.assert_allclose(found, list(expected.values()), atol=1e-12)


@pytest.mark.parametrize("name", BUNDLED)
def test_with_rustworkx_and_without_the_answers_are_the_same(name, monkeypatch):
    pytest.importorskip("nx_rustworkx")
    monkeypatch.setattr("networkx.betweenness_centrality", called := mock.Mock(wraps=nx.betweenness_centrality))
    assert module.BACKEND in nx.config.backends
    monkeypatch.setattr(module, "WORTH", 0)
    dekking = analysed(name).dekking
    found = rollen(dekking)
    assert called.called
    called.reset_mock()
    monkeypatch.setattr(module, "BACKEND", "not installed")
    assert rollen(dekking) == found
    assert not called.called


def test_betweenness_along_a_chain_equals_networkx():
    graph = nx.path_graph(100)
    found = betweenness(nx.to_scipy_sparse_array(graph, dtype=float))
    assert found.tolist() == [k * (99 - k) for k in range(100)]


@given(st.integers(5, 9), st.integers(0, 99))
def test_full_matrices_give_what_sparse_ones_give(n, seed):
    graph = nx.gnp_random_graph(n, 0.7, seed=seed, directed=True)
    arcs, groups = nx.to_scipy_sparse_array(graph, dtype=float), np.arange(n) % 3
    with pytest.MonkeyPatch.context() as patch:
        expected, (constraint, size) = roles(arcs, groups), holes(arcs + arcs.T)
        patch.setattr("zv_graph.analysis.product.MANY", -1)
        np.testing.assert_array_equal(roles(arcs, groups), expected)
        np.testing.assert_allclose(holes(arcs + arcs.T), (constraint, size))


def test_nothing_at_all_has_no_holes_and_no_roles():
    assert [len(part) for part in holes(sparse.csr_array((0, 0)))] == [0, 0]
    assert brokerage_roles(nx.DiGraph(), {}) == {}


# --------------------------------------------------------------------------- brokerage and E-I

ARCS = nx.DiGraph([("A", "B"), ("A", "C"), ("B", "C"), ("B", "D"), ("C", "D"), ("D", "A")])
GROUPS = {"A": 1, "B": 1, "C": 2, "D": 2}


def test_brokerage_on_four_nodes_by_hand():
    # Open two-paths: D-A-B (D apart: gatekeeper), D-A-C (D and C one, A another: consultant),
    # A-B-D (A and B one, D apart: representative), A-C-D (A apart: gatekeeper),
    # B-D-A (A and B one, D another: consultant), C-D-A (C and D one, A apart: representative).
    found = brokerage_roles(ARCS, GROUPS)
    told = {node: {role: count for role, count in roles.items() if count} for node, roles in found.items()}
    assert told == {
        "A": {"gatekeeper": 1, "consultant": 1},
        "B": {"representative": 1},
        "C": {"gatekeeper": 1},
        "D": {"consultant": 1, "representative": 1},
    }
    assert all(set(roles) == set(ROLES) for roles in found.values())


def test_who_has_no_group_brokers_nothing():
    found = brokerage_roles(ARCS, {"A": 1, "B": 1, "C": 2})
    assert sum(found["D"].values()) == 0
    assert found["A"] == dict.fromkeys(ROLES, 0)


@given(st.integers(2, 7), st.data())
def test_brokerage_equals_a_naive_count(n, data):
    graph = nx.gnp_random_graph(n, data.draw(st.floats(0.1, 0.9)), seed=data.draw(st.integers(0, 99)), directed=True)
    drawn = {node: data.draw(st.integers(-1, 2)) for node in graph}
    groups = {node: group for node, group in drawn.items() if group >= 0}
    naive = {node: dict.fromkeys(ROLES, 0) for node in graph}
    for a, v in graph.edges:
        for b in graph.successors(v):
            if a != b and not graph.has_edge(a, b) and {a, v, b} <= groups.keys():
                same = (groups[a] == groups[v], groups[v] == groups[b], groups[a] == groups[b])
                role = {
                    (True, True, True): "coordinator",
                    (False, False, True): "consultant",
                    (False, True, False): "gatekeeper",
                    (True, False, False): "representative",
                    (False, False, False): "liaison",
                }[same]
                naive[v][role] += 1
    assert brokerage_roles(graph, groups) == naive


def test_ei_index_by_hand():
    graph = nx.Graph([("A", "B"), ("A", "C"), ("B", "C"), ("B", "D"), ("C", "D"), ("D", "A")])
    # Within: A-B and C-D. Between: A-C, B-C, B-D, D-A.
    assert ei_index(graph, GROUPS) == pytest.approx((4 - 2) / 6)
    graph["A"]["B"]["weight"] = 5
    assert ei_index(graph, GROUPS, weight="weight") == pytest.approx((4 - 6) / 10)
    assert np.isnan(ei_index(graph, {}))
    assert ei_index(graph, dict.fromkeys("ABCD", 1)) == -1


def test_the_range_of_chance_is_the_same_each_time_and_holds_the_expected_value():
    graph = nx.gnp_random_graph(30, 0.3, seed=1)
    ties, groups = nx.to_scipy_sparse_array(graph), codes(graph, {node: node % 2 for node in graph})
    low, high = ei_range(ties, groups)
    assert (low, high) == ei_range(ties, groups)
    # Two random nodes of two groups of 15 differ with chance 15/29.
    assert low < 2 * 15 / 29 - 1 < high
    assert -1 <= low < high <= 1


def test_who_has_no_group_is_dealt_none():
    graph = nx.gnp_random_graph(30, 0.3, seed=1)
    half = {node: node % 2 for node in graph if node < 20}
    ties = nx.to_scipy_sparse_array(graph)
    known = nx.to_scipy_sparse_array(graph.subgraph(range(20)), nodelist=range(20))
    assert ei_range(ties, codes(graph, half)) == ei_range(known, codes(range(20), half))


def test_zorg_and_veiligheid_apart_and_together(build):
    text = partner("g", "ggz") + partner("h", "ggd") + partner("p", "politie") + partner("o", "openbaar-ministerie")
    text += overleg("a") + overleg("b")
    apart = verbondenheid(build(text + seats("a", "x:g", "x:h") + seats("b", "x:p", "x:o")))
    mixed = verbondenheid(build(text + seats("a", "x:g", "x:p") + seats("b", "x:h", "x:o")))
    assert (apart.ei_index, mixed.ei_index, apart.actoren) == (-1, 1, 4)


def test_without_shared_tables_there_is_nothing_to_say(build):
    network = build(partner("g", "ggz") + overleg("a") + seats("a", "x:g"))
    (only,) = rollen(network)
    assert (only.graad, only.betweenness, only.constraint, only.effectieve_omvang) == (1, 0, None, None)
    assert verbondenheid(network).ei_index is None


def test_in_the_example_region_the_largest_gemeente_stands_between_most():
    found = analysed("voorbeeldregio")
    most = max(found.rollen, key=lambda r: r.betweenness)
    assert most.actor.endswith("/waterstad")
    assert most.gatekeeper == most.representative
    assert found.verbondenheid.ei_index < found.verbondenheid.toeval_laag
