"""Serve the pages and a SPARQL endpoint on this machine."""

import socket
from typing import TYPE_CHECKING

import click

from zv_graph.commands import limits, output, source
from zv_graph.errors import ZvgraphError, why

if TYPE_CHECKING:
    from zv_graph.query import Limits
    from zv_graph.region import Region


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
@limits.options
def serveer(regio: tuple[str, ...], reading: source.Reading, poort: int, within: "Limits") -> None:
    """Toon alle regio's in uw browser, met een pagina om vragen te stellen. Alleen op deze computer.

    \b
    Voorbeelden:
      zvgraph serveer
      zvgraph serveer mijn-regio.ttl --poort 8080

    De meegeleverde regio's staan er altijd bij. Programma's vragen aan http://127.0.0.1:8000/sparql. Stop met Ctrl-C.
    """
    import uvicorn

    from zv_graph import serve

    desk = serve.Desk(_regions(regio, reading), within)
    listening = _listening(poort)
    output.tell(f"Open http://127.0.0.1:{listening.getsockname()[1]} in een browser. Stop met Ctrl-C.")
    config = uvicorn.Config(serve.app.app(desk), log_level="critical", timeout_graceful_shutdown=1)
    try:
        uvicorn.Server(config).run(sockets=[listening])
    finally:
        desk.close()


def _regions(regio: tuple[str, ...], reading: source.Reading) -> "list[Region]":
    """Return the given regions and those that are brought along; of one that is both the given one counts."""
    from zv_graph.resources import regions

    loaded = [source.load([name], reading) for name in dict.fromkeys((*regio, *regions()))]
    source.apart(loaded[: len(set(regio))])
    own = {region.iri: region for region in reversed(loaded)}
    return [region for region in loaded if own[region.iri] is region]


def _listening(poort: int) -> socket.socket:
    """Return a socket on this machine only."""
    try:
        return socket.create_server(("127.0.0.1", poort))
    except OSError as error:
        raise ZvgraphError(f"Poort {poort} is niet vrij ({why(error)}); kies een andere met --poort.") from None
