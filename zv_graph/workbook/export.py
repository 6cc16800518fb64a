"""Export: a region as the rows of a workbook, and what a workbook has no column for."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeGuard

from rdflib import ORG, RDF, RDFS, SKOS, XSD, Literal, URIRef
from rdflib.term import Node

from zv_graph.moment import moment
from zv_graph.names import LABELS, is_dutch, label
from zv_graph.region import Region
from zv_graph.vocabulary import DEELNEMERS, GREMIA, PREFIXES, ZV, short
from zv_graph.workbook.spec import ADRES, Blad, Kolom, blad_voor, bladen, sjabloon, term
from zv_graph.workbook.template import written
from zv_graph.workbook.thema import LIJST, uitspraken

# The source that an import adds to each row: the next import adds its own.
ROW = re.compile(r".+, blad .+, rij \d+")
DAGEN = (XSD.date, XSD.dateTime, XSD.gYear, XSD.gYearMonth)
# Excel cuts a longer cell off.
LONGEST = 32_000
Statement = tuple[Node, Node, Node]


@dataclass(frozen=True, slots=True)
class Export:
    """A workbook as bytes; how many statements have no place in it, by property; names that two things share."""

    data: bytes
    left: Mapping[str, int]
    dubbel: tuple[str, ...]


def export(region: Region) -> Export:
    """Return the workbook of a region, with what does not come back when it is read again."""
    said: set[Statement] = set()
    rows = {blad.naam: list(_rows(region, blad, said)) for blad in bladen()}
    left = Counter(
        label(region.graph, p) or short(str(p))
        for s, p, o in region.own
        if (s, p, o) not in said and not _of_import(p, o)
    )
    # What two things share in a column that other sheets choose from cannot be told apart there.
    names = [row[0] for kind in ("partij", "gremium") for row in rows[blad_voor(kind).naam]]
    named = Counter(map(str.casefold, names))
    dubbel = tuple(sorted({name for name in names if named[name.casefold()] > 1}))
    return Export(written(rows), dict(sorted(left.items())), dubbel)


def _rows(region: Region, blad: Blad, said: set[Statement]) -> Iterator[list[str]]:
    """Yield one row for each thing of a sheet, and note the statements that it holds."""
    own = region.own
    if blad.klasse is None:
        nodes: Iterable[Node] = own.objects(region.iri, ZV.gemeente)
    else:
        classes = [term(blad.klasse), *([ZV.Gremium] if blad.klasse == "zv:Overleg" else [])]
        nodes = {node for kind in classes for node in own.subjects(RDF.type, kind)}
        nodes |= _anders_genoemd(region) if blad.noemt == "partij" else set()
    for node in sorted(nodes, key=lambda node: (_name(region, node).casefold(), str(node))):
        held: set[Statement] = set()
        if blad.klasse and (node, RDF.type, term(blad.klasse)) in own:
            held.add((node, RDF.type, term(blad.klasse)))
        row = {kolom.kop: _cell(region, node, kolom, held) for kolom in blad.kolommen}
        # A row that lacks what it must have cannot be read back.
        if all(row[kolom.kop] or row.get(kolom.tenzij) for kolom in blad.kolommen if kolom.moet):
            said |= held
            yield list(row.values())
    if blad.klasse == "zv:Deelname":
        yield from _members(region, len(blad.kolommen), said)


def _anders_genoemd(region: Region) -> set[Node]:
    """Return who takes part and is told to be no ketenpartner: without a row on its sheet a seat could not be read back."""
    own = region.own
    acting = {node for prop in DEELNEMERS for node in own.objects(None, prop)} | set(own.subjects(ORG.memberOf))
    acting |= set(own.subjects(RDF.type, ZV.Actor))
    gremia = {node for kind in GREMIA for node in own.subjects(RDF.type, kind)}
    return {node for node in acting - gremia if (node, RDF.type, ZV.Gemeente) not in region.graph}


def _members(region: Region, width: int, said: set[Statement]) -> Iterator[list[str]]:
    """Yield a row for each seat in its simple form that no Deelname tells already."""
    own = region.own
    detailed = {
        (own.value(node, ORG.organization), own.value(node, ORG.member)) for node in own.subjects(RDF.type, ZV.Deelname)
    }
    simple = {(g, a): (g, ORG.hasMember, a) for g, a in own.subject_objects(ORG.hasMember)}
    simple |= {(g, a): (a, ORG.memberOf, g) for a, g in own.subject_objects(ORG.memberOf)}
    for (gremium, actor), statement in sorted(simple.items(), key=str):
        said.add(statement)
        if (gremium, actor) not in detailed:
            yield [_name(region, gremium), _name(region, actor), *[""] * (width - 2)]


def _cell(region: Region, node: Node, kolom: Kolom, said: set[Statement]) -> str:
    """Return what stands in one cell: every value of the column, or one of them where only one may stand."""
    if kolom is ADRES:
        return str(node) if isinstance(node, URIRef) and not str(node).startswith(PREFIXES["gm"]) else ""
    if kolom.zegt == "^zv:gemeente":
        naam = Literal(_name(region, node), lang="nl")
        said |= {(region.iri, ZV.gemeente, node), (node, RDF.type, ZV.Gemeente), (node, RDFS.label, naam)}
        return str(naam)
    if kolom.soort == "naam":
        name = label(region.own, node) or ""
        said.update(
            (node, prop, one)
            for prop in LABELS
            for one in region.own.objects(node, prop)
            if str(one) == name and _fits(one, kolom)
        )
        return name
    if kolom.soort == "taal":
        others = [one for prop in LABELS for one in region.own.objects(node, prop) if _elsewhere(region, node, one)]
        said.update((node, RDFS.label, one) for one in others)
        return "; ".join(sorted(f"{one} @{one.language}" for one in others if isinstance(one, Literal)))
    back = kolom.zegt.startswith("^")
    found: Sequence[Node] = sorted(
        region.own.subjects(kolom.eigenschap, node) if back else region.own.objects(node, kolom.eigenschap), key=str
    )
    kept = [value for value in found if not _of_import(kolom.eigenschap, value) and _fits(value, kolom)]
    kept = kept if kolom.veel else kept[:1]
    if kolom.soort == "gemeente":
        return "; ".join(_gemeenten(region, node, kolom, kept, said))
    said.update((value, kolom.eigenschap, node) if back else (node, kolom.eigenschap, value) for value in kept)
    said.update(one for value in kept if _is_eigen(value, region) for one in uitspraken(value, _name(region, value)))
    return "; ".join(_text(region, value) for value in kept)


def _is_eigen(value: Node, region: Region) -> TypeGuard[URIRef]:
    """Tell whether a value is a thema of the region itself."""
    return isinstance(value, URIRef) and (value, SKOS.inScheme, LIJST) in region.own


def _elsewhere(region: Region, node: Node, value: Node) -> bool:
    """Tell whether a label is one in another language, which has a column of its own."""
    known = isinstance(value, Literal) and bool(value.language) and ";" not in value and "@" not in value
    return known and (node, RDFS.label, value) in region.own and str(value) != label(region.own, node)


def _fits(value: Node, kolom: Kolom) -> bool:
    """Tell whether a value may stand in a cell and comes back the same.

    Not one that is longer than Excel takes, nor with a semicolon where that parts values, nor in another language.
    """
    if not isinstance(value, Literal):
        return True
    foreign = value.language is not None and not is_dutch(value.language)
    return len(value) < LONGEST and not (kolom.veel and ";" in value) and not foreign


def _gemeenten(region: Region, node: Node, kolom: Kolom, values: Sequence[Node], said: set[Statement]) -> Iterator[str]:
    """Yield the names of gemeenten; of an area, for which there is no column, the gemeenten of the region in it."""
    own = set(region.own.objects(region.iri, ZV.gemeente))
    for value in values:
        if (value, RDF.type, ZV.Gemeente) in region.graph:
            said.add((value, kolom.eigenschap, node) if kolom.zegt.startswith("^") else (node, kolom.eigenschap, value))
            yield _name(region, value)
        else:
            inside = {*region.graph.subjects(ZV.ligtIn, value), *region.graph.objects(value, ZV.gemeente)} & own
            yield from sorted(_name(region, node) for node in inside)


def _text(region: Region, value: Node) -> str:
    """Return a value as people write it."""
    if not isinstance(value, Literal):
        return f"{sjabloon().anders if _is_eigen(value, region) else ''}{_name(region, value)}"
    if value.datatype == XSD.boolean:
        return "ja" if str(value) in ("true", "1") else "nee"
    if value.datatype == XSD.decimal:
        return str(value).removesuffix(".0").replace(".", ",")
    # A time zone tells nothing of the day.
    return (moment(value) if value.datatype in DAGEN else None) or str(value)


def _name(region: Region, node: Node) -> str:
    """Return what people call a node, and its address when it has no name."""
    return label(region.graph, node) or str(node)


def _of_import(prop: Node, value: Node) -> bool:
    return prop == term("dcterms:source") and bool(ROW.fullmatch(str(value)))
