"""Bevindingen about direction: lines upward, mandaten, and both pijlers at one table."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

import networkx as nx

from zv_graph.analysis.bevindingen import herkomst
from zv_graph.analysis.bevindingen.bevinding import Bevinding, namen, opsomming
from zv_graph.analysis.dekking import lees, naam
from zv_graph.analysis.structuur import Gat

ADDED = "Niets: dit gaat over wat er zou kunnen bijkomen."
MANDATES = ("mandaat-zonder-grondslag", "mandaat-verlopen")
LACKS = {"zonder-leden": "deelnemers", "zonder-voorzitter": "een voorzitter", "zonder-thema": "een thema"}


def sturing(network: nx.MultiDiGraph, gaten: tuple[Gat, ...]) -> Iterator[Bevinding]:
    """Yield at most one finding for each kind of gap, so that a long list stays one conversation."""
    by: dict[str, list[Gat]] = defaultdict(list)
    for gat in gaten:
        by[gat.soort].append(gat)
    if lines := by["geen-pad-omhoog"]:
        yield _lijnen(network, lines)
    if undecided := by["geen-besluit"]:
        yield _besluit(network, undecided)
    if mandates := [gat for soort in MANDATES for gat in by[soort]]:
        yield _mandaten(network, mandates)
    expected = {v.thema for v in network.graph["verwachtingen"]}
    if onesided := [gat for gat in by["eenzijdig"] if gat.betrokken[0] in expected]:
        yield _eenzijdig(network, onesided)
    if lacking := [gat for soort in LACKS for gat in by[soort]]:
        yield _gegevens(network, lacking, by)


def _lijnen(network: nx.MultiDiGraph, gaten: Sequence[Gat]) -> Bevinding:
    gremia = tuple(gat.betrokken[0] for gat in gaten)
    lowest = [g for g in lees(network).gremia.values() if _is_operationeel(network, g.niveau)]
    heeft = "heeft" if len(gremia) == 1 else "hebben"
    return Bevinding(
        id="lijn-omhoog",
        soort="lijn-omhoog",
        bewering=f"{namen(network, gremia, keep=3)} {heeft} volgens de gegevens geen lijn omhoog.",
        bewijs="Er loopt geen lijn naar een gremium dat richting geeft of besluit; vastgelopen zaken blijven dan liggen.",
        vergelijking=f"Het gaat om {len(gremia)} van de {len(lowest)} operationele overleggen.",
        verlies=ADDED,
        tegenargument="Opschalen kan ook via de eigen organisatie lopen, zonder lijn tussen overleggen.",
        opbrengst_uren=None,
        onbekend="Een gremium zonder mandaat in de gegevens telt hier als afstemmen.",
        vraag="Waar gaat een zaak naartoe die hier niet wordt opgelost?",
        betrokken=gremia,
        sparql=herkomst.lijnen(gremia),
        sterkte=2,
    )


def _besluit(network: nx.MultiDiGraph, gaten: Sequence[Gat]) -> Bevinding:
    themas = tuple(gat.betrokken[0] for gat in gaten)
    gremia = sorted({iri for gat in gaten for iri in gat.betrokken[1:]})
    dekking = lees(network)
    without = sum(not dekking.gremia[iri].mandaten for iri in gremia)
    over = "dit thema" if len(themas) == 1 else f"{len(themas)} thema's"
    return Bevinding(
        id="geen-besluit",
        soort="mandaat",
        bewering=f"Over {over} mag volgens de gegevens geen enkele tafel besluiten.",
        bewijs=f"Het gaat om {namen(network, themas, keep=12)}.",
        vergelijking=f"Over die thema's gaan {len(gremia)} gremia; {without} daarvan hebben geen mandaat in de gegevens.",
        verlies=ADDED,
        tegenargument="Besluiten kan ook in elk college apart; een regionale tafel hoeft dat niet te doen.",
        opbrengst_uren=None,
        onbekend="Een gremium zonder mandaat in de gegevens telt hier als afstemmen.",
        vraag="Wie hakt de knoop door, en weet iedereen aan tafel dat?",
        betrokken=tuple(gremia),
        sparql=herkomst.mandaten(themas),
        sterkte=2 if without == 0 else 1,
    )


def _mandaten(network: nx.MultiDiGraph, gaten: Sequence[Gat]) -> Bevinding:
    gremia = tuple(dict.fromkeys(gat.betrokken[0] for gat in gaten))
    mandated = sum(bool(data["mandaten"]) for _, data in network.nodes(data=True) if data["soort"] == "gremium")
    return Bevinding(
        id="mandaat",
        soort="mandaat",
        bewering=f"Het mandaat van {namen(network, gremia)} staat niet stevig.",
        bewijs=" ".join(gat.toelichting for gat in gaten),
        vergelijking=f"Van de {mandated} gremia met een mandaat zijn het er {len(gremia)}.",
        verlies=ADDED,
        tegenargument="In de praktijk kan iedereen zich aan een oud of ongeschreven mandaat houden.",
        opbrengst_uren=None,
        onbekend="Of er een nieuw besluit is dat nog niet in de gegevens staat.",
        vraag="Waar staat op papier wat deze tafel mag, en tot wanneer?",
        betrokken=gremia,
        sparql=herkomst.gegevens(gremia),
        sterkte=2,
    )


def _eenzijdig(network: nx.MultiDiGraph, gaten: Sequence[Gat]) -> Bevinding:
    told = [f"{naam(network, gat.betrokken[0])} ({naam(network, gat.betrokken[1])})" for gat in gaten]
    gremia = tuple(dict.fromkeys(iri for gat in gaten for iri in gat.betrokken[2:]))
    return Bevinding(
        id="eenzijdig",
        soort="eenzijdig",
        bewering=f"Zorg en veiligheid zitten niet samen aan tafel voor {opsomming(told, keep=2)}.",
        bewijs=f"Het gaat om {opsomming(told, keep=12)}; de tafels zijn {namen(network, gremia)}.",
        vergelijking="Voor de andere thema's en niveaus met een tafel zitten beide pijlers wel bij elkaar.",
        verlies=ADDED,
        tegenargument="Sommige onderwerpen zijn echt van één pijler.",
        opbrengst_uren=None,
        onbekend="Van een partij zonder soort of functie in de gegevens is de pijler niet bekend.",
        vraag="Wie van de andere pijler zou hier iets toevoegen?",
        betrokken=gremia,
        sparql=herkomst.tafels(gaten[0].betrokken[0], gaten[0].betrokken[1]),
        sterkte=2,
    )


def _gegevens(network: nx.MultiDiGraph, gaten: Sequence[Gat], by: dict[str, list[Gat]]) -> Bevinding:
    gremia = tuple(dict.fromkeys(gat.betrokken[0] for gat in gaten))
    counts = [f"{len(by[soort])} zonder {wat}" for soort, wat in LACKS.items() if by[soort]]
    return Bevinding(
        id="gegevens",
        soort="gegevens",
        bewering=f"Van {len(gremia)} gremia zijn de gegevens niet compleet.",
        bewijs=f"Er zijn gremia {opsomming(counts)}: {namen(network, gremia)}.",
        vergelijking=f"De regio heeft {len(lees(network).gremia)} actieve gremia in de gegevens.",
        verlies=ADDED,
        tegenargument="Een overleg kan bewust zonder vaste voorzitter of vast thema werken.",
        opbrengst_uren=None,
        onbekend="Wat hier ontbreekt, maakt de andere bevindingen minder zeker.",
        vraag="Wie kan deze gegevens aanvullen?",
        betrokken=gremia,
        sparql=herkomst.gegevens(gremia),
        sterkte=1,
    )


def _is_operationeel(network: nx.MultiDiGraph, niveau: str | None) -> bool:
    begrip = network.graph["begrippen"].get(niveau)
    return begrip is not None and begrip.volgorde == 1
