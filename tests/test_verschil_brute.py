"""What a change does, against a naive recomputation on random networks."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

import naief
from proef import examples, netwerken
from zv_graph.analysis.lezing import lees
from zv_graph.analysis.overlap import overlap
from zv_graph.analysis.verandering import Samen, Stopt
from zv_graph.analysis.watals import watals


def drawn(data, names):
    """Return what stops and what merges, at random."""
    gone = data.draw(st.lists(st.sampled_from(names), unique=True, max_size=3))
    left = [n for n in names if n not in gone]
    size = data.draw(st.sampled_from((0, 2, 3)))
    return gone, [tuple(left[:size])] if len(left) >= size > 1 else []


def key(eis):
    """Return an expectation as the naive rules write it."""
    return eis.thema, eis.niveau, eis.partners, eis.functie, eis.kern, eis.gemeente


@given(netwerken(most=6), st.data())
@examples(100)
def test_every_part_of_a_change_equals_a_naive_recomputation(network, data):
    n = naief.Naief(network)
    gone, merged = drawn(data, sorted(n.records))
    found = watals(network, [*map(Stopt, gone), *map(Samen, merged)])
    told, lost = naief.verdict(n, gone, merged), found.verschil.verloren
    assert found.verschil.antwoord == told["antwoord"], (found.bezwaren, found.vragen)
    assert set(found.verschil.zetels) == told["zetels"]
    assert {key(eis) for eis in lost.eisen if eis.kern or not eis.samen} == told["eisen"]
    assert set(lost.mandaten) == told["mandaten"]
    assert set(lost.paden) == told["paden"]

    def meet(tables):
        return {pair for t in tables for pair in combinations(sorted(t["leden"]), 2)}

    def meet_for(tables):
        return {(*pair, thema) for t in tables for pair in combinations(sorted(t["leden"]), 2) for thema in t["themas"]}

    assert set(lost.paren) == meet(told["voor"]) - meet(told["na"])
    assert set(found.verschil.gewonnen.paren) == meet(told["na"]) - meet(told["voor"])
    assert set(lost.themaparen) == meet_for(told["voor"]) - meet_for(told["na"])
    before, after = (sum(t["kosten"] for t in told[side]) for side in ("voor", "na"))
    assert abs(found.verschil.kosten[0] - before) < 1e-9
    assert abs(found.verschil.kosten[1] - after) < 1e-9
    assert found.verschil.eenheid == n.unit()


@given(netwerken(most=5))
@examples(100)
def test_every_pair_is_judged_as_naively(network):
    n = naief.Naief(network)
    for pair in overlap(lees(network)):
        a, b = n.table((pair.a,)), n.table((pair.b,))
        answers, _ = naief.paar(n, a, b)
        told = {reden.code: int(reden.antwoord) for reden in pair.redenen}
        for misser in ("LEDEN", "GEDEELD", "THEMA", "OMVAT", "PARTNERS"):
            told.pop(misser, None)
        assert told == {code: answer for code, answer in answers.items() if answer != naief.JA}
        assert pair.kandidaat == naief.kandidaat(n, a, b)
        assert pair.oordeel == naief.oordeel(n, a, b)
