"""Bezwaar: what speaks against one change of the structure, apart from what it loses."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Literal

from zv_graph.analysis.dekking import Dekking
from zv_graph.analysis.dragen import MOST_LEDEN, dragers, mag_dragen, onbewezen, verwant
from zv_graph.analysis.overlap import BIJ_STOPPEN, NIET, VOORLEGGEN, ZUSTERS, Rule
from zv_graph.analysis.tafel import Tafel, samen, union
from zv_graph.analysis.verlies import gewijzigd
from zv_graph.analysis.voorwaarde import WOORDEN, Code

# What speaks against a change of one table, or of all that merge; wie is the name of a table.
OverEen = Literal["DRAGEN", "WERKGEBIED", "OMVANG", "WETTELIJK", "GEGEVENS", "HIERARCHIE"]
OVER_EEN: Mapping[OverEen, str] = {
    "DRAGEN": "Samen doen zij niet alles wat {wie} nu doet: vaak genoeg, lang genoeg of even vertrouwelijk.",
    "WERKGEBIED": "De wet vraagt {wie}, en dat werkt niet voor het gebied van de andere.",
    "OMVANG": "De tafel krijgt {aantal} partijen; met meer dan {meeste} is een goed gesprek moeilijk.",
    "WETTELIJK": "De wet vraagt {wie}; dat overleg kan niet stoppen.",
    "GEGEVENS": "Van {wie} staan de deelnemers, het thema of het niveau niet in de gegevens; of het kan stoppen, is niet te zeggen.",
    "HIERARCHIE": "De zetels van {wie} komen alleen terug bij een gremium erboven of eronder; een deel is geen dubbel van het geheel.",
}


@dataclass(frozen=True, slots=True, order=True)
class Bezwaar:
    """One objection: its code, the gremia that it is about, and one Dutch sentence.

    ``zwaar`` marks what forbids the change; the others are questions to put first.
    """

    code: Code | OverEen
    gremia: tuple[str, ...]
    toelichting: str
    zwaar: bool


def bezwaren(
    dekking: Dekking, *, zonder: Collection[str] = (), samengevoegd: Sequence[Collection[str]] = ()
) -> tuple[Bezwaar, ...]:
    """Return every objection to removing and merging these gremia, in order of code and address.

    Of each pair that merges all reasons of the overlap; of each merge that it may not carry a part
    (DRAGEN) or has more than 25 members (OMVANG); of each gremium that stops that it is statutory
    (WETTELIJK), that the data lack what would prove it (GEGEVENS), that only tables above or below it would carry its seats (HIERARCHIE), and what to ask
    about it and the tables that carry them (MANDAAT, LIJN, ZUSTERS).
    """
    merged = [[dekking.gremia[iri] for iri in sorted(parts)] for parts in samengevoegd]
    after, _ = gewijzigd(dekking, zonder=zonder, samengevoegd=samengevoegd)
    found = [bezwaar for parts in merged for bezwaar in _samen(dekking, parts)]
    found += [bezwaar for iri in zonder for bezwaar in _zonder(dekking, dekking.gremia[iri], after)]
    return tuple(sorted(set(found)))


def _samen(dekking: Dekking, parts: Sequence[Tafel]) -> Iterator[Bezwaar]:
    for a, b in combinations(parts, 2):
        yield from _paar(dekking, a, b, {**NIET, **VOORLEGGEN, **ZUSTERS})
    table = samen(parts)
    for part in parts:
        if not mag_dragen(table, part):
            yield _een(dekking, "DRAGEN", part)
        if part.wettelijk and not part.werkgebied >= table.werkgebied:
            yield _een(dekking, "WERKGEBIED", part)
    if len(table.leden) > MOST_LEDEN:
        zin = OVER_EEN["OMVANG"].format(aantal=len(table.leden), meeste=MOST_LEDEN)
        yield Bezwaar("OMVANG", tuple(part.iri for part in parts), zin, zwaar=True)


def _zonder(dekking: Dekking, gremium: Tafel, after: Sequence[Tafel]) -> Iterator[Bezwaar]:
    if gremium.wettelijk:
        yield _een(dekking, "WETTELIJK", gremium)
    if onbewezen(dekking, gremium):
        yield _een(dekking, "GEGEVENS", gremium)
    apart = dragers(gremium, [h for h in after if not verwant(h, gremium)])
    if all(dragers(gremium, after).values()) and not all(apart.values()):
        yield _een(dekking, "HIERARCHIE", gremium)
    if all(apart.values()):
        carriers = union(h.delen for h in after if any(h.iri in found for found in apart.values()))
        for iri in sorted(carriers):
            yield from _paar(dekking, gremium, dekking.gremia[iri], BIJ_STOPPEN)


def _een(dekking: Dekking, code: OverEen, gremium: Tafel) -> Bezwaar:
    """Return a heavy objection about one gremium."""
    return Bezwaar(code, (gremium.iri,), OVER_EEN[code].format(wie=dekking.naam(gremium.iri)), zwaar=True)


def _paar(dekking: Dekking, a: Tafel, b: Tafel, rules: Mapping[Code, Rule]) -> Iterator[Bezwaar]:
    """Yield what the rules of the overlap say of two tables."""
    for code in (code for code, applies in rules.items() if applies(a, b)):
        zin = WOORDEN[code].zin.format(a=dekking.naam(a.iri), b=dekking.naam(b.iri))
        yield Bezwaar(code, (a.iri, b.iri), zin, zwaar=code in NIET)
