import pytest

from proef import analysed, bundled, overleg, partner, seats
from zv_graph import network
from zv_graph.analysis.lezing import lees
from zv_graph.network import contents

A = "urn:x:a"


def test_both_forms_of_a_seat_count_once(build):
    text = overleg("a", "; org:hasMember x:p, x:q") + partner("p", "ggz") + partner("q", "politie")
    gremium = lees(build(text + seats("a", "x:p", rol="voorzitter"))).gremia[A]
    assert [(z.actor, z.rol.rpartition("/")[2]) for z in gremium.zetels] == [
        ("urn:x:p", "voorzitter"),
        ("urn:x:q", "lid"),
    ]


def test_member_of_is_the_inverse(build):
    assert lees(build(overleg("a") + "x:p org:memberOf x:a .")).gremia[A].leden == {"urn:x:p"}


def test_two_functies_of_one_gemeente_are_two_seats_and_one_actor(build):
    text = overleg("a", "; zv:keerPerJaar 4 ; zv:duurInUren 2.5")
    text += seats("a", "gm:0034", functie="burgemeester") + seats("a", "gm:0034", functie="wethouder")
    gremium = lees(build(text)).gremia[A]
    assert (len(gremium.leden), gremium.zittend, gremium.uren) == (1, 2, 20)


def test_who_does_not_sit_costs_no_hours(build):
    text = overleg("a", "; zv:keerPerJaar 4 ; zv:duurInUren 2") + seats("a", "x:p")
    text += (
        seats("a", "x:q", rol="agendalid") + seats("a", "x:r", rol="secretaris") + seats("a", "x:s", rol="uitgenodigd")
    )
    gremium = lees(build(text + seats("a", "x:t", rol="adviseur"))).gremia[A]
    assert (len(gremium.zetels), gremium.zittend, gremium.uren) == (5, 2, 16)


def test_the_pijler_of_a_seat_is_that_of_its_functie_else_of_its_actor(build):
    text = (
        overleg("a")
        + partner("p", "politie")
        + seats("a", "gm:0034", functie="wethouder")
        + seats("a", "x:p", functie="directeur")
    )
    zetels = lees(build(text + seats("a", "gm:0995"))).gremia[A].zetels
    told = {z.actor.rpartition("/")[2].rpartition(":")[2]: {p.rpartition("/")[2] for p in z.pijlers} for z in zetels}
    assert told == {"gm0034": {"zorg"}, "p": {"veiligheid"}, "gm0995": {"zorg", "veiligheid"}}


@pytest.mark.parametrize("value", ['"vaak"', '"1E+400"^^xsd:decimal', "-3", '"NaN"^^xsd:double'])
def test_a_number_that_cannot_be_is_unknown(build, value):
    assert lees(build(overleg("a", f"; zv:keerPerJaar {value} ; zv:duurInUren 2"))).gremia[A].uren is None


def test_only_active_gremia_of_this_region_count(build):
    text = (
        overleg("a") + overleg("b", "; zv:status status:opgeheven") + overleg("c", "; zv:status status:in-oprichting")
    )
    assert set(lees(build(text + overleg("d", "; zv:regio x:elders"))).gremia) == {A}


def test_a_mandaat_counts_while_it_is_valid(build):
    def rang(tot: str) -> int:
        mandaat = f'[ a zv:Mandaat ; zv:mandaattype mandaat:besluiten ; zv:geldigTot "{tot}"^^xsd:date ]'
        return lees(build(overleg("a", f"; zv:heeftMandaat {mandaat}"))).gremia[A].rang

    assert (rang("2026-10-31"), rang("2026-11-01")) == (None, 4)


def test_a_broad_thema_may_cover_the_narrower_and_is_one_thema(build):
    gremium = lees(
        build(overleg("a", "; zv:thema thema:zorg-en-veiligheid ; zv:keerPerJaar 4 ; zv:duurInUren 2"))
    ).gremia[A]
    assert (len(gremium.dekt), len(gremium.themas), gremium.aandacht) == (12, 1, 8)


