import re

import pytest
from hypothesis import given

from proef import BUNDLED, HEADER, PATIENT, analysed, examples, overleg, partner, regios, seats
from zv_graph import analysis, network, query, region
from zv_graph.analysis import analyse
from zv_graph.analysis.bevindingen import bespreekbaar
from zv_graph.analysis.bevindingen.bevinding import kans, rangschik
from zv_graph.analysis.verwachtingen import verwachtingen
from zv_graph.network import contents
from zv_graph.query import serving
from zv_graph.vocabulary import PREFIXES
from zv_graph.words import opsomming

PARTS = ("bewering", "bewijs", "vergelijking", "tegenargument", "onbekend", "vraag", "sparql")


@pytest.mark.parametrize("name", BUNDLED)
def test_every_finding_has_all_its_parts(name):
    for finding in analysed(name).bevindingen:
        for part in PARTS:
            text = getattr(finding, part)
            assert text.strip(), (finding.id, part)
            assert "None" not in text, (finding.id, part)
            assert "  " not in text or part == "sparql", (finding.id, part)
        assert re.fullmatch(r"[A-ZÀ-Ý0-9].*[.]", finding.bewering), finding.bewering
        assert finding.vraag.endswith("?")
        if finding.opbrengst_uren:
            assert 0 <= finding.opbrengst_uren.laag <= finding.opbrengst_uren.hoog
            assert finding.opbrengst_uren.aanname


@pytest.mark.parametrize("name", BUNDLED)
def test_ids_are_unique_and_who_is_involved_exists(name):
    found = analysed(name)
    assert len({b.id for b in found.bevindingen}) == len(found.bevindingen)
    assert all(iri in found.network for b in found.bevindingen for iri in b.betrokken)


@pytest.mark.parametrize("name", ["voorbeeldregio", "flevoland", pytest.param("twente", marks=pytest.mark.hold)])
def test_the_question_of_every_finding_names_just_those_it_is_about(name, ask):
    found = analysed(name)
    for finding in found.bevindingen:
        assert_answered(found, finding, ask(name, finding.sparql).rows)


@given(regios())
@examples(25)
def test_and_on_any_region(text):
    loaded = region.parse(HEADER + text, "regio.ttl")
    found = analysis.analyse(network.build(loaded))
    store = serving.loaded(query.dataset.dataset(loaded))
    for finding in found.bevindingen:
        rows = [[cell.value for cell in row if cell] for row in store.query(finding.sparql, prefixes=PREFIXES)]
        assert_answered(found, finding, rows)


def assert_answered(found, finding, rows):
    """Hold that of all tables and actors an answer names those of the finding, no more and no less."""
    every = (contents.gremia(found.network), contents.actoren(found.network))
    names = {iri: record.naam for kind in every for iri, record in kind.items()}
    about = {names[iri] for iri in finding.betrokken if iri in names}
    assert {cell for row in rows for cell in row} & set(names.values()) == about, (finding.id, finding.sparql)


def test_what_is_not_in_the_data_counts_none(ask):
    (finding,) = [b for b in analysed("voorbeeldregio").bevindingen if b.id == "niet-in-regio"]
    assert ask("voorbeeldregio", finding.sparql).rows == (("VG-organisatie", "0"),)


def test_a_simple_seat_has_no_functie(load):
    # A seat of two forms: the functie of another party at the table is not its own.
    text = overleg("a", "; zv:keerPerJaar 10 ; zv:duurInUren 2 ; org:hasMember x:p") + partner("p", "ggz")
    text += seats("a", "gm:0034", functie="wethouder") + seats("a", "gm:0034", functie="burgemeester")
    sparql = query.question.named("uren-per-gremium").sparql
    assert query.ask(load(text), sparql, PATIENT).rows == (("a", "10", "2", "3", "60"),)


def test_no_gremium_is_missed_for_one_gemeente_that_sits_elsewhere(load):
    seat = overleg("a", "; zv:thema thema:mensenhandel") + overleg("b", "; zv:thema thema:verslavingszorg")
    expected = (
        "x:v a zv:Verwachting ; zv:per schaal:lokaal ; zv:thema thema:mensenhandel ; zv:niveau niveau:tactisch ; "
    )
    expected += 'zv:partnertype partnertype:ggz ; zv:sterkte sterkte:kern ; dcterms:source "proef" .\n'
    loaded = load(seat + expected + partner("p", "ggz") + "x:a zv:werkgebied gm:0034 ." + seats("a", "x:p", "gm:0034"))
    rows = query.ask(loaded, query.question.named("voor-welke-gemeente-niet").sparql, PATIENT).rows
    assert {row[4] for row in rows if row[4]} == {"Lelystad"}


