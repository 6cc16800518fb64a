import ast
import dataclasses
import inspect
import subprocess
import sys
from collections.abc import Iterator, Sequence
from itertools import combinations
from time import sleep

import networkx as nx
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from scipy import optimize

from proef import BUNDLED, analysed, bipartite, changed, examples, netwerken, overleg, partner, seats
from zv_graph import render
from zv_graph.analysis import samenvoeging
from zv_graph.analysis.dekking import Dekking
from zv_graph.analysis.kosten import kosten
from zv_graph.analysis.lezing import lees
from zv_graph.analysis.overlap import overlap
from zv_graph.analysis.plan import MINSTENS, cover, plan, search, voorstel
from zv_graph.analysis.samenvoeging import samen
from zv_graph.analysis.tafel import Tafel, union
from zv_graph.analysis.verandering import Samen, Stopt, toegepast
from zv_graph.analysis.verschil import verschil
from zv_graph.analysis.voorwaarde import ONBEKEND
from zv_graph.analysis.watals import watals
from zv_graph.errors import ZvgraphError

# Complete, so that something can be proven.
HG = "; zv:thema thema:huiselijk-geweld-en-kindermishandeling ; zv:deelnemersVolledig true"
PARTNERS = "".join(partner(f"p{n}", "ggz") for n in range(9))
quick = examples(40)


@pytest.mark.parametrize(("keep", "left"), [("seats", 3), ("pairs", 6)])
def test_davis_needs_three_tables_for_every_actor_and_six_for_every_pair(build, keep, left):
    network = build(bipartite(nx.davis_southern_women_graph()))
    found = plan(network, objective="gremia", merges=False, keep=keep, zekerheid="mogelijk")
    assert (found.gremia_voor, found.gremia_na, found.optimaal, found.kloof) == (14, left, True, 0.0)
    lost = watals(network, found.verandering).verschil
    assert lost.zetels == ()
    assert keep == "seats" or lost.verloren.paren == ()
    assert plan(network, objective="gremia", merges=False, keep=keep).stappen == ()


# --------------------------------------------------------------------------- every structure, tried one by one


def structures(dekking: Dekking, pairs: set[frozenset[str]]) -> Iterator[list[tuple[str, ...]]]:
    """Yield every set of disjoint tables: single ones and cliques of ``pairs`` of at most four."""
    names = list(dekking.gremia)
    tables = [
        parts
        for size in (1, 2, 3, 4)
        for parts in combinations(names, size)
        if all(frozenset(two) in pairs for two in combinations(parts, 2))
        and len(union(dekking.gremia[part].leden for part in parts)) <= 25
    ]

    def extend(start: int, used: frozenset[str]) -> Iterator[list[tuple[str, ...]]]:
        yield []
        for at in range(start, len(tables)):
            if used.isdisjoint(tables[at]):
                for rest in extend(at + 1, used | set(tables[at])):
                    yield [tables[at], *rest]

    return extend(0, frozenset())


def brute(dekking: Dekking, *, objective: str, merges: bool, keep: str, zekerheid: str) -> float:
    """Return the least that any structure costs of which every answer is good enough."""
    able = {"samenvoegen", "onderbrengen"} | ({"voorleggen"} if MINSTENS[zekerheid] == ONBEKEND else set())
    pairs = {frozenset((o.a, o.b)) for o in overlap(dekking) if merges and o.oordeel in able}
    best = float("inf")
    for chosen in structures(dekking, pairs):
        gone = sorted(set(dekking.gremia) - {part for parts in chosen for part in parts})
        na = toegepast(dekking, [*map(Stopt, gone), *(Samen(parts) for parts in chosen if len(parts) > 1)])
        cost = len(chosen) if objective == "gremia" else kosten(dekking, na.gremia.values())
        if cost < best:
            lost = verschil(dekking, na)
            if lost.antwoord >= MINSTENS[zekerheid] and (keep == "seats" or not lost.verloren.paren):
                best = cost
    return best


@pytest.mark.parametrize("zekerheid", ["bewezen", "mogelijk"])
@pytest.mark.parametrize(("objective", "keep"), [("hours", "seats"), ("hours", "pairs"), ("gremia", "seats")])
@given(network=netwerken(most=6))
@quick
def test_no_structure_that_loses_nothing_is_cheaper(zekerheid, objective, keep, network):
    found = plan(network, objective=objective, keep=keep, zekerheid=zekerheid)
    best = brute(lees(network), objective=objective, merges=True, keep=keep, zekerheid=zekerheid)
    assert (found.gremia_na if objective == "gremia" else found.uren_na) == pytest.approx(best)
    assert found.optimaal
    assert watals(network, found.verandering).verschil.antwoord >= MINSTENS[zekerheid]


