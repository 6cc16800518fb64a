"""The rules of the house that no linter knows, and what a person meets who uses it from Python."""

import ast
import re
import subprocess
import sys
from pathlib import Path

import networkx as nx
import pytest

import zv_graph as zv
from proef import HEADER, REGIO, analysed, bundled
from zv_graph.errors import ZvgraphError

PACKAGE = Path(zv.__file__).parent
FILES = [
    file for file in sorted(PACKAGE.rglob("*")) if file.suffix in (".py", ".js") and "codemirror" not in file.parts
]
MODULE, FUNCTION, COMMAND = 250, 40, 20


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(PACKAGE)))
def test_a_module_and_a_function_are_short(file):
    text = file.read_text(encoding="utf-8")
    assert text.count("\n") <= MODULE
    functions = (
        [node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
        if file.suffix == ".py"
        else []
    )
    for node in functions:
        body = [one for one in node.body if not (isinstance(one, ast.Expr) and isinstance(one.value, ast.Constant))]
        lines = body[-1].end_lineno - body[0].lineno + 1 if body else 0
        command = any("click.command" in ast.unparse(one) for one in node.decorator_list)
        assert lines <= (COMMAND if command else FUNCTION), f"{node.name}: {lines} lines"


def test_sparql_stands_in_files_and_below_query_only():
    for file in FILES:
        # Commands show how to ask; what they show is no question of the program.
        if not {"query", "commands"} & set(file.parts) and file.suffix == ".py":
            assert not re.search(
                r"\b(SELECT|CONSTRUCT|ASK)( DISTINCT| REDUCED)? *[?*{(]", file.read_text(encoding="utf-8")
            ), file


def test_the_parts_come_when_first_used():
    told = "import sys, zv_graph as zv; before = set(sys.modules); zv.network; print('rdflib' in before, 'rdflib' in sys.modules)"
    assert (
        subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True).stdout
        == "False True\n"
    )
    assert set(zv.MODULES) | {"tables"} == set(dir(zv))
    with pytest.raises(AttributeError, match="nergens"):
        zv.nergens  # noqa: B018  the look itself is what fails


def test_importing_changes_nothing_in_the_process():
    told = """
import gettext, logging, os, warnings
before = (dict(os.environ), list(warnings.filters), logging.getLogger("rdflib.term").level, gettext.bindtextdomain("messages"))
import rdflib, pyshacl, networkx, click, scipy.sparse
filters = list(warnings.filters)
import zv_graph.commands, zv_graph.analysis, zv_graph.validate, zv_graph.render, zv_graph.workbook, zv_graph.serve
assert dict(os.environ) == before[0]
assert warnings.filters == filters
assert logging.getLogger("rdflib.term").level == before[2]
assert gettext.bindtextdomain("messages") == before[3]
"""
    subprocess.run([sys.executable, "-c", told], check=True)


def test_a_value_that_is_no_date_is_read_without_a_word(caplog, recwarn):
    zv.region.parse(
        HEADER + REGIO + 'x:a a zv:Overleg ; zv:ingesteldOp "gisteren"^^<http://www.w3.org/2001/XMLSchema#date> .',
        "r.ttl",
    )
    assert not caplog.records
    assert not recwarn.list


@pytest.mark.parametrize("graph", [nx.Graph(), nx.MultiDiGraph(), nx.path_graph(3), None])
def test_a_graph_of_another_is_one_clear_error(graph):
    for asked in (zv.analysis.analyse, zv.analysis.plan.plan, zv.analysis.rollen.rollen):
        with pytest.raises(ZvgraphError, match=r"geen netwerk van zvgraph .* zv\.network\.build"):
            asked(graph)


def test_a_repr_fits_on_a_line():
    found = analysed("voorbeeldregio")
    for one in (bundled("voorbeeldregio"), found, found.dekking, found.regio, found.overlap, found.overlap[0]):
        assert len(repr(one)) < 400, type(one)


def test_tables_are_typed_and_say_what_the_records_say():
    found = analysed("voorbeeldregio")
    tables = zv.tables(found)
    assert {str(kind) for table in tables.values() for kind in table.dtypes} == {"string", "Int64", "Float64"}
    hours = tables["gremia"]["uren_per_jaar"]
    assert (len(hours), hours.isna().sum(), hours.sum()) == (58, 5, found.kerncijfers.uren_per_jaar)
    assert list(tables["rollen"]["tafels"]) == [
        r.graad for r in sorted(found.rollen, key=lambda r: zv.network.contents.naam(found.network, r.actor).casefold())
    ]


@pytest.mark.parametrize("name", ["flevoland", "twente"])
def test_a_region_without_hours_has_the_same_types(name):
    before, now = zv.tables(analysed("voorbeeldregio")), zv.tables(analysed(name))
    assert {key: dict(table.dtypes) for key, table in before.items()} == {key: dict(t.dtypes) for key, t in now.items()}
