"""A decision from finding to next year: what is to be done, was done, no longer fits, and what clashes."""

import json

import pytest
from hypothesis import given

from proef import analysed, bundled, examples, netwerken, run
from zv_graph import network, toepassing
from zv_graph.analysis.botsing import botsingen, eensgezind
from zv_graph.analysis.lezing import lees
from zv_graph.analysis.uitvoering import uitvoering
from zv_graph.analysis.verandering import Haal, Koppel, Nieuw, Ritme, Samen, Stopt, Thema, Zet

REGIO = "https://w3id.org/zvgraph/id/voorbeeldregio"
THEMA = "https://w3id.org/zvgraph/begrip/thema/mensenhandel"
TACTISCH = "https://w3id.org/zvgraph/begrip/niveau/tactisch"


def gremia():
    return sorted(analysed("voorbeeldregio").dekking.gremia)


def every():
    """Return one edit of every kind that the data can show, by the names that the example region has."""
    d = analysed("voorbeeldregio").dekking
    names = {g.naam: iri for iri, g in d.gremia.items()}
    a, b = names["Programmaraad Geweld hoort nergens thuis"], names["Thematafel huiselijk geweld"]
    nazorg, stop = names["Thematafel nazorg"], names["Werkgroep preventie alcohol"]
    riec = next(iri for iri, actor in d.partijen.items() if actor.naam == "RIEC Rietstreek")
    new = Nieuw("Nieuwe tafel", TACTISCH, (THEMA,), 4.0, 2.0)
    who = min(d.gremia[nazorg].leden)
    return [
        Stopt(stop),
        Samen((a, b)),
        new,
        Zet(riec, new.gremium),
        Thema(a, erbij=(THEMA,)),
        Haal(who, nazorg),
        Ritme(nazorg, 5.0, 1.5),
    ]


def stands(built, edits):
    return [one.stand for one in uitvoering(built, edits)]


def test_what_is_decided_is_to_be_done_and_once_applied_it_is_done():
    edits, loaded = every(), bundled("voorbeeldregio")
    built = network.build(loaded)
    assert set(stands(built, edits)) == {"te doen"}
    after = network.build(toepassing.pas_toe(loaded, built, edits, "2027-01-01"))
    assert set(stands(after, edits)) == {"gedaan"}


def test_what_needs_a_table_or_a_party_that_is_gone_no_longer_fits():
    built, one = network.build(bundled("voorbeeldregio")), gremia()[0]
    edits = [
        Zet("urn:niemand", one),
        Ritme("urn:nergens", 4.0),
        Samen((one, "urn:nergens")),
        Koppel((one, "urn:nergens")),
    ]
    found = uitvoering(built, edits)
    assert [one.stand for one in found] == ["past niet meer"] * 4
    assert [one.ontbreekt for one in found] == [("urn:niemand",), *[("urn:nergens",)] * 3]
    assert stands(built, [Stopt("urn:nergens")]) == ["past niet meer"]


@given(netwerken(most=5))
@examples(40)
def test_of_tables_that_are_there_nothing_is_done_and_all_fits(net):
    d = lees(net)
    names = sorted(d.gremia)
    edits = [*map(Stopt, names), *([Samen(tuple(names[:2])), Koppel(tuple(names[:2]))] if len(names) > 1 else [])]
    assert set(stands(net, edits)) <= {"te doen"}


A, B, C = "urn:a", "urn:b", "urn:c"


@pytest.mark.parametrize(
    ("one", "other", "clash"),
    [
        (Stopt(A), Zet("x", A), True),
        (Stopt(A), Samen((A, B)), True),
        (Samen((A, B)), Samen((B, C)), True),
        (Samen((A, B)), Samen((B, A)), False),
        (Samen((A, B)), Zet("x", A), False),
        (Zet("x", A), Haal("x", A), True),
        (Zet("x", A, functie="f"), Haal("x", A), True),
        (Zet("x", A, functie="f"), Zet("x", A, functie="g"), False),
        (Zet("x", A), Zet("x", A, namens=("y",)), True),
        (Zet("x", A), Haal("y", A), False),
        (Thema(A, erbij=("t",)), Thema(A, eraf=("t",)), True),
        (Thema(A, erbij=("t",)), Thema(A, erbij=("t", "u")), False),
        (Ritme(A, 4.0), Ritme(A, 6.0), True),
        (Nieuw("N", "n", (), 1.0, 1.0), Nieuw("N", "n", (), 2.0, 1.0), True),
        (Stopt(A), Stopt(B), False),
        (Koppel((A, B)), Stopt(B), True),
        (Koppel((A, B)), Samen((B, A)), True),
        (Koppel((A, C)), Samen((A, B)), False),
        (Koppel((A, B)), Koppel((B, C)), False),
    ],
)
def test_what_can_not_both_be_done_is_told(one, other, clash):
    assert bool(botsingen([one, other])) == clash
    assert bool(botsingen([other, one])) == clash
    assert botsingen([one, one]) == ()


