"""Guard: who may ask: this machine only, or, where a team works together, whoever has a link."""

import re
from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, RedirectResponse, Response

from zv_graph.serve.answers import headers
from zv_graph.serve.body import told
from zv_graph.serve.toegang import COOKIE, VISIT, Toegang

HOSTS = ("127.0.0.1", "localhost", "[::1]")
# What somebody may see who is not in yet.
OPEN = ("/toegang", "/web/", "/favicon.ico")
# Of an address only what it is about is kept: no key, no name, no number, nothing that somebody made up.
KEPT = re.compile(r"/(?:vraag|sparql|toegang|werkboek|bekend\.json|web|regio)(?=/|$)|/$")
ROOM = re.compile(r"/regio/[^/]+(/(?:pagina|meer|taak|antwoord|uit|eigen|erbij|stroom|stop|weg))?.*", re.DOTALL)
STRANGER = "Een andere website mag hier niets vragen."


class Guarded:
    """Refuse what another site, another machine or a stranger asks for, whatever a browser is made to send."""

    def __init__(self, inner: Callable[..., Awaitable[None]], toegang: Toegang | None = None) -> None:
        """Stand before an application; without ``toegang`` only this machine may ask."""
        self.inner, self.toegang = inner, toegang

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:  # noqa: ANN401  as ASGI says it
        """Pass a request on when it is one of ours, with the name of who asks."""
        if scope["type"] != "http":
            await self.inner(scope, receive, send)
            return
        request = Request(scope, receive)
        wie, refused = _local(request) if self.toegang is None else _team(request, self.toegang)
        scope["wie"] = wie
        if self.toegang:
            send = _kept(request, self.toegang, wie, send)
        await (refused or self.inner)(scope, receive, send)


def _local(request: Request) -> tuple[str, Response | None]:
    """Refuse a request that is not for this machine, or that another site made."""
    host = request.headers.get("host", "")
    if host.rpartition(":")[0] not in HOSTS and host not in HOSTS:
        return "", _refused("Dit programma antwoordt alleen op deze computer, op 127.0.0.1.")
    return "", _refused(STRANGER) if _elsewhere(request, f"http://{host}") else None


def _team(request: Request, toegang: Toegang) -> tuple[str, Response | None]:
    """Return who asks; refuse another name than the one that this server has, another site, and who has no link."""
    if request.headers.get("host", "").casefold() != toegang.naam.casefold():
        return "", _refused(f"Dit programma heet hier {toegang.naam}.")
    # A link comes by mail: the page behind it may be opened from there, and does nothing by itself.
    arrives = request.method == "GET" and request.url.path == "/toegang"
    host = request.headers.get("host", "")
    if _elsewhere(request, f"{request.url.scheme}://{host}", f"https://{host}") and not arrives:
        return "", _refused(STRANGER)
    kind, _, bearer = request.headers.get("authorization", "").partition(" ")
    wie = toegang.wie(request.cookies.get(COOKIE), bearer.strip() if kind.casefold() == "bearer" else None)
    if wie is None and not request.url.path.startswith(OPEN):
        return "", _closed(request)
    if request.method == "POST" and wie and not bearer and "origin" not in request.headers:
        return "", _refused(STRANGER)
    return wie or "", None


def _elsewhere(request: Request, *ours: str) -> bool:
    """Tell whether another site than ours made a browser ask this."""
    strange = request.headers.get("origin", ours[0]) not in ours
    return strange or request.headers.get("sec-fetch-site", "none") not in ("none", "same-origin")


def _closed(request: Request) -> Response:
    if request.method == "GET" and "text/html" in request.headers.get("accept", ""):
        return RedirectResponse("/toegang", 303, headers=headers())
    return PlainTextResponse("Hiervoor is een persoonlijke link nodig.", 401, headers=headers())


def _refused(text: str) -> Response:
    return PlainTextResponse(text, 403, headers=headers())


def _kept(request: Request, toegang: Toegang, wie: str, send: Any) -> Any:  # noqa: ANN401  as ASGI says it
    """Keep a line of each visit: when, who, and what it was about; nothing that somebody typed or put in."""

    async def told(message: Any) -> None:  # noqa: ANN401  as ASGI says it
        if message["type"] == "http.response.start":
            about = _about(request.url.path)
            moment = datetime.now().astimezone().isoformat(timespec="seconds")
            toegang.log(f"{moment} {wie or '-'} {request.method} {about} {message['status']}")
        await send(message)

    return told


def _about(path: str) -> str:
    """Return what an address is about."""
    if room := ROOM.fullmatch(path):
        return f"/regio/…{room[1] or ''}"
    found = KEPT.match(path)
    return found[0] if found else "/…"


async def enter(request: Request) -> Response:
    """Let somebody in by the code of a link, as a cookie that only this server reads."""
    toegang: Toegang | None = request.app.state.toegang
    code = str((await told(request)).get("code") or "")
    if toegang is None or toegang.dicht():
        return PlainTextResponse(
            "Er kwamen te veel verkeerde links; probeer het over een minuut.", 429, headers=headers()
        )
    cookie = toegang.binnen(code)
    if cookie is None:
        return PlainTextResponse(
            "Deze link geldt niet (meer); vraag een nieuwe aan wie dit beheert.", 401, headers=headers()
        )
    answer = JSONResponse({"adres": "/"}, headers=headers())
    secure = "https" in (request.url.scheme, request.headers.get("origin", "").partition(":")[0])
    answer.set_cookie(COOKIE, cookie, max_age=VISIT, httponly=True, samesite="strict", secure=secure)
    return answer


async def leave(request: Request) -> Response:
    """End a visit."""
    toegang: Toegang | None = request.app.state.toegang
    if toegang:
        toegang.bezoek.pop(request.cookies.get(COOKIE, ""), None)
    answer = RedirectResponse("/toegang", 303, headers=headers())
    answer.delete_cookie(COOKIE)
    return answer
