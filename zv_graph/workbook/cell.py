"""Cell: what one cell of a workbook means: a value, a concept, or one of the things that are named."""

import re
from collections.abc import Iterator, Sequence

from rdflib import RDF, RDFS, Literal, URIRef
from rdflib.term import Node

from zv_graph.melding import FOUT, LET_OP
from zv_graph.mensnaam import is_functie, noemt_mens
from zv_graph.names import bare, near, slug
from zv_graph.vocabulary import ZV
from zv_graph.words import aantal, opsomming
from zv_graph.workbook.conversion import Conversion
from zv_graph.workbook.names import Names, plain
from zv_graph.workbook.row import KAPOT, Cel
from zv_graph.workbook.spec import Blad, Kolom, blad_voor, sjabloon
from zv_graph.workbook.thema import gelezen, is_thema, mag_thema
from zv_graph.workbook.values import KAPOTTE_CEL, ValueFault, literal
from zv_graph.workbook.woorden import anders, onbekend

# So many words of a list fit in a sentence.
SHOWN = 8
ADDRESS = re.compile(r'(?:https?://|urn:)[^\s<>"{}|\\^`]+')
# What people write between more names in one cell.
SEVERAL = re.compile(r"[,;/]")
COMMA = re.compile(",")
# What comes after one of these adds to a word of a list.
MORE = re.compile(r"\s*[(;,:/]\s*|\s+(?:aan|bij|namens|voor|van|en|per|in|sinds|vanaf|tot|op)\s+|\s+(?=\d)")
# What people write where their answer is not in the list.
ANDERS = re.compile(r"anders(?:,? namelijk)?\s*[:,-]?\s+(.+)", re.IGNORECASE)
# Kinds of cells in which any words may stand.
FREE = ("naam", "tekst", "adres", "wie", "taal")
# Lists that cannot hold every word of a region: what they lack is told and kept, and stops nobody.
OPEN = ("begrip:functie", "begrip:thema", "begrip:vorm")
AREAS = ("gemeente", "gebied")
NOUN = {
    "gremium": "het overleg",
    "partij": "de partij",
    "gemeente": "de gemeente",
    "betrokkene": "het overleg of de partij",
}
# Of which sheets a cell of a kind may hold names.
FROM = {
    "gremium": ("gremium",),
    "gemeente": ("gemeente", "gebied"),
    "partij": ("partij", "gemeente"),
    "betrokkene": ("gremium", "partij", "gemeente"),
    "wie": ("gremium", "partij", "gemeente"),
}


def parts(found: Conversion, kolom: Kolom, cel: Cel) -> Iterator[Cel]:
    """Yield the values of a cell; where more may stand: with a semicolon or a new line between, which a known name may hold itself.

    A comma parts them only where each of them is known; all gemeenten, or a group of them, are named one by one.
    """
    if not cel:
        return
    if not kolom.veel:
        yield cel
        return
    words = [part.strip() for line in cel.regels for part in line.split(";")]
    known = _known(found, kolom)
    longest = max((names.longest for names in known), default=1)
    at = 0
    while at < len(words):
        joined = ((n, "; ".join(words[at : at + n])) for n in range(min(longest, len(words) - at), 1, -1))
        most = next((n for n, name in joined if any(plain(name) in names.exact for names in known)), 1)
        if taken := "; ".join(words[at : at + most]):
            yield from map(cel.met, _spread(found, kolom, cel, taken))
        at += most


def _known(found: Conversion, kolom: Kolom) -> list[Names]:
    """Return what a cell of a column may name."""
    if kolom.schemas:
        return [found.begrippen[scheme] for scheme in kolom.schemas]
    return [found.namen[kind] for kind in FROM.get(kolom.soort, ())]


def _spread(found: Conversion, kolom: Kolom, cel: Cel, text: str) -> Sequence[str]:
    """Return what one part of a cell names: itself, the parts between its commas, or the gemeenten of a group."""
    known = _known(found, kolom)
    signs = COMMA if kolom.schemas else SEVERAL
    words = [part.strip() for part in signs.split(text) if part.strip()]
    whole = any(plain(text) in names.exact for names in known) or (kolom.schemas and ANDERS.fullmatch(text))
    if whole or (len(words) == 1 and any(names.find(text) for names in known)):
        return [text]
    # Words of a list hold no comma; a name may, and is parted only where each part is known.
    if len(words) > 1 and (kolom.schemas or all(any(names.find(word) for names in known) for word in words)):
        found.tell(
            LET_OP,
            cel.plaats,
            f"“{text}” is gelezen als {aantal(len(words), 'waarde', 'waarden')}: {opsomming(words)}.",
        )
        return words
    group = found.kennis.groep(text) if kolom.soort in ("gemeente", "partij") else None
    if group and group[1]:
        told = f"“{text}” is gelezen als {aantal(len(group[1]), 'gemeente', 'gemeenten')}: {group[0]} ({opsomming(group[1])})."
        found.tell(LET_OP, cel.plaats, told)
        return group[1]
    return [text]


