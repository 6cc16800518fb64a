"""Two regions beside each other: what one has and the other has not, and no word about change."""

import json

import pytest

from proef import HEADER, analysed, overleg, partner, run, seats
from zv_graph import network, region
from zv_graph.analysis.lezing import lees
from zv_graph.analysis.spiegel import andere_regio, spiegel
from zv_graph.names import end

BEGRIP = "https://w3id.org/zvgraph/begrip/"


def moment(iri, gemeenten, *parts, inwoners=None):
    place = f'x:{iri} a zv:Regio ; rdfs:label "{iri}"@nl ; zv:peildatum "2026-01-01"^^xsd:date ; zv:gemeente {gemeenten} .\n'
    people = "".join(f"{gm.strip()} zv:inwoners {inwoners} .\n" for gm in gemeenten.split(",") if inwoners)
    return lees(network.build(region.parse(HEADER + place + people + "".join(parts), "r.ttl")))


HAND = "; zv:niveau niveau:tactisch ; zv:thema thema:mensenhandel ; zv:keerPerJaar 10 ; zv:duurInUren 2"
EXPECTED = (
    "x:v a zv:Verwachting ; zv:thema thema:mensenhandel ; zv:niveau niveau:tactisch ; zv:partnertype partnertype:ggd"
    " ; zv:sterkte sterkte:kern ; zv:per schaal:regionaal .\n"
)
HERE = moment(
    "een", "gm:0034", overleg("a", HAND), seats("a", "gm:0034", "x:g"), partner("g", "ggd"), EXPECTED, inwoners=200_000
)
THERE = moment("ander", "gm:0153", overleg("b", HAND), seats("b", "gm:0153"), EXPECTED)


def test_what_only_one_has_is_told_of_that_one():
    found = spiegel(HERE, THERE)
    first, second = ({(end(p.verbinding.thema), p.verbinding.partners) for p in own} for own in found.alleen)
    ggd = ("mensenhandel", (f"{BEGRIP}partnertype/ggd",))
    assert ggd in first
    assert ggd not in second
    (told,) = (p for p in found.alleen[0] if (end(p.verbinding.thema), p.verbinding.partners) == ggd)
    assert told.gremia == ("urn:x:a",)
    assert spiegel(HERE, HERE).alleen == ((), ())


def test_boards_about_something_else_do_not_count_among_those_that_may_decide():
    may = "; zv:heeftMandaat x:m" + HAND
    board = 'x:c a zv:Gremium ; rdfs:label "Crematoria"@nl ; zv:niveau niveau:bestuurlijk ; zv:vorm vorm:bestuur ; zv:heeftMandaat x:m .\n'
    grants = "x:m a zv:Mandaat ; zv:mandaattype mandaat:besluiten .\n"
    side = moment("een", "gm:0034", overleg("a", may), board, grants, seats("a", "gm:0034"), seats("c", "gm:0034"))
    first = spiegel(side, THERE).kanten[0]
    assert (first.besluiten, first.met_mandaat) == (1, 1)


def test_hours_and_tables_count_for_each_100000_inhabitants_where_all_are_known():
    one, other = spiegel(HERE, THERE).kanten
    # Two who meet ten times for two hours.
    assert (one.overleggen, one.uren, one.inwoners) == (1, 40, 200_000)
    assert (one.overleggen_per_100000, one.uren_per_100000) == (0.5, 20)
    assert (other.inwoners, other.overleggen_per_100000) == (None, None)


@pytest.mark.parametrize(
    ("iri", "gemeenten", "other"),
    [
        ("een", "gm:0153", False),  # the same address
        ("ander", "gm:0034, gm:0995", False),  # the same gemeente: a workbook of another year without addresses
        ("ander", "gm:0153", True),
    ],
)
def test_two_moments_of_one_region_are_no_two_regions(iri, gemeenten, other):
    assert andere_regio(HERE, moment(iri, gemeenten, overleg("c", HAND), seats("c", "gm:0034"))) is other


def test_of_true_regions_nothing_is_called_gone_or_solved():
    told = run("vergelijk", "flevoland", "twente")
    assert told.returncode == 0
    assert "geen twee momenten" in " ".join(told.stdout.split())
    assert not any(word in told.stdout for word in ("Niet meer actief", "opgelost", "Nieuw ("))
    assert "Jeugdbeschermingstafel Twente" in " ".join(told.stdout.split("Alleen Twente")[1].split())
    data = json.loads(run("vergelijk", "flevoland", "twente", "--json").stdout)
    assert [kant["naam"] for kant in data["kanten"]] == ["Flevoland", "Twente"]
    assert [len(own) for own in data["alleen"]] == [
        len(own) for own in spiegel(*(analysed(n).dekking for n in ("flevoland", "twente"))).alleen
    ]


def test_as_rows_and_as_a_page_and_without_a_decision(tmp_path):
    rows = run("vergelijk", "flevoland", "twente", "--csv").stdout.splitlines()
    assert rows[0].removeprefix("\ufeff") == "regio;thema;niveau;wie;tafels"
    page = tmp_path / "naast.html"
    assert run("vergelijk", "flevoland", "twente", "--uit", str(page)).returncode == 0
    assert "Twee regio's naast elkaar" in page.read_text(encoding="utf-8").replace("&#39;", "'")
    (tmp_path / "b.json").write_text("{}", encoding="utf-8")
    told = run("vergelijk", "flevoland", "twente", "b.json", cwd=tmp_path)
    assert told.returncode == 2
    assert len(told.stderr.splitlines()) == 1
