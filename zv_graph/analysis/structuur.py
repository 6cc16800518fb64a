"""Structuur: gaps that no expectation names: broken lines upward, one-sided tables, weak spots."""

from collections.abc import Iterator

from zv_graph.analysis.dekking import Dekking
from zv_graph.analysis.gat import Gat
from zv_graph.analysis.lezing import lees
from zv_graph.analysis.schakels import schakels
from zv_graph.analysis.tafel import AFSTEMMEN, BESLUITEN, PIJLERS, RICHTINGGEVEN, VOORZITTER, Tafel, union
from zv_graph.analysis.voorwaarde import NEE
from zv_graph.moment import voorbij
from zv_graph.network import Network, contents


def structuur(network: Network | Dekking) -> tuple[Gat, ...]:
    """Return all structural gaps, in order of kind and address.

    eenzijdig: a thema of both pijlers has tables at a niveau, none with both; geen-pad-omhoog: an operational
    gremium does not reach one with mandaat ≥ richtinggeven along ``Dekking.lijnen``; geen-besluit: a thema
    with tables, none of which may besluiten; mandaat-zonder-grondslag, mandaat-verlopen;
    zonder-voorzitter, zonder-leden, zonder-thema; sleutelactor and sleutelgremium (articulation
    points) and brug (bridges with more than one node on both sides) of the two-mode graph.
    """
    dekking = lees(network)
    kinds = (
        _eenzijdig,
        _geen_besluit,
        _geen_pad,
        _opgeheven,
        _bevoegdheid,
        _mandaten,
        _onvolledig,
        schakels,
        _afspraken,
    )
    return tuple(sorted(gap for kind in kinds for gap in kind(dekking)))


def _themas(dekking: Dekking) -> list[str]:
    """Return the thema's that some active gremium names."""
    return sorted(union(gremium.themas for gremium in dekking.gremia.values()))


def _eenzijdig(dekking: Dekking) -> Iterator[Gat]:
    """Yield a thema of both pijlers that at a niveau has tables, of which one knows that none holds both."""
    for niveau in sorted({g.niveau for g in dekking.gremia.values() if g.niveau}):
        for thema in _themas(dekking):
            begrip = dekking.begrippen.get(thema)
            tables = [g for g in dekking.tafels(thema, niveau) if g.leden]
            if begrip is None or len(begrip.pijlers) < PIJLERS or not tables or any(map(_misschien_beide, tables)):
                continue
            yield Gat(
                "eenzijdig",
                (thema, niveau, *(g.iri for g in tables)),
                f"Aan geen enkele tafel over {dekking.naam(thema)} ({dekking.naam(niveau)}) "
                "zitten volgens de gegevens zorg en veiligheid samen.",
            )


def _misschien_beide(g: Tafel) -> bool:
    """Tell whether both pijlers may sit at a table; a gemeente without functie, and who is of no known kind, could be either."""
    seats = [zetel for zetel in g.zetels if zetel.zittend]
    both = len(union(zetel.pijlers for zetel in seats)) == PIJLERS
    return both or bool(g.naamloos) or not all(zetel.pijlers for zetel in seats)


def _geen_besluit(dekking: Dekking) -> Iterator[Gat]:
    for thema in _themas(dekking):
        tables = [g for g in dekking.gremia.values() if thema in g.themas]
        above = dekking.met_bredere(thema)
        if not any(m.rang >= BESLUITEN and (not m.themas or m.themas & above) for g in tables for m in g.mandaten):
            yield Gat(
                "geen-besluit",
                (thema, *(g.iri for g in tables)),
                f"Geen enkel gremium mag volgens de gegevens besluiten over {dekking.naam(thema)}.",
            )


def _geen_pad(dekking: Dekking) -> Iterator[Gat]:
    for iri, gremium in dekking.gremia.items():
        if gremium.operationeel and dekking.wegen[iri] == NEE:
            yield Gat(
                "geen-pad-omhoog",
                (iri,),
                f"{dekking.naam(iri)} heeft volgens de gegevens geen lijn omhoog naar een gremium dat richting geeft of besluit.",
            )


