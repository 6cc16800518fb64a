"""Show where other regions have what is missing here."""

from pathlib import Path

import click

from zv_graph.commands import output, source

COLUMNS = ("thema", "niveau", "wie", "hier", "regio", "overleg", "gemeenten", "partners", "mandaat", "bron")


@click.command(options_metavar="[OPTIES]")
@click.argument("regio")
@click.option(
    "--bij", multiple=True, metavar="BRON", help="Kijk ook in deze regio's: een bestand, map of endpoint; mag vaker."
)
@click.option("--thema", metavar="THEMA", help="Kijk alleen naar dit thema.")
@source.options
@output.as_json
@output.as_csv
@output.to_file
def elders(
    regio: str,
    bij: tuple[str, ...],
    thema: str | None,
    reading: source.Reading,
    json_: bool,
    csv_: str,
    uit: Path | None,
) -> None:
    """Laat zien welke andere regio's hebben wat hier ontbreekt, en hoe zij het doen.

    \b
    Voorbeelden:
      zvgraph elders flevoland
      zvgraph elders mijn-regio.xlsx --thema mensenhandel
      zvgraph elders mijn-regio.ttl --bij buurregio.ttl --bij map-met-regios/

    Het programma kijkt in de meegeleverde regio's en in wat u met --bij geeft. Dat een andere regio het zo doet, zegt
    niet dat het daar goed gaat: het is een voorbeeld om te bellen.
    """
    from zv_graph import analysis, network, render
    from zv_graph.commands import choice

    built = network.build(source.load([regio], reading))
    over = choice.choose(thema, choice.concepts(built, "thema"), "Het thema") if thema else None
    others = [network.build(one) for name in bij for one in source.every(name, reading)]
    found = [one for one in analysis.elders.elders(built, others) if over in (None, one.verbinding.thema)]
    if json_:
        output.say(render.document.text(render.elders.document(found)), uit, [regio, *bij], "-elders.json")
    elif csv_:
        rows = render.elders.rows(built, found)
        output.show(rows, COLUMNS, csv=csv_, json_=False, uit=uit, sources=[regio, *bij], ending="-elders")
    else:
        output.say(render.elders.account(built, found), uit, [regio, *bij], "-elders.txt")
