"""A decision written into the data: the region as it will be, and what was as its history."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rdflib import DCTERMS, ORG, RDF, RDFS, URIRef

from proef import HEADER, bundled, examples, overleg, partner, regios, run, seats
from zv_graph import analysis, network, region, toepassing, workbook
from zv_graph.analysis.lezing import lees
from zv_graph.analysis.uitvoering import uitvoering
from zv_graph.analysis.verandering import Haal, Koppel, Nieuw, Ritme, Samen, Stopt, Thema, Zet, toegepast
from zv_graph.analysis.vergelijk import gebeurd
from zv_graph.errors import ZvgraphError
from zv_graph.melding import FOUT
from zv_graph.validate import validate
from zv_graph.vocabulary import STATUS, ZV

GM = "https://identifier.overheid.nl/tooi/id/gemeente/gm"
BEGRIP = "https://w3id.org/zvgraph/begrip/"
REGIO = 'x:regio a zv:Regio ; rdfs:label "Proef"@nl ; zv:peildatum "2026-11-01"^^xsd:date ; zv:gemeente gm:0034, gm:0995 .\n'
TEXT = (
    overleg("a", "; zv:thema thema:mensenhandel ; zv:keerPerJaar 10 ; zv:duurInUren 2")
    + seats("a", "gm:0034", "x:p")
    + overleg("b", "; zv:thema thema:ondermijning ; zv:voedt x:a")
    + seats("b", "gm:0034", "gm:0995")
    + overleg("c", "; zv:rapporteertAan x:b")
    + seats("c", "gm:0995")
    + overleg("d")
    + seats("d", "gm:0995")
    + partner("p", "ggz")
)


@pytest.fixture
def loaded():
    return region.parse(HEADER + REGIO + TEXT, "r.ttl")


def after(loaded, edits, dag="2027-01-01", door=None):
    """Return the region after a change, written out and read again."""
    made = toepassing.pas_toe(loaded, network.build(loaded), edits, dag, door)
    again = region.parse(toepassing.turtle(made), "na.ttl")
    assert [m.tekst for m in validate(again) if m.ernst == FOUT] == []
    return again


def dekking(loaded):
    return lees(network.build(loaded))


def seen(one, names):
    """Return what there is to see of each table, by its name: addresses of new ones are new."""
    return {
        g.naam: ({(z.actor, z.functie) for z in g.zetels if z.zittend}, g.themas, g.keer, g.duur, g.niveau)
        for iri, g in one.gremia.items()
        if names is None or iri in names
    }


def test_what_stops_stays_as_history(loaded):
    own = after(loaded, [Stopt("urn:x:a")], door="het algemeen bestuur").own
    a = URIRef("urn:x:a")
    assert own.value(a, ZV.status) == STATUS.opgeheven
    assert str(own.value(a, ZV.opgehevenOp)) == "2027-01-01"
    (besluit,) = own.subjects(RDF.type, ZV.Besluit)
    assert str(own.value(besluit, DCTERMS.creator)) == "het algemeen bestuur"
    assert str(own.value(URIRef("urn:x:regio"), ZV.peildatum)) == "2027-01-01"


def test_what_becomes_one_takes_the_lines_over(loaded):
    own = after(loaded, [Samen(("urn:x:a", "urn:x:b"))]).own
    (one,) = set(own.subjects(DCTERMS.replaces))
    assert set(own.objects(one, DCTERMS.replaces)) == {URIRef("urn:x:a"), URIRef("urn:x:b")}
    assert own.value(URIRef("urn:x:c"), ZV.rapporteertAan) == one
    assert own.value(one, DCTERMS.source) == next(own.subjects(RDF.type, ZV.Besluit))
    assert {own.value(URIRef(f"urn:x:{part}"), ZV.status) for part in "ab"} == {STATUS.samengevoegd}


def test_a_merge_keeps_seats_without_names_and_mandaten_for_their_own_themas():
    text = (
        overleg("a", "; zv:thema thema:mensenhandel ; zv:aantal 2 ; zv:heeftMandaat x:m")
        + seats("a", "gm:0034")
        + "[] a zv:Deelname ; org:organization x:a ; zv:functie functie:burgemeester ; zv:aantalZetels 3 .\n"
        + 'x:m a zv:Mandaat ; rdfs:label "m"@nl ; zv:mandaattype mandaat:besluiten ; zv:grondslag "GR"@nl .\n'
        + overleg("b", "; zv:thema thema:ondermijning")
        + seats("b", "gm:0995")
    )
    loaded = region.parse(HEADER + REGIO + text, "r.ttl")
    edits = [Samen(("urn:x:a", "urn:x:b"))]
    (made,) = dekking(after(loaded, edits)).gremia.values()
    (wanted,) = toegepast(dekking(loaded), edits).gremia.values()
    assert (made.naamloos, made.aantal, made.zittend) == (wanted.naamloos, 2, 5)
    assert [set(m.themas) for m in made.mandaten] == [{f"{BEGRIP}thema/mensenhandel"}]


def test_two_decisions_on_one_day_stand_beside_each_other(loaded):
    first = toepassing.pas_toe(loaded, network.build(loaded), [Stopt("urn:x:a")], "2027-01-01")
    second = toepassing.pas_toe(first, network.build(first), [Stopt("urn:x:d")], "2027-01-01")
    assert len(set(second.own.subjects(RDF.type, ZV.Besluit))) == 2


def test_every_edit_at_once_is_what_the_change_makes(loaded):
    edits = [
        Nieuw("Nieuwe tafel", f"{BEGRIP}niveau/tactisch", (f"{BEGRIP}thema/mensenhandel",), 6.0, 1.5),
        Zet(f"{GM}0034", "urn:zvgraph:nieuw/nieuwetafel", functie=f"{BEGRIP}functie/burgemeester"),
        Zet(f"{GM}0995", "urn:x:a"),
        Haal("urn:x:p", "urn:x:a"),
        Thema("urn:x:a", erbij=(f"{BEGRIP}thema/ondermijning",), eraf=(f"{BEGRIP}thema/mensenhandel",)),
        Ritme("urn:x:a", 4.0, 2.5),
        Samen(("urn:x:b", "urn:x:c")),
        Stopt("urn:x:d"),
    ]
    made, wanted = dekking(after(loaded, edits)), toegepast(dekking(loaded), edits)
    assert seen(made, None) == seen(wanted, None)


@given(regios(), st.data())
@examples(40)
def test_a_year_later_the_comparison_tells_what_was_decided(text, data):
    old = region.parse(HEADER + text, "r.ttl")
    voor = dekking(old)
    names = sorted(voor.gremia)
    edits = []
    if names and data.draw(st.booleans()):
        edits.append(Stopt(names.pop()))
    if names and data.draw(st.booleans()):
        edits.append(Ritme(names.pop(), 3.0, 1.0))
    if len(names) > 1 and data.draw(st.booleans()):
        edits.append(Samen((names[0], names[1])))
    made = toepassing.pas_toe(old, network.build(old), edits, "2099-01-01")
    told = gebeurd(voor, dekking(region.parse(toepassing.turtle(made), "na.ttl")))
    assert {edit for edit in told if isinstance(edit, Stopt | Samen)} == {
        edit for edit in edits if isinstance(edit, Stopt | Samen)
    }


def test_from_finding_to_decision_to_workbook_to_next_year(tmp_path):
    plan = analysis.analyse(network.build(bundled("voorbeeldregio"))).plan
    besluit = {
        "versie": 2,
        "regio": str(bundled("voorbeeldregio").iri),
        "verandering": [
            {"soort": "stopt", "gremium": stap.gremia[0]}
            if stap.soort == "stoppen"
            else {"soort": "samen", "gremia": list(stap.gremia)}
            for stap in plan.stappen
        ],
    }
    (tmp_path / "besluit.json").write_text(json.dumps(besluit), encoding="utf-8")
    args = ("voorbeeldregio", "--besluit", "besluit.json")
    told = json.loads(run("watals", *args, "--json", cwd=tmp_path).stdout)
    assert (told["oordeel"], told["uren_na"]) == ("kan", plan.uren_na)
    made = run("pas-toe", *args, "--dag", "2027-01-01", "--door", "de stuurgroep", "--uit", "nieuw.xlsx", cwd=tmp_path)
    assert (made.returncode, "passen niet in een werkboek" in made.stderr) == (0, True)
    next_year = analysis.analyse(network.build(workbook.load(tmp_path / "nieuw.xlsx")))
    assert next_year.kerncijfers.gremia == plan.gremia_na
    again = json.loads(run("vergelijk", "voorbeeldregio", "nieuw.xlsx", "--json", cwd=tmp_path).stdout)
    assert again["overleggen"] == [plan.gremia_voor, plan.gremia_na]
    # The same hours at each station.
    assert again["kosten"] == [told["uren_voor"], told["uren_na"]]
    assert again["herkend"] == []


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (["--zonder", "a", "--dag", "2020-01-01"], "De gegevens zijn van 2026-11-01, dus na 2020-01-01"),
        (["--dag", "2027-01-01"], "Er verandert niets"),
        (["--zonder", "a", "--dag", "morgen"], "morgen"),
        (["--zonder", "zz", "--dag", "2027-01-01"], "staat niet in de gegevens"),
    ],
)
def test_what_cannot_be_is_one_sentence(args, words, tmp_path):
    (tmp_path / "r.ttl").write_text(HEADER + REGIO + TEXT, encoding="utf-8")
    told = run("pas-toe", "r.ttl", *args, cwd=tmp_path)
    assert (told.returncode, words in told.stderr) == (2, True)
    assert [path.name for path in tmp_path.iterdir()] == ["r.ttl"]


def moment(*parts, regio=REGIO):
    return region.parse(HEADER + regio + "".join(parts), "r.ttl")


def test_what_becomes_one_works_where_its_parts_did():
    """A part without a werkgebied works for the whole region, and so does the whole."""
    where = moment(overleg("a"), seats("a", "gm:0034"), overleg("b", "; zv:werkgebied gm:0034"), seats("b", "gm:0034"))
    (one,) = dekking(after(where, [Samen(("urn:x:a", "urn:x:b"))])).gremia.values()
    assert one.werkgebied == {f"{GM}0034", f"{GM}0995"}
    both = moment(*(overleg(n, "; zv:werkgebied gm:0034") + seats(n, "gm:0034") for n in "ab"))
    (one,) = dekking(after(both, [Samen(("urn:x:a", "urn:x:b"))])).gremia.values()
    assert one.werkgebied == {f"{GM}0034"}


def test_a_list_that_was_not_complete_does_not_become_so():
    regio = REGIO.replace("gm:0034, gm:0995 .", "gm:0034, gm:0995 ; zv:volledigVoor niveau:tactisch .")
    level = "; zv:niveau niveau:tactisch"
    text = overleg("a", level) + overleg("b", f"{level} ; zv:deelnemersVolledig false") + seats("a", "gm:0034")
    told = moment(text, seats("b", "gm:0034", "gm:0995"), regio=regio)
    assert not toegepast(dekking(told), [Samen(("urn:x:a", "urn:x:b"))]).gremia["urn:x:a + urn:x:b"].compleet
    (one,) = dekking(after(told, [Samen(("urn:x:a", "urn:x:b"))])).gremia.values()
    assert not one.compleet


def test_two_parties_whose_addresses_end_alike_each_get_their_seat():
    text = (
        overleg("a") + seats("a", "gm:0034") + partner("p", "ggz") + partner("q/p", "ggd").replace("x:q/p", "<urn:y:p>")
    )
    told = moment(text)
    both = [Zet(actor, "urn:x:a") for actor in ("urn:x:p", "urn:y:p")]
    assert {"urn:x:p", "urn:y:p"} <= dekking(after(told, both)).gremia["urn:x:a"].leden


def test_a_new_table_belongs_to_the_region_of_the_decision():
    other = (
        'x:andere a zv:Regio ; rdfs:label "Andere"@nl ; zv:peildatum "2026-11-01"^^xsd:date ; zv:gemeente gm:0995 .\n'
    )
    text = (
        HEADER
        + REGIO
        + other
        + overleg("a", "; zv:regio x:regio")
        + seats("a", "gm:0034")
        + overleg("b", "; zv:regio x:andere")
        + seats("b", "gm:0995")
    )
    told = region.parse(text, "twee.ttl", regio="Proef")
    made = toepassing.pas_toe(
        told, network.build(told), [Nieuw("Nieuwtje", f"{BEGRIP}niveau/tactisch", (), 6, 2)], "2027-01-01"
    )
    again = region.parse(toepassing.turtle(made), "na.ttl", regio="Andere")
    assert [g.naam for g in dekking(again).gremia.values()] == ["b"]


def test_a_new_table_without_seats_is_not_complete_and_a_number_keeps_its_digits(loaded):
    new = Nieuw("Nieuwtje", f"{BEGRIP}niveau/tactisch", (f"{BEGRIP}thema/mensenhandel",), 3.1234567, 1.23456789)
    (table,) = (g for g in dekking(after(loaded, [new])).gremia.values() if g.naam == "Nieuwtje")
    assert (table.keer, table.duur) == (3.1234567, 1.23456789)
    assert not table.compleet


@pytest.mark.parametrize(
    ("edits", "words"),
    [
        ([Nieuw("Nieuwtje", f"{BEGRIP}niveau/tactisch", (), 6, 2), Samen(("urn:zvgraph:nieuw/nieuwtje", "urn:x:a"))], "kan niet meteen met een ander samengaan"),
        ([Ritme("urn:x:a", 1e308, 2)], "Hoogstens 400 keer per jaar en 24 uur per keer kan; verbeter het ritme van a."),
        ([Nieuw("Nieuwtje", f"{BEGRIP}niveau/tactisch", (), 6, 25)], "verbeter het ritme van Nieuwtje."),
    ],
)  # fmt: skip
def test_what_can_be_nothing_is_refused_in_one_sentence(loaded, edits, words):
    with pytest.raises(ZvgraphError, match=words):
        toegepast(dekking(loaded), edits)


def test_a_part_of_what_becomes_one_keeps_what_it_was_and_the_decision_names_its_tables(loaded):
    thema = f"{BEGRIP}thema/jeugdproblematiek"
    merge, more, came = Samen(("urn:x:a", "urn:x:b")), Thema("urn:x:a", erbij=(thema,)), Zet(f"{GM}0995", "urn:x:a")
    made = after(loaded, [merge, more, came], door="de stuurgroep")
    old = URIRef("urn:x:a")
    assert set(made.own.objects(old, ZV.thema)) == set(loaded.own.objects(old, ZV.thema))
    assert set(made.own.objects(old, ORG.hasMember)) == set(loaded.own.objects(old, ORG.hasMember))
    (whole,) = made.own.subjects(DCTERMS.replaces, old)
    assert (whole, ZV.thema, URIRef(thema)) in made.own
    (decision,) = made.own.subjects(RDF.type, ZV.Besluit)
    assert {"urn:x:a", "urn:x:b", str(whole)} == set(map(str, made.own.objects(decision, ZV.voertUit)))
    assert set(map(str, made.own.objects(decision, DCTERMS.creator))) == {"de stuurgroep"}
    # The gemeente sat at the other part already.
    assert set(gebeurd(dekking(loaded), dekking(made))) == {merge, more}


def test_who_decided_is_in_the_workbook_too_and_is_no_person(tmp_path):
    words = ("pas-toe", "voorbeeldregio", "--ritme", "Programmaraad = 4", "--dag", "2027-01-01")
    refused = run(*words, "--door", "Jan de Vries", "--uit", "a.xlsx", cwd=tmp_path)
    assert (refused.returncode, "lijkt de naam van een mens" in refused.stderr) == (2, True)
    run(*words, "--door", "Stuurgroep Zorg en Veiligheid", "--uit", "a.xlsx", cwd=tmp_path)
    again = workbook.load(tmp_path / "a.xlsx").own
    (decision,) = again.subjects(RDF.type, ZV.Besluit)
    assert str(again.value(decision, DCTERMS.creator)) == "Stuurgroep Zorg en Veiligheid"
    assert len(set(again.objects(decision, ZV.voertUit))) == 1


def test_what_went_away_at_a_part_of_a_merge_is_done_and_stays_at_the_whole():
    text = TEXT + "x:b zv:thema thema:mensenhandel .\n"
    before = region.parse(HEADER + REGIO + text, "r.ttl")
    theme = f"{BEGRIP}thema/mensenhandel"
    edits = [
        Haal(f"{GM}0034", "urn:x:a"),
        Thema("urn:x:a", (), (theme,)),
        Samen(("urn:x:a", "urn:x:b")),
        Koppel(("urn:x:a", "urn:x:c")),
    ]
    done = lees(network.build(after(before, edits)))
    assert [one.stand for one in uitvoering(done, edits)] == ["gedaan", "gedaan", "gedaan", "te doen"]
    (whole,) = (g for g in done.gremia.values() if g.iri not in ("urn:x:c", "urn:x:d"))
    assert theme in whole.themas
    assert f"{GM}0034" in {z.actor for z in whole.zetels}
    assert uitvoering(done, edits)[3].wijziging == Koppel((whole.iri, "urn:x:c"))


def test_a_second_decision_of_a_day_has_a_name_of_its_own(loaded):
    first = toepassing.pas_toe(loaded, network.build(loaded), [Stopt("urn:x:a")], "2027-01-01")
    second = toepassing.pas_toe(first, network.build(first), [Stopt("urn:x:d")], "2027-01-01")
    names = {str(second.own.value(one, RDFS.label)) for one in second.own.subjects(RDF.type, ZV.Besluit)}
    assert names == {"Besluit van 2027-01-01", "Besluit van 2027-01-01 (2)"}


def test_who_decided_is_passed_over_where_it_names_somebody(loaded):
    made = toepassing.pas_toe(
        loaded, network.build(loaded), [Stopt("urn:x:a")], "2027-01-01", "burgemeester Jan Jansen"
    )
    plain, strange = region.unnamed(made)
    assert "Jansen" not in toepassing.turtle(plain)
    assert strange == ("dcterms:creator",)
