"""The concepts and the expectations: what holds for every region."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from rdflib import DCTERMS, RDF, SKOS, Graph
from rdflib.term import Node

from zv_graph.network.values import first, label, name, names, whole, yes
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


@dataclass(frozen=True, slots=True, order=True)
class Combinatie:
    """Partners that belong together at one table, for one thema at one niveau."""

    thema: str
    niveau: str
    partnertypes: tuple[str, ...]
    sterkte: str
    lokaal: bool
    bron: str
    zekerheid: str


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


def verwachtingen(region: Region) -> tuple[tuple[Verwachting, ...], tuple[Combinatie, ...]]:
    """Return every expectation of one partner, and of several together, in a fixed order, each once.

    One without thema or niveau is left out. Those of the background are read once a run, except for a region that says something about them itself.
    """
    own = set(region.own.subjects())
    adds = (None, RDF.type, ZV.Verwachting) in region.own
    if adds or not own.isdisjoint(background().subjects(RDF.type, ZV.Verwachting)):
        return _verwachtingen(region.graph)
    return _expected()


@cache
def _expected() -> tuple[tuple[Verwachting, ...], tuple[Combinatie, ...]]:
    return _verwachtingen(background())


def _verwachtingen(graph: Graph) -> tuple[tuple[Verwachting, ...], tuple[Combinatie, ...]]:
    single, together = set(), set()
    for node in graph.subjects(RDF.type, ZV.Verwachting):
        thema, niveau = first(graph, node, ZV.thema), first(graph, node, ZV.niveau)
        partners, functie = names(graph.objects(node, ZV.partnertype)), name(first(graph, node, ZV.functie))
        if thema is None or niveau is None or not (partners or functie):
            continue
        sterkte = str(first(graph, node, ZV.sterkte) or STERKTE.gewenst)
        lokaal = first(graph, node, ZV.per) == SCHAAL.lokaal
        bron = str(first(graph, node, DCTERMS.source) or "")
        if yes(first(graph, node, ZV.samen)):
            zekerheid = str(first(graph, node, ZV.zekerheid) or "")
            together.add(Combinatie(str(thema), str(niveau), partners, sterkte, lokaal, bron, zekerheid))
        else:
            partner = partners[0] if partners else None
            single.add(Verwachting(str(thema), str(niveau), partner, functie, sterkte, lokaal, bron))
    return tuple(sorted(single, key=_order)), tuple(sorted(together))


def _order(v: Verwachting) -> tuple[str, ...]:
    return v.thema, v.niveau, v.partnertype or "", v.functie or "", v.sterkte, str(v.lokaal), v.bron
