"""Find what a person means: a gremium, an actor or a thema, by address or by name."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

from zv_graph.errors import ZvgraphError
from zv_graph.names import end, nearest
from zv_graph.network import Network, contents
from zv_graph.words import opsomming

SHOWN = 5


def names(network: Network, soort: Literal["gremium", "actor"]) -> dict[str, tuple[str, ...]]:
    """Return for each node of one kind what people may call it: its name, its other names, the end of its address."""
    if soort == "actor":
        return {iri: (one.naam, *one.ook, end(iri)) for iri, one in contents.actoren(network).items()}
    return {iri: tuple(filter(None, (one.naam, one.kort, end(iri)))) for iri, one in contents.gremia(network).items()}


def concepts(network: Network, scheme: str) -> dict[str, tuple[str, ...]]:
    """Return for each concept of a scheme its name and the end of its address."""
    return {iri: (b.naam, end(iri)) for iri, b in contents.begrippen(network).items() if f"/begrip/{scheme}/" in iri}


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
    close = nearest(wanted, labels, most=3)
    hint = f"bedoel je {_or(dict.fromkeys(labels[name] for name in close))}?" if close else "controleer de naam."
    raise ZvgraphError(f"{what} {text.strip() or '(leeg)'} staat niet in de gegevens; {hint}")


def group(text: str, known: Mapping[str, Sequence[str]], what: str) -> tuple[str, ...]:
    """Return the addresses in "A + B + C"; a name may hold a plus itself."""
    words = text.split("+")
    found = []
    while words:
        for last in range(len(words), 0, -1):
            part = "+".join(words[:last])
            try:
                found.append(choose(part, known, what))
            except ZvgraphError:
                if last == 1:
                    raise
            else:
                words = words[last:]
                break
    return tuple(found)


def _or(names: Iterable[str]) -> str:
    return opsomming(list(names), SHOWN, laatste="of")
