"""Two moments of a region: what happened between them, and what became of the findings."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proef import HEADER, examples, netwerken, overleg, partner, run, seats, some_edits
from zv_graph import network, region
from zv_graph.analysis.lezing import lees
from zv_graph.analysis.uitvoering import uitvoering
from zv_graph.analysis.verandering import Haal, Koppel, Zet, toegepast
from zv_graph.analysis.vergelijk import gebeurd, vergelijk

REGIO = (
    'x:regio a zv:Regio ; rdfs:label "Proef"@nl ; zv:peildatum "{}-01-01"^^xsd:date ; zv:gemeente gm:0034, gm:0995 .\n'
)
TOEN = (
    overleg("a", "; zv:thema thema:mensenhandel ; zv:keerPerJaar 10 ; zv:duurInUren 2")
    + seats("a", "gm:0034", "x:p")
    + overleg("b", "; zv:thema thema:mensenhandel")
    + seats("b", "gm:0034")
    + overleg("c")
    + seats("c", "gm:0995")
    + overleg("d")
    + seats("d", "gm:0995")
    + partner("p", "ggz")
)
NU = (
    # a meets less often, on more, with Lelystad and without the GGZ, which has another address.
    overleg("a", "; zv:thema thema:mensenhandel, thema:ondermijning ; zv:keerPerJaar 6 ; zv:duurInUren 2")
    + seats("a", "gm:0034", "gm:0995")
    # b has another address and the same name; e took the place of c; d stopped; f is new.
    + overleg("bb").replace('"bb"', '"b"')
    + seats("bb", "gm:0034", "x:pp")
    + overleg("e", "; dcterms:replaces x:c")
    + seats("e", "gm:0995")
    + overleg("c", "; zv:status status:opgeheven")
    + overleg("f", "; zv:thema thema:mensenhandel")
    + seats("f", "gm:0034")
    + partner("pp", "ggz").replace('"pp"', '"p"')
)


@pytest.fixture
def moments(tmp_path):
    for name, text, year in (("toen.ttl", TOEN, 2025), ("nu.ttl", NU, 2026)):
        (tmp_path / name).write_text(HEADER + REGIO.format(year) + text, encoding="utf-8")
    return tmp_path


def test_what_happened_by_hand(moments):
    told = run("vergelijk", "toen.ttl", "nu.ttl", "--json", cwd=moments)
    found = json.loads(told.stdout)
    assert (told.returncode, found["overleggen"], found["peildata"]) == (0, [4, 4], ["2025-01-01", "2026-01-01"])
    edits = [
        (edit["soort"], edit.get("gremium", edit.get("naam", "")), edit.get("actor")) for edit in found["verandering"]
    ]
    lelystad, almere = (f"https://identifier.overheid.nl/tooi/id/gemeente/gm{code}" for code in ("0995", "0034"))
    assert sorted(edits, key=str) == sorted(
        [
            ("stopt", "urn:x:d", None),
            ("zet", "urn:x:a", lelystad),
            ("haal", "urn:x:a", "urn:x:pp"),
            ("thema", "urn:x:a", None),
            ("ritme", "urn:x:a", None),
            ("zet", "urn:x:bb", "urn:x:pp"),
            ("thema", "urn:x:bb", None),
            ("nieuw", "f", None),
            ("zet", "urn:zvgraph:nieuw/f", almere),
        ],
        key=str,
    )
    assert {(one["toen"], one["nu"], one["hoe"]) for one in found["herkend"]} == {
        ("urn:x:b", "urn:x:bb", "naam"),
        ("urn:x:c", "urn:x:e", "opvolger"),
        ("urn:x:p", "urn:x:pp", "naam"),
    }
    assert {one["lot"] for one in found["bevindingen"]} <= {"opgelost", "gebleven", "nieuw"}


def test_in_words_and_as_rows(moments):
    told = run("vergelijk", "toen.ttl", "nu.ttl", cwd=moments)
    assert told.stderr == ""
    for line in (
        "Vergeleken: Proef (1 januari 2025) en Proef (1 januari 2026)",
        "Het aantal overleggen in de gegevens blijft gelijk: van 4 naar 4",
        "Niet meer actief, of niet meer in de gegevens (1):\n  - d",
        "  - f (1 zetel)",
        "  - Lelystad aan a",
        "  - p van a",
        "  - a: ondermijning erbij",
        "  - a: 6 keer per jaar",
        "  - c heet nu e (volgens de gegevens de opvolger)",
    ):
        assert line in told.stdout
    rows = run("vergelijk", "toen.ttl", "nu.ttl", "--csv", cwd=moments).stdout.splitlines()
    assert (rows[0], "gestopt;d" in rows) == ("soort;wat", True)


def test_another_functie_is_no_newcomer(tmp_path):
    for name, functie in (("toen.ttl", "burgemeester"), ("nu.ttl", "wethouder")):
        text = overleg("a") + seats("a", "gm:0034", functie=functie)
        (tmp_path / name).write_text(HEADER + REGIO.format(2026) + text, encoding="utf-8")
    told = run("vergelijk", "toen.ttl", "nu.ttl", cwd=tmp_path).stdout
    assert "Wie er nu in een andere functie of rol zit (1):\n  - Almere, wethouder aan a" in told
    assert "Wie erbij kwam" not in told
    assert "Wie wegging" not in told


def test_a_region_beside_itself_shows_no_change(moments):
    told = run("vergelijk", "nu.ttl", "nu.ttl", cwd=moments).stdout
    assert "Geen verandering in wie er zit, in thema's of in ritme." in told
    assert "opgelost" not in told


@given(netwerken(most=7), st.data())
@examples(80)
def test_what_a_change_made_is_that_change(network, data):
    voor = lees(network)
    edits = [edit for edit in some_edits(data, sorted(voor.gremia)) if not isinstance(edit, Koppel)]
    na = toegepast(voor, edits)
    again = toegepast(voor, gebeurd(voor, na))

    def seen(dekking):
        return {
            iri: ({(z.actor, z.functie) for z in g.zetels if z.zittend}, g.themas, g.keer, g.duur)
            for iri, g in dekking.gremia.items()
        }

    assert seen(again) == seen(na)
    assert gebeurd(voor, voor) == ()


FUNCTIE = "https://w3id.org/zvgraph/begrip/functie/manager"
VOORZITTER = "https://w3id.org/zvgraph/begrip/rol/voorzitter"
PLAATS = overleg("a", "; zv:keerPerJaar 10 ; zv:duurInUren 2") + seats("a", "gm:0034", "x:p") + partner("p", "ggz")


def moment(*parts):
    return lees(network.build(region.parse(HEADER + REGIO.format(2026) + "".join(parts), "r.ttl")))


def test_who_got_another_functie_gave_up_a_seat_and_got_one():
    decided = (Haal("urn:x:p", "urn:x:a"), Zet("urn:x:p", "urn:x:a", functie=FUNCTIE))
    before = moment(PLAATS)
    done = moment(PLAATS.replace("org:member x:p", "zv:functie functie:manager ; org:member x:p"))
    assert [one.stand for one in uitvoering(before, decided)] == ["te doen", "te doen"]
    assert [one.stand for one in uitvoering(done, decided)] == ["gedaan", "gedaan"]


def test_a_seat_in_another_rol_is_not_yet_there():
    decided = (Zet("urn:x:p", "urn:x:a", rol=VOORZITTER),)
    assert uitvoering(moment(PLAATS), decided)[0].stand == "te doen"


def test_a_decision_is_held_against_a_table_that_has_another_address_now():
    decided = (Zet("urn:x:q", "urn:x:a"),)
    q = partner("q", "ggd")
    now = moment(PLAATS.replace("x:a", "x:anders").replace('"anders"', '"a"'), q, seats("anders", "x:q"))
    assert [one.stand for one in vergelijk(moment(PLAATS, q), now, besluit=decided).uitvoering] == ["gedaan"]


def test_hours_that_are_not_known_count_the_same_in_both_moments():
    """The table of which something became known is no usual one for the others."""
    others = "".join(
        overleg(f"o{n}", "; zv:keerPerJaar 4 ; zv:duurInUren 1") + seats(f"o{n}", "gm:0034") for n in range(3)
    )
    loose = overleg("l") + seats("l", "gm:0034", "x:p")
    then, now = (
        moment(PLAATS, others, loose),
        moment(PLAATS.replace("keerPerJaar 10", "keerPerJaar 100"), others, loose),
    )
    old, new = vergelijk(then, now).kosten
    assert new - old == pytest.approx(90 * 2 * 2)


def test_two_moments_in_the_wrong_order_are_told(tmp_path):
    for year in (2025, 2026):
        (tmp_path / f"{year}.ttl").write_text(HEADER + REGIO.format(year) + PLAATS, encoding="utf-8")
    assert run("vergelijk", "2025.ttl", "2026.ttl", cwd=tmp_path).stderr == ""
    told = run("vergelijk", "2026.ttl", "2025.ttl", cwd=tmp_path)
    assert told.returncode == 0
    assert "u ziet wat er van 1 januari 2025 tot 1 januari 2026 veranderde" in told.stderr
    assert told.stdout == run("vergelijk", "2025.ttl", "2026.ttl", cwd=tmp_path).stdout
