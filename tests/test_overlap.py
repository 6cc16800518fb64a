import math
from itertools import combinations, product

import networkx as nx
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import sparse, stats

from proef import analysed, bipartite, overleg, partner, seats
from zv_graph.analysis import bicm
from zv_graph.analysis import pairs as blocks
from zv_graph.analysis.overlap import overlap
from zv_graph.analysis.pairs import pairs, tail

ACTORS = "".join(partner(f"p{n}", "ggz") for n in range(12))
# Complete and with its hours, so that nothing is left to ask.
VOL = " ; zv:deelnemersVolledig true ; zv:keerPerJaar 10 ; zv:duurInUren 2.0"
THEMA = "; zv:thema thema:huiselijk-geweld-en-kindermishandeling"
HG = THEMA + VOL


def short(iri: str) -> str:
    return iri.rpartition(":")[2]


def test_davis_has_the_published_twins_and_the_significant_pairs(build):
    found = overlap(build(bipartite(nx.davis_southern_women_graph())))
    by = {(short(o.a), short(o.b)): o for o in found}
    assert by["E13", "E14"].jaccard == 1
    told = {pair: o.p for pair, o in by.items() if o.q_hypergeometrisch < 0.05}
    # Published: three pairs by the hypergeometric model; with busy and quiet women told apart none is more than chance.
    assert {pair: round(p, 3) for pair, p in told.items()} == {
        ("E3", "E5"): 0.073,
        ("E10", "E12"): 0.043,
        ("E13", "E14"): 0.028,
    }
    assert not [pair for pair, o in by.items() if o.q < 0.05]


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
    assert pair.p_hypergeometrisch == pytest.approx((4 * 5 + 1) / math.comb(9, 4))
    assert pair.q_hypergeometrisch == pytest.approx(min(pair.p_hypergeometrisch * 3, 1))
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
    for _, _, case in cases:
        assert 0 <= found.p[case] <= found.q[case] + 1e-12 <= 1 + 1e-12
    for i, j, case in cases:
        assert found.q_hypergeometrisch[case] == pytest.approx(expected[i, j], abs=1e-9)


@given(tables=st.lists(st.sets(st.integers(0, 6), min_size=1), min_size=2, max_size=6))
def test_the_model_keeps_every_margin_and_what_can_only_be_so(tables):
    matrix = np.array([[column in table for column in range(7)] for table in tables], dtype=np.int64)
    model = bicm.kansen(sparse.csr_array(matrix))
    degrees = np.unique(matrix.sum(axis=0))
    kind = np.searchsorted(degrees, matrix.sum(axis=0))
    cells = model.kans[np.searchsorted(model.sommen, matrix.sum(axis=1))][:, kind]
    assert np.allclose(cells.sum(axis=1), matrix.sum(axis=1))
    assert np.allclose(cells.sum(axis=0), matrix.sum(axis=0))
    # A row or column that is full or empty can be nothing else.
    assert np.all(cells[matrix.sum(axis=1) == 7] == 1)
    assert np.all(cells[:, matrix.sum(axis=0) == 0] == 0)


@given(st.lists(st.tuples(st.floats(0, 1), st.floats(0, 1)), min_size=1, max_size=7), st.integers(0, 7))
def test_the_tail_of_unequal_chances_equals_every_way_they_can_fall(chances, shared):
    a, b = (np.array(side) for side in zip(*chances, strict=True))
    one = np.ones(len(chances), dtype=np.int64)
    every = sum(
        math.prod(p if hit else 1 - p for p, hit in zip(a * b, fall, strict=True))
        for fall in product((True, False), repeat=len(chances))
        if sum(fall) >= shared
    )
    # Beside another pair each has its own.
    rows = [np.array([side, side[::-1]]) for side in (a, b)]
    told = bicm.staarten(*rows, one, np.array([shared, 0]))
    assert told.tolist() == pytest.approx([every, 1.0], abs=1e-12)


