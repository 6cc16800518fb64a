"""The pages and the SPARQL endpoint on this machine: the protocol, who may ask, and that it holds under load."""

import asyncio
import json
import os
import socket
import subprocess
import sys
import threading
import time
import zipfile
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

import httpx
import pyoxigraph as ox
import pytest
import uvicorn
from rdflib import VOID, XSD, Graph, Namespace, URIRef
from rdflib.plugins.stores.sparqlstore import SPARQLStore
from starlette.exceptions import HTTPException
from starlette.requests import Request

from browser import axe, opened_page
from proef import LONG, PROGRAM
from server import children, serving
from zv_graph import resources
from zv_graph.serve import body
from zv_graph.serve.connection import Connection
from zv_graph.serve.owner import is_owner
from zv_graph.vocabulary import PREFIXES

# A server is dear to start: one process of the tests has it.
pytestmark = pytest.mark.xdist_group("serve")
ROWS, CSV, TURTLE = "application/sparql-results+json", "text/csv", "text/turtle"
SD = Namespace("http://www.w3.org/ns/sparql-service-description#")
NAMES = "SELECT ?naam WHERE { ?g a zv:Overleg ; rdfs:label ?naam } ORDER BY ?naam LIMIT 3"
ENDLESS = "SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"


@pytest.fixture(scope="module")
def server():
    with serving(2) as client:
        yield client


@pytest.fixture(scope="module")
def patient():
    """Return a server that gives a question the time that it takes on a busy machine."""
    with serving(60) as client:
        yield client


def test_every_region_has_its_page(server):
    start = server.get("/")
    assert all(f'href="/regio/{at}"' in start.text for at in range(len(resources.regions())))
    assert "Amsterdam-Amstelland" in server.get("/regio/0").text
    assert server.get("/regio/99").status_code == 404
    assert "seconden duren" in start.text


@pytest.mark.parametrize("how", ["get", "form", "plain"])
def test_a_question_may_come_in_three_ways(patient, how):
    headers = {"Accept": ROWS}
    answer = {
        "get": lambda: patient.get("/sparql", params={"query": NAMES}, headers=headers),
        "form": lambda: patient.post("/sparql", data={"query": NAMES}, headers=headers),
        "plain": lambda: patient.post(
            "/sparql", content=NAMES, headers={**headers, "Content-Type": "application/sparql-query"}
        ),
    }[how]()
    assert (answer.status_code, answer.headers["content-type"]) == (200, ROWS)
    assert len(json.loads(answer.text)["results"]["bindings"]) == 3


@pytest.mark.parametrize(
    ("query", "accept", "kind"),
    [
        (NAMES, "*/*", ROWS),
        (NAMES, "text/csv, application/sparql-results+json;q=0.5", CSV),
        (NAMES, "text/html, application/json;q=0.9", "application/json"),
        ("ASK { ?g a zv:Overleg }", CSV + ", " + ROWS + ";q=0.1", ROWS),
        ("CONSTRUCT { ?g a zv:Gremium } WHERE { ?g a zv:Overleg }", "", TURTLE),
        ("DESCRIBE zv:Overleg", "application/n-triples", "application/n-triples"),
        ("DESCRIBE zv:Overleg", "application/rdf+xml", "application/rdf+xml"),
        ("DESCRIBE zv:Overleg", "application/ld+json, text/turtle;q=0.9", "application/ld+json"),
        (NAMES, "application/sparql-results+xml", "application/sparql-results+xml"),
        (NAMES, "text/tab-separated-values", "text/tab-separated-values"),
        ("ASK {}", "application/xml", "application/xml"),
    ],
)
def test_the_answer_has_the_form_that_was_asked_for(patient, query, accept, kind):
    answer = patient.get("/sparql", params={"query": query}, headers={"Accept": accept})
    assert answer.status_code == 200
    assert answer.headers["content-type"].partition(";")[0] == kind


TWO = """SELECT * WHERE { VALUES (?iri ?tekst ?getal ?leeg) {
    (zv:Overleg "één\\t\\"tafel\\""@nl 3 UNDEF) (<urn:a&b> "<&>" 1.5 "2026-11-01"^^xsd:date) } }"""


