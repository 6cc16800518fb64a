"""Regeling: one version of a gemeenschappelijke regeling, as the register tells it."""

import re
from dataclasses import dataclass

from zv_graph.moment import begonnen, day
from zv_graph.words import hoofdletter

VEILIGHEIDSREGIO = re.compile(r"veiligheids(?:regio|- en gezondheidsregio)", re.IGNORECASE)
GGD = re.compile(r"\bGGD\b|gezondheidsdienst|gezondheid & jeugd|^hecht$", re.IGNORECASE)
# The form of a regeling, and no name.
ZONDER_MEER = re.compile(r"^(?:regeling )?zonder meer\s*", re.IGNORECASE)
# People leave this out of the name of what a regeling set up, and shorten it in the name of the regeling itself.
LICHAAM = re.compile(r"^(?:openbaar lichaam|gemeenschappelijke regeling)\s+(?=\S)", re.IGNORECASE)
GR = re.compile(r"^(?:de )?gemeenschappelijke regeling (?:voor |inzake |tot )?(?=\S)", re.IGNORECASE)
WIJZIGING = re.compile(r"\w+ wijziging\b", re.IGNORECASE)
CENTRUM = re.compile(r"^(?:de )?(?=centrum)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Deelnemer:
    """One who takes part in a regeling: its name, its TOOI code where it has one, with which of its organs, and when."""

    naam: str
    code: str
    organen: tuple[str, ...]
    vanaf: str | None
    tot: str | None

    def op(self, dag: str) -> bool:
        """Tell whether it takes part on a day."""
        return begonnen(self.vanaf, dag) and (self.tot is None or (day(self.tot) or dag) > dag)


@dataclass(frozen=True, slots=True)
class Regeling:
    """One version of a regeling; ``vanaf`` and ``tot`` are when it took and lost effect, ``opvolger`` the version after it."""

    nummer: str
    naam: str
    citeertitel: str
    vorm: str
    orgaan: str
    orgaan_code: str
    vanaf: str | None
    tot: str | None
    opvolger: str | None
    terreinen: tuple[str, ...]
    bevoegdheden: tuple[str, ...]
    doel: str
    bron: str
    deelnemers: tuple[Deelnemer, ...]

    def op(self, dag: str) -> bool:
        """Tell whether it is in force on a day: a version that has a next one and no end is over."""
        ended = (day(self.tot) or dag) <= dag if self.tot else self.opvolger is not None
        return begonnen(self.vanaf, dag) and not ended

    @property
    def titel(self) -> str:
        """Return what people call the regeling."""
        title = self.naam if WIJZIGING.match(self.citeertitel) else self.citeertitel or self.naam
        rest = GR.sub("", title)
        if ZONDER_MEER.match(rest):
            rest = ZONDER_MEER.sub("", rest)
            return f"GR {rest}" if rest else f"Gemeenschappelijke regeling {self.nummer} (zonder eigen naam)"
        short = CENTRUM.sub("", rest)
        return hoofdletter(short) if CENTRUM.match(rest) else title if rest == title else f"GR {rest}"

    @property
    def lichaam(self) -> str:
        """Return what people call what the regeling set up; empty where it set up nothing."""
        return LICHAAM.sub("", self.orgaan)

    @property
    def is_veiligheidsregio(self) -> bool:
        """Tell whether it is that of a veiligheidsregio."""
        return VEILIGHEIDSREGIO.search(self.orgaan or self.naam) is not None

    @property
    def is_ggd(self) -> bool:
        """Tell whether it is that of a GGD and of no veiligheidsregio."""
        return not self.is_veiligheidsregio and any(map(GGD.search, (self.orgaan, self.naam)))
