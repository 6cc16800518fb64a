"""Turn a workbook, or data of CBS, the register or W3C ORG, into RDF, and tell all that is not clear in it."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from zv_graph.commands import output, saving, source

if TYPE_CHECKING:
    from datetime import datetime

    from zv_graph.workbook import Import

SHOWN = 100


@click.command(options_metavar="[OPTIES]")
@click.argument("werkboek", type=click.Path(path_type=Path), metavar="WERKBOEK")
@source.anyhow
@source.only_visible
@click.option("--opmerkingen", is_flag=True, help="Schrijf een kopie van het werkboek met alle meldingen erin.")
@output.as_csv
@click.option("--naar-zv", is_flag=True, help="Het bestand is RDF in de woorden van W3C ORG of CPOV.")
@click.option("--cbs", is_flag=True, help="Het bestand is de CBS-tabel Gebieden in Nederland (CSV).")
@click.option("--jaar", type=click.IntRange(2000, 2100), metavar="JAAR", help="Het jaar van de CBS-tabel.")
@click.option("--roo", is_flag=True, help="Het bestand is de export van het Register van Overheidsorganisaties (XML).")
@click.option(
    "--veiligheidsregio", metavar="NAAM", help="Uit het register: alleen deze veiligheidsregio, of: alle (in een map)."
)
@click.option(
    "--dag",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="JAAR-MAAND-DAG",
    help="Uit het register: wat op deze dag geldt; zonder dit de dag van de export.",
)
@output.to_file
def importeer(
    werkboek: Path,
    toch: bool,
    zichtbaar: bool,
    opmerkingen: bool,
    csv_: str,
    naar_zv: bool,
    cbs: bool,
    jaar: int | None,
    roo: bool,
    veiligheidsregio: str | None,
    dag: "datetime | None",
    uit: Path | None,
) -> None:
    """Zet een werkboek (Excel), een CSV-bestand of een map met CSV om in een regio-bestand (Turtle).

    \b
    Voorbeelden:
      zvgraph importeer werkboek.xlsx
      zvgraph importeer werkboek.xlsx --opmerkingen
      zvgraph importeer werkboek.xlsx --uit regio.ttl
      zvgraph importeer deelnemers.csv
      zvgraph importeer organisaties.ttl --naar-zv
      zvgraph importeer --cbs Gebieden_in_Nederland_2027.csv --uit nederland.ttl
      zvgraph importeer --roo exportOO.xml --veiligheidsregio Twente --uit twente.ttl

    Gelezen worden: het sjabloon, een lijst met op elke rij een overleg en een deelnemer (of meer deelnemers in één
    cel), een kruistabel, een blad per overleg, en blokken met een lege rij ertussen.

    Alles wat niet klopt, komt in één keer op het scherm, met blad en cel. Met --opmerkingen staat het ook in een kopie
    van het werkboek: een kleur en een opmerking in elke cel, en een blad Meldingen. Bij een fout wordt er geen
    regio-bestand geschreven en is de afloopcode 1. Zonder --uit komt het bestand naast het werkboek.
    """
    if cbs:
        _gebieden(werkboek, jaar, uit)
    elif roo:
        _register(werkboek, veiligheidsregio, f"{dag:%Y-%m-%d}" if dag else None, uit)
    elif naar_zv:
        _words_of_others(werkboek, toch=toch, uit=uit)
    else:
        _workbook(werkboek, source.Reading(toch=toch, zichtbaar=zichtbaar), opmerkingen=opmerkingen, csv=csv_, uit=uit)


def _workbook(werkboek: Path, reading: source.Reading, *, opmerkingen: bool, csv: str, uit: Path | None) -> None:
    """Write a workbook as a region, or what was remarked on it; a fault ends in exit code 1."""
    from zv_graph import workbook
    from zv_graph.workbook.opmerkingen import HEADS, rows

    found = workbook.importeer(werkboek, zichtbaar=reading.zichtbaar)
    source.guard(found.cellen, toch=reading.toch)
    _tell(found, "er is geen regio-bestand geschreven" if opmerkingen else "er is niets geschreven")
    if csv:
        told = rows(found)
        output.show(told, HEADS, csv=csv, json_=False, uit=uit, sources=[str(werkboek)], ending="-meldingen")
    elif opmerkingen:
        _remarks(found, werkboek, uit)
    elif not found.fouten:
        path = output.free(output.destination(uit, [str(werkboek)], ".ttl"), uit)
        saving.write(path, found.turtle)
        output.tell(f"Geschreven: {path}")
    if found.fouten:
        raise click.exceptions.Exit(1)


def _tell(found: "Import", gevolg: str) -> None:
    """Say on stderr how the workbook was read, every remark with its places, and how many faults there are."""
    from zv_graph.melding import gegroepeerd

    remarks = gegroepeerd(found.meldingen)
    for told in (*found.vormen, *(f"{one.ernst}: {one.plaats}: {one.tekst}" for one in remarks[:SHOWN])):
        output.tell(told, err=True)
    if len(remarks) > SHOWN:
        output.tell(f"… en nog {len(remarks) - SHOWN} meldingen; zie alles met --opmerkingen.", err=True)
    if faults := len(found.fouten):
        told = "is 1 fout" if faults == 1 else f"zijn {faults} fouten"
        output.tell(f"Er {told}; {gevolg}.", err=True)


def _remarks(found: "Import", werkboek: Path, uit: Path | None) -> None:
    """Write the remarks into a copy of the workbook, and say what the copy could not keep."""
    from zv_graph.workbook import opmerkingen

    path = output.destination(uit, [str(werkboek)], "-opmerkingen.xlsx")
    data, lost = opmerkingen.copy(found, werkboek)
    saving.write(path, data)
    if lost:
        output.tell(f"Wat de kopie niet heeft: {', '.join(lost)}. Het werkboek zelf is niet veranderd.", err=True)
    output.tell(f"Geschreven: {path}")


def _words_of_others(path: Path, *, toch: bool, uit: Path | None) -> None:
    """Write data in the words of W3C ORG or CPOV as a region."""
    from zv_graph.privacy import lines
    from zv_graph.workbook.vreemd import naar_zv

    made = naar_zv(path)
    source.guard(lines(path.name, made), toch=toch)
    target = output.free(output.destination(uit, [str(path)], "-zv.ttl"), uit)
    saving.write(target, made)
    output.tell(
        f"Geschreven: {target}. Vul niveau, thema's en hoe vaak aan, en kijk met: zvgraph valideer {target.name}."
    )


def _gebieden(table: Path, jaar: int | None, uit: Path | None) -> None:
    """Write next year's background, and tell what changed."""
    from zv_graph import workbook

    found = workbook.gebieden(table, jaar)
    source.guard(found.cellen, toch=False)
    told = {"nieuw": found.nieuw, "opgeheven": found.opgeheven, "andere naam": found.hernoemd}
    for what, names in told.items():
        output.tell(f"{what}: {', '.join(names) or 'geen'}", err=True)
    if found.behouden:
        output.tell(f"niet in de tabel, dus zoals het was: {', '.join(found.behouden)}", err=True)
    path = output.free(output.destination(uit, [str(table)], ".ttl"), uit)
    saving.write(path, found.turtle)
    output.tell(f"Geschreven: {path}")


def _register(path: Path, veiligheidsregio: str | None, dag: str | None, uit: Path | None) -> None:
    """Write what is in force in the register as regions, and tell what is odd in it."""
    from zv_graph import register
    from zv_graph.words import aantal

    held = register.lees(path)
    many = veiligheidsregio == register.ALL
    folder = uit if many and uit else Path() if many else (uit or path).parent
    made = register.lagen(held, folder, veiligheidsregio, dag) if veiligheidsregio else [register.alles(held, dag)]
    told = dict.fromkeys((*held.meldingen, *(text for one in made for text in one.meldingen)))
    for text in list(told)[:SHOWN]:
        output.tell(f"let op: {text}", err=True)
    if len(told) > SHOWN:
        output.tell(f"… en nog {len(told) - SHOWN} meldingen.", err=True)
    for one in made:
        target = folder / f"{one.bestand}.ttl" if many else output.destination(uit, [str(path)], ".ttl")
        saving.write(target if many else output.free(target, uit), one.turtle)
        output.tell(f"Geschreven: {target} ({one.naam}: {aantal(one.gremia, 'gremium', 'gremia')})")
