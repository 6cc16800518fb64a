"""Functionaris: whose seat a cell means that names a functie, or a board: burgemeester Urk, college van Almere, wethouders."""

import re
from collections.abc import Iterator, Sequence

from zv_graph.melding import LET_OP, Melding
from zv_graph.names import bare
from zv_graph.workbook.haakjes import TIMES
from zv_graph.workbook.kennis import Kennis, bestuur_van
from zv_graph.workbook.names import als_begrip, als_functie, is_soort
from zv_graph.workbook.regel import Regel
from zv_graph.workbook.row import Cel
from zv_graph.workbook.woorden import lijst, rauw

# Who comes when needed is invited.
GAST = "uitgenodigd"
GEMEENTE = ("gemeente", "gem")
# More than one name.
MORE = re.compile(r"[,;:/]| en ")
# Somebody of every gemeente.
EACH = re.compile(
    r"(?:(?:1|een|één)\s+)?(.+?)\s+"
    r"(?:(?:van|uit|vanuit) (?:(?:de )?(?:alle )?(?:deelnemende |regio)?gemeenten|(?:elke|iedere|ieder) gemeente)|per gemeente)",
    re.IGNORECASE,
)
OF_EACH = re.compile(r"\b(?:alle|elke|ieder|iedere|per)\b", re.IGNORECASE)
# A rol has hardly ever more words.
MOST_BEFORE = 3


def allen(cel: Cel) -> str | None:
    """Return the functie of which a cell names all holders: (alle) burgemeesters, een beleidsmedewerker per gemeente.

    Empty for somebody of each gemeente without a functie; None for another cell.
    """
    each = EACH.fullmatch(cel)
    # One of the gemeenten together is none of each.
    each = each if each and (OF_EACH.search(cel) or each[1].endswith(("s", "en"))) else None
    task = als_functie(each[1]) if each else None
    if each and (bare(each[1]) in lijst("gezant") or (task and bare(task) not in lijst("niet_van_gemeenten"))):
        return task or ""
    text = re.sub(r"^(alle|de) |( van| uit)? (de |alle )?(regio)?gemeenten$", "", cel.casefold())
    functie = als_functie(text)
    return functie if functie in rauw("van_gemeenten") and text != functie.casefold() else None


def bedoeld(kennis: Kennis, regel: Regel, told: list[Melding]) -> Regel:
    """Return a row with the gemeente that a longer name means: its college, its burgemeester, its afdeling."""
    cel = regel.cel("partij")
    board, name = bestuur_van(cel)
    functie, name = ("", name) if board else kennis.functie_van(cel)
    name = name.strip("()")
    node = kennis.gemeenten.find(name) if name else None
    elders = bare(functie) in lijst("niet_van_gemeenten")
    if (node is None and not functie) or (elders and node is not None):
        task = functie or als_functie(cel)
        return _of_a_functie(kennis, regel, task, told) if task else _beside_a_word(kennis, regel, told)
    shown = kennis.gemeenten.shown[node] if node else name
    what = f"{f'gemeente {shown}' if node else shown}{f', {functie}' if functie else ''}"
    told.append(Melding(LET_OP, cel.plaats, f"“{cel}” is gelezen als {what}."))
    regel = regel.met(partij=cel.met(shown))
    return _met_functie(regel, cel, functie, told) if functie else regel


def _beside_a_word(kennis: Kennis, regel: Regel, told: list[Melding]) -> Regel:
    """Return the seat of a name before or behind a word for a rol: evt. politie is invited.

    The voorzitter of a veiligheidsregio need not chair this overleg; nor is a name that nobody knows taken from a functie.
    """
    cel = regel.cel("partij")
    words = cel.split()
    rol, word, name = next(_cuts(kennis, words), (None, "", ""))
    if rol and (rol == GAST or cel.startswith(name)):
        own = regel.cel("rol") or cel.met(rol)
        told.append(Melding(LET_OP, cel.plaats, f"“{cel}” is gelezen als {name}, {own}."))
        return regel.met(partij=cel.met(name), rol=own)
    if behind := _achter(kennis, words):
        name, wat, zegt = behind
        told.append(
            Melding(LET_OP, cel.plaats, f"“{cel}” is gelezen als {name}, {zegt}{' zetels' * (wat == 'zetels')}.")
        )
        regel = regel.met(partij=cel.met(name))
        return regel if regel.cel(wat) else regel.met(**{wat: cel.met(zegt)})
    if rol and kennis.noemt_partij(name):
        text = f"“{cel}” is gelezen als {name}; is {word} de rol aan deze tafel, vul die dan zelf in."
        told.append(Melding(LET_OP, cel.plaats, text))
        return regel.met(partij=cel.met(name))
    if task := _met_portefeuille(words):
        return _of_a_functie(kennis, regel, task, told)
    functie, rest = als_functie(words[0]) if words else None, " ".join(words[1:])
    if functie and rest[:1].isupper() and not MORE.search(rest):
        text = f"“{cel}” begint met een functie; is {rest} de partij, schrijf dan “{rest} ({functie})”."
        told.append(Melding(LET_OP, cel.plaats, text))
    if words[:1] and bare(words[0]) in GEMEENTE:
        for most in range(len(words) - 1, 1, -1):
            if kennis.gemeenten.find(" ".join(words[1:most])) is not None:
                text = f"“{cel}” is gelezen als {' '.join(words[:most])}; de rest telt niet mee."
                told.append(Melding(LET_OP, cel.plaats, text))
                return regel.met(partij=cel.met(" ".join(words[:most])))
    return regel


