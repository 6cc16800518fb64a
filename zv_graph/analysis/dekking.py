"""Dekking: which tables there are, who sits there, for which thema's. All analyses start here."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

import networkx as nx

from zv_graph.analysis.tafel import Tafel, alleen, union
from zv_graph.network import (
    Actor,
    Afspraak,
    Begrip,
    Indeling,
    Network,
    Regio,
    Relatie,
    Verwachting,
    Werkwijze,
    Zetel,
    contents,
)

# zv:volgorde of the lowest niveau.
OPERATIONEEL = 1
# What leads from one gremium up to another.
UPWARD = ("onderdeelVan", "rapporteertAan", "escaleertNaar", "voedt", "voorportaalVan")
DIRECT = ("rapporteertAan", "escaleertNaar")
GEMEENTE = "https://w3id.org/zvgraph/begrip/partnertype/gemeente"


@dataclass(frozen=True, repr=False)
class Dekking:
    """The active tables of a network, in order of address, and the frame in which they stand."""

    network: Network
    gremia: Mapping[str, Tafel]

    def __repr__(self) -> str:
        """Return what it is about and how many tables there are."""
        return f"Dekking({self.regio.naam!r}, {len(self.gremia)} tables)"

    @cached_property
    def regio(self) -> Regio:
        """Return what the network is about."""
        return contents.regio(self.network)

    @cached_property
    def begrippen(self) -> Mapping[str, Begrip]:
        """Return every concept by address."""
        return contents.begrippen(self.network)

    @cached_property
    def verwachtingen(self) -> tuple[Verwachting, ...]:
        """Return every expectation."""
        return contents.verwachtingen(self.network)

    @cached_property
    def indelingen(self) -> Mapping[str, Indeling]:
        """Return every indeling by address."""
        return contents.indelingen(self.network)

    @cached_property
    def werkwijzen(self) -> tuple[Werkwijze, ...]:
        """Return every werkwijze."""
        return contents.werkwijzen(self.network)

    @cached_property
    def partijen(self) -> Mapping[str, Actor]:
        """Return every actor by address, also those that sit nowhere."""
        return contents.actoren(self.network)

    @cached_property
    def afspraken(self) -> Mapping[str, Afspraak]:
        """Return the afspraken that are valid at the peildatum, by address."""
        known = contents.afspraken(self.network)
        return {iri: one for iri, one in known.items() if one.geldt(self.regio.peildatum)}

    @cached_property
    def actoren(self) -> tuple[str, ...]:
        """Return the actors that sit anywhere."""
        return tuple(sorted(union(gremium.leden for gremium in self.gremia.values())))

    @cached_property
    def relaties(self) -> tuple[Relatie, ...]:
        """Return the lines between active gremia, in the order of the network."""
        lines = contents.relaties(self.network)
        return tuple(line for line in lines if line.van in self.gremia and line.naar in self.gremia)

    @cached_property
    def lijnen(self) -> "nx.DiGraph[str]":
        """Return the lines upward between active gremia; not to be changed."""
        graph: nx.DiGraph[str] = nx.DiGraph()
        graph.add_nodes_from(self.gremia)
        graph.add_edges_from((line.van, line.naar) for line in self.relaties if line.soort in UPWARD)
        nx.freeze(graph)
        return graph

    def tafels(self, thema: str, niveau: str) -> list[Tafel]:
        """Return the tables for ``thema`` at ``niveau``; a table for a broader thema counts."""
        return [g for g in self.gremia.values() if g.niveau == niveau and thema in g.dekt]

    def met_bredere(self, begrip: str) -> frozenset[str]:
        """Return a concept and every broader one above it."""
        return frozenset({begrip}) | (self.begrippen[begrip].breder if begrip in self.begrippen else frozenset())

    def hoogte(self, niveau: str | None) -> int:
        """Return zv:volgorde of a niveau, 1 for operationeel; unknown is 0."""
        return (self.begrippen[niveau].volgorde or 0) if niveau and niveau in self.begrippen else 0

    def van_hoog_naar_laag(self, niveaus: Iterable[str | None]) -> list[str | None]:
        """Return each niveau once, bestuurlijk first; unknown ones last."""
        return sorted(set(niveaus), key=lambda niveau: (-self.hoogte(niveau), niveau is None, niveau or ""))

    def is_operationeel(self, gremium: Tafel) -> bool:
        """Tell whether a gremium stands on the lowest niveau."""
        return self.hoogte(gremium.niveau) == OPERATIONEEL

    def naam(self, iri: str) -> str:
        """Return the name of a node or a concept, and the address itself for what is neither."""
        return contents.naam(self.network, iri)


def lees(network: Network | Dekking) -> Dekking:
    """Return the dekking of a network: its active gremia, in order of address; one that is read already stays.

    Raises ZvgraphError for a graph that ``network.build`` did not make.
    """
    if isinstance(network, Dekking):
        return network
    regio, smaller = contents.regio(network), _smaller(contents.begrippen(network))
    active = {
        iri: gremium for iri, gremium in sorted(contents.gremia(network).items()) if gremium.loopt(regio.peildatum)
    }
    # No werkgebied in the data means everything that the region or any of its gremia works for.
    whole = frozenset(regio.gemeenten) | union(gremium.werkgebied for gremium in active.values())
    seats: dict[str, list[Zetel]] = {iri: [] for iri in active}
    for zetel in contents.zetels(network):
        if zetel.gremium in seats:
            seats[zetel.gremium].append(zetel)
    naar: dict[str, set[str]] = {iri: set() for iri in active}
    tree: nx.DiGraph[str] = nx.DiGraph()
    tree.add_nodes_from(active)
    for line in contents.relaties(network):
        if line.soort == "onderdeelVan":
            tree.add_edge(line.van, line.naar)
        elif line.soort in DIRECT and line.van in naar:
            naar[line.van].add(line.naar)
    tables = {}
    for iri, gremium in active.items():
        dekt = gremium.themas | union(smaller.get(thema, frozenset()) for thema in gremium.themas)
        tables[iri] = alleen(
            gremium,
            dekt=dekt,
            bladeren=frozenset(thema for thema in dekt if not smaller.get(thema)),
            zetels=tuple(sorted(seats[iri], key=lambda zetel: zetel.key)),
            mandaten=tuple(mandaat for mandaat in gremium.mandaten if mandaat.geldt(regio.peildatum)),
            werkgebied=gremium.werkgebied or whole,
            moeders=frozenset(tree[iri]),
            boven=frozenset(nx.descendants(tree, iri)) - {iri},
            naar=frozenset(naar[iri]),
        )
    return Dekking(network, tables)


def _smaller(begrippen: Mapping[str, Begrip]) -> dict[str, frozenset[str]]:
    """Return for each concept everything under it."""
    found: dict[str, set[str]] = {}
    for node, begrip in begrippen.items():
        for above in begrip.breder:
            found.setdefault(above, set()).add(node)
    return {node: frozenset(under) for node, under in found.items()}
