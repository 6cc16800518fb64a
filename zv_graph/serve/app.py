"""App: what stands at which address, and who may ask."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from zv_graph.query import Limits
from zv_graph.register.land import veiligheidsregios
from zv_graph.render.templates import templates
from zv_graph.serve import door, guard, vragen, work
from zv_graph.serve.answers import HANDLERS, headers, page
from zv_graph.serve.desk import Desk
from zv_graph.serve.guard import Guarded
from zv_graph.serve.protocol import dienst, question, told
from zv_graph.serve.site import Given, Site, site, wie
from zv_graph.serve.toegang import Toegang
from zv_graph.serve.watch import watch

HERE = Path(__file__).parent
EXAMPLE = "voorbeeldregio"


async def start(request: Request) -> Response:
    """Answer with the first page."""
    here = site(request)
    rooms = here.rooms.ready()
    text = here.html.get_template("start.html").render(
        rooms=rooms,
        eigen=here.rooms.of(wie(request)),
        voorbeeld=next((room.key for room in rooms if room.bron == EXAMPLE), None),
        veiligheidsregios=sorted(veiligheidsregios()),
        limits=here.desk.limits,
        bounds=here.shop.bounds,
        most=door.MOST_BYTES // door.MB,
        wie=wie(request),
    )
    return page(text)


async def arrive(request: Request) -> Response:
    """Answer with the page that a personal link leads to."""
    return page(site(request).html.get_template("toegang.html").render())


async def sparql(request: Request) -> Response:
    """Answer a question, or without one tell what there is to ask."""
    desk, asked = site(request).desk, await question(request)
    if asked is None:
        answer = dienst(str(request.url.replace(path="/sparql", query="")))
        kind, text = told(answer, f"{request.headers.get('accept', '')}, */*;q=0.01")
    else:
        answer = await desk.ask(asked, request.is_disconnected)
        wanted = request.query_params.get("als") or request.headers.get("accept", "")
        # A long answer takes a while to write down, and nobody else waits for that.
        kind, text = await run_in_threadpool(told, answer, wanted)
    cut = {"Zvgraph-Afgekapt": str(desk.limits.rows)} if answer.cut else {}
    return Response(text, media_type=kind, headers={**headers(), **cut})


ROUTES = (
    Route("/", start),
    Route("/toegang", arrive),
    Route("/toegang", guard.enter, methods=["POST"]),
    Route("/toegang/weg", guard.leave, methods=["POST"]),
    Route("/vraag", vragen.ask),
    Route("/vraag/{naam}", vragen.about),
    Route("/bekend.json", vragen.tell),
    Route("/favicon.ico", lambda _request: Response(status_code=204)),
    Route("/sparql", sparql, methods=["GET", "POST"]),
    Route("/.well-known/void", sparql),
    Route("/werkboek", door.template, methods=["POST"]),
    Route("/regio", door.upload, methods=["POST"]),
    Route("/regio/{key}", door.region),
    Route("/regio/{key}/pagina", door.drawn),
    Route("/regio/{key}/stroom", door.stream),
    Route("/regio/{key}/eigen", door.own, methods=["POST"]),
    Route("/regio/{key}/erbij", door.beside, methods=["POST"]),
    Route("/regio/{key}/stop", door.stop, methods=["POST"]),
    Route("/regio/{key}/weg", door.leave, methods=["POST"]),
    Route("/regio/{key}/meer", work.more),
    Route("/regio/{key}/namen.json", work.known),
    Route("/regio/{key}/antwoorden", work.answers),
    Route("/regio/{key}/taak/{naam}", work.do, methods=["POST"]),
    Route("/regio/{key}/antwoord/{nummer}", work.answer),
    Route("/regio/{key}/antwoord/{nummer}/stop", work.stop, methods=["POST"]),
    Route("/regio/{key}/uit/{path:path}", work.file),
    Mount("/web", StaticFiles(directory=HERE / "web")),
)


def app(
    given: Sequence[Given],
    limits: Limits,
    toegang: Toegang,
    folders: Sequence[Path] = (),
    lees: Sequence[str] = (),
) -> Starlette:
    """Return the web application for the regions that it was started with, and for what comes into some folders."""
    desk = Desk([one.region for one in given if one.region], limits)
    here = Site(desk, templates(HERE / "templates"), tuple(given), tuple(folders), tuple(lees))

    @asynccontextmanager
    async def life(_app: Starlette) -> AsyncIterator[None]:
        await run_in_threadpool(here.open)
        beside = [asyncio.create_task(job) for job in (here.tidy(), watch(here))]
        yield
        for task in beside:
            task.cancel()
        await run_in_threadpool(here.close)

    made = Starlette(routes=ROUTES, lifespan=life, exception_handlers=HANDLERS)
    made.state.site, made.state.toegang = here, toegang
    here.html.globals["team"] = toegang.bestand is not None
    made.add_middleware(Guarded, toegang=toegang)
    return made
