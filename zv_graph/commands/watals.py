"""Tell what a change wins and loses, or several side by side."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from zv_graph.commands import change, output, saving, source
from zv_graph.errors import ZvgraphError

if TYPE_CHECKING:
    from zv_graph.network import Network


@click.command(options_metavar="[OPTIES]")
@click.argument("regio", nargs=-1, required=True)
@change.options
@click.option(
    "--besluit", type=click.Path(path_type=Path), metavar="BESTAND", help="Een besluit dat op de pagina is opgeslagen."
)
@click.option(
    "--als",
    type=click.Path(path_type=Path),
    multiple=True,
    metavar="BESTAND",
    help="Zet besluiten naast elkaar: noem er twee of meer, elk met --als.",
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
    als: tuple[Path, ...],
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
      zvgraph watals voorbeeldregio --als groep-a.json --als groep-b.json

    De afloopcode is 0 als het kan, en 1 als er iets verloren gaat wat nodig is of als niet alles bekend is.
    """
    from zv_graph import analysis, network, render
    from zv_graph.commands import decision, edits

    built, given = network.build(source.load(regio, reading)), [*regio, *map(str, (*als, *filter(None, [besluit])))]
    if als:
        told = _naast(built, als, alleen=not (typed or besluit or bewaar))
        output.show(told, tuple(told[0]), csv=csv_, json_=json_, uit=uit, sources=given, ending="-naast-elkaar")
        return
    found = analysis.watals.watals(built, edits.edits(built, typed, besluit))
    if bewaar:
        saving.write(output.destination(bewaar, given, ".json"), decision.text(built, found.verandering))
    if json_:
        output.say(render.document.text(render.verslag.document(found)), uit, given, "-watals.json")
    elif csv_:
        rows = render.loss.rows(found)
        output.show(rows, ("soort", "wat"), csv=csv_, json_=False, uit=uit, sources=given, ending="-watals")
    else:
        output.say(render.loss.account(found), uit, given, "-watals.txt")
    if found.oordeel != "kan":
        raise click.exceptions.Exit(1)


def _naast(built: "Network", als: tuple[Path, ...], *, alleen: bool) -> list[dict[str, object]]:
    """Return decisions side by side; raises ZvgraphError where something else was asked as well, or a name comes twice."""
    from zv_graph import analysis, render
    from zv_graph.commands import change, edits

    if not alleen:
        raise ZvgraphError(
            "--als zet besluiten naast elkaar; laat de andere wijzigingen weg, of bewaar ze eerst met --bewaar."
        )
    if len({file.name for file in als}) < len(als):
        raise ZvgraphError("Twee besluiten heten hetzelfde; geef elk bestand een eigen naam.")
    nothing = change.Typed({name: () for name, _, _ in change.OPTIONS})
    return render.naast.rows(
        {file.name: analysis.watals.watals(built, edits.edits(built, nothing, file)) for file in als}
    )