# What the other package warns of, of itself, is no fault here.
@pytest.mark.filterwarnings("ignore::Warning")
@pytest.mark.parametrize("name", ["davis", "flevoland", "twente", "voorbeeldregio"])
def test_the_model_is_that_of_an_independent_package(name):
    package = pytest.importorskip("bicm", reason="pip install bicm: the package of those who made the model")
    if name == "davis":
        graph = nx.davis_southern_women_graph()
        women = [node for node, side in graph.nodes(data="bipartite") if side == 0]
        matrix = np.array([[graph.has_edge(e, w) for w in women] for e in graph if e not in women], dtype=np.int64)
    else:
        tables = [g.leden for g in analysed(name).dekking.gremia.values() if g.leden]
        actors = sorted(frozenset().union(*tables))
        matrix = np.array([[actor in table for actor in actors] for table in tables], dtype=np.int64)
    model = bicm.kansen(sparse.csr_array(matrix))
    kind = np.searchsorted(np.unique(matrix.sum(axis=0)), matrix.sum(axis=0))
    cells = model.kans[np.searchsorted(model.sommen, matrix.sum(axis=1))][:, kind]
    other = package.BipartiteGraph()
    other.set_biadjacency_matrix(matrix)
    other.solve_tool(verbose=False)
    assert np.allclose(cells, other.get_bicm_matrix(), atol=1e-6)


MEMBERS = ("x:p0", "x:p1", "x:p2", "x:p3")
MANDAAT = "; zv:heeftMandaat [ a zv:Mandaat ; zv:mandaattype mandaat:richtinggeven ]"


def told(pair):
    """Return the codes of a pair with their answers in a word."""
    return {reden.code: reden.antwoord.name.lower() for reden in pair.redenen}


@pytest.mark.parametrize(
    ("a", "b", "extra", "oordeel", "redenen"),
    [
        ("", "", "", "onderbrengen", {}),
        ("; zv:onderdeelVan x:b", "", "", "niet", {"HIERARCHIE": "nee"}),
        ("; zv:onderdeelVan x:b ; zv:vorm vorm:werkgroep", "", "", "voorleggen", {"HIERARCHIE": "onbekend"}),
        ("; zv:wettelijkVerplicht true", "; zv:wettelijkVerplicht true", "", "koppelen", {"WETTELIJK": "nee"}),
        ("; zv:samenstellingBijWet true", "", "", "koppelen", {"SAMENSTELLING": "nee"}),
        ("; zv:vorm vorm:driehoek", "", "", "koppelen", {"SAMENSTELLING": "nee"}),
        (
            "; zv:werkgebied gm:0034 ; zv:schaal schaal:regionaal",
            "; zv:werkgebied gm:0995 ; zv:schaal schaal:regionaal",
            "",
            "niet",
            {"WERKGEBIED": "nee"},
        ),
        ("; zv:schaal schaal:bovenregionaal", "", "", "voorleggen", {"SCHAAL": "onbekend"}),
        ("; zv:aantal 10", "", "", "niet", {"SCHAAL": "nee"}),
        ("; zv:vertrouwelijk true", "", "", "niet", {"VERTROUWELIJK": "nee"}),
        (MANDAAT, "", "", "koppelen", {"MANDAAT": "nee"}),
        ("; zv:rapporteertAan x:b", "", "", "voorleggen", {"LIJN": "onbekend"}),
        ("; zv:voedt x:b", "", "", "voorleggen", {"VOORBEREIDING": "onbekend"}),
        ("; zv:vorm vorm:inkoopoverleg", "", "", "voorleggen", {"OPDRACHT": "onbekend"}),
        ("", "; zv:thema thema:mensenhandel, thema:verslavingszorg", "", "niet", {"AANDACHT": "nee"}),
        ("; zv:onderdeelVan x:c", "; zv:onderdeelVan x:c", overleg("c"), "onderbrengen", {}),
    ],
)
def test_each_reason_by_itself(build, a, b, extra, oordeel, redenen):
    text = ACTORS + overleg("a", HG + a) + overleg("b", HG + b) + extra
    (pair,) = overlap(build(text + seats("a", *MEMBERS) + seats("b", *MEMBERS)))
    assert (pair.oordeel, told(pair)) == (oordeel, redenen)
    assert pair.zusters == bool(extra)


@pytest.mark.parametrize(
    ("lacks", "redenen"),
    [
        ("zv:deelnemersVolledig", {"LEDENLIJST"}),
        ("zv:keerPerJaar", {"RITME", "AANDACHT"}),
        ("zv:duurInUren", {"AANDACHT"}),
        ("zv:niveau", {"NIVEAU", "LEDENLIJST", "MANDAAT"}),
    ],
)
def test_what_is_not_known_is_asked(build, lacks, redenen):
    text = overleg("a", HG).replace(lacks, "rdfs:comment") + overleg("b", HG)
    (pair,) = overlap(build(ACTORS + text + seats("a", *MEMBERS) + seats("b", *MEMBERS)))
    assert (pair.oordeel, told(pair)) == ("voorleggen", dict.fromkeys(sorted(redenen), "onbekend") | told(pair))
    assert set(told(pair)) == redenen


