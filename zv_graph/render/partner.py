"""Partner: the region from the place of one partner, as data, as rows and as text."""

from collections.abc import Sequence

from zv_graph.analysis import Partnerbeeld
from zv_graph.analysis.partnerbeeld import Onderwerp
from zv_graph.network import Network, contents
from zv_graph.network.contents import naam
from zv_graph.render.alinea import alinea, punt
from zv_graph.render.document import record
from zv_graph.render.labels import namen
from zv_graph.words import ONBEKEND, aantal, hoofdletter, procent, uren


def document(beeld: Partnerbeeld) -> dict[str, object]:
    """Return the view of a partner as plain data, with the keys of ``docs/json.md``."""
    return record(beeld)


def rows(network: Network, beeld: Partnerbeeld) -> list[dict[str, object]]:
    """Return how each gemeente arranges each subject, one row each; what the data do not tell is empty."""
    return [
        {
            "thema": naam(network, o.thema),
            "onderwerp": o.onderwerp,
            "gemeente": naam(network, gemeente),
            "geregeld_via": namen(network, via) if via else None,
        }
        for o in beeld.onderwerpen
        for via, gemeente in [(w.via, m) for w in o.wijzen for m in w.gemeenten] + [((), m) for m in o.onbekend]
    ]


def account(network: Network, beeld: Partnerbeeld) -> str:
    """Return the view of a partner in Dutch: gemeenten, tables, hours, and the ways of working per subject."""
    missing = [m for m in beeld.gemeenten if m not in beeld.aan_tafel]
    lines = [alinea(_werk(network, beeld))]
    if missing and beeld.tafels and not contents.actoren(network)[beeld.actor].gemeente:
        lines.append(alinea(_niet_aan_tafel(network, beeld, missing)))
    for plaats in sorted(beeld.tafels, key=lambda p: (not p.zittend, naam(network, p.gremium).casefold())):
        kost = "uren niet bekend" if plaats.uren_per_jaar is None else f"{uren(plaats.uren_per_jaar)} uur"
        kost = kost if plaats.zittend else f"{namen(network, plaats.rollen)}, telt niet mee"
        niveau = f"{naam(network, plaats.niveau)}, " if plaats.niveau else ""
        lines.append(f"  - {naam(network, plaats.gremium)} ({niveau}{kost})")
    for onderwerp in beeld.onderwerpen:
        lines += ["", *_onderwerp(network, onderwerp)]
    if not beeld.onderwerpen:
        over = "dit thema" if beeld.thema else "de thema's van deze partij"
        lines += ["", f"Hoe gemeenten het regelen, staat voor {over} niet in de gegevens."]
    return "\n".join(lines)


def _niet_aan_tafel(network: Network, beeld: Partnerbeeld, missing: Sequence[str]) -> str:
    """Return which gemeenten do not sit at the tables of a partner, or that nobody knows it."""
    where = "die tafel" if len(beeld.tafels) == 1 else "die tafels"
    if beeld.leden_compleet:
        return f"Aan {where} zitten niet, ook niet via een ander: {namen(network, missing)}."
    if not beeld.aan_tafel:
        return f"Welke gemeenten aan {where} zitten, is niet bekend."
    return f"Van deze gemeenten is niet bekend of zij aan {where} zitten: {namen(network, missing)}."


def _werk(network: Network, beeld: Partnerbeeld) -> str:
    """Return for how many gemeenten and at how many tables a partner works, and what that costs."""
    over = f" over {naam(network, beeld.thema)}" if beeld.thema else ""
    tafels = aantal(sum(plaats.zittend for plaats in beeld.tafels), "tafel", "tafels")
    actor = contents.actoren(network)[beeld.actor]
    voor = f"werkt in deze regio voor {aantal(len(beeld.gemeenten), 'gemeente', 'gemeenten')} en "
    # Without a werkgebied the whole region counts, and that is no fact about a partner.
    voor = voor if actor.werkgebied and not actor.gemeente else ""
    sits = any(plaats.zittend for plaats in beeld.tafels)
    told = f"{naam(network, beeld.actor)} {voor}{f'zit aan {tafels}' if sits else 'staat in de gegevens aan geen tafel'}{over}"
    if beeld.uren_per_jaar is None:
        return f"{told}; de uren staan niet in de gegevens." if beeld.tafels else f"{told}."
    unknown = beeld.tafels_zonder_uren
    rest = f" (van {aantal(unknown, 'tafel', 'tafels')} niet bekend)" if unknown else ""
    return f"{told}: {uren(beeld.uren_per_jaar)} uur per jaar{rest}."


def _onderwerp(network: Network, o: Onderwerp) -> list[str]:
    known = sum(len(w.gemeenten) for w in o.wijzen)
    manieren = f"op {aantal(len(o.wijzen), 'manier', 'manieren')}"
    verschil = (
        "" if o.variatie is None else f" (verschil {procent(o.variatie)}; bij 100% doet elke gemeente het anders)"
    )
    title = f"{hoofdletter(o.onderwerp)}, {naam(network, o.thema)}: {aantal(known, 'gemeente', 'gemeenten')} {manieren}{verschil}"
    lines = [alinea(title)]
    for w in o.wijzen:
        text = f"{namen(network, w.via)}: {namen(network, w.gemeenten)}"
        lines.append(punt(text))
    if o.onbekend:
        text = f"{ONBEKEND}: {namen(network, o.onbekend)}"
        lines.append(punt(text))
    return lines
