"""The front door: what a person does in the browser instead of at a terminal, and that nothing of it is kept."""

import io
import json
import os
import re
import signal
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path

import openpyxl
import pytest
from starlette.exceptions import HTTPException

from browser import axe, opened_page
from proef import HEADER, LONG, REGIO, overleg, partner, run, seats
from server import serving
from zv_graph.commands import zvgraph
from zv_graph.commands.serveer import _of_one_moment
from zv_graph.region import parse
from zv_graph.serve import Given, task
from zv_graph.serve.busy import BusyError
from zv_graph.serve.room import Room, Rooms
from zv_graph.serve.run import MOST_WAITING, Bounds, Run, Shop

# A server is dear to start: one process of the tests has it.
pytestmark = pytest.mark.xdist_group("door")
TABLES = ("; zv:keerPerJaar 6 ; zv:duurInUren 2 ; zv:deelnemersVolledig true ; zv:thema thema:mensenhandel",) * 2
TEXT = (
    HEADER
    + REGIO
    + partner("Politie", "politie")
    + partner("GGD", "ggd")
    + overleg("Tafel-A", TABLES[0])
    + overleg("Tafel-B", TABLES[1])
    + seats("Tafel-A", "x:Politie", "x:GGD", "gm:0034")
    + seats("Tafel-B", "x:Politie", "x:GGD", "gm:0034")
)
FAULTY = "Overleg;Deelnemer;Frequentie\nTafel A;Almere;vaak\nTafel A;;6\n"
DECISION = {"versie": 2, "regio": "urn:x:regio", "verandering": [{"soort": "stopt", "gremium": "urn:x:Tafel-B"}]}
BESIDE = {"besluit.json": json.dumps(DECISION), "toen.ttl": TEXT.replace("niveau:tactisch", "niveau:operationeel", 1)}
# What a person fills in at each task, and the command that it is.
TASKS = {
    "valideer": {},
    "vraag": {"vraag": ["drukste-partijen"]},
    "exporteer": {"naar": ["werkboek"]},
    "watals": {"zonder": ["Tafel-B"], "haal": ["GGD @ Tafel-A"]},
    "besluit": {"besluit": ["in/besluit.json"]},
    "pas-toe": {"besluit": ["in/besluit.json"], "dag": ["1-1-2027"], "door": ["de stuurgroep"]},
    "vergelijk": {"toen": ["in/toen.ttl"]},
    "elders": {"thema": ["mensenhandel"], "bij": ["in/toen.ttl"]},
    "partner": {"partij": ["GGD"]},
    "overzicht": {},
}
# These are done by whoever runs the server, or are the door itself.
ELSEWHERE = {"analyse", "importeer", "sjabloon", "serveer", "publiceer", "regios", "toegang"}


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    """Return the folder where the server keeps what it may not keep long."""
    return tmp_path_factory.mktemp("tijdelijk")


@pytest.fixture(scope="module")
def server(place):
    with serving(8, env={**os.environ, "TMPDIR": str(place)}) as client:
        yield client
    assert list(place.glob("zvgraph-*")) == []


def laid(client, text, name="proef.ttl"):
    """Lay a file in the door, and return the address of its region."""
    answer = client.post("/regio", params={"naam": name}, content=text.encode())
    assert answer.status_code == 200, answer.text
    return answer.json()["adres"]


def states(client, address):
    """Yield what the page of a region is told, each time something changes."""
    with client.stream("GET", f"{address}/stroom") as answer:
        for line in answer.iter_lines():
            if line:
                yield json.loads(line.removeprefix("data: "))


def settled(client, address, version=1):
    """Return the state of a region when a page was tried so many times."""
    return next(one for one in states(client, address) if one["versie"] >= version and not one["bezig"])


