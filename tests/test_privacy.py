"""What looks personal is found and masked; what only looks like it does not alarm."""

import datetime as dt
import random
import re
import uuid
import zipfile

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from proef import BUNDLED, HEADER, REGIO, bundled, overleg, run, seats
from zv_graph import privacy, region, resources
from zv_graph.commands import zvgraph
from zv_graph.privacy import BSN, MOBIEL, POST, REKENING, elfproef, lines, scan

# 123456782 and 111222333 pass the 11-proef and are used as examples everywhere.
GOOD = "111222333"
# Pieces of numbers as people write them.
BITS = ["0", "1", "2", "31", "+31", "(0)", "06", "00316", "NL", "ABNA", " ", "-", ".", ":", "bsn ", "\t"]


@pytest.mark.parametrize("number", ["111222333", "123456782", "1112.22.333", "111 222 333", "010464554"])
def test_the_elfproef_passes_what_it_must(number):
    assert elfproef(number)


@pytest.mark.parametrize("number", ["111222334", "000000000", "12345678", "999999999"])
def test_the_elfproef_refuses_the_rest(number):
    assert not elfproef(number)


@pytest.mark.parametrize(
    ("line", "soort", "masked"),
    [
        (f'x:a zv:doel "BSN {GOOD}" .', BSN, "•••••333"),
        ("cliënt met nummer 1112.22.333", BSN, "•••••333"),
        (f"burgerservicenummer: {GOOD}", BSN, "•••••333"),
        ("bel 06-12345678", MOBIEL, "•••••678"),
        ("bel +31 6 12345678", MOBIEL, "•••••678"),
        ("jan.jansen@gmail.com", POST, "•••••com"),
        ("NL91 ABNA 0417 1643 00", REKENING, "••••• 00"),
    ],
)
def test_what_is_personal_is_found_and_masked(line, soort, masked):
    (found,) = scan(lines("proef", f"regel\n{line}"))
    assert (found.soort, found.plaats, found.gemaskeerd) == (soort, "proef, regel 2", masked)


@pytest.mark.parametrize(
    "line",
    [
        f"RSIN {GOOD}",
        f"cliëntenraad, KvK {GOOD}",
        f"het nummer {GOOD} zonder meer",
        "BSN 111222334",
        "telefoon 036 5391911",
        "BAG-id 0034010000123456",
        "cliënt sinds 20261101",
        "info@ggz-noordwater.nl",
        "NL00 ABNA 0417 1643 00",
        "bsnr111222333x",
        "geboren uit overleg nr. 2026-111222333",
    ],
)
def test_near_misses_do_not_alarm(line):
    assert list(scan(lines("proef", line))) == []


@pytest.mark.parametrize("name", sorted(resources.regions()))
def test_the_bundled_regions_hold_nothing_personal(name):
    assert list(scan(lines(name, resources.regions()[name].read_text(encoding="utf-8")))) == []


def test_a_probable_bsn_stops_the_run_and_is_never_shown(tmp_path):
    file = tmp_path / "regio.ttl"
    file.write_text(HEADER + REGIO + overleg("a", f'; zv:doel "gaat over cliënt {GOOD}"@nl'), encoding="utf-8")
    told = CliRunner().invoke(zvgraph, ["analyse", str(file)])
    assert told.exit_code == 2
    assert "lijkt een burgerservicenummer te staan (•••••333)" in told.stderr
    assert "regel" in told.stderr
    assert "--toch" in told.stderr
    assert GOOD not in told.output
    assert not (tmp_path / "regio.html").exists()
    assert CliRunner().invoke(zvgraph, ["analyse", str(file), "--toch"]).exit_code == 0


def test_what_is_less_grave_is_told_and_the_run_goes_on(tmp_path):
    file = tmp_path / "regio.ttl"
    file.write_text(HEADER + REGIO + overleg("a", '; zv:doel "bel 06-12345678"@nl'), encoding="utf-8")
    told = CliRunner().invoke(zvgraph, ["analyse", str(file)])
    assert told.exit_code == 0
    assert "mobiel nummer (•••••678)" in told.stderr
    assert "12345678" not in told.stderr


