"""Write what other programs may rely on: docs/schema.json from the types, docs/tabellen.md from ontology/tabellen.toml.

Usage: make schema
"""

import json
from collections.abc import Iterator
from pathlib import Path

from zv_graph.render.schema import schema
from zv_graph.render.sheet import tabellen

HERE = Path(__file__).parent
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


if __name__ == "__main__":
    text = json.dumps(schema(), ensure_ascii=False, indent=2)
    (HERE / "schema.json").write_text(f"{text}\n", encoding="utf-8")
    (HERE / "tabellen.md").write_text("\n".join(described()), encoding="utf-8")
