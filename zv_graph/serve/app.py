"""App: what stands at which address, and who may ask."""

import threading
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from rdflib import RDF
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, PlainTextResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from zv_graph import analysis, network, render, resources
from zv_graph.errors import ZvgraphError
from zv_graph.names import label
from zv_graph.query import LateError, Question
from zv_graph.query.question import named
from zv_graph.region import Region, background
from zv_graph.render.templates import templates
from zv_graph.serve.desk import BusyError, Desk
from zv_graph.serve.protocol import question, told
from zv_graph.vocabulary import PREFIXES, ZV, short

if TYPE_CHECKING:
    from jinja2 import Environment

HERE = Path(__file__).parent
HOSTS = ("127.0.0.1", "localhost", "[::1]")
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self';"
    " base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)
# A page of a region brings its own policy along, by the hash of each script in it.
PAGE_POLICY = "base-uri 'none'; frame-ancestors 'none'"
SAFE = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
}
BUSY = 503
USUAL = {"Not Found": "Hier staat niets.", "Method Not Allowed": "Dit kan hier niet; vraag met GET of POST."}
OURS = (PREFIXES["zv"], "https://w3id.org/zvgraph/begrip/")
SHOWN = (ZV.Gremium, ZV.Overleg, ZV.Ketenpartner)


@dataclass(slots=True)
class Site:
    """The regions of a desk as pages, each made once, when somebody first asks for it."""

    desk: Desk
    regions: Mapping[str, Region]
    html: "Environment"
    made: dict[str, str] = field(default_factory=dict)
    known: dict[str, object] = field(default_factory=dict)
    making: threading.Lock = field(default_factory=threading.Lock)
    telling: threading.Lock = field(default_factory=threading.Lock)

    def page(self, key: str) -> str:
        """Return a page; who asks while it is made waits for it."""
        with self.making:
            if key not in self.made:
                self.made[key] = render.page.page(analysis.analyse(network.build(self.regions[key])))
            return self.made[key]

    def words(self) -> dict[str, object]:
        """Return what the question page knows of the data."""
        with self.telling:
            if not self.known:
                vragen = {q.naam: q.sparql for q in _questions()}
                self.known |= {
                    "prefixes": PREFIXES,
                    "words": _words(),
                    "vragen": vragen,
                    "places": _places(self.regions),
                }
            return self.known

    async def start(self, _request: Request) -> Response:
        """Answer with the first page."""
        return _html(self.html.get_template("start.html").render(regions=self.regions, limits=self.desk.limits))

    async def region(self, request: Request) -> Response:
        """Answer with the page of one region."""
        key = request.path_params["key"]
        if key not in self.regions:
            raise HTTPException(404, "Deze regio is er niet.")
        page = await run_in_threadpool(self.page, key)
        return HTMLResponse(page, headers={**SAFE, "Content-Security-Policy": PAGE_POLICY})

    async def ask(self, _request: Request) -> Response:
        """Answer with the question page."""
        return _html(self.html.get_template("vraag.html").render(vragen=_questions(), limits=self.desk.limits))

    async def tell(self, _request: Request) -> Response:
        """Answer with what the question page knows of the data."""
        return JSONResponse(await run_in_threadpool(self.words), headers=_headers(POLICY))

    async def sparql(self, request: Request) -> Response:
        """Answer a question."""
        answer = await self.desk.ask(await question(request), request.is_disconnected)
        kind, text = told(answer, request.query_params.get("als") or request.headers.get("accept", ""))
        cut = {"Zvgraph-Afgekapt": str(self.desk.limits.rows)} if answer.cut else {}
        return Response(text, media_type=kind, headers={**_headers(POLICY), **cut})


