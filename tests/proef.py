"""Small regions written in Turtle or drawn at random, and the bundled ones, read once."""

import contextlib
import os
import sys
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import networkx as nx
import pyoxigraph as ox
import pytest
from click.testing import CliRunner
from hypothesis import settings
from hypothesis import strategies as st

from zv_graph import analysis, network, query, region
from zv_graph.analysis import Analyse
from zv_graph.analysis.verandering import Haal, Koppel, Nieuw, Ritme, Samen, Stopt, Thema, Zet
from zv_graph.commands import zvgraph
from zv_graph.network import (
    BEGRIP,
    Actor,
    Begrip,
    Combinatie,
    Gremium,
    Mandaat,
    Naamloos,
    Regio,
    Relatie,
    Verwachting,
    Zetel,
)
from zv_graph.query import serving
from zv_graph.region import Region
from zv_graph.vocabulary import PREFIXES

# How long a test waits for a process or a page before it fails: on the slowest machine, never an expectation.
LONG = 900
PATIENT = query.Limits(seconds=LONG)
# In the suite a property is tried on a quarter of its examples; make hold tries it on many times all of them.
HOLD = int(os.environ.get("ZVGRAPH_HOLD", "0"))
BUNDLED = ("flevoland", "twente", "voorbeeldregio")
# What takes long for each region is tried on the example in the suite, and on the true ones by make hold.
FIRST = ("voorbeeldregio", *(pytest.param(name, marks=pytest.mark.hold) for name in ("flevoland", "twente")))
PROGRAM = [sys.executable, "-m", "zv_graph"]
HEADER = "".join(f"@prefix {name}: <{iri}> .\n" for name, iri in PREFIXES.items()) + "@prefix x: <urn:x:> .\n"
REGIO = 'x:regio a zv:Regio ; rdfs:label "Proef"@nl ; zv:peildatum "2026-11-01"^^xsd:date ; zv:gemeente gm:0034, gm:0995 .\n'


