"""The loss of a change, recomputed from the bare network in the most naive way."""

from itertools import combinations

import networkx as nx
from hypothesis import given, settings
from hypothesis import strategies as st

from proef import netwerken
from zv_graph.analysis.watals import watals

UP = ("onderdeelVan", "rapporteertAan", "escaleertNaar", "voedt", "voorportaalVan")


def table(network: nx.MultiDiGraph, parts: tuple[str, ...]) -> dict:
    """Return what some gremia are together, straight from nodes and edges."""
    data = [network.nodes[part]["record"] for part in parts]
    seats: dict[str, dict[str, set]] = {}
    for actor, part, edge in network.edges(data=True):
        if edge["soort"] == "zetel" and part in parts:
            seats.setdefault(actor, {}).setdefault(part, set()).add(edge["record"].functie)
    # An actor has as many seats as known functies, or as the part with the most of them.
    chairs = sum(
        max(len(set().union(*own.values()) - {None}), *(len(functies) for functies in own.values()))
        for own in seats.values()
    )
    everywhere = {"m0", "m1"} | {m for _, d in network.nodes(data="record") for m in d.werkgebied}
    keer, duur = [d.keer for d in data], [d.duur for d in data]
    longer = min(sum(duur), max(duur) + 0.5 * (len(parts) - 1))
    hours = None if None in keer else max(keer) * longer
    themas = frozenset().union(*(d.themas for d in data))
    return {
        "parts": parts,
        "leden": set(seats),
        "themas": themas,
        "niveau": data[0].niveau,
        "keer": None if None in keer else max(keer),
        "aandacht": None if hours is None else hours / len(themas),
        "uren": None if hours is None else hours * chairs,
        "rang": max([m.rang for d in data for m in d.mandaten], default=1),
        "rangen": [m.rang for d in data for m in d.mandaten],
        "gebied": frozenset().union(*(d.werkgebied or everywhere for d in data)),
    }


def may(h: dict, g: dict) -> bool:
    """Tell whether ``h`` may carry ``g``, condition by condition."""
    often = h["keer"] is None or g["keer"] is None or h["keer"] >= g["keer"] / 2
    enough = h["aandacht"] is None or g["aandacht"] is None or h["aandacht"] >= g["aandacht"] / 2
    return h["niveau"] == g["niveau"] and h["gebied"] >= g["gebied"] and h["rang"] >= g["rang"] and often and enough


def expected(network: nx.MultiDiGraph, tables: list[dict]) -> set:
    """Return every expectation, with its gemeente where it holds for each, that some table meets."""
    found = set()
    for v in network.graph["verwachtingen"]:
        for t in tables:
            there = any(network.nodes[actor]["record"].partnertypes == (v.partnertype,) for actor in t["leden"])
            if there and v.niveau == t["niveau"] and v.thema in t["themas"]:
                found |= {(v, m) for m in ("m0", "m1") if m in t["gebied"]} if v.lokaal else {(v, None)}
    return found


def reaching(network: nx.MultiDiGraph, tables: list[dict]) -> set[str]:
    """Return the operational gremia that some line leads to a mandaat of 3 or more."""
    home = {part: n for n, t in enumerate(tables) for part in t["parts"]}
    lines = nx.DiGraph()
    lines.add_nodes_from(range(len(tables)))
    for a, b, soort in network.edges(data="soort"):
        if soort in UP and a in home and b in home:
            lines.add_edge(home[a], home[b])
    good = [n for n, t in enumerate(tables) if t["rang"] >= 3]
    low = [p for p in home if network.nodes[p]["record"].niveau == "operationeel"]
    return {p for p in low if any(nx.has_path(lines, home[p], n) for n in good)}


@given(netwerken(most=6), st.data())
@settings(max_examples=150)
def test_every_part_of_the_loss_equals_a_naive_recomputation(network, data):
    names = sorted(n for n, soort in network.nodes(data="soort") if soort == "gremium")
    gone = data.draw(st.lists(st.sampled_from(names), unique=True, max_size=3))
    left = [n for n in names if n not in gone]
    merged = [tuple(left[:2])] if len(left) > 1 and data.draw(st.booleans()) else []
    found = watals(network, zonder=gone, samengevoegd=merged).verlies

    before = {name: table(network, (name,)) for name in names}
    together = [table(network, parts) for parts in merged]
    after = [t for name, t in before.items() if name in left and (name,) not in [(p,) for m in merged for p in m]]
    after += together
    changed = [*gone, *(part for parts in merged for part in parts)]

    def meet(tables: list[dict]) -> set:
        return {pair for t in tables for pair in combinations(sorted(t["leden"]), 2)}

    def meet_for(tables: list[dict]) -> set:
        return {(*pair, thema) for t in tables for pair in combinations(sorted(t["leden"]), 2) for thema in t["themas"]}

    assert set(found.paren) == meet(list(before.values())) - meet(after)
    assert set(found.themaparen) == meet_for(list(before.values())) - meet_for(after)
    assert set(found.verwachtingen) == expected(network, list(before.values())) - expected(network, after)
    assert set(found.paden) == {
        p for p in reaching(network, list(before.values())) - reaching(network, after) if p not in gone
    }
    lost_seats, lost_rungs = set(), []
    for name in changed:
        g = before[name]
        own = [t for t in together if name in t["parts"]]
        if not (own and may(own[0], g)):
            able = [t for t in after if may(t, g)]
            lost_seats |= {
                (name, actor, thema)
                for actor in g["leden"]
                for thema in g["themas"]
                if not any(actor in t["leden"] and thema in t["themas"] for t in able)
            }
        for rang in g["rangen"]:
            able = [t for t in after if t["niveau"] == g["niveau"] and t["gebied"] >= g["gebied"]]
            if not any(t["themas"] >= g["themas"] and max([*t["rangen"], 1]) >= rang for t in able):
                lost_rungs.append(name)
    assert set(found.zetels) == lost_seats
    assert sorted(name for name, _ in found.mandaten) == sorted(lost_rungs)
    known = [t["uren"] for t in before.values() if t["uren"] is not None]
    assert found.uren_voor == (sum(known) if known else None)
    if all(t["uren"] is not None for t in [*before.values(), *together]):
        assert found.uren_na == sum(t["uren"] for t in after)
