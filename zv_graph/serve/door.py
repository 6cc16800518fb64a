"""Door: how a region comes in: a workbook to begin with, an upload, its page, and the way out."""

import asyncio
import json
from collections.abc import AsyncIterator, Collection, Mapping
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, JSONResponse, Response, StreamingResponse

from zv_graph.errors import why
from zv_graph.region.endings import REGION
from zv_graph.serve import body
from zv_graph.serve.answers import PAGE_POLICY, headers, page
from zv_graph.serve.body import parts
from zv_graph.serve.room import HERE, Room
from zv_graph.serve.run import Stand
from zv_graph.serve.site import Site, refresh, room, site, wie

MB = 1024 * 1024
MOST_BYTES = 50 * MB
# A decision lies beside a region, and is none itself.
BESIDE = (*REGION, ".json")
# So often it is looked whether there is something new to tell, in seconds; and a sign of life after so many times.
LOOK, ALIVE = 0.2, 75
SHOWN = 200
# What stands above the reason why there is no page: most often it is in the file.
KOPPEN: Mapping[Stand, str] = {
    "wacht": "",
    "bezig": "",
    "klaar": "Dit bestand is nog niet te lezen",
    "gestopt": "U hebt dit gestopt",
    "te lang": "Dit duurde te lang en is gestopt",
    "te druk": "Het is nu te druk",
}


async def template(request: Request) -> Response:
    """Make a workbook to begin with, and answer with its address."""
    here, told = site(request), await body.told(request)
    naam, gemeenten = (str(told.get(key) or "").strip() for key in ("veiligheidsregio", "gemeenten"))
    gemeenten = gemeenten.replace(";", ",").replace("\n", ",")
    here.shop.room()
    if not naam and not gemeenten:
        raise HTTPException(400, "Kies een veiligheidsregio, of noem de gemeenten.")
    options = [f"--{key}={value}" for key, value in (("veiligheidsregio", naam), ("gemeenten", gemeenten)) if value]
    made = here.rooms.make(naam or "Nieuw werkboek", van=wie(request))
    file = Path(made.place(f"werkboek {naam}".strip() + ".xlsx")).name
    number, run = made.keep("Werkboek", ["sjabloon", *options, "--", f"{HERE}/{file}"])
    await here.do(run)
    if not run.gelukt:
        here.rooms.forget(made.key)
        raise HTTPException(400, " ".join(run.gezegd) or "Het werkboek is niet gemaakt; probeer het nog eens.")
    return JSONResponse({"adres": f"/regio/{made.key}/uit/{number}/{file}"}, headers=headers())


async def upload(request: Request) -> Response:
    """Take a region in, begin to analyse it, and answer with its address."""
    here = site(request)
    here.shop.room()
    made = here.rooms.make(Path(request.query_params.get("naam", "")).stem or "Uw regio", van=wie(request))
    try:
        made.bron = await _taken(request, made, REGION)
    except BaseException:
        here.rooms.forget(made.key)
        raise
    here.later(refresh(here, made))
    return JSONResponse({"adres": f"/regio/{made.key}"}, headers=headers())


async def beside(request: Request) -> Response:
    """Take a file in beside a region."""
    one = _own(request)
    one.erbij.append(await _taken(request, one, BESIDE))
    return JSONResponse({"bestand": one.erbij[-1]}, headers=headers())


async def own(request: Request) -> Response:
    """Make a room of one's own for a region that stands ready, and answer with its address."""
    here, ready = site(request), room(request)
    made = here.rooms.make(ready.naam, ready.bron, ready.lees, ready.peildatum, van=wie(request))
    folder = Path(ready.bron).parent
    others = (one.bron for one in here.rooms.ready() if one.bron != ready.bron)
    made.naast = [bron for bron in others if folder in here.folders and Path(bron).parent == folder]
    here.later(refresh(here, made))
    return JSONResponse({"adres": f"/regio/{made.key}/meer"}, headers=headers())


async def region(request: Request) -> Response:
    """Answer with the page around the page of a region: how far it is, its faults, and what else can be done."""
    here, one = site(request), room(request)
    if one.opnieuw:
        here.later(refresh(here, one))
    return page(here.html.get_template("regio.html").render(room=one))


