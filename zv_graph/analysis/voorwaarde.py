"""Voorwaarde: what must hold before a table may take over from another, each code once, with what it compares and its words.

The comparisons themselves stand in ``overname`` (all pairs at once), ``dragen``, ``vertrek`` and, for the page, in
``web/rules.js`` and ``web/departure.js``.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import IntEnum
from typing import Literal, get_args


class Antwoord(IntEnum):
    """What the data say of a condition; the worst of several is their minimum."""

    NEE = 0
    ONBEKEND = 1
    JA = 2


NEE, ONBEKEND, JA = Antwoord

# What makes two tables no candidate.
Misser = Literal["LEDEN", "GEDEELD", "THEMA", "OMVAT", "PARTNERS"]
# May one table take over from another?
Overname = Literal[
    "NIVEAU",
    "SCHAAL",
    "WERKGEBIED",
    "VERTROUWELIJK",
    "SAMENSTELLING",
    "MANDAAT",
    "RITME",
    "AANDACHT",
    "HIERARCHIE",
    "LIJN",
    "OPDRACHT",
]
# Is a seat carried?
Gedragen = Literal["ZETEL", "FUNCTIE", "BREED", "ROL", "NAMENS"]
# May a table go at all?
Vertrek = Literal[
    "WETTELIJK", "VERWACHTING", "LEDENLIJST", "VERDEELD", "COMBINATIE", "VOORBEREIDING", "AFHANKELIJK", "TIJDELIJK"
]
# May somebody come or go at a table that stays?
Wissel = Literal["STOEL"]
Code = Literal[Misser, Overname, Gedragen, Vertrek, Wissel]
CODES: tuple[Code, ...] = tuple(
    code for part in (Misser, Overname, Gedragen, Vertrek, Wissel) for code in get_args(part)
)
OVERNAME: tuple[Overname, ...] = get_args(Overname)


@dataclass(frozen=True, slots=True, order=True, repr=False)
class Beletsel:
    """A condition that does not simply hold: its code, and whether the answer is nee or onbekend."""

    code: Code
    antwoord: Antwoord

    def __repr__(self) -> str:
        """Return the code and the answer."""
        return f"{self.code} {self.antwoord.name.lower()}"


@dataclass(frozen=True, slots=True)
class Voorwaarde:
    """How people are told of a condition.

    ``kort`` is a word or two when it does not hold, ``na`` what to look into when nobody knows, ``ja`` what is compared and when it holds, ``nee`` a sentence on {a} (which stops, or a
    part) and {b} (which takes over, or the other part) when it does not, ``vraag`` what to ask when nobody knows, and
    ``tegen`` the counter-argument against making them one. ``zelf`` are both sentences on a table that changes itself.
    """

    kort: str
    na: str
    ja: str
    nee: str
    vraag: str
    tegen: str = ""
    zelf: tuple[str, str] = ("", "")

    def over(self, *, zelf: bool) -> tuple[str, str]:
        """Return what to say when it does not hold, and what to ask: of two tables, or of one that changes itself."""
        return self.zelf if zelf and self.zelf[0] else (self.nee, self.vraag)


VOORWAARDEN: Mapping[Code, Voorwaarde] = {
    "LEDEN": Voorwaarde("te weinig partijen", "de deelnemers", "Beide tafels hebben minstens drie partijen.", "{a} of {b} is te klein om te vergelijken.", "Wie zit er nog meer aan {a} en {b}?", "", ("Aan {a} zit dan niemand meer.", "Aan {a} zit dan niemand meer: waarvoor komt het nog bij elkaar?")),
    "GEDEELD": Voorwaarde("te weinig gedeeld", "de deelnemers", "Minstens twee partijen zitten aan beide tafels.", "{a} en {b} delen te weinig partijen.", "Wie zit er aan {a} en ook aan {b}?"),
    "THEMA": Voorwaarde("geen gedeeld thema", "thema", "Beide tafels noemen minstens één zelfde thema.", "{a} en {b} noemen geen zelfde thema.", "Waarover gaan {a} en {b}?"),
    "OMVAT": Voorwaarde("te klein deel gedeeld", "de deelnemers", "Van de kleinste tafel zit minstens driekwart van de partijen ook aan de andere.", "Van de partijen van {a} of {b} zitten er te weinig ook bij de ander.", "Wie zit er aan {a} en ook aan {b}?"),
    "PARTNERS": Voorwaarde("andere partners", "de partners", "Ook zonder de gemeenten zit minstens driekwart van de kleinste tafel aan de andere.", "Aan {a} en {b} zitten wel dezelfde gemeenten, maar andere partners.", "Welke partners zitten aan {a} en ook aan {b}?"),
    "NIVEAU": Voorwaarde("ander niveau", "niveau", "Het niveau is hetzelfde.", "{a} en {b} werken op een ander niveau.", "Op welk niveau werken {a} en {b}?", "De een bestuurt, de ander voert uit."),
    "SCHAAL": Voorwaarde("andere schaal", "schaal", "De schaal is hetzelfde, en het aantal tafels ook.", "{b} werkt op een kleinere schaal dan {a}, of het zijn er meer dan één.", "{a} en {b} werken niet op één schaal: is er op de grotere schaal ruimte voor wat dichtbij speelt?", "Wat dichtbij speelt, verdwijnt op een grotere schaal snel van de agenda."),
    "WERKGEBIED": Voorwaarde("ander werkgebied", "werkgebied", "Het werkgebied van de een valt binnen dat van de ander.", "{b} werkt niet voor het hele gebied van {a}.", "Voor welke gemeenten werken {a} en {b}?", "Niet elke gemeente is straks nog vertegenwoordigd."),
    "VERTROUWELIJK": Voorwaarde("vertrouwelijk", "vertrouwelijkheid", "Beide zijn niet vertrouwelijk, of beide wel en over dezelfde thema's.", "Van {a} en {b} is er maar één vertrouwelijk.", "{a} en {b} zijn vertrouwelijk over andere thema's: mag wat hier gezegd wordt ook daar worden gezegd, en op welke grondslag?", "Gegevens zijn gedeeld voor één doel; een andere tafel is een ander doel."),
    "SAMENSTELLING": Voorwaarde("leden bij wet", "leden bij wet", "Van geen van beide bepaalt de wet of een regeling wie er lid is.", "De wet of een regeling bepaalt wie aan {dicht} zit; zo'n tafel neemt niets op en gaat nergens in op.", "De wet of een regeling bepaalt wie aan {b} zit: kan wat {a} doet daar als agendapunt terugkomen?", "De wet zegt wie hier zit; een ander gesprek past daar alleen naast."),
    "MANDAAT": Voorwaarde("mandaat verschilt", "mandaat", "Het mandaat is voor elk genoemd thema minstens even hoog; bij samenvoegen is het gelijk.", "{a} en {b} hebben niet dezelfde bevoegdheid.", "Wat mogen {a} en {b}: afstemmen, adviseren, richting geven of besluiten?", "Wat de een mag, mag de ander niet vanzelf."),
    "RITME": Voorwaarde("te weinig bijeenkomsten", "hoe vaak", "De tafel komt operationeel minstens even vaak bij elkaar, en hoger minstens half zo vaak.", "{b} komt te weinig bij elkaar voor wat {a} doet.", "Hoe vaak komen {a} en {b} bij elkaar?", "Wie elkaar minder vaak ziet, lost minder snel op.", ("{a} komt straks te weinig bij elkaar voor wat het nu doet.", "Hoe vaak komt {a} bij elkaar?")),
    "AANDACHT": Voorwaarde("te weinig tijd per thema", "tijd per thema", "Per genoemd thema is er minstens half zoveel tijd.", "{b} heeft per thema minder dan de helft van de tijd van {a}.", "Hoeveel uur per jaar is er bij {a} en bij {b} voor elk thema?", "Een eigen tafel geeft een onderwerp meer rust dan een agendapunt elders.", ("{a} heeft straks per thema minder dan de helft van de tijd van nu.", "Hoeveel uur per jaar is er bij {a} voor elk thema?")),
    "HIERARCHIE": Voorwaarde("deel en geheel", "deel en geheel", "Geen van beide staat boven de ander.", "{a} en {b} horen bij elkaar als deel en geheel; een deel is geen dubbel van het geheel.", "{a} en {b} zijn deel en geheel, en wie in het deel zit, zit ook in het geheel: is het deel nog nodig?", "Een werkgroep zoekt uit waar het geheel geen tijd voor heeft."),
    "LIJN": Voorwaarde("verantwoording aan elkaar", "verantwoording aan elkaar", "Geen van beide legt verantwoording af aan de ander of schaalt naar de ander op.", "{a} legt verantwoording af aan {b}.", "Tussen {a} en {b} loopt een lijn van verantwoording: wie kijkt er mee als die wegvalt?", "De een houdt nu toezicht op de ander; dat valt dan weg."),
    "OPDRACHT": Voorwaarde("inkoop", "inkoop", "Beide zijn inkoopoverleg, of geen van beide.", "Bij {a} of {b} wordt ingekocht.", "Bij {a} of {b} wordt ingekocht: schrijven aanbieders dan mee aan hun eigen opdracht?", "Wie inkoopt en wie wordt ingekocht, horen niet aan één tafel."),
    "ZETEL": Voorwaarde("zetels komen niet terug", "of zetels terugkomen", "Elke partij komt voor elk thema aan een andere tafel terug.", "Niet elke partij van {a} komt voor haar thema's aan een andere tafel terug.", "Wie van {a} zit ook ergens anders voor hetzelfde thema?", "Een partij die nu meepraat, zit straks nergens."),
    "FUNCTIE": Voorwaarde("functie onbekend", "functies", "Wie er zit, komt terug in dezelfde pijler: een wethouder draagt niet wat een burgemeester doet.", "{a} en {b} hebben andere functies aan tafel.", "In welke functie zit ieder aan {a} en {b}?", "Dezelfde organisatie is niet dezelfde bestuurder."),
    "BREED": Voorwaarde("alleen breed thema", "alleen breed thema", "Het thema wordt aan de andere tafel genoemd.", "{b} noemt het thema van {a} niet.", "Staat waar {a} over gaat echt op de agenda van {b}?", "Een onderwerp dat niet genoemd wordt, komt niet aan de beurt."),
    "ROL": Voorwaarde("lichtere rol", "lichtere rol", "De rol aan de andere tafel is niet lichter.", "Partijen van {a} zijn bij {b} alleen adviseur.", "Partijen van {a} zijn bij {b} adviseur: mogen zij daar meebeslissen?", "Wie adviseert, beslist niet mee."),
    "NAMENS": Voorwaarde("alleen vertegenwoordigd", "alleen vertegenwoordigd", "Elke partij zit er zelf.", "Partijen van {a} zitten niet zelf bij {b}.", "Bij {b} spreekt een ander namens partijen van {a}: is dat zo afgesproken?", "Vertegenwoordigd zijn is minder dan zelf aan tafel zitten."),
    "WETTELIJK": Voorwaarde("wettelijk", "wettelijk", "De wet vraagt de tafel niet, en geen wet of regeling bepaalt wie er lid is.", "{Grond}; die tafel blijft.", "Vraagt de wet om {a}?", "De wet vraagt dit overleg."),
    "VERWACHTING": Voorwaarde("verwachte verbinding", "gewenste verbinding", "Wat verwacht wordt en er nu is, blijft.", "Zonder {a} ontbreekt een verbinding die er hoort te zijn.", "Zonder {a} ontbreekt een gewenste verbinding: kan dat?", "Een partner die erbij hoort, zit dan nergens meer."),
    "LEDENLIJST": Voorwaarde("deelnemers niet compleet", "deelnemers compleet", "De lijst van deelnemers is compleet, met thema en niveau.", "De deelnemers van {open} zijn niet compleet.", "Zijn de deelnemers van {open} compleet? Vul ze in, met thema en niveau.", "Wie hier nog meer zit, staat niet in de gegevens.", ("De deelnemers van {a} zijn niet compleet.", "Wie er al aan {a} zit, is niet compleet bekend: klopt het dat deze plaats er nog niet is?")),
    "VERDEELD": Voorwaarde("verspreid over tafels", "verspreid over tafels", "Minstens driekwart van de zetels komt aan één en dezelfde tafel terug.", "De zetels van {a} komen verspreid terug.", "Komt wie nu aan {a} zit aan één tafel weer bij elkaar, of verspreid: is dat genoeg?", "Elke partij komt ergens terug, maar niet meer bij elkaar."),
    "COMBINATIE": Voorwaarde("vaste combinatie", "vaste combinatie", "Partners die samen aan één tafel horen, blijven samen.", "Zonder {a} zitten partners die bij elkaar horen nergens meer samen.", "Zonder {a} komen partners die bij elkaar horen alleen nog samen aan een tafel met een breder thema: is dat genoeg?", "Samen aan tafel is hier het hele punt."),
    "VOORBEREIDING": Voorwaarde("voorbereiding", "voorbereiding", "Wat de tafel voedt of voorbereidt, krijgt dat ook van wie het overneemt.", "Wat {a} nu voorbereidt, bereidt dan niemand anders voor.", "Wie bereidt straks voor wat {a} nu voorbereidt?", "Wat niet is voorbereid, wordt aan de hogere tafel uitgezocht."),
    "AFHANKELIJK": Voorwaarde("andere tafels hangen eraan", "andere tafels hangen eraan", "Er hangt geen tafel aan, of die houdt haar lijn omhoog.", "Een tafel die aan {a} hangt, verliest haar lijn omhoog.", "Aan {a} hangt minstens één tafel: waar komt die dan onder?", "Een zaak die vastloopt, kan dan nergens heen."),
    "TIJDELIJK": Voorwaarde("tijdelijk", "tijdelijk", "De tafel is niet tijdelijk.", "{a} is tijdelijk.", "{a} of wie het overneemt is tijdelijk: wanneer is het klaar?", "Een tijdelijke tafel stopt doordat het werk klaar is, niet door overlap."),
    "STOEL": Voorwaarde("wie er mag zitten", "wie er mag zitten", "Geen wet of regeling bepaalt wie er zit of wordt uitgenodigd, en aan een tafel over personen komt niemand en niets erbij.", "De wet of een regeling bepaalt wie aan {a} zit of wordt uitgenodigd; dat verandert de regio hier niet.", "Aan {a} kan het over personen gaan: wie of wat erbij komt heeft dan een grondslag nodig; welke is dat?", "Wie er zit, kiest de regio niet zelf."),
}  # fmt: skip


def redenen(answers: Mapping[Code, Antwoord]) -> tuple[Beletsel, ...]:
    """Return every condition that does not simply hold, in the order of the codes."""
    return tuple(Beletsel(code, answers[code]) for code in CODES if answers.get(code, JA) is not JA)


def korte_redenen(found: Iterable[Beletsel]) -> str:
    """Return some conditions that do not simply hold, each in a word or two: what is so, and what nobody knows."""
    reasons = list(found)
    against = [VOORWAARDEN[one.code].kort for one in reasons if one.antwoord == NEE]
    ask = dict.fromkeys(VOORWAARDEN[one.code].na for one in reasons if one.antwoord == ONBEKEND)
    return "; ".join(filter(None, [", ".join(against), f"na te gaan: {', '.join(ask)}" if ask else ""]))


def erger(*found: Mapping[Code, Antwoord]) -> dict[Code, Antwoord]:
    """Return for each condition the worst of several answers."""
    worst: dict[Code, Antwoord] = {}
    for answers in found:
        for code, told in answers.items():
            worst[code] = min(worst.get(code, JA), told)
    return worst


def slechtste(answers: Iterable[Antwoord]) -> Antwoord:
    """Return the worst of several answers; none is ja."""
    return min(answers, default=JA)
