"""The cases planted in the example region, and that exactly these come out."""

import pytest

from proef import analysed
from zv_graph.network.contents import naam

KERN = "https://w3id.org/zvgraph/begrip/sterkte/kern"


@pytest.fixture
def found():
    return analysed("voorbeeldregio")


def last(iri: str) -> str:
    return iri.rpartition("/")[2]


def test_the_true_doubles_and_no_others(found):
    doubles = {b.id.partition(":")[2] for b in found.bevindingen if b.soort == "dubbel"}
    assert doubles == {
        "programmaraad-ghnt+thematafel-hg",
        "inkooptafel-bw+werkgroep-doorstroom",
        "kerngroep-wvggz+regio-overleg-wvggz",
        "netwerk-terugkeer",
    }


def test_what_only_looks_double_is_put_as_a_question_or_not_told(found):
    asked = {b.id.partition(":")[2] for b in found.bevindingen if b.soort == "lijkt-dubbel"}
    assert asked == {
        "bo-mensenhandel+kopgroep-uitbuiting",
        "bo-mensenhandel+stuurgroep-zv",
        "kopgroep-uitbuiting+stuurgroep-zv",
        "netwerk-jeugd-school+overleg-alcohol-drugs",
        "projectgroep-uitbuiting+werkgroep-mensenhandel",
        "stuurgroep-zv+stuurgroep-zvh",
    }


def test_the_fragile_spots(found):
    assert {b.id for b in found.bevindingen if b.soort == "kwetsbaar"} == {
        "schakel:delta",
        "kwetsbaar:casustafel-mensenhandel",
        "kwetsbaar:stuurgroep-zv",
    }
    single = [u for u in found.verwachtingen if u.sterkte == KERN and u.status == "enkel" and not u.lokaal]
    assert len(single) == 47


@pytest.mark.parametrize(
    ("a", "b", "oordeel", "redenen"),
    [
        ("programmaraad-ghnt", "thematafel-hg", "samenvoegen", ()),
        ("inkooptafel-bw", "werkgroep-doorstroom", "onderbrengen", ("ZUSTERS",)),
        ("kerngroep-wvggz", "regio-overleg-wvggz", "onderbrengen", ()),
        ("ambtelijk-jeugd", "bo-jeugd", "niet", ("NIVEAU",)),
        ("ambtelijk-jeugd", "werkgroep-jeugdbescherming", "niet", ("HIERARCHIE",)),
        ("ab-veiligheidsregio", "veiligheidscollege", "niet", ("WETTELIJK",)),
        ("zorgoverleg-noord", "zorgoverleg-zuid", "niet", ("WERKGEBIED",)),
        ("jeugdbeschermingstafel", "mda", "niet", ("VERTROUWELIJK",)),
        ("bo-mensenhandel", "kopgroep-uitbuiting", "voorleggen", ("MANDAAT",)),
        ("projectgroep-uitbuiting", "werkgroep-mensenhandel", "voorleggen", ("LIJN",)),
        ("netwerk-jeugd-school", "overleg-alcohol-drugs", "voorleggen", ("AANDACHT",)),
    ],
)
def test_doubles_and_lookalikes_have_their_oordeel(found, a, b, oordeel, redenen):
    (pair,) = [p for p in found.overlap if (last(p.a), last(p.b)) == (a, b)]
    assert (pair.kandidaat, pair.oordeel, pair.redenen) == (True, oordeel, redenen)


def test_the_table_that_stops_loses_pairs_only(found):
    (finding,) = [b for b in found.bevindingen if b.id == "dubbel:netwerk-terugkeer"]
    assert finding.verlies.startswith("Niets wat nodig is.")
    assert "6 paren" in finding.verlies
    assert finding.opbrengst_uren is not None
    assert finding.opbrengst_uren.hoog == 4 * 2 * 5


def test_what_is_missing_in_the_core(found):
    missing = {
        (u.status, last(u.thema), last(u.niveau), last(u.partnertype or u.functie))
        for u in found.verwachtingen
        if u.sterkte == KERN and u.status not in ("gedekt", "enkel") and last(u.thema) != "zorg-en-veiligheid"
    }
    assert missing == {
        ("alleen-afspraak", "alcohol-en-drugs", "operationeel", "gemeente"),
        ("alleen-afspraak", "alcohol-en-drugs", "operationeel", "ggd"),
        ("alleen-afspraak", "huiselijk-geweld-en-kindermishandeling", "bestuurlijk", "gecertificeerde-instelling"),
        ("alleen-afspraak", "huiselijk-geweld-en-kindermishandeling", "tactisch", "raad-voor-de-kinderbescherming"),
        ("alleen-agendalid", "mensenhandel", "tactisch", "riec"),
        ("niet-in-regio", "lvb-problematiek", "operationeel", "vg-organisatie"),
        ("niet-in-regio", "lvb-problematiek", "tactisch", "vg-organisatie"),
        ("partner-ontbreekt", "beschermd-wonen-en-maatschappelijke-opvang", "operationeel", "gemeente"),
        ("partner-ontbreekt", "jeugdproblematiek", "tactisch", "veilig-thuis"),
        ("partner-ontbreekt", "nazorg-gedetineerden", "tactisch", "gemeente"),
        ("partner-ontbreekt", "verslavingszorg", "operationeel", "gemeente"),
    }


