"""Hand a region over to other programs."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

from zv_graph.commands import output, saving, source, terug
from zv_graph.errors import ZvgraphError

if TYPE_CHECKING:
    from zv_graph.region import Region

ENDINGS = {
    "werkboek": ".xlsx",
    "graphml": ".graphml",
    "gexf": ".gexf",
    "json-ld": ".jsonld",
    "tabellen": "-tabellen.xlsx",
}
FOLDERS = ("gephi", "kumu")


@click.command(options_metavar="[OPTIES]")
@click.argument("regio", nargs=-1, required=True)
@click.option(
    "--naar",
    type=click.Choice([*ENDINGS, *FOLDERS]),
    required=True,
    help="werkboek: om in Excel verder te werken; tabellen: bevindingen en tabellen als Excel; gephi en kumu: twee CSV-bestanden; graphml, gexf, json-ld: één bestand.",
)
@source.options
@output.to_file
def exporteer(regio: tuple[str, ...], naar: str, reading: source.Reading, uit: Path | None) -> None:
    """Zet een regio om voor Excel, Gephi, Kumu of een ander programma.

    \b
    Voorbeelden:
      zvgraph exporteer mijn-regio.ttl --naar werkboek
      zvgraph exporteer voorbeeldregio --naar tabellen
      zvgraph exporteer voorbeeldregio --naar kumu --uit kumu/
      zvgraph exporteer voorbeeldregio --naar graphml
    """
    ending = Path(f"regio{ENDINGS.get(naar, '')}").suffix
    if uit is not None and uit.suffix and not uit.is_dir() and uit.suffix.lower() != ending:
        wanted = f"een naam die eindigt op {ending}" if ending else "een map voor twee bestanden"
        raise ZvgraphError(f"{uit.name}: geef met --uit bij {naar} {wanted}.")
    files = _files(source.load(regio, reading), naar)
    made = {output.destination(uit, regio, ending): content for ending, content in files.items()}
    if naar == "werkboek":
        output.free(next(iter(made)), uit)
    saving.write_all(made)
    for path in made:
        output.tell(f"Geschreven: {path}")


def _files(loaded: "Region", naar: str) -> Mapping[str, str | bytes]:
    """Return what is written, by the ending of the file."""
    from zv_graph import analysis, network, region
    from zv_graph.render import exports

    if naar == "werkboek":
        return {ENDINGS[naar]: terug.werkboek(loaded)}
    if naar == "json-ld":
        return {ENDINGS[naar]: region.jsonld(loaded)}
    built = network.build(loaded)
    if naar == "tabellen":
        return {ENDINGS[naar]: exports.workbook(analysis.analyse(built))}
    if naar in FOLDERS:
        made = exports.gephi(built) if naar == "gephi" else exports.kumu(built)
        return {f"-{naar}-{name}.csv": text for name, text in made.items()}
    return {ENDINGS[naar]: exports.graphml(built) if naar == "graphml" else exports.gexf(built)}
