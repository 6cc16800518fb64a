"""The workbook: a region as people fill it in with Excel."""

from dataclasses import dataclass
from pathlib import Path

from zv_graph.errors import ZvgraphError
from zv_graph.region import Region, parse
from zv_graph.region.places import in_order
from zv_graph.vocabulary import PREFIXES
from zv_graph.workbook.cbs import Gebieden, gebieden
from zv_graph.workbook.convert import convert
from zv_graph.workbook.export import export
from zv_graph.workbook.names import choose
from zv_graph.workbook.sheets import read
from zv_graph.workbook.table import FOUT, LET_OP, Melding, tables
from zv_graph.workbook.template import template
from zv_graph.workbook.turtle import turtle

__all__ = [
    "FOUT",
    "LET_OP",
    "Gebieden",
    "Import",
    "Melding",
    "choose",
    "export",
    "gebieden",
    "importeer",
    "load",
    "template",
]


@dataclass(frozen=True, slots=True)
class Import:
    """A workbook as Turtle, with everything that was remarked; ``plaatsen`` tells where each address stands."""

    turtle: str
    meldingen: tuple[Melding, ...]
    plaatsen: dict[str, str]

    @property
    def fouten(self) -> tuple[Melding, ...]:
        """Return the remarks that make an answer wrong."""
        return tuple(melding for melding in self.meldingen if melding.ernst == FOUT)


def importeer(path: Path) -> Import:
    """Read a workbook into Turtle, with every remark at once.

    Raises ZvgraphError in one sentence when the file is no workbook, or has none of the sheets.
    """
    found, told = tables(read(path))
    if not any(table.blad.naam == "Overleggen" and table.rijen for table in found):
        raise ZvgraphError(
            f"{path.name}: er staat nog geen overleg in (blad Overleggen, of een lijst met Overleg en Deelnemer); vul het in, of begin met: zvgraph sjabloon werkboek.xlsx."
        )
    done = convert(found, path.name, path.stem)
    meldingen = tuple(sorted({*told, *done.meldingen}, key=lambda m: (m.ernst, in_order(m.plaats), m.tekst)))
    return Import(turtle(done.statements, {**PREFIXES, "r": f"{done.regio}/"}, path.name), meldingen, done.plaatsen)


def load(path: Path, *, regio: str | None = None) -> Region:
    """Return the region of a workbook; raises ZvgraphError when it holds errors."""
    found = importeer(path)
    if found.fouten:
        first, more = found.fouten[0], len(found.fouten) - 1
        rest = f" Er {'is nog 1 fout' if more == 1 else f'zijn nog {more} fouten'};" if more else ""
        raise ZvgraphError(
            f"{path.name}, {first.plaats}: {first.tekst}{rest} zie alles met: zvgraph importeer {path.name}."
        )
    return parse(found.turtle, path.name, regio=regio, cells=found.plaatsen)
