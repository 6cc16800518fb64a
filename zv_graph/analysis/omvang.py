"""Omvang: how much there is to weigh in a network, and how much is too much."""

from collections import Counter
from dataclasses import dataclass

import networkx as nx

# All regions of the Netherlands together, with room to spare; more takes minutes and gigabytes.
MOST_GREMIA, MOST_ACTORS, MOST_PAIRS = 4000, 4000, 5_000_000


@dataclass(frozen=True, slots=True)
class Omvang:
    """The numbers of gremia and actors, and of the pairs to weigh.

    ``paren`` are those of actors at one gremium, or of gremia of one actor, whichever is more. Time grows
    with these pairs, not with the number of gremia: one actor who sits everywhere makes most of them.
    """

    gremia: int
    actoren: int
    paren: int


def omvang(network: nx.MultiDiGraph) -> Omvang:
    """Return how much there is to weigh."""
    seats = {(a, g) for a, g, soort in network.edges(data="soort") if soort == "zetel"}
    actors, gremia = Counter(actor for actor, _ in seats), Counter(gremium for _, gremium in seats)
    paren = max(sum(count * (count - 1) // 2 for count in side.values()) for side in (actors, gremia))
    return Omvang(sum(soort == "gremium" for _, soort in network.nodes(data="soort")), len(actors), paren)


def te_groot(naam: str, found: Omvang) -> str | None:
    """Return why a region takes too much time and memory, as one Dutch sentence; None when it can be analysed."""
    for what, number, most in (
        ("overleggen", found.gremia, MOST_GREMIA),
        ("partijen met een zetel", found.actoren, MOST_ACTORS),
        ("paren om te vergelijken (partijen aan één tafel, of tafels van één partij)", found.paren, MOST_PAIRS),
    ):
        if number > most:
            told = f"er zijn {number:_} {what} en hoogstens {most:_} kan".replace("_", ".")
            return f"{naam} is te groot om in één keer te analyseren: {told}. Verdeel de gegevens over meer regio's met zv:regio."
    return None
