"""Facts: what the page needs to work out a loss by itself, as small plain data.

Every address stands once, in order, and is named by its place: so numbers sort as addresses do, and
``web/loss.js`` gives its answers in the order of ``zv_graph.analysis.verlies``.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any

from zv_graph.analysis.bezwaar import OVER_EEN
from zv_graph.analysis.dekking import GEMEENTE, OPERATIONEEL, Dekking
from zv_graph.analysis.dragen import MOST_LEDEN
from zv_graph.analysis.tafel import Tafel, union
from zv_graph.analysis.voorwaarde import WOORDEN
from zv_graph.network import Verwachting


@dataclass(frozen=True, slots=True)
class Places:
    """The place of every address."""

    of: dict[str, int]

    def all(self, iris: Iterable[str]) -> list[int]:
        """Return the places of addresses, in order."""
        return sorted(self.of[iri] for iri in iris)

    def one(self, iri: str | None) -> int | None:
        """Return the place of an address, None for none."""
        return None if iri is None else self.of[iri]


def facts(dekking: Dekking) -> dict[str, Any]:
    """Return tables, expectations, lines and thema's of a region, addresses as places in ``adressen``."""
    tables = list(dekking.gremia.values())
    areas = sorted({g.werkgebied for g in tables}, key=sorted)
    adressen = sorted(_addresses(dekking, tables))
    places = Places({iri: place for place, iri in enumerate(adressen)})
    themas = sorted(union(g.dekt for g in tables).union(*(m.themas for g in tables for m in g.mandaten)))
    return {
        "adressen": adressen,
        "tafels": [_table(g, places, areas) for g in tables],
        "gebieden": [places.all(area) for area in areas],
        "gemeente": places.of.get(GEMEENTE),
        "gemeenten": [places.of[m] for m in dekking.regio.gemeenten],
        "verwachtingen": [_expected(v, places) for v in dekking.verwachtingen],
        "lijnen": sorted([places.of[a], places.of[b]] for a, b in dekking.lijnen.edges),
        "breder": [[places.of[t], places.all(dekking.met_bredere(t) & set(adressen))] for t in themas],
        "operationeel": places.all({g.niveau for g in tables if g.niveau and dekking.hoogte(g.niveau) == OPERATIONEEL}),
        "zinnen": {"paar": {code: words.zin for code, words in WOORDEN.items()}, "een": OVER_EEN},
        "meeste": MOST_LEDEN,
    }


def _addresses(dekking: Dekking, tables: Collection[Tafel]) -> set[str]:
    """Return everything that the facts name."""
    found: set[str | None] = {*dekking.gremia, *dekking.regio.gemeenten}
    for g in tables:
        found |= {g.niveau, *g.themas, *g.dekt, *g.bladeren, *g.werkgebied, *g.boven, *g.moeders, *g.naar}
        for zetel in g.zetels:
            found |= {zetel.actor, zetel.functie, *zetel.namens, *zetel.partners}
        for mandaat in g.mandaten:
            found |= {mandaat.trede, *mandaat.themas}
    for v in dekking.verwachtingen:
        found |= {v.thema, v.niveau, v.partnertype, v.functie}
    return {iri for iri in found if iri is not None}


def _table(g: Tafel, places: Places, areas: list[frozenset[str]]) -> dict[str, object]:
    return {
        "iri": places.of[g.iri],
        "niveau": places.one(g.niveau),
        "themas": places.all(g.themas),
        "dekt": places.all(g.dekt),
        "bladeren": places.all(g.bladeren),
        "zetels": [
            [places.of[z.actor], places.one(z.functie), places.all(z.namens), places.all(z.partners)]
            for z in g.zetels
            if z.zittend
        ],
        "keer": g.keer,
        "duur": g.duur,
        "mandaten": [[m.rang, places.one(m.trede), places.all(m.themas)] for m in g.mandaten],
        "gebied": areas.index(g.werkgebied),
        "wettelijk": g.wettelijk,
        "vertrouwelijk": g.vertrouwelijk,
        "moeders": places.all(g.moeders),
        "boven": places.all(g.boven),
        "naar": places.all(g.naar),
    }


def _expected(v: Verwachting, places: Places) -> list[object]:
    return [places.of[v.thema], places.of[v.niveau], places.one(v.partnertype), places.one(v.functie), v.lokaal]
