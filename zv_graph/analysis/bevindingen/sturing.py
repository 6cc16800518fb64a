"""Bevindingen about direction: lines upward, mandaten, and both pijlers at one table."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from zv_graph.analysis.bevindingen.bevinding import Bevinding, namen
from zv_graph.analysis.bevindingen.herkomst import Herkomst
from zv_graph.analysis.dekking import Dekking
from zv_graph.analysis.structuur import Gat
from zv_graph.network import contents
from zv_graph.words import aantal, opsomming

MANDATES = ("mandaat-zonder-grondslag", "mandaat-verlopen")
LACKS = {"zonder-leden": "deelnemers", "zonder-voorzitter": "een voorzitter", "zonder-thema": "een thema"}


def sturing(dekking: Dekking, gaten: tuple[Gat, ...]) -> Iterator[Bevinding]:
    """Yield at most one finding for each kind of gap, so that a long list stays one conversation."""
    by: dict[str, list[Gat]] = defaultdict(list)
    for gat in gaten:
        by[gat.soort].append(gat)
    if lines := by["geen-pad-omhoog"]:
        yield _lijnen(dekking, lines)
    if undecided := by["geen-besluit"]:
        yield _besluit(dekking, undecided)
    if mandates := [gat for soort in MANDATES for gat in by[soort]]:
        yield _mandaten(dekking, mandates)
    expected = {v.thema for v in dekking.verwachtingen}
    if onesided := [gat for gat in by["eenzijdig"] if gat.betrokken[0] in expected]:
        yield _eenzijdig(dekking, onesided)
    if lacking := [gat for soort in LACKS for gat in by[soort]]:
        yield _gegevens(dekking, lacking, by)


def _lijnen(dekking: Dekking, gaten: Sequence[Gat]) -> Bevinding:
    gremia = tuple(gat.betrokken[0] for gat in gaten)
    lowest = [g for g in dekking.gremia.values() if dekking.is_operationeel(g)]
    heeft = "heeft" if len(gremia) == 1 else "hebben"
    return Bevinding(
        id="lijn-omhoog",
        soort="lijn-omhoog",
        bewering=f"{namen(dekking, gremia, keep=3)} {heeft} volgens de gegevens geen lijn omhoog.",
        bewijs="Er loopt geen lijn naar een gremium dat richting geeft of besluit; vastgelopen zaken blijven dan liggen.",
        vergelijking=f"Het gaat om {len(gremia)} van de {len(lowest)} operationele overleggen.",
        tegenargument="Opschalen kan ook via de eigen organisatie lopen, zonder lijn tussen overleggen.",
        onbekend="Een gremium zonder mandaat in de gegevens telt hier als afstemmen.",
        vraag="Waar gaat een zaak naartoe die hier niet wordt opgelost?",
        betrokken=gremia,
        herkomst=Herkomst.over("geen-lijn-omhoog", "overleg", gremia),
    )


def _besluit(dekking: Dekking, gaten: Sequence[Gat]) -> Bevinding:
    themas = tuple(gat.betrokken[0] for gat in gaten)
    gremia = sorted({iri for gat in gaten for iri in gat.betrokken[1:]})
    without = sum(not dekking.gremia[iri].mandaten for iri in gremia)
    over = "dit thema" if len(themas) == 1 else f"{len(themas)} thema's"
    return Bevinding(
        id="geen-besluit",
        soort="mandaat",
        bewering=f"Over {over} mag volgens de gegevens geen enkele tafel besluiten.",
        bewijs=f"Het gaat om {namen(dekking, themas, keep=12)}.",
        vergelijking=f"Over die thema's gaan {len(gremia)} gremia; {without} daarvan hebben geen mandaat in de gegevens.",
        tegenargument="Besluiten kan ook in elk college apart; een regionale tafel hoeft dat niet te doen.",
        onbekend="Een gremium zonder mandaat in de gegevens telt hier als afstemmen.",
        vraag="Wie hakt de knoop door, en weet iedereen aan tafel dat?",
        betrokken=tuple(gremia),
        herkomst=Herkomst.over("mandaat-per-thema", "thema", themas),
        sterkte=2 if without == 0 else 1,
    )


def _mandaten(dekking: Dekking, gaten: Sequence[Gat]) -> Bevinding:
    gremia = tuple(dict.fromkeys(gat.betrokken[0] for gat in gaten))
    grond = [gat.betrokken[0] for gat in gaten if gat.soort == "mandaat-zonder-grondslag"]
    told = [f"Zonder grondslag in de gegevens: {namen(dekking, grond)}."] if grond else []
    told += [gat.toelichting for gat in gaten if gat.soort == "mandaat-verlopen"]
    mandated = sum(bool(gremium.mandaten) for gremium in contents.gremia(dekking.network).values())
    return Bevinding(
        id="mandaat",
        soort="mandaat",
        bewering=f"Het mandaat van {namen(dekking, gremia, keep=2)} staat volgens de gegevens niet stevig.",
        bewijs=" ".join(told),
        vergelijking=f"Er zijn {mandated} gremia met een mandaat, ook als dat verlopen is; dit zijn er {len(gremia)}.",
        tegenargument="In de praktijk kan iedereen zich aan een oud of ongeschreven mandaat houden.",
        onbekend="Of er een nieuw besluit is dat nog niet in de gegevens staat.",
        vraag=f"Waar staat op papier wat {'deze tafel mag' if len(gremia) == 1 else 'deze tafels mogen'}, en tot wanneer?",
        betrokken=gremia,
        herkomst=Herkomst.over("wie-mag-besluiten", "overleg", gremia),
    )


def _eenzijdig(dekking: Dekking, gaten: Sequence[Gat]) -> Bevinding:
    told = [f"{dekking.naam(gat.betrokken[0])} ({dekking.naam(gat.betrokken[1])})" for gat in gaten]
    gremia = tuple(dict.fromkeys(iri for gat in gaten for iri in gat.betrokken[2:]))
    cells = {
        (v.thema, v.niveau) for v in dekking.verwachtingen if any(g.leden for g in dekking.tafels(v.thema, v.niveau))
    }
    return Bevinding(
        id="eenzijdig",
        soort="eenzijdig",
        bewering=f"Zorg en veiligheid zitten volgens de gegevens niet samen aan tafel voor {opsomming(told, keep=2)}.",
        bewijs=f"Het gaat om {opsomming(told, keep=12)}; de tafels zijn {namen(dekking, gremia)}.",
        vergelijking=f"Er zijn {len(cells)} combinaties van een verwacht thema en een niveau met een tafel; dit zijn er {len(gaten)}.",
        tegenargument="Sommige onderwerpen zijn echt van één pijler.",
        onbekend="Van een partij zonder soort of functie in de gegevens is de pijler niet bekend.",
        vraag="Wie van de andere pijler zou hier iets toevoegen?",
        betrokken=gremia,
        herkomst=Herkomst("pijlers-aan-tafel", ("thema", "niveau"), tuple(gat.betrokken[:2] for gat in gaten)),
    )


def _gegevens(dekking: Dekking, gaten: Sequence[Gat], by: dict[str, list[Gat]]) -> Bevinding:
    gremia = tuple(dict.fromkeys(gat.betrokken[0] for gat in gaten))
    counts = [f"{len(by[soort])} zonder {wat}" for soort, wat in LACKS.items() if by[soort]]
    return Bevinding(
        id="gegevens",
        soort="gegevens",
        bewering=f"Van {aantal(len(gremia), 'gremium', 'gremia')} zijn de gegevens niet compleet.",
        bewijs=f"Het gaat om {opsomming(counts)}: {namen(dekking, gremia)}.",
        vergelijking=f"De regio heeft {aantal(len(dekking.gremia), 'actief gremium', 'actieve gremia')} in de gegevens.",
        tegenargument="Een overleg kan bewust zonder vaste voorzitter of vast thema werken.",
        onbekend="Wat hier ontbreekt, maakt de andere bevindingen minder zeker.",
        vraag="Wie kan deze gegevens aanvullen?",
        betrokken=gremia,
        herkomst=Herkomst.over("wat-ontbreekt-per-gremium", "overleg", gremia),
        sterkte=1,
    )
