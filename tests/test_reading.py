import re

import pytest
from rdflib import ORG, RDF, RDFS, Literal, URIRef

from proef import HEADER, REGIO, overleg
from zv_graph import network, region
from zv_graph.errors import ZvgraphError
from zv_graph.network import contents
from zv_graph.validate import validate
from zv_graph.vocabulary import ZV

GOOD = HEADER + REGIO + overleg("a")


def refused(tmp_path, content, name="regio.ttl"):
    file = tmp_path / name
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    with pytest.raises(ZvgraphError) as error:
        region.load(file)
    told = str(error.value)
    assert told.startswith(name)
    assert str(tmp_path) not in told
    return told


@pytest.mark.parametrize(
    ("content", "place", "words"),
    [
        ("@prefix a: <urn:a:> .\na:x a a:y\na:z a a:y .\n", "regel 2, kolom 10", "ontbreekt de punt"),
        ("@prefix a: <urn:a:> .\na:x a a:y", "regel 2, kolom 10", "ontbreekt de punt"),
        ("@prefix a: <urn:a:> .\na:x a:p “ja” .\n", "regel 2, kolom 9", "gekruld aanhalingsteken"),
        ("@prefix a: <urn:a:> .\na:x\u00a0a:p a:y .\n", "regel 2, kolom 4", "vaste spatie"),
        ("@prefix a: <urn:a:> .\na:x a:p a:'s-Gravenhage .\n", "regel 2, kolom 11", "apostrof"),
        ("a:x a a:y .\n", "regel 1, kolom 1", "afkorting a: is niet uitgelegd"),
        ('<urn:x> <urn:p> "abc .\n<urn:y> a <urn:z> .\n', "regel 1, kolom 17", "tekst die niet eindigt"),
        ("<urn:x y> a <urn:z> .\n", "regel 1", "adres tussen < en >"),
        ("<urn:x> <urn:p> ; .\n<urn:y> <urn:p> .", "regel", "ontbreekt een woord"),
        ("@prefix a: <urn:a:> .\n<<<<<<< HEAD\na:x a a:y .\n=======\n>>>>>>> x\n", "regel 2", "conflictmarkering"),
        ("<!DOCTYPE html>\n<html></html>", "regio.ttl", "webpagina"),
        ('<?xml version="1.0"?><rdf:RDF/>', "regio.ttl", "RDF/XML"),
        ('{"@context": {}}', "regio.ttl", "JSON-LD"),
        ("", "regio.ttl", "leeg"),
        (" \n\n", "regio.ttl", "leeg"),
        (b"PK\x03\x04rest", "regio.ttl", "Excel-werkboek"),
        ("@prefix a: <urn:a:> .".encode("utf-16"), "regio.ttl", "UTF-16"),
        ('@prefix a: <urn:a:> .\na:x a:p "café" .'.encode("cp1252"), "regel 2, kolom 13", "geen UTF-8"),
        ("<urn:x> <urn:p> <<( <urn:a> <urn:b> <urn:c> )>> .", "regio.ttl", "RDF-ster"),
    ],
)
def test_a_fault_is_told_in_dutch_with_its_place(tmp_path, content, place, words):
    told = refused(tmp_path, content)
    assert place in told
    assert words in told
    assert told.endswith(".")


@pytest.mark.parametrize("name", ["regio.rdf", "regio.jsonld", "regio.xlsx", "regio.owl", "regio"])
def test_other_formats_get_told_how_to_go_on(tmp_path, name):
    assert "zet het om" in refused(tmp_path, GOOD, name)


def test_a_missing_file_and_a_folder(tmp_path):
    with pytest.raises(ZvgraphError, match=r"weg\.ttl: dit bestand bestaat niet"):
        region.load(tmp_path / "weg.ttl")
    (tmp_path / "map.ttl").mkdir()
    with pytest.raises(ZvgraphError, match=r"map\.ttl: dit is een map"):
        region.load(tmp_path / "map.ttl")


def test_a_file_without_gremia(tmp_path):
    assert "geen enkel gremium" in refused(tmp_path, HEADER + REGIO)


def test_an_unknown_name_gets_a_suggestion():
    with pytest.raises(ZvgraphError, match="bedoel je flevoland"):
        region.load("flevolant")


def test_byte_order_mark_relative_address_and_language_tag(tmp_path):
    file = tmp_path / "regio.ttl"
    file.write_bytes(b"\xef\xbb\xbf" + (GOOD + '<los> rdfs:label "x"@NL .').encode())
    loaded = region.load(file)
    assert (URIRef("urn:los"), RDFS.label, Literal("x", lang="nl")) in loaded.own


def test_a_huge_decimal_and_deep_brackets_do_no_harm(tmp_path):
    deep = "x:p x:p " + "[ x:p " * 2000 + "1" + " ]" * 2000 + " .\n"
    file = tmp_path / "regio.ttl"
    file.write_text(GOOD + 'x:a zv:keerPerJaar "1E+999999999"^^xsd:decimal .\n' + deep)
    assert len(region.load(file).own) > 2000


def test_the_other_formats_are_read(tmp_path):
    loaded = region.load("voorbeeldregio")
    lines = loaded.own.serialize(format="nt")
    for name, text in (("regio.nt", lines), ("regio.nq", lines), ("regio.trig", GOOD + "x:g { x:b a zv:Overleg . }")):
        (tmp_path / name).write_text(text, encoding="utf-8")
        assert len(region.load(tmp_path / name).own) >= 2
    assert len(region.load(tmp_path / "regio.nt").own) == len(loaded.own)


