"""Names: which gemeente, partner, overleg or concept a cell means."""

import re
from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache

from rdflib import DCTERMS, RDF, RDFS, SKOS, URIRef

from zv_graph.errors import ZvgraphError
from zv_graph.names import MANY, bare, end, is_dutch, nearest
from zv_graph.region import background
from zv_graph.vocabulary import PREFIXES, ZV
from zv_graph.workbook.woorden import anders, strijdig

# A shorter part of a name says too little.
PART = 5
# Hengelo (O.), Bergen (NH.): a namesake elsewhere, which may be gone.
BRACKETS = re.compile(r" \([^)]+\)$")
# What people leave out before the name of a gemeente.
ARTICLE = re.compile(r"^(?:De|Het) ")
# What parts the names in one cell.
SIGNS = re.compile(r"\s*[,;\n]\s*")
HELFT = 0.5
VEILIGHEIDSREGIOS = URIRef("https://w3id.org/zvgraph/id/nederland/indeling/veiligheidsregio")


@dataclass(slots=True)
class Names:
    """What can be named, each under all its names: exactly as written, and bare of case and signs.

    ``longest`` is in how many parts a semicolon divides a name at most; ``twins`` are the whole names of a short one that
    several things have; ``vroeger`` tells of what is gone, by its bare names, the things that it went on in.
    """

    exact: dict[str, URIRef] = field(default_factory=dict)
    loose: dict[str, URIRef] = field(default_factory=dict)
    shown: dict[URIRef, str] = field(default_factory=dict)
    asked: dict[str, str | None] = field(default_factory=dict)
    longest: int = 1
    twins: dict[str, list[str]] = field(default_factory=dict)
    vroeger: dict[str, list[URIRef]] = field(default_factory=dict)

    def add(self, iri: URIRef, names: Iterable[str]) -> None:
        """Know a thing under its names; the first name is what people see, and a name keeps its first meaning."""
        for name in names:
            self.shown.setdefault(iri, name)
            self.exact.setdefault(plain(name), iri)
            self.loose.setdefault(bare(name), iri)
            self.longest = max(self.longest, name.count(";") + 1)

    def find(self, text: str) -> URIRef | None:
        """Return what a text names, or what the thing of that name went on in; None for what is not known or was divided."""
        known = self.exact.get(plain(text)) or (self.loose.get(bare(text)) if bare(text) else None)
        went = self.ging_op(text)
        return known or (went[0] if len(went) == 1 else None)

    def ging_op(self, text: str) -> list[URIRef]:
        """Return in what a thing of the past went on; nothing for a text that names what is there today."""
        return [] if bare(text) in self.loose else self.vroeger.get(bare(text), [])

    def near(self, text: str) -> str | None:
        """Return the known name that looks most like a text, or the only one that holds it; never its opposite."""
        wanted = bare(text)
        if wanted not in self.asked:
            known = {bare(name): name for name in self.shown.values()}
            held = [name for name in known if wanted in name] if len(wanted) >= PART else []
            alike = (known[one] for one in nearest(wanted, known, most=len(known)))
            whole = [known[one] for one in held if not strijdig(known[one], text)]
            only = whole[0] if len(whole) == 1 else None
            self.asked[wanted] = next((name for name in alike if not strijdig(name, text)), only)
        return self.asked[wanted]


def plain(text: str) -> str:
    """Return a name without what makes no difference to a reader: capitals, and which apostrophe it has."""
    return text.casefold().replace("’", "'").replace("‘", "'")


def gemeenten() -> Names:
    """Return every gemeente of today, under its names, its code, and without what tells it from a namesake of the past.

    A gemeente that is gone is known by its name as the one that it became part of.
    """
    found = Names()
    graph = background()
    labelled = {
        # What people see is its own name.
        node: [str(name) for prop in (RDFS.label, SKOS.altLabel) for name in sorted(graph.objects(node, prop), key=str)]
        for node in sorted(graph.subjects(RDF.type, ZV.Gemeente), key=str)
        if isinstance(node, URIRef)
    }
    shorter = {
        node: {BRACKETS.sub("", label) for label in labels if BRACKETS.search(label)}
        for node, labels in labelled.items()
    }
    # People leave out what stands before it, and shorten Sint and en.
    for node, labels in labelled.items():
        told = {ARTICLE.sub("", label) for label in labels} | {label.replace("Sint-", "St. ") for label in labels}
        shorter[node] |= {one.replace(" en ", " & ") for one in (*labels, *told)} | told - {*labels}
        shorter[node] -= {*labels}
    whole = {bare(label) for labels in labelled.values() for label in labels}
    short_names = Counter(bare(short) for shorts in shorter.values() for short in shorts)
    for node, labels in labelled.items():
        found.add(
            node, [*labels, *(f"{word} {label}" for label in labels for word in ("Gemeente", "gem.")), end(str(node))]
        )
        for short in sorted(shorter[node]):
            if short_names[bare(short)] == 1 and bare(short) not in whole:
                found.add(node, [short, f"Gemeente {short}", f"gem. {short}"])
            elif short_names[bare(short)] > 1:
                found.twins.setdefault(bare(short), []).append(found.shown[node])
    _vroeger(found, labelled)
    return found


