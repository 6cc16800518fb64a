"""Explain in one Dutch sentence why a file cannot be read, with its line and column."""

import re
from collections.abc import Callable

CONFLICT = re.compile(r"^(<{7} |={7}$|>{7} )", re.MULTILINE)
HTML = re.compile(r"\s*<(!doctype html|html)", re.IGNORECASE)
XML = re.compile(r"\s*<(\?xml|rdf:RDF)", re.IGNORECASE)
JSON = re.compile(r'\s*[\[{]\s*["{]')
SMART_QUOTES = "“”„‟‘’‚«»"
# So much of the parser's own words fits in a sentence.
REASON = 100
OBJECT = "hier ontbreekt een woord of staat een leesteken te veel; kijk naar de ; en . op deze regel en die ervoor."
NO_BREAK_SPACE = "\u00a0"


def position(text: str, index: int) -> tuple[int, int]:
    """Return line and column (from 1) of the character at ``index``."""
    line = text.count("\n", 0, index) + 1
    return line, index - text.rfind("\n", 0, index)


def of_bytes(data: bytes) -> str | None:
    """Return what is wrong with the bytes of a text file before they are decoded, if anything."""
    if not data.strip():
        return "het bestand is leeg; kies een bestand met een regio erin."
    if data.startswith(b"PK\x03\x04"):
        return "dit is een Excel-werkboek of zip-bestand met een andere naam; geef een Turtle-bestand (.ttl) op."
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "het bestand is opgeslagen als UTF-16; sla het opnieuw op als UTF-8."
    if data.startswith(b"%PDF"):
        return "dit is een pdf; geef het bestand van de regio op (.ttl of .xlsx)."
    if b"\0" in data:
        return "er staan tekens in die geen tekst zijn; sla het bestand opnieuw op als UTF-8."
    return None


def of_encoding(data: bytes, error: UnicodeDecodeError) -> str:
    """Return the sentence for bytes that are no UTF-8, with their place."""
    before = data[: error.start].decode()
    line, column = position(before, len(before))
    return (
        f"regel {line}, kolom {column}: dit teken is geen UTF-8 (vaak Windows-codering uit Excel); "
        "sla het bestand opnieuw op als UTF-8."
    )


def of_text(text: str) -> str | None:
    """Return what is wrong with the text as a whole before it is parsed, if anything."""
    if HTML.match(text):
        return "dit is een webpagina en geen regio, misschien een inlogscherm; download het bestand zelf opnieuw."
    if XML.match(text):
        return "RDF/XML wordt niet gelezen; zet het bestand eerst om naar Turtle (.ttl)."
    if JSON.match(text):
        return "JSON en JSON-LD worden niet gelezen; zet het bestand eerst om naar Turtle (.ttl)."
    if conflict := CONFLICT.search(text):
        line, _ = position(text, conflict.start())
        return f"regel {line}: hier staat een conflictmarkering van git; kies een van beide versies en haal de markering weg."
    return None


def of_syntax(text: str, error: SyntaxError) -> str:
    """Return the sentence for a fault that the parser found, with its line and column."""
    line, column = error.lineno or 1, error.offset or 1
    lines = text.split("\n")
    row = lines[min(line, len(lines)) - 1]
    for fault in (_character, _apostrophe, _message):
        if told := fault(row, column, str(error)):
            at, sentence = told
            return f"regel {line}, kolom {at}: {sentence}"
    return _missing_dot(lines, line, column, str(error))


def _character(row: str, column: int, _message: str) -> tuple[int, str] | None:
    """Explain a character that people paste from Word or the web without seeing it."""
    for at, character in enumerate(row, 1):
        if at < column:
            continue
        if character in SMART_QUOTES:
            return at, f'hier staat een gekruld aanhalingsteken ({character}); gebruik rechte: ".'
        if character == NO_BREAK_SPACE:
            return at, "hier staat een vaste spatie (uit Word of een webpagina); vervang hem door een gewone spatie."
    return None


