"""CBS: the table "Gebieden in Nederland" as the background of a next year."""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from rdflib import DCTERMS, RDF, RDFS, SKOS, XSD, Graph, Literal, URIRef

from zv_graph import resources
from zv_graph.errors import ZvgraphError
from zv_graph.names import bare, label, slug
from zv_graph.region.reading import read as read_rdf
from zv_graph.vocabulary import PREFIXES, ZV
from zv_graph.workbook import bewaard
from zv_graph.workbook.row import Row
from zv_graph.workbook.sheets import cells, read
from zv_graph.workbook.turtle import Statement, turtle

HOME = "https://w3id.org/zvgraph/id/nederland/"
GEMEENTE = re.compile(r"GM([0-9]{4})")
YEAR = re.compile(r"(?<!\d)(20\d\d)(?!\d)")
# StatLine closes a table with its own source line.
FOOTER = ("bron:", "©")
# The country has had more gemeenten than this since 1812; a file with fewer is a part of the table.
FEWEST = 250


@dataclass(slots=True)
class Gebieden:
    """What a table of the CBS says: Turtle, and what changed since the background that there is."""

    turtle: str
    cellen: tuple[tuple[str, str, str], ...] = ()
    nieuw: list[str] = field(default_factory=list)
    opgeheven: list[str] = field(default_factory=list)
    hernoemd: list[str] = field(default_factory=list)
    behouden: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Indeling:
    """One division of the country, and the columns with the code and the name of the area of a gemeente."""

    naam: str
    titel: str
    prefix: str
    code: int
    gebied: int

    @property
    def iri(self) -> URIRef:
        """Return the address of the division."""
        return URIRef(f"{HOME}indeling/{self.naam}")


def gebieden(path: Path, jaar: int | None = None) -> Gebieden:
    """Return next year's background from a table of the CBS; columns are found by their heading.

    A division that the table lacks keeps what was known of the gemeenten that still exist. Raises ZvgraphError
    when the file is no such table, a gemeente stands twice, or no year is given nor in the name of the file.
    """
    book = read(path)
    rows = next((sheet.rijen for sheet in book.bladen.values()), [])
    top, gemeente, indelingen = _headings(path.name, rows)
    year = jaar or next((int(found) for found in YEAR.findall(path.stem)), None)
    if year is None:
        raise ZvgraphError(f"{path.name}: het jaar staat niet in de naam van het bestand; geef het op met --jaar.")
    found = dict(_gemeenten(path.name, rows[rows.index(top) + 1 :], gemeente))
    indelingen = [i for i in indelingen if any(row.cel(i.code) and row.cel(i.gebied) for _, row in found.values())]
    if len(found) < FEWEST:
        raise ZvgraphError(
            f"{path.name}: er staan maar {len(found)} gemeenten in; download de hele tabel Gebieden in Nederland."
        )
    before = Graph()
    read_rdf(resources.BACKGROUND, before)
    made = Gebieden("", tuple(cells(book)))
    statements = [
        *_source(year),
        *_table(before, found, indelingen, year),
        *bewaard.indelingen(before, found, {i.iri for i in indelingen}, made.behouden),
        *bewaard.namen(before, found),
    ]
    _compare(before, {code: name for code, (name, _) in found.items()}, made)
    prefixes = {"gm": PREFIXES["gm"], **{i.prefix: f"{HOME}{i.naam}/" for i in indelingen}}
    ordered = sorted(statements, key=lambda s: (_rank(s[0]), str(s[0])))
    made.turtle = turtle(ordered, {**PREFIXES, **prefixes, "nl": HOME}, path.name)
    return made


def _headings(file: str, rows: Sequence[Row]) -> tuple[Row, tuple[int, int], list[Indeling]]:
    """Return the row with headings, the columns of the gemeente, and the divisions that are there."""
    spec = tomllib.loads((resources.ONTOLOGY / "cbs.toml").read_text(encoding="utf-8"))
    gemeente = set(map(bare, spec["gemeente"]))
    for row in rows:
        places = dict(_pairs(row))
        both = next((found for group, found in places.items() if group in gemeente and len(found) > 1), None)
        if both is None:
            continue
        found = [
            Indeling(i["naam"], i["titel"], i["prefix"], places[kop]["code"], places[kop]["naam"])
            for i in spec["indeling"]
            for kop in map(bare, i["kop"])
            if len(places.get(kop, {})) > 1
        ]
        if found:
            return row, (both["code"], both["naam"]), found
    raise ZvgraphError(
        f"{file}: dit is geen tabel Gebieden in Nederland van het CBS; download die in StatLine als CSV met de kolommen Code en Naam."
    )


def _pairs(row: Row) -> Iterator[tuple[str, dict[str, int]]]:
    """Yield for each heading such as "…/GGD-regio's/Code (code)" its group, and in which columns code and name stand."""
    found: dict[str, dict[str, int]] = {}
    for at, cell in enumerate(row.cellen):
        *_, group, kind = ["", *cell.split("/")]
        word = next((word for word in ("code", "naam") if bare(kind).startswith(word)), None)
        if word and group:
            found.setdefault(bare(group), {}).setdefault(word, at)
    yield from found.items()


