import json
import socket

import pyoxigraph as ox
import pytest
from click.testing import CliRunner

from proef import HEADER, LONG, PATIENT, REGIO, answering, bundled, overleg
from zv_graph import query, region, resources
from zv_graph.commands import zvgraph
from zv_graph.errors import ZvgraphError
from zv_graph.query import serving
from zv_graph.region.bundled import bundled as listed
from zv_graph.vocabulary import PREFIXES

QUESTIONS = resources.questions()
ANSWERS = {
    "afspraken": (
        18,
        ("Afspraken alcohol en drugs op straat (fictief)", "alcohol en drugs", "GGD Rietstreek", "2024-01-01"),
    ),
    "bronnen": (None, ("Verzonnen voorbeeld bij zvgraph", "2026-11-01")),
    "burgemeester-en-wethouder": (1, ("Regionale stuurgroep Zorg en Veiligheid", "bestuurlijk")),
    "drukste-partijen": (38, ("Waterstad", "40")),
    "geen-lijn-omhoog": (9, ("Nazorgoverleg PI",)),
    "gremia-per-thema": (None, ("LVB-problematiek", "bestuurlijk", "Regionale stuurgroep Zorg en Veiligheid")),
    "hoe-volledig": (2, ("niveaus", "tactisch")),
    "in-hoeveel-manieren": (3, ("nazorg voor gedetineerden", "identiteitsbewijs", "9", "7")),
    "in-welke-gebieden": (20, ("Duinveen", "veiligheidsregio's (fictief)")),
    "knelpunten": (
        3,
        ("Partners weten niet welke gegevens zij mogen delen (fictief)", "Wegwijzer gegevens delen (fictief)"),
    ),
    "lijnen-tussen-gremia": (None, ("Ambtelijk overleg jeugd", "voedt", "Bestuurlijk overleg jeugd")),
    "namens-wie": (24, ("Programmaraad Geweld hoort nergens thuis", "Rietmeer", "Heidebroek")),
    "onbekende-uren": (5, ("Denktank veilige wijken", None, None)),
    "opvolging": (1, ("Stuurgroep Veiligheidshuis", "2019-06-30", "Stuurgroep Zorg- en Veiligheidshuis")),
    "signalen": (2, ("Lange wachttijd voor beschermd wonen (fictief)", "geagendeerd", "Opvang De Haven")),
    "gedeelde-partijen": (
        2799,
        ("Algemeen Bestuur GGD Rietstreek", "Algemeen Bestuur Veiligheidsregio", "Duinveen"),
    ),
    "hoe-regelen-gemeenten-het": (
        26,
        ("nazorg voor gedetineerden", "huisvesting", "Duinveen", "Woningcorporatie Thuishaven"),
    ),
    "lijnen-naar-wat-er-niet-meer-is": (1, ("Buurtteam alcohol en drugs", "Stuurgroep Veiligheidshuis")),
    "mandaat-per-thema": (69, ("LVB-problematiek", "Casusoverleg LVB en straf", None, None)),
    "partijen-per-soort": (28, ("VG-organisatie", "0")),
    "pijlers-aan-tafel": (68, ("LVB-problematiek", "operationeel", "Casusoverleg LVB en straf", "2", "4")),
    "voor-welke-gemeente-niet": (0, None),
    "waar-zitten-zij-nog-meer": (
        367,
        (
            "Algemeen Bestuur GGD Rietstreek",
            "Oosterholt",
            "alcohol en drugs",
            "Regionale stuurgroep Zorg en Veiligheid",
        ),
    ),
    "wat-ontbreekt-per-gremium": (3, ("Denktank veilige wijken", "0", "0", "1")),
    "welke-gemeente-zit-er-niet": (15, ("nazorg voor gedetineerden", "tactisch", None, "Lindewaard")),
    "wat-is-ingevuld": (
        58,
        ("Algemeen Bestuur GGD Rietstreek", "bestuurlijk", "4", "2", None, "10", "2", "1"),
    ),
    "wie-kan-aanschuiven": (370, ("LVB-problematiek", "operationeel", "VG-organisatie", "Casusoverleg LVB en straf")),
    "wie-vervult-een-verwachting": (
        341,
        (
            "LVB-problematiek",
            "operationeel",
            "Dienst Justitiële Inrichtingen",
            "Casusoverleg LVB en straf",
            "PI Rietmeer",
        ),
    ),
    "wie-zit-waar": (349, ("Netwerk terugkeer na detentie", "Werkplein Rietstreek")),
    "uren-per-gremium": (58, ("Casusoverleg Zorg- en Veiligheidshuis", "24", "3", "8", "576")),
    "verlopen-mandaten": (1, ("Bestuurlijk overleg zorgverzekeraar", "2025-12-31", "2026-11-01")),
    "voorzitters": (None, ("Algemeen Bestuur GGD Rietstreek", "Duinveen", "wethouder")),
    "waar-zit-onze-gemeente": (
        None,
        ("Duinveen", "Algemeen Bestuur GGD Rietstreek", "bestuurlijk", "voorzitter", "wethouder"),
    ),
    "welke-partner-ontbreekt": (None, ("LVB-problematiek", "operationeel", "VG-organisatie")),
    "wie-mag-besluiten": (
        36,
        ("Algemeen Bestuur GGD Rietstreek", "besluiten", "Wet publieke gezondheid, artikel 14", None),
    ),
    "wie-met-wie": (None, ("Politie, district Rietstreek", "Waterstad", "22")),
    "zorg-en-veiligheid-samen": (
        None,
        ("bestuurlijk", "Regionale stuurgroep Zorg en Veiligheid", "zorg en veiligheid"),
    ),
}