def meaning(found: Conversion, blad: Blad, kolom: Kolom, cel: Cel) -> Node | None:
    """Return what a cell means; what it cannot mean is reported with its place."""
    if cel == KAPOT:
        found.tell(FOUT, cel.plaats, KAPOTTE_CEL)
        return None
    if kolom.zegt == "dcterms:source":
        return URIRef(cel) if ADDRESS.fullmatch(cel) else Literal(str(cel))
    if kolom.soort not in FREE and onbekend(cel):
        found.tell(LET_OP, cel.plaats, f"“{cel}” is gelezen als niet bekend; de cel telt als leeg.")
        return None
    if kolom.schemas:
        known = "thema" in kolom.schemas and found.namen["thema"].find(cel)
        return gelezen(found, kolom, cel) if known else _concept(found, blad, kolom, cel)
    return _named(found, blad, kolom, cel) if kolom.soort in FROM else _value(found, kolom, cel)


def _value(found: Conversion, kolom: Kolom, cel: Cel) -> Literal | None:
    if kolom.zegt == "dcterms:creator" and noemt_mens(cel):
        found.tell(
            FOUT, cel.plaats, f"“{cel}” lijkt de naam van een mens; schrijf een functie, een tafel of een organisatie."
        )
        return None
    try:
        value, told = literal(cel, kolom.soort, kolom.hoogstens)
    except ValueFault as fault:
        found.tell(FOUT, cel.plaats, str(fault))
        return None
    if told:
        found.tell(LET_OP, cel.plaats, told)
    return value


def _concept(found: Conversion, blad: Blad, kolom: Kolom, cel: Cel) -> URIRef | Literal | None:
    known = _known(found, kolom)
    for scheme, names in zip(kolom.schemas, known, strict=True):
        if node := names.find(cel):
            return node
        if (other := anders(scheme, cel)) and (node := names.find(other)):
            found.tell(LET_OP, cel.plaats, f"“{cel}” is gelezen als {other}.")
            return node
    if (node := _begins(kolom, known, cel)) is not None:
        shown = next(names.shown[node] for names in known if node in names.shown)
        found.tell(LET_OP, cel.plaats, f"“{cel}” is gelezen als {shown}; de rest telt niet mee.")
        return node
    close = next(filter(None, (names.near(cel) for names in known)), None)
    # Words without capitals but the first are ones that the list lacks; behind a functie may stand who it is.
    free = is_functie(cel) if "functie" in kolom.schemas else cel[1:] == cel[1:].casefold() or mag_thema(kolom, cel)
    # A teammanager is a manager of some kind, and no slip.
    if kolom.soort in OPEN and free and (not close or cel.casefold().endswith(close.casefold())):
        if is_thema(found, kolom, cel):
            return gelezen(found, kolom, cel)
        own = f" Is het een eigen thema, schrijf dan “{sjabloon().anders}{cel}”." if mag_thema(kolom, cel) else ""
        text = f"“{cel}” staat niet in de lijst bij {kolom.kop}; het komt bij de toelichting.{own}"
        found.tell(LET_OP, cel.plaats, text)
        return Literal(f"{kolom.kop}: {cel}", lang="nl")
    wat = " of ".join(kolom.schemas) if len(kolom.schemas) > 1 else kolom.kop.casefold().removesuffix("'s")
    # In somebody's own list the row says more than this.
    moet = kolom.moet and cel.blad == blad.naam
    found.tell(FOUT, cel.plaats, f"“{cel}” is geen {wat}; {_hint(known, cel, close, kies=kolom.kies, moet=moet)}")
    return None


