"""Wat als: what one change of the structure saves, loses and gains, and what stands in its way."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from zv_graph.analysis.dekking import Dekking
from zv_graph.analysis.lezing import lees
from zv_graph.analysis.stap import Stap, gekoppeld
from zv_graph.analysis.tafel import Tafel
from zv_graph.analysis.verandering import Koppel, Verandering, Wijziging, toegepast
from zv_graph.analysis.verschil import OORDEEL, Oordeel, Verschil, verschil
from zv_graph.analysis.voorwaarde import NEE, ONBEKEND, VOORWAARDEN, Antwoord, Code, slechtste
from zv_graph.analysis.zijden import zijden
from zv_graph.network import Network


@dataclass(frozen=True, slots=True, order=True)
class Aandachtspunt:
    """One thing that stands in the way, or has to be asked: its code, the gremia that it is about, and one sentence."""

    code: Code
    gremia: tuple[str, ...]
    tekst: str


@dataclass(frozen=True, slots=True)
class WatAls:
    """One change with what it does; ``stappen`` are also those that only bring tables together on one morning.

    ``bezwaren`` forbid it, ``vragen`` have to be answered first: not of a step that can not be.
    """

    verandering: Verandering
    voor: Dekking = field(compare=False)
    na: Dekking = field(compare=False)
    verschil: Verschil
    stappen: tuple[Stap, ...]
    bezwaren: tuple[Aandachtspunt, ...]
    vragen: tuple[Aandachtspunt, ...]

    @property
    def oordeel(self) -> Oordeel:
        """Return kan, onbekend or niet: the worst of what changes, and of what comes on one morning."""
        return OORDEEL[slechtste((self.verschil.antwoord, *(stap.antwoord for stap in self.stappen)))]


def watals(network: Network | Dekking, verandering: Iterable[Wijziging]) -> WatAls:
    """Return what a change does, computed jointly; the order of its edits does not matter.

    Raises ZvgraphError as ``toegepast`` does.
    """
    voor, edits = lees(network), tuple(verandering)
    na = toegepast(voor, edits)
    found = verschil(voor, na)
    mornings = [
        [na.gremia[iri] for iri in edit.gremia]
        for edit in edits
        if isinstance(edit, Koppel) and na.gremia.keys() >= set(edit.gremia)
    ]
    steps = (*found.stappen, *map(gekoppeld, mornings))
    return WatAls(
        verandering=edits,
        voor=voor,
        na=na,
        verschil=found,
        stappen=steps,
        bezwaren=punten(voor, na, steps, NEE),
        vragen=punten(voor, na, steps, ONBEKEND),
    )


def punten(voor: Dekking, na: Dekking, stappen: Sequence[Stap], antwoord: Antwoord) -> tuple[Aandachtspunt, ...]:
    """Return what steps have with one answer, each once, in order of code and address."""
    return tuple(sorted({punt for stap in stappen for punt in _punten(voor, na, stap, antwoord)}))


def _punten(voor: Dekking, na: Dekking, stap: Stap, antwoord: Antwoord) -> Iterator[Aandachtspunt]:
    # What can not be, has nothing to be asked first.
    if antwoord == ONBEKEND and stap.antwoord == NEE:
        return
    for reden in stap.redenen:
        if reden.antwoord == antwoord:
            nee, vraag = VOORWAARDEN[reden.code].over(zelf=stap.soort == "anders")
            zin = nee if antwoord == NEE else vraag
            yield Aandachtspunt(reden.code, stap.gremia, zin.format(**_namen(voor, na, stap, reden.code)))


def _namen(voor: Dekking, na: Dekking, stap: Stap, code: Code) -> dict[str, str]:
    """Return the names that stand for the two sides of a condition of a step."""
    tables: dict[str, Tafel] = {**voor.gremia, **na.gremia}
    first, *rest = (tables[iri] for iri in stap.gremia)
    return zijden(
        first, rest or [tables[iri] for iri in stap.tegen.get(code) or stap.naast or stap.naar], (first, *rest)
    )