def test_there_is_a_known_answer_to_every_question():
    assert set(ANSWERS) == set(QUESTIONS)


@pytest.mark.parametrize("name", sorted(QUESTIONS))
def test_the_answer_on_the_example_region(name, ask):
    count, first = ANSWERS[name]
    found = ask("voorbeeldregio", query.question.named(name).sparql)
    assert first is None or any(row[: len(first)] == first for row in found.rows)
    assert count is None or len(found.rows) == count


@pytest.mark.parametrize("region", ["voorbeeldregio", "flevoland", pytest.param("twente", marks=pytest.mark.hold)])
@pytest.mark.parametrize("name", sorted(QUESTIONS))
def test_every_question_runs_on_every_region_and_has_a_dutch_title(name, region, ask):
    asked = query.question.named(name)
    assert asked.titel.endswith("?")
    assert asked.uitleg.endswith(".")
    found = ask(region, asked.sparql)
    assert found.columns
    assert list(found.rows) == list(ask(region, asked.sparql).rows)


def test_ask_construct_and_describe(ask):
    region = "voorbeeldregio"
    assert ask(region, "ASK { ?g a zv:Overleg }").yes is True
    assert ask(region, "ASK { ?g zv:niveau niveau:onbekend }").yes is False
    made = ask(region, "CONSTRUCT { ?g a zv:Gremium } WHERE { ?g zv:niveau niveau:tactisch }").turtle
    tactical = ask(region, "SELECT ?g WHERE { ?g zv:niveau niveau:tactisch }")
    assert made.count(" a zv:Gremium") == len(tactical.rows)
    about = "https://w3id.org/zvgraph/id/voorbeeldregio/thematafel-hg"
    assert "thematafel-hg" in ask(region, f"DESCRIBE <{about}>").turtle


