import math
from itertools import combinations

import networkx as nx
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import sparse, stats

from proef import analysed, bipartite, overleg, partner, seats
from zv_graph.analysis import pairs as blocks
from zv_graph.analysis.overlap import overlap
from zv_graph.analysis.pairs import pairs, tail

ACTORS = "".join(partner(f"p{n}", "ggz") for n in range(12))
HG = "; zv:thema thema:huiselijk-geweld-en-kindermishandeling"


def short(iri: str) -> str:
    return iri.rpartition(":")[2]


def test_davis_has_the_published_twins_and_the_significant_pairs(build):
    found = overlap(build(bipartite(nx.davis_southern_women_graph())))
    by = {(short(o.a), short(o.b)): o for o in found}
    assert by["E13", "E14"].jaccard == 1
    assert {pair for pair, o in by.items() if o.q < 0.05} == {("E3", "E5"), ("E10", "E12"), ("E13", "E14")}


def test_one_pair_by_hand(build):
    # A = {0..3}, B = {1..4}, C = {8..11}: N = 9, three shared, expected 4 * 4 / 9.
    network = build(
        ACTORS
        + overleg("a", HG)
        + overleg("b", HG)
        + overleg("c", HG)
        + seats("a", *(f"x:p{n}" for n in range(4)))
        + seats("b", *(f"x:p{n}" for n in range(1, 5)))
        + seats("c", *(f"x:p{n}" for n in range(8, 12)))
    )
    (pair,) = overlap(network)
    assert (pair.gedeeld, pair.jaccard, pair.omvat) == (3, 3 / 5, 3 / 4)
    assert pair.verwacht == pytest.approx(16 / 9)
    assert pair.p == pytest.approx((4 * 5 + 1) / math.comb(9, 4))
    assert pair.q == pytest.approx(min(pair.p * 3, 1))
    assert (pair.kandidaat, pair.oordeel, pair.redenen, pair.blijft) == (True, "samenvoegen", (), None)


@given(st.integers(1, 40), st.data())
def test_tail_equals_the_hypergeometric_distribution(population, data):
    a, b = data.draw(st.integers(1, population)), data.draw(st.integers(1, population))
    shared = data.draw(st.integers(0, min(a, b)))
    assert tail(population, a, b, shared) == pytest.approx(stats.hypergeom.sf(shared - 1, population, a, b), abs=1e-12)


@pytest.mark.parametrize(("block", "table"), [(512, 4_000_000), (2, 4_000_000), (3, 0)])
@given(tables=st.lists(st.sets(st.integers(0, 9), min_size=1), min_size=2, max_size=8))
def test_pairs_equal_a_naive_count(block, table, tables):
    matrix = np.array([[column in table for column in range(10)] for table in tables], dtype=np.int32)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(blocks, "BLOCK", block)
        patch.setattr(blocks, "TABLE", table)
        found = pairs(sparse.csr_array(matrix))
    cases = list(zip(found.i.tolist(), found.j.tolist(), found.geval.tolist(), strict=True))
    every = list(combinations(range(len(tables)), 2))
    assert {(i, j): found.gedeeld[case] for i, j, case in cases} == {
        (i, j): len(tables[i] & tables[j]) for i, j in every if tables[i] & tables[j]
    }
    tails = [stats.hypergeom.sf(len(tables[i] & tables[j]) - 1, 10, len(tables[i]), len(tables[j])) for i, j in every]
    expected = dict(zip(every, stats.false_discovery_control(tails), strict=True))
    for i, j, case in cases:
        assert found.q[case] == pytest.approx(expected[i, j], abs=1e-9)
        assert found.verwacht[case] == pytest.approx(len(tables[i]) * len(tables[j]) / 10)


MEMBERS = ("x:p0", "x:p1", "x:p2", "x:p3")
MANDAAT = "; zv:heeftMandaat [ a zv:Mandaat ; zv:mandaattype mandaat:richtinggeven ]"


@pytest.mark.parametrize(
    ("a", "b", "extra", "oordeel", "redenen"),
    [
        (HG, HG, "", "onderbrengen", ()),
        (HG + "; zv:onderdeelVan x:b", HG, "", "niet", ("HIERARCHIE",)),
        (HG + "; zv:wettelijkVerplicht true", HG + "; zv:wettelijkVerplicht true", "", "niet", ("WETTELIJK",)),
        (HG + "; zv:werkgebied gm:0034", HG + "; zv:werkgebied gm:0995", "", "niet", ("WERKGEBIED",)),
        (HG + "; zv:vertrouwelijk true", HG + ", thema:mensenhandel", "", "niet", ("VERTROUWELIJK",)),
        (HG + MANDAAT, HG, "", "voorleggen", ("MANDAAT",)),
        (HG + "; zv:rapporteertAan x:b", HG, "", "voorleggen", ("LIJN",)),
        (
            HG + "; zv:keerPerJaar 12 ; zv:duurInUren 2",
            HG + ", thema:mensenhandel, thema:verslavingszorg ; zv:keerPerJaar 4 ; zv:duurInUren 2",
            "",
            "voorleggen",
            ("AANDACHT",),
        ),
        (HG + "; zv:onderdeelVan x:c", HG + "; zv:onderdeelVan x:c", overleg("c"), "onderbrengen", ("ZUSTERS",)),
    ],
)
def test_each_reason_by_itself(build, a, b, extra, oordeel, redenen):
    found = overlap(
        build(ACTORS + overleg("a", a) + overleg("b", b) + extra + seats("a", *MEMBERS) + seats("b", *MEMBERS))
    )
    (pair,) = found
    assert (pair.oordeel, pair.redenen) == (oordeel, redenen)


