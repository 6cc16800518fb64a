"""Exports: the network for Gephi, Kumu and other programs, and every table as a workbook."""

import datetime as dt
import io
import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import networkx as nx

from zv_graph.analysis import Analyse
from zv_graph.analysis.lezing import lees
from zv_graph.network import Network
from zv_graph.network.contents import naam
from zv_graph.render.sheets import sheets
from zv_graph.render.tables import Row, data_csv

if TYPE_CHECKING:
    import xlsxwriter

# What no XML may hold.
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
DATE = re.compile(r' lastmodifieddate="[^"]*"')
MOST_TITLE = 31
# The same region gives the same bytes.
_EPOCH = dt.datetime(2026, 1, 1)  # noqa: DTZ001  a workbook knows no time zones
NODE = ("niveau", "themas", "partnertype", "keer", "duur", "uren")
SEVERAL = ("themas", "partnertype")
EDGE = ("rol", "functie", "telt")


def graph(network: Network) -> Network:
    """Return the active gremia, who sits there and the lines between them, with plain attributes only.

    Nodes: soort (gremium, gemeente, partner), label, niveau, themas, partnertype, keer, duur, uren; edges:
    soort (zetel, or the name of the line), rol, functie, and telt: whether the seat counts. Unknown is left out.
    """
    found: Network = nx.MultiDiGraph()
    dekking = lees(network)
    tables, actors = dekking.gremia, dekking.partijen
    for iri, g in tables.items():
        themas = "; ".join(naam(network, t) for t in sorted(g.themas))
        told = {"niveau": g.niveau and naam(network, g.niveau), "themas": themas, "keer": g.keer, "duur": g.duur}
        _node(found, iri, {"label": naam(network, iri), "soort": "gremium", **told, "uren": g.uren})
    for iri in sorted({zetel.actor for g in tables.values() for zetel in g.zetels}):
        kinds = "; ".join(naam(network, t) for t in actors[iri].partnertypes)
        soort = "gemeente" if actors[iri].gemeente else "partner"
        _node(found, iri, {"label": naam(network, iri), "soort": soort, "partnertype": kinds})
    for iri, g in tables.items():
        for zetel in g.zetels:
            functie = zetel.functie and naam(network, zetel.functie)
            told = {"soort": "zetel", "rol": naam(network, zetel.rol), "functie": functie, "telt": zetel.zittend}
            found.add_edge(zetel.actor, iri, **_plain(told))
    for line in dekking.relaties:
        found.add_edge(line.van, line.naar, soort=line.soort)
    return found


def graphml(network: Network) -> str:
    """Return the network as GraphML."""
    return "\n".join(nx.generate_graphml(graph(network)))


def gexf(network: Network) -> str:
    """Return the network as GEXF, without the moment of making."""
    return DATE.sub("", "\n".join(nx.generate_gexf(graph(network))))


def gephi(network: Network) -> Mapping[str, str]:
    """Return two CSV files as Gephi reads them: nodes and edges."""
    found = graph(network)
    nodes = [{"Id": iri, "Label": data["label"], **data} for iri, data in found.nodes(data=True)]
    edges = [{"Source": a, "Target": b, **data} for a, b, data in found.edges(data=True)]
    return {
        "knopen": data_csv(nodes, ("Id", "Label", "soort", *NODE)),
        "lijnen": data_csv(edges, ("Source", "Target", "soort", *EDGE)),
    }


def kumu(network: Network) -> Mapping[str, str]:
    """Return two CSV files as Kumu reads them: elements and connections.

    The first column of both is ID, and an end of a connection is the ID of an element: two things of one name stay apart.
    Between values in one cell stands a pipe. See docs.kumu.io, Structure your data for Kumu.
    """
    found = graph(network)
    nodes = [
        {"ID": iri, "Label": data["label"], "Type": data["soort"], **_piped(data)}
        for iri, data in found.nodes(data=True)
    ]
    edges = [
        {"ID": f"{a} {data['soort']} {b} {key}", "From": a, "To": b, "Type": data["soort"], **_piped(data)}
        for a, b, key, data in found.edges(keys=True, data=True)
    ]
    return {
        "knopen": data_csv(nodes, ("ID", "Label", "Type", *NODE)),
        "lijnen": data_csv(edges, ("ID", "From", "To", "Type", *EDGE)),
    }


def _piped(told: Mapping[str, object]) -> dict[str, object]:
    """Return attributes with the sign that Kumu expects between values."""
    return {
        key: value.replace("; ", "|") if key in SEVERAL and isinstance(value, str) else value
        for key, value in told.items()
    }


def workbook(analyse: Analyse) -> bytes:
    """Return the findings and every table of the page as a workbook; a text stays a text."""
    target = io.BytesIO()
    book = _book(target, {"title": f"Tabellen {analyse.dekking.regio.naam}"})
    bold = book.add_format({"bold": True, "bg_color": "#E9EDF3", "text_wrap": True, "valign": "top"})
    wrap = book.add_format({"text_wrap": True, "valign": "top"})
    for table in sheets(analyse):
        page = book.add_worksheet(table.id[:MOST_TITLE])
        page.write_string(0, 0, table.titel, bold)
        page.write_string(1, 0, table.uitleg)
        page.write_row(2, 0, table.koppen, bold)
        page.freeze_panes(3, 1)
        page.set_column(0, len(table.koppen) - 1, 28)
        for at, rij in enumerate(table.rijen, 3):
            page.write_row(at, 0, ["" if cel is None else cel for cel in rij], wrap)
    book.close()
    return target.getvalue()


def _node(found: Network, iri: str, told: Mapping[str, object]) -> None:
    found.add_node(iri, **_plain(told))


def _plain(told: Mapping[str, object]) -> dict[str, object]:
    """Return what is known, and nothing that a file cannot hold."""
    return {
        key: CONTROL.sub("", value) if isinstance(value, str) else value
        for key, value in told.items()
        if value not in (None, "")
    }


def rows_workbook(rows: Sequence[Row], names: Sequence[str]) -> bytes:
    """Return rows as a workbook with one sheet: a number is a number, and a text stays a text."""
    target = io.BytesIO()
    book = _book(target, {})
    page = book.add_worksheet("Antwoord")
    page.write_row(0, 0, names, book.add_format({"bold": True, "bg_color": "#E9EDF3"}))
    page.freeze_panes(1, 0)
    page.set_column(0, max(len(names) - 1, 0), 28)
    for at, row in enumerate(rows, 1):
        page.write_row(at, 0, ["" if row.get(name) is None else row.get(name) for name in names])
    book.close()
    return target.getvalue()


def _book(target: io.BytesIO, properties: Mapping[str, str]) -> "xlsxwriter.Workbook":
    """Return an empty workbook in which a text stays a text, and that is the same each time it is made."""
    import xlsxwriter  # noqa: PLC0415  only a workbook needs it

    book = xlsxwriter.Workbook(
        target, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    )
    book.set_properties({**properties, "created": _EPOCH})
    return book
