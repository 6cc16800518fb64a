"""Guard: who may ask: whoever started the program on this machine, or, where a team works together, whoever has a link."""

import re
from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, RedirectResponse, Response

from zv_graph.serve.answers import headers
from zv_graph.serve.body import told
from zv_graph.serve.owner import is_owner
from zv_graph.serve.toegang import COOKIE, VISIT, Toegang

HOSTS = ("127.0.0.1", "localhost", "[::1]")
# What somebody may see who is not in yet.
OPEN = ("/toegang", "/web/", "/favicon.ico")
# Of an address only what it is about is kept: no key, no name, no number, nothing that somebody made up.
KEPT = re.compile(r"/(?:vraag|sparql|toegang|werkboek|bekend\.json|web|regio)(?=/|$)|/$")
ROOM = re.compile(r"/regio/[^/]+(/(?:pagina|meer|taak|antwoord|uit|eigen|erbij|stroom|stop|weg))?.*", re.DOTALL)
WRONG_LINK = "Deze link geldt niet (meer); vraag een nieuwe aan wie dit beheert."
WRONG_CODE = "Deze code is het niet; gebruik het adres dat op het scherm kwam toen het programma begon."
STRANGER = "Een andere website mag hier niets vragen."


class Guarded:
    """Refuse what another site, another machine or a stranger asks for, whatever a browser is made to send."""

    def __init__(self, inner: Callable[..., Awaitable[None]], toegang: Toegang) -> None:
        """Stand before an application."""
        self.inner, self.toegang = inner, toegang

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:  # noqa: ANN401  as ASGI says it
        """Pass a request on when it is one of ours, with the name of who asks."""
        if scope["type"] != "http":
            await self.inner(scope, receive, send)
            return
        request = Request(scope, receive)
        wie, refused = (_team if self.toegang.bestand else _local)(request, self.toegang)
        scope["wie"] = wie
        if self.toegang.bestand:
            send = _kept(request, self.toegang, wie, send)
        await (refused or self.inner)(scope, receive, send)


def _local(request: Request, toegang: Toegang) -> tuple[str, Response | None]:
    """Refuse a request that is not for this machine, that another site made, or that another user of it makes."""
    host = request.headers.get("host", "")
    if host.rpartition(":")[0] not in HOSTS and host not in HOSTS:
        return "", _refused("Dit programma antwoordt alleen op deze computer, op 127.0.0.1.")
    if _elsewhere(request, f"http://{host}"):
        return "", _refused(STRANGER)
    known = request.url.path.startswith(OPEN) or is_owner(request.client, request.scope.get("server"))
    return "", None if known or _wie(request, toegang) is not None else _closed(request)


def _team(request: Request, toegang: Toegang) -> tuple[str, Response | None]:
    """Return who asks; refuse another name than the one that this server has, another site, and who has no link."""
    host, naam = request.headers.get("host", "").casefold(), toegang.naam.casefold()
    # Without a proxy before it the name has the port behind it that the program listens at.
    if naam not in (host, host.rpartition(":")[0]):
        return "", _refused(f"Dit programma heet hier {toegang.naam}.")
    # A link comes by mail: the page behind it may be opened from there, and does nothing by itself.
    arrives = request.method == "GET" and request.url.path == "/toegang"
    if _elsewhere(request, f"{request.url.scheme}://{host}", f"https://{host}") and not arrives:
        return "", _refused(STRANGER)
    wie = _wie(request, toegang)
    if wie is None and not request.url.path.startswith(OPEN):
        return "", _closed(request)
    if request.method == "POST" and wie and not _bearer(request) and "origin" not in request.headers:
        return "", _refused(STRANGER)
    return wie or "", None


def _wie(request: Request, toegang: Toegang) -> str | None:
    """Return who asks by the cookie of a visit or by a code; None for nobody that is known."""
    return toegang.wie(request.cookies.get(_cookie(request)), _bearer(request))


def _bearer(request: Request) -> str | None:
    kind, _, code = request.headers.get("authorization", "").partition(" ")
    return code.strip() if kind.casefold() == "bearer" else None


def _cookie(request: Request) -> str:
    """Return the name of our cookie: a browser does not keep two servers on one machine apart by itself."""
    return f"{COOKIE}{request.url.port or ''}"


def _elsewhere(request: Request, *ours: str) -> bool:
    """Tell whether another site than ours made a browser ask this."""
    strange = request.headers.get("origin", ours[0]) not in ours
    return strange or request.headers.get("sec-fetch-site", "none") not in ("none", "same-origin")


def _closed(request: Request) -> Response:
    if request.method == "GET" and "text/html" in request.headers.get("accept", ""):
        return RedirectResponse("/toegang", 303, headers=headers())
    return PlainTextResponse(
        "Hiervoor is een persoonlijke link nodig, of het adres dat het programma toonde.", 401, headers=headers()
    )


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
    toegang: Toegang = request.app.state.toegang
    code = str((await told(request)).get("code") or "")
    if toegang.bestand and toegang.dicht():
        return PlainTextResponse(
            "Er kwamen te veel verkeerde links; probeer het over een minuut.", 429, headers=headers()
        )
    cookie = toegang.binnen(code)
    if cookie is None:
        return PlainTextResponse(WRONG_LINK if toegang.bestand else WRONG_CODE, 401, headers=headers())
    answer = JSONResponse({"adres": "/"}, headers=headers())
    secure = "https" in (request.url.scheme, request.headers.get("origin", "").partition(":")[0])
    answer.set_cookie(_cookie(request), cookie, max_age=VISIT, httponly=True, samesite="strict", secure=secure)
    return answer


async def leave(request: Request) -> Response:
    """End a visit."""
    toegang: Toegang = request.app.state.toegang
    toegang.bezoek.pop(request.cookies.get(_cookie(request), ""), None)
    answer = RedirectResponse("/toegang", 303, headers=headers())
    answer.delete_cookie(_cookie(request))
    return answer
