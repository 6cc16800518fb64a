"""A kind carries its words: whoever adds one is told here what else there is to say."""

import importlib
import pkgutil
import types
from collections.abc import Mapping
from typing import Literal, get_args, get_origin, get_type_hints

import pytest

import zv_graph

MODULES = [module.name for module in pkgutil.walk_packages(zv_graph.__path__, "zv_graph.")]


def tables():
    """Yield every table of a module that has a key for each of some kinds, by name."""
    for name in MODULES:
        module = importlib.import_module(name)
        for table, kind in get_type_hints(module).items():
            keys, value = get_args(kind) if get_origin(kind) is Mapping else (None, None)
            # A table of rules may be about some of the kinds; one of words is about all.
            words = value in (str, str | None) or hasattr(value, "__dataclass_fields__") or hasattr(value, "_fields")
            if get_origin(keys) is Literal and words:
                yield f"{name}.{table}", getattr(module, table), get_args(keys)


TABLES = {name: (table, kinds) for name, table, kinds in tables()}


def test_there_are_words_for_findings_statuses_gaps_codes_and_verdicts():
    assert {name.rpartition(".")[2] for name in TABLES} >= {
        "SOORTEN",
        "STATUSSEN",
        "VOORWAARDEN",
        "OORDELEN",
        "TEKENS",
        "EENHEDEN",
    }


@pytest.mark.parametrize("name", sorted(TABLES))
def test_every_kind_has_its_words_in_order(name):
    table, kinds = TABLES[name]
    assert tuple(table) == kinds


@pytest.mark.parametrize("name", MODULES)
def test_no_function_shadows_the_module_of_its_name(name):
    parent, _, own = name.rpartition(".")
    importlib.import_module(name)
    assert isinstance(getattr(importlib.import_module(parent), own), types.ModuleType)
