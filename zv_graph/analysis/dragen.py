"""Dragen: which other gremia could take over a seat, so that nothing required is lost."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from zv_graph.analysis.dekking import Dekking
from zv_graph.analysis.tafel import Tafel, ritme, union

# An other table must meet, and give each thema attention, at least this much of what the first does.
HALF = 0.5
# With more members a good conversation is hard.
MOST_LEDEN = 25


def mag_dragen(h: Tafel, g: Tafel) -> bool:
    """Tell whether ``h`` may carry the seats of ``g``.

    Same niveau, at least its werkgebied, as vertrouwelijk, a mandaat that is not lower, and, where
    both are known, at least half as often and half the aandacht.
    """
    return (
        h.niveau == g.niveau
        and h.werkgebied >= g.werkgebied
        and h.vertrouwelijk == g.vertrouwelijk
        and h.rang >= g.rang
        and not _less_than_half(h.keer, g.keer)
        and not lacks_aandacht(h, g)
    )


def mogen_dragen(tables: Sequence[Tafel], others: Sequence[Tafel]) -> NDArray[np.bool_]:
    """Return ``mag_dragen(h, g)`` for every h of ``tables`` (row) and g of ``others`` (column), all at once."""
    niveaus = {g.niveau: code for code, g in enumerate((*tables, *others))}
    areas = {area: at for at, area in enumerate({g.werkgebied: None for g in (*tables, *others)})}
    places = sorted(union(areas))
    lies = np.array([[place in area for place in places] for area in areas], dtype=np.float32)
    lies = lies.reshape(len(areas), len(places))
    # One area holds another when it has as many gemeenten of it as there are.
    holds = lies @ lies.T == lies.sum(axis=1)

    def both(value: Callable[[Tafel], float | None]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """Return a value of each table as a column and of each other as a row; nan for unknown."""
        rows, columns = (np.array([value(g) for g in side], dtype=np.float64) for side in (tables, others))
        return rows[:, np.newaxis], columns

    (niveau, own), (secret, asked), (rang, needed) = (
        both(lambda g: niveaus[g.niveau]),
        both(lambda g: g.vertrouwelijk),
        both(lambda g: g.rang),
    )
    area, wanted = (np.array([areas[g.werkgebied] for g in side], dtype=np.int64) for side in (tables, others))
    may: NDArray[np.bool_] = (niveau == own) & (secret == asked) & (rang >= needed) & holds[np.ix_(area, wanted)]
    for value, least in (both(lambda g: g.keer), both(lambda g: g.aandacht)):
        # Nothing is less than what is unknown.
        may &= ~(value < HALF * least)
    return may


def lacks_aandacht(h: Tafel, g: Tafel) -> bool:
    """Tell whether ``h`` is known to give a thema less than half the aandacht that ``g`` gives."""
    return _less_than_half(h.aandacht, g.aandacht)


def samen_lacks_aandacht(a: Tafel, b: Tafel) -> bool:
    """Tell whether the two as one table would lack aandacht for one of them."""
    keer, duur = ritme((a, b))
    themas = len(a.bladeren | b.bladeren)
    together = keer * duur / themas if keer is not None and duur is not None and themas else None
    return _less_than_half(together, a.aandacht) or _less_than_half(together, b.aandacht)


def verwant(h: Tafel, g: Tafel) -> bool:
    """Tell whether one of the two, or a part of it, stands above the other by onderdeelVan."""
    return bool(g.delen & h.boven or h.delen & g.boven)


def onbewezen(dekking: Dekking, gremium: Tafel) -> bool:
    """Tell whether the data lack what would prove that a table can go: members, or a thema or niveau that others have."""
    others = dekking.gremia.values()
    return (
        not gremium.leden
        or (not gremium.themas and any(g.themas for g in others))
        or (gremium.niveau is None and any(g.niveau for g in others))
    )


def past_samen(parts: Sequence[Tafel], table: Tafel) -> bool:
    """Tell whether ``table`` may do the work of its ``parts``: carry each, for at most 25 members.

    A statutory part takes the others in, so that its own werkgebied must hold theirs.
    """
    return (
        len(table.leden) <= MOST_LEDEN
        and all(part.werkgebied >= table.werkgebied for part in parts if part.wettelijk)
        and all(mag_dragen(table, part) for part in parts)
    )


def dragers(g: Tafel, tables: Iterable[Tafel]) -> dict[tuple[str, str | None], tuple[str, ...]]:
    """Return for every (actor, thema) of ``g`` the addresses of the tables that carry it.

    A table carries a seat when it may carry ``g``, has the actor as zittend member and covers the
    thema. ``g`` itself never counts.
    """
    able = [h for h in tables if h.iri != g.iri and not h.leden.isdisjoint(g.leden) and mag_dragen(h, g)]
    return {
        (actor, thema): tuple(h.iri for h in able if actor in h.leden and h.behandelt(thema))
        for actor, thema in g.plaatsen
    }


def ongedragen(dekking: Dekking) -> dict[str, int]:
    """Return per gremium how many of its seats (actor, thema) no other gremium carries."""
    tables = list(dekking.gremia.values())
    may = mogen_dragen(tables, tables)
    np.fill_diagonal(may, val=False)
    at: dict[str, list[int]] = defaultdict(list)
    deals: dict[str | None, NDArray[np.bool_]] = defaultdict(lambda: np.zeros(len(tables), dtype=bool))
    deals[None] = np.ones(len(tables), dtype=bool)
    for row, h in enumerate(tables):
        for actor in h.leden:
            at[actor].append(row)
        for thema in h.dekt:
            deals[thema][row] = True
    rows = {actor: np.array(own) for actor, own in at.items()}
    return {
        g.iri: sum(not (deals[thema][rows[actor]] & able[rows[actor]]).any() for actor, thema in g.plaatsen)
        for g, able in zip(tables, may.T, strict=True)
    }


def gedragen(dekking: Dekking) -> dict[str, float]:
    """Return per gremium the share of its seats that other gremia carry, 0 to 1; without seats 0."""
    left = ongedragen(dekking)
    seats = {iri: len(gremium.plaatsen) for iri, gremium in dekking.gremia.items()}
    return {iri: 1 - left[iri] / seats[iri] if seats[iri] else 0.0 for iri in seats}


def _less_than_half(a: float | None, b: float | None) -> bool:
    return a is not None and b is not None and a < HALF * b
