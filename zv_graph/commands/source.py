"""Source: the region that a command is about, from RDF, from a workbook or CSV, or by name."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from zv_graph.errors import ZvgraphError

if TYPE_CHECKING:
    from zv_graph.region import Region

F = TypeVar("F", bound=Callable[..., object])
WORKBOOK = (".xlsx", ".csv")


def options(command: F) -> F:
    """Add --regio and --toch."""
    command = click.option("--toch", is_flag=True, help="Ga door, ook als er persoonsgegevens in lijken te staan.")(
        command
    )
    return click.option("--regio", "keuze", metavar="NAAM", help="Kies een regio als er meer in het bestand staan.")(
        command
    )


def load(regio: Sequence[str], keuze: str | None, *, toch: bool) -> "Region":
    """Return the region of the given names or files; a workbook stands alone.

    Raises ZvgraphError when the text holds what is probably a BSN, except where people know better (``toch``).
    """
    loaded = _read(regio, keuze)
    for name, text in loaded.texts:
        guard(name, text, toch=toch)
    return loaded


def guard(name: str, text: str, *, toch: bool) -> None:
    """Stop at a probable BSN, and say on stderr what else looks personal; every number is masked."""
    from zv_graph.privacy import BSN, scan

    for found in scan(text):
        where = f"{name}, regel {found.regel}"
        if found.soort == BSN and not toch:
            raise ZvgraphError(
                f"{where}: hier lijkt een burgerservicenummer te staan ({found.gemaskeerd}); haal het weg, of ga bewust door met --toch."
            )
        click.echo(
            f"Let op: {where}: hier lijkt een {found.soort} ({found.gemaskeerd}) te staan; haal het weg.", err=True
        )


def _read(regio: Sequence[str], keuze: str | None) -> "Region":
    books = [path for path in map(Path, regio) if path.suffix.lower() in WORKBOOK or _has_csv(path)]
    if not books:
        from zv_graph import region

        return region.load(regio, regio=keuze)
    if len(regio) > 1:
        raise ZvgraphError(f"{books[0].name}: geef één werkboek tegelijk, of zet het eerst om met zvgraph importeer.")
    from zv_graph import workbook

    return workbook.load(books[0], regio=keuze)


def _has_csv(path: Path) -> bool:
    """Tell whether a path is a folder of CSV files."""
    return path.is_dir() and any(file.suffix.lower() == ".csv" for file in path.iterdir())