async def drawn(request: Request) -> Response:
    """Answer with the page of a region itself."""
    one = room(request)
    if not one.pagina:
        raise HTTPException(404, "De pagina is er nog niet.")
    path = one.folder / one.pagina.out / "pagina.html"
    if "bewaar" in request.query_params:
        return FileResponse(path, filename=f"{one.naam}.html", headers=headers())
    return HTMLResponse(await run_in_threadpool(path.read_text, encoding="utf-8"), headers=headers(PAGE_POLICY))


async def stream(request: Request) -> Response:
    """Tell how far a region is, each time that changes, for as long as somebody looks."""
    here, one = site(request), room(request)

    async def told() -> AsyncIterator[str]:
        last, quiet = "", 0
        while here.rooms.rooms.get(one.key) is one:
            now = json.dumps(state(here, one), ensure_ascii=False)
            quiet = quiet + 1 if now == last else 0
            if now != last or quiet % ALIVE == 0:
                last = now
                yield f"data: {now}\n\n"
            here.rooms.get(one.key, one.van)
            await asyncio.sleep(LOOK)
        yield 'data: {"weg": true}\n\n'

    return StreamingResponse(told(), media_type="text/event-stream", headers=headers())


async def leave(request: Request) -> Response:
    """Forget a region and all that was made of it."""
    one = _own(request)
    await run_in_threadpool(site(request).rooms.forget, one.key)
    return JSONResponse({"adres": "/"}, headers=headers())


async def stop(request: Request) -> Response:
    """Stop making the page; that of a region that stands ready is made for everybody."""
    if run := _own(request).laatste:
        run.stop()
    return Response(status_code=204, headers=headers())


def state(here: Site, one: Room) -> dict[str, object]:
    """Return how far a room is, as the page shows it."""
    run = one.laatste
    over = run if run and not one.bezig else None
    copy = one.kopie.files() if one.kopie and one.kopie.over else []
    return {
        "naam": one.naam,
        "versie": one.versie,
        "pagina": one.pagina is not None,
        "bezig": {"stap": run.stap, "plaats": here.shop.place(run)} if run and one.bezig else None,
        "kop": KOPPEN[over.stand] if over and not over.gelukt else "",
        "opnieuw": bool(over and over.stand != "klaar"),
        "fouten": [] if not over or over.gelukt else _why(over.stand, [*over.gezegd, *_marked(one)]),
        "gezegd": over.gezegd[:SHOWN] if over and over.gelukt else [],
        "kopie": one.address(copy[0]) if copy else None,
    }


def _why(stand: Stand, said: list[str]) -> list[str]:
    """Return in sentences why there is no page."""
    told = {
        "te druk": "Er wachten al zoveel anderen; probeer het zo nog eens.",
        "te lang": "Geef een kleinere regio, of splits het bestand.",
        "gestopt": "De pagina is niet gemaakt; uw gegevens staan er nog.",
    }
    return [told[stand]] if stand in told else list(dict.fromkeys(said))[:SHOWN]


def _marked(one: Room) -> list[str]:
    return one.kopie.gezegd if one.kopie and one.kopie.over else []


def _own(request: Request) -> Room:
    """Return the room of a request, which must be somebody's own."""
    if not (one := room(request)).eigen:
        raise HTTPException(403, "Deze regio is van iedereen; begin eerst een eigen kopie.")
    return one


async def _taken(request: Request, one: Room, endings: Collection[str]) -> str:
    """Write an upload to a private file as it comes in, and return its name; nothing is left of one that fails."""
    name = one.place(request.query_params.get("naam", ""))
    if (ending := Path(name).suffix.lower()) not in endings:
        raise HTTPException(
            415,
            f"Dit soort bestand ({ending or 'zonder naam'}) kan hier niet; sla het in Excel op als .xlsx of als CSV.",
        )
    path = one.folder / name
    try:
        with path.open("xb") as file:
            path.chmod(0o600)
            await _pour(request, file)
    except BaseException as error:
        with suppress(OSError):
            path.unlink(missing_ok=True)
        if isinstance(error, OSError):
            raise HTTPException(507, f"Er is geen ruimte voor dit bestand ({why(error)}).") from None
        raise
    return name


async def _pour(request: Request, file: BinaryIO) -> None:
    """Write the body of a request to a file; raises 400 when there is none and 413 when it is too large."""
    async for part in parts(
        request, MOST_BYTES, f"Dit bestand is groter dan {MOST_BYTES // MB} MB; splits het per regio."
    ):
        file.write(part)
    if not file.tell():
        raise HTTPException(400, "Dit bestand is leeg.")
