"""Overname: may one table take over from another? Each condition for one pair, some pairs, or all pairs at once.

``h`` and ``g`` are places in an opstelling, as arrays that fit each other: ``g`` stops and ``h`` takes over.
"""

from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from zv_graph.analysis.opstelling import Bools, Floats, Ints, Opstelling
from zv_graph.analysis.samenvoeging import EXTRA_HOUR
from zv_graph.analysis.tafel import OPERATIONEEL
from zv_graph.analysis.voorwaarde import NEE, ONBEKEND, OVERNAME, Code, Overname

Antwoorden: TypeAlias = NDArray[np.int8]
# An other table must meet, and give each thema attention, at least this much of what the first does.
HALF = 0.5
TOLERANCE = 1e-9


def _kies(ja: Bools | np.bool_, nee: Bools | np.bool_) -> Antwoorden:
    """Return ja and nee where they hold, nee first, and onbekend elsewhere."""
    # ONBEKEND + 1 is JA, and nothing is NEE: quicker than a choice for each pair.
    return np.asarray(
        (np.asarray(ja).astype(np.int8) + np.int8(ONBEKEND)) * (~np.asarray(nee)).astype(np.int8), dtype=np.int8
    )


def _niveau(o: Opstelling, h: Ints, g: Ints) -> Antwoorden:
    known = ~(o.niveauloos[h] | o.niveauloos[g])
    same = o.niveau[h] == o.niveau[g]
    return _kies(known & same, known & ~same)


def _schaal(o: Opstelling, h: Ints, g: Ints) -> Antwoorden:
    return _kies(o.maat[h] == o.maat[g], (o.maat[h] < o.maat[g]) | (o.aantal[h] != o.aantal[g]))


def _werkgebied(o: Opstelling, h: Ints, g: Ints) -> Antwoorden:
    known = o.gebied_bekend[h] & o.gebied_bekend[g]
    holds = o.bevat[o.gebied[h], o.gebied[g]]
    return _kies(known & holds, known & ~holds)


def _vertrouwelijk(o: Opstelling, h: Ints, g: Ints) -> Antwoorden:
    both = o.geheim[h] & o.geheim[g]
    same = o.onderwerpen[h] == o.onderwerpen[g]
    return _kies(np.where(both, same, ~o.geheim[h]), o.geheim[h] != o.geheim[g])


def _samenstelling(o: Opstelling, h: Ints, g: Ints) -> Antwoorden:
    return _kies(~o.bij_wet[h], o.bij_wet[g])


def _mandaat(o: Opstelling, h: Ints, g: Ints) -> Antwoorden:
    numbers, answers = o.mandaat
    return answers[numbers[h], numbers[g]]


def _genoeg(value: Floats, asked: Floats, share: Floats | float) -> Bools:
    """Tell where a value is at least a share of what is asked; not so where one is unknown."""
    return np.asarray(value >= share * asked - TOLERANCE, dtype=np.bool_)


def _ritme(o: Opstelling, h: Ints, g: Ints) -> Antwoorden:
    """At operationeel as often, above it half as often; where no niveau is given, less than as often is not known."""
    have, asked = o.keer[h], o.keer[g]
    known = ~(np.isnan(have) | np.isnan(asked))
    whole = o.hoogte[g] <= OPERATIONEEL
    share = np.where(whole, 1.0, HALF)
    nee = np.where(o.hoogte[g] == OPERATIONEEL, ~_genoeg(have, asked, 1.0), ~_genoeg(have, asked, HALF))
    return _kies(known & _genoeg(have, asked, share), known & nee)


def _aandacht(o: Opstelling, h: Ints, g: Ints) -> Antwoorden:
    known = ~(np.isnan(o.aandacht[h]) | np.isnan(o.aandacht[g]))
    enough = _genoeg(o.aandacht[h], o.aandacht[g], HALF)
    return _kies(known & enough, known & ~enough)


def _hierarchie(o: Opstelling, h: Ints, g: Ints) -> Antwoorden:
    kin = o.onder[h, g] | o.onder[g, h]
    return _kies(~kin, kin & ~o.opgenomen[g, h])


def _lijn(o: Opstelling, h: Ints, g: Ints) -> Antwoorden:
    return _kies(~(o.legt_af[h, g] | o.legt_af[g, h]), np.bool_(False))  # noqa: FBT003  numpy takes it by place


def _opdracht(o: Opstelling, h: Ints, g: Ints) -> Antwoorden:
    return _kies(o.inkoop[h] == o.inkoop[g], np.bool_(False))  # noqa: FBT003


TOETSEN: Mapping[Overname, Callable[[Opstelling, Ints, Ints], Antwoorden]] = {
    "NIVEAU": _niveau,
    "SCHAAL": _schaal,
    "WERKGEBIED": _werkgebied,
    "VERTROUWELIJK": _vertrouwelijk,
    "SAMENSTELLING": _samenstelling,
    "MANDAAT": _mandaat,
    "RITME": _ritme,
    "AANDACHT": _aandacht,
    "HIERARCHIE": _hierarchie,
    "LIJN": _lijn,
    "OPDRACHT": _opdracht,
}


