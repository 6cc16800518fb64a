"""Delen: the names that stand in one cell."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from zv_graph.melding import LET_OP, Melding
from zv_graph.names import bare
from zv_graph.words import aantal, opsomming
from zv_graph.workbook.kennis import BEHALVE, Kennis, bestuur_van
from zv_graph.workbook.kopwoord import geknipt, is_een, onder_kop, van_een_ander
from zv_graph.workbook.names import als_functie, is_soort
from zv_graph.workbook.regel import Regel
from zv_graph.workbook.row import Cel
from zv_graph.workbook.woorden import aangehaald, is_niemand, lijst, rauw, zonder_aanhaling, zonder_haken

# A comma or a semicolon, but none between brackets or quotes; nor a comma before for whom, or for which afdeling, somebody sits there.
BEFORE = "|".join(map(re.escape, sorted(rauw("afdeling"))))
COMMA = re.compile(rf"\s*,(?!\s*(?:(?:mede )?namens|(?:{BEFORE})\.?) )\s*(?![^(]*\))(?![^“]*”)", re.IGNORECASE)
NAMENS = re.compile(r",?\s+(?:mede )?namens\s+", re.IGNORECASE)
SEMICOLON = re.compile(r"\s*;\s*(?![^(]*\))(?![^“]*”)")
LOOSE = re.compile(r"(?:\s+(?:en|&|\+)\s+|\s*/\s*|\s*&\s*)(?![^(]*\))")
# What parts three or more on one line, and may stand in one name.
DASH = re.compile(r"\s+[-–|]\s+|\s*[•▪●]\s*")
SPACE = re.compile(r"\s+")
# What stands before the last of a list, or behind it, and is no part of a name.
REST = re.compile(r"^(?:en|alsmede)\s+(?:(?:de|het)\s+(?=[A-Z]))?|\s+(?:o\.?a\.?|onder andere)$|(?<=[a-z]{3})\.$")
ARTICLE = re.compile(r"^(?:de|het)\s+")
# What stands before an item of a list in a cell.
TOGETHER = re.compile(r"(?:de )?gemeenten\s+", re.IGNORECASE)
BULLET = re.compile(
    r"^(?:[-–•*●▪◦·]|o(?=\s+[A-Z])|\d{1,2}[.)]|[a-h]\)|o\.a\.|onder andere|onder meer|waaronder)\s+", re.IGNORECASE
)
# That there are others, who are not named.
ANDEREN = re.compile(
    r"(?<!\w)(?:e\.?\s?a\.|enz\.|etc\.|en anderen|o\.\s?a\.|onder andere|onder meer|waaronder)(?!\w)", re.IGNORECASE
)
# So many of a functie, and between brackets of which gemeenten: 2 wethouders (Best, Oirschot).
WIE = re.compile(r"(?:\d+\s+)?(\w+)\s+\(([^()]+)\)")
ONE = "is het één naam, zet die dan tussen aanhalingstekens."
SPLIT = f"hier staan meer partijen bij elkaar, en elke naam is een zetel; {ONE}"


def delen(kennis: Kennis, cel: Cel, regel: Regel, told: list[Melding]) -> list[Regel]:
    """Return the parts of a cell as seats at the same place: one for each name between lines and signs.

    A rol or functie before a colon, or a functie behind one, is that of every name of its part: adviseur: OM, politie.
    """
    if inside := aangehaald(cel):
        return [Regel(regel.rij).met(partij=cel.met(inside))]
    if (held := WIE.fullmatch(cel)) and als_functie(held[1]) and _all_known(kennis, LOOSE.sub(", ", held[2])):
        cel = cel.met(f"{held[1]} {held[2]}")
    if _whole(kennis, cel) and (len(cel.regels) == 1 or not any(map(kennis.kent, cel.regels))):
        return [Regel(regel.rij).met(partij=cel)]
    lines = [BULLET.sub("", line) for line in (cel.regels if len(cel.regels) > 1 else (str(cel),))]
    whole = onder_kop(kennis, [piece for line in lines for piece in _tussen(kennis, SEMICOLON, line)])
    pieces = [piece for text in whole for piece in geknipt(kennis, text)]
    several = regel.meer or len(pieces) > 1
    # Of more words with a colon each holds for all that stands behind it.
    single = sum(":" in piece for piece in pieces) == 1
    seats = [seat for piece in pieces for seat in _piece(kennis, cel, regel, piece, told, meer=several, een=single)]
    left = [seat for seat in seats if is_niemand(seat.cel("partij"))]
    seats = [seat for seat in seats if seat not in left]
    if seats and (left or (ANDEREN.search(cel) and not any(ANDEREN.search(seat.cel("partij")) for seat in seats))):
        words = [f"“{word}”" for seat in left if not ANDEREN.search(f"{(word := seat.cel('partij'))}.")]
        also = f" ({opsomming(words)})" if words else ""
        told.append(Melding(LET_OP, cel.plaats, f"wie hier nog meer zitten{also}, staat er niet; vul hen zelf in."))
    if len(seats) == 1 and _may_be_more(kennis, one := seats[0].cel("partij")):
        text = f"“{one}” is gelezen als één partij; zijn het er meer, zet er dan een puntkomma tussen."
        told.append(Melding(LET_OP, cel.plaats, text))
    if len(seats) > 1:
        names = [str(seat.cel("partij")) for seat in seats]
        text = f"hier staan {aantal(len(names), 'partij', 'partijen')}: {opsomming(names)}; {ONE}"
        told.append(Melding(LET_OP, cel.plaats, text, samen=SPLIT))
    return seats


def _whole(kennis: Kennis, text: str) -> bool:
    """Tell whether a text is a known name, with its signs: Urk; OM is not Urk OM."""
    shown = kennis.partijen.get(bare(text), text)
    return kennis.kent(text) and all(sign in shown for sign in ",;/|" if sign in text)


def _may_be_more(kennis: Kennis, name: str) -> bool:
    """Tell whether a comma in a name that nobody knows may part several."""
    words = COMMA.split(name)
    return len(words) > 1 and not kennis.kent(name) and not _is_one(kennis, words) and kennis.groep(name) is None


def _piece(
    kennis: Kennis, cel: Cel, regel: Regel, text: str, told: list[Melding], *, meer: bool, een: bool
) -> Iterator[Regel]:
    """Yield the names in a part of a cell, with what a colon says of them: of the first one, where it is the only one (``een``)."""
    before, colon, _ = text.partition(":")
    if colon and bare(before) in lijst("zit_niet"):
        told.append(Melding(LET_OP, cel.plaats, f"“{text}” zegt wie er niet bij zit; hier is geen zetel gelezen."))
        return
    base, text = _zonder_kop(kennis, Regel(regel.rij), cel, text, told)
    if (found := TOGETHER.match(text)) and _all_known(kennis, LOOSE.sub(",", text[found.end() :])):
        text, meer = text[found.end() :], True
    if (all_of := _holders(kennis, text)) is not None:
        functie, names, text = all_of
        held = base.met(functie=cel.met(functie)) if functie else base
        yield from (held.met(partij=cel.met(name)) for name in names)
        if not text:
            return
    told_names = _names(kennis, BULLET.sub("", text), meer=meer or bool(colon))
    names = [name if kennis.kent(name) else REST.sub("", name) for name in told_names]
    alone = bool(colon) and een and is_een(kennis, before.strip())
    if alone and len(names) > 1:
        text = f"“{before.strip()}” voor de dubbele punt is gelezen als de rol van {names[0]}, en niet van wie erachter staat."
        told.append(Melding(LET_OP, cel.plaats, text))
    for at, name in enumerate(names):
        after = names[at + 1] if at + 1 < len(names) else ""
        seat = (Regel(regel.rij) if alone and at else base).met(
            partij=cel.met(zonder_aanhaling(_whose(kennis, name, after)))
        )
        strange = len(names) > 1 and van_een_ander(kennis, seat.cel("functie"), name)
        yield seat.met(functie=cel.met("")) if strange else seat


def _zonder_kop(kennis: Kennis, base: Regel, cel: Cel, text: str, told: list[Melding]) -> tuple[Regel, str]:
    """Return the seat with the rol or functie that a colon says of the names in a text, and the text without it."""
    before, colon, after = text.partition(":")
    rol, functie = kennis.rol(before.strip()), als_functie(before.strip())
    last = als_functie(text.rpartition(":")[2].strip())
    if colon and (rol or functie):
        return (base.met(rol=cel.met(rol)) if rol else base.met(functie=cel.met(functie or ""))), after.strip()
    if colon and last:
        return base.met(functie=cel.met(last)), text.rpartition(":")[0].strip()
    if colon and (_all_known(kennis, after) or bare(before) in lijst("groepskop")):
        told.append(Melding(LET_OP, cel.plaats, f"“{before.strip()}” voor de dubbele punt is niet gelezen."))
        return base, after.strip()
    return base, text


def _holders(kennis: Kennis, text: str) -> tuple[str, list[str], str] | None:
    """Return the functie before several gemeenten, those gemeenten, and the rest: wethouders (van) Almere, Urk en Zeewolde, OM.

    A board before them is no functie: college van Almere en Urk.
    """
    board, rest = bestuur_van(text)
    first, _, rest = (board, "", rest) if board else text.partition(" ")
    functie = "" if board else als_functie(first)
    parts = [part.removeprefix("van ") for part in COMMA.split(LOOSE.sub(", ", rest))]
    known = [kennis.van_gemeenten(name) for name in parts]
    number = [*known, False].index(False)
    # One functie holds for two gemeenten with en between them, and not for all in a list.
    alone = functie and first.casefold() == functie
    # In the plural a functie is of each of them.
    of_gemeenten = board or functie in rauw("van_gemeenten") or (functie and not alone)
    if number < 2 or (alone and ("," in rest or number < len(parts))) or not of_gemeenten:  # noqa: PLR2004  one is no list
        return None
    return functie or "", parts[:number], ", ".join(parts[number:])


def _whose(kennis: Kennis, name: str, after: str) -> str:
    """Return a functie that stands alone with the one whose it is, where the next name tells: burgemeester en wethouder Almere."""
    task, somebody = kennis.functie_van(after)
    both = task in rauw("van_gemeenten") and als_functie(name) in rauw("van_gemeenten")
    return f"{name} {somebody}" if both and not kennis.kent(name) else name


def _all_known(kennis: Kennis, text: str) -> bool:
    """Tell whether each name in a text is known, also with a functie or rol between brackets."""
    return all(kennis.kent(zonder_haken(word).strip()) for word in COMMA.split(text))


def _names(kennis: Kennis, text: str, *, meer: bool) -> list[str]:
    """Return the names in a text; a comma parts them where the heading is for more, or where each part is known."""
    if not any(map(str.isalnum, text)):
        return []
    if _whole(kennis, text) or (BEHALVE.fullmatch(text) and kennis.groep(text) not in (None, ("", ()))):
        return [text]
    for sign, sure in ((COMMA, meer), (LOOSE, False), (DASH, False), (SPACE, False)):
        words = _tussen(kennis, sign, text)
        understood = [kennis.kent(w) if sign is SPACE else _means(kennis, w) for w in words]
        # A comma between two names that are known parts the others as well.
        more = sum(kennis.kent(zonder_haken(w)) for w in words) > 1 or _all_known(kennis, LOOSE.sub(", ", text))
        named = meer and kennis.groep(text) is None and (_are_names(kennis, words) or _is_list(kennis, words))
        # A kind of partner before a gemeente is the one of that place: Politie Utrecht.
        place = any(is_soort(a) and kennis.gemeenten.find(b) is not None for a, b in pairwise(words))
        if sign is SPACE and place:
            break
        known = all(understood) or (sign is COMMA and more) or (sign is LOOSE and named)
        task = sign is DASH and any(map(als_functie, words))
        if len(words) > 1 and (sure or (known and not task)) and not _is_one(kennis, words):
            names = [REST.sub("", word) for word in words] if sign is COMMA else [ARTICLE.sub("", w) for w in words]
            return [name for word in names for name in _names(kennis, word, meer=meer)]
    return [text]


def _are_names(kennis: Kennis, words: Sequence[str]) -> bool:
    """Tell whether each of several words is a known name, or a kind of partner with its own: Raalte en GGD IJsselland.

    Behind a name that is not known a gemeente is a part of it: Wijkteam Almere en Urk.
    """
    own = [is_soort(word.partition(" ")[0]) and " " in word for word in words]
    each = all(mine or _means(kennis, word) for mine, word in zip(own, words, strict=True))
    ends = kennis.gemeenten.find(words[-1]) is not None and not kennis.kent(words[0])
    return each and not ends


def _is_list(kennis: Kennis, words: Sequence[str]) -> bool:
    """Tell whether the first of several words names somebody, and the others may be the names of more: Asten en Savant Zorg."""
    rest = [ARTICLE.sub("", word) for word in words[1:] if not kennis.kent(word)]
    around = any(bare(word.partition(" ")[0]) in lijst("omstreken") for word in rest)
    sure = kennis.kent(words[0]) or bare(words[0]) in lijst("eenmalig")
    return sure and not around and all(word[:1].isupper() for word in rest)


def _means(kennis: Kennis, word: str) -> bool:
    """Tell whether a word names somebody, or says that there are others."""
    return kennis.verstaat(word) or kennis.verstaat(zonder_haken(word)) or is_niemand(word)


def _tussen(kennis: Kennis, sign: re.Pattern[str], text: str) -> list[str]:
    """Return the words between signs, those that are one known name together as one."""
    cuts = [cut.span() for cut in sign.finditer(text)]
    edges = zip([0, *(end for _, end in cuts)], [*(start for start, _ in cuts), len(text)], strict=True)
    spans = [(start, end) for start, end in edges if start < end]
    found: list[str] = []
    at = 0
    while at < len(spans):
        wholes = ((last, text[spans[at][0] : spans[last][1]]) for last in range(len(spans) - 1, at, -1))
        last, word = next(
            ((last, whole) for last, whole in wholes if _whole(kennis, whole)), (at, text[slice(*spans[at])])
        )
        found.append(word)
        at = last + 1
    return found


def _is_one(kennis: Kennis, words: Sequence[str]) -> bool:
    """Tell whether words are one partij and a functie or rol of it: Almere, burgemeester."""
    tasks = [als_functie(NAMENS.split(word)[0]) for word in words]
    # A functie of gemeenten beside another partij is somebody else: OM, burgemeester.
    name = DASH.split(words[0])[0]
    gemeente = kennis.van_gemeenten(name)
    other = kennis.verstaat(words[0]) and not gemeente and any(task in rauw("van_gemeenten") for task in tasks)
    return (
        not tasks[0]
        and not other
        and all(task or kennis.rol(word) for task, word in zip(tasks[1:], words[1:], strict=True))
    )
