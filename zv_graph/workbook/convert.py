"""Convert: the tables of a workbook into statements, each with the row that it comes from."""

import re
from collections.abc import Iterator

from rdflib import RDFS, Literal, URIRef

from zv_graph.melding import FOUT, LET_OP
from zv_graph.names import bare, slug
from zv_graph.region import background
from zv_graph.vocabulary import REGELINGEN, ZV
from zv_graph.workbook import partij
from zv_graph.workbook.cell import ADDRESS, ANDERS, meaning, parts
from zv_graph.workbook.conversion import Conversion
from zv_graph.workbook.lezing import Lezing
from zv_graph.workbook.names import Names
from zv_graph.workbook.row import Cel, Row
from zv_graph.workbook.spec import ADRES, BASE, Blad, Kolom, blad_van, term
from zv_graph.workbook.table import Table
from zv_graph.workbook.thema import eigen, mag_thema
from zv_graph.workbook.woorden import is_kort, onbekend, telwoord, tussen_haken

IS_A = term("rdf:type")
# A name that begins with a number of what it names: 10 driehoeken, drie wijkteams.
PLURAL = re.compile(r"(\w+)\s+\w{3,}(?:en|s)(?:\s.*)?")


def convert(gelezen: Lezing, bestand: str, naam: str) -> Conversion:
    """Return what the tables of a workbook say of a region; ``naam`` is its name where the sheet Regio gives none.

    Names are matched to gemeenten, partners and overleggen of the workbook; a name that is only nearly
    the same is reported and never taken silently. All remarks are given, not only the first.
    """
    regio, tables = blad_van("zv:Regio"), list(gelezen.tabellen.values())
    told, address = next((_first(table) for table in tables if table.blad == regio and table.rijen), (naam, ""))
    iri = URIRef(address if ADDRESS.fullmatch(address) else BASE + slug(told or naam))
    found = Conversion(iri, bestand, gelezen.kennis)
    if not any(table.blad == regio and table.rijen for table in tables):
        found.tell(LET_OP, regio.naam, f"er staat geen regio; zij heet nu {naam}. Vul het blad {regio.naam} in.")
        found.statements += [
            (found.regio, IS_A, ZV.Regio),
            (found.regio, term("rdfs:label"), Literal(naam, lang="nl")),
        ]
    found.namen["gemeente"] = gelezen.kennis.gemeenten
    subjects = [(table, row, subject) for table in tables for row, subject in list(_subjects(found, table))]
    for table, row, subject in subjects:
        _row(found, table, row, subject)
    partij.soorten(found)
    return found


def _first(table: Table) -> tuple[str, str]:
    """Return the name and the address of the first row."""
    kolom = table.blad.benoemd
    return table.cel(table.rijen[0], kolom) if kolom else "", table.cel(table.rijen[0], ADRES)


def _subjects(found: Conversion, table: Table) -> Iterator[tuple[Row, URIRef | None]]:
    """Yield for each row that says enough the thing that it is about, and know it under its names."""
    blad, seen = table.blad, set[str]()
    for row in table.rijen:
        missing = [kolom for kolom in blad.kolommen if kolom.moet and not table.cel(row, kolom)]
        missing = [k for k in missing if not k.tenzij or not table.cel(row, blad.kolom(k.tenzij))]
        asked = (table.cel(row, kolom) for kolom in blad.kolommen if kolom.moet)
        unknown = next((cell for cell in asked if cell and onbekend(cell)), None)
        if unknown and not missing:
            found.tell(LET_OP, unknown.plaats, f"“{unknown}” is gelezen als niet bekend; deze rij telt niet mee.")
            continue
        for kolom in (kolom for kolom in missing if kolom.kop in table.plek):
            found.tell(FOUT, table.plaats(row, kolom), f"{kolom.kop} is leeg; vul de cel in of haal de rij weg.")
        if missing:
            continue
        if blad.klasse == "zv:Regio":
            if row is not table.rijen[0]:
                found.tell(FOUT, table.plaats(row), "er staat al een regio; haal deze rij weg.")
                continue
            yield row, found.regio
        elif blad.klasse is None:
            _gemeente(found, table, row)
            name = bare(table.cel(row, blad.kolommen[0]))
            if name in seen:
                found.tell(FOUT, table.plaats(row), "deze gemeente staat er al; haal een van de twee rijen weg.")
                continue
            seen.add(name)
            yield row, None
        else:
            yield row, _subject(found, table, row)