@pytest.fixture
def saved(tmp_path):
    def write(name, edits, **more):
        file = tmp_path / name
        file.write_text(json.dumps({"versie": 2, "regio": REGIO, "verandering": edits, **more}), encoding="utf-8")
        return file

    return write


def test_the_same_numbers_stand_at_every_station_from_proposal_to_next_year(tmp_path):
    decision, later = tmp_path / "besluit.json", tmp_path / "later.ttl"
    proposed = run("watals", "voorbeeldregio", "--plan", "--aanvulling", "--bewaar", decision, "--json")
    told = json.loads(proposed.stdout)
    joint = analysed("voorbeeldregio").aanvulling.samen_met_plan
    assert told["uren_voor"] - told["uren_na"] == joint.uren_zeker
    assert told["overleggen_voor"] - told["overleggen_na"] == joint.overleggen
    todo = run("besluit", decision)
    assert (todo.returncode, "zijn er geen uitgevoerd" in todo.stdout) == (0, True)
    run("pas-toe", "voorbeeldregio", "--besluit", decision, "--dag", "2027-01-01", "--uit", later)
    done = run("besluit", decision, later)
    assert (done.returncode, "Te doen" in done.stdout, "Past niet meer" in done.stdout) == (0, False, False)
    assert "Besloten op gegevens van 1 november 2026; deze gegevens zijn van 1 januari 2027." in done.stdout
    compared = json.loads(run("vergelijk", "voorbeeldregio", later, decision, "--json").stdout)
    assert {one["stand"] for one in compared["uitvoering"]} == {"gedaan"}
    assert "Van het besluit uitgevoerd (10):" in run("vergelijk", "voorbeeldregio", later, decision).stdout
    assert compared["overleggen"][0] - compared["overleggen"][1] == joint.overleggen
    assert compared["kosten"][0] - compared["kosten"][1] == joint.uren_zeker
    assert run("watals", "voorbeeldregio", "--besluit", decision, "--json").stdout == proposed.stdout


def test_two_decisions_come_together_and_what_clashes_is_told(saved, tmp_path):
    one, other = gremia()[:2]
    a = saved("a.json", [{"soort": "stopt", "gremium": one}, {"soort": "ritme", "gremium": other, "keer": 7}])
    b = saved(
        "b.json", [{"soort": "ritme", "gremium": one, "keer": 6}, {"soort": "ritme", "gremium": other, "keer": 7}]
    )
    told = run("besluit", a, b)
    assert told.returncode == 1
    assert "Dit gaat niet samen; kies (1):" in told.stdout
    assert "Te doen (3):" in told.stdout
    assert "gaat niet samen" in run("besluit", a, b, "--csv").stdout
    both = tmp_path / "samen.json"
    run("besluit", a, "--uit", both)
    assert [edit["soort"] for edit in json.loads(both.read_text())["verandering"]] == ["stopt", "ritme"]
    joined = run("besluit", a, b, "--uit", both)
    assert (joined.returncode, "niet in samen.json, want dit gaat niet samen: " in joined.stderr) == (1, True)
    left = json.loads(both.read_text())["verandering"]
    assert [(edit["soort"], edit["gremium"]) for edit in left] == [("ritme", other)]
    assert run("watals", "voorbeeldregio", "--besluit", both).returncode in (0, 1)


def test_what_needs_a_new_table_that_clashes_is_left_out_with_it():
    new, same = Nieuw("N", "n", (), 1.0, 1.0), Nieuw("N", "n", (), 2.0, 1.0)
    assert eensgezind([new, same, Zet("a", new.gremium), Zet("a", "g")]) == (Zet("a", "g"),)


