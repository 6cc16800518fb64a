"""Decision: the small file that keeps what people want to change, and what they said of each finding."""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TypeGuard

from zv_graph.analysis.verandering import Haal, Koppel, Nieuw, Ritme, Samen, Stopt, Thema, Wijziging, Zet
from zv_graph.errors import ZvgraphError, why
from zv_graph.moment import day
from zv_graph.network import BEGRIP, Network, contents
from zv_graph.render.besluitenlijst import ANTWOORDEN, Antwoord
from zv_graph.render.wijziging import plat

# Version 1 names what stops and what becomes one; version 2 tells every edit.
KIND, VERSION, EDITS = "zvgraph_besluit", 1, 2
# A decision names gremia; a larger file is something else.
MOST_BYTES = 1_000_000
Data = Mapping[str, object]
ANSWERS: Mapping[str, Antwoord] = {word: word for word in ANTWOORDEN}


@dataclass(frozen=True, slots=True)
class Gesprek:
    """What was said of one finding: the answer, who finds out what by when, and what the finding claimed then."""

    bevinding: str
    antwoord: Antwoord
    wie: str = ""
    wanneer: str = ""
    notitie: str = ""
    bewering: str = ""


@dataclass(frozen=True, slots=True)
class Besluit:
    """A decision on a region: its edits, and what was said of each finding."""

    peildatum: str | None
    verandering: tuple[Wijziging, ...]
    gesprek: tuple[Gesprek, ...]


def text(network: Network, verandering: tuple[Wijziging, ...], gesprek: tuple[Gesprek, ...] = ()) -> str:
    """Return a decision on a region as the text of a file of version 2."""
    regio = contents.regio(network)
    told = {"versie": EDITS, "regio": regio.iri, "naam": regio.naam, "peildatum": regio.peildatum}
    data = {**told, "verandering": [plat(edit) for edit in verandering], "gesprek": [asdict(one) for one in gesprek]}
    return json.dumps(data, ensure_ascii=False, indent=2)


def is_besluit(path: Path) -> bool:
    """Tell whether a file is a decision, and no region."""
    try:
        return path.suffix.lower() == ".json" and bool(_parsed(path))
    except ZvgraphError:
        return False


def regio(path: Path) -> str:
    """Return the address of the region that a decision is on; raises ZvgraphError when it is no decision."""
    return str(_parsed(path).get("regio") or "")


def read(path: Path, network: Network) -> Besluit:
    """Return a decision that was saved for this region; the order of the story is for the page.

    Raises ZvgraphError, naming the file, when it is no decision or is of another region.
    """
    data = _parsed(path)
    regio = contents.regio(network)
    if data.get("regio") != regio.iri:
        other = data.get("naam") if isinstance(data.get("naam"), str) else "een andere regio"
        raise ZvgraphError(f"{path.name}: dit besluit hoort bij {other}, niet bij {regio.naam}; kies de regio erbij.")
    try:
        found = _edits(data) if data.get("versie") == EDITS else _first(data)
        talk = tuple(map(_gesprek, _records(data.get("gesprek") or [])))
    except (KeyError, TypeError, ValueError, OverflowError):
        raise ZvgraphError(f"{path.name}: het besluit is beschadigd; sla het op de pagina opnieuw op.") from None
    known, parties = contents.begrippen(network), contents.actoren(network)
    words = {(scheme, word) for edit in found for scheme, word in _words(edit)}
    strange = {word for scheme, word in words if word not in known or _of_another(scheme, word)}
    strange |= {one for edit in found if isinstance(edit, Zet) for one in edit.namens if one not in parties}
    if unknown := sorted(strange):
        raise ZvgraphError(
            f"{path.name}: het besluit noemt {unknown[0]}, en dat woord is niet bekend; maak het opnieuw."
        )
    peildatum = data.get("peildatum")
    if peildatum is not None and day(peildatum) is None:
        raise ZvgraphError(
            f"{path.name}: de peildatum {peildatum} bestaat niet; sla het besluit op de pagina opnieuw op."
        )
    return Besluit(str(peildatum) if peildatum else None, tuple(found), talk)


def _gesprek(said: Data) -> Gesprek:
    more = {key: _text(said, key) for key in ("wie", "wanneer", "notitie", "bewering") if said.get(key)}
    return Gesprek(_text(said, "bevinding"), ANSWERS[_text(said, "antwoord")], **more)


