"""Serve everything that the program can do in a browser, on this machine."""

import os
import signal
import socket
import sys
import webbrowser
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from zv_graph.commands import limits, output, source
from zv_graph.errors import ZvgraphError, why

if TYPE_CHECKING:
    from zv_graph.query import Limits
    from zv_graph.serve import Given
    from zv_graph.serve.toegang import Toegang

HERE = "127.0.0.1"
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
@click.option("--adres", default=HERE, show_default=True, metavar="ADRES", help="Luister op dit adres, voor een team.")
@click.option("--naam", metavar="NAAM", help="Zo heet de server in de browser, zoals zv.regio.nl.")
@click.option(
    "--toegang", type=click.Path(path_type=Path), metavar="BESTAND", help="Wie er binnenkomt: zie zvgraph toegang."
)
@limits.options
def serveer(
    regio: tuple[str, ...],
    reading: source.Reading,
    poort: int,
    zonder_browser: bool,
    adres: str,
    naam: str | None,
    toegang: Path | None,
    within: "Limits",
) -> None:
    """Werk in uw browser: maak een werkboek, leg uw werkboek erin en bekijk de kaart.

    \b
    Voorbeelden:
      zvgraph serveer
      zvgraph serveer mijn-werkboek.xlsx
      zvgraph serveer mijn-map/ --poort 8080

    Bewaart u het werkboek in Excel, dan komt er vanzelf een nieuwe pagina; van een map gaan alle bestanden mee, ook
    nieuwe. De meegeleverde regio's staan er altijd bij. Programma's vragen aan http://127.0.0.1:8000/sparql; op Windows
    en macOS sturen zij de code mee: Authorization: Bearer CODE. Stop met Ctrl-C. Alleen u op deze computer komt erbij,
    tenzij u met --naam en --toegang zegt wie nog meer.
    """
    import uvicorn

    from zv_graph import serve

    if regio:
        output.step("De regio's worden gelezen …")
    door, code = _door(adres, naam, toegang)
    folders = [Path(name).resolve() for name in regio if source.is_folder(name)]
    made = serve.app.app(_given(regio, reading), within, door, folders, source.words(reading))
    listening = _listening(adres, poort)
    port = listening.getsockname()[1]
    address = f"http://{f'[{adres}]' if ':' in adres else adres}:{port}"
    shown = address if code else f"http://{naam}{'' if ':' in (naam or '') else f':{port}'}"
    behind = "" if code else f" (achter een proxy: https://{naam})"
    output.tell(f"Open {shown} in een browser{behind}. Stop met Ctrl-C.")
    if code:
        _show(address, code, zelf=not zonder_browser)
    if hasattr(signal, "SIGHUP"):  # who closes the terminal stops the program
        signal.signal(signal.SIGHUP, lambda *_: signal.raise_signal(signal.SIGTERM))
    uvicorn.Server(serve.connection.config(made, team=not code)).run(sockets=[listening])


def _given(regio: tuple[str, ...], reading: source.Reading) -> "list[Given]":
    """Return the given regions and those that are brought along; of one that is both the given one counts.

    What is wrong with a file in a folder is told where its page would be.
    """
    from zv_graph.region import Region
    from zv_graph.region.bundled import bundled
    from zv_graph.serve import Given

    own = [one for name in dict.fromkeys(regio) for one in _of_one_moment(list(_read(name, reading)))]
    source.apart(one.region for one in own if isinstance(one.region, Region))
    known, named = {str(one.region.iri) for one in own if one.region}, {one.bron for one in own}
    brought = [Given(one.regio, one) for one in bundled() if one.regio not in named and one.iri not in known]
    return [*own, *brought]


def _of_one_moment(found: "list[Given]") -> "list[Given]":
    """Return the files of a folder, of which questions are about one moment of each region: the latest.

    The others stand ready by the name of their file.
    """
    read = [(one, one.region) for one in found if one.region]
    latest: dict[str, tuple[Given, str]] = {}
    for one, region in sorted(read, key=lambda pair: pair[1].peildatum or ""):
        latest[str(region.iri)] = one, Path(one.bron).name
    older = {one.bron: latest[str(region.iri)][1] for one, region in read if latest[str(region.iri)][0] is not one}
    for bron, newer in older.items():
        text = f"Let op: {Path(bron).name} gaat over dezelfde regio als {newer}; vragen gaan over {newer}."
        output.tell(text, err=True)
    return [replace(one, region=None) if one.bron in older else one for one in found]


def _read(name: str, reading: source.Reading) -> "Iterator[Given]":
    """Yield the region of a name, a file or a server, or of each file in a folder."""
    from zv_graph.serve import Given

    words, path = source.words(reading), Path(name)
    if not source.is_folder(name):
        bron = str(path.resolve()) if path.exists() else name
        yield Given(bron, source.load([name], reading), words, bron if path.is_file() else "")
        return
    for file in source.held(path):
        region = None
        with suppress(ZvgraphError):
            region = source.load([str(file)], reading)
        yield Given(str(file.resolve()), region, words, str(file.resolve()))


def _show(address: str, code: str, *, zelf: bool) -> None:
    """Tell the address that lets its owner in, and open the browser where that is wanted and there is a screen.

    Others can read with which words a browser was started: the code is among them only where nothing else tells who asks.
    """
    from zv_graph.serve import owner

    inside = f"{address}/toegang#{code}"
    output.tell(f"Vraagt het om een code? Open dan dit adres, en geef het aan niemand: {inside}")
    if zelf and (sys.platform in ("win32", "darwin") or any(map(os.environ.get, SCREENS))):
        webbrowser.open(address if owner.is_told() else inside)


def _door(adres: str, naam: str | None, bestand: Path | None) -> "tuple[Toegang, str]":
    """Return who may come in, and for this machine only the code; raises ZvgraphError for a server that would stand open."""
    from zv_graph.serve import links
    from zv_graph.serve.toegang import Toegang, eigen

    if (naam is None) != (bestand is None):
        raise ZvgraphError("--naam en --toegang horen bij elkaar: geef ze allebei, of geen van beide.")
    if naam is None or bestand is None:
        if adres != HERE:
            raise ZvgraphError(f"Op {adres} komt iedereen erbij; zeg met --naam en --toegang wie er binnen mag.")
        return eigen()
    links.read(bestand)
    return Toegang(naam, bestand, click.echo), ""


def _listening(adres: str, poort: int) -> socket.socket:
    """Return a socket that listens: on this machine only, unless another address was asked for."""
    try:
        return socket.create_server((adres, poort), family=socket.AF_INET6 if ":" in adres else socket.AF_INET)
    except OSError as error:
        raise ZvgraphError(
            f"Poort {poort} op {adres} is niet vrij ({why(error)}); kies een andere met --poort."
        ) from None
