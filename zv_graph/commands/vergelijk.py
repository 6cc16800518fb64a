"""Compare two moments of a region."""

from pathlib import Path

import click

from zv_graph.commands import output, saving, source

PAGE = (".html", ".htm")


@click.command(options_metavar="[OPTIES]")
@click.argument("toen")
@click.argument("nu")
@click.argument("besluit", required=False, type=click.Path(path_type=Path))
@source.options
@output.as_json
@output.as_csv
@output.to_file
def vergelijk(
    toen: str,
    nu: str,
    besluit: Path | None,
    reading: source.Reading,
    json_: bool,
    csv_: str,
    uit: Path | None,
) -> None:
    """Vergelijk twee momenten van een regio: wat is er veranderd, en welke bevindingen zijn opgelost?

    \b
    Voorbeelden:
      zvgraph vergelijk regio-2025.ttl regio-2026.ttl
      zvgraph vergelijk vorig-jaar.xlsx dit-jaar.xlsx --uit voor-en-na.html
      zvgraph vergelijk vorig-jaar.xlsx dit-jaar.xlsx besluit.json

    Een overleg is hetzelfde als het adres gelijk is, of als de gegevens zeggen dat het een ander vervangt, of als het
    dezelfde naam heeft. Wat aan de naam is herkend, staat erbij. Met een besluit erbij ziet u wat daarvan is uitgevoerd.
    Met een naam die eindigt op .html komt er een pagina met de kaart van voor en na.
    De afloopcode is 0.
    """
    from zv_graph import analysis, network, render
    from zv_graph.commands import decision

    old, new = (analysis.analyse(network.build(source.load([name], reading))) for name in (toen, nu))
    decided = decision.read(besluit, new.network).verandering if besluit else ()
    given = [toen, nu, *map(str, filter(None, [besluit]))]
    found = analysis.vergelijk.vergelijk(old.dekking, new.dekking, (old.bevindingen, new.bevindingen), decided)
    if json_:
        output.say(render.document.text(render.vergelijking.document(found)), uit, given, "-vergelijk.json")
    elif csv_:
        rows = render.vergelijking.rows(found)
        output.show(rows, ("soort", "wat"), csv=csv_, json_=False, uit=uit, sources=given, ending="-vergelijk")
    elif uit and uit.suffix.lower() in PAGE:
        saving.write(output.destination(uit, given, ".html"), render.voor_na.voor_na(found))
        output.tell(render.vergelijking.account(found))
        output.tell(f"\nPagina: {uit}")
    else:
        output.say(render.vergelijking.account(found), uit, given, "-vergelijk.txt")
