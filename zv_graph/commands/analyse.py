"""The main job: check a region, analyse it, write its page, and tell the strongest findings."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from zv_graph.commands import output, saving, source
from zv_graph.errors import ZvgraphError

if TYPE_CHECKING:
    from zv_graph.analysis import Analyse
    from zv_graph.network import Network
    from zv_graph.region import Region


@click.command(options_metavar="[OPTIES]")
@click.argument("regio", nargs=-1, required=True)
@source.options
@output.as_json
@output.as_csv
@output.to_file
def analyse(regio: tuple[str, ...], reading: source.Reading, json_: bool, csv_: str, uit: Path | None) -> None:
    """Analyseer een regio en maak een pagina met de kaart en de bevindingen.

    \b
    Voorbeelden:
      zvgraph analyse flevoland
      zvgraph analyse mijn-regio.ttl --uit workshop.html
      zvgraph analyse voorbeeldregio --json

    Zonder --json of --csv komt de pagina naast het bestand, of in deze map bij een meegeleverde regio.
    """
    from zv_graph import analysis, network, render

    output.step("De gegevens worden gelezen en gecontroleerd …")
    loaded = source.load(regio, reading)
    built = network.build(loaded)
    _size(built)
    _warn(loaded)
    output.step("De samenwerking wordt geanalyseerd …")
    found = analysis.analyse(built)
    if json_:
        output.say(render.document.text(render.document.document(found)), uit, regio, ".json")
    elif csv_:
        _findings(found, csv_, uit, regio)
    else:
        output.step("De pagina wordt gemaakt …")
        page = output.destination(uit, regio, ".html")
        saving.write(page, render.page.page(found))
        output.tell(render.account.account(found))
        output.tell(f"\nPagina: {page}")


def _findings(found: "Analyse", csv: str, uit: Path | None, regio: tuple[str, ...]) -> None:
    """Show the findings as CSV, or write them as xlsx."""
    from zv_graph import render

    rows, names = render.tables.sheet_rows(render.sheets.sheets(found)[0])
    ending = "-bevindingen" if csv == "xlsx" else ""
    output.show(rows, names, csv=csv, json_=False, uit=uit, sources=regio, ending=ending)


def _size(built: "Network") -> None:
    """Refuse what is too large before it is checked, and say beforehand what takes long."""
    from zv_graph import analysis
    from zv_graph.network import contents

    size = analysis.omvang.omvang(built)
    if told := analysis.omvang.te_groot(contents.regio(built).naam, size):
        raise ZvgraphError(told)
    if analysis.omvang.duurt_lang(size):
        output.tell("Dit is een grote of dichte regio: de analyse kan een halve minuut duren.", err=True)


def _warn(loaded: "Region") -> None:
    """Say on stderr how many errors the data hold; the parts that can be computed are."""
    from zv_graph.validate import MANY, faults

    if len(loaded.own) > MANY:
        output.tell(
            "De gegevens zijn zo groot dat zij nu niet zijn gecontroleerd; doe dat apart met: zvgraph valideer.",
            err=True,
        )
        return
    found = faults(loaded)
    if output.mark():
        for one in found:
            output.tell(f"Let op: {one.plaats}: {one.tekst}", err=True)
    elif found:
        more = f" (en nog {len(found) - 1})" if len(found) > 1 else ""
        output.tell(f"Let op: {found[0].plaats}: {found[0].tekst}{more} Kijk met: zvgraph valideer.", err=True)
