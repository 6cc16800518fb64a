"""The loss that the page works out by itself equals that of the program."""

import json
import random
from importlib.resources import files

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from proef import analysed, netwerken
from zv_graph.analysis.dekking import lees
from zv_graph.analysis.watals import watals
from zv_graph.render import loss
from zv_graph.render.facts import facts

WEB = files("zv_graph") / "render" / "web"
ANSWER = """({ facts, names, change }) => {
  const region = Loss.read(facts), place = new Map(facts.adressen.map((iri, at) => [iri, at]));
  const at = { zonder: change.zonder.map((iri) => place.get(iri)), samen: change.samen.map((g) => g.map((iri) => place.get(iri))) };
  const { after, ...lost } = Loss.loss(region, at);
  return { lost, against: Objections.objections(region, at, after, (n) => names[n]) };
}"""


@pytest.fixture(scope="module")
def bare(chromium):
    """Return an empty page that holds nothing but the pure functions."""
    page = chromium.new_page()
    for name in ("loss.js", "objections.js"):
        page.add_script_tag(content=(WEB / name).read_text(encoding="utf-8") + "\nglobalThis.Loss = Loss;")
    yield page
    page.close()


def worked_out(page, dekking, known, change):
    """Return what the page's own functions say of a change, in the words of the program."""
    iris = known["adressen"]
    names = [dekking.naam(iri) for iri in iris]
    told = page.evaluate(ANSWER, {"facts": known, "names": names, "change": change})
    lost = told["lost"]

    def iri(place):
        return None if place is None else iris[place]

    expected = [(dekking.verwachtingen[v], iri(gemeente)) for v, gemeente in lost["verwachtingen"]]
    return {
        "uren_voor": lost["uren_voor"],
        "uren_na": lost["uren_na"],
        "verloren_paren": [[iri(n) for n in pair] for pair in lost["paren"]],
        "verloren_themaparen": [[iri(n) for n in triple] for triple in lost["themaparen"]],
        "verloren_verwachtingen": [
            {
                **{key: getattr(v, key) for key in ("thema", "niveau", "partnertype", "functie", "sterkte")},
                "gemeente": gemeente,
            }
            for v, gemeente in expected
        ],
        "verloren_zetels": [{"gremium": iri(g), "actor": iri(a), "thema": iri(t)} for g, a, t in lost["zetels"]],
        "verloren_mandaten": [{"gremium": iri(g), "mandaattype": iri(t)} for g, t in lost["mandaten"]],
        "verloren_paden": [iri(n) for n in lost["paden"]],
        "bezwaren": [{**b, "gremia": [iri(n) for n in b["gremia"]]} for b in told["against"]],
    }


def agree(page, network, change, known=None):
    dekking = lees(network)
    known = known or json.loads(json.dumps(facts(dekking)))
    there = worked_out(page, dekking, known, change)
    here = loss.document(watals(dekking, zonder=change["zonder"], samengevoegd=change["samen"]))
    for hours in ("uren_voor", "uren_na"):
        assert there.pop(hours) == pytest.approx(here.pop(hours))
    assert there == here


def drawn(names, pick):
    """Return a random change of some of ``names``: a few stop, and up to two groups become one."""
    chosen = pick.sample(names, min(len(names), pick.randint(1, 9)))
    groups = [chosen[:2], chosen[2:5]] if pick.random() < 0.6 else []
    groups = [group for group in groups if len(group) > 1]
    taken = {iri for group in groups for iri in group}
    return {"zonder": [iri for iri in chosen if iri not in taken], "samen": groups}


@given(netwerken(most=7), st.randoms(use_true_random=False))
@settings(max_examples=150)
def test_on_random_networks(bare, network, pick):
    agree(bare, network, drawn(sorted(lees(network).gremia), pick))


@pytest.mark.parametrize("name", ["voorbeeldregio", "flevoland", "twente"])
def test_on_thirty_random_changes_of_a_region(bare, name):
    dekking, pick = analysed(name).dekking, random.Random(name)  # noqa: S311  a fixed draw, no secret
    known = json.loads(json.dumps(facts(dekking)))
    for _ in range(30):
        agree(bare, dekking, drawn(sorted(dekking.gremia), pick), known)


def test_on_the_plan(bare):
    found = analysed("voorbeeldregio")
    change = {"zonder": list(found.plan.zonder), "samen": [list(parts) for parts in found.plan.samengevoegd]}
    agree(bare, found.dekking, change)
