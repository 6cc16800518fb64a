"""Plan: the cheapest structure that loses nothing that is required, exactly; and what could come on top after a talk."""

from collections.abc import Sequence
from dataclasses import dataclass, field, fields
from typing import Literal

from zv_graph.analysis.dekking import Dekking, Eenheid
from zv_graph.analysis.kosten import kosten
from zv_graph.analysis.lezing import lees
from zv_graph.analysis.overlap import Overlap, overlap
from zv_graph.analysis.plan import eisen, search
from zv_graph.analysis.plan.bespreking import Bespreking, bespreken
from zv_graph.analysis.plan.optie import Keuze, Optie, keuze
from zv_graph.analysis.plan.search import Search, Structure
from zv_graph.analysis.plan.stap import Stap, stappen
from zv_graph.analysis.verandering import Verandering
from zv_graph.analysis.verschil import Paar, verschil
from zv_graph.analysis.voorwaarde import JA, ONBEKEND, Antwoord
from zv_graph.network import Network

__all__ = ["Bespreking", "Plan", "Stap", "Voorstel", "bespreken", "plan", "voorstel"]
Zekerheid = Literal["bewezen", "mogelijk"]
MINSTENS: dict[Zekerheid, Antwoord] = {"bewezen": JA, "mogelijk": ONBEKEND}


@dataclass(frozen=True, slots=True)
class Plan:
    """A simpler structure, with what it costs before and after, and what it gives up.

    ``uren_voor`` and ``uren_na`` are counted in ``eenheid``: personuren a year, with medians for what is not known of the
    tables in ``geschat``; or, where no duration is known, meetings × seats; or tables. ``kloof`` is the share that a
    better plan could at most still save: 0 when ``optimaal``. ``delen`` is the largest number of gremia for which every
    merge was weighed.
    """

    uren_voor: float
    uren_na: float
    eenheid: Eenheid
    gremia_voor: int
    gremia_na: int
    optimaal: bool
    kloof: float
    stappen: tuple[Stap, ...]
    verloren_paren: tuple[Paar, ...]
    geschat: tuple[str, ...]
    delen: int

    @property
    def verandering(self) -> Verandering:
        """Return the plan as a change."""
        return tuple(stap.wijziging for stap in self.stappen)


@dataclass(frozen=True, slots=True)
class Voorstel(Plan):
    """The proven plan of an analysis.

    Beside it ``behoud``, the one that also keeps every pair of actors together, and ``bespreken``: the steps that could
    come on top once their questions are answered, at tables that are known to be there, with who sits there.
    """

    behoud: Plan
    bespreken: tuple[Stap, ...] = field(repr=False)


def plan(
    network: Network | Dekking,
    *,
    objective: Literal["hours", "gremia"] = "hours",
    merges: bool = True,
    keep: Literal["seats", "pairs"] = "seats",
    zekerheid: Zekerheid = "bewezen",
    kandidaten: Sequence[Overlap] | None = None,
    vast: Sequence[Stap] = (),
) -> Plan:
    """Return the cheapest structure that loses nothing that is required.

    Chooses which active gremia stay, stop, or become one (cliques of candidate pairs, at most 4 parts and 25 members),
    so that the effort, or the number of gremia, is least, while every seat of a table that stops is carried, every
    expectation and combinatie of the kern, given mandaat and way up that is there stays, closed tables are in no step
    and statutory ones never stop. ``zekerheid`` says whether every condition must be ja, or only none nee. The steps of
    ``vast`` are made in any case. Ties go to fewer hours, fewer tables, fewer steps, and the first by address.

    Exact: weighted set cover with set packing as an integer program, per connected component (HiGHS through scipy,
    gap 0). The work is bounded, not the time: the best within ``cover.MOST_NODES`` is returned with its gap. On Davis'
    Southern Women 3 gremia reach every actor and 6 keep every pair (``objective="gremia"``, no merges, mogelijk).
    ``kandidaten`` are those of the overlap, when known.
    """
    dekking, minstens = lees(network), MINSTENS[zekerheid]
    pairs = overlap(dekking).kandidaten if merges and kandidaten is None else kandidaten or ()
    choice = _met(keuze(dekking, pairs, merges=merges, minstens=minstens), vast)
    # A dense region makes the same requirement thousands of times.
    rows = list(dict.fromkeys(eisen.eisen(dekking, choice.opties, pairs=keep == "pairs", minstens=minstens)))
    s = Search(dekking, choice.opties, minstens, _goals(choice.opties, objective))
    return _plan(s, choice, search.search(s, rows))


