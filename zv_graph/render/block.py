"""Block: the one block of plain data that the scripts of the page work with."""

from collections.abc import Iterable
from typing import Any

from zv_graph.analysis import Analyse
from zv_graph.analysis.bevindingen import bespreekbaar, voorstel
from zv_graph.analysis.dekking import EENHEDEN
from zv_graph.analysis.plan import Stap
from zv_graph.analysis.voorwaarde import korte_redenen
from zv_graph.names import end
from zv_graph.render import aanvulling, loss
from zv_graph.render.besluitenlijst import ANTWOORDEN
from zv_graph.render.coverage import Matrix
from zv_graph.render.drawing import drawing
from zv_graph.render.facts import facts
from zv_graph.render.labels import PARTIJEN, VRAGEN
from zv_graph.render.sheets import oordeel, sterkste
from zv_graph.render.tekening import tekening


def block(analyse: Analyse, matrices: tuple[Matrix, ...]) -> dict[str, Any]:
    """Return map, findings, plan, overlap, sources of the coverage and the facts of the loss, as plain data.

    In the overlap a table is named by its place among the nodes, in the facts an address by its place there.
    """
    dekking, regio = analyse.dekking, analyse.dekking.regio
    known = facts(dekking)
    drawn = drawing(analyse)
    place = {iri: at for at, iri in enumerate(dekking.gremia)}
    return {
        **drawn,
        "regio": {"iri": regio.iri, "naam": regio.naam, "peildatum": regio.peildatum, "bestand": end(regio.iri)},
        "partijsoorten": list(PARTIJEN.items()),
        "bevindingen": [
            {"id": b.id, "soort": b.soort, "bewering": b.bewering, "over": VRAGEN[b.soort], "betrokken": b.betrokken}
            | tekening(analyse, b)
            for b in analyse.bevindingen
        ],
        "antwoorden": list(ANTWOORDEN),
        "plan": _steps(analyse, analyse.plan.stappen),
        "aanvulling": list(aanvulling.stappen(analyse)),
        "samen": aanvulling.samen(analyse),
        "oordelen": {"zinnen": loss.OORDELEN, "koppen": loss.TITLES, "codes": sorted(loss.BIJ_WET)},
        "bespreken": _steps(analyse, bespreekbaar(analyse.plan)),
        "overlap": _overlap(analyse, place),
        "bronnen": sorted({cel.bron for matrix in matrices for _, rij in matrix.rijen for cel in rij if cel}),
        "eenheid": EENHEDEN[dekking.eenheid]._asdict(),
        "gemeten": dekking.gemeten,
        "in_uren": dekking.gemeten and dekking.eenheid == "uren",
        "feiten": known,
        "namen": [dekking.naam(iri) for iri in known["adressen"]],
    }


def _steps(analyse: Analyse, steps: Iterable[Stap]) -> list[dict[str, object]]:
    """Return each step as a change, with its sentence: what can be done, or what has to be asked."""
    return [
        {
            **aanvulling.verandering((stap.wijziging,)),
            "naar": stap.naar if stap.soort == "stoppen" else (),
            "zin": voorstel(analyse.dekking, stap),
        }
        for stap in steps
    ]


def _overlap(analyse: Analyse, place: dict[str, int]) -> list[dict[str, object]]:
    """Return the pairs that come near one conversation, those that may become one first."""
    return [
        {
            "a": place[p.a],
            "b": place[p.b],
            "oordeel": oordeel(analyse, p),
            "kan": p.oordeel != "niet",
            "redenen": korte_redenen(p.redenen),
        }
        for p in sterkste(analyse)
    ]