@pytest.mark.parametrize("name", BUNDLED)
def test_the_sparql_of_an_overlap_shows_exactly_the_shared_members(name, ask):
    found = analysed(name)
    shared = {(p.a, p.b): p.gedeeld for p in found.overlap}
    for finding in found.bevindingen:
        if finding.betrokken[:2] in shared and finding.soort.endswith("dubbel") and "+" in finding.id:
            assert len(ask(name, finding.sparql).rows) == shared[finding.betrokken[:2]]


@pytest.mark.parametrize(("declared", "kinds"), [("", set()), ("niveau:tactisch", {"ontbreekt"})])
def test_only_declared_data_claim_that_something_is_not_there(build, declared, kinds):
    text = overleg("a", "; zv:thema thema:verslavingszorg") + partner("p", "ggz") + partner("q", "verslavingszorg")
    text += "x:v a zv:Verwachting ; zv:thema thema:verslavingszorg ; zv:niveau niveau:tactisch ; "
    text += 'zv:partnertype partnertype:verslavingszorg ; zv:sterkte sterkte:kern ; dcterms:source "proef" .\n'
    text += f"x:regio zv:volledigVoor {declared} ." if declared else ""
    found = analyse(build(text + seats("a", "x:p"))).bevindingen
    assert {b.soort for b in found if b.id.startswith("ontbreekt:verslavingszorg")} == kinds
    (unknown,) = [b for b in found if b.id == "niet-in-gegevens"]
    here = next(line for line in unknown.bewijs.splitlines() if line.startswith("Verslavingszorg:"))
    assert ("tactisch" in here) == (not declared)
    assert "niet bekend of ze er zijn" in unknown.bewering


def test_all_that_is_not_in_the_data_is_one_card_beside_what_to_fill_in_first():
    for name in ("flevoland", "twente"):
        kinds = [b.id for b in analysed(name).bevindingen if b.soort == "niet-in-gegevens"]
        assert sorted(kinds) == ["niet-in-gegevens", "niet-in-regio"]
        (first,) = [b for b in analysed(name).bevindingen if b.id == "vul-eerst-in"]
        assert len(first.betrokken) == 5
        assert "of de deelnemers compleet zijn" in first.bewijs


@pytest.mark.parametrize("name", BUNDLED)
def test_what_rests_on_an_incomplete_list_is_not_among_the_first_three(name):
    found = analysed(name)
    for finding in found.bevindingen[:3]:
        if finding.soort in ("dubbel", "lijkt-dubbel", "koppelen", "kwetsbaar", "eenzijdig"):
            tables = [iri for iri in finding.betrokken if iri in found.dekking.gremia]
            assert all(found.dekking.gremia[iri].lijst for iri in tables[:2])


def test_of_a_table_where_nobody_is_known_it_is_not_asked_whether_it_can_stop():
    found = analysed("zuid-limburg")
    assert all(found.dekking.gremia[iri].stoelen for stap in found.plan.bespreken for iri in stap.gremia)
    assert all(stap.naar for stap in bespreekbaar(found.plan) if stap.soort == "stoppen")
    assert not any("Parkstad stoppen" in b.bewering for b in found.bevindingen)


def test_on_what_may_not_be_there_no_step_rests():
    for name in ("fryslan", "hollands-midden"):
        found = analysed(name)
        tables = (found.dekking.gremia[iri] for stap in found.plan.bespreken for iri in (*stap.gremia, *stap.naar))
        assert not any(g.nagaan for g in tables)
        (card,) = (b for b in found.bevindingen if b.id == "nagaan")
        assert card.onbekend == "Zolang dit niet zeker is, rust er geen voorstel op."


def test_a_line_of_what_may_not_be_there_is_told_as_such(build):
    text = overleg("a", HG + " ; zv:rapporteertAan x:oud ; zv:status status:nagaan") + seats("a", "x:p0")
    found = findings(build(text + overleg("oud", "; zv:status status:opgeheven") + PARTNERS))
    assert found["lijn-naar-opgeheven"].bewering.startswith("Als a er nog is, loopt de lijn ervan naar oud")
    assert found["nagaan"].vraag == "Is dit overleg er nu, en hoe heet het?"


def test_what_an_old_source_says_of_deciding_has_its_day(build):
    text = overleg("a", HG + ' ; zv:beslistFeitelijk true ; zv:peildatum "2021"^^xsd:gYear') + seats("a", "x:p0")
    claim = findings(build(text + PARTNERS))["bevoegdheid"].bewering
    assert claim.startswith("a (gegevens van 2021) besluit in de praktijk; op welke grond")


