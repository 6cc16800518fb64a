"""Coverage: thema by partner for one niveau, each cell with its status and the tables behind it."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from zv_graph.analysis import Analyse
from zv_graph.analysis.dekking import GEMEENTE, Dekking
from zv_graph.analysis.tafel import Tafel
from zv_graph.analysis.vervulling import KERN, breed_vervuld, van
from zv_graph.analysis.verwachtingen import STATUSSEN, Uitkomst, gezegd
from zv_graph.network import Verwachting
from zv_graph.render.labels import STERKTES, TEKENS
from zv_graph.render.order import VEILIGHEID, ZORG
from zv_graph.words import aantal

EXTRA = "extra"
# From left to right, as on the map.
PIJLERS = ("zorg", "beide", "veiligheid", "overig")


@dataclass(frozen=True, slots=True)
class Cel:
    """One thema and one partner at one niveau.

    ``status`` is that of the worst served expectation, ``extra`` where nobody is expected and somebody
    sits; ``teken`` is what stands in the cell; ``tafels`` are the addresses of the tables behind it.
    """

    status: str
    teken: str
    kern: bool
    tekst: str
    tafels: tuple[str, ...]
    gemeenten: str
    bron: str


@dataclass(frozen=True, slots=True)
class Matrix:
    """One niveau: the names of the partners, and for each thema a cell, or None, for each partner.

    The partners stand by pijler; ``pijlers`` holds each with how many columns it takes.
    """

    niveau: str
    naam: str
    pijlers: tuple[tuple[str, int], ...]
    partners: tuple[str, ...]
    rijen: tuple[tuple[str, tuple[Cel | None, ...]], ...]


def coverage(analyse: Analyse) -> tuple[Matrix, ...]:
    """Return a matrix for each niveau that has tables or expectations, from high to low."""
    dekking = analyse.dekking
    niveaus = dekking.van_hoog_naar_laag(
        [*(g.niveau for g in dekking.gremia.values()), *(v.niveau for v in analyse.verwachtingen)]
    )
    return tuple(_matrix(analyse, niveau) for niveau in niveaus if niveau)


def _matrix(analyse: Analyse, niveau: str) -> Matrix:
    dekking = analyse.dekking
    expected: dict[tuple[str, str], list[Uitkomst]] = defaultdict(list)
    for v in analyse.verwachtingen:
        if v.niveau == niveau:
            expected[v.thema, v.wie].append(v)
    functies = frozenset(v.functie for v in analyse.verwachtingen if v.functie and v.niveau == niveau)
    seated = _seated((g for g in dekking.gremia.values() if g.niveau == niveau), functies)
    themas = _by_name(dekking, {thema for thema, _ in (*expected, *seated)})
    sides = {wie: _pijler(dekking, wie) for wie in _by_name(dekking, {wie for _, wie in (*expected, *seated)})}
    partners = sorted(sides, key=lambda wie: PIJLERS.index(sides[wie]))
    rows = []
    for thema in themas:
        cells = [_cel(dekking, (thema, wie), expected, seated) for wie in partners]
        rows.append((dekking.naam(thema), tuple(cells)))
    counted = Counter(sides.values())
    pijlers = tuple((pijler, counted[pijler]) for pijler in PIJLERS if counted[pijler])
    return Matrix(niveau, dekking.naam(niveau), pijlers, tuple(map(dekking.naam, partners)), tuple(rows))


def _pijler(dekking: Dekking, wie: str) -> str:
    """Return to which of ``PIJLERS`` a kind of partner, or a functie, belongs; a gemeente to both."""
    own = dekking.begrippen[wie].pijlers if wie in dekking.begrippen else frozenset()
    if wie == GEMEENTE or own >= {ZORG, VEILIGHEID}:
        return "beide"
    return "zorg" if ZORG in own else "veiligheid" if VEILIGHEID in own else "overig"


def _by_name(dekking: Dekking, iris: Iterable[str]) -> Sequence[str]:
    return sorted(iris, key=lambda iri: (dekking.naam(iri).casefold(), iri))


def _seated(tables: Iterable[Tafel], functies: frozenset[str]) -> dict[tuple[str, str], list[str]]:
    """Return for each thema, and partnertype or one of ``functies``, the tables where such a one sits."""
    found: dict[tuple[str, str], list[str]] = defaultdict(list)
    for g in tables:
        partners = frozenset().union(*(z.partners for z in g.zetels if z.zittend))
        partners |= functies.intersection(z.functie for z in g.plaatsen if z.zittend and z.functie)
        for thema in g.themas:
            for wie in partners:
                found[thema, wie].append(g.iri)
    return found


def _cel(
    dekking: Dekking,
    key: tuple[str, str],
    expected: dict[tuple[str, str], list[Uitkomst]],
    seated: dict[tuple[str, str], list[str]],
) -> Cel | None:
    here = tuple(seated.get(key, ()))
    if key not in expected:
        text = f"niet verwacht; zit aan {aantal(len(here), 'tafel', 'tafels')}"
        return Cel(EXTRA, str(len(here)), kern=False, tekst=text, tafels=here, gemeenten="", bron="") if here else None
    worst = max(expected[key], key=lambda v: list(STATUSSEN).index(v.status))
    kern = any(v.sterkte == KERN for v in expected[key])
    sterkte = STERKTES["kern" if kern else "gewenst"]
    return Cel(
        status=worst.status,
        teken=TEKENS[worst.status] or str(len(worst.gremia)),
        kern=kern,
        tekst=f"{gezegd(dekking, worst)} ({sterkte})",
        tafels=_breed(dekking, worst) if worst.status == "alleen-breed" else worst.gremia,
        gemeenten=", ".join(map(dekking.naam, worst.gemeenten)),
        bron=worst.bron,
    )


def _breed(dekking: Dekking, uitkomst: Uitkomst) -> tuple[str, ...]:
    """Return the tables for a broader thema where the partner does sit."""
    asked = Verwachting(
        uitkomst.thema,
        uitkomst.niveau,
        uitkomst.partnertype,
        uitkomst.functie,
        uitkomst.sterkte,
        uitkomst.lokaal,
        uitkomst.bron,
    )
    return tuple(dict.fromkeys(iri for eis in van(dekking, asked) for iri in breed_vervuld(dekking, eis)))
