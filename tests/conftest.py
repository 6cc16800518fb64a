"""What every test may ask for: a region from Turtle, its network, a browser."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import networkx as nx
import pytest
import xlsxwriter
from hypothesis import HealthCheck, settings

from browser import BROWSERS, Opened
from proef import HEADER, PATIENT, REGIO, analysed, bundled
from zv_graph import network, query, region, render, workbook
from zv_graph.region import Region

# How long an example takes says more about the machine than about the code.
settings.register_profile("zvgraph", deadline=None, suppress_health_check=list(HealthCheck))
settings.load_profile("zvgraph")


@pytest.fixture
def load(tmp_path: Path) -> Callable[..., Region]:
    """Return a function that reads Turtle without its prefixes as a region."""

    def read(text: str, regio: str = REGIO) -> Region:
        file = tmp_path / "proef.ttl"
        file.write_text(HEADER + regio + text, encoding="utf-8")
        return region.load(file)

    return read


@pytest.fixture
def build(load: Callable[..., Region]) -> Callable[..., nx.MultiDiGraph]:
    """Return a function that makes Turtle without its prefixes into a network."""
    return lambda *text: network.build(load(*text))


@pytest.fixture(scope="session")
def chromium() -> Iterator[object]:
    """Return a browser without a network, or skip and say how to get one."""
    playwright = pytest.importorskip("playwright.sync_api")
    path = next(filter(None, map(shutil.which, BROWSERS)), None)
    with playwright.sync_playwright() as p:
        try:
            browser = p.chromium.launch(
                executable_path=path,
                args=["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"],
            )
        except playwright.Error:
            pytest.skip("no Chromium: install Debian's chromium or run: .venv/bin/playwright install chromium")
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def page_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the page of the example region as a file."""
    file = tmp_path_factory.mktemp("pagina") / "voorbeeldregio.html"
    file.write_text(render.page.page(analysed("voorbeeldregio")), encoding="utf-8")
    return file


@pytest.fixture
def opened(chromium: object, page_file: Path) -> Iterator[Opened]:
    """Return the page of the example region in a browser without a network; nothing may go wrong or out."""
    one = Opened(chromium, page_file)
    yield one
    one.context.close()
    assert one.trouble == []


@pytest.fixture(scope="session")
def ask() -> Iterator[Callable[..., query.Answer]]:
    """Return a function that asks a question about a bundled region, in one process for each region."""
    with ExitStack() as stack:
        workers: dict[str, query.Worker] = {}

        def one(name: str, sparql: str, limits: query.Limits | None = None) -> query.Answer:
            if name not in workers:
                workers[name] = stack.enter_context(query.Worker(query.dataset.dataset(bundled(name))))
            return workers[name].ask(sparql, limits or PATIENT)

        yield one


@pytest.fixture
def book(tmp_path):
    """Return a function that writes sheets of rows as a workbook and reads it."""

    def made(sheets, *, touch=None, zichtbaar=False):
        file = tmp_path / "eigen.xlsx"
        with xlsxwriter.Workbook(file) as one:
            for title, rows in sheets.items():
                sheet = one.add_worksheet(title)
                for at, row in enumerate(rows):
                    sheet.write_row(at, 0, row)
            if touch:
                touch(one)
        return workbook.importeer(file, zichtbaar=zichtbaar)

    return made
