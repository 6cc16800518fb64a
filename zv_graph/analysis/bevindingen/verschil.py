"""Bevindingen about differences between gemeenten: other areas, other ways of working."""

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet

from zv_graph.analysis.bevindingen.bevinding import Bevinding, namen, slug
from zv_graph.analysis.bevindingen.herkomst import Herkomst
from zv_graph.analysis.dekking import Dekking
from zv_graph.analysis.partnerbeeld import Onderwerp, onderwerpen
from zv_graph.network import Indeling
from zv_graph.network.areas import OUD
from zv_graph.words import aantal, hoofdletter, procent

# Fewer gemeenten, or less variation, is no news.
MANY, VARIED = 4, 0.5
# As many gemeenten as this in another area make a region of parts, not a few that stand apart.
PART = 1 / 3
TOEN = f"volgens gegevens van meer dan {OUD} jaar oud"
# Of so large a share of the gemeenten an indeling must say where they lie.
MOST = 2 / 3
# So many are told by name; of more how many lie where.
NAMED = 6


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
            bewijs=f"{hoofdletter('; '.join(told))}. In {namen(dekking, first.wijzen[0].gemeenten, keep=3)} gaat het via "
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
    """Yield one finding about where the gemeenten lie in more areas than one.

    First those that lie with gemeenten outside the region, else a few apart from the rest, else the region in parts.
    """
    gemeenten, whole = dekking.regio.gemeenten, [i for i in dekking.indelingen.items() if _bekend(dekking, i[1])]
    told: dict[str, str] = {}
    apart: dict[str, list[tuple[str, str]]] = {"buiten": [], "los": [], "verdeeld": []}
    for iri, indeling in whole:
        most, *others = _gebieden(indeling, gemeenten)
        if not others:
            continue
        number = sum(len(inside) for _, inside in others)
        lying = (
            [f"{namen(dekking, inside)} ({dekking.naam(area)})" for area, inside in others]
            if number <= NAMED
            else [f"{dekking.naam(area)} {len(inside)}" for area, inside in (most, *others)]
        )
        unknown = len(gemeenten) - number - len(most[1])
        told[iri] = (
            f"{_met_jaar(dekking, indeling)}: {', '.join(lying)}{f' (van {unknown} niet bekend)' if unknown else ''}"
        )
        for area, inside in others:
            abroad = list(indeling.gebieden.values()).count(area) - len(inside) > len(inside)
            few = number < len(gemeenten) * PART
            apart["buiten" if abroad else "los" if few else "verdeeld"] += [(m, iri) for m in inside]
    if told:
        yield _verdeeld(dekking, apart, told, len(whole))


def _verdeeld(
    dekking: Dekking, apart: Mapping[str, Sequence[tuple[str, str]]], every: Mapping[str, str], whole: int
) -> Bevinding:
    """Return the finding: which gemeenten lie apart, each with its indeling, in so many of the ``whole`` indelingen."""
    buiten, los, verdeeld = (sorted({m for m, _ in apart[how]}) for how in ("buiten", "los", "verdeeld"))
    places = apart["buiten"] or apart["los"] or apart["verdeeld"]
    # What proves it are only those in which they lie so.
    told = {iri: text for iri, text in every.items() if iri in {at for _, at in places}}
    is_old = {iri: dekking.indelingen[iri].oud(dekking.regio.peildatum) for iri in told}
    old, alone = sum(is_old.values()), buiten or los
    ligt = _ligt(dekking, alone, {m for m, at in places if not is_old[at]})
    if buiten:
        claim = f"{ligt} in {'1 indeling' if len(told) == 1 else f'een of meer van {len(told)} indelingen'} in een gebied waarvan de meeste gemeenten buiten de regio liggen."
    elif los:
        claim = f"{ligt} niet in elke indeling bij de rest van de regio."
    else:
        liggen = f"lagen {TOEN}" if old == len(told) else "liggen"
        claim = f"In {aantal(len(told), 'indeling', 'indelingen')} {liggen} de gemeenten verdeeld over meer gebieden."
    return Bevinding(
        id="indelingen",
        soort="indeling",
        bewering=claim,
        bewijs=f"Het gaat om {'; '.join(told.values())}.",
        vergelijking=f"In {len(every)} van de {whole} indelingen in de gegevens vallen de gemeenten van de regio uiteen.",
        tegenargument="Een gemeente kan goede redenen hebben om voor een onderwerp met een andere regio te werken.",
        onbekend=f"Van {aantal(old, 'indeling', 'indelingen')} is de stand ouder dan {OUD} jaar; ga na of die nog geldt."
        if old
        else "Hoe zeker een indeling is, staat bij de bron.",
        vraag=_vraag(alone),
        betrokken=tuple(alone or verdeeld),
        herkomst=Herkomst(
            "in-welke-gebieden",
            ("gemeente", "indeling"),
            tuple(places),
        ),
        sterkte=1 if old == len(told) else 2,
    )


def _ligt(dekking: Dekking, alone: Sequence[str], now: AbstractSet[str]) -> str:
    """Return which gemeenten lie apart, and which did, where all that tells so is old."""
    parts = [
        f"{namen(dekking, who)} {(one if len(who) == 1 else more)}"
        for one, more, who in (
            ("ligt", "liggen", [m for m in alone if m in now]),
            (f"lag {TOEN}", f"lagen {TOEN}", [m for m in alone if m not in now]),
        )
        if who
    ]
    return f"{', en '.join(parts)}{',' if len(parts) > 1 else ''}"


def _met_jaar(dekking: Dekking, indeling: Indeling) -> str:
    """Return what an indeling is called, with the year of one that is old."""
    dated = indeling.oud(dekking.regio.peildatum) and "(" not in indeling.naam
    return f"{indeling.naam} ({(indeling.peildatum or '')[:4]})" if dated else indeling.naam


def _vraag(alone: Sequence[str]) -> str:
    """Return what to ask of gemeenten that lie apart, or of a region that lies in more areas."""
    if not alone:
        return "Werken de partners in die gebieden met dezelfde afspraken, en wie ziet het geheel?"
    these = "deze gemeente" if len(alone) == 1 else "deze gemeenten"
    return f"Wie houdt voor {these} de lijn met de partner in het andere gebied?"


def _bekend(dekking: Dekking, indeling: Indeling) -> bool:
    """Tell whether an indeling says of most gemeenten of the region where they lie."""
    known = indeling.gebieden.keys() & set(dekking.regio.gemeenten)
    return len(known) > len(dekking.regio.gemeenten) * MOST


def _gebieden(indeling: Indeling, gemeenten: Sequence[str]) -> list[tuple[str, list[str]]]:
    """Return the areas of an indeling with the gemeenten in each that it places; the one with most gemeenten first."""
    inside: dict[str, list[str]] = {}
    for gemeente in gemeenten:
        if gemeente in indeling.gebieden:
            inside.setdefault(indeling.gebieden[gemeente], []).append(gemeente)
    return sorted(inside.items(), key=lambda pair: (-len(pair[1]), pair[0]))
