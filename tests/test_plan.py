import subprocess
import sys
from collections.abc import Iterator, Sequence
from itertools import combinations
from statistics import median
from time import sleep

import networkx as nx
import pytest
from hypothesis import given, settings
from scipy import optimize

from proef import BUNDLED, analysed, bipartite, changed, netwerken, overleg, partner, seats
from zv_graph import render
from zv_graph.analysis.dekking import Dekking, lees
from zv_graph.analysis.dragen import mag_dragen
from zv_graph.analysis.overlap import overlap
from zv_graph.analysis.plan import cover, plan, search
from zv_graph.analysis.tafel import Tafel, samen
from zv_graph.analysis.verlies import mandaat_gedragen, paren, verlies
from zv_graph.errors import ZvgraphError

HG = "; zv:thema thema:huiselijk-geweld-en-kindermishandeling"
PARTNERS = "".join(partner(f"p{n}", "ggz") for n in range(9))
quick = settings(max_examples=120)


@pytest.mark.parametrize(("keep", "left"), [("seats", 3), ("pairs", 6)])
def test_davis_needs_three_tables_for_every_actor_and_six_for_every_pair(build, keep, left):
    network = build(bipartite(nx.davis_southern_women_graph()))
    found = plan(network, objective="gremia", merges=False, keep=keep)
    assert (found.gremia_voor, found.gremia_na, found.optimaal, found.kloof) == (14, left, True, 0.0)
    lost = verlies(network, zonder=found.zonder)
    assert lost.zetels == ()
    assert keep == "seats" or lost.paren == ()


# --------------------------------------------------------------------------- every structure, tried one by one


def structures(dekking: Dekking, pairs: set[frozenset[str]]) -> Iterator[list[tuple[str, ...]]]:
    """Yield every set of disjoint tables: single ones and cliques of ``pairs`` of at most four."""
    names = list(dekking.gremia)
    tables = [
        parts
        for size in (1, 2, 3, 4)
        for parts in combinations(names, size)
        if all(frozenset(two) in pairs for two in combinations(parts, 2))
    ]

    def extend(start: int, used: frozenset[str]) -> Iterator[list[tuple[str, ...]]]:
        yield []
        for at in range(start, len(tables)):
            if used.isdisjoint(tables[at]):
                for rest in extend(at + 1, used | set(tables[at])):
                    yield [tables[at], *rest]

    return extend(0, frozenset())


def allowed(dekking: Dekking, chosen: Sequence[tuple[str, ...]], keep: str) -> bool:
    gremia = dekking.gremia
    after = {parts: samen([gremia[p] for p in parts]) if len(parts) > 1 else gremia[parts[0]] for parts in chosen}
    for parts, table in after.items():
        fits = len(table.leden) <= 25 and all(mag_dragen(table, gremia[p]) for p in parts)
        statutory = all(gremia[p].werkgebied >= table.werkgebied for p in parts if gremia[p].wettelijk)
        rules = all(mandaat_gedragen(dekking, m, gremia[p], [table]) for p in parts for m in gremia[p].mandaten)
        if len(parts) > 1 and not (fits and statutory and rules):
            return False
    gone = set(gremia) - {part for parts in chosen for part in parts}
    if any(gremia[iri].wettelijk or not gremia[iri].leden for iri in gone):
        return False
    lost = verlies(dekking.network, zonder=gone, samengevoegd=[parts for parts in chosen if len(parts) > 1])
    return (
        lost.niets_vereists
        and all(carried(dekking, gremia[iri], after) for iri in gone)
        and (keep == "seats" or not lost.paren)
    )


def carried(dekking: Dekking, g: Tafel, after: dict[tuple[str, ...], Tafel]) -> bool:
    """Tell whether other tables, none above or below it, hold every seat of ``g``."""
    able = [
        table
        for parts, table in after.items()
        if mag_dragen(table, g) and not any(p in g.boven or g.iri in dekking.gremia[p].boven for p in parts)
    ]
    return all(any(actor in t.leden and t.behandelt(thema) for t in able) for actor, thema in g.plaatsen)


def brute(dekking: Dekking, *, objective: str, merges: bool, keep: str) -> float:
    gremia = dekking.gremia
    pairs = {frozenset((o.a, o.b)) for o in overlap(dekking) if merges and o.oordeel in ("samenvoegen", "onderbrengen")}
    middle = median([g.uren for g in gremia.values() if g.uren is not None] or [0.0])

    def hours(parts: tuple[str, ...]) -> float:
        table = samen([gremia[p] for p in parts]) if len(parts) > 1 else gremia[parts[0]]
        apart = sum(middle if gremia[p].uren is None else gremia[p].uren for p in parts)
        return apart if table.uren is None else table.uren

    return min(
        len(chosen) if objective == "gremia" else sum(map(hours, chosen))
        for chosen in structures(dekking, pairs)
        if allowed(dekking, chosen, keep)
    )


