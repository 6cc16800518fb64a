"""Lezing: a workbook as the tables of the spec, from sheets of that spec and from sheets with a shape of their own."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from zv_graph.melding import LET_OP, Melding
from zv_graph.names import FEW, bare, near
from zv_graph.words import aantal, opsomming
from zv_graph.workbook.afkorting import voluit
from zv_graph.workbook.datum import JAAR
from zv_graph.workbook.functionaris import eenmaal
from zv_graph.workbook.gremiumcel import apart, overleggen
from zv_graph.workbook.inhoud import marked
from zv_graph.workbook.kennis import Kennis, bekend, kennis
from zv_graph.workbook.kolommen import indeling
from zv_graph.workbook.kop import kop_van
from zv_graph.workbook.names import als_begrip
from zv_graph.workbook.nu import niet_nu
from zv_graph.workbook.nummer import op_naam
from zv_graph.workbook.partnerblad import korte_namen, zonder_gemeenten
from zv_graph.workbook.regel import Regel, zetelblad
from zv_graph.workbook.row import onder
from zv_graph.workbook.samen import ingevuld, verdeeld
from zv_graph.workbook.sheets import FIRST_ROWS, Book, Sheet
from zv_graph.workbook.spec import Blad, blad_voor, bladen, koppen, sjabloon
from zv_graph.workbook.table import Table, joined, kopregel, past, table
from zv_graph.workbook.titels import naamgenoten
from zv_graph.workbook.verdwaald import op_zijn_plaats
from zv_graph.workbook.verklaring import verklaard
from zv_graph.workbook.vorm import vorm
from zv_graph.workbook.wie import alleen, zetels
from zv_graph.workbook.woorden import teken

# So many names of overleggen are read at a glance.
NAMED = 4
HULP = "de naam is die van een hulpblad uit het sjabloon; het is niet gelezen. Staan er overleggen in, geef het blad dan een andere naam."
NIET_NU = "de naam zegt dat dit blad niet gaat over hoe het nu is; het is niet gelezen. Geldt het nu, geef het blad dan een andere naam."


@dataclass(slots=True)
class Lezing:
    """What was read: the tables by the name of their sheet, what is known of who can sit somewhere, and what was remarked.

    ``vormen`` tells of each sheet with a shape of its own which shape was recognised, in one sentence.
    """

    tabellen: dict[str, Table]
    kennis: Kennis
    meldingen: list[Melding] = field(default_factory=list)
    vormen: list[str] = field(default_factory=list)


def lees(book: Book) -> Lezing:
    """Return the tables of a workbook: each sheet of the spec, and what lists, matrices and blocks tell besides."""
    told = [Melding(LET_OP, place, text) for place, text in book.twijfel]
    ours = not {bare(blad.naam) for blad in bladen()}.isdisjoint(map(bare, book.bladen))
    sheets = {name: sheet for name, sheet in book.bladen.items() if sheet.rijen and not (ours and _is_help(name))}
    sheets = op_naam({name: sheet for name, sheet in verklaard(sheets, told).items() if sheet.rijen}, told)
    own, regels, shapes = _per_blad(sheets, told)
    told += [*naamgenoten(regels), *_jaren(regels)]
    cells = [cel for regel in regels if (cel := regel.cel("overleg"))]
    alone = {bare(name) for cel in cells for name in apart(cel) if "," not in name}
    regels = [op_zijn_plaats(one, told) for regel in regels for one in overleggen(regel, alone, told)]
    own, codes = zonder_gemeenten(own, told)
    knows = kennis(own, regels, {**korte_namen(regels), **codes})
    fixed = knows.partijen
    knows = replace(knows, partijen={**alleen(knows, regels), **fixed})
    found = eenmaal(knows, [seat for regel in regels for seat in zetels(knows, regel, told)])
    meetings = own.get(blad_voor("gremium").naam)
    named = [meetings.cel(row, meetings.blad.kolommen[0]) for row in meetings.rijen] if meetings else []
    seats = voluit(found, fixed, [*filter(None, named)], told)
    tables = verdeeld(ingevuld(own, knows, told), seats, knows, told)
    ordered = {blad.naam: tables[blad.naam] for blad in bladen() if blad.naam in tables}
    return Lezing(
        ordered, knows, told, [f"{name}: gelezen als {shape}: {_telling(name, seats)}." for name, shape in shapes]
    )


def _per_blad(
    sheets: Mapping[str, Sheet], told: list[Melding]
) -> tuple[dict[str, Table], list[Regel], list[tuple[str, str]]]:
    """Return the tables of the sheets of the spec, what the others tell, and which shape each of those has.

    Who can sit somewhere is known first; a sheet of what is wished or was is read last, and only where no other tells of
    overleggen.
    """
    known = {bare(blad.naam): blad for blad in bladen()}
    # Another word may be the name of a sheet that is none of the spec.
    known |= {
        bare(name): blad
        for name, sheet in sheets.items()
        for blad in bladen()
        if bare(name) in map(bare, blad.ook) and past(blad, sheet)
    }
    sure = {name: blad for name in sheets if (blad := known.get(bare(name))) and _is_sure(blad, sheets[name])}
    read = {name: table(blad, sheets[name], told) for name, blad in sure.items()}
    names = bekend(list(read.values()))
    own: dict[str, Table] = {}
    regels: list[Regel] = []
    shapes = []
    for name, sheet in sorted(sheets.items(), key=lambda one: _is_laatst(one[0])):
        told += _unseen(name, sheet)
        blad = known.get(bare(name))
        if _is_laatst(name) and (any(regel.cel("overleg") for regel in regels) or blad_voor("gremium").naam in own):
            told.append(Melding(LET_OP, name, NIET_NU if niet_nu(name) else HULP))
            continue
        shape = None if name in sure else vorm(name, sheet, names)
        if shape and (blad is None or any(regel.cel("partij") for regel in shape.regels)):
            regels += shape.regels
            told += shape.meldingen
            shapes.append((name, shape.zin))
        elif blad:
            one = read[name] if name in read else table(blad, sheet, told)
            own[blad.naam] = joined(own[blad.naam], one) if blad.naam in own else one
        else:
            told.append(Melding(LET_OP, name, f"dit blad wordt overgeslagen; {_hint(name, sheet, known)}"))
    return own, regels, shapes


def _jaren(regels: Sequence[Regel]) -> Iterator[Melding]:
    """Yield that sheets of several years are read as one moment, where they tell of the same overleg."""
    years = {blad: found[0] for regel in regels if (found := JAAR.search(blad := regel.rij.blad))}
    where: dict[str, set[str]] = defaultdict(set)
    for regel in regels:
        if regel.rij.blad in years and regel.cel("overleg"):
            where[bare(regel.cel("overleg"))].add(years[regel.rij.blad])
    if any(len(one) > 1 for one in where.values()):
        first, *_ = years
        text = f"de bladen {opsomming(list(years))} zijn van verschillende jaren en zijn samen gelezen als één moment; houd één jaar in dit werkboek."
        yield Melding(LET_OP, first, text)


def _telling(name: str, seats: Sequence[Regel]) -> str:
    """Return how many overleggen and partijen a sheet names, of a few overleggen their names."""
    own = [seat for seat in seats if seat.rij.blad == name]
    meetings, parties = (
        {bare(seat.cel(what)): str(seat.cel(what)) for seat in own if seat.cel(what)} for what in ("overleg", "partij")
    )
    names = f" ({opsomming(list(meetings.values()))})" if 0 < len(meetings) <= NAMED else ""
    return f"{aantal(len(meetings), 'overleg', 'overleggen')} × {aantal(len(parties), 'partij', 'partijen')}{names}"


def _is_sure(blad: Blad, sheet: Sheet) -> bool:
    """Tell whether a sheet is surely one of the spec: any but the overleggen, and partners with an overleg beside them.

    A bare Naam may be that of an overleg, unless another column of partners stands beside it.
    """
    own = koppen(blad.kolommen)
    words = [bare(cell) for row in sheet.rijen[:FIRST_ROWS] for cell in row.gevuld]
    keys = {word for word in words if (kop := kop_van(word)) and kop.sleutel}
    alone = len({own[word].kop for word in words if word in own}) == 1
    seats = blad.noemt == "partij" and (bool(keys if alone else keys - own.keys()) or _kruist(blad, sheet))
    return past(blad, sheet) and blad.noemt != "gremium" and not seats


def _kruist(blad: Blad, sheet: Sheet) -> bool:
    """Tell whether a sheet holds marks or rollen below headings that nobody knows: overleggen beside who sits there."""
    top = kopregel(blad, sheet.rijen)
    body = sheet.rijen[sheet.rijen.index(top) + 1 :]
    return any(
        kop_van(cell) is None and any(teken(value) is not None or als_begrip("rol", value) for value in onder(body, at))
        for at, cell in top.plekken
    )


def _is_help(name: str) -> bool:
    """Tell whether a sheet is called as one of the template that holds no data."""
    return bare(name) in map(bare, sjabloon().zonder)


def _is_laatst(name: str) -> bool:
    """Tell whether a sheet counts only where no other tells of overleggen."""
    return niet_nu(name) or _is_help(name)


def _unseen(name: str, sheet: Sheet) -> Iterator[Melding]:
    """Yield what people do not see of a sheet and that counts all the same."""
    if sheet.verborgen:
        yield Melding(LET_OP, name, "dit blad is verborgen; kijk of er niets in staat dat niemand mag zien.")
    yield from (Melding(LET_OP, name, text) for text in sheet.onzichtbaar)


def _hint(name: str, sheet: Sheet, known: Mapping[str, Blad]) -> str:
    """Return what to do with a sheet that has no shape that is known."""
    first, *body = sheet.rijen
    if sum(marked(body, at) for at in range(len(first.cellen))) > 1:
        return "het lijkt een kruistabel; zet in de eerste cel van de kop Overleg of Partij, wat daaronder staat."
    if indeling(sheet.rijen):
        return f"onder {opsomming(first.gevuld)} staan alleen gemeenten, en elke gemeente één keer. Zijn het overleggen, zet dan de naam van elk overleg op een rij, en ernaast wie er zit."
    close = near(bare(name), known, least=FEW)
    heads = " en ".join(kolom.kop for kolom in zetelblad().kolommen if kolom.moet)
    names = ", ".join(blad.naam for blad in bladen())
    other = (
        f"er is geen lijst, kruistabel of blok in herkend. Zet boven een lijst de koppen {heads}; bekend zijn: {names}."
    )
    return f"bedoel je {known[close].naam}?" if close else other
