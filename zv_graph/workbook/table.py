"""Table: one sheet of a workbook with its headings understood."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from zv_graph.melding import FOUT, LET_OP, Melding
from zv_graph.names import FEW, bare, near
from zv_graph.workbook.names import gemeenten
from zv_graph.workbook.package import letters
from zv_graph.workbook.sheets import FIRST_ROWS, Row, Sheet
from zv_graph.workbook.spec import Blad, Kolom, blad_van, blad_voor, bladen, sjabloon
from zv_graph.workbook.values import plain

# A row of which the first cell begins so is an example of the template.
VOORBEELD = "voorbeeld:"
OF_THE_TABLE = ("dcterms:source", "rdfs:comment")


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of one sheet and in which column each known heading stands; ``titel`` is how the file calls the sheet."""

    titel: str
    blad: Blad
    plek: Mapping[str, int]
    rijen: Sequence[Row]

    def cel(self, row: Row, kolom: Kolom) -> str:
        """Return the text of a cell; a column that is not there is empty."""
        at = self.plek.get(kolom.kop)
        return row.cellen[at] if at is not None and at < len(row.cellen) else ""

    def plaats(self, row: Row, kolom: Kolom | None = None) -> str:
        """Return where a row or a cell stands."""
        if kolom is None or kolom.kop not in self.plek:
            return f"{self.titel}, rij {row.nummer}"
        return f"{self.titel}, cel {letters(self.plek[kolom.kop])}{row.nummer}"


def tables(sheets: Mapping[str, Sheet]) -> tuple[list[Table], list[Melding]]:
    """Return the sheets that are known, in the order of the spec, and what was not understood.

    Where there is no sheet Overleggen, one flat sheet with a row for each seat is taken for all of them.
    """
    known = {bare(name): blad for blad in bladen() for name in (*blad.ook, blad.naam)}
    meetings = blad_voor("gremium").naam
    found: dict[str, Table] = {}
    told: list[Melding] = []
    unknown = []
    for name, sheet in sheets.items():
        rows = sheet.rijen
        if bare(name) in known and rows and known[bare(name)].naam in found:
            told.append(Melding(FOUT, name, "dit blad staat er twee keer; zet alles op één blad."))
        elif bare(name) in known and rows:
            found[known[bare(name)].naam] = _table(name, known[bare(name)], sheet, told)
        elif rows and not _is_help(name):
            unknown.append(name)
        told += _hidden(name, sheet)
    if meetings not in found:
        flat = next((name for name in unknown if _is_flat(sheets[name].rijen)), None)
        if flat is not None:
            unknown.remove(flat)
            found |= {table.blad.naam: table for table in _flat(flat, sheets[flat], told)}
    told += [Melding(LET_OP, name, f"dit blad wordt overgeslagen; {_hint(name, known)}") for name in unknown]
    return [found[blad.naam] for blad in bladen() if blad.naam in found], told


def _is_help(name: str) -> bool:
    """Tell whether a sheet is one of the template that holds no data."""
    return bare(name) in map(bare, (sjabloon().uitleg, sjabloon().lijsten))


def _hidden(name: str, sheet: Sheet) -> Iterator[Melding]:
    if sheet.rijen and sheet.verborgen and not _is_help(name):
        yield Melding(LET_OP, name, "dit blad is verborgen; kijk of er niets in staat dat niemand mag zien.")


