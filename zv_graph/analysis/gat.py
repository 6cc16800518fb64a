"""Gat: one thing that the structure lacks, of which kind it is and what that kind is called."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Soort = Literal[
    "eenzijdig",
    "geen-pad-omhoog",
    "lijn-naar-opgeheven",
    "geen-besluit",
    "besluit-zonder-bevoegdheid",
    "mandaat-zonder-grondslag",
    "mandaat-verlopen",
    "zonder-voorzitter",
    "zonder-leden",
    "zonder-thema",
    "sleutelactor",
    "sleutelgremium",
    "brug",
    "afspraak-zonder-tafel",
    "ondertekenaar-zonder-stoel",
]
# Without these the network of who sits where falls apart.
SCHAKELS: tuple[Soort, ...] = ("sleutelactor", "sleutelgremium", "brug")
SOORTEN: Mapping[Soort, str] = {
    "eenzijdig": "één pijler",
    "geen-pad-omhoog": "geen lijn omhoog",
    "lijn-naar-opgeheven": "lijn naar een tafel die er niet meer is",
    "geen-besluit": "niemand mag besluiten",
    "besluit-zonder-bevoegdheid": "besluit zonder bevoegdheid",
    "mandaat-zonder-grondslag": "mandaat zonder grondslag",
    "mandaat-verlopen": "mandaat verlopen",
    "zonder-voorzitter": "geen voorzitter",
    "zonder-leden": "geen deelnemers",
    "zonder-thema": "geen thema",
    "sleutelactor": "partij die verbindt",
    "sleutelgremium": "tafel die verbindt",
    "brug": "enige verbinding",
    "afspraak-zonder-tafel": "geen tafel bewaakt de afspraak",
    "ondertekenaar-zonder-stoel": "ondertekende, en zit er niet over aan tafel",
}


@dataclass(frozen=True, slots=True, order=True)
class Gat:
    """One structural gap: its kind, the addresses that it is about, and one Dutch sentence."""

    soort: Soort
    betrokken: tuple[str, ...]
    toelichting: str
