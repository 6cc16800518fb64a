"""Compare two moments of a region, or two regions."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

import click

from zv_graph.commands import output, saving, source
from zv_graph.errors import ZvgraphError
from zv_graph.moment import voorbij
from zv_graph.words import datum

PAGE = (".html", ".htm")
MOMENTEN, REGIOS = ("soort", "wat"), ("regio", "thema", "niveau", "wie", "tafels")
Found = TypeVar("Found")


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
    """Vergelijk twee momenten van een regio, of twee regio's: wat is er veranderd, of wat heeft de een en de ander niet?

    \b
    Voorbeelden:
      zvgraph vergelijk regio-2025.ttl regio-2026.ttl
      zvgraph vergelijk vorig-jaar.xlsx dit-jaar.xlsx --uit voor-en-na.html
      zvgraph vergelijk vorig-jaar.xlsx dit-jaar.xlsx besluit.json
      zvgraph vergelijk flevoland twente

    Een overleg is hetzelfde als het adres gelijk is, of als de gegevens zeggen dat het een ander vervangt, of als het
    dezelfde naam heeft. Wat aan de naam is herkend, staat erbij. Met een besluit erbij ziet u wat daarvan is uitgevoerd.
    Met een naam die eindigt op .html komt er een pagina met de kaart van voor en na. Van twee regio's staat naast elkaar
    wie waarover aan tafel zit, hoeveel zij overleggen en wie er mag besluiten. Staan twee momenten andersom, dan
    draait het programma ze om.
    De afloopcode is 0.
    """
    from zv_graph import analysis, network, render
    from zv_graph.commands import decision

    first, second = (analysis.lezing.lees(network.build(source.load([name], reading))) for name in (toen, nu))
    given = [toen, nu, *map(str, filter(None, [besluit]))]
    if analysis.spiegel.andere_regio(first, second):
        if besluit is not None:
            raise ZvgraphError(f"{besluit.name}: een besluit hoort bij één regio, en dit zijn er twee; laat het weg.")
        beside = analysis.spiegel.spiegel(first, second)
        side = render.spiegel
        _toon(Beeld(side.document, side.rows, REGIOS, side.account, side.pagina), beside, given, json_, csv_, uit)
        return
    old, new = (analysis.analyse(one.network) for one in (first, second))
    if _omgekeerd(old.dekking.regio.peildatum, new.dekking.regio.peildatum):
        old, new = new, old
    decided = decision.read(besluit, new.network).verandering if besluit else ()
    found = analysis.vergelijk.vergelijk(old.dekking, new.dekking, (old.bevindingen, new.bevindingen), decided)
    told, page = render.vergelijking, render.voor_na.voor_na
    _toon(Beeld(told.document, told.rows, MOMENTEN, told.account, page), found, given, json_, csv_, uit)


def _omgekeerd(toen: str | None, nu: str | None) -> bool:
    """Tell whether the first moment is the later one, and say on stderr that they are compared the other way round."""
    turned = bool(toen and nu and voorbij(nu, toen))
    if turned:
        told = f"Let op: het eerste bestand is van {datum(toen)} en het tweede van {datum(nu)}; u ziet wat er van {datum(nu)} tot {datum(toen)} veranderde."
        output.tell(told, err=True)
    return turned


@dataclass(frozen=True, slots=True)
class Beeld(Generic[Found]):
    """How a comparison is shown: as data, as rows with their columns, as text, and as a page."""

    document: Callable[[Found], dict[str, object]]
    rows: Callable[[Found], list[dict[str, str]]]
    kolommen: tuple[str, ...]
    account: Callable[[Found], str]
    pagina: Callable[[Found], str]


def _toon(beeld: Beeld[Found], found: Found, given: list[str], json_: bool, csv_: str, uit: Path | None) -> None:
    """Show a comparison as it was asked for."""
    from zv_graph.render.document import text

    if json_:
        output.say(text(beeld.document(found)), uit, given, "-vergelijk.json")
    elif csv_:
        rows = beeld.rows(found)
        output.show(rows, beeld.kolommen, csv=csv_, json_=False, uit=uit, sources=given, ending="-vergelijk")
    elif uit and uit.suffix.lower() in PAGE:
        saving.write(output.destination(uit, given, ".html"), beeld.pagina(found))
        output.tell(beeld.account(found))
        output.tell(f"\nPagina: {uit}")
    else:
        output.say(beeld.account(found), uit, given, "-vergelijk.txt")
