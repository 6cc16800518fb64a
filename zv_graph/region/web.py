"""Web: one request to a server, bounded in time and size, with every way it may go wrong told in Dutch."""

import re
import threading
import time
from collections.abc import Mapping
from concurrent.futures import Future
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

import httpx

from zv_graph.errors import ZvgraphError

CONNECT, READ = 5.0, 20.0
# All requests for one region together.
SECONDS = 120.0
MAX_BYTES = 128 * 1024 * 1024
REDIRECTS = 3
# A name and a password in an address are never shown.
SECRET = re.compile(r"//[^/]*@")
WHY = {
    302: "verwijst door naar een ander adres; controleer het adres",
    400: "begrijpt de vraag niet; controleer het adres",
    401: "vraagt om een gebruiker en een wachtwoord; geef --gebruiker",
    403: "geeft geen toegang; vraag de beheerder om toegang",
    404: "heeft niets op dit adres; controleer het adres",
    405: "doet dit niet op dit adres; controleer het adres",
    406: "kan geen N-Triples of Turtle geven; neem een andere server",
    413: "vindt de gegevens te groot; vraag de beheerder om meer ruimte",
    429: "krijgt te veel vragen; probeer het later",
    503: "heeft het te druk; probeer het later",
}


@dataclass(frozen=True, slots=True)
class Server:
    """A server on the web, and who we are there, if it wants to know."""

    url: str
    gebruiker: str | None = None
    wachtwoord: str = ""
    until: float = field(default_factory=lambda: time.monotonic() + SECONDS)

    @property
    def name(self) -> str:
        """Return what people call the server."""
        try:
            return urlsplit(self.url).hostname or self.url
        except ValueError:
            return SECRET.sub("//", self.url)

    def ask(self, method: str, headers: Mapping[str, str], **what: Any) -> tuple[str, bytes]:  # noqa: ANN401  as httpx takes it
        """Return the content type and the bytes of one answer; raises ZvgraphError in one sentence."""
        try:
            with httpx.Client(
                timeout=httpx.Timeout(READ, connect=CONNECT), follow_redirects=method != "PUT", max_redirects=REDIRECTS
            ) as client:
                answer = self._in_time(client, method, headers, what)
                if answer.status_code == httpx.codes.UNAUTHORIZED and self.gebruiker:
                    answer = self._in_time(client, method, headers, {**what, "auth": self._auth(answer)})
        except (httpx.InvalidURL, httpx.UnsupportedProtocol, ValueError):
            raise ZvgraphError(
                f"{SECRET.sub('//', self.url)}: dit is geen adres; schrijf het met http:// of https:// ervoor."
            ) from None
        except httpx.TimeoutException:
            raise ZvgraphError(f"{self.name}: de server antwoordt niet op tijd; probeer het later.") from None
        except KeyError:
            raise ZvgraphError(
                f"{self.name}: de server wil weten wie u bent op een manier die dit programma niet kent."
            ) from None
        except httpx.TooManyRedirects:
            raise ZvgraphError(f"{self.name}: de server verwijst steeds door; controleer het adres.") from None
        except httpx.ConnectError:
            raise ZvgraphError(f"{self.name}: er is geen verbinding; controleer het adres en het netwerk.") from None
        except httpx.HTTPError:
            raise ZvgraphError(f"{self.name}: de verbinding brak af; probeer het nog eens.") from None
        if answer.status_code >= httpx.codes.MULTIPLE_CHOICES:
            why = WHY.get(answer.status_code, "geeft een fout; probeer het later of vraag de beheerder")
            raise ZvgraphError(f"{self.name}: de server {why} (code {answer.status_code}).")
        return answer.headers.get("content-type", "").partition(";")[0].strip().lower(), answer.content

    def _in_time(self, *request: Any) -> httpx.Response:  # noqa: ANN401  what ``_sent`` takes
        """Return the answer to one request; also a server that sends its headers a sign at a time has an end."""
        answer: Future[httpx.Response] = Future()

        def work() -> None:
            try:
                answer.set_result(self._sent(*request))
            except BaseException as error:  # noqa: BLE001  it is raised where somebody waits
                answer.set_exception(error)

        threading.Thread(target=work, daemon=True).start()
        try:
            return answer.result(max(self.until - time.monotonic(), 0))
        except TimeoutError:
            raise httpx.ReadTimeout("too slow") from None

    def _sent(
        self, client: httpx.Client, method: str, headers: Mapping[str, str], what: dict[str, Any]
    ) -> httpx.Response:
        """Send one request and read its whole answer, while there is time and it is not too large."""
        auth = what.pop("auth", None)
        with client.stream(method, self.url, headers=headers, auth=auth, **what) as answer:
            parts, size = [], 0
            for part in answer.iter_bytes():
                parts.append(part)
                size += len(part)
                if time.monotonic() > self.until:
                    raise httpx.ReadTimeout("too slow")
                if size > MAX_BYTES:
                    raise ZvgraphError(f"{self.name}: het antwoord is groter dan 128 MB; neem een kleinere regio.")
        return httpx.Response(answer.status_code, headers=_plain(answer.headers), content=b"".join(parts))

    def _auth(self, answer: httpx.Response) -> httpx.Auth:
        """Return how this server wants to know who we are."""
        asked = answer.headers.get("www-authenticate", "").casefold()
        kind = httpx.DigestAuth if asked.startswith("digest") else httpx.BasicAuth
        return kind(self.gebruiker or "", self.wachtwoord)


def _plain(headers: httpx.Headers) -> dict[str, str]:
    """Return the headers of an answer that was unpacked already."""
    return {
        name: value
        for name, value in headers.items()
        if name not in ("content-encoding", "content-length", "transfer-encoding")
    }
