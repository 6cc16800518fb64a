"""Every reader of what comes from outside, as a function of bytes: it may only refuse in one sentence."""

import io
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

import pyoxigraph as ox
import xlsxwriter

from proef import bundled
from zv_graph import network, region, workbook
from zv_graph.commands import decision
from zv_graph.errors import ZvgraphError
from zv_graph.privacy import lines, scan
from zv_graph.query.serving import answer
from zv_graph.validate import validate


def turtle(file: Path) -> None:
    loaded = region.load(file)
    validate(loaded)
    network.build(loaded)
    list(scan(lines(file.name, loaded.texts[0][1])))


def table(file: Path) -> None:
    found = workbook.importeer(file)
    list(scan(found.cellen))
    if not found.fouten:
        validate(workbook.region(found))


def areas(file: Path) -> None:
    workbook.gebieden(file, 2027)


def question(file: Path) -> None:
    answer(ox.Store(), file.read_text(encoding="utf-8", errors="replace"), 10)


def besluit(file: Path) -> None:
    decision.read(file, network.build(bundled("voorbeeldregio")))


def cells(file: Path) -> None:
    """Read a workbook of which the cells of its one sheet, as XML, are these bytes."""
    empty = io.BytesIO()
    with xlsxwriter.Workbook(empty) as book:
        book.add_worksheet("Overleggen").write(0, 0, "Naam")
    with zipfile.ZipFile(empty) as given, zipfile.ZipFile(file.with_suffix(".xlsx"), "w") as made:
        for name in given.namelist():
            made.writestr(name, file.read_bytes() if name == "xl/worksheets/sheet1.xml" else given.read(name))
    table(file.with_suffix(".xlsx"))


READERS: Mapping[str, tuple[str, Callable[[Path], object]]] = {
    "turtle": ("regio.ttl", turtle),
    "trig": ("regio.trig", turtle),
    "csv": ("lijst.csv", table),
    "xlsx": ("werkboek.xlsx", table),
    "blad": ("blad.xml", cells),
    "cbs": ("gebieden.csv", areas),
    "besluit": ("besluit.json", besluit),
    "vraag": ("vraag.rq", question),
}


def read(reader: str, data: bytes, folder: Path) -> str | None:
    """Let one reader read bytes; return the sentence with which it refuses them, None when it does not."""
    name, function = READERS[reader]
    file = folder / name
    file.write_bytes(data)
    try:
        function(file)
    except ZvgraphError as error:
        return str(error)
    return None
