"""The drawing: nodes and edges of the map, with what the details pane tells of each."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import asdict
from math import sqrt
from typing import Any

from zv_graph.analysis import Analyse
from zv_graph.analysis.dekking import Dekking
from zv_graph.analysis.tafel import Tafel
from zv_graph.names import end
from zv_graph.network import Actor, Bron, Network, Zetel
from zv_graph.network.contents import naam
from zv_graph.render import layout
from zv_graph.render.hub import verder
from zv_graph.render.labels import namen, status
from zv_graph.render.order import KINDS, order
from zv_graph.render.regels import regels
from zv_graph.render.tafelkaart import LINE, maten, tafelkaart
from zv_graph.render.terzijde import terzijde
from zv_graph.words import ONBEKEND, datum, getal, uren

TABLE_CHARS, ACTOR_CHARS, THEMA_CHARS = 19, 14, 14
# In pixels: the room around a name in a box, what most personuren add, a symbol with its margin.
PADDING, LARGEST, SYMBOL = 10, 8, 24
RELATIES = {
    "onderdeelVan": "is onderdeel van",
    "rapporteertAan": "rapporteert aan",
    "escaleertNaar": "escaleert naar",
    "voedt": "voedt",
    "voorportaalVan": "bereidt voor",
    "vervangt": "vervangt",
}
ROLES = ("voorzitter", "lid", "adviseur")


def drawing(analyse: Analyse) -> dict[str, Any]:
    """Return nodes, edges and the layouts of both maps, in a fixed order, as plain data for the page.

    The ends of an edge are the places of its nodes.
    """
    dekking, hours = analyse.dekking, {load.actor: load.uren_per_jaar for load in analyse.belasting}
    placed = order(dekking)
    most = max((g.uren for g in dekking.gremia.values() if g.uren), default=0.0)
    aside = terzijde(analyse)
    boxes = tafelkaart(placed, dekking.gremia, aside)
    tables = [_table(dekking, g, kop, most) for g, kop in zip(dekking.gremia.values(), boxes.namen, strict=True)]
    for table in tables:
        table["terzijde"] = table["id"] in aside
    kinds = {actor: KINDS[side] for side, actors in placed.sides.items() for actor in actors}
    actors = [
        _actor(dekking.network, dekking.partijen[actor], kinds[actor], hours.get(actor)) for actor in sorted(kinds)
    ]
    nodes = [*tables, *actors, *(_thema(dekking, thema) for thema in sorted(placed.themas))]
    heights = {node["id"]: node.get("h", LINE * len(node["regels"]) + SYMBOL) for node in nodes}
    ends = Counter(map(end, (node["id"] for node in nodes)))
    for node in nodes:
        key = end(node["id"])
        node["sleutel"] = key if key and ends[key] == 1 else node["id"]
    more = verder(dekking.network)
    for node in nodes:
        node["info"] += more.get(node["id"], [])
    place = {node["id"]: at for at, node in enumerate(nodes)}
    edges = [
        *_seats(dekking, kinds),
        *_relations(dekking),
        *_thema_lines(dekking, placed.themas),
    ]
    return {
        "nodes": nodes,
        "edges": [{**edge, "from": place[edge["from"]], "to": place[edge["to"]]} for edge in edges],
        "doos": maten(boxes),
        "kaarten": {
            "breed": _kaart(layout.breed(placed, heights), nodes),
            "smal": _kaart(layout.smal(placed, heights), nodes),
            "tafels-breed": _kaart(boxes.breed, nodes),
            "tafels-smal": _kaart(boxes.smal, nodes),
        },
    }


def _kaart(place: layout.Kaart, nodes: list[dict[str, Any]]) -> dict[str, object]:
    """Return one layout with a place for each node that stands on it, in the order of the nodes."""
    places = [place.plekken.get(node["id"]) for node in nodes]
    return {
        "plekken": [at and [round(at[0], 1), round(at[1], 1)] for at in places],
        "bands": [asdict(band) for band in place.bands],
        "koppen": place.koppen,
        "maat": [place.breedte, place.hoogte, place.kop],
    }


def _table(dekking: Dekking, gremium: Tafel, kop: list[str], most: float) -> dict[str, Any]:
    """Return a table; a box is taller for a longer name, and for a larger share of the most personuren."""
    network = dekking.network
    share = None if gremium.uren is None or not most else gremium.uren / most
    lines = regels(gremium.naam, TABLE_CHARS).split("\n")
    keer = "" if gremium.keer is None else f"{getal(gremium.keer, 0 if gremium.keer.is_integer() else 1)} keer per jaar"
    duur = "" if gremium.duur is None else f"{getal(gremium.duur, 0 if gremium.duur.is_integer() else 1)} uur"
    return {
        "id": gremium.iri,
        "soort": "gremium",
        "naam": gremium.naam,
        "ook": [gremium.kort] if gremium.kort else [],
        "regels": lines,
        "kop": kop,
        "uren": None if gremium.uren is None else f"{uren(gremium.uren)} u",
        "h": round(LINE * len(lines) + PADDING + LARGEST * sqrt(share or 0.0), 1),
        "deel": None if share is None else round(share, 3),
        "niveau": gremium.niveau,
        "themas": sorted(gremium.dekt),
        "wettelijk": gremium.wettelijk,
        "nagaan": gremium.nagaan,
        "info": [
            ["Niveau", naam(network, gremium.niveau) if gremium.niveau else ONBEKEND],
            *([["Status", status(dekking, gremium)]] if gremium.status else []),
            *([[kop, naam(network, iri)] for kop, iri in (("Vorm", gremium.vorm), ("Schaal", gremium.schaal)) if iri]),
            ["Thema's", namen(network, sorted(gremium.themas)) or ONBEKEND],
            ["Bijeenkomsten", ", ".join(part for part in (keer, duur) if part) or ONBEKEND],
            ["Uren per jaar", uren(gremium.uren)],
            ["Mandaat", _mandaat(network, gremium)],
            *([["Doel", gremium.doel]] if gremium.doel else []),
            *([["Toelichting", gremium.toelichting]] if gremium.toelichting else []),
            *_bron(network, gremium.bron),
        ],
    }


def _mandaat(network: Network, gremium: Tafel) -> str:
    told = [
        naam(network, m.trede or ONBEKEND) + (f" ({naam(network, m.grondslag)})" if m.grondslag else "")
        for m in gremium.mandaten
    ]
    return "; ".join(told) or (ONBEKEND if gremium.top else f"{ONBEKEND} (telt als afstemmen)")


def _actor(network: Network, actor: Actor, soort: str, hours: float | None) -> dict[str, Any]:
    return {
        "id": actor.iri,
        "soort": soort,
        "naam": actor.naam,
        "ook": list(actor.ook),
        "regels": regels(actor.naam, ACTOR_CHARS).split("\n"),
        "info": [
            ["Soort", namen(network, actor.partnertypes) or ONBEKEND],
            ["Uren per jaar", uren(hours)],
            *_bron(network, actor.bron),
        ],
    }


def _thema(dekking: Dekking, thema: str) -> dict[str, Any]:
    begrip, name = dekking.begrippen.get(thema), dekking.naam(thema)
    lines = regels(name, THEMA_CHARS, most=4).split("\n")
    info = [["Betekenis", begrip.definitie]] if begrip and begrip.definitie else []
    return {"id": thema, "soort": "thema", "naam": name, "ook": [], "regels": lines, "info": info}


def _bron(network: Network, bron: Bron) -> list[list[str]]:
    told = [["Bron", bron.titel]] if bron.titel else []
    if bron.peildatum:
        told.append(["Peildatum", datum(bron.peildatum)])
    if bron.zekerheid:
        told.append(["Zekerheid", naam(network, bron.zekerheid)])
    return told


def _seats(dekking: Dekking, placed: Mapping[str, str]) -> Iterator[dict[str, str]]:
    """Yield one line for each actor at each table, with all its seats there in words and where they were read.

    The line shows the strongest role: voorzitter before lid before adviseur before those that do not sit.
    """
    network = dekking.network
    for iri, gremium in dekking.gremia.items():
        for actor in sorted({z.actor for z in gremium.zetels} & placed.keys()):
            seats = [z for z in gremium.zetels if z.actor == actor]
            told = [_seat(network, zetel, gremium.bron) for zetel in seats]
            roles = [end(z.rol) for z in seats if z.zittend]
            rol = min(roles, key=ROLES.index) if roles else "toehoorder"
            yield {"from": actor, "to": iri, "soort": "zetel", "rol": rol, "tekst": "; ".join(told)}


def _seat(network: Network, zetel: Zetel, table: Bron) -> str:
    """Return a seat in words, with its source and date where those are not the ones of its table: another sheet of a workbook is none."""
    words = [naam(network, zetel.rol), zetel.functie and naam(network, zetel.functie), zetel.toelichting]
    own, other = ((one.titel or "").partition(", blad ")[0] for one in (zetel.bron, table))
    if own != other:
        words.append(zetel.bron.titel and f"bron: {zetel.bron.titel}")
    if zetel.bron.peildatum != table.peildatum:
        words.append(zetel.bron.peildatum and f"peildatum {datum(zetel.bron.peildatum)}")
    return ", ".join(filter(None, words))


def _thema_lines(dekking: Dekking, themas: Collection[str]) -> Iterator[dict[str, str]]:
    """Yield one line for each thema on the map and each table that covers it, also by a broader thema."""
    for iri, gremium in dekking.gremia.items():
        for thema in sorted(gremium.dekt.intersection(themas)):
            yield {"from": thema, "to": iri, "soort": "thema"}


def _relations(dekking: Dekking) -> Iterator[dict[str, str]]:
    for line in dekking.relaties:
        if line.soort in RELATIES:
            yield {"from": line.van, "to": line.naar, "soort": "lijn", "tekst": RELATIES[line.soort]}
