"""Bevinding: what a reader sees, in fixed parts, and the words that all kinds share."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from zv_graph.analysis.bevindingen.herkomst import Herkomst
from zv_graph.analysis.dekking import Dekking
from zv_graph.analysis.robuust import Robuust
from zv_graph.analysis.voorbeeld import Voorbeeld
from zv_graph.names import end
from zv_graph.words import KEEP, opsomming

# With more unknown things than this it is no card, but a line under what to fill in first.
MOST_ONBEKEND = 2
ONE_IN = (1000, 100, 20)
HALF_BACK = "Het ene uiterste: de helft van de tijd komt elders terug. Het andere: alle tijd vervalt."
Soort = Literal[
    "eenvoudiger",
    "dubbel",
    "lijkt-dubbel",
    "koppelen",
    "ontbreekt",
    "niet-in-gegevens",
    "kwetsbaar",
    "lijn-omhoog",
    "bevoegdheid",
    "mandaat",
    "afspraak",
    "eenzijdig",
    "belasting",
    "verschil",
    "indeling",
    "gegevens",
]
SOORTEN: Mapping[Soort, str] = {
    "eenvoudiger": "Eenvoudiger",
    "dubbel": "Dubbel",
    "lijkt-dubbel": "Lijkt dubbel",
    "koppelen": "Op één ochtend",
    "ontbreekt": "Ontbreekt",
    "niet-in-gegevens": "Niet in de gegevens",
    "kwetsbaar": "Kwetsbaar",
    "lijn-omhoog": "Lijn omhoog",
    "bevoegdheid": "Bevoegdheid",
    "mandaat": "Mandaat",
    "afspraak": "Afspraak",
    "eenzijdig": "Eenzijdig",
    "belasting": "Belasting",
    "verschil": "Verschil",
    "indeling": "Indeling",
    "gegevens": "Gegevens",
}


@dataclass(frozen=True, slots=True)
class Opbrengst:
    """What could be saved, in personuren a year, and on what assumption."""

    laag: float
    hoog: float
    aanname: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Bevinding:
    """One finding: a conversation starter with its proof, its price and its counter-argument.

    ``oplossing`` says what would do, of what is missing, and ``oplossing_uren`` what that takes a year; ``elders`` are the
    tables of other regions that do; ``sterkte`` is 1 (weak) to 3 (strong) evidence; the question of ``herkomst``, written
    out in ``sparql``, shows the proof in the data; ``robuust`` tells of a double whether it stays when a tenth of the seats
    is missing.
    """

    id: str
    soort: Soort
    bewering: str
    bewijs: str
    vergelijking: str
    verlies: str = ""
    oplossing: str = ""
    oplossing_uren: float | None = None
    tegenargument: str
    opbrengst_uren: Opbrengst | None = None
    onbekend: str
    vraag: str
    elders: tuple[Voorbeeld, ...] = ()
    betrokken: tuple[str, ...]
    herkomst: Herkomst
    sparql: str = field(init=False)
    sterkte: int = 2
    robuust: Robuust | None = None

    def __post_init__(self) -> None:
        """Write the question of the herkomst out."""
        object.__setattr__(self, "sparql", self.herkomst.sparql)


def rangschik(found: Iterable[Bevinding]) -> tuple[Bevinding, ...]:
    """Return findings in order: strength of evidence, then each kind in turn, then hours.

    Within one strength the best of every kind comes before the second of any kind, so that the
    first three tell different things.
    """
    ordered = sorted(
        found, key=lambda b: (-b.sterkte, -(b.opbrengst_uren.hoog if b.opbrengst_uren else 0.0), b.soort, b.id)
    )
    turns: dict[tuple[int, str], int] = {}
    keys = []
    for place, finding in enumerate(ordered):
        turn = turns[finding.sterkte, finding.soort] = turns.get((finding.sterkte, finding.soort), -1) + 1
        keys.append((-finding.sterkte, turn, place))
    return tuple(finding for _, finding in sorted(zip(keys, ordered, strict=True), key=lambda pair: pair[0]))


def namen(dekking: Dekking, iris: Iterable[str], keep: int = KEEP) -> str:
    """Return the names of nodes or concepts as one enumeration."""
    return opsomming([dekking.naam(iri) for iri in iris], keep)


def kans(p: float) -> str:
    """Return a chance in words that people use."""
    for n in ONE_IN:
        if p < 1 / n:
            return f"kleiner dan 1 op {n}"
    return f"ongeveer {max(round(p * 100), 1)} op 100"


def slug(*iris: str) -> str:
    """Return the last parts of addresses, for an id that stays the same from run to run."""
    return "+".join(map(end, iris))
