"""What the page works out of a change by itself equals what the program says of it."""

import json
import random
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proef import FIRST, HOLD, analysed, examples, netwerken
from zv_graph.analysis.lezing import lees
from zv_graph.analysis.plan import plan
from zv_graph.analysis.verandering import Haal, Nieuw, Ritme, Samen, Stopt, Thema, Zet, toegepast
from zv_graph.analysis.verschil import verschil
from zv_graph.analysis.vervulling import eisen
from zv_graph.network import ROLLEN
from zv_graph.render.facts import MATEN, facts

SOORTEN = {"zet": Zet, "haal": Haal, "thema": Thema, "ritme": Ritme, "nieuw": Nieuw}
WEB = files("zv_graph") / "render" / "web"
ANSWER = """({ facts, change }) => {
  const region = Tables.read(facts), names = new Map([...Change.places(region, change)].map(([iri, at]) => [at, iri]));
  const { after, changed, ...lost } = Loss.loss(region, change);
  return { ...lost, namen: Object.fromEntries(names), stappen: lost.stappen.map((step) => ({ ...step, naast: step.naast.map((h) => h.sleutel), naar: step.naar.map((h) => h.sleutel) })) };
}"""


@pytest.fixture(scope="module")
def bare(chromium):
    """Return an empty page that holds nothing but the pure functions and the numbers of the rules."""
    page = chromium.new_page()
    page.add_script_tag(content=f"globalThis.Data = {json.dumps({'feiten': {'maten': MATEN}})};")
    for word in ("Tables", "Change", "Rules", "Departure", "Loss"):
        text = (WEB / f"{word.lower()}.js").read_text(encoding="utf-8")
        page.add_script_tag(content=f"{text}\nglobalThis.{word} = {word};")
    yield page
    page.close()


def there(page, known, asked, change):
    """Return what the page's own functions say of a change, in the words of the program."""
    told = page.evaluate(ANSWER, {"facts": known, "change": change})

    def iri(place):
        return None if place is None else told["namen"][str(place)]

    def every(rows):
        return [tuple(map(iri, row)) for row in rows]

    sides = {
        f"{side}_{part}": every(told[side][part])
        for side in ("verloren", "gewonnen")
        for part in ("paren", "themaparen")
    }
    return {
        **sides,
        "verloren_eisen": [asked[at] for at in told["verloren"]["eisen"]],
        "gewonnen_eisen": [asked[at] for at in told["gewonnen"]["eisen"]],
        "mandaten": sorted(every(told["verloren"]["mandaten"]), key=str),
        "paden": [iri(place) for place in told["verloren"]["paden"]],
        "zetels": every(told["zetels"]),
        "geschat": [iri(place) for place in told["geschat"]],
        "antwoord": told["antwoord"],
        "kosten": told["kosten"],
        "stappen": [
            (
                step["soort"],
                tuple(map(iri, step["gremia"])),
                sorted(" + ".join(map(iri, parts)) for parts in step["naar"]),
                [(reden["code"], reden["antwoord"]) for reden in step["redenen"]],
            )
            for step in told["stappen"]
        ],
    }


def here(dekking, change):
    """Return what the program says of it."""
    whole = (Samen(tuple(group)) for group in change["samen"])
    na = toegepast(dekking, [*map(Stopt, change["zonder"]), *whole, *map(edit, change["anders"])])
    told = verschil(dekking, na)
    sides = {
        f"{side}_{part}": list(getattr(getattr(told, side), part))
        for side in ("verloren", "gewonnen")
        for part in ("paren", "themaparen", "eisen")
    }
    return {
        **sides,
        "mandaten": list(told.verloren.mandaten),
        "paden": list(told.verloren.paden),
        "zetels": list(told.zetels),
        "geschat": list(told.geschat),
        "antwoord": told.antwoord,
        "kosten": list(told.kosten),
        "stappen": [
            (step.soort, step.gremia, sorted(step.naar), [(reden.code, reden.antwoord) for reden in step.redenen])
            for step in told.stappen
        ],
    }


def agree(page, dekking, change, known=None):
    known = known or json.loads(json.dumps(facts(dekking)))
    page_says, program_says = there(page, known, eisen(dekking), change), here(dekking, change)
    assert page_says.pop("kosten") == pytest.approx(program_says.pop("kosten"))
    assert page_says == program_says


