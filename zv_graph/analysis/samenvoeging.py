"""Samenvoeging: the one table that several would make together."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from zv_graph.analysis.tafel import ADVISEUR, VOORZITTER, Tafel, union
from zv_graph.network import Mandaat, Naamloos, Zetel

# What one extra part adds at most to the meeting of a merged gremium.
EXTRA_HOUR = 0.5


def samen(parts: Sequence[Tafel]) -> Tafel:
    """Return the table that ``parts`` (one or more) would make together; their order makes no difference.

    Seats, thema's and lines united, except lines among the parts; frequency the highest, duration as ``ritme`` says;
    niveau and schaal the highest, vorm the one that they share. A mandaat without thema's keeps those of its part. What is
    not named here or in ``_gezegd`` is that of the highest part.
    """
    parts = sorted(parts, key=lambda part: part.iri)
    own = union(part.delen for part in parts)
    keer, duur = ritme([(part.keer, part.duur) for part in parts])
    vol_keer, vol_duur = ritme([(part.vol_keer, part.vol_duur) for part in parts])
    first = max(parts, key=lambda part: part.hoogte)
    return replace(
        _gezegd(first, parts),
        iri=" + ".join(part.iri for part in parts),
        naam=" + ".join(sorted((part.naam for part in parts), key=str.casefold)),
        kort=None,
        status=next((part.status for part in parts if part.nagaan), first.status),
        schaal=max(parts, key=lambda part: part.maat).schaal,
        maat=max(part.maat for part in parts),
        vorm=first.vorm if all(part.vorm == first.vorm for part in parts) else None,
        delen=own,
        themas=union(part.themas for part in parts),
        dekt=union(part.dekt for part in parts),
        zetels=_zetels(parts),
        naamloos=_naamloos(parts),
        keer=keer,
        duur=duur,
        vol_keer=vol_keer,
        vol_duur=vol_duur,
        mandaten=tuple(mandaat for part in parts for mandaat in _mandaten(part)),
        werkgebied=union(part.werkgebied for part in parts),
        aantal=max(part.aantal for part in parts),
        eindigt=max(part.eindigt or "" for part in parts) if all(part.eindigt for part in parts) else None,
        moeders=union(part.moeders for part in parts) - own,
        boven=union(part.boven for part in parts) - own,
        naar=union(part.naar for part in parts) - own,
        voedt=union(part.voedt for part in parts) - own,
    )


def _gezegd(first: Tafel, parts: Sequence[Tafel]) -> Tafel:
    """Return a table with what is said of the whole where it is said of every part, or of any."""
    told = {part.volledig for part in parts}
    return replace(
        first,
        gebied_bekend=all(part.gebied_bekend for part in parts),
        openbaar=all(part.openbaar for part in parts),
        compleet=all(part.compleet for part in parts),
        volledig=False if False in told else None if None in told else True,
        regeling=all(part.regeling for part in parts),
        wettelijk=any(part.wettelijk for part in parts),
        bij_wet=any(part.bij_wet for part in parts),
        vertrouwelijk=any(part.vertrouwelijk for part in parts),
        beslist=any(part.beslist for part in parts),
    )


def gastheer(parts: Sequence[Tafel]) -> str | None:
    """Return the part that would take the others in: the one that the law asks, or where every seat of the others is.

    Of several with the same seats the larger one stays, or the one with the wider werkgebied, or the first by name.
    """
    for able in (
        [g for g in parts if g.wettelijk],
        [g for g in parts if all(h.plekken <= g.gelijk_te_stellen for h in parts if h is not g)],
    ):
        if able:
            return min(able, key=lambda g: (-g.zittend, -len(g.werkgebied), g.naam.casefold(), g.iri)).iri
    return None


def _mandaten(part: Tafel) -> Iterable[Mandaat]:
    """Yield the mandaten of a part, which hold for the thema's of that part only."""
    return (mandaat if mandaat.themas else replace(mandaat, themas=part.themas) for mandaat in part.mandaten)


def _zetels(parts: Sequence[Tafel]) -> tuple[Zetel, ...]:
    """Return the seats of a merged table: one for each actor in each functie.

    A seat without a functie in the data is taken for one of the actor's known ones: what nobody wrote down is no second
    person. An actor has max(known functies, most seats in one part) seats.
    """
    found: dict[tuple[str, str | None], Zetel] = {}
    most: Counter[str] = Counter()
    for part in parts:
        seated = [zetel for zetel in part.zetels if zetel.zittend]
        most |= Counter(zetel.actor for zetel in seated)
        for zetel in seated:
            key = zetel.actor, zetel.functie
            found[key] = _een(found[key], zetel) if key in found else zetel
    known: dict[str, list[str]] = defaultdict(list)
    for actor, functie in found:
        if functie:
            known[actor].append(functie)
    for actor, functies in known.items():
        if (actor, None) in found and most[actor] <= len(functies):
            one = found[actor, min(functies)]
            whole = _een(one, found.pop((actor, None)))
            # Of which pijler somebody is there, the functie tells.
            found[actor, one.functie] = replace(whole, functie=one.functie, pijlers=one.pijlers)
    return tuple(
        found[who, what] for who, what in sorted(found, key=lambda key: (key[0], key[1] is None, key[1] or ""))
    )


def _naamloos(parts: Sequence[Tafel]) -> tuple[Naamloos, ...]:
    """Return the seats without names of a merged table: of each functie those of the part with the most."""
    most: dict[str | None, tuple[Naamloos, ...]] = {}
    for part in parts:
        for functie in {seat.functie for seat in part.naamloos if seat.zittend}:
            own = tuple(seat for seat in part.naamloos if seat.zittend and seat.functie == functie)
            known = most.get(functie, ())
            most[functie] = max((known, own), key=lambda seats: (sum(seat.aantal for seat in seats), seats))
    return tuple(sorted((seat for seats in most.values() for seat in seats), key=str))


def _een(first: Zetel, other: Zetel) -> Zetel:
    """Return the one seat that two seats of an actor in one functie become: in the heaviest of their roles."""
    lead, rest = sorted((first, other), key=lambda zetel: (zetel.rol != VOORZITTER, zetel.rol == ADVISEUR))
    return replace(
        lead,
        namens=tuple(sorted({*first.namens, *other.namens})),
        partners=first.partners | other.partners,
        pijlers=lead.pijlers or rest.pijlers,
        aantal=max(first.aantal or 0, other.aantal or 0) or None,
    )


def ritme(parts: Sequence[tuple[float | None, float | None]]) -> tuple[float | None, float | None]:
    """Return how often and for how many hours parts would meet together, of how often and how long each does.

    The highest frequency; the duration min(sum, longest + 0.5 hour for each extra part); unknown as soon as one is.
    """
    keer = [often for often, _ in parts if often is not None]
    duur = [long for _, long in parts if long is not None]
    return (
        max(keer) if len(keer) == len(parts) else None,
        min(sum(duur), max(duur) + EXTRA_HOUR * (len(parts) - 1)) if len(duur) == len(parts) else None,
    )