@pytest.mark.parametrize("objective", ["hours", "gremia"])
@pytest.mark.parametrize("keep", ["seats", "pairs"])
@given(network=netwerken(most=6))
@quick
def test_no_structure_that_loses_nothing_is_cheaper(objective, keep, network):
    found = plan(network, objective=objective, keep=keep)
    best = brute(lees(network), objective=objective, merges=True, keep=keep)
    assert (found.gremia_na if objective == "gremia" else found.uren_na or 0.0) == pytest.approx(best)
    assert found.optimaal


@given(network=netwerken(most=10))
@settings(quick, max_examples=25)
def test_nor_among_ten_gremia_that_only_stop_or_stay(network):
    found = plan(network, merges=False)
    assert (found.uren_na or 0.0) == pytest.approx(brute(lees(network), objective="hours", merges=False, keep="seats"))


@given(network=netwerken(most=6))
@quick
def test_a_step_is_in_every_plan_when_no_plan_without_it_is_as_cheap(network):
    found = plan(network, merges=False)
    for stap in found.stappen:
        without = network.copy()
        changed(without, stap.gremia[0], wettelijk=True)
        assert stap.in_elk_plan == ((plan(without, merges=False).uren_na or 0.0) > found.uren_na + 1e-6)


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


def test_what_the_data_do_not_tell_proves_nothing(build):
    text = PARTNERS + overleg("a", rhythm(10, 2)) + overleg("b", HG + rhythm(10, 2)) + overleg("c", HG + rhythm(4, 2))
    assert plan(build(text + seats("a", "x:p1", "x:p2") + seats("b", "x:p1", "x:p2", "x:p3"))).stappen == ()


def test_the_only_way_up_stays(build):
    low = overleg("laag", HG + rhythm(10, 1) + "; zv:voedt x:a").replace("tactisch", "operationeel")
    top = overleg("top", HG + rhythm(4, 1) + "; zv:heeftMandaat [ zv:mandaattype mandaat:besluiten ]")
    text = PARTNERS + low + top.replace("tactisch", "bestuurlijk")
    text += overleg("a", HG + rhythm(10, 2) + "; zv:voedt x:top") + overleg("b", HG + rhythm(10, 2))
    text += seats("laag", "x:p5") + seats("top", "x:p6") + seats("a", "x:p1", "x:p2") + seats("b", "x:p1", "x:p2")
    # a and b are twins; a alone carries the line, so that b is the one that stops.
    assert [last(stap.gremia) for stap in plan(build(text), merges=False).stappen] == [("b",)]


def test_unknown_hours_count_the_median_and_save_nothing_in_a_merge(build):
    text = PARTNERS + overleg("a", HG) + overleg("b", HG + rhythm(10, 2)) + overleg("c", HG + rhythm(4, 1))
    members = seats("a", *(f"x:p{n}" for n in range(4))) + seats("b", *(f"x:p{n}" for n in range(1, 5)))
    found = plan(build(text + members + seats("c", "x:p7", "x:p8")))
    assert (last(found.geschat), found.mediaan) == (("a",), 44)
    assert (found.uren_voor, found.stappen) == (44 + 80 + 8, ())


def test_without_any_hours_there_is_no_cheapest_plan(build):
    found = plan(build(PARTNERS + overleg("a", HG) + overleg("b", HG) + seats("a", "x:p1") + seats("b", "x:p1")))
    assert (found.uren_voor, found.uren_na, found.stappen) == (None, None, ())


def test_without_an_answer_of_the_solver_everything_stays_and_the_gap_is_told(monkeypatch):
    network = analysed("voorbeeldregio").network
    monkeypatch.setattr(search, "cheapest", lambda *_, **__: None)
    found = plan(network)
    assert (found.stappen, found.gremia_na, found.optimaal) == ((), found.gremia_voor, False)
    assert 0 < found.kloof < 1


