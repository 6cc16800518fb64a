"""The page: one offline HTML file, made by pyvis with our own template."""

from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path
from typing import Any

from zv_graph import __version__, words
from zv_graph.analysis import Analyse
from zv_graph.analysis.bevindingen import SOORTEN, Bevinding, bespreekbaar, minstens
from zv_graph.analysis.dekking import EENHEDEN
from zv_graph.analysis.verwachtingen import STATUSSEN
from zv_graph.analysis.voorwaarde import VOORWAARDEN
from zv_graph.render import labels, sheets
from zv_graph.render.aanvulling import gevolg
from zv_graph.render.besluitenlijst import ANTWOORDEN
from zv_graph.render.block import block
from zv_graph.render.coverage import coverage
from zv_graph.render.sheet import getoond
from zv_graph.render.templates import WEB, digest, templates

STYLES = ("style.css", "parts.css", "print.css")
# In this order: what is told, what is pure, what is chosen, what is drawn, the parts of the page, and the address last.
SCRIPTS = (
    *(
        "data.js",
        "tables.js",
        "change.js",
        "rules.js",
        "departure.js",
        "loss.js",
        "edits.js",
        "dom.js",
        "state.js",
        "decision.js",
        "look.js",
        "scene.js",
        "reflow.js",
        "fresh.js",
        "paint.js",
        "map.js",
        "paper.js",
    ),
    *(
        "verdict.js",
        "forms.js",
        "details.js",
        "sketch.js",
        "gaps.js",
        "drawings.js",
        "search.js",
        "filters.js",
        "fit.js",
        "findings.js",
        "talk.js",
        "file.js",
        "choices.js",
        "whatif.js",
        "drag.js",
    ),
    "compare.js",
    *(
        "grid.js",
        "matrix.js",
        "overlap.js",
        "selection.js",
        "sorting.js",
        "names.js",
        "print.js",
        "picture.js",
        "tabs.js",
        "address.js",
    ),
)
ROUND = 10
VIS = Path("lib") / "vis-9.1.2" / "vis-network.min.js"


def page(analyse: Analyse) -> str:
    """Return the page of one region as a whole HTML document.

    Everything stands inline, scripts and styles are allowed by their hash only, and data enter as
    escaped text or as one block of JSON: the file asks nothing of any host.
    """
    # pyvis brings in IPython, which only a page should have to wait for.
    import pyvis.network  # noqa: PLC0415

    shipped = Path(pyvis.network.__file__).parent / "templates"
    environment = templates(WEB, shipped)
    scripts = [_script(shipped / VIS), *(_script(WEB / name) for name in SCRIPTS)]
    styles = [(WEB / name).read_text(encoding="utf-8") for name in STYLES]
    context = _context(analyse)
    net = pyvis.network.Network()
    net.nodes, net.edges = (context["blok"].pop(part) for part in ("nodes", "edges"))
    environment.globals.update(
        context,
        scripts=scripts,
        styles=styles,
        policy=_policy(scripts, styles),
        labels=labels,
        getoond=getoond,
        bevindingsoorten=SOORTEN,
        antwoorden=ANTWOORDEN,
        statussen=STATUSSEN,
    )
    net.templateEnv, net.path = environment, "page.html"
    return str(net.generate_html())


def _context(analyse: Analyse) -> dict[str, Any]:
    """Return what the template shows of an analyse."""
    dekking = analyse.dekking
    matrices = coverage(analyse)
    data = block(analyse, matrices)
    begrippen = dekking.begrippen
    used = sorted(
        {t for g in dekking.gremia.values() for t in g.dekt},
        key=lambda t: (begrippen[t].naam if t in begrippen else t).casefold(),
    )
    niveaus = dekking.van_hoog_naar_laag(g.niveau for g in dekking.gremia.values())
    return _regio(analyse) | {
        "cijfers": analyse.kerncijfers,
        "kern": list(_key_figures(analyse)),
        "bevindingen": analyse.bevindingen,
        "vragen": _questions(analyse),
        "zonder_bevinding": _unanswered(analyse),
        "plan": analyse.plan,
        "minstens": minstens(analyse.plan),
        "stappen": [step["zin"] for step in data["plan"]],
        "aanvulstappen": [step["zin"] for step in data["aanvulling"]],
        "gevolg": gevolg(analyse),
        "bespreken": [step["zin"] for step in data["bespreken"]],
        "eenheid": EENHEDEN[analyse.plan.eenheid],
        "voorwaarden": VOORWAARDEN.values(),
        "tafels": _tables(analyse),
        "matrices": matrices,
        "blok": data,
        "soorten": [
            (s, naam) for s, naam in labels.PARTIJEN.items() if any(node["soort"] == s for node in data["nodes"])
        ],
        "plek": {iri: at for at, iri in enumerate(dekking.gremia)},
        "bronnen": {bron: at for at, bron in enumerate(data["bronnen"])},
        "sheets": sheets.sheets(analyse)[1:],
        "themas": [(t, begrippen[t].naam) for t in used if t in begrippen],
        "niveaus": [(n or "", labels.niveau_naam(dekking, n)) for n in niveaus],
        "zekerheid": [
            (begrippen[z].naam if z in begrippen else z, n) for z, n in analyse.kerncijfers.zekerheid.items()
        ],
        "versions": list(_versions()),
    }


