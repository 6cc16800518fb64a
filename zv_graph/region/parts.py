"""Parts: the regions of one file that holds many, each in a graph of its own, as a text for each."""

from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox

from zv_graph.errors import ZvgraphError
from zv_graph.region import faults
from zv_graph.region.reading import BASE, FORMATS, written
from zv_graph.vocabulary import PREFIXES, ZV

MANY = (".trig", ".nq")
TYPE, REGIO = ox.NamedNode(f"{PREFIXES['rdf']}type"), ox.NamedNode(str(ZV.Regio))
LABEL = ox.NamedNode(f"{PREFIXES['rdfs']}label")


def parts(path: Path) -> Iterator[tuple[str, str]]:
    """Yield the name and the statements (N-Triples) of every region in a TriG or N-Quads file.

    What stands in no graph of a region, such as the actors of the whole country, goes to each of them.
    """
    store = ox.Store()
    text = written(path)
    try:
        store.bulk_load(text.encode(), format=FORMATS[path.suffix.lower()], base_iri=BASE)
    except SyntaxError as error:
        raise ZvgraphError(f"{path.name}, {faults.of_syntax(text, error)}") from None
    graphs = {quad.graph_name: quad.subject for quad in store.quads_for_pattern(None, TYPE, REGIO)}
    named = {graph: regio for graph, regio in graphs.items() if isinstance(graph, ox.NamedNode)}
    if not named:
        raise ZvgraphError(f"{path.name}: geen regio staat in een eigen graaf; geef elke regio haar eigen bestand.")
    rest = [ox.DefaultGraph(), *(graph for graph in store.named_graphs() if graph not in named)]
    shared = "".join(_text(store, graph) for graph in rest)
    for graph, regio in sorted(named.items(), key=lambda pair: str(pair[0])):
        names = [
            quad.object.value
            for quad in store.quads_for_pattern(regio, LABEL, None, graph)
            if isinstance(quad.object, ox.Literal)
        ]
        yield min(names, default=graph.value), _text(store, graph) + shared


def _text(store: ox.Store, graph: ox.NamedNode | ox.BlankNode | ox.DefaultGraph) -> str:
    return (store.dump(format=ox.RdfFormat.N_TRIPLES, from_graph=graph) or b"").decode()
