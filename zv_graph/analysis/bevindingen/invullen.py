"""The bevindingen about what to fill in first, and of which tables it is not sure that they are there."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from zv_graph.analysis.bevindingen.bevinding import Bevinding, namen
from zv_graph.analysis.bevindingen.herkomst import Herkomst
from zv_graph.analysis.dekking import Dekking
from zv_graph.analysis.lezing import LOKAAL
from zv_graph.analysis.overlap import Overlap
from zv_graph.analysis.tafel import PIJLERS, Tafel
from zv_graph.analysis.verwachtingen import MISSING, Uitkomst
from zv_graph.analysis.voorwaarde import ONBEKEND
from zv_graph.words import aantal, opsomming

FIRST = 5
# How often and how long a table meets says nothing of who sits there.
HOE_VAAK, HOE_LANG = "hoe vaak", "hoe lang"
RITME = (HOE_VAAK, HOE_LANG)


def vul_eerst_in(
    dekking: Dekking, kandidaten: Sequence[Overlap], uitkomsten: Sequence[Uitkomst]
) -> Iterator[Bevinding]:
    """Yield one finding about the five tables whose data would answer most open questions.

    Open is each thing that is not known of a pair that may be one, and each expectation of which a table does not tell
    whether it meets it.
    """
    open_: Counter[str] = Counter()
    paired: set[str] = set()
    for pair in kandidaten:
        unknown = sum(reden.antwoord == ONBEKEND for reden in pair.redenen)
        if pair.oordeel == "voorleggen":
            open_.update({pair.a: unknown, pair.b: unknown})
            paired |= {pair.a, pair.b}
    for u in uitkomsten:
        if u.status in MISSING and not u.volledig:
            open_.update(iri for iri in u.gremia if _antwoordt(dekking.gremia[iri], u))
    meet = [(iri, g) for iri, g in dekking.gremia.items() if not (g.nagaan or g.regeling)]
    asked = {
        iri: lacks
        for iri, g in meet
        if open_[iri] and (lacks := [word for word in ontbreekt(g) if iri in paired or word not in RITME])
    }
    first = sorted(asked, key=lambda iri: (-open_[iri], dekking.naam(iri).casefold(), iri))[:FIRST]
    if not first:
        return
    told = [f"{dekking.naam(iri)} ({aantal(open_[iri], 'open vraag', 'open vragen')})" for iri in first]
    wat = "dit overleg" if len(first) == 1 else f"deze {len(first)} overleggen"
    yield Bevinding(
        id="vul-eerst-in",
        soort="gegevens",
        bewering=f"Vul eerst {wat} in: {'dat beantwoordt' if len(first) == 1 else 'die beantwoorden'} de meeste open vragen.",
        bewijs=f"Het gaat om {opsomming(told)}.\nIn te vullen: {_in_te_vullen(dekking, {iri: asked[iri] for iri in first})}.",
        vergelijking=f"Open vragen die zo een antwoord krijgen, zijn er bij {len(asked)} van de {len(dekking.gremia)} overleggen.",
        tegenargument="Gegevens aanvullen is werk; begin bij wat u zelf al weet.",
        onbekend="Tot dit is ingevuld, zijn veel antwoorden hier alleen een vraag.",
        vraag="Wie weet dit van deze overleggen, en wanneer is het ingevuld?",
        betrokken=tuple(first),
        herkomst=Herkomst.over("wat-is-ingevuld", "overleg", first),
        sterkte=2,
    )


def _in_te_vullen(dekking: Dekking, asked: Mapping[str, Sequence[str]]) -> str:
    """Return what the tables lack, each thing once, with at which tables where it is not at all of them."""
    every = dict.fromkeys(word for lacks in asked.values() for word in lacks)
    lacking: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for word in every:
        lacking[tuple(iri for iri, lacks in asked.items() if word in lacks)].append(word)
    parts = sorted(lacking.items(), key=lambda one: -len(one[0]))
    return "; ".join(f"{opsomming(words)}{_waar(dekking, asked, who)}" for who, words in parts)


def _waar(dekking: Dekking, asked: Mapping[str, Sequence[str]], who: Sequence[str]) -> str:
    """Return at which tables, where it is not at all of them."""
    if len(who) == len(asked):
        return ""
    return f" (bij {namen(dekking, who)})"


def _antwoordt(g: Tafel, u: Uitkomst) -> bool:
    """Tell whether a table could tell of an expectation: it names the thema, works for as much as is asked, and who sits there is open."""
    closed = g.compleet or g.bij_wet
    return u.thema in g.themas and (u.lokaal or g.maat != LOKAAL) and not closed


def ontbreekt(g: Tafel) -> list[str]:
    """Return what the data lack of one table, in words."""
    nameless = any(zetel.zittend and zetel.functie is None and len(zetel.pijlers) == PIJLERS for zetel in g.zetels)
    meets = not g.regeling
    return [
        word
        for word, missing in (
            ("wie er zitten", not g.leden),
            ("of de deelnemers compleet zijn", bool(g.leden) and not g.compleet and g.volledig is not False),
            ("wie er nog meer zitten", bool(g.leden) and g.volledig is False),
            ("in welke functie de gemeenten er zitten", nameless),
            (HOE_VAAK, meets and g.keer is None),
            (HOE_LANG, meets and g.duur is None),
            ("welk thema", not g.themas),
            ("welk niveau", g.niveau is None),
            ("wat het mag", g.top and not g.mandaten and not g.beslist),
        )
        if missing
    ]


def na_te_gaan(dekking: Dekking) -> Iterator[Bevinding]:
    """Yield of how many tables it is not sure that they are there."""
    # What the law asks is there, whatever it is called.
    gremia = tuple(iri for iri, g in dekking.gremia.items() if g.nagaan and not g.wettelijk)
    bij_wet = sum(g.nagaan and g.wettelijk for g in dekking.gremia.values())
    if not gremia:
        return
    een = len(gremia) == 1
    wet = f" Van {aantal(bij_wet, 'tafel', 'tafels')} die de wet vraagt, is na te gaan hoe {'die' if bij_wet > 1 else 'zij'} hier {'heten' if bij_wet > 1 else 'heet'}."
    yield Bevinding(
        id="nagaan",
        soort="gegevens",
        bewering=f"Van {aantal(len(gremia), 'overleg', 'overleggen')} is niet zeker of {'het er nu is' if een else 'zij er nu zijn'}.",
        bewijs=f"Het gaat om {namen(dekking, gremia, keep=12)}. Dat staat bij {'de status ervan' if een else 'hun status'}.{wet if bij_wet else ''}",
        vergelijking=f"In de gegevens van de regio: {aantal(len(dekking.gremia), 'overleg', 'overleggen')}.",
        tegenargument="Een overleg kan er ook nog zijn, onder een andere naam.",
        onbekend="Zolang dit niet zeker is, rust er geen voorstel op.",
        vraag="Is dit overleg er nu, en hoe heet het?"
        if een
        else "Welke van deze overleggen zijn er nu, en hoe heten zij?",
        betrokken=gremia,
        herkomst=Herkomst.over("wat-is-ingevuld", "overleg", gremia),
        sterkte=1,
    )
