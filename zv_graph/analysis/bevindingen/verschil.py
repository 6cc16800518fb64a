"""Bevindingen about differences between gemeenten: other areas, other ways of working."""

from collections.abc import Iterator

from zv_graph.analysis.bevindingen.bevinding import Bevinding, namen, slug
from zv_graph.analysis.bevindingen.herkomst import Herkomst
from zv_graph.analysis.dekking import Dekking
from zv_graph.analysis.partnerbeeld import Onderwerp, onderwerpen
from zv_graph.words import opsomming, procent

# Fewer gemeenten, or less variation, is no news.
MANY, VARIED = 4, 0.5
# As many gemeenten as this in another area make a region of two parts, not a few that stand apart.
PART = 1 / 3


def werkwijzen(dekking: Dekking) -> Iterator[Bevinding]:
    """Yield a finding for each thema of which gemeenten arrange the same subject in many ways."""
    by: dict[str, list[Onderwerp]] = {}
    for o in onderwerpen(dekking.werkwijzen, dekking.regio.gemeenten):
        if o.variatie is not None and o.variatie >= VARIED and sum(len(w.gemeenten) for w in o.wijzen) >= MANY:
            by.setdefault(o.thema, []).append(o)
    for thema, found in sorted(by.items()):
        first = max(found, key=lambda o: (len(o.wijzen), o.onderwerp))
        known = sum(len(w.gemeenten) for w in first.wijzen)
        told = [
            f"{o.onderwerp}: {sum(len(w.gemeenten) for w in o.wijzen)} gemeenten, {len(o.wijzen)} manieren"
            for o in found
        ]
        unknown = sorted({m for o in found for m in o.onbekend})
        yield Bevinding(
            id=f"verschil:{slug(thema)}",
            soort="verschil",
            bewering=f"{known} gemeenten regelen {first.onderwerp} bij {dekking.naam(thema)} op {len(first.wijzen)} manieren.",
            bewijs=f"{'; '.join(told)}. In {namen(dekking, first.wijzen[0].gemeenten, keep=3)} gaat het via "
            f"{namen(dekking, first.wijzen[0].via)}, in {namen(dekking, first.wijzen[-1].gemeenten, keep=3)} via {namen(dekking, first.wijzen[-1].via)}.",
            vergelijking=f"Bij 0% verschil doet iedereen hetzelfde, bij 100% doet elke gemeente het anders; hier is het {procent(first.variatie or 0.0)}.",
            tegenargument="Verschil kan passen bij wat inwoners in een gemeente nodig hebben.",
            onbekend=f"Van {namen(dekking, unknown)} staat niet alles in de gegevens."
            if unknown
            else "Van alle gemeenten is het bekend.",
            vraag="Welke manier werkt het best, en wie kan daarbij aansluiten?",
            betrokken=tuple(dict.fromkeys((*_gemeenten(first), *_via(dekking, first)))),
            herkomst=Herkomst("hoe-regelen-gemeenten-het", ("thema", "onderwerp"), ((thema, first.onderwerp),)),
            sterkte=2,
        )


def _gemeenten(onderwerp: Onderwerp) -> Iterator[str]:
    return (m for wijze in onderwerp.wijzen for m in wijze.gemeenten)


def _via(dekking: Dekking, onderwerp: Onderwerp) -> Iterator[str]:
    """Yield the actors and gremia that a subject is arranged by."""
    return (iri for wijze in onderwerp.wijzen for iri in wijze.via if iri in dekking.network)


def indelingen(dekking: Dekking) -> Iterator[Bevinding]:
    """Yield one finding about the gemeenten that lie in another area than most of the region, for any indeling."""
    told: list[str] = []
    apart: list[tuple[str, str]] = []
    for iri, indeling in dekking.indelingen.items():
        areas = [indeling.gebieden[m] for m in dekking.regio.gemeenten if m in indeling.gebieden]
        if not areas or len(areas) < len(dekking.regio.gemeenten) or len(set(areas)) == 1:
            continue
        most = max(sorted(set(areas)), key=areas.count)
        other = [m for m, area in zip(dekking.regio.gemeenten, areas, strict=True) if area != most]
        if len(other) <= len(areas) * PART:
            gebieden = sorted({dekking.naam(indeling.gebieden[m]) for m in other})
            told.append(f"{indeling.naam}: {namen(dekking, other)} ({opsomming(gebieden)})")
            apart += [(m, iri) for m in other]
    if told:
        gemeenten = sorted({m for m, _ in apart})
        liggen = "ligt" if len(gemeenten) == 1 else "liggen"
        known = dekking.indelingen.values()
        total = sum(i.gebieden.keys() >= set(dekking.regio.gemeenten) for i in known)
        yield Bevinding(
            id="indelingen",
            soort="indeling",
            bewering=f"{namen(dekking, gemeenten)} {liggen} niet in elke indeling bij de rest van de regio.",
            bewijs=f"Het gaat om {'; '.join(told)}.",
            vergelijking=f"In {len(told)} van de {total} indelingen in de gegevens vallen de gemeenten zo uiteen.",
            tegenargument="Een gemeente kan goede redenen hebben om voor een onderwerp met een andere regio te werken.",
            onbekend="Hoe oud en hoe zeker een indeling is, staat bij de bron.",
            vraag=f"Wie houdt voor {'deze gemeente' if len(gemeenten) == 1 else 'deze gemeenten'} de lijn met de partner in het andere gebied?",
            betrokken=tuple(gemeenten),
            herkomst=Herkomst("in-welke-gebieden", ("gemeente", "indeling"), tuple(apart)),
            sterkte=2,
        )
