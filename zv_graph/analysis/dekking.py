"""Dekking: which tables there are, who sits there, for which thema's. All analyses start here."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from statistics import median

import networkx as nx

from zv_graph.network import Begrip, Mandaat, Regio, Verwachting

# zv:volgorde of the rungs of a mandaat and of the lowest niveau.
AFSTEMMEN, RICHTINGGEVEN, BESLUITEN = 1, 3, 4
OPERATIONEEL = 1
GEMEENTE = "https://w3id.org/zvgraph/begrip/partnertype/gemeente"
# What one extra part adds at most to the meeting of a merged gremium.
EXTRA_HOUR = 0.5


@dataclass(frozen=True, slots=True)
class Zetel:
    """One seat at a table: an actor may have several, each with its own functie.

    ``partners`` are the partnertypen that sit there: the actor's own and those it sits there for.
    """

    actor: str
    rol: str
    functie: str | None
    zittend: bool
    namens: tuple[str, ...]
    partners: frozenset[str]
    pijlers: frozenset[str]


@dataclass(frozen=True)
class Gremium:
    """One active table. ``themas`` are those recorded, ``dekt`` also the narrower ones under them.

    ``bladeren`` are those of ``dekt`` with nothing under them, so that a broad thema counts as many.
    ``mandaten`` are those valid at the peildatum; ``moeders`` and ``boven`` are its parents and all
    its ancestors by onderdeelVan; ``naar`` the gremia that it reports or escalates to.
    """

    iri: str
    niveau: str | None
    themas: frozenset[str]
    dekt: frozenset[str]
    bladeren: frozenset[str]
    zetels: tuple[Zetel, ...]
    keer: float | None
    duur: float | None
    mandaten: tuple[Mandaat, ...]
    werkgebied: frozenset[str]
    wettelijk: bool
    vertrouwelijk: bool
    moeders: frozenset[str]
    boven: frozenset[str]
    naar: frozenset[str]

    @cached_property
    def leden(self) -> frozenset[str]:
        """Return D(g): the actors with a zittende seat."""
        return frozenset(zetel.actor for zetel in self.zetels if zetel.zittend)

    @cached_property
    def zittend(self) -> int:
        """Return the number of zittende seats."""
        return sum(zetel.zittend for zetel in self.zetels)

    @property
    def rang(self) -> int:
        """Return the rung of the highest valid mandaat; without one it is afstemmen."""
        return max((mandaat.rang for mandaat in self.mandaten), default=AFSTEMMEN)

    @property
    def vergaderuren(self) -> float | None:
        """Return the hours a year that one seat costs, or None when unknown."""
        return None if self.keer is None or self.duur is None else self.keer * self.duur

    @property
    def uren(self) -> float | None:
        """Return H(g) = keerPerJaar × duurInUren × zittende seats: personuren a year."""
        return None if self.vergaderuren is None else self.vergaderuren * self.zittend

    @property
    def aandacht(self) -> float | None:
        """Return keerPerJaar × duurInUren / number of thema's: hours a year per thema."""
        return self.vergaderuren / len(self.bladeren) if self.vergaderuren is not None and self.bladeren else None

    @property
    def plaatsen(self) -> list[tuple[str, str | None]]:
        """Return every (actor, thema) that this table realises; thema None where it records none."""
        themas: Sequence[str | None] = sorted(self.themas) or [None]
        return [(actor, thema) for actor in sorted(self.leden) for thema in themas]

    def behandelt(self, thema: str | None) -> bool:
        """Tell whether ``thema`` belongs at this table; the absence of a thema fits every table."""
        return thema is None or thema in self.dekt


@dataclass(frozen=True)
class Dekking:
    """The active tables of a region, in order of address, and the frame in which they stand."""

    regio: Regio
    gremia: Mapping[str, Gremium]
    begrippen: Mapping[str, Begrip]
    verwachtingen: tuple[Verwachting, ...]

    @cached_property
    def actoren(self) -> tuple[str, ...]:
        """Return the actors that sit anywhere."""
        return tuple(sorted(_union(gremium.leden for gremium in self.gremia.values())))

    @cached_property
    def mediaan_uren(self) -> float | None:
        """Return the median of the known personuren."""
        known = [gremium.uren for gremium in self.gremia.values() if gremium.uren is not None]
        return median(known) if known else None

    def tafels(self, thema: str, niveau: str) -> list[Gremium]:
        """Return the tables for ``thema`` at ``niveau``; a table for a broader thema counts."""
        return [g for g in self.gremia.values() if g.niveau == niveau and thema in g.dekt]


def lees(network: nx.MultiDiGraph) -> Dekking:
    """Return the dekking of a network: its active gremia, in order of address."""
    regio: Regio = network.graph["regio"]
    begrippen: Mapping[str, Begrip] = network.graph["begrippen"]
    smaller = _smaller(begrippen)
    active = [node for node, data in network.nodes(data=True) if data["soort"] == "gremium" and data["actief"]]
    return Dekking(
        regio=regio,
        gremia={iri: _gremium(network, iri, smaller) for iri in sorted(active)},
        begrippen=begrippen,
        verwachtingen=network.graph["verwachtingen"],
    )


