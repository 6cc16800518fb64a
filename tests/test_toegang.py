"""A team: closed by default, each with a personal link, nobody sees what another put in, and what is kept of a visit."""

import json
import os
import socket
import stat
import subprocess
import time
from datetime import date

import httpx
import pytest

from browser import axe
from proef import HEADER, LONG, PROGRAM, REGIO, overleg, run, seats
from zv_graph.errors import ZvgraphError
from zv_graph.serve import links
from zv_graph.serve.toegang import MINUTE, VISIT, WRONG, Toegang

pytestmark = pytest.mark.xdist_group("serve")
NAMES = "SELECT ?naam WHERE { ?g a zv:Overleg ; rdfs:label ?naam } LIMIT 1"
OWN = (HEADER + REGIO + overleg("tafel") + seats("tafel", "gm:0034")).encode()


def linked(folder, *names):
    """Return the file of links for some people, and the code of each."""
    known, codes, file = (), {}, folder / "toegang.txt"
    for name in names:
        known, codes[name] = links.added(known, name, date(2026, 11, 29))
    file.write_text(links.text(known), encoding="utf-8")
    return file, codes


@pytest.fixture(scope="module")
def team(tmp_path_factory):
    """Serve for two people on another loopback address, under the name that they type."""
    folder = tmp_path_factory.mktemp("team")
    file, codes = linked(folder, "Anna, ZVH", "Bas, GGD", "Weg")
    with socket.create_server(("127.0.0.2", 0)) as free:
        port = free.getsockname()[1]
    name = f"127.0.0.2:{port}"
    # Who types no port behind the name is known by it all the same.
    words = ["serveer", "--adres", "127.0.0.2", "--poort", str(port), "--naam", "127.0.0.2", "--toegang", str(file)]
    said = folder / "gezegd.txt"
    with (
        said.open("w", encoding="utf-8") as out,
        subprocess.Popen([*PROGRAM, *words], stdout=out, cwd=folder) as process,
    ):
        url, clients = f"http://{name}", []
        until = time.monotonic() + LONG
        while time.monotonic() < until:
            try:
                httpx.get(f"{url}/toegang")
                break
            except httpx.TransportError:
                time.sleep(0.1)
        try:
            yield type("Team", (), {"url": url, "codes": codes, "file": file, "clients": clients, "said": said})
        finally:
            for client in clients:
                client.close()
            process.send_signal(2)
            process.wait(timeout=LONG)


def visitor(team):
    """Return somebody who asks for this server by its name."""
    team.clients.append(httpx.Client(base_url=team.url, timeout=LONG))
    return team.clients[-1]


def entered(team, name):
    """Return somebody who came in by a link."""
    client = visitor(team)
    answer = client.post("/toegang", json={"code": team.codes[name]}, headers={"Origin": team.url})
    assert answer.status_code == 200
    cookie = answer.headers["set-cookie"]
    assert all(word in cookie for word in ("HttpOnly", "SameSite=strict"))
    client.headers["Cookie"] = cookie.partition(";")[0]
    client.headers["Origin"] = team.url
    return client


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--adres", "0.0.0.0"], "komt iedereen erbij"),  # noqa: S104  that is what is refused
        (["--naam", "zv.test"], "horen bij elkaar"),
        (["--toegang", "weg.txt"], "horen bij elkaar"),
        (["--naam", "zv.test", "--toegang", "weg.txt"], "maak de eerste link"),
    ],
)
def test_it_is_closed_by_default(tmp_path, words, told):
    answer = run("serveer", "--poort", "0", "--zonder-browser", *words, cwd=tmp_path)
    assert (answer.returncode, told in answer.stderr) == (2, True)


def test_a_stranger_gets_nothing(team):
    stranger = visitor(team)
    for path in ("/vraag", "/bekend.json", "/sparql?query=x", "/regio/0", "/regio/0/pagina", "/regio/0/stroom"):
        assert stranger.get(path).status_code == 401, path
    assert stranger.get("/", headers={"Accept": "text/html"}).headers["location"] == "/toegang"
    origin = {"Origin": team.url}
    assert stranger.post("/regio?naam=a.ttl", content=OWN, headers=origin).status_code == 401
    assert stranger.post("/toegang", json={"code": "raden"}, headers=origin).status_code == 401
    assert stranger.get("/toegang", headers={"Host": "127.0.0.1"}).status_code == 403
    assert "127.0.0.2" in stranger.get("/", headers={"Host": "elders.test"}).text
    # A page of another site may lead here, and may ask nothing.
    cross = {"Sec-Fetch-Site": "cross-site"}
    assert stranger.get("/toegang", headers=cross).status_code == 200
    assert stranger.post("/toegang", json={"code": team.codes["Anna, ZVH"]}, headers=cross).status_code == 403


def test_each_sees_what_is_of_everybody_and_what_is_their_own(team):
    anna, bas = entered(team, "Anna, ZVH"), entered(team, "Bas, GGD")
    assert "U bent binnen als Anna, ZVH" in anna.get("/").text
    room = anna.post("/regio?naam=proef.ttl", content=OWN).json()["adres"]
    for path in ("", "/meer", "/stroom", "/pagina", "/antwoorden"):
        assert bas.get(room + path).status_code == 404, path
    assert bas.post(f"{room}/weg").status_code == 404
    assert anna.get(room).status_code == 200
    assert (f'href="{room}"' in anna.get("/").text, f'href="{room}"' in bas.get("/").text) == (True, False)
    assert bas.get("/regio/0").status_code == anna.get("/regio/0").status_code == 200
    # What changes something is asked from our own pages only.
    del anna.headers["Origin"]
    assert anna.post(f"{room}/weg").status_code == 403
    assert anna.post(f"{room}/weg", headers={"Origin": "http://elders.test"}).status_code == 403
    assert anna.post(f"{room}/weg", headers={"Origin": team.url}).status_code == 200