def answered(client, address, name, fields, **more):
    """Do a task, and return its answer."""
    begun = client.post(f"{address}/taak/{name}", json={"velden": fields, **more})
    assert begun.status_code == 200, begun.text
    until = time.monotonic() + LONG
    while time.monotonic() < until:
        told = client.get(f"{address}/antwoord/{begun.json()['nummer']}").json()
        if told["stand"] not in ("wacht", "bezig"):
            return told
        time.sleep(0.1)
    raise AssertionError(name)


@pytest.fixture(scope="module")
def address(server):
    """Return the address of a region with a decision and an older moment beside it."""
    found = laid(server, TEXT)
    for name, text in BESIDE.items():
        assert server.post(f"{found}/erbij", params={"naam": name}, content=text).json() == {"bestand": f"in/{name}"}
    assert settled(server, found)["fouten"] == []
    return found


def test_a_file_becomes_a_page_with_its_own_name(server, address):
    state = settled(server, address)
    assert (state["naam"], state["pagina"]) == ("Proef", True)
    assert "<title>Proef" in server.get(f"{address}/pagina").text
    kept = server.get(f"{address}/pagina?bewaar").headers["content-disposition"]
    assert kept == 'attachment; filename="Proef.html"'


def test_every_command_is_a_click():
    assert {one.opdracht[0] for one in task.tasks()} | ELSEWHERE == set(zvgraph.commands) | {"importeer"}
    assert {one.naam for one in task.tasks()} == {*TASKS, "opmerkingen"}


@pytest.fixture
def room(tmp_path):
    """Return a room with a region, and a decision and an older moment beside it."""
    (tmp_path / "in").mkdir()
    for name, text in {"proef.ttl": TEXT, **BESIDE}.items():
        (tmp_path / "in" / name).write_text(text, encoding="utf-8")
    return Room("k", "Proef", tmp_path, "in/proef.ttl", erbij=[f"in/{name}" for name in BESIDE])


@pytest.mark.parametrize("name", TASKS)
def test_a_task_is_a_command_that_does_it(room, name):
    made = room.run(name, task.task(name).words(room, TASKS[name]))
    (room.folder / made.out).mkdir(parents=True)
    told = run(*made.words, cwd=room.folder)
    assert told.returncode in (0, 1), told.stderr
    assert told.stdout or made.files()


def test_an_answer_can_be_a_workbook(server, address):
    told = answered(server, address, "vraag", TASKS["vraag"], als="xlsx")
    assert told["gelukt"], told
    data = server.get(told["bestanden"][0]["adres"]).content
    assert openpyxl.load_workbook(io.BytesIO(data)).active["A1"].value == "partij"


def test_a_decision_made_here_can_be_taken_further(server, address):
    made = answered(server, address, "watals", TASKS["watals"])
    assert [one["naam"] for one in made["bestanden"]] == ["besluit.json"]
    value = next(one["waarde"] for one in made["keuze"] if "(antwoord" in one["naam"])
    assert "Tafel-B" in answered(server, address, "besluit", {"besluit": [value]})["tekst"]


def test_another_region_that_stands_ready_can_be_laid_beside_it(server, address):
    told = answered(server, address, "vergelijk", {"toen": ["twente"]})
    assert (told["gelukt"], "Twente" in told["tekst"]) == (True, True), told
    assert any(one["naam"] == "Twente (staat klaar)" for one in told["keuze"])


@pytest.mark.parametrize("typed", ["--uit=x", "-h", "/etc/passwd", "../../x", "{uit}", "http://127.0.0.1:9/"])
def test_what_is_typed_is_a_value_and_nothing_else(room, typed):
    before = sorted(room.folder.rglob("*"))
    for name, fields in (("partner", {"partij": [typed]}), ("watals", {"zonder": [typed]})):
        told = run(*task.task(name).words(room, fields), cwd=room.folder)
        assert told.returncode == 2
        assert "root:" not in told.stderr
    assert sorted(room.folder.rglob("*")) == before


