"""Make an empty workbook to fill in."""

from pathlib import Path

import click

from zv_graph.commands import output
from zv_graph.errors import ZvgraphError


@click.command(options_metavar="[OPTIES]")
@click.argument("bestand", type=click.Path(path_type=Path), default=Path("werkboek.xlsx"), metavar="[BESTAND]")
@click.option("--gemeenten", metavar="NAMEN", help="Vul deze gemeenten in, met komma's ertussen.")
@click.option("--veiligheidsregio", metavar="NAAM", help="Vul de gemeenten van deze veiligheidsregio in.")
def sjabloon(bestand: Path, gemeenten: str | None, veiligheidsregio: str | None) -> None:
    """Maak een leeg werkboek (Excel) om een regio in te vullen.

    \b
    Voorbeelden:
      zvgraph sjabloon werkboek.xlsx
      zvgraph sjabloon werkboek.xlsx --gemeenten Almere,Urk
      zvgraph sjabloon werkboek.xlsx --veiligheidsregio Flevoland

    Een werkboek dat er al is, blijft staan: kies dan een andere naam.
    """
    from zv_graph import workbook

    if bestand.is_dir() or not bestand.name:
        raise ZvgraphError("Geef een naam voor het werkboek, bijvoorbeeld: zvgraph sjabloon werkboek.xlsx.")
    path = bestand if bestand.suffix.lower() == ".xlsx" else bestand.with_name(f"{bestand.name}.xlsx")
    if path.exists():
        raise ZvgraphError(f"{path.name} bestaat al; kies een andere naam of haal dat bestand eerst weg.")
    names = workbook.choose(gemeenten.split(",") if gemeenten else [], veiligheidsregio)
    output.write(path, workbook.template.template(names, f"Regio {veiligheidsregio}" if veiligheidsregio else ""))
    output.tell(f"Werkboek: {path}" + (f" ({len(names)} gemeenten ingevuld)" if names else ""))
    output.tell(f"Vul het in en typ daarna: zvgraph analyse {path}")
