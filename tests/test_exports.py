"""A region for other programs: each file opens there, holds everything, and is the same each time."""

import csv
import io
import json
import re

import networkx as nx
import pytest
import python_calamine as calamine
from click.testing import CliRunner
from rdflib import XSD, Graph, Literal
from rdflib.compare import isomorphic

from proef import HEADER, REGIO, analysed, bundled, overleg, partner, seats
from zv_graph import network, region
from zv_graph.commands import zvgraph
from zv_graph.render import exports


@pytest.fixture(scope="module")
def example():
    return analysed("voorbeeldregio")


def test_graphml_and_gexf_come_back_with_every_table_partij_seat_and_line(example):
    back = nx.parse_graphml(exports.graphml(example.network))
    again = nx.read_gexf(io.BytesIO(exports.gexf(example.network).encode()))
    tables = example.dekking.gremia
    seats_ = sum(len(g.zetels) for g in tables.values())
    for found in (back, again):
        assert {n for n, d in found.nodes(data=True) if d["soort"] == "gremium"} == set(tables)
        assert sum(d["soort"] == "zetel" for *_, d in found.edges(data=True)) == seats_
    some = next(g for g in tables.values() if g.uren)
    assert back.nodes[some.iri]["uren"] == some.uren
    assert "uren" not in back.nodes[next(g.iri for g in tables.values() if g.uren is None)]


def test_the_same_region_gives_the_same_bytes(example):
    assert exports.workbook(example) == exports.workbook(example)
    assert exports.gexf(example.network) == exports.gexf(example.network)
    assert not re.search(r"lastmodified|20\d\d-\d\d-\d\dT", exports.gexf(example.network))
    assert region.jsonld(bundled("voorbeeldregio")) == region.jsonld(region.load("voorbeeldregio"))


def test_gephi_and_kumu_find_the_columns_that_they_look_for(example):
    gephi, kumu = exports.gephi(example.network), exports.kumu(example.network)
    assert gephi["knopen"].startswith("Id,Label,")
    assert gephi["lijnen"].startswith("Source,Target,")
    assert kumu["knopen"].startswith("ID,Label,Type,")
    assert kumu["lijnen"].startswith("ID,From,To,Type,")
    nodes = {row["Id"] for row in csv.DictReader(io.StringIO(gephi["knopen"]))}
    assert all({row["Source"], row["Target"]} <= nodes for row in csv.DictReader(io.StringIO(gephi["lijnen"])))
    elements = {row["ID"] for row in csv.DictReader(io.StringIO(kumu["knopen"]))}
    lines = list(csv.DictReader(io.StringIO(kumu["lijnen"])))
    assert all({row["From"], row["To"]} <= elements for row in lines)
    assert len({row["ID"] for row in lines}) == len(lines)
    assert any("|" in row["themas"] for row in csv.DictReader(io.StringIO(kumu["knopen"])))


def test_a_table_and_a_partij_of_one_name_stay_apart_in_kumu():
    same = f'{HEADER}x:regio a zv:Regio ; rdfs:label "R"@nl . x:t a zv:Overleg ; rdfs:label "Zorg"@nl ; org:hasMember x:p . x:p a zv:Ketenpartner ; rdfs:label "Zorg"@nl .'
    made = exports.kumu(network.build(region.parse(same, "x.ttl")))
    (line,) = csv.DictReader(io.StringIO(made["lijnen"]))
    assert (line["From"].endswith("p"), line["To"].endswith("t")) == (True, True)


@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # of rdflib's own reader, which the program does not use
def test_json_ld_holds_the_same_statements():
    loaded = bundled("twente")
    back = Graph().parse(data=region.jsonld(loaded), format="json-ld")
    same = Graph()  # a text with and without xsd:string is one value
    for a, b, c in loaded.own:
        same.add((a, b, Literal(str(c)) if isinstance(c, Literal) and c.datatype == XSD.string else c))
    assert isomorphic(back, same)
    assert json.loads(region.jsonld(loaded))["@context"]["zv"] == "https://w3id.org/zvgraph/def#"


def test_the_tables_as_a_workbook_hold_every_row_and_a_formula_stays_text(example, tmp_path):
    file = tmp_path / "tabellen.xlsx"
    file.write_bytes(exports.workbook(example))
    book = calamine.CalamineWorkbook.from_path(file)
    assert book.sheet_names[:2] == ["bevindingen", "plan"]
    rows = book.get_sheet_by_name("gremia").to_python()
    assert len(rows) == 3 + example.kerncijfers.gremia
    assert len(book.get_sheet_by_name("bevindingen").to_python()) == 3 + len(example.bevindingen)


def test_hostile_names_stay_names(tmp_path):
    text = overleg("a").replace('"a"', '"=HYPERLINK(1)\\u0001<b>&"') + partner("p", "ggz") + seats("a", "x:p")
    file = tmp_path / "regio.ttl"
    file.write_text(HEADER + REGIO + text, encoding="utf-8")
    built = network.build(region.load(file))
    assert nx.parse_graphml(exports.graphml(built)).nodes["urn:x:a"]["label"] == "=HYPERLINK(1)<b>&"
    assert "'=HYPERLINK" in exports.gephi(built)["knopen"]


@pytest.mark.parametrize("naar", ["tabellen", "gephi", "kumu", "graphml", "gexf", "json-ld"])
def test_each_is_written_by_the_command(tmp_path, naar):
    told = CliRunner().invoke(zvgraph, ["exporteer", "flevoland", "--naar", naar, "--uit", str(tmp_path)])
    assert told.exit_code == 0, told.output
    written = sorted(file.name for file in tmp_path.iterdir())
    assert len(written) == (2 if naar in ("gephi", "kumu") else 1)
    assert all(name.startswith("flevoland") for name in written)


@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # of rdflib's own reader
@pytest.mark.parametrize(
    "text",
    [
        # Twelve hundred seats that look alike, and nine circles: canonical naming takes for ever.
        "".join(f"[] a zv:Deelname ; org:organization x:a ; org:member x:p{n % 3} .\n" for n in range(1200)),
        "".join(f"_:a{n} rdfs:seeAlso _:b{n} . _:b{n} rdfs:seeAlso _:a{n} .\n" for n in range(9)),
        '_:a rdfs:seeAlso _:b . _:b rdfs:seeAlso _:a . _:a rdfs:comment "wij bestaan" .',
    ],
)
def test_json_ld_loses_no_nameless_thing_and_names_them_in_no_time(text, load):
    loaded = load(overleg("a") + text)
    made = region.jsonld(loaded)
    assert len(Graph().parse(data=made, format="json-ld")) == len(loaded.own)
    assert made == region.jsonld(load(overleg("a") + text))
