"""Work: what people do with a region in the browser: a task with its form, its answer, and the files of it."""

from pathlib import Path
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, JSONResponse, Response

from zv_graph.region.bundled import bundled
from zv_graph.serve import body, task
from zv_graph.serve.answers import PAGE_POLICY, headers, page
from zv_graph.serve.room import OUT, Room
from zv_graph.serve.run import Run
from zv_graph.serve.site import names, room, site

MOST_TEXT = 400_000
# Where a file stands on this machine says nothing to whoever fetches it from the list below the answer.
WRITTEN = ("Geschreven: ", "Pagina: ")


async def more(request: Request) -> Response:
    """Answer with everything that can be done with a region."""
    here, one = site(request), room(request)
    groups: dict[str, list[task.Task]] = {}
    for found in task.tasks():
        if found.past(one):
            groups.setdefault(found.groep, []).append(found)
    return page(here.html.get_template("meer.html").render(room=one, groepen=groups))


async def known(request: Request) -> Response:
    """Answer with the names that the forms propose, by what they are."""
    return JSONResponse(await names(site(request), room(request)), headers=headers())


async def answers(request: Request) -> Response:
    """Answer with the numbers of all answers so far, and the files that can be chosen."""
    one = room(request)
    return JSONResponse({"nummers": list(one.runs), "keuze": _files(one)}, headers=headers())


async def do(request: Request) -> Response:
    """Begin a task, and answer with the number of its answer."""
    here, one, told = site(request), room(request), await body.told(request)
    found = task.task(request.path_params["naam"])
    if not one.eigen or not found.past(one):
        raise HTTPException(403, "Dit kan hier niet; begin eerst een eigen kopie van deze regio.")
    here.shop.room()
    number, run = one.keep(found.titel, found.words(one, _given(told), str(told.get("als") or "")))
    here.later(here.do(run))
    return JSONResponse({"nummer": number}, headers=headers())


def _given(told: dict[str, Any]) -> dict[str, list[str]]:
    """Return what was filled in, field by field; raises 400."""
    fields = told.get("velden", {})
    if not isinstance(fields, dict) or not all(
        isinstance(values, list) and all(isinstance(value, str) for value in values) for values in fields.values()
    ):
        raise HTTPException(400, "Dit is niet te lezen; laad de pagina opnieuw.")
    return fields


async def answer(request: Request) -> Response:
    """Answer with how far a task is and what came of it."""
    here, one, run = site(request), room(request), _run(request)
    text = ""
    if run.over and run.answer.exists():
        text = (await run_in_threadpool(run.answer.read_text, encoding="utf-8", errors="replace"))[:MOST_TEXT]
    written = run.files() if run.over else []
    told = {
        "titel": f"{one.order(request.path_params['nummer'])}. {run.titel}",
        "stand": run.stand,
        "stap": run.stap,
        "plaats": here.shop.place(run),
        "gelukt": run.gelukt,
        "tekst": "\n".join(line for line in text.split("\n") if not line.startswith(WRITTEN)).strip(),
        "gezegd": [line for line in run.gezegd if not line.startswith(WRITTEN)],
        "bestanden": [{"naam": path.name, "adres": one.address(path)} for path in written],
        "keuze": _files(one),
    }
    return JSONResponse(told, headers=headers())


async def stop(request: Request) -> Response:
    """Stop a task."""
    _run(request).stop()
    return Response(status_code=204, headers=headers())


async def file(request: Request) -> Response:
    """Answer with a file that a run made: a page to look at, anything else to keep."""
    one = room(request)
    root = (one.folder / OUT).resolve()
    try:
        path = (root / request.path_params["path"]).resolve()
        there = path.is_relative_to(root) and path.is_file()
    except (OSError, ValueError):  # no name that a file can have
        there = False
    if not there:
        raise HTTPException(404, "Dit bestand is er niet (meer).")
    if path.suffix == ".html":
        return HTMLResponse(await run_in_threadpool(path.read_text, encoding="utf-8"), headers=headers(PAGE_POLICY))
    return FileResponse(path, filename=path.name, headers=headers())


def _run(request: Request) -> Run:
    one = room(request)
    if (found := one.runs.get(request.path_params["nummer"])) is None:
        raise HTTPException(404, "Dit antwoord is er niet (meer).")
    return found


def _files(one: Room) -> list[dict[str, str | bool]]:
    """Return the files of a room that a form can choose, each with the name that people know it by."""
    return [
        {"waarde": name, "naam": _called(one, name), "besluit": name in task.files(one, task.DECISION)}
        for name in task.files(one)
    ]


def _called(one: Room, name: str) -> str:
    if ready := next((region.naam for region in bundled() if region.regio == name), None):
        return f"{ready} (staat klaar)"
    place, number, *_ = Path(name).parts
    return f"{Path(name).name} (antwoord {one.order(number)})" if place == OUT else Path(name).name
