"""Mens: who is a human being in the statements of a region, and the same statements without anybody's name."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from itertools import count
from typing import TypeAlias

from rdflib import DCTERMS, FOAF, ORG, OWL, RDF, RDFS, SKOS, XSD, Graph, Literal, URIRef
from rdflib.term import Node

from zv_graph.mensnaam import noemt_mens
from zv_graph.names import LABELS, local
from zv_graph.vocabulary import DEELNEMERS, OURS, PREFIXES, ZV

# In every vocabulary a class of people is called so: foaf, schema.org, prov, vcard, ContactPerson; a rechtspersoon is none.
PERSON = re.compile(r"(?<!rechts)(?<!legal)(?:person|persoon|individual|mens|human)s?$", re.IGNORECASE)
# The words of others that a region is told with; whatever else somebody writes may hold a name.
WOORDEN = (PREFIXES["zv"], str(RDF), str(RDFS), str(OWL), str(SKOS))
MORE = {
    *(ORG[one] for one in ("member", "organization", "role", "hasMember", "memberOf", "unitOf", "subOrganizationOf")),
    *(ORG[one] for one in ("hasSubOrganization", "hasUnit", "reportsTo", "linkedTo", "classification", "purpose")),
    *(
        DCTERMS[one]
        for one in ("source", "replaces", "isReplacedBy", "title", "description", "issued", "created", "date")
    ),
    *(DCTERMS[one] for one in ("modified", "license", "publisher", "type", "identifier", "language", "subject")),
}
REACHED = re.compile(r"(?:mailto|tel|sms):", re.IGNORECASE)
# What properties that tell a name, or the first or last part of one, are called.
NAMES = re.compile(r"(?<!organization-)(?:label|name|naam|fn)$", re.IGNORECASE)
FIRST = re.compile(r"given-?name|first-?name|voornaam", re.IGNORECASE)
LAST = re.compile(r"family-?name|last-?name|surname|achternaam", re.IGNORECASE)
# A name of one word says nothing of whom it is; a text of more words than these is no name.
FEWEST, MOST = 2, 6
TOKEN = re.compile(r"[^\W_]+")
ORGANISATIES = {ORG.Organization, ORG.FormalOrganization, ORG.OrganizationalUnit, ORG.OrganizationalCollaboration}
LEFT_OUT = "(naam weggelaten)"
# Names as words, by their first word.
Known: TypeAlias = Mapping[str, Sequence[tuple[str, ...]]]


def mensen(own: Graph) -> set[Node]:
    """Return who is a human being: by a class that is called so, or by a class of the file's own under such a one."""
    told = {*own.objects(None, RDF.type), *own.objects(None, RDFS.subClassOf)}
    kinds = {kind for kind in told if PERSON.search(local(str(kind)))}
    todo = list(kinds)
    while todo:
        below = set(own.subjects(RDFS.subClassOf, todo.pop())) - kinds
        kinds |= below
        todo += below
    return {node for kind in kinds for node in own.subjects(RDF.type, kind)}


def vreemd(own: Graph) -> set[Node]:
    """Return the properties that no region is told with: what stands behind them is nobody's business here."""
    strange = {prop for prop in own.predicates() if prop not in MORE and not str(prop).startswith(WOORDEN)}
    # Who decided, a functie or an organisation, stands at a decision of ours.
    decisions = set(own.subjects(RDF.type, ZV.Besluit))
    told = own.subject_objects(DCTERMS.creator)
    ours = all(one in decisions and not noemt_mens(str(by)) for one, by in told)
    return strange - ({DCTERMS.creator} if ours else set())