@pytest.mark.parametrize(
    ("name", "fields"),
    [
        ("vraag", {"vraag": ["/etc/passwd"]}),
        ("besluit", {"besluit": ["/etc/passwd"]}),
        ("besluit", {"besluit": ["in/../in/besluit.json"]}),
        ("exporteer", {"naar": ["werkboek", "kumu"]}),
        ("exporteer", {}),
        ("watals", {}),
        ("pas-toe", {"besluit": ["in/besluit.json"], "dag": ["morgen"]}),
        ("vergelijk", {"toen": ["in/besluit.json"]}),
        ("watals", {"zonder": ["x" * 501]}),
        ("watals", {"zonder": ["Tafel-B"] * 51}),
        ("watals", {"zonder": ["Tafel\0B"]}),
    ],
)
def test_what_may_not_be_filled_in_is_refused(room, name, fields):
    with pytest.raises(HTTPException) as told:
        task.task(name).words(room, fields)
    assert told.value.status_code == 400


def test_no_file_is_given_but_what_was_made(server, address):
    assert server.post(f"{address}/taak/watals", json={"velden": {"zonder": "Tafel-B"}}).status_code == 400
    for path in ("/uit/..%2F..%2Fin/proef.ttl", "/uit/../in/proef.ttl", "/uit/1", "/uit/%2Fetc%2Fpasswd"):
        assert server.get(address + path).status_code == 404


def test_what_cannot_be_is_one_sentence(server, address):
    for answer, code in (
        (server.post("/regio", params={"naam": "leeg.xlsx"}), 400),
        (server.post("/regio", params={"naam": "nota.docx"}, content=b"x"), 415),
        (server.post("/werkboek", content=b"[" * 60_000), 400),
        (server.get(f"{address}/uit/%00"), 404),
        (server.get(f"{address}/uit/" + "x" * 5_000), 404),
        (server.post("/werkboek", json={}), 400),
        (server.post("/werkboek", json={"veiligheidsregio": "Nergens"}), 400),
        (server.post("/werkboek", content=b"geen json"), 400),
        (server.post(f"{address}/taak/nergens", json={}), 404),
        (server.post("/regio/0/taak/valideer", json={}), 403),
        (server.post("/regio/0/weg"), 403),
        (server.get("/regio/bestaat-niet"), 404),
        (server.get(f"{address}/antwoord/999"), 404),
        (server.post("/regio", headers={"Origin": "http://elders.example"}, content=b"x"), 403),
    ):
        assert answer.status_code == code
        assert "\n" not in answer.text.strip()
        assert answer.text.strip().endswith(".")


def test_faults_come_back_in_the_workbook(server):
    found = laid(server, FAULTY, "lijst van Urk.csv")
    state = settled(server, found)
    assert not state["pagina"]
    assert any("cel" in told or "rij" in told for told in state["fouten"])
    copy = server.get(state["kopie"])
    assert copy.status_code == 200
    assert "Meldingen" in openpyxl.load_workbook(io.BytesIO(copy.content)).sheetnames


def test_a_workbook_to_begin_with(server):
    made = server.post("/werkboek", json={"veiligheidsregio": "Flevoland", "gemeenten": ""}).json()["adres"]
    answer = server.get(made)
    book = openpyxl.load_workbook(io.BytesIO(answer.content), read_only=True)
    assert any("Veiligheidsregio" in str(row) for row in book["Overleggen"].values)
    assert "attachment" in answer.headers["content-disposition"]


def test_a_region_that_stands_ready_is_worked_on_in_a_copy(server):
    found = server.post("/regio/0/eigen").json()["adres"].removesuffix("/meer")
    assert len(found) > 30
    assert "Wis deze regio" in server.get(f"{found}/meer").text
    assert server.post(f"{found}/weg").status_code == 200


def test_what_somebody_put_in_stands_on_the_first_page_until_it_is_wiped(server):
    found = laid(server, TEXT, "mijn eigen regio.ttl")
    assert f'href="{found}"' in server.get("/").text
    server.post(f"{found}/weg")
    assert f'href="{found}"' not in server.get("/").text


