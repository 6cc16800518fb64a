"""The JSON schema of what the program prints, read from the types of its records."""

import types
from collections.abc import Mapping, Sequence
from dataclasses import fields, is_dataclass
from enum import EnumType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from zv_graph.analysis import Analyse, Partnerbeeld
from zv_graph.render.verslag import Verslag

BASIC = {str: "string", bool: "boolean", int: "integer", float: "number", types.NoneType: "null"}
Schema = dict[str, Any]


def schema() -> Schema:
    """Return the schema of ``analyse --json``; in ``$defs`` also those of ``watals`` and ``partner``."""
    defs: dict[str, Schema] = {}
    told = _record(Analyse, defs)
    for kind in (Verslag, Partnerbeeld):
        _of(kind, defs)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "https://w3id.org/zvgraph/schema/analyse.json",
        "title": "What zvgraph analyse REGIO --json prints",
        **told,
        "description": "docs/json.md says what each key means. $defs/Verslag and $defs/Partnerbeeld are what watals and partner print.",
        "$defs": dict(sorted(defs.items())),
    }


def _of(kind: Any, defs: dict[str, Schema]) -> Schema:  # noqa: ANN401  a type may be written in many ways
    """Return the schema of one type; a record is described once, in ``defs``."""
    origin, args = get_origin(kind), get_args(kind)
    if kind in BASIC:
        return {"type": BASIC[kind]}
    if origin is Literal or isinstance(kind, EnumType):
        return {"enum": list(args) or [name.lower() for name in kind.__members__]}
    if origin in (Union, types.UnionType):
        return {"anyOf": [_of(one, defs) for one in args]}
    if origin in (dict, Mapping):
        return {"type": "object", "additionalProperties": _of(args[1], defs)}
    if origin is not None or issubclass(kind, Sequence):
        # A sequence of our own says of what in the base that it is made from.
        return _several(*(args or get_args(kind.__orig_bases__[0])), defs=defs)
    if kind.__name__ not in defs:
        defs[kind.__name__] = {}
        defs[kind.__name__] = _record(kind, defs)
    # Two records of one name would each be told by the words of the first.
    assert defs[kind.__name__] in ({}, _record(kind, defs)), kind  # noqa: S101  a name that is taken fails make schema
    return {"$ref": f"#/$defs/{kind.__name__}"}


def _several(first: Any, *rest: Any, defs: dict[str, Schema]) -> Schema:  # noqa: ANN401  types of any kind
    """Return the schema of a sequence: any number of one type, or one of each type in turn."""
    if not rest or rest == (Ellipsis,):
        return {"type": "array", "items": _of(first, defs)}
    items = [_of(one, defs) for one in (first, *rest)]
    return {"type": "array", "prefixItems": items, "minItems": len(items), "maxItems": len(items)}


def _record(kind: Any, defs: dict[str, Schema]) -> Schema:  # noqa: ANN401  a class of records
    """Return the schema of a record: every field that is told must be there, and no other."""
    assert is_dataclass(kind), kind  # noqa: S101  every type above is basic, or a record
    hints = get_type_hints(kind)
    shown = [part.name for part in fields(kind) if part.repr]
    return {
        "description": " ".join((kind.__doc__ or "").partition("\n\n")[0].split()),
        "type": "object",
        "additionalProperties": False,
        "required": shown,
        "properties": {name: _of(hints[name], defs) for name in shown},
    }
