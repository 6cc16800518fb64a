"""Show the region from the place of one partner."""

from pathlib import Path

import click

from zv_graph.commands import output, source

COLUMNS = ("thema", "onderwerp", "gemeente", "geregeld_via")


@click.command(options_metavar="[OPTIES]")
@click.argument("regio")
@click.argument("naam")
@click.option("--thema", metavar="THEMA", help="Kijk alleen naar dit thema.")
@source.options
@output.as_json
@output.as_csv
@output.to_file
def partner(
    regio: str, naam: str, thema: str | None, reading: source.Reading, json_: bool, csv_: str, uit: Path | None
) -> None:
    """Laat de regio zien door de ogen van één partij.

    Met hoeveel gemeenten en tafels heeft zij te maken, hoeveel uur kost dat,
    en op hoeveel manieren regelen de gemeenten hetzelfde?

    \b
    Voorbeelden:
      zvgraph partner voorbeeldregio "PI Rietmeer"
      zvgraph partner voorbeeldregio "PI Rietmeer" --thema nazorg-gedetineerden

    Met --csv komt er een rij per onderwerp en gemeente.
    """
    from zv_graph import analysis, network, render
    from zv_graph.commands import choice

    built = network.build(source.load([regio], reading))
    actor = choice.choose(naam, choice.names(built, "actor"), "De partij")
    over = choice.choose(thema, choice.concepts(built, "thema"), "Het thema") if thema else None
    beeld = analysis.partnerbeeld.partnerbeeld(built, actor, thema=over)
    if json_:
        output.say(render.document.text(render.partner.document(beeld)), uit, [regio], "-partner.json")
    elif csv_:
        rows = render.partner.rows(built, beeld)
        output.show(rows, COLUMNS, csv=csv_, json_=False, uit=uit, sources=[regio], ending="-partner")
    else:
        output.say(render.partner.account(built, beeld), uit, [regio], "-partner.txt")