def test_a_gebied_stands_for_its_gemeenten(build):
    area = "x:g a zv:Gebied ; zv:gemeente gm:0034 .\n"
    own = lees(build(area + overleg("a", "; zv:werkgebied x:g") + overleg("b"))).gremia
    assert {iri.rpartition("/")[2] for iri in own[A].werkgebied} == {"gm0034"}
    assert own[A].werkgebied < own["urn:x:b"].werkgebied


def test_a_cycle_does_no_harm(build):
    text = overleg("a", "; zv:onderdeelVan x:b") + overleg("b", "; zv:onderdeelVan x:a")
    assert lees(build(text)).gremia[A].boven == {"urn:x:b"}


def test_it_is_the_same_every_time_and_in_any_order(tmp_path):
    lines = bundled("voorbeeldregio").own.serialize(format="nt").splitlines()
    graphs = []
    for order in (lines, lines[::-1]):
        file = tmp_path / "voorbeeldregio.nt"
        file.write_text("\n".join(order) + "\n", encoding="utf-8")
        graphs.append(network.build(network_region(file)))
    first, second = graphs
    assert list(first.nodes(data=True)) == list(second.nodes(data=True))
    assert list(first.edges(data=True)) == list(second.edges(data=True))


def network_region(file):
    from zv_graph import region  # noqa: PLC0415  only this test reads a file itself

    return region.load(file)


def test_what_the_network_holds():
    built = analysed("flevoland").network
    soorten = {(data["soort"], type(data["record"]).__name__) for _, data in built.nodes(data=True)}
    assert soorten == {(kind.lower(), kind) for kind in ("Gremium", "Actor", "Afspraak", "Signaal")}
    assert all(data["record"] is not None and data["soort"] for *_, data in built.edges(data=True))
    (signaal,) = contents.signalen(built).values()
    raised = [b for _, b, soort in built.out_edges(signaal.iri, data="soort") if soort == "ingebrachtDoor"]
    assert len(raised) == len(signaal.ingebracht_door) == 6


def test_two_deelnames_that_speak_for_different_others_are_one_seat_for_both(build):
    text = overleg("a") + "".join(
        f"[] a zv:Deelname ; org:organization x:a ; org:member x:p ; zv:namens {gm} .\n"
        for gm in ("gm:0034", "gm:0995")
    )
    (zetel,) = lees(build(text)).gremia[A].zetels
    assert [iri[-4:] for iri in zetel.namens] == ["0034", "0995"]


def test_a_gremium_stays_a_gremium_where_it_is_used_as_a_party(build):
    text = overleg("a", "; zv:escaleertNaar x:p ; org:hasMember x:b, x:p") + overleg("b") + partner("p", "ggz")
    network = build(text + "x:b a zv:Ketenpartner . x:s a zv:Afspraak ; zv:partij x:b .")
    assert set(lees(network).gremia) == {A, "urn:x:b"}
    assert lees(network).gremia[A].leden == {"urn:x:p"}


def test_what_another_region_agreed_does_not_count_here(build):
    text = overleg("a") + 'x:s a zv:Afspraak ; zv:regio x:elders ; zv:partij x:q ; rdfs:label "s" .'
    assert "urn:x:s" not in build(text)
    assert "urn:x:q" not in build(text)


@pytest.mark.parametrize(
    ("dates", "rang"),
    [
        ('zv:geldigTot "01-01-2030"', 4),
        ('zv:geldigVan "2030-01-01"^^xsd:date', None),
        ('zv:geldigVan "2020-01-01"^^xsd:date ; zv:geldigTot "2030-01-01"^^xsd:date', 4),
    ],
)
def test_a_date_that_cannot_be_read_sets_no_limit(build, dates, rang):
    text = overleg("a", f"; zv:heeftMandaat [ a zv:Mandaat ; zv:mandaattype mandaat:besluiten ; {dates} ]")
    assert lees(build(text)).gremia[A].rang == rang