def _records(value: object) -> list[Data]:
    if not isinstance(value, list) or not all(isinstance(one, dict) for one in value):
        raise TypeError
    return value


def _first(data: Data) -> list[Wijziging]:
    """Return the edits of a decision of version 1."""
    zonder, samen = _texts(data["zonder"]), data["samen"]
    if not isinstance(samen, list):
        raise TypeError
    return [*map(Stopt, zonder), *(Samen(_set(group)) for group in samen)]


def _edits(data: Data) -> list[Wijziging]:
    return [KINDS[_text(edit, "soort")](edit) for edit in _records(data["verandering"])]


KINDS: Mapping[str, Callable[[Data], Wijziging]] = {
    "stopt": lambda edit: Stopt(_text(edit, "gremium")),
    "samen": lambda edit: Samen(_set(edit["gremia"])),
    "koppel": lambda edit: Koppel(_set(edit["gremia"])),
    "zet": lambda edit: Zet(
        _text(edit, "actor"),
        _text(edit, "gremium"),
        **({"rol": _text(edit, "rol")} if edit.get("rol") else {}),
        functie=_text(edit, "functie") if edit.get("functie") else None,
        namens=_texts(edit.get("namens") or []),
    ),
    "haal": lambda edit: Haal(_text(edit, "actor"), _text(edit, "gremium")),
    "thema": lambda edit: _thema(_text(edit, "gremium"), edit),
    "ritme": lambda edit: Ritme(_text(edit, "gremium"), _number(edit.get("keer")), _number(edit.get("duur"))),
    "nieuw": lambda edit: Nieuw(
        _text(edit, "naam"),
        _text(edit, "niveau"),
        _texts(edit.get("themas") or []),
        _number(edit.get("keer")),
        _number(edit.get("duur")),
    ),
}


def _words(edit: Wijziging) -> Iterator[tuple[str, str]]:
    """Yield the concepts that an edit names, each with the scheme that it has to be of."""
    match edit:
        case Zet():
            yield "rol", edit.rol
            yield from [("functie", edit.functie)] if edit.functie else []
        case Thema():
            yield from (("thema", one) for one in edit.erbij + edit.eraf)
        case Nieuw():
            yield "niveau", edit.niveau
            yield from (("thema", one) for one in edit.themas)


def _of_another(scheme: str, word: str) -> bool:
    """Tell whether a word is one of ours, of another scheme."""
    return word.startswith(BEGRIP) and not word.startswith(f"{BEGRIP}{scheme}/")


def _parsed(path: Path) -> Data:
    if path.exists() and not path.is_file():
        raise ZvgraphError(f"{path.name}: dit is geen gewoon bestand; kies het besluit dat u opsloeg.")
    try:
        with path.open("rb") as file:
            text = file.read(MOST_BYTES + 1)
        data = json.loads(text) if len(text) <= MOST_BYTES else None
    except OSError as error:
        raise ZvgraphError(f"{path.name}: lezen lukt niet ({why(error)}); controleer de naam en de map.") from None
    except (ValueError, RecursionError):
        data = None
    if not isinstance(data, dict) or (data.get(KIND) != VERSION and data.get("versie") != EDITS):
        raise ZvgraphError(f"{path.name} is geen besluit van zvgraph; sla het besluit op de pagina op onder Wat als.")
    return data


def _is_texts(value: object) -> TypeGuard[list[str]]:
    return isinstance(value, list) and all(isinstance(item, str) for item in value)


def _texts(value: object) -> tuple[str, ...]:
    if not _is_texts(value):
        raise TypeError
    return tuple(value)


def _set(value: object) -> tuple[str, ...]:
    """Return texts of which the order says nothing, each once."""
    return tuple(sorted(set(_texts(value))))


def _thema(gremium: str, edit: Data) -> Thema:
    erbij, eraf = _texts(edit.get("erbij") or []), _texts(edit.get("eraf") or [])
    if not (erbij or eraf) or set(erbij) & set(eraf):
        raise ValueError
    return Thema(gremium, erbij, eraf)


def _text(edit: Data, key: str) -> str:
    value = edit[key]
    if not isinstance(value, str) or not value.strip():
        raise TypeError
    return value


def _number(value: object) -> float | None:
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 < value < float("inf"):
        raise TypeError
    return float(value)
