"""Naamloos: stable names for things without an address, by what is said of them, in bounded time."""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable

from rdflib import BNode, Graph, URIRef
from rdflib.term import Node

# How far apart two nameless things may differ and still be told apart; what then looks alike is numbered as it came.
ROUNDS = 12
HOME = "urn:zvgraph:naamloos:"


def benoemd(graph: Graph) -> Graph:
    """Return the same statements, where each nameless thing has a name that follows from them.

    A seat is named after its gremium, actor, functie and rol, and all else that is said of it. What stands in a circle
    of nameless things gets an address: written inside each other, none of them would come first. Two things of which
    the same is said are numbered in the order in which they were read. Takes a bounded number of passes, where
    canonical naming (RDFC-1.0) takes exponential time on a hundred seats that look alike.
    """
    nameless = {node for node in graph.all_nodes() if isinstance(node, BNode)}
    if not nameless:
        return graph
    circles = _circles(graph, nameless)
    seen: Counter[str] = Counter()
    names: dict[Node, Node] = {}
    for node, sign in sorted(_signs(graph, nameless).items(), key=lambda pair: (pair[1], pair[0])):
        seen[sign] += 1
        name = f"n{sign[:20]}{f'-{seen[sign]}' if seen[sign] > 1 else ''}"
        names[node] = URIRef(HOME + name) if node in circles else BNode(name)
    made = Graph(store="SimpleMemory")
    for subject, prop, value in graph:
        made.add((names.get(subject, subject), prop, names.get(value, value)))
    return made


def _signs(graph: Graph, nameless: set[BNode]) -> dict[BNode, str]:
    """Return for each nameless thing a sign of what is said of it and of what says something of it."""
    signs = dict.fromkeys(nameless, "")
    near: dict[BNode, list[tuple[str, Node, bool]]] = defaultdict(list)
    for subject, prop, value in graph:
        if isinstance(subject, BNode):
            near[subject].append((prop.n3(), value, True))
        if isinstance(value, BNode):
            near[value].append((prop.n3(), subject, False))
    for _ in range(ROUNDS):
        after = {
            node: _sign(
                f"{way}{prop} {signs[other] if isinstance(other, BNode) else other.n3()}"
                for prop, other, way in near[node]
            )
            for node in nameless
        }
        if len(set(after.values())) == len(set(signs.values())):
            return after
        signs = after
    return signs


def _sign(said: Iterable[str]) -> str:
    return hashlib.sha256("\n".join(sorted(said)).encode()).hexdigest()


def _circles(graph: Graph, nameless: set[BNode]) -> set[BNode]:
    """Return the nameless things of which none comes first: those that only hang on each other."""
    above = {node: {s for s in graph.subjects(None, node) if isinstance(s, BNode)} for node in nameless}
    below: dict[BNode, set[BNode]] = defaultdict(set)
    for node, parents in above.items():
        for parent in parents:
            below[parent].add(node)
    waiting = {node: len(parents) for node, parents in above.items()}
    free = [node for node, number in waiting.items() if not number]
    while free:
        for child in below[free.pop()]:
            waiting[child] -= 1
            if not waiting[child]:
                free.append(child)
    return {node for node, number in waiting.items() if number}
