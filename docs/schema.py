"""Write what follows from the rest.

docs/schema.json from the types, docs/tabellen.md from ontology/tabellen.toml, and from the regions regions/elders.json (what each
meets) and regions/regios.json (how each is called and how much it holds).

Usage: make schema
"""

import json
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

from zv_graph import network, region, resources
from zv_graph.analysis import elders
from zv_graph.analysis.voorbeeld import Verbinding, Voorbeeld
from zv_graph.network import gremium
from zv_graph.region.bundled import Bundled
from zv_graph.render.schema import schema
from zv_graph.render.sheet import tabellen
from zv_graph.vocabulary import ZV

HERE = Path(__file__).parent
# What is made up, and what is no region.
GEEN_VOORBEELD = ("voorbeeldregio", "landelijk")
HEAD = """# The tables

`zvgraph exporteer REGIO --naar tabellen` gives them as Excel, and `zv_graph.tables(found)` as DataFrames: text (`string`),
whole numbers (`Int64`) and numbers (`Float64`), with `pd.NA` for what is unknown. Made by `make schema` from `ontology/tabellen.toml`.
"""
TYPES = {"tekst": "text", "geheel": "whole number", "getal": "number"}


def described() -> Iterator[str]:
    """Yield the lines that describe every table."""
    yield HEAD
    for tabel in tabellen().values():
        yield f"## {tabel.id}\n\n{tabel.titel}\n\n| column | heading | type | counted in |\n|---|---|---|---|"
        for kolom in tabel.kolommen:
            yield f"| `{kolom.naam}` | {kolom.kop} | {TYPES[kolom.soort]} | {kolom.eenheid} |"
        yield ""


def met() -> list[dict[str, object]]:
    """Return every table of the bundled true regions that meets something that is expected, with what it meets."""
    tables: dict[Voorbeeld, list[Verbinding]] = {}
    for name in resources.regions():
        if name not in GEEN_VOORBEELD:
            for verbinding, found in elders.gedekt(network.build(region.load(name))).items():
                for one in found:
                    tables.setdefault(one, []).append(verbinding)
    return [{**asdict(one), "dekt": tables[one]} for one in tables]


def held() -> Iterator[Bundled]:
    """Yield what is known of each bundled region."""
    for name in resources.regions():
        loaded = region.load(name)
        gremia = [gremium.read(loaded.graph, node) for node in gremium.gremia(loaded.graph, loaded.iri)]
        yield Bundled(
            regio=name,
            iri=str(loaded.iri),
            naam=loaded.naam,
            gemeenten=len(set(loaded.own.objects(loaded.iri, ZV.gemeente))),
            gremia=sum(one.actief for one in gremia),
            peildatum=loaded.peildatum,
        )


if __name__ == "__main__":
    for file, told in ((resources.ELDERS, met()), (resources.BUNDLED, list(map(asdict, held())))):
        file.write_text(f"{json.dumps(told, ensure_ascii=False, indent=1)}\n", encoding="utf-8")
    text = json.dumps(schema(), ensure_ascii=False, indent=2)
    (HERE / "schema.json").write_text(f"{text}\n", encoding="utf-8")
    (HERE / "tabellen.md").write_text("\n".join(described()), encoding="utf-8")