def test_what_was_said_of_findings_stands_in_the_list(saved):
    finding = analysed("voorbeeldregio").bevindingen[0]
    talk = [
        {
            "bevinding": finding.id,
            "antwoord": "uitzoeken",
            "wie": "secretaris",
            "wanneer": "1 maart",
            "notitie": "bel de PI",
        },
        {"bevinding": "weg:iets", "antwoord": "niet eens", "wanneer": "2027-02-01", "bewering": "A kan opgaan in B."},
    ]
    told = " ".join(run("besluit", saved("c.json", [], gesprek=talk)).stdout.split())
    assert f"{finding.bewering} (secretaris, 1 maart, bel de PI)" in told
    assert "Niet eens (1): - A kan opgaan in B. (niet meer in deze gegevens) (1 februari 2027)" in told
    assert "Nog uit te zoeken: 1 bevinding." in told
    rows = run("besluit", saved("c.json", [], gesprek=talk), "--csv").stdout
    assert "secretaris, 1 maart, bel de PI" in rows


@pytest.mark.parametrize(
    ("talk", "words"),
    [("x", "beschadigd"), ([1], "beschadigd"), ([{"bevinding": "x", "antwoord": "misschien"}], "beschadigd")],
)
def test_talk_that_is_no_talk_is_told(saved, talk, words):
    told = run("besluit", saved("d.json", [], gesprek=talk))
    assert told.returncode == 2
    assert words in told.stderr


def test_a_decision_on_an_unknown_region_asks_for_its_data(saved):
    file = saved("e.json", [])
    file.write_text(file.read_text().replace(REGIO, "urn:elders"))
    told = run("besluit", file)
    assert (told.returncode, "geef ook de gegevens van deze regio" in told.stderr) == (2, True)
    assert "geen besluit bij" in run("besluit", "flevoland").stderr


def test_decisions_stand_side_by_side_with_their_own_numbers(saved):
    names = sorted(analysed("voorbeeldregio").dekking.gremia)
    files = [saved(f"{n}.json", [{"soort": "stopt", "gremium": name}]) for n, name in enumerate(names[:2])]
    told = run("watals", "voorbeeldregio", "--als", files[0], "--als", files[1], "--json")
    rows = {row["wat"]: row for row in json.loads(told.stdout)}
    assert rows["Overleggen"] == {"wat": "Overleggen", "nu": "58", "0.json": "57", "1.json": "57"}
    for file in files:
        alone = json.loads(run("watals", "voorbeeldregio", "--besluit", file, "--json").stdout)
        assert rows["Paren partijen die elkaar niet meer zien"][file.name] == str(len(alone["verloren_paren"]))
        assert rows["Verwachte verbindingen weg"][file.name] == str(
            len(alone["verloren_verwachtingen"]) + len(alone["verloren_combinaties"])
        )
    for more in (["--zonder", names[0]], ["--als", files[0]]):
        assert run("watals", "voorbeeldregio", "--als", files[0], *more).returncode == 2


def test_what_is_half_done_at_a_new_table_is_still_to_be_done_there(saved, tmp_path):
    edits = every()
    new = next(edit for edit in edits if isinstance(edit, Nieuw))
    loaded = bundled("voorbeeldregio")
    half = toepassing.pas_toe(loaded, network.build(loaded), [new], "2027-01-01")
    (tmp_path / "half.ttl").write_text(toepassing.turtle(half), encoding="utf-8")
    riec = next(edit.actor for edit in edits if isinstance(edit, Zet))
    told = saved(
        "f.json",
        [
            {"soort": "nieuw", "naam": new.naam, "niveau": TACTISCH, "themas": [THEMA], "keer": 4, "duur": 2},
            {"soort": "zet", "actor": riec, "gremium": new.gremium},
        ],
    )
    rest = tmp_path / "rest.json"
    assert "Van 2 besluiten is er 1 uitgevoerd." in run("besluit", told, tmp_path / "half.ttl").stdout
    assert run("besluit", told, tmp_path / "half.ttl", "--uit", rest).returncode == 0
    done = run("watals", tmp_path / "half.ttl", "--besluit", rest, "--json")
    assert json.loads(done.stdout)["overleggen_na"] == 59


def test_a_set_of_tables_has_no_order_and_what_lives_on_did_not_stop(saved):
    a, b = next(edit for edit in every() if isinstance(edit, Samen)).gremia
    one, other = (
        saved("g.json", [{"soort": "samen", "gremia": [a, b]}]),
        saved("h.json", [{"soort": "samen", "gremia": [b, a]}]),
    )
    assert "Te doen (1):" in run("besluit", one, other).stdout
    loaded = bundled("voorbeeldregio")
    after = network.build(toepassing.pas_toe(loaded, network.build(loaded), [Samen((a, b))], "2027-01-01"))
    assert stands(after, [Stopt(a), Samen((b, a))]) == ["past niet meer", "gedaan"]