def test_what_is_made_for_everybody_is_stopped_by_nobody(server):
    assert server.post("/regio/0/stop").status_code == 403


def test_a_page_that_was_stopped_is_made_when_somebody_comes_again(server):
    found = laid(server, TEXT)
    assert server.post(f"{found}/stop").status_code == 204
    state = settled(server, found)
    if not state["pagina"]:
        assert (state["kop"], state["opnieuw"]) == ("U hebt dit gestopt", True)
        assert server.get(found).status_code == 200
        state = settled(server, found, 2)
    assert (state["pagina"], state["fouten"]) == (True, [])
    server.post(f"{found}/weg")


def test_when_a_page_is_made_again(tmp_path):
    room, done = Room("k", "naam", tmp_path, "x.ttl"), Run("t", [], tmp_path, "uit")
    assert room.opnieuw
    for stand, eigen, again in (
        ("gestopt", True, True),
        ("te druk", True, True),
        ("klaar", True, False),
        ("klaar", False, True),
    ):
        done.stand, room.laatste, room.eigen = stand, done, eigen
        assert room.opnieuw is again, (stand, eigen)
    room.bezig = True
    assert not room.opnieuw


def test_answers_stand_there_again_and_wait_for_nobody(server, address):
    answered(server, address, "valideer", {})
    told = server.get(f"{address}/antwoorden").json()
    first = server.get(f"{address}/antwoord/{told['nummers'][0]}").json()
    assert first["titel"].startswith("1. ")
    assert not any("uit/" in line for line in [*first["gezegd"], *first["tekst"].splitlines()])
    assert {"waarde": "in/besluit.json", "naam": "besluit.json", "besluit": True} in told["keuze"]
    lost = server.get("/regio/weg", headers={"Accept": "text/html"})
    assert (lost.status_code, '<a href="/">' in lost.text) == (404, True)


def test_what_is_wiped_is_gone(server, place):
    found = laid(server, TEXT, "geheim.ttl")
    held = [Path(folder) / "geheim.ttl" for folder in named(place, "geheim.ttl")]
    assert [oct(one.stat().st_mode & 0o77) for one in held] == ["0o0"]
    assert oct(held[0].parents[2].stat().st_mode & 0o77) == "0o0"
    assert server.post(f"{found}/weg").status_code == 200
    assert server.get(found).status_code == 404
    assert named(place, "geheim.ttl") == []


def named(place, name):
    """Return the folders in which a file of a name stands now; what is being removed meanwhile is no trouble."""
    return [folder for folder, _, files in os.walk(place) if name in files]


def test_an_upload_that_stops_half_way_leaves_nothing(server, place):
    with socket.create_connection((server.base_url.host, server.base_url.port)) as half:
        head = f"POST /regio?naam=half.ttl HTTP/1.1\r\nHost: {server.base_url.host}\r\nContent-Length: 100000\r\n\r\n"
        half.sendall(head.encode() + b"x" * 5000)
        until = time.monotonic() + LONG
        while time.monotonic() < until and not named(place, "half.ttl"):
            time.sleep(0.05)
    while time.monotonic() < until and named(place, "half.ttl"):
        time.sleep(0.05)
    assert named(place, "half.ttl") == []


def test_files_of_one_name_stand_beside_each_other(server, address):
    names = [server.post(f"{address}/erbij", params={"naam": "buur.ttl"}, content=b"x").json()["bestand"] for _ in "12"]
    assert names == ["in/buur.ttl", "in/buur (2).ttl"]


def test_who_closes_the_terminal_or_kills_the_server_leaves_no_run_and_no_file(tmp_path):
    with serving(8, env={**os.environ, "TMPDIR": str(tmp_path)}) as client:
        laid(client, TEXT)
        client.process.send_signal(signal.SIGHUP)
        assert client.process.wait(timeout=LONG) is not None
    assert list(tmp_path.glob("zvgraph-*")) == []


