"""Generate a country: many regions of realistic shape, each in a graph of its own, with actors who sit everywhere.

Usage: python benchmarks/country.py REGIONS GREMIA > land.nq

Each region has its own subregions and its own gemeenten of the 342 there are; the national actors stand in the default
graph. Who sits at a table does so in one to three functies, each with its source and its dates: 25 regions of 120 gremia
give the 10^6 quads of a whole country.
"""

import random
import sys
from collections.abc import Iterator

from generate import NIVEAUS, SEED, THEMAS, TYPES
from rdflib import RDF

from zv_graph.region import background
from zv_graph.vocabulary import PREFIXES, ZV

NATIONAL, LOCAL = 30, 80
FUNCTIES = ("wethouder", "burgemeester", "beleidsmedewerker", "manager", "professional", "directeur")


def country(regions: int, gremia: int) -> Iterator[str]:
    """Yield the lines of a country in N-Quads; the same numbers give the same lines."""
    chance = random.Random(SEED)  # noqa: S311  nothing here is secret
    gemeenten = sorted(map(str, background().subjects(RDF.type, ZV.Gemeente)))
    for number in range(NATIONAL):
        yield from _actor(f"urn:land:a{number}", number, None)
    for number in range(regions):
        own = gemeenten[number::regions]
        yield from _region(number, gremia, own, chance)


def _say(subject: str, prop: str, value: str, graph: str | None) -> str:
    prefix, _, name = prop.partition(":")
    return f"<{subject}> <{PREFIXES[prefix]}{name}> {value}{f' <{graph}>' if graph else ''} .\n"


def _iri(scheme: str, name: str) -> str:
    return f"<{PREFIXES[scheme]}{name}>"


def _number(value: float) -> str:
    return f'"{value}"^^<{PREFIXES["xsd"]}decimal>'


def _actor(iri: str, number: int, graph: str | None) -> Iterator[str]:
    yield _say(iri, "rdf:type", _iri("zv", "Ketenpartner"), graph)
    yield _say(iri, "rdfs:label", f'"Partij {iri.rpartition(":")[2]}"@nl', graph)
    yield _say(iri, "zv:partnertype", _iri("partnertype", TYPES[number % len(TYPES)]), graph)
    yield _say(iri, "dcterms:source", '"gegenereerd"', graph)


def _region(number: int, gremia: int, gemeenten: list[str], chance: random.Random) -> Iterator[str]:
    graph = f"urn:land:r{number}"
    yield _say(graph, "rdf:type", _iri("zv", "Regio"), graph)
    yield _say(graph, "rdfs:label", f'"Regio {number}"@nl', graph)
    yield _say(graph, "zv:peildatum", f'"2026-11-01"^^<{PREFIXES["xsd"]}date>', graph)
    for gemeente in gemeenten:
        yield _say(graph, "zv:gemeente", f"<{gemeente}>", graph)
    local = [f"urn:land:r{number}:p{at}" for at in range(LOCAL)]
    for at, iri in enumerate(local):
        yield from _actor(iri, at, graph)
    pools = [[*gemeenten[part::3], *local[part::3]] for part in range(3)]
    for at in range(gremia):
        yield from _gremium(f"urn:land:r{number}:g{at}", graph, pools[at % 3], chance)


def _gremium(iri: str, graph: str, pool: list[str], chance: random.Random) -> Iterator[str]:
    yield _say(iri, "rdf:type", _iri("zv", "Overleg"), graph)
    yield _say(iri, "rdfs:label", f'"Overleg {iri.rpartition("urn:land:")[2]}"@nl', graph)
    yield _say(iri, "zv:niveau", _iri("niveau", chance.choice(NIVEAUS)), graph)
    for thema in chance.sample(THEMAS, chance.choice((1, 1, 2))):
        yield _say(iri, "zv:thema", _iri("thema", thema), graph)
    yield _say(iri, "zv:keerPerJaar", _number(chance.choice((4.0, 6.0, 10.0))), graph)
    yield _say(iri, "zv:duurInUren", _number(chance.choice((1.5, 2.0))), graph)
    everywhere = [f"urn:land:a{one}" for one in chance.sample(range(NATIONAL), 4)]
    for place, actor in enumerate([*chance.sample(pool, min(chance.randint(5, 14), len(pool))), *everywhere]):
        for functie in chance.sample(FUNCTIES, chance.randint(1, 3)):
            seat = f"{iri}:z{place}:{functie}"
            yield from _seat(seat, graph, (iri, actor, "voorzitter" if not place else "lid", functie))


def _seat(seat: str, graph: str, who: tuple[str, str, str, str]) -> Iterator[str]:
    gremium, actor, rol, functie = who
    yield _say(seat, "rdf:type", _iri("zv", "Deelname"), graph)
    yield _say(seat, "org:organization", f"<{gremium}>", graph)
    yield _say(seat, "org:member", f"<{actor}>", graph)
    yield _say(seat, "org:role", _iri("rol", rol), graph)
    yield _say(seat, "zv:functie", _iri("functie", functie), graph)
    yield _say(seat, "rdfs:comment", f'"Zit er als {functie}."@nl', graph)
    yield _say(seat, "dcterms:source", f'"gegenereerd, regel {seat.rpartition("urn:land:")[2]}"', graph)
    yield _say(seat, "zv:zekerheid", _iri("zekerheid", "gelezen"), graph)
    yield _say(seat, "zv:geldigVan", f'"2024-01-01"^^<{PREFIXES["xsd"]}date>', graph)
    yield _say(seat, "zv:geldigTot", f'"2028-01-01"^^<{PREFIXES["xsd"]}date>', graph)
    yield _say(seat, "zv:peildatum", f'"2026-11-01"^^<{PREFIXES["xsd"]}date>', graph)


if __name__ == "__main__":
    sys.stdout.writelines(country(int(sys.argv[1]), int(sys.argv[2])))
