"""Voorwaarde: what may stand between two tables that could be one, each code with its words."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

# What makes two tables no candidate; what forbids; what is asked first; what is only worth knowing.
Misser = Literal["LEDEN", "GEDEELD", "THEMA", "OMVAT"]
Verbod = Literal["NIVEAU", "HIERARCHIE", "WETTELIJK", "WERKGEBIED", "VERTROUWELIJK"]
Vraag = Literal["MANDAAT", "LIJN", "AANDACHT"]
Weetje = Literal["ZUSTERS"]
Code = Literal[Misser, Verbod, Vraag, Weetje]


@dataclass(frozen=True, slots=True)
class Woorden:
    """How people are told of a code: in a word, in a sentence about tables a and b, and against making them one."""

    kort: str
    zin: str
    tegen: str = ""


WOORDEN: Mapping[Code, Woorden] = {
    "LEDEN": Woorden("te weinig partijen", "{a} of {b} is te klein om te vergelijken."),
    "GEDEELD": Woorden("te weinig gedeeld", "{a} en {b} delen te weinig partijen."),
    "THEMA": Woorden("geen gedeeld thema", "{a} en {b} gaan niet over hetzelfde thema."),
    "OMVAT": Woorden("te klein deel gedeeld", "Van de partijen van {a} of {b} zitten er te weinig ook bij de ander."),
    "NIVEAU": Woorden("ander niveau", "{a} en {b} werken op een ander niveau."),
    "HIERARCHIE": Woorden(
        "deel en geheel", "{a} en {b} horen bij elkaar als deel en geheel; een deel is geen dubbel van het geheel."
    ),
    "WETTELIJK": Woorden("beide wettelijk", "De wet vraagt {a} en ook {b}."),
    "WERKGEBIED": Woorden("ander werkgebied", "{a} en {b} werken voor een ander gebied."),
    "VERTROUWELIJK": Woorden("vertrouwelijk", "{a} of {b} is vertrouwelijk, en de thema's verschillen."),
    "MANDAAT": Woorden(
        "mandaat verschilt",
        "In de gegevens hebben {a} en {b} niet hetzelfde mandaat.",
        "In de gegevens is het mandaat van de twee tafels niet gelijk: wie mag straks wat?",
    ),
    "LIJN": Woorden(
        "verantwoording aan elkaar",
        "Tussen {a} en {b} loopt een lijn van verantwoording; die valt dan weg.",
        "De een legt verantwoording af aan de ander; samen valt die controle weg.",
    ),
    "AANDACHT": Woorden(
        "te weinig tijd per thema",
        "Samen houden {a} en {b} per thema minder dan de helft van de tijd over.",
        "Samen blijft er per thema minder dan de helft van de tijd over.",
    ),
    "ZUSTERS": Woorden(
        "zelfde moeder",
        "{a} en {b} horen bij hetzelfde gremium en zijn misschien bewust gesplitst.",
        "Ze horen bij hetzelfde gremium en zijn misschien bewust gesplitst.",
    ),
}
