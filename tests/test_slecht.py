"""Every bad input of ``tests/slecht`` gets its exit code and its words, in time, and leaves nothing behind."""

import io
import resource
import socket
import subprocess
import tomllib
import zipfile
from pathlib import Path

import pytest
import xlsxwriter
from click.testing import CliRunner

from proef import HEADER, LONG, PROGRAM, REGIO
from zv_graph.commands import zvgraph

CORPUS = Path(__file__).parent / "slecht"
MEMORY = 1024**3
TAFEL = 'x:a a zv:Overleg ; rdfs:label "Tafel A"@nl ; zv:niveau niveau:tactisch ; zv:thema thema:mensenhandel .\n'
CASES = {
    f"{file.stem}: {case['naam']}": case
    for file in sorted(CORPUS.glob("*.toml"))
    for case in tomllib.loads(file.read_text(encoding="utf-8"))["geval"]
}


def content(case):
    """Return the bytes of the file of a case."""
    if "hex" in case:
        return bytes.fromhex(case["hex"])
    if "bladen" in case:
        return workbook(case)
    if "zip" in case:
        return archive(case["zip"])
    text = HEADER + "@prefix sdo: <https://schema.org/> .\n" * ("sdo:" not in HEADER) + REGIO + TAFEL
    text = text if case.get("kop", True) else ""
    text += case.get("inhoud", "") + "".join(part * times for part, times in case.get("delen", ()))
    for n in range(case.get("keer", 0)):
        text += case["tel"].format(n=n, m=(n + 1) % case["keer"])
    return text.encode(case.get("codering", "utf-8"))


def workbook(case):
    target = io.BytesIO()
    with xlsxwriter.Workbook(target, {"strings_to_formulas": False}) as book:
        for name, rows in case["bladen"].items():
            sheet = book.add_worksheet(name)
            for at, row in enumerate(rows):
                sheet.write_row(at, 0, row)
            if case.get("ver"):
                sheet.write("XFD1048576", "x")
            for at in range(2000 if "tekst" in case else 0):
                sheet.write(at + 1, 0, "x" * case["tekst"])
    return moved(target, case["verplaats"]) if "verplaats" in case else target.getvalue()


def moved(book, place):
    """Return a workbook of which the first sheet has another place."""
    target = io.BytesIO()
    with zipfile.ZipFile(book) as given, zipfile.ZipFile(target, "w") as made:
        for name in given.namelist():
            data = given.read(name).replace(b"worksheets/sheet1.xml", place.removeprefix("xl/").encode())
            made.writestr(place if name == "xl/worksheets/sheet1.xml" else name, data)
    return target.getvalue()


def archive(parts):
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as made:
        for name, size in parts.items():
            with made.open(name, "w") as part:
                for _ in range(size // 10**6):
                    part.write(b" " * 10**6)
    return target.getvalue()


def apart(command, folder):
    """Run a command in a process with bounded memory and return its exit code and all that it said."""

    def bounded():
        resource.setrlimit(resource.RLIMIT_DATA, (MEMORY, MEMORY))

    told = subprocess.run(
        [*PROGRAM, *command], cwd=folder, capture_output=True, timeout=LONG, check=False, preexec_fn=bounded
    )
    return told.returncode, (told.stdout + told.stderr).decode()


@pytest.fixture
def no_network(monkeypatch):
    def refused(_self, address, *_):
        pytest.fail(f"the program looked for {address}")

    monkeypatch.setattr(socket.socket, "connect", refused)
    monkeypatch.setattr(socket.socket, "connect_ex", refused)
    monkeypatch.setattr(socket, "getaddrinfo", refused)


@pytest.mark.parametrize(
    "name", [pytest.param(name, marks=[pytest.mark.hold] * case.get("lang", False)) for name, case in CASES.items()]
)
@pytest.mark.usefixtures("no_network")
def test_bad_input(name, tmp_path, monkeypatch):
    case = CASES[name]
    file = tmp_path / case.get("bestand", "regio.ttl")
    file.write_bytes(content(case))
    if not case.get("kop", True) or "bestand" in case:
        (tmp_path / "regio.ttl").exists() or (tmp_path / "regio.ttl").write_text(
            HEADER + REGIO + TAFEL, encoding="utf-8"
        )
    before = {path: path.read_bytes() for path in tmp_path.iterdir()}
    command = case.get("opdracht", ["analyse", file.name])
    monkeypatch.chdir(tmp_path)
    if case.get("apart"):
        code, told = apart(command, tmp_path)
    else:
        result = CliRunner().invoke(zvgraph, command)
        code, told = result.exit_code, result.output
    wanted = case.get("code", 2)
    assert code in (wanted if isinstance(wanted, list) else [wanted]), told
    assert all(word in told for word in case["woorden"]), told
    assert all(
        word not in told for word in (*case.get("nooit", ()), "Traceback", "had het programma moeten", str(tmp_path))
    ), told
    made = {path: path.read_bytes() for path in tmp_path.iterdir() if path not in before}
    assert code != 2 or not made, made.keys()
    assert all(path.read_bytes() == data for path, data in before.items())
    output = "".join(data.decode("utf-8", "replace") for data in made.values())
    assert all(word not in output for word in case.get("nooit", ()))
    if "uitvoer" in case:
        assert (tmp_path / case["uitvoer"]) in made
        assert all(word not in output for word in case["nooit_in_uitvoer"])
