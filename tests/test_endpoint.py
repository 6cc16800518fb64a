"""A region in a SPARQL engine that others share: real engines, and servers that do everything wrong."""

import json
import shutil
import socket
import subprocess
import sys
import threading
import time
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from click.testing import CliRunner

from proef import LONG, analysed, bundled
from zv_graph import analysis, network, region
from zv_graph.commands import zvgraph
from zv_graph.errors import ZvgraphError
from zv_graph.region import web
from zv_graph.region.endpoint import fetch
from zv_graph.region.graphstore import publish
from zv_graph.region.web import Server
from zv_graph.render.document import document

VIRTUOSO = """
[Database]
DatabaseFile = v.db
ErrorLogFile = v.log
LockFile = v.lck
TransactionFile = v.trx
xa_persistent_file = v.pxa
[TempDatabase]
DatabaseFile = t.db
TransactionFile = t.trx
[Parameters]
ServerPort = 127.0.0.1:{own}
NumberOfBuffers = 2000
DirsAllowed = .
[HTTPServer]
ServerPort = 127.0.0.1:{web}
ServerRoot = .
[SPARQL]
ResultSetMaxRows = 1000
"""


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def started(command, port, folder):
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    until = time.monotonic() + LONG
    while time.monotonic() < until:
        with socket.socket() as one:
            if one.connect_ex(("127.0.0.1", port)) == 0:
                return process
        time.sleep(0.1)
    process.kill()
    pytest.fail("the engine does not start")


@pytest.fixture(scope="module")
def oxigraph(tmp_path_factory):
    program = shutil.which("oxigraph", path=str(Path(sys.executable).parent)) or shutil.which("oxigraph")
    if program is None:
        pytest.skip("oxigraph is not installed")
    port = free_port()
    process = started([program, "serve", "--bind", f"127.0.0.1:{port}"], port, tmp_path_factory.mktemp("oxigraph"))
    yield f"http://127.0.0.1:{port}/store", f"http://127.0.0.1:{port}/query", []
    process.kill()
    process.wait()


@pytest.fixture(scope="module")
def virtuoso(tmp_path_factory):
    program = shutil.which("virtuoso-t")
    if program is None:
        pytest.skip("virtuoso is not installed")
    folder, own, port = tmp_path_factory.mktemp("virtuoso"), free_port(), free_port()
    (folder / "v.ini").write_text(VIRTUOSO.format(own=own, web=port), encoding="utf-8")
    process = started([program, "-f", "-c", "v.ini"], port, folder)
    yield f"http://127.0.0.1:{port}/sparql-graph-crud-auth", f"http://127.0.0.1:{port}/sparql", ["--gebruiker", "dba"]
    process.kill()
    process.wait()


@pytest.mark.parametrize("engine", ["oxigraph", "virtuoso"])
def test_a_region_goes_into_an_engine_and_comes_out_with_the_same_analysis(engine, request, monkeypatch):
    store, endpoint, login = request.getfixturevalue(engine)
    monkeypatch.setenv("ZVGRAPH_WACHTWOORD", "dba")
    told = CliRunner().invoke(zvgraph, ["publiceer", "flevoland", "twente", store, *login])
    assert told.exit_code == 0, told.output
    assert told.stdout.count("uitspraken in https://w3id.org/zvgraph/id/") == 2
    for name in ("flevoland", "twente"):
        text, found = fetch(Server(endpoint), str(bundled(name).iri))
        fetched = region.parse(text, found.naam)
        assert len(fetched.own) == len(bundled(name).own)
    again = analysis.analyse(network.build(fetched))
    assert document(again) == document(analysed("twente"))
    told = CliRunner().invoke(zvgraph, ["publiceer", "flevoland", store, *login])
    assert told.exit_code == 0
    told = CliRunner().invoke(zvgraph, ["analyse", endpoint, "--regio", "Flevoland", "--json"])
    assert json.loads(told.stdout)["regio"]["naam"] == "Flevoland"
    told = CliRunner().invoke(zvgraph, ["analyse", endpoint])
    assert (told.exit_code, "kies er een met --regio: Flevoland, Twente" in told.stderr) == (2, True)
    told = CliRunner().invoke(zvgraph, ["elders", "voorbeeldregio", "--bij", endpoint, "--csv"])
    assert told.exit_code == 0, told.output
    told = CliRunner().invoke(zvgraph, ["analyse", endpoint, "--regio", "urn:nergens"])
    assert "de regio urn:nergens staat er niet; er is wel: Flevoland, Twente" in told.stderr


