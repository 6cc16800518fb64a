"""Names: what people call a thing, the end of its address, and which name was meant."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import combinations

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA
from rdflib import RDFS, SKOS, Graph, Literal
from rdflib.term import Node

# From which likeness, 0 to 100, a name may have been meant: of a few words that are known, of any number of names; and
# from which it is probably the same.
FEW, NEAR, SAME = 60, 75, 90
# A word of fewer letters may differ in one from another, and so many names alike are no slips.
LONG, SERIES = 6, 40
# A large workbook names some thousands of things, each on many rows.
MANY = 50_000
LABELS = (RDFS.label, SKOS.prefLabel)


def label(graph: Graph, node: Node) -> str | None:
    """Return the name of a node, Dutch where it can be; None when it has none."""
    values = (value for prop in LABELS for value in graph.objects(node, prop))
    return best((str(value), value.language) for value in values if isinstance(value, Literal))


def best(labels: Iterable[tuple[str, str | None]]) -> str | None:
    """Return of texts with their language a Dutch one (nl, nl-NL, or none told), else any; of several the first."""
    known = sorted(labels, key=lambda pair: (not is_dutch(pair[1]), pair[0]))
    return known[0][0] if known else None


def named(graph: Graph, scheme: Node, text: Node) -> Node | None:
    """Return the concept of a scheme that a text names in full, or that it is; None when there is none."""
    said = Literal(str(text), lang="nl")
    found = {text, *(node for prop in (SKOS.prefLabel, SKOS.altLabel) for node in graph.subjects(prop, said))}
    return min((node for node in found if (node, SKOS.inScheme, scheme) in graph), key=str, default=None)


def is_dutch(language: str | None) -> bool:
    """Tell whether a text of this language is for Dutch readers; one that tells no language is."""
    return language is None or language.lower().partition("-")[0] == "nl"


def end(iri: str) -> str:
    """Return the last part of an address."""
    return iri.rstrip("/").rpartition("/")[2].rpartition("#")[2]


def local(iri: str) -> str:
    """Return the last part of an address, also of one in which a colon parts."""
    return re.split("[/#:]", iri)[-1]


@lru_cache(maxsize=MANY)
def bare(text: str) -> str:
    """Return a name without what people write in different ways: case, accents, spaces and signs."""
    plain = unicodedata.normalize("NFKD", text.casefold()).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]", "", plain)


def slug(text: str) -> str:
    """Return a name as the end of an address."""
    plain = unicodedata.normalize("NFKD", text.casefold()).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:80].strip("-") or "zonder-naam"


def near(wanted: str, known: Iterable[str], *, least: int = NEAR) -> str | None:
    """Return the known text that looks most like the one that was written; None when none comes near."""
    return next(iter(nearest(wanted, known, most=1, least=least)), None)


def verschrijvingen(names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield the pairs of names that differ in one letter of one long word: a slip, or a plural."""
    alike: dict[tuple[str, ...], list[tuple[str, str]]] = defaultdict(list)
    for name in dict.fromkeys(names):
        words = name.casefold().split()
        for at, word in enumerate(words):
            if len(word) >= LONG and word.isalpha():
                # A name of one word is one of many: beside those that begin like it.
                alike[word[:1] if len(words) == 1 else "", *words[:at], "", *words[at + 1 :]].append((word, name))
    # So many names that differ in one word only are a series.
    for same in alike.values():
        pairs = combinations(same, 2) if len(same) <= SERIES else ()
        yield from (
            (name, other) for (word, name), (twin, other) in pairs if OSA.distance(word, twin, score_cutoff=1) == 1
        )


def nearest(wanted: str, known: Iterable[str], *, most: int, least: int = NEAR) -> list[str]:
    """Return the known texts that come near the one that was written, the nearest first."""
    found = process.extract(wanted, sorted(set(known)), scorer=fuzz.ratio, limit=most, score_cutoff=least)
    return [text for text, *_ in found]
