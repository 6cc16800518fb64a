"""Tables for people: rows as CSV that a spreadsheet opens without surprises, or as columns in a terminal."""

from collections.abc import Mapping, Sequence

from zv_graph.analysis import Analyse
from zv_graph.network.contents import naam

Row = Mapping[str, object]
FORMULA = ("=", "+", "-", "@", "\t", "\r")
MAX_WIDTH = 60


def csv(rows: Sequence[Row], columns: Sequence[str]) -> str:
    """Return rows as CSV; a text that a spreadsheet would take for a formula gets an apostrophe before it."""
    import pandas as pd  # noqa: PLC0415  half a second that only this function needs

    safe = [{column: _safe(row.get(column)) for column in columns} for row in rows]
    return pd.DataFrame(safe, columns=list(columns)).to_csv(index=False, lineterminator="\n")


def findings_csv(analyse: Analyse) -> str:
    """Return the findings as CSV, one row each, hours as two numbers and names instead of addresses."""
    names = ("soort", "bewering", "bewijs", "vergelijking", "verlies", "tegenargument", "onbekend", "vraag")
    rows = [
        {
            **{name: getattr(finding, name) for name in names},
            "uren_laag": finding.opbrengst_uren.laag if finding.opbrengst_uren else None,
            "uren_hoog": finding.opbrengst_uren.hoog if finding.opbrengst_uren else None,
            "betrokken": "; ".join(naam(analyse.network, iri) for iri in finding.betrokken),
        }
        for finding in analyse.bevindingen
    ]
    return csv(rows, (*names, "uren_laag", "uren_hoog", "betrokken")).rstrip("\n")


def columns(rows: Sequence[Row], names: Sequence[str]) -> str:
    """Return rows as aligned columns of plain text."""
    cells = [[_cell(row.get(name)) for name in names] for row in rows]
    widths = [max(len(name), *(len(line[i]) for line in cells), 0) for i, name in enumerate(names)]
    lines = [list(names), ["-" * width for width in widths], *cells]
    return "\n".join("  ".join(c.ljust(w) for c, w in zip(line, widths, strict=True)).rstrip() for line in lines)


def _safe(value: object) -> object:
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA) else value


def _cell(value: object) -> str:
    text = "" if value is None else " ".join(str(value).split())
    return text if len(text) <= MAX_WIDTH else text[: MAX_WIDTH - 1] + "…"