def test_a_line_to_what_is_gone_a_decision_without_power_and_an_agreement_without_a_guard(build):
    text = overleg("a", HG + " ; zv:rapporteertAan x:oud ; zv:beslistFeitelijk true") + seats("a", "x:p0")
    text += overleg("oud", "; zv:status status:opgeheven") + PARTNERS
    text += f'x:s a zv:Afspraak ; rdfs:label "Convenant"@nl ; zv:partij x:p0, x:p1 {HG} .\n'
    found = findings(build(text))
    assert found["lijn-naar-opgeheven"].bewering == (
        "De lijn van a loopt naar oud, en dat is er volgens de gegevens niet meer."
    )
    assert found["bevoegdheid"].bewering == "a besluit in de praktijk; op welke grond, staat niet in de gegevens."
    assert (
        found["afspraken"].bewering == "2 partijen tekenden Convenant; in de gegevens staat geen tafel die ze bewaakt."
    )
    assert "Aan geen tafel over het thema van hun afspraak: p1." in found["afspraken"].bewijs
    guarded = findings(build(text + "x:s zv:geborgdIn x:a ."))
    assert "afspraken" not in guarded


def test_a_table_of_a_centrumregeling_decides_where_no_board_is(build):
    text = overleg("a", HG + " ; zv:beslistFeitelijk true ; zv:onderdeelVan x:c") + seats("a", "x:p0") + PARTNERS
    text += overleg("c", THEMA + " ; zv:vorm vorm:centrumregeling")
    found = findings(build(text))["bevoegdheid"]
    assert found.bewering == "a besluit in de praktijk; de regeling erachter heeft volgens de gegevens geen bestuur dat mag besluiten."  # fmt: skip
    assert "op welke grond" not in found.bewijs


def test_who_may_be_above_a_table_without_a_line_is_told_and_of_what_may_not_be_there_it_is_not_counted(build):
    text = overleg("a", "; zv:thema thema:mensenhandel").replace("niveau:tactisch", "niveau:operationeel")
    text += overleg("weg", "; zv:status status:nagaan").replace("niveau:tactisch", "niveau:operationeel")
    text += overleg("b", "; zv:thema thema:mensenhandel ; zv:heeftMandaat x:m").replace("tactisch", "bestuurlijk")
    text += "x:m a zv:Mandaat ; zv:mandaattype mandaat:richtinggeven .\n"
    found = findings(build(text + PARTNERS + seats("a", "x:p0") + seats("b", "x:p1")))["lijn-omhoog"]
    assert "Over hetzelfde thema gaat wel b. " in found.bewijs
    assert found.vergelijking == "Er zijn 2 operationele overleggen; 1 daarvan heeft geen lijn; van 1 is niet zeker of het bestaat."  # fmt: skip


@pytest.mark.parametrize(
    ("name", "told", "not_told"),
    [
        # Emmen is the centre of an area in the region; six others lie in those of Groningen and Zwolle.
        ("drenthe", "Assen, Meppel, Aa en Hunze, Noordenveld, Westerveld en Tynaarlo", "Emmen"),
        ("utrecht", "Renswoude, Rhenen en Veenendaal liggen, en Eemnes, ", "Amersfoort"),
        ("flevoland", "Zeewolde ligt, en Almere lag volgens gegevens van meer dan 5 jaar oud, in", "Urk"),
    ],
)
def test_who_lies_with_gemeenten_of_another_region_is_named(name, told, not_told):
    found = {b.id: b for b in analysed(name).bevindingen}["indelingen"]
    assert told in found.bewering
    assert found.bewering.endswith("in een gebied waarvan de meeste gemeenten buiten de regio liggen.")
    assert not_told not in found.bewering


def test_of_an_indeling_that_leaves_a_gemeente_out_that_is_told():
    found = {b.id: b for b in analysed("utrecht").bevindingen}["indelingen"]
    assert "arbeidsmarktregio's (2016)" in found.bewijs
    assert "(van 1 niet bekend)" in found.bewijs


