import copy
import json
import re
from pathlib import Path

import jsonschema
import pytest

from proef import BUNDLED, analysed, overleg, seats
from zv_graph.analysis import analyse
from zv_graph.analysis.gat import SOORTEN
from zv_graph.analysis.partnerbeeld import partnerbeeld
from zv_graph.analysis.verandering import Haal, Samen, Stopt
from zv_graph.analysis.voorwaarde import CODES
from zv_graph.analysis.watals import watals
from zv_graph.render import partner, verslag
from zv_graph.render.document import document, text
from zv_graph.render.schema import schema

DOCS = Path(__file__).parents[1] / "docs"
SCHEMA = json.loads((DOCS / "schema.json").read_text(encoding="utf-8"))
# The keys that other programs rely on; more may stand beside them.
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
        "p_hypergeometrisch",
        "q_hypergeometrisch",
        "themas",
        "kandidaat",
        "oordeel",
        "redenen",
    },
    "bijdrage": {"gremium", "unieke_paren", "unieke_themaparen", "unieke_verwachtingen", "uren_per_jaar"},
    "plan": {"uren_voor", "uren_na", "optimaal", "kloof", "stappen", "verloren_paren"},
    "aanvulling": {"uren", "eenheid", "optimaal", "stappen", "gedekt", "open", "samen_met_plan"},
    "bespreken": {"soort", "gremia", "uren", "vragen"},
    "combinaties": {"thema", "niveau", "partnertypes", "status", "gremia"},
    "verwachtingen": {"thema", "niveau", "partnertype", "sterkte", "status", "gremia", "gemeenten"},
    "structuur": {"soort", "betrokken", "toelichting"},
    "rollen": {
        "actor",
        "graad",
        "betweenness",
        "k_kern",
        "constraint",
        "coordinator",
        "consultant",
        "gatekeeper",
        "representative",
        "liaison",
    },
    "belasting": {"actor", "zetels", "uren_per_jaar"},
    "congruentie": {"indeling_a", "indeling_b", "gelijk", "genest", "snijdend", "afwijkend", "ari"},
    "advies": {"model", "redenen", "doorlooptijd_maanden"},
    "checklist": {"punt", "antwoord", "toelichting"},
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
    "suggesties": {"suggesties", "auc"},
    "verbondenheid": {"ei_index"},
}
VB = "https://w3id.org/zvgraph/id/voorbeeldregio/"


def plain(data: object) -> object:
    """Return data as another program reads it."""
    return json.loads(text(data))


def check(data: object, part: str | None = None) -> None:
    schema = {**SCHEMA["$defs"][part], "$defs": SCHEMA["$defs"]} if part else SCHEMA
    jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker()).validate(plain(data))


def test_the_schema_is_what_the_types_say():
    told = (DOCS / "schema.json").read_text(encoding="utf-8")
    assert told == json.dumps(schema(), ensure_ascii=False, indent=2) + "\n", "run: make schema"


def test_the_schema_itself_is_one():
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("name", BUNDLED)
def test_the_keys_are_those_of_the_contract(name):
    data = document(analysed(name))
    assert set(data) == set(KEYS)
    for part, keys in KEYS.items():
        for record in data[part] if isinstance(data[part], list) else [data[part]]:
            assert keys <= set(record)
            assert all(key.isascii() and key == key.lower() for key in record)


@pytest.mark.parametrize("name", BUNDLED)
def test_the_output_fits_the_schema(name):
    found = analysed(name)
    check(document(found))
    gremia = sorted(found.dekking.gremia)
    edits = [*map(Stopt, gremia[:3]), Samen(tuple(gremia[3:5])), Haal(found.dekking.actoren[0], gremia[5])]
    check(verslag.document(watals(found.network, edits)), "Verslag")
    check(partner.document(partnerbeeld(found.network, found.dekking.actoren[0])), "Partnerbeeld")


@pytest.mark.parametrize(
    "text", ["x:a a zv:Overleg .\n", overleg("a") + seats("a", "x:p"), overleg("a") + overleg("b")]
)
def test_nearly_empty_regions_fit_it_too(build, text):
    check(document(analyse(build(text))))


def test_the_schema_refuses_what_differs():
    good = plain(document(analysed("voorbeeldregio")))
    for change in (
        lambda d: d.pop("plan"),
        lambda d: d.update(extra=1),
        lambda d: d["overlap"][0].update(oordeel="misschien"),
        lambda d: d["bevindingen"][0].pop("sparql"),
        lambda d: d["kerncijfers"].update(gremia="53"),
    ):
        bad = copy.deepcopy(good)
        change(bad)
        with pytest.raises(jsonschema.ValidationError):
            check(bad)


@pytest.mark.parametrize("name", BUNDLED)
def test_lists_are_sorted(name):
    data = plain(document(analysed(name)))
    for part, keys in (
        ("overlap", ("a", "b")),
        ("bijdrage", ("gremium",)),
        ("rollen", ("actor",)),
        ("belasting", ("actor",)),
    ):
        told = [tuple(record[key] for key in keys) for record in data[part]]
        assert told == sorted(told)
        assert all(iri.startswith(("https://", "urn:")) for record in told for iri in record)


def test_every_key_is_described():
    told = (DOCS / "json.md").read_text(encoding="utf-8")
    keys = {key for part in (SCHEMA, *SCHEMA["$defs"].values()) for key in part["properties"]}
    assert sorted(key for key in keys if f"`{key}`" not in told) == []


def test_every_kind_and_code_is_described_and_no_other():
    told = (DOCS / "json.md").read_text(encoding="utf-8")
    assert [kind for kind in SOORTEN if f"`{kind}`" not in told] == []
    named = set(re.findall(r"`([A-Z]{3,})`", told))
    assert named <= {*CODES, *re.findall(r"[A-Z]{3,}", "JSON CSV SPARQL RDF")}