def app(desk: Desk) -> Starlette:
    """Return the web application for the regions of a desk."""
    regions = {str(at): region for at, region in enumerate(desk.regions)}
    site = Site(desk, regions, templates(HERE / "templates"))

    @asynccontextmanager
    async def life(_app: Starlette) -> AsyncIterator[None]:
        await run_in_threadpool(desk.open)
        yield
        desk.close()

    routes = [
        Route("/", site.start),
        Route("/regio/{key}", site.region),
        Route("/vraag", site.ask),
        Route("/bekend.json", site.tell),
        Route("/favicon.ico", lambda _request: Response(status_code=204)),
        Route("/sparql", site.sparql, methods=["GET", "POST"]),
        Mount("/web", StaticFiles(directory=HERE / "web")),
    ]
    made = Starlette(routes=routes, lifespan=life, exception_handlers=HANDLERS)
    made.add_middleware(Guarded)
    return made


class Guarded:
    """Refuse what another site or another machine asks for, whatever the browser of a person is made to send."""

    def __init__(self, inner: Callable[..., Awaitable[None]]) -> None:
        """Stand before an application."""
        self.inner = inner

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:  # noqa: ANN401  as ASGI says it
        """Pass a request on when it is one of ours."""
        if scope["type"] == "http" and (refused := _refused(Request(scope))):
            await PlainTextResponse(refused, 403, headers=_headers(POLICY))(scope, receive, send)
        else:
            await self.inner(scope, receive, send)


def _refused(request: Request) -> str | None:
    """Return why a request is refused: it is not for this machine, or another site made it."""
    host = request.headers.get("host", "")
    if host.rpartition(":")[0] not in HOSTS and host not in HOSTS:
        return "Dit programma antwoordt alleen op deze computer, op 127.0.0.1."
    origin = request.headers.get("origin")
    if origin is not None and origin != f"http://{host}":
        return "Een andere website mag hier niets vragen."
    if request.headers.get("sec-fetch-site", "none") not in ("none", "same-origin"):
        return "Een andere website mag hier niets vragen."
    return None


def _html(text: str) -> HTMLResponse:
    return HTMLResponse(text, headers=_headers(POLICY))


def _headers(policy: str) -> dict[str, str]:
    return {**SAFE, "Content-Security-Policy": policy, "Cache-Control": "no-store"}


def _questions() -> list[Question]:
    return [named(name) for name in resources.questions()]


def _words() -> list[str]:
    """Return every term and concept with its prefix, for completion."""
    return sorted({short(str(node)) for node in background().subjects() if str(node).startswith(OURS)})


def _places(regions: Mapping[str, Region]) -> dict[str, dict[str, str]]:
    """Return for each thing on a map its name and the address of the page that shows it."""
    found: dict[str, dict[str, str]] = {}
    for key, region in regions.items():
        nodes = {node for kind in SHOWN for node in region.own.subjects(RDF.type, kind)}
        nodes |= set(region.own.objects(region.iri, ZV.gemeente))
        for node in nodes:
            url = f"/regio/{key}#{urlencode({'toon': str(node)})}"
            found.setdefault(str(node), {"naam": label(region.graph, node) or str(node), "url": url})
    return dict(sorted(found.items()))


async def _wrong(_request: Request, error: Exception) -> Response:
    return PlainTextResponse(str(error), 400, headers=_headers(POLICY))


async def _late(_request: Request, error: Exception) -> Response:
    return PlainTextResponse(str(error), BUSY, headers=_headers(POLICY))


async def _busy(_request: Request, _error: Exception) -> Response:
    return PlainTextResponse("Het is nu te druk; probeer het zo nog eens.", BUSY, headers=_headers(POLICY))


async def _http(_request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)  # noqa: S101  it is only called for these
    text = USUAL.get(error.detail, error.detail)
    return PlainTextResponse(text, error.status_code, headers={**_headers(POLICY), **(error.headers or {})})


HANDLERS: Mapping[Any, Callable[[Request, Exception], Awaitable[Response]]] = {
    LateError: _late,
    ZvgraphError: _wrong,
    BusyError: _busy,
    HTTPException: _http,
}
