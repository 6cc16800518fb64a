"""The workbook: a region as people fill it in with Excel."""

from dataclasses import dataclass
from pathlib import Path

from zv_graph.errors import ZvgraphError
from zv_graph.melding import FOUT, LET_OP, ORDER, Melding
from zv_graph.region import Region, parse
from zv_graph.region.places import in_order
from zv_graph.vocabulary import PREFIXES
from zv_graph.words import aantal
from zv_graph.workbook import convert, export, template, turtle
from zv_graph.workbook.cbs import Gebieden, gebieden
from zv_graph.workbook.names import choose
from zv_graph.workbook.sheets import cells, read
from zv_graph.workbook.spec import blad_van, blad_voor
from zv_graph.workbook.table import tables

__all__ = [
    "Gebieden",
    "Import",
    "choose",
    "export",
    "gebieden",
    "importeer",
    "load",
    "template",
]


# So much of the headings fits in a sentence.
HEADS = 100
MAKER = (
    "het bestand noemt wie het maakte; haal dat weg (Bestand, Info, Controleren op problemen) voor u het rondstuurt."
)


@dataclass(frozen=True, slots=True)
class Import:
    """A workbook as Turtle, with everything that was remarked.

    ``plaatsen`` tells where each address stands, ``cellen`` holds the text of every cell with its place.
    """

    naam: str
    turtle: str
    meldingen: tuple[Melding, ...]
    plaatsen: dict[str, str]
    cellen: tuple[tuple[str, str], ...]

    @property
    def fouten(self) -> tuple[Melding, ...]:
        """Return the remarks that make an answer wrong."""
        return tuple(melding for melding in self.meldingen if melding.ernst == FOUT)


def importeer(path: Path) -> Import:
    """Read a workbook into Turtle, with every remark at once.

    Raises ZvgraphError in one sentence when the file is no workbook, or has none of the sheets.
    """
    book = read(path)
    found, told = tables(book.bladen)
    meetings, seats = blad_voor("gremium"), blad_van("zv:Deelname")
    if not any(table.blad == meetings and table.rijen for table in found):
        first = next((sheet.rijen[0].cellen for sheet in book.bladen.values() if sheet.rijen), ())
        heads = f" (de koppen zijn nu: {', '.join(filter(None, first))[:HEADS]})" if any(first) else ""
        raise ZvgraphError(
            f"{path.name}: er staat nog geen overleg in; vul het blad {meetings.naam} in, of maak een lijst met de koppen {' en '.join(k.kop for k in seats.kolommen if k.moet)}{heads}."
        )
    done = convert.convert(found, path.name, path.stem)
    told += [Melding(LET_OP, "Eigenschappen", MAKER)] if book.maker else []
    meldingen = tuple(
        sorted({*told, *done.meldingen}, key=lambda m: (ORDER.index(m.ernst), in_order(m.plaats), m.tekst))
    )
    text = turtle.turtle(done.statements, {**PREFIXES, "r": f"{done.regio}/"}, path.name)
    return Import(path.name, text, meldingen, done.plaatsen, tuple(cells(book)))


def region(found: Import, *, regio: str | None = None) -> Region:
    """Return the region of a workbook that was read; raises ZvgraphError when it holds errors."""
    if found.fouten:
        first, more = found.fouten[0], len(found.fouten) - 1
        rest = f"Er {'is' if more == 1 else 'zijn'} nog {aantal(more, 'fout', 'fouten')}; zie" if more else "Zie"
        told = f"{found.naam}, {first.plaats}: {first.tekst} {rest} alles met: zvgraph importeer {found.naam}."
        raise ZvgraphError(told)
    return parse(found.turtle, found.naam, regio=regio, cells=found.plaatsen)


def load(path: Path, *, regio: str | None = None) -> Region:
    """Return the region of a workbook; raises ZvgraphError when it holds errors."""
    return region(importeer(path), regio=regio)