def test_a_server_that_holds_less_than_was_sent_is_told(monkeypatch):
    """A store that gives back less: it is asked how many it holds, and only that number counts."""
    loaded = bundled("zeeland")
    said = {"held": None}

    def ask(_self, _method, _headers, **what):
        if "query" in what.get("data", {}):
            if said["held"] is None:
                raise ZvgraphError("geen vragen hier")
            told = {"results": {"bindings": [{"n": {"value": str(said["held"])}}]}}
            return "application/sparql-results+json", json.dumps(told).encode()
        said["sent"] = what.get("content", said.get("sent"))
        return "application/n-triples", b"".join(said["sent"].splitlines(keepends=True)[:100])

    monkeypatch.setattr(Server, "ask", ask)
    for held in (None, 99):
        said["held"] = held
        told = f"staan er {held};" if held else "geeft de server er 100 terug;"
        with pytest.raises(ZvgraphError, match=f"van de {len(loaded.own)} uitspraken van Zeeland {told}"):
            publish(loaded, Server("http://127.0.0.1/store"))
    said["held"] = len(loaded.own)
    assert publish(loaded, Server("http://127.0.0.1/store")) == len(loaded.own)


def test_virtuoso_wants_to_know_who_we_are(virtuoso, monkeypatch):
    for login, secret in (([], ""), (["--gebruiker", "dba"], "fout")):
        monkeypatch.setenv("ZVGRAPH_WACHTWOORD", secret)
        told = CliRunner().invoke(zvgraph, ["publiceer", "flevoland", virtuoso[0], *login])
        assert told.exit_code == 2
        assert "code 401" in told.stderr


ROWS = {"graaf": {"value": "urn:g"}, "regio": {"value": "urn:r"}, "naam": {"value": "R"}}
LINES = "".join(f"<urn:s{n}> <urn:p> <urn:o> .\n" for n in range(10))


class Strange(BaseHTTPRequestHandler):
    """A server that does what its address says."""

    def do_POST(self):
        asked = self.rfile.read(int(self.headers["content-length"])).decode()
        getattr(self, self.path.strip("/"))(asked)

    def give(self, kind, body, code=200, headers=()):
        self.send_response(code)
        self.send_header("content-type", kind)
        for name, value in headers:
            self.send_header(name, value)
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body.encode())

    def rows(self, *rows):
        self.give("application/sparql-results+json", json.dumps({"results": {"bindings": rows}}))

    def html(self, _asked):
        self.give("text/html", "<html>inloggen</html>")

    def login(self, _asked):
        self.give("text/plain", "", 401, [("www-authenticate", 'Basic realm="x"')])

    def forbidden(self, _asked):
        self.give("text/plain", "", 403)

    def busy(self, _asked):
        self.give("text/plain", "", 503)

    def broken(self, _asked):
        self.give("text/plain", "", 500)

    def round(self, _asked):
        self.give("text/plain", "", 307, [("location", "/round")])

    def slow(self, _asked):
        time.sleep(3)

    def drip(self, _asked):
        self.send_response(200)
        self.end_headers()
        for _ in range(40):
            self.wfile.write(b" ")
            time.sleep(0.1)

    def heads(self, _asked):
        self.wfile.write(b"HTTP/1.0 200 OK\r\n")
        with suppress(OSError):
            for _ in range(40):
                self.wfile.write(b"x: y\r\n")
                time.sleep(0.1)

    def cut(self, _asked):
        self.send_response(200)
        self.send_header("content-length", "1000")
        self.end_headers()
        self.wfile.write(b"{")

    def empty(self, _asked):
        self.rows()

    def half(self, asked):
        """Say that there are ten statements, and give six of them and no more."""
        if "COUNT" in asked:
            self.rows({"n": {"value": "10"}})
        elif "CONSTRUCT" in asked:
            self.give("application/n-triples", "".join(LINES.splitlines(keepends=True)[:6]))
        else:
            self.rows(ROWS)

    def torn(self, asked):
        if "CONSTRUCT" in asked:
            self.give("application/n-triples", LINES[:-8])
        else:
            self.half(asked)

    def nameless(self, asked):
        if "OFFSET" in asked:
            self.give("application/n-triples", "_:a <urn:p> <urn:o> .\n")
        else:
            self.half(asked)

    def strange_json(self, _asked):
        self.give("application/sparql-results+json", '{"results": {"bindings": [[]]}}')

    def do_PUT(self):
        """Take whatever comes and keep nothing, or send elsewhere."""
        self.rfile.read(int(self.headers["content-length"]))
        self.give("text/plain", "", 302 if "redirect" in self.path else 204, [("location", "/x")])

    def do_GET(self):
        self.give("application/n-triples", "<urn:old> <urn:p> <urn:o> .\n")

    def log_message(self, *_):
        pass