def test_of_a_visit_a_line_is_kept_without_what_was_asked_or_put_in(team):
    anna = entered(team, "Anna, ZVH")
    room = anna.post("/regio?naam=geheim.ttl", content=OWN).json()["adres"]
    anna.get(f"{room}/meer?zoek=geheim")
    anna.get("/sparql", params={"query": "SELECT geheim"})
    visitor(team).get("/geheim", headers={"Accept": "text/html"})
    said = team.said.read_text(encoding="utf-8")
    for line in (
        "Anna, ZVH POST /regio 200",
        "Anna, ZVH GET /regio/…/meer 200",
        "Anna, ZVH GET /sparql 400",
        "- GET /… 303",
    ):
        assert line in said
    for secret in (*team.codes.values(), room.rpartition("/")[2], "geheim", "tafel"):
        assert secret not in said


def test_a_program_asks_with_the_code_itself(team):
    headers = {"Authorization": f"Bearer {team.codes['Bas, GGD']}"}
    answer = httpx.get(f"{team.url}/sparql", params={"query": NAMES}, headers=headers, timeout=LONG)
    assert answer.status_code == 200
    assert json.loads(answer.text)["results"]["bindings"]
    assert httpx.post(f"{team.url}/sparql", data={"query": NAMES}, headers=headers, timeout=LONG).status_code == 200


def test_a_link_that_is_withdrawn_is_closed_at_once_and_who_leaves_is_out(team):
    gone, anna = entered(team, "Weg"), entered(team, "Anna, ZVH")
    assert run("toegang", team.file, "--intrek", "Weg", cwd=team.file.parent).returncode == 0
    assert gone.get("/vraag").status_code == 401
    assert gone.post("/toegang", json={"code": team.codes["Weg"]}).status_code == 401
    assert anna.get("/vraag").status_code == 200
    assert anna.post("/toegang/weg").headers["location"] == "/toegang"
    assert anna.get("/vraag").status_code == 401


def test_a_person_comes_in_by_the_link_in_the_browser(team, chromium):
    context = chromium.new_context()
    context.set_default_timeout(LONG * 1000)
    page, trouble = context.new_page(), []
    page.on("pageerror", lambda error: trouble.append(str(error)))
    page.goto(f"{team.url}/vraag")
    assert page.url == f"{team.url}/toegang"
    page.fill("input", "een verkeerde code")
    page.click("button")
    page.locator("#gezegd", has_text="geldt niet").wait_for()
    # The code stands behind the #, and leaves the bar.
    page.goto("about:blank")
    page.goto(f"{team.url}/toegang#{team.codes['Anna, ZVH']}")
    page.locator("input").and_(page.locator(":not(:placeholder-shown)")).wait_for()
    assert page.url == f"{team.url}/toegang"
    assert axe(page) == []
    page.click("button")
    page.locator("footer", has_text="U bent binnen als Anna, ZVH").wait_for()
    page.click("#afmelden")
    page.locator("h2", has_text="Binnenkomen").wait_for()
    assert trouble == []
    context.close()


def test_links_are_made_listed_and_kept_as_hashes(tmp_path):
    file = tmp_path / "toegang.txt"
    told = run("toegang", file, "--maak", "Anna", "--maak", "Bas", "--server", "https://zv.test/", cwd=tmp_path)
    codes = [line.rpartition("#")[2] for line in told.stdout.splitlines()]
    assert [line.partition("#")[0] for line in told.stdout.splitlines()] == [f"{name}: https://zv.test/toegang" for name in ("Anna", "Bas")]  # fmt: skip
    assert not any(code in file.read_text(encoding="utf-8") for code in codes)
    if os.name == "posix":
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert run("toegang", file, cwd=tmp_path).stdout.startswith("Anna (sinds ")
    for words, said in (
        (["--maak", "Anna"], "heeft al een link"),
        (["--maak", " "], "is geen naam"),
        (["--intrek", "Cas"], "heeft geen link"),
    ):
        answer = run("toegang", file, *words, cwd=tmp_path)
        assert (answer.returncode, said in answer.stderr) == (2, True)
    assert run("toegang", file, "--intrek", "Anna", cwd=tmp_path).returncode == 0
    assert [one.naam for one in links.read(file)] == ["Bas"]
    (tmp_path / "anders.txt").write_text("geen links\n", encoding="utf-8")
    with pytest.raises(ZvgraphError, match="geen bestand met links"):
        links.read(tmp_path / "anders.txt")


def test_wrong_codes_are_heard_so_many_times_and_a_visit_ends(tmp_path, monkeypatch):
    now = [1000.0]
    monkeypatch.setattr("zv_graph.serve.toegang.time.monotonic", lambda: now[0])
    file, codes = linked(tmp_path, "Anna")
    door = Toegang("zv.test", file, print)
    for _ in range(WRONG):
        assert not door.dicht()
        assert door.binnen("raden") is None
    assert door.dicht()
    now[0] += MINUTE + 1
    assert not door.dicht()
    cookie = door.binnen(codes["Anna"])
    assert door.wie(cookie, None) == "Anna" == door.wie(None, codes["Anna"])
    assert door.wie("ander", None) is None is door.wie(None, None)
    now[0] += VISIT + 1
    assert door.wie(cookie, None) is None
    file.unlink()
    assert door.wie(None, codes["Anna"]) is None
