import re

import pytest

from proef import BUNDLED, analysed, bundled
from zv_graph import query
from zv_graph.analysis.bevindingen.bevinding import kans, opsomming, rangschik

PARTS = ("bewering", "bewijs", "vergelijking", "verlies", "tegenargument", "onbekend", "vraag", "sparql")


@pytest.mark.parametrize("name", BUNDLED)
def test_every_finding_has_all_its_parts(name):
    for finding in analysed(name).bevindingen:
        for part in PARTS:
            text = getattr(finding, part)
            assert text.strip(), (finding.id, part)
            assert "None" not in text, (finding.id, part)
            assert "  " not in text or part == "sparql", (finding.id, part)
        assert re.fullmatch(r"[A-ZÀ-Ý0-9].*[.]", finding.bewering), finding.bewering
        assert finding.vraag.endswith("?")
        if finding.opbrengst_uren:
            assert 0 <= finding.opbrengst_uren.laag <= finding.opbrengst_uren.hoog
            assert finding.opbrengst_uren.aanname


@pytest.mark.parametrize("name", BUNDLED)
def test_ids_are_unique_and_who_is_involved_exists(name):
    found = analysed(name)
    assert len({b.id for b in found.bevindingen}) == len(found.bevindingen)
    assert all(iri in found.network for b in found.bevindingen for iri in b.betrokken)


@pytest.mark.parametrize("name", BUNDLED)
def test_the_sparql_of_every_finding_runs(name):
    for finding in analysed(name).bevindingen:
        assert query.ask(bundled(name), finding.sparql).rows, finding.id


@pytest.mark.parametrize("name", BUNDLED)
def test_the_sparql_of_an_overlap_shows_exactly_the_shared_members(name):
    found = analysed(name)
    shared = {(p.a, p.b): p.gedeeld for p in found.overlap}
    for finding in found.bevindingen:
        if finding.betrokken[:2] in shared and finding.soort.endswith("dubbel") and "+" in finding.id:
            assert len(query.ask(bundled(name), finding.sparql).rows) == shared[finding.betrokken[:2]]


@pytest.mark.parametrize("name", ["flevoland", "twente"])
def test_open_data_never_claim_that_something_does_not_exist(name):
    for finding in analysed(name).bevindingen:
        if finding.soort == "ontbreekt":
            assert finding.sterkte < 3
            assert "gegevens" in finding.bewering


def test_ranking_is_by_strength_then_each_kind_in_turn():
    found = analysed("voorbeeldregio").bevindingen
    assert [b.sterkte for b in found] == sorted((b.sterkte for b in found), reverse=True)
    assert rangschik(reversed(found)) == found
    first = {}
    for b in found:
        first.setdefault(b.sterkte, []).append(b.soort)
    for kinds in first.values():
        turn = kinds[: len(set(kinds))]
        assert len(set(turn)) == len(turn)


@pytest.mark.parametrize(
    ("texts", "keep", "told"),
    [
        ([], 3, "niemand"),
        (["a"], 3, "a"),
        (["a", "b"], 3, "a en b"),
        (["a", "b", "c", "d"], 3, "a, b, c en d"),
        (["a", "b", "c", "d", "e"], 3, "a, b, c en 2 andere"),
    ],
)
def test_an_enumeration_reads_as_dutch(texts, keep, told):
    assert opsomming(texts, keep) == told


@pytest.mark.parametrize(
    ("p", "told"), [(0.0004, "kleiner dan 1 op 1000"), (0.009, "kleiner dan 1 op 100"), (0.3, "ongeveer 30 op 100")]
)
def test_a_chance_in_words(p, told):
    assert kans(p) == told
