"""Body: what a request brings, part by part, and never more than it may."""

import asyncio
import json
import time
from collections.abc import AsyncIterator
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request

from zv_graph.serve.connection import PATIENCE

# A whole body comes within so many seconds.
WHOLE = 10 * 60.0
MOST_WORDS = 100_000


async def parts(request: Request, most: int, refused: str) -> AsyncIterator[bytes]:
    """Yield the parts of a body; raises 413 with a sentence as soon as there are more than so many bytes.

    Raises 408 when no more comes, or all of it takes too long.
    """
    size, stream, until = 0, aiter(request.stream()), time.monotonic() + WHOLE
    while True:
        try:
            part = await asyncio.wait_for(anext(stream), min(PATIENCE, until - time.monotonic()))
        except StopAsyncIteration:
            return
        except TimeoutError:
            raise HTTPException(408, "Er kwam te lang niets meer; probeer het nog eens.") from None
        size += len(part)
        if size > most:
            raise HTTPException(413, refused)
        yield part


async def whole(request: Request, most: int, refused: str) -> bytes:
    """Return a small body; raises 413 with a sentence where it is larger."""
    return b"".join([part async for part in parts(request, most, refused)])


async def told(request: Request) -> dict[str, Any]:
    """Return the small JSON of a request; raises 400."""
    data = await whole(request, MOST_WORDS, "Dit is te lang.")
    try:
        found = json.loads(data or b"{}")
    except (ValueError, RecursionError):
        found = None
    if not isinstance(found, dict):
        raise HTTPException(400, "Dit is niet te lezen; laad de pagina opnieuw.")
    return found
