"""Keuze: the lists that cells of the template choose from: words of the program, and names that grow with the workbook."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import xlsxwriter

from zv_graph.workbook.names import Names, begrippen, land
from zv_graph.workbook.package import letters
from zv_graph.workbook.spec import Blad, Kolom, blad_voor, bladen, sjabloon
from zv_graph.workbook.values import OORDELEN

ROWS = 500
JA_NEE = ("ja", "nee")
# The names that a column chooses from: a range with a name, which holds what the sheets hold at that moment.
NAMEN = {"gremium": "Alle_overleggen", "partij": "Alle_partijen", "gemeente": "Alle_gemeenten", "wie": "Alle_partijen"}
NAMEN |= {"betrokkene": "Alle_overleggen"}
NEDERLAND = "nederland"


@dataclass(frozen=True, slots=True)
class Keuzes:
    """The words of each kind of column, and the names of gemeenten and partners with which the workbook begins."""

    woorden: Mapping[str, Sequence[str]]
    namen: Sequence[str]

    def bereik(self, kind: str) -> str:
        """Return the range in which the words of a kind stand."""
        letter = letters(list(self.woorden).index(kind))
        return f"={sjabloon().lijsten}!${letter}$2:${letter}${len(self.woorden[kind]) + 1}"


def keuzes(filled: Mapping[str, Sequence[Sequence[str]]]) -> Keuzes:
    """Return every list of values that a cell may choose from."""
    known = begrippen()
    found: dict[str, Sequence[str]] = {"ja/nee": JA_NEE, "oordeel": OORDELEN}
    for kolom in (kolom for blad in bladen() for kolom in blad.kolommen if kolom.schemas):
        words = kolom.kies or [name for scheme in kolom.schemas for name in _shown(known[scheme])]
        found[kolom.lijst] = [*words, sjabloon().anders]
    found[NEDERLAND] = _shown(land())
    names = [row[0] for kind in ("gemeente", "partij") for row in filled.get(blad_voor(kind).naam, ()) if row]
    return Keuzes(found, names)


def lijst(blad: Blad, at: int, kolom: Kolom, lists: Keuzes) -> dict[str, object]:
    """Return the list of a column; other words may stand there too, except where a yes or no is asked."""
    source = _source(blad, at, kolom, lists)
    if source is None:
        return {}
    return {
        "validate": "list",
        "source": source,
        "show_error": kolom.soort in ("ja/nee", "oordeel"),
        # A question mark may stand there.
        "error_type": "warning",
        "error_title": kolom.kop[:32],
        "error_message": "Kies een waarde uit de lijst.",
    }


def _source(blad: Blad, at: int, kolom: Kolom, lists: Keuzes) -> str | None:
    """Return the range with the values that a column may choose from."""
    if kolom.lijst in lists.woorden:
        return lists.bereik(kolom.lijst)
    if kolom.soort == "gemeente" and blad.noemt == "gemeente" and at == 0:
        return lists.bereik(NEDERLAND)
    return f"={NAMEN[kolom.soort]}" if kolom.soort in NAMEN else None


def schrijf(book: xlsxwriter.Workbook, lists: Keuzes) -> None:
    """Write the sheet with the lists, and give names to the ranges of what the workbook itself names."""
    sheet = book.add_worksheet(sjabloon().lijsten)
    sheet.hide()
    for at, (kind, values) in enumerate(lists.woorden.items()):
        sheet.write_column(0, at, [kind, *values])
    for kind in ("gremium", "gemeente"):
        book.define_name(NAMEN[kind], _growing(blad_voor(kind).naam, "A"))
    # Gemeenten and partners stand on two sheets, and a cell chooses from one range: so they are put under each other.
    at = len(lists.woorden)
    first, second = (f"{blad_voor(kind).naam}!$A$2:$A${ROWS}" for kind in ("gemeente", "partij"))
    sheet.write_string(0, at, "partijen")
    for row in range(1, 2 * ROWS):
        formula = (
            f"=IF({row}<=COUNTA({first}),INDEX({first},{row}),"
            f'IF({row}<=COUNTA({first})+COUNTA({second}),INDEX({second},{row}-COUNTA({first})),""))'
        )
        sheet.write_formula(row, at, formula, None, lists.namen[row - 1] if row <= len(lists.namen) else "")
    letter = letters(at)
    book.define_name(NAMEN["partij"], _growing(sjabloon().lijsten, letter, f"COUNTA({first})+COUNTA({second})"))


def _growing(sheet: str, letter: str, count: str = "") -> str:
    """Return a range that is as long as what was filled in."""
    filled = count or f"COUNTA({sheet}!${letter}$2:${letter}${ROWS})"
    return f"=OFFSET({sheet}!${letter}$2,0,0,MAX(1,{filled}),1)"


def _shown(names: Names) -> list[str]:
    return sorted(names.shown.values(), key=str.casefold)
