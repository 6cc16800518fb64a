"""Make, list and withdraw the personal links by which people come into a server."""

from datetime import datetime
from pathlib import Path

import click

from zv_graph.commands import saving


@click.command(options_metavar="[OPTIES]")
@click.argument("bestand", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--maak", multiple=True, metavar="NAAM", help="Maak een link voor deze persoon of rol; mag vaker.")
@click.option("--intrek", multiple=True, metavar="NAAM", help="Trek de link van deze persoon of rol in; mag vaker.")
@click.option("--server", default="https://…", metavar="ADRES", help="Het adres van de server, voor een hele link.")
def toegang(bestand: Path, maak: tuple[str, ...], intrek: tuple[str, ...], server: str) -> None:
    """Bepaal wie er binnenkomt bij zvgraph serveer --toegang BESTAND.

    Een link hoort bij één persoon of rol en staat maar één keer op het scherm: in het bestand komt alleen een hash. Wat u
    intrekt, geldt meteen niet meer. Zonder --maak en --intrek ziet u wie een link heeft.

    \b
    Voorbeelden:
      zvgraph toegang toegang.txt --maak "Adviseur Flevoland" --server https://zv.regio.nl
      zvgraph toegang toegang.txt
      zvgraph toegang toegang.txt --intrek "Adviseur Flevoland"
    """
    from zv_graph.serve import links

    known = links.read(bestand) if bestand.exists() or not maak else ()
    for naam in intrek:
        known = links.without(known, naam)
    made = []
    for naam in maak:
        known, code = links.added(known, naam, datetime.now().astimezone().date())
        made.append(f"{' '.join(naam.split())}: {server.rstrip('/')}/toegang#{code}")
    if maak or intrek:
        saving.write(bestand, links.text(known))
        bestand.chmod(0o600)
    told = made or [f"{one.naam} (sinds {one.dag})" for one in known] or ["Niemand heeft een link."]
    click.echo("\n".join(told))
