"""The JSON document: the contract with other programs, walked field by field from the records."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import fields, is_dataclass
from enum import Enum

from zv_graph.analysis import Analyse


def document(analyse: Analyse) -> dict[str, object]:
    """Return the analyse as plain data: the keys of ``docs/json.md``, addresses as text, unknown as None."""
    return record(analyse)


def record(value: object) -> dict[str, object]:
    """Return the fields of a record as plain data; those that its repr leaves out are for the program itself."""
    assert is_dataclass(value)  # noqa: S101  a caller in this program hands over a record
    return {part.name: plain(getattr(value, part.name)) for part in fields(value) if part.repr}


def plain(value: object) -> object:
    """Return a value as JSON can tell it: records as objects, sets sorted, everything else as it is."""
    if isinstance(value, Mapping):
        return {str(key): plain(one) for key, one in value.items()}
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [plain(one) for one in value]
    if isinstance(value, Enum):
        return value.name.lower()
    if isinstance(value, frozenset):
        return [plain(one) for one in sorted(value)]
    return record(value) if is_dataclass(value) else value


def text(data: object) -> str:
    """Return data as JSON that people can read too; nothing but valid JSON numbers."""
    return json.dumps(data, ensure_ascii=False, indent=2, allow_nan=False)
