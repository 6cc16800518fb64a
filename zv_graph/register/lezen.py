"""Lezen: the regelingen of a register, from its own export (XML) or from two tables (CSV)."""

import csv
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from xml.etree import ElementTree as ET

from zv_graph.errors import ZvgraphError
from zv_graph.moment import day
from zv_graph.register.partij import gespeld
from zv_graph.register.regeling import Deelnemer, Regeling

EXPORT = re.compile(r"https://organisaties\.overheid\.nl/static/schema/oo/export/2\.\d")
BLANK = re.compile(r"[\s\u200b\u200c\u200d\ufeff]+")
CODE = re.compile(r"[a-z]{2}[a-z0-9]{1,6}")
TABLES = ("gr_regelingen.csv", "gr_deelnemers.csv")
COLUMNS = {
    TABLES[0]: {
        *("roo_id", "naam", "citeertitel", "samenwerkingsvorm", "orgaan", "orgaan_tooi", "in_werking", "uit_werking"),
        *("opgevolgd_door", "beleidsterreinen", "bevoegdheid", "doel", "bron", "opgehaald"),
    },
    TABLES[1]: {"roo_id", "deelnemer", "tooi", "bestuursorganen", "toetreding", "uittreding"},
}
WEB = "https://organisaties.overheid.nl/"
# How many elements stand around a regeling: the register, and the part with regelingen.
DEPTH = 2


@dataclass(frozen=True, slots=True)
class Register:
    """The regelingen of a register in order of number, the day on which it was made, and what is odd in it."""

    regelingen: tuple[Regeling, ...]
    dag: str
    bestand: str
    meldingen: tuple[str, ...]


def lees(path: Path) -> Register:
    """Return what a register holds: its export (XML, XSD 2), read as a stream, or a folder with its two tables.

    Raises ZvgraphError for a file that is neither.
    """
    if path.is_dir():
        found, dag = _tables(path)
    elif path.suffix.lower() == ".xml":
        found, dag = _export(path)
    else:
        raise ZvgraphError(
            f"{path.name}: geef de export van het register (XML) of een map met {' en '.join(TABLES)} op."
        )
    if not found:
        raise ZvgraphError(f"{path.name}: er staat geen gemeenschappelijke regeling in; download de hele export.")
    known = {regeling.nummer: regeling for regeling in found}
    closed = [_closed(regeling, known) for _, regeling in sorted(known.items())]
    return Register(tuple(closed), dag, path.name, tuple(_odd(closed, known)))


def _closed(regeling: Regeling, known: Mapping[str, Regeling]) -> Regeling:
    """Return a version with an end: where it tells none, the day on which the next one takes effect."""
    after = known.get(regeling.opvolger or "")
    return replace(regeling, tot=after.vanaf) if after and not regeling.tot else regeling


def _odd(found: Iterable[Regeling], known: Mapping[str, Regeling]) -> Iterator[str]:
    """Yield what is odd: dates that overlap or turn round."""
    for one in found:
        where = f"regeling {one.nummer} ({one.titel})"
        after = known.get(one.opvolger or "")
        if after and after.vanaf and one.tot and (day(one.tot) or "") > (day(after.vanaf) or ""):
            yield f"{where}: zij geldt tot {one.tot}, maar de volgende versie al vanaf {after.vanaf}."
        if one.vanaf and one.tot and (day(one.tot, last=True) or "") < (day(one.vanaf) or ""):
            yield f"{where}: het einde ({one.tot}) ligt voor het begin ({one.vanaf})."


def _tables(folder: Path) -> tuple[list[Regeling], str]:
    """Return the regelingen of two tables, and the last day on which one was read."""
    rows, members = (list(_rows(folder / name)) for name in TABLES)
    by: dict[str, list[Deelnemer]] = defaultdict(list)
    for row in members:
        by[row["roo_id"]].append(
            Deelnemer(
                _plain(row["deelnemer"]),
                row["tooi"],
                _several(row["bestuursorganen"]),
                row["toetreding"] or None,
                row["uittreding"] or None,
            )
        )
    found = [
        Regeling(
            nummer=row["roo_id"],
            naam=gespeld(_plain(row["naam"])),
            citeertitel=gespeld(_plain(row["citeertitel"])),
            vorm=row["samenwerkingsvorm"].strip("'"),
            orgaan=gespeld(_plain(row["orgaan"])),
            orgaan_code=row["orgaan_tooi"],
            vanaf=row["in_werking"] or None,
            tot=row["uit_werking"] or None,
            opvolger=row["opgevolgd_door"] or None,
            terreinen=_several(row["beleidsterreinen"]),
            bevoegdheden=_several(row["bevoegdheid"]),
            doel=_plain(row["doel"]),
            bron=row["bron"] or f"{WEB}{row['roo_id']}",
            deelnemers=tuple(by[row["roo_id"]]),
        )
        for row in rows
    ]
    days = [told for row in rows if (told := day(row["opgehaald"]))]
    if found and not days:
        raise ZvgraphError(f"{folder.name}: in {TABLES[0]} staat nergens op welke dag zij is opgehaald (opgehaald).")
    return found, max(days, default="")


