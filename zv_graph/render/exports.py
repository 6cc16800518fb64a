"""Exports: the network for Gephi, Kumu and other programs, and every table as a workbook."""

import datetime as dt
import io
import re
from collections.abc import Callable, Iterator, Mapping

import networkx as nx

from zv_graph.analysis import Analyse
from zv_graph.analysis.lezing import lees
from zv_graph.network import Network
from zv_graph.network.contents import naam
from zv_graph.render.sheets import sheets
from zv_graph.render.tables import csv

# What no XML may hold.
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
DATE = re.compile(r' lastmodifieddate="[^"]*"')
MOST_TITLE = 31
# The same region gives the same bytes.
_EPOCH = dt.datetime(2026, 1, 1)  # noqa: DTZ001  a workbook knows no time zones
NODE = ("niveau", "themas", "partnertype", "keer", "duur", "uren")
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
    return _files(graph(network), ("Id", "Label"), ("Source", "Target"), lambda iri, _: iri)


def kumu(network: Network) -> Mapping[str, str]:
    """Return two CSV files as Kumu reads them, by name: elements and connections."""
    return _files(graph(network), ("Address", "Label"), ("From", "To"), lambda _, label: label, "Type")


def workbook(analyse: Analyse) -> bytes:
    """Return the findings and every table of the page as a workbook; a text stays a text."""
    import xlsxwriter  # noqa: PLC0415  only this function needs it

    target = io.BytesIO()
    book = xlsxwriter.Workbook(
        target, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    )
    book.set_properties({"title": f"Tabellen {analyse.dekking.regio.naam}", "created": _EPOCH})
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


def _files(
    found: Network,
    node: tuple[str, str],
    ends: tuple[str, str],
    name: Callable[[str, str], str],
    kind: str = "soort",
) -> Mapping[str, str]:
    """Return nodes and edges as CSV; ``name`` chooses how an end is called, by address or by label."""
    labels: dict[str, str] = {iri: data["label"] for iri, data in found.nodes(data=True)}
    nodes = [{node[0]: iri, node[1]: labels[iri], kind: data["soort"], **data} for iri, data in found.nodes(data=True)]
    edges = [{kind: edge["soort"], **edge} for edge in _edges(found, ends, labels, name)]
    return {
        "knopen": csv(nodes, (*node, kind, *NODE)),
        "lijnen": csv(edges, (*ends, kind, *EDGE)),
    }


def _edges(
    found: Network, ends: tuple[str, str], labels: Mapping[str, str], name: Callable[[str, str], str]
) -> Iterator[dict[str, object]]:
    for a, b, data in found.edges(data=True):
        yield {ends[0]: name(a, labels[a]), ends[1]: name(b, labels[b]), **data}
