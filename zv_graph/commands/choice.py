"""Find what a person means: a gremium, an actor or a thema, by address or by name."""

import difflib
from collections.abc import Iterable, Mapping, Sequence

import networkx as nx

from zv_graph.errors import ZvgraphError

SHOWN = 5


def names(network: nx.MultiDiGraph, soort: str) -> dict[str, tuple[str, ...]]:
    """Return for each node of one kind what people may call it: its name, its short name, the end of its address."""
    found = {}
    for node, data in network.nodes(data=True):
        if data["soort"] == soort:
            found[node] = tuple(filter(None, (data["naam"], data["kort"], _end(node))))
    return found


def concepts(network: nx.MultiDiGraph, scheme: str) -> dict[str, tuple[str, ...]]:
    """Return for each concept of a scheme its name and the end of its address."""
    begrippen = network.graph["begrippen"]
    return {iri: (b.naam, _end(iri)) for iri, b in begrippen.items() if f"/begrip/{scheme}/" in iri}


def choose(text: str, known: Mapping[str, Sequence[str]], what: str) -> str:
    """Return the address that ``text`` means: the address itself, a name, or a part that fits one name only.

    Raises ZvgraphError with the nearest names when none fits, and with all of them when several do.
    """
    wanted = " ".join(text.split()).casefold()
    if text.strip() in known:
        return text.strip()
    for fits in (lambda name: name == wanted, lambda name: wanted in name):
        found = sorted(iri for iri, own in known.items() if wanted and any(fits(name.casefold()) for name in own))
        if len(found) == 1:
            return found[0]
        if found:
            raise ZvgraphError(
                f"{what} {text.strip()} is niet duidelijk; bedoel je {_or(known[iri][0] for iri in found)}?"
            )
    labels = {
        word.casefold(): own[0]
        for own in known.values()
        for name in own
        for word in (name, *name.split())
        if len(word) > 1
    }
    close = difflib.get_close_matches(wanted, labels, n=3, cutoff=0.7)
    hint = f"bedoel je {_or(dict.fromkeys(labels[name] for name in close))}?" if close else "controleer de naam."
    raise ZvgraphError(f"{what} {text.strip() or '(leeg)'} staat niet in de gegevens; {hint}")


def group(text: str, known: Mapping[str, Sequence[str]], what: str) -> tuple[str, ...]:
    """Return the addresses in "A + B + C"; a name may hold a plus itself."""
    words = text.split("+")
    found = []
    while words:
        for end in range(len(words), 0, -1):
            part = "+".join(words[:end])
            try:
                found.append(choose(part, known, what))
            except ZvgraphError:
                if end == 1:
                    raise
            else:
                words = words[end:]
                break
    return tuple(found)


def _end(iri: str) -> str:
    return iri.rstrip("/").rpartition("/")[2].rpartition("#")[2]


def _or(names: Iterable[str]) -> str:
    told = list(names)
    shown = [*told[:SHOWN], f"een van {len(told) - SHOWN} andere"] if len(told) > SHOWN else told
    return " of ".join(shown)