def _opgeheven(dekking: Dekking) -> Iterator[Gat]:
    """Yield each active table with a line to one that is no longer there."""
    every = contents.gremia(dekking.network)
    after = {(line.naar, line.van) for line in contents.relaties(dekking.network) if line.soort == "vervangt"}
    for iri, g in dekking.gremia.items():
        lines = g.omhoog | g.voedt
        for gone in sorted(lines - dekking.gremia.keys()):
            followed = any((gone, successor) in after for successor in lines)
            if gone in every and not followed and not every[gone].loopt(dekking.regio.peildatum):
                yield Gat(
                    "lijn-naar-opgeheven",
                    (iri, gone),
                    f"De lijn van {g.naam} loopt naar {every[gone].naam}, en dat is er volgens de gegevens niet meer.",
                )


def _bevoegdheid(dekking: Dekking) -> Iterator[Gat]:
    """Yield each table that decides in fact without a mandaat, or by a mandaat on an article that lets no table decide."""
    for iri, g in dekking.gremia.items():
        for mandaat in g.mandaten:
            if mandaat.rang >= BESLUITEN and mandaat.krachteloos:
                yield Gat(
                    "besluit-zonder-bevoegdheid",
                    (iri,),
                    f"{g.naam} heeft volgens de gegevens het mandaat om te besluiten, op grond van {dekking.naam(mandaat.krachteloos)}; "
                    "dat artikel laat een tafel niet besluiten.",
                )
        if g.beslist and (g.rang or AFSTEMMEN) < BESLUITEN:
            yield Gat(
                "besluit-zonder-bevoegdheid",
                (iri,),
                f"{g.naam} besluit in de praktijk; een mandaat daarvoor staat er niet.",
            )


def _afspraken(dekking: Dekking) -> Iterator[Gat]:
    """Yield each afspraak that no active table guards, and who signed one and sits nowhere for its thema's."""
    for iri, one in dekking.afspraken.items():
        if one.partijen and not dekking.thuis.keys() & set(one.geborgd_in):
            text = f"Geen tafel in de gegevens bewaakt {one.naam}."
            yield Gat("afspraak-zonder-tafel", (iri, *one.partijen), text)
        seated = union(g.leden for g in dekking.gremia.values() if g.dekt & one.themas)
        for party in one.partijen:
            if party in dekking.partijen and party not in seated:
                text = f"Getekend, en in de gegevens aan geen tafel over dat thema: {dekking.naam(party)} ({one.naam})."
                yield Gat("ondertekenaar-zonder-stoel", (party, iri), text)


def _mandaten(dekking: Dekking) -> Iterator[Gat]:
    known = contents.gremia(dekking.network)
    for iri in dekking.gremia:
        for mandaat in known[iri].mandaten:
            if mandaat.grondslag is None and mandaat.rang >= RICHTINGGEVEN:
                yield Gat(
                    "mandaat-zonder-grondslag", (iri,), f"Bij het mandaat van {dekking.naam(iri)} staat geen grondslag."
                )
            tot, peildatum = mandaat.geldig_tot, dekking.regio.peildatum
            if tot and voorbij(tot, peildatum):
                yield Gat(
                    "mandaat-verlopen",
                    (iri,),
                    f"Het mandaat van {dekking.naam(iri)} liep af {'op' if '-' in tot else 'in'} {'-'.join(reversed(tot.split('-')))}.",
                )


def _onvolledig(dekking: Dekking) -> Iterator[Gat]:
    for iri, gremium in dekking.gremia.items():
        wie = dekking.naam(iri)
        if not gremium.leden:
            yield Gat("zonder-leden", (iri,), f"Van {wie} staan er geen deelnemers in de gegevens.")
        elif not any(zetel.rol == VOORZITTER for zetel in gremium.zetels):
            yield Gat("zonder-voorzitter", (iri,), f"Van {wie} staat er geen voorzitter in de gegevens.")
        if not gremium.themas:
            yield Gat("zonder-thema", (iri,), f"Van {wie} staat er geen thema in de gegevens.")
