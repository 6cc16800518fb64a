"""Sheet: one table of an analysis: its rows here, its name and columns in ``ontology/tabellen.toml``."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal

from zv_graph import resources
from zv_graph.words import getal

Cell = str | int | float | None
Soort = Literal["tekst", "geheel", "getal"]


@dataclass(frozen=True, slots=True)
class Kolom:
    """One column: its heading, whether it holds text, whole numbers or numbers, and in what they are counted.

    The page shows ``cijfers`` decimals of a number that is not whole, and ``achter`` behind it.
    """

    kop: str
    soort: Soort = "tekst"
    eenheid: str = ""
    cijfers: int = 1
    achter: str = ""

    @property
    def naam(self) -> str:
        """Return the name for programs: the heading in lower case with _ between its words."""
        return self.kop.casefold().replace("'", "").replace(" ", "_")


@dataclass(frozen=True, slots=True)
class Tabel:
    """What holds of one table for every region: its name in a link, its title, and its columns."""

    id: str
    titel: str
    kolommen: tuple[Kolom, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table of one region: one sentence on what it holds, and its rows."""

    id: str
    uitleg: str
    rijen: tuple[tuple[Cell, ...], ...]

    def __post_init__(self) -> None:
        """Hold that each row has a cell for each column."""
        for rij in self.rijen:
            assert len(rij) == len(self.kolommen), f"{self.id}: {len(rij)} cells for {len(self.kolommen)} columns"  # noqa: S101  a fault of the program

    @property
    def titel(self) -> str:
        """Return what people call the table."""
        return tabellen()[self.id].titel

    @property
    def kolommen(self) -> tuple[Kolom, ...]:
        """Return the columns."""
        return tabellen()[self.id].kolommen

    @property
    def koppen(self) -> tuple[str, ...]:
        """Return the headings."""
        return tuple(kolom.kop for kolom in self.kolommen)


@cache
def tabellen() -> Mapping[str, Tabel]:
    """Return every table by its name in a link."""
    data = tomllib.loads((resources.ONTOLOGY / "tabellen.toml").read_text(encoding="utf-8"))
    return {
        one["id"]: Tabel(one["id"], one["titel"], tuple(Kolom(**kolom) for kolom in one["kolom"]))
        for one in data["tabel"]
    }


def getoond(value: float, kolom: Kolom) -> str:
    """Return a number as the page shows it: whole ones without decimals."""
    whole = kolom.soort == "geheel" or (value == int(value) and kolom.cijfers == 1)
    return getal(value, 0 if whole else kolom.cijfers) + kolom.achter
