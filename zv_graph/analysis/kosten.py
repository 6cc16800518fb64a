"""Kosten: what tables ask of those who sit there, in the unit that the region is counted in."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from zv_graph.analysis.dekking import Dekking, Eenheid
from zv_graph.analysis.tafel import Tafel


def kosten(dekking: Dekking, tables: Iterable[Tafel]) -> float:
    """Return the effort of tables in the unit of the region, with medians for what is not known."""
    return sum(kost(dekking.eenheid, g) for g in tables)


def kost(eenheid: Eenheid, g: Tafel) -> float:
    """Return the effort of one table: personuren a year, or meetings × seats, or the number of such tables."""
    return {"uren": g.volle_uren, "bijeenkomsten": g.bijeenkomsten, "overleggen": float(g.aantal)}[eenheid]


def stoel(eenheid: Eenheid, g: Tafel) -> float:
    """Return the effort that one more chair at a table takes, in the unit of the region."""
    meetings = (g.vol_keer or 0.0) * g.aantal
    return {"uren": meetings * (g.vol_duur or 0.0), "bijeenkomsten": meetings, "overleggen": 0.0}[eenheid]


def belast(dekking: Dekking, tables: Iterable[Tafel]) -> Mapping[str, float]:
    """Return the effort of each actor at tables, in the unit of the region."""
    found: dict[str, float] = defaultdict(float)
    for g in tables:
        chair = kost(dekking.eenheid, g) / g.zittend if g.zittend else 0.0
        for zetel in g.zetels:
            if zetel.zittend:
                found[zetel.actor] += chair * zetel.stoelen
    return found