def _subject(found: Conversion, table: Table, row: Row) -> URIRef:
    """Return a new address for a row: after its name, or after what it must say."""
    blad, kolom = table.blad, table.blad.benoemd
    if kolom is None:
        words = [table.cel(row, k) for k in blad.kolommen if k.moet or k.zegt == "zv:functie"]
        _again(found, table, row)
        given = _address(found, table, row)
        return given or found.free(slug(" ".join([(blad.klasse or "").partition(":")[2], *words])), table.plaats(row))
    name = table.cel(row, kolom)
    kind = blad.noemt or blad.naam
    known = found.namen[kind]
    same = known.find(name)
    iri = _address(found, table, row) or found.free(slug(name), table.plaats(row))
    if same is not None:
        twin = known.shown[same]
        again = "deze naam staat er al" if twin.casefold() == name.casefold() else f"“{name}” lijkt op “{twin}”"
        ernst = FOUT if twin.casefold() == name.casefold() else LET_OP
        found.tell(
            ernst,
            table.plaats(row, kolom),
            f"{again} ({found.plaatsen[str(same)]}); is het dezelfde? Haal er dan één weg.",
        )
    if kind == "partij":
        partij.looked_at(found, table, row, iri, twin=same is not None)
    known.add(iri, [name, *_short(found, table, row, known), *(_in_brackets(name) if kind == "gremium" else ())])
    return iri


def _again(found: Conversion, table: Table, row: Row) -> None:
    """Tell when a row says the same as one before it."""
    said = (table.blad.naam, *(table.cel(row, kolom).casefold() for kolom in table.blad.kolommen))
    first = found.gezegd.setdefault(said, table.plaats(row))
    if first != table.plaats(row):
        found.tell(LET_OP, table.plaats(row), f"dit staat ook in {first}; het telt één keer.")


def _short(found: Conversion, table: Table, row: Row, known: Names) -> Iterator[str]:
    """Yield the other names of a row; one that already means something else is told and not taken."""
    kolom = table.blad.zegt("skos:altLabel")
    for name in filter(None, (part.strip() for part in table.cel(row, kolom).split(";"))) if kolom else ():
        taken = known.find(name) or found.namen["gemeente"].find(name)
        if taken is None:
            yield name
        else:
            shown = known.shown.get(taken) or found.namen["gemeente"].shown[taken]
            text = f"“{name}” is ook een naam van {shown}; de afkorting telt hier niet mee."
            found.tell(LET_OP, table.plaats(row, kolom), text)


def _in_brackets(name: str) -> Iterator[str]:
    """Yield both names of what is called in full with its short name between brackets behind it."""
    if (parts := tussen_haken(name)) and is_kort(parts[1], parts[0]):
        yield from parts[::-1]


def _gemeente(found: Conversion, table: Table, row: Row) -> None:
    """Know a gemeente that is not one of the country, as in an example, by the address that its row gives."""
    name, own = table.cel(row, table.blad.kolommen[0]), _address(found, table, row)
    if own is not None:
        found.namen["gemeente"].add(own, [name])
        found.statements += [(own, IS_A, ZV.Gemeente), (own, term("rdfs:label"), Literal(name, lang="nl"))]


def _address(found: Conversion, table: Table, row: Row) -> URIRef | None:
    """Return the address that a row gives itself, when it is one that no other row has."""
    text, plaats = table.cel(row, ADRES), table.plaats(row, ADRES)
    if not text:
        return None
    if not ADDRESS.fullmatch(text):
        found.tell(FOUT, plaats, f"“{text}” is geen adres; maak de cel leeg.")
        return None
    if text == str(found.regio) or (URIRef(text), None, None) in background():
        found.tell(FOUT, plaats, "dit adres is al van iets anders; maak de cel leeg.")
        return None
    if text in found.plaatsen:
        found.tell(FOUT, plaats, f"dit adres staat ook bij {found.plaatsen[text]}; maak een van de twee cellen leeg.")
        return None
    found.plaatsen[text] = table.plaats(row)
    return URIRef(text)


