from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from proef import analysed, overleg, partner, seats
from zv_graph.analysis.dekking import lees
from zv_graph.analysis.verlies import verlies

REGION = "voorbeeldregio"
GREMIA = sorted(lees(analysed(REGION).network).gremia)
some = st.sets(st.sampled_from(GREMIA), max_size=6)
LOSSES = ("paren", "themaparen", "zetels", "verwachtingen", "mandaten", "paden")
quick = settings(max_examples=25)


def test_removing_nothing_loses_nothing():
    lost = verlies(analysed(REGION).network)
    assert all(getattr(lost, part) == () for part in LOSSES)
    assert lost.uren_voor == lost.uren_na == analysed(REGION).kerncijfers.uren_per_jaar


@given(some, some)
@quick
def test_more_removed_is_never_less_pairs_lost(first, second):
    network = analysed(REGION).network
    one, both = verlies(network, zonder=first), verlies(network, zonder=first | second)
    assert set(one.paren) <= set(both.paren)
    assert set(one.themaparen) <= set(both.themaparen)
    assert set(one.verwachtingen) <= set(both.verwachtingen)
    assert set(one.zetels) <= set(both.zetels)


@given(some)
@quick
def test_lost_pairs_and_hours_equal_a_naive_count(gone):
    network = analysed(REGION).network
    gremia = lees(network).gremia
    left = {pair for iri, g in gremia.items() if iri not in gone for pair in combinations(sorted(g.leden), 2)}
    all_ = {pair for g in gremia.values() for pair in combinations(sorted(g.leden), 2)}
    lost = verlies(network, zonder=gone)
    assert set(lost.paren) == all_ - left
    assert lost.uren_na == pytest.approx(sum(g.uren or 0 for iri, g in gremia.items() if iri not in gone))


def test_a_merge_keeps_every_pair_and_costs_the_longer_meeting():
    network = analysed(REGION).network
    base = "https://w3id.org/zvgraph/id/voorbeeldregio/"
    parts = (base + "thematafel-hg", base + "programmaraad-ghnt")
    lost = verlies(network, samengevoegd=[parts])
    assert lost.niets_vereists
    assert lost.paren == ()
    # Ten times 2.5 hours with nine seats instead of 10 * 2 * 8 + 8 * 2 * 8.
    assert lost.uren_na == pytest.approx(lost.uren_voor - 160 - 128 + 225)


def test_a_path_upward_is_lost_with_the_table_that_carries_it(build):
    text = overleg("a", "; zv:voedt x:b").replace("tactisch", "operationeel") + overleg("b", "; zv:voedt x:c")
    text += overleg("c", "; zv:heeftMandaat [ zv:mandaattype mandaat:besluiten ]")
    network = build(text)
    assert verlies(network, zonder=["urn:x:b"]).paden == ("urn:x:a",)
    assert verlies(network, zonder=["urn:x:a"]).paden == ()
    assert verlies(network, zonder=["urn:x:c"]).mandaten[0][0] == "urn:x:c"
    assert verlies(network, samengevoegd=[("urn:x:b", "urn:x:c")]).paden == ()


def test_a_seat_is_lost_when_nothing_carries_it(build):
    text = (
        partner("p", "ggz")
        + overleg("a", "; zv:thema thema:mensenhandel")
        + overleg("b", "; zv:thema thema:mensenhandel")
    )
    network = build(text + seats("a", "x:p", "x:q") + seats("b", "x:p"))
    lost = verlies(network, zonder=["urn:x:a"])
    assert [(actor, thema.rpartition("/")[2]) for _, actor, thema in lost.zetels] == [("urn:x:q", "mensenhandel")]
    assert lost.paren == (("urn:x:p", "urn:x:q"),)
    assert not lost.niets_vereists


def test_a_mandaat_is_carried_by_one_for_the_same_thema_only(build):
    def besluit(name: str, thema: str) -> str:
        mandaat = f"[ a zv:Mandaat ; zv:mandaattype mandaat:besluiten ; zv:thema thema:{thema} ]"
        return overleg(name, f"; zv:thema thema:mensenhandel, thema:verslavingszorg ; zv:heeftMandaat {mandaat}")

    other = build(besluit("a", "mensenhandel") + besluit("b", "verslavingszorg"))
    same = build(besluit("a", "mensenhandel") + besluit("b", "mensenhandel"))
    assert [iri for iri, _ in verlies(other, zonder=["urn:x:a"]).mandaten] == ["urn:x:a"]
    assert verlies(same, zonder=["urn:x:a"]).mandaten == ()


def test_hours_after_a_merge_with_an_unknown_part_are_unknown(build):
    text = overleg("a", "; zv:keerPerJaar 4 ; zv:duurInUren 2") + overleg("b") + seats("a", "x:p") + seats("b", "x:p")
    lost = verlies(build(text), samengevoegd=[("urn:x:a", "urn:x:b")])
    assert (lost.uren_voor, lost.uren_na) == (8, None)


@pytest.mark.parametrize(
    ("a", "b", "seated"), [(None, "wethouder", 2), ("wethouder", "wethouder", 2), ("wethouder", "burgemeester", 4)]
)
def test_an_unknown_functie_is_no_second_person(build, a, b, seated):
    text = overleg("a", "; zv:keerPerJaar 4 ; zv:duurInUren 2.0") + overleg(
        "b", "; zv:keerPerJaar 4 ; zv:duurInUren 2.0"
    )
    network = build(text + seats("a", "gm:0034", "gm:0995", functie=a) + seats("b", "gm:0034", "gm:0995", functie=b))
    lost = verlies(network, samengevoegd=[("urn:x:a", "urn:x:b")])
    assert (lost.uren_voor, lost.uren_na) == (32.0, seated * 4 * 2.5)


def test_what_is_known_of_the_hours_stays_known(build):
    text = (
        overleg("a", "; zv:keerPerJaar 4 ; zv:duurInUren 2.0")
        + overleg("b")
        + seats("a", "gm:0034")
        + seats("b", "gm:0034")
    )
    lost = verlies(build(text), zonder=["urn:x:a"])
    assert (lost.uren_voor, lost.uren_na) == (8.0, 0.0)
