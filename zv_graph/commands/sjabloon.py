"""Make an empty workbook to fill in."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from zv_graph.commands import output, saving
from zv_graph.errors import ZvgraphError

if TYPE_CHECKING:
    from zv_graph.region import Region


@click.command(options_metavar="[OPTIES]")
@click.argument("bestand", type=click.Path(path_type=Path), default=Path("werkboek.xlsx"), metavar="[BESTAND]")
@click.option("--gemeenten", metavar="NAMEN", help="Vul deze gemeenten in, met komma's ertussen.")
@click.option("--veiligheidsregio", metavar="NAAM", help="Vul in wat er van deze veiligheidsregio bekend is.")
def sjabloon(bestand: Path, gemeenten: str | None, veiligheidsregio: str | None) -> None:
    """Maak een leeg werkboek (Excel) om een regio in te vullen.

    \b
    Voorbeelden:
      zvgraph sjabloon werkboek.xlsx
      zvgraph sjabloon werkboek.xlsx --gemeenten Almere,Urk
      zvgraph sjabloon werkboek.xlsx --veiligheidsregio Flevoland

    Met --veiligheidsregio staan er al in: de gemeenten, de besturen uit het register en de wet die over zorg of
    veiligheid gaan, en de partners die elke regio heeft. Een werkboek dat er al is, blijft staan: kies dan een andere
    naam.
    """
    from zv_graph import register, workbook

    if bestand.is_dir() or not bestand.name:
        raise ZvgraphError("Geef een naam voor het werkboek, bijvoorbeeld: zvgraph sjabloon werkboek.xlsx.")
    path = bestand if bestand.suffix.lower() == ".xlsx" else bestand.with_name(f"{bestand.name}.xlsx")
    if path.exists():
        raise ZvgraphError(f"{path.name} bestaat al; kies een andere naam of haal dat bestand eerst weg.")
    names = workbook.choose(gemeenten.split(",") if gemeenten else [])
    if veiligheidsregio:
        known = register.bekend(veiligheidsregio, names)
        saving.write(path, workbook.export.export(known).data)
        output.tell(f"Werkboek: {path} ({_held(known)}). Ga na wat erin staat: het komt uit het register en de wet.")
    else:
        saving.write(path, workbook.template.template(names))
        output.tell(f"Werkboek: {path}" + (f" ({len(names)} gemeenten ingevuld)" if names else ""))
    output.tell(f"Vul het in en typ daarna: zvgraph analyse {path}")


def _held(known: "Region") -> str:
    """Return in words what a workbook begins with."""
    from rdflib import RDF

    from zv_graph.vocabulary import ZV
    from zv_graph.words import aantal

    kinds = list(known.own.objects(None, RDF.type))
    return ", ".join(
        (
            aantal(len(set(known.own.objects(known.iri, ZV.gemeente))), "gemeente", "gemeenten"),
            aantal(kinds.count(ZV.Overleg) + kinds.count(ZV.Gremium), "overleg", "overleggen"),
            aantal(kinds.count(ZV.Ketenpartner), "partner", "partners"),
        )
    )