def test_who_has_most_seats_counts_only_where_it_is_sure_that_it_is_about_this():
    others = [f"gm:{code}" for code in ("0995", "0303", "0171", "0184", "0050")]
    text = f'{HEADER}x:regio a zv:Regio ; rdfs:label "Proef"@nl ; zv:gemeente gm:0034, {", ".join(others)} .\n'
    for n in range(8):
        text += overleg(f"t{n}", "; zv:thema thema:mensenhandel") + seats(
            f"t{n}", "gm:0034", *(others if n < 2 else [])
        )
    for n in range(4):
        text += f'x:c{n} a zv:Gremium ; rdfs:label "c{n}"@nl ; zv:niveau niveau:bestuurlijk ; zv:vorm vorm:bestuur .\n'
        text += f"[] a zv:Deelname ; org:organization x:c{n} ; org:member gm:0034 ; zv:aantalZetels 3 .\n"
    found = findings(network.build(region.parse(text, "r.ttl")))["belasting"]
    assert found.bewijs.startswith("Almere: 8 zetels")
    assert "Zetels in besturen zonder thema" in found.onbekend


def test_what_tables_lack_is_told_once_with_where(build):
    text = "x:v a zv:Verwachting ; zv:thema thema:verslavingszorg ; zv:niveau niveau:tactisch ; "
    text += 'zv:partnertype partnertype:verslavingszorg ; zv:sterkte sterkte:kern ; dcterms:source "proef" .\n'
    text += partner("p", "ggz") + seats("a", "x:p") + seats("b", "x:p", "gm:0034") + seats("c", "x:p")
    tables = "".join(overleg(name, "; zv:thema thema:verslavingszorg") for name in "abc")
    told = findings(build(text + tables))["vul-eerst-in"].bewijs
    assert told.endswith(
        "In te vullen: of de deelnemers compleet zijn; in welke functie de gemeenten er zitten (bij b)."
    )


def test_how_often_a_table_meets_answers_nothing_about_who_sits_there(build):
    text = "x:v a zv:Verwachting ; zv:thema thema:verslavingszorg ; zv:niveau niveau:tactisch ; "
    text += 'zv:partnertype partnertype:verslavingszorg ; zv:sterkte sterkte:kern ; dcterms:source "proef" .\n'
    text += partner("p", "ggz") + partner("q", "verslavingszorg") + seats("a", "x:p")
    open_ = findings(build(text + overleg("a", "; zv:thema thema:verslavingszorg")))["vul-eerst-in"]
    assert open_.bewijs == "Het gaat om a (7 open vragen).\nIn te vullen: of de deelnemers compleet zijn."
    closed = overleg("a", "; zv:thema thema:verslavingszorg ; zv:deelnemersVolledig true")
    assert "vul-eerst-in" not in findings(build(text + closed))


def test_ranking_is_by_strength_then_each_kind_in_turn():
    found = analysed("voorbeeldregio").bevindingen
    assert [b.sterkte for b in found] == sorted((b.sterkte for b in found), reverse=True)
    assert rangschik(reversed(found)) == found
    first = {}
    for b in found:
        first.setdefault(b.sterkte, []).append(b.soort)
    for kinds in first.values():
        turn = kinds[: len(set(kinds))]
        assert len(set(turn)) == len(turn)


@pytest.mark.parametrize(
    ("texts", "keep", "told"),
    [
        ([], 3, "niemand"),
        (["a"], 3, "a"),
        (["a", "b"], 3, "a en b"),
        (["a", "b", "c", "d"], 3, "a, b, c en d"),
        (["a", "b", "c", "d", "e"], 3, "a, b, c en 2 andere"),
    ],
)
def test_an_enumeration_reads_as_dutch(texts, keep, told):
    assert opsomming(texts, keep) == told


@pytest.mark.parametrize(
    ("p", "told"), [(0.0004, "kleiner dan 1 op 1000"), (0.009, "kleiner dan 1 op 100"), (0.3, "ongeveer 30 op 100")]
)
def test_a_chance_in_words(p, told):
    assert kans(p) == told


def findings(network):
    return {b.id: b for b in analyse(network).bevindingen}


THEMA = "; zv:thema thema:huiselijk-geweld-en-kindermishandeling"
HG = THEMA + " ; zv:deelnemersVolledig true"
VOL = HG + " ; zv:keerPerJaar 10 ; zv:duurInUren 2.0"
MEMBERS = ("x:p0", "x:p1", "x:p2", "x:p3")
PARTNERS = "".join(partner(f"p{n}", "ggz") for n in range(12))
# Others who sit elsewhere: among few actors any two tables share members by chance.
ELDERS = overleg("elders", "; zv:thema thema:verslavingszorg") + seats("elders", *(f"x:e{n}" for n in range(12)))


