"""Answers: what every answer says to a browser, and how what goes wrong is told."""

from collections.abc import Awaitable, Callable, Mapping
from html import escape
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, Response

from zv_graph.errors import ZvgraphError
from zv_graph.query import LateError
from zv_graph.serve.busy import BusyError

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self';"
    " frame-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)
# A page of a region brings its own policy along, by the hash of each script in it; only our own page may show it.
PAGE_POLICY = "base-uri 'none'; frame-ancestors 'self'"
SAFE = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
USUAL = {"Not Found": "Hier staat niets.", "Method Not Allowed": "Dit kan hier niet; vraag met GET of POST."}
BUSY = 503
# What a person sees where there is nothing: why, and the way back.
LOST = (
    '<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>zvgraph</title>'
    '<link rel="stylesheet" href="/web/serve.css"></head>'
    '<body><main><h1>zvgraph</h1><p>{}</p><p><a href="/">Naar het begin</a></p></main></body></html>'
)


def headers(policy: str = POLICY) -> dict[str, str]:
    """Return what an answer says beside its text: a policy, and that nobody keeps it."""
    return {**SAFE, "Content-Security-Policy": policy, "Cache-Control": "no-store"}


def page(text: str) -> HTMLResponse:
    """Return a page of the server itself."""
    return HTMLResponse(text, headers=headers())


def _told(status: int, text: str = "") -> Callable[[Request, Exception], Awaitable[Response]]:
    """Return how an error is answered: with a text, or with its own."""

    async def answer(_request: Request, error: Exception) -> Response:
        return PlainTextResponse(text or str(error), status, headers=headers())

    return answer


async def _http(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)  # noqa: S101  it is only called for these
    text = USUAL.get(error.detail, error.detail)
    if request.method == "GET" and "text/html" in request.headers.get("accept", ""):
        return HTMLResponse(LOST.format(escape(text)), error.status_code, headers=headers())
    return PlainTextResponse(text, error.status_code, headers={**headers(), **(error.headers or {})})


HANDLERS: Mapping[Any, Callable[[Request, Exception], Awaitable[Response]]] = {
    LateError: _told(BUSY),
    ZvgraphError: _told(400),
    BusyError: _told(BUSY, "Het is nu te druk; probeer het zo nog eens."),
    HTTPException: _http,
    Exception: _told(500, "Dit ging mis in het programma; probeer het nog eens."),
}
