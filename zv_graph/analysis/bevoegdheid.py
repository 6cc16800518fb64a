"""Bevoegdheid: is what a table may do by a mandaat still there, when the structure changes?"""

from collections.abc import Iterable

from zv_graph.analysis.tafel import AFSTEMMEN, Tafel
from zv_graph.analysis.voorwaarde import JA, NEE, ONBEKEND, Antwoord
from zv_graph.network import Mandaat


def voor_themas(g: Tafel, mandaat: Mandaat) -> frozenset[str] | frozenset[None]:
    """Return the thema's of a table that a mandaat is for; None for a table without any."""
    return (g.themas & mandaat.themas if mandaat.themas else g.themas) or frozenset({None})


def behouden(tables: Iterable[Tafel], g: Tafel, mandaat: Mandaat, thema: str | None) -> Antwoord:
    """Tell whether one of ``tables`` may do for a thema what ``g`` may by this mandaat: the best of their answers."""
    return max((behoudt(h, g, mandaat, thema) for h in tables), default=NEE)


def behoudt(h: Tafel, g: Tafel, mandaat: Mandaat, thema: str | None) -> Antwoord:
    """Tell whether one table may do for a thema what another may by this mandaat.

    Ja where a table of that niveau names the thema and has at least that rung; onbekend where it only names a broader
    thema, or its rung is not given, or one of the two niveaus is not.
    """
    # Few tables are about a thema: that is asked first.
    may = _mag(h, thema, mandaat.rang)
    return may if may == NEE else min(may, _hoogte(h, g))


def _hoogte(h: Tafel, g: Tafel) -> Antwoord:
    """Tell whether two tables are of one niveau."""
    if h.niveau is None or g.niveau is None:
        return ONBEKEND
    return JA if h.niveau == g.niveau else NEE


def _mag(h: Tafel, thema: str | None, rang: int) -> Antwoord:
    if thema is not None and thema not in h.dekt:
        return NEE
    rungs = [m.rang for m in h.mandaten if thema is None or not m.themas or thema in m.themas]
    # One that has a mandaat for other thema's only has none for this one.
    if h.mandaten and max(rungs, default=AFSTEMMEN) < rang:
        return NEE
    return JA if rungs and (thema is None or thema in h.themas) else ONBEKEND
