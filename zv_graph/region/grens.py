"""Grens: what the file of a region may not do: change our words, or hang tables under each other without end."""

from collections import defaultdict

from rdflib import Graph
from rdflib.term import Node

from zv_graph.errors import ZvgraphError
from zv_graph.names import LABELS
from zv_graph.vocabulary import OURS, PREFIXES, ZV, short

# No region has so many layers of tables; each layer is looked at from every one below it.
MOST_LAYERS = 100


def zonder_onze_woorden(own: Graph, background: Graph) -> tuple[Graph, tuple[Node, ...]]:
    """Return the statements without those about our own terms, concepts and the names of gemeenten, and what those are about.

    The vocabulary is ours: a file that says more of it says something that no other region means.
    """
    ours = {node for node in set(own.subjects()) if _ours(node) and (node, None, None) in background}
    about = {
        node
        for node in ours
        for triple in own.triples((node, None, None))
        if triple not in background and (not _is_gemeente(node) or triple[1] in LABELS)
    }
    if not about:
        return own, ()
    kept = Graph(store="SimpleMemory")
    for triple in own:
        if triple[0] not in about or (_is_gemeente(triple[0]) and triple[1] not in LABELS):
            kept.add(triple)
    return kept, tuple(sorted(about, key=str))


def _ours(node: Node) -> bool:
    return str(node).startswith(OURS) or _is_gemeente(node)


def _is_gemeente(node: Node) -> bool:
    return str(node).startswith(PREFIXES["gm"])


def lagen(own: Graph, name: str) -> None:
    """Raise when tables hang under each other in more layers than any region has; a circle is told elsewhere."""
    below: dict[Node, list[Node]] = defaultdict(list)
    lower = set()
    for node, above in own.subject_objects(ZV.onderdeelVan):
        below[above].append(node)
        lower.add(node)
    layer, seen = [node for node in below if node not in lower], set[Node]()
    for _ in range(MOST_LAYERS + 1):
        seen.update(layer)
        layer = [node for above in layer for node in below.get(above, ()) if node not in seen]
        if not layer:
            return
    raise ZvgraphError(
        f"{name}: {short(str(layer[0]))} hangt onder meer dan {MOST_LAYERS} lagen van zv:onderdeelVan; noem alleen het overleg er direct boven."
    )
