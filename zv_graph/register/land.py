"""Land: the formal layer of one veiligheidsregio, of all of them, or of everything in a register, as Turtle."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from rdflib import DCTERMS, ORG, RDF, RDFS, SKOS, Graph, URIRef

from zv_graph.errors import ZvgraphError
from zv_graph.names import bare, label, near, slug
from zv_graph.region import background
from zv_graph.region.reading import add
from zv_graph.register.bij_wet import Gebied, indeling, partners, tafels
from zv_graph.register.formeel import BRON, Formeel, bron, dag, gremium, tekst
from zv_graph.register.lezen import Register
from zv_graph.register.partij import HOME, Eigen, eigen, partij
from zv_graph.register.regeling import Regeling
from zv_graph.vocabulary import PREFIXES, ZV
from zv_graph.workbook.names import VEILIGHEIDSREGIOS
from zv_graph.workbook.turtle import Statement, turtle

ID = "https://w3id.org/zvgraph/id/"
# What stands above this line was written by hand, and stays.
MARK = "# Gemaakt uit "
# A regeling belongs to a region where so many of its gemeenten take part.
LEAST = 2
ALL = "alle"


@dataclass(frozen=True, slots=True)
class Uitkomst:
    """A region made from a register: the name for its file, its own name, its Turtle, and what was remarked."""

    bestand: str
    naam: str
    turtle: str
    gremia: int
    meldingen: list[str] = field(default_factory=list)


def lagen(register: Register, folder: Path, naam: str, op: str | None = None) -> list[Uitkomst]:
    """Return the formal layer of the veiligheidsregio of a name, or of all of them, in force on a day.

    What stands by hand in the file of a region in ``folder`` stays, and what it holds is not made again. Raises
    ZvgraphError for a name that is not known.
    """
    names = sorted(veiligheidsregios()) if naam == ALL else [known(naam)]
    return [_regio(register, one, folder, op or register.dag) for one in names]


@cache
def veiligheidsregios() -> Mapping[str, URIRef]:
    """Return the veiligheidsregio's of the country by name."""
    graph = background()
    found = (area for area in graph.subjects(SKOS.inScheme, VEILIGHEIDSREGIOS) if isinstance(area, URIRef))
    return {label(graph, area) or str(area): area for area in found}


def known(naam: str) -> str:
    """Return the name of a veiligheidsregio as it is written; raises ZvgraphError with the nearest one when it is not known."""
    areas = {bare(name): name for name in veiligheidsregios()}
    asked = bare(re.sub(r"^(?:veiligheids)?regio\s+", "", naam, flags=re.IGNORECASE))
    if asked in areas:
        return areas[asked]
    close = near(asked, areas)
    hint = f"bedoel je {areas[close]}?" if close else f"kies uit {', '.join(sorted(areas.values()))}."
    raise ZvgraphError(f"De veiligheidsregio {naam} is niet bekend; {hint}")


def gemeenten(naam: str) -> tuple[URIRef, ...]:
    """Return the gemeenten of a veiligheidsregio by its name, in order of address."""
    inside = sorted(background().subjects(ZV.ligtIn, veiligheidsregios()[naam]), key=str)
    return tuple(node for node in inside if isinstance(node, URIRef))


def alles(register: Register, op: str | None = None) -> Uitkomst:
    """Return everything that is in force in a register on a day as one region."""
    day, told = op or register.dag, list[str]()
    found = [gremium(one, day, Eigen(), told) for one in register.regelingen if one.op(day)]
    if not found:
        raise ZvgraphError(f"{register.bestand}: op {day} geldt geen enkele regeling; kies een andere dag met --dag.")
    iri, naam = URIRef(f"{HOME}regio"), f"Register van {day}"
    members = {str(value) for one in found for _, prop, value in one.uitspraken if prop == ORG.member}
    gemeenten = tuple(URIRef(iri) for iri in sorted(members) if iri.startswith(PREFIXES["gm"]))
    said = [*bron(register.dag), *_over(iri, naam, gemeenten, day), *_gremia(found)]
    return Uitkomst(slug(Path(register.bestand).stem), naam, _schrijf(said, register.bestand), len(found), told)


def _regio(register: Register, naam: str, folder: Path, day: str) -> Uitkomst:
    """Return the formal layer of one veiligheidsregio, below what its file holds by hand."""
    inside = gemeenten(naam)
    own, graph = _met_de_hand(folder / f"{slug(naam)}.ttl")
    told: list[str] = []
    mine = eigen(inside, graph)
    there = set(graph.objects(None, SKOS.exactMatch))
    valid = [one for one in register.regelingen if one.op(day) and _van(one, frozenset(inside), day)]
    found = [made for one in valid if (made := gremium(one, day, mine, told)).iri not in there]
    found.sort(key=lambda one: one.naam)
    home = f"{ID}{slug(naam)}/"
    gebied = Gebied(naam, home, inside)
    regio = () if (None, RDF.type, ZV.Regio) in graph else _over(URIRef(home.rstrip("/")), naam, inside, day)
    wet = list(tafels(gebied, graph))
    kinds = {value for _, prop, value in (*graph, *_gremia(found), *wet) if prop == ZV.partnertype}
    said = [*bron(register.dag), *regio, *_gremia(found), *indeling(gebied), *wet, *partners(gebied, kinds)]
    gremia = len(found) + sum(prop == RDF.type and value == ZV.Overleg for _, prop, value in wet)
    return Uitkomst(slug(naam), naam, own + _schrijf(said, register.bestand), gremia, told)


def _van(regeling: Regeling, eigen: frozenset[URIRef], day: str) -> bool:
    """Tell whether enough gemeenten of a region take part in a regeling."""
    there = {partij(one).iri for one in regeling.deelnemers if one.op(day)}
    return len(there & eigen) >= LEAST


def _over(iri: URIRef, naam: str, gemeenten: Sequence[URIRef], day: str) -> Iterator[Statement]:
    yield iri, RDF.type, ZV.Regio
    yield iri, RDFS.label, tekst(naam)
    yield iri, ZV.peildatum, dag(day)
    yield from ((iri, ZV.gemeente, gemeente) for gemeente in gemeenten)
    yield iri, DCTERMS.source, BRON


def _gremia(found: Sequence[Formeel]) -> Iterator[Statement]:
    return (said for one in found for said in one.uitspraken)


def _schrijf(statements: Sequence[Statement], bestand: str) -> str:
    extra = {"roo": HOME, "register": f"{HOME}bron/", "ws": "https://identifier.overheid.nl/tooi/id/waterschap/"}
    return turtle(statements, {**PREFIXES, **extra}, bestand)


def _met_de_hand(path: Path) -> tuple[str, Graph]:
    """Return what a region's file holds above what was made, as text and as statements."""
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    own = text.partition(f"\n{MARK}")[0].rstrip("\n") if not text.startswith(MARK) else ""
    graph = Graph(store="SimpleMemory")
    if own:
        add(own, graph, path.name)
    return (f"{own}\n\n\n" if own else ""), graph
