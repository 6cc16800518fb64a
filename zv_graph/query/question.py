"""Question: one that has a name, with what may be chosen in it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from zv_graph.errors import ZvgraphError

CHOICE = "Kies:"
FIRST = re.compile(r"\bWHERE\s*\{", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Question:
    """A named question: its Dutch title, what the answer shows, its SPARQL, and the variables that may be chosen."""

    naam: str
    titel: str
    uitleg: str
    sparql: str
    keuzes: Mapping[str, str]

    def about(self, chosen: Mapping[str, str]) -> str:
        """Return the question about what was chosen: addresses by what they are, such as ``gemeente``."""
        values = ""
        for what, iri in chosen.items():
            if what not in self.keuzes:
                allowed = " of ".join(f"--{name}" for name in self.keuzes)
                hint = f"gebruik {allowed}." if allowed else "stel haar zonder keuze."
                raise ZvgraphError(f"Bij de vraag {self.naam} kan --{what} niet; {hint}")
            values += f" VALUES {self.keuzes[what]} {{ <{iri}> }}"
        return FIRST.sub(lambda found: found[0] + values, self.sparql, count=1)


def question(path: Path) -> Question:
    """Read a named question; its first comment lines are the title, the explanation, and what may be chosen."""
    text = path.read_text(encoding="utf-8")
    titel, *rest = [line.removeprefix("#").strip() for line in text.splitlines() if line.startswith("#")]
    chosen = [line.removeprefix(CHOICE).split(",") for line in rest if line.startswith(CHOICE)]
    keuzes = dict(pair.split() for pairs in chosen for pair in pairs)
    return Question(path.stem, titel, " ".join(line for line in rest if not line.startswith(CHOICE)), text, keuzes)