@pytest.mark.parametrize("zekerheid", ["bewezen", "mogelijk"])
@given(network=netwerken(most=9))
@examples(12)
def test_nor_among_nine_gremia_that_only_stop_or_stay(zekerheid, network):
    found = plan(network, merges=False, zekerheid=zekerheid)
    best = brute(lees(network), objective="hours", merges=False, keep="seats", zekerheid=zekerheid)
    assert found.uren_na == pytest.approx(best)


@given(network=netwerken(most=7))
@quick
def test_what_is_discussed_comes_on_top_of_what_is_proven(network):
    dekking = lees(network)
    found = voorstel(dekking, overlap(dekking).kandidaten)
    both = [*found.verandering, *(step.wijziging for step in found.bespreken)]
    assert watals(dekking, found.verandering).oordeel == "kan"
    assert watals(dekking, both).verschil.antwoord >= ONBEKEND
    assert all(step.redenen == () for step in found.stappen)


@given(network=netwerken(most=6))
@quick
def test_a_step_is_in_every_plan_when_no_plan_without_it_is_as_cheap(network):
    found = plan(network, merges=False)
    for stap in found.stappen:
        without = network.copy()
        changed(without, stap.gremia[0], wettelijk=True)
        assert stap.in_elk_plan == (plan(without, merges=False).uren_na > found.uren_na + 1e-6)


# --------------------------------------------------------------------------- by hand


def rhythm(keer: float, duur: float) -> str:
    return f" ; zv:keerPerJaar {keer} ; zv:duurInUren {duur}"


def last(iris: Sequence[str]) -> tuple[str, ...]:
    return tuple(iri.rpartition("/")[2].rpartition(":")[2] for iri in iris)


def test_two_tables_that_are_nearly_the_same_become_one_longer_meeting(build):
    text = PARTNERS + overleg("a", HG + rhythm(10, 2)) + overleg("b", HG + rhythm(10, 2))
    network = build(text + seats("a", *(f"x:p{n}" for n in range(4))) + seats("b", *(f"x:p{n}" for n in range(1, 5))))
    found = plan(network)
    # Two meetings of 10 × 2 × 4 hours become one of 10 × 2.5 × 5.
    assert (found.uren_voor, found.uren_na) == (160, 125)
    (stap,) = found.stappen
    assert (stap.soort, last(stap.gremia), stap.uren, stap.in_elk_plan) == ("samenvoegen", ("a", "b"), 35, True)
    assert plan(network, merges=False).stappen == ()


def test_a_table_whose_seats_are_carried_stops_and_says_where_they_go(build):
    text = PARTNERS + overleg("a", HG + rhythm(10, 2)) + overleg("b", HG + rhythm(10, 2))
    (stap,) = plan(build(text + seats("a", "x:p1", "x:p2") + seats("b", "x:p1", "x:p2", "x:p3"))).stappen
    assert (stap.soort, last(stap.gremia), last(stap.naar), stap.uren) == ("stoppen", ("a",), ("b",), 40)


@pytest.mark.parametrize("reason", ["; zv:wettelijkVerplicht true", "; zv:onderdeelVan x:b", "; zv:vertrouwelijk true"])
def test_what_is_statutory_part_of_the_other_or_confidential_stays(build, reason):
    text = PARTNERS + overleg("a", HG + rhythm(10, 2) + reason) + overleg("b", HG + rhythm(10, 2))
    assert plan(build(text + seats("a", "x:p1", "x:p2") + seats("b", "x:p1", "x:p2", "x:p3"))).stappen == ()


@pytest.mark.parametrize("lacks", ["zv:thema", "zv:niveau", "zv:deelnemersVolledig", "zv:keerPerJaar", "zv:duurInUren"])
def test_what_the_data_do_not_tell_proves_nothing(build, lacks):
    text = (
        PARTNERS + overleg("a", HG + rhythm(10, 2)) + overleg("b", HG + rhythm(10, 2)) + overleg("c", HG + rhythm(4, 2))
    )
    members = seats("a", "x:p1", "x:p2") + seats("b", "x:p1", "x:p2", "x:p3")
    assert [last(stap.gremia) for stap in plan(build(text + members)).stappen] == [("a",)]
    first = text.index("x:a a zv:Overleg")
    less = text[:first] + text[first:].replace(lacks, "rdfs:comment", 1)
    assert plan(build(less + members)).stappen == ()


