"""Decision: the small file in which the page keeps what people want to change."""

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeGuard

from zv_graph.analysis.verandering import Haal, Koppel, Nieuw, Ritme, Samen, Stopt, Thema, Wijziging, Zet
from zv_graph.errors import ZvgraphError, why
from zv_graph.network import Network, contents

# Version 1 names what stops and what becomes one; version 2 tells every edit.
KIND, VERSION, EDITS = "zvgraph_besluit", 1, 2
# A decision names gremia; a larger file is something else.
MOST_BYTES = 1_000_000
Data = Mapping[str, object]


def read(path: Path, network: Network) -> list[Wijziging]:
    """Return the edits of a decision that was saved for this region; the rest of the file is for the page.

    Raises ZvgraphError, naming the file, when it is no decision or is of another region.
    """
    data = _parsed(path)
    regio = contents.regio(network)
    if data.get("regio") != regio.iri:
        other = data.get("naam") if isinstance(data.get("naam"), str) else "een andere regio"
        raise ZvgraphError(f"{path.name}: dit besluit hoort bij {other}, niet bij {regio.naam}; kies de regio erbij.")
    try:
        found = _edits(data) if data.get("versie") == EDITS else _first(data)
    except (KeyError, TypeError, ValueError, OverflowError):
        raise ZvgraphError(f"{path.name}: het besluit is beschadigd; sla het op de pagina opnieuw op.") from None
    words = {word for edit in found for word in _words(edit)}
    if unknown := sorted(words - contents.begrippen(network).keys()):
        raise ZvgraphError(
            f"{path.name}: het besluit noemt {unknown[0]}, en dat woord is niet bekend; maak het opnieuw."
        )
    return found


def _first(data: Data) -> list[Wijziging]:
    """Return the edits of a decision of version 1."""
    zonder, samen = _texts(data["zonder"]), data["samen"]
    if not isinstance(samen, list):
        raise TypeError
    return [*map(Stopt, zonder), *(Samen(tuple(dict.fromkeys(_texts(group)))) for group in samen)]


def _edits(data: Data) -> list[Wijziging]:
    edits = data["verandering"]
    if not isinstance(edits, list) or not all(isinstance(edit, dict) for edit in edits):
        raise TypeError
    return [KINDS[_text(edit, "soort")](edit) for edit in edits]


KINDS: Mapping[str, Callable[[Data], Wijziging]] = {
    "stopt": lambda edit: Stopt(_text(edit, "gremium")),
    "samen": lambda edit: Samen(_texts(edit["gremia"])),
    "koppel": lambda edit: Koppel(_texts(edit["gremia"])),
    "zet": lambda edit: Zet(
        _text(edit, "actor"),
        _text(edit, "gremium"),
        **({"rol": _text(edit, "rol")} if edit.get("rol") else {}),
        functie=_text(edit, "functie") if edit.get("functie") else None,
        namens=_texts(edit.get("namens") or []),
    ),
    "haal": lambda edit: Haal(_text(edit, "actor"), _text(edit, "gremium")),
    "thema": lambda edit: Thema(
        _text(edit, "gremium"), _texts(edit.get("erbij") or []), _texts(edit.get("eraf") or [])
    ),
    "ritme": lambda edit: Ritme(_text(edit, "gremium"), _number(edit.get("keer")), _number(edit.get("duur"))),
    "nieuw": lambda edit: Nieuw(
        _text(edit, "naam"),
        _text(edit, "niveau"),
        _texts(edit.get("themas") or []),
        _number(edit.get("keer")),
        _number(edit.get("duur")),
    ),
}


def _words(edit: Wijziging) -> tuple[str, ...]:
    """Return the concepts that an edit names."""
    match edit:
        case Zet():
            return tuple(filter(None, (edit.rol, edit.functie)))
        case Thema():
            return edit.erbij + edit.eraf
        case Nieuw():
            return (edit.niveau, *edit.themas)
    return ()


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


def _text(edit: Data, key: str) -> str:
    value = edit[key]
    if not isinstance(value, str) or not value:
        raise TypeError
    return value


def _number(value: object) -> float | None:
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 < value < float("inf"):
        raise TypeError
    return float(value)
