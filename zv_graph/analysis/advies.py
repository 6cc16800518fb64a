"""Advies: which model of cooperation fits, by a decision table over facts about the region."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from zv_graph import resources
from zv_graph.analysis.dekking import GEMEENTE, Dekking
from zv_graph.analysis.lezing import lees
from zv_graph.analysis.tafel import AFSTEMMEN, BESLUITEN, BESTUURLIJK, PIJLERS, RICHTINGGEVEN, Tafel, union
from zv_graph.names import end
from zv_graph.network import BEGRIP, Network

MODEL = f"{BEGRIP}model/"
AANJAGER = f"{BEGRIP}aanjager/"

# On fewer rules no model is advised: they would mostly tell what is not filled in.
GENOEG = 4
Waarde = float | str


@dataclass(frozen=True, slots=True)
class Reden:
    """One rule of the table that applies: the fact, its value, and for which model it pleads, or against which."""

    model: str
    voor: bool
    feit: str
    waarde: Waarde
    reden: str
    bron: str
    zekerheid: str


@dataclass(frozen=True, slots=True)
class Maanden:
    """How many months a model takes from start to introduction, on average: from, to."""

    laag: int
    hoog: int


@dataclass(frozen=True, slots=True)
class Aanpak:
    """The steps that help when the start comes from one aanjager, in order, and where they were read."""

    aanjager: str
    stappen: tuple[str, ...]
    bron: str


@dataclass(frozen=True, slots=True)
class Advies:
    """The advised model with its reasons, its lead time, and what the source says of it: good and bad, ways of steering, tips.

    ``eenduidig`` tells whether at least four rules hold, and more pleads for it than against it and than for any other. ``stappen`` are those for each
    aanjager, of the region's own only where it tells one; ``altijd`` the tips for any model. ``gekozen`` is the model that the region chose itself; ``onbekend`` are the facts that the data lack.
    """

    model: str
    eenduidig: bool
    doorlooptijd_maanden: Maanden
    redenen: tuple[Reden, ...]
    voordelen: tuple[str, ...]
    nadelen: tuple[str, ...]
    aansturing: tuple[str, ...]
    tips: tuple[str, ...]
    altijd: tuple[str, ...]
    stappen: tuple[Aanpak, ...]
    gekozen: str | None
    onbekend: tuple[str, ...]
    voorbehoud: str
    bron: str


def advies(network: Network | Dekking) -> Advies:
    """Return the model for which most rules of ``ontology/advies.toml`` plead, less those against it.

    A tie goes to the model that is there soonest. A rule about a fact that the data lack does not count.
    """
    dekking, table = lees(network), _table()
    known = feiten(dekking)
    redenen = tuple(_reden(rule, known[rule["feit"]]) for rule in table["regel"] if _applies(rule, known))
    score = {name: sum(1 if r.voor else -1 for r in redenen if r.model == MODEL + name) for name in table["model"]}
    best = min(table["model"], key=lambda name: (-score[name], table["model"][name]["maanden"]))
    first, last = table["model"][best]["maanden"]
    return Advies(
        model=MODEL + best,
        eenduidig=len(redenen) >= GENOEG
        and score[best] > max([0, *(points for name, points in score.items() if name != best)]),
        doorlooptijd_maanden=Maanden(first, last),
        redenen=redenen,
        **{key: tuple(table["model"][best][key]) for key in ("voordelen", "nadelen", "aansturing", "tips")},
        altijd=tuple(table["tips"]),
        stappen=tuple(
            Aanpak(AANJAGER + name, tuple(one["stappen"]), one["bron"])
            for name, one in table["aanjager"].items()
            if dekking.regio.aanjager in (None, AANJAGER + name)
        ),
        gekozen=dekking.regio.model,
        onbekend=tuple(sorted({rule["feit"] for rule in table["regel"]} - known.keys())),
        voorbehoud=table["voorbehoud"],
        bron=table["model"][best]["bron"],
    )


def feiten(dekking: Dekking) -> dict[str, Waarde]:
    """Return the facts that the decision table asks for; what the data do not tell is left out.

    brede_tafels: bestuurlijke tables for the whole region that ``breed`` holds for;
    sturende_tafels and besluitende_tafels: those of them that may give direction, or decide;
    soorten_partners: partnertypen other than gemeente at bestuurlijke tables that name a thema; afspraken: those valid at
    the peildatum; congruentie: the share of the indelingen that place all gemeenten of the region in one
    area; grootste_gemeente: the share of the largest gemeente in the inhabitants.
    """
    tables = [g for g in dekking.gremia.values() if g.themas and g.hoogte == BESTUURLIJK]
    broad = [g for g in tables if breed(dekking, g)]
    partners = union(z.partners for g in tables for z in g.zetels if z.zittend) - {GEMEENTE}
    found: dict[str, Waarde] = {
        "brede_tafels": len(broad),
        "sturende_tafels": sum((g.rang or AFSTEMMEN) >= RICHTINGGEVEN for g in broad),
        "besluitende_tafels": sum((g.rang or AFSTEMMEN) >= BESLUITEN for g in broad),
        "soorten_partners": len(partners),
        "afspraken": len(dekking.afspraken),
    }
    if dekking.regio.gemeenten:
        found["gemeenten"] = len(dekking.regio.gemeenten)
    if dekking.regio.aanjager:
        found["aanjager"] = end(dekking.regio.aanjager)
    if areas := gebieden(dekking):
        found["congruentie"] = areas.count(1) / len(areas)
    people = [dekking.partijen[m].inwoners for m in dekking.regio.gemeenten if m in dekking.partijen]
    known = [number for number in people if number]
    if known and len(known) == len(people):
        found["grootste_gemeente"] = max(known) / sum(known)
    return found


def breed(dekking: Dekking, gremium: Tafel) -> bool:
    """Tell whether both pijlers sit at a table for the whole region and more than half of the expected thema's."""
    expected = {v.thema for v in dekking.verwachtingen}
    covered = len(expected & gremium.dekt)
    whole = gremium.werkgebied.issuperset(dekking.regio.gemeenten)
    return whole and covered > len(expected) / 2 and samen_aan_tafel(gremium)


