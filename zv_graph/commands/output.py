"""Where output goes: files by their name, rows on stdout, progress on stderr."""

import json
import os
import sys
import traceback
from collections.abc import Callable, Mapping, Sequence
from functools import wraps
from pathlib import Path
from typing import TypeVar, cast
from urllib.parse import urlsplit

import click

from zv_graph.commands import saving
from zv_graph.errors import ZvgraphError, why
from zv_graph.privacy import without_bsn

F = TypeVar("F", bound=Callable[..., object])
# No sentence for a person is longer.
LONGEST = 2_000
FORESEEN = (ZvgraphError, MemoryError, OSError)
# The kinds of file that people have here.
KINDS = frozenset(
    {".csv", ".doc", ".docx", ".gexf", ".graphml", ".html", ".json", ".jsonld", ".nq", ".nt", ".odt", ".pdf", ".pptx"}
    | {".rq", ".trig", ".ttl", ".xls", ".xlsm", ".xlsx"}
)


def as_json(command: F) -> F:
    """Add --json."""
    return click.option("--json", "json_", is_flag=True, help="Toon het antwoord als JSON.")(command)


def as_csv(command: F) -> F:
    """Add --csv and --xlsx, and hand them to the command as one ``csv_``: csv, xlsx, or nothing."""

    @wraps(command)
    def told(*args: object, csv_: bool, xlsx: bool, **kwargs: object) -> object:
        return command(*args, csv_="xlsx" if xlsx else "csv" if csv_ else "", **kwargs)

    added = click.option("--xlsx", is_flag=True, help="Schrijf het antwoord als Excel-bestand.")(told)
    return click.option("--csv", "csv_", is_flag=True, help="Toon het antwoord als CSV voor Excel.")(cast("F", added))


def to_file(command: F) -> F:
    """Add --uit."""
    option = click.option(
        "--uit", type=click.Path(path_type=Path), metavar="PAD", help="Schrijf naar dit bestand of in deze map."
    )
    return option(command)


def show(
    rows: Sequence[Mapping[str, object]],
    names: Sequence[str],
    *,
    csv: str,
    json_: bool,
    uit: Path | None,
    sources: Sequence[str],
    ending: str = "",
) -> None:
    """Show rows as a table, CSV or JSON, on stdout or in a file, or write them as xlsx.

    ``csv`` is csv, xlsx or nothing; ``ending`` stands before the one of the form.
    """
    from zv_graph.render import exports, tables

    if json_:
        say(json.dumps(list(rows), ensure_ascii=False, indent=2), uit, sources, f"{ending}.json")
    elif csv == "xlsx":
        path = destination(uit, sources, f"{ending}.xlsx")
        saving.write(path, exports.rows_workbook(rows, names))
        tell(f"Geschreven: {path}", err=True)
    elif csv:
        say(tables.csv(rows, names).rstrip("\n"), uit, sources, f"{ending}.csv")
    else:
        say(tables.columns(rows, names), uit, sources, f"{ending}.txt")


def say(text: str, uit: Path | None, sources: Sequence[str], ending: str) -> None:
    """Write text to a file when one is asked for, called after the first of ``sources``, and else to stdout."""
    if uit is None:
        click.echo(plain(text) if ending.endswith(".txt") else text)
        return
    path = destination(uit, sources, ending)
    # Excel knows by this sign that a text is UTF-8.
    saving.write(path, f"\ufeff{text}\n" if ending.endswith(".csv") else f"{text}\n")
    tell(f"Geschreven: {path}", err=True)


def tell(text: str, *, err: bool = False) -> None:
    """Say something to a person, on stdout or on stderr."""
    click.echo(plain(text), err=err)


def plain(text: str) -> str:
    """Return a text without the signs that could command a terminal or turn its words round, and without a BSN.

    Names come from files, and an error may hold a part of one.
    """
    signs = "".join(sign for sign in text if sign.isprintable() or sign in "\n\u00a0")
    return "\n".join(line if len(line) <= LONGEST else f"{line[:LONGEST]}…" for line in without_bsn(signs).split("\n"))


def sentence(error: Exception) -> str:
    """Return what stops the program as one sentence; of what nobody foresaw with its place, for those who mend it."""
    if isinstance(error, ZvgraphError):
        return " ".join(plain(str(error)).split())
    if isinstance(error, MemoryError):
        return "Er is te weinig geheugen; sluit andere programma's of deel de gegevens per regio."
    if isinstance(error, OSError):
        return f"Lezen of schrijven lukt niet: {why(error)}; controleer de schijf en de rechten."
    last = traceback.extract_tb(error.__traceback__)[-1]
    where = f"{type(error).__name__} in {Path(last.filename).name}, regel {last.lineno}"
    return f"Dit had het programma moeten voorzien ({where}); meld het en stuur mee wat u typte."


def step(text: str) -> None:
    """Tell what the program is doing: to a person who waits at a terminal, or marked, to a program that asks for it."""
    if mark() or (sys.stderr is not None and sys.stderr.isatty()):
        tell(f"{mark()}{text}", err=True)


def mark() -> str:
    """Return what marks a step for the program that runs this one; nothing where a person does.

    A program shows every remark in a list, where a person at a terminal wants the first ones and where to see all.
    """
    return os.environ.get("ZVGRAPH_STAP", "")


def destination(uit: Path | None, sources: Sequence[str], ending: str, kinds: Sequence[str] = ()) -> Path:
    """Return where a file goes: as asked, beside the first of the inputs, or here for a bundled name or an endpoint.

    Raises ZvgraphError where it would replace an input, and for a name of another kind of file than ``kinds`` (what
    ``ending`` says, unless told): who names a workbook for a page would lose the workbook.
    """
    web = urlsplit(sources[0]) if "://" in sources[0] else None
    given = Path(Path(web.path).name or str(web.hostname)) if web else Path(sources[0])
    beside = given.with_name(f"{given.stem}{ending}") if given.suffix else Path(f"{given.name}{ending}")
    if uit is not None and uit.exists() and not uit.is_file() and not uit.is_dir():
        return uit
    path = beside if uit is None else uit / beside.name if uit.is_dir() or not uit.suffix else uit
    if path.exists() and any(Path(item).exists() and path.samefile(item) for item in sources):
        raise ZvgraphError(f"{path.name} is het bestand dat u opgaf; kies met --uit een andere naam.")
    wanted = kinds or (Path(ending).suffix or ending,)
    if path.suffix.lower() in KINDS - {*wanted}:
        raise ZvgraphError(
            f"{path.name} eindigt op {path.suffix}, en dit wordt een {wanted[0]}-bestand; kies met --uit een naam die op {wanted[0]} eindigt."
        )
    return path


def free(path: Path, uit: Path | None) -> Path:
    """Return a path that does not exist yet, where nobody named it.

    What people edit (a region, a workbook) is never replaced without asking; raises ZvgraphError.
    """
    if uit is None and path.exists():
        raise ZvgraphError(
            f"{path.name} bestaat al; typ erachter --uit {path.name} om het te vervangen, of kies een andere naam."
        )
    return path
