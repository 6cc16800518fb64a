"""Site: what everybody who asks shares: the regions that stand ready, rooms, and where questions and commands are done."""

import asyncio
import json
from collections.abc import Coroutine
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request

from zv_graph import resources
from zv_graph.region import Region
from zv_graph.region.bundled import Bundled
from zv_graph.region.endings import WORKBOOK
from zv_graph.serve.desk import Desk
from zv_graph.serve.room import HERE, LONGEST, Room, Rooms
from zv_graph.serve.run import Run, Shop

if TYPE_CHECKING:
    from jinja2 import Environment

TIDY = 60


@dataclass(frozen=True, slots=True)
class Given:
    """A region that the server was started with: what the commands read, how, and what stands in it.

    ``region`` is there unless it could not be read, and a bundled one is not read before it is needed; ``bestand`` is the
    file to watch: there is none for a bundled region or one from another server.
    """

    bron: str
    region: Region | Bundled | None
    lees: tuple[str, ...] = ()
    bestand: str = ""


@dataclass(slots=True)
class Site:
    """Everything that requests share; ``folders`` are watched for new regions, which are read with ``lees``."""

    desk: Desk
    html: "Environment"
    given: tuple[Given, ...]
    folders: tuple[Path, ...] = ()
    lees: tuple[str, ...] = ()
    rooms: Rooms = field(default_factory=Rooms)
    shop: Shop = field(default_factory=Shop)
    known: dict[str, object] = field(default_factory=dict)
    jobs: set[asyncio.Task[None]] = field(default_factory=set)

    def open(self) -> None:
        """Make a room for every region that stands ready, and a process for the first that is asked."""
        self.rooms.open()
        self.shop.open()
        for at, one in enumerate(self.given):
            naam, dag = (one.region.naam, one.region.peildatum) if one.region else (Path(one.bron).stem, None)
            self.rooms.make(naam, one.bron, one.lees, dag, key=str(at))

    def close(self) -> None:
        """End every process and remove every file."""
        self.shop.close()
        self.rooms.close()
        self.desk.close()

    async def do(self, run: Run) -> None:
        """Do a run, and return when it is over."""
        await run_in_threadpool(self.shop.do, run)

    def later(self, job: Coroutine[Any, Any, None]) -> None:
        """Let something be done while nobody waits for it."""
        task = asyncio.get_running_loop().create_task(job)
        self.jobs.add(task)
        task.add_done_callback(self.jobs.discard)

    async def tidy(self) -> None:
        """Forget, as long as the server runs, what nobody used for an hour."""
        while True:
            await asyncio.sleep(TIDY)
            self.rooms.tidy()


def site(request: Request) -> Site:
    """Return the site of a request."""
    found: Site = request.app.state.site
    return found


def room(request: Request) -> Room:
    """Return the room of a request; raises 404, also for what somebody else put in."""
    return site(request).rooms.get(request.path_params["key"], wie(request))


def wie(request: Request) -> str:
    """Return who asks: the name on a link where a team works together, else nobody in particular."""
    found: str = request.scope.get("wie", "")
    return found


async def refresh(here: Site, one: Room) -> None:
    """Make the page of a room anew, and once more when that was asked meanwhile."""
    one.gevraagd = True
    if one.bezig:
        return
    one.bezig = True
    try:
        while one.gevraagd:
            one.gevraagd = False
            await _made(here, one)
            one.versie += 1
    finally:
        one.bezig = False


async def _made(here: Site, one: Room) -> None:
    """Make a page; where that does not succeed the last good one stays, and a workbook gets its faults written in."""
    run = one.laatste = one.run("De pagina", ["analyse", "--uit", f"{HERE}/pagina.html", *one.lees, "--", one.bron])
    await here.do(run)
    old, marked = one.pagina, one.kopie
    if run.gelukt:
        one.pagina, one.kopie = run, None
        # The account begins with the name that the region itself has.
        one.naam = run.answer.read_text(encoding="utf-8").partition(" · peildatum")[0][:LONGEST] or one.naam
        one.drop(old)
    elif run.stand == "klaar" and one.bron.lower().endswith(WORKBOOK):
        words = ["importeer", "--opmerkingen", "--uit", HERE, "--", one.bron]
        one.kopie = one.run("Uw werkboek met opmerkingen", words)
        await here.do(one.kopie)
    one.drop(marked)


async def names(here: Site, one: Room) -> dict[str, list[str]]:
    """Return the names that the forms of a room propose, by what they are: asked once for each version of its page."""
    if one.namen and one.namen[0] == one.versie:
        return one.namen[1]
    version, found = one.versie, dict[str, list[str]]()
    run = one.run("De namen", ["vraag", "--json", *one.lees, "--", one.bron, str(resources.NAMES)])
    await here.do(run)
    if run.gelukt:
        for row in json.loads(run.answer.read_text(encoding="utf-8"))["results"]["bindings"]:
            found.setdefault(row["soort"]["value"], []).append(row["naam"]["value"])
        one.namen = version, found
    one.drop(run)
    return found
