"""Turn a workbook into RDF, and tell all that is not clear in it."""

from pathlib import Path

import click

from zv_graph.commands import output, source

SHOWN = 100


@click.command(options_metavar="[OPTIES]")
@click.argument("werkboek", type=click.Path(path_type=Path), metavar="WERKBOEK")
@click.option("--toch", is_flag=True, help="Ga door, ook als er persoonsgegevens in lijken te staan.")
@click.option("--cbs", is_flag=True, help="Het bestand is de CBS-tabel Gebieden in Nederland (CSV).")
@click.option("--jaar", type=click.IntRange(2000, 2100), metavar="JAAR", help="Het jaar van de CBS-tabel.")
@output.to_file
def importeer(werkboek: Path, toch: bool, cbs: bool, jaar: int | None, uit: Path | None) -> None:
    """Zet een werkboek (Excel), een CSV-bestand of een map met CSV om in een regio-bestand (Turtle).

    \b
    Voorbeelden:
      zvgraph importeer werkboek.xlsx
      zvgraph importeer werkboek.xlsx --uit regio.ttl
      zvgraph importeer deelnemers.csv
      zvgraph importeer --cbs Gebieden_in_Nederland_2027.csv --uit nederland.ttl

    Een lijst met op elke rij een overleg en een deelnemer is genoeg om te beginnen.

    Alles wat niet klopt, komt in één keer op het scherm, met blad en cel. Bij een fout wordt er niets geschreven en
    is de afloopcode 1. Zonder --uit komt het bestand naast het werkboek.
    """
    from zv_graph import workbook

    if cbs:
        _gebieden(werkboek, jaar, uit)
        return
    found = workbook.importeer(werkboek)
    source.guard(found.cellen, toch=toch)
    for melding in found.meldingen[:SHOWN]:
        output.tell(f"{melding.ernst}: {melding.plaats}: {melding.tekst}", err=True)
    if len(found.meldingen) > SHOWN:
        output.tell(f"… en nog {len(found.meldingen) - SHOWN} meldingen; verbeter eerst deze.", err=True)
    if found.fouten:
        output.tell(
            f"Er {'is 1 fout' if len(found.fouten) == 1 else f'zijn {len(found.fouten)} fouten'}; er is niets geschreven.",
            err=True,
        )
        raise click.exceptions.Exit(1)
    path = output.free(output.destination(uit, [str(werkboek)], ".ttl"), uit)
    output.write(path, found.turtle)
    output.tell(f"Geschreven: {path}")


def _gebieden(table: Path, jaar: int | None, uit: Path | None) -> None:
    """Write next year's background, and tell what changed."""
    from zv_graph import workbook

    found = workbook.gebieden(table, jaar)
    source.guard(found.cellen, toch=False)
    told = {"nieuw": found.nieuw, "opgeheven": found.opgeheven, "andere naam": found.hernoemd}
    for what, names in told.items():
        output.tell(f"{what}: {', '.join(names) or 'geen'}", err=True)
    if found.behouden:
        output.tell(f"niet in de tabel, dus zoals het was: {', '.join(found.behouden)}", err=True)
    path = output.free(output.destination(uit, [str(table)], ".ttl"), uit)
    output.write(path, found.turtle)
    output.tell(f"Geschreven: {path}")
