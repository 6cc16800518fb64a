"""Put regions into a SPARQL engine that others share."""

import os

import click

from zv_graph.commands import output, source


@click.command(options_metavar="[OPTIES]")
@click.argument("regio", nargs=-1, required=True)
@click.argument("adres", metavar="ADRES")
@source.options
@click.option(
    "--gebruiker", metavar="NAAM", help="De gebruiker; het wachtwoord staat in ZVGRAPH_WACHTWOORD, of wordt gevraagd."
)
def publiceer(regio: tuple[str, ...], adres: str, reading: source.Reading, gebruiker: str | None) -> None:
    """Zet regio's in een SPARQL-server, elk in een eigen graaf met haar adres.

    \b
    Voorbeelden:
      zvgraph publiceer mijn-regio.ttl http://127.0.0.1:7878/store
      zvgraph publiceer flevoland twente https://data.voorbeeld.nl/sparql-graph-crud-auth --gebruiker beheer

    ADRES is dat van de Graph Store: bij Oxigraph eindigt het op /store, bij Virtuoso op /sparql-graph-crud-auth.
    Wat er van de regio al stond, wordt vervangen.
    """
    from zv_graph.region.graphstore import publish
    from zv_graph.region.web import Server

    secret = os.environ.get("ZVGRAPH_WACHTWOORD", "") if gebruiker else ""
    if gebruiker and not secret:
        secret = click.prompt("Wachtwoord", hide_input=True, err=True)
    server = Server(adres, gebruiker, secret)
    for name in regio:
        loaded = source.load([name], reading)
        output.step(f"{loaded.naam} wordt verstuurd …")
        output.tell(f"{loaded.naam}: {publish(loaded, server)} uitspraken in {loaded.iri}")