def test_the_only_way_up_stays(build):
    low = overleg("laag", HG + rhythm(10, 1) + "; zv:rapporteertAan x:a").replace("tactisch", "operationeel")
    top = overleg("top", HG + rhythm(4, 1) + "; zv:heeftMandaat [ zv:mandaattype mandaat:besluiten ]")
    text = PARTNERS + low + top.replace("tactisch", "bestuurlijk")
    text += overleg("a", HG + rhythm(10, 2) + "; zv:rapporteertAan x:top") + overleg("b", HG + rhythm(10, 2))
    text += seats("laag", "x:p5") + seats("top", "x:p6") + seats("a", "x:p1", "x:p2") + seats("b", "x:p1", "x:p2")
    # a and b are twins; a alone carries the line, so that b is the one that stops.
    assert [last(stap.gremia) for stap in plan(build(text), merges=False).stappen] == [("b",)]


def test_unknown_hours_count_what_is_known_of_the_table_and_else_the_median(build):
    text = PARTNERS + overleg("a", HG + " ; zv:keerPerJaar 6") + overleg("b", HG + rhythm(10, 2))
    text += overleg("c", HG + rhythm(4, 1)) + seats("a", "x:p0") + seats("b", "x:p1") + seats("c", "x:p2")
    found = plan(build(text))
    # The duration of a is the median of 2 and 1.
    assert (last(found.geschat), found.eenheid, found.uren_voor) == (("a",), "uren", 6 * 1.5 + 20 + 4)


def test_without_any_duration_meetings_are_counted_and_without_any_frequency_tables(build):
    text = PARTNERS + overleg("a", HG + " ; zv:keerPerJaar 6") + overleg("b", HG + " ; zv:keerPerJaar 4 ; zv:aantal 2")
    text += overleg("c", HG) + seats("a", "x:p0", "x:p1") + seats("b", "x:p1") + seats("c", "x:p2")
    found = plan(build(text))
    assert (found.eenheid, found.uren_voor) == ("bijeenkomsten", 6 * 2 + 4 * 2 + 5)
    found = plan(build(text.replace("zv:keerPerJaar", "rdfs:comment")))
    assert (found.eenheid, found.uren_voor) == ("overleggen", 4)


def test_without_an_answer_of_the_solver_everything_stays_and_the_gap_is_told(monkeypatch):
    network = analysed("voorbeeldregio").network
    monkeypatch.setattr(search, "cheapest", lambda *_, **__: None)
    found = plan(network)
    assert (found.stappen, found.gremia_na, found.optimaal) == ((), found.gremia_voor, False)
    assert 0 < found.kloof < 1


@pytest.mark.parametrize("name", BUNDLED)
@pytest.mark.parametrize("zekerheid", ["bewezen", "mogelijk"])
@pytest.mark.parametrize("keep", ["seats", "pairs"])
def test_wat_als_confirms_what_the_plan_claims(name, zekerheid, keep):
    network = analysed(name).network
    found = plan(network, zekerheid=zekerheid, keep=keep)
    lost = watals(network, found.verandering).verschil
    assert lost.antwoord >= MINSTENS[zekerheid]
    assert lost.verloren.paren == found.verloren_paren
    assert keep == "seats" or lost.verloren.paren == ()
    assert (found.uren_voor, found.uren_na) == pytest.approx(lost.kosten)
    assert sum(stap.uren for stap in found.stappen) == pytest.approx(found.uren_voor - found.uren_na)


DOUBLES = [
    ("programmaraad-ghnt", "thematafel-hg"),
    ("overleg-alcohol-drugs", "werkgroep-preventie-alcohol"),
]