@pytest.mark.parametrize("kind", ["http://xmlns.com/foaf/0.1/Person", "https://schema.org/Person"])
def test_a_human_being_is_a_fault_of_the_data(tmp_path, kind):
    file = tmp_path / "regio.ttl"
    text = HEADER + REGIO + overleg("a") + f'x:jan a <{kind}> ; rdfs:label "J."@nl .\n'
    file.write_text(text, encoding="utf-8")
    told = CliRunner().invoke(zvgraph, ["valideer", str(file)])
    assert told.exit_code == 1
    assert "dit is een mens" in told.output


def test_a_bsn_in_a_column_that_is_not_read_stops_the_run(tmp_path):
    file = tmp_path / "lijst.csv"
    file.write_text("Overleg;Deelnemer;BSN\nTafel;Almere;111222333\n", encoding="utf-8")
    for command in ("analyse", "importeer"):
        told = CliRunner().invoke(zvgraph, [command, str(file)])
        assert told.exit_code == 2
        assert "lijst, cel C2: hier lijkt een burgerservicenummer te staan (•••••333)" in told.stderr
        assert "111222333" not in told.output
    assert not list(tmp_path.glob("*.html"))
    assert CliRunner().invoke(zvgraph, ["importeer", str(file), "--toch"]).exit_code == 0


def test_names_of_persons_are_left_out_unless_asked_for(tmp_path):
    file = tmp_path / "regio.ttl"
    file.write_text(
        HEADER
        + REGIO
        + overleg("a", "; zv:thema thema:mensenhandel")
        + 'x:piet-puk a <http://xmlns.com/foaf/0.1/Person> ; rdfs:label "Piet Puk" ; <http://xmlns.com/foaf/0.1/name> "Piet" .\n'
        + seats("a", "x:piet-puk", "gm:0034"),
        encoding="utf-8",
    )
    for command in (["analyse"], ["valideer"], ["exporteer", "--naar", "json-ld"], ["analyse", "--json"]):
        told = CliRunner().invoke(zvgraph, [command[0], str(file), *command[1:]])
        made = "".join(other.read_text(encoding="utf-8") for other in tmp_path.iterdir() if other != file)
        assert "Piet" not in told.output
        assert "Puk" not in made
        assert "piet" not in made.casefold()
    named = CliRunner().invoke(zvgraph, ["valideer", str(file), "--met-namen"])
    assert "Piet Puk: dit is een mens" in named.stdout


# A person by classes of four vocabularies, by one of the file's own under such a one, in addresses, in the texts of
# other things, behind words of others, in blocks; and the names that may come out nowhere.
PEOPLE = """
@prefix foaf: <http://xmlns.com/foaf/0.1/> . @prefix s1: <http://schema.org/> .
@prefix vcard: <http://www.w3.org/2006/vcard/ns#> . @prefix persoon: <http://www.w3.org/ns/person#> .
x:jan-jansen a foaf:Person ; foaf:name "Jan Jansen" ; rdfs:label "Jan Jansen"@nl ; foaf:mbox <mailto:jan.jansen@almere.nl> ;
  vcard:hasName x:naam1 . x:naam1 vcard:fn "Jan Jansen" ; rdfs:label "J. Jansen"@nl .
x:zetel-jan-jansen a zv:Deelname ; org:member x:jan-jansen ; org:organization x:b ; org:role rol:lid ; rdfs:comment "zetel van J. Jansen"@nl .
x:a rdfs:comment "Voorgezeten door Jan Jansen."@nl ; org:hasMember x:piet, x:kees, x:mia ; <http://purl.org/dc/terms/creator> "Truus Tromp" ;
  s1:employee x:jan-jansen ; rdfs:seeAlso <mailto:jan.jansen@almere.nl> ; foaf:maker [ foaf:name "Wim Wit" ] .
x:piet a s1:Person ; rdfs:label "Piet Poelman"@nl . x:mia a persoon:Person ; rdfs:label "Mia Moeskops"@nl .
x:kees a x:Wethouder ; rdfs:label "Kees Klaassen"@nl . x:Wethouder rdfs:subClassOf x:Bestuurder . x:Bestuurder rdfs:subClassOf foaf:Person .
x:stoel a org:Post ; rdfs:label "Post van Bea Bos"@nl ; org:heldBy x:jan-jansen .
<https://www.linkedin.com/in/jan-jansen> a <https://schema.org/Person> ; <https://schema.org/name> "Jan Jansen" .
"""
NAMES = re.compile("jansen|piet|poelman|klaassen|tromp|wim wit|bea bos|moeskops", re.IGNORECASE)


