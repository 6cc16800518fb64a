"""Print a decision as a list: what was decided, how far it is, and what is still open."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from zv_graph.commands import output, source
from zv_graph.errors import ZvgraphError
from zv_graph.privacy import lines

if TYPE_CHECKING:
    from zv_graph.commands.decision import Besluit
    from zv_graph.network import Network
    from zv_graph.render.besluitenlijst import Besluitenlijst

COLUMNS = ("soort", "wat", "afspraak")


@click.command(options_metavar="[OPTIES]")
@click.argument("bestand", nargs=-1, required=True)
@source.options
@output.as_csv
@output.to_file
def besluit(bestand: tuple[str, ...], reading: source.Reading, csv_: str, uit: Path | None) -> None:
    """Laat een besluit zien als lijst: wat is besloten, hoe ver is het, en wat moet nog worden uitgezocht?

    Geef het bestand van het besluit en de gegevens van de regio; bij een meegeleverde regio is het besluit genoeg.
    Geeft u meer besluiten over één regio, dan komen zij bij elkaar, met wat niet samengaat.

    \b
    Voorbeelden:
      zvgraph besluit besluit.json
      zvgraph besluit besluit.json mijn-regio-2027.ttl
      zvgraph besluit groep-a.json groep-b.json mijn-regio.xlsx --uit samen.json

    Met een naam die eindigt op .json komt er één besluit met alles wat nog te doen is en samengaat. De afloopcode is 1
    als er iets niet meer past of niet samengaat.
    """
    from zv_graph import network, render

    files = [Path(name) for name in bestand if name.casefold().endswith(".json")]
    rest = [name for name in bestand if not name.casefold().endswith(".json")]
    built = network.build(source.load(rest if files and rest else [_meegeleverd(*files[:1])], reading))
    decisions = [_gelezen(file, built, reading) for file in files]
    found = _lijst(built, decisions)
    if uit and uit.suffix.casefold() == ".json":
        output.say(_samen(built, found, decisions), uit, list(bestand), ".json")
        for pair in render.besluitenlijst.botsingen(built, found):
            output.tell(f"Let op: niet in {uit.name}, want dit gaat niet samen: {pair}", err=True)
    elif csv_:
        rows = render.besluitenlijst.rows(built, found)
        output.show(rows, COLUMNS, csv=csv_, json_=False, uit=uit, sources=list(bestand), ending="-besluit")
    else:
        output.say(render.besluitenlijst.account(built, found), uit, list(bestand), "-besluit.txt")
    if found.botsingen or any(one.stand == "past niet meer" for one in found.uitvoering):
        raise click.exceptions.Exit(1)


def _gelezen(file: Path, built: "Network", reading: source.Reading) -> "Besluit":
    """Return a decision, of which the notes hold no number of a person."""
    from zv_graph.commands import decision

    found = decision.read(file, built)
    source.guard(lines(file.name, file.read_text(encoding="utf-8", errors="replace")), toch=reading.toch)
    return found


def _samen(built: "Network", found: "Besluitenlijst", decisions: "Sequence[Besluit]") -> str:
    """Return one decision with all that still is to be done and goes together."""
    from zv_graph import analysis
    from zv_graph.commands import decision

    todo = [one.wijziging for one in found.uitvoering if one.stand == "te doen"]
    talk = tuple(said for one in decisions for said in one.gesprek)
    return decision.text(built, analysis.botsing.eensgezind(todo), talk)


def _lijst(built: "Network", decisions: "Sequence[Besluit]") -> "Besluitenlijst":
    """Return everything that was decided, each edit once, with what it does."""
    from zv_graph import analysis
    from zv_graph.moment import day
    from zv_graph.render import loss
    from zv_graph.render.besluitenlijst import Besluitenlijst, Gezegd
    from zv_graph.words import datum

    edits = tuple(dict.fromkeys(edit for one in decisions for edit in one.verandering))
    state, clash = analysis.uitvoering.uitvoering(built, edits), analysis.botsing.botsingen(edits)
    todo = [one.wijziging for one in state if one.stand == "te doen"]
    talk = tuple(dict.fromkeys(said for one in decisions for said in one.gesprek))
    claims = {b.id: b.bewering for b in analysis.analyse(built).bevindingen} if talk else {}
    said = (
        Gezegd(
            s.antwoord,
            claims.get(s.bevinding, f"{s.bewering or s.bevinding} (niet meer in deze gegevens)"),
            _afspraak(s.wie, datum(s.wanneer) if day(s.wanneer) else s.wanneer, s.notitie),
        )
        for s in talk
    )
    days = tuple(dict.fromkeys(one.peildatum for one in decisions if one.peildatum))
    does = analysis.watals.watals(built, todo) if todo and not clash else None
    verdict = loss.oordeel(does) if does else ""
    against, ask = (tuple(loss.teksten(points)) for points in ((does.bezwaren, does.vragen) if does else ((), ())))
    return Besluitenlijst(state, clash, tuple(said), days, verdict, against, ask)


def _afspraak(*parts: str) -> str:
    """Return who finds out what by when, where that was said."""
    return ", ".join(part for part in parts if part)


def _meegeleverd(file: Path | None = None) -> str:
    """Return the name of the bundled region that a decision is on; raises ZvgraphError without one."""
    from zv_graph import resources
    from zv_graph.commands import decision
    from zv_graph.names import end

    if file is None:
        raise ZvgraphError(
            "Hier is geen besluit bij; geef het bestand (.json) dat u bij Wat als of met --bewaar opsloeg."
        )
    name = end(decision.regio(file).rstrip("/"))
    if name not in resources.regions():
        raise ZvgraphError(
            f"{file.name}: geef ook de gegevens van deze regio, zoals: zvgraph besluit {file.name} mijn-regio.ttl."
        )
    return name