def _rows(path: Path) -> Iterator[dict[str, str]]:
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = csv.DictReader(file, restval="")
            if missing := COLUMNS[path.name] - set(rows.fieldnames or ()):
                raise ZvgraphError(
                    f"{path.parent.name}: in {path.name} ontbreekt de kolom {min(missing)}; neem de tabel zoals zij is, met komma's."
                )
            yield from rows
    except (OSError, UnicodeDecodeError, csv.Error):
        raise ZvgraphError(
            f"{path.parent.name}: {path.name} is niet te lezen; zet beide tabellen in deze map."
        ) from None


def _plain(text: str | None) -> str:
    """Return a text without what cannot be seen, and with single spaces."""
    return BLANK.sub(" ", text or "").strip()


def _several(text: str) -> tuple[str, ...]:
    return tuple(part for part in map(_plain, text.split(";")) if part)


def _export(path: Path) -> tuple[list[Regeling], str]:
    """Return the regelingen of an export, each part forgotten when it was read, and the day of the export."""
    found: list[Regeling] = []
    above: list[ET.Element] = []
    dag = ""
    try:
        # expat itself refuses entities that grow without end.
        for event, element in ET.iterparse(path, events=("start", "end")):  # noqa: S314
            if event == "start":
                dag = dag or _day_of(path, element)
                above.append(element)
                continue
            above.pop()
            if _local(element.tag) == "regeling" and len(above) == DEPTH:
                found.append(_regeling(element))
            if len(above) == DEPTH:
                above[-1].clear()
    except ET.ParseError as error:
        raise ZvgraphError(f"{path.name}: dit is geen goede XML ({error}); download de export opnieuw.") from None
    except OSError:
        raise ZvgraphError(f"{path.name}: het bestand is niet te lezen; controleer de naam en de rechten.") from None
    return found, dag


def _day_of(path: Path, root: ET.Element) -> str:
    """Return the day on which an export was made; raises ZvgraphError when the first element is not that of one."""
    space, _, name = root.tag.removeprefix("{").rpartition("}")
    if name != "overheidsorganisaties" or not EXPORT.match(space):
        raise ZvgraphError(
            f"{path.name}: dit is geen export van het Register van Overheidsorganisaties (XSD 2); "
            f"het bestand begint met <{name}>."
        )
    told = day(_attribute(root, "timestamp"))
    if told is None:
        raise ZvgraphError(
            f"{path.name}: er staat niet bij van welke dag de export is (timestamp); download hem opnieuw."
        )
    return told


def _regeling(element: ET.Element) -> Regeling:
    orgaan, after = _child(element, "regionaalSamenwerkingsorgaan"), _child(element, "nextVersion")
    nummer = _attribute(element, "systeemId")
    return Regeling(
        nummer=nummer,
        naam=gespeld(_text(element, "titel")),
        citeertitel=gespeld(_text(element, "citeertitel")),
        vorm=_text(element, "samenwerkingsvorm").strip("'"),
        orgaan=gespeld(_plain(orgaan.text)) if orgaan is not None else "",
        orgaan_code=_code(orgaan),
        vanaf=_text(element, "datumInwerkingtreding") or None,
        tot=_text(element, "datumUitwerkingtreding") or None,
        opvolger=_attribute(after, "systeemId") or None,
        terreinen=_texts(element, "beleidsterreinen"),
        bevoegdheden=_texts(element, "bevoegdheidsverkrijgingen"),
        doel=_text(element, "doel"),
        bron=f"{WEB}{nummer}",
        deelnemers=tuple(_deelnemer(one) for one in _children(element, "deelnemendeOrganisaties")),
    )


def _deelnemer(element: ET.Element) -> Deelnemer:
    return Deelnemer(
        naam=_text(element, "naam"),
        code=_code(element),
        organen=_texts(element, "bestuursorganen"),
        vanaf=_text(element, "toetredingsDatum") or None,
        tot=_text(element, "uittredingsDatum") or None,
    )


def _local(tag: str) -> str:
    return tag.rpartition("}")[2]


def _child(element: ET.Element, name: str) -> ET.Element | None:
    return next((child for child in element if _local(child.tag) == name), None)


def _children(element: ET.Element, name: str) -> tuple[ET.Element, ...]:
    """Return what stands in a child of an element; nothing where it has no such child."""
    found = _child(element, name)
    return tuple(found) if found is not None else ()


def _text(element: ET.Element, name: str) -> str:
    found = _child(element, name)
    return _plain(found.text) if found is not None else ""


def _texts(element: ET.Element, name: str) -> tuple[str, ...]:
    return tuple(filter(None, (_plain(child.text) for child in _children(element, name))))


def _attribute(element: ET.Element | None, name: str) -> str:
    """Return an attribute, whatever the prefix is that it is written with."""
    said = element.attrib.items() if element is not None else ()
    return next((value for key, value in said if _local(key) == name), "")


def _code(element: ET.Element | None) -> str:
    """Return the code at the end of the TOOI address of an element; empty where it has none."""
    last = _attribute(element, "resourceIdentifierTOOI").rpartition("/")[2]
    return last if CODE.fullmatch(last) else ""
