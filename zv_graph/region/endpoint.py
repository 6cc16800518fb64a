"""Endpoint: a region out of a SPARQL endpoint, whole or not at all."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from string import Template
from typing import Any

import pyoxigraph as ox

from zv_graph import resources
from zv_graph.errors import ZvgraphError
from zv_graph.region.web import Server

ROWS = "application/sparql-results+json"
TRIPLES = {
    "application/n-triples": ox.RdfFormat.N_TRIPLES,
    "text/plain": ox.RdfFormat.N_TRIPLES,
    "text/turtle": ox.RdfFormat.TURTLE,
}


@dataclass(frozen=True, slots=True)
class Found:
    """One region on a server: the graph it stands in, its address and its name."""

    graaf: str
    regio: str
    naam: str


def fetch(server: Server, regio: str | None) -> tuple[str, Found]:
    """Return a region of a SPARQL endpoint as N-Triples, and which one it is.

    The statements are counted first. A server that gives fewer is asked for the rest in pages; ZvgraphError is raised
    when what came is still not all, when the region is not there, and when it is not clear which one is meant.
    """
    try:
        chosen = _choose(server, regio)
        total = aantal(server, chosen.graaf)
    except (KeyError, ValueError, TypeError, IndexError, AttributeError, RecursionError):
        raise ZvgraphError(_strange(server, ROWS)) from None
    triples = _triples(server, _asked("alles", graaf=chosen.graaf))
    if len(triples) < total:
        triples = _paged(server, chosen.graaf, len(triples), total)
    if len(triples) != total:
        raise ZvgraphError(
            f"{server.name}: de server gaf {len(triples)} van de {total} uitspraken; vraag de beheerder de grens te verhogen."
        )
    return (ox.serialize(sorted(triples, key=str), format=ox.RdfFormat.N_TRIPLES) or b"").decode(), chosen


def aantal(server: Server, graaf: str) -> int:
    """Return how many statements a server says that a graph holds; raises ZvgraphError or what reading another answer raises."""
    return int(_rows(server, _asked("aantal", graaf=graaf))[0]["n"]["value"])


def _asked(name: str, **values: object) -> str:
    """Return a question for a server, with its values filled in."""
    text = (resources.ENDPOINT / f"{name}.rq").read_text(encoding="utf-8")
    return Template(text).substitute(values)


def _choose(server: Server, wanted: str | None) -> Found:
    """Return the one region that is there, or the one that was asked for, by its address or its name."""
    found = list(regios(server))
    names = ", ".join(dict.fromkeys(region.naam for region in found)) or "geen"
    if wanted is not None:
        fits = [
            one
            for one in found
            if wanted.casefold() in (one.regio.casefold(), one.graaf.casefold(), one.naam.casefold())
        ]
        if not fits:
            raise ZvgraphError(f"{server.name}: de regio {wanted} staat er niet; er is wel: {names}.")
        addresses, graven = {one.regio for one in fits}, {one.graaf for one in fits}
        if len(addresses) > 1 or len(graven) > 1:
            told = ", ".join(sorted(addresses if len(addresses) > 1 else graven))
            raise ZvgraphError(
                f"{server.name}: {wanted} staat er meer dan één keer; kies met --regio een adres: {told}."
            )
        return fits[0]
    if not found:
        raise ZvgraphError(f"{server.name}: er staat geen regio; zet er een neer met zvgraph publiceer.")
    if len({(region.graaf, region.regio) for region in found}) > 1:
        raise ZvgraphError(f"{server.name}: er staan {len(found)} regio's; kies er een met --regio: {names}.")
    return found[0]


def regios(server: Server) -> Iterator[Found]:
    """Yield every region on a server."""
    for row in _rows(server, _asked("regios")):
        regio = row["regio"]["value"]
        yield Found(row["graaf"]["value"], regio, row.get("naam", {}).get("value") or regio)


def _paged(server: Server, graaf: str, size: int, total: int) -> set[ox.Triple]:
    """Return all statements of a graph from a server that caps its answers, a page at a time."""
    found: set[ox.Triple] = set()
    for start in range(0, total, max(size, 1)):
        page = _triples(server, _asked("deel", graaf=graaf, start=start, size=size))
        if any(isinstance(term, ox.BlankNode) for triple in page for term in (triple.subject, triple.object)):
            raise ZvgraphError(
                f"{server.name}: de server geeft hoogstens {size} uitspraken tegelijk en de regio heeft dingen zonder adres;"
                " zet haar er opnieuw neer met zvgraph publiceer, of verhoog de grens."
            )
        found |= page
        if not page:
            break
    return found


def _rows(server: Server, sparql: str) -> list[dict[str, Any]]:
    kind, data = server.ask("POST", {"Accept": ROWS}, data={"query": sparql})
    try:
        rows = json.loads(data)["results"]["bindings"]
    except (ValueError, KeyError, TypeError):
        raise ZvgraphError(_strange(server, kind)) from None
    return list(rows)


def _triples(server: Server, sparql: str) -> set[ox.Triple]:
    kind, data = server.ask("POST", {"Accept": "application/n-triples, text/turtle;q=0.9"}, data={"query": sparql})
    if kind not in TRIPLES:
        raise ZvgraphError(_strange(server, kind))
    try:
        return {quad.triple for quad in ox.parse(data, format=TRIPLES[kind])}
    except (SyntaxError, ValueError):
        raise ZvgraphError(f"{server.name}: het antwoord is niet heel; probeer het nog eens.") from None


def _strange(server: Server, kind: str) -> str:
    """Return the sentence for an answer that is no answer to a question."""
    what = "een webpagina" if kind == "text/html" else f"iets anders ({kind or 'zonder soort'})"
    return f"{server.name}: hier is geen SPARQL-endpoint, er kwam {what} terug; controleer het adres."
