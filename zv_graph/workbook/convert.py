"""Convert: the tables of a workbook into statements, each with the row that it comes from."""

import re
from collections.abc import Iterator, Sequence

from rdflib import DCTERMS, RDF, Literal, URIRef

from zv_graph.melding import FOUT, LET_OP
from zv_graph.names import SAME, bare, near
from zv_graph.region import background
from zv_graph.vocabulary import ZV
from zv_graph.workbook.cell import ADDRESS, meaning, parts
from zv_graph.workbook.conversion import Conversion
from zv_graph.workbook.names import Names, gemeenten
from zv_graph.workbook.sheets import Row
from zv_graph.workbook.spec import ADRES, blad_van, blad_voor, slug, term
from zv_graph.workbook.table import Table

# Comparing all with all takes time.
MOST_COMPARED = 300
BASE = "https://w3id.org/zvgraph/id/"


def convert(tables: Sequence[Table], bestand: str, naam: str) -> Conversion:
    """Return what the tables say of a region; ``naam`` is its name where the sheet Regio gives none.

    Names are matched to gemeenten, partners and overleggen of the workbook; a name that is only nearly
    the same is reported and never taken silently. All remarks are given, not only the first.
    """
    regio = blad_van("zv:Regio")
    told, address = next((_first(table) for table in tables if table.blad == regio and table.rijen), (naam, ""))
    found = Conversion(URIRef(address if ADDRESS.fullmatch(address) else BASE + slug(told or naam)), bestand)
    if not any(table.blad == regio and table.rijen for table in tables):
        found.tell(LET_OP, regio.naam, f"er staat geen regio; zij heet nu {naam}. Vul het blad {regio.naam} in.")
        found.statements += [
            (found.regio, RDF.type, ZV.Regio),
            (found.regio, term("rdfs:label"), Literal(naam, lang="nl")),
        ]
    found.namen["gemeente"] = gemeenten()
    subjects = {table.blad.naam: dict(_subjects(found, table)) for table in tables}
    for table in tables:
        for row in table.rijen:
            if row.nummer in subjects[table.blad.naam]:
                _row(found, table, row, subjects[table.blad.naam][row.nummer])
    return found


def _first(table: Table) -> tuple[str, str]:
    """Return the name and the address of the first row."""
    kolom = table.blad.benoemd
    return table.cel(table.rijen[0], kolom) if kolom else "", table.cel(table.rijen[0], ADRES)


def _subjects(found: Conversion, table: Table) -> Iterator[tuple[int, URIRef | None]]:
    """Yield for each row that says enough the thing that it is about, and know it under its names."""
    blad, seen = table.blad, set[str]()
    for row in table.rijen:
        missing = [kolom for kolom in blad.kolommen if kolom.moet and not table.cel(row, kolom)]
        for kolom in (kolom for kolom in missing if kolom.kop in table.plek):
            found.tell(FOUT, table.plaats(row, kolom), f"{kolom.kop} is leeg; vul de cel in of haal de rij weg.")
        if missing:
            continue
        if blad.klasse == "zv:Regio":
            if row is not table.rijen[0]:
                found.tell(FOUT, table.plaats(row), "er staat al een regio; haal deze rij weg.")
                continue
            yield row.nummer, found.regio
        elif blad.klasse is None:
            _gemeente(found, table, row)
            name = bare(table.cel(row, blad.kolommen[0]))
            if name in seen:
                found.tell(FOUT, table.plaats(row), "deze gemeente staat er al; haal een van de twee rijen weg.")
                continue
            seen.add(name)
            yield row.nummer, None
        else:
            yield row.nummer, _subject(found, table, row)