def test_a_name_comes_out_of_no_door_however_a_person_is_told(tmp_path):
    file = tmp_path / "regio.ttl"
    text = HEADER + REGIO + "".join(overleg(g, "; zv:thema thema:mensenhandel") + seats(g, "gm:0034") for g in "ab")
    file.write_text(text + PEOPLE, encoding="utf-8")
    ways = ["werkboek", "graphml", "gexf", "json-ld", "tabellen", "gephi", "kumu"]
    commands = [["exporteer", file, "--naar", way, "--uit", f"uit/{way}/"] for way in ways]
    commands += [["analyse", file, "--uit", "uit/"], ["analyse", file, "--json"], ["valideer", file, "--tips"]]
    commands += [["vraag", file, "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }"]]
    for words in commands:
        told = run(*words, cwd=tmp_path)
        assert not NAMES.search(told.stdout + told.stderr), words
    for made in (one for one in (tmp_path / "uit").rglob("*") if one.is_file()):
        if made.suffix == ".xlsx":
            with zipfile.ZipFile(made) as book:
                said = b"".join(map(book.read, book.namelist())).decode()
        else:
            said = made.read_text(encoding="utf-8")
        assert not NAMES.search(said), made.name
    told = run("exporteer", file, "--naar", "json-ld", "--uit", "alles/", "--met-namen", cwd=tmp_path)
    assert "hoort niet bij zvgraph" not in told.stderr
    whole = (tmp_path / "alles" / "regio.jsonld").read_text(encoding="utf-8")
    assert {name.casefold() for name in NAMES.findall(whole)} == set(NAMES.pattern.split("|"))


@pytest.mark.parametrize(
    ("more", "gone", "kept"),
    [
        # A name with a tussenvoegsel; in parts; in a block of its own; with other signs and spaces.
        (
            'x:p a foaf:Person ; rdfs:label "Jan de Vries"@nl . x:a rdfs:comment "Voorgezeten door Jan de Vries."@nl .',
            "Vries",
            "Voorgezeten door",
        ),
        (
            'x:p a foaf:Person ; foaf:givenName "Jan" ; foaf:familyName "Zwart" . x:a rdfs:comment "Bel Jan Zwart"@nl .',
            "Zwart",
            "Bel ",
        ),
        (
            'x:p a foaf:Person ; vc:hasName [ vc:fn "Jan Zwart" ] . x:a rdfs:comment "Bel Jan Zwart"@nl .',
            "Zwart",
            "Bel ",
        ),
        (
            'x:p a foaf:Person ; rdfs:label "René Zwart"@nl . x:a rdfs:comment "Rene\\u0301\\u00a0 Zwart"@nl .',
            "Zwart",
            "",
        ),
        # In an address; by a class that only ends so.
        (
            'x:p a <urn:y:ContactPerson> ; rdfs:label "Jan Zwart"@nl . x:jan-zwart-tafel a zv:Overleg ; rdfs:label "z"@nl .',
            "wart",
            '"z"',
        ),
        # An organisation to which a person belongs keeps its name, also where that stands with the person; a rechtspersoon is none.
        (
            'x:p a foaf:Person ; vc:organization-name "GGD Zuid" ; foaf:name "GGD Zuid" ; org:memberOf x:g . x:g a org:Organization ; rdfs:label "GGD Zuid"@nl .',
            "urn:x:p",
            "GGD Zuid",
        ),
        (
            'x:p a foaf:Person ; rdfs:label "An Os"@nl . x:a rdfs:comment "Van oscillatie"@nl .',
            "An Os",
            "Van oscillatie",
        ),
        (
            'x:r a x:Rechtspersoon ; rdfs:label "Stichting Zuid"@nl . x:a org:hasMember x:r .',
            "weggelaten",
            "Stichting Zuid",
        ),
    ],
)
def test_a_name_is_left_out_as_people_write_it_and_nothing_else(tmp_path, more, gone, kept):
    file = tmp_path / "regio.ttl"
    prefixes = "@prefix foaf: <http://xmlns.com/foaf/0.1/> . @prefix vc: <http://www.w3.org/2006/vcard/ns#> .\n"
    file.write_text(HEADER + prefixes + REGIO + overleg("a") + seats("a", "gm:0034") + more, encoding="utf-8")
    assert run("exporteer", file, "--naar", "json-ld", "--uit", "r.jsonld", cwd=tmp_path).returncode == 0
    said = (tmp_path / "r.jsonld").read_text(encoding="utf-8")
    assert gone not in said
    assert kept in said


