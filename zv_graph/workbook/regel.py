"""Regel: one seat as somebody's own list tells it, before its names are understood."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

from zv_graph.workbook.row import Cel, Row
from zv_graph.workbook.spec import Blad, blad_van, blad_voor

# The columns of a seat, and of the things that it joins, by what they say.
SEAT = {"overleg": "org:organization", "partij": "org:member", "rol": "org:role", "functie": "zv:functie"}
SEAT |= {"zetels": "zv:aantalZetels", "namens": "zv:namens"}


@dataclass(frozen=True, slots=True)
class Regel:
    """What one row says of an overleg, of a partij, and of the seat of one at the other: cells by the heading of the workbook.

    ``meer`` tells that the cell of the partij stands under a heading for more of them, ``kolom`` that its heading is a role;
    ``bij`` is the gemeente below whose name the row stands.
    """

    rij: Row
    gremium: Mapping[str, Cel] = field(default_factory=dict)
    partij: Mapping[str, Cel] = field(default_factory=dict)
    zetel: Mapping[str, Cel] = field(default_factory=dict)
    meer: bool = False
    kolom: bool = False
    bij: str = ""

    def cel(self, wat: str) -> Cel:
        """Return a cell of the seat by what it is: overleg, partij, rol, functie, zetels or namens."""
        found = self.zetel.get(kop(wat))
        return self.rij.leeg if found is None else found

    def met(self, **cellen: Cel) -> "Regel":
        """Return the same row with other cells of the seat."""
        zetel = {**self.zetel, **{kop(wat): cel for wat, cel in cellen.items()}}
        return Regel(self.rij, self.gremium, self.partij, zetel, self.meer, self.kolom, self.bij)


def in_rol(rij: Row, partij: Cel, rol: str) -> Regel:
    """Return the seat of who stands beside a heading that is a role."""
    return Regel(rij, kolom=True).met(partij=partij, rol=partij.met(rol))


def aangevuld(boven: Mapping[str, Cel], eigen: Mapping[str, Cel]) -> dict[str, Cel]:
    """Return what something says itself, and what stands above it where it says nothing."""
    return {**boven, **{heading: cell for heading, cell in eigen.items() if cell or heading not in boven}}


@cache
def kop(wat: str) -> str:
    """Return the heading of a column of the seats by what it is."""
    return next(kolom.kop for kolom in zetelblad().kolommen if kolom.zegt == SEAT[wat])


def zetelblad() -> Blad:
    """Return the sheet of the seats."""
    return blad_van("zv:Deelname")


def naam(kind: str) -> str:
    """Return the heading above the names of a kind of things."""
    return blad_voor(kind).kolommen[0].kop