def _met_portefeuille(words: Sequence[str]) -> str | None:
    """Return the functie of a gemeente that a text names with what somebody goes about there: wethouder zorg, de portefeuillehouders jeugd."""
    own = words[1:] if words[:1] and bare(words[0]) in lijst("lidwoord") else words
    functie = als_functie(own[0]) if own else None
    about = bool(own[1:]) and (
        als_begrip("thema", " ".join(own[1:])) is not None
        or all(bare(word) in lijst("portefeuille") for word in own[1:] if bare(word))
    )
    return functie if about and functie and bare(functie) not in lijst("niet_van_gemeenten") else None


def _cuts(kennis: Kennis, words: Sequence[str]) -> Iterator[tuple[str, str, str]]:
    """Yield the rol, the word for it and the name of each way to cut one from the other, the longest word first."""
    for most in range(min(len(words) - 1, MOST_BEFORE), 0, -1):
        for word, rest in ((words[:most], words[most:]), (words[-most:], words[:-most])):
            said, name = " ".join(word), " ".join(rest).strip("()")
            rol = kennis.rol(said)
            known = said == said.casefold() and (kennis.kent(name) or is_soort(name))
            if rol and (word == words[:most] or known or (rol == GAST and kennis.noemt_partij(name))):
                yield rol, said, name


def _achter(kennis: Kennis, words: Sequence[str]) -> tuple[str, str, str] | None:
    """Return a name that is known, and its functie or how many seats it has, which stand behind it: politie teamchef, OM 2x."""
    name, last = " ".join(words[:-1]), words[-1] if words else ""
    if not (kennis.kent(name) or is_soort(name)):
        return None
    if times := TIMES.fullmatch(last):
        return name, "zetels", times[1]
    task = als_functie(last)
    return (name, "functie", task) if task else None


def eenmaal(kennis: Kennis, seats: Sequence[Regel]) -> list[Regel]:
    """Return seats without the bare one of a gemeente of which the same row names the functie that sits there."""
    own = [(seat.rij.plaats, bare(seat.cel("overleg")), kennis.gemeenten.find(seat.cel("partij"))) for seat in seats]
    named = {one for one, seat in zip(own, seats, strict=True) if seat.bij and seat.cel("functie")}
    extra = [
        one in named and not seat.cel("functie") and not seat.cel("rol") for one, seat in zip(own, seats, strict=True)
    ]
    return [seat for seat, left in zip(seats, extra, strict=True) if not left]


def _met_functie(regel: Regel, cel: Cel, functie: str, told: list[Melding]) -> Regel:
    """Return a row with the functie before a name; a column of its own counts before that, what stands behind the name does not."""
    other = regel.cel("functie")
    if other and als_functie(other) != functie:
        own = other.plaats == cel.plaats
        text = f"naast “{cel}” is “{other if own else functie}” niet gelezen."
        told.append(Melding(LET_OP, other.plaats, text))
        return regel.met(functie=cel.met(functie)) if own else regel
    return regel if other else regel.met(functie=cel.met(functie))


def _of_a_functie(kennis: Kennis, regel: Regel, task: str, told: list[Melding]) -> Regel:
    """Return the seat of a functie alone: of the gemeente below whose name it stands, else of nobody that is named."""
    cel = regel.cel("partij")
    node = kennis.gemeenten.find(regel.bij or regel.rij.blad)
    if node is not None and bare(task) not in lijst("niet_van_gemeenten"):
        shown = kennis.gemeenten.shown[node]
        told.append(
            Melding(
                LET_OP,
                cel.plaats,
                f"“{cel}” is gelezen als gemeente {shown}, {task}; is het die van een ander, schrijf dat er dan bij.",
            )
        )
        return regel.met(partij=cel.met(shown), functie=cel.met(task))
    text = f"“{cel}” is een functie en geen partij, en is gelezen als een zetel zonder naam; schrijf erbij van welke gemeente of organisatie."
    told.append(Melding(LET_OP, cel.plaats, text))
    return regel.met(partij=cel.met(""), functie=cel.met(task), zetels=regel.cel("zetels") or cel.met("1"))
