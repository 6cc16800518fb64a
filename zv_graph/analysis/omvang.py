"""Omvang: how much there is to weigh in a network, and how much is too much."""

from collections import Counter
from collections.abc import Mapping

import networkx as nx

from zv_graph.network import Begrip, Network, contents
from zv_graph.words import getal

GREMIA, ACTORS, PAIRS = "overleggen", "partijen met een zetel", "paren van overleggen met een gedeelde partij"
MEETINGS = "ontmoetingen (twee partijen aan één tafel, voor één thema)"
MANDATES, LAYERS = "mandaten", "lagen van overleggen die deel van elkaar zijn"
# All regions of the Netherlands together, with room to spare; more takes minutes and gigabytes.
MOST = {GREMIA: 4000, ACTORS: 3000, PAIRS: 3_000_000, MEETINGS: 1_000_000, MANDATES: 4000, LAYERS: 100}
# With this part of what there may be at most, the analysis takes more than a few seconds.
LONG = 0.02
MILLION = 1_000_000


def omvang(network: Network) -> dict[str, int]:
    """Return what time and memory grow with: the keys of ``MOST``, each with its number.

    Pairs of gremia count once for each actor that they share: one who sits everywhere makes most of them. Pairs of
    actors count once for each thema of the gremium where they meet.
    """
    gremia = contents.gremia(network)
    seats = {(zetel.actor, zetel.gremium) for zetel in contents.zetels(network)}
    actors, members = Counter(actor for actor, _ in seats), Counter(gremium for _, gremium in seats)
    leaves = _leaves(contents.begrippen(network))
    themas = {iri: max(1, sum(leaves[thema] or 1 for thema in g.themas)) for iri, g in gremia.items()}
    parts = nx.DiGraph((line.van, line.naar) for line in contents.relaties(network) if line.soort == "onderdeelVan")
    return {
        GREMIA: len(gremia),
        ACTORS: len(actors),
        PAIRS: sum(count * (count - 1) // 2 for count in actors.values()),
        MEETINGS: sum(count * (count - 1) // 2 * themas[iri] for iri, count in members.items()),
        MANDATES: sum(len(g.mandaten) for g in gremia.values()),
        # Parts that go round stand in one layer; ``valideer`` tells them.
        LAYERS: nx.dag_longest_path_length(nx.condensation(parts)) + 1 if parts else 0,
    }


def te_groot(naam: str, found: Mapping[str, int]) -> str | None:
    """Return why a region takes too much time and memory, as one Dutch sentence; None when it can be analysed."""
    for what, most in MOST.items():
        if found[what] > most:
            told = f"er zijn {_getal(found[what])} {what} en hoogstens {_getal(most)} kan"
            return f"{naam} is te groot om in één keer te analyseren: {told}. Verdeel de gegevens over meer regio's met zv:regio."
    return None


def duurt_lang(found: Mapping[str, int]) -> bool:
    """Tell whether the analysis takes more than a few seconds."""
    return any(found[what] > LONG * MOST[what] for what in (PAIRS, MEETINGS)) or found[GREMIA] > MOST[GREMIA] / 4


def _leaves(begrippen: Mapping[str, Begrip]) -> Counter[str]:
    """Count for each concept those under it with nothing under them."""
    above = {broader for begrip in begrippen.values() for broader in begrip.breder}
    return Counter(broader for iri, begrip in begrippen.items() if iri not in above for broader in begrip.breder)


def _getal(number: int) -> str:
    """Return a number as people read it; nine digits would look like a number of a person."""
    return f"{getal(number / MILLION, 1)} miljoen" if number > MILLION else getal(number)
