"""Templates: pages of HTML in which everything from the data is escaped."""

import base64
import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

from zv_graph import words

if TYPE_CHECKING:
    import jinja2

# Where the templates, styles and scripts of our pages are.
WEB = Path(__file__).parent / "web"


def templates(*folders: Path) -> "jinja2.Environment":
    """Return the templates of some folders, the first folder first; they know the Dutch words for numbers and dates."""
    import jinja2  # noqa: PLC0415  only a page should have to wait for it

    loader = jinja2.FileSystemLoader(folders)
    environment = jinja2.Environment(loader=loader, autoescape=True, trim_blocks=True, lstrip_blocks=True)
    environment.globals["words"] = words
    return environment


def digest(text: str) -> str:
    """Return a script or a style as a content security policy names it."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def still(name: str, *, stijl: str = "", **context: object) -> str:
    """Return a page without a script, of a template and the style of its name or another: it asks nothing of anyone."""
    style = (WEB / f"{stijl or name}.css").read_text(encoding="utf-8")
    policy = f"default-src 'none'; style-src {digest(style)}; base-uri 'none'; form-action 'none'"
    return templates(WEB).get_template(f"{name}.html").render(context, style=style, policy=policy)
