"""Suggesties: who might join which table, by the shape of the network alone."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from zv_graph.analysis.dekking import Dekking
from zv_graph.analysis.lezing import lees
from zv_graph.analysis.product import DIGITS, FITS, product
from zv_graph.analysis.tafel import BESLUITEN, Tafel
from zv_graph.network import Actor, Network

MOST = 20
# Leave-one-out asks for every tie in turn; of very many a fixed part, evenly spread, is enough: at most
# this many ties, and in a large network as many as this number of scores to compare allows.
MOST_TIES, MOST_SCORES = 500, 5e7
Half = NDArray[np.float64] | sparse.csr_array
Places = tuple[NDArray[np.int64], ...]


@dataclass(frozen=True, slots=True)
class Suggestie:
    """An actor that might join a gremium, with the score that the structure gives."""

    actor: str
    gremium: str
    score: float


@dataclass(frozen=True, slots=True)
class Suggesties:
    """The strongest suggestions, and how well the score tells ties from non-ties in this very region.

    ``auc`` is the chance that a tie that was taken away scores higher than a pair that never was one;
    0.5 is a coin. ``auc_drukte`` is the same for preferential attachment: busy actors at large tables.
    Both are None where nothing can be compared.
    """

    suggesties: tuple[Suggestie, ...]
    auc: float | None
    auc_drukte: float | None
    getoetst: int


def suggesties(network: Network | Dekking) -> Suggesties:
    """Return the pairs of actor and gremium that structure alone would tie, strongest first.

    Score by resource allocation on the two-mode graph: Σ 1 / (k_h · k_b) over the paths actor – h – b –
    gremium of three ties, k the degree (Zhou, Ren, Medo and Zhang, 2007). This knows nothing of thema's,
    niveaus or expectations, and suggests nobody where the law, a regeling or a mandaat to decide says who sits there, where
    one sits for others, where a table may not be there or works for other gemeenten, and no partner where only gemeenten sit.

    Leave-one-out: each tie is taken away and scored against all pairs that never were one; ties in
    score count half. On Davis' Southern Women 0.826, against 0.646 for preferential attachment (k_a · k_g).
    """
    dekking = lees(network)
    actors, gremia = dekking.actoren, [iri for iri, g in dekking.gremia.items() if g.leden]
    at = {actor: row for row, actor in enumerate(actors)}
    ties = np.zeros((len(actors), len(gremia)))
    for column, iri in enumerate(gremia):
        ties[[at[actor] for actor in dekking.gremia[iri].leden], column] = 1.0
    scores = allocation(ties)
    tables, parties = [dekking.gremia[iri] for iri in gremia], [dekking.partijen[actor] for actor in actors]
    closed = [_dicht(g) for g in tables]
    alone = [all(dekking.partijen[iri].gemeente for iri in g.leden) for g in tables]
    no = [
        [closed[at] or _elders(who, g) or (alone[at] and not who.gemeente) for at, g in enumerate(tables)]
        for who in parties
    ]
    strange = np.array(no, dtype=np.bool_).reshape(ties.shape)
    best = _strongest(np.where((ties > 0) | strange, 0.0, scores.round(DIGITS)))
    tested, allocated, attached = leave_one_out(ties, scores)
    return Suggesties(
        suggesties=tuple(Suggestie(actors[row], gremia[column], score) for score, row, column in best),
        auc=allocated,
        auc_drukte=attached,
        getoetst=tested,
    )


def _dicht(g: Tafel) -> bool:
    """Tell whether nobody else can join a table: others say who sits there, some sit for others, or it may not be there."""
    decides = (g.rang or 0) >= BESLUITEN
    return g.bij_wet or g.nagaan or decides or any(seat.namens for seat in g.plaatsen)


def _elders(who: Actor, g: Tafel) -> bool:
    """Tell whether an actor is or works in no gemeente for which a table works, or has no part in care or safety."""
    if who.gemeente:
        return who.iri not in g.werkgebied
    return not who.pijlers or (bool(who.werkgebied) and who.werkgebied.isdisjoint(g.werkgebied))


def _strongest(scores: NDArray[np.float64]) -> list[tuple[float, int, int]]:
    """Return the highest scores above zero with their row and column, the first ones of equal scores first."""
    flat = scores.ravel()
    if flat.size > MOST:
        # Scores equal to the last one that is told take part in the choice as well.
        least = np.partition(flat, flat.size - MOST)[flat.size - MOST]
        places = np.flatnonzero((flat >= least) & (flat > 0))
    else:
        places = np.flatnonzero(flat > 0)
    best = places[np.argsort(-flat[places], kind="stable")][:MOST]
    return [(float(flat[place]), *divmod(place, scores.shape[1])) for place in best.tolist()]


def allocation(ties: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return for every (row, column) of a 0/1 matrix Σ 1 / (k_h · k_b) over the paths row – h – b – column.

    A path goes over another row and another column than the pair itself, which matters for ties only.
    """
    return product(*_halves(ties)).toarray()


