"""Tell what is won and lost without, or with merged, gremia."""

from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from zv_graph.commands import output, source
from zv_graph.errors import ZvgraphError

if TYPE_CHECKING:
    from zv_graph.network import Network


@click.command(options_metavar="[OPTIES]")
@click.argument("regio", nargs=-1, required=True)
@click.option("--zonder", multiple=True, metavar="GREMIUM", help="Dit gremium stopt. Mag vaker voorkomen.")
@click.option("--samen", multiple=True, metavar="A+B", help="Deze gremia worden één. Mag vaker voorkomen.")
@click.option(
    "--besluit", type=click.Path(path_type=Path), metavar="BESTAND", help="Een besluit dat op de pagina is opgeslagen."
)
@source.options
@output.as_json
@output.as_csv
@output.to_file
def watals(
    regio: tuple[str, ...],
    zonder: tuple[str, ...],
    samen: tuple[str, ...],
    besluit: Path | None,
    reading: source.Reading,
    json_: bool,
    csv_: str,
    uit: Path | None,
) -> None:
    """Laat zien wat er verandert als overleggen stoppen of samengaan.

    Noem een gremium met zijn naam, een deel van de naam dat maar één keer voorkomt, of het adres.

    \b
    Voorbeelden:
      zvgraph watals voorbeeldregio --zonder "Netwerk Terugkeer"
      zvgraph watals voorbeeldregio --samen "Thematafel huiselijk geweld + Programmaraad"
      zvgraph watals voorbeeldregio --besluit besluit.json

    De afloopcode is 0 als het kan, en 1 als er iets verloren gaat wat nodig is of als niet alles bekend is.
    """
    from zv_graph import analysis, network, render
    from zv_graph.analysis import verandering

    built = network.build(source.load(regio, reading))
    given = [*regio, *([str(besluit)] if besluit else [])]
    gone, merged = _change(built, zonder, samen, besluit)
    edits: list[verandering.Wijziging] = [verandering.Stopt(iri) for iri in dict.fromkeys(gone)]
    edits += [verandering.Samen(tuple(dict.fromkeys(group))) for group in merged]
    found = analysis.watals.watals(built, edits)
    if json_:
        output.say(render.document.text(render.verslag.document(found)), uit, given, "-watals.json")
    elif csv_:
        rows = render.loss.rows(found)
        output.show(rows, ("soort", "wat"), csv=csv_, json_=False, uit=uit, sources=given, ending="-watals")
    else:
        output.say(render.loss.account(found), uit, given, "-watals.txt")
    if found.oordeel != "kan":
        raise click.exceptions.Exit(1)


def _change(
    network: "Network", zonder: Sequence[str], samen: Sequence[str], besluit: Path | None
) -> tuple[list[str], list[tuple[str, ...]]]:
    """Return the addresses of what stops and of what merges, as named on the command line and in the file."""
    from zv_graph.commands import choice, decision

    saved = decision.read(besluit, network) if besluit else decision.Decision()
    known = choice.names(network, "gremium")
    gone = [*saved.zonder, *(choice.choose(name, known, "Het gremium") for name in zonder)]
    merged = [*saved.samen, *(choice.group(names, known, "Het gremium") for names in samen)]
    if not gone and not merged:
        if besluit:
            raise ZvgraphError(
                f"{besluit.name}: in dit besluit verandert niets; kies bij Wat als op de pagina wat stopt of samengaat, en sla het opnieuw op."
            )
        raise ZvgraphError("Er verandert niets; noem een gremium met --zonder, twee met --samen, of een --besluit.")
    _warn(known, gone, merged)
    return gone, merged


def _warn(known: Mapping[str, Sequence[str]], gone: Sequence[str], merged: Sequence[Sequence[str]]) -> None:
    """Say on stderr that a gremium was named more than once where that changes nothing."""
    for names in (gone, *merged):
        for iri in sorted(iri for iri, count in Counter(names).items() if count > 1 and iri in known):
            output.tell(f"Let op: {known[iri][0]} is twee keer genoemd en telt één keer.", err=True)
