"""Generate a region of realistic shape: subregions, thema's, niveaus, busy actors, and some true doubles.

Usage: python benchmarks/generate.py GREMIA ACTORS > regio.ttl
"""

import random
import sys

from zv_graph.vocabulary import PREFIXES

THEMAS = (
    "personen-met-verward-gedrag",
    "nazorg-gedetineerden",
    "mensenhandel",
    "beschermd-wonen-en-maatschappelijke-opvang",
    "lvb-problematiek",
    "jeugdproblematiek",
    "alcohol-en-drugs",
    "wet-verplichte-ggz",
    "huiselijk-geweld-en-kindermishandeling",
    "samenwerking-met-zorgverzekeraars",
    "verslavingszorg",
)
TYPES = (
    "ggz",
    "politie",
    "ggd",
    "openbaar-ministerie",
    "veilig-thuis",
    "reclassering",
    "woningcorporatie",
    "jeugdhulp",
)
NIVEAUS = ("bestuurlijk", "tactisch", "operationeel")
SEED = 2026
BUSY, DOUBLES, UNKNOWN = 10, 0.1, 0.1


def generate(gremia: int, actors: int) -> str:
    """Return a region in Turtle; the same numbers give the same text."""
    chance = random.Random(SEED)  # noqa: S311  nothing here is secret
    parts = max(gremia // 25, 1)
    lines = [f"@prefix {name}: <{iri}> ." for name, iri in PREFIXES.items()]
    lines += [
        "@prefix x: <urn:x:> .",
        'x:regio a zv:Regio ; rdfs:label "Gegenereerd" ; zv:peildatum "2026-11-01"^^xsd:date .',
    ]
    for a in range(actors):
        kind = TYPES[a % len(TYPES)]
        lines.append(f'x:a{a} a zv:Ketenpartner ; rdfs:label "Partij {a}" ; zv:partnertype partnertype:{kind} .')
    busy, rest = range(BUSY), range(BUSY, actors)
    pools = [[a for a in rest if a % parts == p] + chance.sample(list(rest), min(8, len(rest))) for p in range(parts)]
    last: tuple[str, list[int]] = ("", [])
    for g in range(gremia):
        part = g % parts
        if last[1] and chance.random() < DOUBLES:
            about, members = last[0], last[1][:-1] if len(last[1]) > 4 else last[1]
        else:
            themas = ", ".join(f"thema:{t}" for t in sorted(chance.sample(THEMAS, chance.choice((1, 1, 2, 3)))))
            about = f"zv:niveau niveau:{chance.choices(NIVEAUS, (1, 2, 2))[0]} ; zv:thema {themas}"
            members = sorted({*chance.sample(pools[part], min(chance.randint(4, 12), len(pools[part])))})
            members += [a for a in busy if chance.random() < 0.2]
            last = about, members
        hours = f" ; zv:keerPerJaar {chance.choice((4, 6, 8, 10, 12))} ; zv:duurInUren {chance.choice((1.5, 2, 3))}"
        hours = "" if chance.random() < UNKNOWN else hours
        up = f" ; zv:voedt x:g{chance.randrange(g)}" if g and chance.random() < 0.5 else ""
        may = " ; zv:heeftMandaat [ zv:mandaattype mandaat:richtinggeven ]" if chance.random() < 0.1 else ""
        lines.append(f'x:g{g} a zv:Overleg ; rdfs:label "Overleg {g}" ; {about}{hours}{up}{may} .')
        lines += [f"x:g{g} org:hasMember {', '.join(f'x:a{a}' for a in members)} ."]
    return "\n".join(lines) + "\n"


def committees(gremia: int, actors: int) -> str:
    """Return committees of people in Turtle: many small tables, some large ones, and subcommittees with their own parent."""
    chance = random.Random(SEED)  # noqa: S311  nothing here is secret
    lines = [f"@prefix {name}: <{iri}> ." for name, iri in PREFIXES.items()]
    lines.append(
        '@prefix x: <urn:x:> . x:r a zv:Regio ; rdfs:label "Commissies" ; zv:peildatum "2026-11-01"^^xsd:date .'
    )
    for a in range(actors):
        kind = TYPES[a % len(TYPES)]
        lines.append(f'x:a{a} a zv:Ketenpartner ; rdfs:label "Lid {a}" ; zv:partnertype partnertype:{kind} .')
    for g in range(gremia):
        members = ", ".join(
            f"x:a{a}" for a in sorted(chance.sample(range(actors), chance.choice((8, 10, 12, 15, 20, 40))))
        )
        about = f"zv:niveau niveau:{NIVEAUS[g % 3]} ; zv:thema thema:{THEMAS[g % len(THEMAS)]}"
        parent = f" ; zv:onderdeelVan x:g{chance.randrange(max(g // 8, 1))}" if g else ""
        lines.append(
            f'x:g{g} a zv:Overleg ; rdfs:label "Commissie {g}" ; {about} ; zv:keerPerJaar 10 ; zv:duurInUren 2{parent} .'
        )
        lines.append(f"x:g{g} org:hasMember {members} .")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    print(generate(int(sys.argv[1]), int(sys.argv[2])), end="")