def samen(parts: Sequence[Gremium]) -> Gremium:
    """Return the table that ``parts`` (one or more) would make together.

    Members, thema's and mandaten united; frequency the highest; duration min(sum, longest + 0.5 hour
    for each extra part); hours are unknown as soon as one part lacks them.
    """
    zetels = {(z.actor, z.functie): z for part in reversed(parts) for z in part.zetels if z.zittend}
    keer = [part.keer for part in parts if part.keer is not None]
    duur = [part.duur for part in parts if part.duur is not None]
    return Gremium(
        iri=" + ".join(part.iri for part in parts),
        niveau=parts[0].niveau,
        themas=_union(part.themas for part in parts),
        dekt=_union(part.dekt for part in parts),
        bladeren=_union(part.bladeren for part in parts),
        zetels=tuple(zetels[key] for key in sorted(zetels, key=str)),
        keer=max(keer) if len(keer) == len(parts) else None,
        duur=min(sum(duur), max(duur) + EXTRA_HOUR * (len(parts) - 1)) if len(duur) == len(parts) else None,
        mandaten=tuple(mandaat for part in parts for mandaat in part.mandaten),
        werkgebied=_union(part.werkgebied for part in parts),
        wettelijk=any(part.wettelijk for part in parts),
        vertrouwelijk=any(part.vertrouwelijk for part in parts),
        moeders=_union(part.moeders for part in parts),
        boven=_union(part.boven for part in parts),
        naar=_union(part.naar for part in parts),
    )


def verlopen(mandaat: Mandaat, peildatum: str | None) -> bool:
    """Tell whether a mandaat had ended at the peildatum; without either date it has not."""
    return mandaat.geldig_tot is not None and peildatum is not None and mandaat.geldig_tot < peildatum


def naam(network: nx.MultiDiGraph, iri: str) -> str:
    """Return the name of a node or a concept, and the address itself for what is neither."""
    begrippen: Mapping[str, Begrip] = network.graph["begrippen"]
    if iri in begrippen:
        return begrippen[iri].naam
    return str(network.nodes[iri]["naam"]) if iri in network else iri


def naar(network: nx.MultiDiGraph, iri: str, soorten: Collection[str]) -> frozenset[str]:
    """Return the active gremia to which ``iri`` has a relation of one of ``soorten``."""
    found = (other for _, other, soort in network.out_edges(iri, data="soort") if soort in soorten)
    return frozenset(other for other in found if network.nodes[other]["actief"])


def reikt(network: nx.MultiDiGraph, iri: str, soorten: Collection[str]) -> frozenset[str]:
    """Return every gremium that ``iri`` reaches along relations of ``soorten``; a cycle does no harm."""
    found: set[str] = set()
    todo = [iri]
    while todo:
        further = naar(network, todo.pop(), soorten) - found - {iri}
        found |= further
        todo += sorted(further)
    return frozenset(found)


def _gremium(network: nx.MultiDiGraph, iri: str, smaller: Mapping[str, frozenset[str]]) -> Gremium:
    data, regio = network.nodes[iri], network.graph["regio"]
    dekt = data["themas"] | _union(smaller.get(thema, frozenset()) for thema in data["themas"])
    return Gremium(
        iri=iri,
        niveau=data["niveau"],
        themas=data["themas"],
        dekt=dekt,
        bladeren=frozenset(thema for thema in dekt if not smaller.get(thema)),
        zetels=_zetels(network, iri),
        keer=data["keer"],
        duur=data["duur"],
        mandaten=tuple(m for m in data["mandaten"] if not verlopen(m, regio.peildatum)),
        werkgebied=data["werkgebied"] or frozenset(regio.gemeenten),
        wettelijk=data["wettelijk"],
        vertrouwelijk=data["vertrouwelijk"],
        moeders=naar(network, iri, {"onderdeelVan"}),
        boven=reikt(network, iri, {"onderdeelVan"}),
        naar=naar(network, iri, {"rapporteertAan", "escaleertNaar"}),
    )


def _zetels(network: nx.MultiDiGraph, iri: str) -> tuple[Zetel, ...]:
    found = []
    for actor, _, seat in network.in_edges(iri, data=True):
        if seat["soort"] == "zetel":
            partners = _union(frozenset(network.nodes[n]["partnertypes"]) for n in (actor, *seat["namens"]))
            zetel = Zetel(
                actor, seat["rol"], seat["functie"], seat["zittend"], seat["namens"], partners, seat["pijlers"]
            )
            found.append(zetel)
    return tuple(found)


def _smaller(begrippen: Mapping[str, Begrip]) -> dict[str, frozenset[str]]:
    """Return for each concept everything under it; a cycle does no harm."""
    tree = nx.DiGraph((above, node) for node, begrip in begrippen.items() for above in begrip.breder)
    return {node: frozenset(nx.descendants(tree, node)) for node in tree}


def _union(sets: Iterable[frozenset[str]]) -> frozenset[str]:
    return frozenset().union(*sets)
