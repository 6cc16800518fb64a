"""The built wheel, in an empty environment, in another folder, without the source."""

import json
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

from proef import LONG

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    out = tmp_path_factory.mktemp("wiel")
    subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(out), str(ROOT)],
        check=True,
        capture_output=True,
        timeout=LONG,
    )
    (found,) = out.glob("*.whl")
    return found


def test_it_adds_one_module_and_carries_its_data(wheel):
    names = zipfile.ZipFile(wheel).namelist()
    top = {name.partition("/")[0] for name in names}
    assert {name for name in top if not name.endswith(".dist-info")} == {"zv_graph"}
    for name in (
        "ontology/zv.ttl",
        "ontology/vragen/wie-met-wie.rq",
        "regions/nederland.ttl",
        "render/web/page.html",
        "py.typed",
    ):
        assert f"zv_graph/{name}" in names
    assert "zv_graph/locale/nl/LC_MESSAGES/messages.mo" in names


def test_it_does_the_main_job_elsewhere(wheel, tmp_path):
    # The environment has what the wheel needs by way of a path, and the wheel itself installed.
    venv.create(tmp_path / "leeg")
    python = tmp_path / "leeg" / "bin" / "python"
    install = ["-m", "pip", "--python", python, "install", "--quiet", "--no-deps", wheel]
    subprocess.run([sys.executable, *install], check=True, capture_output=True, timeout=LONG)
    (site,) = (tmp_path / "leeg").glob("lib/python*/site-packages")
    needed = [p for p in map(Path, sys.path) if p.name == "site-packages"]
    (site / "needed.pth").write_text("\n".join(map(str, needed)) + "\n")
    work = tmp_path / "werk"
    work.mkdir()
    where = subprocess.run(
        [python, "-c", "import zv_graph; print(zv_graph.__file__)"],
        cwd=work,
        check=True,
        capture_output=True,
        text=True,
    )
    assert str(tmp_path) in where.stdout
    told = subprocess.run(
        [tmp_path / "leeg" / "bin" / "zvgraph", "analyse", "voorbeeldregio", "--json"],
        cwd=work,
        check=True,
        capture_output=True,
        text=True,
    )
    assert json.loads(told.stdout)["bevindingen"][0]["id"] == "plan"
    subprocess.run(
        [tmp_path / "leeg" / "bin" / "zvgraph", "analyse", "flevoland"], cwd=work, check=True, capture_output=True
    )
    assert (work / "flevoland.html").is_file()