def test_two_at_once_get_each_their_own(server):
    found = [laid(server, TEXT.replace('"Proef"', f'"Regio {n}"'), "zelfde.ttl") for n in range(3)]
    assert len(set(found)) == 3
    assert [settled(server, one)["naam"] for one in found] == [f"Regio {n}" for n in range(3)]


def test_what_a_server_left_that_was_killed_is_swept(tmp_path):
    dead = subprocess.Popen([sys.executable, "-c", ""])
    dead.wait()
    (tmp_path / f"zvgraph-{dead.pid}-abc").mkdir()
    (tmp_path / f"zvgraph-{os.getpid()}-abc").mkdir()
    with serving(8, env={**os.environ, "TMPDIR": str(tmp_path)}):
        assert [one.name for one in tmp_path.glob("zvgraph-*-abc")] == [f"zvgraph-{os.getpid()}-abc"]


def test_a_save_gives_a_new_page_and_a_fault_keeps_the_last(tmp_path):
    file = tmp_path / "mijn regio.ttl"
    file.write_text(TEXT, encoding="utf-8")
    with serving(8, tmp_path) as client:
        client.get("/regio/0")
        assert settled(client, "/regio/0")["naam"] == "Proef"
        fresh = tmp_path / "~tijdelijk"
        fresh.write_text(TEXT.replace('"Proef"', '"Nieuwe naam"'), encoding="utf-8")
        fresh.replace(file)  # as Excel saves
        assert settled(client, "/regio/0", 2)["naam"] == "Nieuwe naam"
        file.write_text(TEXT + "x:a zv:thema", encoding="utf-8")
        state = settled(client, "/regio/0", 3)
        assert state["pagina"]
        assert state["fouten"]
        assert "<title>Nieuwe naam" in client.get("/regio/0/pagina").text
        (tmp_path / "lijst.csv").write_text("Overleg;Deelnemer\nTafel;Almere\n", encoding="utf-8")
        (tmp_path / "buren.ttl").write_text(TEXT.replace("x:regio", "x:buren"), encoding="utf-8")
        until = time.monotonic() + LONG
        while time.monotonic() < until and ">buren</a>" not in client.get("/").text:
            time.sleep(0.2)
        assert ">buren</a>" in client.get("/").text


def test_a_person_goes_from_a_file_to_a_decision(server, chromium, tmp_path):
    file = tmp_path / "proef.ttl"
    file.write_text(TEXT, encoding="utf-8")
    page = opened_page(chromium, viewport={"width": 1280, "height": 800}, bypass_csp=True)
    trouble = []
    page.on("pageerror", lambda error: trouble.append(str(error)))
    page.goto(str(server.base_url))
    page.set_input_files("#bestand", str(file))
    page.locator("#pagina[src]").wait_for()
    page.frames[1].wait_for_selector("h1")
    assert page.frames[1].inner_text("h1") == "Proef"
    assert axe(page) == []
    page.click("text=Meer doen met deze regio")
    page.click("summary:has-text('Wat als')")
    page.locator("#namen-overleg option").first.wait_for(state="attached")
    page.fill("[data-taak=watals] [data-veld=zonder] [data-stuk]", "Tafel-B")
    assert page.locator("[data-taak=watals] [data-veld=zonder] .rij").count() == 2
    page.click("[data-taak=watals] button")
    page.locator("article pre:not([hidden])").wait_for()
    assert "Zonder: Tafel-B" in page.inner_text("article pre")
    assert axe(page) == []
    page.on("dialog", lambda dialog: dialog.accept())
    page.click("#weg")
    page.wait_for_url(f"{server.base_url}/")
    assert trouble == []
    page.close()


