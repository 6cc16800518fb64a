"""Names: which gemeente, partner, overleg or concept a cell means."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from rdflib import RDF, RDFS, SKOS, URIRef

from zv_graph.errors import ZvgraphError
from zv_graph.names import bare, end, is_dutch, near
from zv_graph.region import background
from zv_graph.vocabulary import PREFIXES, ZV
from zv_graph.workbook.woorden import strijdig

# A shorter part of a name says too little.
PART = 5
# Hengelo (O.), Bergen (NH.): a namesake elsewhere, which may be gone.
BRACKETS = re.compile(r" \([^)]+\)$")
# So many names can be read in one sentence.
MOST_SHOWN = 25
VEILIGHEIDSREGIOS = URIRef("https://w3id.org/zvgraph/id/nederland/indeling/veiligheidsregio")


@dataclass(slots=True)
class Names:
    """What can be named, each under all its names: exactly as written, and bare of case and signs.

    ``longest`` is in how many parts a semicolon divides a name at most; ``twins`` are the whole names of a short one that
    several things have.
    """

    exact: dict[str, URIRef] = field(default_factory=dict)
    loose: dict[str, URIRef] = field(default_factory=dict)
    shown: dict[URIRef, str] = field(default_factory=dict)
    asked: dict[str, str | None] = field(default_factory=dict)
    longest: int = 1
    twins: dict[str, list[str]] = field(default_factory=dict)

    def add(self, iri: URIRef, names: Iterable[str]) -> None:
        """Know a thing under its names; the first name is what people see, and a name keeps its first meaning."""
        for name in names:
            self.shown.setdefault(iri, name)
            self.exact.setdefault(plain(name), iri)
            self.loose.setdefault(bare(name), iri)
            self.longest = max(self.longest, name.count(";") + 1)

    def find(self, text: str) -> URIRef | None:
        """Return what a text names, None for what is not known."""
        return self.exact.get(plain(text)) or (self.loose.get(bare(text)) if bare(text) else None)

    def near(self, text: str) -> str | None:
        """Return the known name that looks most like a text, or the only one that holds it; never its opposite."""
        wanted = bare(text)
        if wanted not in self.asked:
            known = {bare(name): name for name in self.shown.values() if not strijdig(name, text)}
            whole = [name for name in known if wanted in name] if len(wanted) >= PART else []
            found = near(wanted, known) or (whole[0] if len(whole) == 1 else None)
            self.asked[wanted] = known[found] if found else None
        return self.asked[wanted]


def plain(text: str) -> str:
    """Return a name without what makes no difference to a reader: capitals, and which apostrophe it has."""
    return text.casefold().replace("’", "'").replace("‘", "'")


def gemeenten() -> Names:
    """Return every gemeente of today, under its names, its code, and without what tells it from a namesake of the past."""
    found = Names()
    graph = background()
    labelled = {
        node: sorted({*map(str, graph.objects(node, RDFS.label)), *map(str, graph.objects(node, SKOS.altLabel))})
        for node in sorted(graph.subjects(RDF.type, ZV.Gemeente), key=str)
        if isinstance(node, URIRef)
    }
    short_names = Counter(bare(BRACKETS.sub("", label)) for labels in labelled.values() for label in labels)
    for node, labels in labelled.items():
        found.add(
            node, [*labels, *(f"{word} {label}" for label in labels for word in ("Gemeente", "gem.")), end(str(node))]
        )
        for short in (BRACKETS.sub("", label) for label in labels if BRACKETS.search(label)):
            if short_names[bare(short)] == 1:
                found.add(node, [short, f"Gemeente {short}", f"gem. {short}"])
            else:
                found.twins.setdefault(bare(short), []).append(found.shown[node])
    return found


def begrippen() -> Mapping[str, Names]:
    """Return the concepts of every scheme, by the name of the scheme."""
    found: dict[str, Names] = defaultdict(Names)
    graph = background()
    for node in sorted(graph.subjects(RDF.type, SKOS.Concept), key=str):
        scheme = next(
            (
                name
                for name, start in PREFIXES.items()
                if start.endswith(f"/begrip/{name}/") and str(node).startswith(start)
            ),
            None,
        )
        if scheme and isinstance(node, URIRef):
            dutch = [
                str(label)
                for prop in (SKOS.prefLabel, SKOS.altLabel)
                for label in sorted(graph.objects(node, prop), key=str)
                if is_dutch(getattr(label, "language", None))
            ]
            found[scheme].add(node, [*dutch, end(str(node))])
    return found


def choose(names: Sequence[str], veiligheidsregio: str | None) -> list[str]:
    """Return the names of gemeenten that were asked for, or all of a veiligheidsregio, as they are written.

    Raises ZvgraphError with the nearest name when one is not known.
    """
    known = gemeenten()
    found = [_known(known, name.strip(), "de gemeente") for name in names if name.strip()]
    if veiligheidsregio:
        graph, areas = background(), Names()
        for node in sorted(graph.subjects(SKOS.inScheme, VEILIGHEIDSREGIOS), key=str):
            if isinstance(node, URIRef):
                own = sorted(map(str, graph.objects(node, RDFS.label)))
                areas.add(node, [*own, *(f"Regio {name}" for name in own)])
        area = _known(areas, veiligheidsregio, "de veiligheidsregio")
        found += [node for node in sorted(graph.subjects(ZV.ligtIn, area), key=str) if isinstance(node, URIRef)]
    return sorted({known.shown[node] for node in found}, key=str.casefold)


def _known(names: Names, text: str, what: str) -> URIRef:
    node = names.find(text)
    if node is None:
        near = names.near(text)
        known = (
            f"kies uit {', '.join(sorted(names.shown.values()))}."
            if len(names.shown) <= MOST_SHOWN
            else "controleer de naam."
        )
        hint = f"bedoel je {near}?" if near else known
        raise ZvgraphError(f"{what[:1].upper()}{what[1:]} {text} is niet bekend; {hint}")
    return node
