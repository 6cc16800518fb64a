"""Sheets: the tables of an analyse as people read them, names instead of addresses."""

from collections.abc import Sequence

from zv_graph.analysis import Analyse
from zv_graph.analysis.bevindingen import SOORTEN as BEVINDINGEN
from zv_graph.analysis.bevindingen.sturing import onzeker
from zv_graph.analysis.gat import SOORTEN, Gat
from zv_graph.analysis.overlap import OORDELEN, Overlap
from zv_graph.analysis.verwachtingen import gezegd
from zv_graph.analysis.voorwaarde import korte_redenen
from zv_graph.network.contents import naam
from zv_graph.render.labels import namen, status
from zv_graph.render.measures import measures
from zv_graph.render.sheet import Cell, Sheet

# More pairs than this nobody reads, and a page should open.
MOST_PAIRS = 5000


def sheets(analyse: Analyse) -> tuple[Sheet, ...]:
    """Return every table: the findings, what can be done, then the region itself, then the measures."""
    first, second, *rest = measures(analyse)
    own = (_gremia(analyse), _partijen(analyse), _zetels(analyse), _verwachtingen(analyse), _overlap(analyse))
    return (_bevindingen(analyse), first, second, *own, _structuur(analyse), *rest)


def _bevindingen(analyse: Analyse) -> Sheet:
    network = analyse.network
    rows: list[tuple[Cell, ...]] = []
    for b in analyse.bevindingen:
        laag, hoog = (b.opbrengst_uren.laag, b.opbrengst_uren.hoog) if b.opbrengst_uren else (None, None)
        told = (b.bewering, b.bewijs, b.vergelijking, b.verlies, b.oplossing, b.tegenargument, b.onbekend, b.vraag)
        rows.append((BEVINDINGEN[b.soort], *told, laag, hoog, "; ".join(naam(network, iri) for iri in b.betrokken)))
    return Sheet("bevindingen", "Waar u over kunt praten, de sterkste eerst.", tuple(rows))


def _gremia(analyse: Analyse) -> Sheet:
    network = analyse.network
    rows: list[tuple[Cell, ...]] = [
        (
            naam(network, g.iri),
            naam(network, g.niveau) if g.niveau else None,
            namen(network, sorted(g.themas)),
            len(g.leden),
            g.keer,
            g.duur,
            g.uren,
            namen(network, dict.fromkeys(m.trede for m in g.mandaten if m.trede)) or None,
            status(analyse.dekking, g) if g.status else None,
            g.bron.titel,
        )
        for g in sorted(analyse.dekking.gremia.values(), key=lambda g: naam(network, g.iri).casefold())
    ]
    return Sheet("gremia", "Elk gremium dat er volgens de gegevens is of kan zijn, op een rij.", tuple(rows))


def _partijen(analyse: Analyse) -> Sheet:
    network = analyse.network
    loads = {b.actor: b for b in analyse.belasting}
    actors = list(analyse.dekking.partijen)
    actors.sort(key=lambda node: (naam(network, node).casefold(), node))
    rows: list[tuple[Cell, ...]] = []
    for actor in actors:
        load = loads.get(actor)
        functies = [naam(network, f.functie) for f in load.functies if f.functie] if load else []
        rows.append(
            (
                naam(network, actor),
                namen(network, analyse.dekking.partijen[actor].partnertypes),
                ", ".join(functies),
                load.zetels if load else 0,
                load.uren_per_jaar if load else None,
                load.uren_na_plan if load else None,
            )
        )
    uitleg = "Elke gemeente en ketenpartner, met het aantal zetels en de uren die bekend zijn."
    return Sheet("partijen", uitleg, tuple(rows))


def _zetels(analyse: Analyse) -> Sheet:
    network = analyse.network
    rows = tuple(
        (
            naam(network, iri),
            naam(network, z.actor),
            naam(network, z.rol),
            naam(network, z.functie) if z.functie else None,
            namen(network, z.namens),
        )
        for iri, g in analyse.dekking.gremia.items()
        for z in g.zetels
    )
    uitleg = "Wie zit waar, in welke rol en functie, en namens wie nog meer."
    return Sheet("zetels", uitleg, rows)


def _verwachtingen(analyse: Analyse) -> Sheet:
    network = analyse.network
    rows = tuple(
        (
            naam(network, v.thema),
            naam(network, v.niveau),
            naam(network, v.partnertype or v.functie or ""),
            naam(network, v.sterkte),
            gezegd(analyse.dekking, v),
            namen(network, v.gremia),
            namen(network, v.gemeenten),
            v.bron,
        )
        for v in analyse.verwachtingen
    )
    uitleg = "Wie er aan tafel wordt verwacht, en of dat in de gegevens zo is."
    return Sheet("verwachtingen", uitleg, rows)


def sterkste(analyse: Analyse) -> list[Overlap]:
    """Return the pairs that come near one conversation, those that may become one first; of very many the strongest."""
    pairs = sorted(analyse.overlap.kandidaten, key=lambda p: (p.oordeel == "niet", p.q, -p.gedeeld, p.a, p.b))
    return pairs[:MOST_PAIRS]


def oordeel(analyse: Analyse, pair: Overlap) -> str:
    """Return what may be done with a pair in words; of a table that may not be there nobody knows."""
    loose = any(analyse.dekking.gremia[iri].nagaan for iri in (pair.a, pair.b))
    return "eerst nagaan of beide er zijn" if loose and pair.oordeel != "niet" else OORDELEN[pair.oordeel]


def _overlap(analyse: Analyse) -> Sheet:
    network = analyse.network
    pairs = sterkste(analyse)
    rows = tuple(
        (
            naam(network, p.a),
            naam(network, p.b),
            p.gedeeld,
            round(p.omvat * 100),
            p.verwacht,
            oordeel(analyse, p),
            korte_redenen(p.redenen) or None,
        )
        for p in pairs
    )
    uitleg = "Paren van gremia met veel dezelfde partijen en een gedeeld thema, met de reden waarom ze wel of niet samen kunnen."
    if len(analyse.overlap.kandidaten) > MOST_PAIRS:
        uitleg += (
            f" Dit zijn de sterkste {MOST_PAIRS} van {len(analyse.overlap.kandidaten)}; met --json krijgt u ze alle."
        )
    return Sheet("overlap", uitleg, rows)


def _structuur(analyse: Analyse) -> Sheet:
    told = [(SOORTEN[gap.soort], gap.toelichting, _let_op(analyse, gap)) for gap in analyse.structuur]
    rows: Sequence[tuple[Cell, ...]] = sorted(told, key=lambda row: bool(row[-1]))
    uitleg = (
        "Wat opvalt aan lijnen, mandaten en de samenstelling van de tafels; wat eerst na te gaan is, staat onderaan."
    )
    return Sheet("structuur", uitleg, tuple(rows))


def _let_op(analyse: Analyse, gap: Gat) -> str | None:
    """Return why a gap may be none: somebody first has to look, or nobody said that its tables are about this."""
    tables = [analyse.dekking.gremia[iri] for iri in gap.betrokken if iri in analyse.dekking.gremia]
    if tables and all(g.terzijde for g in tables):
        return "bestuur zonder thema"
    # The finding about such a line says itself that its table may not be there.
    loose = gap.soort == "lijn-naar-opgeheven" and any(g.nagaan for g in tables)
    return "eerst na te gaan" if loose or onzeker(analyse.dekking, gap) else None