@pytest.mark.parametrize(
    "sparql",
    [
        "SELECT * WHERE { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }",
        "SELECT * WHERE { SE\\u0052VICE <http://127.0.0.1:1/> { ?s ?p ?o } }",
        "SELECT * WHERE { ?s ?p ?o FILTER EXISTS { SERVICE SILENT <http://127.0.0.1:1/> { ?s ?p ?o } } }",
        "SELECT * WHERE { { SELECT * WHERE { OPTIONAL { SERVICE ?x { ?s ?p ?o } } } } }",
        "SELECT * FROM <http://127.0.0.1:1/> WHERE { ?s ?p ?o }",
        "INSERT DATA { <urn:a> <urn:b> <urn:c> }",
        "DROP ALL",
        "LOAD <file:///etc/passwd>",
    ],
)
def test_a_question_that_would_leave_the_region_is_refused(sparql, ask):
    with pytest.raises(ZvgraphError, match=r"en (dat )?mag niet"):
        ask("voorbeeldregio", sparql)


@pytest.mark.parametrize("end", ["\r", "\n", "\r\n"])
def test_no_question_reaches_another_computer_by_a_comment(end):
    with (
        socket.create_server(("127.0.0.1", 0)) as listening,
        query.Worker(query.dataset.dataset(bundled("flevoland"))) as worker,
    ):
        listening.settimeout(0.5)
        place = f"http://127.0.0.1:{listening.getsockname()[1]}/"
        with pytest.raises(ZvgraphError, match="SERVICE"):
            worker.ask(f"SELECT * {{ ?s ?p ?o # x{end} SERVICE <{place}> {{ ?s ?p ?o }} \n}}")
        with pytest.raises(TimeoutError):
            listening.accept()


def test_a_question_that_cannot_be_read_is_told_in_one_sentence(ask):
    with pytest.raises(ZvgraphError, match="De vraag is niet te lezen") as error:
        ask("voorbeeldregio", "SELECT ?x WHERE { ?x a ")
    assert "\n" not in str(error.value)


@pytest.mark.parametrize("sparql", ["SELECT * WHERE { ?s ?p ?o }", "CONSTRUCT WHERE { ?s ?p ?o }"])
def test_an_answer_that_is_too_long_is_cut_and_says_so(sparql, ask):
    found = ask("voorbeeldregio", sparql, query.Limits(rows=7))
    assert found.cut
    triples = len(list(ox.parse(found.turtle or "", format=ox.RdfFormat.TURTLE)))
    assert len(found.rows) + triples == 7


def test_a_value_keeps_its_kind_language_and_datatype(ask):
    row = 'SELECT ?a ?b ?c ?d ?e WHERE { BIND(zv:Regio AS ?a) BIND("x"@nl AS ?b) BIND(2.50 AS ?c) BIND(BNODE() AS ?d) }'
    a, b, c, d, e = ask("flevoland", row).terms[0]
    assert (a.kind, a.value) == ("uri", "https://w3id.org/zvgraph/def#Regio")
    assert (b.kind, b.value, b.language, b.datatype) == ("literal", "x", "nl", None)
    assert (c.value, c.datatype) == ("2.5", "http://www.w3.org/2001/XMLSchema#decimal")
    assert (d.kind, e) == ("bnode", None)


SAID = {"gemeente": "zv:gemeente", "thema": "zv:thema", "overleg": "org:organization", "partij": "org:member"}


def test_a_named_question_is_asked_about_one_thing(ask):
    asked = query.question.named("waar-zit-onze-gemeente")
    assert asked.keuzes == {"gemeente": "?g"}
    almere = asked.about({"gemeente": "https://identifier.overheid.nl/tooi/id/gemeente/gm0034"})
    everyone, one = (ask("flevoland", sparql).rows for sparql in (asked.sparql, almere))
    assert list(one) == [row for row in everyone if row[0] == "Almere"]
    with pytest.raises(ZvgraphError, match="kan --thema niet; gebruik --gemeente"):
        asked.about({"thema": "urn:x"})


