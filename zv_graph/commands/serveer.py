"""Serve everything that the program can do in a browser, on this machine."""

import os
import signal
import socket
import sys
import webbrowser
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import click

from zv_graph.commands import limits, output, source
from zv_graph.errors import ZvgraphError, why

if TYPE_CHECKING:
    from zv_graph.query import Limits
    from zv_graph.serve import Given

SCREENS = ("DISPLAY", "WAYLAND_DISPLAY")


@click.command(options_metavar="[OPTIES]")
@click.argument("regio", nargs=-1)
@source.options
@click.option(
    "--poort",
    type=click.IntRange(0, 65535),
    default=8000,
    show_default=True,
    metavar="NUMMER",
    help="De poort; 0 kiest zelf.",
)
@click.option("--zonder-browser", is_flag=True, help="Open geen browser.")
@limits.options
def serveer(
    regio: tuple[str, ...], reading: source.Reading, poort: int, zonder_browser: bool, within: "Limits"
) -> None:
    """Werk in uw browser: maak een werkboek, leg uw werkboek erin en bekijk de kaart. Alleen op deze computer.

    \b
    Voorbeelden:
      zvgraph serveer
      zvgraph serveer mijn-werkboek.xlsx
      zvgraph serveer mijn-map/ --poort 8080

    Bewaart u het werkboek in Excel, dan komt er vanzelf een nieuwe pagina; van een map gaan alle bestanden mee, ook
    nieuwe. De meegeleverde regio's staan er altijd bij. Programma's vragen aan http://127.0.0.1:8000/sparql. Stop met
    Ctrl-C.
    """
    import uvicorn

    from zv_graph import serve

    output.step("De regio's worden gelezen …")
    folders = [Path(name).resolve() for name in regio if source.is_folder(name)]
    made = serve.app.app(_given(regio, reading), within, folders, source.words(reading))
    listening = _listening(poort)
    address = f"http://127.0.0.1:{listening.getsockname()[1]}"
    output.tell(f"Open {address} in een browser. Stop met Ctrl-C.")
    if not zonder_browser:
        _show(address)
    if hasattr(signal, "SIGHUP"):  # who closes the terminal stops the program
        signal.signal(signal.SIGHUP, lambda *_: signal.raise_signal(signal.SIGTERM))
    config = uvicorn.Config(made, log_level="critical", timeout_graceful_shutdown=1)
    uvicorn.Server(config).run(sockets=[listening])


def _given(regio: tuple[str, ...], reading: source.Reading) -> "list[Given]":
    """Return the given regions and those that are brought along; of one that is both the given one counts.

    What is wrong with a file in a folder is told where its page would be.
    """
    from zv_graph.resources import regions

    own = [one for name in dict.fromkeys(regio) for one in _read(name, reading)]
    there = [one.region for one in own if one.region]
    source.apart(there)
    known, named = {region.iri for region in there}, {one.bron for one in own}
    brought = [one for name in regions() if name not in named for one in _read(name, source.Reading())]
    return [*own, *(one for one in brought if one.region and one.region.iri not in known)]


def _read(name: str, reading: source.Reading) -> "Iterator[Given]":
    """Yield the region of a name, a file or a server, or of each file in a folder."""
    from zv_graph.serve import Given

    words, path = source.words(reading), Path(name)
    if not source.is_folder(name):
        bron = str(path.resolve()) if path.exists() else name
        yield Given(bron, source.load([name], reading), words, bron if path.is_file() else "")
        return
    for file in source.inside(path):
        region = None
        with suppress(ZvgraphError):
            region = source.load([str(file)], reading)
        yield Given(str(file.resolve()), region, words, str(file.resolve()))


def _show(address: str) -> None:
    """Open the browser, where there is a screen to show it on."""
    if sys.platform in ("win32", "darwin") or any(map(os.environ.get, SCREENS)):
        webbrowser.open(address)


def _listening(poort: int) -> socket.socket:
    """Return a socket on this machine only."""
    try:
        return socket.create_server(("127.0.0.1", poort))
    except OSError as error:
        raise ZvgraphError(f"Poort {poort} is niet vrij ({why(error)}); kies een andere met --poort.") from None
