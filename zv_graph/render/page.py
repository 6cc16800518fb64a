"""The page: one offline HTML file, made by pyvis with our own template."""

import base64
import hashlib
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

from zv_graph import __version__
from zv_graph.analysis import Analyse
from zv_graph.render import sheets, words
from zv_graph.render.drawing import drawing

HERE = Path(__file__).parent / "web"
STYLES = ("style.css",)
SCRIPTS = ("state.js", "map.js", "details.js", "filters.js", "findings.js", "tabs.js", "sorting.js")
VIS = Path("lib") / "vis-9.1.2" / "vis-network.min.js"


def page(analyse: Analyse) -> str:
    """Return the page of one region as a whole HTML document.

    Everything stands inline, scripts and styles are allowed by their hash only, and data enter as
    escaped text or as one block of JSON: the file asks nothing of any host.
    """
    # pyvis brings in IPython, which only a page should have to wait for.
    import jinja2  # noqa: PLC0415
    import pyvis.network  # noqa: PLC0415

    shipped = Path(pyvis.network.__file__).parent / "templates"
    loader = jinja2.ChoiceLoader([jinja2.FileSystemLoader(HERE), jinja2.FileSystemLoader(shipped)])
    environment = jinja2.Environment(loader=loader, autoescape=True, trim_blocks=True, lstrip_blocks=True)
    scripts = [_script(shipped / VIS), *(_script(HERE / name) for name in SCRIPTS)]
    styles = [(HERE / name).read_text(encoding="utf-8") for name in STYLES]
    environment.globals.update(
        _context(analyse),
        scripts=scripts,
        styles=styles,
        policy=_policy(scripts, styles),
        words=words,
    )
    drawn = drawing(analyse.dekking)
    net = pyvis.network.Network()
    net.templateEnv, net.path = environment, "page.html"
    net.nodes, net.edges = drawn["nodes"], drawn["edges"]
    environment.globals["bands"], environment.globals["maat"] = drawn["bands"], drawn["maat"]
    return str(net.generate_html())


def _context(analyse: Analyse) -> dict[str, object]:
    """Return what the template shows of an analyse."""
    network, dekking = analyse.network, analyse.dekking
    begrippen = network.graph["begrippen"]
    used = sorted(
        {t for g in dekking.gremia.values() for t in g.dekt}, key=lambda t: begrippen[t].naam if t in begrippen else t
    )
    niveaus = {g.niveau for g in dekking.gremia.values() if g.niveau in begrippen}
    return {
        "regio": network.graph["regio"],
        "cijfers": analyse.kerncijfers,
        "bevindingen": analyse.bevindingen,
        "betrokken": [finding.betrokken for finding in analyse.bevindingen],
        "sheets": sheets.sheets(analyse),
        "themas": [(t, begrippen[t].naam) for t in used if t in begrippen],
        "niveaus": [(n, begrippen[n].naam) for n in sorted(niveaus, key=lambda n: -(begrippen[n].volgorde or 0))],
        "zekerheid": [
            (begrippen[z].naam if z in begrippen else z, n) for z, n in analyse.kerncijfers.zekerheid.items()
        ],
        "versions": list(_versions()),
    }


def _versions() -> Iterator[tuple[str, str]]:
    yield "zvgraph", __version__
    for name in ("networkx", "rdflib", "pyoxigraph", "scipy", "pyvis"):
        yield name, version(name)


def _script(path: Path) -> str:
    """Return a script that can stand inside a page."""
    return path.read_text(encoding="utf-8").replace("</script", "<\\/script")


def _policy(scripts: list[str], styles: list[str]) -> str:
    """Return the content security policy: nothing, except these very scripts and styles."""
    allowed = {name: " ".join(map(_digest, texts)) for name, texts in (("script-src", scripts), ("style-src", styles))}
    rules = [
        "default-src 'none'",
        *(f"{name} {hashes}" for name, hashes in allowed.items()),
        "base-uri 'none'",
        "form-action 'none'",
    ]
    return "; ".join(rules)


def _digest(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
