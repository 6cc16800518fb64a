"""Desk: some workers for many questions; a question waits for one, and never holds one longer than it may."""

import asyncio
import os
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field, replace

from starlette.concurrency import run_in_threadpool

from zv_graph import resources
from zv_graph.query import Answer, Limits, Worker
from zv_graph.query.dataset import dataset
from zv_graph.region import Region
from zv_graph.region.bundled import Bundled
from zv_graph.serve.busy import BusyError

# Questions are answered beside the pages, so one core is left for those.
WORKERS = max(2, min(4, (os.cpu_count() or 2) - 1))
# So often it is looked whether the one who asked still waits, in seconds.
LOOK = 0.25
# What the question page itself must know may take so many seconds.
READING = 60


@dataclass(slots=True)
class Desk:
    """Workers that each hold the statements of all regions, and the limits of a question.

    ``things`` is everything that stands on a map, once the workers are there.
    """

    regions: Sequence[Region | Bundled]
    limits: Limits
    workers: list[Worker] = field(default_factory=list)
    free: asyncio.Queue[Worker] = field(default_factory=asyncio.Queue)
    opening: asyncio.Lock = field(default_factory=asyncio.Lock)
    closed: bool = False
    things: Answer | None = None

    async def open(self) -> None:
        """Start the workers, when somebody first wants to ask; who asks meanwhile waits."""
        async with self.opening:
            if not self.workers:
                await self._start()

    async def _start(self) -> None:
        data = await run_in_threadpool(dataset, *self.regions)
        self.workers = [] if self.closed else [Worker(data) for _ in range(WORKERS)]
        for worker in self.workers:
            await run_in_threadpool(worker.start, self.limits.memory)
        try:
            if self.workers:  # before anybody else asks
                whole = replace(self.limits, seconds=READING, rows=len(data))
                self.things = await run_in_threadpool(self.workers[0].ask, resources.THINGS.read_text("utf-8"), whole)
        finally:
            for worker in self.workers:
                self.free.put_nowait(worker)

    def close(self) -> None:
        """End every worker, for good."""
        self.closed = True
        for worker in self.workers:
            worker.stop()

    async def ask(self, sparql: str, gone: Callable[[], Awaitable[bool]]) -> Answer:
        """Answer a question as soon as a worker is free; raises BusyError when none is in time.

        ``gone`` tells whether the one who asked still waits; for nobody a worker does not go on.
        """
        await self.open()
        try:
            worker = await asyncio.wait_for(self.free.get(), self.limits.seconds)
        except TimeoutError:
            raise BusyError from None
        job = asyncio.ensure_future(run_in_threadpool(worker.ask, sparql, self.limits))
        # Who stops the program waits for no answer, and how the question ended is nobody's trouble.
        job.add_done_callback(lambda done: done.cancelled() or done.exception())
        try:
            while not job.done():
                await asyncio.wait({job}, timeout=LOOK)
                if not job.done() and worker.process is not None and await gone():
                    worker.process.kill()
            return await job
        finally:
            if worker.process is None and not self.closed:
                await run_in_threadpool(worker.start, self.limits.memory)
            self.free.put_nowait(worker)