def test_what_clashes_is_refused_where_it_would_be_done(saved):
    one = gremia()[0]
    clash = saved(
        "i.json", [{"soort": "ritme", "gremium": one, "keer": 4}, {"soort": "ritme", "gremium": one, "keer": 6}]
    )
    told = run("watals", "voorbeeldregio", "--besluit", clash)
    assert (told.returncode, "gaan niet samen; kies er één" in told.stderr) == (2, True)
    both = saved("j.json", [{"soort": "thema", "gremium": one, "erbij": [THEMA], "eraf": [THEMA]}])
    assert "beschadigd" in run("besluit", both).stderr


@pytest.mark.parametrize("command", ["watals", "pas-toe", "vergelijk", "besluit"])
def test_no_output_replaces_a_decision_that_was_read(command, saved):
    file = saved("k.json", [{"soort": "stopt", "gremium": gremia()[0]}])
    whole = file.read_bytes()
    more = {
        "watals": ["voorbeeldregio", "--besluit", file],
        "pas-toe": ["voorbeeldregio", "--besluit", file, "--dag", "2027-01-01"],
        "vergelijk": ["voorbeeldregio", "voorbeeldregio", file],
        "besluit": [file],
    }
    told = run(command, *more[command], "--uit", file)
    assert (told.returncode, "kies met --uit een andere naam" in told.stderr) == (2, True)
    assert file.read_bytes() == whole


def test_nor_does_a_kept_decision_replace_a_region(tmp_path):
    file = tmp_path / "regio.ttl"
    file.write_text(toepassing.turtle(bundled("voorbeeldregio")), encoding="utf-8")
    told = run("watals", file, "--plan", "--bewaar", file)
    assert told.returncode == 2
    assert "zv:Regio" in file.read_text(encoding="utf-8")


def test_a_number_of_a_person_in_a_note_is_told(saved):
    talk = [{"bevinding": "x", "antwoord": "uitzoeken", "notitie": "bel 06-12345678"}]
    assert "mobiel nummer" in run("besluit", saved("l.json", [], gesprek=talk)).stderr


def test_what_stands_in_the_way_is_no_question(saved):
    names = {g.naam: iri for iri, g in analysed("voorbeeldregio").dekking.gremia.items()}
    told = run(
        "besluit", saved("m.json", [{"soort": "stopt", "gremium": names["Algemeen Bestuur Veiligheidsregio"]}])
    ).stdout
    before, _, after = told.partition("Wat dit tegenhoudt (")
    assert "De wet vraagt Algemeen Bestuur Veiligheidsregio; die tafel blijft" in " ".join(
        after.partition("Na te gaan")[0].split()
    )
    assert "Dit kan niet" in before


@pytest.mark.parametrize(
    ("dag", "code", "words"),
    [
        ("2026-13-45", 2, "de peildatum 2026-13-45 bestaat niet"),
        ("2031-01-01", 1, "en deze zijn ouder (1 november 2026)"),
    ],
)
def test_the_day_of_a_decision_is_looked_at(saved, dag, code, words):
    file = saved("k.json", [{"soort": "stopt", "gremium": gremia()[0]}])
    data = json.loads(file.read_text()) | {"peildatum": dag}
    file.write_text(json.dumps(data))
    told = run("watals", "voorbeeldregio", "--besluit", file)
    assert (told.returncode, words in told.stderr) == (code, True), told.stderr


def test_what_is_made_already_is_told_and_left_out(saved, tmp_path):
    one, other = gremia()[:2]
    stops = [{"soort": "stopt", "gremium": one}, {"soort": "ritme", "gremium": other, "keer": 7}]
    file, half, done = saved("l.json", stops), tmp_path / "half.ttl", tmp_path / "heel.ttl"
    loaded = bundled("voorbeeldregio")
    for path, edits in ((half, [Stopt(one)]), (done, [Stopt(one), Ritme(other, 7.0)])):
        made = toepassing.pas_toe(loaded, network.build(loaded), edits, "2027-01-01")
        path.write_text(toepassing.turtle(made), encoding="utf-8")
    told = run("pas-toe", half, "--besluit", file, "--dag", "2028-01-01", "--uit", tmp_path / "na.ttl")
    assert (told.returncode, "1 wijziging uit l.json is al uitgevoerd" in told.stderr) == (0, True)
    again = run("pas-toe", done, "--besluit", file, "--dag", "2028-01-01", "--uit", tmp_path / "nog.ttl")
    assert (again.returncode, "alles wat hierin staat, is in deze gegevens al uitgevoerd" in again.stderr) == (2, True)
