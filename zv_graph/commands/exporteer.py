"""Hand a region over to other programs."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import click

from zv_graph.commands import output, saving, source
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
# So many faults are told; they come back in the workbook.
FAULTS = 3


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
        return {ENDINGS[naar]: _workbook(loaded)}
    if naar == "json-ld":
        return {ENDINGS[naar]: region.jsonld(loaded)}
    built = network.build(loaded)
    if naar == "tabellen":
        return {ENDINGS[naar]: exports.workbook(analysis.analyse(built))}
    if naar in FOLDERS:
        made = exports.gephi(built) if naar == "gephi" else exports.kumu(built)
        return {f"-{naar}-{name}.csv": text for name, text in made.items()}
    return {ENDINGS[naar]: exports.graphml(built) if naar == "graphml" else exports.gexf(built)}


def _workbook(loaded: "Region") -> bytes:
    """Return the workbook, and say what has no place in it."""
    from zv_graph import workbook

    made = workbook.export.export(loaded)
    if made.left:
        told = ", ".join(f"{name} {count}" for name, count in made.left.items())
        output.tell(f"Let op: {sum(made.left.values())} uitspraken passen niet in een werkboek: {told}.", err=True)
    for name in made.dubbel:
        output.tell(f"Let op: “{name}” komt twee keer voor; geef beide in het werkboek een eigen naam.", err=True)
    for told in _teruggelezen(loaded, made.data):
        output.tell(f"Let op: {told}", err=True)
    return made.data


def _teruggelezen(loaded: "Region", data: bytes) -> Iterator[str]:
    """Yield what an import of the workbook would refuse, or else of what it makes something else."""
    from zv_graph import network, workbook
    from zv_graph.network.gelijk import anders
    from zv_graph.words import opsomming

    with TemporaryDirectory() as folder:
        file = Path(folder) / "werkboek.xlsx"
        file.write_bytes(data)
        found = workbook.importeer(file)
    for fault in found.fouten[:FAULTS]:
        yield f"dit werkboek wordt zo niet teruggelezen ({fault.plaats}: {fault.tekst.rstrip('.')}); verbeter het daar."
    if not found.fouten and (other := anders(network.build(loaded), network.build(workbook.region(found)))):
        yield f"uit dit werkboek komt van {opsomming(other)} niet alles hetzelfde terug."
