"""Question: one that has a name, with what may be chosen or filled in."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from zv_graph import resources
from zv_graph.errors import ZvgraphError
from zv_graph.vocabulary import PREFIXES

CHOICE, FIELD = "Kies:", "Vult:"
FIRST = re.compile(r"\bWHERE\s*\{", re.IGNORECASE)
PREFIX = re.compile(r"(?<![\w:?$<])([a-z]+):(?=[\w])")
# A variable between quotes stands for a text; any other for an address.
TEXT = '"'
SIGNS = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"})


@dataclass(frozen=True, slots=True)
class Question:
    """A named question: its Dutch title, what the answer shows, its SPARQL, and its variables by what they are.

    People may choose from ``keuzes``; a finding fills in any of ``velden``, which holds those as well.
    """

    naam: str
    titel: str
    uitleg: str
    sparql: str
    keuzes: Mapping[str, str]
    velden: Mapping[str, str]

    def about(self, chosen: Mapping[str, str]) -> str:
        """Return the question about what was chosen: addresses by what they are, such as ``gemeente``."""
        for what in chosen:
            if what not in self.keuzes:
                allowed = " of ".join(f"--{name}" for name in self.keuzes)
                hint = f"gebruik {allowed}." if allowed else "stel haar zonder keuze."
                raise ZvgraphError(f"Bij de vraag {self.naam} kan --{what} niet; {hint}")
        return self.filled(tuple(chosen), [tuple(chosen.values())]) if chosen else self.sparql

    def filled(self, names: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
        """Return the question about rows of values, in the order of ``names``; each row is one possibility."""
        variables = [self.velden[name] for name in names]
        told = " ".join(f"({' '.join(map(_value, variables, row))})" for row in rows)
        values = f"\n  VALUES ({' '.join(variable.strip(TEXT) for variable in variables)}) {{ {told} }}"
        return FIRST.sub(lambda found: found[0] + values, self.sparql, count=1)


@cache
def named(name: str) -> Question:
    """Return the question with a name, read once a run.

    Its first comment lines are the title, the explanation, and what may be filled in.
    """
    text = resources.questions()[name].read_text(encoding="utf-8")
    titel, *rest = [line.removeprefix("#").strip() for line in text.splitlines() if line.startswith("#")]
    keuzes, more = (_variables(rest, word) for word in (CHOICE, FIELD))
    uitleg = " ".join(line for line in rest if not line.startswith((CHOICE, FIELD)))
    return Question(name, titel, uitleg, text, keuzes, {**keuzes, **more})


def whole(sparql: str) -> str:
    """Return a question with the prefixes that it uses, for programs that do not know them."""
    used = sorted({name for name in PREFIX.findall(sparql) if name in PREFIXES})
    return "".join(f"PREFIX {name}: <{PREFIXES[name]}>\n" for name in used) + sparql


def _variables(lines: Sequence[str], word: str) -> dict[str, str]:
    told = [line.removeprefix(word) for line in lines if line.startswith(word)]
    return dict(pair.split() for line in told for pair in line.split(","))


def _value(variable: str, text: str) -> str:
    return f'"{text.translate(SIGNS)}"' if variable.startswith(TEXT) else f"<{text}>"
