"""The cases planted in the example region, and that exactly these come out."""

import pytest

from proef import analysed
from zv_graph.analysis import gat
from zv_graph.analysis.bevindingen.bevinding import SOORTEN
from zv_graph.analysis.verandering import Stopt, toegepast
from zv_graph.analysis.verschil import verschil
from zv_graph.analysis.voorwaarde import VOORWAARDEN
from zv_graph.network.contents import naam

KERN = "https://w3id.org/zvgraph/begrip/sterkte/kern"


@pytest.fixture
def found():
    return analysed("voorbeeldregio")


def last(iri: str) -> str:
    return iri.rpartition("/")[2]


def test_the_true_doubles_and_no_others(found):
    doubles = {b.id.partition(":")[2] for b in found.bevindingen if b.soort == "dubbel"}
    assert doubles == {"programmaraad-ghnt+thematafel-hg", "overleg-alcohol-drugs+werkgroep-preventie-alcohol"}


def test_what_only_looks_double_is_put_as_a_question(found):
    asked = {b.id.partition(":")[2] for b in found.bevindingen if b.soort == "lijkt-dubbel"}
    assert asked == {
        "ambtelijk-jeugd+werkgroep-jeugdbescherming",
        "bo-mensenhandel+kopgroep-uitbuiting",
        "casusoverleg-zvh+triage-hg",
        "inkooptafel-bw+werkgroep-doorstroom",
        "jeugdbeschermingstafel+mda",
        "kerngroep-wvggz+regio-overleg-wvggz",
        "projectgroep-uitbuiting+werkgroep-mensenhandel",
        "team-drugs+weekstart-drugs",
        "thematafel-verward+werkgroep-wijk",
    }


def test_whose_members_the_law_gives_may_meet_on_one_morning(found):
    assert [b.id for b in found.bevindingen if b.soort == "koppelen"] == [
        "koppelen:ab-veiligheidsregio+veiligheidscollege",
        "koppelen:burgemeestersoverleg+veiligheidscollege",
    ]


def test_every_condition_has_its_case(found):
    """Every code of the table is seen to fail somewhere: when a table stops, or between two that look double."""
    dekking = found.dekking
    steps = [step for iri in dekking.gremia for step in verschil(dekking, toegepast(dekking, [Stopt(iri)])).stappen]
    codes = {reden.code for step in steps for reden in step.redenen}
    codes |= {reden.code for pair in found.overlap for reden in pair.redenen}
    # No table here is too small to compare.
    assert codes == set(VOORWAARDEN) - {"LEDEN", "STOEL"}


@pytest.mark.parametrize(
    ("table", "codes"),
    [
        ("weekstart-drugs", {"RITME": "nee"}),
        ("wijkoverleg-waterstad", {"SCHAAL": "nee"}),
        ("werkgroep-wijk", {"FUNCTIE": "onbekend", "ROL": "onbekend"}),
        ("burgemeestersoverleg", {"SAMENSTELLING": "onbekend"}),
        ("werkgroep-doorstroom", {"OPDRACHT": "onbekend"}),
        ("projectgroep-uitbuiting", {"TIJDELIJK": "onbekend", "LIJN": "onbekend"}),
        ("kerngroep-wvggz", {"VOORBEREIDING": "onbekend"}),
        ("veiligheidscollege", {"WETTELIJK": "nee"}),
    ],
)
def test_a_table_that_only_looks_superfluous_says_why(found, table, codes):
    dekking = found.dekking
    (iri,) = (iri for iri in dekking.gremia if last(iri) == table)
    (step,) = verschil(dekking, toegepast(dekking, [Stopt(iri)])).stappen
    told = {reden.code: reden.antwoord.name.lower() for reden in step.redenen}
    assert codes.items() <= told.items()


def test_every_kind_of_finding_and_of_gap_has_its_case(found):
    assert {b.soort for b in found.bevindingen} == set(SOORTEN)
    assert {g.soort for g in found.structuur} == set(gat.SOORTEN)


