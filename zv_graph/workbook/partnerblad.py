"""Partnerblad: what people put on a list of partijen besides partners: gemeenten, and the codes by which other sheets call them."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from zv_graph.melding import LET_OP, Melding
from zv_graph.names import bare
from zv_graph.words import opsomming
from zv_graph.workbook.names import SIGNS, land, plain
from zv_graph.workbook.regel import Regel
from zv_graph.workbook.row import Cel, Row
from zv_graph.workbook.spec import blad_voor
from zv_graph.workbook.table import Table


def zonder_gemeenten(own: Mapping[str, Table], told: list[Melding]) -> tuple[dict[str, Table], dict[str, list[str]]]:
    """Return the tables with partners only on the sheet of partners, and of each gemeente there its short names; told.

    A workbook with a sheet of gemeenten has another place for them, and is not changed.
    """
    partners = own.get(blad_voor("partij").naam)
    if partners is None or blad_voor("gemeente").naam in own:
        return dict(own), {}
    short = partners.blad.zegt("skos:altLabel")
    codes: dict[str, list[str]] = {}
    kept: list[Row] = []
    told_first: Cel | None = None
    for row in partners.rijen:
        name = partners.cel(row, partners.blad.kolommen[0])
        if plain(name) in land().exact:
            told_first = told_first or name
            codes.setdefault(str(name), []).extend(
                one for one in SIGNS.split(partners.cel(row, short) if short else "") if one
            )
        else:
            kept.append(row)
    if told_first:
        text = f"{opsomming(list(codes))} {'is een gemeente en is' if len(codes) == 1 else 'zijn gemeenten en zijn'} zo gelezen."
        told.append(Melding(LET_OP, told_first.plaats, text))
    return {**own, partners.blad.naam: replace(partners, rijen=kept)}, codes


def korte_namen(regels: Sequence[Regel]) -> dict[str, list[str]]:
    """Return the partijen of lists with the short names that stand beside them."""
    short = blad_voor("partij").zegt("skos:altLabel")
    found: dict[str, dict[str, str]] = defaultdict(dict)
    of: dict[str, set[str]] = defaultdict(set)
    for regel in regels:
        told = regel.partij.get(short.kop) if short else None
        if told and regel.cel("partij") and len(SIGNS.split(regel.cel("partij"))) == 1:
            name = str(regel.cel("partij"))
            for one in filter(None, SIGNS.split(told)):
                found[name][bare(one)] = one
                of[bare(one)].add(bare(name))
    # What several partijen are called by, tells nobody which.
    return {name: [one for key, one in short.items() if len(of[key]) == 1] for name, short in found.items()}
