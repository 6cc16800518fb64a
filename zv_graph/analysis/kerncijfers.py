"""Kerncijfers: how large the region's structure is, and how much of it the data know."""

from collections import Counter
from dataclasses import dataclass

from zv_graph.analysis.dekking import Dekking
from zv_graph.analysis.lezing import lees
from zv_graph.network import Network, contents


@dataclass(frozen=True, slots=True)
class Kerncijfers:
    """Counts over the active gremia; ``zekerheid`` counts statements by how certain they are."""

    gremia: int
    actoren: int
    gemeenten: int
    ketenpartners: int
    deelnames: int
    themas: int
    uren_per_jaar: float | None
    gremia_zonder_uren: int
    gremia_zonder_mandaat: int
    gremia_zonder_thema: int
    gremia_zonder_deelnemers: int
    gremia_niet_actief: int
    afspraken: int
    signalen: int
    zekerheid: dict[str, int]


def kerncijfers(network: Network | Dekking) -> Kerncijfers:
    """Return the key figures of a network.

    Actors are those of the region, also those that sit nowhere; deelnames are all seats of active
    gremia, sitting or not; uren_per_jaar is the sum of the known personuren, None when none are known.
    """
    dekking = lees(network)
    gremia = dekking.gremia.values()
    network, actors = dekking.network, dekking.partijen.values()
    every, agreed, signals = contents.gremia(network), contents.afspraken(network), contents.signalen(network)
    gemeenten = sum(actor.gemeente for actor in actors)
    known = [g.uren for g in gremia if g.uren is not None]
    told = [one.bron for kind in (every, dekking.partijen, agreed, signals) for one in kind.values()]
    told += [zetel.bron for zetel in contents.zetels(network)]
    certainty = Counter(bron.zekerheid for bron in told if bron.zekerheid)
    return Kerncijfers(
        gremia=len(gremia),
        actoren=len(actors),
        gemeenten=gemeenten,
        ketenpartners=len(actors) - gemeenten,
        deelnames=sum(len(g.zetels) for g in gremia),
        themas=len(frozenset().union(*(g.themas for g in gremia))),
        uren_per_jaar=sum(known) if known else None,
        gremia_zonder_uren=len(gremia) - len(known),
        gremia_zonder_mandaat=sum(not g.mandaten for g in gremia),
        gremia_zonder_thema=sum(not g.themas for g in gremia),
        gremia_zonder_deelnemers=sum(not g.leden for g in gremia),
        gremia_niet_actief=len(every) - len(gremia),
        afspraken=len(agreed),
        signalen=len(signals),
        zekerheid=dict(sorted(certainty.items())),
    )