def test_another_niveau_is_no_double(build):
    other = overleg("b", HG).replace("niveau:tactisch", "niveau:operationeel")
    (pair,) = overlap(build(ACTORS + overleg("a", HG) + other + seats("a", *MEMBERS) + seats("b", *MEMBERS)))
    assert (pair.oordeel, pair.redenen) == ("niet", ("NIVEAU",))


@pytest.mark.parametrize(
    ("members", "themas", "misses"),
    [
        (("x:p0", "x:p1"), HG, ("LEDEN",)),
        (("x:p0", "x:p8", "x:p9", "x:p10"), HG, ("GEDEELD", "OMVAT")),
        (MEMBERS, "; zv:thema thema:mensenhandel", ("THEMA",)),
        (("x:p0", "x:p1", "x:p8", "x:p9"), HG, ("OMVAT",)),
    ],
)
def test_a_pair_that_is_no_candidate_says_why(build, members, themas, misses):
    text = ACTORS + overleg("a", HG) + overleg("b", themas) + seats("a", *MEMBERS) + seats("b", *members)
    (pair,) = overlap(build(text))
    assert (pair.kandidaat, pair.oordeel, pair.redenen) == (False, "niet", misses)


def test_the_statutory_one_stays_and_else_the_larger(build):
    larger = ACTORS + overleg("a", HG) + overleg("b", HG) + seats("a", *MEMBERS[:3]) + seats("b", *MEMBERS)
    assert overlap(build(larger))[0].blijft == "urn:x:b"
    statutory = larger.replace('"a"@nl', '"a"@nl ; zv:wettelijkVerplicht true')
    assert overlap(build(statutory))[0].blijft == "urn:x:a"


def test_a_broad_thema_is_shared_with_its_narrower_one(build):
    text = ACTORS + overleg("a", "; zv:thema thema:zorg-en-veiligheid") + overleg("b", HG)
    (pair,) = overlap(build(text + seats("a", *MEMBERS) + seats("b", *MEMBERS)))
    assert [theme.rpartition("/")[2] for theme in pair.themas] == ["huiselijk-geweld-en-kindermishandeling"]


def test_two_broad_tables_share_the_broad_thema_only(build):
    broad = "; zv:thema thema:zorg-en-veiligheid"
    (pair,) = overlap(
        build(ACTORS + overleg("a", broad) + overleg("b", broad) + seats("a", *MEMBERS) + seats("b", *MEMBERS))
    )
    assert [theme.rpartition("/")[2] for theme in pair.themas] == ["zorg-en-veiligheid"]


def test_who_does_not_sit_does_not_count(build):
    text = ACTORS + overleg("a", HG) + overleg("b", HG) + seats("a", *MEMBERS) + seats("b", "x:p0", "x:p5", "x:p6")
    found = overlap(build(text + seats("b", "x:p1", "x:p2", rol="agendalid")))
    assert found[0].gedeeld == 1


@pytest.mark.parametrize("name", ["flevoland", "twente", "voorbeeldregio"])
def test_no_pair_is_proposed_against_the_rules(name):
    for pair in analysed(name).overlap:
        if pair.oordeel in ("samenvoegen", "onderbrengen"):
            assert pair.kandidaat
            assert set(pair.redenen) <= {"ZUSTERS"}


@pytest.mark.parametrize("least", [0.28, 0.5, 0.56, 0.75, 1])
def test_the_candidates_are_the_pairs_that_are_candidates(build, least):
    members = [f"x:p{n}" for n in range(40)]
    text = "".join(partner(name.removeprefix("x:"), "ggz") for name in members)
    text += "".join(overleg(name, HG) for name in "abc")
    found = overlap(
        build(text + seats("a", *members[:25]) + seats("b", *members[11:36]) + seats("c", *members[15:40])),
        min_omvat=least,
    )
    assert found.kandidaten == tuple(pair for pair in found if pair.kandidaat)
    assert found[-1] == tuple(found)[-1] == found[2:][0]


def test_the_same_pairs_are_equal(build):
    davis = bipartite(nx.davis_southern_women_graph())
    assert overlap(build(davis)) == overlap(build(davis))
    assert overlap(build(davis)) != overlap(build(davis), min_omvat=0.1)
