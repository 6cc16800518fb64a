"""Bevindingen about tables that could become one, meet on one morning, or stop."""

from collections.abc import Iterator, Mapping, Sequence

from zv_graph.analysis.bevindingen.bevinding import (
    HALF_BACK,
    MOST_ONBEKEND,
    Bevinding,
    Opbrengst,
    kans,
    namen,
    slug,
)
from zv_graph.analysis.bevindingen.herkomst import Herkomst
from zv_graph.analysis.bevindingen.prijs import prijs, te_vragen
from zv_graph.analysis.bijdrage import Bijdrage
from zv_graph.analysis.dekking import Dekking
from zv_graph.analysis.overlap import Overlap
from zv_graph.analysis.plan import Stap
from zv_graph.analysis.robuust import paar_blijft, zetels_per_deel
from zv_graph.analysis.samenvoeging import samen
from zv_graph.analysis.tafel import Tafel
from zv_graph.analysis.verandering import Samen, Stopt
from zv_graph.analysis.voorwaarde import ONBEKEND, VOORWAARDEN, Beletsel
from zv_graph.analysis.watals import WatAls, watals
from zv_graph.analysis.zijden import zijden
from zv_graph.words import aantal

# More pairs than this is no conversation any more.
MOST = 40
# More likely than this, and a likeness says nothing that chance does not.
TOEVAL = 0.05
# Tables of which fewer of the parties are shared have no morning in common.
HELFT = 0.5
ONE_MEETING = "Eén overleg dat iets langer duurt, in plaats van twee."


def samen_te_voegen(
    dekking: Dekking, kandidaten: tuple[Overlap, ...], bespreken: Sequence[Stap]
) -> Iterator[Bevinding]:
    """Yield a finding for each pair that may become one table, could meet on one morning, or is worth a question.

    Of very many pairs only the strongest are told; all stand in the overlap. Where the plan puts forward that one goes
    on at the other, that is what the card of the pair counts.
    """
    stops = {frozenset((*stap.gremia, *stap.naar)): stap.gremia[0] for stap in bespreken if stap.soort == "stoppen"}
    told = [pair for pair in kandidaten if _een_kaart(pair) and not _na_te_gaan(dekking, pair)]
    order = ("onderbrengen", "samenvoegen", "koppelen", "voorleggen")
    strongest = sorted(told, key=lambda pair: (order.index(pair.oordeel), pair.q, -pair.gedeeld, pair.a, pair.b))
    seats = zetels_per_deel(dekking)
    for pair in strongest[:MOST]:
        stop = stops.get(frozenset((pair.a, pair.b)))
        yield _koppelen(dekking, pair) if pair.oordeel == "koppelen" else _paar(dekking, pair, seats, stop)


def _een_kaart(pair: Overlap) -> bool:
    """Tell whether a pair is worth a card: enough is known, or both stay and most of the parties are shared."""
    if pair.oordeel == "koppelen":
        return pair.jaccard >= HELFT
    return pair.oordeel != "niet" and onbekend(pair.redenen) <= MOST_ONBEKEND


def _na_te_gaan(dekking: Dekking, pair: Overlap) -> bool:
    """Tell whether somebody first has to look: whether one of a pair is there, or who else sits at one with part of a list.

    Two of which one prepares the other share their people on purpose.
    """
    a, b = dekking.gremia[pair.a], dekking.gremia[pair.b]
    if a.nagaan or b.nagaan:
        return True
    feeds = not (a.voedt.isdisjoint(b.delen) and b.voedt.isdisjoint(a.delen))
    return pair.oordeel == "koppelen" and (feeds or False in (a.volledig, b.volledig))


def onbekend(redenen: Sequence[Beletsel]) -> int:
    """Return how many different things are not known."""
    return len({reden.code for reden in redenen if reden.antwoord == ONBEKEND})


def kan_stoppen(dekking: Dekking, bijdragen: Sequence[Bijdrage], told: frozenset[str]) -> Iterator[Bevinding]:
    """Yield a finding for each table that is proven to lose nothing when it stops, unless another card tells of it."""
    able = [dekking.gremia[b.gremium] for b in bijdragen if b.oordeel == "kan" and b.gremium not in told]
    for g in sorted(able, key=lambda g: (-g.volle_uren, g.iri))[:MOST]:
        yield _stopt(dekking, g)


