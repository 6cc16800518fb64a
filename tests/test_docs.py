"""What the documents show is what the program does."""

import json
import os
import re
import runpy
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from proef import LONG, analysed
from zv_graph.analysis.voorwaarde import VOORWAARDEN
from zv_graph.render.sheet import tabellen
from zv_graph.render.sheets import sheets

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"


def session():
    """Yield each command of the README with what it says to print."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    (block,) = re.findall(r"```console\n(.*?)```", text, re.DOTALL)
    for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
        command, _, told = part.partition("\n")
        yield command, told.rstrip("\n")


@pytest.mark.parametrize(("command", "told"), list(session()))
def test_the_session_of_the_readme_is_true(command, told, tmp_path):
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    ran = subprocess.run(
        [shutil.which("bash") or "bash", "-c", command],
        cwd=tmp_path,
        env={**os.environ, "PATH": path},
        capture_output=True,
        text=True,
        timeout=LONG,
        check=False,
    )
    assert ran.stdout.rstrip("\n") == told


def test_the_readme_fits_on_a_screen():
    assert (ROOT / "README.md").read_text(encoding="utf-8").count("\n") <= 80


def test_every_link_leads_somewhere():
    for file in (ROOT / "README.md", ROOT / "CONTRIBUTING.md", *DOCS.glob("*.md")):
        for link in re.findall(r"\]\((?!https?:|#|mailto:)([^)#\s]+)", file.read_text(encoding="utf-8")):
            assert (file.parent / link).exists(), (file.name, link)


def test_the_notebook_runs_and_shows_what_it_says(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    names: dict[str, object] = {}
    for cell in json.loads((DOCS / "notebook.ipynb").read_text(encoding="utf-8"))["cells"]:
        if cell["cell_type"] == "code":
            *lines, last = cell["source"]
            exec("".join(lines), names)  # noqa: S102  our own notebook
            told = eval(last, names)  # noqa: S307  our own notebook
            assert repr(told).splitlines() == "".join(cell["outputs"][0]["data"]["text/plain"]).splitlines()


def test_every_table_and_column_is_described():
    told = (DOCS / "tabellen.md").read_text(encoding="utf-8")
    for tabel in tabellen().values():
        assert f"## {tabel.id}\n" in told
        assert all(f"| `{kolom.naam}` |" in told for kolom in tabel.kolommen)
    assert set(tabellen()) == {s.id for s in sheets(analysed("twente"))}


def test_the_method_tells_every_condition_as_the_program_knows_it():
    told = (DOCS / "methode.md").read_text(encoding="utf-8")
    rows = "".join(f"| `{code}` | {one.ja} |\n" for code, one in VOORWAARDEN.items())
    assert rows in told


def test_no_package_that_comes_along_is_under_the_gpl():
    found = runpy.run_path(str(ROOT / "docs" / "licences.py"))
    told = {name: found["licence"](package) for name, package in found["installed"]().items()}
    assert {"zvgraph", "rdflib", "networkx", "scipy", "pyvis"} <= told.keys()
    assert "unknown" not in told.values()
    assert [name for name, text in told.items() if re.search(r"\b[AL]?GPL|GNU", text)] == []
