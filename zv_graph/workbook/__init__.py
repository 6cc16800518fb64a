"""The workbook: a region as people fill it in with Excel."""

from pathlib import Path

from zv_graph.errors import ZvgraphError
from zv_graph.melding import FOUT, LET_OP, ORDER, Melding
from zv_graph.region import Region, parse
from zv_graph.region.places import in_order
from zv_graph.vocabulary import PREFIXES
from zv_graph.words import aantal
from zv_graph.workbook import convert, export, template, turtle
from zv_graph.workbook.cbs import Gebieden, gebieden
from zv_graph.workbook.gelezen import Import
from zv_graph.workbook.lezing import Lezing, lees
from zv_graph.workbook.names import choose
from zv_graph.workbook.sheets import Book, cells, read
from zv_graph.workbook.spec import blad_van, blad_voor
from zv_graph.workbook.woorden import geen_lijst

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


def importeer(path: Path, *, zichtbaar: bool = False) -> Import:
    """Read a workbook into Turtle, with every remark at once; ``zichtbaar`` leaves out what is hidden or struck out.

    Raises ZvgraphError in one sentence when the file is no workbook, or no overleg is found in it.
    """
    book = read(path, zichtbaar=zichtbaar)
    found = lees(book)
    meetings = blad_voor("gremium")
    if meetings.naam not in found.tabellen or not found.tabellen[meetings.naam].rijen:
        raise ZvgraphError(f"{path.name}: {_nothing(book, found)}")
    done = convert.convert(found, path.name, path.stem)
    told = [*found.meldingen, *([Melding(LET_OP, "Eigenschappen", MAKER)] if book.maker else []), *done.meldingen]
    meldingen = tuple(sorted(set(told), key=lambda m: (ORDER.index(m.ernst), in_order(m.plaats), m.tekst)))
    text = turtle.turtle(done.statements, {**PREFIXES, "r": f"{done.regio}/"}, path.name)
    return Import(path.name, text, meldingen, done.plaatsen, tuple(cells(book)), tuple(found.vormen))


def _nothing(book: Book, found: Lezing) -> str:
    """Return why no overleg was found, and what to do."""
    fault = next((m for m in found.meldingen if m.ernst == FOUT), None)
    if fault:
        return f"{fault.plaats}: {fault.tekst}"
    rows = [row.gevuld for sheet in book.bladen.values() for row in sheet.rijen if row.gevuld]
    # A title stands alone.
    first = next((row for row in rows if len(row) > 1), rows[0] if rows else [])
    if first and (other := geen_lijst(first[0])):
        return f"{first[0].plaats}: {other}."
    heads = f" (de koppen zijn nu: {', '.join(first)[:HEADS]})" if first else ""
    asked = " en ".join(kolom.kop for kolom in blad_van("zv:Deelname").kolommen if kolom.moet)
    return f"er staat nog geen overleg in; vul het blad {blad_voor('gremium').naam} in, of maak een lijst met de koppen {asked}{heads}."


def region(found: Import, *, regio: str | None = None) -> Region:
    """Return the region of a workbook that was read; raises ZvgraphError when it holds errors."""
    if found.fouten:
        first, more = found.fouten[0], len(found.fouten) - 1
        rest = f" Er {'is' if more == 1 else 'zijn'} nog {aantal(more, 'fout', 'fouten')}." if more else ""
        raise ZvgraphError(f"{found.naam}, {first.plaats}: {first.tekst}{rest}")
    return parse(found.turtle, found.naam, regio=regio, cells=found.plaatsen)


def load(path: Path, *, regio: str | None = None) -> Region:
    """Return the region of a workbook; raises ZvgraphError when it holds errors."""
    return region(importeer(path), regio=regio)