def _apostrophe(row: str, _column: int, _message: str) -> tuple[int, str] | None:
    """Explain a name such as ``gm:'s-Gravenhage``."""
    if (at := row.find(":'")) >= 0:
        return at + 2, (
            "een naam kan niet met een apostrof beginnen; gebruik de gemeentecode (bijvoorbeeld gm:0518) "
            "of schrijf het adres voluit tussen < en >."
        )
    return None


def _message(row: str, column: int, message: str) -> tuple[int, str] | None:
    """Explain what the parser said, for the messages that a writer of Turtle meets most."""
    return next((told for explain in EXPLANATIONS if (told := explain(row, column, message))), None)


def _prefix(_row: str, column: int, message: str) -> tuple[int, str] | None:
    if found := re.search(r"The prefix ([^ ]*): has not been declared", message):
        return (
            column,
            f"de afkorting {found[1][:REASON]}: is niet uitgelegd; zet bovenaan een regel @prefix {found[1][:REASON]}: <…> .",
        )
    return None


def _quote(row: str, column: int, message: str) -> tuple[int, str] | None:
    if row.count('"') % 2 and ("Unexpected end of file" in message or "Line jumps" in message):
        return row.rfind('"') + 1 or column, 'hier begint een tekst die niet eindigt; zet er een " achter.'
    return None


def _open_address(row: str, column: int, message: str) -> tuple[int, str] | None:
    start = row.rfind("<")
    if "Unexpected end of file" in message and start >= 0 and ">" not in row[start:]:
        return start + 1 or column, "hier begint een adres dat niet eindigt; zet er een > achter."
    return None


# What the parser says, in the words of people who write Turtle.
SAID = {
    "is not a valid RDF object": OBJECT,
    "is not a valid predicate": OBJECT,
    "Invalid IRI": "dit adres tussen < en > klopt niet; er mag bijvoorbeeld geen spatie in staan.",
    "No scheme found": "dit adres tussen < en > klopt niet; er mag bijvoorbeeld geen spatie in staan.",
    "language code": "achter de @ hoort een taal; schrijf bijvoorbeeld @nl.",
    "escape": "deze code met een \\ bestaat niet; schrijf in een tekst \\\\ voor één \\.",
    "end with a ']'": "hier hoort een ] te staan; zet die erbij.",
    "is not a valid subject": "dit woord staat los; zet tekst tussen aanhalingstekens en schrijf decimalen met een punt.",
    "beginning of a prefix name": "dit teken kan hier niet staan; schrijf een naam als x:naam of als <adres>.",
    "must be an IRI": "zo ziet een regel in dit soort bestand er niet uit; heet het misschien .ttl?",
    "followed by a dot": "zo ziet een regel in dit soort bestand er niet uit; heet het misschien .ttl?",
}


def _known(_row: str, column: int, message: str) -> tuple[int, str] | None:
    return next(((column, told) for said, told in SAID.items() if said in message), None)


EXPLANATIONS: tuple[Callable[[str, int, str], tuple[int, str] | None], ...] = (_prefix, _quote, _open_address, _known)


def _missing_dot(lines: list[str], line: int, column: int, message: str) -> str:
    """Explain a statement without its end, at the end of the line where it should have stood."""
    if "dot is expected" in message or "Unexpected end" in message:
        before = lines[: line - 1] if "dot is expected" in message else lines
        before = [*before, lines[line - 1][: column - 1]] if "dot is expected" in message else before
        number = max((n for n, row in enumerate(before, 1) if row.strip()), default=1)
        end = len(before[number - 1].rstrip()) + 1
        if number == line and "dot is expected" in message and lines[line - 1][end - 1 :].strip():
            return f"regel {line}, kolom {end}: hier ontbreekt een puntkomma of een punt; zet er een ; of een . neer."
        return f"regel {number}, kolom {end}: hier ontbreekt de punt aan het eind; zet er een . achter."
    reason = message.partition(": ")[2][:REASON] or message[:REASON]
    return f"regel {line}, kolom {column}: dit is geen geldig Turtle ({reason}); verbeter deze regel."
