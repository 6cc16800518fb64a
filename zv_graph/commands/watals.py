"""Tell what is won and lost without, or with merged, gremia."""

from pathlib import Path

import click

from zv_graph.commands import change, output, source


@click.command(options_metavar="[OPTIES]")
@click.argument("regio", nargs=-1, required=True)
@change.options
@click.option(
    "--besluit", type=click.Path(path_type=Path), metavar="BESTAND", help="Een besluit dat op de pagina is opgeslagen."
)
@click.option(
    "--bewaar",
    type=click.Path(path_type=Path),
    metavar="BESTAND",
    help="Bewaar dit als besluit, voor besluit en pas-toe.",
)
@source.options
@output.as_json
@output.as_csv
@output.to_file
def watals(
    regio: tuple[str, ...],
    typed: change.Typed,
    besluit: Path | None,
    bewaar: Path | None,
    reading: source.Reading,
    json_: bool,
    csv_: str,
    uit: Path | None,
) -> None:
    """Laat zien wat er verandert als overleggen stoppen, samengaan of anders worden: wat het bespaart, verliest en oplevert.

    Noem een gremium met zijn naam, een deel van de naam dat maar één keer voorkomt, of het adres.

    \b
    Voorbeelden:
      zvgraph watals voorbeeldregio --zonder "Netwerk Terugkeer"
      zvgraph watals voorbeeldregio --samen "Thematafel huiselijk geweld + Programmaraad"
      zvgraph watals voorbeeldregio --zet "GGD Rietstreek @ Thematafel nazorg"
      zvgraph watals voorbeeldregio --ritme "Stuurgroep zorg en veiligheid = 4 x 2"
      zvgraph watals voorbeeldregio --besluit besluit.json
      zvgraph watals voorbeeldregio --plan --aanvulling --bewaar besluit.json

    De afloopcode is 0 als het kan, en 1 als er iets verloren gaat wat nodig is of als niet alles bekend is.
    """
    from zv_graph import analysis, network, render
    from zv_graph.commands import decision, edits

    built = network.build(source.load(regio, reading))
    given = [*regio, *([str(besluit)] if besluit else [])]
    found = analysis.watals.watals(built, edits.edits(built, typed, besluit))
    if bewaar:
        output.write(bewaar, decision.text(built, found.verandering))
    if json_:
        output.say(render.document.text(render.verslag.document(found)), uit, given, "-watals.json")
    elif csv_:
        rows = render.loss.rows(found)
        output.show(rows, ("soort", "wat"), csv=csv_, json_=False, uit=uit, sources=given, ending="-watals")
    else:
        output.say(render.loss.account(found), uit, given, "-watals.txt")
    if found.oordeel != "kan":
        raise click.exceptions.Exit(1)
