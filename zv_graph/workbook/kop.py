"""Kop: what the headings of somebody's own sheet say that the columns below them are."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from zv_graph.names import MANY, bare, near
from zv_graph.workbook.datum import JAAR
from zv_graph.workbook.regel import SEAT, kop, zetelblad
from zv_graph.workbook.row import Cel, Row
from zv_graph.workbook.spec import Kolom, blad_van, blad_voor
from zv_graph.workbook.spec import koppen as headings
from zv_graph.workbook.vraagkop import vraagkop
from zv_graph.workbook.woorden import lijst, maat, rol, strijdig, zonder_haken

# What a column is about: an overleg, a partij, the seat of one at the other, who sits there, or the role of who does.
GREMIUM, PARTIJ, ZETEL, DEELNEMER, ROL = "gremium", "partij", "zetel", "deelnemer", "rol"
# The heading above the gemeente of a row, or how wide its overleg is.
GEMEENTE = "gemeente"
MINUTES = re.compile(r"\bmin(?:uten)?\b")
MINUUT = "{} min"
IN_MINUTES = re.compile(r"(?:aantal |duur in |vergaderduur in )?minuten")
# How often in a part of a year: the bare numbers below it are times in that part.
PER = re.compile(
    r"(?:aantal )?(?:keer|keren|x|bijeenkomsten|vergaderingen|overleggen) (?:per|in de) (week|maand|kwartaal|half jaar|halfjaar)"
)
# Overleggen waaraan zij deelnemen.
TAIL = re.compile(r"\s+(?:waar\w*|die|dat)\s+(.+)")
# Deelnemers vanuit zorg, leden namens gemeenten.
FROM = re.compile(r"\s+(?:vanuit|uit|namens)\s+(.+)")
SHORT = "skos:altLabel"
# A shorter word is no slip of a heading.
SHORTEST = 4
NUMBERED = re.compile(r"\D{3,}\d{1,3}")
# A remark or a source stands for what the row says of the overleg.
OF_THE_TABLE = ("dcterms:source", "rdfs:comment", "@id")


@dataclass(frozen=True, slots=True)
class Kop:
    """What a column holds: something of the gremium, the partij or the zetel, or a deelnemer with perhaps a role.

    ``sleutel`` tells that it holds the names of the rows, ``meer`` that a cell may hold several of them, ``maat`` in
    which words its bare numbers stand; ``bijschrift`` is what stands behind the heading and is not understood.
    """

    soort: str
    kolom: Kolom | None
    sleutel: bool = False
    rol: str = ""
    meer: bool = False
    maat: str = ""
    bijschrift: str = ""


@cache
def woorden(soort: str) -> Mapping[str, Kolom]:
    """Return every heading for a property of a gremium, a partij or a zetel, bare of case and signs."""
    blad = zetelblad() if soort == ZETEL else blad_voor(soort)
    kolommen = [kolom for kolom in blad.kolommen if kolom.soort != "adres" and (soort != ZETEL or _of_the_seat(kolom))]
    # What an overleg may do stands on a sheet of its own, and beside its name in a list.
    kolommen += [mandaat()] if soort == GREMIUM else []
    # In a list of one's own an amount may count anything.
    return {word: kolom for word, kolom in headings(kolommen).items() if word not in lijst("totaal")}


def maatkolom(soort: str) -> Kolom:
    """Return the column with how long an overleg takes (uren), or how often it meets (keer)."""
    return next(kolom for kolom in blad_voor(GREMIUM).kolommen if kolom.soort == soort)


def mandaat() -> Kolom:
    """Return the column with what an overleg may do."""
    return next(kolom for kolom in blad_van("zv:Mandaat").kolommen if kolom.zegt == "zv:mandaattype")


def _of_the_seat(kolom: Kolom) -> bool:
    return kolom.zegt not in OF_THE_TABLE and kolom.zegt not in (SEAT["overleg"], SEAT["partij"])


@cache
def _named(wat: str) -> frozenset[str]:
    """Return every heading above the names of overleggen, or of who sits there."""
    return frozenset(zetelblad().kolom(kop(wat)).woorden)


def koppen(top: Row, above: Row | None) -> dict[int, Kop]:
    """Return what each column is that a row of headings names; each thing is named once, a deelnemer more often.

    Where a heading is only Naam, the row above it or the other headings tell whose.
    """
    found: dict[int, Kop] = {}
    taken: set[str] = set()
    open_names = []
    for at, cell in enumerate(top.cellen):
        word = bare(cell)
        if word == "naam":
            open_names.append(at)
        elif one := _meant(cell):
            # A short name right of one partij is that of the partij.
            beside = found.get(at - 1)
            if one.kolom and one.kolom.zegt == SHORT and beside and beside.soort == DEELNEMER and not beside.meer:
                one = replace(one, soort=PARTIJ, kolom=blad_voor(PARTIJ).zegt(SHORT))
            numbered = one.sleutel and cell[-1:].isdigit()
            label = one.kolom.kop if one.kolom and one.soort != DEELNEMER and not numbered else f"{at}"
            if f"{one.soort} {label}" not in taken:
                found[at] = one
                taken.add(f"{one.soort} {label}")
    for at in open_names:
        if one := _naam(at, found, above):
            found[at] = one
    # Beside overleggen a code may be that of anything.
    coded = any(one.sleutel for one in found.values())
    return {at: one for at, one in found.items() if not (coded and bare(top.cel(at)) in lijst("code"))}


def _meant(cell: str) -> Kop | None:
    """Return what a heading says, also with an addition behind it: Duur (min), Leden die komen, but not Leden (gewenst)."""
    if (one := kop_van(cell)) is not None:
        return one
    if IN_MINUTES.fullmatch(cell.strip().casefold()):
        return replace(kop_van(maatkolom("uren").kop) or Kop(GREMIUM, maatkolom("uren")), maat=MINUUT)
    if found := PER.fullmatch(" ".join(cell.casefold().split())):
        return replace(
            kop_van(maatkolom("keer").kop) or Kop(GREMIUM, maatkolom("keer")), maat=f"{{}} keer per {found[1]}"
        )
    if (tail := TAIL.search(cell)) and _there(tail[1]):
        return kop_van(cell[: tail.start()])
    if (source := FROM.search(cell)) and (one := kop_van(cell[: source.start()])) and one.meer and not one.rol:
        return None if _other(source[1]) else one
    one, added = kop_van(zonder_haken(cell)), cell[len(zonder_haken(cell)) :].strip(" ()").casefold()
    return _with(one, added) if one and added else one


def _with(one: Kop, added: str) -> Kop | None:
    """Return what a heading says with such an addition; None where that makes something else of it."""
    if one.kolom is not None and (
        form := MINUUT if _lasts(one) and MINUTES.search(added) else maat(one.kolom.soort, added)
    ):
        return replace(one, maat=form)
    # How long all meetings of a year take, is no duration.
    if _other(added) or (_lasts(one) and "jaar" in added):
        return None
    harmless = bare(added) in lijst("bijschrift") or kop_van(added) == one
    return one if harmless else replace(one, bijschrift=added)


def _lasts(one: Kop) -> bool:
    return one.kolom is not None and one.kolom.soort == "uren"


def _other(added: str) -> bool:
    """Tell whether an addition makes something else of a column: a year, or a word for what is not there now."""
    words = [bare(word) for word in re.split(r"[\s/,.]+", added)]
    return any(JAAR.fullmatch(word) or word in lijst("voorbehoud") for word in words) or bare(added) in lijst(
        "voorbehoud"
    )


def _there(tail: str) -> bool:
    """Tell whether what stands behind a heading says who or what is there: waar zij zitten, but not die ontbreken."""
    return not _other(tail) and any(bare(word) in lijst("aan_tafel") for word in tail.split())


@lru_cache(maxsize=MANY)
def kop_van(heading: str) -> Kop | None:
    """Return what a heading says, also one that asks; None for one that is not known."""
    word = bare(vraagkop(heading) or heading)
    single = re.sub(r"\d+$", "", word) if NUMBERED.fullmatch(word) else word
    if word in _named("overleg") or single in _named("overleg") or word in lijst("overleggen"):
        return _overleg()
    if word in rol() or single in rol():
        return Kop(DEELNEMER, None, rol=rol()[word if word in rol() else single], meer=single in lijst("meervoud"))
    if word in _named("partij") or single in _named("partij") or single in lijst("meervoud"):
        return Kop(DEELNEMER, None, meer=word in lijst("meervoud"))
    for soort in (ZETEL, GREMIUM, PARTIJ):
        if word and word in woorden(soort):
            kolom = woorden(soort)[word]
            return Kop(soort, kolom, sleutel=soort == GREMIUM and kolom.soort == "naam")
    return None


def _overleg() -> Kop:
    return Kop(GREMIUM, blad_voor(GREMIUM).kolommen[0], sleutel=True)


def eigenschap(row: Row) -> tuple[Kop | None, Cel]:
    """Return what a row such as "Frequentie: maandelijks" tells of an overleg: its heading and the value; nothing for another row."""
    first, *rest = row.gevuld
    head, _, value = first.partition(":")
    return kop_van(head), rest[0] if rest else first.met(value.strip())


def is_placeholder(name: str) -> bool:
    """Tell whether a name is only the next of a series of partijen: Partij 1, Partner B."""
    word, _, rest = name.rpartition(" ")
    one = kop_van(word) if rest.isdecimal() or len(rest) == 1 else None
    return one is not None and one.soort == DEELNEMER


def _naam(at: int, found: Mapping[int, Kop], above: Row | None) -> Kop | None:
    """Return whose names stand below a heading that says only Naam."""
    group = above.links(at) if above else ""
    kinds = {one.soort for one in found.values()}
    if bare(group) in _named("partij"):
        return Kop(DEELNEMER, None)
    has_meeting = any(one.soort == GREMIUM and one.sleutel for one in found.values())
    # Beside a cell with several deelnemers stands what they are of.
    several = any(one.meer and not one.rol for one in found.values())
    if not has_meeting and (bare(group) in _named("overleg") or GREMIUM in kinds or several):
        return _overleg()
    if DEELNEMER not in kinds and (has_meeting or PARTIJ in kinds):
        return Kop(DEELNEMER, None)
    return None


def is_property(row: Row) -> bool:
    """Tell whether a row of a matrix holds a property of the overleggen, such as how often, or who is the chair."""
    word = bare(row.cel(0))
    return word in rol() or (word in woorden(GREMIUM) and woorden(GREMIUM)[word].soort != "naam")


def counts(cell: str) -> bool:
    """Tell whether a heading says how many there are of something, and not in which time."""
    words = cell.casefold().split()
    return words[:1] == ["aantal"] and "per" not in words


def is_total(cell: str) -> bool:
    """Tell whether a name adds up others, or only counts them."""
    word = bare(cell)
    return word in lijst("totaal") or word in lijst("nummer") or word.startswith(tuple(lijst("optelling")))


def meant(heading: str) -> Kolom | None:
    """Return the column that a heading with a slip may have meant; None for one that is like none."""
    left = {word: kolom for soort in (GREMIUM, PARTIJ, ZETEL) for word, kolom in woorden(soort).items()}
    left |= {bare(other): blad_voor(GREMIUM).kolommen[0] for other in blad_voor(GREMIUM).kolommen[0].ook}
    # How many there are of something is not how often, and a word of a few letters is like too many.
    close = None if counts(heading) or len(bare(heading)) < SHORTEST else near(bare(heading), left)
    return left[close] if close and not strijdig(heading, left[close].kop) else None
