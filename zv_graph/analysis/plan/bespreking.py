"""Bespreking: a step that may be made once its questions are answered."""

from collections.abc import Iterator
from dataclasses import dataclass

from zv_graph.analysis.dekking import Dekking
from zv_graph.analysis.plan.stap import Soort, Stap
from zv_graph.analysis.voorwaarde import VOORWAARDEN, Code
from zv_graph.analysis.zijden import zijden


@dataclass(frozen=True, slots=True)
class Vraag:
    """What has to be asked of a gremium before a step can be made."""

    code: Code
    gremium: str
    tekst: str


@dataclass(frozen=True, slots=True)
class Bespreking:
    """One step to discuss, with what it would save a year in the unit of the plan, and its questions."""

    soort: Soort
    gremia: tuple[str, ...]
    naar: tuple[str, ...]
    uren: float
    vragen: tuple[Vraag, ...]


def bespreken(dekking: Dekking, stappen: tuple[Stap, ...]) -> tuple[Bespreking, ...]:
    """Return steps that are possible and not proven, each with its questions."""
    return tuple(
        Bespreking(stap.soort, stap.gremia, stap.naar, stap.uren, tuple(_vragen(dekking, stap))) for stap in stappen
    )


def _vragen(dekking: Dekking, stap: Stap) -> Iterator[Vraag]:
    parts = [dekking.gremia[iri] for iri in stap.gremia]
    others = parts[1:] or [dekking.gremia[iri] for iri in stap.naar if iri in dekking.gremia]
    names = zijden(parts[0], others, parts, anders="wie het overneemt")
    for reden in stap.redenen:
        yield Vraag(reden.code, parts[0].iri, VOORWAARDEN[reden.code].vraag.format(**names))
