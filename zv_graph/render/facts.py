"""Facts: what the page needs to work out a change by itself, as small plain data.

Every address stands once, in order, and is named by its place: so numbers sort as addresses do, and ``web/loss.js`` gives
its answers in the order of ``zv_graph.analysis.verschil``.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from zv_graph.analysis.dekking import GEMEENTE, Dekking
from zv_graph.analysis.dragen import GENOEG
from zv_graph.analysis.lezing import REGIONAAL
from zv_graph.analysis.overname import HALF, TOLERANCE
from zv_graph.analysis.samenvoeging import EXTRA_HOUR
from zv_graph.analysis.tafel import (
    ADVISEUR,
    AFSTEMMEN,
    BESTUURDER,
    BESTUURLIJK,
    CASUS,
    INKOOP,
    OPERATIONEEL,
    PIJLERS,
    RICHTINGGEVEN,
    TIJDELIJK,
    VOORZITTER,
    WERKGROEPEN,
    Tafel,
)
from zv_graph.analysis.verandering import LID, MOST_DUUR, MOST_KEER, NIEUW
from zv_graph.analysis.vervulling import Eis, eisen, soorten
from zv_graph.analysis.voorwaarde import CODES, VOORWAARDEN
from zv_graph.network import ROLLEN, ZITTEND, Naamloos, Zetel

# The numbers and words of the rules, as the page knows them.
MATEN = {
    "AFSTEMMEN": AFSTEMMEN,
    "RICHTINGGEVEN": RICHTINGGEVEN,
    "BESTUURLIJK": BESTUURLIJK,
    "OPERATIONEEL": OPERATIONEEL,
    "BOTH": PIJLERS,
    "EXTRA_HOUR": EXTRA_HOUR,
    "HALF": HALF,
    "TOLERANCE": TOLERANCE,
    "GENOEG": GENOEG,
    "REGIONAAL": REGIONAAL,
    "LID": LID,
    "NEW": NIEUW,
    "MOST_KEER": MOST_KEER,
    "MOST_DUUR": MOST_DUUR,
}
# The schemes of which a reader may choose a concept that no table has yet.
KEUZES = ("thema", "niveau", "functie")


@dataclass(frozen=True, slots=True)
class Places:
    """The place of every address."""

    of: dict[str, int]

    def all(self, iris: Iterable[str]) -> list[int]:
        """Return the places of addresses, in order."""
        return sorted(self.of[iri] for iri in iris)

    def known(self, iris: Iterable[str]) -> list[int]:
        """Return the places of those addresses that are told, in order."""
        return sorted(self.of[iri] for iri in iris if iri in self.of)

    def one(self, iri: str | None) -> int | None:
        """Return the place of an address, None for none."""
        return None if iri is None else self.of[iri]


def facts(dekking: Dekking) -> dict[str, Any]:
    """Return tables, expectations and the words of every condition, addresses as places in ``adressen``."""
    tables, asked = list(dekking.gremia.values()), eisen(dekking)
    areas = sorted({g.werkgebied for g in tables}, key=sorted)
    adressen = sorted(_addresses(dekking, tables, asked))
    places = Places({iri: place for place, iri in enumerate(adressen)})
    return {
        "maten": MATEN,
        "adressen": adressen,
        "tafels": [_table(dekking, g, places, areas) for g in tables],
        "gebieden": [places.all(area) for area in areas],
        "gemeente": places.of.get(GEMEENTE),
        "gemeenten": [places.of[m] for m in dekking.regio.gemeenten],
        "eisen": [_eis(eis, places) for eis in asked],
        "eenheid": dekking.eenheid,
        "inkoop": places.of.get(INKOOP),
        "casus": places.of.get(CASUS),
        "bestuurder": places.of.get(BESTUURDER),
        "werkgroepen": places.known(WERKGROEPEN),
        "tijdelijk": places.known(TIJDELIJK),
        "partijen": [
            [places.of[iri], places.all(actor.partnertypes), places.all(actor.pijlers)]
            for iri, actor in sorted(dekking.partijen.items())
        ],
        "begrippen": list(_begrippen(dekking, places)),
        "rollen": {
            rol: {"zittend": rol in ZITTEND, "licht": rol == ADVISEUR, "voorzitter": rol == VOORZITTER}
            for rol in ROLLEN
        },
        "codes": CODES,
        "zinnen": {code: [told.over(zelf=False), told.over(zelf=True)] for code, told in VOORWAARDEN.items()},
    }


def _addresses(dekking: Dekking, tables: Collection[Tafel], asked: Iterable[Eis]) -> set[str]:
    """Return everything that the facts name."""
    found: set[str | None] = {*dekking.gremia, *dekking.regio.gemeenten, *dekking.partijen}
    found |= {iri for iri in dekking.begrippen if any(f"/begrip/{scheme}/" in iri for scheme in KEUZES)}
    for actor in dekking.partijen.values():
        found |= {*actor.partnertypes, *actor.pijlers}
    for begrip in [begrip for iri, begrip in dekking.begrippen.items() if iri in found]:
        found |= begrip.pijlers
    for g in tables:
        found |= {g.niveau, g.vorm, *g.themas, *g.dekt, *g.werkgebied, *g.boven, *g.moeders, *g.naar, *g.voedt}
        seats: list[Zetel | Naamloos] = [*g.zetels, *g.naamloos]
        for seat in seats:
            found |= {seat.functie, *seat.namens, *soorten(dekking, seat)}
        for zetel in g.zetels:
            found |= {zetel.actor, *zetel.pijlers}
        for mandaat in g.mandaten:
            found |= {mandaat.trede, *mandaat.themas}
    for eis in asked:
        found |= {eis.thema, eis.niveau, eis.functie, *eis.partners}
    return {iri for iri in found if iri is not None}


def _begrippen(dekking: Dekking, places: Places) -> Iterator[list[object]]:
    """Yield of each concept that is told its place, its place in an order, its pijlers, and those told that are narrower."""
    told = {iri: begrip for iri, begrip in dekking.begrippen.items() if iri in places.of}
    narrower: dict[str, list[str]] = defaultdict(list)
    for iri, begrip in told.items():
        for broad in begrip.breder:
            narrower[broad].append(iri)
    for iri, begrip in sorted(told.items()):
        yield [places.of[iri], begrip.volgorde, places.all(begrip.pijlers), places.all(narrower[iri])]


def _table(dekking: Dekking, g: Tafel, places: Places, areas: list[frozenset[str]]) -> dict[str, object]:
    sets = {key: places.all(getattr(g, key)) for key in ("themas", "dekt", "moeders", "boven", "naar", "voedt")}
    plain = (
        "hoogte",
        "maat",
        "aantal",
        "keer",
        "duur",
        "vol_keer",
        "vol_duur",
        "wettelijk",
        "bij_wet",
        "vertrouwelijk",
        "openbaar",
        "regeling",
        "nagaan",
    )
    return {
        "iri": places.of[g.iri],
        "niveau": places.one(g.niveau),
        "vorm": places.one(g.vorm),
        **sets,
        **{key: getattr(g, key) for key in (*plain, "compleet", "gebied_bekend")},
        "eindigt": g.eindigt is not None,
        "zetels": [_zetel(zetel, places) for zetel in g.zetels if zetel.zittend],
        "gasten": [[places.of[actor], places.one(functie)] for actor, functie in sorted(g.gasten, key=str)],
        "naamloos": [
            [places.one(s.functie), s.rol == ADVISEUR, s.aantal, places.all(s.namens), places.all(soorten(dekking, s))]
            for s in g.naamloos
            if s.zittend
        ],
        "mandaten": [[m.rang, places.one(m.trede), places.all(m.themas)] for m in g.mandaten],
        "gebied": areas.index(g.werkgebied),
    }


def _zetel(zetel: Zetel, places: Places) -> list[object]:
    return [
        places.of[zetel.actor],
        places.one(zetel.functie),
        places.all(zetel.namens),
        places.all(zetel.partners),
        places.all(zetel.pijlers),
        zetel.rol == ADVISEUR,
        zetel.rol == VOORZITTER,
        zetel.stoelen,
        zetel.aantal is not None,
    ]


def _eis(eis: Eis, places: Places) -> list[object]:
    asked = places.all(eis.partners), places.one(eis.functie), eis.kern, places.one(eis.gemeente)
    return [places.of[eis.thema], places.of[eis.niveau], *asked]
