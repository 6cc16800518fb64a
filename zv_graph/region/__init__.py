"""Load a region: one or more RDF files, or a bundled one by name, as one frozen value."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path

from rdflib import ORG, RDF, BNode, Graph, Literal, URIRef
from rdflib.term import Node

from zv_graph import resources
from zv_graph.errors import ZvgraphError
from zv_graph.moment import moment
from zv_graph.names import end, label, local, near
from zv_graph.region import places
from zv_graph.region.grens import lagen, zonder_onze_woorden
from zv_graph.region.mens import mensen, vreemd, zonder_namen
from zv_graph.region.naamloos import benoemd
from zv_graph.region.overlay import united
from zv_graph.region.reading import add, read
from zv_graph.vocabulary import GREMIA, PREFIXES, ZV, short

UNNAMED = URIRef("urn:zvgraph:regio")


@dataclass(frozen=True, eq=False, repr=False)
class Region:
    """Hold one region: its own statements, and those together with the background.

    ``own`` has only what the given files say; ``graph`` adds the ontology, the concepts, the
    verwachtingen and the facts about gemeenten. ``texts`` are the files as read, to point at a line;
    ``cells`` tells for what came from a workbook in which row, or cell, each thing stands.
    ``werkboek`` tells whether people wrote it in a workbook; ``genegeerd`` are words of ours that they said more of.
    """

    iri: URIRef
    naam: str
    peildatum: str | None
    own: Graph
    graph: Graph
    texts: tuple[tuple[str, str], ...]
    cells: Mapping[str, str] = field(default_factory=dict)
    werkboek: bool = False
    genegeerd: tuple[Node, ...] = ()

    def __repr__(self) -> str:
        """Return what it is about and how much it says."""
        return f"Region({self.naam!r}, {len(self.own)} statements)"

    def place(self, node: Node, said: Node | None = None) -> str:
        """Return where ``node``, or what is ``said`` of it, stands.

        That is a sheet with its row or cell, or a file with its line, or only the file when that is unclear.
        """
        for key in (f"{node} {said}", str(node)):
            if key in self.cells:
                return self.cells[key]
        if isinstance(node, BNode):
            return self._nameless(node)
        for name, text in self.texts:
            if line := places.line(text, str(node), str(said) if said is not None else None):
                return f"{name}, regel {line}"
        return self.texts[0][0]

    def _nameless(self, node: BNode) -> str:
        """Return the place of a thing without an address: by what it mentions, else where it is mentioned."""
        mentioned = frozenset(str(value) for value in self.own.objects(node) if isinstance(value, URIRef))
        for name, text in self.texts:
            if line := places.nameless(text, mentioned):
                return f"{name}, regel {line}"
        above = [*self.own.subjects(None, node), *self.own.objects(node, ORG.organization)]
        return next((self.place(other) for other in above if isinstance(other, URIRef)), self.texts[0][0])


def load(source: str | Path | Iterable[str | Path], *, regio: str | None = None) -> Region:
    """Load one region from a bundled name, a path or several paths.

    ``regio`` (an address or a name) chooses one when the files hold several. Raises ZvgraphError
    when a file cannot be read, when there is no gremium in it, or when the choice is not clear.
    """
    given = [source] if isinstance(source, str | Path) else list(source)
    if not given:
        raise ZvgraphError("Er is geen regio genoemd; geef een naam of een bestand op.")
    paths = [_path(item) for item in given]
    own = Graph(store="SimpleMemory")
    return _region(own, tuple((path.name, read(path, own)) for path in paths), regio, {})


def parse(text: str, name: str, *, regio: str | None = None, cells: Mapping[str, str] | None = None) -> Region:
    """Return the region of a text in Turtle; ``cells`` tells where each address stands in the workbook that it was made of."""
    own = Graph(store="SimpleMemory")
    add(text, own, name)
    return _region(own, ((name, text),), regio, cells or {})


def _region(own: Graph, texts: tuple[tuple[str, str], ...], regio: str | None, cells: Mapping[str, str]) -> Region:
    """Return the region that some statements are about."""
    name = texts[0][0]
    own, ours = zonder_onze_woorden(own, background())
    lagen(own, name)
    iri = _choose(own, regio, name)
    _need_gremia(own, iri, *texts[0])
    peildatum = min(own.objects(iri, ZV.peildatum), key=str, default=None)
    return Region(
        iri=iri,
        naam=label(own, iri) or Path(name).stem,
        peildatum=moment(peildatum) if isinstance(peildatum, Literal) else None,
        own=own,
        graph=united(own, background()),
        texts=texts,
        cells=cells,
        werkboek=bool(cells),
        genegeerd=ours,
    )


def unnamed(region: Region) -> tuple[Region, tuple[str, ...]]:
    """Return a region without the names of persons, and the properties of others that it is told without.

    Each person gets an address and a name that say nothing.
    """
    people, strange = mensen(region.own), vreemd(region.own)
    if not people and not strange:
        return region, ()
    own, stand_in = zonder_namen(region.own, people, strange)
    cells = {str(new): region.place(old) for old, new in stand_in.items()}
    known = replace(region, own=own, graph=united(own, background()), cells={**region.cells, **cells})
    return known, tuple(sorted(map(short, map(str, strange))))


def jsonld(region: Region) -> str:
    """Return the region's own statements as JSON-LD, for programs that read no Turtle.

    Things without an address get the same names in every run.
    """
    data = json.loads(benoemd(region.own).serialize(format="json-ld", context=PREFIXES))
    return json.dumps(_ordered(data), ensure_ascii=False, indent=1, sort_keys=True)


def _ordered(value: object) -> object:
    """Return JSON-LD with what has no order in a fixed one."""
    if isinstance(value, dict):
        return {key: part if key == "@list" else _ordered(part) for key, part in value.items()}
    if isinstance(value, list):
        return sorted(map(_ordered, value), key=lambda part: json.dumps(part, sort_keys=True))
    return value


@cache
def background() -> Graph:
    """Return the ontology, the concepts, the verwachtingen and the gemeenten; read once a run."""
    graph = Graph(store="SimpleMemory")
    for name in ("zv", "begrippen", "verwachtingen"):
        read(resources.ONTOLOGY / f"{name}.ttl", graph)
    read(resources.BACKGROUND, graph)
    return graph


def _path(item: str | Path) -> Path:
    """Return the path of a given file or of a bundled region."""
    known = resources.regions()
    if str(item) in known:
        return known[str(item)]
    path = Path(item)
    if not path.exists() and not path.suffix:
        close = near(str(item), known)
        hint = f"bedoel je {close}?" if close else "kijk met zvgraph regios, of geef een bestand op."
        raise ZvgraphError(f"{path.name}: deze regio is niet bekend; {hint}")
    return path


def _need_gremia(graph: Graph, regio: URIRef, name: str, text: str) -> None:
    """Raise when no gremium is there, or when all that are there belong to another region."""
    gremia = [node for kind in GREMIA for node in graph.subjects(RDF.type, kind)]
    if not gremia:
        if meant := _meant(graph, text):
            raise ZvgraphError(f"{name}{meant}")
        raise ZvgraphError(
            f"{name}: er staat geen enkel gremium of overleg in; "
            "voeg minstens één zv:Overleg toe (zie regions/voorbeeldregio.ttl)."
        )
    said = [set(graph.objects(node, ZV.regio)) for node in gremia]
    if not any(not regios or regio in regios for regios in said):
        raise ZvgraphError(f"{name}: alle gremia horen bij een regio die er niet in staat; verbeter zv:regio.")


def _meant(graph: Graph, text: str) -> str | None:
    """Return where, and what to write instead, when a file has gremia by another word, or by our word of another vocabulary."""
    ours = {end(str(kind)): kind for kind in GREMIA}
    kinds = {kind for kind in graph.objects(None, RDF.type) if isinstance(kind, URIRef)}
    for kind in sorted(kinds - set(GREMIA)):
        word = local(kind)
        meant = near(word, ours)
        if meant is None:
            continue
        line = places.line(text, min(map(str, graph.subjects(RDF.type, kind))), str(RDF.type))
        where = f", regel {line}" if line else ""
        if meant == word:
            start = kind.removesuffix(meant)
            return f"{where}: {meant} is hier een woord van <{start}>; bedoel je @prefix zv: <{PREFIXES['zv']}> . bovenaan?"
        return f"{where}: {short(kind)} bestaat niet; bedoel je {short(str(ours[meant]))}?"
    return None


def _choose(graph: Graph, wanted: str | None, name: str) -> URIRef:
    """Return the one region that the statements are about, or the one that was asked for."""
    found = sorted(node for node in graph.subjects(RDF.type, ZV.Regio) if isinstance(node, URIRef))
    labels = {node: label(graph, node) or str(node) for node in found}
    if wanted is not None:
        found = [node for node in found if wanted.casefold() in (str(node).casefold(), labels[node].casefold())]
        if not found:
            raise ZvgraphError(f"{name}: de regio {wanted} staat er niet in; er is wel: {', '.join(labels.values())}.")
    if len(found) > 1:
        raise ZvgraphError(
            f"{name}: er staan {len(found)} regio's in; kies er een met --regio: {', '.join(labels.values())}. "
            "Alle regio's naast elkaar geeft zvgraph overzicht, als elke regio in een eigen graaf staat."
        )
    return found[0] if found else UNNAMED
