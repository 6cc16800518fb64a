"""Package: the parts of an xlsx file, looked through before the workbook is opened.

Reading a workbook makes room for every cell between the first and the last one; one cell far away, or one long
text in many cells, would take all memory. So the parts are read once as a stream, and stop at the first limit.
"""

import re
import zipfile
from dataclasses import dataclass, field
from functools import cache
from xml.parsers import expat

from zv_graph.errors import ZvgraphError
from zv_graph.workbook.opmaak import YES, Opmaak

MAX_UNZIPPED = 200 * 1024 * 1024
MAX_ROWS, MAX_COLUMNS, MAX_CELLS = 20_000, 1_000, 500_000
# The room that one sheet takes: from its first cell to its last row and column.
MAX_ROOM = 2_000_000
# All texts of all cells together, each counted as often as it is used.
MAX_SIGNS = 50_000_000
# A workbook of the largest size has fewer elements than this; each takes time, whatever it holds.
MAX_ELEMENTS, MAX_MERGED = 4_000_000, 20_000
# A reader makes room beforehand for as many shared texts as a workbook says that it has.
DIGITS = len(str(MAX_SIGNS)) - 1
BLOCK = 1024 * 1024
PLACE = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
CORE = "docProps/core.xml"
MAKER = re.compile(rb"<(?:dc:creator|cp:lastModifiedBy)>[^<]")
CELLS = re.compile(rb"<(?:[^\s<>/]{1,40}:)?(?:c|row|si|sst|cellXfs|sheet|Relationship)[\s/>]")


def too_large(where: str) -> ZvgraphError:
    """Return the error for a sheet with too many rows or columns."""
    return ZvgraphError(
        f"{where}: er staan meer dan {MAX_ROWS} rijen of {MAX_COLUMNS} kolommen in; haal weg wat leeg is."
    )