def _paar(dekking: Dekking, pair: Overlap, seats: Mapping[str, int], stop: str | None) -> Bevinding:
    a, b = dekking.gremia[pair.a], dekking.gremia[pair.b]
    shared = sorted(a.leden & b.leden)
    asked = pair.oordeel == "voorleggen"
    found = _als_een(dekking, pair, stop)
    return Bevinding(
        id=f"{'vraag' if asked else 'dubbel'}:{slug(a.iri, b.iri)}",
        soort="lijkt-dubbel" if asked else "dubbel",
        bewering=_bewering(dekking, pair, asked=asked),
        bewijs=f"{_grootte(a, b)} {pair.gedeeld} partijen zitten aan beide: {namen(dekking, shared, keep=12)}. "
        f"Beide gaan over {namen(dekking, pair.themas, keep=2)}.",
        vergelijking=_toeval(pair),
        verlies=prijs(dekking, found),
        tegenargument=_tegenargument(pair, a, b),
        opbrengst_uren=_opbrengst(found),
        onbekend=te_vragen(found.vragen),
        vraag=_vraag(dekking, pair, asked=asked),
        betrokken=(a.iri, b.iri, *shared),
        herkomst=Herkomst("gedeelde-partijen", ("overleg", "ander"), ((a.iri, b.iri),)),
        sterkte=1 if asked else 3 if a.uren is not None and b.uren is not None else 2,
        robuust=paar_blijft(seats[a.iri], a, b),
    )


def _als_een(dekking: Dekking, pair: Overlap, stop: str | None) -> WatAls:
    """Return what happens when the one goes to the other as it is, proven or put forward; else when they become one."""
    if pair.blijft:
        found = watals(dekking, [Stopt(pair.b if pair.blijft == pair.a else pair.a)])
        if found.oordeel == "kan":
            return found
    if stop:
        return watals(dekking, [Stopt(stop)])
    return watals(dekking, [Samen((pair.a, pair.b))])


def _koppelen(dekking: Dekking, pair: Overlap) -> Bevinding:
    a, b = dekking.gremia[pair.a], dekking.gremia[pair.b]
    shared = sorted(a.leden & b.leden)
    why = " ".join(
        VOORWAARDEN[reden.code].nee.format(**zijden(a, [b])) for reden in pair.redenen if reden.antwoord != ONBEKEND
    )
    return Bevinding(
        id=f"koppelen:{slug(a.iri, b.iri)}",
        soort="koppelen",
        bewering=f"{a.naam} en {b.naam} hebben grotendeels dezelfde partijen: misschien past het op één ochtend.",
        bewijs=f"{_gedeeld(dekking, shared)} Ze blijven wel allebei. {why}",
        vergelijking=_toeval(pair) if pair.p < TOEVAL else _grootte(a, b),
        verlies="Er gaat niets af: beide tafels blijven zoals ze zijn.",
        tegenargument="Een lange ochtend vraagt meer aandacht, en wie maar bij één van de twee hoort, moet op tijd kunnen komen of gaan.",
        onbekend="Reistijd en voorbereiding staan niet in de gegevens: de opbrengst is niet in uren te zeggen.",
        vraag="Kunnen deze twee op dezelfde ochtend, met één agenda of één secretariaat?",
        betrokken=(a.iri, b.iri, *shared),
        herkomst=Herkomst("gedeelde-partijen", ("overleg", "ander"), ((a.iri, b.iri),)),
        sterkte=2 if a.lijst and b.lijst else 1,
    )


def _gedeeld(dekking: Dekking, shared: Sequence[str]) -> str:
    """Return who sits at both tables."""
    if len(shared) > 1 and set(shared) == set(dekking.regio.gemeenten):
        return f"De {len(shared)} gemeenten van de regio zitten aan beide."
    return f"{len(shared)} partijen zitten aan beide: {namen(dekking, shared, keep=12)}."


