import json
from pathlib import Path

import pytest

from proef import BUNDLED, analysed
from zv_graph.render import document, text

KEYS = {
    "regio": {"iri", "naam", "peildatum"},
    "kerncijfers": {
        "gremia",
        "actoren",
        "gemeenten",
        "ketenpartners",
        "deelnames",
        "themas",
        "uren_per_jaar",
        "gremia_zonder_uren",
    },
    "overlap": {
        "a",
        "b",
        "gedeeld",
        "jaccard",
        "omvat",
        "verwacht",
        "p",
        "q",
        "themas",
        "kandidaat",
        "oordeel",
        "redenen",
    },
    "verwachtingen": {"thema", "niveau", "partnertype", "sterkte", "status", "gremia", "gemeenten"},
    "structuur": {"soort", "betrokken", "toelichting"},
    "belasting": {"actor", "zetels", "uren_per_jaar"},
    "bevindingen": {
        "id",
        "soort",
        "bewering",
        "bewijs",
        "vergelijking",
        "verlies",
        "tegenargument",
        "opbrengst_uren",
        "onbekend",
        "vraag",
        "betrokken",
        "sparql",
    },
}


@pytest.mark.parametrize("name", BUNDLED)
def test_the_keys_are_those_of_the_contract_and_no_later_ones(name):
    data = document(analysed(name))
    assert set(data) == set(KEYS)
    for part, keys in KEYS.items():
        for record in data[part] if isinstance(data[part], list) else [data[part]]:
            assert keys <= set(record)
            assert all(key.isascii() and key == key.lower() for key in record)


@pytest.mark.parametrize("name", BUNDLED)
def test_it_is_plain_json_with_addresses_as_text(name):
    data = json.loads(text(document(analysed(name))))
    iris = [
        record[key]
        for part, key in (("overlap", "a"), ("verwachtingen", "thema"), ("belasting", "actor"))
        for record in data[part]
    ]
    assert all(iri.startswith(("https://", "urn:")) for iri in iris)
    assert [(o["a"], o["b"]) for o in data["overlap"]] == sorted((o["a"], o["b"]) for o in data["overlap"])


def test_every_key_is_described():
    told = (Path(__file__).parents[1] / "docs" / "json.md").read_text(encoding="utf-8")
    data = document(analysed("voorbeeldregio"))
    for part, value in data.items():
        record = value[0] if isinstance(value, list) else value
        assert [key for key in record if f"`{key}`" not in told] == [], part
