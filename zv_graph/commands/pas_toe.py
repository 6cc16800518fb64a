"""Write a decision into the data of a region."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from zv_graph.commands import change, output, saving, source, terug
from zv_graph.errors import ZvgraphError

if TYPE_CHECKING:
    from datetime import datetime


@click.command("pas-toe", options_metavar="[OPTIES]")
@click.argument("regio", nargs=-1, required=True)
@change.options
@click.option("--besluit", type=click.Path(path_type=Path), metavar="BESTAND", help="Een opgeslagen besluit.")
@click.option(
    "--dag",
    type=click.DateTime(["%Y-%m-%d"]),
    required=True,
    metavar="JAAR-MAAND-DAG",
    help="De dag waarop het besluit ingaat.",
)
@click.option("--door", metavar="WIE", help="Wie het besloot: een functie of een organisatie, geen naam van een mens.")
@source.options
@output.to_file
def pas_toe(
    regio: tuple[str, ...],
    typed: change.Typed,
    besluit: Path | None,
    dag: "datetime",
    door: str | None,
    reading: source.Reading,
    uit: Path | None,
) -> None:
    """Schrijf een besluit in de gegevens: de regio zoals zij wordt, met wat er was als geschiedenis.

    \b
    Voorbeelden:
      zvgraph pas-toe voorbeeldregio --zonder "Netwerk Terugkeer" --dag 2027-01-01
      zvgraph pas-toe mijn-regio.ttl --besluit besluit.json --dag 2027-01-01 --uit mijn-regio-2027.xlsx

    Wat stopt of samengaat, krijgt een einddag en blijft staan; wat ervoor in de plaats komt, zegt dat ook. Met een naam
    die eindigt op .xlsx komt er een werkboek. Kijk daarna met zvgraph vergelijk wat er is veranderd.
    """
    from zv_graph import network, toepassing
    from zv_graph.analysis.verandering import Nieuw
    from zv_graph.commands import edits

    loaded = source.load(regio, reading)
    built = network.build(loaded)
    decided = edits.edits(built, typed, besluit)
    # What was read has been looked at; the words of the decision have not.
    names = [("nieuw overleg", "", edit.naam) for edit in decided if isinstance(edit, Nieuw)]
    source.guard([("--door", "", door or ""), *names], toch=reading.toch)
    _geen_mens(door or "", reading)
    after = toepassing.pas_toe(loaded, built, decided, f"{dag:%Y-%m-%d}", door)
    path = output.destination(
        uit, [*regio, *map(str, filter(None, [besluit]))], f"-{dag:%Y-%m-%d}.ttl", (".ttl", ".xlsx")
    )
    if path.suffix.lower() == ".xlsx":
        saving.write(path, terug.werkboek(after))
    else:
        saving.write(path, toepassing.turtle(after))
    output.tell(f"Geschreven: {path}")


def _geen_mens(door: str, reading: source.Reading) -> None:
    """Stop at what looks like the name of somebody where a functie or an organisation is asked."""
    from zv_graph.mensnaam import noemt_mens

    if noemt_mens(door) and not (reading.toch or reading.met_namen):
        raise ZvgraphError(
            f"--door: “{door}” lijkt de naam van een mens; noem een functie of een organisatie, of ga bewust door met --toch."
        )
