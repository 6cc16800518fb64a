"""Cell: what one cell of a workbook means: a value, a concept, or one of the things that are named."""

import re
from collections.abc import Iterator, Sequence

from rdflib import Literal, URIRef
from rdflib.term import Node

from zv_graph.melding import FOUT, LET_OP
from zv_graph.workbook.conversion import Conversion
from zv_graph.workbook.names import Names
from zv_graph.workbook.sheets import Row
from zv_graph.workbook.spec import Kolom, blad_voor, sjabloon
from zv_graph.workbook.table import Table
from zv_graph.workbook.values import ValueFault, literal, plain

# So many words of a list fit in a sentence.
SHOWN = 8
ADDRESS = re.compile(r'(?:https?://|urn:)[^\s<>"{}|\\^`]+')
# What people write between more names in one cell, and for all gemeenten at once.
SEVERAL = re.compile(r"[,;/]")
EVERYBODY = ("alle gemeenten", "alle", "gemeenten")
NOUN = {
    "gremium": "het overleg",
    "partij": "de partij",
    "gemeente": "de gemeente",
    "betrokkene": "het overleg of de partij",
}
# Of which sheets a cell of a kind may hold names.
FROM = {
    "gremium": ("gremium",),
    "gemeente": ("gemeente",),
    "partij": ("partij", "gemeente"),
    "betrokkene": ("gremium", "partij", "gemeente"),
    "wie": ("gremium", "partij", "gemeente"),
}


def parts(found: Conversion, kolom: Kolom, text: str) -> Iterator[str]:
    """Yield the values of a cell: more of them with a semicolon between, which a known name may hold itself."""
    words = [part.strip() for part in text.split(";")] if kolom.veel else [text]
    known = [found.namen[kind] for kind in ("partij", "gremium", "gemeente")] if kolom.soort in NOUN else []
    longest = max((names.longest for names in known), default=1)
    at = 0
    while at < len(words):
        joined = ((n, "; ".join(words[at : at + n])) for n in range(min(longest, len(words) - at), 1, -1))
        most = next((n for n, name in joined if any(name.casefold() in names.exact for names in known)), 1)
        if taken := "; ".join(words[at : at + most]):
            yield taken
        at += most


def meaning(found: Conversion, table: Table, row: Row, kolom: Kolom, text: str) -> Node | None:
    """Return what a cell means; what it cannot mean is reported with its place."""
    plaats = table.plaats(row, kolom)
    if kolom.zegt == "dcterms:source":
        return URIRef(text) if ADDRESS.fullmatch(text) else Literal(text)
    if kolom.schemas:
        return _concept(found, plaats, kolom, text)
    if kolom.soort in NOUN or kolom.soort == "wie":
        return _named(found, table, plaats, kolom, text)
    number = plain(text, kolom.soort)
    if number != text:
        found.tell(LET_OP, plaats, f"“{text}” is gelezen als {number}; klopt dat niet, schrijf dan zelf een getal.")
    try:
        return literal(number, kolom.soort, kolom.hoogstens)
    except ValueFault as fault:
        found.tell(FOUT, plaats, str(fault))
        return None


def _concept(found: Conversion, plaats: str, kolom: Kolom, text: str) -> URIRef | None:
    known = [found.begrippen[scheme] for scheme in kolom.schemas]
    for names in known:
        if node := names.find(text):
            return node
    near = next(filter(None, (names.near(text) for names in known)), None)
    wat = " of ".join(kolom.schemas) if len(kolom.schemas) > 1 else kolom.kop.casefold().removesuffix("'s")
    found.tell(FOUT, plaats, f"“{text}” is geen {wat}; {_hint(known, kolom, text, near)}")
    return None


def _hint(known: Sequence[Names], kolom: Kolom, text: str, near: str | None) -> str:
    """Return what to do with a text that names none of what is known."""
    parts = [part.strip() for part in SEVERAL.split(text)]
    if len(parts) > 1 and all(any(names.find(part) for names in known) for part in parts):
        return "zet tussen meer waarden een puntkomma." if kolom.veel else "maak voor elk een eigen rij."
    if near:
        return f"bedoel je {near}?"
    words = sorted({name for names in known for name in names.shown.values()}, key=str.casefold)
    shown = ", ".join(words[:SHOWN])
    more = f" of een ander woord van het blad {sjabloon().lijsten} in het sjabloon" if len(words) > SHOWN else ""
    return f"kies {shown}{more}, of laat de cel leeg."


def _named(found: Conversion, table: Table, plaats: str, kolom: Kolom, text: str) -> Node | None:
    """Return the gemeente, partner or overleg that a cell names; for ``wie`` else the text itself."""
    tried = [found.namen[kind] for kind in FROM[kolom.soort]]
    for names in tried:
        if node := names.find(text):
            shown = names.shown[node]
            if text.casefold() not in names.exact:
                found.tell(LET_OP, plaats, f"“{text}” is gelezen als “{shown}”; schrijf het overal hetzelfde.")
            return node
    if kolom.soort == "wie":
        return Literal(text, lang="nl")
    near = next(filter(None, (names.near(text) for names in tried)), None)
    # A gemeente has a sheet of its own; who looks for a partij does not mean one.
    sheets = [blad_voor(kind) for kind in FROM[kolom.soort] if kind != "gemeente" or kolom.soort == kind]
    where = " of ".join(blad.naam for blad in sheets)
    hint = "controleer de naam." if sheets == [table.blad] else f"zet de naam op het blad {where}."
    if text.casefold() in EVERYBODY:
        hint = "maak voor elke gemeente een eigen rij."
    elif near or SEVERAL.search(text):
        told = _hint(tried, kolom, text, near)
        hint = hint if told.startswith("kies") else told
    found.tell(FOUT, plaats, f"{NOUN[kolom.soort]} “{text}” is niet bekend; {hint}")
    return None
