"""Values: what one statement says, and where it was read."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from rdflib import DCTERMS, SKOS, Graph, URIRef
from rdflib.term import Node

from zv_graph import names as naming
from zv_graph.moment import begonnen, moment, voorbij
from zv_graph.vocabulary import ZV

# More than this is a typing error; a sum of such numbers must stay a number.
MAX_NUMBER = 1e9
# A longer name is no name; the page shows each one many times.
MAX_LABEL = 10_000
# So much of a remark is read at a table; an export has the whole.
MAX_TEXT = 2_000


@dataclass(frozen=True, slots=True)
class Bron:
    """Where a statement was read: the titles of its sources, its date, and how certain it is."""

    titel: str | None = None
    peildatum: str | None = None
    zekerheid: str | None = None


# Where the data tell no source.
NERGENS = Bron()


def bron(graph: Graph, node: Node) -> Bron:
    """Return where what is said of a node was read."""
    titles = [first(graph, source, DCTERMS.title) or source for source in graph.objects(node, DCTERMS.source)]
    return Bron(
        titel="; ".join(names(titles)) or None,
        peildatum=name(first(graph, node, ZV.peildatum)),
        zekerheid=name(first(graph, node, ZV.zekerheid)),
    )


def first(graph: Graph, node: Node, relation: URIRef) -> Node | None:
    """Return the value of a relation; of several the first by its text, because a graph has no order."""
    return min(graph.objects(node, relation), key=str, default=None)


def van_regio(graph: Graph, node: Node, regio: URIRef) -> bool:
    """Tell whether something belongs to ``regio``: it says so, or it says nothing."""
    said = set(graph.objects(node, ZV.regio))
    return not said or regio in said


def label(graph: Graph, node: Node) -> str:
    """Return what people call a node, else the last part of its address."""
    found = naming.label(graph, node) or naming.end(str(node))
    return found if len(found) <= MAX_LABEL else f"{found[:MAX_LABEL]}…"


def short(graph: Graph, node: Node) -> str | None:
    """Return the shortest other name, such as an abbreviation."""
    return min(map(str, graph.objects(node, SKOS.altLabel)), key=lambda text: (len(text), text), default=None)


def text(node: Node | None) -> str | None:
    """Return what people wrote, shortened where nobody would read on; an export has the whole."""
    found = name(node)
    return found if found is None or len(found) <= MAX_TEXT else f"{found[:MAX_TEXT]}…"


def name(node: Node | None) -> str | None:
    """Return a node as text; nothing stays nothing."""
    return None if node is None else str(node)


def names(nodes: Iterable[object]) -> tuple[str, ...]:
    """Return nodes as texts, each once, in order."""
    return tuple(sorted({str(node) for node in nodes}))


def number(node: Node | None) -> float | None:
    """Return a number of zero or more, or None when it is unknown or cannot be read."""
    try:
        value = float(str(node))
    except ValueError:
        return None
    return value if 0 <= value <= MAX_NUMBER else None


def whole(node: Node | None) -> int | None:
    """Return a whole number, or None."""
    value = number(node)
    return None if value is None else int(value)


def date(node: Node | None) -> str | None:
    """Return a day, a month or a year as ISO writes it, or None when it is unknown or none of them."""
    return None if node is None else moment(node)


def geldig(van: str | None, tot: str | None, peildatum: str | None) -> bool:
    """Tell whether a period holds the peildatum; an unknown date sets no limit."""
    return begonnen(van, peildatum) and not voorbij(tot, peildatum)


T = TypeVar("T")


def yes_or_no(node: Node | None, otherwise: T) -> bool | T:
    """Return what a boolean says; ``otherwise`` where it says nothing that can be read."""
    return {"true": True, "1": True, "false": False, "0": False}.get(str(node), otherwise)


def yes(node: Node | None) -> bool:
    """Tell whether a boolean says yes; anything else is no."""
    return yes_or_no(node, otherwise=False)