def samen_aan_tafel(gremium: Tafel) -> bool:
    """Tell whether each pijler has a zittende seat of its own at a table of more than one actor.

    A gemeente that says no functie belongs to both pijlers, and proves neither.
    """
    seats = [z for z in gremium.zetels if z.zittend]
    own = union(z.pijlers for z in seats if GEMEENTE not in z.partners or len(z.pijlers) == 1)
    return len(gremium.leden) > 1 and len(own) >= PIJLERS


def gebieden(dekking: Dekking) -> list[int]:
    """Return in how many areas the gemeenten lie, for each indeling of these years that places them all."""
    now = [i for i in dekking.indelingen.values() if not i.oud(dekking.regio.peildatum)]
    own = [[i.gebieden.get(m) for m in dekking.regio.gemeenten] for i in now]
    return [len(set(areas)) for areas in own if areas and all(areas)]


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads((resources.ONTOLOGY / "advies.toml").read_text(encoding="utf-8"))


def _applies(rule: Mapping[str, Waarde], known: Mapping[str, Waarde]) -> bool:
    value = known.get(str(rule["feit"]))
    if value is None:
        return False
    if "is" in rule:
        return value == rule["is"]
    return float(rule.get("minstens", "-inf")) <= float(value) <= float(rule.get("hoogstens", "inf"))


def _reden(rule: Mapping[str, str], value: Waarde) -> Reden:
    voor = "voor" in rule
    model = MODEL + rule["voor" if voor else "tegen"]
    return Reden(model, voor, rule["feit"], value, rule["reden"], rule["bron"], rule["zekerheid"])
