"""Tussenkop: a word alone above the overleggen that it holds for, on a row or over their columns: their niveau or thema."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from zv_graph.melding import LET_OP, Melding
from zv_graph.names import bare
from zv_graph.words import opsomming
from zv_graph.workbook.kop import GREMIUM
from zv_graph.workbook.names import als_begrip, is_gemeente
from zv_graph.workbook.nu import onder_niet_nu
from zv_graph.workbook.raster import Raster
from zv_graph.workbook.row import Cel, Row
from zv_graph.workbook.spec import kop_voor
from zv_graph.workbook.woorden import KORTSTE, lijst, rauw, zonder_haken

# A word above overleggen may say one of these of them.
SCHEMES = ("niveau", "thema", "status", "schaal")
LOKAAL = "lokaal"
# A long vowel is written once before an e: regionale, regionaal.
DOUBLE = re.compile(r"([aeou])([lnrst])$")
# A number or a letter before such a word, and how many there are or since when behind it.
AROUND = re.compile(r"^(?:[A-Z]|\d{1,2})[.)]\s+|\s+\(\d+\)$|\s+(?:per|sinds)\s+[\d-]+$")


def onder_tussenkoppen(
    raster: Raster, key: int, rows: Iterable[Row], told: list[Melding]
) -> Iterator[tuple[Row, Mapping[str, Cel], str]]:
    """Yield the rows of overleggen, each with what the words above it say of it by heading; such words are told together.

    Such a word stands right above a row that names an overleg, or above another such word. Where they are thema's, of
    which nobody knows them all, another word in the same place is one as well; "overige overleggen" ends what was said.
    """
    said: Mapping[str, Cel] = {}
    place = ""
    places: list[Cel] = []
    outer: str | None = None
    found: list[Cel] = []
    held: list[tuple[Cel, Cel]] = []
    ordered = list(rows)
    namesakes, words = _words(raster, key, ordered)
    weg = False
    for row, (alone, one), (below, more) in zip(ordered, words, words[1:], strict=False):
        word = bare(alone or "")
        weg = word in lijst("niet_nu_kop") or (weg and not (alone and _begint_anders(alone, word, one)))
        if alone and word in lijst("niet_nu_kop"):
            told.append(onder_niet_nu(alone))
        elif weg or (not one and word in lijst("nu_kop")):
            continue
        elif alone and one:
            if below and more and not set(one) & set(more):
                outer = next(iter(one))
            kept = said.items() if outer and outer not in one else ()
            said = {**dict(kept), **one}
            found.append(alone)
            place = "" if (wide := one.get(kop_voor("schaal"))) and als_begrip("schaal", wide) != LOKAAL else place
        elif alone and not namesakes and (name := _gemeente(alone)):
            said, place = {kop_voor("schaal"): alone.met(LOKAAL)} if name != alone else {}, name
            places.append(alone)
        elif alone and (_ends(alone) or (kop_voor("thema") in said and alone.kolom == found[0].kolom)):
            said, place = ({}, "") if _ends(alone) else ({**said, kop_voor("thema"): alone.met("")}, place)
            text = f"“{alone}” is gelezen als een kop boven de overleggen eronder; is het een overleg, vul dan in wie er zit."
            told.append(Melding(LET_OP, alone.plaats, text))
        else:
            own = raster.cellen(row, GREMIUM)
            held += [(word, row.cel(key)) for kop, word in said.items() if word and row.cel(key) and not own.get(kop)]
            yield row, said, place
    told += gezegd(found, "eronder")
    told += _van_gemeenten(places)
    told += _ended(held)


def _begint_anders(alone: Cel, word: str, one: Mapping[str, Cel]) -> bool:
    """Tell whether a word alone ends what is not now: that it is now, a gemeente, other overleggen, a status or how wide they are."""
    wide = not {kop_voor("status"), kop_voor("schaal")}.isdisjoint(one)
    return word in lijst("nu_kop") or wide or _ends(alone) or bool(_gemeente(alone))


def _gemeente(alone: Cel) -> str:
    """Return the gemeente that a word above overleggen names, also behind a word for how wide they are: Lokaal Almere."""
    first, _, rest = alone.partition(" ")
    if is_gemeente(alone):
        return str(alone)
    return rest if als_begrip("schaal", first) == LOKAAL and is_gemeente(rest) else ""


def _words(raster: Raster, key: int, rows: Sequence[Row]) -> tuple[bool, list[tuple[Cel | None, dict[str, Cel]]]]:
    """Return whether overleggen are called after gemeenten, and of each row the word that can be a heading, one more at the end."""
    full = [row.cel(key) for row in rows if row.cel(key) and _alone(row) is None]
    # Where overleggen have a number themselves, a word with one is an overleg.
    genummerd = any(map(AROUND.match, full))
    words: list[tuple[Cel | None, dict[str, Cel]]] = [(None, {})]
    for at in reversed(range(len(rows))):
        words.append(_word(raster, key, rows[at : at + 2], words[-1][1], genummerd=genummerd))
    return any(map(is_gemeente, full)), words[::-1]


def _word(
    raster: Raster, key: int, rows: Sequence[Row], more: Mapping[str, Cel], *, genummerd: bool
) -> tuple[Cel | None, dict[str, Cel]]:
    """Return the only word of a row where it can be a heading, and what it says of overleggen in no column of their own.

    It stands in no column of partijen, nor right of the overleggen, and above the name of an overleg or another such word.
    """
    alone = _alone(rows[0]) if len(rows) > 1 else None
    here = rows[0].cellen.index(alone) if alone else key
    if alone is None or here > key or here in dict(raster.deelnemers()):
        return None, {}
    if genummerd and AROUND.match(alone):
        return None, {}
    if bare(alone) in lijst("niet_nu_kop") | lijst("nu_kop"):
        return alone, zegt(alone)
    # Beside a column of thema's that says it of the next row itself, a word may be the name of an overleg.
    thema = next((c for c, k in raster.koppen.items() if k.kolom and k.kolom.kop == kop_voor("thema")), None)
    filled = thema is not None and thema != here and bool(rows[1].cel(thema))
    one = {kop: cell for kop, cell in zegt(alone).items() if not (filled and kop == kop_voor("thema"))}
    if _alone(rows[1]) is None:
        return (alone, one) if rows[1].cel(key) else (None, {})
    return (alone, one) if one and more and not set(one) & set(more) else (None, {})


def _ends(alone: Cel) -> bool:
    """Tell whether a word alone names a group of overleggen of which it says nothing: overige overleggen."""
    first, _, last = alone.partition(" ")
    return bare(first) in lijst("overig") and (not last or bare(alone.rpartition(" ")[2]) in lijst("tussenkop"))


def _van_gemeenten(places: Sequence[Cel]) -> Iterator[Melding]:
    """Yield which words above overleggen are the gemeente that those are of."""
    if places:
        names = opsomming([f"“{cell}”" for cell in places])
        text = f"{names} {'is' if len(places) == 1 else 'zijn'} gelezen als de gemeente waar de overleggen eronder van zijn; zit zij er zelf ook, vul dat dan in."
        yield Melding(LET_OP, places[0].plaats, text)


def _ended(held: Sequence[tuple[Cel, Cel]]) -> Iterator[Melding]:
    """Yield of which overleggen a word above them says that they are over, where they do not say it themselves."""
    names: dict[Cel, list[str]] = defaultdict(list)
    for word, name in held:
        if als_begrip("status", word) == "opgeheven":
            names[word].append(str(name))
    for word, ended in names.items():
        verb = ("staat", "dat overleg is") if len(ended) == 1 else ("staan", "die overleggen zijn")
        text = f"onder “{word}” {verb[0]} {opsomming(ended, len(ended))}; {verb[1]} gelezen als opgeheven."
        yield Melding(LET_OP, word.plaats, text)


def _alone(row: Row) -> Cel | None:
    """Return the only cell of a row that holds more than a number, None where there are others."""
    words = [cell for cell in row.gevuld if not cell.replace(".", "").isdecimal()]
    return words[0] if len(words) == 1 else None


def erboven(above: Sequence[Row], columns: Sequence[int], told: list[Melding]) -> dict[int, Mapping[str, Cel]]:
    """Return what the row right above the headings says of the overleg of each column, nothing where it is another row.

    A word holds for its own column and those right of it, up to the next word.
    """
    cells = above[-1].gevuld if above else []
    if len(cells) > 1 and not all(map(zegt, cells)) and all(cell.kolom in columns for cell in cells):
        text = f"{opsomming([f'“{cell}”' for cell in cells])} boven de kolommen: dat is niet gelezen."
        told.append(Melding(LET_OP, cells[0].plaats, text))
    if not cells or not all(map(zegt, cells)):
        return {at: {} for at in columns}
    told += gezegd(cells, "in de kolommen eronder")
    return {at: zegt(cell) if (cell := above[-1].links(at)) else {} for at in columns}


def zegt(cell: Cel) -> dict[str, Cel]:
    """Return what a word says of overleggen, by heading, also behind that heading; nothing for another word."""
    if bare(cell) in lijst("geen_tussenkop"):
        return {}
    whole = AROUND.sub("", cell)
    head, sign, behind = whole.partition(":" if ":" in whole else " ")
    text = behind.strip() if sign and bare(head) in SCHEMES else whole
    pairs = (
        (scheme, form)
        for form in _vormen(text)
        for scheme in SCHEMES
        if len(form) >= KORTSTE and als_begrip(scheme, form)
    )
    found: dict[str, Cel] = {}
    for scheme, form in pairs:
        found.setdefault(kop_voor(scheme), cell.met(form))
    return found


@cache
def _said_of() -> re.Pattern[str]:
    """Return the pattern of a word with what it is said of: bestuurlijke overleggen, overleggen op tactisch niveau."""
    nouns = "|".join(sorted(rauw("tussenkop")))
    return re.compile(rf"(?:{nouns})\s+(?:op\s+)?(\S+)(?:\s+niveau)?|(\S+)\s+(?:{nouns})", re.IGNORECASE)


def _vormen(text: str) -> tuple[str, ...]:
    """Return the words that a text may mean, without what they are said of and as they stand in a list: operationele overleggen.

    Of two with a slash between them the first one counts.
    """
    plain = zonder_haken(text)
    found = _said_of().fullmatch(plain)
    word = next(filter(None, found.groups()), plain) if found else plain
    if not found:
        return (text, plain, plain.partition("/")[0].strip())
    stem = word.removesuffix("e")
    return (word, stem, DOUBLE.sub(r"\1\1\2", stem), f"{stem.removesuffix('v')}f", word.partition("/")[0].strip())


def gezegd(cells: Sequence[Cel], waar: str) -> list[Melding]:
    """Return what to tell of words that were read so: once for all of them."""
    if not cells:
        return []
    heads = dict.fromkeys(kop.casefold() for cell in cells for kop in zegt(cell))
    text = f"{opsomming([f'“{cell}”' for cell in cells])} {'is' if len(cells) == 1 else 'zijn'} gelezen als {opsomming(list(heads))} van de overleggen {waar}."
    return [Melding(LET_OP, cells[0].plaats, text)]
