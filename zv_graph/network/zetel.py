"""The seats: who sits where, in which role and functie."""

from collections.abc import Collection
from dataclasses import dataclass, replace

from rdflib import ORG, RDFS, Graph, URIRef
from rdflib.term import Node

from zv_graph.network.values import NERGENS, Bron, bron, first, name, names
from zv_graph.vocabulary import ROL, ZV

ZITTEND = frozenset(map(str, (ROL.voorzitter, ROL.lid, ROL.adviseur)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Zetel:
    """One actor's seat at one gremium; an actor may have several, each with its own functie.

    ``zittend`` tells whether its role counts as sitting at the table. ``partners`` are the partnertypen that sit
    there: the actor's own and those of whom it sits there for.
    """

    actor: str
    gremium: str
    rol: str
    functie: str | None = None
    zittend: bool = True
    namens: tuple[str, ...] = ()
    partners: frozenset[str] = frozenset()
    pijlers: frozenset[str] = frozenset()
    toelichting: str | None = None
    bron: Bron = NERGENS

    @property
    def key(self) -> tuple[str, str, str, str]:
        """Return what makes a seat one seat: blank nodes have no lasting name."""
        return self.gremium, self.actor, self.functie or "", self.rol


def zetels(graph: Graph, gremia: Collection[Node]) -> list[Zetel]:
    """Return every seat at ``gremia`` once, in a fixed order; a gremium sits at no table itself.

    Two Deelnames that differ only in whom they speak for are one seat that speaks for all of them.
    A Deelname tells more than ``org:hasMember``: where both stand for one actor in one gremium,
    the simple form adds nothing. What depends on the actor (``partners``, ``pijlers``) is still empty.
    """
    detailed: dict[tuple[str, str, str, str], Zetel] = {}
    for node, gremium in graph.subject_objects(ORG.organization):
        actor = first(graph, node, ORG.member)
        if isinstance(actor, URIRef) and gremium in gremia and actor not in gremia:
            zetel = _detailed(graph, node, str(actor), str(gremium))
            one, other = sorted((detailed.get(zetel.key, zetel), zetel), key=lambda z: f"{z.toelichting} {z.bron}")
            detailed[zetel.key] = replace(one, namens=tuple(sorted({*one.namens, *other.namens})))
    told = {(zetel.actor, zetel.gremium) for zetel in detailed.values()}
    pairs = {*((a, g) for g, a in graph.subject_objects(ORG.hasMember)), *graph.subject_objects(ORG.memberOf)}
    members = {(str(a), str(g)) for a, g in pairs if isinstance(a, URIRef) and g in gremia and a not in gremia}
    sources = {g: bron(graph, URIRef(g)) for g in {g for _, g in members - told}}
    simple = [Zetel(actor=a, gremium=g, rol=str(ROL.lid), bron=sources[g]) for a, g in members - told]
    return sorted([*detailed.values(), *simple], key=lambda zetel: zetel.key)


def _detailed(graph: Graph, node: Node, actor: str, gremium: str) -> Zetel:
    """Return the seat that a Deelname describes; without a role it is that of a lid."""
    rol = str(first(graph, node, ORG.role) or ROL.lid)
    return Zetel(
        actor=actor,
        gremium=gremium,
        functie=name(first(graph, node, ZV.functie)),
        rol=rol,
        zittend=rol in ZITTEND,
        namens=names(graph.objects(node, ZV.namens)),
        toelichting=name(first(graph, node, RDFS.comment)),
        bron=bron(graph, node),
    )