def test_what_no_name_can_stand_in_stays_as_it_was():
    for name in BUNDLED:
        assert region.unnamed(bundled(name)) == (bundled(name), ())


@pytest.mark.parametrize(
    "line",
    [
        "dossier van cliënt, BSN 111222333",
        "BSN 111222333 tel 0320-123456",
        "bsnnummer 111222333",
        "BSN 10464554",
        "bsn111222333",
        "bsn_nr 111222333",
        "b.s.n. 111-222-333",
        "bsn 111\u00a0222\u00a0333",
        "BSN 111222333/1",
        "r:bsn-111222333 a zv:Overleg",
    ],
)
def test_a_bsn_that_is_called_so_is_found_however_it_is_written(line):
    assert [found.soort for found in scan(lines("proef", line))][:1] == [BSN]


def test_what_the_program_says_holds_no_bsn(tmp_path):
    file = tmp_path / "regio.ttl"
    file.write_text(
        HEADER + '[] a zv:Regio . x:r a zv:Regio ; rdfs:label "111222333" . x:s a zv:Regio .', encoding="utf-8"
    )
    told = CliRunner().invoke(zvgraph, ["analyse", str(file)])
    assert "•••••333" in told.output or "111222333" not in told.output
    assert "111222333" not in told.output


def test_a_bsn_under_a_title_row_and_in_a_text_over_lines_stops_the_run(tmp_path):
    table = tmp_path / "lijst.csv"
    table.write_text("Lijst van 2026;;\nOverleg;Deelnemer;BSN\nTafel;Almere;111222333\n", encoding="utf-8")
    turtle = tmp_path / "regio.ttl"
    turtle.write_text(
        HEADER + REGIO + overleg("a", '; zv:doel """BSN\n111222333""" ; rdfs:comment "\\u0042SN 123456782"'),
        encoding="utf-8",
    )
    for file in (table, turtle):
        told = CliRunner().invoke(zvgraph, ["analyse", str(file)])
        assert told.exit_code == 2
        assert "burgerservicenummer" in told.stderr


@given(st.lists(st.sampled_from(BITS), min_size=8, max_size=26).map("".join))
def test_what_is_passed_over_holds_no_number(line):
    if not privacy.LONG_NUMBER.search(line):
        assert not any(p.search(line) for p in (privacy.LOOSE, privacy.NINE, privacy.MOBILE, privacy.IBAN))


