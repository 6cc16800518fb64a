"""Loss: what one change saves and loses, as data, as rows and as text."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from textwrap import fill

from zv_graph.analysis import WatAls
from zv_graph.analysis.bezwaar import Bezwaar
from zv_graph.network import Network, contents
from zv_graph.network.contents import naam
from zv_graph.render.document import record
from zv_graph.render.labels import namen
from zv_graph.words import uren

WIDTH = 88
SHOWN = 8
TITLES = {
    "zetel": "Zetels die niet goed terugkomen",
    "verwachting": "Verwachte verbindingen die dan ontbreken",
    "mandaat": "Mandaten die dan nergens liggen",
    "lijn omhoog": "Overleggen zonder lijn omhoog",
    "paar": "De prijs: deze partijen ontmoeten elkaar dan nergens meer",
    "bezwaar": "Bezwaren en vragen",
}


@dataclass(frozen=True, slots=True)
class VerlorenVerwachting:
    """An expectation that is no longer met; with ``gemeente`` for that one only."""

    thema: str
    niveau: str
    partnertype: str | None
    functie: str | None
    sterkte: str
    gemeente: str | None


@dataclass(frozen=True, slots=True)
class VerlorenZetel:
    """A seat that nothing carries."""

    gremium: str
    actor: str
    thema: str | None


@dataclass(frozen=True, slots=True)
class VerlorenMandaat:
    """A mandaat that no table holds any more."""

    gremium: str
    mandaattype: str | None


@dataclass(frozen=True, slots=True)
class Verslag:
    """What ``zvgraph watals --json`` prints."""

    uren_voor: float | None
    uren_na: float | None
    verloren_paren: tuple[tuple[str, str], ...]
    verloren_themaparen: tuple[tuple[str, str, str], ...]
    verloren_verwachtingen: tuple[VerlorenVerwachting, ...]
    verloren_zetels: tuple[VerlorenZetel, ...]
    verloren_mandaten: tuple[VerlorenMandaat, ...]
    verloren_paden: tuple[str, ...]
    bezwaren: tuple[Bezwaar, ...]


def document(found: WatAls) -> dict[str, object]:
    """Return a what-if as plain data, with the keys of ``docs/json.md``."""
    lost = found.verlies
    verwachtingen = tuple(
        VerlorenVerwachting(v.thema, v.niveau, v.partnertype, v.functie, v.sterkte, gemeente)
        for v, gemeente in lost.verwachtingen
    )
    return record(
        Verslag(
            uren_voor=lost.uren_voor,
            uren_na=lost.uren_na,
            verloren_paren=lost.paren,
            verloren_themaparen=lost.themaparen,
            verloren_verwachtingen=verwachtingen,
            verloren_zetels=tuple(VerlorenZetel(*seat) for seat in lost.zetels),
            verloren_mandaten=tuple(VerlorenMandaat(*one) for one in lost.mandaten),
            verloren_paden=lost.paden,
            bezwaren=found.bezwaren,
        )
    )


def rows(network: Network, found: WatAls) -> list[dict[str, str]]:
    """Return everything that is lost, and every objection, as rows of a kind and a Dutch text."""
    return [{"soort": soort, "wat": wat} for soort, wat in _told(network, found)]


def account(network: Network, found: WatAls) -> str:
    """Return a what-if in a few Dutch lines: hours, what is required and lost, the price, the objections."""
    lines = [*_wijziging(network, found), _uren(network, found), ""]
    lines.append(
        "Dit kan: volgens de gegevens gaat er niets verloren wat nodig is."
        if found.kan
        else "Dit kan niet zonder meer."
    )
    if not contents.regio(network).volledig:
        lines.append("De regio zegt niet dat de gegevens volledig zijn.")
    for soort, rows in groupby(_told(network, found), key=lambda row: row[0]):
        told = [wat for _, wat in rows]
        shown = told if len(told) <= SHOWN + 1 else [*told[:SHOWN], f"en nog {len(told) - SHOWN}"]
        lines += ["", f"{TITLES[soort]} ({len(told)}):"]
        lines += [fill(text, WIDTH, initial_indent="  - ", subsequent_indent="    ") for text in shown]
    return "\n".join(lines)


def _wijziging(network: Network, found: WatAls) -> Iterator[str]:
    """Yield what changes, so that a reader sees which gremia were meant."""
    if found.zonder:
        yield fill(f"Zonder: {namen(network, found.zonder)}", WIDTH, subsequent_indent="  ")
    for parts in found.samengevoegd:
        yield fill(f"Samen: {' + '.join(naam(network, iri) for iri in parts)}", WIDTH, subsequent_indent="  ")


def _uren(network: Network, found: WatAls) -> str:
    voor, na = found.verlies.uren_voor, found.verlies.uren_na
    told = f"Personuren per jaar: nu {uren(voor)}, straks {uren(na)}"
    verschil = 0.0 if voor is None or na is None else na - voor
    saved = f", dat is {uren(abs(verschil))} {'meer' if verschil > 0 else 'minder'}." if verschil else "."
    unknown = namen(network, found.geen_uren)
    return fill(told + saved + (f" Niet bekend en niet geteld: de uren van {unknown}." if unknown else ""), WIDTH)


def _told(network: Network, found: WatAls) -> Iterator[tuple[str, str]]:
    """Yield each loss and objection with its kind: what is required first, then the price."""
    lost = found.verlies
    yield from (("zetel", text) for text in _zetels(network, lost.zetels))
    for v, gemeente in lost.verwachtingen:
        voor = f", voor {naam(network, gemeente)}" if gemeente else ""
        yield "verwachting", f"{naam(network, v.wie)} over {naam(network, v.thema)} ({naam(network, v.niveau)}){voor}"
    for g, trede in lost.mandaten:
        yield "mandaat", f"{naam(network, trede or '')} door {naam(network, g)}"
    yield from (("lijn omhoog", naam(network, iri)) for iri in lost.paden)
    yield from (("paar", f"{naam(network, a)} – {naam(network, b)}") for a, b in lost.paren)
    yield from (("bezwaar", bezwaar.toelichting) for bezwaar in found.bezwaren)


def _zetels(network: Network, seats: Sequence[tuple[str, str, str | None]]) -> Iterator[str]:
    """Yield one line for each seat, with all thema's that it loses."""
    for (gremium, actor), own in groupby(seats, key=lambda seat: seat[:2]):
        themas = [naam(network, thema) for *_, thema in own if thema]
        yield f"{naam(network, actor)} bij {naam(network, gremium)}" + (f": {', '.join(themas)}" if themas else "")