def _stopt(dekking: Dekking, g: Tafel) -> Bevinding:
    found = watals(dekking, [Stopt(g.iri)])
    (step,) = found.verschil.stappen
    naar = [iri for iri in step.naar if iri in dekking.gremia]
    return Bevinding(
        id=f"dubbel:{slug(g.iri)}",
        soort="dubbel",
        bewering=f"{g.naam} kan stoppen: wat daar gebeurt, gebeurt ook bij {namen(dekking, naar, keep=2)}.",
        bewijs=f"Alle {aantal(len(g.leden), 'partij', 'partijen')} zitten voor dezelfde thema's ook daar, in dezelfde functie en met minstens hetzelfde mandaat.",
        vergelijking=f"Van de {len(dekking.gremia)} overleggen in de gegevens is dit er een waarvan elke zetel terugkomt.",
        verlies=prijs(dekking, found),
        tegenargument="Aan een eigen tafel krijgt een onderwerp meer rust en aandacht dan als agendapunt elders.",
        opbrengst_uren=_opbrengst(found),
        onbekend=te_vragen(found.vragen),
        vraag=f"Wat zou er misgaan als {g.naam} een jaar niet bij elkaar komt?",
        betrokken=(g.iri, *naar, *sorted(g.leden)),
        herkomst=Herkomst("waar-zitten-zij-nog-meer", ("overleg", "ander"), tuple((g.iri, iri) for iri in naar)),
        sterkte=3 if g.uren is not None else 2,
    )


def _toeval(pair: Overlap) -> str:
    """Return what chance would give, in whole parties."""
    low = int(pair.verwacht)
    some = f"{low} of {low + 1}" if pair.verwacht > low else str(low)
    door = f"Door toeval zouden er {some} dezelfde zijn; hier {pair.gedeeld}."
    return f"{door} De kans daarop is {kans(pair.p)}." if pair.p < TOEVAL else f"{door} Dat verschil kan toeval zijn."


def _grootte(a: Tafel, b: Tafel) -> str:
    if len(a.leden) == len(b.leden):
        return f"Beide tafels hebben {len(a.leden)} partijen."
    return f"De ene tafel heeft {aantal(len(a.leden), 'partij', 'partijen')}, de andere {len(b.leden)}."


def _bewering(dekking: Dekking, pair: Overlap, *, asked: bool) -> str:
    a, b = dekking.naam(pair.a), dekking.naam(pair.b)
    if asked:
        return f"{a} en {b} lijken op elkaar."
    if pair.blijft:
        return f"{a if pair.blijft == pair.b else b} kan opgaan in {dekking.naam(pair.blijft)}."
    return f"{a} en {b} kunnen samen één overleg worden."


def _vraag(dekking: Dekking, pair: Overlap, *, asked: bool) -> str:
    a, b = dekking.naam(pair.a), dekking.naam(pair.b)
    if asked:
        return f"Is het bewust dat {a} en {b} naast elkaar bestaan?"
    if pair.blijft:
        return f"Kan {a if pair.blijft == pair.b else b} een agendapunt worden van {dekking.naam(pair.blijft)}?"
    return f"Kunnen {a} en {b} één overleg worden, met één agenda?"


def _tegenargument(pair: Overlap, a: Tafel, b: Tafel) -> str:
    told = [VOORWAARDEN[reden.code].tegen for reden in pair.redenen if VOORWAARDEN[reden.code].tegen]
    told += [f"De wet vraagt {g.naam}: dat overleg moet herkenbaar blijven." for g in (a, b) if g.wettelijk]
    if pair.zusters:
        told.append("Ze horen bij hetzelfde gremium en zijn misschien bewust gesplitst.")
    if not told:
        size, small = samen([a, b]).zittend, min((a, b), key=lambda g: (g.zittend, g.naam))
        told.append(
            f"De tafel krijgt {size} zetels, nu {a.zittend} en {b.zittend}. Een kleinere tafel praat makkelijker."
            if size > max(a.zittend, b.zittend)
            else f"Wat {small.naam} nu met minder partijen bespreekt, komt dan aan een grotere tafel."
        )
    return " ".join(told)


def _opbrengst(found: WatAls) -> Opbrengst | None:
    """Return the hours that a merge saves; none where hours are filled in or not what is counted."""
    before, after = found.verschil.kosten
    if found.verschil.eenheid != "uren" or found.verschil.geschat:
        return None
    saved = max(before - after, 0.0)
    if isinstance(found.verandering[0], Stopt):
        return Opbrengst(saved / 2, saved, HALF_BACK)
    return Opbrengst(saved, saved, ONE_MEETING)
