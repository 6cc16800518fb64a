import numpy as np
import pytest

from proef import BUNDLED, analysed, overleg, partner, seats
from zv_graph.analysis.dekking import lees
from zv_graph.analysis.robuust import RUNS, paar_blijft, steekproef, tafel_blijft

THEMA = "; zv:thema thema:mensenhandel"
PARTNERS = "".join(partner(f"p{n}", "ggz") for n in range(40))


def names(first: int, last: int) -> list[str]:
    return [f"x:p{n}" for n in range(first, last)]


def two(build, a: list[str], b: list[str], others: int = 0):
    text = PARTNERS + overleg("a", THEMA) + overleg("b", THEMA) + seats("a", *a) + seats("b", *b)
    for n in range(others):
        text += overleg(f"c{n}") + seats(f"c{n}", *names(20, 30))
    return lees(build(text))


def test_each_run_drops_a_tenth_of_the_zittende_seats_and_the_runs_are_the_same_each_time(build):
    dekking = two(build, names(0, 10), names(0, 10))
    first, again = steekproef(dekking), steekproef(dekking)
    assert first.over.shape == (RUNS, 20)
    assert (first.over.sum(axis=1) == 18).all()
    assert np.array_equal(first.over, again.over)
    assert (first.actoren >= 8).all()


def test_a_pair_that_shares_many_is_stable_and_one_at_the_edge_is_not(build):
    many = two(build, names(0, 12), names(0, 12), others=4)
    edge = two(build, names(0, 4), [*names(0, 3), *names(4, 5)], others=6)
    firm = paar_blijft(steekproef(many), many.gremia["urn:x:a"], many.gremia["urn:x:b"], toeval=True)
    weak = paar_blijft(steekproef(edge), edge.gremia["urn:x:a"], edge.gremia["urn:x:b"], toeval=True)
    assert (firm.oordeel, firm.aandeel, firm.klein) == ("stabiel", 1.0, False)
    assert (weak.oordeel, weak.klein) == ("gevoelig", False)
    assert weak.aandeel < 0.8


def test_the_share_equals_a_count_by_hand(build):
    # Three seats each, all shared: with one seat of six dropped one table keeps two, too few for a pair.
    dekking = two(build, names(0, 3), names(0, 3))
    proef = steekproef(dekking)
    found = paar_blijft(proef, dekking.gremia["urn:x:a"], dekking.gremia["urn:x:b"], toeval=False)
    assert found.aandeel == proef.over.all(axis=1).mean()
    assert found.klein


def test_a_table_can_stop_in_the_runs_where_another_still_carries_every_seat(build):
    dekking = two(build, names(0, 4), names(0, 9))
    proef, a, b = steekproef(dekking), dekking.gremia["urn:x:a"], dekking.gremia["urn:x:b"]
    at_a = {z.actor: proef.over[:, n] for n, z in proef.zetels[a.iri]}
    at_b = {z.actor: proef.over[:, n] for n, z in proef.zetels[b.iri]}
    carried = np.all([~at_a[actor] | at_b[actor] for actor in at_a], axis=0)
    enough = np.sum(list(at_a.values()), axis=0) >= 3
    assert tafel_blijft(proef, dekking, a, [b]).aandeel == (carried & enough).mean()


def test_a_table_that_alone_meets_an_expectation_in_a_run_cannot_stop_there(build):
    expected = 'x:v a zv:Verwachting ; zv:thema thema:mensenhandel ; zv:niveau niveau:tactisch ; zv:functie functie:burgemeester ; zv:sterkte sterkte:kern ; dcterms:source "proef" .\n'
    text = expected + PARTNERS + overleg("a", THEMA) + overleg("b", THEMA)
    text += seats("a", *names(1, 8)) + seats("a", "x:p0", functie="burgemeester")
    text += seats("b", *names(0, 8)) + seats("b", "x:p9", functie="burgemeester")
    dekking = lees(build(text))
    proef, a, b = steekproef(dekking), dekking.gremia["urn:x:a"], dekking.gremia["urn:x:b"]
    left = {(g.iri, z.actor): proef.over[:, n] for g in (a, b) for n, z in proef.zetels[g.iri]}
    carried = np.all([~left[a.iri, actor] | left[b.iri, actor] for actor in a.leden], axis=0)
    met = ~left[a.iri, "urn:x:p0"] | left[b.iri, "urn:x:p9"]
    enough = np.sum([left[a.iri, actor] for actor in a.leden], axis=0) >= 3
    assert (carried & enough).mean() > (carried & enough & met).mean()
    assert tafel_blijft(proef, dekking, a, [b]).aandeel == (carried & enough & met).mean()


@pytest.mark.parametrize("name", BUNDLED)
def test_every_finding_about_a_double_says_it(name):
    for finding in analysed(name).bevindingen:
        assert (finding.robuust is not None) == (finding.soort in ("dubbel", "lijkt-dubbel"))