def edit(plain):
    """Return an edit as the program has it."""
    told = {key: tuple(value) if isinstance(value, list) else value for key, value in plain.items() if key != "soort"}
    return SOORTEN[plain["soort"]](**told)


def others(known, pick):
    """Return random edits of single tables and new ones, no two about the same thing, as a decision keeps them."""
    iri = known["adressen"].__getitem__
    tables, actors = (
        [iri(one) for one in (t["iri"] for t in known["tafels"])],
        [iri(one[0]) for one in known["partijen"]],
    )
    begrippen = [iri(one[0]) for one in known["begrippen"]]
    niveaus, functies = sorted({iri(t["niveau"]) for t in known["tafels"] if t["niveau"] is not None}), begrippen
    found = {}
    for n in range(pick.choice((0, 1, 2))):
        themas = pick.sample(begrippen, min(2, len(begrippen)))
        naam = f"Nieuwe tafel {n}"
        new = {
            "soort": "nieuw",
            "naam": naam,
            "niveau": pick.choice(niveaus or ["x"]),
            "themas": themas,
            "keer": pick.choice((None, 4.0)),
            "duur": 2.0,
        }
        found[naam] = new
        tables = [*tables, f"urn:zvgraph:nieuw/nieuwetafel{n}"]
    for _ in range(pick.randint(0, 8)):
        table, actor = pick.choice(tables), pick.choice(actors)
        kind = pick.choice(("zet", "zet", "haal", "thema", "ritme"))
        functie = pick.choice((None, *functies))
        made = {
            "zet": {"actor": actor, "rol": pick.choice(ROLLEN), "functie": functie, "namens": pick.choice(([], [pick.choice(actors)]))},
            "haal": {"actor": actor},
            "thema": {"erbij": pick.sample(begrippen, min(1, len(begrippen))), "eraf": pick.sample(begrippen, min(3, len(begrippen)))},
            "ritme": {"keer": pick.choice((None, 2.0, 20.0)), "duur": pick.choice((None, 0.5, 5.0))},
        }[kind]  # fmt: skip
        found[kind, table, actor * (kind in ("zet", "haal")), str(functie) * (kind == "zet")] = {
            "soort": kind,
            "gremium": table,
            **made,
        }
    return list(found.values())


def drawn(names, pick, known):
    """Return a random change of some of ``names``: a few stop, up to two groups become one, and others change by themselves."""
    chosen = pick.sample(names, min(len(names), pick.randint(1, 9)))
    groups = [chosen[:2], chosen[2:5]] if pick.random() < 0.6 else []
    groups = [sorted(group) for group in groups if len(group) > 1]
    taken = {iri for group in groups for iri in group}
    gone = sorted(iri for iri in chosen if iri not in taken) if pick.random() < 0.7 else []
    return {"zonder": gone, "samen": groups, "anders": others(known, pick) if pick.random() < 0.7 else []}


@given(netwerken(most=7), st.randoms(use_true_random=False))
@examples(100)
def test_on_random_networks(bare, network, pick):
    dekking = lees(network)
    known = json.loads(json.dumps(facts(dekking)))
    agree(bare, dekking, drawn(sorted(dekking.gremia), pick, known), known)


@pytest.mark.parametrize("name", FIRST)
def test_on_random_changes_of_a_region(bare, name):
    dekking, pick = analysed(name).dekking, random.Random(name)  # noqa: S311  a fixed draw, no secret
    known = json.loads(json.dumps(facts(dekking)))
    for _ in range(30 if HOLD else 12):
        agree(bare, dekking, drawn(sorted(dekking.gremia), pick, known), known)


@pytest.mark.parametrize("zekerheid", ["bewezen", "mogelijk"])
def test_on_the_plan(bare, zekerheid):
    dekking = analysed("voorbeeldregio").dekking
    steps = plan(dekking, zekerheid=zekerheid).stappen
    assert steps
    change = {
        "zonder": [step.gremia[0] for step in steps if step.soort == "stoppen"],
        "samen": [list(step.gremia) for step in steps if step.soort != "stoppen"],
        "anders": [],
    }
    agree(bare, dekking, change)
