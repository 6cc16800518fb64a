"""Verlies: what is no longer realised when gremia stop or become one."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from zv_graph.analysis.dekking import Dekking, lees
from zv_graph.analysis.dragen import dragers, mag_dragen
from zv_graph.analysis.structuur import bereikt
from zv_graph.analysis.tafel import AFSTEMMEN, Tafel, samen, union
from zv_graph.analysis.verwachtingen import bediend, vervuld
from zv_graph.network import Mandaat, Network, Verwachting

Paar = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Verlies:
    """What one change of the structure loses, all in order.

    Hours are None when they cannot be known: none are, or a merged table has a part without them.
    """

    uren_voor: float | None
    uren_na: float | None
    paren: tuple[Paar, ...]
    themaparen: tuple[tuple[str, str, str], ...]
    zetels: tuple[tuple[str, str, str | None], ...]
    verwachtingen: tuple[tuple[Verwachting, str | None], ...]
    mandaten: tuple[tuple[str, str | None], ...]
    paden: tuple[str, ...]

    @property
    def niets_vereists(self) -> bool:
        """Tell whether nothing that is required is lost: pairs that no longer meet are the price."""
        return not (self.zetels or self.verwachtingen or self.mandaten or self.paden)


def verlies(network: Network, *, zonder: Collection[str] = (), samengevoegd: Sequence[Collection[str]] = ()) -> Verlies:
    """Return what is lost without the gremia ``zonder`` and with each set of ``samengevoegd`` as one.

    Computed jointly: single answers do not add up. Lost are the actor pairs, and (pair, thema)
    triples, that then meet nowhere; the (gremium, actor, thema) seats that nothing carries; the
    expectations (with the gemeente, where they hold for each), the mandaten (gremium and trede) and
    the upward paths that were realised and no longer are. Addresses must be active gremia; no gremium
    may stand in two places.
    """
    return verlies_van(lees(network), zonder=zonder, samengevoegd=samengevoegd)


def verlies_van(
    dekking: Dekking, *, zonder: Collection[str] = (), samengevoegd: Sequence[Collection[str]] = ()
) -> Verlies:
    """Return the same for a dekking that was read before."""
    before = list(dekking.gremia.values())
    after, home = gewijzigd(dekking, zonder=zonder, samengevoegd=samengevoegd)
    gone = {*zonder, *home}
    changed = [g for g in before if g.iri in gone]
    meets = _meeting(after, union(g.leden for g in changed))
    hidden = any(g.uren is None and dekking.gremia[part].uren is not None for part, g in home.items())
    return Verlies(
        uren_voor=uren(before),
        uren_na=None if hidden else _over(uren(before), uren(after)),
        paren=tuple(sorted(pair for pair in paren(changed) if not meets(*pair))),
        themaparen=tuple(sorted(triple for triple in themaparen(changed) if not meets(*triple))),
        zetels=tuple(_seats(dekking, gone, home, after)),
        verwachtingen=tuple(_expectations(dekking, changed, after)),
        mandaten=tuple(_mandates(dekking, gone, after)),
        paden=tuple(afgesneden(dekking, set(zonder), after)),
    )


def gewijzigd(
    dekking: Dekking, *, zonder: Collection[str] = (), samengevoegd: Sequence[Collection[str]] = ()
) -> tuple[list[Tafel], dict[str, Tafel]]:
    """Return the tables after a change, and for each gremium that merges the table that it becomes part of."""
    merged = [samen([dekking.gremia[part] for part in sorted(parts)]) for parts in samengevoegd]
    home = {part: table for table in merged for part in table.delen}
    stay = [g for iri, g in dekking.gremia.items() if iri not in home and iri not in zonder]
    return stay + merged, home


def uren(tables: Iterable[Tafel]) -> float | None:
    """Return the known personuren of ``tables`` together, or None when none are known."""
    known = [g.uren for g in tables if g.uren is not None]
    return sum(known) if known else None


def _over(before: float | None, after: float | None) -> float | None:
    """Return the known hours that remain: none of them, where all that were known stop."""
    return 0.0 if after is None and before is not None else after


def paren(tables: Iterable[Tafel]) -> set[Paar]:
    """Return every pair of actors that meets at one of ``tables``."""
    return {pair for g in tables for pair in combinations(sorted(g.leden), 2)}


def themaparen(tables: Iterable[Tafel]) -> set[tuple[str, str, str]]:
    """Return every pair of actors with a thema for which it meets at one of ``tables``."""
    return {(*pair, thema) for g in tables for pair in combinations(sorted(g.leden), 2) for thema in g.bladeren}


def mandaat_gedragen(dekking: Dekking, mandaat: Mandaat, g: Tafel, tables: Iterable[Tafel]) -> bool:
    """Tell whether one of ``tables`` may do what ``g`` may by this mandaat.

    Same niveau, at least its werkgebied, and for each of the mandaat's thema's (else those of its
    table) a mandaat that is not lower; afstemmen needs no mandaat.
    """
    themas = mandaat.themas or g.themas

    def may(h: Tafel, thema: str) -> bool:
        above = dekking.met_bredere(thema)
        return thema in h.dekt and (
            mandaat.rang <= AFSTEMMEN
            or any(rang >= mandaat.rang and (not own or own & above) for rang, own in h.bevoegdheden)
        )

    return any(
        h.niveau == g.niveau
        and h.werkgebied >= g.werkgebied
        and (mandaat.rang <= AFSTEMMEN or h.rang >= mandaat.rang)
        and all(may(h, thema) for thema in themas)
        for h in tables
    )


def _seats(
    dekking: Dekking, gone: Collection[str], home: Mapping[str, Tafel], after: Sequence[Tafel]
) -> Iterable[tuple[str, str, str | None]]:
    for iri in sorted(gone):
        g = dekking.gremia[iri]
        if iri in home and mag_dragen(home[iri], g):
            continue
        for (actor, thema), carriers in dragers(g, after).items():
            if not carriers:
                yield iri, actor, thema


def _meeting(tables: Sequence[Tafel], actors: frozenset[str]) -> Callable[..., bool]:
    """Return a test whether two of ``actors`` meet at one of ``tables``, for a thema when one is given."""
    seats: dict[str, set[int]] = defaultdict(set)
    for at, g in enumerate(tables):
        for actor in g.leden & actors:
            seats[actor].add(at)

    def meets(a: str, b: str, thema: str | None = None) -> bool:
        shared = seats[a] & seats[b]
        return bool(shared) if thema is None else any(thema in tables[at].bladeren for at in shared)

    return meets


def _expectations(
    dekking: Dekking, changed: Sequence[Tafel], after: Sequence[Tafel]
) -> Iterable[tuple[Verwachting, str | None]]:
    """Yield the expectations that one of the changed tables met and that no table meets any more."""
    for v in dekking.verwachtingen:
        then = [g for g in changed if g.niveau == v.niveau and v.thema in g.dekt]
        if not then:
            continue
        now = [g for g in after if g.niveau == v.niveau and v.thema in g.dekt]
        if not v.lokaal:
            if vervuld(v, then) and not vervuld(v, now):
                yield v, None
            continue
        for gemeente in dekking.regio.gemeenten:
            if bediend(gemeente, v, then) and not bediend(gemeente, v, now):
                yield v, gemeente


def _mandates(dekking: Dekking, gone: Iterable[str], after: Sequence[Tafel]) -> Iterable[tuple[str, str | None]]:
    for iri in sorted(gone):
        g = dekking.gremia[iri]
        for mandaat in g.mandaten:
            if not mandaat_gedragen(dekking, mandaat, g, after):
                yield iri, mandaat.trede


def afgesneden(dekking: Dekking, removed: Collection[str], after: Sequence[Tafel]) -> Iterable[str]:
    """Yield the operational gremia that remain and lose their way up; what merges keeps all its lines."""
    if not any(dekking.lijnen.in_degree(iri) for iri in removed):
        return
    then, now = bereikt(dekking, dekking.gremia.values()), bereikt(dekking, after)
    for iri, g in dekking.gremia.items():
        if dekking.is_operationeel(g) and iri not in removed and iri in then and iri not in now:
            yield iri
