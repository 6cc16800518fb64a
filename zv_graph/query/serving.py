"""Serving: what runs in the process of a worker: read a dataset, then answer a question a line."""

import itertools
import json
import os
import sys
import threading
import time
from collections import defaultdict
from collections.abc import Iterable
from contextlib import suppress
from typing import Any

import pyoxigraph as ox

from zv_graph import names, resources
from zv_graph.errors import ZvgraphError
from zv_graph.process import limit
from zv_graph.query.guard import expanded, guard, unreadable
from zv_graph.vocabulary import PREFIXES

NAME = ox.NamedNode(f"{PREFIXES['zv']}naam")
LABELS = tuple(map(ox.NamedNode, (f"{PREFIXES['rdfs']}label", f"{PREFIXES['skos']}prefLabel")))

MB = 1024 * 1024
# Loaded data take about so many times their size as text.
GROWTH = 12
# A worker whose parent was killed ends itself so many seconds after its question should have.
GRACE = 2
MOST_BYTES = 32 * MB


def main() -> None:
    """Read the dataset from stdin, say with an empty line that it is ready, then answer each line until stdin closes."""
    given = json.loads(sys.stdin.buffer.readline())
    limit("RLIMIT_DATA", given["memory"] * MB + GROWTH * given["bytes"])
    store = loaded(sys.stdin.buffer.read(given["bytes"]))
    _settle()
    sys.stdout.buffer.write(b"\n")
    sys.stdout.buffer.flush()
    for line in sys.stdin.buffer:
        asked = json.loads(line)
        last = threading.Timer(asked["seconds"] + GRACE, os._exit, (1,))
        last.daemon = True
        last.start()
        limit("RLIMIT_CPU", int(time.process_time() + asked["seconds"] + GRACE))
        sys.stdout.buffer.write(_told(store, asked) + b"\n")
        sys.stdout.buffer.flush()
        last.cancel()


def loaded(data: bytes) -> ox.Store:
    """Return a dataset in N-Quads with what follows from it: one name for each thing, and who sits where."""
    store = ox.Store()
    store.bulk_load(data, format=ox.RdfFormat.N_QUADS)
    labels: dict[ox.NamedNode, list[tuple[str, str | None]]] = defaultdict(list)
    for prop in LABELS:
        for quad in store.quads_for_pattern(None, prop, None, ox.DefaultGraph()):
            if isinstance(quad.subject, ox.NamedNode) and isinstance(quad.object, ox.Literal):
                labels[quad.subject].append((quad.object.value, quad.object.language))
    told = ((node, ox.Literal(name)) for node, own in labels.items() if (name := names.best(own)))
    store.extend(ox.Quad(node, NAME, name) for node, name in told)
    store.update(resources.DERIVED.read_text(encoding="utf-8"), prefixes=PREFIXES)
    return store


def _settle() -> None:
    """Take a place behind what people look at, and give up files and connections."""
    if hasattr(os, "nice"):
        os.nice(10)
    # The parser loads a part of itself with its first question.
    for first in ("ASK { ?s ?p ?o }", "CLEAR ALL"):
        with suppress(ZvgraphError):
            guard(first)
    # Whatever a question may ask, no file and no connection can be opened any more.
    limit("RLIMIT_NOFILE", 3)


def _told(store: ox.Store, asked: dict[str, Any]) -> bytes:
    """Return the answer to one question, or why there is none, as one line."""
    try:
        told = answer(store, asked["sparql"], asked["rows"])
    except ZvgraphError as error:
        told = {"fout": str(error)}
    except MemoryError:
        os.abort()
    except Exception as error:  # noqa: BLE001  a process that dies would be taken for one without memory
        told = {"fout": f"De vraag is niet te beantwoorden ({type(error).__name__}); stel haar anders."}
    data = json.dumps(told).encode()
    if len(data) > MOST_BYTES:
        return json.dumps({"fout": "Het antwoord is groter dan 32 MB; vraag minder, of kortere teksten."}).encode()
    return data


def answer(store: ox.Store, sparql: str, rows: int) -> dict[str, object]:
    """Return the answer to one question as JSON can tell it."""
    # rdflib ends a comment at a line feed only, Oxigraph at a carriage return as well: both must read the same.
    sparql = expanded(sparql).replace("\r", "\n")
    asked = guard(sparql)
    try:
        found = store.query(sparql, prefixes=PREFIXES)
        if isinstance(found, ox.QueryBoolean):
            return {"yes": bool(found)}
        if isinstance(found, ox.QueryTriples):
            triples = list(itertools.islice(found, rows + 1))
            return {"turtle": _turtle(triples[:rows]), "cut": len(triples) > rows}
        columns = [variable.value for variable in found.variables]
        told = [[solution[name] for name in columns] for solution in itertools.islice(found, rows + 1)]
        absent = [] if told else sorted(iri for iri in asked if not _occurs(store, ox.NamedNode(iri)))
    except (SyntaxError, ValueError, OSError, RuntimeError) as error:
        raise unreadable(error) from None
    labels = {
        node.value: name
        for row in told
        for node in row
        if isinstance(node, ox.NamedNode) and (name := _label(store, node))
    }
    return {
        "columns": columns,
        "terms": [list(map(_term, row)) for row in told[:rows]],
        "cut": len(told) > rows,
        "labels": labels,
        "absent": absent,
    }


def _label(store: ox.Store, node: ox.NamedNode) -> str | None:
    """Return the name of a node."""
    quads = store.quads_for_pattern(node, NAME, None, ox.DefaultGraph())
    return next((quad.object.value for quad in quads if isinstance(quad.object, ox.Literal)), None)


def _occurs(store: ox.Store, node: ox.NamedNode) -> bool:
    """Tell whether the data use an address: as a property, or as the value of one."""
    default = ox.DefaultGraph()
    found = (store.quads_for_pattern(None, node, None, default), store.quads_for_pattern(None, None, node, default))
    return any(next(quads, None) for quads in found)


def _term(term: object) -> list[str | None] | None:
    """Return one value as its kind, its text, and its language or datatype."""
    if isinstance(term, ox.NamedNode):
        return ["uri", term.value]
    if isinstance(term, ox.BlankNode):
        return ["bnode", term.value]
    if isinstance(term, ox.Literal):
        return ["literal", term.value, term.language, None if term.language else term.datatype.value]
    return None if term is None else ["literal", str(term)]


def _turtle(triples: Iterable[ox.Triple]) -> str:
    ordered = sorted(triples, key=str)
    return (ox.serialize(ordered, format=ox.RdfFormat.TURTLE, prefixes=PREFIXES) or b"").decode()


if __name__ == "__main__":
    main()
