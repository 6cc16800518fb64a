import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proef import analysed
from zv_graph.analysis.congruentie import congruentie, vergelijk
from zv_graph.network.contents import naam

INDELING = "https://w3id.org/zvgraph/id/nederland/indeling/"


@pytest.mark.parametrize(
    ("other", "gelijk", "inside"),
    [
        ("ggd-regio", 23, 24),
        ("zorgkantoorregio", 8, 18),
        ("politie-eenheid", 1, 1),
        ("provincie", 6, 6),
        ("jeugdregio", 14, 37),
        ("zvh-regio", 19, 34),
    ],
)
def test_the_country_against_the_25_veiligheidsregios(other, gelijk, inside):
    indelingen = analysed("flevoland").dekking.indelingen
    areas, regios = (indelingen[INDELING + name].gebieden for name in (other, "veiligheidsregio"))
    assert (len(areas) >= 339, len(set(regios.values()))) == (True, 25)
    seen = vergelijk(areas, regios)
    assert (seen.gelijk, seen.gelijk + seen.genest) == (gelijk, inside)
    assert seen.gelijk + seen.genest + seen.snijdend == len(set(areas.values()))


def test_almere_has_another_zorgkantoor_than_the_rest_of_flevoland():
    found = analysed("flevoland")
    by = {frozenset((c.indeling_a, c.indeling_b)): c for c in congruentie(found.network)}
    zorg = by[frozenset((INDELING + "zorgkantoorregio", INDELING + "veiligheidsregio"))]
    assert (zorg.verhouding, zorg.gelijk, zorg.genest, zorg.snijdend) == ("genest", 0, 2, 0)
    assert [naam(found.network, m) for m in zorg.afwijkend] == ["Almere"]
    ggd = by[frozenset((INDELING + "ggd-regio", INDELING + "veiligheidsregio"))]
    assert (ggd.verhouding, ggd.afwijkend, ggd.ari, ggd.vi) == ("gelijk", (), 1.0, 0.0)


def test_zeewolde_stands_apart_in_flevoland_for_jeugd():
    found = analysed("flevoland")
    by = {frozenset((c.indeling_a, c.indeling_b)): c for c in congruentie(found.network)}
    jeugd = by[frozenset((INDELING + "jeugdregio", INDELING + "veiligheidsregio"))]
    assert [naam(found.network, m) for m in jeugd.afwijkend] == ["Zeewolde"]
    assert all("corop" not in c.indeling_a + c.indeling_b for c in congruentie(found.network))


def test_the_example_region_has_two_gemeenten_in_another_zorgkantoorregio():
    found = analysed("voorbeeldregio")
    (only,) = congruentie(found.network)
    assert [naam(found.network, m) for m in only.afwijkend] == ["Heidebroek", "Lindewaard"]


def test_one_pair_by_hand():
    # Cells 2, 1, 2; C(5,2) = 10 pairs; 2 together in both, 4 in one (3+1), 4 in the other (1+3).
    a, b = dict(zip("vwxyz", "AAABB", strict=True)), dict(zip("vwxyz", "PPQQQ", strict=True))
    seen = vergelijk(a, b)
    assert (seen.gelijk, seen.genest, seen.snijdend, seen.verhouding) == (0, 1, 1, "snijdend")
    assert seen.afwijkend == ("x",)
    assert seen.ari == pytest.approx((2 - 1.6) / (4 - 1.6))
    third = 2 / 5 * math.log(3 / 2) + 1 / 5 * math.log(3) + 2 / 5 * 0
    assert seen.vi == pytest.approx(third + 1 / 5 * math.log(3) + 2 / 5 * math.log(3 / 2))


parts = st.lists(st.tuples(st.sampled_from("ABC"), st.sampled_from("PQR")), min_size=2, max_size=12)


@given(parts)
def test_equal_divisions_are_equal_and_the_order_of_names_is_irrelevant(pairs):
    a = {str(n): one for n, (one, _) in enumerate(pairs)}
    b = {str(n): two for n, (_, two) in enumerate(pairs)}
    same, there, back = vergelijk(a, {k: v.lower() for k, v in a.items()}), vergelijk(a, b), vergelijk(b, a)
    assert (same.verhouding, same.afwijkend, same.ari, same.vi) == ("gelijk", (), 1.0, pytest.approx(0))
    assert there.ari == pytest.approx(back.ari)
    assert there.vi == pytest.approx(back.vi)
    assert -1 <= there.ari <= 1
    assert there.vi >= -1e-12
