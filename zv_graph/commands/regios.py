"""List the bundled regions."""

from pathlib import Path

import click

from zv_graph.commands import output

COLUMNS = ("regio", "naam", "gemeenten", "gremia", "peildatum")


@click.command(options_metavar="[OPTIES]")
@output.as_json
@output.as_csv
@output.to_file
def regios(json_: bool, csv_: str, uit: Path | None) -> None:
    """Toon de meegeleverde regio's.

    \b
    Voorbeeld:
      zvgraph regios
    """
    from zv_graph import network, region, resources
    from zv_graph.network import contents

    rows = []
    for name in resources.regions():
        built = network.build(region.load(name))
        about = contents.regio(built)
        rows.append(
            {
                "regio": name,
                "naam": about.naam,
                "gemeenten": len(about.gemeenten),
                "gremia": sum(gremium.actief for gremium in contents.gremia(built).values()),
                "peildatum": about.peildatum,
            }
        )
    output.show(rows, COLUMNS, csv=csv_, json_=json_, uit=uit, sources=["regios"])
