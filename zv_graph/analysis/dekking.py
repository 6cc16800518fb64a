"""Dekking: which tables there are, who sits there, for which thema's. All analyses start here."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

import networkx as nx

from zv_graph.analysis.gremium import Gremium, Zetel, union
from zv_graph.network import Begrip, Regio, Verwachting

# zv:volgorde of the lowest niveau.
OPERATIONEEL = 1
# What leads from one gremium up to another.
UPWARD = ("onderdeelVan", "rapporteertAan", "escaleertNaar", "voedt", "voorportaalVan")
GEMEENTE = "https://w3id.org/zvgraph/begrip/partnertype/gemeente"


@dataclass(frozen=True)
class Dekking:
    """The active tables of a network, in order of address, and the frame in which they stand."""

    network: nx.MultiDiGraph
    gremia: Mapping[str, Gremium]

    @property
    def regio(self) -> Regio:
        """Return what the network is about."""
        regio: Regio = self.network.graph["regio"]
        return regio

    @property
    def begrippen(self) -> Mapping[str, Begrip]:
        """Return every concept by address."""
        begrippen: Mapping[str, Begrip] = self.network.graph["begrippen"]
        return begrippen

    @property
    def verwachtingen(self) -> tuple[Verwachting, ...]:
        """Return every expectation."""
        verwachtingen: tuple[Verwachting, ...] = self.network.graph["verwachtingen"]
        return verwachtingen

    @cached_property
    def actoren(self) -> tuple[str, ...]:
        """Return the actors that sit anywhere."""
        return tuple(sorted(union(gremium.leden for gremium in self.gremia.values())))

    @cached_property
    def lijnen(self) -> nx.DiGraph:
        """Return the lines upward between active gremia; not to be changed."""
        graph = nx.DiGraph()
        graph.add_nodes_from(self.gremia)
        lines = ((a, b) for a, b, soort in self.network.edges(data="soort") if soort in UPWARD)
        graph.add_edges_from((a, b) for a, b in lines if a in graph and b in graph)
        return nx.freeze(graph)

    def tafels(self, thema: str, niveau: str) -> list[Gremium]:
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

    def is_operationeel(self, gremium: Gremium) -> bool:
        """Tell whether a gremium stands on the lowest niveau."""
        return self.hoogte(gremium.niveau) == OPERATIONEEL

    def naam(self, iri: str) -> str:
        """Return the name of a node or a concept, and the address itself for what is neither."""
        return naam(self.network, iri)


def lees(network: nx.MultiDiGraph | Dekking) -> Dekking:
    """Return the dekking of a network: its active gremia, in order of address; one that is read already stays."""
    if isinstance(network, Dekking):
        return network
    smaller = _smaller(network.graph["begrippen"])
    active = [node for node, data in network.nodes(data=True) if data["soort"] == "gremium" and data["actief"]]
    # No werkgebied in the data means everything that the region or any of its gremia works for.
    whole = frozenset(network.graph["regio"].gemeenten) | union(network.nodes[node]["werkgebied"] for node in active)
    tree = nx.DiGraph((a, b) for a, b, soort in network.edges(data="soort") if soort == "onderdeelVan")
    tree.add_nodes_from(active)
    return Dekking(network, {iri: _gremium(network, iri, smaller, whole, tree) for iri in sorted(active)})


def naam(network: nx.MultiDiGraph, iri: str) -> str:
    """Return the name of a node or a concept, and the address itself for what is neither."""
    for known in (network.graph["begrippen"], network.graph["indelingen"]):
        if iri in known:
            return str(known[iri].naam)
    return str(network.nodes[iri]["naam"]) if iri in network else iri


def _naar(network: nx.MultiDiGraph, iri: str, soorten: Collection[str]) -> frozenset[str]:
    """Return the gremia to which ``iri`` has a relation of one of ``soorten``."""
    return frozenset(other for _, other, soort in network.out_edges(iri, data="soort") if soort in soorten)


def _gremium(
    network: nx.MultiDiGraph, iri: str, smaller: Mapping[str, frozenset[str]], whole: frozenset[str], tree: nx.DiGraph
) -> Gremium:
    data, peildatum = network.nodes[iri], network.graph["regio"].peildatum
    dekt = data["themas"] | union(smaller.get(thema, frozenset()) for thema in data["themas"])
    return Gremium(
        iri=iri,
        delen=frozenset({iri}),
        niveau=data["niveau"],
        themas=data["themas"],
        dekt=dekt,
        bladeren=frozenset(thema for thema in dekt if not smaller.get(thema)),
        zetels=_zetels(network, iri),
        keer=data["keer"],
        duur=data["duur"],
        mandaten=tuple(mandaat for mandaat in data["mandaten"] if mandaat.geldt(peildatum)),
        werkgebied=data["werkgebied"] or whole,
        wettelijk=data["wettelijk"],
        vertrouwelijk=data["vertrouwelijk"],
        moeders=frozenset(tree[iri]),
        boven=frozenset(nx.descendants(tree, iri)) - {iri},
        naar=_naar(network, iri, ("rapporteertAan", "escaleertNaar")),
    )


def _zetels(network: nx.MultiDiGraph, iri: str) -> tuple[Zetel, ...]:
    found = []
    for actor, _, seat in network.in_edges(iri, data=True):
        if seat["soort"] == "zetel":
            partners = union(frozenset(network.nodes[n].get("partnertypes", ())) for n in (actor, *seat["namens"]))
            rest = (seat["zittend"], seat["namens"], partners, seat["pijlers"], seat["toelichting"])
            found.append(Zetel(actor, seat["rol"], seat["functie"], *rest))
    return tuple(found)


def _smaller(begrippen: Mapping[str, Begrip]) -> dict[str, frozenset[str]]:
    """Return for each concept everything under it."""
    found: dict[str, set[str]] = {}
    for node, begrip in begrippen.items():
        for above in begrip.breder:
            found.setdefault(above, set()).add(node)
    return {node: frozenset(under) for node, under in found.items()}