def _is_regeling(found: Conversion, table: Table, row: Row) -> bool:
    """Tell whether a row is about a regeling that has no meetings."""
    vorm, keer = (table.blad.zegt(said) for said in ("zv:vorm", "zv:keerPerJaar"))
    node = found.begrippen["vorm"].find(table.cel(row, vorm)) if vorm else None
    return str(node) in REGELINGEN and not (keer and table.cel(row, keer))


def _row(found: Conversion, table: Table, row: Row, subject: URIRef | None) -> None:
    """Add what one row says."""
    blad = table.blad
    if subject is None:
        subject = found.namen["gemeente"].find(table.cel(row, blad.kolommen[0]))
    if subject is not None and blad.klasse:
        found.statements.append((subject, IS_A, ZV.Gremium if _is_regeling(found, table, row) else term(blad.klasse)))
    for kolom in (kolom for kolom in blad.kolommen if kolom is not ADRES):
        cel = table.cel(row, kolom)
        # A cell that a list has not stands where its row does.
        if cel.kolom >= 0:
            found.plaatsen[f"{subject or found.regio} {kolom.eigenschap}"] = cel.plaats
        for part in parts(found, kolom, cel):
            _says(found, blad, subject or found.regio, kolom, part)
    if subject is not None and blad.noemt == "gremium":
        _more(found, table, row, subject)
    if subject is not None and blad.klasse:
        source = f"{found.bestand}, blad {row.plaats}"
        found.statements.append((subject, term("dcterms:source"), Literal(source)))


def _more(found: Conversion, table: Table, row: Row, subject: URIRef) -> None:
    """Add how many tables there are where only the name tells it: ten driehoeken."""
    kolom, name = table.blad.zegt("zv:aantal"), table.cel(row, table.blad.kolommen[0])
    counted = PLURAL.fullmatch(name)
    number = telwoord(counted[1]) if counted else None
    if kolom and number and number > 1 and not table.cel(row, kolom):
        found.statements.append((subject, kolom.eigenschap, Literal(number)))
        text = f"“{name}” is gelezen als {number} tafels van deze soort; is het er één, schrijf dan 1 bij {kolom.kop}."
        found.tell(LET_OP, name.plaats, text)


def _in_eigen_woorden(found: Conversion, subject: URIRef, kolom: Kolom, text: Cel) -> None:
    """Add what somebody says in words that the list lacks: a thema of the region itself, or else a note."""
    if mag_thema(kolom, text):
        words = [text.met(word.strip()) for word in text.split(",") if word.strip()]
        nodes = [found.begrippen["thema"].find(word) or eigen(found, word) for word in words]
        found.statements += [(subject, kolom.eigenschap, node) for node in nodes]
        return
    found.tell(LET_OP, text.plaats, f"“{text}” staat niet in de lijst; het komt bij de toelichting.")
    found.statements.append((subject, RDFS.comment, Literal(f"{kolom.kop}: {text}", lang="nl")))


def _says(found: Conversion, blad: Blad, subject: URIRef, kolom: Kolom, part: Cel) -> None:
    """Add what one value of a cell says of the thing that its row describes."""
    if kolom.schemas and (own := ANDERS.fullmatch(part)):
        part = part.met(own[1])
        if not any(found.begrippen[scheme].find(part) for scheme in kolom.schemas):
            _in_eigen_woorden(found, subject, kolom, part)
            return
    node = meaning(found, blad, kolom, part)
    if kolom.schemas and isinstance(node, Literal):
        found.statements.append((subject, RDFS.comment, node))
    elif node is not None and not kolom.zegt.startswith("^"):
        found.statements.append((subject, kolom.eigenschap, node))
    elif isinstance(node, URIRef):
        pair = (found.regio, node) if blad.klasse is None else (node, subject)
        found.statements.append((pair[0], kolom.eigenschap, pair[1]))
