"""Check a region and say in plain Dutch what is wrong, where, and what to do."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from zv_graph.commands import output, source
from zv_graph.words import aantal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zv_graph.melding import Melding

COLUMNS = ("ernst", "plaats", "tekst", "onderwerp")


@click.command(options_metavar="[OPTIES]")
@click.argument("regio", nargs=-1, required=True)
@source.options
@click.option("--tips", is_flag=True, help="Toon ook wat de gegevens rijker kan maken.")
@output.as_json
@output.as_csv
@output.to_file
def valideer(
    regio: tuple[str, ...], reading: source.Reading, tips: bool, json_: bool, csv_: str, uit: Path | None
) -> None:
    """Controleer de gegevens van een regio.

    \b
    Voorbeelden:
      zvgraph valideer mijn-regio.ttl
      zvgraph valideer flevoland --tips

    De afloopcode is 1 als er fouten in staan, en anders 0.
    """
    from zv_graph.melding import FOUT, TIP
    from zv_graph.validate import MANY, PER_SECOND, validate

    loaded = source.load(regio, reading)
    if len(loaded.own) > MANY:
        seconds = len(loaded.own) // PER_SECOND
        output.tell(f"Er staat veel in de gegevens: controleren duurt ongeveer {seconds} seconden.", err=True)
    found = validate(loaded)
    shown = [m for m in found if tips or json_ or csv_ or m.ernst != TIP]
    if json_ or csv_:
        rows = [{key: getattr(m, key) for key in COLUMNS} for m in shown]
        output.show(rows, COLUMNS, csv=csv_, json_=json_, uit=uit, sources=regio)
    else:
        output.say(_account(shown, found), uit, regio, ".txt")
    if any(m.ernst == FOUT for m in found):
        raise click.exceptions.Exit(1)


def _account(shown: "Sequence[Melding]", found: "Sequence[Melding]") -> str:
    """Return a line for each remark that is shown, and how many there are."""
    from zv_graph.melding import FOUT, LET_OP, TIP

    counts = {ernst: sum(m.ernst == ernst for m in found) for ernst in (FOUT, LET_OP, TIP)}
    total = (
        f"{aantal(counts[FOUT], 'fout', 'fouten')}, {counts[LET_OP]} keer let op, {aantal(counts[TIP], 'tip', 'tips')}"
    )
    more = " (toon ze met --tips)" if len(shown) < len(found) else ""
    return "\n".join([*(f"{m.ernst}: {m.plaats}: {m.tekst}" for m in shown), f"{total}{more}."])
