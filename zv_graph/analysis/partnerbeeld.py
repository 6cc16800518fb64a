"""Partnerbeeld: the region as one ketenpartner meets it: which gemeenten, which tables, how many ways of working."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from math import log

from zv_graph.analysis.dekking import Dekking
from zv_graph.analysis.lezing import lees
from zv_graph.analysis.tafel import Tafel, union
from zv_graph.network import Network, Werkwijze


@dataclass(frozen=True, slots=True)
class Wijze:
    """One way in which gemeenten arrange a subject."""

    via: tuple[str, ...]
    gemeenten: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Onderwerp:
    """One subject of a thema with its ways of working, the most common first.

    ``variatie`` is the normalised entropy of the ways over the gemeenten of which one is known: 0 when
    all do the same, 1 when each does it its own way; None for fewer than two. ``onbekend`` are the
    gemeenten of which the data tell nothing.
    """

    thema: str
    onderwerp: str
    wijzen: tuple[Wijze, ...]
    variatie: float | None
    onbekend: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Plaats:
    """The place of the partner at one table; hours are those of its own zittende seats in a year.

    ``zittend`` is False for who is only secretaris, agendalid or guest there.
    """

    gremium: str
    niveau: str | None
    themas: tuple[str, ...]
    rollen: tuple[str, ...]
    zittend: bool
    uren_per_jaar: float | None


@dataclass(frozen=True, slots=True)
class Partnerbeeld:
    """What one partner has to arrange, for one thema or for all.

    ``gemeenten`` are those that it works for; ``aan_tafel`` those that it meets there, also through
    somebody who sits there for them; ``leden_compleet`` tells that of each table everybody who sits there is known.
    Hours are the sum of the known ones.
    """

    actor: str
    thema: str | None
    gemeenten: tuple[str, ...]
    aan_tafel: tuple[str, ...]
    leden_compleet: bool
    tafels: tuple[Plaats, ...]
    uren_per_jaar: float | None
    tafels_zonder_uren: int
    onderwerpen: tuple[Onderwerp, ...]


def partnerbeeld(network: Network | Dekking, actor: str, *, thema: str | None = None) -> Partnerbeeld:
    """Return the region from the place of one actor, at all its tables or at those for ``thema`` or one under it.

    The subjects are those of ``thema``, or else of every thema that the actor meets at a table.
    """
    dekking = lees(network)
    over = {iri for iri, begrip in dekking.begrippen.items() if thema == iri or thema in begrip.breder}
    tables = [
        g
        for g in dekking.gremia.values()
        if any(z.actor == actor for z in g.zetels) and (thema is None or over & g.dekt)
    ]
    area = dekking.partijen[actor].werkgebied
    gemeenten = tuple(m for m in dekking.regio.gemeenten if not area or m in area)
    places = tuple(_plaats(actor, g) for g in tables)
    known = [place.uren_per_jaar for place in places if place.uren_per_jaar is not None]
    met = union(frozenset({z.actor, *z.namens}) for g in tables for z in g.zetels if z.zittend)
    themas = over if thema else union(g.dekt for g in tables)
    return Partnerbeeld(
        actor=actor,
        thema=thema,
        gemeenten=gemeenten,
        aan_tafel=tuple(m for m in gemeenten if m in met),
        leden_compleet=all(g.compleet for g in tables),
        tafels=places,
        uren_per_jaar=sum(known) if known else None,
        tafels_zonder_uren=sum(place.zittend and place.uren_per_jaar is None for place in places),
        onderwerpen=onderwerpen([w for w in dekking.werkwijzen if w.thema in themas], gemeenten),
    )


def onderwerpen(werkwijzen: Iterable[Werkwijze], gemeenten: tuple[str, ...]) -> tuple[Onderwerp, ...]:
    """Return for each thema and subject the ways of working of these gemeenten, and how much they vary.

    variatie = -Σ p ln p / ln n, p the share of each way among the n gemeenten of which one is known
    (Shannon, 1948, over its maximum).
    """
    ways: dict[tuple[str, str], dict[str, set[str]]] = {}
    for w in werkwijzen:
        if w.gemeente in gemeenten:
            ways.setdefault((w.thema, w.onderwerp), {}).setdefault(w.gemeente, set()).update(w.via)
    found = []
    for (thema, onderwerp), own in sorted(ways.items()):
        counts = Counter(tuple(sorted(via)) for via in own.values())
        wijzen = [
            Wijze(via, tuple(m for m in gemeenten if tuple(sorted(own.get(m, ()))) == via))
            for via in sorted(counts, key=lambda via: (-counts[via], via))
        ]
        unknown = tuple(m for m in gemeenten if m not in own)
        found.append(Onderwerp(thema, onderwerp, tuple(wijzen), _variatie(list(counts.values())), unknown))
    return tuple(found)


def _variatie(counts: list[int]) -> float | None:
    total = sum(counts)
    if total < 2:  # noqa: PLR2004  one gemeente cannot differ
        return None
    return sum(n / total * log(total / n) for n in counts) / log(total)


def _plaats(actor: str, g: Tafel) -> Plaats:
    seats = [z for z in g.zetels if z.actor == actor]
    sitting = sum(z.zittend and z.stoelen for z in seats)
    return Plaats(
        gremium=g.iri,
        niveau=g.niveau,
        themas=tuple(sorted(g.themas)),
        rollen=tuple(sorted({z.rol for z in seats})),
        zittend=sitting > 0,
        uren_per_jaar=None if g.zeteluren is None else g.zeteluren * sitting,
    )
