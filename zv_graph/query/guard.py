"""Guard: refuse by its algebra, never by its text, what may not be asked."""

import re
import sys
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
CODE = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")
SURROGATES = (0xD800, 0xDFFF)
QUERIES = ("SelectQuery", "AskQuery", "ConstructQuery", "DescribeQuery")


def expanded(sparql: str) -> str:
    r"""Return a question with every sign for its code (``\u0022``), so that each parser reads the same text.

    One that still has codes after that is refused: what they stand for depends on who reads them.
    """
    text = CODE.sub(_sign, sparql)
    if CODE.search(text):
        raise ZvgraphError("De vraag is niet te lezen: een code staat in een code; schrijf het teken zelf.")
    return text


def _sign(found: re.Match[str]) -> str:
    number = int(found[1] or found[2], 16)
    if number > sys.maxunicode or SURROGATES[0] <= number <= SURROGATES[1]:
        raise ZvgraphError(f"De vraag is niet te lezen: {found[0]} is geen teken; schrijf het teken zelf.")
    return chr(number)


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
        raise unreadable(error) from None
    for part in _parts(prepared.algebra):
        if part.name in REFUSED or (part.name in QUERIES and part.datasetClause):
            why = REFUSED.get(part.name, REFUSED["DatasetClause"])
            raise ZvgraphError(f"{why}; stel de vraag over de gegevens van de regio zelf.")
    return frozenset(_named(prepared.algebra))


def unreadable(error: Exception) -> ZvgraphError:
    """Return the sentence for a question that a parser cannot read, with the place that it tells."""
    text = str(error)
    if function := re.search(r"function (<[^>]{1,80}>)", text):
        return ZvgraphError(
            f"De vraag is niet te lezen: de functie {function[1]} bestaat niet; gebruik een functie van SPARQL."
        )
    if prefix := re.search(r"(?:Unknown namespace prefix|Prefix not found) ?:? ?(\S{1,40})", text):
        return ZvgraphError(f"De vraag is niet te lezen: de afkorting {prefix[1]} is niet bekend; zet er PREFIX voor.")
    place = re.search(r"\(line:(\d+), col:(\d+)\)", text) or re.search(r"(\d+):(\d+)", text)
    where = f" bij regel {place[1]}, teken {place[2]}" if place else ""
    return ZvgraphError(f"De vraag is niet te lezen{where}; controleer de SPARQL.")


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
