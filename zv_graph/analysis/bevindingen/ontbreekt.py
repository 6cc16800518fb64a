"""Bevindingen about what should exist and is not in the data."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from zv_graph.analysis.aanvulling import Aanvulling
from zv_graph.analysis.bevindingen.bevinding import Bevinding, namen, slug
from zv_graph.analysis.bevindingen.herkomst import Herkomst
from zv_graph.analysis.bevindingen.prijs import met_oplossing
from zv_graph.analysis.dekking import GEMEENTE, Dekking, hoogte
from zv_graph.analysis.vervulling import KERN
from zv_graph.analysis.verwachtingen import MET, MISSING, Uitkomst, onzeker
from zv_graph.analysis.voorbeeld import samen
from zv_graph.words import aantal, hoofdletter, opsomming

# What a partner that has no seat does have.
ANDERS = {
    "alleen-agendalid": "Wel agendalid of genodigde",
    "alleen-afspraak": "Een afspraak over dit thema is wel ondertekend door",
}
# So many gemeenten are not named again.
FEW = 3
OPEN_DATA = "Misschien is het er wel en staat het nog niet in de gegevens: vraag het na."


def ontbrekend(dekking: Dekking, uitkomsten: tuple[Uitkomst, ...], aanvulling: Aanvulling) -> Iterator[Bevinding]:
    """Yield findings about the core: per thema × niveau where the data are complete, else one about all of it.

    What surely is missing gets an answer with its price; of the rest one asks first.
    """
    kern = [u for u in uitkomsten if u.sterkte == KERN]
    sure: dict[tuple[str, str, bool], list[Uitkomst]] = defaultdict(list)
    unsure: list[Uitkomst] = []
    for u in kern:
        if u.volledig and u.gemeenten and u.gremia:
            found = _gemeenten(dekking, u, kern) if u.wie == GEMEENTE else _per_gemeente(dekking, u)
            yield met_oplossing(found, [u], aanvulling)
        elif onzeker(dekking, u):
            unsure.append(u)
        elif u.status in MISSING - {"niet-in-regio"}:
            if u.volledig and u.status != "alleen-breed":
                sure[u.thema, u.niveau, not u.gremia].append(u)
            else:
                unsure.append(u)
    for (_, _, no_table), group in sorted(sure.items()):
        found = _tafel(dekking, group) if no_table else _partners(dekking, group, kern)
        yield met_oplossing(found, group, aanvulling)
    if unsure:
        yield _niet_in_gegevens(dekking, unsure, kern)
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
    wie = opsomming([dekking.naam(u.wie) for u in group], laatste="of")
    tables = _over(dekking, group)
    same = [u for u in kern if (u.thema, u.niveau) == (thema, niveau)]
    met = [u for u in same if u.status in ("gedekt", "enkel")]
    told = [
        f"{words}: {opsomming(who)}."
        for status, words in ANDERS.items()
        if (who := [dekking.naam(u.wie) for u in group if u.status == status])
    ]
    zit_er = "zit" if len(met) == 1 else "zitten"
    return _bevinding(
        group,
        id=f"ontbreekt:{slug(thema, niveau)}:partners",
        bewering=f"Er zit geen {wie} aan de {_bijvoeglijk(op)} tafel{'' if len(tables) == 1 else 's'} over {over}.",
        bewijs=" ".join([_tafels(dekking, tables), *told]),
        vergelijking=f"Van de {len(same)} partners die bij de kern horen, {zit_er} er {len(met) or 'geen'} wel aan tafel.",
        tegenargument="Een partner kan bewust op afstand blijven en per onderwerp worden gevraagd.",
        vraag="Is dat zo afgesproken?",
        betrokken=(*tables, *_wie(dekking, group)),
        herkomst=_aanschuiven(group),
    )


def _niet_in_gegevens(dekking: Dekking, group: Sequence[Uitkomst], kern: Sequence[Uitkomst]) -> Bevinding:
    by: dict[str, list[Uitkomst]] = defaultdict(list)
    for u in group:
        by[u.thema].append(u)
    told = [
        _per_thema(dekking, thema, own)
        for thema, own in sorted(by.items(), key=lambda one: dekking.naam(one[0]).casefold())
    ]
    loose = sum(onzeker(dekking, u) for u in group)
    met = sum(u.status in MET for u in kern) - loose
    leeg = sum(u.status == "niet-in-regio" for u in kern)
    soort = f"; van {leeg} is van die soort geen partij ingevuld" if leeg else ""
    return _bevinding(
        group,
        id="niet-in-gegevens",
        bewering=f"Van {aantal(len(group), 'verwachte verbinding', 'verwachte verbindingen')} is niet bekend of ze er zijn.",
        bewijs="\n".join([f"Niet aan een tafel die {'er zeker is en ' if loose else ''}het thema noemt:", *told]),
        vergelijking=f"Van de {len(kern)} verbindingen in de kern {'staat' if met == 1 else 'staan'} er {met or 'geen'} in de gegevens{soort}.",
        tegenargument="Niet elke partner hoeft op elk niveau aan een eigen tafel te zitten.",
        vraag="Welke tafels en partners kennen wij die hier nog niet in staan?",
        betrokken=(*_over(dekking, group), *_wie(dekking, group)),
        herkomst=_aanschuiven(group),
    )


def _per_thema(dekking: Dekking, thema: str, group: Sequence[Uitkomst]) -> str:
    """Return what is not in the data of one thema, on one line."""
    told = []
    for niveau in sorted({u.niveau for u in group}, key=lambda n: (-hoogte(dekking.begrippen, n), n)):
        here = [u for u in group if u.niveau == niveau]
        told.append(f"{dekking.naam(niveau)} {opsomming(sorted({dekking.naam(u.wie) for u in here}), keep=12)}")
    return f"{hoofdletter(dekking.naam(thema))}: {'; '.join(told)}."


def _over(dekking: Dekking, group: Sequence[Uitkomst]) -> tuple[str, ...]:
    """Return the tables about these expectations, also those for a broader thema."""
    cells = {(u.thema, u.niveau) for u in group}
    found = (dekking.tafels(*cell) + dekking.brede_tafels(*cell) for cell in cells)
    return tuple(sorted({g.iri for tables in found for g in tables}))


def _aanschuiven(group: Sequence[Uitkomst]) -> Herkomst:
    values = tuple((u.thema, u.niveau, u.wie) for u in group)
    return Herkomst("wie-kan-aanschuiven", ("thema", "niveau", "partner"), values)


def _wie(dekking: Dekking, group: Sequence[Uitkomst]) -> tuple[str, ...]:
    """Return the actors who could fill a seat that is expected, so that a map can show whom it is about."""
    wanted = {u.partnertype for u in group if u.partnertype} - {GEMEENTE}
    return tuple(sorted(iri for iri, actor in dekking.partijen.items() if not wanted.isdisjoint(actor.partnertypes)))


def _deze(dekking: Dekking, gemeenten: Sequence[str]) -> str:
    """Return the gemeenten in a question, which the card names above it."""
    return namen(dekking, gemeenten) if len(gemeenten) < FEW else "deze gemeenten"


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
        vraag=f"Wie brengt {over} in namens {_deze(dekking, u.gemeenten)}?",
        betrokken=(*(g.iri for g in dekking.tafels(u.thema, u.niveau)), *u.gemeenten),
        herkomst=Herkomst(
            "welke-gemeente-zit-er-niet",
            ("thema", "niveau", "gemeente"),
            tuple((u.thema, u.niveau, m) for m in u.gemeenten),
        ),
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
        vraag=f"Wie doet dit in {_deze(dekking, u.gemeenten)}?",
        betrokken=(*(g.iri for g in dekking.tafels(u.thema, u.niveau)), *u.gemeenten),
        herkomst=Herkomst(
            "voor-welke-gemeente-niet",
            ("thema", "niveau", "partner", "gemeente"),
            tuple((u.thema, u.niveau, u.wie, m) for m in u.gemeenten),
        ),
    )


def _niet_in_regio(dekking: Dekking, absent: Sequence[str], kern: Sequence[Uitkomst]) -> Bevinding:
    group = [u for u in kern if u.status == "niet-in-regio"]
    wie = opsomming([dekking.naam(partner) for partner in absent], keep=8)
    themas = sorted({u.thema for u in group})
    every = len({u.partnertype for u in kern if u.partnertype} - {GEMEENTE})
    return _bevinding(
        group,
        id="niet-in-regio",
        bewering=f"Er is geen {wie} ingevuld."
        if len(absent) == 1
        else f"Van deze soorten is geen partij ingevuld: {wie}.",
        bewijs=f"{'Deze partner wordt' if len(absent) == 1 else 'Deze partners worden'} verwacht bij {namen(dekking, themas)}.",
        vergelijking=f"Van de {every} soorten partners in de kern {'staat' if len(absent) == 1 else 'staan'} er {len(absent)} niet in.",
        tegenargument="Misschien doet een andere partij dit werk, of staat zij er onder een andere naam in.",
        vraag="Welke organisatie doet dit werk in onze regio?",
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
        "onbekend": f"{'' if sure else OPEN_DATA + ' '}Of de verwachting hier past; zij komt uit: {opsomming(bronnen, keep=3)}.",
        "sterkte": 3 if sure else 1,
        "elders": samen([u.elders for u in group]),
    }
    return Bevinding(**{**fixed, **parts})  # type: ignore[arg-type]  # the parts are those of Bevinding, by name


def _voorbehoud(group: Sequence[Uitkomst]) -> str:
    return "" if all(u.volledig for u in group) else " volgens de gegevens"


def _bijvoeglijk(niveau: str) -> str:
    """Return the niveau as it stands before "tafel": bestuurlijke, tactische, operationele."""
    return f"{niveau.removesuffix('eel')}ele" if niveau.endswith("eel") else f"{niveau}e"


def _themas(count: int) -> str:
    return aantal(count, "ander thema", "andere thema's")
