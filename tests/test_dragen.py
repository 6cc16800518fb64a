import numpy as np
from hypothesis import given

import naief
from proef import examples, netwerken
from zv_graph.analysis.dragen import Dragers, Zitting
from zv_graph.analysis.lezing import lees
from zv_graph.analysis.opstelling import opstelling
from zv_graph.analysis.overname import TOETSEN, overname


@given(netwerken())
@examples(40)
def test_all_pairs_at_once_are_each_pair_by_itself_and_what_the_rules_say(network):
    n, o = naief.Naief(network), opstelling(lees(network))
    every = np.arange(len(o.tafels))
    for code, rule in TOETSEN.items():
        whole = rule(o, every[:, np.newaxis], every[np.newaxis, :])
        for h, g in np.ndindex(whole.shape):
            assert whole[h, g] == rule(o, np.array([h]), np.array([g]))[0]
            if h != g:
                one, other = (n.table((o.tafels[at].iri,)) for at in (h, g))
                assert whole[h, g] == n.take_over(one, other)[code], code
    assert (overname(o, every[:, np.newaxis], every[np.newaxis, :]).shape) == (len(every), len(every))


@given(netwerken(most=5))
@examples(40)
def test_each_seat_is_carried_as_the_rules_say(network):
    n, o = naief.Naief(network), opstelling(lees(network))
    zitting = Zitting(o)
    dragers = Dragers(zitting, np.zeros(len(o.tafels), dtype=np.bool_))
    tables = [n.table((g.iri,)) for g in o.tafels]
    for at, g in enumerate(o.tafels):
        told = sorted(dragers.antwoorden(at)[:, [h for h in range(len(tables)) if h != at]].tolist())
        others = [table for h, table in enumerate(tables) if h != at]
        assert told == sorted(n.answers(tables[at], others)), g.iri