def test_at_bestuurlijk_the_mandaat_must_be_given(build):
    text = (overleg("a", HG) + overleg("b", HG)).replace("tactisch", "bestuurlijk")
    (pair,) = overlap(build(ACTORS + text + seats("a", *MEMBERS) + seats("b", *MEMBERS)))
    assert (pair.oordeel, told(pair)) == ("voorleggen", {"MANDAAT": "onbekend"})


def test_another_niveau_is_no_double(build):
    other = overleg("b", HG).replace("niveau:tactisch", "niveau:operationeel")
    (pair,) = overlap(build(ACTORS + overleg("a", HG) + other + seats("a", *MEMBERS) + seats("b", *MEMBERS)))
    assert (pair.oordeel, told(pair)) == ("niet", {"NIVEAU": "nee"})


@pytest.mark.parametrize(
    ("members", "themas", "misses"),
    [
        (("x:p0", "x:p1"), HG, {"LEDEN"}),
        (("x:p0", "x:p8", "x:p9", "x:p10"), HG, {"GEDEELD", "OMVAT", "PARTNERS"}),
        (MEMBERS, "; zv:thema thema:mensenhandel" + VOL, {"THEMA"}),
        (("x:p0", "x:p1", "x:p8", "x:p9"), HG, {"OMVAT", "PARTNERS"}),
    ],
)
def test_a_pair_that_is_no_candidate_says_why(build, members, themas, misses):
    text = ACTORS + overleg("a", HG) + overleg("b", themas) + seats("a", *MEMBERS) + seats("b", *members)
    (pair,) = overlap(build(text))
    assert (pair.kandidaat, pair.oordeel) == (False, "niet")
    assert set(told(pair)) - {"FUNCTIE"} == misses


def test_gemeenten_that_sit_everywhere_make_no_candidate(build):
    text = ACTORS + overleg("a", HG) + overleg("b", HG)
    gemeenten = [f"gm:{code}" for code in ("0034", "0995", "0303", "0171", "0050", "0184")]
    text += seats("a", *gemeenten, "x:p1", "x:p2", functie="wethouder") + seats(
        "b", *gemeenten, "x:p3", "x:p4", functie="wethouder"
    )
    (pair,) = overlap(build(text))
    assert (pair.omvat, pair.kandidaat, told(pair)) == (0.75, False, {"PARTNERS": "nee"})


def test_the_statutory_one_stays_and_else_the_larger(build):
    larger = ACTORS + overleg("a", HG) + overleg("b", HG) + seats("a", *MEMBERS[:3]) + seats("b", *MEMBERS)
    assert overlap(build(larger))[0].blijft == "urn:x:b"
    statutory = larger.replace('"a"@nl', '"a"@nl ; zv:wettelijkVerplicht true')
    assert overlap(build(statutory))[0].blijft == "urn:x:a"


def test_of_two_tables_with_the_same_seats_the_name_decides_and_not_the_address(build):
    text = ACTORS + overleg("a", HG).replace('"a"@nl', '"Z"@nl') + overleg("b", HG)
    assert overlap(build(text + seats("a", *MEMBERS) + seats("b", *MEMBERS)))[0].blijft == "urn:x:b"


def test_a_broad_thema_is_no_proof_for_its_narrower_one(build):
    text = ACTORS + overleg("a", "; zv:thema thema:zorg-en-veiligheid" + VOL) + overleg("b", HG)
    (pair,) = overlap(build(text + seats("a", *MEMBERS) + seats("b", *MEMBERS)))
    assert (pair.themas, told(pair)) == ((), {"THEMA": "nee"})


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
            assert pair.redenen == ()


def test_the_candidates_are_the_pairs_that_are_candidates(build):
    members = [f"x:p{n}" for n in range(40)]
    text = "".join(partner(name.removeprefix("x:"), "ggz") for name in members)
    text += "".join(overleg(name, HG) for name in "abc")
    # Of 24 members each a and b share just three quarters, a and c one less.
    found = overlap(build(text + seats("a", *members[:24]) + seats("b", *members[6:30]) + seats("c", *members[7:31])))
    assert found.kandidaten == tuple(pair for pair in found if pair.kandidaat)
    assert [(pair.gedeeld, pair.kandidaat) for pair in found] == [(18, True), (17, False), (23, True)]
    assert found[-1] == tuple(found)[-1] == found[2:][0]


def test_the_same_pairs_are_equal(build):
    davis = bipartite(nx.davis_southern_women_graph())
    assert overlap(build(davis)) == overlap(build(davis))
    assert overlap(build(davis)) != overlap(build(davis.replace("x:E1 ", "x:E99 ")))