@pytest.mark.parametrize("form", [ox.QueryResultsFormat.JSON, ox.QueryResultsFormat.XML, ox.QueryResultsFormat.TSV])
def test_every_form_of_rows_tells_the_same(patient, form):
    answer = patient.get("/sparql", params={"query": TWO}, headers={"Accept": form.media_type})
    found = ox.parse_query_results(answer.content, format=form)
    rows = [[str(row[name]) for name in ("iri", "tekst", "getal", "leeg")] for row in found]
    assert rows == [
        [f"<{PREFIXES['zv']}Overleg>", '"één\\t\\"tafel\\""@nl', f'"3"^^<{XSD.integer}>', "None"],
        ["<urn:a&b>", '"<&>"', f'"1.5"^^<{XSD.decimal}>', f'"2026-11-01"^^<{XSD.date}>'],
    ]


@pytest.mark.parametrize(
    "form", [ox.RdfFormat.TURTLE, ox.RdfFormat.N_TRIPLES, ox.RdfFormat.RDF_XML, ox.RdfFormat.JSON_LD]
)
def test_every_form_of_triples_tells_the_same(patient, form):
    query = "CONSTRUCT { ?g a zv:Gremium ; rdfs:label ?naam } WHERE { ?g a zv:Overleg ; rdfs:label ?naam }"
    plain = patient.get("/sparql", params={"query": query}, headers={"Accept": "application/n-triples"})
    answer = patient.get("/sparql", params={"query": query}, headers={"Accept": form.media_type})
    told = {str(quad.triple) for quad in ox.parse(answer.content, format=form)}
    assert told == {str(quad.triple) for quad in ox.parse(plain.content, format=ox.RdfFormat.N_TRIPLES)}
    assert len(told) > 10


def test_programs_ask_as_they_are_used_to(patient):
    # SPARQLWrapper asks for XML and says so in four ways; an empty graph is none.
    params = {"query": NAMES, "output": "xml", "results": "xml", "format": "xml", "default-graph-uri": ""}
    answer = patient.get("/sparql", params=params, headers={"Accept": "application/sparql-results+xml"})
    assert len(list(ox.parse_query_results(answer.content, format=ox.QueryResultsFormat.XML))) == 3
    for method in ("GET", "POST", "POST_FORM"):
        store = SPARQLStore(f"{patient.base_url}/sparql", method=method)
        assert len(list(Graph(store=store).query(NAMES))) == 3
        assert bool(Graph(store=store).query("ASK { ?g a zv:Overleg }", initNs={"zv": PREFIXES["zv"]}))


def test_the_endpoint_tells_what_it_can_do(patient):
    address = f"{patient.base_url}/sparql"
    for path, accept in (("/sparql", ""), ("/sparql", "text/html"), ("/.well-known/void", "application/rdf+xml")):
        answer = patient.get(path, headers={"Accept": accept})
        kind = answer.headers["content-type"].partition(";")[0]
        graph = Graph().parse(data=answer.text, format={"text/turtle": "turtle", "application/rdf+xml": "xml"}[kind])
        assert graph.value(URIRef(address), SD.endpoint) == URIRef(address)
        assert len(list(graph.objects(None, SD.resultFormat))) == 8
        assert list(graph.objects(None, VOID.sparqlEndpoint)) == [URIRef(address)]


@pytest.mark.parametrize(
    ("request_", "code"),
    [
        ({"params": {"query": ""}}, 400),
        ({"method": "POST", "data": {"anders": "x"}}, 400),
        ({"params": {"query": "SELECT"}}, 400),
        ({"params": {"query": NAMES}, "headers": {"Accept": "image/png"}}, 406),
        ({"params": {"query": "INSERT DATA { <urn:a> <urn:b> <urn:c> }"}}, 400),
        ({"params": {"query": "SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }"}}, 400),
        ({"params": {"query": NAMES, "default-graph-uri": "urn:x"}}, 400),
        ({"method": "POST", "data": {"update": "CLEAR ALL"}}, 400),
        ({"method": "POST", "content": NAMES, "headers": {"Content-Type": "text/plain"}}, 415),
        ({"method": "POST", "content": b"x" * 2_000_000, "headers": {"Content-Type": "application/sparql-query"}}, 413),
        ({"method": "PUT", "content": NAMES}, 405),
        ({"params": {"query": ENDLESS}}, 503),
    ],
)
def test_what_cannot_be_answered_has_its_own_code(server, request_, code):
    answer = server.request(request_.pop("method", "GET"), "/sparql", **request_)
    assert answer.status_code == code
    assert "Traceback" not in answer.text