def _gemeenten(file: str, rows: Sequence[Row], columns: tuple[int, int]) -> Iterator[tuple[str, tuple[str, Row]]]:
    """Yield for each gemeente its code, its name and its row."""
    seen: dict[str, int] = {}
    for row in rows:
        code, name = (row.cel(at) for at in columns)
        if row.cellen[0].casefold().startswith(FOOTER):
            continue
        number = GEMEENTE.fullmatch(code)
        if number is None or not name:
            raise ZvgraphError(
                f"{file}, rij {row.nummer}: “{code}” is geen code van een gemeente, zoals GM0034; verbeter deze rij."
            )
        if number[1] in seen:
            raise ZvgraphError(f"{file}, rij {row.nummer}: {code} staat ook in rij {seen[number[1]]}; houd er één.")
        seen[number[1]] = row.nummer
        yield number[1], (name.removesuffix(" (gemeente)"), row)


def _source(year: int) -> Iterator[Statement]:
    bron = URIRef(f"{HOME}bron/cbs-{year}")
    yield bron, RDF.type, DCTERMS.BibliographicResource
    yield bron, DCTERMS.title, Literal(f"Gebieden in Nederland {year}", lang="nl")
    yield bron, DCTERMS.publisher, Literal("CBS")
    yield bron, DCTERMS.license, URIRef("https://creativecommons.org/licenses/by/4.0/")
    yield bron, DCTERMS.issued, Literal(str(year), datatype=XSD.gYear)


def _table(
    before: Graph, found: Mapping[str, tuple[str, Row]], indelingen: Sequence[Indeling], year: int
) -> Iterator[Statement]:
    """Yield what the table says of each division, each area and each gemeente."""
    bron = URIRef(f"{HOME}bron/cbs-{year}")
    for indeling in indelingen:
        yield indeling.iri, RDF.type, SKOS.ConceptScheme
        yield indeling.iri, SKOS.prefLabel, Literal(indeling.titel, lang="nl")
        yield indeling.iri, SKOS.note, Literal(f"Goed: de indeling van het CBS van {year}.", lang="nl")
        yield indeling.iri, ZV.peildatum, Literal(f"{year}-01-01", datatype=XSD.date)
        yield from ((indeling.iri, ZV.partnertype, kind) for kind in before.objects(indeling.iri, ZV.partnertype))
        yield indeling.iri, ZV.zekerheid, URIRef(f"{PREFIXES['zekerheid']}gelezen")
        yield indeling.iri, DCTERMS.source, bron
    for code, (name, row) in found.items():
        gemeente = URIRef(PREFIXES["gm"] + code)
        yield gemeente, RDF.type, ZV.Gemeente
        yield gemeente, RDFS.label, Literal(name, lang="nl")
        yield gemeente, DCTERMS.source, bron
        for indeling in indelingen:
            area_code, area_name = row.cel(indeling.code), row.cel(indeling.gebied)
            if area_code and area_name:
                area = _area(before, indeling, area_code, area_name)
                yield gemeente, ZV.ligtIn, area
                yield area, RDF.type, ZV.Gebied
                yield area, RDF.type, SKOS.Concept
                yield area, SKOS.inScheme, indeling.iri
                yield area, RDFS.label, Literal(area_name, lang="nl")
                yield area, SKOS.notation, Literal(area_code)
                yield area, DCTERMS.source, bron


def _area(before: Graph, indeling: Indeling, code: str, name: str) -> URIRef:
    """Return the address of an area: the one that it has, by its code or its name, or a new one after its code."""
    for area in sorted(before.subjects(SKOS.inScheme, indeling.iri), key=str):
        notation = before.value(area, SKOS.notation)
        same_name = bare(label(before, area) or "") == bare(name)
        if isinstance(area, URIRef) and (str(notation) == code or (notation is None and same_name)):
            return area
    return URIRef(f"{HOME}{indeling.naam}/{slug(code)}")


def _compare(before: Graph, now: Mapping[str, str], made: Gebieden) -> None:
    """Note which gemeenten are new, which were abolished, and which have another name."""
    known = {
        str(node).removeprefix(PREFIXES["gm"]): label(before, node) or "?"
        for node in before.subjects(RDF.type, ZV.Gemeente)
    }
    made.nieuw += sorted(f"{now[code]} (GM{code})" for code in now.keys() - known.keys())
    made.opgeheven += sorted(f"{known[code]} (GM{code})" for code in known.keys() - now.keys())
    both = sorted(now.keys() & known.keys())
    made.hernoemd += [f"{known[code]} heet nu {now[code]}" for code in both if bare(known[code]) != bare(now[code])]


def _rank(subject: URIRef) -> int:
    """Return where a subject comes in the file: sources, divisions, areas, gemeenten."""
    if subject.startswith(PREFIXES["gm"]):
        return 3
    return {"bron": 0, "indeling": 1}.get(subject.removeprefix(HOME).partition("/")[0], 2)
