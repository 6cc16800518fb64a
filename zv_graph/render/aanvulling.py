"""Aanvulling: what it takes to meet what surely is missing, in words and as steps that the page can take."""

from collections.abc import Iterator

from zv_graph.analysis import Analyse
from zv_graph.analysis.dekking import EENHEDEN
from zv_graph.analysis.verandering import Samen, Stopt, Verandering
from zv_graph.render.wijziging import plat
from zv_graph.words import aantal, uren


def gevolg(analyse: Analyse) -> tuple[str, ...]:
    """Return what it takes, and what a simpler structure with it saves; nothing where nothing surely is missing."""
    found, together = analyse.aanvulling, analyse.aanvulling.samen_met_plan
    kort, sure = EENHEDEN[found.eenheid].kort, [stap for stap in found.stappen if stap.zeker]
    if not sure:
        return ()
    more = sum(stap.uren for stap in sure)
    takes = f"{uren(more)} {kort} per jaar" if more else "geen extra vergaderuren"
    alone = f"Te dekken met {aantal(len(sure), 'stap', 'stappen')} en {takes}"
    if not together.vereenvoudiging or together.uren_zeker <= 0:
        return (alone,)
    fewer = aantal(together.overleggen, "overleg", "overleggen")
    back = sum(stap.uren / 2 for stap in together.vereenvoudiging if stap.soort == "stoppen")
    saved = f"{uren(together.uren_zeker - back)} tot {uren(together.uren_zeker)}" if back else uren(together.uren_zeker)
    return alone, f"Samen met het plan: {fewer} en {saved} {kort} minder, en deze punten gedekt"


def stappen(analyse: Analyse) -> Iterator[dict[str, object]]:
    """Yield each step that meets what surely is missing as a change, with what has to be agreed."""
    kort = EENHEDEN[analyse.aanvulling.eenheid].kort
    for stap in analyse.aanvulling.stappen:
        if stap.zeker:
            more = f" ({uren(stap.uren)} {kort} per jaar)" if stap.uren else ""
            yield {**verandering((stap.wijziging,)), "zin": stap.afspreken + more}


def samen(analyse: Analyse) -> dict[str, object] | None:
    """Return the simpler structure that meets it as one change; None where the plan has nothing to add."""
    return verandering(analyse.aanvulling.samen_met_plan.zeker) if len(gevolg(analyse)) > 1 else None


def verandering(edits: Verandering) -> dict[str, object]:
    """Return a change as the page keeps it: what stops, what becomes one, and every other edit."""
    return {
        "zonder": sorted(edit.gremium for edit in edits if isinstance(edit, Stopt)),
        "samen": [sorted(edit.gremia) for edit in edits if isinstance(edit, Samen)],
        "anders": [plat(edit) for edit in edits if not isinstance(edit, Stopt | Samen)],
    }
