"""Elders: where other regions have what is missing here, as data, as rows and as text."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from zv_graph.analysis.elders import Leemte
from zv_graph.analysis.verwachtingen import STATUSSEN
from zv_graph.analysis.voorbeeld import samen
from zv_graph.network import Network, contents
from zv_graph.network.contents import naam
from zv_graph.render.alinea import alinea, punt
from zv_graph.render.document import plain
from zv_graph.render.labels import namen, zo
from zv_graph.words import aantal, opsomming

# More examples than this of one thing nobody calls.
SHOWN = 3
LET_OP = "Dat het er volgens de gegevens is, zegt niet dat het goed werkt of er nog is: bel eerst."


def document(found: Sequence[Leemte]) -> dict[str, object]:
    """Return what is missing as plain data, with the keys of ``docs/json.md``."""
    return {"leemten": plain(found)}


def rows(network: Network, found: Sequence[Leemte]) -> list[dict[str, object]]:
    """Return one row for each table elsewhere; what has none has one row without."""
    return [
        {
            "thema": naam(network, leemte.verbinding.thema),
            "niveau": naam(network, leemte.verbinding.niveau),
            "wie": _wie(network, leemte),
            "hier": STATUSSEN[leemte.status],
            "regio": one.regio_naam if one else None,
            "overleg": one.naam if one else None,
            "gemeenten": one.gemeenten if one else None,
            "partners": ", ".join(one.leden) if one else None,
            "mandaat": ", ".join(one.mandaten) if one else None,
            "bron": one.bron if one else None,
        }
        for leemte in found
        for one in leemte.elders or (None,)
    ]


def account(network: Network, found: Sequence[Leemte]) -> str:
    """Return in Dutch what is missing here and how others do it, thema by thema."""
    regio = contents.regio(network)
    known = sorted((leemte for leemte in found if leemte.elders), key=lambda leemte: _plek(network, leemte))
    if not known:
        return f"{regio.naam}: voor wat hier niet in de gegevens staat, is er geen voorbeeld in de andere regio's."
    together = sum(len(leemte.verbinding.partners) > 1 for leemte in found)
    told = aantal(len(found) - together, "verbinding", "verbindingen")
    told += f" en {aantal(together, 'combinatie', 'combinaties')}" if together else ""
    lines = [
        alinea(
            f"{regio.naam}: van {told} die hier niet in de gegevens staan, heeft een andere regio er {len(known)}.",
        )
    ]
    lines.append(alinea(LET_OP))
    for (thema, niveau), group in groupby(known, key=lambda leemte: leemte.verbinding[:2]):
        own = list(group)
        lines += ["", alinea(f"{naam(network, thema)}, {naam(network, niveau)}: {_soorten(network, own)}")]
        lines += list(_voorbeelden(network, own))
    if rest := len(found) - len(known):
        lines += [
            "",
            f"Voor {aantal(rest, 'andere verbinding', 'andere verbindingen')} staat er geen voorbeeld in de gegevens.",
        ]
    return "\n".join(lines)


def _plek(network: Network, leemte: Leemte) -> tuple[str, int]:
    """Return where something stands in the account: by thema, the highest niveau first."""
    niveau = contents.begrippen(network).get(leemte.verbinding.niveau)
    return naam(network, leemte.verbinding.thema).casefold(), -(niveau.volgorde or 0) if niveau else 0


def _soorten(network: Network, found: Sequence[Leemte]) -> str:
    """Return whom some things that are missing are about, each once."""
    kinds = dict.fromkeys(kind for leemte in found for kind in (*leemte.verbinding.partners, leemte.verbinding.functie))
    return opsomming([naam(network, kind) for kind in kinds if kind], keep=12)


def _voorbeelden(network: Network, own: Sequence[Leemte]) -> Iterator[str]:
    """Yield each table elsewhere once, the one with most of what is missing first; of one with less, with whom."""
    tables = samen([leemte.elders for leemte in own])
    for one in tables[:SHOWN]:
        there = [leemte for leemte in own if one in leemte.elders]
        about = f" Hier gaat het om: {_soorten(network, there)}." if len(there) < len(own) else ""
        yield punt(f"{zo(one)}{about}")
    if len(tables) > SHOWN:
        yield f"    En nog {aantal(len(tables) - SHOWN, 'tafel', 'tafels')}; zie de tabel (CSV of Excel)."


def _wie(network: Network, leemte: Leemte) -> str:
    """Return whom it is about."""
    return namen(network, leemte.verbinding.partners) or naam(network, leemte.verbinding.functie or "")
