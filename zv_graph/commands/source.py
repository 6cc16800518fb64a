"""Source: the region that a command is about, from RDF, from a workbook or CSV, or by name."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar, cast

import click

from zv_graph.commands import output
from zv_graph.errors import ZvgraphError
from zv_graph.privacy import BSN, lines, scan

if TYPE_CHECKING:
    from zv_graph.region import Region
    from zv_graph.workbook import Import

F = TypeVar("F", bound=Callable[..., object])
# More remarks than these hide the answer that was asked for.
REMARKS = 3
WEB = ("http://", "https://")


@dataclass(frozen=True, slots=True)
class Reading:
    """How to read: which region, go on in spite of personal data, keep the names of people, leave out what is hidden."""

    regio: str | None = None
    toch: bool = False
    met_namen: bool = False
    zichtbaar: bool = False


def words(reading: Reading) -> tuple[str, ...]:
    """Return how to read as the words of a command."""
    chosen = {"--toch": reading.toch, "--met-namen": reading.met_namen, "--zichtbaar": reading.zichtbaar}
    return (*([f"--regio={reading.regio}"] if reading.regio else []), *(word for word, on in chosen.items() if on))


def options(command: F) -> F:
    """Add --regio, --toch, --met-namen and --zichtbaar, and hand them to the command as one ``reading``."""

    @wraps(command)
    def told(
        *args: object, keuze: str | None, toch: bool, met_namen: bool, zichtbaar: bool, **kwargs: object
    ) -> object:
        return command(*args, reading=Reading(keuze, toch, met_namen, zichtbaar), **kwargs)

    added = only_visible(told)
    added = click.option("--met-namen", is_flag=True, help="Laat namen van mensen staan; anders vallen zij weg.")(added)
    added = anyhow(added)
    return click.option("--regio", "keuze", metavar="NAAM", help="Kies een regio als er meer in het bestand staan.")(
        cast("F", added)
    )


def anyhow(command: F) -> F:
    """Add --toch."""
    return click.option("--toch", is_flag=True, help="Ga door, ook als er persoonsgegevens in lijken te staan.")(
        command
    )


def only_visible(command: F) -> F:
    """Add --zichtbaar."""
    return click.option(
        "--zichtbaar", is_flag=True, help="Lees van een werkboek niet wat verborgen of doorgestreept is."
    )(command)


def load(regio: Sequence[str], reading: Reading) -> "Region":
    """Return the region of the given names or files; a workbook stands alone.

    Raises ZvgraphError when the text holds what is probably a BSN, except where people know better (``toch``).
    The names of persons are left out, except where people want them (``met_namen``).
    """
    from zv_graph import region
    from zv_graph.region.endings import TABLES

    if any(name.casefold().startswith(WEB) for name in regio):
        return _of_endpoint(regio, reading)
    guard((("de naam van het bestand", "", Path(name).name) for name in regio), toch=reading.toch)
    books = [path for path in map(Path, regio) if path.suffix.lower() in TABLES or _has_csv(path)]
    if not books:
        return _checked(region.load(regio, regio=reading.regio), reading)
    if len(regio) > 1:
        raise ZvgraphError(f"{books[0].name}: geef één werkboek tegelijk, of zet het eerst om met zvgraph importeer.")
    from zv_graph import workbook

    found = workbook.importeer(books[0], zichtbaar=reading.zichtbaar)
    guard(found.cellen, toch=reading.toch)
    try:
        loaded = workbook.region(found, regio=reading.regio)
    except ZvgraphError as error:
        hint = f" Zie alles met: zvgraph importeer {found.naam}." if found.fouten and not output.mark() else ""
        raise ZvgraphError(f"{error}{hint}") from None  # on a server all faults stand beside it
    _remarked(found)
    return loaded if reading.met_namen else _unnamed(loaded)


def _remarked(found: "Import") -> None:
    """Say on stderr how a workbook was read, the first remarks on it, and where to see all."""
    from zv_graph.melding import gegroepeerd

    for told in found.vormen:
        output.tell(told, err=True)
    remarks = gegroepeerd(found.meldingen)
    shown = remarks if output.mark() else remarks[:REMARKS]
    for melding in shown:
        output.tell(f"Let op: {melding.plaats}: {melding.tekst}", err=True)
    if len(remarks) > len(shown):
        output.tell(f"… en nog {len(remarks) - len(shown)}; zie alles met: zvgraph importeer {found.naam}.", err=True)


def parse(text: str, name: str, reading: Reading) -> "Region":
    """Return the region of statements that stand in no file of their own, under the same conditions."""
    from zv_graph import region

    return _checked(region.parse(text, name, regio=reading.regio), reading)


def every(name: str, reading: Reading) -> "Iterator[Region]":
    """Yield every region of one source: of a folder each file, of a file or a server with many each one."""
    if name.casefold().startswith(WEB):
        from zv_graph.region import endpoint
        from zv_graph.region.web import Server

        found = {one.regio: one for one in endpoint.regios(Server(name))}
        chosen = [reading.regio] if reading.regio else sorted(found)
        yield from (_of_endpoint([name], replace(reading, regio=regio)) for regio in chosen)
        return
    for place, text in jobs(name):
        yield load([place], reading) if text is None else parse(text, place, reading)


def jobs(name: str) -> Iterator[tuple[str, str | None]]:
    """Yield what there is to read: the name of a source, or of a region in a file with many and its statements."""
    from zv_graph.region.parts import MANY, parts

    path = Path(name)
    if is_folder(name):
        for file in inside(path):
            yield from jobs(str(file))
        return
    if path.suffix.lower() in MANY and path.is_file():
        with suppress(ZvgraphError):  # what is wrong with it is told when it is read
            yield from list(parts(path))
            return
    yield name, None


def is_folder(name: str) -> bool:
    """Tell whether a name is that of a folder with regions, rather than of one with the sheets of one as CSV."""
    return Path(name).is_dir() and not _has_csv(Path(name))


def inside(folder: Path) -> list[Path]:
    """Return the files of a folder that may hold a region, in order of name; raises ZvgraphError when there is none."""
    if not (found := held(folder)):
        raise ZvgraphError(f"{folder.name}: in deze map staat geen regio; geef een map met bestanden (.ttl of .xlsx).")
    return found


def held(folder: Path) -> list[Path]:
    """Return the files of a folder that may hold a region, in order of name: none of a folder that is still empty."""
    from zv_graph.region.endings import holds

    return sorted(filter(holds, folder.iterdir()))


def apart(regions: Iterable["Region"]) -> None:
    """Refuse two regions with one address: nobody could tell what is said of which."""
    seen: dict[str, str] = {}
    for one in regions:
        if other := seen.get(str(one.iri)):
            raise ZvgraphError(
                f"{one.texts[0][0]} en {other} gaan over dezelfde regio ({one.iri}); geef er één, of geef elke zv:Regio een eigen adres."
            )
        seen[str(one.iri)] = one.texts[0][0]


def _unnamed(loaded: "Region") -> "Region":
    """Return a region without the names of persons, and say which words of others are passed over for that."""
    from zv_graph import region
    from zv_graph.words import opsomming

    known, strange = region.unnamed(loaded)
    if strange:
        told = opsomming(strange)
        output.tell(
            f"Let op: {loaded.texts[0][0]}: wat achter {told} staat hoort niet bij zvgraph en kan een naam dragen; het blijft erbuiten, behalve met --met-namen.",
            err=True,
        )
    return known


def _checked(loaded: "Region", reading: Reading) -> "Region":
    """Return a region whose texts hold no BSN, without the names of persons."""
    for name, text in loaded.texts:
        guard(lines(name, text), toch=reading.toch)
    guard(_hidden(loaded), toch=reading.toch)
    return loaded if reading.met_namen else _unnamed(loaded)


def _of_endpoint(regio: Sequence[str], reading: Reading) -> "Region":
    """Return the region of a SPARQL endpoint."""
    from zv_graph.region.endpoint import fetch
    from zv_graph.region.web import Server

    if len(regio) > 1:
        raise ZvgraphError(f"{regio[0]}: geef één endpoint tegelijk.")
    server = Server(regio[0])
    output.step(f"De regio wordt gehaald van {server.name} …")
    text, found = fetch(server, reading.regio)
    return parse(text, found.naam, replace(reading, regio=found.regio))


def _hidden(loaded: "Region") -> Iterator[tuple[str, str, str]]:
    """Yield what looks personal and no line of the file shows as it is: over more lines, or with signs as codes."""
    from rdflib import Literal

    for node, value in loaded.own.subject_objects():
        if isinstance(value, Literal):
            told = " ".join(value.split())
            if any(scan([("", "", told)])) and ("\n" in value or not any(value in text for _, text in loaded.texts)):
                yield loaded.place(node), "", told


def guard(texts: Iterable[tuple[str, str, str]], *, toch: bool) -> None:
    """Stop at a probable BSN, and say on stderr what else looks personal; every number is masked."""
    for found in scan(texts):
        if found.soort == BSN and not toch:
            raise ZvgraphError(
                f"{found.plaats}: hier lijkt een burgerservicenummer te staan ({found.gemaskeerd}); haal het weg, of ga bewust door met --toch."
            )
        output.tell(
            f"Let op: {found.plaats}: hier lijkt een {found.soort} ({found.gemaskeerd}) te staan; haal het weg.",
            err=True,
        )


def _has_csv(path: Path) -> bool:
    """Tell whether a path is a folder with the sheets of one region as CSV, and no region of its own beside them."""
    from zv_graph.region.endings import XLSX
    from zv_graph.region.reading import FORMATS

    endings = {file.suffix.lower() for file in path.iterdir()} if path.is_dir() else set()
    return ".csv" in endings and not endings.intersection((*FORMATS, *XLSX))