def test_several_files_are_one_region(tmp_path):
    (tmp_path / "a.ttl").write_text(GOOD)
    (tmp_path / "b.ttl").write_text(HEADER + overleg("b"))
    loaded = region.load([tmp_path / "a.ttl", tmp_path / "b.ttl"])
    assert loaded.naam == "Proef"
    assert loaded.place(URIRef("urn:x:b")).startswith("b.ttl, regel")


def test_two_regions_need_a_choice(tmp_path):
    file = tmp_path / "regio.ttl"
    file.write_text(GOOD + 'x:ander a zv:Regio ; rdfs:label "Ander"@nl .')
    with pytest.raises(ZvgraphError, match=r"--regio: (Proef, Ander|Ander, Proef)"):
        region.load(file)
    assert region.load(file, regio="ander").naam == "Ander"
    with pytest.raises(ZvgraphError, match="er is wel"):
        region.load(file, regio="weg")


def test_the_line_of_a_subject():
    loaded = region.load("voorbeeldregio")
    name, _, line = loaded.place(URIRef("https://w3id.org/zvgraph/id/voorbeeldregio/thematafel-hg")).partition(
        ", regel "
    )
    text = dict(loaded.texts)[name].split("\n")
    assert text[int(line) - 1].startswith("r:thematafel-hg a zv:Overleg")


def test_gremia_of_a_region_that_is_not_there(tmp_path):
    told = refused(tmp_path, GOOD.replace("zv:Overleg ;", "zv:Overleg ; zv:regio x:weg ;"))
    assert "een regio die er niet in staat" in told


TWINS = "".join(
    f"[] a zv:Deelname ; org:organization x:t{n} ; org:member gm:0034 ; org:role rol:lid .\n" for n in range(9)
)


def test_what_has_no_address_is_named_in_the_order_of_the_file(load):
    own = load(overleg("t0") + TWINS).own
    nodes = sorted(own.subjects(RDF.type, ZV.Deelname))
    assert [str(own.value(node, ORG.organization)) for node in nodes] == [f"urn:x:t{n}" for n in range(9)]
    assert not set(nodes) & set(load(overleg("t0") + TWINS).own.subjects(RDF.type, ZV.Deelname))


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ("".join(f"@prefix p{n}: <urn:p{n}:> .\n" for n in range(2_001)), "meer dan 2000 afkortingen"),
        (f"<urn:x:{'a' * 2_000}> a zv:Ketenpartner .\n", "er staat een adres van 2006 tekens in (urn:x:aaaa"),
        (
            "".join(overleg(f"g{n}", f"; zv:onderdeelVan x:g{n + 1}") for n in range(102)) + overleg("g102"),
            "hangt onder meer dan 100 lagen van zv:onderdeelVan",
        ),
    ],
)
def test_what_nobody_writes_is_refused_before_anything_dear_is_built(tmp_path, more, told):
    file = tmp_path / "regio.ttl"
    file.write_text(HEADER + REGIO + overleg("tafel") + more, encoding="utf-8")
    with pytest.raises(ZvgraphError, match=re.escape(told)):
        region.load(file)


def test_layers_that_go_round_are_not_deep(tmp_path):
    file = tmp_path / "regio.ttl"
    file.write_text(HEADER + REGIO + overleg("a", "; zv:onderdeelVan x:b") + overleg("b", "; zv:onderdeelVan x:a"))
    assert region.load(file).naam == "Proef"


def test_a_region_says_nothing_of_our_own_words(tmp_path):
    file, plain = tmp_path / "regio.ttl", tmp_path / "kaal.ttl"
    text = HEADER + REGIO + overleg("tafel", "; zv:heeftMandaat [ zv:mandaattype mandaat:besluiten ]")
    said = 'mandaat:besluiten zv:volgorde 1 . thema:mensenhandel skos:prefLabel "AAA"@nl ; a x:Iets . zv:Overleg rdfs:label "Kroeg"@nl .\n'
    more = 'gm:0034 rdfs:label "0 Almere"@nl ; zv:inwoners 250000 . thema:eigen a skos:Concept ; skos:prefLabel "eigen"@nl .\n'
    file.write_text(text + said + more, encoding="utf-8")
    plain.write_text(text, encoding="utf-8")
    loaded, other = region.load(file), network.build(region.load(plain))
    built = network.build(loaded)
    for kind, seen in ((contents.gremia, "gremia"), (contents.begrippen, "begrippen")):
        assert kind(other).items() <= kind(built).items(), seen
    almere = contents.actoren(built)["https://identifier.overheid.nl/tooi/id/gemeente/gm0034"]
    assert (almere.naam, almere.inwoners) == ("Almere", 250_000)
    told = [one.tekst for one in validate(loaded) if "hoort bij zvgraph zelf" in one.tekst]
    assert sorted(one.partition(" ")[0] for one in told) == ["gm:0034", "mandaat:besluiten", "thema:mensenhandel", "zv:Overleg"]  # fmt: skip


def test_a_long_remark_is_short_at_the_table_and_whole_in_the_export(tmp_path):
    file = tmp_path / "regio.ttl"
    file.write_text(HEADER + REGIO + overleg("tafel", f'; rdfs:comment "{"lang " * 1000}"@nl'), encoding="utf-8")
    loaded = region.load(file)
    assert len(contents.gremia(network.build(loaded))["urn:x:tafel"].toelichting) == 2_001
    assert "lang " * 1000 in region.jsonld(loaded)