@dataclass(slots=True)
class Parts:
    """What was seen so far: the lengths of shared texts and which are struck out in part, the cells, and those that hold no value."""

    file: str
    opmaak: Opmaak = field(default_factory=Opmaak)
    name: str = ""
    strings: bool = False
    lengths: list[int] = field(default_factory=list)
    struck: set[int] = field(default_factory=set)
    used: list[int] = field(default_factory=list)
    cells: int = 0
    signs: int = 0
    row: int = 0
    column: int = 0
    rows: int = 0
    columns: int = 0
    kind: str = ""
    formula: bool = False
    value: str | None = None
    text: bool = False
    elements: int = 0
    merged: int = 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Take note of an element that begins, and stop where there are too many."""
        local = tag.rpartition(":")[2]
        self.elements += 1
        self.merged += local == "mergeCell"
        if self.elements > MAX_ELEMENTS or self.merged > MAX_MERGED:
            raise ZvgraphError(
                f"{self.file}: er staan te veel (samengevoegde) cellen of teksten in; haal weg wat leeg is en maak cellen los."
            )
        if local == "sst" and any(len(attributes.get(key, "")) > DIGITS for key in ("count", "uniqueCount")):
            raise zipfile.BadZipFile("sst")
        if local == "si":
            self.strings = True
            self.lengths.append(0)
        elif local == "row":
            self.row = int(attributes["r"]) if "r" in attributes else self.row + 1
            self.column = 0
            self.opmaak.row(self.row, attributes)
        elif local == "c":
            self._cell(attributes)
        elif local == "f":
            self.formula = True
        elif local in ("v", "t"):
            self.text, self.value = True, self.value or ""
        else:
            if local == "strike" and attributes.get("val", "1") in YES:
                self._struck()
            self.opmaak.start(local, attributes)

    def _struck(self) -> None:
        """Take note that a part of a text is struck out: of a shared one, or of one in its own cell."""
        if self.strings:
            self.struck.add(len(self.lengths) - 1)
        elif self.kind == "inlineStr":
            self.opmaak.deels[self.opmaak.part].add(self.row)

    def _cell(self, attributes: dict[str, str]) -> None:
        """Take note of a cell, and stop where there are too many or one is too far away."""
        self.column += 1
        if "r" in attributes:
            place = PLACE.fullmatch(attributes["r"])
            if place is None:
                raise zipfile.BadZipFile(attributes["r"])
            self.row, self.column = int(place[2]), number(place[1])
        self.kind, self.formula, self.value = attributes.get("t", ""), False, None
        self.opmaak.cell(self.row, self.column - 1, attributes)

    def _filled(self) -> None:
        """Count a cell that holds a value: one with only a format takes no room."""
        self.cells += 1
        self.rows, self.columns = max(self.rows, self.row), max(self.columns, self.column)
        if (
            self.rows > MAX_ROWS
            or self.columns > MAX_COLUMNS
            or self.cells > MAX_CELLS
            or self.rows * self.columns > MAX_ROOM
        ):
            raise too_large(f"{self.file}, blad {self.name}")

    def data(self, text: str) -> None:
        """Take note of text."""
        if self.text:
            if self.strings:
                self.lengths[-1] += len(text)
            elif self.value is not None and len(self.value) < MAX_CELLS:
                self.value += text
            self.signs += len(text)

    def end(self, tag: str) -> None:
        """Take note of an element that ends."""
        local = tag.rpartition(":")[2]
        if local in ("v", "t"):
            self.text = False
        elif local == "c":
            if self.value is not None or self.formula:
                self._filled()
            if self.kind == "s" and (self.value or "").isdecimal():
                self.used.append(int(self.value or "0"))
                if self.used[-1] in self.struck:
                    self.opmaak.deels[self.opmaak.part].add(self.row)
            # A formula of which the answer is an empty text has the kind of a text.
            if self.kind == "e" or (self.formula and not self.value and self.kind != "str"):
                self.opmaak.kapot[self.opmaak.part].add((self.row, self.column - 1))


def looked_through(file: str, parts: zipfile.ZipFile) -> tuple[Opmaak, bool]:
    """Return what the format tells, and whether the file tells who made it.

    Raises ZvgraphError for a workbook that is too large, and BadZipFile or an error of expat for one that is damaged.
    """
    if sum(part.file_size for part in parts.infolist()) > MAX_UNZIPPED:
        raise ZvgraphError(f"{file}: uitgepakt is het werkboek groter dan 200 MB; haal lege rijen en plaatjes weg.")
    seen = Parts(file)
    for name in sorted(parts.namelist()):
        data = _content(parts, name)
        if CELLS.search(data.replace(b"\0", b"")):
            _read(data, name, seen)
    total = seen.signs + sum(seen.lengths[at] for at in seen.used if at < len(seen.lengths))
    if total > MAX_SIGNS:
        raise ZvgraphError(f"{file}: in de cellen staan samen meer dan 50 miljoen tekens; haal lange teksten weg.")
    maker = any(MAKER.search(_content(parts, name)) for name in parts.namelist() if name == CORE)
    return seen.opmaak, maker


def _content(parts: zipfile.ZipFile, name: str) -> bytes:
    """Return a part, in blocks: one that is larger than the file says is damaged, and never in memory as a whole."""
    with parts.open(name) as part:
        return b"".join(iter(lambda: part.read(BLOCK), b""))


def _read(data: bytes, name: str, seen: Parts) -> None:
    """Read one part that may hold cells or shared texts, whatever its name says that it is."""
    # What a part is, is not known by its name or its first word: a reader may be misled by both.
    seen.name, seen.strings, seen.row, seen.column = name.rpartition("/")[2], False, 0, 0
    seen.rows, seen.columns, seen.kind, seen.opmaak.part = 0, 0, "", name
    reader = expat.ParserCreate("UTF-8")
    reader.StartElementHandler, reader.CharacterDataHandler, reader.EndElementHandler = seen.start, seen.data, seen.end
    reader.StartDoctypeDeclHandler = _refused
    reader.buffer_text = True
    reader.Parse(data, True)  # noqa: FBT003  as expat takes it


def _refused(*_: object) -> None:
    """Refuse a part that declares entities: no workbook does, and they may grow without end."""
    raise zipfile.BadZipFile("doctype")


@cache
def letters(column: int) -> str:
    """Return the letters of a column: 0 is A, 26 is AA."""
    found = ""
    while column >= 0:
        column, letter = divmod(column, 26)
        found = chr(65 + letter) + found
        column -= 1
    return found


def number(column: str) -> int:
    """Return the number of a column: A is 1, AA is 27."""
    total = 0
    for letter in column:
        total = total * 26 + ord(letter) - 64
    return total
