import tomllib

import pytest

from proef import BUNDLED, FIRST, analysed, overleg, seats
from zv_graph import network, query, resources
from zv_graph.analysis.advies import MODEL, Maanden, advies, feiten, samen_aan_tafel
from zv_graph.analysis.checklist import ANSWERED, checklist
from zv_graph.analysis.lezing import lees
from zv_graph.analysis.plan import plan
from zv_graph.analysis.verwachtingen import verwachtingen

TABLE = tomllib.loads((resources.ONTOLOGY / "advies.toml").read_text(encoding="utf-8"))
CHECKLIST = "https://w3id.org/zvgraph/begrip/checklist/"
REGIO = 'x:regio a zv:Regio ; rdfs:label "Proef"@nl ; zv:gemeente gm:0034, gm:0995, gm:0171, gm:0050 {} .\n'


@pytest.fixture
def build(load):
    """Return a function that makes Turtle, and what the region says of itself, into a network."""
    return lambda text, regio: network.build(load(text, REGIO.format(regio)))


def punten(found) -> dict[str, object]:
    return {p.punt.removeprefix(CHECKLIST): p for p in found}


# --------------------------------------------------------------------------- the decision table


def test_every_rule_names_a_known_fact_a_known_model_and_its_source():
    known = {*feiten(lees(analysed("voorbeeldregio").network)), "aanjager", "grootste_gemeente", "congruentie"}
    for rule in TABLE["regel"]:
        assert rule["feit"] in known
        assert len({"voor", "tegen"} & rule.keys()) == 1
        assert {"is", "minstens", "hoogstens"} & rule.keys()
        assert (rule.get("voor") or rule["tegen"]) in TABLE["model"]
        assert rule["reden"].endswith(".")
        assert rule["bron"]
        assert rule["zekerheid"] in ("gelezen", "deskundig-oordeel")


def test_the_models_are_those_of_the_scheme_with_the_lead_times_of_the_source():
    begrippen = analysed("voorbeeldregio").dekking.begrippen
    assert {MODEL + name for name in TABLE["model"]} == {iri for iri in begrippen if iri.startswith(MODEL)}
    assert {name: model["maanden"] for name, model in TABLE["model"].items()} == {
        "afstemmen": [9, 9],
        "richting-geven-en-sturen": [18, 18],
        "gezamenlijke-besluitvorming": [24, 36],
    }


@pytest.mark.parametrize(
    ("regio", "model"),
    [
        ("", "afstemmen"),
        ("; zv:aanjager aanjager:beleid", "afstemmen"),
        ("; zv:aanjager aanjager:werkprocessen", "afstemmen"),
    ],
)
def test_a_region_with_nothing_yet_starts_light(build, regio, model):
    assert advies(build(overleg("a") + seats("a", "gm:0034"), regio)).model == MODEL + model


def test_a_broad_table_with_mandaat_pleads_for_steering(build):
    table = overleg("a", "; zv:thema thema:zorg-en-veiligheid ; zv:heeftMandaat [ zv:mandaattype mandaat:{} ]")
    table = table.replace("tactisch", "bestuurlijk") + seats("a", "gm:0034", functie="burgemeester")
    table += seats("a", "gm:0995", functie="wethouder")
    steering = advies(build(table.format("richtinggeven"), "; zv:aanjager aanjager:bestuur"))
    assert steering.model == MODEL + "richting-geven-en-sturen"
    assert steering.doorlooptijd_maanden == Maanden(18, 18)
    deciding = advies(build(table.format("besluiten"), "; zv:aanjager aanjager:werkprocessen"))
    assert [r.feit for r in deciding.redenen if r.model.endswith("besluitvorming") and r.voor] == [
        "aanjager",
        "besluitende_tafels",
    ]


@pytest.mark.parametrize("name", BUNDLED)
def test_advice_always_says_that_a_model_is_a_means_and_what_is_unknown(name):
    found = analysed(name).advies
    assert "middel" in found.voorbehoud
    assert len(found.nadelen) == 3
    assert (len(found.aansturing), len(found.tips), len(found.altijd)) == (2, 10, 9)
    assert all(len(set(texts)) == len(texts) for texts in (found.voordelen, found.tips, found.altijd))
    steps = {one.aanjager.rpartition("/")[2]: len(one.stappen) for one in found.stappen}
    assert steps == ({"bestuur": 11} if name == "voorbeeldregio" else {"bestuur": 11, "beleid": 8, "werkprocessen": 5})
    assert set(found.onbekend) == (set() if name == "voorbeeldregio" else {"aanjager", "grootste_gemeente"})


def test_the_facts_of_the_example_region():
    known = feiten(lees(analysed("voorbeeldregio").network))
    assert (known["gemeenten"], known["brede_tafels"], known["sturende_tafels"]) == (10, 1, 1)
    assert (known["aanjager"], known["congruentie"], known["afspraken"]) == ("bestuur", 0.5, 2)
    assert known["grootste_gemeente"] == pytest.approx(128000 / 362000)


# --------------------------------------------------------------------------- the checklist


def test_all_24_points_in_their_own_order_each_answered_or_asked():
    found = analysed("voorbeeldregio").checklist
    names = [p.punt.removeprefix(CHECKLIST) for p in found]
    assert len(names) == 24
    assert (names[0], names[4], names[5], names[-1]) == ("input-1", "input-5", "activiteit-1", "outcome-3")
    for name, punt in punten(found).items():
        assert punt.vraag.endswith("?")
        assert (punt.antwoord is not None) == (name in ANSWERED)
        assert (punt.query is not None) == (name in ANSWERED)


def test_the_answers_and_own_words_of_the_example_region():
    by = punten(analysed("voorbeeldregio").checklist)
    answers = {name: p.antwoord for name, p in by.items() if p.antwoord}
    assert answers == {
        "input-1": "ja",
        "input-2": "deels",
        "input-3": "deels",
        "input-5": "deels",
        "activiteit-2": "deels",
        "activiteit-3": "deels",
        "output-3": "deels",
        "outcome-3": "deels",
    }
    assert (by["output-2"].antwoord, by["output-2"].eigen_oordeel) == (None, "deels")
    assert (by["input-1"].eigen_oordeel, by["input-1"].eigen_peildatum) == ("ja", "2026-11-01")


@pytest.mark.parametrize(
    ("volledig", "answer"), [("", "niet in de gegevens"), ("; zv:volledigVoor niveau:bestuurlijk", "nee")]
)
def test_absence_is_no_only_where_the_region_is_complete(build, volledig, answer):
    found = build(overleg("a") + seats("a", "gm:0034"), volledig)
    by = punten(checklist(found, verwachtingen=verwachtingen(found), plan=plan(found)))
    assert by["input-1"].antwoord == answer
    assert by["output-3"].antwoord == "niet in de gegevens"


@pytest.mark.parametrize("name", FIRST)
def test_the_named_question_shows_what_the_answer_rests_on(name, ask):
    by = punten(analysed(name).checklist)
    rows = {p.query: ask(name, query.question.named(p.query).sparql).rows for p in by.values() if p.query}
    told = rows["geen-lijn-omhoog"]
    assert all(row[0] in by["activiteit-3"].toelichting for row in told)
    assert bool(told) == (by["activiteit-3"].antwoord != "ja")
    assert bool(rows["knelpunten"]) == (by["output-3"].antwoord != "niet in de gegevens")
    together = {row[1] for row in rows["zorg-en-veiligheid-samen"]}
    dekking = analysed(name).dekking
    assert together == {dekking.naam(g.iri) for g in dekking.gremia.values() if samen_aan_tafel(g)}
