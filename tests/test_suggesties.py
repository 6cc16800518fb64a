import networkx as nx
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from proef import BUNDLED, analysed, bipartite, overleg, partner, seats
from zv_graph.analysis import suggesties as module
from zv_graph.analysis.suggesties import allocation, leave_one_out, suggesties


def test_davis_has_the_published_auc(build):
    found = suggesties(build(bipartite(nx.davis_southern_women_graph())))
    assert found.auc == pytest.approx(0.826, abs=5e-4)
    assert found.auc_drukte == pytest.approx(0.646, abs=5e-4)
    assert found.getoetst == 89


@given(hnp.arrays(np.float64, st.tuples(st.integers(1, 6), st.integers(1, 6)), elements=st.sampled_from((0.0, 1.0))))
def test_allocation_equals_a_walk_over_all_paths_of_three(ties):
    rows, columns = ties.shape
    scores = allocation(ties)
    for a in range(rows):
        for g in range(columns):
            if not ties[a, g]:
                paths = [
                    1 / (ties[:, h].sum() * ties[b].sum())
                    for h in range(columns)
                    for b in range(rows)
                    if ties[a, h] and ties[b, h] and ties[b, g]
                ]
                assert scores[a, g] == pytest.approx(sum(paths))


@given(hnp.arrays(np.float64, st.tuples(st.integers(1, 6), st.integers(1, 6)), elements=st.sampled_from((0.0, 1.0))))
def test_leave_one_out_equals_taking_each_tie_away(ties):
    never = ties == 0
    above = []
    for row, column in zip(*np.nonzero(ties), strict=True):
        left = ties.copy()
        left[row, column] = 0
        scores = allocation(left)
        difference = scores[row, column] - scores[never]
        above.append(np.where(np.abs(difference) < 1e-9, 0.5, difference > 0).mean() if never.any() else None)
    tested, auc, _ = leave_one_out(ties, allocation(ties))
    if above and never.any():
        assert (tested, auc) == (len(above), pytest.approx(np.mean(above)))
    else:
        assert (tested, auc) == (0, None)


def test_who_sits_with_the_same_people_is_suggested_first(build):
    text = "".join(partner(name, "ggz") for name in "abcd") + overleg("een") + overleg("twee") + overleg("drie")
    text += seats("een", "x:a", "x:b", "x:c") + seats("twee", "x:a", "x:b") + seats("drie", "x:d")
    first = suggesties(build(text)).suggesties[0]
    assert (first.actor, first.gremium) == ("urn:x:c", "urn:x:twee")


def test_of_equal_scores_the_first_by_address_are_told(build):
    # One at the large table and eight pairs of others: all who sit at the large table may join each pair alike.
    members = [f"x:p{n}" for n in range(9)]
    text = "".join(partner(name.removeprefix("x:"), "ggz") for name in members) + overleg("groot")
    text += seats("groot", *members) + "".join(overleg(f"t{n}") + seats(f"t{n}", f"x:p{n}") for n in range(9))
    found = suggesties(build(text)).suggesties
    pairs = sorted((f"urn:x:p{a}", f"urn:x:t{g}") for a in range(9) for g in range(9) if a != g)
    assert [(s.actor, s.gremium) for s in found] == pairs[:20]
    assert len({s.score for s in found}) == 1


def test_of_many_ties_a_part_is_tested_evenly(monkeypatch):
    monkeypatch.setattr(module, "MOST_TIES", 4)
    ties = np.triu(np.ones((5, 5)))
    ties[0, 1:4] = 0
    assert leave_one_out(ties, allocation(ties))[0] == 4


def test_what_no_path_reaches_is_not_suggested(build):
    text = partner("a", "ggz") + partner("b", "ggz") + overleg("een") + overleg("twee")
    found = suggesties(build(text + seats("een", "x:a") + seats("twee", "x:b")))
    assert found.suggesties == ()


def test_where_all_sit_everywhere_nothing_can_be_tested(build):
    found = suggesties(build(partner("a", "ggz") + overleg("een") + seats("een", "x:a")))
    assert (found.auc, found.auc_drukte, found.getoetst) == (None, None, 0)


@pytest.mark.parametrize("name", BUNDLED)
def test_a_suggestion_is_no_seat_that_exists(name):
    found = analysed(name)
    for suggestie in found.suggesties.suggesties:
        assert suggestie.actor not in found.dekking.gremia[suggestie.gremium].leden
    assert 0.5 < found.suggesties.auc < 1


def test_nobody_is_suggested_where_the_law_says_who_sits_there():
    for name in BUNDLED:
        found = analysed(name)
        assert found.suggesties.suggesties
        assert not any(found.dekking.gremia[one.gremium].bij_wet for one in found.suggesties.suggesties)
