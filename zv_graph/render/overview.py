"""Overview: regions side by side on one offline page, each with a link to its own."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from zv_graph.analysis import Analyse
from zv_graph.analysis.advies import gebieden
from zv_graph.analysis.dekking import Dekking
from zv_graph.analysis.tafel import BESTUURLIJK
from zv_graph.analysis.verandering import Nieuw, Stopt
from zv_graph.analysis.vergelijk import vergelijk
from zv_graph.analysis.verwachtingen import MISSING
from zv_graph.render.templates import still

KERN, FRAGILE, CROSSING = "kern", "enkel", "snijdend"
# So many gemeenten with the most board work are listed.
MOST = 40


@dataclass(frozen=True, slots=True)
class Druk:
    """At how many bestuurlijke tables one gemeente sits, with how many seats, and at which of the tables of its region."""

    gemeente: str
    tafels: int
    zetels: int
    plaatsen: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Sinds:
    """What changed in a region since a day: overleggen and seats then and now, and which came and which went."""

    peildatum: str | None
    overleggen: tuple[int, int]
    zetels: tuple[int, int]
    nieuw: tuple[str, ...]
    weg: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rij:
    """What the overview tells of one region; ``fout`` is why it could not be analysed.

    ``druk`` tells of each gemeente of the region how much board work it has, of ``tafels`` bestuurlijke tables in order of
    size; ``gelijk`` counts the bestuurlijke tables with the same gemeenten as another one; ``ineen`` of ``indelingen``
    place all gemeenten in one area.
    """

    naam: str
    pagina: str = ""
    gemeenten: int = 0
    gremia: int = 0
    minder: int | None = None
    uren: float | None = None
    besparing: float | None = None
    onbekend: int = 0
    ontbreekt: int = 0
    kwetsbaar: int = 0
    snijdend: int = 0
    druk: tuple[Druk, ...] = ()
    tafels: int = 0
    gelijk: int = 0
    ineen: int = 0
    indelingen: int = 0
    sinds: Sinds | None = None
    fout: str = ""


def rij(found: Analyse, pagina: str, toen: Dekking | None = None) -> Rij:
    """Return the row of one region, with what changed since it was as ``toen``."""
    figures, plan = found.kerncijfers, found.plan
    expected = [v.status for v in found.verwachtingen if v.sterkte.endswith(KERN)]
    boards = _besturen(found)
    same = Counter(frozenset(members) for members in boards)
    areas = gebieden(found.dekking)
    return Rij(
        naam=found.dekking.regio.naam,
        pagina=pagina,
        gemeenten=len(found.dekking.regio.gemeenten),
        gremia=figures.gremia,
        minder=None if plan.uren_voor is None else plan.gremia_voor - plan.gremia_na,
        uren=figures.uren_per_jaar,
        besparing=None if plan.uren_voor is None or plan.uren_na is None else plan.uren_voor - plan.uren_na,
        onbekend=figures.gremia_zonder_uren,
        ontbreekt=sum(status in MISSING for status in expected),
        kwetsbaar=sum(status == FRAGILE for status in expected),
        snijdend=sum(c.verhouding == CROSSING for c in found.congruentie),
        druk=tuple(
            Druk(
                found.dekking.naam(gemeente),
                sum(gemeente in members for members in boards),
                sum(members[gemeente] for members in boards),
                tuple(at for at, members in enumerate(boards) if gemeente in members),
            )
            for gemeente in found.dekking.regio.gemeenten
        ),
        tafels=len(boards),
        gelijk=sum(n for n in same.values() if n > 1),
        ineen=areas.count(1),
        indelingen=len(areas),
        sinds=_sinds(toen, found.dekking) if toen else None,
    )


def _sinds(toen: Dekking, nu: Dekking) -> Sinds:
    change = vergelijk(toen, nu)
    return Sinds(
        peildatum=toen.regio.peildatum,
        overleggen=change.overleggen,
        zetels=change.zetels,
        nieuw=tuple(edit.naam for edit in change.verandering if isinstance(edit, Nieuw)),
        weg=tuple(toen.naam(edit.gremium) for edit in change.verandering if isinstance(edit, Stopt)),
    )


def _besturen(found: Analyse) -> list[Counter[str]]:
    """Return the seats of each gemeente of the region at each bestuurlijke table where one sits, the largest table first."""
    dekking, own = found.dekking, set(found.dekking.regio.gemeenten)
    tables = [g for g in dekking.gremia.values() if g.hoogte == BESTUURLIJK]
    seats = [(Counter(z.actor for z in g.zetels if z.zittend and z.actor in own), g.iri) for g in tables]
    return [members for members, iri in sorted(seats, key=lambda one: (-len(one[0]), one[1])) if members]


def _in_order(name: str) -> list[tuple[str, int]]:
    """Return the key that puts Regio 2 before Regio 10."""
    return [(text.casefold(), int(number or 0)) for text, number in re.findall(r"(\D*)(\d{0,9})", name)]


def overview(rows: Sequence[Rij]) -> str:
    """Return the page that sets regions side by side: the same rows give the same page."""
    good = [row for row in rows if not row.fout]
    ordered = sorted(good, key=lambda row: (-(row.minder or 0), _in_order(row.naam)))
    return still(
        "overzicht",
        rijen=ordered,
        # Where no region tells hours, nothing can be said of them.
        uren=any(row.uren is not None or row.minder for row in good),
        fouten=[row for row in rows if row.fout],
        toen=sorted({row.sinds.peildatum for row in good if row.sinds and row.sinds.peildatum}),
        meeste={
            key: max((getattr(row, key) or 0 for row in good), default=0) for key in ("gremia", "minder", "ontbreekt")
        },
        drukst=sorted(
            ((one, row) for row in good for one in row.druk),
            key=lambda pair: (-pair[0].tafels, -pair[0].zetels, pair[0].gemeente),
        )[:MOST],
        som={
            key: sum(getattr(row, key) or 0 for row in good)
            for key in ("gremia", "minder", "ontbreekt", "kwetsbaar", "onbekend")
        },
    )
