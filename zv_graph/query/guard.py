"""Guard: refuse by its algebra, never by its text, what may not be asked."""

import re
from collections.abc import Iterator

from rdflib import URIRef
from rdflib.plugins.sparql import prepareQuery, prepareUpdate
from rdflib.plugins.sparql.parserutils import CompValue

from zv_graph.errors import ZvgraphError
from zv_graph.vocabulary import PREFIXES

REFUSED = {
    "ServiceGraphPattern": "SERVICE vraagt iets aan een andere computer en mag niet",
    "DatasetClause": "FROM leest een andere bron en mag niet",
}
QUERIES = ("SelectQuery", "AskQuery", "ConstructQuery", "DescribeQuery")
# So much of a parser's own words fits in a sentence.
REASON = 120


def guard(sparql: str) -> frozenset[str]:
    """Return the addresses that a question names; raise ZvgraphError when it may not be asked.

    That is one that cannot be read, that changes data, or that looks at another source.
    """
    try:
        prepared = prepareQuery(sparql, initNs=PREFIXES)
    except RecursionError:
        raise ZvgraphError("De vraag heeft te veel haakjes in elkaar; maak haar eenvoudiger.") from None
    except Exception as error:  # noqa: BLE001  rdflib's parser raises many kinds
        if _changes(sparql):
            raise ZvgraphError("Deze vraag wil gegevens veranderen en dat mag niet; vraag met SELECT of ASK.") from None
        raise ZvgraphError(f"De vraag is niet te lezen ({reason(error)}); controleer de SPARQL.") from None
    for part in _parts(prepared.algebra):
        if part.name in REFUSED or (part.name in QUERIES and part.datasetClause):
            why = REFUSED.get(part.name, REFUSED["DatasetClause"])
            raise ZvgraphError(f"{why}; stel de vraag over de gegevens van de regio zelf.")
    return frozenset(_named(prepared.algebra))


def reason(error: Exception) -> str:
    """Return the parser's own words, short: line and column and what it expected."""
    return re.sub(r"\s+", " ", str(error))[:REASON]


def _changes(sparql: str) -> bool:
    """Tell whether a text is an update."""
    try:
        prepareUpdate(sparql, initNs=PREFIXES)
    except Exception:  # noqa: BLE001  rdflib's parser raises many kinds
        return False
    return True


def _named(algebra: object) -> Iterator[str]:
    """Yield the addresses in the patterns of a question."""
    for part in _parts(algebra):
        for triple in part.get("triples") or ():
            yield from (str(term) for term in triple if isinstance(term, URIRef))


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
