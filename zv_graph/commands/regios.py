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
    from zv_graph.region.bundled import bundled

    rows = [{column: getattr(one, column) for column in COLUMNS} for one in bundled()]
    output.show(rows, COLUMNS, csv=csv_, json_=json_, uit=uit, sources=["regios"])