# How people write one, and what they call it.
WAYS = [
    "BSN 111222333",
    "bsn: 111222333",
    "BSN=111222333",
    "bsn111222333",
    "BSN-111222333",
    "BSN_111222333",
    "BSN 111 222 333",
    "BSN 111.222.333",
    "BSN 111-222-333",
    "BSN 111/222/333",
    "BSN 111  222  333",
    "BSN 111\u00a0222\u00a0333",
    "BSN 111\u2009222\u2009333",
    "BSN 111\u2011222\u2011333",
    "BSN 111\u2013222\u2013333",
    "BSN 111\u2014222\u2014333",
    "BSN 111\u200b222\u200b333",
    "BSN 111\u00ad222\u00ad333",
    "BSN 11122\ufeff2333",
    "BSN 1112.22.333",
    "BSN 1112 22 333",
    "BSN 111,222,333",
    "BSN 111_222_333",
    "BSN 111·222·333",
    "BSN (111)222333",
    "BSN 1 1 1 2 2 2 3 3 3",
    "BSN 1-1-1-2-2-2-3-3-3",
    "BSN １１１２２２３３３",
    "ＢＳＮ 111222333",
    "BSN 111 - 222 - 333",
    "BSN 111 / 222 / 333",
    "BSN 111\t222\t333",
    "BSN 10464554",
    "BSN 010464554",
    "BSNs 111222333",
    "BSNs: 111222333, 123456782",
    "clientBSN 111222333",
    "clientBsn: 111222333",
    '"clientBSN": "111222333"',
    "CLIENTBSN 111222333",
    "bsn_client 111222333",
    "BSN-nummer 111222333",
    "bsnnummer 111222333",
    "BSNnr 111222333",
    "bsn nr. 111222333",
    "B.S.N. 111222333",
    "B S N 111222333",
    "B-S-N 111222333",
    "b. s. n. 111222333",
    "burgerservicenummer 111222333",
    "burger service nummer 111222333",
    "burgerservicenr 111222333",
    "burgerservicenummers 111222333",
    "burger-service-nummer 111222333",
    "sofinummer 111222333",
    "sofi-nummer 111222333",
    "sofi nr 111222333",
    "SoFi 111222333",
    "persoonsnummer 111222333",
    "persoonsnr 111222333",
    "persoonsnummers: 111222333",
    "cliënt 111222333",
    "client 111222333",
    "cliëntnummer 111222333",
    "cliëntnr 111222333",
    "patiënt 111222333",
    "patiëntnummer 111222333",
    "jeugdige 111222333",
    "jeugdigen: 111222333",
    "casus 111222333",
    "casussen 111222333",
    "geboren 111222333",
    "geboortedatum 111222333",
    "111222333 (BSN)",
    "de BSN van Jan is 111222333.",
    "bsn/111222333",
    "x:bsn-111222333 a zv:Overleg",
    "verdachte 111222333",
    "jeugdige 111/222/333",
    "casus 111 222 333",
    "cliënt 111.222.333",
]
ORGANISATIONS = [
    "RSIN 111222333",
    "cliëntenraad, RSIN 111222333",
    "KvK 11122233",
    "cliëntenraad, KvK 11122233",
    "OIN 00000001111222333000",
    "cliëntenraad, OIN 00000001111222333000",
    "BTW NL111222333B01",
    "cliëntenraad, BTW NL111222333B01",
    "BAG-id 0034010000123456",
    "cliëntenraad, BAG-id 0034010000123456",
    "AGB 11122233",
    "cliëntenraad, AGB 11122233",
    "fiscaal nummer 111222333",
    "cliëntenraad, fiscaal nummer 111222333",
    "loonheffing 111222333L01",
    "cliëntenraad, loonheffing 111222333L01",
    "telefoon 036 5391911",
    "cliëntenraad, telefoon 036 5391911",
    "tel. 0320-123456",
    "cliëntenraad, tel. 0320-123456",
    "postbus 123456789",
    "cliëntenraad, postbus 123456789",
    "dossier 111222333",
    "cliëntenraad, dossier 111222333",
    "ISBN 9789012345678",
    "cliëntenraad, ISBN 9789012345678",
]


def test_a_bsn_is_found_in_every_way_to_write_it():
    assert [way for way in WAYS if BSN not in {found.soort for found in scan(lines("proef", way))}] == []


def test_days_periods_and_other_numbers_are_never_one():
    days = [dt.date(2000, 1, 1) + dt.timedelta(n) for n in range(10_950)]
    forms = ("%Y-%m-%d", "%d-%m-%Y", "%Y%m%d")
    dates = [f"bsn en cliënt, {day.strftime(form)}" for day in days for form in forms]
    chance = random.Random(1)  # noqa: S311  nothing here is secret
    uuids = [f"bsn {uuid.UUID(int=chance.getrandbits(128))}" for _ in range(1_000)]
    periods = [
        f"het bsn, convenant {year}{sign}{year + 4}" for year in range(1950, 2060) for sign in ("-", "/", " t/m ", "–")
    ]
    assert [text for text in (*dates, *uuids, *periods, *ORGANISATIONS) if list(scan(lines("proef", text)))] == []


def test_what_is_said_masks_what_was_found_and_nothing_else():
    (found,) = scan(lines("proef", "BSN 123456782"))
    assert found.gemaskeerd == "•••••782"
    text = "rij 123-456-782, van 2022-2026, dag 2026-01-31, nummer 987654321"
    assert privacy.without_bsn(text) == "rij •••••782, van 2022-2026, dag 2026-01-31, nummer 987654321"
    assert privacy.without_bsn("hier staat bsn 999990019") == "hier staat bsn •••••019"
