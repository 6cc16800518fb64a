"""Steps: each step from file to page at three sizes, beside the way that lies at hand and beside the least it could take."""

import statistics
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import networkx as nx
import numpy as np
import pandas as pd
import pyoxigraph as ox
from generate import generate
from networkx.algorithms import bipartite
from pyvis.network import Network
from rdflib import Graph
from rdflib.extras.external_graph_libs import rdflib_to_networkx_multidigraph
from scipy import sparse

from zv_graph import analysis, network, query, region, render
from zv_graph.analysis.dekking import Dekking
from zv_graph.analysis.lezing import lees
from zv_graph.analysis.schakels import tweezijdig
from zv_graph.analysis.verandering import Stopt, toegepast
from zv_graph.analysis.verschil import verschil
from zv_graph.vocabulary import PREFIXES

SIZES = ((100, 80), (400, 320), (1600, 1280))
RUNS = 3
# Simpler than the named question: rdflib, the way at hand, has no end to the unions of that one.
QUESTION = """SELECT ?partij ?andere (COUNT(DISTINCT ?o) AS ?gremia) WHERE {
  ?a (^org:member/org:organization)|^org:hasMember|org:memberOf ?o .
  ?b (^org:member/org:organization)|^org:hasMember|org:memberOf ?o .
  FILTER(STR(?a) < STR(?b))
  MINUS { ?o zv:status status:opgeheven }
  ?a rdfs:label ?partij . ?b rdfs:label ?andere .
} GROUP BY ?partij ?andere ORDER BY DESC(?gremia) ?partij ?andere
"""
PREFIXED = "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in PREFIXES.items()) + QUESTION
LIMITS = query.Limits(seconds=120, rows=1_000_000)


@dataclass(frozen=True)
class Maat:
    """One generated region, and what each step starts from."""

    file: Path
    region: region.Region
    network: nx.MultiDiGraph
    dekking: Dekking
    found: analysis.Analyse
    graph: nx.Graph
    members: sparse.csr_array
    store: ox.Store
    worker: query.Worker


Way = tuple[str, Callable[[Maat], object]]


@dataclass(frozen=True)
class Step:
    """A step with our way, the ways at hand by name, and the floor by name: the least that the work itself takes.

    The other ways are timed at the largest size, unless they take too long: then at the middle one.
    """

    name: str
    ours: Callable[[Maat], object]
    naive: tuple[Way, ...] = ()
    floor: tuple[Way, ...] = ()
    size: int = -1


def steps(folder: str) -> Iterator[tuple[str, str, str, str, str]]:
    """Yield for each step its name, its times at the three sizes, how it grows, and how the other ways compare."""
    with ExitStack() as stack:
        maten = [_maat(Path(folder) / f"maat-{gremia}.ttl", gremia, actors, stack) for gremia, actors in SIZES]
        for step in STEPS:
            took = [_seconds(step.ours, maat) for maat in maten]
            times = " / ".join(f"{one:.2g}" for one in took)
            others = (_beside(way, maten[step.size], took[step.size]) for way in (step.naive, step.floor))
            yield step.name, f"{times} s", f"x {took[-1] / took[0]:.0f}", *others


def _maat(file: Path, gremia: int, actors: int, stack: ExitStack) -> Maat:
    file.write_text(generate(gremia, actors), encoding="utf-8")
    loaded = region.load(file)
    built = network.build(loaded)
    dekking = lees(built)
    graph, data = tweezijdig(dekking), query.dataset.dataset(loaded)
    store = ox.Store()
    store.load(data, format=ox.RdfFormat.N_QUADS)
    worker = stack.enter_context(query.Worker(data))
    worker.ask("ASK { ?s ?p ?o }", LIMITS)
    members = bipartite.biadjacency_matrix(graph, list(dekking.gremia), list(dekking.actoren))
    found = analysis.analyse(built)
    return Maat(file, loaded, built, dekking, found, graph, sparse.csr_array(members, dtype=np.int32), store, worker)


def _beside(ways: tuple[Way, ...], maat: Maat, own: float) -> str:
    times = [(name, _seconds(way, maat)) for name, way in ways]
    return "; ".join(f"{name}: {took:.2g} s (x {took / own:.2g})" for name, took in times)


def _seconds(function: Callable[[Maat], object], maat: Maat) -> float:
    """Return the median wall time of a few runs, or of one when it is long."""
    times: list[float] = []
    while len(times) < RUNS and sum(times) < 1:
        start = time.perf_counter()
        function(maat)
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def _merge(maat: Maat) -> object:
    """Pair the seats of each actor with pandas, and count."""
    seats = pd.DataFrame(
        [(g.iri, actor) for g in maat.dekking.gremia.values() for actor in g.leden], columns=["g", "a"]
    )
    both = seats.merge(seats, on="a")
    return both[both.g_x < both.g_y].groupby(["g_x", "g_y"]).size()


def _greedy(maat: Maat) -> set[str]:
    """Remove table after table, the dearest first, as long as nothing that is required is lost."""
    gone: set[str] = set()
    for g in sorted(maat.dekking.gremia.values(), key=lambda g: -(g.uren or 0)):
        edits = [*map(Stopt, sorted(gone)), Stopt(g.iri)]
        if not g.wettelijk and verschil(maat.dekking, toegepast(maat.dekking, edits)).oordeel == "kan":
            gone.add(g.iri)
    return gone


def _stock(maat: Maat) -> str:
    """Draw the network with pyvis as it comes."""
    plain = nx.Graph()
    plain.add_nodes_from(maat.graph)
    plain.add_edges_from(maat.graph.edges)
    drawn = Network()
    drawn.from_nx(plain)
    html: str = drawn.generate_html()
    return html


STEPS = (
    Step(
        "parse",
        lambda maat: region.load(maat.file),
        (("rdflib", lambda maat: Graph().parse(maat.file, format="turtle")),),
        (("pyoxigraph", lambda maat: list(ox.parse(path=str(maat.file), format=ox.RdfFormat.TURTLE))),),
    ),
    Step(
        "build",
        lambda maat: network.build(maat.region),
        (("rdflib_to_networkx", lambda maat: rdflib_to_networkx_multidigraph(maat.region.graph)),),
        (("copy", lambda maat: maat.network.copy()),),
    ),
    Step(
        "overlap",
        lambda maat: analysis.overlap.overlap(maat.dekking).kandidaten,
        (
            ("networkx", lambda maat: bipartite.weighted_projected_graph(maat.graph, list(maat.dekking.gremia))),
            ("pandas", _merge),
        ),
        (("A·Aᵀ", lambda maat: maat.members @ maat.members.T),),
    ),
    Step(
        "plan",
        lambda maat: analysis.plan.plan(maat.dekking, kandidaten=maat.found.overlap.kandidaten),
        (("greedy", _greedy),),
        size=1,
    ),
    Step(
        "betweenness and roles",
        lambda maat: analysis.rollen.rollen(maat.dekking),
        (("networkx", lambda maat: bipartite.betweenness_centrality(maat.graph, maat.dekking.actoren)),),
    ),
    Step("page", lambda maat: render.page.page(maat.found), (("stock pyvis", _stock),)),
    Step(
        "question: who meets whom",
        lambda maat: maat.worker.ask(QUESTION, LIMITS),
        (("rdflib", lambda maat: list(maat.region.graph.query(PREFIXED))),),
        (("pyoxigraph", lambda maat: list(maat.store.query(PREFIXED))),),
    ),
)
