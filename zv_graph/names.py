"""Names: what people call a thing, the end of its address, and which name was meant."""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from rapidfuzz import fuzz, process
from rdflib import RDFS, SKOS, Graph, Literal
from rdflib.term import Node

# From which likeness, 0 to 100, a name may have been meant: of a few words that are known, of any number of names; and
# from which it is probably the same.
FEW, NEAR, SAME = 60, 75, 90
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


def near(wanted: str, known: Iterable[str], *, least: int = NEAR) -> str | None:
    """Return the known text that looks most like the one that was written; None when none comes near."""
    return next(iter(nearest(wanted, known, most=1, least=least)), None)


def nearest(wanted: str, known: Iterable[str], *, most: int, least: int = NEAR) -> list[str]:
    """Return the known texts that come near the one that was written, the nearest first."""
    found = process.extract(wanted, sorted(set(known)), scorer=fuzz.ratio, limit=most, score_cutoff=least)
    return [text for text, *_ in found]
