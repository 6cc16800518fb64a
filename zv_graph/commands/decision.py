"""Decision: the small file in which the page keeps what people want to change."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import TypeGuard

from zv_graph.errors import ZvgraphError, why
from zv_graph.network import Network, contents

KIND = "zvgraph_besluit"
VERSION = 1
# A decision names gremia; a larger file is something else.
MOST_BYTES = 1_000_000


@dataclass(frozen=True, slots=True)
class Decision:
    """Addresses of the gremia that stop, and the sets of gremia that become one."""

    zonder: tuple[str, ...] = ()
    samen: tuple[tuple[str, ...], ...] = ()


def read(path: Path, network: Network) -> Decision:
    """Return a decision that the page saved for this region; the rest of the file is for the page.

    Raises ZvgraphError, naming the file, when it is no decision or is of another region.
    """
    data = _parsed(path)
    regio = contents.regio(network)
    if data.get("regio") != regio.iri:
        other = data.get("naam") if isinstance(data.get("naam"), str) else "een andere regio"
        raise ZvgraphError(f"{path.name}: dit besluit hoort bij {other}, niet bij {regio.naam}; kies de regio erbij.")
    zonder, samen = data.get("zonder"), data.get("samen")
    if not _texts(zonder) or not isinstance(samen, list) or not all(map(_texts, samen)):
        raise ZvgraphError(f"{path.name}: het besluit is beschadigd; sla het op de pagina opnieuw op.")
    return Decision(tuple(zonder), tuple(tuple(group) for group in samen))


def _parsed(path: Path) -> dict[str, object]:
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
    if not isinstance(data, dict) or data.get(KIND) != VERSION:
        raise ZvgraphError(f"{path.name} is geen besluit van zvgraph; sla het besluit op de pagina op onder Wat als.")
    return data


def _texts(value: object) -> TypeGuard[list[str]]:
    return isinstance(value, list) and all(isinstance(item, str) for item in value)