def test_the_plan_of_the_example_region():
    found = analysed("voorbeeldregio").plan
    assert [(stap.soort, last(stap.gremia), stap.uren) for stap in found.stappen] == [
        ("samenvoegen", ("programmaraad-ghnt", "thematafel-hg"), 63),
        ("stoppen", ("werkgroep-preventie-alcohol",), 18),
    ]
    assert all(stap.in_elk_plan for stap in found.stappen)
    asked = [(last(stap.gremia), tuple(reden.code for reden in stap.redenen)) for stap in found.bespreken if stap.uren]
    assert asked == [
        (("burgemeestersoverleg",), ("SAMENSTELLING", "VERDEELD")),
        (("netwerk-terugkeer",), ("VERDEELD",)),
        (("werkgroep-jeugdbescherming",), ("HIERARCHIE", "VERDEELD")),
        (("team-drugs",), ("LEDENLIJST",)),
        (("kerngroep-wvggz",), ("VOORBEREIDING",)),
        (("werkgroep-doorstroom",), ("OPDRACHT", "VERDEELD")),
        (("projectgroep-uitbuiting",), ("LIJN", "VERDEELD", "TIJDELIJK")),
        (("werkgroep-wijk",), ("FUNCTIE", "ROL", "VERDEELD")),
        (("kopgroep-uitbuiting",), ("MANDAAT", "VERDEELD")),
    ]


@given(network=netwerken(most=7))
@quick
def test_the_sums_of_a_plan_are_those_of_the_change_that_it_is(network):
    dekking = lees(network)
    found = voorstel(dekking, overlap(dekking).kandidaten)
    told = watals(dekking, found.verandering).verschil
    assert told.kosten == pytest.approx((found.uren_voor, found.uren_na))
    assert told.overleggen == (found.gremia_voor, found.gremia_na)
    assert sum(stap.uren for stap in found.stappen) == pytest.approx(found.uren_voor - found.uren_na)


def test_card_plan_terminal_and_wat_als_tell_the_same_sums():
    found = analysed("voorbeeldregio")
    before, after = watals(found.network, found.plan.verandering).verschil.kosten
    assert before - after == pytest.approx(81)
    cards = {b.id: b for b in found.bevindingen}
    assert cards["plan"].opbrengst_uren.hoog == pytest.approx(before - after)
    assert "56 in plaats van 58 overleggen" in cards["plan"].bewering
    each = [cards[f"dubbel:{'+'.join(pair)}"].opbrengst_uren.hoog for pair in DOUBLES]
    assert sum(each) == pytest.approx(before - after)
    assert "56 in plaats van 58 overleggen, 72 tot 81 uur" in " ".join(render.account.account(found).split())


@pytest.mark.parametrize("name", ["flevoland", "twente"])
def test_where_lists_are_not_complete_nothing_is_proven(name):
    assert analysed(name).plan.stappen == ()


# --------------------------------------------------------------------------- what seats alone do not imply


def test_an_expected_functie_stays_at_the_table(build):
    expected = 'x:v a zv:Verwachting ; zv:thema thema:huiselijk-geweld-en-kindermishandeling ; zv:niveau niveau:tactisch ; zv:functie functie:burgemeester ; zv:sterkte sterkte:kern ; dcterms:source "proef" .\n'
    text = PARTNERS + overleg("a", HG + rhythm(10, 2)) + overleg("b", HG + rhythm(10, 3))
    text += seats("a", "gm:0034", "gm:0995", functie="wethouder") + seats(
        "b", "gm:0034", "gm:0995", functie="burgemeester"
    )
    # A wethouder does not carry what a burgemeester does, nor the other way round.
    assert plan(build(text), merges=False).stappen == ()
    assert plan(build(expected + text), merges=False).stappen == ()


def test_a_mandaat_over_two_themas_stays_with_a_table_that_has_both(build):
    def table(name: str, *themas: str, duur: float) -> str:
        about = f"; zv:thema {', '.join(f'thema:{t}' for t in themas)}"
        mandaat = "; zv:heeftMandaat [ zv:mandaattype mandaat:besluiten ; zv:thema " + ", ".join(
            f"thema:{t}" for t in themas
        )
        return overleg(name, f"{about} {mandaat} ]" + rhythm(10, duur)) + seats(name, "x:p1", "x:p2")

    both = table("a", "mensenhandel", "verslavingszorg", duur=3)
    apart = table("b", "mensenhandel", duur=2) + table("c", "verslavingszorg", duur=2)
    # Every seat of a is carried by b and c, but neither may decide about both.
    found = plan(build(PARTNERS + both + apart), merges=False)
    assert ("a",) not in [last(stap.gremia) for stap in found.stappen]


