"""Delimited: CSV as rows of texts, with whatever sign between the cells and in whatever encoding people have it."""

import csv
import io
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from zv_graph.errors import ZvgraphError, why
from zv_graph.names import bare
from zv_graph.workbook.package import MAX_CELLS, MAX_COLUMNS, MAX_ROWS, too_large
from zv_graph.workbook.spec import bladen

CSV_ENDING = ".csv"
MAX_BYTES = 50 * 1024 * 1024
# CSV holds only text, and all of it is read at once.
MAX_CSV = 10 * 1024 * 1024
UTF16 = (b"\xff\xfe", b"\xfe\xff")
SEPARATORS = ";,\t|"
# What is no UTF-8 was written by Windows, DOS or an old Macintosh; the one with the most Dutch letters is right.
ENCODINGS = ("cp1252", "cp850", "mac_roman")
# The letters with a sign that stand in Dutch and Frisian names, and no others.
DUTCH = set("ëïéèêüöäâúûôóáàçíîËÏÉÈÊÜÖÄÂÚÛÔÓÁÀÇ€–—‘’“”…·°²")
# UTF-8 that was read as cp1252 once, and written again.
DOUBLE = re.compile("[ÃÂ][\u0080-\u00bf\u0152-\u0178\u2013-\u203a\u20ac\u2122]")
FIRST_LINES = 40


@dataclass(frozen=True, slots=True)
class Delimited:
    """The rows of a file by number, and what of its signs is a guess: the row (0 is the whole file) and a sentence."""

    rijen: Sequence[tuple[int, Sequence[str]]]
    twijfel: tuple[tuple[int, str], ...] = ()


def read(path: Path) -> Delimited:
    """Return the rows of a CSV file; the row that holds the most known headings chooses the separator.

    Raises ZvgraphError in one sentence for a file that is not there, is too large, is no text, or ends in a quote.
    """
    data = contents(path)
    if len(data) > MAX_CSV:
        raise ZvgraphError(f"{path.name}: het bestand is groter dan 10 MB; haal weg wat niet over de regio gaat.")
    text, doubt = _decoded(data)
    if "\0" in text:
        raise ZvgraphError(f"{path.name}: dit is geen CSV-bestand; sla het in Excel op als CSV (UTF-8).")
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    csv.field_size_limit(MAX_BYTES)
    lines = csv.reader(io.StringIO(text), delimiter=_separator(text), strict=True)
    found: list[tuple[int, Sequence[str]]] = []
    size = 0
    try:
        for number, cells in enumerate(lines, 1):
            size += len(cells)
            if number > MAX_ROWS or len(cells) > MAX_COLUMNS:
                raise too_large(path.name)
            if size > MAX_CELLS:
                raise ZvgraphError(f"{path.name}: er staan meer dan 500.000 cellen in; haal lege kolommen weg.")
            found.append((number, cells))
    except csv.Error:
        raise ZvgraphError(
            f"{path.name}: een aanhalingsteken op of vóór regel {lines.line_num} klopt niet; sla het bestand in Excel opnieuw op als CSV."
        ) from None
    return Delimited(found, doubt)


def contents(path: Path) -> bytes:
    """Return the bytes of a file that can be a workbook."""
    if not path.exists():
        raise ZvgraphError(f"{path.name}: dit bestand bestaat niet; controleer de naam en de map.")
    if not path.is_file():
        raise ZvgraphError(f"{path.name}: dit is geen gewoon bestand; geef het werkboek op.")
    try:
        if path.stat().st_size > MAX_BYTES:
            raise ZvgraphError(f"{path.name}: het bestand is groter dan 50 MB; haal weg wat niet over de regio gaat.")
        return path.read_bytes()
    except OSError as error:
        raise ZvgraphError(f"{path.name}: lezen lukt niet ({why(error)}); sluit het in Excel.") from None


def _decoded(data: bytes) -> tuple[str, tuple[tuple[int, str], ...]]:
    """Return the text of a file, and where its encoding is in doubt."""
    try:
        text = data.decode("utf-16" if data.startswith(UTF16) else "utf-8-sig")
    except UnicodeDecodeError:
        return _older(data)
    if found := DOUBLE.search(text):
        return _undoubled(text, text.count("\n", 0, found.start()) + 1)
    return text, ()


def _undoubled(text: str, row: int) -> tuple[str, tuple[tuple[int, str], ...]]:
    """Return a text that was encoded twice as it was meant, line by line, and tell it."""
    lines = []
    for line in text.split("\n"):
        try:
            lines.append(line.encode("cp1252").decode("utf-8") if DOUBLE.search(line) else line)
        except (UnicodeEncodeError, UnicodeDecodeError):
            lines.append(line)
    told = "letters met een teken stonden er verkeerd (zoals Ã«) en zijn hersteld; kijk of de namen kloppen."
    return "\n".join(lines), ((row, told),)


def _older(data: bytes) -> tuple[str, tuple[tuple[int, str], ...]]:
    """Return text that is not UTF-8; a line that is, in a file that is not, is told with the other ones."""
    lines = data.split(b"\n")
    apart = [line for line in lines if not _is_utf8(line)]
    encoding = max(ENCODINGS, key=lambda name: _dutch(b"\n".join(apart), name))
    texts = [line.decode("utf-8" if _is_utf8(line) else encoding, errors="replace") for line in lines]
    mixed = any(not line.isascii() and _is_utf8(line) for line in lines)
    first = next(at for at, line in enumerate(lines, 1) if not _is_utf8(line))
    told = (
        "vanaf hier staan letters met een teken in een andere codering dan elders; kijk of de namen kloppen."
        if mixed
        else "dit bestand is geen UTF-8; kijk of letters zoals ë kloppen, of sla het in Excel op als CSV UTF-8."
    )
    return "\n".join(texts), ((first, told),) if mixed or encoding != ENCODINGS[0] else ()


def _dutch(data: bytes, encoding: str) -> int:
    """Return how many letters with a sign are Dutch ones, less those that are not, when bytes are read so."""
    signs = [sign for sign in data.decode(encoding, errors="replace") if not sign.isascii()]
    return sum(1 if sign in DUTCH else -1 for sign in signs)


def _is_utf8(line: bytes) -> bool:
    try:
        line.decode()
    except UnicodeDecodeError:
        return False
    return True


def _separator(text: str) -> str:
    """Return the sign that parts the most known headings on one line, else the most common one of the first line."""
    known = {word for blad in bladen() for kolom in blad.kolommen for word in kolom.woorden}
    lines = text.split("\n", FIRST_LINES)[:FIRST_LINES]

    def fit(sign: str) -> tuple[int, int]:
        return max(sum(bare(cell.strip('"')) in known for cell in line.split(sign)) for line in lines), lines[0].count(
            sign
        )

    return max(SEPARATORS, key=fit)