def _vroeger(found: Names, labelled: Mapping[URIRef, Sequence[str]]) -> None:
    """Add what went on in which gemeente; one whose name people shorten that of another to may be either."""
    graph = background()
    # Valkenburg begins Valkenburg aan de Geul.
    longer = {
        " ".join(words[:end]): node
        for node, labels in labelled.items()
        for label in labels
        for words in [label.split()]
        for end in range(1, len(words))
    }
    for gone in sorted(graph.subjects(RDF.type, ZV.VroegereGemeente), key=str):
        went = [new for new in sorted(graph.objects(gone, DCTERMS.isReplacedBy), key=str) if isinstance(new, URIRef)]
        for name in map(str, graph.objects(gone, RDFS.label)):
            if name in longer and longer[name] not in went:
                found.twins[bare(name)] = [found.shown[node] for node in (*went, longer[name])]
                continue
            for word in (name, f"gemeente {name}", f"gem. {name}"):
                found.vroeger.setdefault(bare(word), went)


@cache
def land() -> Names:
    """Return the gemeenten of the country, to look in; a workbook that knows more of them adds to its own."""
    return gemeenten()


def is_gemeente(text: str) -> bool:
    """Tell whether a text is the name of a gemeente of the country."""
    return land().find(text) is not None


def is_soort(text: str) -> bool:
    """Tell whether a text is the name of a kind of partner."""
    return begrippen()["partnertype"].find(text) is not None


def gemeentenaam(text: str) -> str:
    """Return the own name of a gemeente of the country; another text as it is."""
    node = land().find(text)
    return land().shown[node] if node else text


@cache
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


def choose(names: Sequence[str]) -> list[str]:
    """Return the names of gemeenten that were asked for, as they are written.

    Raises ZvgraphError with the nearest name of each that is not known.
    """
    asked = {name: land().find(name) for name in filter(None, map(str.strip, names))}
    unknown = [name for name, node in asked.items() if node is None]
    if unknown:
        hints = [f"bedoel je {near}?" if (near := land().near(name)) else "controleer de naam." for name in unknown]
        told = (f"De gemeente {name} is niet bekend; {hint}" for name, hint in zip(unknown, hints, strict=True))
        raise ZvgraphError(" ".join(told))
    return sorted({land().shown[node] for node in asked.values() if node}, key=str.casefold)


def benoemd(scheme: str, text: str) -> str | None:
    """Return the first name of a concept that a text names, also in the plural: burgemeesters, officieren van justitie."""
    word = text.casefold().strip(" .")
    first, _, rest = word.partition(" ")
    ends = ("", "s", "en", "n", "'s")
    forms = (f"{first.removesuffix(end)} {rest}".strip() for end in ends if first.endswith(end))
    doubled = re.sub(r"ieren\b", "ier", word), re.sub(r"leden\b", "lid", word), re.sub(r"ders\b", "der", word)
    names = begrippen()[scheme]
    node = next(filter(None, map(names.find, (word, *forms, word.removesuffix("s"), *doubled))), None)
    return names.shown[node] if node else None


@lru_cache(maxsize=MANY)
def als_begrip(scheme: str, text: str) -> str | None:
    """Return the concept of a scheme that a text names, also in the plural or in another word."""
    return benoemd(scheme, text) or anders(scheme, text)


def begint_als_functie(text: str) -> str | None:
    """Return the functie that a text names, or that its first word does: wethouder Zorg."""
    return als_functie(text) or als_functie(text.partition(" ")[0])


def als_functie(text: str) -> str | None:
    """Return the functie that a text names, also in the plural or in another word."""
    return als_begrip("functie", text)


def begint_bekend(text: str, known: Container[str]) -> bool:
    """Tell whether a name is known, or begins with one that is: Politie Midden-Nederland; ``known`` holds bare names."""
    words = text.split()
    return any(bare(" ".join(words[:end])) in known for end in range(len(words), 0, -1))


def is_bekend(name: str, bekend: Container[str]) -> bool:
    """Tell whether a name is that of a partij that is known, or of a gemeente; ``bekend`` holds bare names."""
    return bare(name) in bekend or is_gemeente(name)


def meest_bekend(names: Sequence[str], bekend: Container[str]) -> bool:
    """Tell whether at least half of some names begin like one that is known."""
    return sum(begint_bekend(name, bekend) for name in names) >= max(HELFT * len(names), 1)
