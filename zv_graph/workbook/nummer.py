"""Nummer: an overleg or a partij that has a number on one sheet, and is meant by it on another."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from zv_graph.melding import FOUT, LET_OP, Melding
from zv_graph.names import bare
from zv_graph.words import opsomming
from zv_graph.workbook.kop import DEELNEMER, GREMIUM, kop_van
from zv_graph.workbook.names import SIGNS
from zv_graph.workbook.regel import kop
from zv_graph.workbook.row import Cel, Row
from zv_graph.workbook.sheets import FIRST_ROWS, Sheet
from zv_graph.workbook.spec import blad_voor, bladen
from zv_graph.workbook.woorden import lijst

OVERLEG, PARTIJ = "overleg", "partij"
MEER = {OVERLEG: "overleggen", PARTIJ: "partijen"}
# Of one row nobody numbers anything.
FEWEST = 2


@dataclass(frozen=True, slots=True)
class Nummering:
    """A sheet that gives each overleg, or each partij, a number: the column of those, and the names by number."""

    soort: str
    blad: str
    kolom: int
    top: Row
    namen: Mapping[str, Cel]


def op_naam(sheets: Mapping[str, Sheet], told: list[Melding]) -> dict[str, Sheet]:
    """Return the sheets with names in the place of the numbers that another sheet gives them; the numbers go from that one."""
    found = dict(sheets)
    lists = [one for name, sheet in sheets.items() for one in _nummering(name, sheet)]
    own = {one.blad for one in lists}
    for one in lists:
        used = False
        for name, sheet in sheets.items():
            place = None if name == one.blad else _verwijzing(one, sheet, zelf=name in own)
            if place is not None:
                found[name] = _genoemd(one, found[name], *place, told)
                used = True
        if used:
            rows = [row.met(one.kolom, row.cel(one.kolom).met("")) for row in found[one.blad].rijen]
            found[one.blad] = replace(found[one.blad], rijen=rows)
    return found


def _nummering(blad: str, sheet: Sheet) -> Iterator[Nummering]:
    """Yield the numbers that a sheet gives what it names."""
    for at, top in enumerate(sheet.rijen[:FIRST_ROWS]):
        numbers = next((column for column, cell in top.plekken if bare(cell) in lijst("nummer")), None)
        names = {soort: column for column, cell in top.plekken if (soort := _noemt(blad, cell))}
        # Where both stand, each row is a seat, unless the overleggen have their deelnemers beside them.
        soort = next((one for one in (OVERLEG, PARTIJ) if one in names), None)
        if numbers is None or soort is None:
            continue
        rows = [row for row in sheet.rijen[at + 1 :] if row.cel(numbers) and row.cel(names[soort])]
        means = {bare(row.cel(numbers)): row.cel(names[soort]) for row in rows}
        if FEWEST <= len(rows) == len(means) == len({bare(cell) for cell in means.values()}):
            yield Nummering(soort, blad, numbers, top, means)
        return


def _noemt(blad: str, cell: Cel) -> str | None:
    """Return what stands below a heading: names of overleggen, or of partijen; None for anything else."""
    of = next((sheet for sheet in bladen() if bare(blad) in map(bare, (sheet.naam, *sheet.ook))), None)
    if of is not None and bare(cell) in of.kolommen[0].woorden:
        return {blad_voor("gremium"): OVERLEG, blad_voor("partij"): PARTIJ}.get(of)
    one = kop_van(cell)
    if one is None:
        return None
    return OVERLEG if one.soort == GREMIUM and one.sleutel else _of_partijen(one.soort, one.rol)


def _of_partijen(soort: str, rol: str) -> str | None:
    return PARTIJ if soort == DEELNEMER and not rol else None


def _verwijzing(one: Nummering, sheet: Sheet, *, zelf: bool) -> tuple[int, int] | None:
    """Return the row and column of the heading above such numbers; ``zelf`` tells that a sheet numbers what it names itself."""
    for at, top in enumerate(sheet.rijen[:FIRST_ROWS]):
        heads = {column: soort for column, cell in top.plekken if (soort := _noemt("", cell))}
        for column, cell in top.plekken:
            body = [value for row in sheet.rijen[at + 1 :] if (value := row.cel(column))]
            known = sum(all(part in one.namen for part in _nummers(value)) for value in body)
            # A number that nobody gave is a slip among those that are known, and is told.
            # Numbers that each stand there once, number the rows; and names beside them go before a number.
            others = {soort for at_, soort in heads.items() if at_ != column}
            again = not zelf and len(set(map(bare, body))) < len(body) == known
            means = one.soort not in others and _bedoelt(one, cell, others if again else set())
            if means and body and known * FEWEST > len(body):
                return at, column
    return None


def _bedoelt(one: Nummering, cell: Cel, heads: set[str]) -> bool:
    """Tell whether numbers below a heading can be those: Overleg, Nr overleg, the words of the list itself, or Nr beside the others."""
    # Whole numbers below another word for them count something: Deelnemers, Overleggen.
    if _noemt("", cell) == one.soort and (bare(cell) == bare(kop(one.soort)) or not all(map(str.isdecimal, one.namen))):
        return True
    words = [word for word in re.split(r"[\s./-]+", cell.casefold()) if word not in ("van", "het", "de", "")]
    rest = " ".join(word for word in words if word not in lijst("nummer"))
    for number in sorted(lijst("nummer"), key=len, reverse=True):
        rest = rest.removesuffix(number) if len(rest) > len(number) else rest
    if len(rest) < len(" ".join(words)) and rest:
        return _noemt("", cell.met(rest)) == one.soort
    return bare(cell) == bare(one.top.cel(one.kolom)) and one.soort not in heads and bool(heads)


def _nummers(cell: Cel) -> list[str]:
    return [bare(part) for part in SIGNS.split(cell) if part]


def _genoemd(one: Nummering, sheet: Sheet, at: int, column: int, told: list[Melding]) -> Sheet:
    """Return a sheet with the names in the place of their numbers; a number of nothing is told."""
    head, rows = sheet.rijen[at].cel(column), list(sheet.rijen)
    rows[at] = rows[at].met(column, head.met(kop(one.soort)))
    strange = []
    for place, row in enumerate(rows[at + 1 :], at + 1):
        cell = row.cel(column)
        names = [one.namen[number] for number in _nummers(cell) if number in one.namen]
        if cell and len(names) < len(_nummers(cell)):
            strange.append(cell)
        rows[place] = row.met(column, cell.met("; ".join(names)) if names else cell)
    text = f"de nummers onder {head} zijn gelezen als de {MEER[one.soort]} met dat nummer op het blad {one.blad}"
    told.append(Melding(LET_OP, head.plaats, f"{text}."))
    told += [
        Melding(
            FOUT,
            cell.plaats,
            f"op het blad {one.blad} staat geen {one.soort} met nummer {opsomming([cell])}; verbeter het nummer.",
        )
        for cell in strange
    ]
    return replace(sheet, rijen=rows)