def voorstel(dekking: Dekking, kandidaten: Sequence[Overlap]) -> Voorstel:
    """Return the proven plan, the one that keeps every pair of actors together, and what there is to discuss on top."""
    cheapest = plan(dekking, kandidaten=kandidaten)
    # Where nothing goes, every pair still meets.
    keeping = plan(dekking, kandidaten=kandidaten, keep="pairs") if cheapest.stappen else cheapest
    more = plan(dekking, kandidaten=kandidaten, zekerheid="mogelijk", vast=cheapest.stappen)
    done = {stap.gremia for stap in cheapest.stappen}
    return Voorstel(
        **{part.name: getattr(cheapest, part.name) for part in fields(Plan)},
        behoud=keeping,
        bespreken=tuple(stap for stap in more.stappen if stap.gremia not in done and _te_bespreken(dekking, stap)),
    )


def _te_bespreken(dekking: Dekking, stap: Stap) -> bool:
    """Tell whether there is something to discuss: every table is known to be there, and who sits where one stops."""
    tables = [dekking.gremia[iri] for iri in (*stap.gremia, *stap.naar)]
    return not any(g.nagaan for g in tables) and all(g.plaatsen for g in tables)


def _met(choice: Keuze, vast: Sequence[Stap]) -> Keuze:
    """Return the choice that is left when some steps are made: what stops is gone, what became one stays so."""
    gone = {iri for stap in vast if stap.soort == "stoppen" for iri in stap.gremia}
    whole = {stap.gremia for stap in vast if stap.soort != "stoppen"}
    taken = gone | {iri for parts in whole for iri in parts}
    left = tuple(o for o in choice.opties if o.delen in whole or taken.isdisjoint(o.delen))
    return Keuze(left, choice.delen)


def _plan(s: Search, choice: Keuze, found: Structure) -> Plan:
    """Return what was found as steps, with what it costs and gives up."""
    voor, na = s.dekking, search.gekozen(s, found.chosen)
    return Plan(
        uren_voor=kosten(voor, voor.gremia.values()),
        uren_na=kosten(voor, na.gremia.values()),
        eenheid=voor.eenheid,
        gremia_voor=len(voor.gremia),
        gremia_na=len(na.gremia),
        optimaal=found.optimal,
        kloof=0.0 if found.optimal or not found.cost else max(found.cost - found.bound, 0.0) / found.cost,
        stappen=stappen(voor, na, s.opties, found.chosen, lambda against: search.in_every(s, found, against)),
        verloren_paren=verschil(voor, na).verloren.paren,
        geschat=tuple(iri for iri, g in voor.gremia.items() if g.uren is None),
        delen=choice.delen,
    )


def _goals(opties: Sequence[Optie], objective: str) -> list[dict[int, float]]:
    """Return what to make least, in order; the last one counts steps, and rather keeps the first by address."""
    size = len(opties) + 1
    costs = {n: optie.kosten for n, optie in enumerate(opties)}
    tables = dict.fromkeys(costs, 1.0)
    steps = {n: n / size**2 - (1.0 if len(o.delen) == 1 else len(o.delen) - 1.0) for n, o in enumerate(opties)}
    return [tables, costs, steps] if objective == "gremia" else [costs, tables, steps]
