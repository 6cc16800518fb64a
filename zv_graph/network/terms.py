"""The concepts and the expectations: what holds for every region."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from rdflib import DCTERMS, RDF, SKOS, Graph
from rdflib.term import Node

from zv_graph.network.values import first, label, name, names, whole
from zv_graph.region import Region, background
from zv_graph.vocabulary import SCHAAL, STERKTE, ZV


@dataclass(frozen=True, slots=True)
class Begrip:
    """A concept: its label, its place on a ladder, its pijlers, every broader concept, and its definition."""

    naam: str
    volgorde: int | None
    pijlers: frozenset[str]
    breder: frozenset[str]
    definitie: str | None = None


@dataclass(frozen=True, slots=True)
class Verwachting:
    """Who belongs at a table: a partnertype or else a functie, for one thema at one niveau."""

    thema: str
    niveau: str
    partnertype: str | None
    functie: str | None
    sterkte: str
    lokaal: bool
    bron: str

    @property
    def wie(self) -> str:
        """Return the partnertype or the functie that is expected."""
        return self.partnertype or self.functie or ""


def begrippen(region: Region) -> Mapping[str, Begrip]:
    """Return every concept of the schemes, and the areas of the indelingen, by address.

    Those of the background are read once a run, except for a region that says something about them itself.
    """
    own, known = region.own, _known()
    if any(str(node) in known for node in set(own.subjects())):
        return _begrippen(region.graph, set(region.graph.subjects(SKOS.inScheme)))
    added = _begrippen(region.graph, set(own.subjects(SKOS.inScheme)))
    return dict(sorted({**known, **added}.items())) if added else known


@cache
def _known() -> Mapping[str, Begrip]:
    return _begrippen(background(), set(background().subjects(SKOS.inScheme)))


def _begrippen(graph: Graph, nodes: Iterable[Node]) -> Mapping[str, Begrip]:
    found = {}
    for node in sorted(nodes, key=str):
        domeinen = list(graph.objects(node, ZV.domein))
        pijlers = {pijler for domein in (*domeinen, node) for pijler in graph.objects(domein, ZV.pijler)}
        found[str(node)] = Begrip(
            naam=label(graph, node),
            volgorde=whole(first(graph, node, ZV.volgorde)),
            pijlers=frozenset(names(pijlers)),
            breder=frozenset(_broader(graph, node)) - {str(node)},
            definitie=name(first(graph, node, SKOS.definition)),
        )
    return found


def _broader(graph: Graph, node: Node) -> set[str]:
    """Return everything above a concept; a long chain or a cycle does no harm."""
    found: set[str] = set()
    todo = [node]
    while todo:
        above = [other for other in graph.objects(todo.pop(), SKOS.broader) if str(other) not in found]
        found.update(map(str, above))
        todo += above
    return found


def verwachtingen(region: Region) -> tuple[Verwachting, ...]:
    """Return every expectation once, in a fixed order; one without thema or niveau is left out.

    Those of the background are read once a run, except for a region that says something about them itself.
    """
    own = set(region.own.subjects())
    adds = (None, RDF.type, ZV.Verwachting) in region.own
    if adds or not own.isdisjoint(background().subjects(RDF.type, ZV.Verwachting)):
        return _verwachtingen(region.graph)
    return _expected()


@cache
def _expected() -> tuple[Verwachting, ...]:
    return _verwachtingen(background())


def _verwachtingen(graph: Graph) -> tuple[Verwachting, ...]:
    found = set()
    for node in graph.subjects(RDF.type, ZV.Verwachting):
        thema, niveau = first(graph, node, ZV.thema), first(graph, node, ZV.niveau)
        partnertype, functie = first(graph, node, ZV.partnertype), first(graph, node, ZV.functie)
        if thema is None or niveau is None or (partnertype is None and functie is None):
            continue
        found.add(
            Verwachting(
                thema=str(thema),
                niveau=str(niveau),
                partnertype=str(partnertype) if partnertype else None,
                functie=str(functie) if functie else None,
                sterkte=str(first(graph, node, ZV.sterkte) or STERKTE.gewenst),
                lokaal=first(graph, node, ZV.per) == SCHAAL.lokaal,
                bron=str(first(graph, node, DCTERMS.source) or ""),
            )
        )
    return tuple(
        sorted(
            found, key=lambda v: (v.thema, v.niveau, v.partnertype or "", v.functie or "", v.sterkte, v.lokaal, v.bron)
        )
    )
