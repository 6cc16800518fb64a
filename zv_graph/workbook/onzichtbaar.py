"""Onzichtbaar: what people do not see of a sheet: hidden rows and columns, and what is struck out."""

from collections.abc import Iterator, Sequence

from zv_graph.words import aantal, opsomming
from zv_graph.workbook.opmaak import Onzichtbaar
from zv_graph.workbook.package import letters
from zv_graph.workbook.row import Row, onder
from zv_graph.workbook.spec import ADRES


def seen(row: Row, unseen: Onzichtbaar) -> Row | None:
    """Return what people see of a row, None for one that they do not see at all."""
    if row.nummer in unseen.rijen:
        return None
    gone = {at for at, cell in enumerate(row.cellen) if at in unseen.kolommen or (row.nummer, at) in unseen.gestreept}
    kept = tuple(cell.met("") if at in gone else cell for at, cell in enumerate(row.cellen))
    # Who strikes out the name of a thing strikes out its row.
    first = next((at for at, cell in enumerate(row.cellen) if cell), None)
    return (
        Row(row.nummer, kept, row.blad)
        if any(kept) and first not in {at for n, at in unseen.gestreept if n == row.nummer}
        else None
    )


def hidden_or_struck(rows: Sequence[Row], unseen: Onzichtbaar, *, weg: bool) -> Iterator[str]:
    """Yield in words what people do not see of these rows: it counts all the same, unless it is left out (``weg``)."""
    mee, einde = ("niet mee", ".") if weg else ("mee", "; laat dit weg met --zichtbaar.")
    hidden = [row.nummer for row in rows if row.nummer in unseen.rijen]
    columns = [at for at in sorted(unseen.kolommen) if _says(rows, at)]
    struck = [
        row.nummer
        for row in rows
        if any(cell and (row.nummer, at) in unseen.gestreept for at, cell in enumerate(row.cellen))
    ]
    if hidden:
        yield f"{aantal(len(hidden), 'rij is verborgen of weggefilterd en telt', 'rijen zijn verborgen of weggefilterd en tellen')} {mee} ({_few(hidden)}){einde}"
    if columns:
        yield f"{aantal(len(columns), 'kolom is verborgen en telt', 'kolommen zijn verborgen en tellen')} {mee} ({_few([letters(at) for at in columns])}){einde}"
    if partly := [row.nummer for row in rows if row.nummer in unseen.deels]:
        yield f"in {aantal(len(partly), 'rij', 'rijen')} is een deel van een cel doorgestreept, en dat telt mee ({_few(partly)}); haal weg wat niet meer geldt."
    if struck:
        yield f"in {aantal(len(struck), 'rij', 'rijen')} is iets doorgestreept, en dat telt {mee} ({_few(struck)}){einde}"


def _says(rows: Sequence[Row], at: int) -> bool:
    """Tell whether a hidden column holds more than a heading; that of the addresses is hidden by the program itself."""
    cells = onder(rows, at)
    return len(cells) > 1 and cells[0] != ADRES.kop


def _few(places: Sequence[object]) -> str:
    return opsomming([str(place) for place in places])
