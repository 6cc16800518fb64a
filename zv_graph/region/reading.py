"""Read RDF strictly: our bytes, Oxigraph's parser, rdflib's terms."""

import hashlib
import itertools
import logging
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeAlias
from urllib.parse import quote, unquote

import pyoxigraph as ox
from rdflib import RDF, BNode, Graph, Literal, URIRef
from rdflib.term import Node

from zv_graph.errors import ZvgraphError, why
from zv_graph.region import faults

BASE, FILE = "urn:zvgraph:", "file:"
# rdflib parses these as documents, slowly; here they are text like any other.
MARKUP = {RDF.HTML, RDF.XMLLiteral}
MAX_BYTES = 512 * 1024 * 1024
# More prefixes, or a longer address, than anybody writes: each would be carried along everywhere.
MAX_PREFIXES, MAX_ADDRESS = 2_000, 2_000
FORMATS = {
    ".ttl": ox.RdfFormat.TURTLE,
    ".trig": ox.RdfFormat.TRIG,
    ".nt": ox.RdfFormat.N_TRIPLES,
    ".nq": ox.RdfFormat.N_QUADS,
}
# No two files have a blank node in common, and none has a name by chance: then answers differed from run to run.
NAMELESS = itertools.count()

Term: TypeAlias = ox.NamedNode | ox.BlankNode | ox.Literal


class UnreadableError(ValueError):
    """Valid RDF that has no place in a region."""


def read(path: Path, graph: Graph) -> str:
    """Add the triples of one file to ``graph`` and return the file's text.

    Named graphs are united, blank nodes get fresh names, relative addresses are resolved against
    ``urn:zvgraph:`` and never against this machine. Raises ZvgraphError with file, line and column.
    """
    text = written(path)
    add(text, graph, path.name, FORMATS[path.suffix.lower()])
    return text


def add(text: str, graph: Graph, name: str, syntax: ox.RdfFormat = ox.RdfFormat.TURTLE) -> None:
    """Add the triples of a text to ``graph``; ``name`` is what errors call it."""
    if text.count("\n@prefix") + text.count("\nPREFIX") > MAX_PREFIXES:
        raise ZvgraphError(
            f"{name}: er staan meer dan {MAX_PREFIXES} afkortingen (@prefix) in; laat weg wat u niet gebruikt."
        )
    try:
        quads = ox.parse(text, format=syntax, base_iri=BASE)
        with _quiet():
            for triple in _triples(quads):
                graph.add(triple)
    except SyntaxError as error:
        raise ZvgraphError(f"{name}, {faults.of_syntax(text, error)}") from None
    except UnreadableError as error:
        raise ZvgraphError(f"{name}: {error}") from None
    except MemoryError:
        raise ZvgraphError(f"{name}: er staat een tekst of adres in van meer dan 16 MB; maak die korter.") from None


@contextmanager
def _quiet() -> Iterator[None]:
    """Keep rdflib from logging and warning of a value that is no date or number; valideer tells it in one sentence."""
    logger = logging.getLogger("rdflib.term")
    level = logger.level
    logger.setLevel(logging.CRITICAL)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", UserWarning)
            yield
    finally:
        logger.setLevel(level)


def written(path: Path) -> str:
    """Return the text of a file whose name, size and encoding can be right; raises ZvgraphError."""
    if not path.exists():
        raise ZvgraphError(f"{path.name}: dit bestand bestaat niet; controleer de naam en de map.")
    if path.is_dir():
        raise ZvgraphError(f"{path.name or path}: dit is een map; geef het bestand van de regio op.")
    if not path.is_file():
        raise ZvgraphError(f"{path.name}: dit is geen gewoon bestand; geef het bestand van de regio op.")
    if path.suffix.lower() not in FORMATS:
        raise ZvgraphError(
            f"{path.name}: dit soort bestand wordt niet gelezen; zet het om naar Turtle (.ttl), TriG, N-Triples of N-Quads."
        )
    try:
        if path.stat().st_size > MAX_BYTES:
            raise ZvgraphError(f"{path.name}: het bestand is groter dan 512 MB; splits het per regio.")
        data = path.read_bytes()
    except OSError as error:
        raise ZvgraphError(
            f"{path.name}: het bestand is niet te lezen ({why(error)}); controleer de rechten."
        ) from None
    if fault := faults.of_bytes(data):
        raise ZvgraphError(f"{path.name}: {fault}")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ZvgraphError(f"{path.name}, {faults.of_encoding(error.object, error)}") from None
    if fault := faults.of_text(text):
        raise ZvgraphError(f"{path.name}: {fault}")
    return text


def _triples(quads: Iterator[ox.Quad]) -> Iterator[tuple[Node, Node, Node]]:
    """Turn Oxigraph's terms into rdflib's, each distinct term once; what has no address is numbered as it comes."""
    seen: dict[Term, Node] = {}
    for quad in quads:
        terms = []
        for term in (quad.subject, quad.predicate, quad.object):
            if isinstance(term, ox.Triple):
                raise UnreadableError("uitspraken over uitspraken (RDF-ster) worden niet gelezen; haal << en >> weg.")
            known = seen.get(term)
            if known is None:
                known = seen[term] = _node(term)
            terms.append(known)
        yield terms[0], terms[1], terms[2]


def _node(term: Term) -> Node:
    """Turn one term; what has no address is numbered as it comes."""
    return BNode(f"n{next(NAMELESS):09}") if isinstance(term, ox.BlankNode) else _term(term)


def _address(iri: str) -> URIRef:
    """Return an address; of a place on somebody's computer only its last part, and a sign for the rest.

    Programs make such an address of a relative one, and its folders tell who made it. Two that differ stay different.
    """
    if not iri.casefold().startswith(FILE):
        return URIRef(iri)
    folder, _, last = unquote(iri).replace("\\", "/").rstrip("/").rpartition("/")
    return URIRef(f"{BASE}{hashlib.sha256(folder.encode()).hexdigest()[:8]}/{quote(last)}")


def _term(term: ox.NamedNode | ox.Literal) -> Node:
    """Turn one term; language tags get lower case, so that ``@NL`` and ``@nl`` are one language."""
    if isinstance(term, ox.NamedNode):
        if len(term.value) > MAX_ADDRESS:
            raise UnreadableError(
                f"er staat een adres van {len(term.value)} tekens in ({term.value[:40]}…); maak het korter dan {MAX_ADDRESS}."
            )
        return _address(term.value)
    if term.language:
        return Literal(term.value, lang=term.language.lower())
    datatype = _address(term.datatype.value)
    # A decimal of 60 bytes would otherwise be written out to a gigabyte of zeros.
    return Literal(term.value, datatype=None if datatype in MARKUP else datatype, normalize=False)