def _body(name: str, blad: Blad, sheet: Sheet, told: list[Melding]) -> tuple[Row, ...]:
    """Return the rows below the headings, and tell what in them is no row of a table.

    Of merged cells only the first holds a value, the others read as empty; a second row with headings starts another table.
    """
    top = _top(blad, sheet.rijen)
    headings = {bare(cell) for cell in top.cellen if bare(cell) in _headings(blad)}
    rows = []
    for row in sheet.rijen[sheet.rijen.index(top) + 1 :]:
        if len(headings & {bare(cell) for cell in row.cellen}) > 1:
            told.append(
                Melding(
                    FOUT, f"{name}, rij {row.nummer}", "hier begint een tweede tabel; zet die op een blad van zichzelf."
                )
            )
            break
        rows.append(row)
    for cells in sheet.samengevoegd:
        place = cells.partition(":")[0]
        if int(place.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")) > top.nummer:
            text = "deze cellen zijn samengevoegd, alleen de eerste telt; splits ze en vul elke cel in."
            told.append(Melding(FOUT, f"{name}, cel {place}", text))
    return tuple(_filled(name, blad, rows, told))


def _is_flat(rows: Sequence[Row]) -> bool:
    """Tell whether a sheet names an overleg and who sits there, on one row each."""
    seat = blad_van("zv:Deelname")
    needed = [kolom for kolom in seat.kolommen if kolom.moet]
    return all(kolom.kop in _places(seat, _top(seat, rows)) for kolom in needed)


def _flat(name: str, sheet: Sheet, told: list[Melding]) -> list[Table]:
    """Return the tables that one flat sheet holds: each overleg, gemeente and partner once, and every seat."""
    seats = blad_van("zv:Deelname")
    things = {kind: blad_voor(kind) for kind in ("gemeente", "partij", "gremium")}
    top = _top(seats, sheet.rijen)
    body = _body(name, seats, sheet, told)
    seated = _places(seats, top)
    places = {kind: _places(blad, top) for kind, blad in things.items()}
    meeting, party = (seated[kolom.kop] for kolom in seats.kolommen if kolom.moet)
    key = {kind: blad.kolommen[0].kop for kind, blad in things.items()}
    gemeente = gemeenten()
    known = {at for found in (seated, *places.values()) for at in found.values()}
    told += [
        Melding(
            LET_OP, f"{name}, cel {letters(at)}{top.nummer}", f"de kolom “{cell}” wordt niet gelezen; laat haar zo."
        )
        for at, cell in enumerate(top.cellen)
        if cell and at not in known
    ]
    of_gemeente = [row for row in body if gemeente.find(_cell(row, party))]
    others = [row for row in body if not gemeente.find(_cell(row, party))]
    return [
        _once(Table(name, things["gemeente"], {key["gemeente"]: party}, of_gemeente), told),
        _once(Table(name, things["partij"], {**places["partij"], key["partij"]: party}, others), told),
        _once(Table(name, things["gremium"], {**places["gremium"], key["gremium"]: meeting}, body), told),
        # A remark or a source stands for what the row says of the overleg.
        Table(name, seats, {kop: at for kop, at in seated.items() if seats.kolom(kop).zegt not in OF_THE_TABLE}, body),
    ]


def _cell(row: Row, at: int) -> str:
    return row.cellen[at] if at < len(row.cellen) else ""


def _once(table: Table, told: list[Melding]) -> Table:
    """Return a table with one row for each name: of each column the first value counts, and another one is told."""
    first = table.plek[table.blad.kolommen[0].kop]
    found: dict[str, Row] = {}
    for row in table.rijen:
        name = _cell(row, first)
        known = found.get(bare(name) or name)
        if not name:
            continue
        if known is None:
            found[bare(name) or name] = row
            continue
        cells = [*known.cellen, *[""] * (len(row.cellen) - len(known.cellen))]
        for kop, at in table.plek.items():
            value = _cell(row, at)
            soort = table.blad.kolom(kop).soort
            same = plain(value, soort).casefold() == plain(cells[at], soort).casefold()
            if at != first and value and cells[at] and not same:
                text = (
                    f"bij “{name}” staat hier “{value}” en in rij {known.nummer} “{cells[at]}”; {kop} uit die rij telt."
                )
                told.append(Melding(LET_OP, table.plaats(row, table.blad.kolom(kop)), text))
            cells[at] = cells[at] or value
        found[bare(name) or name] = Row(known.nummer, tuple(cells))
    return Table(table.titel, table.blad, table.plek, tuple(found.values()))


def _headings(blad: Blad) -> dict[str, Kolom]:
    """Return every heading of a sheet, also those that people use instead, bare of case and signs."""
    own = {bare(kolom.kop): kolom for kolom in blad.kolommen}
    return {bare(other): kolom for kolom in blad.kolommen for other in kolom.ook} | own


def _top(blad: Blad, rows: Sequence[Row]) -> Row:
    """Return the row with the headings."""
    headings = _headings(blad)
    return max(rows[:FIRST_ROWS], key=lambda row: sum(bare(cell) in headings for cell in row.cellen))


def _places(blad: Blad, top: Row) -> dict[str, int]:
    """Return in which column each heading stands; the first one counts."""
    headings, found = _headings(blad), dict[str, int]()
    for at, cell in enumerate(top.cellen):
        if bare(cell) in headings:
            found.setdefault(headings[bare(cell)].kop, at)
    return found


def _hint(name: str, known: Mapping[str, Blad]) -> str:
    close = near(bare(name), known, least=FEW)
    names = ", ".join(blad.naam for blad in bladen())
    return f"bedoel je {known[close].naam}?" if close else f"bekend zijn: {names}."


def _table(titel: str, blad: Blad, sheet: Sheet, told: list[Melding]) -> Table:
    """Return one sheet; headings may differ in case, spaces and signs."""
    top = _top(blad, sheet.rijen)
    plek = _places(blad, top)
    told += [
        Melding(LET_OP, f"{titel}, cel {letters(at)}{top.nummer}", _unknown(cell, blad, plek))
        for at, cell in enumerate(top.cellen)
        if cell and at not in plek.values()
    ]
    lacks = [kolom.kop for kolom in blad.kolommen if kolom.moet and kolom.kop not in plek]
    told += [Melding(FOUT, titel, f"de kolom {kop} ontbreekt; zet die kop boven de juiste kolom.") for kop in lacks]
    return Table(titel, blad, plek, _body(titel, blad, sheet, told))


def _unknown(cell: str, blad: Blad, plek: Mapping[str, int]) -> str:
    left = {name: kolom for name, kolom in _headings(blad).items() if kolom.kop not in plek}
    close = near(bare(cell), left, least=FEW)
    hint = f"bedoel je {left[close].kop}?" if close else "geef haar een kop die in Uitleg staat, of laat haar zo."
    return f"de kolom “{cell}” wordt niet gelezen; {hint}"


def _filled(titel: str, blad: Blad, rows: Sequence[Row], told: list[Melding]) -> Iterator[Row]:
    """Yield the rows that are no example; one that people wrote themselves is told."""
    own = f"{VOORBEELD} {blad.kolommen[0].voorbeeld}".casefold()
    for row in rows:
        first = next(cell for cell in row.cellen if cell).casefold()
        if not first.startswith(VOORBEELD):
            yield row
        elif first != own:
            text = f"deze rij begint met “{VOORBEELD}” en telt niet mee; haal dat woord weg als zij wel telt."
            told.append(Melding(LET_OP, f"{titel}, rij {row.nummer}", text))
