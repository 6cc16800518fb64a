"""The short account of an analyse that the terminal shows."""

from textwrap import fill

from zv_graph.analysis import Analyse
from zv_graph.render.words import SOORTEN, bespaart, datum, getal

TOP = 3
WIDTH = 88


def account(analyse: Analyse) -> str:
    """Return a few Dutch lines: the key figures and the three strongest findings."""
    regio, cijfers = analyse.network.graph["regio"], analyse.kerncijfers
    zonder = f" (van {cijfers.gremia_zonder_uren} niet bekend)" if cijfers.gremia_zonder_uren else ""
    omvang = f"{cijfers.gremia} gremia, {cijfers.actoren} partijen, {cijfers.deelnames} zetels"
    lines = [
        f"{regio.naam} · peildatum {datum(regio.peildatum)}",
        f"{omvang}, uren per jaar: {getal(cijfers.uren_per_jaar)}{zonder}",
        "",
    ]
    top = analyse.bevindingen[:TOP]
    lines.append(f"De sterkste van {len(analyse.bevindingen)} bevindingen:" if top else "Er zijn geen bevindingen.")
    for number, finding in enumerate(top, 1):
        label = " · ".join(part for part in (SOORTEN[finding.soort].upper(), bespaart(finding.opbrengst_uren)) if part)
        lines += ["", f"{number}. {label}"]
        lines += [_indent(finding.bewering), _indent(finding.bewijs), _indent(f"Vraag: {finding.vraag}")]
    return "\n".join(lines)


def _indent(text: str) -> str:
    return fill(text, WIDTH, initial_indent="   ", subsequent_indent="   ")
