"""Ask a named question, or one in SPARQL, about a region."""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from zv_graph.commands import limits, output, source
from zv_graph.errors import ZvgraphError

if TYPE_CHECKING:
    from zv_graph.query import Answer, Limits
    from zv_graph.region import Region

SPARQL = re.compile(r"\s*(PREFIX|BASE|SELECT|ASK|CONSTRUCT|DESCRIBE)\s", re.IGNORECASE)
KNOWN = ("vraag", "titel", "uitleg", "te kiezen")
# No person writes a longer question.
MOST_BYTES = 1024 * 1024


@click.command(options_metavar="[OPTIES]")
@click.argument("regio")
@click.argument("vraag", required=False, metavar="[VRAAG]")
@source.options
@limits.options
@click.option("--ook", multiple=True, metavar="REGIO", help="Stel de vraag ook over deze regio; mag vaker.")
@click.option("--gemeente", metavar="NAAM", help="Alleen over deze gemeente, bij een vraag met een naam.")
@click.option("--thema", metavar="NAAM", help="Alleen over dit thema.")
@click.option("--overleg", metavar="NAAM", help="Alleen over dit overleg.")
@click.option("--partij", metavar="NAAM", help="Alleen over deze partij.")
@output.as_json
@output.as_csv
@output.to_file
def vraag(
    regio: str,
    vraag: str | None,
    ook: tuple[str, ...],
    reading: source.Reading,
    within: "Limits",
    json_: bool,
    csv_: str,
    uit: Path | None,
    **over: str | None,
) -> None:
    """Stel een vraag over een regio: met een naam, een bestand (.rq) of in SPARQL.

    \b
    Voorbeelden:
      zvgraph vraag flevoland                          toont alle vragen
      zvgraph vraag flevoland waar-zit-onze-gemeente --gemeente Almere
      zvgraph vraag flevoland drukste-partijen --ook twente
      zvgraph vraag flevoland "SELECT ?naam WHERE { ?g a zv:Overleg ; rdfs:label ?naam }"

    Elke regio staat ook in een eigen graaf met haar adres: GRAPH ?regio { … }. Bij een vraag met ASK is de afloopcode 0
    voor ja en 1 voor nee. Met --json komt het antwoord zoals SPARQL het voorschrijft; CONSTRUCT en DESCRIBE geven Turtle.
    """
    from zv_graph import query

    if vraag is None:
        output.show(_known(), KNOWN, csv=csv_, json_=json_, uit=uit, sources=["vragen"])
        return
    given = list(dict.fromkeys((regio, *ook)))
    loaded = [source.load([name], reading) for name in given]
    source.apart(loaded)
    sparql = _sparql(vraag, {what: name for what, name in over.items() if name is not None}, loaded)
    with query.Worker(query.dataset.dataset(*loaded)) as worker:
        answer = worker.ask(sparql, within)
    if answer.cut:
        output.tell(f"Afgekapt na {within.rows} rijen; maak de vraag kleiner, of vraag meer met --rijen.", err=True)
    _show(vraag, answer, json_=json_, csv_=csv_, uit=uit, given=given)


def _show(asked: str, answer: "Answer", *, json_: bool, csv_: str, uit: Path | None, given: list[str]) -> None:
    """Show the answer to what was asked; yes and no are also the exit code."""
    from zv_graph.resources import questions

    if answer.turtle is not None:
        if csv_ or json_:
            output.tell(
                "Let op: CONSTRUCT en DESCRIBE geven Turtle; --csv en --json kunnen bij SELECT en ASK.", err=True
            )
        output.say(answer.turtle.rstrip("\n"), uit, given, ".ttl")
    elif json_:
        output.say(answer.as_json(), uit, given, ".json")
    elif answer.yes is not None:
        output.say("ja" if answer.yes else "nee", uit, given, ".txt")
    else:
        rows = answer.named
        names = tuple(rows[0]) if rows else answer.columns
        output.show(rows, names, csv=csv_, json_=False, uit=uit, sources=given)
        if not rows:
            output.tell("Niets gevonden in deze gegevens." if asked in questions() else _why_nothing(answer), err=True)
    if answer.yes is not None:
        raise click.exceptions.Exit(0 if answer.yes else 1)


def _why_nothing(answer: "Answer") -> str:
    """Say why a question may have found nothing."""
    from zv_graph.vocabulary import short

    if answer.absent:
        named = ", ".join(map(short, answer.absent))
        return f"Niets gevonden: in de gegevens komt {named} niet voor."
    return "Niets gevonden: alle woorden van de vraag komen voor, maar niet samen; laat een voorwaarde weg."


def _known() -> list[dict[str, object]]:
    """Return the named questions with their Dutch titles, and what may be chosen in them."""
    from zv_graph.query.question import named
    from zv_graph.resources import questions

    found = map(named, questions())
    return [dict(zip(KNOWN, (q.naam, q.titel, q.uitleg, ", ".join(q.keuzes)), strict=True)) for q in found]


def _sparql(asked: str, over: Mapping[str, str], loaded: Sequence["Region"]) -> str:
    """Return the SPARQL of a named question about what was chosen, of a file, or of the text itself."""
    from zv_graph.names import near
    from zv_graph.query.question import named
    from zv_graph.resources import questions

    known = questions()
    if asked in known:
        return named(asked).about({what: _chosen(what, name, loaded) for what, name in over.items()})
    if over:
        raise ZvgraphError(
            f"--{next(iter(over))} kan alleen bij een vraag met een naam; zet de naam anders in de vraag zelf."
        )
    if asked.endswith(".rq"):
        return _file(Path(asked))
    if "{" in asked or SPARQL.match(asked):
        return asked
    close = near(asked, known)
    hint = f"bedoel je {close}?" if close else "kijk met zvgraph vraag REGIO welke vragen er zijn."
    raise ZvgraphError(f"De vraag {asked} is niet bekend; {hint}")


def _chosen(what: str, name: str, loaded: Sequence["Region"]) -> str:
    """Return the address of the gemeente, thema, overleg or partij that people named."""
    from zv_graph import network
    from zv_graph.commands import choice
    from zv_graph.network import contents

    built = [network.build(region) for region in loaded]
    if what == "thema":
        return choice.choose(name, choice.concepts(built[0], "thema"), "Het thema")
    kind: Literal["gremium", "actor"] = "gremium" if what == "overleg" else "actor"
    article = "Het overleg" if what == "overleg" else f"De {what}"
    known = {
        iri: names
        for one in built
        for iri, names in choice.names(one, kind).items()
        if what != "gemeente" or iri in contents.regio(one).gemeenten
    }
    return choice.choose(name, known, article)


def _file(path: Path) -> str:
    """Return the text of a file with a question."""
    try:
        if path.exists() and not path.is_file():
            raise ZvgraphError(f"{path.name}: dit is geen gewoon bestand; geef het bestand met de vraag op.")
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
        if len(data) > MOST_BYTES:
            raise ZvgraphError(f"{path.name}: de vraag is langer dan 1 MB; geef het bestand met de vraag op.")
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise ZvgraphError(f"{path.name}: dit bestand is geen UTF-8; sla het opnieuw op als UTF-8.") from None
    except OSError:
        raise ZvgraphError(f"{path.name}: dit bestand met een vraag is niet te lezen; controleer de naam.") from None
