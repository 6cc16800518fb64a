"""Protocol: SPARQL 1.1 over HTTP: what was asked, in which form the answer is wanted, that form, and what there is to ask."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from urllib.parse import parse_qs

import pyoxigraph as ox
from starlette.exceptions import HTTPException
from starlette.requests import Request

from zv_graph.query import Answer
from zv_graph.render import exports, tables
from zv_graph.serve.body import whole

FORM, PLAIN = "application/x-www-form-urlencoded", "application/sparql-query"
# No person, and no program of a person, asks more.
MOST_BYTES = 1024 * 1024
# What the endpoint can do and what it holds, in the words of SPARQL 1.1 Service Description and VoID.
DIENST = Path(__file__).with_name("dienst.ttl")
NOT_HERE = ("default-graph-uri", "named-graph-uri", "using-graph-uri", "using-named-graph-uri")


async def question(request: Request) -> str | None:
    """Return the question of a request: GET, POST of a form, or POST of the question itself; None where none is asked."""
    if request.method in ("GET", "HEAD"):
        given = _form(request.url.query)
    else:
        kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
        body = await _body(request)
        if kind not in (FORM, PLAIN):
            raise HTTPException(415, f"Stuur de vraag als {FORM} of {PLAIN}.")
        given = _form(body) if kind == FORM else {"query": [body]}
        given |= _form(request.url.query)
    if "update" in given:
        raise HTTPException(400, "Hier kunt u alleen vragen, niets veranderen.")
    if any(any(given.get(name, ())) for name in NOT_HERE):
        raise HTTPException(400, "Kies een graaf in de vraag zelf, met GRAPH.")
    if request.method in ("GET", "HEAD") and "query" not in given:
        return None
    if len(given.get("query", ())) != 1 or not given["query"][0].strip():
        raise HTTPException(400, "Geef één vraag mee, als query.")
    return given["query"][0]


def _form(text: str) -> dict[str, list[str]]:
    try:
        return parse_qs(text, keep_blank_values=True, errors="strict", max_num_fields=100)
    except ValueError:
        raise HTTPException(400, "De vraag is geen UTF-8.") from None


async def _body(request: Request) -> str:
    data = await whole(request, MOST_BYTES, "De vraag is te lang.")
    try:
        return data.decode()
    except UnicodeDecodeError:
        raise HTTPException(400, "De vraag is geen UTF-8.") from None


def _csv(answer: Answer) -> str:
    rows = [dict(zip(answer.columns, row, strict=True)) for row in answer.values]
    return tables.data_csv(rows, answer.columns)


def _xlsx(answer: Answer) -> bytes:
    rows = answer.named
    return exports.rows_workbook(rows, list(rows[0]) if rows else answer.columns)


def _results(form: ox.QueryResultsFormat, answer: Answer) -> str:
    """Return rows, or yes or no, in another of the forms that W3C made for them."""
    found = ox.parse_query_results(answer.as_json().encode(), format=ox.QueryResultsFormat.JSON)
    return (found.serialize(format=form) or b"").decode()


def _triples(form: ox.RdfFormat, answer: Answer) -> str:
    parsed = ox.parse(answer.turtle or "", format=ox.RdfFormat.TURTLE)
    return (ox.serialize((quad.triple for quad in parsed), format=form) or b"").decode()


# The first is what a program gets that does not choose.
YES_NO: Mapping[str, Callable[[Answer], str]] = {
    "application/sparql-results+json": Answer.as_json,
    "application/json": Answer.as_json,
    "application/sparql-results+xml": partial(_results, ox.QueryResultsFormat.XML),
    "application/xml": partial(_results, ox.QueryResultsFormat.XML),
}
ROWS: Mapping[str, Callable[[Answer], str | bytes]] = {
    **YES_NO,
    "text/csv": _csv,
    "text/tab-separated-values": partial(_results, ox.QueryResultsFormat.TSV),
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": _xlsx,
}
TRIPLES: Mapping[str, Callable[[Answer], str]] = {
    "text/turtle": lambda answer: answer.turtle or "",
    "application/n-triples": partial(_triples, ox.RdfFormat.N_TRIPLES),
    "application/rdf+xml": partial(_triples, ox.RdfFormat.RDF_XML),
    "application/ld+json": partial(_triples, ox.RdfFormat.JSON_LD),
}


def dienst(address: str) -> Answer:
    """Return what the endpoint at an address can do and holds."""
    parsed = ox.parse(DIENST.read_text(encoding="utf-8"), format=ox.RdfFormat.TURTLE, base_iri=address)
    told = ox.serialize((quad.triple for quad in parsed), format=ox.RdfFormat.TURTLE) or b""
    return Answer(turtle=told.decode())


def told(answer: Answer, accept: str) -> tuple[str, str | bytes]:
    """Return the content type that was asked for and the answer in it; raises 406 when there is no such form."""
    forms: Mapping[str, Callable[[Answer], str | bytes]] = (
        TRIPLES if answer.turtle is not None else YES_NO if answer.yes is not None else ROWS
    )
    for wanted in _wanted(accept):
        for kind, form in forms.items():
            if wanted in (kind, "*/*", f"{kind.partition('/')[0]}/*"):
                return kind, form(answer)
    raise HTTPException(406, f"Dit antwoord kan als {' of '.join(forms)}.")


def _wanted(accept: str) -> list[str]:
    """Return the kinds of an Accept header, the most wanted first."""
    found = []
    for at, part in enumerate(accept.split(",") if accept else ["*/*"]):
        kind, *rest = (word.strip().lower() for word in part.split(";"))
        weight = next((word.removeprefix("q=") for word in rest if word.startswith("q=")), "1")
        try:
            found.append((-float(weight), at, kind))
        except ValueError:
            continue
    return [kind for weight, _, kind in sorted(found) if weight < 0]