def test_what_was_chosen_on_the_page_is_still_there_after_another_page(server, address, chromium):
    page = opened_page(chromium, viewport={"width": 1280, "height": 800}, bypass_csp=True)
    page.goto(str(server.base_url.join(address)))
    page.locator("#pagina[src]").wait_for()
    page.frames[1].wait_for_selector("#tabs, nav")
    page.frames[1].evaluate("State.set({ tab: 'watals' })")
    page.wait_for_function("location.hash.includes('watals')")
    chosen = page.evaluate("location.hash")
    for back in ("reload", "elsewhere"):
        page.reload() if back == "reload" else page.goto(str(server.base_url.join(f"{address}/meer")))
        if back == "elsewhere":
            page.goto(str(server.base_url.join(address)))
        page.wait_for_function("document.getElementById('pagina').contentWindow.location.hash.includes('watals')")
        assert page.evaluate("document.getElementById('pagina').contentWindow.location.hash") == chosen
    page.close()


@pytest.mark.parametrize("path", ["/", "{0}", "{0}/meer"])
def test_the_door_fits_a_phone(server, address, chromium, path):
    page = opened_page(chromium, viewport={"width": 390, "height": 844}, bypass_csp=True)
    page.goto(str(server.base_url.join(path.format(address))))
    for summary in page.locator("summary:visible").all():
        summary.click()
    assert axe(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.close()


# The shop by itself: what runs, waits, and is stopped.


def run_of(tmp_path, name, *words):
    folder = tmp_path / name
    (folder / "uit").mkdir(parents=True)
    return Run(name, words, folder, "uit/1")


def test_a_run_that_takes_too_long_or_is_stopped_is_told(tmp_path):
    shop = Shop(Bounds(seconds=1, at_once=1))
    late, stopped = run_of(tmp_path, "a", "overzicht", *["voorbeeldregio"] * 3), run_of(tmp_path, "b", "regios")
    working = threading.Thread(target=shop.do, args=(late,))
    working.start()
    until = time.monotonic() + LONG
    while time.monotonic() < until and late.stand == "wacht":
        time.sleep(0.01)
    waiting = threading.Thread(target=shop.do, args=(stopped,))
    waiting.start()
    while time.monotonic() < until and stopped not in shop.waiting:
        time.sleep(0.01)
    stopped.stop()
    for one in (working, waiting):
        one.join()
    assert (late.stand, late.gelukt, stopped.stand) == ("te lang", False, "gestopt")
    shop.close()


def test_who_waits_knows_its_place_and_too_many_are_refused(tmp_path):
    shop = Shop(Bounds(at_once=0))
    runs = [run_of(tmp_path, str(n), "regios") for n in range(MOST_WAITING)]
    threads = [threading.Thread(target=shop.do, args=(one,)) for one in runs]
    for n, thread in enumerate(threads, 1):
        thread.start()
        while len(shop.waiting) < n:
            time.sleep(0.01)
    assert [shop.place(one) for one in runs] == list(range(MOST_WAITING))
    with pytest.raises(BusyError):
        shop.room()
    more = run_of(tmp_path, "meer", "regios")
    shop.do(more)
    assert (more.stand, more.over) == ("te druk", True)
    shop.close()
    for thread in threads:
        thread.join()
    assert {one.stand for one in runs} == {"gestopt"}


def test_no_process_is_left_when_a_shop_is_closed_or_its_server_killed(tmp_path):
    shop = Shop()
    shop.open()
    spare = shop.spare
    done = run_of(tmp_path, "a", "vraag", "flevoland")
    shop.do(done)
    assert done.gelukt
    assert "drukste-partijen" in done.answer.read_text(encoding="utf-8")
    assert spare.poll() == 0
    last = shop.spare
    shop.close()
    assert last.poll() == -signal.SIGKILL


def test_of_two_files_about_one_region_questions_are_about_the_latest(capsys):
    text = TEXT.replace("a zv:Regio", 'a zv:Regio ; zv:peildatum "{}"^^xsd:date', 1)
    years = [Given(f"/m/{year}.ttl", parse(text.format(f"{year}-01-01"), "x.ttl")) for year in (2026, 2025)]
    other = Given("/m/ander.ttl", None)
    newest, older, same = _of_one_moment([*years, other])
    assert (newest, older.region, older.bron, same) == (years[0], None, "/m/2025.ttl", other)
    assert "2025.ttl gaat over dezelfde regio als 2026.ttl" in capsys.readouterr().err


def test_a_room_that_nobody_uses_is_emptied(tmp_path, monkeypatch):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    rooms = Rooms()
    rooms.open()
    old, ready = rooms.make("oud"), rooms.make("klaar", key="0")
    old.used = ready.used = time.monotonic() - 3601
    rooms.tidy()
    assert (old.folder.exists(), ready.folder.exists()) == (False, True)
    with pytest.raises(HTTPException) as told:
        rooms.get(old.key, "")
    assert told.value.status_code == 404
    rooms.close()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("regio.xlsx", "in/regio.xlsx"),
        ("C:\\Users\\jan\\regio.xlsx", "in/regio.xlsx"),
        ("../../etc/passwd", "in/passwd"),
        ("-h.ttl", "in/h.ttl"),
        ("Súdwest-Fryslân (2026).csv", "in/Súdwest-Fryslân (2026).csv"),
        ("", "in/regio"),
        (".xlsx", "in/xlsx"),
        ("a" * 300 + ".ttl", f"in/{'a' * 80}.ttl"),
        ("a\x00b\nc.ttl", "in/a-b-c.ttl"),
    ],
)
def test_a_file_keeps_its_name_and_no_more(tmp_path, name, kept):
    assert Room("k", "Proef", tmp_path, "").place(name) == kept