@pytest.mark.parametrize(
    "name",
    sorted(n for n in QUESTIONS if query.question.named(n).keuzes and ANSWERS.get(n, (None, None))[0] != 0),
)
def test_what_may_be_chosen_narrows_the_answer(name):
    store, asked = answering("voorbeeldregio"), query.question.named(name)

    def rows(sparql: str) -> list[tuple[str | None, ...]]:
        found = store.query(sparql, prefixes=PREFIXES)
        return [tuple(cell and cell.value for cell in row) for row in found]

    everyone = rows(asked.sparql)
    for what in asked.keuzes:
        nodes = rows(f"SELECT DISTINCT ?x WHERE {{ ?y {SAID[what]} ?x }} ORDER BY ?x")
        found = [rows(asked.about({what: row[0]})) for row in nodes]
        assert any(found), what
        assert all(set(rows) <= set(everyone) for rows in found)
        assert any(len(rows) < len(everyone) for rows in found)


def test_several_regions_each_have_a_graph_of_their_own():
    with query.Worker(query.dataset.dataset(bundled("flevoland"), bundled("twente"))) as worker:
        seats = worker.ask(
            "SELECT ?r (COUNT(*) AS ?n) WHERE { GRAPH ?r { ?s a zv:Deelname } } GROUP BY ?r", PATIENT
        ).rows
        both = worker.ask("SELECT (COUNT(*) AS ?n) WHERE { ?s a zv:Deelname }", PATIENT).rows
    assert {row[0] for row in seats} == {str(bundled(name).iri) for name in ("flevoland", "twente")}
    assert sum(int(row[1]) for row in seats) == int(both[0][0])


def test_names_stand_beside_addresses_and_nothing_found_says_why(ask):
    found = ask("flevoland", "SELECT ?g ?n WHERE { ?g a zv:Overleg ; zv:lostOp ?n }")
    assert (found.rows, found.absent) == ((), ("https://w3id.org/zvgraph/def#lostOp",))
    named = ask("flevoland", "SELECT ?g WHERE { ?g zv:centrumgemeente ?x } LIMIT 1").named
    assert named == [{"g": "https://w3id.org/zvgraph/id/flevoland", "g (naam)": "Flevoland"}] or not named


def test_an_answer_is_told_as_sparql_prescribes(ask):
    told = json.loads(ask("flevoland", 'SELECT ?a ?b ?c WHERE { VALUES (?a ?b) { (zv:Regio "x"@nl) } }').as_json())
    assert told["head"] == {"vars": ["a", "b", "c"]}
    assert told["results"]["bindings"] == [
        {
            "a": {"type": "uri", "value": "https://w3id.org/zvgraph/def#Regio"},
            "b": {"type": "literal", "value": "x", "xml:lang": "nl"},
        }
    ]
    assert json.loads(ask("flevoland", "ASK { ?g a zv:Overleg }").as_json()) == {"head": {}, "boolean": True}


ENDLESS = "SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
PATHS = "SELECT (COUNT(*) AS ?n) WHERE { ?a (zv:x|!zv:x)* ?b . ?c (zv:x|!zv:x)* ?d . ?e (zv:x|!zv:x)* ?f }"
GREEDY = "SELECT ?a ?c ?d ?f WHERE { ?a ?b ?c . ?d ?e ?f } ORDER BY ?f ?c"


@pytest.mark.parametrize("sparql", [ENDLESS, PATHS])
def test_an_endless_question_is_stopped_and_the_next_one_is_answered(sparql):
    with query.Worker(query.dataset.dataset(bundled("flevoland"))) as worker:
        with pytest.raises(ZvgraphError, match="langer dan 2 seconden"):
            worker.ask(sparql, query.Limits(seconds=2))
        assert worker.process is None
        assert worker.ask("ASK { ?g a zv:Overleg }", PATIENT).yes


def test_a_greedy_question_does_not_take_the_memory_of_the_machine():
    with pytest.raises(ZvgraphError, match="400 MB geheugen"):
        query.ask(bundled("flevoland"), GREEDY, query.Limits(seconds=LONG, rows=10**9, memory=400))


def test_a_question_with_too_many_brackets(ask):
    with pytest.raises(ZvgraphError, match="te veel haakjes"):
        ask("flevoland", f"SELECT * WHERE {{ ?s ?p ?o FILTER({'(' * 200}1{')' * 200} = 1) }}")


