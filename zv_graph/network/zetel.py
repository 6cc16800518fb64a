"""The seats: who sits where, in which role and functie."""

from collections.abc import Collection
from dataclasses import dataclass, replace

from rdflib import ORG, RDFS, Graph, URIRef
from rdflib.term import Node

from zv_graph.network.values import NERGENS, Bron, bron, first, name, names, text, whole
from zv_graph.vocabulary import ROL, ROLLEN, ZV

# The first three count as sitting at the table.
ZITTEND = frozenset(ROLLEN[:3])


def rang(rol: str) -> int:
    """Return the place of a rol, the heaviest first; one that is not known is the lightest."""
    return ROLLEN.index(rol) if rol in ROLLEN else len(ROLLEN)


@dataclass(frozen=True, slots=True, order=True)
class Naamloos:
    """Seats of which the data say how many there are, in which functie and for whom, and not who sits there."""

    functie: str | None
    rol: str
    aantal: int
    namens: tuple[str, ...] = ()

    @property
    def zittend(self) -> bool:
        """Tell whether these seats count as sitting at the table."""
        return self.rol in ZITTEND

    @property
    def stoelen(self) -> int:
        """Return how many chairs these are."""
        return self.aantal


@dataclass(frozen=True, slots=True, kw_only=True)
class Zetel:
    """One actor's seat at one gremium; an actor may have several, each with its own functie.

    ``aantal`` is the number of chairs where the data tell one. ``zittend`` tells whether its role counts as sitting at the table. ``partners`` are the partnertypen that sit
    there: the actor's own and those of whom it sits there for.
    """

    actor: str
    gremium: str
    rol: str
    functie: str | None = None
    zittend: bool = True
    aantal: int | None = None
    namens: tuple[str, ...] = ()
    partners: frozenset[str] = frozenset()
    pijlers: frozenset[str] = frozenset()
    toelichting: str | None = None
    bron: Bron = NERGENS

    @property
    def stoelen(self) -> int:
        """Return how many chairs it takes."""
        return self.aantal or 1

    @property
    def key(self) -> tuple[str, str, str]:
        """Return what makes a seat one seat: blank nodes have no lasting name."""
        return self.gremium, self.actor, self.functie or ""


def zetels(graph: Graph, gremia: Collection[Node]) -> list[Zetel]:
    """Return every seat at ``gremia`` once, in a fixed order; a gremium sits at no table itself.

    Two Deelnames of one actor in one functie are one seat: in the heaviest of their roles, for all whom they speak for;
    one without a functie is that of the actor's known one.
    A Deelname tells more than ``org:hasMember``: where both stand for one actor in one gremium,
    the simple form adds nothing. What depends on the actor (``partners``, ``pijlers``) is still empty.
    """
    detailed: dict[tuple[str, str, str], Zetel] = {}
    for node, gremium in graph.subject_objects(ORG.organization):
        actor = first(graph, node, ORG.member)
        if isinstance(actor, URIRef) and gremium in gremia and actor not in gremia:
            zetel = _detailed(graph, node, str(actor), str(gremium))
            one, other = sorted((detailed.get(zetel.key, zetel), zetel), key=_gewicht)
            namens = tuple(sorted({*one.namens, *other.namens}))
            detailed[zetel.key] = replace(one, namens=namens, aantal=max(one.aantal or 0, other.aantal or 0) or None)
    _een_mens(detailed)
    told = {(zetel.actor, zetel.gremium) for zetel in detailed.values()}
    pairs = {*((a, g) for g, a in graph.subject_objects(ORG.hasMember)), *graph.subject_objects(ORG.memberOf)}
    members = {(str(a), str(g)) for a, g in pairs if isinstance(a, URIRef) and g in gremia and a not in gremia}
    sources = {g: bron(graph, URIRef(g)) for g in {g for _, g in members - told}}
    simple = [Zetel(actor=a, gremium=g, rol=str(ROL.lid), bron=sources[g]) for a, g in members - told]
    return sorted([*detailed.values(), *simple], key=lambda zetel: zetel.key)


def _een_mens(found: dict[tuple[str, str, str], Zetel]) -> None:
    """Take a seat without a functie for the one that the same actor has there in a known one: nobody wrote down two."""
    known: dict[tuple[str, str], list[str]] = {}
    for gremium, actor, functie in sorted(found):
        known.setdefault((gremium, actor), []).append(functie)
    for (gremium, actor), functies in known.items():
        if functies[0] == "" and len(functies) > 1:
            bare, one = found.pop((gremium, actor, "")), found[gremium, actor, functies[1]]
            rol = min(one, bare, key=_gewicht).rol
            namens = tuple(sorted({*one.namens, *bare.namens}))
            found[one.key] = replace(one, rol=rol, zittend=rol in ZITTEND, namens=namens)


def naamloos(graph: Graph, gremium: Node) -> tuple[Naamloos, ...]:
    """Return the seats at a gremium of which nobody says who sits there, in a fixed order."""
    nodes = (node for node in graph.subjects(ORG.organization, gremium) if first(graph, node, ORG.member) is None)
    found = ((node, whole(first(graph, node, ZV.aantalZetels))) for node in nodes)
    return tuple(
        sorted(
            Naamloos(
                functie=name(first(graph, node, ZV.functie)),
                rol=str(first(graph, node, ORG.role) or ROL.lid),
                aantal=aantal,
                namens=names(graph.objects(node, ZV.namens)),
            )
            for node, aantal in found
            if aantal
        )
    )


def _gewicht(zetel: Zetel) -> tuple[int, str]:
    """Return what puts the heaviest role first, and then what the data say of it."""
    return rang(zetel.rol), f"{zetel.toelichting} {zetel.bron}"


def _detailed(graph: Graph, node: Node, actor: str, gremium: str) -> Zetel:
    """Return the seat that a Deelname describes; without a role it is that of a lid."""
    rol = str(first(graph, node, ORG.role) or ROL.lid)
    return Zetel(
        actor=actor,
        gremium=gremium,
        functie=name(first(graph, node, ZV.functie)),
        rol=rol,
        zittend=rol in ZITTEND,
        aantal=whole(first(graph, node, ZV.aantalZetels)) or None,
        namens=names(graph.objects(node, ZV.namens)),
        toelichting=text(first(graph, node, RDFS.comment)),
        bron=bron(graph, node),
    )
