"""Kennis: what a workbook and the country know of who can sit somewhere, before its seats are read."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from rdflib import RDF, SKOS, URIRef

from zv_graph.names import bare, label
from zv_graph.region import background
from zv_graph.vocabulary import ZV
from zv_graph.workbook.names import (
    SIGNS,
    VEILIGHEIDSREGIOS,
    Names,
    als_functie,
    begrippen,
    benoemd,
    gemeenten,
    is_soort,
    land,
)
from zv_graph.workbook.regel import Regel
from zv_graph.workbook.row import Cel, Row
from zv_graph.workbook.spec import ADRES, Blad, blad_voor
from zv_graph.workbook.table import Table
from zv_graph.workbook.woorden import anders, wie

# How many there are, or that it is all of them, behind a word for them.
HOW_MANY = re.compile(r"\s*\((?:\d+|alle)\)$")
# A group of gemeenten without some.
BEHALVE = re.compile(
    r"(.+?),?\s*\(?\b(?:behalve|m\.?u\.?v\.?|met uitzondering van|uitgezonderd|zonder|exclusief|excl\.?|niet) ([^()]+?)\)?"
)
# Small words between a functie and the name of its gemeente.
LINK = ("van", "de", "het", "gemeente")
# Several gemeenten without a word that tells which: Friese gemeenten, overige gemeenten, Parkstadgemeenten.
SOMMIGE = re.compile(
    r"(?:(?:de|alle|overige|andere|enkele|vertegenwoordiging|\d+) )*(?:[a-z]+(?:se|sche) )?gemeenten|[a-z]{4,}gemeenten"
)
EN = re.compile(r"\s*[,;&]\s*|\s+en\s+")
COUNTED = re.compile(
    r"(?:alle |de )?(\d{1,3}) (?:deelnemende |regio)?(?:gemeenten|colleges|gemeentebesturen)(?: in de regio)?"
)


@dataclass(frozen=True, slots=True)
class Kennis:
    """Gemeenten of the country, partijen of the workbook by their bare names, gemeenten of the region, and its own groups.

    ``waar`` says in words which gemeenten those of the region are.
    """

    gemeenten: Names
    partijen: Mapping[str, str]
    eigen: Sequence[str]
    waar: str = ""
    groepen: Mapping[str, Sequence[str]] = field(default_factory=dict)

    def kent(self, text: str) -> bool:
        """Tell whether a text is the name of a gemeente or of a partij of the workbook."""
        return self.gemeenten.find(text) is not None or bare(text) in self.partijen

    def van_gemeenten(self, text: str) -> bool:
        """Tell whether a text names a gemeente, or a group of them."""
        return self.gemeenten.find(text) is not None or self.groep(text) is not None

    def is_naam(self, cel: Cel) -> bool:
        """Tell whether a cell holds the very name of one gemeente or partij, and nothing else."""
        node = self.gemeenten.find(cel)
        shown = self.partijen.get(bare(cel)) if node is None else self.gemeenten.shown[node]
        return shown == cel and len(cel.regels) == 1

    def verstaat(self, text: str) -> bool:
        """Tell whether a text names somebody: one that is known, a kind of partner, a functie, or all gemeenten."""
        if self.kent(text) or is_soort(text) or als_functie(text):
            return True
        return any(self.functie_van(text)) or self.groep(text) is not None

    def rol(self, text: str) -> str | None:
        """Return the rol that a text names, also in another word."""
        return benoemd("rol", text) or (anders("rol", text) if len(text) > 1 else None)

    def functie_van(self, text: str) -> tuple[str, str]:
        """Return the functie with which a text begins and the gemeente or partij with which it ends: beleidsmedewerker OOV Urk."""
        words = text.split()
        for end in range(len(words) - 1, 0, -1):
            named = als_functie(" ".join(words[:end]))
            starts = (start for start in range(end, len(words)) if self._begint(words, start))
            if named and (start := next(starts, None)) is not None:
                # Another functie or gemeente between them makes two of it: burgemeester Almere en wethouder Urk.
                between = [word for word in words[end:start] if word.casefold() not in LINK]
                more = any(self.noemt_partij(word) or als_functie(word) for word in between)
                return ("", "") if more else (named, " ".join(words[start:]))
        # Behind a gemeente, as in a list on a phone: Venlo burgemeester.
        last = als_functie(words[-1].strip("[]")) if len(words) > 1 else None
        return (last, " ".join(words[:-1])) if last and self.gemeenten.find(" ".join(words[:-1])) else ("", "")

    def _begint(self, words: Sequence[str], start: int) -> bool:
        """Tell whether a name begins at a word; a small word begins only a name that is known with it: De Bilt."""
        text = " ".join(words[start:])
        return self.kent(text) if words[start].casefold() in LINK else self.noemt_partij(text)

    def noemt_partij(self, text: str) -> bool:
        """Tell whether a text names a gemeente, a partij of the workbook or a kind of partner, also with more behind that kind."""
        words = text.split()
        return self.kent(text) or any(is_soort(" ".join(words[:end])) for end in range(len(words), 0, -1))

    def groep(self, text: str) -> tuple[str, Sequence[str]] | None:
        """Return the group of gemeenten that a text names and its members, which may not be known; None for no group."""
        word = HOW_MANY.sub("", text.casefold())
        own = next(
            (
                word.removeprefix(start)
                for start in ("", *wie("groep"))
                if bare(word.removeprefix(start)) in self.groepen
            ),
            None,
        )
        if own is not None:
            return f"de groep {own}", self.groepen[bare(own)]
        if but := BEHALVE.fullmatch(text):
            return self._behalve(but[1], but[2])
        if bare(word) in map(bare, wie("alle")):
            return self.waar, self.eigen
        if counted := COUNTED.fullmatch(word):
            # So many gemeenten as the region has are all of them; of fewer nobody knows which.
            return (self.waar, self.eigen) if int(counted[1]) == len(self.eigen) else ("", ())
        if SOMMIGE.fullmatch(word):
            return "", ()
        start = next(
            (start for start in wie("groep") if start.startswith(("gemeenten", "alle")) and word.startswith(start)),
            None,
        )
        areas = _areas().get(bare(word.removeprefix(start)), ()) if start else ()
        regions = [area for area in areas if area[0].startswith("veiligheidsregio")]
        sure = areas if len({names for _, names in areas}) == 1 else regions
        return (sure[0] if sure else ("", ())) if start else None

    def _behalve(self, text: str, others: str) -> tuple[str, Sequence[str]] | None:
        """Return a group without the gemeenten that are named, with nobody where one is not known; None for no group."""
        whole, gone = self.groep(text), [self.gemeenten.find(name) for name in EN.split(others)]
        if whole is None:
            return None
        if not all(gone):
            return "", ()
        return f"{whole[0]}, behalve {others}", [name for name in whole[1] if self.gemeenten.find(name) not in gone]

    def sleutels(self, blad: Blad, row: Row) -> list[str]:
        """Return under which bare names a row of a sheet is known: its name and short names, of a gemeente its address."""
        name = row.cellen[0]
        if blad.noemt == "gemeente" and (node := self.gemeenten.find(name)):
            return [str(node)]
        short = blad.zegt("skos:altLabel")
        others = row.cellen[blad.kolommen.index(short)].split(";") if short else ()
        return list(filter(None, map(bare, (name, *others)))) or ([str(name)] if name else [])


def bestuur_van(text: str) -> tuple[str, str]:
    """Return the board with which a text begins, and the rest: college van, Almere; nothing before the whole text where there is none."""
    board = next((word for word in wie("bestuur") if text.casefold().startswith(f"{word} ")), "")
    return board, text[len(board) :].strip()


def bekend(tables: Sequence[Table]) -> dict[str, str]:
    """Return the bare names that mean a partij: every gemeente, the kinds of partners, and the partners of the workbook."""
    found = dict.fromkeys((*land().loose, *begrippen()["partnertype"].loose), "")
    for table in tables:
        found |= _named(table) if table.blad.noemt == "partij" else {}
    return found


def kennis(own: Mapping[str, Table], regels: Sequence[Regel], codes: Mapping[str, Sequence[str]]) -> Kennis:
    """Return what a workbook knows: by its sheets of gemeenten, partners and groups, and by the cells of its lists.

    ``codes`` are the short names of partijen that do not stand on the sheet of partners.
    """
    names = gemeenten()
    for name, short in codes.items():
        if node := names.find(name):
            names.add(node, short)
    listed, partners, groups = (own.get(blad_voor(kind).naam) for kind in ("gemeente", "partij", "gebied"))
    cells = [regel.cel("partij") for regel in regels if regel.cel("partij")]
    if listed:
        named = [(row, listed.cel(row, listed.blad.kolommen[0])) for row in listed.rijen]
        # One with an address of its own is a gemeente of an example.
        eigen = tuple(str(name) for row, name in named if names.find(name) or listed.cel(row, ADRES))
        waar = "de gemeenten van de regio"
    else:
        nodes = [node for cel in cells for part in SIGNS.split(cel) if (node := names.find(part))]
        waar, eigen = _region(names, nodes)
    partijen = {bare(one): name for name, short in codes.items() if not names.find(name) for one in short}
    partijen |= _named(partners) if partners else {}
    members = {
        bare(groups.cel(row, groups.blad.kolommen[0])): tuple(
            filter(None, SIGNS.split(groups.cel(row, groups.blad.kolommen[1])))
        )
        for row in (groups.rijen if groups else ())
        if groups
    }
    return Kennis(names, {name: shown for name, shown in partijen.items() if name}, eigen, waar, members)


def _named(table: Table) -> dict[str, str]:
    """Return the bare names of the things of a table, also their short ones, each with the first name."""
    key, short = table.blad.kolommen[0], table.blad.zegt("skos:altLabel")
    pairs = [
        (other, table.cel(row, key))
        for row in table.rijen
        for other in (table.cel(row, short).split(";") if short else ())
    ]
    pairs += [(table.cel(row, key), table.cel(row, key)) for row in table.rijen]
    return {bare(other): str(name) for other, name in pairs if bare(other)}


def _region(names: Names, nodes: Sequence[URIRef]) -> tuple[str, tuple[str, ...]]:
    """Return the veiligheidsregio in which all these gemeenten lie and its gemeenten; nothing where there is none."""
    graph = background()
    areas = [
        {area for area in graph.objects(node, ZV.ligtIn) if (area, SKOS.inScheme, VEILIGHEIDSREGIOS) in graph}
        for node in set(nodes)
    ]
    same = set.intersection(*areas) if areas else set()
    if len(same) != 1:
        return "", ()
    area = same.pop()
    inside = [
        names.shown[node]
        for node in graph.subjects(ZV.ligtIn, area)
        if isinstance(node, URIRef) and node in names.shown
    ]
    return f"die van veiligheidsregio {label(graph, area)}, waarin alle gemeenten van dit werkboek liggen", tuple(
        sorted(inside)
    )


@cache
def _areas() -> Mapping[str, Sequence[tuple[str, tuple[str, ...]]]]:
    """Return for each bare name of an area of the country the areas of that name, each with its gemeenten."""
    graph = background()
    found: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
    for area in sorted(graph.subjects(RDF.type, ZV.Gebied), key=str):
        name = label(graph, area)
        inside = tuple(sorted(label(graph, node) or "" for node in graph.subjects(ZV.ligtIn, area)))
        scheme = next(graph.objects(area, SKOS.inScheme), None)
        if name and inside:
            kind = (label(graph, scheme) if scheme else None) or "gebied"
            found.setdefault(bare(name), []).append((f"{kind} {name}", inside))
    return found
