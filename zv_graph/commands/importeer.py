"""Turn a workbook into RDF, and tell all that is not clear in it."""

from pathlib import Path

import click

from zv_graph.commands import output, source

SHOWN = 100


@click.command(options_metavar="[OPTIES]")
@click.argument("werkboek", type=click.Path(path_type=Path), metavar="WERKBOEK")
@click.option("--toch", is_flag=True, help="Ga door, ook als er persoonsgegevens in lijken te staan.")
@output.to_file
def importeer(werkboek: Path, toch: bool, uit: Path | None) -> None:
    """Zet een werkboek (Excel), een CSV-bestand of een map met CSV om in een regio-bestand (Turtle).

    \b
    Voorbeelden:
      zvgraph importeer werkboek.xlsx
      zvgraph importeer werkboek.xlsx --uit regio.ttl
      zvgraph importeer deelnemers.csv

    Een lijst met op elke rij een overleg en een deelnemer is genoeg om te beginnen.

    Alles wat niet klopt, komt in één keer op het scherm, met blad en cel. Bij een fout wordt er niets geschreven en
    is de afloopcode 1. Zonder --uit komt het bestand naast het werkboek.
    """
    from zv_graph import workbook

    found = workbook.importeer(werkboek)
    for melding in found.meldingen[:SHOWN]:
        click.echo(f"{melding.ernst}: {melding.plaats}: {melding.tekst}", err=True)
    if len(found.meldingen) > SHOWN:
        click.echo(f"… en nog {len(found.meldingen) - SHOWN} meldingen; verbeter eerst deze.", err=True)
    if found.fouten:
        click.echo(
            f"Er {'is 1 fout' if len(found.fouten) == 1 else f'zijn {len(found.fouten)} fouten'}; er is niets geschreven.",
            err=True,
        )
        raise click.exceptions.Exit(1)
    source.guard(werkboek.name, found.turtle, toch=toch)
    path = output.free(output.destination(uit, str(werkboek), ".ttl"), uit, [str(werkboek)])
    output.write(path, found.turtle)
    click.echo(f"Geschreven: {path}")