@pytest.mark.parametrize(
    "headers",
    [
        {"Host": "elders.example"},
        {"Host": "127.0.0.1.elders.example:80"},
        {"Origin": "http://elders.example"},
        {"Origin": "null"},
        {"Host": "127.0.0.1:8000", "Origin": "https://127.0.0.1:8000"},
        {"Sec-Fetch-Site": "cross-site"},
    ],
)
def test_other_sites_and_machines_are_refused(server, headers):
    for path in ("/", "/sparql?query=ASK%7B%7D"):
        answer = server.get(path, headers=headers)
        assert answer.status_code == 403
        assert "access-control-allow-origin" not in answer.headers


def test_every_answer_has_a_policy(server):
    for path in ("/", "/vraag", "/regio/0", "/regio/0/meer", "/bekend.json", "/sparql?query=ASK%7B%7D"):
        answer = server.get(path)
        assert "frame-ancestors 'none'" in answer.headers["content-security-policy"]
        assert answer.headers["x-content-type-options"] == "nosniff"


def ask_endless(client, codes):
    """Ask eight endless questions at once, and return the threads that wait for them."""

    def one():
        with suppress(httpx.HTTPError, RuntimeError):
            codes.append(client.get("/sparql", params={"query": ENDLESS}).status_code)

    asking = [threading.Thread(target=one) for _ in range(8)]
    for thread in asking:
        thread.start()
    return asking


def test_eight_endless_questions_at_once_all_end(server):
    server.get("/sparql", params={"query": "ASK {}"})
    before, codes = children(server.process.pid), []
    with httpx.Client(base_url=server.base_url, timeout=LONG) as client:
        for one in ask_endless(client, codes):
            one.join()
    assert codes == [503] * 8
    assert len(children(server.process.pid)) == len(before)
    assert server.get("/sparql", params={"query": "ASK { ?g a zv:Overleg }"}).status_code == 200


def test_pages_come_before_eight_endless_questions_end(patient):
    asking = "import sys, httpx; httpx.get(sys.argv[1], params={'query': sys.argv[2]}, timeout=None)"
    command = [sys.executable, "-c", asking, f"{patient.base_url}/sparql", ENDLESS]
    others = [subprocess.Popen(command) for _ in range(8)]
    try:
        # Each question may take a minute: none has an answer when the pages are there.
        assert [patient.get("/vraag").status_code for _ in range(5)] == [200] * 5
        assert any(one.poll() is None for one in others)
    finally:
        for one in others:
            one.kill()
            one.wait()


def test_a_person_asks_a_question_and_goes_to_the_map(patient, chromium):
    page = opened_page(chromium, viewport={"width": 1280, "height": 800})
    trouble = []
    page.on("console", lambda told: trouble.append(told.text) if told.type in ("error", "warning") else None)
    page.on(
        "request",
        lambda asked: (
            None
            if asked.url.startswith(str(patient.base_url)) or asked.url.startswith("blob:")
            else trouble.append(asked.url)
        ),
    )
    page.goto(f"{patient.base_url}/vraag")
    assert not page.locator(".CodeMirror").is_visible()
    assert "Er wordt gezocht in de gegevens van " in page.inner_text("main")
    page.click('[data-vraag="waar-zit-onze-gemeente"]')
    page.locator("#uitkomst tbody tr").first.wait_for()
    assert "rijen" in page.inner_text("#gezegd")
    every = page.locator("#uitkomst tbody tr").count()
    page.locator("#keuzes select:visible").select_option(label="Almere")
    page.wait_for_function(
        "(every) => { const n = document.querySelectorAll('#uitkomst tbody tr').length; return n && n < every; }",
        arg=every,
    )
    assert axe(page) == []
    with page.expect_download() as got:
        page.click("text=Bewaar als Excel")
    assert zipfile.is_zipfile(got.value.path())
    page.click('[data-vraag="drukste-partijen"]')
    page.locator("#uitkomst th", has_text="gremia").wait_for()
    assert page.locator("#keuzes select:visible").get_attribute("name") == "partij"
    assert page.locator("#uitkomst tbody a").count()
    page.locator("#keuzes select:visible").select_option(index=1)
    page.wait_for_function("() => document.querySelectorAll('#uitkomst tbody tr').length === 1")
    page.click("#zelf summary")
    assert axe(page) == []
    page.locator(".CodeMirror").click()
    page.keyboard.press("Control+A")
    page.keyboard.type("SELECT ?g { ?r zv:gemeente ?g . ?g rdfs:label 'Almere'@nl }")
    page.keyboard.press("Control+Enter")
    link = page.locator("#uitkomst tbody a").first
    link.wait_for()
    link.click()
    page.wait_for_url("**/regio/*toon=*")
    page.locator("#pagina[src]").wait_for()
    page.frames[1].locator("#details-inhoud", has_text="Almere").wait_for()
    assert trouble == []
    page.goto(f"{patient.base_url}/")
    assert axe(page) == []
    page.close()


