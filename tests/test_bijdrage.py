import pytest
from hypothesis import given

from proef import BUNDLED, analysed, examples, netwerken
from zv_graph.analysis.bijdrage import bijdrage
from zv_graph.analysis.lezing import lees
from zv_graph.analysis.verandering import Stopt, toegepast
from zv_graph.analysis.verschil import verschil


def equals_the_loss_of_each_alone(network) -> None:
    dekking = lees(network)
    for record in bijdrage(dekking):
        lost = verschil(dekking, toegepast(dekking, [Stopt(record.gremium)]))
        side = lost.verloren
        told = [side.paren, side.themaparen, lost.zetels, side.eisen, side.mandaten, side.paden]
        parts = ("paren", "themaparen", "zetels", "verwachtingen", "mandaten", "paden")
        assert [getattr(record, f"unieke_{part}") for part in parts] == list(map(len, told))
        assert record.oordeel == lost.oordeel


@given(netwerken())
@examples(40)
def test_it_is_what_is_lost_when_one_stops(network):
    equals_the_loss_of_each_alone(network)


@pytest.mark.parametrize("name", BUNDLED)
def test_in_the_bundled_regions_too(name):
    equals_the_loss_of_each_alone(analysed(name).network)


def test_a_double_contributes_no_seat_and_costs_hours():
    last = {record.gremium.rpartition("/")[2]: record for record in bijdrage(analysed("voorbeeldregio").network)}
    double = last["netwerk-terugkeer"]
    assert (double.unieke_zetels, double.unieke_verwachtingen, double.unieke_paren) == (0, 0, 6)
    assert (double.uren_per_jaar, double.oordeel) == (40, "onbekend")
    assert last["werkgroep-preventie-alcohol"].oordeel == "kan"
