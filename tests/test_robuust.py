from itertools import combinations

import pytest

from proef import BUNDLED, analysed, overleg, partner, seats
from zv_graph.analysis.lezing import lees
from zv_graph.analysis.robuust import paar_blijft, zetels_per_deel

THEMA = "; zv:thema thema:mensenhandel"
PARTNERS = "".join(partner(f"p{n}", "ggz") for n in range(40))


def names(first: int, last: int) -> list[str]:
    return [f"x:p{n}" for n in range(first, last)]


def two(build, a: list[str], b: list[str], more: str = ""):
    text = PARTNERS + overleg("a", THEMA) + overleg("b", THEMA) + seats("a", *a) + seats("b", *b)
    return lees(build(text + more))


def share(dekking):
    return paar_blijft(zetels_per_deel(dekking)["urn:x:a"], dekking.gremia["urn:x:a"], dekking.gremia["urn:x:b"])


def counted(dekking, out: int) -> float:
    """Return the share of all ways to leave out seats in which the two stay a candidate, tried one by one."""
    every = [(iri, z.actor) for iri, g in dekking.gremia.items() for z in g.zetels]
    ways = list(combinations(range(len(every)), out))
    stays = 0
    for gone in ways:
        left = [seat for at, seat in enumerate(every) if at not in gone]
        a, b = ({actor for iri, actor in left if iri == name} for name in ("urn:x:a", "urn:x:b"))
        smallest, shared = min(len(a), len(b)), len(a & b)
        stays += smallest >= 3 and shared >= 2 and shared >= 0.75 * smallest
    return stays / len(ways)


@pytest.mark.parametrize(
    ("a", "b", "more"),
    [
        (names(0, 4), [*names(0, 3), *names(4, 5)], overleg("c") + seats("c", *names(3, 15))),
        (names(0, 3), names(0, 3), overleg("c") + seats("c", *names(2, 16))),
        (names(0, 5), names(0, 6), seats("a", "x:p0", functie="manager") + overleg("c") + seats("c", *names(4, 12))),
    ],
)
def test_the_share_equals_a_count_of_every_way(build, a, b, more):
    dekking = two(build, a, b, more)
    total = sum(len(g.zetels) for g in dekking.gremia.values())
    found = share(dekking)
    assert found.aandeel == pytest.approx(counted(dekking, round(total / 10)))
    assert found.klein


def test_a_pair_that_shares_many_is_stable_and_one_at_the_edge_is_not(build):
    more = "".join(overleg(f"c{n}") + seats(f"c{n}", *names(11, 30)) for n in range(4))
    firm, weak = share(two(build, names(0, 12), names(0, 12), more)), share(two(build, names(0, 3), names(0, 3)))
    assert (firm.oordeel, firm.klein) == ("stabiel", False)
    assert firm.aandeel > 0.99 > weak.aandeel
    assert (weak.oordeel, weak.klein) == ("gevoelig", True)


def test_who_has_nothing_to_do_with_it_and_another_address_change_nothing(build):
    a, b = names(0, 4), [*names(0, 3), *names(4, 5)]
    apart = overleg("z") + seats("z", *names(30, 40))
    one = share(two(build, a, b))
    assert share(two(build, a, b, apart)) == one
    renamed = {f"x:p{n}": f"x:p{39 - n}" for n in range(40)}
    assert share(two(build, [renamed[p] for p in a], [renamed[p] for p in b])) == one


@pytest.mark.parametrize("name", BUNDLED)
def test_every_finding_about_a_pair_says_it(name):
    for finding in analysed(name).bevindingen:
        assert (finding.robuust is not None) == (
            finding.herkomst.vraag == "gedeelde-partijen" and finding.soort != "koppelen"
        )
