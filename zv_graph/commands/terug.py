"""Terug: a workbook of a region that was read back: what it does not hold, or what comes back otherwise, is told."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from zv_graph.commands import output

if TYPE_CHECKING:
    from zv_graph.region import Region

# So many faults say enough.
FAULTS = 3


def werkboek(loaded: "Region") -> bytes:
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