def test_a_second_file_of_one_name_gets_a_number(tmp_path):
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "regio.xlsx").touch()
    room = Room("k", "Proef", Path(tmp_path), "in/regio.xlsx")
    assert room.place("regio.xlsx") == "in/regio (2).xlsx"


def test_a_team_begins_with_an_empty_folder_and_sees_what_is_in_it_side_by_side(tmp_path):
    with serving(8, tmp_path) as client:
        (tmp_path / "een.ttl").write_text(TEXT, encoding="utf-8")
        (tmp_path / "twee.ttl").write_text(TEXT.replace("x:regio", "x:buren"), encoding="utf-8")
        until = time.monotonic() + LONG
        while time.monotonic() < until and not all(f">{name}</a>" in client.get("/").text for name in ("een", "twee")):
            time.sleep(0.2)
        rooms = {
            name: re.search(rf'href="(/regio/\d+)">{name}</a>', client.get("/").text)[1] for name in ("een", "twee")
        }
        own = client.post(f"{rooms['een']}/eigen").json()["adres"].removesuffix("/meer")
        told = answered(client, own, "overzicht", {})
    assert "2 van 2 regio's" in told["tekst"]


def test_the_region_as_it_will_be_is_looked_at_with_a_click(server, address, chromium):
    page = opened_page(chromium, viewport={"width": 1280, "height": 800}, bypass_csp=True)
    page.goto(str(server.base_url.join(f"{address}/meer")))
    page.click("summary:has-text('Maak het nieuwe werkboek')")
    form = page.locator("[data-taak=pas-toe]")
    form.locator("[data-veld=besluit] option[value='in/besluit.json']").wait_for(state="attached")
    form.locator("[data-veld=besluit] select").select_option("in/besluit.json")
    form.locator("[data-veld=dag] input").fill("2027-01-01")
    assert form.locator("[data-veld=door] input").get_attribute("placeholder") == "functie of organisatie"
    form.locator("button.hoofd").click()
    page.click("text=Bekijk als pagina")
    page.locator("#pagina[src]").wait_for()
    page.frames[1].wait_for_selector("h1")
    assert "1 overleg" in " ".join(page.frames[1].inner_text("header").split())
    page.close()