def test_what_is_proven_is_said_and_what_is_not_is_asked(build):
    both = PARTNERS + seats("a", *MEMBERS) + seats("b", *MEMBERS, "x:p9")
    proven = findings(build(both + overleg("a", VOL) + overleg("b", VOL)))["dubbel:urn:x:a+urn:x:b"]
    assert (proven.bewering, proven.soort) == ("a kan opgaan in b.", "dubbel")
    assert (proven.opbrengst_uren.laag, proven.opbrengst_uren.hoog) == (40, 80)
    asked = findings(build(both + overleg("a", VOL) + overleg("b", THEMA + VOL.removeprefix(HG))))[
        "vraag:urn:x:a+urn:x:b"
    ]
    assert (asked.bewering, asked.soort) == ("a en b lijken op elkaar.", "lijkt-dubbel")
    assert asked.onbekend == "Na te gaan: Zijn de deelnemers van b compleet? Vul ze in, met thema en niveau."
    # Four things are not known: that is no card any more, but a reason to fill the table in.
    bare = findings(build(both + overleg("a", VOL) + overleg("b", THEMA).replace("zv:niveau niveau:tactisch", "")))
    assert not [i for i in bare if i.endswith("urn:x:a+urn:x:b")]
    assert "Het gaat om b (" in bare["vul-eerst-in"].bewijs


def test_a_table_of_which_everything_happens_elsewhere_can_stop(build):
    text = PARTNERS + overleg("a", VOL) + overleg("b", VOL) + overleg("c", VOL)
    text += seats("a", "x:p0", "x:p1") + seats("b", *MEMBERS) + seats("c", *MEMBERS, "x:p4", "x:p5", "x:p6")
    found = findings(build(text))["dubbel:urn:x:a"]
    assert found.bewering == "a kan stoppen: wat daar gebeurt, gebeurt ook bij b en c."
    assert found.verlies == "Alles wat nodig is blijft. Alle partijen blijven elkaar ontmoeten."


def test_a_partner_for_each_gemeente_is_told_as_such(build):
    own = 'x:v a zv:Verwachting ; zv:thema thema:mensenhandel ; zv:niveau niveau:operationeel ; zv:partnertype partnertype:wijkteam ; zv:sterkte sterkte:kern ; zv:per schaal:lokaal ; dcterms:source "proef" .\n'
    table = overleg("a", "; zv:thema thema:mensenhandel").replace("tactisch", "operationeel")
    complete = "x:regio zv:volledigVoor niveau:operationeel .\n"
    found = findings(build(own + complete + partner("w", "wijkteam") + table + seats("a", "x:w", "gm:0034")))
    (finding,) = [b for i, b in found.items() if i.endswith("+wijkteam")]
    assert finding.bewering.startswith("Voor 1 van de 2 gemeenten zit er")


def test_an_agreement_that_has_ended_is_no_agreement(build):
    text = partner("vt", "veilig-thuis") + overleg("a", HG)
    agreed = f'x:s a zv:Afspraak ; zv:partij x:vt {HG} ; zv:geldigTot "2010-01-01"^^xsd:date .'
    statuses = {u.status for u in verwachtingen(build(text + agreed)) if u.wie.endswith("veilig-thuis")}
    assert "alleen-afspraak" not in statuses


@pytest.mark.parametrize("name", BUNDLED)
def test_who_sits_only_there_is_told_for_the_thema_for_which_it_is_so(name):
    found = analysed(name)
    naam = {iri: begrip.naam for iri, begrip in found.dekking.begrippen.items()}
    single = {
        (naam[v.thema], naam[v.wie]) for v in found.verwachtingen if v.status == "enkel" and not v.lokaal and v.gremia
    }
    told = [b.bewijs for b in found.bevindingen if b.id.startswith("kwetsbaar:")]
    assert told
    for bewijs in told:
        for part in bewijs.removeprefix("Alleen daar zit op dit niveau aan tafel, ").rstrip(".").split("; "):
            if part.startswith("over "):
                thema, _, partners = part.removeprefix("over ").partition(": ")
                assert partners
                assert {(thema, naam[v.wie]) for v in found.verwachtingen if naam[v.wie] in partners} <= single


def test_a_pair_that_looks_double_costs_what_the_plan_puts_forward():
    found = analysed("voorbeeldregio")
    steps = {frozenset((*one.gremia, *one.naar)): one.uren for one in found.bespreken if one.soort == "stoppen"}
    cards = {frozenset(b.betrokken[:2]): b for b in found.bevindingen if b.soort == "lijkt-dubbel"}
    both = steps.keys() & cards.keys()
    assert len(both) > 4
    for pair in both:
        assert cards[pair].opbrengst_uren is None or cards[pair].opbrengst_uren.hoog == steps[pair]
    assert sum(cards[pair].opbrengst_uren is not None for pair in both) > 4
