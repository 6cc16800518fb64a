"""Tell what is won and lost without, or with merged, gremia."""

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import click

from zv_graph.commands import change, output, source
from zv_graph.errors import ZvgraphError

if TYPE_CHECKING:
    from zv_graph.analysis.verandering import Wijziging
    from zv_graph.network import Network


@click.command(options_metavar="[OPTIES]")
@click.argument("regio", nargs=-1, required=True)
@change.options
@click.option(
    "--besluit", type=click.Path(path_type=Path), metavar="BESTAND", help="Een besluit dat op de pagina is opgeslagen."
)
@source.options
@output.as_json
@output.as_csv
@output.to_file
def watals(
    regio: tuple[str, ...],
    typed: change.Typed,
    besluit: Path | None,
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

    De afloopcode is 0 als het kan, en 1 als er iets verloren gaat wat nodig is of als niet alles bekend is.
    """
    from zv_graph import analysis, network, render

    built = network.build(source.load(regio, reading))
    given = [*regio, *([str(besluit)] if besluit else [])]
    found = analysis.watals.watals(built, changed(built, typed, besluit))
    if json_:
        output.say(render.document.text(render.verslag.document(found)), uit, given, "-watals.json")
    elif csv_:
        rows = render.loss.rows(found)
        output.show(rows, ("soort", "wat"), csv=csv_, json_=False, uit=uit, sources=given, ending="-watals")
    else:
        output.say(render.loss.account(found), uit, given, "-watals.txt")
    if found.oordeel != "kan":
        raise click.exceptions.Exit(1)


def changed(network: "Network", typed: change.Typed, besluit: Path | None) -> "list[Wijziging]":
    """Return what changes, as named on the command line and in the file, each edit once."""
    from zv_graph.analysis.verandering import Koppel, Samen
    from zv_graph.commands import decision
    from zv_graph.network import contents

    saved = decision.read(besluit, network) if besluit else []
    if not (typed or saved):
        if besluit:
            raise ZvgraphError(
                f"{besluit.name}: in dit besluit verandert niets; kies bij Wat als op de pagina wat stopt of samengaat, en sla het opnieuw op."
            )
        raise ZvgraphError("Er verandert niets; noem een gremium met --zonder, twee met --samen, of een --besluit.")
    every = [*saved, *change.edits(network, typed)]
    told = [_naam(network, edit) for edit, times in Counter(every).items() if times > 1]
    groups = (edit.gremia for edit in every if isinstance(edit, Samen | Koppel))
    told += [contents.naam(network, iri) for group in groups for iri, times in Counter(group).items() if times > 1]
    for naam in dict.fromkeys(told):
        output.tell(f"Let op: {naam} is twee keer genoemd en telt één keer.", err=True)
    once = (
        type(edit)(tuple(dict.fromkeys(edit.gremia))) if isinstance(edit, Samen | Koppel) else edit for edit in every
    )
    found = list(dict.fromkeys(once))
    change.check(network, found)
    return found


def _naam(network: "Network", edit: "Wijziging") -> str:
    """Return the names of what an edit is about."""
    from zv_graph.network import contents

    return " + ".join(contents.naam(network, iri) for iri in getattr(edit, "gremia", (getattr(edit, "gremium", ""),)))
