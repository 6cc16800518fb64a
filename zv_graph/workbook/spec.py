"""Spec: the sheets of the workbook and their columns, as ``ontology/werkboek.toml`` tells them."""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from rdflib import URIRef

from zv_graph import resources
from zv_graph.names import bare
from zv_graph.vocabulary import PREFIXES


@dataclass(frozen=True, slots=True, kw_only=True)
class Kolom:
    """One column: its heading, what kind of value it holds, and the property that it says.

    ``ook`` are other headings that people use; ``zegt`` with ^ before it points from the named thing to the row; ``veel`` allows several values;
    ``kies`` are the concepts that its list shows, where those are not all of its scheme; ``moet`` tells that a row without it
    says nothing, ``tenzij`` another column is filled; ``hoogstens`` is the largest number that can be.
    """

    kop: str
    soort: str
    zegt: str
    uitleg: str
    voorbeeld: str = ""
    ook: tuple[str, ...] = ()
    kies: tuple[str, ...] = ()
    veel: bool = False
    moet: bool = False
    tenzij: str = ""
    hoogstens: float | None = None

    @property
    def eigenschap(self) -> URIRef:
        """Return the property as an address."""
        return term(self.zegt.removeprefix("^"))

    @property
    def woorden(self) -> tuple[str, ...]:
        """Return every heading for it, bare of case and signs, its own first."""
        return tuple(map(bare, (self.kop, *self.ook)))

    @property
    def lijst(self) -> str:
        """Return what the list of its values is called in the template."""
        return f"{self.soort}: {self.kies[0]}" if self.kies else self.soort

    @property
    def schemas(self) -> tuple[str, ...]:
        """Return the concept schemes of which the values come, none for other kinds."""
        return tuple(self.soort.removeprefix("begrip:").split("|")) if self.soort.startswith("begrip:") else ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Blad:
    """One sheet: its name, what a row of it is, one sentence about it, and its columns.

    ``ook`` are other names that people use; ``noemt`` tells as what (gremium, partij, gemeente, gebied) other sheets choose from
    the names in its first column.
    """

    naam: str
    uitleg: str
    kolommen: tuple[Kolom, ...]
    klasse: str | None = None
    noemt: str | None = None
    ook: tuple[str, ...] = ()

    @property
    def benoemd(self) -> Kolom | None:
        """Return the column with the name of the thing that a row describes."""
        return next((kolom for kolom in self.kolommen if kolom.soort == "naam"), None)

    def kolom(self, kop: str) -> Kolom:
        """Return the column with a heading."""
        return next(kolom for kolom in self.kolommen if kolom.kop == kop)

    def zegt(self, eigenschap: str) -> Kolom | None:
        """Return the column that says a property."""
        return next((kolom for kolom in self.kolommen if kolom.zegt == eigenschap), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sjabloon:
    """The sheets of the template that hold no data, and the words on the one that it opens on."""

    start: str
    uitleg: str
    lijsten: str
    meldingen: str
    anders: str
    titel: str
    zinnen: tuple[str, ...]
    stappen: tuple[tuple[str, str, str], ...]
    weten: tuple[str, ...]
    nodig: str
    mag: str

    @property
    def zonder(self) -> tuple[str, ...]:
        """Return the names of the sheets without data."""
        return (self.start, self.uitleg, self.lijsten, self.meldingen)


# Where the address of a region begins that has none of its own.
BASE = "https://w3id.org/zvgraph/id/"
# In each sheet of things with an address of their own, so that a workbook that was made from RDF keeps them.
ADRES = Kolom(
    kop="Adres",
    soort="adres",
    zegt="@id",
    uitleg="Laat dit staan of leeg: zo houdt elk ding zijn eigen naam in de gegevens.",
)


@cache
def bladen() -> tuple[Blad, ...]:
    """Return every sheet, in the order of the workbook."""
    return tuple(
        Blad(
            naam=blad["naam"],
            uitleg=blad["uitleg"],
            klasse=blad.get("klasse"),
            noemt=blad.get("noemt"),
            ook=tuple(blad.get("ook", ())),
            kolommen=(
                *(
                    Kolom(**{**kolom, "ook": tuple(kolom.get("ook", ())), "kies": tuple(kolom.get("kies", ()))})
                    for kolom in blad["kolom"]
                ),
                ADRES,
            ),
        )
        for blad in data()["blad"]
    )


@cache
def sjabloon() -> Sjabloon:
    """Return how the sheets without data are called."""
    return Sjabloon(**data()["sjabloon"])


def koppen(kolommen: Iterable[Kolom]) -> dict[str, Kolom]:
    """Return columns by every heading for them, bare of case and signs; an own heading goes before another word."""
    known = list(kolommen)
    own = {kolom.woorden[0]: kolom for kolom in known}
    return {word: kolom for kolom in known for word in kolom.woorden[1:]} | own


def blad_van(klasse: str) -> Blad:
    """Return the sheet of which a row is of a class."""
    return next(blad for blad in bladen() if blad.klasse == klasse)


@cache
def kolom_voor(scheme: str) -> Kolom:
    """Return the column of the overleggen that holds concepts of a scheme."""
    return next(kolom for kolom in blad_voor("gremium").kolommen if scheme in kolom.schemas)


def kop_voor(scheme: str) -> str:
    """Return the heading of that column."""
    return kolom_voor(scheme).kop


def blad_voor(kind: str) -> Blad:
    """Return the sheet that names all things of a kind: gremium, partij, gemeente or gebied."""
    return next(blad for blad in bladen() if blad.noemt == kind)


def data() -> dict[str, Any]:
    """Return what ``ontology/werkboek.toml`` says, read anew."""
    return tomllib.loads((resources.ONTOLOGY / "werkboek.toml").read_text(encoding="utf-8"))


@cache
def term(curie: str) -> URIRef:
    """Return the address of a name with a prefix."""
    prefix, _, name = curie.partition(":")
    return URIRef(PREFIXES[prefix] + name)
