"""Spiegel: two regions beside each other, as text, as rows, as plain data and as a page."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from zv_graph.analysis.dekking import Dekking
from zv_graph.analysis.spiegel import Kant, Plus, Spiegel
from zv_graph.analysis.zijden import zeker
from zv_graph.render.alinea import alinea
from zv_graph.render.document import record
from zv_graph.render.labels import namen
from zv_graph.render.templates import still
from zv_graph.render.wijziging import lijst
from zv_graph.words import ONBEKEND, aantal, datum, getal, hoofdletter, opsomming, uren

# Of fewer partners nobody has to sit together.
FEWEST = 2
GEEN_MOMENT = "Dit zijn twee regio's en geen twee momenten: wat de een heeft en de ander niet, is geen verandering."
NOOT = "Wat niet in de gegevens van een regio staat, kan er wel zijn."


def document(found: Spiegel) -> dict[str, object]:
    """Return two regions beside each other as plain data, with the keys of ``docs/json.md``."""
    sides = [
        {**record(kant), "overleggen_per_100000": kant.overleggen_per_100000, "uren_per_100000": kant.uren_per_100000}
        for kant in found.kanten
    ]
    return {**record(found), "kanten": sides}


def rows(found: Spiegel) -> list[dict[str, str]]:
    """Return what only one of the regions has, a row each."""
    return [
        {
            "regio": kant.naam,
            "thema": dekking.naam(one.verbinding.thema),
            "niveau": dekking.naam(one.verbinding.niveau),
            "wie": _wie(dekking, one),
            "tafels": opsomming([dekking.naam(iri) for iri in one.gremia], keep=12),
        }
        for kant, dekking, own in zip(found.kanten, found.dekkingen, found.alleen, strict=True)
        for one in own
    ]


def account(found: Spiegel) -> str:
    """Return two regions beside each other in a few Dutch lines."""
    lines = [f"Naast elkaar: {' en '.join(map(_wanneer, found.kanten))}", alinea(GEEN_MOMENT), ""]
    lines += [alinea(told) for told in cijfers(found)]
    for titel, told in groepen(found).items():
        lines += lijst(titel, told) if told else ["", f"{titel}: niets van wat overal wordt verwacht."]
    lines += ["", alinea(_beide(found))]
    return "\n".join(lines)


def pagina(found: Spiegel) -> str:
    """Return two regions beside each other as a page that asks nothing of anyone."""
    return still(
        "spiegel",
        stijl="voor_na",
        kanten=[_wanneer(kant) for kant in found.kanten],
        uitleg=GEEN_MOMENT,
        zinnen=list(cijfers(found)),
        groepen=groepen(found),
        beide=_beide(found),
    )


def cijfers(found: Spiegel) -> Iterator[str]:
    """Yield how much each region meets, what its tables may, and the model that it chose."""
    tables = [f"{kant.naam} {_per(kant.overleggen, kant.overleggen_per_100000)}" for kant in found.kanten]
    yield f"Overleggen, zonder regelingen: {', '.join(tables)}."
    hours = [
        f"{kant.naam} {ONBEKEND if kant.uren is None else _per(kant.uren, kant.uren_per_100000)}"
        for kant in found.kanten
    ]
    yield f"Uren per jaar: {', '.join(hours)}."
    rungs = [f"{kant.naam} {kant.besluiten} (van {kant.met_mandaat} met een mandaat)" for kant in found.kanten]
    yield f"Overleggen die volgens de gegevens mogen besluiten: {', '.join(rungs)}; besturen zonder thema tellen hier niet mee."
    sides = zip(found.kanten, found.dekkingen, strict=True)
    models = [f"{kant.naam} {dekking.naam(kant.model) if kant.model else ONBEKEND}" for kant, dekking in sides]
    yield f"Samenwerkingsmodel dat de regio koos: {', '.join(models)}."


def groepen(found: Spiegel) -> dict[str, list[str]]:
    """Return under a title for each region what only that one has, a line for each thema and niveau."""
    sides = zip(found.kanten, found.dekkingen, found.alleen, strict=True)
    return {f"Alleen {kant.naam}, volgens de gegevens": list(_regels(dekking, own)) for kant, dekking, own in sides}


def _regels(dekking: Dekking, own: Sequence[Plus]) -> Iterator[str]:
    def place(one: Plus) -> tuple[str, str]:
        return dekking.naam(one.verbinding.thema), dekking.naam(one.verbinding.niveau)

    for (thema, niveau), group in groupby(sorted(own, key=place), key=place):
        same = list(group)
        alone = dict.fromkeys(_wie(dekking, one) for one in same if len(one.verbinding.partners) < FEWEST)
        together = dict.fromkeys(_wie(dekking, one) for one in same if len(one.verbinding.partners) >= FEWEST)
        who = [
            *([opsomming(list(alone), keep=12)] if alone else []),
            *(f"samen aan één tafel {one}" for one in together),
        ]
        known = [dekking.gremia[iri] for one in same for iri in one.gremia]
        # A regeling does not meet: it is told where nothing else is.
        meet = [g for g in known if not g.regeling]
        tables = dict.fromkeys(map(zeker, meet)) or {f"{zeker(g)} (regeling)": None for g in known}
        yield f"{hoofdletter(thema)} ({niveau}): {'; '.join(who)}, aan {opsomming(list(tables), keep=3)}"


def _wie(dekking: Dekking, one: Plus) -> str:
    partners = one.verbinding.partners
    return namen(dekking.network, partners) if partners else dekking.naam(one.verbinding.functie or "")


def _beide(found: Spiegel) -> str:
    both = aantal(found.beide, "verwachte verbinding", "verwachte verbindingen") if found.beide else "niets daarvan"
    return f"Allebei: {both}. {NOOT}"


def _wanneer(kant: Kant) -> str:
    return f"{kant.naam} ({datum(kant.peildatum)})" if kant.peildatum else kant.naam


def _per(number: float, per: float | None) -> str:
    return uren(number) + (f" ({getal(per, 1)} per 100.000 inwoners)" if per is not None else "")