def test_the_fragile_spots(found):
    assert {b.id for b in found.bevindingen if b.soort == "kwetsbaar"} == {
        "schakel:delta",
        "kwetsbaar:casustafel-mensenhandel",
        "kwetsbaar:stuurgroep-zv",
        "kwetsbaar:stuurgroep-zvh",
    }
    single = [u for u in found.verwachtingen if u.sterkte == KERN and u.status == "enkel" and not u.lokaal]
    assert len(single) == 49


NEE, ONBEKEND = "nee", "onbekend"


@pytest.mark.parametrize(
    ("a", "b", "oordeel", "redenen"),
    [
        ("programmaraad-ghnt", "thematafel-hg", "samenvoegen", {}),
        ("overleg-alcohol-drugs", "werkgroep-preventie-alcohol", "onderbrengen", {}),
        ("inkooptafel-bw", "werkgroep-doorstroom", "voorleggen", {"OPDRACHT": ONBEKEND}),
        ("burgemeestersoverleg", "veiligheidscollege", "koppelen", {"SAMENSTELLING": NEE}),
        ("kerngroep-wvggz", "regio-overleg-wvggz", "voorleggen", {"VOORBEREIDING": ONBEKEND}),
        ("ambtelijk-jeugd", "bo-jeugd", "niet", {"NIVEAU": NEE, "FUNCTIE": ONBEKEND, "VOORBEREIDING": ONBEKEND}),
        ("ambtelijk-jeugd", "werkgroep-jeugdbescherming", "voorleggen", {"HIERARCHIE": ONBEKEND}),
        ("ab-veiligheidsregio", "veiligheidscollege", "koppelen", {"SAMENSTELLING": NEE, "MANDAAT": NEE}),
        (
            "zorgoverleg-noord",
            "zorgoverleg-zuid",
            "niet",
            {"WERKGEBIED": NEE, "FUNCTIE": ONBEKEND, "LEDENLIJST": ONBEKEND},
        ),
        ("jeugdbeschermingstafel", "mda", "voorleggen", {"VERTROUWELIJK": ONBEKEND, "LEDENLIJST": ONBEKEND}),
        ("bo-mensenhandel", "kopgroep-uitbuiting", "voorleggen", {"MANDAAT": ONBEKEND}),
        ("projectgroep-uitbuiting", "werkgroep-mensenhandel", "voorleggen", {"LIJN": ONBEKEND}),
        ("netwerk-jeugd-school", "overleg-alcohol-drugs", "niet", {"AANDACHT": NEE}),
    ],
)
def test_doubles_and_lookalikes_have_their_oordeel(found, a, b, oordeel, redenen):
    (pair,) = [p for p in found.overlap if (last(p.a), last(p.b)) == (a, b)]
    told = {reden.code: reden.antwoord.name.lower() for reden in pair.redenen}
    assert (pair.kandidaat, pair.oordeel, told) == (True, oordeel, redenen)


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
        ("alleen-breed", "alcohol-en-drugs", "bestuurlijk", "ggd"),
        ("alleen-breed", "alcohol-en-drugs", "bestuurlijk", "politie"),
        ("alleen-breed", "huiselijk-geweld-en-kindermishandeling", "bestuurlijk", "raad-voor-de-kinderbescherming"),
        ("alleen-breed", "huiselijk-geweld-en-kindermishandeling", "bestuurlijk", "veilig-thuis"),
        ("alleen-breed", "personen-met-verward-gedrag", "bestuurlijk", "wethouder"),
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


