"""Answer questions in SPARQL about a region, or several, each within limits, in a process that can be stopped."""

from zv_graph.query import dataset, question
from zv_graph.query.answer import Answer, LateError, Limits, Term
from zv_graph.query.question import Question
from zv_graph.query.worker import Worker
from zv_graph.region import Region

__all__ = ["Answer", "LateError", "Limits", "Question", "Term", "Worker", "ask", "dataset", "question"]


def ask(region: Region, sparql: str, limits: Limits = Limits()) -> Answer:  # noqa: B008  it is frozen
    """Answer SELECT, ASK, CONSTRUCT or DESCRIBE over a region with its background.

    The prefixes of the project are known. Raises ZvgraphError for a question that cannot be read, that
    changes data, that would look outside the region, or that needs more time or memory than the limits.
    """
    with Worker(dataset.dataset(region)) as worker:
        return worker.ask(sparql, limits)
