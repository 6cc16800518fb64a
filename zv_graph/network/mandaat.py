"""Mandaat: what a gremium may do, and on what ground."""

from dataclasses import dataclass

from rdflib import Graph
from rdflib.term import Node

from zv_graph import names as naming
from zv_graph.network import values
from zv_graph.network.values import first, name, names, yes
from zv_graph.vocabulary import WET, ZV


@dataclass(frozen=True, slots=True)
class Mandaat:
    """What a gremium may do: ``trede`` is the concept, ``rang`` its place from 1 (afstemmen) to 4 (besluiten).

    ``krachteloos`` is the article that it rests on, where that is all it rests on and it lets no table decide.
    """

    trede: str | None
    rang: int
    themas: frozenset[str]
    grondslag: str | None
    geldig_van: str | None
    geldig_tot: str | None
    krachteloos: str | None = None

    def geldt(self, peildatum: str | None) -> bool:
        """Tell whether it is valid at the peildatum; an unknown date sets no limit."""
        return values.geldig(self.geldig_van, self.geldig_tot, peildatum)


def mandaten(graph: Graph, node: Node) -> tuple[Mandaat, ...]:
    """Return the mandaten in an order that their own values give."""
    return tuple(sorted((_mandaat(graph, m) for m in graph.objects(node, ZV.heeftMandaat)), key=_order))


def _order(mandaat: Mandaat) -> tuple[str, ...]:
    told = (str(mandaat.rang), mandaat.grondslag, mandaat.geldig_van, mandaat.geldig_tot)
    return (*(text or "" for text in told), *sorted(mandaat.themas))


def _mandaat(graph: Graph, node: Node) -> Mandaat:
    trede = first(graph, node, ZV.mandaattype)
    return Mandaat(
        trede=name(trede),
        rang=(values.whole(first(graph, trede, ZV.volgorde)) if trede else None) or 1,
        themas=frozenset(names(graph.objects(node, ZV.thema))),
        grondslag=min((str(_grond(graph, one)) for one in graph.objects(node, ZV.grondslag)), default=None),
        geldig_van=values.date(first(graph, node, ZV.geldigVan)),
        geldig_tot=values.date(first(graph, node, ZV.geldigTot)),
        krachteloos=_krachteloos(graph, node),
    )


def _grond(graph: Graph, ground: Node) -> Node:
    """Return the article that a ground names in full, or the ground itself."""
    return naming.named(graph, WET, ground) or ground


def _krachteloos(graph: Graph, mandaat: Node) -> str | None:
    """Return the article that a mandaat rests on when none of its grounds gives power; a ground that is not known might."""
    articles = [naming.named(graph, WET, ground) for ground in graph.objects(mandaat, ZV.grondslag)]
    gives = {article is None or yes(first(graph, article, ZV.geeftBesluitmacht)) for article in articles}
    return min(map(str, articles)) if gives == {False} else None