def test_there_is_no_broad_table_below_the_stuurgroep(found):
    broad = [u for u in found.verwachtingen if last(u.thema) == "zorg-en-veiligheid" and u.sterkte == KERN]
    status = {(last(u.niveau), u.status) for u in broad if u.partnertype and last(u.partnertype) != "vg-organisatie"}
    assert {("tactisch", "tafel-ontbreekt"), ("operationeel", "tafel-ontbreekt")} <= status


def test_the_gemeenten_without_a_seat_for_nazorg(found):
    (nazorg,) = [u for u in found.verwachtingen if u.lokaal and last(u.thema) == "nazorg-gedetineerden"]
    assert [naam(found.network, g) for g in nazorg.gemeenten] == ["Heidebroek", "Lindewaard", "Molendam", "Vaartsluis"]


def test_who_is_represented_is_not_missing(found):
    (hg,) = [u for u in found.verwachtingen if u.lokaal and last(u.thema).startswith("huiselijk")]
    assert (hg.status, hg.gemeenten) == ("gedekt", ())


def test_the_structural_gaps(found):
    told = {(g.soort, last(g.betrokken[0])) for g in found.structuur}
    onesided = {tuple(map(last, g.betrokken[:2])) for g in found.structuur if g.soort == "eenzijdig"}
    assert onesided == {
        ("beschermd-wonen-en-maatschappelijke-opvang", "operationeel"),
        ("verslavingszorg", "operationeel"),
        ("crisisbeheersing", "bestuurlijk"),
        ("openbare-orde", "bestuurlijk"),
        ("publieke-gezondheid", "bestuurlijk"),
    }
    assert {(soort, thing) for soort, thing in told if soort not in ("geen-besluit", "eenzijdig")} == {
        ("geen-pad-omhoog", "jeugdbeschermingstafel"),
        ("geen-pad-omhoog", "nazorgoverleg-pi"),
        ("mandaat-zonder-grondslag", "werkgroep-mensenhandel"),
        ("mandaat-verlopen", "bo-zorgverzekeraar"),
        ("zonder-voorzitter", "team-drugs"),
        ("zonder-leden", "denktank"),
        ("zonder-thema", "escalatietafel"),
        ("sleutelactor", "delta"),
        ("sleutelgremium", "nazorgoverleg-pi"),
        ("sleutelgremium", "zorgtafel-ziekenhuis"),
        ("brug", "delta"),
    }
    assert {thing for soort, thing in told if soort == "geen-besluit"} == {
        "lvb-problematiek",
        "mensenhandel",
        "nazorg-gedetineerden",
        "personen-met-verward-gedrag",
        "samenwerking-met-zorgverzekeraars",
        "verslavingszorg",
        "wet-verplichte-ggz",
    }


def test_the_three_strongest_findings_tell_different_things(found):
    assert [b.id for b in found.bevindingen[:3]] == [
        "plan",
        "dubbel:programmaraad-ghnt+thematafel-hg",
        "schakel:delta",
    ]


def test_the_finding_about_the_whole_names_every_step_its_price_and_its_range(found):
    (finding,) = [b for b in found.bevindingen if b.id == "plan"]
    assert finding.bewering.startswith("Het kan met 47 in plaats van 53 overleggen")
    assert (finding.opbrengst_uren.laag, finding.opbrengst_uren.hoog) == (63 + (40 + 24 + 24 + 18 + 12) / 2, 181)
    assert finding.bewijs.count(" stopt (") == 5
    assert finding.verlies.startswith("Niets wat nodig is")
    assert "6 paren" in finding.verlies
    assert "dan scheelt het 141 uur" in finding.verlies
    assert "Stap 5: de een legt verantwoording af aan de ander" in finding.tegenargument
    assert "middelste waarde, 62 uur" in finding.onbekend


def test_gemeenten_that_do_the_same_in_many_ways_and_lie_elsewhere(found):
    by = {b.soort: b for b in found.bevindingen}
    assert by["verschil"].bewering == "9 gemeenten regelen identiteitsbewijs bij nazorg gedetineerden op 7 manieren."
    assert by["indeling"].bewering.startswith("Heidebroek en Lindewaard liggen niet in elke indeling")


def test_doubles_say_how_firm_they_are(found):
    firm = {b.id.partition(":")[2]: b.robuust.oordeel for b in found.bevindingen if b.soort == "dubbel"}
    assert firm["programmaraad-ghnt+thematafel-hg"] == "stabiel"
    assert firm["kerngroep-wvggz+regio-overleg-wvggz"] == "gevoelig"
    assert all(b.robuust is None for b in found.bevindingen if "dubbel" not in b.soort)


def test_it_is_large_enough_to_learn_from(found):
    cijfers = found.kerncijfers
    assert (cijfers.gemeenten, cijfers.ketenpartners, cijfers.gremia, cijfers.themas) == (10, 29, 53, 14)
    assert (cijfers.gremia_zonder_uren, cijfers.gremia_niet_actief) == (5, 2)
    assert "fictief" in found.dekking.regio.naam
