"""Vragen: the page on which people ask in Dutch, and what it knows of the data: what may be chosen, and what stands on a map."""

import re
from collections.abc import Iterable, Iterator
from urllib.parse import urlencode

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response

from zv_graph import resources
from zv_graph.names import label
from zv_graph.query import Answer
from zv_graph.query.question import Question, named
from zv_graph.region import background
from zv_graph.serve.answers import headers, page
from zv_graph.serve.busy import BusyError
from zv_graph.serve.site import Given, site
from zv_graph.vocabulary import OURS, PREFIXES, short
from zv_graph.words import opsomming

# How the list of each kind is called.
KEUZES = {"gemeente": "Gemeente", "thema": "Thema", "overleg": "Overleg", "partij": "Partij"}
# What may stand between < and > in SPARQL.
ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\x00-\x20<>\"{}|^`\\]+")


async def ask(request: Request) -> Response:
    """Answer with the question page; meanwhile the workers are made ready."""
    here = site(request)
    here.later(here.desk.open())
    return page(
        here.html.get_template("vraag.html").render(
            vragen=_questions(),
            keuzes=KEUZES,
            regios=opsomming([one.naam for one in here.desk.regions]),
            limits=here.desk.limits,
        )
    )


async def about(request: Request) -> Response:
    """Answer with the SPARQL of a question about what was chosen: addresses by what they are."""
    if (naam := request.path_params["naam"]) not in resources.questions():
        raise HTTPException(404, "Deze vraag is er niet.")
    asked = named(naam)
    chosen = {what: iri for what, iri in request.query_params.items() if iri and what in asked.keuzes}
    if not all(ADDRESS.fullmatch(iri) for iri in chosen.values()):
        raise HTTPException(400, "Kies iets uit de lijst.")
    return PlainTextResponse(asked.about(chosen), headers=headers())


async def tell(request: Request) -> Response:
    """Answer with what the question page knows of the data."""
    here = site(request)
    await here.desk.open()
    if here.desk.things is None:
        raise BusyError
    here.known = here.known or await run_in_threadpool(_known, list(_things(here.desk.things, here.given)))
    return JSONResponse(here.known, headers=headers())


def _questions() -> list[Question]:
    return [named(name) for name in resources.questions()]


def _known(things: list[tuple[str, str, str, str]]) -> dict[str, object]:
    """Return every term, what may be chosen, what our words are called, and every thing on a map."""
    ours = {str(node): node for node in background().subjects() if str(node).startswith(OURS)}
    called = {iri: told for iri, node in ours.items() if (told := label(background(), node))}
    themas = [(iri, "thema", called[iri], "") for iri in called if iri.startswith(PREFIXES["thema"])]
    choices = {
        kind: sorted({iri: name for iri, one, name, _ in (*things, *themas) if one == kind}.items(), key=_by_name)
        for kind in KEUZES
    }
    places: dict[str, dict[str, str]] = {}
    for iri, _, name, url in things:
        places.setdefault(iri, {"naam": name, "url": url})
    return {
        "prefixes": PREFIXES,
        "words": sorted(short(iri) for iri in ours),
        "namen": dict(sorted(called.items())),
        "keuzes": choices,
        "places": dict(sorted(places.items())),
    }


def _by_name(pair: tuple[str, str]) -> tuple[str, str]:
    return pair[1].casefold(), pair[0]


def _things(found: Answer, given: Iterable[Given]) -> Iterator[tuple[str, str, str, str]]:
    """Yield the address, kind and name of each thing on the map of a region, and the page that shows it."""
    keys = {str(one.region.iri): key for key, one in enumerate(given) if one.region}
    for ding, soort, regio in (map(str, row) for row in found.rows):
        yield ding, soort, found.labels.get(ding, ding), f"/regio/{keys[regio]}#{urlencode({'toon': ding})}"