@pytest.mark.parametrize(("carries", "stops"), [("a", "b"), ("b", "a")])
def test_of_twins_the_one_that_carries_the_line_stays_in_every_plan(build, carries, stops):
    low = overleg("laag", HG + rhythm(10, 1) + f"; zv:rapporteertAan x:{carries}").replace("tactisch", "operationeel")
    top = overleg("top", HG + rhythm(4, 1) + "; zv:heeftMandaat [ zv:mandaattype mandaat:besluiten ]")
    text = PARTNERS + low + top.replace("tactisch", "bestuurlijk")
    line = {name: "; zv:rapporteertAan x:top" if name == carries else "" for name in "ab"}
    text += "".join(overleg(name, HG + rhythm(10, 2) + line[name]) for name in "ab")
    text += seats("laag", "x:p5") + seats("top", "x:p6") + seats("a", "x:p1", "x:p2") + seats("b", "x:p1", "x:p2")
    (stap,) = plan(build(text), merges=False).stappen
    assert (last(stap.gremia), stap.in_elk_plan) == ((stops,), True)


def test_of_two_equal_merges_each_is_a_choice(build):
    wet = HG + rhythm(10, 2) + " ; zv:wettelijkVerplicht true"
    text = PARTNERS + overleg("a", wet) + overleg("b", HG + rhythm(10, 2)) + overleg("c", wet)
    # b has a member of its own, and may go into a or into c, which may not become one.
    for name, own in (("a", "x:p4"), ("b", "x:p5"), ("c", "x:p6")):
        text += seats(name, "x:p1", "x:p2", "x:p3", own)
    (stap,) = plan(build(text)).stappen
    assert (stap.soort, stap.in_elk_plan) == ("onderbrengen", False)


def test_a_table_of_more_than_25_is_no_merge(build):
    partners = "".join(partner(f"q{n}", "ggz") for n in range(27))
    text = partners + overleg("a", HG + rhythm(10, 2)) + overleg("b", HG + rhythm(10, 2))
    many = [f"x:q{n}" for n in range(27)]
    assert len(plan(build(text + seats("a", *many[:25]) + seats("b", *many[1:25], many[25]))).stappen) == 0
    assert len(plan(build(text + seats("a", *many[:24]) + seats("b", *many[1:25]))).stappen) == 1


def test_tables_without_niveau_are_no_firm_merge(build):
    text = PARTNERS + overleg("a", HG + rhythm(10, 2)) + overleg("b", HG + rhythm(10, 2))
    text = text.replace("zv:niveau niveau:tactisch", "") + overleg("c", HG + rhythm(4, 1)) + seats("c", "x:p8")
    text += seats("a", *(f"x:p{n}" for n in range(4))) + seats("b", *(f"x:p{n}" for n in range(1, 5)))
    assert plan(build(text)).stappen == ()


def test_a_merged_seat_speaks_for_all_that_both_spoke_for(build):
    thema = "; zv:thema thema:mensenhandel"
    text = overleg("a", thema) + overleg("b", thema) + seats("a", "gm:0034")
    text += (
        "[] a zv:Deelname ; org:organization x:b ; org:member gm:0034 ; org:role rol:voorzitter ; zv:namens gm:0995 .\n"
    )
    together = samen(list(lees(build(text)).gremia.values()))
    (seat,) = together.zetels
    assert seat.rol.endswith("/voorzitter")
    assert [iri[-4:] for iri in seat.namens] == ["0995"]


def test_a_solver_that_stops_early_gives_its_best_with_an_honest_gap(monkeypatch):
    network = analysed("voorbeeldregio").network
    whole = optimize.milp
    monkeypatch.setattr(cover, "FEW", 0)

    def early(costs, **kwargs):
        found = whole(costs, **kwargs)
        found.status, found.mip_dual_bound = 1, found.fun / 2
        return found

    monkeypatch.setattr(optimize, "milp", early)
    found = plan(network)
    assert not found.optimaal
    assert 0 < found.kloof <= 0.5
    assert all(stap.in_elk_plan is None for stap in found.stappen)
    assert watals(network, found.verandering).oordeel == "kan"


@st.composite
def problems(draw):
    """Draw a cover of a few columns with its goals: costs that differ, so that there is one answer."""
    size = draw(st.integers(1, cover.FEW))
    some = st.integers(0, 2**size - 1).map(lambda bits: frozenset(n for n in range(size) if bits >> n & 1))
    # Of the columns that a row depends on, real problems choose at most one.
    alone = st.frozensets(st.integers(0, size - 1), max_size=1)
    rows = draw(st.lists(st.builds(cover.Row, some, alone), max_size=8))
    limits = draw(st.lists(st.builds(cover.Limit, some.filter(len), st.integers(0, 3), some), max_size=4))
    hours = draw(st.lists(st.integers(0, 5), min_size=size, max_size=size))
    unique = {n: 2.0**n for n in range(size)}
    return cover.Problem(tuple(range(size)), tuple(rows), tuple(limits)), [dict(enumerate(map(float, hours))), unique]


