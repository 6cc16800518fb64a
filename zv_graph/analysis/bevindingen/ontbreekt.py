"""Bevindingen about what should exist and is not in the data."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from zv_graph.analysis.bevindingen.bevinding import Bevinding, namen, slug
from zv_graph.analysis.bevindingen.herkomst import Herkomst
from zv_graph.analysis.dekking import GEMEENTE, Dekking
from zv_graph.analysis.verwachtingen import MISSING, Uitkomst
from zv_graph.words import aantal, opsomming

KERN = "https://w3id.org/zvgraph/begrip/sterkte/kern"
OPEN_DATA = "Misschien is het er wel en staat het nog niet in de gegevens: vraag het na."
DECLARED = "Volgens de regio zijn de gegevens hierover compleet."


def ontbrekend(dekking: Dekking, uitkomsten: tuple[Uitkomst, ...]) -> Iterator[Bevinding]:
    """Yield findings about the core: per thema × niveau where the data are complete, else per thema."""
    kern = [u for u in uitkomsten if u.sterkte == KERN]
    sure: dict[tuple[str, str, bool], list[Uitkomst]] = defaultdict(list)
    unsure: dict[str, list[Uitkomst]] = defaultdict(list)
    for u in kern:
        if u.gemeenten and u.gremia:
            yield _gemeenten(dekking, u, kern) if u.wie == GEMEENTE else _per_gemeente(dekking, u)
        elif u.status in MISSING - {"niet-in-regio"}:
            if u.volledig:
                sure[u.thema, u.niveau, not u.gremia].append(u)
            else:
                unsure[u.thema].append(u)
    for (_, _, no_table), group in sorted(sure.items()):
        yield _tafel(dekking, group) if no_table else _partners(dekking, group, kern)
    for _, group in sorted(unsure.items()):
        yield _thema(dekking, group, kern)
    absent = sorted({u.partnertype for u in kern if u.status == "niet-in-regio" and u.partnertype})
    if absent:
        yield _niet_in_regio(dekking, absent, kern)


def _tafel(dekking: Dekking, group: Sequence[Uitkomst]) -> Bevinding:
    thema, niveau = group[0].thema, group[0].niveau
    over, op = dekking.naam(thema), dekking.naam(niveau)
    verwacht = [dekking.naam(u.wie) for u in group]
    elders = [g.iri for g in dekking.gremia.values() if thema in g.dekt]
    return _bevinding(
        group,
        id=f"ontbreekt:{slug(thema, niveau)}",
        bewering=f"Er is geen {_bijvoeglijk(op)} tafel over {over}.",
        bewijs=f"Op {op} niveau worden hier {opsomming(verwacht)} verwacht.",
        vergelijking=f"Op een ander niveau {'gaat' if len(elders) == 1 else 'gaan'} wel over dit thema: {namen(dekking, elders)}."
        if elders
        else "Ook op een ander niveau gaat geen enkel gremium over dit thema.",
        tegenargument="Niet elk thema heeft op elk niveau een eigen tafel nodig.",
        vraag=f"Waar komt {over} op {op} niveau nu aan de orde?",
        betrokken=tuple(elders),
        herkomst=Herkomst.over("gremia-per-thema", "thema", [thema]),
    )


def _partners(dekking: Dekking, group: Sequence[Uitkomst], kern: Sequence[Uitkomst]) -> Bevinding:
    thema, niveau = group[0].thema, group[0].niveau
    over, op = dekking.naam(thema), dekking.naam(niveau)
    wie = opsomming([dekking.naam(u.wie) for u in group])
    tables = tuple(sorted({iri for u in group for iri in u.gremia}))
    same = [u for u in kern if (u.thema, u.niveau) == (thema, niveau)]
    met = [u for u in same if u.status in ("gedekt", "enkel")]
    told = [
        f"{_hoofdletter(dekking.naam(u.wie))} is er alleen als agendalid of genodigde."
        for u in group
        if u.status == "alleen-agendalid"
    ] + [
        f"{_hoofdletter(dekking.naam(u.wie))} ondertekende wel een afspraak over dit thema."
        for u in group
        if u.status == "alleen-afspraak"
    ]
    zit_er = "zit" if len(met) == 1 else "zitten"
    zit = "zit" if len(group) == 1 else "zitten"
    return _bevinding(
        group,
        id=f"ontbreekt:{slug(thema, niveau)}:partners",
        bewering=f"Aan de {_bijvoeglijk(op)} tafels over {over} {zit} niet: {wie}.",
        bewijs=" ".join([_tafels(dekking, tables), *told]),
        vergelijking=f"Van de {len(same)} partners die bij de kern horen, {zit_er} er {len(met) or 'geen'} wel aan tafel.",
        tegenargument="Een partner kan bewust op afstand blijven en per onderwerp worden gevraagd.",
        vraag=f"Is het zo afgesproken dat {'deze partner' if len(group) == 1 else 'deze partners'} hier niet aan tafel {zit}: {wie}?",
        betrokken=(*tables, *_wie(dekking, group)),
        herkomst=_aanschuiven(group),
    )


def _thema(dekking: Dekking, group: Sequence[Uitkomst], kern: Sequence[Uitkomst]) -> Bevinding:
    over = dekking.naam(group[0].thema)
    told = []
    for niveau in sorted({u.niveau for u in group}, key=lambda n: (-dekking.hoogte(n), n)):
        here = [u for u in group if u.niveau == niveau]
        worden = "wordt" if len(here) == 1 else "worden"
        geen_tafel = f"geen tafel; verwacht {worden} " if all(u.status == "tafel-ontbreekt" for u in here) else ""
        told.append(
            f"{_hoofdletter(dekking.naam(niveau))}: {geen_tafel}{opsomming([dekking.naam(u.wie) for u in here])}."
        )
    same = [u for u in kern if u.thema == group[0].thema]
    met = [u for u in same if u.status in ("gedekt", "enkel")]
    return _bevinding(
        group,
        id=f"ontbreekt:{slug(group[0].thema)}",
        bewering=f"Over {over} {'staat 1 verwachte verbinding' if len(group) == 1 else f'staan {len(group)} verwachte verbindingen'} niet in de gegevens.",
        bewijs=" ".join(["Niet aan tafel volgens de gegevens.", *told]),
        vergelijking=f"Van de {len(same)} verwachtingen bij dit thema {'staat' if len(met) == 1 else 'staan'} er {len(met) or 'geen'} wel in.",
        tegenargument="Niet elke partner hoeft op elk niveau aan een eigen tafel te zitten.",
        vraag=f"Welke tafels en partners voor {over} kennen wij die hier nog niet in staan?",
        betrokken=(*sorted({iri for u in group for iri in u.gremia}), *_wie(dekking, group)),
        herkomst=_aanschuiven(group),
    )


def _aanschuiven(group: Sequence[Uitkomst]) -> Herkomst:
    values = tuple((u.thema, u.niveau, u.wie) for u in group)
    return Herkomst("wie-kan-aanschuiven", ("thema", "niveau", "partner"), values)


def _wie(dekking: Dekking, group: Sequence[Uitkomst]) -> tuple[str, ...]:
    """Return the actors who could fill a seat that is expected, so that a map can show whom it is about."""
    wanted = {u.partnertype for u in group if u.partnertype} - {GEMEENTE}
    return tuple(sorted(iri for iri, actor in dekking.partijen.items() if not wanted.isdisjoint(actor.partnertypes)))


def _tafels(dekking: Dekking, tables: Sequence[str]) -> str:
    return f"{'De tafel is' if len(tables) == 1 else 'De tafels zijn'}: {namen(dekking, tables)}."


def _gemeenten(dekking: Dekking, u: Uitkomst, kern: Sequence[Uitkomst]) -> Bevinding:
    over, op = dekking.naam(u.thema), dekking.naam(u.niveau)
    count, total = len(u.gemeenten), len(dekking.regio.gemeenten)
    zitten = "zit" if count == 1 else "zitten"
    elders = {v.thema for v in kern if v.lokaal and v.wie == GEMEENTE and v.thema != u.thema and not v.gemeenten}
    return _bevinding(
        [u],
        id=f"gemeenten:{slug(u.thema, u.niveau)}",
        bewering=f"{count} van de {total} gemeenten {zitten}{_voorbehoud([u])} aan geen enkele {_bijvoeglijk(op)} tafel over {over}.",
        bewijs=f"Het gaat om {namen(dekking, u.gemeenten, keep=14)}. Ook niemand anders zit er namens hen.",
        vergelijking=f"Voor {_themas(len(elders)) if elders else 'geen enkel ander thema'} zijn wel alle gemeenten vertegenwoordigd.",
        tegenargument="Kleine gemeenten laten dit soms aan een buurgemeente over; leg dan vast wie namens wie spreekt.",
        vraag=f"Wie brengt {over} in namens {namen(dekking, u.gemeenten)}?",
        betrokken=(*(g.iri for g in dekking.tafels(u.thema, u.niveau)), *u.gemeenten),
        herkomst=Herkomst("welke-gemeente-zit-er-niet", ("thema", "niveau"), ((u.thema, u.niveau),)),
    )


def _per_gemeente(dekking: Dekking, u: Uitkomst) -> Bevinding:
    over, wie = dekking.naam(u.thema), dekking.naam(u.wie)
    total = len(dekking.regio.gemeenten)
    return _bevinding(
        [u],
        id=f"gemeenten:{slug(u.thema, u.niveau, u.wie)}",
        bewering=f"Voor {len(u.gemeenten)} van de {total} gemeenten zit er{_voorbehoud([u])} geen {wie} aan tafel over {over}.",
        bewijs=f"Het gaat om {namen(dekking, u.gemeenten, keep=14)}. {_tafels(dekking, u.gremia)}",
        vergelijking=f"Voor {total - len(u.gemeenten)} van de {total} gemeenten is dat wel zo.",
        tegenargument="Niet elke gemeente hoeft dit op dezelfde manier te regelen.",
        vraag=f"Wie doet dit in {namen(dekking, u.gemeenten)}?",
        betrokken=(*(g.iri for g in dekking.tafels(u.thema, u.niveau)), *u.gemeenten),
        herkomst=Herkomst("voor-welke-gemeente-niet", ("thema", "niveau", "partner"), ((u.thema, u.niveau, u.wie),)),
    )


def _niet_in_regio(dekking: Dekking, absent: Sequence[str], kern: Sequence[Uitkomst]) -> Bevinding:
    group = [u for u in kern if u.status == "niet-in-regio"]
    wie = namen(dekking, absent, keep=8)
    themas = sorted({u.thema for u in group})
    staat = "staat" if len(absent) == 1 else "staan"
    return _bevinding(
        group,
        id="niet-in-regio",
        bewering=f"Als partij {staat} niet in de gegevens: {wie}.",
        bewijs=f"Deze partners worden verwacht bij {namen(dekking, themas)}.",
        vergelijking=f"Van de {len({u.partnertype for u in kern if u.partnertype} - {GEMEENTE})} soorten partners in de kern {staat} er {len(absent)} niet in.",
        tegenargument=OPEN_DATA,
        vraag="Welke organisatie vervult deze rol in onze regio?",
        betrokken=(),
        herkomst=Herkomst.over("partijen-per-soort", "partner", absent),
        sterkte=1,
    )


def _bevinding(group: Sequence[Uitkomst], **parts: object) -> Bevinding:
    """Fill in what all findings about absence have in common."""
    sure = all(u.volledig for u in group)
    bronnen = sorted({u.bron for u in group})
    fixed: dict[str, object] = {
        "soort": "ontbreekt" if sure else "niet-in-gegevens",
        "onbekend": f"{DECLARED if sure else OPEN_DATA} De verwachting komt uit: {opsomming(bronnen, keep=3)}.",
        "sterkte": 3 if sure else 1,
    }
    return Bevinding(**{**fixed, **parts})  # type: ignore[arg-type]  # the parts are those of Bevinding, by name


def _voorbehoud(group: Sequence[Uitkomst]) -> str:
    return "" if all(u.volledig for u in group) else " volgens de gegevens"


def _bijvoeglijk(niveau: str) -> str:
    """Return the niveau as it stands before "tafel": bestuurlijke, tactische, operationele."""
    return f"{niveau.removesuffix('eel')}ele" if niveau.endswith("eel") else f"{niveau}e"


def _hoofdletter(text: str) -> str:
    return text[:1].upper() + text[1:]


def _themas(count: int) -> str:
    return aantal(count, "ander thema", "andere thema's")