def _regio(analyse: Analyse) -> dict[str, Any]:
    """Return what the template shows of who and what there is: the region, whether a table may not be there, who sits nowhere."""
    dekking = analyse.dekking
    return {
        "regio": dekking.regio,
        "onzeker": any(g.nagaan for g in dekking.gremia.values()),
        "nergens": [dekking.naam(a) for a in _nowhere(analyse)],
    }


def _key_figures(analyse: Analyse) -> Iterator[tuple[str, str, str]]:
    """Yield the figures on top of the page, each between its words: what is true of the region, never what is missing."""
    cijfers, plan = analyse.kerncijfers, analyse.plan
    open_ = sum(g.nagaan for g in analyse.dekking.gremia.values())
    loose = f" ({open_} nog na te gaan)" if open_ else ""
    yield "", words.getal(cijfers.gremia), f"{'overleg' if cijfers.gremia == 1 else 'overleggen'}{loose}"
    if cijfers.uren_per_jaar is not None:
        # What is known is the least that it can be, told in whole tens.
        least = cijfers.gremia_zonder_uren > 0 and cijfers.uren_per_jaar >= ROUND
        hours = cijfers.uren_per_jaar // ROUND * ROUND if least else cijfers.uren_per_jaar
        unknown = f" ({cijfers.gremia_zonder_uren} onbekend)" if cijfers.gremia_zonder_uren else ""
        yield "ruim" if least else "", words.getal(hours), f"uur per jaar{unknown}"
    fewer, asked = plan.gremia_voor - plan.gremia_na, len(bespreekbaar(plan))
    if fewer:
        yield "kan met", words.getal(fewer), f"{'overleg' if fewer == 1 else 'overleggen'} minder"
    elif cijfers.gremia:
        yield "", "", labels.niets_minder(analyse.dekking)
    if asked:
        yield "", words.getal(asked), f"{'stap' if asked == 1 else 'stappen'} om te bespreken"


def _questions(analyse: Analyse) -> list[tuple[str, int, list[tuple[int, Bevinding]]]]:
    """Return the questions in a fixed order: how many findings open under it at least, and those with their places."""
    under = {
        vraag: [(at, b) for at, b in enumerate(analyse.bevindingen) if labels.VRAGEN[b.soort] == vraag]
        for vraag in labels.OVER
    }
    return [(vraag, least, under[vraag]) for vraag, least in labels.OVER.items() if under[vraag]]


def _unanswered(analyse: Analyse) -> list[tuple[str, str]]:
    """Return the questions that no finding answers, with what to say there."""
    answered = {labels.VRAGEN[b.soort] for b in analyse.bevindingen}
    return [(vraag, labels.niets_gevonden(analyse.dekking, vraag)) for vraag in labels.OVER if vraag not in answered]


def _nowhere(analyse: Analyse) -> list[str]:
    """Return the actors that sit at no table, and so are not on the map."""
    return sorted(set(analyse.dekking.partijen) - set(analyse.dekking.actoren))


def _tables(analyse: Analyse) -> list[tuple[str, list[tuple[int, str, float | None]]]]:
    """Return the niveaus from high to low, each with its tables by name: place among the nodes, name, hours."""
    dekking = analyse.dekking
    found: dict[str | None, list[tuple[int, str, float | None]]] = {}
    for at, g in enumerate(dekking.gremia.values()):
        found.setdefault(g.niveau, []).append((at, dekking.naam(g.iri), g.uren))
    return [
        (labels.niveau_naam(dekking, n), sorted(found[n], key=lambda row: row[1].casefold()))
        for n in dekking.van_hoog_naar_laag(found)
    ]


def _versions() -> Iterator[tuple[str, str]]:
    yield "zvgraph", __version__
    for name in ("networkx", "rdflib", "pyoxigraph", "scipy", "pyvis"):
        yield name, version(name)


def _script(path: Path) -> str:
    """Return a script that can stand inside a page."""
    return path.read_text(encoding="utf-8").replace("</script", "<\\/script")


def _policy(scripts: list[str], styles: list[str]) -> str:
    """Return the content security policy: nothing, except these very scripts and styles."""
    allowed = {name: " ".join(map(digest, texts)) for name, texts in (("script-src", scripts), ("style-src", styles))}
    rules = [
        "default-src 'none'",
        *(f"{name} {hashes}" for name, hashes in allowed.items()),
        # The map becomes a picture by way of an address that holds it.
        "img-src data:",
        "base-uri 'none'",
        "form-action 'none'",
    ]
    return "; ".join(rules)