def _subject(found: Conversion, table: Table, row: Row) -> URIRef:
    """Return a new address for a row: after its name, or after what it must say."""
    blad, kolom = table.blad, table.blad.benoemd
    if kolom is None:
        words = [table.cel(row, k) for k in blad.kolommen if k.moet or k.zegt == "zv:functie"]
        _again(found, table, row)
        given = _address(found, table, row)
        return given or _free(found, slug(" ".join([(blad.klasse or "").partition(":")[2], *words])), table.plaats(row))
    name = table.cel(row, kolom)
    kind = blad.noemt or blad.naam
    known = found.namen[kind]
    same = known.find(name)
    iri = _address(found, table, row) or _free(found, slug(name), table.plaats(row))
    if same is not None:
        twin = known.shown[same]
        again = "deze naam staat er al" if twin.casefold() == name.casefold() else f"“{name}” lijkt op “{twin}”"
        ernst = FOUT if twin.casefold() == name.casefold() else LET_OP
        found.tell(
            ernst,
            table.plaats(row, kolom),
            f"{again} ({found.plaatsen[str(same)]}); is het dezelfde? Haal er dan één weg.",
        )
    elif kind == "partij":
        _nearly(found, table, row, name)
    if kind == "partij" and found.namen["gemeente"].exact.get(name.casefold()):
        found.tell(
            FOUT,
            table.plaats(row, kolom),
            f"“{name}” is een gemeente; zet die op het blad {blad_voor('gemeente').naam}.",
        )
    known.add(iri, [name, *_short(found, table, row, known)])
    return iri


def _nearly(found: Conversion, table: Table, row: Row, name: str) -> None:
    """Tell when the name of a partner is nearly that of a gemeente or another partner, or holds two of them."""
    known = (found.namen["gemeente"], found.namen["partij"])
    words = [word.strip() for word in re.split(r"[,/&]| en ", name)]
    if len(words) > 1 and all(any(names.find(word) for names in known) for word in words):
        text = f"in “{name}” staan meer partijen; geef elke partij een eigen rij."
        found.tell(LET_OP, table.plaats(row, table.blad.benoemd), text)
    elif len(found.namen["partij"].shown) < MOST_COMPARED:
        names = [shown for names in known for shown in names.shown.values()]
        close = near(name.casefold(), map(str.casefold, names), least=SAME)
        if close:
            shown = next(shown for shown in names if shown.casefold() == close)
            text = f"“{name}” lijkt op “{shown}”; is het dezelfde? Schrijf het dan gelijk."
            found.tell(LET_OP, table.plaats(row, table.blad.benoemd), text)


def _again(found: Conversion, table: Table, row: Row) -> None:
    """Tell when a row says the same as one before it."""
    said = (table.blad.naam, *(table.cel(row, kolom).casefold() for kolom in table.blad.kolommen))
    first = found.gezegd.setdefault(said, table.plaats(row))
    if first != table.plaats(row):
        found.tell(LET_OP, table.plaats(row), f"deze rij is gelijk aan {first}; haal er één weg.")


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


def _gemeente(found: Conversion, table: Table, row: Row) -> None:
    """Know a gemeente that is not one of the country, as in an example, by the address that its row gives."""
    name, own = table.cel(row, table.blad.kolommen[0]), _address(found, table, row)
    if own is not None:
        found.namen["gemeente"].add(own, [name])
        found.statements += [(own, RDF.type, ZV.Gemeente), (own, term("rdfs:label"), Literal(name, lang="nl"))]


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


def _free(found: Conversion, end: str, plaats: str) -> URIRef:
    """Return an address that no other row has."""
    iri = f"{found.regio}/{end}"
    while iri in found.plaatsen:
        found.nummers[end] += 1
        iri = f"{found.regio}/{end}-{found.nummers[end] + 1}"
    found.plaatsen[iri] = plaats
    return URIRef(iri)


def _row(found: Conversion, table: Table, row: Row, subject: URIRef | None) -> None:
    """Add what one row says."""
    blad = table.blad
    if subject is None:
        subject = found.namen["gemeente"].find(table.cel(row, blad.kolommen[0]))
    if subject is not None and blad.klasse:
        found.statements.append((subject, RDF.type, term(blad.klasse)))
    for kolom in (kolom for kolom in blad.kolommen if kolom is not ADRES):
        text = table.cel(row, kolom)
        if kolom.kop in table.plek:
            found.plaatsen[f"{subject or found.regio} {kolom.eigenschap}"] = table.plaats(row, kolom)
        for part in parts(found, kolom, text):
            node = meaning(found, table, row, kolom, part)
            if node is None:
                continue
            if not kolom.zegt.startswith("^"):
                found.statements.append((subject or found.regio, kolom.eigenschap, node))
            elif isinstance(node, URIRef):
                pair = (found.regio, node) if blad.klasse is None else (node, subject or found.regio)
                found.statements.append((pair[0], kolom.eigenschap, pair[1]))
    if subject is not None and blad.klasse:
        source = f"{found.bestand}, blad {table.plaats(row)}"
        found.statements.append((subject, DCTERMS.source, Literal(source)))
