"""Stap: what to do about what is missing, as steps that people follow and edits that a structure takes."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from zv_graph.analysis.aanvulling.middel import Behoefte, Middel, Soort, helpt, kandidaten, nodig, sprekers
from zv_graph.analysis.aanvulling.opgave import Opgave
from zv_graph.analysis.dekking import Dekking
from zv_graph.analysis.kosten import stoel
from zv_graph.analysis.tafel import Tafel
from zv_graph.analysis.verandering import LID, Nieuw, Thema, Wijziging, Zet
from zv_graph.analysis.vervulling import Eis, bedient_door
from zv_graph.analysis.verwachtingen import ontbreekt
from zv_graph.analysis.voorwaarde import JA, ONBEKEND, Antwoord
from zv_graph.words import opsomming, uren

# From so many tables of a niveau on, how often they meet says what is usual there.
GEWOON = 3
BESLOTEN = " Daar kan het over personen gaan: wie of wat erbij komt, heeft dan een grondslag nodig."
INKOOP = " Daar wordt ook ingekocht: ga eerst na of dit daar past."


@dataclass(frozen=True, slots=True)
class Aanvulstap:
    """One thing to do at ``gremium``: zet, thema, namens or nieuw.

    ``actor`` gets a seat, or speaks for ``namens`` too; ``uren`` is what it takes a year, in the unit of the answer;
    ``waarvoor`` are the expectations that it helps to meet. ``zeker`` tells that some of those surely are missing:
    the data are declared complete there. ``antwoord`` is ja where all are, everybody who sits there is known, and the
    table is not about persons and does not buy. ``afspreken`` is what has to be agreed.
    """

    soort: Soort
    actor: str | None
    functie: str | None
    gremium: str
    thema: str | None
    namens: tuple[str, ...]
    uren: float
    waarvoor: tuple[Eis, ...]
    zeker: bool
    antwoord: Antwoord
    afspreken: str
    wijziging: Wijziging = field(repr=False)


def stappen(dekking: Dekking, o: Opgave, chosen: Sequence[Middel], gedekt: Sequence[Eis]) -> tuple[Aanvulstap, ...]:
    """Return what was chosen as steps, table by table, new tables last; ``gedekt`` are the expectations that it meets."""
    at: dict[int, list[Middel]] = defaultdict(list)
    for middel in chosen:
        if middel.plek is not None:
            at[middel.plek].append(middel)
    present = (stap for plek, own in sorted(at.items()) for stap in _aan_tafel(dekking, o, plek, own, gedekt))
    new = (stap for middel in chosen if middel in o.nieuw for stap in _nieuw(dekking, o, middel, gedekt))
    return (*present, *new)


def _aan_tafel(
    dekking: Dekking, o: Opgave, plek: int, own: Sequence[Middel], gedekt: Sequence[Eis]
) -> Iterator[Aanvulstap]:
    """Yield the steps at a present table, or at what several would be together."""
    g = o.opties[plek].gremium
    lacks = {eis: nodig(dekking, eis, g) or frozenset() for eis in gedekt}
    met = {eis: all(any(helpt(dekking, m, b) for m in own) for b in needed) for eis, needed in lacks.items()}

    def waarvoor(done: Iterable[Middel]) -> tuple[Eis, ...]:
        return tuple(e for e in lacks if met[e] and any(helpt(dekking, m, b) for m in done for b in lacks[e]))

    for middel in own:
        if middel.thema is not None:
            edit = Thema(min(g.delen), erbij=(middel.thema,))
            yield _stap(dekking, "thema", edit, g, 0.0, waarvoor([middel]))
    for (actor, functie), done in _zetels(dekking, g, own).items():
        seat = _gezet(dekking, g, actor, functie, tuple(m.actor or "" for m in done if m.soort == "namens"))
        for soort in ("zet", "namens"):
            if these := [m for m in done if m.soort == soort]:
                yield _stap(dekking, soort, seat, g, sum(m.kosten for m in these), waarvoor(these))


def _zetels(dekking: Dekking, g: Tafel, own: Sequence[Middel]) -> Mapping[tuple[str, str | None], Sequence[Middel]]:
    """Return what is done at each seat: who comes to sit there, and for whom is spoken, rather by who sits there now."""
    found: dict[tuple[str, str | None], list[Middel]] = defaultdict(list)
    for m in own:
        if m.soort == "zet":
            found[m.actor or "", m.functie].append(m)
    coming = sorted((key for key in found if key[0] in dekking.regio.gemeenten), key=repr)
    for m in own:
        if m.soort == "namens":
            new = (key for key in coming if key[0] != m.actor and m.functie in (None, key[1]))
            found[next(iter((*sprekers(dekking, g, m), *new)))].append(m)
    return dict(sorted(found.items(), key=repr))


def _gezet(dekking: Dekking, g: Tafel, actor: str, functie: str | None, namens: tuple[str, ...]) -> Zet:
    """Return the edit that makes a seat, or that lets one speak for more."""
    seats = (z for deel in sorted(g.delen) for z in dekking.gremia[deel].zetels)
    known = {z.gremium: z for z in seats if (z.actor, z.functie) == (actor, functie)}
    at = min((deel for deel, z in known.items() if z.zittend), default=min(g.delen))
    old = known.get(at)
    rol = old.rol if old and old.zittend else LID
    return Zet(actor, at, rol, functie, tuple(sorted({*(old.namens if old else ()), *namens})))


def _nieuw(dekking: Dekking, o: Opgave, middel: Middel, gedekt: Sequence[Eis]) -> Iterator[Aanvulstap]:
    """Yield a new table and each of its seats."""
    edits, g = o.nieuw[middel]
    helps = tuple(eis for eis in gedekt if bedient_door(dekking, eis, g))
    chair = stoel(dekking.eenheid, g)
    for edit in edits:
        if isinstance(edit, Nieuw):
            yield _stap(dekking, "nieuw", edit, g, middel.kosten - chair * g.zittend, helps)
        else:
            yield _stap(dekking, "zet", edit, g, chair, helps)
            if edit.namens:
                yield _stap(dekking, "namens", edit, g, 0.0, helps)


def _stap(
    dekking: Dekking, soort: Soort, edit: Nieuw | Thema | Zet, g: Tafel, moeite: float, waarvoor: tuple[Eis, ...]
) -> Aanvulstap:
    sure = [ontbreekt(dekking, eis) for eis in waarvoor]
    known = all(sure) and (g.lijst or isinstance(edit, Nieuw)) and not (g.besloten or g.inkoop)
    seat = edit if isinstance(edit, Zet) else None
    themas = edit.themas if isinstance(edit, Nieuw) else edit.erbij if isinstance(edit, Thema) else (None,)
    return Aanvulstap(
        soort=soort,
        actor=seat.actor if seat else None,
        functie=seat.functie if seat else None,
        gremium=edit.gremium,
        thema=themas[0],
        namens=seat.namens if seat and soort == "namens" else (),
        uren=moeite,
        waarvoor=waarvoor,
        zeker=any(sure),
        antwoord=JA if known else ONBEKEND,
        afspreken=_afspreken(dekking, soort, edit, g, waarvoor),
        wijziging=edit,
    )


def _afspreken(dekking: Dekking, soort: Soort, edit: Nieuw | Thema | Zet, g: Tafel, waarvoor: Sequence[Eis]) -> str:
    """Tell what has to be agreed for one step."""
    more = f"{BESLOTEN if g.besloten else ''}{INKOOP if g.inkoop else ''}"
    if isinstance(edit, Nieuw):
        own = [h.keer for h in dekking.gremia.values() if h.niveau == edit.niveau and h.keer is not None]
        duur = f" {uren(edit.duur)} uur" if edit.duur else ""
        ritme = f", {uren(edit.keer)} keer per jaar{duur}" if edit.keer and len(own) >= GEWOON else ""
        over, niveau = opsomming([dekking.naam(thema) for thema in edit.themas]), dekking.naam(edit.niveau)
        if any(ontbreekt(dekking, eis) for eis in waarvoor):
            return f"Stel een nieuw overleg in over {over} ({niveau}{ritme}), en spreek af wie het voorzit."
        return f"Ga na of er al een overleg is over {over} ({niveau}); stel er anders een in, en spreek af wie het voorzit."
    if isinstance(edit, Thema):
        return f"Zet {opsomming([dekking.naam(t) for t in edit.erbij])} op de agenda van {g.naam}.{more}"
    if soort == "namens":
        others = opsomming([dekking.naam(m) for m in edit.namens])
        wie = f"dat {dekking.naam(edit.actor)}" if edit.actor in dekking.regio.centrum else "welke gemeente"
        return f"Leg vast {wie} bij {g.naam} ook spreekt namens {others}.{more}"
    return f"{_uitnodiging(dekking, edit, g, waarvoor)}{more}"


def _uitnodiging(dekking: Dekking, edit: Zet, g: Tafel, waarvoor: Sequence[Eis]) -> str:
    """Ask one party, or tell between which parties of its kind to choose."""
    wie = dekking.partijen[edit.actor]
    if edit.functie:
        return f"Vraag de {dekking.naam(edit.functie)} van {wie.naam} aan tafel bij {g.naam}."
    kinds = {partner for eis in waarvoor for partner in eis.partners} & set(wie.partnertypes)
    able = kandidaten(dekking, g, Behoefte("partner", min(kinds))) if len(kinds) == 1 else [wie]
    if len(able) == 1 or any(eis.gemeente for eis in waarvoor) or wie.iri in dekking.regio.centrum:
        return f"Vraag {wie.naam} aan tafel bij {g.naam}."
    names = opsomming([actor.naam for actor in able], keep=4, laatste="of")
    return f"Kies welke {dekking.naam(min(kinds))} aan tafel komt bij {g.naam}: {names}."
