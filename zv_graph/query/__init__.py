"""Answer questions in SPARQL about a region, each within limits, in a process that can be stopped."""

from dataclasses import dataclass
from pathlib import Path

from zv_graph.query.answer import Answer, Limits, Term
from zv_graph.query.dataset import dataset
from zv_graph.query.worker import Worker
from zv_graph.region import Region

__all__ = ["Answer", "Limits", "Question", "Term", "Worker", "ask", "dataset", "question"]


@dataclass(frozen=True, slots=True)
class Question:
    """A named question: its Dutch title, what the answer shows, and its SPARQL."""

    naam: str
    titel: str
    uitleg: str
    sparql: str


def question(path: Path) -> Question:
    """Read a named question; its first comment lines are the title and the explanation."""
    text = path.read_text(encoding="utf-8")
    titel, *uitleg = [line.removeprefix("#").strip() for line in text.splitlines() if line.startswith("#")]
    return Question(path.stem, titel, " ".join(uitleg), text)


def ask(region: Region, sparql: str, limits: Limits = Limits()) -> Answer:  # noqa: B008  it is frozen
    """Answer SELECT, ASK, CONSTRUCT or DESCRIBE over a region with its background.

    The prefixes of the project are known. Raises ZvgraphError for a question that cannot be read, that
    changes data, that would look outside the region, or that needs more time or memory than the limits.
    """
    with Worker(dataset(region)) as worker:
        return worker.ask(sparql, limits)
