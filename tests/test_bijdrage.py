import pytest
from hypothesis import given, settings

from proef import BUNDLED, analysed, netwerken
from zv_graph.analysis.bijdrage import bijdrage
from zv_graph.analysis.verlies import verlies

LOSSES = ("paren", "themaparen", "zetels", "verwachtingen", "mandaten", "paden")


def equals_the_loss_of_each_alone(network) -> None:
    for record in bijdrage(network):
        lost = verlies(network, zonder=[record.gremium])
        assert [getattr(record, f"unieke_{part}") for part in LOSSES] == [len(getattr(lost, part)) for part in LOSSES]


@given(netwerken())
@settings(max_examples=80)
def test_it_is_what_is_lost_when_one_stops(network):
    equals_the_loss_of_each_alone(network)


@pytest.mark.parametrize("name", BUNDLED)
def test_in_the_bundled_regions_too(name):
    equals_the_loss_of_each_alone(analysed(name).network)


def test_a_double_contributes_no_seat_and_costs_hours():
    last = {record.gremium.rpartition("/")[2]: record for record in bijdrage(analysed("voorbeeldregio").network)}
    double = last["netwerk-terugkeer"]
    assert (double.unieke_zetels, double.unieke_verwachtingen, double.unieke_paren) == (0, 0, 6)
    assert double.uren_per_jaar == 40
