"""Bevindingen about direction: lines upward, mandaten, and both pijlers at one table."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from zv_graph.analysis.advies import samen_aan_tafel
from zv_graph.analysis.bevindingen.afspraak import afspraken
from zv_graph.analysis.bevindingen.bevinding import Bevinding, namen
from zv_graph.analysis.bevindingen.herkomst import Herkomst
from zv_graph.analysis.bevindingen.mandaat import bevoegdheid, gebrek, geen_besluit
from zv_graph.analysis.dekking import Dekking, gezag
from zv_graph.analysis.gat import SCHAKELS, Gat
from zv_graph.analysis.tafel import union
from zv_graph.analysis.vervulling import regionaal
from zv_graph.analysis.voorwaarde import NEE
from zv_graph.network import contents
from zv_graph.words import aantal, hoofdletter, opsomming

MANDATES = ("mandaat-zonder-grondslag", "mandaat-verlopen")
LACKS = {"zonder-leden": "deelnemers", "zonder-voorzitter": "een voorzitter", "zonder-thema": "een thema"}


def sturing(dekking: Dekking, gaten: tuple[Gat, ...]) -> Iterator[Bevinding]:
    """Yield at most one finding for each kind of gap, so that a long list stays one conversation."""
    by = _per_soort(gat for gat in gaten if not onzeker(dekking, gat))
    if lines := by["geen-pad-omhoog"]:
        yield _lijnen(dekking, lines)
    if ended := by["lijn-naar-opgeheven"]:
        yield _opgeheven(dekking, ended)
    if decides := by["besluit-zonder-bevoegdheid"]:
        yield bevoegdheid(dekking, decides)
    if agreed := by["afspraak-zonder-tafel"]:
        yield afspraken(dekking, agreed)
    if undecided := by["geen-besluit"]:
        yield geen_besluit(dekking, undecided)
    if mandates := [gat for soort in MANDATES for gat in by[soort]]:
        yield gebrek(dekking, mandates)
    expected = {v.thema for v in dekking.verwachtingen}
    # Where the law says who sits there, one pijler is no news.
    free = {iri for iri, g in dekking.gremia.items() if not g.bij_wet}
    if onesided := [
        gat for gat in by["eenzijdig"] if gat.betrokken[0] in expected and free.intersection(gat.betrokken[2:])
    ]:
        yield _eenzijdig(dekking, onesided)
    # A board by law or regeling has its own rules about its chair, and one without a thema is about something else.
    lacking = {soort: [gat for gat in by[soort] if gat.betrokken[0] in free] for soort in LACKS}
    if any(lacking.values()):
        yield _gegevens(dekking, lacking)


def _per_soort(gaten: Iterable[Gat]) -> dict[str, list[Gat]]:
    by: dict[str, list[Gat]] = defaultdict(list)
    for gat in gaten:
        by[gat.soort].append(gat)
    return by


def onzeker(dekking: Dekking, gat: Gat) -> bool:
    """Tell whether somebody first has to look: whether its table is there, or who sits at one with part of a list.

    Nobody of the other pijler can be asked to tables that are all closed.
    """
    tables = [dekking.gremia[iri] for iri in gat.betrokken if iri in dekking.gremia]
    if gat.soort in SCHAKELS:
        # Others may sit where the list is not complete, so that nothing comes loose.
        return any(g.nagaan or g.volledig is False for g in tables)
    if gat.soort == "eenzijdig":
        return any(g.nagaan or g.volledig is False for g in tables) or all(g.bij_wet for g in tables)
    if gat.soort == "geen-besluit":
        # A regeling of a few gemeenten says nothing of who decides for the region.
        return not any(regionaal(dekking, g) and not (g.nagaan or g.regeling) for g in tables)
    return gat.soort in ("geen-pad-omhoog", *LACKS, *MANDATES) and tables[0].nagaan


def _lijnen(dekking: Dekking, gaten: Sequence[Gat]) -> Bevinding:
    gremia = tuple(gat.betrokken[0] for gat in gaten)
    lowest = [g.nagaan for g in dekking.gremia.values() if g.operationeel]
    twijfel = f"; van {sum(lowest)} is niet zeker of het bestaat" if any(lowest) else ""
    heeft = "heeft" if len(gremia) == 1 else "hebben"
    return Bevinding(
        id="lijn-omhoog",
        soort="lijn-omhoog",
        bewering=f"{namen(dekking, gremia, keep=3)} {heeft} volgens de gegevens geen lijn naar een overleg dat richting geeft of besluit.",
        bewijs=f"{_tot(dekking, gremia)}{_erboven(dekking, gremia)}Waar een zaak heen gaat die vastloopt, staat er niet bij.",
        vergelijking=f"Er {'is' if len(lowest) == 1 else 'zijn'} {aantal(len(lowest), 'operationeel overleg', 'operationele overleggen')}; {len(gremia)} daarvan {heeft} geen lijn{twijfel}.",
        tegenargument="Opschalen kan ook via de eigen organisatie lopen, zonder lijn tussen overleggen.",
        onbekend="Een lijn naar een bestuurlijk overleg waarvan het mandaat niet bekend is, telt hier als lijn omhoog.",
        vraag="Waar gaat een zaak naartoe die hier niet wordt opgelost?",
        betrokken=gremia,
        herkomst=Herkomst.over("geen-lijn-omhoog", "overleg", gremia),
    )


def _tot(dekking: Dekking, gremia: Sequence[str]) -> str:
    """Return where lines upward end, as far as there are any."""
    ends = sorted({up for iri in gremia for up in dekking.gremia[iri].omhoog if up in dekking.gremia})
    return f"Een lijn omhoog is er wel naar {namen(dekking, ends)}; die houdt daar op. " if ends else ""


def _erboven(dekking: Dekking, gremia: Sequence[str]) -> str:
    """Return which tables above are about the same thema's and may give direction, without a line to them."""
    themas = union(dekking.gremia[iri].themas for iri in gremia)
    # A board of some gemeenten has no say over the rest.
    area = union(dekking.gremia[iri].werkgebied for iri in gremia)
    above = [
        iri
        for iri, g in dekking.gremia.items()
        if g.themas & themas and g.werkgebied >= area and gezag(g) != NEE
        if not (g.nagaan or g.regeling or g.operationeel)
    ]
    if not above:
        return ""
    each = all(dekking.gremia[at].themas & dekking.gremia[iri].themas for at in above for iri in gremia)
    over = "hetzelfde thema" if len(themas) == 1 else "dezelfde thema's" if each else "een deel van deze thema's"
    return f"Over {over} {'gaat' if len(above) == 1 else 'gaan'} wel {namen(dekking, above, keep=3)}. "


