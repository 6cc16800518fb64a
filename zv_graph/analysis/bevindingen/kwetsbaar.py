"""Bevindingen about what hangs by one thread, and who carries much."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from zv_graph.analysis.belasting import Belasting
from zv_graph.analysis.bevindingen.bevinding import Bevinding, namen, slug
from zv_graph.analysis.bevindingen.herkomst import Herkomst
from zv_graph.analysis.dekking import Dekking
from zv_graph.analysis.gat import Gat
from zv_graph.analysis.tafel import Tafel
from zv_graph.analysis.vervulling import KERN
from zv_graph.analysis.verwachtingen import Uitkomst
from zv_graph.words import aantal, opsomming, uren

# Fewer than this is no news: every table is somewhere the only one.
MANY = 4
TOP = 3
# So many seats more than is usual are worth a question.
MERKBAAR = 3
NIET_MEE = "Zetels in besturen zonder thema en aan tafels die nog na te gaan zijn, tellen hier niet mee."
# So many thema's are told with who sits there for them.
THEMAS = 3


def enige_tafel(dekking: Dekking, uitkomsten: tuple[Uitkomst, ...]) -> Iterator[Bevinding]:
    """Yield a finding for each table that alone realises many expectations of the core."""
    single: dict[str, list[Uitkomst]] = defaultdict(list)
    for u in uitkomsten:
        if u.sterkte == KERN and u.status == "enkel" and not u.lokaal:
            single[u.gremia[0]].append(u)
    total = sum(len(group) for iri, group in single.items() if not dekking.gremia[iri].nagaan)
    for iri, group in sorted(single.items()):
        if len(group) < MANY or dekking.gremia[iri].nagaan:
            continue
        wie = dekking.naam(iri)
        over = sorted({u.thema for u in group})
        told = [
            f"over {dekking.naam(thema)}: {opsomming(sorted(dekking.naam(u.wie) for u in group if u.thema == thema))}"
            for thema in over[:THEMAS]
        ]
        if len(over) > THEMAS:
            told.append("en over " + aantal(len(over) - THEMAS, "ander thema", "andere thema's"))
        yield Bevinding(
            id=f"kwetsbaar:{slug(iri)}",
            soort="kwetsbaar",
            bewering=f"{len(group)} verwachte verbindingen hangen volgens de gegevens alleen aan {wie}; het gaat om {_wie(group)}.",
            bewijs=f"Alleen daar zitten op dit niveau volgens de gegevens aan tafel, {'; '.join(told)}.",
            vergelijking=f"In de hele regio hangen {total} verwachtingen van de kern aan één tafel; {len(group)} daarvan aan deze.",
            tegenargument="Eén goede tafel is beter dan twee halve; kwetsbaar is niet hetzelfde als fout.",
            onbekend=f"{_open_lijsten(dekking, group)}Of er daarnaast informele lijnen zijn, staat niet in de gegevens.",
            vraag=f"Wie neemt het over als {wie} een half jaar niet bij elkaar komt?",
            betrokken=(iri, *_vervullers(dekking.gremia[iri], group)),
            herkomst=Herkomst(
                "wie-vervult-een-verwachting",
                ("thema", "niveau", "partner", "overleg"),
                tuple((u.thema, u.niveau, u.wie, iri) for u in group),
            ),
            sterkte=1,
        )


def _wie(group: Sequence[Uitkomst]) -> str:
    """Return of how many kinds of partners and in how many functies somebody is expected."""
    partners, functies = (
        ({u.partnertype for u in group} - {None}),
        ({u.functie for u in group if u.partnertype is None} - {None}),
    )
    told = [aantal(len(partners), "soort partner", "soorten partners")] * bool(partners)
    return opsomming(told + [aantal(len(functies), "functie", "functies")] * bool(functies))


def _open_lijsten(dekking: Dekking, group: Sequence[Uitkomst]) -> str:
    """Return how many tables there are besides whose list may lack who is expected."""
    cells = {(u.thema, u.niveau) for u in group}
    other = {g.iri for cell in cells for g in dekking.tafels(*cell)} - {group[0].gremia[0]}
    loose = sum(not dekking.gremia[iri].compleet for iri in other)
    if not loose:
        return ""
    return f"Van {aantal(loose, 'andere tafel', 'andere tafels')} over deze thema's is de lijst van deelnemers niet compleet. "


def _vervullers(gremium: Tafel, group: Sequence[Uitkomst]) -> list[str]:
    """Return the actors of a table whose seats meet one of these expectations."""
    seats = [zetel for zetel in gremium.zetels if zetel.zittend]
    return sorted({z.actor for z in seats for u in group if u.wie in (*z.partners, z.functie)})


def schakels(dekking: Dekking, gaten: tuple[Gat, ...]) -> Iterator[Bevinding]:
    """Yield a finding for each actor without whom whole tables stand apart from the rest."""
    gremia = dekking.gremia
    for gat in gaten:
        loose = [iri for iri in gat.betrokken[1:] if iri in gremia]
        only = all(gremia[iri].leden <= {gat.betrokken[0]} for iri in loose)
        if gat.soort != "sleutelactor" or not loose or only or any(gremia[iri].nagaan for iri in loose):
            continue
        if not all(gremia[iri].lijst for iri in loose):  # who else sits there may only not be in the data
            continue
        actor = gat.betrokken[0]
        wie = dekking.naam(actor)
        yield Bevinding(
            id=f"schakel:{slug(actor)}",
            soort="kwetsbaar",
            bewering=f"In de gegevens verbindt alleen {wie} {namen(dekking, loose)} met de rest van de regio.",
            bewijs=f"Geen enkele andere partij van {namen(dekking, loose)} zit ook aan een tafel in de rest van de regio.",
            vergelijking=f"Van de {len(gremia)} tafels in de regio {'staat er dan 1' if len(loose) == 1 else f'staan er dan {len(loose)}'} los.",
            tegenargument="Soms is het goed dat een tafel klein en apart blijft, zoals bij vertrouwelijke zaken.",
            onbekend="Of deelnemers elkaar ook buiten de overleggen spreken, staat niet in de gegevens.",
            vraag=f"Wat gebeurt er met deze lijn als de vertegenwoordiger van {wie} vertrekt?",
            betrokken=gat.betrokken,
            herkomst=Herkomst.over("wie-zit-waar", "overleg", loose),
            sterkte=3,
        )


def zwaarst_belast(dekking: Dekking, belasting: tuple[Belasting, ...]) -> Iterator[Bevinding]:
    """Yield one finding about the actors that give the most hours, or else hold the most seats.

    Those that give as much are all named or not at all; where every seat is fixed by the law or a regeling, or the most is hardly
    more than what is usual, there is nothing to choose.
    """
    known = any(b.uren_per_jaar for b in belasting)
    if not known:
        belasting = _wat_meetelt(dekking, belasting)
    ranked = _hoogste(belasting, known=known)
    if not ranked or len(belasting) <= TOP:
        return
    kinds = dekking.partijen[ranked[0].actor].partnertypes
    alike = [b for b in belasting if dekking.partijen[b.actor].partnertypes == kinds and _eigen(dekking, b.actor)]
    middle = sorted(b.zetels for b in alike)[len(alike) // 2] if alike else 0
    closed = [_bij_wet(dekking, b.actor) for b in ranked]
    free = max(b.zetels - wet for b, wet in zip(ranked, closed, strict=True))
    if free < 1 or (not known and min(free, ranked[-1].zetels - middle) < MERKBAAR):
        return
    wie = namen(dekking, [b.actor for b in ranked])
    told = [
        f"{dekking.naam(b.actor)}: {aantal(b.zetels, 'zetel', 'zetels')}"
        + (f", waarvan {wet} aan een tafel bij wet of regeling" if wet else "")
        + (f", {uren(b.uren_per_jaar)} uur per jaar" if b.uren_per_jaar is not None else "")
        for b, wet in zip(ranked, closed, strict=True)
    ]
    lacking = sum(b.zetels_zonder_uren for b in belasting)
    geven, hebben = ("geeft", "heeft") if len(ranked) == 1 else ("geven", "hebben")
    yield Bevinding(
        id="belasting",
        soort="belasting",
        bewering=f"{wie} {geven} de meeste uren aan overleg." if known else f"{wie} {hebben} de meeste zetels.",
        bewijs=f"{'; '.join(told)}.",
        vergelijking=f"De middelste van {aantal(len(alike), 'partij', 'partijen')} van dezelfde soort heeft {aantal(middle, 'zetel', 'zetels')}.",
        tegenargument="Wie aan veel tafels zit, houdt ook het overzicht en verbindt ze.",
        onbekend=_uren_bekend(lacking) if known else f"{_uren_bekend(lacking)} {NIET_MEE}",
        vraag=f"Welke van de tafels die niet door een wet of regeling vastliggen, {'kiest deze partij' if len(ranked) == 1 else 'kiezen deze partijen'} zelf opnieuw?",
        betrokken=tuple(b.actor for b in ranked),
        herkomst=Herkomst.over("drukste-partijen", "partij", (b.actor for b in ranked)),
        sterkte=1,
    )


def _uren_bekend(lacking: int) -> str:
    if not lacking:
        return "Van alle zetels zijn de uren bekend."
    return f"Van {aantal(lacking, 'zetel', 'zetels')} is niet bekend hoeveel uren ze kosten."


def _wat_meetelt(dekking: Dekking, belasting: tuple[Belasting, ...]) -> tuple[Belasting, ...]:
    """Return how many seats each actor has at tables that are about this, as far as is known, and that are surely there."""
    aside = [g for g in dekking.gremia.values() if g.terzijde or g.nagaan]
    return tuple(replace(b, zetels=b.zetels - _stoelen(aside, b.actor)) for b in belasting)


def _stoelen(gremia: Iterable[Tafel], actor: str) -> int:
    """Return how many chairs an actor has at some tables."""
    return sum(z.stoelen for g in gremia for z in g.zetels if z.actor == actor and z.zittend)


def _hoogste(belasting: tuple[Belasting, ...], *, known: bool) -> list[Belasting]:
    """Return the few with the most hours or seats: no one is left out who has as much as another one here."""
    found: list[Belasting] = []
    ordered = sorted(belasting, key=lambda b: (-_last(b, known=known), b.actor))
    for _, group in groupby(ordered, key=lambda b: _last(b, known=known)):
        same = list(group)
        if len(found) + len(same) > TOP:
            break
        found += same
    return found


def _last(one: Belasting, *, known: bool) -> float:
    return (one.uren_per_jaar or 0.0) if known else one.zetels


def _eigen(dekking: Dekking, actor: str) -> bool:
    """Tell whether an actor is of the region: a gemeente of another one is no measure for those here."""
    return not dekking.partijen[actor].gemeente or actor in dekking.regio.gemeenten


def _bij_wet(dekking: Dekking, actor: str) -> int:
    """Return how many seats an actor has where the law or a regeling says who sits there."""
    closed = (g for g in dekking.gremia.values() if g.bij_wet and not (g.terzijde or g.nagaan))
    return _stoelen(closed, actor)
