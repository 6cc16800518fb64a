"""Names: what people call a thing, and when two names are nearly one."""

import re
import unicodedata

from rdflib import RDFS, SKOS, Graph, Literal
from rdflib.term import Node


def label(graph: Graph, node: Node) -> str | None:
    """Return the name of a node, Dutch where it can be; of several the first, because a graph has no order."""
    names = [*graph.objects(node, RDFS.label), *graph.objects(node, SKOS.prefLabel)]
    dutch = [name for name in names if isinstance(name, Literal) and name.language in (None, "nl")]
    return min(map(str, dutch or names), default=None)


def bare(text: str) -> str:
    """Return a name without what people write in different ways: case, accents, spaces and signs."""
    plain = unicodedata.normalize("NFKD", text.casefold()).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]", "", plain)
