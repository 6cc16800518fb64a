"""Serve the pages and a SPARQL endpoint on this machine."""

import socket
from typing import TYPE_CHECKING

import click

from zv_graph.commands import limits, output, source
from zv_graph.errors import ZvgraphError, why

if TYPE_CHECKING:
    from zv_graph.query import Limits


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
    from zv_graph.resources import regions

    names = dict.fromkeys((*regio, *regions()))
    loaded = [source.load([name], reading) for name in names]
    # Of a region that is given and brought along as well, the given one counts.
    source.apart(loaded[: len(set(regio))])
    own = {region.iri: region for region in reversed(loaded)}
    desk = serve.Desk([region for region in loaded if own[region.iri] is region], within)
    try:
        listening = socket.create_server(("127.0.0.1", poort))
    except OSError as error:
        raise ZvgraphError(f"Poort {poort} is niet vrij ({why(error)}); kies een andere met --poort.") from None
    output.tell(f"Open http://127.0.0.1:{listening.getsockname()[1]} in een browser. Stop met Ctrl-C.")
    config = uvicorn.Config(serve.app.app(desk), log_level="critical", timeout_graceful_shutdown=1)
    try:
        uvicorn.Server(config).run(sockets=[listening])
    finally:
        desk.close()
