"""Functionaris: whose seat a cell means that names a functie, or a board: burgemeester Urk, college van Almere, wethouders."""

import re
from collections.abc import Sequence

from zv_graph.melding import LET_OP, Melding
from zv_graph.names import bare
from zv_graph.workbook.kennis import Kennis, bestuur_van
from zv_graph.workbook.names import als_functie
from zv_graph.workbook.regel import Regel
from zv_graph.workbook.row import Cel
from zv_graph.workbook.woorden import lijst, rauw


def allen(cel: Cel) -> str | None:
    """Return the functie of which a cell names all holders: (alle) burgemeesters."""
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
        return _of_a_functie(kennis, regel, task, told) if task else regel
    shown = kennis.gemeenten.shown[node] if node else name
    what = f"{f'gemeente {shown}' if node else shown}{f', {functie}' if functie else ''}"
    told.append(Melding(LET_OP, cel.plaats, f"“{cel}” is gelezen als {what}."))
    regel = regel.met(partij=cel.met(shown))
    return _met_functie(regel, cel, functie, told) if functie else regel


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
