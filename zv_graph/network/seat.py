"""The seats: who sits where, in which role and function."""

from collections.abc import Collection
from dataclasses import dataclass, replace

from rdflib import ORG, RDFS, Graph, URIRef
from rdflib.term import Node

from zv_graph.network.values import first, herkomst, name, names
from zv_graph.vocabulary import ROL, ZV

ZITTEND = frozenset({ROL.voorzitter, ROL.lid, ROL.adviseur})


@dataclass(frozen=True, slots=True)
class Seat:
    """One actor's place in one gremium; ``details`` are a remark and where it was read."""

    actor: str
    gremium: str
    functie: str | None
    rol: str
    namens: tuple[str, ...]
    details: dict[str, str | None]

    @property
    def zittend(self) -> bool:
        """Tell whether this role counts as sitting at the table."""
        return URIRef(self.rol) in ZITTEND

    @property
    def key(self) -> tuple[str, str, str, str]:
        """Return what makes a seat one seat: blank nodes have no lasting name."""
        return self.gremium, self.actor, self.functie or "", self.rol


def seats(graph: Graph, gremia: Collection[Node]) -> list[Seat]:
    """Return every seat at ``gremia`` once, in a fixed order; a gremium sits at no table itself.

    Two Deelnames that differ only in whom they speak for are one seat that speaks for all of them.
    A Deelname tells more than ``org:hasMember``: where both stand for one actor in one gremium,
    the simple form adds nothing.
    """
    detailed: dict[tuple[str, str, str, str], Seat] = {}
    for node, gremium in graph.subject_objects(ORG.organization):
        actor = first(graph, node, ORG.member)
        if isinstance(actor, URIRef) and gremium in gremia and actor not in gremia:
            seat = _detailed(graph, node, str(actor), str(gremium))
            one, other = sorted((detailed.get(seat.key, seat), seat), key=lambda one: str(one.details))
            detailed[seat.key] = replace(one, namens=tuple(sorted({*one.namens, *other.namens})))
    told = {(seat.actor, seat.gremium) for seat in detailed.values()}
    pairs = {*((a, g) for g, a in graph.subject_objects(ORG.hasMember)), *graph.subject_objects(ORG.memberOf)}
    members = {(str(a), str(g)) for a, g in pairs if isinstance(a, URIRef) and g in gremia and a not in gremia}
    simple = [
        Seat(a, g, None, str(ROL.lid), (), {"toelichting": None, **herkomst(graph, URIRef(g))})
        for a, g in members - told
    ]
    return sorted([*detailed.values(), *simple], key=lambda seat: seat.key)


def _detailed(graph: Graph, node: Node, actor: str, gremium: str) -> Seat:
    """Return the seat that a Deelname describes; without a role it is that of a lid."""
    return Seat(
        actor=actor,
        gremium=gremium,
        functie=name(first(graph, node, ZV.functie)),
        rol=str(first(graph, node, ORG.role) or ROL.lid),
        namens=names(graph.objects(node, ZV.namens)),
        details={"toelichting": name(first(graph, node, RDFS.comment)), **herkomst(graph, node)},
    )