def zonder_namen(own: Graph, people: set[Node], strange: set[Node]) -> tuple[Graph, dict[Node, URIRef]]:
    """Return the statements without the names of ``people`` and without ``strange`` properties, and their new addresses.

    A person, and a seat or another thing that is only about one, gets an address that says nothing and loses its texts;
    a name that is known is left out of every other text, and what has it in its address gets another one.
    """
    near = _near(own, people)
    known = _namen(own, people, near)
    taken = own.all_nodes()
    free = (iri for number in count(1) if (iri := URIRef(f"urn:zvgraph:persoon-{number}")) not in taken)
    named = {
        node for node in taken - people - near if isinstance(node, URIRef) and not _fixed(node) and _found(node, known)
    }
    away = [*people, *(node for node in near if isinstance(node, URIRef)), *named]
    stand_in = dict(zip(sorted(away, key=str), free, strict=False))
    made = Graph(store="SimpleMemory")
    for subject, prop, value in own:
        told = subject not in people or prop in (RDF.type, ORG.memberOf)
        if told and prop not in strange and not REACHED.match(str(value)) and not (subject in near and _says(value)):
            said = _without(value, known) if isinstance(value, Literal) else stand_in.get(value, value)
            made.add((stand_in.get(subject, subject), prop, said))
    for person in people:
        made.add((stand_in[person], RDF.type, FOAF.Person))
        made.add((stand_in[person], RDFS.label, Literal(f"een mens {LEFT_OUT}", lang="nl")))
    return made, stand_in


def _namen(own: Graph, people: set[Node], near: set[Node]) -> Known:
    """Return the names of people as words, by their first word; what is the name of something else is none."""
    found: set[tuple[str, ...]] = set()
    for node in people | near:
        texts = [
            (local(str(prop)), str(value)) for prop, value in own.predicate_objects(node) if isinstance(value, Literal)
        ]
        firsts, lasts = ([text for prop, text in texts if part.fullmatch(prop)] for part in (FIRST, LAST))
        whole = [text for prop, text in texts if NAMES.search(prop)]
        found |= {_words(text) for text in [*whole, *(f"{one} {other}" for one in firsts for other in lasts)]}
    others = {
        _words(str(value))
        for prop in LABELS
        for node, value in own.subject_objects(prop)
        if node not in people and node not in near
    }
    by: dict[str, list[tuple[str, ...]]] = {}
    for name in sorted(found - others):
        if FEWEST <= len(name) <= MOST:
            by.setdefault(name[0], []).append(name)
    return by


def _words(text: str) -> tuple[str, ...]:
    return tuple(one.casefold() for one in TOKEN.findall(unicodedata.normalize("NFC", text)))


def _found(text: str, known: Known) -> list[tuple[int, int]]:
    """Return where in a text, in one form of each sign, a name that is known stands."""
    if not known:
        return []
    at = [(one[0].casefold(), one.start(), one.end()) for one in TOKEN.finditer(text)]
    words = tuple(word for word, _, _ in at)
    return [
        (start, at[place + len(name) - 1][2])
        for place, (word, start, _) in enumerate(at)
        for name in known.get(word, ())
        if words[place : place + len(name)] == name
    ]


def _without(text: Literal, known: Known) -> Literal:
    """Return a text without the names that are known."""
    plain = unicodedata.normalize("NFC", text)
    places = _found(plain, known)
    for start, end in reversed(places):
        plain = f"{plain[:start]}{LEFT_OUT}{plain[end:]}"
    return Literal(plain, lang=text.language) if places else text


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
    """Tell whether something is a thing of the region rather than of a person: no seat, but what has words of ours."""
    kinds = set(own.objects(node, RDF.type))
    if ZV.Deelname in kinds:
        return False
    told = (str(prop).startswith(PREFIXES["zv"]) for prop in own.predicates(node))
    seated = ((None, prop, node) in own for prop in DEELNEMERS)
    ours = any(str(kind).startswith(PREFIXES["zv"]) for kind in kinds) or not kinds.isdisjoint(ORGANISATIES)
    return ours or _fixed(node) or any(told) or any(seated)


def _fixed(node: Node) -> bool:
    """Tell whether an address is not the region's own."""
    return str(node).startswith((*OURS, PREFIXES["gm"], "http://www.w3.org/"))


def _says(value: Node) -> bool:
    """Tell whether something is a text that may name a person, rather than a number or a day."""
    return isinstance(value, Literal) and value.datatype in (None, XSD.string)
