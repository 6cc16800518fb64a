"""Analyse many regions at once, on all cores, and set them side by side."""

import os
from collections.abc import Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from pathlib import Path
from typing import TYPE_CHECKING

import click

from zv_graph.commands import decision, output, saving, source
from zv_graph.errors import ZvgraphError
from zv_graph.names import slug

if TYPE_CHECKING:
    from zv_graph.render.overview import Rij

NAME = "overzicht.html"


@click.command(options_metavar="[OPTIES]")
@click.argument("regio", nargs=-1, required=True)
@source.options
@click.option(
    "--uit",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("overzicht"),
    show_default=True,
    metavar="MAP",
    help="De map voor de pagina's.",
)
@click.option(
    "--toen",
    type=click.Path(path_type=Path, file_okay=False, exists=True),
    metavar="MAP",
    help="Een map met dezelfde regio's op een eerder moment, onder dezelfde bestandsnaam: wat is er sindsdien veranderd?",
)
def overzicht(regio: tuple[str, ...], reading: source.Reading, uit: Path, toen: Path | None) -> None:
    """Analyseer veel regio's tegelijk en zet ze naast elkaar, met een pagina voor elke regio.

    \b
    Voorbeelden:
      zvgraph overzicht flevoland twente
      zvgraph overzicht regio1.ttl regio2.xlsx --uit land/
      zvgraph overzicht land.trig --uit land/
      zvgraph overzicht map-met-regios/ --uit land/
      zvgraph overzicht nu/ --toen 2017/ --uit land/

    In een TriG- of N-Quads-bestand staat elke regio in een eigen graaf. Lukt een regio niet, dan gaat de rest door.
    """
    from zv_graph.render.overview import overview

    decisions = [name for name in regio if decision.is_besluit(Path(name))]
    for name in decisions:
        output.tell(f"{name} is een besluit en geen regio; het is overgeslagen.", err=True)
    todo = [job for name in regio if name not in decisions for job in source.jobs(name)]
    if not todo:
        raise ZvgraphError("Er is geen regio om te bekijken; geef een naam, een bestand of een map.")
    earlier = {path.stem: path for path in source.inside(toen)} if toen else {}
    rows = _analysed(todo, uit, reading, earlier)
    page = uit / NAME
    saving.write(page, overview(sorted(rows, key=lambda row: (row.naam, row.pagina))))
    for row in sorted((row for row in rows if row.fout), key=lambda row: row.naam):
        output.tell(f"Let op: {row.naam}: {row.fout}", err=True)
    output.tell(f"{sum(not row.fout for row in rows)} van {len(rows)} regio's\nPagina: {page}")
    if any(row.fout for row in rows):
        raise click.exceptions.Exit(1)


def _analysed(
    todo: Sequence[tuple[str, str | None]], uit: Path, reading: source.Reading, earlier: Mapping[str, Path]
) -> "list[Rij]":
    """Analyse regions in processes of their own, and return the row of each as it comes."""
    names = _file_names([name for name, _ in todo])
    rows = []
    # A fresh process each: a copy of this one would miss its threads, and wait for them for ever.
    fresh = get_context("spawn")
    with ProcessPoolExecutor(min(os.cpu_count() or 1, len(todo)), mp_context=fresh) as pool:
        running = [
            pool.submit(one, name, text, uit / file, reading, earlier.get(Path(name).stem))
            for (name, text), file in zip(todo, names, strict=True)
        ]
        try:
            for done in as_completed(running):
                rows.append(done.result())
                output.step(f"{len(rows)} van {len(todo)}: {rows[-1].naam}")
        except BrokenProcessPool:
            raise ZvgraphError(
                "Een deel van het programma is gestopt, misschien door te weinig geheugen; geef minder regio's tegelijk."
            ) from None
        finally:
            pool.shutdown(cancel_futures=True)
    return rows


def _file_names(names: list[str]) -> list[str]:
    """Return a file for each region, of which no two are the same."""
    found: dict[str, None] = {}
    for name in names:
        stem = slug(Path(name).stem if Path(name).suffix else name)
        at = next(
            at
            for at in range(1, len(names) + 2)
            if (f"{stem}-{at}.html" if at > 1 else f"{stem}.html") not in {*found, NAME}
        )
        found[f"{stem}-{at}.html" if at > 1 else f"{stem}.html"] = None
    return list(found)


def one(name: str, text: str | None, page: Path, reading: source.Reading, earlier: Path | None = None) -> "Rij":
    """Analyse one region and write its page; a fault of it, or of what it was ``earlier``, is told in its row."""
    from zv_graph import analysis, network, render
    from zv_graph.analysis.lezing import lees
    from zv_graph.render.overview import Rij, rij

    try:
        loaded = source.load([name], reading) if text is None else source.parse(text, name, reading)
        found = analysis.analyse(network.build(loaded))
        saving.write(page, render.page.page(found))
        toen = lees(network.build(source.load([str(earlier)], reading))) if earlier else None
    except Exception as error:  # noqa: BLE001  one region never stops the others
        return Rij(Path(name).name, fout=output.sentence(error))
    return rij(found, page.name, toen)
