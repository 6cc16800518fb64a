"""Partij: who takes part in a regeling, and which partners a region has already."""

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from rdflib import RDF, RDFS, SKOS, Graph, URIRef
from rdflib.term import Node

from zv_graph import resources
from zv_graph.names import bare, slug
from zv_graph.register.regeling import Deelnemer
from zv_graph.vocabulary import ZV
from zv_graph.words import hoofdletter
from zv_graph.workbook.names import land

HOME = "https://w3id.org/zvgraph/id/register/"


@cache
def woorden() -> Mapping[str, Any]:
    """Return what the words of the register are in ours."""
    return tomllib.loads((resources.ONTOLOGY / "register.toml").read_text(encoding="utf-8"))


def gespeld(name: str) -> str:
    """Return a name without the slips of the register that we know."""
    for wrong, right in woorden()["spelling"].items():
        name = name.replace(wrong, right)
    return str(woorden()["orgaan"].get(name, name))


@dataclass(frozen=True, slots=True)
class Eigen:
    """What a region has already: its gemeenten, none for any region, and its own partners by bare name and by kind."""

    gemeenten: frozenset[URIRef] = frozenset()
    namen: Mapping[str, URIRef] = field(default_factory=dict)
    soorten: Mapping[Node, Sequence[URIRef]] = field(default_factory=dict)

    def van_naam(self, naam: str) -> URIRef | None:
        """Return the own partner of a name."""
        return self.namen.get(bare(naam))

    def van_soort(self, soort: URIRef) -> URIRef | None:
        """Return the only own partner of a kind."""
        found = self.soorten.get(soort, ())
        return found[0] if len(found) == 1 else None


def eigen(gemeenten: Iterable[URIRef], own: Graph) -> Eigen:
    """Return what there is to know of a region's own statements when more is added to them."""
    nodes = sorted(node for node in own.subjects(RDF.type, ZV.Ketenpartner) if isinstance(node, URIRef))
    soorten: dict[Node, list[URIRef]] = {}
    for node in nodes:
        for soort in own.objects(node, ZV.partnertype):
            soorten.setdefault(soort, []).append(node)
    names = {
        bare(str(name)): node
        for node in nodes
        for prop in (SKOS.altLabel, RDFS.label)
        for name in own.objects(node, prop)
    }
    return Eigen(frozenset(gemeenten), names, soorten)


@dataclass(frozen=True, slots=True)
class Partij:
    """Who takes part: its address, its name, and its kind where it is no gemeente of today.

    ``vroeger`` is the name of the gemeente that went on in this one; ``vreemd`` is what calls itself a gemeente and is none.
    """

    iri: URIRef
    naam: str
    soort: str | None
    vroeger: str | None = None
    vreemd: bool = False


def partij(een: Deelnemer) -> Partij:
    """Return who a deelnemer is; a gemeente that nobody knows, that was divided, or of another country, is some partner."""
    known = land()
    called = een.naam.casefold()
    of_kind = (kind for kind in woorden()["soort"] if een.code.startswith(kind["begin"]))
    kind = next((kind for kind in of_kind if kind.get("naam", "") in called), None)
    is_gemeente = een.code.startswith("gm") or called.startswith("gemeente ")
    node = (known.find(een.code) or known.find(een.naam)) if is_gemeente else None
    if node is not None:
        return Partij(node, known.shown[node], None, een.naam if known.ging_op(een.naam) else None)
    if kind is None or is_gemeente:
        return Partij(URIRef(f"{HOME}partij/{slug(een.naam)}"), een.naam, "overig", None, vreemd=is_gemeente)
    named = any(word in called for word in kind.get("heet", ()))
    naam = een.naam if named or "heet" not in kind else f"{hoofdletter(kind['heet'][0])} {een.naam}"
    return Partij(URIRef(f"{kind['adres']}{een.code}"), naam, kind["partnertype"])