def _begins(kolom: Kolom, known: Sequence[Names], text: str) -> URIRef | None:
    """Return the concept that a text begins with, before a bracket, a comma or a small word; None for no other word."""
    ends = [found.start() for found in MORE.finditer(text) if found.start()]
    starts = [text[:at] for at in reversed(ends)] + ([" ".join(text.split()[:1])] if "functie" in kolom.schemas else [])
    for start in starts:
        for scheme, names in zip(kolom.schemas, known, strict=True):
            if node := names.find(start) or names.find(anders(scheme, start) or ""):
                return node
    return None


def _hint(known: Sequence[Names], text: str, near: str | None, *, kies: Sequence[str] = (), moet: bool = False) -> str:
    """Return what to do with a text that names none of what is known."""
    parts = [part.strip() for part in SEVERAL.split(text)]
    if len(parts) > 1 and all(any(names.find(part) for names in known) for part in parts):
        return "maak voor elk een eigen rij."
    if near:
        return f"bedoel je {near}?"
    words = kies or sorted({name for names in known for name in names.shown.values()}, key=str.casefold)
    shown = ", ".join(words[:SHOWN])
    more = f" of een ander woord van het blad {sjabloon().lijsten} in het sjabloon" if len(words) > SHOWN else ""
    if moet:
        return f"kies {shown}{more}, of haal de rij weg."
    return f"kies {shown}{more}, of laat de cel leeg. Past niets, schrijf dan “{sjabloon().anders}” met uw eigen woord."


def _named(found: Conversion, blad: Blad, kolom: Kolom, cel: Cel) -> Node | None:
    """Return the gemeente, partner or overleg that a cell names; for ``wie`` else the text itself."""
    tried = _known(found, kolom)
    for names in tried:
        if node := names.find(cel):
            shown = names.shown[node]
            if names.ging_op(cel):
                found.tell(LET_OP, cel.plaats, f"“{cel}” is opgegaan in {shown} en is zo gelezen.")
            elif plain(cel) not in names.exact:
                found.tell(LET_OP, cel.plaats, f"“{cel}” is gelezen als “{shown}”; schrijf het overal hetzelfde.")
            return node
    if kolom.soort == "wie":
        return Literal(str(cel), lang="nl")
    if kolom.soort == "partij" and found.begrippen["partnertype"].find(cel) and not found.namen["partij"].near(cel):
        return _of_a_kind(found, cel)
    # A gemeente has a sheet of its own; who looks for a partij does not mean one.
    sheets = [blad_voor(kind) for kind in FROM[kolom.soort] if kind not in AREAS or kolom.soort == kind]
    where = " of ".join(sheet.naam for sheet in sheets)
    hint = "controleer de naam." if sheets == [blad] else f"zet de naam op het blad {where}."
    near = _nearest(found, tried, cel)
    if went := [names.shown[node] for names in tried for node in names.ging_op(cel)]:
        found.tell(FOUT, cel.plaats, f"“{cel}” is verdeeld over {opsomming(went)}; schrijf de gemeente die u bedoelt.")
        return None
    if near or SEVERAL.search(cel):
        told = _hint(tried, cel, near)
        hint = hint if told.startswith("kies") else told
    found.tell(FOUT, cel.plaats, f"{NOUN[kolom.soort]} “{cel}” is niet bekend; {hint}")
    return None


def _of_a_kind(found: Conversion, cel: Cel) -> URIRef:
    """Return a partner that stands on no sheet and is called after its kind, such as OM or politie."""
    iri = found.free(slug(cel), cel.plaats)
    kolom = blad_voor("partij").zegt("zv:partnertype")
    kind = found.soort(cel)
    found.namen["partij"].add(iri, [str(cel)])
    found.statements += [(iri, RDF.type, ZV.Ketenpartner), (iri, RDFS.label, Literal(str(cel), lang="nl"))]
    if kolom and kind:
        found.statements.append((iri, kolom.eigenschap, kind))
    text = f"“{cel}” staat niet op het blad {blad_voor('partij').naam} en is gelezen als een partner van die soort."
    found.tell(LET_OP, cel.plaats, text)
    return iri


def _nearest(found: Conversion, tried: Sequence[Names], text: str) -> str | None:
    """Return the name that was meant: of what the workbook names first, of the gemeenten of the region, then of all."""
    own = {bare(name): name for name in found.kennis.eigen}
    rest = [names for names in tried if names is not found.namen["gemeente"]]
    if close := next(filter(None, (names.near(text) for names in rest)), None):
        return close
    if found.namen["gemeente"] not in tried:
        return None
    close = near(bare(text), own)
    return own[close] if close else found.namen["gemeente"].near(text)
