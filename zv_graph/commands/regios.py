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
    from zv_graph import region, resources
    from zv_graph.network import gremium
    from zv_graph.vocabulary import ZV

    rows = []
    for name in resources.regions():
        loaded = region.load(name)
        gremia = [gremium.read(loaded.graph, node) for node in gremium.gremia(loaded.graph, loaded.iri)]
        rows.append(
            {
                "regio": name,
                "naam": loaded.naam,
                "gemeenten": len(set(loaded.own.objects(loaded.iri, ZV.gemeente))),
                "gremia": sum(one.actief for one in gremia),
                "peildatum": loaded.peildatum,
            }
        )
    output.show(rows, COLUMNS, csv=csv_, json_=json_, uit=uit, sources=["regios"])
