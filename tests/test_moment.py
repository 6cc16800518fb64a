"""A day, a month or a year: one reader for shapes, network and questions; what is not exact never counts too soon."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proef import HEADER, REGIO, overleg, seats
from zv_graph import analysis, network, query, resources
from zv_graph.moment import begonnen, day, moment, voorbij
from zv_graph.region import parse
from zv_graph.validate import validate
from zv_graph.workbook.datum import datum


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2026-11-01", "2026-11-01", "2026-11-01"),
        ("2026-11-01Z", "2026-11-01", "2026-11-01"),
        ("2020-01-01+01:00", "2020-01-01", "2020-01-01"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2019", "2019-01-01", "2019-12-31"),
        ("2019Z", "2019-01-01", "2019-12-31"),
        ("2026-13", None, None),
        ("2026-02-30", None, None),
        ("gisteren", None, None),
    ],
)
def test_a_moment_is_its_first_or_its_last_day(text, first, last):
    assert (day(text), day(text, last=True)) == (first, last)
    assert moment(text) is None or text.startswith(moment(text))


@given(st.dates(), st.dates())
def test_days_compare_as_days_and_a_year_is_over_when_the_next_one_has_come(one, other):
    a, b = str(one), str(other)
    assert voorbij(a, b) == (one < other)
    assert begonnen(a, b) == (one <= other)
    assert voorbij(a[:4], b) == (one.year < other.year)
    assert begonnen(a[:4], b) == (one.year <= other.year)
    assert voorbij(a[:7], b) == ((one.year, one.month) < (other.year, other.month))


KINDS = {4: "gYear", 7: "gYearMonth"}


def region(told):
    """Return a region on 1 November 2026 with a table that gives direction, of which something is told."""
    mandaat = "x:m a zv:Mandaat ; zv:mandaattype mandaat:richtinggeven ; zv:grondslag 'besluit'@nl"
    text = overleg("a") + seats("a", "x:p") + f"x:a zv:heeftMandaat x:m . {mandaat} {told} ."
    return parse(HEADER + REGIO + text, "x.ttl")


@pytest.mark.parametrize(
    ("tot", "verlopen"),
    [
        ("2019", True),
        ("2025", True),
        ("2026", False),
        ("2026-10", True),
        ("2026-11", False),
        ("2026-10-31", True),
        ("2026-11-01Z", False),
    ],
)
def test_a_mandaat_that_ends_in_a_year_or_a_month_counts_to_its_end_everywhere(tot, verlopen):
    one = region(f'; zv:geldigTot "{tot}"^^xsd:{KINDS.get(len(tot), "date")}')
    assert [m for m in validate(one) if m.ernst == "fout"] == []
    found = analysis.analyse(network.build(one))
    assert bool(found.dekking.gremia["urn:x:a"].mandaten) is not verlopen
    assert any(gat.soort == "mandaat-verlopen" for gat in found.structuur) is verlopen
    asked = (resources.ONTOLOGY / "vragen" / "verlopen-mandaten.rq").read_text(encoding="utf-8")
    assert bool(query.ask(one, asked).rows) is verlopen


@pytest.mark.parametrize(
    ("dag", "loopt"),
    [
        ("2025", False),
        ("2026", True),
        ("2026-10", False),
        ("2026-11", True),
        ("2026-11-01", False),
        ("2026-11-02", True),
    ],
)
def test_a_table_that_was_abolished_in_a_year_runs_until_its_end(dag, loopt):
    text = overleg("a") + seats("a", "x:p") + overleg("b") + seats("b", "x:p")
    kind = KINDS.get(len(dag), "date")
    one = parse(HEADER + REGIO + text + f'x:a zv:opgehevenOp "{dag}"^^xsd:{kind} .', "x.ttl")
    assert ("urn:x:a" in analysis.analyse(network.build(one)).dekking.gremia) is loopt


def test_valideer_compares_a_year_with_a_day_and_refuses_what_is_no_date():
    wrong = region('; zv:geldigVan "2027"^^xsd:gYear ; zv:geldigTot "2026-05-01"^^xsd:date')
    assert any("voordat het begint (geldig van 2027, geldig tot 2026-05-01)" in m.tekst for m in validate(wrong))
    same = region('; zv:geldigVan "2026"^^xsd:gYear ; zv:geldigTot "2026-05-01"^^xsd:date')
    assert [m for m in validate(same) if m.ernst == "fout"] == []
    text = region('; zv:geldigTot "volgend jaar"')
    assert any("geen datum" in m.tekst for m in validate(text))


def test_a_day_that_no_month_has_is_none_and_is_told_to_nobody_else(caplog):
    assert (datum("31-2-2020"), datum("2021-02-29")) == (None, None)
    assert datum("29-2-2020").tekst == "2020-02-29"
    assert not caplog.records