def _halves(ties: NDArray[np.float64]) -> tuple[sparse.csr_array, sparse.csr_array]:
    """Return rows × rows with Σ 1 / k_h over the columns h of both, and the ties with 1 / k_b in each row b."""
    rows, columns = _inverse(ties.sum(axis=1)), _inverse(ties.sum(axis=0))
    own = sparse.csr_array(ties)
    by_column, by_row = (sparse.csr_array(own.multiply(part)) for part in (columns, rows[:, np.newaxis]))
    return product(by_column, own.T), by_row


def leave_one_out(ties: NDArray[np.float64], scores: NDArray[np.float64]) -> tuple[int, float | None, float | None]:
    """Return how many ties were tested, and the AUC of resource allocation and of preferential attachment.

    ``scores`` is the ``allocation`` of all ties.
    """
    places = list(zip(*np.nonzero(ties), strict=True))
    most = int(min(MOST_TIES, max(MOST_SCORES / (ties.size or 1), 1)))
    places = places[:: max(1, -(-len(places) // most))]
    there = np.nonzero(ties)
    if not places or len(there[0]) == ties.size:
        return 0, None, None
    without, rows, columns = _without(ties, scores), ties.sum(axis=1), ties.sum(axis=0)
    allocated = attached = 0.0
    for row, column in places:
        allocated += _above(without(row, column), there, row, column)
        busy, large = rows.copy(), columns.copy()
        busy[row] -= 1
        large[column] -= 1
        attached += _above(np.outer(busy, large), there, row, column)
    return len(places), allocated / len(places), attached / len(places)


def _without(ties: NDArray[np.float64], scores: NDArray[np.float64]) -> Callable[[int, int], NDArray[np.float64]]:
    """Return a function that gives ``allocation`` without one tie, from that with all: three outer products apart.

    S = M·R with M = T·C·Tᵀ over the columns and R = T / degree of the row. Without a tie one column of T
    changes in M, and one row of R.
    """
    rows, columns = ties.sum(axis=1), ties.sum(axis=0)
    halves = _halves(ties)
    # Taking rows out of a sparse matrix one by one takes longer than all work on them.
    dense = halves[0].shape[0] ** 2 <= FITS
    middle, spread = (half.toarray() for half in halves) if dense else halves

    def row_of(half: Half, row: int) -> NDArray[np.float64]:
        full: NDArray[np.float64] = half[row] if isinstance(half, np.ndarray) else half[[row]].toarray()[0]
        return full

    def without(row: int, column: int) -> NDArray[np.float64]:
        then = ties[:, column]
        now, left = then.copy(), ties[row].copy()
        now[row] = left[column] = 0.0
        change = left / max(rows[row] - 1, 1) - row_of(spread, row)
        found = np.outer(row_of(middle, row), change)
        found += scores
        for members, sign, degree in ((now, 1.0, columns[column] - 1), (then, -1.0, columns[column])):
            if degree:
                found[members > 0] += sign / degree * (members @ spread + members[row] * change)
        return found

    return without


def _above(scores: NDArray[np.float64], there: Places, row: int, column: int) -> float:
    """Return the share of never-ties that score lower than one pair; equal scores count half.

    ``there`` are the places of the ties, which do not count; there are few of them.
    """
    own, ties = float(scores[row, column]), scores[there]
    # Sums of the same terms in another order differ in their last digits.
    margin = 1e-9 * max(own, 1e-3)
    total = scores.size - ties.size
    lower = np.count_nonzero(scores < own - margin) - np.count_nonzero(ties < own - margin)
    higher = np.count_nonzero(scores > own + margin) - np.count_nonzero(ties > own + margin)
    return float(lower + (total - lower - higher) / 2) / total


def _inverse(degrees: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.divide(1.0, degrees, out=np.zeros_like(degrees), where=degrees > 0)
