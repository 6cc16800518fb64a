"""Templates: pages of HTML in which everything from the data is escaped."""

from pathlib import Path
from typing import TYPE_CHECKING

from zv_graph import words

if TYPE_CHECKING:
    import jinja2


def templates(*folders: Path) -> "jinja2.Environment":
    """Return the templates of some folders, the first folder first; they know the Dutch words for numbers and dates."""
    import jinja2  # noqa: PLC0415  only a page should have to wait for it

    loader = jinja2.FileSystemLoader(folders)
    environment = jinja2.Environment(loader=loader, autoescape=True, trim_blocks=True, lstrip_blocks=True)
    environment.globals["words"] = words
    return environment
