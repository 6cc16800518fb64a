"""Overview: regions side by side on one offline page, each with a link to its own."""

import base64
import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from zv_graph.analysis import Analyse
from zv_graph.analysis.verwachtingen import MISSING
from zv_graph.render.templates import templates

HERE = Path(__file__).parent / "web"
KERN, FRAGILE, CROSSING = "kern", "enkel", "snijdend"


@dataclass(frozen=True, slots=True)
class Rij:
    """What the overview tells of one region; ``fout`` is why it could not be analysed."""

    naam: str
    pagina: str = ""
    gemeenten: int = 0
    gremia: int = 0
    minder: int | None = None
    uren: float | None = None
    besparing: float | None = None
    onbekend: int = 0
    ontbreekt: int = 0
    kwetsbaar: int = 0
    snijdend: int = 0
    fout: str = ""


def rij(found: Analyse, pagina: str) -> Rij:
    """Return the row of one region."""
    figures, plan = found.kerncijfers, found.plan
    expected = [v.status for v in found.verwachtingen if v.sterkte.endswith(KERN)]
    return Rij(
        naam=found.dekking.regio.naam,
        pagina=pagina,
        gemeenten=len(found.dekking.regio.gemeenten),
        gremia=figures.gremia,
        minder=None if plan.uren_voor is None else plan.gremia_voor - plan.gremia_na,
        uren=figures.uren_per_jaar,
        besparing=None if plan.uren_voor is None or plan.uren_na is None else plan.uren_voor - plan.uren_na,
        onbekend=figures.gremia_zonder_uren,
        ontbreekt=sum(status in MISSING for status in expected),
        kwetsbaar=sum(status == FRAGILE for status in expected),
        snijdend=sum(c.verhouding == CROSSING for c in found.congruentie),
    )


def _in_order(name: str) -> list[tuple[str, int]]:
    """Return the key that puts Regio 2 before Regio 10."""
    return [(text.casefold(), int(number or 0)) for text, number in re.findall(r"(\D*)(\d{0,9})", name)]


def overview(rows: Sequence[Rij]) -> str:
    """Return the page that sets regions side by side: the same rows give the same page."""
    style = (HERE / "overzicht.css").read_text(encoding="utf-8")
    policy = f"default-src 'none'; style-src 'sha256-{base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()}'; base-uri 'none'; form-action 'none'"
    good = [row for row in rows if not row.fout]
    ordered = sorted(good, key=lambda row: (-(row.minder or 0), _in_order(row.naam)))
    return (
        templates(HERE)
        .get_template("overzicht.html")
        .render(
            rijen=ordered,
            fouten=[row for row in rows if row.fout],
            meeste={
                key: max((getattr(row, key) or 0 for row in good), default=0)
                for key in ("gremia", "minder", "ontbreekt")
            },
            som={
                key: sum(getattr(row, key) or 0 for row in good)
                for key in ("gremia", "minder", "ontbreekt", "kwetsbaar", "onbekend")
            },
            style=style,
            policy=policy,
        )
    )