@examples(150)
@given(problems())
def test_every_choice_of_a_few_is_what_the_solver_finds(drawn):
    problem, goals = drawn
    found = cover.cheapest(problem, goals)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(cover, "FEW", 0)
        solved = cover.cheapest(problem, goals)
    assert (found.chosen, found.cost) == (solved.chosen, pytest.approx(solved.cost))
    assert found.optimal


@examples(150)
@given(problems())
@example((cover.Problem((0,), (cover.Row(frozenset({0})),), (cover.Limit(frozenset({0}), 0),)), [{0: 1.0}]))
def test_a_problem_in_parts_costs_what_it_costs_as_a_whole(drawn):
    problem, goals = drawn
    whole = cover.cheapest(problem, goals)
    fixed, parts = cover.split(problem.rows, problem.limits)
    found = [cover.cheapest(part, goals) for part in parts]
    assert sum(goals[0][n] for n in fixed) + sum(one.cost for one in found) == pytest.approx(whole.cost)
    if whole.cost < float("inf"):
        assert fixed.union(*(one.chosen for one in found)) == whole.chosen


# --------------------------------------------------------------------------- no clock in an answer

DELAYED = """
import builtins, sys, time
whole = builtins.__import__

def late(name, *args, **kwargs):
    if name == "scipy.optimize" and name not in sys.modules:
        time.sleep(3)
    return whole(name, *args, **kwargs)

builtins.__import__ = late
from zv_graph import analysis, network, region, render
from zv_graph.analysis.plan import cover
cover.FEW = 0
print(render.document.text(render.document.document(analysis.analyse(network.build(region.load("voorbeeldregio"))))))
"""


def test_a_slow_disk_gives_the_same_bytes():
    told = subprocess.run([sys.executable, "-c", DELAYED], capture_output=True, text=True, check=True).stdout
    assert told == render.document.text(render.document.document(analysed("voorbeeldregio"))) + "\n"


def test_a_slow_solver_gives_the_same_plan(monkeypatch):
    network = analysed("voorbeeldregio").network
    quick, whole = plan(network), optimize.milp
    monkeypatch.setattr(cover, "FEW", 0)

    def slow(*args, **kwargs):
        sleep(0.2)
        return whole(*args, **kwargs)

    monkeypatch.setattr(optimize, "milp", slow)
    assert plan(network) == quick


def test_a_solver_out_of_time_ends_with_a_sentence_and_never_with_another_plan(monkeypatch):
    network = analysed("voorbeeldregio").network
    monkeypatch.setattr(cover, "FEW", 0)
    monkeypatch.setattr(cover, "EMERGENCY", 0.0)
    with pytest.raises(ZvgraphError, match="te veel rekenwerk"):
        plan(network)


def test_a_merge_says_of_every_field_what_holds_for_the_whole():
    source = ast.parse(inspect.getsource(samenvoeging))
    made = [
        call for call in ast.walk(source) if isinstance(call, ast.Call) and getattr(call.func, "id", "") == "replace"
    ]
    named = {key.arg for call in made for key in call.keywords}
    # These are those of the highest part.
    kept = {"actief", "bron", "doel", "hoogte", "niveau", "opgeheven", "toelichting"}
    assert {one.name for one in dataclasses.fields(Tafel)} - named == kept


def test_a_chair_without_functie_leaves_the_pijler_of_the_known_one(build):
    # Of a gemeente both pijlers may sit; the functie tells which, also where somebody without one chairs.
    text = (
        overleg("a")
        + seats("a", "gm:0034", functie="burgemeester")
        + overleg("b")
        + seats("b", "gm:0034", rol="voorzitter")
    )
    tables = lees(build(text)).gremia
    first, other = (next(g for g in tables.values() if g.naam == name) for name in ("a", "b"))
    (seat,) = samen([first, other]).zetels
    assert (seat.functie, seat.pijlers) == (first.zetels[0].functie, first.zetels[0].pijlers)
    assert len(seat.pijlers) < len(other.zetels[0].pijlers)
