"""Connection: who sends half of the head of a request, or that drop by drop, holds no place for long."""

import asyncio
from typing import Any

from starlette.applications import Starlette
from uvicorn import Config
from uvicorn.protocols.http.h11_impl import H11Protocol

# The head of a request comes within so many seconds, and the next part of a body as well.
PATIENCE = 20.0


def config(app: Starlette, *, team: bool) -> Config:
    """Return how the application is served; only behind the proxy of a team may another one say who asks."""
    return Config(app, http=Connection, proxy_headers=team, log_level="critical", timeout_graceful_shutdown=1)


class Connection(H11Protocol):
    """A connection that is closed when no whole request comes in so many seconds."""

    patience = PATIENCE
    late: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Begin to wait for the first request."""
        super().connection_made(transport)
        self._wait()

    def data_received(self, data: bytes) -> None:
        """Take in what came; a request that is whole is waited for no more."""
        super().data_received(data)
        self._wait()

    def connection_lost(self, exc: Exception | None) -> None:
        """Wait no more."""
        super().connection_lost(exc)
        self._stop()

    def _wait(self) -> None:
        """Wait from the first sign of a request on; what comes next gives no more time."""
        if self._busy():
            self._stop()
        elif self.late is None:
            self.late = self.loop.call_later(self.patience, self._end)

    def _busy(self) -> bool:
        cycle: Any = self.cycle
        return cycle is not None and not cycle.response_complete

    def _stop(self) -> None:
        if self.late:
            self.late.cancel()
            self.late = None

    def _end(self) -> None:
        self.late = None
        if not self._busy():
            self.transport.close()