def _opgeheven(dekking: Dekking, gaten: Sequence[Gat]) -> Bevinding:
    names = contents.gremia(dekking.network)
    first, gone = gaten[0].betrokken
    tables = tuple(dict.fromkeys(iri for gat in gaten for iri in gat.betrokken))
    line = f"De lijn van {names[first].naam} loopt"
    if dekking.gremia[first].nagaan:
        line = f"Als {names[first].naam} er nog is, loopt de lijn ervan"
    return Bevinding(
        id="lijn-naar-opgeheven",
        soort="lijn-omhoog",
        bewering=f"{line} naar {names[gone].naam}, en dat is er volgens de gegevens niet meer.",
        bewijs=" ".join(
            [*(gat.toelichting for gat in gaten[1:]), *_opvolgers(dekking, [gat.betrokken[1] for gat in gaten])]
        )
        or "In de gegevens staat geen andere lijn die ervoor in de plaats kwam.",
        vergelijking=f"Van de {sum(bool(g.omhoog | g.voedt) for g in dekking.gremia.values())} overleggen met een lijn {'loopt' if len(gaten) == 1 else 'lopen'} er {len(gaten)} naar iets wat er niet meer is.",
        tegenargument="Misschien loopt de lijn in de praktijk al naar een ander overleg en staat dat nog niet in de gegevens.",
        onbekend="Of het onderwerp is meegegaan naar een andere tafel, staat niet in de gegevens.",
        vraag=f"Bij wie ligt {_onderwerp(dekking, first)} nu?",
        betrokken=tables,
        herkomst=Herkomst("lijnen-naar-wat-er-niet-meer-is", ("overleg",), tuple((gat.betrokken[0],) for gat in gaten)),
    )


def _onderwerp(dekking: Dekking, iri: str) -> str:
    """Return what a table is about, where that is one thing."""
    themas = dekking.gremia[iri].themas
    return f"het thema {dekking.naam(min(themas))}" if len(themas) == 1 else "dit onderwerp"


def _opvolgers(dekking: Dekking, gone: Sequence[str]) -> Iterator[str]:
    """Yield who came after what is not there any more."""
    names = contents.gremia(dekking.network)
    for iri in dict.fromkeys(gone):
        after = [
            line.van for line in contents.relaties(dekking.network) if line.soort == "vervangt" and line.naar == iri
        ]
        if after:
            yield f"{namen(dekking, after)} kwam voor {names[iri].naam} in de plaats; of dit onderwerp meeging, staat niet in de gegevens."