def test_no_process_is_left_behind():
    with query.Worker(query.dataset.dataset(bundled("twente"))) as worker:
        worker.ask("ASK { ?g a zv:Overleg }", PATIENT)
        process = worker.process
        assert process.poll() is None
    assert process.poll() is not None


def test_triples_as_csv_come_as_turtle_and_that_is_said():
    asked = ["vraag", "flevoland", "CONSTRUCT { ?s a zv:Regio } WHERE { ?s a zv:Regio }", "--csv"]
    told = CliRunner().invoke(zvgraph, asked)
    assert "flevoland> a zv:Regio ." in told.stdout
    assert "CONSTRUCT en DESCRIBE geven Turtle" in told.stderr


def test_the_peildatum_of_one_region_says_nothing_of_another(tmp_path):
    loaded = []
    for name, day in (("a", "2026-01-01"), ("b", "2026-12-01")):
        text = (HEADER + REGIO).replace("x:regio", f"x:regio-{name}").replace("2026-11-01", day)
        if name == "a":
            text += overleg(
                "tafel",
                '; zv:heeftMandaat [ zv:mandaattype mandaat:besluiten ; zv:geldigTot "2026-06-30"^^xsd:date ]',
            )
        else:
            text += overleg("ander")
        file = tmp_path / f"{name}.ttl"
        file.write_text(text, encoding="utf-8")
        loaded.append(region.load(file))
    with query.Worker(query.dataset.dataset(*loaded)) as worker:
        assert not worker.ask(query.question.named("verlopen-mandaten").sparql, PATIENT).rows
    with query.Worker(query.dataset.dataset(*loaded[::-1])) as worker:
        assert not worker.ask(query.question.named("verlopen-mandaten").sparql, PATIENT).rows


@pytest.mark.parametrize("name", ["flevoland", "zeeland"])
def test_a_region_that_was_not_read_answers_as_one_that_was(name):
    there = {one.regio: one for one in listed()}
    once, again = (serving.loaded(query.dataset.dataset(one)) for one in (bundled(name), there[name]))
    once, again = (ox.Dataset(store) for store in (once, again))
    for one in (once, again):
        one.canonicalize(ox.CanonicalizationAlgorithm.RDFC_1_0)
    assert once == again


def test_a_worker_that_died_between_questions_is_started_again():
    with query.Worker(query.dataset.dataset(bundled("flevoland"))) as worker:
        assert worker.ask("ASK {}", PATIENT).yes
        worker.process.kill()
        worker.process.wait()
        assert worker.ask("ASK {}", PATIENT).yes


@pytest.mark.parametrize(
    "sparql",
    [
        'ASK { BIND("\\u005Cu0022 AS ?x) #" AS ?y) SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }',
        'ASK { BIND("\\uD800" AS ?x) }',
        'ASK { BIND("\\UFFFFFFFF" AS ?x) }',
        "\\u0053ERVICE",
    ],
)
def test_a_code_for_a_sign_hides_nothing(sparql):
    with pytest.raises(ZvgraphError, match="niet te lezen"):
        query.ask(bundled("flevoland"), sparql, PATIENT)


def test_a_code_for_a_sign_is_that_sign():
    assert query.ask(bundled("flevoland"), 'SELECT ("\\u00e9" AS ?x) {}', PATIENT).rows == (("é",),)


def test_a_number_in_csv_is_a_number_and_only_text_is_guarded():
    asked = (
        'SELECT (-1 AS ?a) (-2.5 AS ?b) (3.0 AS ?c) (1.5e0 AS ?d) ("-1" AS ?e) ("=1" AS ?f) ("x"^^xsd:integer AS ?g) {}'
    )
    told = CliRunner().invoke(zvgraph, ["vraag", "flevoland", asked, "--csv"]).stdout
    assert told == "a;b;c;d;e;f;g\n-1;-2,5;3;1,5;'-1;'=1;x\n"
