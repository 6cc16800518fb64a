"""Bevindingen about agreements that no table guards."""

from collections.abc import Sequence

from zv_graph.analysis.bevindingen.bevinding import Bevinding, namen
from zv_graph.analysis.bevindingen.herkomst import Herkomst
from zv_graph.analysis.dekking import Dekking
from zv_graph.analysis.gat import Gat
from zv_graph.analysis.tafel import union
from zv_graph.network import Afspraak
from zv_graph.words import aantal, datum, opsomming


def afspraken(dekking: Dekking, gaten: Sequence[Gat]) -> Bevinding:
    """Say which agreements no table guards, and who signed them."""
    agreed = [dekking.afspraken[gat.betrokken[0]] for gat in gaten]
    partijen = tuple(sorted({party for one in agreed for party in one.partijen if party in dekking.partijen}))
    seated = [union(g.leden for g in dekking.gremia.values() if g.dekt & one.themas) for one in agreed]
    loose = sorted({p for one, there in zip(agreed, seated, strict=True) for p in one.partijen if p not in there})
    first = f"{aantal(len(agreed[0].partijen), 'partij', 'partijen')} tekenden {_met_einde(agreed[0])}; in de gegevens staat geen tafel die ze bewaakt."
    both = f"{len(agreed)} afspraken hebben in de gegevens geen tafel die ze bewaakt."
    return Bevinding(
        id="afspraken",
        soort="afspraak",
        bewering=first if len(agreed) == 1 else both,
        bewijs=(
            f"Getekend door {namen(dekking, sorted(partijen, key=dekking.naam), keep=12)}."
            if len(agreed) == 1
            else f"Het gaat om {opsomming([_met_einde(one) for one in agreed])}."
        )
        + (f" Aan geen tafel over het thema van hun afspraak: {namen(dekking, loose, keep=12)}." if loose else ""),
        vergelijking=f"Er staan {len(dekking.afspraken)} afspraken in die volgens de gegevens niet zijn verlopen; van {len(agreed)} staat er niet bij aan welke tafel.",
        tegenargument="Een afspraak kan ook zonder vaste tafel worden gevolgd, bijvoorbeeld in de eigen organisaties.",
        onbekend="Of dat overleg er is en alleen niet is ingevuld.",
        vraag=f"Wanneer {'is de afspraak' if len(agreed) == 1 else 'zijn de afspraken'} voor het laatst bekeken, en aan welke tafel?",
        betrokken=partijen,
        herkomst=Herkomst.over("afspraken", "afspraak", (gat.betrokken[0] for gat in gaten)),
        sterkte=2,
    )


def _met_einde(one: Afspraak) -> str:
    """Return what an agreement is called, with until when it holds."""
    return f"{one.naam} (tot en met {datum(one.geldig_tot)})" if one.geldig_tot else one.naam