@pytest.mark.parametrize(("button", "column"), [("#stel", "overleg"), ('[data-vraag="drukste-partijen"]', "gremia")])
def test_a_button_works_before_the_page_knows_the_data(patient, chromium, button, column):
    page = opened_page(chromium)
    held = []
    page.route("**/bekend.json", lambda route: held.append(route))  # noqa: PLW0108  a builtin takes no mark
    page.goto(f"{patient.base_url}/vraag")
    page.click("#zelf summary")
    page.click(button)
    held[0].continue_()
    page.locator("#uitkomst th", has_text=column).wait_for()
    page.close()


def test_a_server_that_was_stopped_is_told(patient, chromium):
    page = opened_page(chromium)
    page.goto(f"{patient.base_url}/vraag")
    page.route("**/sparql*", lambda route: route.abort())
    page.click("#zelf summary")
    page.click("#stel")
    page.locator("#gezegd.fout", has_text="start het opnieuw").wait_for()
    page.close()


def test_a_question_that_nobody_waits_for_makes_room(patient):
    for _ in range(4):
        with pytest.raises(httpx.ReadTimeout):
            httpx.get(f"{patient.base_url}/sparql", params={"query": ENDLESS}, timeout=0.2)
    # The questions before it may each take a minute; the client gives up after half of one.
    assert patient.get("/sparql", params={"query": "ASK { ?g a zv:Overleg }"}).status_code == 200


@pytest.mark.skipif(sys.platform != "linux" or os.geteuid() != 0, reason="only root can be somebody else as well")
def test_another_user_of_this_machine_gets_nothing_without_the_code(server):
    code = server.process.stdout.readline().partition("#")[2].strip()
    held = server.get("/").extensions["network_stream"].get_extra_info("client_addr")
    os.seteuid(65534)
    try:
        with httpx.Client(base_url=server.base_url, timeout=LONG) as other:
            for path in ("/", "/vraag", "/bekend.json", "/sparql?query=ASK%7B%7D", "/regio/0", "/regio/0/pagina"):
                answer = other.get(path)
                assert (answer.status_code, "zvgraph" in answer.text) == (401, False), path
            assert other.get("/", headers={"Accept": "text/html"}).headers["location"] == "/toegang"
            # Nobody may say that somebody else asks.
            assert other.get("/", headers={"X-Forwarded-For": f"{held[0]}:{held[1]}"}).status_code == 401
            assert other.get("/", headers={"X-Forwarded-For": "abc"}).status_code == 401
            assert other.post("/toegang", json={"code": "mis"}).status_code == 401
            asked = {"params": {"query": "ASK {}"}, "headers": {"Authorization": f"Bearer {code}"}}
            assert other.get("/sparql", **asked).status_code == 200
            assert other.post("/toegang", json={"code": code}).status_code == 200
            assert other.get("/").status_code == 200
    finally:
        os.seteuid(0)
    assert server.get("/").status_code == 200


