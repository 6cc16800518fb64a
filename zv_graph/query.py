"""Answer a question in SPARQL about a region."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox
from rdflib import BNode, Graph, Literal, URIRef
from rdflib.plugins.sparql import prepareQuery
from rdflib.plugins.sparql.parserutils import CompValue
from rdflib.term import Node

from zv_graph.errors import ZvgraphError
from zv_graph.region import Region
from zv_graph.vocabulary import PREFIXES

MAX_ROWS = 10_000
REFUSED = {
    "ServiceGraphPattern": "SERVICE vraagt iets aan een andere computer en mag niet",
    "DatasetClause": "FROM leest een andere bron en mag niet",
}


@dataclass(frozen=True, slots=True)
class Question:
    """A named question: its Dutch title, what the answer shows, and its SPARQL."""

    naam: str
    titel: str
    uitleg: str
    sparql: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What a question gave: rows of texts, or yes or no, or triples; ``cut`` when there was more."""

    columns: tuple[str, ...] = ()
    rows: tuple[tuple[str | None, ...], ...] = ()
    cut: bool = False
    yes: bool | None = None
    turtle: str | None = None


def question(path: Path) -> Question:
    """Read a named question; its first comment lines are the title and the explanation."""
    text = path.read_text(encoding="utf-8")
    titel, *uitleg = [line.removeprefix("#").strip() for line in text.splitlines() if line.startswith("#")]
    return Question(path.stem, titel, " ".join(uitleg), text)


def ask(region: Region, sparql: str, *, max_rows: int = MAX_ROWS) -> Answer:
    """Answer SELECT, ASK, CONSTRUCT or DESCRIBE over a region with its background.

    The prefixes of the project are known. Raises ZvgraphError for a question that cannot be read,
    that changes data, or that would look outside the region.
    """
    _guard(sparql)
    try:
        found = _store(region.graph).query(sparql, prefixes=PREFIXES)
    except (SyntaxError, OSError) as error:
        raise ZvgraphError(f"De vraag is niet te lezen ({_reason(error)}); controleer de SPARQL.") from None
    if isinstance(found, ox.QueryBoolean):
        return Answer(yes=bool(found))
    if isinstance(found, ox.QueryTriples):
        return Answer(turtle=_turtle(found))
    columns = tuple(variable.value for variable in found.variables)
    rows: list[tuple[str | None, ...]] = []
    for solution in found:
        if len(rows) == max_rows:
            return Answer(columns, tuple(rows), cut=True)
        rows.append(tuple(getattr(term, "value", None) for term in (solution[name] for name in columns)))
    return Answer(columns, tuple(rows))


def _guard(sparql: str) -> None:
    """Refuse by its algebra, never by its text, what may not be asked."""
    try:
        prepared = prepareQuery(sparql, initNs=PREFIXES)
    except Exception as error:  # noqa: BLE001  rdflib's parser raises many kinds
        raise ZvgraphError(f"De vraag is niet te lezen ({_reason(error)}); controleer de SPARQL.") from None
    for part in _parts(prepared.algebra):
        if part.name in REFUSED or (
            part.name in ("SelectQuery", "AskQuery", "ConstructQuery", "DescribeQuery") and part.datasetClause
        ):
            reason = REFUSED.get(part.name, REFUSED["DatasetClause"])
            raise ZvgraphError(f"{reason}; stel de vraag over de gegevens van de regio zelf.")


def _parts(value: object) -> Iterator[CompValue]:
    """Yield every part of an algebra tree, without recursion."""
    todo = [value]
    while todo:
        part = todo.pop()
        if isinstance(part, CompValue):
            yield part
            todo += list(part.values())
        elif isinstance(part, list | tuple):
            todo += list(part)
        elif hasattr(part, "expr"):
            todo.append(part.expr)


def _reason(error: Exception) -> str:
    """Return the parser's own words, short: line and column and what it expected."""
    return re.sub(r"\s+", " ", str(error))[:120]


def _store(graph: Graph) -> ox.Store:
    store = ox.Store()
    store.bulk_extend(ox.Quad(_term(s), _term(p), _term(o)) for s, p, o in graph)  # type: ignore[arg-type]
    return store


def _term(node: Node) -> ox.NamedNode | ox.BlankNode | ox.Literal:
    if isinstance(node, URIRef):
        return ox.NamedNode(str(node))
    if isinstance(node, BNode):
        return ox.BlankNode(str(node))
    if isinstance(node, Literal) and node.language:
        return ox.Literal(str(node), language=node.language)
    datatype = node.datatype if isinstance(node, Literal) else None
    return ox.Literal(str(node), datatype=ox.NamedNode(str(datatype))) if datatype else ox.Literal(str(node))


def _turtle(triples: ox.QueryTriples) -> str:
    ordered = sorted(triples, key=str)
    return (ox.serialize(ordered, format=ox.RdfFormat.TURTLE, prefixes=PREFIXES) or b"").decode()