def test_without_gemeenten_the_whole_is_still_more_than_a_part(build):
    regio = 'x:regio a zv:Regio ; rdfs:label "Proef"@nl .\n'
    gremia = lees(build(overleg("a") + overleg("b", "; zv:werkgebied gm:0034"), regio)).gremia
    assert gremia[A].werkgebied >= gremia["urn:x:b"].werkgebied
    assert lees(build(overleg("a") + overleg("b", "; zv:werkgebied gm:0034, gm:0995"))).gremia[A].werkgebied


def test_a_thema_two_levels_down_still_has_all_above_it(build):
    text = overleg("a", "; zv:thema thema:zorg-en-veiligheid")
    text += "x:t a skos:Concept ; skos:inScheme x:s ; skos:broader thema:mensenhandel ."
    assert "urn:x:t" in lees(build(text)).gremia[A].dekt


def test_of_several_values_the_first_by_its_text_counts(build):
    text = partner("p", "ggz") + overleg("a", '; zv:keerPerJaar 9, 12, 4 ; zv:doel "b"@nl, "a"@en')
    seat = "[] a zv:Deelname ; org:organization x:a ; org:member x:p ; zv:functie functie:{} ."
    several = text + seat.format("wethouder, functie:burgemeester")
    network = build(several)
    gremium = contents.gremia(network)["urn:x:a"]
    assert (gremium.keer, gremium.doel) == (12, "a")
    (found,) = contents.zetels(network)
    assert found.functie.endswith("/burgemeester")


def test_who_speaks_for_a_gremium_does_no_harm(build):
    text = partner("p", "ggz") + overleg("a") + overleg("b")
    seat = "[] a zv:Deelname ; org:organization x:a ; org:member x:p ; zv:namens x:b ."
    assert lees(build(text + seat)).gremia["urn:x:a"].leden == {"urn:x:p"}


def test_what_a_table_is_by_law_and_by_its_list(build):
    text = (
        overleg("a", "; zv:vorm vorm:driehoek ; zv:aantal 10")
        + overleg("b", "; zv:vorm vorm:driehoek ; zv:samenstellingBijWet false ; zv:deelnemersVolledig false")
        + overleg("c", '; zv:deelnemersVolledig true ; zv:eindigtOp "2027-01-01"^^xsd:date ; zv:beslistFeitelijk true')
    )
    known = contents.gremia(build(text))
    told = [(g.bij_wet, g.volledig, g.aantal, g.eindigt, g.beslist) for g in known.values()]
    assert told == [(True, None, 10, None, False), (False, False, 1, None, False), (False, True, 1, "2027-01-01", True)]


def test_what_was_abolished_before_the_peildatum_is_over(build):
    text = overleg("a", '; zv:opgehevenOp "2026-11-01"^^xsd:date') + overleg(
        "b", '; zv:opgehevenOp "2026-11-02"^^xsd:date'
    )
    assert [g.loopt("2026-11-01") for g in contents.gremia(build(text)).values()] == [False, True]
    assert list(lees(build(text)).gremia) == ["urn:x:b"]


def test_one_functie_is_one_seat_in_its_heaviest_role_and_some_have_no_name(build):
    text = overleg("a") + seats("a", "gm:0034", rol="agendalid") + seats("a", "gm:0034", rol="adviseur")
    text += "[] a zv:Deelname ; org:organization x:a ; zv:functie functie:burgemeester ; zv:aantalZetels 3 ; zv:namens gm:0995 ."
    network = build(text)
    assert [zetel.rol.rpartition("/")[2] for zetel in contents.zetels(network)] == ["adviseur"]
    (naamloos,) = contents.gremia(network)["urn:x:a"].naamloos
    assert (naamloos.aantal, naamloos.zittend, len(naamloos.namens)) == (3, True, 1)
    assert lees(network).gremia["urn:x:a"].zittend == 4


def test_a_gemeente_is_known_by_its_other_names_and_by_what_became_part_of_it():
    known = contents.actoren(network.build(bundled("zuid-limburg")))
    names = {actor.naam: actor.ook for actor in known.values() if actor.gemeente}
    assert {"Nuth", "Onderbanken", "Schinnen"} <= set(names["Beekdaelen"])
    # What bears a name today, keeps it.
    today = set(names)
    assert not any(today & set(others) for others in names.values())