@pytest.fixture(scope="module")
def strange():
    server = ThreadingHTTPServer(("127.0.0.1", 0), Strange)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("html", "hier is geen SPARQL-endpoint, er kwam een webpagina terug"),
        ("login", "vraagt om een gebruiker en een wachtwoord; geef --gebruiker"),
        ("forbidden", "geeft geen toegang"),
        ("busy", "heeft het te druk"),
        ("broken", "geeft een fout"),
        ("round", "verwijst steeds door"),
        ("slow", "antwoordt niet op tijd"),
        ("drip", "antwoordt niet op tijd"),
        ("heads", "antwoordt niet op tijd"),
        ("cut", "de verbinding brak af"),
        ("strange_json", "hier is geen SPARQL-endpoint"),
        ("empty", "er staat geen regio; zet er een neer met zvgraph publiceer"),
        ("half", "de server gaf 6 van de 10 uitspraken"),
        ("torn", "het antwoord is niet heel"),
        ("nameless", "de regio heeft dingen zonder adres"),
    ],
)
def test_a_server_that_does_it_wrong_is_told_in_one_sentence(strange, path, words, monkeypatch):
    if path in ("slow", "drip", "heads"):
        monkeypatch.setattr(web, "READ", 0.5)
        monkeypatch.setattr(web, "SECONDS", 1.0)
    with pytest.raises(ZvgraphError, match=words) as error:
        fetch(Server(f"{strange}/{path}"), None)
    assert "\n" not in str(error.value)


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("http://127.0.0.1:1/sparql", "er is geen verbinding"),
        ("http://", "dit is geen adres"),
        ("http://[x", "er is geen verbinding"),
        ("http://127.0.0.1:99999/", "er is geen verbinding"),
    ],
)
def test_a_server_that_is_not_there(url, words):
    told = CliRunner().invoke(zvgraph, ["analyse", url])
    assert told.exit_code == 2
    assert words in told.stderr


@pytest.mark.parametrize(("path", "words"), [("drop", "gaf niets van Flevoland terug"), ("redirect", "verwijst door")])
def test_a_server_that_keeps_nothing_is_told(strange, path, words):
    told = CliRunner().invoke(zvgraph, ["publiceer", "flevoland", f"{strange}/{path}"])
    assert told.exit_code == 2
    assert words in told.stderr


@pytest.mark.parametrize(
    "url", ["http://jan:geheim@127.0.0.1:1/store", "http://jan:geheim@[127/", "HTTP://jan:geheim@127.0.0.1:8x/"]
)
def test_a_password_in_an_address_is_never_shown(url):
    for command in (["analyse", url], ["publiceer", "flevoland", url]):
        told = CliRunner().invoke(zvgraph, command)
        assert told.exit_code == 2
        assert "geheim" not in told.output
