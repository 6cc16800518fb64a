"""Turtle: statements as a file that people can read: in the order of the workbook, one thing a block."""

import re
from collections.abc import Mapping, Sequence

from rdflib import RDF, Literal, URIRef
from rdflib.term import Node

Statement = tuple[URIRef, URIRef, Node]
IS_A = RDF.type
LOCAL = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_-]*")


def turtle(statements: Sequence[Statement], prefixes: Mapping[str, str], bestand: str) -> str:
    """Return Turtle with the statements in their order, each thing once; the same statements give the same text."""
    written: dict[tuple[type, Node], str] = {}

    def term(node: Node) -> str:
        key = type(node), node
        if key not in written:
            written[key] = _term(node, prefixes)
        return written[key]

    about: dict[URIRef, dict[URIRef, dict[str, None]]] = {}
    for subject, predicate, node in statements:
        about.setdefault(subject, {}).setdefault(predicate, {})[term(node)] = None
    blocks = []
    for subject, said in about.items():
        lines = [f"{'a' if prop == IS_A else term(prop)} {', '.join(values)}" for prop, values in said.items()]
        blocks.append(f"{term(subject)} " + " ;\n    ".join(lines) + " .")
    body = "\n\n".join(blocks)
    used = [f"@prefix {prefix}: <{start}> ." for prefix, start in prefixes.items() if f"{prefix}:" in body]
    return "\n".join([f"# Gemaakt uit {bestand} met zvgraph importeer.", "", *used, "", body, ""])


def _term(node: Node, prefixes: Mapping[str, str]) -> str:
    if isinstance(node, Literal):
        text = Literal(str(node)).n3()
        kind = f"^^{_term(node.datatype, prefixes)}" if node.datatype else f"@{node.language}" if node.language else ""
        return f"{text}{kind}"
    for prefix, start in prefixes.items():
        if str(node).startswith(start) and LOCAL.fullmatch(str(node).removeprefix(start)):
            return f"{prefix}:{str(node).removeprefix(start)}"
    return f"<{node}>"