def examples(many: int) -> settings:
    """Return on how many examples a property is tried: in the suite, or when there is time."""
    return settings(max_examples=many * HOLD if HOLD else max(many // 4, 6))


@cache
def bundled(name: str) -> Region:
    return region.load(name)


@cache
def analysed(name: str) -> Analyse:
    return analysis.analyse(network.build(bundled(name)))


@cache
def answering(name: str) -> ox.Store:
    """Return what questions are asked of, in this process: quicker where not the limits are at stake."""
    return serving.loaded(query.dataset.dataset(bundled(name)))


@dataclass(frozen=True)
class Told:
    """What a run of the program gave."""

    returncode: int
    stdout: str
    stderr: str


def run(*args: object, cwd: str | Path = ".") -> Told:
    """Run the program in this process, where it starts in no time; ``apart`` in test_commands is as a user does it."""
    with contextlib.chdir(cwd):
        told = CliRunner().invoke(zvgraph, list(map(str, args)), env={"COLUMNS": "100"}, prog_name="zvgraph")
    assert told.exception is None or isinstance(told.exception, SystemExit), told.exception
    return Told(told.exit_code, told.stdout, told.stderr)


def seats(gremium: str, *actors: str, rol: str = "lid", functie: str | None = None) -> str:
    """Return one Deelname for each actor."""
    extra = f" ; zv:functie functie:{functie}" if functie else ""
    return "".join(
        f"[] a zv:Deelname ; org:organization x:{gremium} ; org:member {actor} ; org:role rol:{rol}{extra} .\n"
        for actor in actors
    )


def partner(name: str, soort: str) -> str:
    return f'x:{name} a zv:Ketenpartner ; rdfs:label "{name}"@nl ; zv:partnertype partnertype:{soort} .\n'


def overleg(name: str, extra: str = "") -> str:
    return f'x:{name} a zv:Overleg ; rdfs:label "{name}"@nl ; zv:niveau niveau:tactisch {extra} .\n'


def bipartite(graph: nx.Graph) -> str:
    """Return a two-mode graph of networkx as a region without thema's, niveaus or hours."""
    text = ""
    for node, side in sorted(graph.nodes(data="bipartite")):
        name = node.replace(" ", "-")
        if side:
            text += f'x:{name} a zv:Gremium ; rdfs:label "{node}"@nl ; org:hasMember '
            text += ", ".join(f"x:{other.replace(' ', '-')}" for other in sorted(graph[node])) + " .\n"
        else:
            text += f'x:{name} a zv:Actor ; rdfs:label "{node}"@nl .\n'
    return text


TREDEN = ("afstemmen", "adviseren", "richtinggeven", "besluiten")
ROLLEN = tuple(f"{BEGRIP}rol/{naam}" for naam in ("lid", "voorzitter", "adviseur"))
VORMEN = tuple(f"{BEGRIP}vorm/{naam}" for naam in ("werkgroep", "projectgroep", "inkoopoverleg", "thematafel"))
LOKAAL, KERN = f"{BEGRIP}schaal/lokaal", f"{BEGRIP}sterkte/kern"
GEMEENTE = f"{BEGRIP}partnertype/gemeente"
BOTH = frozenset({"zorg", "veiligheid"})
# Who there is, of which partnertypen and pijlers: two gemeenten and four others.
ACTOREN = {
    "m0": ((GEMEENTE,), BOTH),
    "m1": ((GEMEENTE,), BOTH),
    "a0": (("x",), frozenset({"zorg"})),
    "a1": (("x", "y"), BOTH),
    "a2": (("y",), frozenset({"veiligheid"})),
    "a3": ((), frozenset()),
}
FUNCTIES_PIJLERS = {"f0": frozenset({"veiligheid"}), "f1": frozenset({"zorg"}), "f2": frozenset()}


@st.composite
def netwerken(draw, most: int = 8):
    """Draw a small random network: mostly plain tables that are known well, with now and then every other fact."""
    some = st.sampled_from
    names = [f"g{n}" for n in range(draw(st.integers(1, most)))]
    themas, niveaus = ("t0", "t1", "breed"), ("operationeel", "tactisch", "bestuurlijk")
    begrippen = {t: Begrip(t, None, BOTH, frozenset({"breed"}) - {t}) for t in themas}
    begrippen |= {n: Begrip(n, place, frozenset(), frozenset()) for place, n in enumerate(niveaus, 1)}
    begrippen |= {f: Begrip(f, None, pijlers, frozenset()) for f, pijlers in FUNCTIES_PIJLERS.items()}
    expected = draw(
        st.sets(
            st.tuples(some(themas[:2]), some(niveaus), some(("x", "y", GEMEENTE)), some((KERN, "wens")), st.booleans()),
            max_size=4,
        )
    )
    together = draw(
        st.sets(st.tuples(some(themas[:2]), some(niveaus), some((KERN, "wens")), st.booleans()), max_size=2)
    )
    network = nx.MultiDiGraph(
        regio=Regio(
            "regio", "Regio", None, ("m0", "m1"), draw(some((frozenset(), frozenset(niveaus), frozenset({"breed"}))))
        ),
        begrippen=begrippen,
        verwachtingen=tuple(
            Verwachting(t, n, wie, None, kern, lokaal, "") for t, n, wie, kern, lokaal in sorted(expected)
        ),
        combinaties=tuple(
            Combinatie(t, n, ("x", "y"), kern, lokaal, "", "") for t, n, kern, lokaal in sorted(together)
        ),
        indelingen={},
        werkwijzen=(),
    )
    for actor, (partners, pijlers) in ACTOREN.items():
        _node(network, Actor(iri=actor, naam=actor, partnertypes=partners, pijlers=pijlers))
    plain = draw(st.booleans())
    for name in names:
        _node(network, _gremium(draw, name, plain=plain))
        for actor in sorted(draw(st.sets(some(sorted(ACTOREN)), min_size=0, max_size=6))):
            for functie in draw(some(((None,), ("f0",), ("f1",), ("f0",), (None, "f0"), ("f0", "f1"), ("f2",)))):
                namens = draw(some(((), (), (), (), ("m0",)))) if actor != "m0" else ()
                speaks = {kind for iri in (actor, *namens) for kind in ACTOREN[iri][0]}
                zetel = Zetel(
                    actor=actor,
                    gremium=name,
                    rol=draw(some((*ROLLEN[:1] * 5, *ROLLEN))),
                    functie=functie,
                    aantal=draw(some((*(None,) * 9, 2))),
                    namens=namens,
                    partners=frozenset(speaks),
                    pijlers=FUNCTIES_PIJLERS.get(functie or "") or ACTOREN[actor][1],
                )
                network.add_edge(actor, name, soort="zetel", record=zetel)
    kinds = ("onderdeelVan", "onderdeelVan", "rapporteertAan", "escaleertNaar", "voedt", "voorportaalVan")
    for a, b, kind in sorted(draw(st.sets(st.tuples(some(names), some(names), some(kinds)), max_size=4))):
        if a != b:
            network.add_edge(a, b, soort=kind, record=Relatie(kind, a, b))
    return network


def _gremium(draw, name: str, *, plain: bool) -> Gremium:
    """Draw one table; of a plain region most is known, and little out of the ordinary."""

    def now_and_then(*rare, usual=None):
        return draw(st.sampled_from((*(usual,) * (9 if plain else 3), *rare)))

    def rarely() -> bool:
        return now_and_then(1, usual=0) == 1

    themas = draw(
        st.frozensets(st.sampled_from(("t0", "t0", "t1", "breed")), min_size=0 if not plain else 1, max_size=2)
    )
    rang = draw(st.sampled_from((0, 0, 1, 3, 4)))
    own = draw(st.sampled_from((frozenset(), frozenset(), frozenset({"t0"}))))
    naamloos = now_and_then((Naamloos("f0", ROLLEN[0], 2, ("m0",)),), (Naamloos(None, ROLLEN[2], 1, ()),), usual=())
    return Gremium(
        iri=name,
        naam=name,
        niveau=now_and_then("operationeel", "bestuurlijk", None, usual="tactisch"),
        schaal=now_and_then(LOKAAL),
        vorm=now_and_then(*VORMEN),
        themas=themas,
        mandaten=(Mandaat(TREDEN[rang - 1], rang, own, None, None, None),) if rang else (),
        keer=now_and_then(None, 3.0, 6.0, usual=10.0),
        duur=now_and_then(None, 1.0, usual=2.0),
        wettelijk=rarely(),
        bij_wet=rarely(),
        volledig=draw(st.sampled_from((*(True,) * (9 if plain else 3), None, False))),
        aantal=now_and_then(2, usual=1),
        eindigt=now_and_then("2030-01-01"),
        vertrouwelijk=rarely(),
        werkgebied=now_and_then(frozenset({"m0"}), usual=frozenset()),
        naamloos=naamloos,
    )


def _node(network: nx.MultiDiGraph, record: Actor | Gremium) -> None:
    network.add_node(record.iri, soort=type(record).__name__.lower(), record=record)


def changed(network: nx.MultiDiGraph, iri: str, **fields: object) -> None:
    """Change what the data say of one node of a network."""
    network.nodes[iri]["record"] = replace(network.nodes[iri]["record"], **fields)


def some_edits(data, names):
    """Return edits of every kind, no gremium in two of them."""
    left = list(names)
    edits = [Nieuw("Nieuwe tafel", "tactisch", ("t0",), 4.0, 2.0), Koppel(tuple(names[:2]))] if len(names) > 1 else []
    kinds = [
        Stopt,
        lambda one: Zet("a0", one, functie="f1", namens=("m0",)),
        lambda one: Haal("m0", one),
        lambda one: Thema(one, erbij=("t1",), eraf=("t0",)),
        lambda one: Ritme(one, keer=5.0, duur=1.0),
    ]
    edits += [kind(left.pop(0)) for kind in kinds if left and data.draw(st.booleans())]
    return [*edits, *([Samen((left[0], left[1]))] if len(left) > 1 else [])]


SOORTEN, FUNCTIES = ("gemeente", "ggz", "politie", "ggd", "vg-organisatie"), ("burgemeester", "wethouder", "manager")
KINDS = ("mensenhandel", "nazorg-gedetineerden", "zorg-en-veiligheid")


@st.composite
def regios(draw) -> str:
    """Draw a small region in Turtle, without its prefixes, with both forms of a seat, statuses, areas and lines."""
    some, niveaus = st.sampled_from, ("bestuurlijk", "tactisch", "operationeel")
    gemeenten = ("gm:0034", "gm:0995", "gm:0171", "gm:0184")
    partners = [f"p{n}" for n in range(5)]
    text = 'x:regio a zv:Regio ; rdfs:label "De regio"@nl ; zv:peildatum "2026-11-01"^^xsd:date ; '
    text += f"zv:gemeente {', '.join(gemeenten)} .\n"
    volledig = draw(st.sets(some([f"niveau:{n}" for n in niveaus] + [f"thema:{k}" for k in KINDS])))
    text += f"x:regio zv:volledigVoor {', '.join(sorted(volledig))} .\n" if volledig else ""
    for name in partners:
        text += f'x:{name} a zv:Ketenpartner ; rdfs:label "Partij {name}"@nl .\n'
        for soort in draw(st.sets(some(SOORTEN[1:]), max_size=2)):
            text += f"x:{name} zv:partnertype partnertype:{soort} .\n"
    actors = (*gemeenten, *(f"x:{name}" for name in partners))
    for n in range(draw(st.integers(1, 6))):
        text += f'x:g{n} a {draw(some(("zv:Overleg", "zv:Gremium")))} ; rdfs:label "Tafel g{n}"@nl .\n'
        # Every other table may be nearly the same as the one before it.
        if n % 2 == 0 or draw(st.booleans()):
            facts, members = (
                draw(st.sets(some(_facts(niveaus, n)), max_size=9)),
                draw(st.sets(some(actors), max_size=5)),
            )
        text += "".join(f"x:g{n} {line} .\n" for line in sorted(facts) if f" x:g{n}" not in line)
        for actor in sorted(members):
            if draw(st.booleans()):
                text += f"x:g{n} org:hasMember {actor} .\n"
            for functie in draw(st.lists(some((None, *FUNCTIES)), max_size=2)):
                rol, namens = draw(some(("lid", "lid", "voorzitter", "agendalid", ""))), draw(some((*actors, "", "")))
                text += f"[] a zv:Deelname ; org:organization x:g{n} ; org:member {actor}"
                text += f" ; zv:functie functie:{functie}" if functie else ""
                text += f" ; org:role rol:{rol}" if rol else ""
                text += f" ; zv:namens {namens} .\n" if namens and namens != actor else " .\n"
    for n in range(draw(st.integers(0, 4))):
        wie = draw(some((*(f"zv:partnertype partnertype:{s}" for s in SOORTEN), "zv:functie functie:burgemeester")))
        per, thema, niveau = draw(some(("regionaal", "lokaal"))), draw(some(KINDS)), draw(some(niveaus))
        text += f"x:v{n} a zv:Verwachting ; zv:thema thema:{thema} ; zv:niveau niveau:{niveau} ; {wie} ; "
        text += f'zv:sterkte sterkte:kern ; zv:per schaal:{per} ; dcterms:source "proef" .\n'
    for gemeente in gemeenten:
        via = draw(some(("x:p0", '"via \\"balie\\""', "x:g0")))
        text += f'[] a zv:Werkwijze ; zv:voorGemeente {gemeente} ; zv:thema thema:mensenhandel ; zv:onderwerp "op\\"vang"@nl ; zv:geregeldVia {via} .\n'
    return text


def _facts(niveaus, n: int) -> tuple[str, ...]:
    """Return what may be said of a gremium."""
    before = [
        f"{line} x:g{other}" for other in range(n) for line in ("zv:voedt", "zv:onderdeelVan", "zv:escaleertNaar")
    ]
    mandaten = [
        f'zv:heeftMandaat [ zv:mandaattype mandaat:{trede} ; zv:geldigTot "{jaar}-01-01"^^xsd:date ]'
        for trede in ("adviseren", "richtinggeven", "besluiten")
        for jaar in (2025, 2030)
    ]
    return (
        *(f"zv:thema thema:{kind}" for kind in KINDS for _ in range(2)),
        *(f"zv:niveau niveau:{niveaus[n // 2 % 3]}" for _ in range(4)),
        "zv:keerPerJaar 10 ; zv:duurInUren 2",
        "zv:status status:opgeheven",
        "zv:werkgebied gm:0034",
        "zv:heeftMandaat [ a zv:Mandaat ]",
        *mandaten,
        *before,
    )
