"""Toegang: who is let in by a code.

Where a team works together that is a personal link, for a day, and seen at once when withdrawn; on a machine that others use
as well it is the address that the program opened.
"""

import secrets
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from hmac import compare_digest
from pathlib import Path

from zv_graph.errors import ZvgraphError
from zv_graph.serve.links import CHANCE, Link, hashed, read

COOKIE = "zvgraph"
# A visit lasts half a day, in seconds; so many wrong codes a minute are heard, and so many visits are known.
VISIT, WRONG, MINUTE, MOST = 12 * 60 * 60, 20, 60, 10_000


@dataclass(slots=True)
class Toegang:
    """Who may come in under which name of this server; ``bezoek`` is for each cookie the hash of a code, and since when.

    Without a file this machine only may ask, and ``links`` stay as they are.
    """

    naam: str
    bestand: Path | None
    log: Callable[[str], None]
    links: tuple[Link, ...] = ()
    gezien: tuple[int, int] = (0, 0)
    bezoek: dict[str, tuple[str, float]] = field(default_factory=dict)
    mis: deque[float] = field(default_factory=deque)

    def wie(self, cookie: str | None, bearer: str | None) -> str | None:
        """Return whose visit or code it is; None for nobody's, and for one that was withdrawn."""
        code = hashed(bearer) if bearer else ""
        if cookie in self.bezoek:
            code, since = self.bezoek[cookie]
            if time.monotonic() - since > VISIT:
                del self.bezoek[cookie]
                code = ""
        return self._van(code)

    def binnen(self, code: str) -> str | None:
        """Return the cookie of a new visit by the code of a link; None for a code that is none."""
        if self._van(hashed(code)) is None:
            self.mis.append(time.monotonic())
            return None
        cookie = secrets.token_urlsafe(CHANCE)
        if len(self.bezoek) >= MOST:
            del self.bezoek[next(iter(self.bezoek))]
        self.bezoek[cookie] = hashed(code), time.monotonic()
        return cookie

    def dicht(self) -> bool:
        """Tell whether too many wrong codes came in the last minute to hear another one."""
        while self.mis and time.monotonic() - self.mis[0] > MINUTE:
            self.mis.popleft()
        return len(self.mis) >= WRONG

    def _van(self, code: str) -> str | None:
        self._lees()
        return next((one.naam for one in self.links if compare_digest(one.hash, code)), None)

    def _lees(self) -> None:
        """Read the file again when it is another one; where it cannot be read nobody comes in."""
        if self.bestand is None:
            return
        try:
            stat = self.bestand.stat()
            if (now := (stat.st_mtime_ns, stat.st_ino)) != self.gezien:
                self.links, self.gezien = read(self.bestand), now
        except (OSError, ZvgraphError):
            self.links, self.gezien = (), (0, 0)


def eigen() -> tuple[Toegang, str]:
    """Return who may come in on a machine of one's own, and the code for whoever the system does not know as its owner."""
    code = secrets.token_urlsafe(CHANCE)
    return Toegang("", None, lambda _line: None, (Link("", "", hashed(code)),)), code