# What most pairs of a country fail on comes first.
FIRST: tuple[Overname, ...] = ("NIVEAU", "WERKGEBIED")


@lru_cache(maxsize=4)
def _eerst(o: Opstelling) -> tuple[Ints, Antwoorden]:
    """Return the kind of each table by what ``FIRST`` compares, and for each two kinds the worst of those answers."""
    told = np.stack([o.niveau, o.niveauloos, o.gebied, o.gebied_bekend], axis=1)
    _, one, kinds = np.unique(told, axis=0, return_index=True, return_inverse=True)
    h, g = one[:, np.newaxis], one[np.newaxis, :]
    return kinds.reshape(-1), np.minimum(*(TOETSEN[code](o, h, g) for code in FIRST))


def overname(o: Opstelling, h: Ints, g: Ints) -> Antwoorden:
    """Return for each h and g the worst answer to whether h may take over from g.

    A pair with one nee is not asked the rest.
    """
    kinds, answers = _eerst(o)
    worst = answers.ravel().take(kinds[h] * len(answers) + kinds[g])
    left = np.unravel_index(np.flatnonzero(worst > NEE), worst.shape)
    rows, columns = (np.broadcast_to(side, worst.shape)[left] for side in (h, g))
    told = worst[left]
    at = np.arange(len(told))
    for code in OVERNAME:
        if code not in FIRST:
            told[at] = np.minimum(told[at], TOETSEN[code](o, rows[at], columns[at]))
            at = at[told[at] > NEE]
    worst[left] = told
    return worst


def paren(o: Opstelling, a: Ints, b: Ints) -> Iterator[tuple[Code, Antwoorden]]:
    """Yield for each condition on two tables that would become one the answer for each pair."""
    answers = {code: TOETSEN[code](o, a, b) for code in ("NIVEAU", "VERTROUWELIJK", "LIJN", "OPDRACHT")}
    yield "NIVEAU", answers["NIVEAU"]
    yield "SCHAAL", _kies(o.maat[a] == o.maat[b], o.aantal[a] != o.aantal[b])
    yield "WERKGEBIED", np.maximum(_werkgebied(o, a, b), _werkgebied(o, b, a))
    yield "VERTROUWELIJK", answers["VERTROUWELIJK"]
    open_ = ~(o.bij_wet[a] | o.bij_wet[b])
    yield "SAMENSTELLING", _kies(open_, ~open_)
    yield "MANDAAT", _gelijk_mandaat(o, a, b)
    yield "RITME", _kies(~(np.isnan(o.keer[a]) | np.isnan(o.keer[b])), np.bool_(False))  # noqa: FBT003
    yield "AANDACHT", _samen_aandacht(o, a, b)
    kin = o.onder[a, b] | o.onder[b, a]
    yield "HIERARCHIE", _kies(~kin, kin & ~(o.opgenomen[a, b] | o.opgenomen[b, a]))
    yield "LIJN", answers["LIJN"]
    yield "OPDRACHT", answers["OPDRACHT"]
    both = o.wettelijk[a] & o.wettelijk[b]
    yield "WETTELIJK", _kies(~both, both)
    yield "LEDENLIJST", _kies(o.lijst[a] & o.lijst[b], np.bool_(False))  # noqa: FBT003
    yield "VOORBEREIDING", _kies(~(o.voedt[a, b] | o.voedt[b, a]), np.bool_(False))  # noqa: FBT003


def _gelijk_mandaat(o: Opstelling, a: Ints, b: Ints) -> Antwoorden:
    first, second = o.rang[a], o.rang[b]
    nobody_knows = (o.top[a] | o.top[b]) & ((first == 0) | (second == 0))
    same = np.maximum(first, 1) == np.maximum(second, 1)
    return _kies(~nobody_knows & same, ~nobody_knows & ~same)


def _samen_aandacht(o: Opstelling, a: Ints, b: Ints) -> Antwoorden:
    """Tell whether the two as one table have time enough for each thema of both."""
    duur = np.minimum(o.duur[a] + o.duur[b], np.maximum(o.duur[a], o.duur[b]) + EXTRA_HOUR)
    counts = o.themas.sum(axis=1)
    shared = np.einsum("...t,...t->...", o.themas[a], o.themas[b])
    with np.errstate(divide="ignore", invalid="ignore"):
        whole = np.maximum(o.keer[a], o.keer[b]) * duur / (counts[a] + counts[b] - shared)
    known = ~(np.isnan(whole) | np.isnan(o.aandacht[a]) | np.isnan(o.aandacht[b]))
    enough = _genoeg(whole, o.aandacht[a], HALF) & _genoeg(whole, o.aandacht[b], HALF)
    return _kies(known & enough, known & ~enough)
