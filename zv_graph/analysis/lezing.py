"""Lezing: the dekking of a network, read once: its active tables with all that follows from the data."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from statistics import median

import networkx as nx

from zv_graph.analysis.dekking import Dekking, hoogte
from zv_graph.analysis.tafel import Tafel, alleen, union
from zv_graph.network import BEGRIP, Begrip, Gremium, Network, Regio, Zetel, contents

# Lines to whom a gremium answers for what it does, and to whose meeting it contributes.
DIRECT = ("rapporteertAan", "escaleertNaar")
VOEDT = ("voedt", "voorportaalVan")
_SCHAAL = f"{BEGRIP}schaal/"
SCHALEN = tuple(f"{_SCHAAL}{naam}" for naam in ("lokaal", "subregionaal", "regionaal", "bovenregionaal", "landelijk"))
LOKAAL, SUBREGIONAAL, REGIONAAL, BOVENREGIONAAL = range(1, 5)


def lees(network: Network | Dekking) -> Dekking:
    """Return the dekking of a network: its active gremia, in order of address; one that is read already stays.

    Raises ZvgraphError for a graph that ``network.build`` did not make.
    """
    if isinstance(network, Dekking):
        return network
    regio, begrippen = contents.regio(network), contents.begrippen(network)
    active = {
        iri: gremium for iri, gremium in sorted(contents.gremia(network).items()) if gremium.loopt(regio.peildatum)
    }
    # Of a region without gemeenten the whole is everything that any of its gremia works for.
    whole = frozenset(regio.gemeenten) or union(gremium.werkgebied for gremium in active.values())
    seats: dict[str, list[Zetel]] = {iri: [] for iri in active}
    for zetel in contents.zetels(network):
        if zetel.gremium in seats:
            seats[zetel.gremium].append(zetel)
    lines: dict[str, dict[str, set[str]]] = {soort: defaultdict(set) for soort in ("moeders", "naar", "voedt")}
    tree: nx.DiGraph[str] = nx.DiGraph()
    tree.add_nodes_from(active)
    for line in contents.relaties(network):
        if line.soort == "onderdeelVan":
            tree.add_edge(line.van, line.naar)
        kind = "moeders" if line.soort == "onderdeelVan" else "naar" if line.soort in DIRECT else "voedt"
        if line.soort in ("onderdeelVan", *DIRECT, *VOEDT):
            lines[kind][line.van].add(line.naar)
    smaller = {themas: smal(begrippen, themas) for themas in {gremium.themas for gremium in active.values()}}
    tables = {}
    for iri, gremium in active.items():
        maat = _maat(gremium, whole)
        tables[iri] = alleen(
            gremium,
            dekt=smaller[gremium.themas],
            zetels=tuple(sorted(seats[iri], key=lambda zetel: zetel.key)),
            mandaten=tuple(mandaat for mandaat in gremium.mandaten if mandaat.geldt(regio.peildatum)),
            werkgebied=gremium.werkgebied or whole,
            boven=frozenset(nx.descendants(tree, iri)) - {iri},
            hoogte=hoogte(begrippen, gremium.niveau),
            maat=maat,
            gebied_bekend=bool(gremium.werkgebied) or maat not in (LOKAAL, SUBREGIONAAL),
            compleet=_compleet(gremium, regio, begrippen),
            **{soort: frozenset(of[iri]) for soort, of in lines.items()},
        )
    return Dekking(network, gevuld(tables))


def _maat(gremium: Gremium, gemeenten: frozenset[str]) -> int:
    """Return zv:volgorde of the schaal: the given one, or else what its werkgebied tells."""
    if gremium.schaal in SCHALEN:
        return SCHALEN.index(gremium.schaal) + 1
    if not gremium.werkgebied or gremium.werkgebied == gemeenten:
        return REGIONAAL
    if len(gremium.werkgebied) == 1:
        return LOKAAL
    return SUBREGIONAAL if gremium.werkgebied <= gemeenten else BOVENREGIONAAL


def _compleet(gremium: Gremium, regio: Regio, begrippen: Mapping[str, Begrip]) -> bool:
    """Tell whether its list of members is declared complete, by itself or by what the region says of itself."""
    if gremium.volledig is not None:
        return gremium.volledig
    above = ({t} | (begrippen[t].breder if t in begrippen else frozenset()) for t in gremium.themas)
    return gremium.niveau in regio.volledig or (
        bool(gremium.themas) and all(not regio.volledig.isdisjoint(themas) for themas in above)
    )


def gevuld(tables: Mapping[str, Tafel], gewone: Mapping[str, Tafel] | None = None) -> dict[str, Tafel]:
    """Return tables with the median of their niveau, or else of all, for a frequency or duration that is not known.

    ``gewone`` are the tables of which the medians are, where those are others.
    """
    known = (tables if gewone is None else gewone).values()
    usual = {niveau: gewoon(known, niveau) for niveau in {g.niveau for g in tables.values()}}
    return {
        iri: replace(
            g,
            vol_keer=usual[g.niveau][0] if g.keer is None else g.keer,
            vol_duur=usual[g.niveau][1] if g.duur is None else g.duur,
        )
        for iri, g in tables.items()
    }


def gewoon(tables: Collection[Tafel], niveau: str | None) -> tuple[float | None, float | None]:
    """Return the median frequency and duration at a niveau, or else of all tables; None where none is known."""

    def middle(told: Iterable[tuple[str | None, float | None]]) -> float | None:
        known = [(at, value) for at, value in told if value is not None]
        own = [value for at, value in known if niveau is not None and at == niveau] or [value for _, value in known]
        return median(own) if own else None

    return middle((g.niveau, g.keer) for g in tables), middle((g.niveau, g.duur) for g in tables)


def smal(begrippen: Mapping[str, Begrip], themas: frozenset[str]) -> frozenset[str]:
    """Return thema's with everything under them."""
    return themas | frozenset(iri for iri, begrip in begrippen.items() if begrip.breder & themas)
