"""Thema: a thema of the region itself, that the list lacks."""

from rdflib import RDF, SKOS, Literal, URIRef

from zv_graph.melding import LET_OP
from zv_graph.mensnaam import noemt_mens
from zv_graph.names import bare, slug
from zv_graph.vocabulary import BEGRIP
from zv_graph.workbook.conversion import Conversion
from zv_graph.workbook.ritme import keer
from zv_graph.workbook.row import Cel
from zv_graph.workbook.spec import Kolom
from zv_graph.workbook.turtle import Statement
from zv_graph.workbook.woorden import lijst

LIJST = URIRef(f"{BEGRIP}thema")
# A thema is a few words; more than that tells what a table does.
WORDS, LETTERS = 4, 40
# Two words that begin with so many letters that are the same may mean one thing.
STEM = 5


def gelezen(found: Conversion, kolom: Kolom, cel: Cel) -> URIRef:
    """Return the own thema that a cell names without saying that it is one, told."""
    node = eigen(found, cel)
    text = f"“{found.namen['thema'].shown[node]}” staat niet in de lijst bij {kolom.kop} en telt als een eigen thema van deze regio; bedoelt u een thema uit de lijst, schrijf dan dat woord."
    found.tell(LET_OP, cel.plaats, text)
    return node


def eigen(found: Conversion, cel: Cel) -> URIRef:
    """Return the own thema that a cell names, new where no cell named it before; it lies below the broadest thema."""
    known = found.namen["thema"]
    node = known.find(cel)
    if node is None:
        node = found.free(f"thema/{slug(cel)}", cel.plaats)
        known.add(node, [str(cel)])
        found.statements += uitspraken(node, str(cel))
    return node


def uitspraken(node: URIRef, naam: str) -> list[Statement]:
    """Return all that is said of an own thema."""
    return [
        (node, RDF.type, SKOS.Concept),
        (node, SKOS.inScheme, LIJST),
        (node, SKOS.broader, URIRef(f"{LIJST}/zorg-en-veiligheid")),
        (node, SKOS.prefLabel, Literal(naam, lang="nl")),
    ]


def mag_thema(kolom: Kolom, text: str) -> bool:
    """Tell whether a text stands in a column of thema's, and names nobody."""
    return kolom.soort == "begrip:thema" and not noemt_mens(text)


def is_thema(found: Conversion, kolom: Kolom, text: str) -> bool:
    """Tell whether a text can only be a thema that the list lacks: a few words, of which none is like one of the list."""
    words = text.casefold().split()
    if not mag_thema(kolom, text) or len(words) > WORDS or len(text) > LETTERS:
        return False
    if not set(".?!:").isdisjoint(text) or not lijst("geen_thema").isdisjoint(map(bare, words)):
        return False
    if _is_iets_anders(found, text) or keer(text):
        return False
    listed = {word[:STEM] for name in found.begrippen["thema"].exact for word in name.split() if len(word) >= STEM}
    return any(len(word) >= STEM for word in words) and listed.isdisjoint(word[:STEM] for word in words)


def _is_iets_anders(found: Conversion, text: str) -> bool:
    """Tell whether a text names who sits somewhere, or a word of another list."""
    return found.kennis.kent(text) or any(names.find(text) for names in found.begrippen.values())
