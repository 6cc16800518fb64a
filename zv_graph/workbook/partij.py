"""Partij: what the name of a partner tells of it: that it is a gemeente, of a kind, like another one, or no name at all."""

import re
from functools import lru_cache

from rdflib import URIRef

from zv_graph.melding import FOUT, LET_OP
from zv_graph.names import MANY, SAME, bare, near
from zv_graph.words import aantal, opsomming
from zv_graph.workbook.conversion import Conversion
from zv_graph.workbook.names import plain
from zv_graph.workbook.row import Cel, Row
from zv_graph.workbook.spec import blad_voor
from zv_graph.workbook.table import Table
from zv_graph.workbook.woorden import rauw

# Comparing all with all takes time.
MOST_COMPARED = 300
# So many names are still read one by one.
MOST_NAMED = 25
# A single word of so many letters, and so much like the name of a gemeente, is probably that name.
LONG, ALIKE = 5, 80
GEMEENTE = re.compile(r"(?:gemeente|gem\.)\s+(.+)", re.IGNORECASE)
# A name of an organisation has hardly ever more words, nor a point inside.
MOST_WORDS = 8
SENTENCE = re.compile(r"[a-z]{3,}\. [A-Z]")
NUMBER = re.compile(r"\d+")


def looked_at(found: Conversion, table: Table, row: Row, iri: URIRef, *, twin: bool) -> None:
    """Tell what is odd about the name of a partner, and add the kind that it tells; a ``twin`` was told already."""
    name = table.cel(row, table.blad.kolommen[0])
    _a_gemeente(found, name)
    _kind(found, table, row, iri)
    if not twin:
        _nearly(found, table, row, name)
    if len(name.split()) > MOST_WORDS or SENTENCE.search(name):
        found.tell(LET_OP, name.plaats, f"“{name}” lijkt geen naam van een organisatie; verbeter de cel.")


def _a_gemeente(found: Conversion, name: Cel) -> None:
    """Tell when a partner is a gemeente, or calls itself one that is not there today."""
    gemeenten = found.namen["gemeente"]
    if gemeenten.exact.get(plain(name)):
        found.tell(FOUT, name.plaats, f"“{name}” is een gemeente; zet die op het blad {blad_voor('gemeente').naam}.")
    elif twins := gemeenten.twins.get(bare(name)):
        text = f"“{name}” kan meer dan één gemeente zijn; schrijf {opsomming(twins, laatste='of')}."
        found.tell(FOUT, name.plaats, text)
    elif went := [gemeenten.shown[node] for node in gemeenten.ging_op(name)]:
        text = f"“{name}” is opgegaan in {opsomming(went)}; schrijf {opsomming(went, laatste='of')}."
        found.tell(FOUT, name.plaats, text)
    elif found_gemeente := GEMEENTE.fullmatch(name):
        close = gemeenten.near(found_gemeente[1])
        hint = f"bedoel je {close}?" if close else "is zij opgeheven, schrijf dan de gemeente waarin zij is opgegaan."
        found.tell(FOUT, name.plaats, f"“{name}” is geen gemeente van nu; {hint}")


def _kind(found: Conversion, table: Table, row: Row, iri: URIRef) -> None:
    """Add the kind of a partner of which only the name tells it."""
    kolom, name = table.blad.zegt("zv:partnertype"), table.cel(row, table.blad.kolommen[0])
    kind = found.soort(name) if kolom and not table.cel(row, kolom) else None
    if kolom and kind:
        found.statements.append((iri, kolom.eigenschap, kind))
        found.soorten[name] = kind
    elif kolom and not table.cel(row, kolom):
        found.soortloos.append(name)


def soorten(found: Conversion) -> None:
    """Tell which partners told their kind by their name, and of which nobody knows whether they are an organisation."""
    blad = blad_voor("partij").naam
    if found.soorten:
        number = aantal(len(found.soorten), "partner", "partners")
        text = f"de soort van {number} volgt uit de naam: {opsomming(list(found.soorten))}; klopt dat niet, vul dan de soort in."
        found.tell(LET_OP, blad, text)
    once = (found.begrippen["partnertype"].find(word) for word in sorted(rauw("eenmalig")))
    alike = ([name for name, kind in found.soorten.items() if kind == one] for one in once)
    for names in (names for names in alike if len(names) > 1):
        text = f"{opsomming(names)} zijn van één soort; is het dezelfde partij, schrijf haar dan overal gelijk."
        found.tell(LET_OP, blad, text)
    if unknown := found.soortloos:
        number = aantal(len(unknown), "partner", "partners")
        text = f"van {number} is niet te zien wat voor organisatie het is: {opsomming(unknown, MOST_NAMED)}; vul de soort in. Is het geen organisatie, verbeter dan de cel."
        found.tell(LET_OP, unknown[0].plaats, text)


def _nearly(found: Conversion, table: Table, row: Row, name: str) -> None:
    """Tell when the name of a partner is nearly that of a gemeente or another partner, or holds two of them."""
    known = (found.namen["gemeente"], found.namen["partij"])
    words = [word.strip() for word in re.split(r"[,/&]| en ", name)]
    if len(words) > 1 and all(any(names.find(word) for names in known) for word in words):
        text = f"in “{name}” staan meer partijen; geef elke partij een eigen rij."
        found.tell(LET_OP, table.plaats(row, table.blad.benoemd), text)
    elif len(found.namen["partij"].shown) < MOST_COMPARED:
        # Partij 1 and Partij 2 are two.
        own_number = _numbers(name)
        names = [shown for names in known for shown in names.shown.values() if _numbers(shown) == own_number]
        close = near(name.casefold(), map(str.casefold, names), least=SAME)
        if close is None and name.isalpha() and len(name) >= LONG:
            own = map(str.casefold, found.kennis.eigen)
            close = near(name.casefold(), own, least=ALIKE) or near(
                name.casefold(), map(str.casefold, names), least=ALIKE
            )
        if close:
            shown = next(shown for shown in names if shown.casefold() == close)
            text = f"“{name}” lijkt op “{shown}”; is het dezelfde? Schrijf het dan gelijk."
            found.tell(LET_OP, table.plaats(row, table.blad.benoemd), text)


@lru_cache(maxsize=MANY)
def _numbers(name: str) -> tuple[str, ...]:
    return tuple(NUMBER.findall(name))