@pytest.mark.parametrize("name", BUNDLED)
@pytest.mark.parametrize("objective", ["hours", "gremia"])
@pytest.mark.parametrize("keep", ["seats", "pairs"])
def test_wat_als_confirms_what_the_plan_claims(name, objective, keep):
    network = analysed(name).network
    found = plan(network, objective=objective, keep=keep)
    lost = verlies(network, zonder=found.zonder, samengevoegd=found.samengevoegd)
    assert lost.niets_vereists
    assert lost.paren == found.verloren_paren
    assert keep == "seats" or lost.paren == ()
    gone = [iri for iri in found.geschat if iri in found.zonder]
    if lost.uren_voor is not None and lost.uren_na is not None:
        saved = lost.uren_voor - lost.uren_na + len(gone) * (found.mediaan or 0.0)
        assert found.uren_voor - found.uren_na == pytest.approx(saved)
    assert sum(stap.uren for stap in found.stappen) == pytest.approx((found.uren_voor or 0) - (found.uren_na or 0))


def test_the_plan_of_the_example_region():
    found = plan(analysed("voorbeeldregio").network)
    assert [(stap.soort, last(stap.gremia), stap.uren) for stap in found.stappen] == [
        ("samenvoegen", ("programmaraad-ghnt", "thematafel-hg"), 63),
        ("stoppen", ("netwerk-terugkeer",), 40),
        ("stoppen", ("kerngroep-wvggz",), 24),
        ("stoppen", ("werkgroep-doorstroom",), 24),
        ("stoppen", ("projectgroep-uitbuiting",), 18),
        ("stoppen", ("kopgroep-uitbuiting",), 12),
    ]
    assert all(stap.in_elk_plan for stap in found.stappen)
    assert len(paren(lees(analysed("voorbeeldregio").network).gremia.values())) > len(found.verloren_paren) == 6


# --------------------------------------------------------------------------- what seats alone do not imply


def test_an_expected_functie_stays_at_the_table(build):
    expected = 'x:v a zv:Verwachting ; zv:thema thema:huiselijk-geweld-en-kindermishandeling ; zv:niveau niveau:tactisch ; zv:functie functie:burgemeester ; zv:sterkte sterkte:kern ; dcterms:source "proef" .\n'
    text = PARTNERS + overleg("a", HG + rhythm(10, 2)) + overleg("b", HG + rhythm(10, 3))
    text += seats("a", "gm:0034", "gm:0995", functie="wethouder") + seats(
        "b", "gm:0034", "gm:0995", functie="burgemeester"
    )
    # Both carry all seats of the other; b costs more, but only there sits the burgemeester.
    assert [last(stap.gremia) for stap in plan(build(text), merges=False).stappen] == [("b",)]
    assert [last(stap.gremia) for stap in plan(build(expected + text), merges=False).stappen] == [("a",)]


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
    low = overleg("laag", HG + rhythm(10, 1) + f"; zv:voedt x:{carries}").replace("tactisch", "operationeel")
    top = overleg("top", HG + rhythm(4, 1) + "; zv:heeftMandaat [ zv:mandaattype mandaat:besluiten ]")
    text = PARTNERS + low + top.replace("tactisch", "bestuurlijk")
    line = {name: "; zv:voedt x:top" if name == carries else "" for name in "ab"}
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

    def early(costs, **kwargs):
        found = whole(costs, **kwargs)
        found.status, found.mip_dual_bound = 1, found.fun / 2
        return found

    monkeypatch.setattr(optimize, "milp", early)
    found = plan(network)
    assert not found.optimaal
    assert 0 < found.kloof <= 0.5
    assert all(stap.in_elk_plan is None for stap in found.stappen)
    assert verlies(network, zonder=found.zonder, samengevoegd=found.samengevoegd).niets_vereists


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
print(render.document.text(render.document.document(analysis.analyse(network.build(region.load("voorbeeldregio"))))))
"""


def test_a_slow_disk_gives_the_same_bytes():
    told = subprocess.run([sys.executable, "-c", DELAYED], capture_output=True, text=True, check=True).stdout
    assert told == render.document.text(render.document.document(analysed("voorbeeldregio"))) + "\n"


def test_a_slow_solver_gives_the_same_plan(monkeypatch):
    network = analysed("voorbeeldregio").network
    quick, whole = plan(network), optimize.milp

    def slow(*args, **kwargs):
        sleep(0.2)
        return whole(*args, **kwargs)

    monkeypatch.setattr(optimize, "milp", slow)
    assert plan(network) == quick


def test_a_solver_out_of_time_ends_with_a_sentence_and_never_with_another_plan(monkeypatch):
    network = analysed("voorbeeldregio").network
    monkeypatch.setattr(cover, "EMERGENCY", 0.0)
    with pytest.raises(ZvgraphError, match="te veel rekenwerk"):
        plan(network)
