"""The drawing: nodes and edges for vis-network, with what the details pane tells of each."""

from collections.abc import Iterator, Mapping

import networkx as nx

from zv_graph.analysis.dekking import Dekking, naam
from zv_graph.analysis.gremium import Gremium
from zv_graph.render.layout import Kaart, kaart
from zv_graph.render.words import ONBEKEND, datum, getal, regels

TABLE_WIDTH, ACTOR_WIDTH = 19, 16
RELATIES = {
    "onderdeelVan": "is onderdeel van",
    "rapporteertAan": "rapporteert aan",
    "escaleertNaar": "escaleert naar",
    "voedt": "voedt",
    "voorportaalVan": "bereidt voor",
    "vervangt": "vervangt",
}
KINDS = {"links": "zorg", "rechts": "veiligheid", "onder": "gemeente", "overig": "overig"}


def drawing(dekking: Dekking) -> dict[str, object]:
    """Return nodes, edges and bands of the map, in a fixed order, as plain data for the page."""
    network, place = dekking.network, kaart(dekking)
    return {
        "nodes": [
            *(_table(network, gremium, place) for gremium in dekking.gremia.values()),
            *(_actor(network, actor, place) for actor in dekking.actoren),
        ],
        "edges": [
            *_seats(network, dekking.gremia),
            *_relations(network, dekking.gremia),
        ],
        "bands": [{"naam": b.naam, "x": b.x, "y": b.y, "breedte": b.breedte, "hoogte": b.hoogte} for b in place.bands],
        "maat": [place.breedte, place.hoogte],
    }


def _table(network: nx.MultiDiGraph, gremium: Gremium, place: Kaart) -> dict[str, object]:
    data = network.nodes[gremium.iri]
    x, y = place.plekken[gremium.iri]
    keer = "" if gremium.keer is None else f"{getal(gremium.keer, 0 if gremium.keer.is_integer() else 1)} keer per jaar"
    duur = "" if gremium.duur is None else f"{getal(gremium.duur, 0 if gremium.duur.is_integer() else 1)} uur"
    return {
        "id": gremium.iri,
        "soort": "gremium",
        "naam": data["naam"],
        "kort": data["kort"],
        "label": regels(data["naam"], TABLE_WIDTH),
        "x": round(x, 1),
        "y": round(y, 1),
        "niveau": gremium.niveau,
        "themas": sorted(gremium.dekt),
        "wettelijk": gremium.wettelijk,
        "info": [
            ["Niveau", naam(network, gremium.niveau) if gremium.niveau else ONBEKEND],
            *([[kop, naam(network, data[key])] for kop, key in (("Vorm", "vorm"), ("Schaal", "schaal")) if data[key]]),
            ["Thema's", ", ".join(naam(network, t) for t in sorted(gremium.themas)) or ONBEKEND],
            ["Bijeenkomsten", ", ".join(part for part in (keer, duur) if part) or ONBEKEND],
            ["Uren per jaar", getal(gremium.uren)],
            ["Mandaat", _mandaat(network, gremium)],
            *([["Doel", data["doel"]]] if data["doel"] else []),
            *([["Toelichting", data["toelichting"]]] if data["toelichting"] else []),
            *_bron(network, data),
        ],
    }


def _mandaat(network: nx.MultiDiGraph, gremium: Gremium) -> str:
    told = [
        naam(network, m.trede or ONBEKEND) + (f" ({naam(network, m.grondslag)})" if m.grondslag else "")
        for m in gremium.mandaten
    ]
    return "; ".join(told) or f"{ONBEKEND} (telt als afstemmen)"


def _actor(network: nx.MultiDiGraph, actor: str, place: Kaart) -> dict[str, object]:
    data = network.nodes[actor]
    x, y = place.plekken[actor]
    return {
        "id": actor,
        "soort": KINDS[place.zijden[actor]],
        "naam": data["naam"],
        "kort": data["kort"],
        "label": regels(data["naam"], ACTOR_WIDTH),
        "x": round(x, 1),
        "y": round(y, 1),
        "info": [
            ["Soort", ", ".join(naam(network, t) for t in data["partnertypes"]) or ONBEKEND],
            *_bron(network, data),
        ],
    }


def _bron(network: nx.MultiDiGraph, data: dict[str, str | None]) -> list[list[str]]:
    told = [["Bron", data["bron"]]] if data["bron"] else []
    if data["peildatum"]:
        told.append(["Peildatum", datum(data["peildatum"])])
    if data["zekerheid"]:
        told.append(["Zekerheid", naam(network, data["zekerheid"])])
    return [[label, str(text)] for label, text in told]


def _seats(network: nx.MultiDiGraph, gremia: Mapping[str, Gremium]) -> Iterator[dict[str, object]]:
    """Yield one line for each actor at each table, with all its seats there in words."""
    for iri, gremium in gremia.items():
        for actor in sorted(gremium.leden):
            seats = [z for z in gremium.zetels if z.actor == actor]
            told = [
                ", ".join(filter(None, (naam(network, z.rol), z.functie and naam(network, z.functie), z.toelichting)))
                for z in seats
            ]
            yield {"from": actor, "to": iri, "soort": "zetel", "tekst": "; ".join(told)}


def _relations(network: nx.MultiDiGraph, gremia: Mapping[str, Gremium]) -> Iterator[dict[str, object]]:
    for a, b, soort in network.edges(data="soort"):
        if soort in RELATIES and a in gremia and b in gremia:
            yield {"from": a, "to": b, "soort": "lijn", "tekst": RELATIES[soort]}
