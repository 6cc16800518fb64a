"""Opmaak: what a workbook tells beside its values: what is hidden or struck out, and which cells hold no answer."""

from collections import defaultdict
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

YES = ("1", "true")
HOME = "xl/"
BOOK, RELATIONS = "xl/workbook.xml", "xl/_rels/workbook.xml.rels"


@dataclass(frozen=True, slots=True)
class Onzichtbaar:
    """What people do not see of one sheet: rows, columns, and cells that are struck out; ``deels`` are rows with a part of a cell struck out."""

    rijen: AbstractSet[int]
    kolommen: AbstractSet[int]
    gestreept: AbstractSet[tuple[int, int]]
    deels: AbstractSet[int] = frozenset()


@dataclass(slots=True)
class Opmaak:
    """What was seen so far, by the name of the part; a part of styles comes before the sheets that use them.

    Rows count from 1 as Excel shows them, columns from 0; ``kapot`` are cells with an error or a formula without answer.
    """

    part: str = ""
    rijen: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))
    kolommen: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))
    gestreept: dict[str, set[tuple[int, int]]] = field(default_factory=lambda: defaultdict(set))
    deels: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))
    kapot: dict[str, set[tuple[int, int]]] = field(default_factory=lambda: defaultdict(set))
    delen: dict[str, str] = field(default_factory=dict)
    namen: dict[str, str] = field(default_factory=dict)
    fonts: list[bool] = field(default_factory=list)
    stijlen: list[bool] = field(default_factory=list)
    binnen: str = ""

    def start(self, local: str, attributes: dict[str, str]) -> None:
        """Take note of an element that begins: of the styles, of the list of sheets, or of a row or column."""
        if local in ("fonts", "cellXfs", "cellStyleXfs", "dxfs"):
            self.binnen = local
        elif local == "font" and self.binnen == "fonts":
            self.fonts.append(False)
        elif local == "strike" and self.binnen == "fonts" and self.fonts:
            self.fonts[-1] = attributes.get("val", "1") in YES
        elif local == "xf" and self.binnen == "cellXfs":
            font = attributes.get("fontId", "")
            self.stijlen.append(font.isdecimal() and int(font) < len(self.fonts) and self.fonts[int(font)])
        elif local == "sheet" and self.part == BOOK and "name" in attributes:
            self.namen[next((value for key, value in attributes.items() if key.endswith(":id")), "")] = attributes[
                "name"
            ]
        elif local == "Relationship" and self.part == RELATIONS and "Id" in attributes:
            self.delen[attributes["Id"]] = attributes.get("Target", "").removeprefix("/").removeprefix(HOME)
        elif local == "col" and attributes.get("hidden") in YES:
            self.kolommen[self.part].update(range(int(attributes["min"]) - 1, min(int(attributes["max"]), 1_000)))

    def row(self, number: int, attributes: dict[str, str]) -> None:
        """Take note of a row, by its number as Excel shows it."""
        if attributes.get("hidden") in YES:
            self.rijen[self.part].add(number)

    def cell(self, row: int, column: int, attributes: dict[str, str]) -> None:
        """Take note of a cell, by its row and the number of its column from 0."""
        style = attributes.get("s", "")
        if style.isdecimal() and int(style) < len(self.stijlen) and self.stijlen[int(style)]:
            self.gestreept[self.part].add((row, column))

    def deel(self, sheet: str) -> str:
        """Return the part that a sheet of a name stands in."""
        return HOME + next((self.delen.get(key, "") for key, name in self.namen.items() if name == sheet), "")

    def onzichtbaar(self, sheet: str) -> Onzichtbaar:
        """Return what people do not see of the sheet of a name."""
        part = self.deel(sheet)
        hidden, columns, partly = (one.get(part, set()) for one in (self.rijen, self.kolommen, self.deels))
        return Onzichtbaar(hidden, columns, self.gestreept.get(part, set()), partly)
