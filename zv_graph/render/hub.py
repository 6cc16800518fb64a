"""Hub: what else the data say of a table or a party: afspraken, signalen and werkwijzen."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from zv_graph.network import Network
from zv_graph.network.contents import afspraken, naam, signalen, werkwijzen
from zv_graph.words import opsomming


def verder(network: Network) -> Mapping[str, list[list[str]]]:
    """Return for each table and party a heading with a text for each kind of thing that names it."""
    found: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for iri, kop, told in _gezegd(network):
        found[iri][kop].append(told)
    return {
        iri: [[kop, opsomming(list(dict.fromkeys(texts)))] for kop, texts in kinds.items()]
        for iri, kinds in found.items()
    }


def _gezegd(network: Network) -> Iterator[tuple[str, str, str]]:
    """Yield what is named, under which heading, and what is said."""
    for afspraak in afspraken(network).values():
        yield from ((iri, "Bewaakt", afspraak.naam) for iri in afspraak.geborgd_in)
        yield from ((iri, "Afspraken", afspraak.naam) for iri in afspraak.partijen)
    for signaal in signalen(network).values():
        yield from ((iri, "Op de agenda", signaal.naam) for iri in signaal.geagendeerd_in)
        yield from ((iri, "Signalen", signaal.naam) for iri in signaal.ingebracht_door)
    for way in werkwijzen(network):
        via = opsomming([naam(network, one) for one in way.via])
        yield way.gemeente, "Werkwijzen", f"{way.onderwerp} via {via}"
        yield from ((iri, "Regelt", f"{way.onderwerp} voor {naam(network, way.gemeente)}") for iri in way.via)
