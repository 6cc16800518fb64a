"""Bevindingen about direction: lines upward, mandaten, and both pijlers at one table."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from zv_graph.analysis.advies import samen_aan_tafel
from zv_graph.analysis.bevindingen.bevinding import Bevinding, namen
from zv_graph.analysis.bevindingen.herkomst import Herkomst
from zv_graph.analysis.bevindingen.mandaat import bevoegdheid, gebrek, geen_besluit
from zv_graph.analysis.dekking import Dekking, gezag
from zv_graph.analysis.gat import Gat
from zv_graph.analysis.tafel import union
from zv_graph.analysis.vervulling import regionaal
from zv_graph.analysis.voorwaarde import NEE
from zv_graph.network import contents
from zv_graph.words import aantal, opsomming

MANDATES = ("mandaat-zonder-grondslag", "mandaat-verlopen")
LACKS = {"zonder-leden": "deelnemers", "zonder-voorzitter": "een voorzitter", "zonder-thema": "een thema"}


def sturing(dekking: Dekking, gaten: tuple[Gat, ...]) -> Iterator[Bevinding]:
    """Yield at most one finding for each kind of gap, so that a long list stays one conversation."""
    by = _per_soort(gat for gat in gaten if not _onzeker(dekking, gat))
    if lines := by["geen-pad-omhoog"]:
        yield _lijnen(dekking, lines)
    if ended := by["lijn-naar-opgeheven"]:
        yield _opgeheven(dekking, ended)
    if decides := by["besluit-zonder-bevoegdheid"]:
        yield bevoegdheid(dekking, decides)
    if agreed := by["afspraak-zonder-tafel"]:
        yield _afspraken(dekking, agreed)
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


def _onzeker(dekking: Dekking, gat: Gat) -> bool:
    """Tell whether somebody first has to look: whether its table is there, or who sits at one with part of a list.

    Nobody of the other pijler can be asked to tables that are all closed.
    """
    tables = [dekking.gremia[iri] for iri in gat.betrokken if iri in dekking.gremia]
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
        bewering=f"{namen(dekking, gremia, keep=3)} {heeft} volgens de gegevens geen lijn omhoog.",
        bewijs=f"In de gegevens loopt er geen lijn naar een overleg dat richting geeft of besluit. {_erboven(dekking, gremia)}Waar een zaak heen gaat die vastloopt, staat er niet bij.",
        vergelijking=f"Er {'is' if len(lowest) == 1 else 'zijn'} {aantal(len(lowest), 'operationeel overleg', 'operationele overleggen')}; {len(gremia)} daarvan {heeft} geen lijn{twijfel}.",
        tegenargument="Opschalen kan ook via de eigen organisatie lopen, zonder lijn tussen overleggen.",
        onbekend="Een lijn naar een bestuurlijk overleg waarvan het mandaat niet bekend is, telt hier als lijn omhoog.",
        vraag="Waar gaat een zaak naartoe die hier niet wordt opgelost?",
        betrokken=gremia,
        herkomst=Herkomst.over("geen-lijn-omhoog", "overleg", gremia),
    )


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
        vraag="Bij wie ligt dit onderwerp nu?",
        betrokken=tables,
        herkomst=Herkomst("lijnen-naar-wat-er-niet-meer-is", ("overleg",), tuple((gat.betrokken[0],) for gat in gaten)),
    )


def _opvolgers(dekking: Dekking, gone: Sequence[str]) -> Iterator[str]:
    """Yield who came after what is not there any more."""
    names = contents.gremia(dekking.network)
    for iri in dict.fromkeys(gone):
        after = [
            line.van for line in contents.relaties(dekking.network) if line.soort == "vervangt" and line.naar == iri
        ]
        if after:
            yield f"{namen(dekking, after)} kwam voor {names[iri].naam} in de plaats; of dit onderwerp meeging, staat niet in de gegevens."


def _afspraken(dekking: Dekking, gaten: Sequence[Gat]) -> Bevinding:
    agreed = [dekking.afspraken[gat.betrokken[0]] for gat in gaten]
    partijen = tuple(sorted({party for one in agreed for party in one.partijen if party in dekking.partijen}))
    seated = [union(g.leden for g in dekking.gremia.values() if g.dekt & one.themas) for one in agreed]
    loose = sorted({p for one, there in zip(agreed, seated, strict=True) for p in one.partijen if p not in there})
    first = f"{aantal(len(agreed[0].partijen), 'partij', 'partijen')} tekenden {agreed[0].naam}; in de gegevens staat geen tafel die ze bewaakt."
    both = f"{len(agreed)} afspraken hebben in de gegevens geen tafel die ze bewaakt."
    return Bevinding(
        id="afspraken",
        soort="afspraak",
        bewering=first if len(agreed) == 1 else both,
        bewijs=(
            f"Getekend door {namen(dekking, sorted(partijen, key=dekking.naam), keep=12)}."
            if len(agreed) == 1
            else f"Het gaat om {opsomming([one.naam for one in agreed])}."
        )
        + (f" Aan geen tafel over het thema van hun afspraak: {namen(dekking, loose, keep=12)}." if loose else ""),
        vergelijking=f"Er staan {len(dekking.afspraken)} afspraken in die volgens de gegevens niet zijn verlopen; van {len(agreed)} staat er niet bij aan welke tafel.",
        tegenargument="Een afspraak kan ook zonder vaste tafel worden gevolgd, bijvoorbeeld door wie haar tekenden.",
        onbekend="Of dat overleg er is en alleen niet is ingevuld.",
        vraag=f"Wanneer {'is de afspraak' if len(agreed) == 1 else 'zijn de afspraken'} voor het laatst bekeken, en aan welke tafel?",
        betrokken=partijen,
        herkomst=Herkomst.over("afspraken", "afspraak", (gat.betrokken[0] for gat in gaten)),
        sterkte=2,
    )


def _eenzijdig(dekking: Dekking, gaten: Sequence[Gat]) -> Bevinding:
    told = [_alleen(dekking, gat) for gat in gaten]
    gremia = tuple(dict.fromkeys(iri for gat in gaten for iri in gat.betrokken[2:]))
    wide = (g for gat in gaten for g in dekking.brede_tafels(gat.betrokken[0], gat.betrokken[1]))
    broad = tuple(dict.fromkeys(g.iri for g in wide if samen_aan_tafel(g)))
    cells = {
        (v.thema, v.niveau) for v in dekking.verwachtingen if any(g.leden for g in dekking.tafels(v.thema, v.niveau))
    }
    return Bevinding(
        id="eenzijdig",
        soort="eenzijdig",
        bewering=f"Aan tafels die het thema noemen, zitten zorg en veiligheid volgens de gegevens niet samen: {opsomming([told[0], *([f'nog {more} keer'] if (more := len(told) - 1) else [])])}.",
        bewijs=" ".join(
            [
                *([f"Ook {opsomming(told[1:])}."] if told[1:] else []),
                f"{'De tafel is' if len(gremia) == 1 else 'De tafels zijn'} {namen(dekking, gremia)}.",
                *([f"Met een breder thema zitten ze wel samen bij {namen(dekking, broad)}."] if broad else []),
            ]
        ),
        vergelijking=f"Er zijn {len(cells)} combinaties van een verwacht thema en een niveau met een tafel; bij {len(gaten)} is het zo.",
        tegenargument="Sommige onderwerpen zijn echt van één pijler.",
        onbekend="Van een partij zonder soort of functie in de gegevens is de pijler niet bekend.",
        vraag="Wie van de andere pijler zou hier iets toevoegen?",
        betrokken=gremia,
        herkomst=Herkomst("pijlers-aan-tafel", ("thema", "niveau"), tuple(gat.betrokken[:2] for gat in gaten)),
        sterkte=2 if all(dekking.gremia[iri].lijst for iri in gremia) else 1,
    )


def _alleen(dekking: Dekking, gat: Gat) -> str:
    """Return where only one pijler sits, and which: bestuurlijk over mensenhandel (alleen veiligheid)."""
    thema, niveau, *tables = gat.betrokken
    pijlers = union(z.pijlers for iri in tables for z in dekking.gremia[iri].zetels if z.zittend)
    who = f" (alleen {dekking.naam(min(pijlers))})" if len(pijlers) == 1 else ""
    return f"{dekking.naam(niveau)} over {dekking.naam(thema)}{who}"


def _gegevens(dekking: Dekking, by: Mapping[str, list[Gat]]) -> Bevinding:
    gremia = tuple(dict.fromkeys(gat.betrokken[0] for gaten in by.values() for gat in gaten))
    counts = [f"{len(by[soort])} zonder {wat}" for soort, wat in LACKS.items() if by[soort]]
    lacks = [wat for soort, wat in LACKS.items() if by[soort]]
    verb = "ontbreken" if lacks[0] == LACKS["zonder-leden"] else "ontbreekt"
    return Bevinding(
        id="gegevens",
        soort="gegevens",
        bewering=f"Bij {aantal(len(gremia), 'overleg', 'overleggen')} {verb} {opsomming(lacks, laatste='of')}.",
        bewijs=f"Het gaat om {opsomming(counts)}: {namen(dekking, gremia)}.",
        vergelijking=f"In de gegevens van de regio: {aantal(len(dekking.gremia), 'overleg', 'overleggen')}.",
        tegenargument="Een overleg kan bewust zonder vaste voorzitter of vast thema werken.",
        onbekend="Wat hier ontbreekt, maakt de andere bevindingen minder zeker.",
        vraag="Wie kan deze gegevens aanvullen?",
        betrokken=gremia,
        herkomst=Herkomst.over("wat-ontbreekt-per-gremium", "overleg", gremia),
        sterkte=1,
    )