def test_a_connection_is_known_by_who_holds_it_while_it_is_there():
    with socket.create_server(("127.0.0.1", 0)) as listening:
        here = listening.getsockname()
        with socket.create_connection(here) as one:
            assert is_owner(one.getsockname(), here)
            assert not is_owner(("127.0.0.1", 1), here)
            there = one.getsockname()
        assert not is_owner(there, here)
        both = socket.socket(socket.AF_INET6)
        both.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 0)
        with both:
            both.connect((f"::ffff:{here[0]}", here[1]))
            assert is_owner(("127.0.0.1", both.getsockname()[1]), here)


class Hurried(Connection):
    patience = 0.3


async def answering(_scope, _receive, send):
    await send({"type": "http.response.start", "status": 200, "headers": [(b"content-length", b"2")]})
    await send({"type": "http.response.body", "body": b"ja"})


@pytest.mark.parametrize("sent", [b"", b"GET / HT", b"GET / HTTP/1.1\r\nHost: x\r\n\r\nGET / HTTP/1.1\r\nHo"])
def test_half_a_request_is_not_waited_for(sent):
    listening = socket.create_server(("127.0.0.1", 0))
    here = uvicorn.Server(uvicorn.Config(answering, http=Hurried, lifespan="off", log_level="critical"))
    thread = threading.Thread(target=here.run, kwargs={"sockets": [listening]})
    thread.start()
    try:
        with socket.create_connection(listening.getsockname()) as one:
            one.settimeout(LONG)
            one.sendall(sent)
            said = b"".join(iter(lambda: one.recv(1000), b""))
        assert said.endswith(b"ja") == sent.startswith(b"GET / HTTP/1.1")
    finally:
        here.should_exit = True
        thread.join(LONG)
    assert not thread.is_alive()


@pytest.mark.parametrize(("bound", "drip"), [("PATIENCE", LONG), ("WHOLE", 0.02)])
def test_half_a_body_is_not_waited_for(monkeypatch, bound, drip):
    monkeypatch.setattr(body, bound, 0.1)

    async def receive():
        await asyncio.sleep(drip)
        return {"type": "http.request", "body": b"x", "more_body": True}

    async def read():
        with pytest.raises(HTTPException) as wrong:
            await body.whole(Request({"type": "http", "headers": []}, receive), 100, "te groot")
        return wrong.value.status_code

    # A browser of another test may run its own loop in this thread.
    with ThreadPoolExecutor() as apart:
        assert apart.submit(asyncio.run, read()).result() == 408


def asked(url):
    with suppress(httpx.HTTPError):
        httpx.get(f"{url}/sparql", params={"query": ENDLESS}, timeout=LONG)


def test_a_server_that_is_killed_leaves_no_process_for_long(tmp_path):
    command = [*PROGRAM, "serveer", "--poort", "0", "--tijd", "1"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=tmp_path) as process:
        url = process.stdout.readline().split()[1]
        until = time.monotonic() + LONG
        while time.monotonic() < until and not children(process.pid):
            time.sleep(0.2)
        workers = children(process.pid)
        threading.Thread(target=asked, args=(url,), daemon=True).start()
        time.sleep(0.5)
        process.kill()
    until = time.monotonic() + LONG
    while time.monotonic() < until and any(Path(f"/proc/{pid}").exists() for pid in workers):
        time.sleep(0.2)
    assert workers
    assert not [pid for pid in workers if Path(f"/proc/{pid}").exists()]


def test_a_port_that_is_taken_is_told(server):
    told = subprocess.run(
        [*PROGRAM, "serveer", "--zonder-browser", "--poort", str(server.base_url.port)],
        capture_output=True,
        text=True,
        timeout=LONG,
        check=False,
    )
    assert told.returncode == 2
    assert "niet vrij" in told.stderr
    assert "kies een andere met --poort" in told.stderr


def test_a_long_question_and_a_strange_word_are_shown(patient, chromium):
    page = opened_page(chromium)
    trouble = []
    page.on("pageerror", lambda error: trouble.append(str(error)))
    page.goto(f"{patient.base_url}/vraag")
    page.evaluate(
        "document.querySelector('.CodeMirror').CodeMirror.setValue('SELECT (\"constructor\" AS ?x) {} #' + 'x'.repeat(20000))"
    )
    page.click("#zelf summary")
    page.click("#stel")
    page.locator("#uitkomst td", has_text="constructor").wait_for()
    assert page.locator("#uitkomst td a").count() == 0
    assert trouble == []
    page.close()
