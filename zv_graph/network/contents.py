"""Contents: what a network holds, as typed records; the only place that knows under which words it is kept."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, TypeAlias, TypeVar, cast

import networkx as nx

from zv_graph.errors import ZvgraphError
from zv_graph.network.actor import Actor
from zv_graph.network.agreement import Afspraak, Signaal
from zv_graph.network.areas import Indeling
from zv_graph.network.gremium import Gremium, Relatie
from zv_graph.network.practice import Werkwijze
from zv_graph.network.regio import Regio
from zv_graph.network.terms import Begrip, Combinatie, Verwachting
from zv_graph.network.zetel import Zetel

T = TypeVar("T")
# The stubs know what its nodes are; the class itself does not.
if TYPE_CHECKING:
    Network: TypeAlias = nx.MultiDiGraph[str]
else:
    Network = nx.MultiDiGraph


def regio(network: Network) -> Regio:
    """Return what a network is about; raises ZvgraphError for a graph that ``network.build`` did not make."""
    known = network.graph.get("regio") if isinstance(network, nx.MultiDiGraph) else None
    if not isinstance(known, Regio):
        raise ZvgraphError(
            f"Dit is geen netwerk van zvgraph maar {type(network).__name__}; maak er een met zv.network.build(zv.region.load(…))."
        )
    return known


def begrippen(network: Network) -> Mapping[str, Begrip]:
    """Return every concept by address."""
    return cast("Mapping[str, Begrip]", network.graph["begrippen"])


def verwachtingen(network: Network) -> tuple[Verwachting, ...]:
    """Return every expectation."""
    return cast("tuple[Verwachting, ...]", network.graph["verwachtingen"])


def combinaties(network: Network) -> tuple[Combinatie, ...]:
    """Return every set of partners that is expected at one table."""
    return cast("tuple[Combinatie, ...]", network.graph["combinaties"])


def indelingen(network: Network) -> Mapping[str, Indeling]:
    """Return every indeling by address."""
    return cast("Mapping[str, Indeling]", network.graph["indelingen"])


def werkwijzen(network: Network) -> tuple[Werkwijze, ...]:
    """Return every werkwijze."""
    return cast("tuple[Werkwijze, ...]", network.graph["werkwijzen"])


def gremia(network: Network) -> dict[str, Gremium]:
    """Return every gremium by address, active or not."""
    return _nodes(network, Gremium)


def actoren(network: Network) -> dict[str, Actor]:
    """Return every actor by address, also those that sit nowhere."""
    return _nodes(network, Actor)


def afspraken(network: Network) -> dict[str, Afspraak]:
    """Return every afspraak by address."""
    return _nodes(network, Afspraak)


def signalen(network: Network) -> dict[str, Signaal]:
    """Return every signaal by address."""
    return _nodes(network, Signaal)


def zetels(network: Network) -> Iterator[Zetel]:
    """Yield every seat, in the order of the network."""
    return _edges(network, Zetel)


def relaties(network: Network) -> Iterator[Relatie]:
    """Yield every other line, in the order of the network."""
    return _edges(network, Relatie)


def naam(network: Network, iri: str) -> str:
    """Return the name of a node or a concept, and the address itself for what is neither."""
    for known in (begrippen(network), indelingen(network)):
        if iri in known:
            return known[iri].naam
    return str(network.nodes[iri]["record"].naam) if iri in network else iri


def _nodes(network: Network, kind: type[T]) -> dict[str, T]:
    told = ((iri, data["record"]) for iri, data in network.nodes(data=True))
    return {iri: record for iri, record in told if isinstance(record, kind)}


def _edges(network: Network, kind: type[T]) -> Iterator[T]:
    told = (data["record"] for *_, data in network.edges(data=True))
    return (record for record in told if isinstance(record, kind))
