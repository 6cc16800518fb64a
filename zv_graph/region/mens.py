"""Mens: who is a human being in the statements of a region, and the same statements without anybody's name."""

import re
from itertools import count

from rdflib import DCTERMS, FOAF, ORG, OWL, RDF, RDFS, SKOS, XSD, Graph, Literal, URIRef
from rdflib.term import Node

from zv_graph.names import end
from zv_graph.vocabulary import PREFIXES, ZV

# In every vocabulary a class of people is called so (foaf, schema.org, prov, vcard, persoon, CPSV).
CLASSES = {"person", "persoon", "naturalperson", "individual", "mens", "human"}
# The words of others that a region is told with; whatever else somebody writes may hold a name.
OURS = (PREFIXES["zv"], str(RDF), str(RDFS), str(OWL), str(SKOS))
MORE = {
    *(ORG[one] for one in ("member", "organization", "role", "hasMember", "memberOf", "unitOf", "subOrganizationOf")),
    *(ORG[one] for one in ("hasSubOrganization", "hasUnit", "reportsTo", "linkedTo", "classification", "purpose")),
    *(DCTERMS[one] for one in ("source", "replaces", "isReplacedBy", "title", "description", "issued", "created")),
    *(DCTERMS[one] for one in ("modified", "license", "publisher", "type", "identifier", "language", "subject")),
}
REACHED = re.compile(r"(?:mailto|tel|sms):", re.IGNORECASE)
# What a name must have to be looked for in what is said of other things: two words.
NAME = re.compile(r"\S+\s+\S+")
LEFT_OUT = "(naam weggelaten)"


def mensen(own: Graph) -> set[Node]:
    """Return who is a human being: by a class that is called so, or by a class of the file's own under such a one."""
    kinds = {kind for kind in own.objects(None, RDF.type) if end(str(kind)).casefold() in CLASSES}
    kinds |= {kind for kind in own.objects(None, RDFS.subClassOf) if end(str(kind)).casefold() in CLASSES}
    todo = list(kinds)
    while todo:
        below = set(own.subjects(RDFS.subClassOf, todo.pop())) - kinds
        kinds |= below
        todo += below
    return {node for kind in kinds for node in own.subjects(RDF.type, kind)}


def vreemd(own: Graph) -> set[Node]:
    """Return the properties that no region is told with: what stands behind them is nobody's business here."""
    return {prop for prop in own.predicates() if prop not in MORE and not str(prop).startswith(OURS)}


def zonder_namen(own: Graph, people: set[Node], strange: set[Node]) -> tuple[Graph, dict[Node, URIRef]]:
    """Return the statements without the names of ``people`` and without ``strange`` properties, and their new addresses.

    A person, and a seat or another thing that is only about one, gets an address that says nothing and loses its texts;
    a name that is known is left out of every other text.
    """
    near = _near(own, people)
    taken = set(own.all_nodes())
    free = (iri for number in count(1) if (iri := URIRef(f"urn:zvgraph:persoon-{number}")) not in taken)
    away = [*sorted(people, key=str), *sorted((node for node in near if isinstance(node, URIRef)), key=str)]
    stand_in = dict(zip(away, free, strict=False))
    names = [name for person in people for name in map(str, own.objects(person)) if NAME.fullmatch(name)]
    known = re.compile("|".join(map(re.escape, sorted(names, key=len, reverse=True))), re.IGNORECASE) if names else None
    made = Graph(store="SimpleMemory")
    for subject, prop, value in own:
        told = subject not in people or prop in (RDF.type, ORG.memberOf)
        if told and prop not in strange and not REACHED.match(str(value)) and not (subject in near and _says(value)):
            said = _without(value, known) if known and isinstance(value, Literal) else stand_in.get(value, value)
            made.add((stand_in.get(subject, subject), prop, said))
    for person in people:
        made.add((stand_in[person], RDF.type, FOAF.Person))
        made.add((stand_in[person], RDFS.label, Literal(f"een mens {LEFT_OUT}", lang="nl")))
    return made, stand_in


def _without(text: Literal, known: re.Pattern[str]) -> Literal:
    """Return a text without the names that are known."""
    return Literal(known.sub(LEFT_OUT, text), lang=text.language) if known.search(text) else text


def _near(own: Graph, people: set[Node]) -> set[Node]:
    """Return what is only about a person: a seat, a post, a block with how to reach them."""
    found: set[Node] = set()
    todo = list(people)
    while todo:
        node = todo.pop()
        beside = {*own.objects(node), *own.subjects(None, node)} if node in people else set(own.objects(node))
        new = {one for one in beside if (one, None, None) in own and not _ours(own, one)} - found - people
        found |= new
        todo += new
    return found


def _ours(own: Graph, node: Node) -> bool:
    """Tell whether something is a thing of the region rather than of a person: a class of ours that is no seat."""
    kinds = set(own.objects(node, RDF.type)) - {ZV.Deelname}
    return any(str(kind).startswith(PREFIXES["zv"]) for kind in kinds) or str(node).startswith(PREFIXES["gm"])


def _says(value: Node) -> bool:
    """Tell whether something is a text that may name a person, rather than a number or a day."""
    return isinstance(value, Literal) and value.datatype in (None, XSD.string)
