"""Ask a named question, or one in SPARQL, about a region."""

import difflib
import json
from pathlib import Path

import click

from zv_graph.commands import output, source
from zv_graph.errors import ZvgraphError

# No person writes a longer question.
MOST_BYTES = 1024 * 1024


@click.command(options_metavar="[OPTIES]")
@click.argument("regio")
@click.argument("vraag", required=False, metavar="[VRAAG]")
@source.options
@click.option(
    "--tijd",
    type=click.FloatRange(min=0.1),
    default=8,
    show_default=True,
    metavar="SECONDEN",
    help="Zo lang mag het zoeken duren.",
)
@click.option(
    "--rijen",
    type=click.IntRange(min=1),
    default=10_000,
    show_default=True,
    metavar="AANTAL",
    help="Toon hoogstens zoveel rijen.",
)
@output.as_json
@output.as_csv
@output.to_file
def vraag(
    regio: str,
    vraag: str | None,
    reading: source.Reading,
    tijd: float,
    rijen: int,
    json_: bool,
    csv_: bool,
    uit: Path | None,
) -> None:
    """Stel een vraag over een regio: met een naam, een bestand (.rq) of in SPARQL.

    \b
    Voorbeelden:
      zvgraph vraag flevoland                          toont alle vragen
      zvgraph vraag flevoland waar-zit-onze-gemeente
      zvgraph vraag flevoland "SELECT ?naam WHERE { ?g a zv:Overleg ; rdfs:label ?naam }"

    Bij een vraag met ASK is de afloopcode 0 voor ja en 1 voor nee.
    """
    from zv_graph import query

    loaded = source.load([regio], reading)
    if vraag is None:
        rows = _known()
        output.show(rows, tuple(rows[0]), csv=csv_, json_=json_, uit=uit, source="vragen")
        return
    answer = query.ask(loaded, _sparql(vraag), query.Limits(seconds=tijd, rows=rijen))
    if answer.cut:
        output.tell(f"Afgekapt na {rijen} rijen; maak de vraag kleiner, of vraag meer met --rijen.", err=True)
    if answer.turtle is not None:
        output.say(answer.turtle.rstrip("\n"), uit, regio, ".ttl")
    elif answer.yes is not None:
        output.say(json.dumps({"antwoord": answer.yes}) if json_ else "ja" if answer.yes else "nee", uit, regio, ".txt")
        raise click.exceptions.Exit(0 if answer.yes else 1)
    else:
        found = [dict(zip(answer.columns, row, strict=True)) for row in answer.rows]
        output.show(found, answer.columns, csv=csv_, json_=json_, uit=uit, source=regio)
        if not found:
            output.tell("Niets gevonden: het staat niet in de gegevens van deze regio.", err=True)


def _known() -> list[dict[str, object]]:
    """Return the named questions with their Dutch titles."""
    from zv_graph.query import question
    from zv_graph.resources import questions

    return [{"vraag": q.naam, "titel": q.titel, "uitleg": q.uitleg} for q in map(question, questions().values())]


def _sparql(asked: str) -> str:
    """Return the SPARQL of a named question, of a file, or of the text itself."""
    from zv_graph.resources import questions

    known = questions()
    if asked in known:
        return known[asked].read_text(encoding="utf-8")
    if asked.endswith(".rq"):
        return _file(Path(asked))
    if "{" in asked:
        return asked
    close = difflib.get_close_matches(asked, known, n=1)
    hint = f"bedoel je {close[0]}?" if close else "kijk met zvgraph vraag REGIO welke vragen er zijn."
    raise ZvgraphError(f"De vraag {asked} is niet bekend; {hint}")


def _file(path: Path) -> str:
    """Return the text of a file with a question."""
    try:
        with path.open("rb") as file:
            return file.read(MOST_BYTES).decode("utf-8-sig")
    except UnicodeDecodeError:
        raise ZvgraphError(f"{path.name}: dit bestand is geen UTF-8; sla het opnieuw op als UTF-8.") from None
    except OSError:
        raise ZvgraphError(f"{path.name}: dit bestand met een vraag is niet te lezen; controleer de naam.") from None
