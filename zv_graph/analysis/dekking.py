"""Dekking: which tables there are, who sits there, for which thema's. All analyses start here."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from statistics import median
from typing import Literal, NamedTuple

import networkx as nx

from zv_graph.analysis.tafel import RICHTINGGEVEN, Tafel, union
from zv_graph.analysis.voorwaarde import JA, NEE, ONBEKEND, Antwoord
from zv_graph.network import (
    BEGRIP,
    Actor,
    Afspraak,
    Begrip,
    Combinatie,
    Indeling,
    Network,
    Regio,
    Relatie,
    Verwachting,
    Werkwijze,
    contents,
)

# What the effort of a table is counted in, by what the data tell.
Eenheid = Literal["uren", "bijeenkomsten", "overleggen"]


class Woorden(NamedTuple):
    """How a unit is called: on its own, after a number, and above figures."""

    lang: str
    kort: str
    kop: str


EENHEDEN: Mapping[Eenheid, Woorden] = {
    "uren": Woorden("uren van deelnemers per jaar", "uur", "Uren per jaar"),
    "bijeenkomsten": Woorden("keren per jaar dat iemand naar een overleg gaat", "keer", "Keren naar overleg per jaar"),
    "overleggen": Woorden("overleggen", "overleg", "Overleggen"),
}
GEMEENTE = f"{BEGRIP}partnertype/gemeente"


@dataclass(frozen=True, eq=False, repr=False)
class Dekking:
    """The active tables of a network, in order of address, and the frame in which they stand; only itself is the same."""

    network: Network
    gremia: Mapping[str, Tafel]

    def __repr__(self) -> str:
        """Return what it is about and how many tables there are."""
        return f"Dekking({self.regio.naam!r}, {len(self.gremia)} tables)"

    @cached_property
    def regio(self) -> Regio:
        """Return what the network is about."""
        return contents.regio(self.network)

    @cached_property
    def begrippen(self) -> Mapping[str, Begrip]:
        """Return every concept by address."""
        return contents.begrippen(self.network)

    @cached_property
    def verwachtingen(self) -> tuple[Verwachting, ...]:
        """Return every expectation."""
        return contents.verwachtingen(self.network)

    @cached_property
    def combinaties(self) -> tuple[Combinatie, ...]:
        """Return every set of partners that is expected at one table."""
        return contents.combinaties(self.network)

    @cached_property
    def indelingen(self) -> Mapping[str, Indeling]:
        """Return by address every indeling that some kind of partner works by: another one divides nobody's work."""
        found = contents.indelingen(self.network)
        return {iri: indeling for iri, indeling in found.items() if indeling.partners}

    @cached_property
    def werkwijzen(self) -> tuple[Werkwijze, ...]:
        """Return every werkwijze."""
        return contents.werkwijzen(self.network)

    @cached_property
    def partijen(self) -> Mapping[str, Actor]:
        """Return every actor by address, also those that sit nowhere."""
        return contents.actoren(self.network)

    @cached_property
    def afspraken(self) -> Mapping[str, Afspraak]:
        """Return the afspraken that are valid at the peildatum, by address."""
        known = contents.afspraken(self.network)
        return {iri: one for iri, one in known.items() if one.geldt(self.regio.peildatum)}

    @cached_property
    def actoren(self) -> tuple[str, ...]:
        """Return the actors that sit anywhere."""
        return tuple(sorted(union(gremium.leden for gremium in self.gremia.values())))

    @cached_property
    def relaties(self) -> tuple[Relatie, ...]:
        """Return the lines between active gremia, in the order of the network."""
        lines = contents.relaties(self.network)
        return tuple(line for line in lines if line.van in self.gremia and line.naar in self.gremia)

    @cached_property
    def thuis(self) -> Mapping[str, str]:
        """Return for each gremium the table that it is or is part of, where that is still there."""
        return {deel: iri for iri, g in self.gremia.items() for deel in g.delen}

    @cached_property
    def lijnen(self) -> "nx.DiGraph[str]":
        """Return the lines upward between active tables; not to be changed.

        Up lead onderdeelVan, rapporteertAan and escaleertNaar.
        """
        graph: nx.DiGraph[str] = nx.DiGraph()
        graph.add_nodes_from(self.gremia)
        graph.add_edges_from(self._omhoog())
        nx.freeze(graph)
        return graph

    def _omhoog(self) -> Iterator[tuple[str, str]]:
        """Yield each line upward between active tables, from the lower one."""
        for iri, g in self.gremia.items():
            for end in sorted(g.omhoog):
                above = self.thuis.get(end)
                if above is not None and above != iri:
                    yield iri, above

    @cached_property
    def onder(self) -> Mapping[str, Sequence[str]]:
        """Return for each table that others hang on those others."""
        # A change is read anew with each table that stops: a graph would cost more than the walk.
        under: dict[str, list[str]] = {}
        for below, above in self._omhoog():
            under.setdefault(above, []).append(below)
        return under

    @cached_property
    def wegen(self) -> Mapping[str, Antwoord]:
        """Return for each table whether it has a way up: along one or more lines to one that gives direction or decides.

        Onbekend where the way ends at a table of which the data give no mandaat and that could have one.
        """
        found = dict.fromkeys(self.gremia, NEE)
        for answer in (ONBEKEND, JA):
            todo = [iri for iri, g in self.gremia.items() if gezag(g) == answer]
            seen: set[str] = set()
            while todo:
                lower = [iri for iri in self.onder.get(todo.pop(), ()) if iri not in seen]
                seen.update(lower)
                todo += lower
            found |= dict.fromkeys(seen, answer)
        return found

    def leidt(self, iri: str) -> Antwoord:
        """Tell whether a table gives direction or decides, or has a way up to one that does."""
        return max(gezag(self.gremia[iri]), self.wegen[iri])

    def weg(self, deel: str) -> Antwoord:
        """Return the way up of a gremium that is here; one that became part of what gives direction needs none."""
        home = self.thuis[deel]
        return self.leidt(home) if len(self.gremia[home].delen) > 1 else self.wegen[home]

    @cached_property
    def eenheid(self) -> Eenheid:
        """Return what effort is counted in: hours, or meetings where no duration is known, or else tables."""
        known = self.gremia.values()
        if not any(g.keer is not None for g in known):
            return "overleggen"
        return "uren" if any(g.duur is not None for g in known) else "bijeenkomsten"

    @cached_property
    def gemeten(self) -> bool:
        """Tell whether the effort of at least half of the tables is known: what is filled in for more says nothing of this region."""
        known = [self.bekende_kosten(g) for g in self.gremia.values() if g.zittend]
        return self.eenheid != "overleggen" and 0 < len(known) <= 2 * sum(value is not None for value in known)

    def bekende_kosten(self, g: Tafel) -> float | None:
        """Return what a table costs in the unit of the region, None where that is not known; ``kosten.kost`` fills in medians."""
        return {"uren": g.uren, "bijeenkomsten": g.keer, "overleggen": float(g.aantal)}[self.eenheid]

    @cached_property
    def gemeentefuncties(self) -> frozenset[str]:
        """Return the functies in which a gemeente sits somewhere, so that each has its own."""
        seats = (z for g in self.gremia.values() for z in g.zetels)
        return frozenset(z.functie for z in seats if z.functie and GEMEENTE in z.partners)

    @cached_property
    def aandacht(self) -> Mapping[str | None, float]:
        """Return for each niveau the attention that a thema usually gets there: the median, in hours a year."""
        known: dict[str | None, list[float]] = {}
        for g in self.gremia.values():
            if g.aandacht is not None:
                known.setdefault(g.niveau, []).append(g.aandacht)
        return {niveau: median(hours) for niveau, hours in known.items()}

    def tafels(self, thema: str, niveau: str) -> list[Tafel]:
        """Return the tables that name ``thema`` at ``niveau``."""
        return [g for g in self.gremia.values() if g.niveau == niveau and thema in g.themas]

    def brede_tafels(self, thema: str, niveau: str) -> list[Tafel]:
        """Return the tables at ``niveau`` that only name a broader thema than ``thema``."""
        return [g for g in self.gremia.values() if g.niveau == niveau and thema in g.dekt - g.themas]

    def met_bredere(self, begrip: str) -> frozenset[str]:
        """Return a concept and every broader one above it."""
        return frozenset({begrip}) | (self.begrippen[begrip].breder if begrip in self.begrippen else frozenset())

    def van_hoog_naar_laag(self, niveaus: Iterable[str | None]) -> list[str | None]:
        """Return each niveau once, bestuurlijk first; unknown ones last."""
        return sorted(set(niveaus), key=lambda niveau: (-hoogte(self.begrippen, niveau), niveau is None, niveau or ""))

    def naam(self, iri: str) -> str:
        """Return the name of a table, a node or a concept, and the address itself for what is none."""
        return self.gremia[iri].naam if iri in self.gremia else contents.naam(self.network, iri)


def hoogte(begrippen: Mapping[str, Begrip], niveau: str | None) -> int:
    """Return zv:volgorde of a niveau, 1 for operationeel; unknown is 0."""
    return (begrippen[niveau].volgorde or 0) if niveau and niveau in begrippen else 0


def gezag(g: Tafel) -> Antwoord:
    """Tell whether a table gives direction or decides."""
    if g.rang is None:
        return ONBEKEND if g.top else NEE
    return JA if g.rang >= RICHTINGGEVEN else NEE