def _eenzijdig(dekking: Dekking, gaten: Sequence[Gat]) -> Bevinding:
    told = [_alleen(dekking, gat) for gat in gaten]
    more = f"; nog {len(told) - 1} keer zitten zorg en veiligheid niet samen" if told[1:] else ""
    gremia = tuple(dict.fromkeys(iri for gat in gaten for iri in gat.betrokken[2:]))
    wide = (g for gat in gaten for g in dekking.brede_tafels(gat.betrokken[0], gat.betrokken[1]))
    broad = tuple(dict.fromkeys(g.iri for g in wide if samen_aan_tafel(g)))
    cells = {
        (v.thema, v.niveau) for v in dekking.verwachtingen if any(g.leden for g in dekking.tafels(v.thema, v.niveau))
    }
    return Bevinding(
        id="eenzijdig",
        soort="eenzijdig",
        bewering=f"{hoofdletter(told[0])}{more}.",
        bewijs=" ".join(
            [
                *(f"{hoofdletter(text)}." for text in told[1:]),
                f"{'De tafel is' if len(gremia) == 1 else 'De tafels zijn'} {namen(dekking, gremia)}.",
                *([f"Met een breder thema zitten ze wel samen bij {namen(dekking, broad)}."] if broad else []),
            ]
        ),
        vergelijking=f"Er zijn {len(cells)} combinaties van een verwacht thema en een niveau met een tafel; bij {len(gaten)} is het zo.",
        tegenargument="Sommige onderwerpen zijn echt van één pijler.",
        onbekend=f"{_niet_compleet(dekking, gremia)}Van een partij zonder soort of functie in de gegevens is de pijler niet bekend.",
        vraag="Wie van de andere pijler zou hier iets toevoegen?",
        betrokken=gremia,
        herkomst=Herkomst("pijlers-aan-tafel", ("thema", "niveau"), tuple(gat.betrokken[:2] for gat in gaten)),
        sterkte=2 if all(dekking.gremia[iri].lijst for iri in gremia) else 1,
    )


def _niet_compleet(dekking: Dekking, gremia: Sequence[str]) -> str:
    """Return of which tables others may sit there too."""
    loose = [iri for iri in gremia if not dekking.gremia[iri].compleet]
    return f"Van {namen(dekking, loose)} is de lijst van deelnemers niet compleet. " if loose else ""


def _alleen(dekking: Dekking, gat: Gat) -> str:
    """Return where only one pijler sits, and which: aan tafel over mensenhandel zit bestuurlijk alleen veiligheid."""
    thema, niveau, *tables = gat.betrokken
    pijlers = union(z.pijlers for iri in tables for z in dekking.gremia[iri].zetels if z.zittend)
    over, op = f"aan tafel over {dekking.naam(thema)}", dekking.naam(niveau)
    if len(pijlers) == 1:
        return f"{over} zit {op} volgens de gegevens alleen {dekking.naam(min(pijlers))}"
    return f"{over} zitten zorg en veiligheid {op} volgens de gegevens niet samen"


def _gegevens(dekking: Dekking, by: Mapping[str, list[Gat]]) -> Bevinding:
    gremia = tuple(dict.fromkeys(gat.betrokken[0] for gaten in by.values() for gat in gaten))
    counts = [
        f"{len(by[soort])} zonder {wat} ({namen(dekking, [gat.betrokken[0] for gat in by[soort]])})"
        for soort, wat in LACKS.items()
        if by[soort]
    ]
    lacks = [wat for soort, wat in LACKS.items() if by[soort]]
    other = sum(g.terzijde for g in dekking.gremia.values())
    aside = f", waarvan {aantal(other, 'bestuur', 'besturen')} zonder thema die hier niet meetellen" if other else ""
    verb = "ontbreken" if lacks[0] == LACKS["zonder-leden"] else "ontbreekt"
    return Bevinding(
        id="gegevens",
        soort="gegevens",
        bewering=f"Bij {aantal(len(gremia), 'overleg', 'overleggen')} {verb} {opsomming(lacks, laatste='of')}.",
        bewijs=f"Het gaat om {opsomming(counts)}.",
        vergelijking=f"In de gegevens van de regio: {aantal(len(dekking.gremia), 'overleg', 'overleggen')}{aside}.",
        tegenargument="Een overleg kan bewust zonder vaste voorzitter of vast thema werken.",
        onbekend="Wat hier ontbreekt, maakt de andere bevindingen minder zeker.",
        vraag="Wie kan deze gegevens aanvullen?",
        betrokken=gremia,
        herkomst=Herkomst.over("wat-ontbreekt-per-gremium", "overleg", gremia),
        sterkte=1,
    )