def test_the_structural_gaps(found):
    told = {(g.soort, last(g.betrokken[0])) for g in found.structuur}
    onesided = {tuple(map(last, g.betrokken[:2])) for g in found.structuur if g.soort == "eenzijdig"}
    assert onesided == {
        (thema, "bestuurlijk")
        for thema in (
            "alcohol-en-drugs",
            "huiselijk-geweld-en-kindermishandeling",
            "jeugdproblematiek",
            "mensenhandel",
        )
    }
    assert {(soort, thing) for soort, thing in told if soort not in ("geen-besluit", "eenzijdig")} == {
        ("afspraak-zonder-tafel", "afspraak-alcohol"),
        ("besluit-zonder-bevoegdheid", "bo-mensenhandel"),
        ("brug", "delta"),
        ("geen-pad-omhoog", "casustafel-mensenhandel"),
        ("geen-pad-omhoog", "jeugdbeschermingstafel"),
        ("geen-pad-omhoog", "nazorgoverleg-pi"),
        ("geen-pad-omhoog", "oggz-overleg"),
        ("geen-pad-omhoog", "straatteam"),
        ("geen-pad-omhoog", "team-drugs"),
        ("geen-pad-omhoog", "team-verslaving"),
        ("geen-pad-omhoog", "zorgoverleg-noord"),
        ("geen-pad-omhoog", "zorgoverleg-zuid"),
        ("lijn-naar-opgeheven", "team-drugs"),
        ("mandaat-verlopen", "bo-zorgverzekeraar"),
        ("mandaat-zonder-grondslag", "bo-wonen"),
        ("ondertekenaar-zonder-stoel", "slachtofferhulp"),
        ("sleutelactor", "delta"),
        ("sleutelgremium", "nazorgoverleg-pi"),
        ("sleutelgremium", "zorgtafel-ziekenhuis"),
        ("zonder-leden", "denktank"),
        ("zonder-thema", "escalatietafel"),
        ("zonder-voorzitter", "team-drugs"),
    }
    assert {thing for soort, thing in told if soort == "geen-besluit"} == {
        "lvb-problematiek",
        "mensenhandel",
        "nazorg-gedetineerden",
        "openbare-orde",
        "personen-met-verward-gedrag",
        "samenwerking-met-zorgverzekeraars",
        "verslavingszorg",
        "wet-verplichte-ggz",
        "zorg-en-veiligheid",
    }


def test_the_three_strongest_findings_tell_different_things(found):
    assert [b.id for b in found.bevindingen[:3]] == [
        "plan",
        "dubbel:programmaraad-ghnt+thematafel-hg",
        "schakel:delta",
    ]


def test_the_finding_about_the_whole_names_every_step_its_price_and_its_range(found):
    (finding,) = [b for b in found.bevindingen if b.id == "plan"]
    assert finding.bewering == "Het kan met 56 in plaats van 58 overleggen, en alles wat nodig is blijft."
    assert (finding.opbrengst_uren.laag, finding.opbrengst_uren.hoog) == (63 + 18 / 2, 81)
    assert finding.bewijs.count(" stopt (") == 1
    assert "Alle partijen blijven elkaar ontmoeten." in finding.verlies


def test_gemeenten_that_do_the_same_in_many_ways_and_lie_elsewhere(found):
    by = {b.soort: b for b in found.bevindingen}
    assert (
        by["verschil"].bewering == "9 gemeenten regelen identiteitsbewijs bij nazorg voor gedetineerden op 7 manieren."
    )
    assert by["indeling"].bewering.startswith("Heidebroek en Lindewaard liggen niet in elke indeling")


def test_doubles_say_how_firm_they_are(found):
    firm = {b.id.partition(":")[2]: b.robuust.oordeel for b in found.bevindingen if b.soort == "dubbel"}
    assert firm["programmaraad-ghnt+thematafel-hg"] == "stabiel"
    assert firm["overleg-alcohol-drugs+werkgroep-preventie-alcohol"] == "gevoelig"
    assert all(b.robuust is None for b in found.bevindingen if "dubbel" not in b.soort)


def test_it_is_large_enough_to_learn_from(found):
    cijfers = found.kerncijfers
    assert (cijfers.gemeenten, cijfers.ketenpartners, cijfers.gremia, cijfers.themas) == (10, 29, 58, 15)
    assert (cijfers.gremia_zonder_uren, cijfers.gremia_niet_actief) == (5, 2)
    assert "fictief" in found.dekking.regio.naam
