import pytest

from proef import overleg, partner, seats
from zv_graph.analysis.verwachtingen import verwachtingen

HG = "; zv:thema thema:huiselijk-geweld-en-kindermishandeling"
WHO = "huiselijk-geweld-en-kindermishandeling", "tactisch", "veilig-thuis"


def outcome(network, thema=WHO[0], niveau=WHO[1], who=WHO[2]):
    (found,) = [
        u
        for u in verwachtingen(network)
        if u.thema.endswith(f"/{thema}")
        and u.niveau.endswith(niveau)
        and (u.partnertype or u.functie).endswith(f"/{who}")
    ]
    return found


VT = partner("vt", "veilig-thuis")


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (VT + overleg("a", HG) + overleg("b", HG) + seats("a", "x:vt") + seats("b", "x:vt"), "gedekt"),
        (VT + overleg("a", HG) + seats("a", "x:vt"), "enkel"),
        (VT + overleg("a", "; zv:thema thema:zorg-en-veiligheid") + seats("a", "x:vt"), "enkel"),
        (VT + overleg("a", HG) + seats("a", "x:vt", rol="agendalid"), "alleen-agendalid"),
        (VT + overleg("a", HG) + f"x:s a zv:Afspraak ; zv:partij x:vt {HG} .", "alleen-afspraak"),
        (
            VT + overleg("a", HG) + "x:s a zv:Afspraak ; zv:partij x:vt ; zv:thema thema:zorg-en-veiligheid .",
            "alleen-afspraak",
        ),
        (
            VT + overleg("a", HG) + "x:s a zv:Afspraak ; zv:partij x:vt ; zv:thema thema:mensenhandel .",
            "partner-ontbreekt",
        ),
        (VT + overleg("a", HG), "partner-ontbreekt"),
        (VT + overleg("a", "; zv:thema thema:mensenhandel") + seats("a", "x:vt"), "tafel-ontbreekt"),
        (overleg("a", HG), "niet-in-regio"),
        (VT + overleg("a", HG).replace("tactisch", "operationeel") + seats("a", "x:vt"), "tafel-ontbreekt"),
        (VT + overleg("a", HG + "; zv:status status:opgeheven") + overleg("b") + seats("a", "x:vt"), "tafel-ontbreekt"),
    ],
)
def test_each_status(build, text, status):
    assert outcome(build(text)).status == status


def test_who_sits_for_another_brings_its_type(build):
    text = (
        VT
        + partner("p", "ggd")
        + overleg("a", HG)
        + "[] a zv:Deelname ; org:organization x:a ; org:member x:p ; zv:namens x:vt ."
    )
    assert outcome(build(text)).status == "enkel"


def test_a_functie_is_expected_by_itself(build):
    table = overleg("a", "; zv:thema thema:zorg-en-veiligheid").replace("tactisch", "bestuurlijk")
    with_mayor = build(table + seats("a", "gm:0034", functie="burgemeester"))
    assert outcome(with_mayor, "zorg-en-veiligheid", "bestuurlijk", "burgemeester").status == "enkel"
    assert outcome(with_mayor, "zorg-en-veiligheid", "bestuurlijk", "wethouder").status == "partner-ontbreekt"


def test_every_gemeente_where_it_holds_for_each(build):
    table = overleg("a", HG)
    none = outcome(build(table), who="gemeente")
    one = outcome(build(table + seats("a", "gm:0034")), who="gemeente")
    both = outcome(
        build(table + "[] a zv:Deelname ; org:organization x:a ; org:member gm:0034 ; zv:namens gm:0995 ."),
        who="gemeente",
    )
    assert (none.status, len(none.gemeenten)) == ("partner-ontbreekt", 2)
    assert (one.status, [g[-4:] for g in one.gemeenten]) == ("partner-ontbreekt", ["0995"])
    assert (both.status, both.gemeenten) == ("enkel", ())


def test_a_partner_expected_for_each_gemeente_serves_the_werkgebied(build):
    own = 'x:v a zv:Verwachting ; zv:thema thema:mensenhandel ; zv:niveau niveau:operationeel ; zv:partnertype partnertype:wijkteam ; zv:per schaal:lokaal ; dcterms:source "proef" .\n'
    table = overleg("a", "; zv:thema thema:mensenhandel ; zv:werkgebied gm:0034").replace("tactisch", "operationeel")
    found = outcome(
        build(own + partner("w", "wijkteam") + table + seats("a", "x:w")), "mensenhandel", "operationeel", "wijkteam"
    )
    assert (found.status, [g[-4:] for g in found.gemeenten]) == ("partner-ontbreekt", ["0995"])


def test_absence_is_only_sure_where_the_region_says_so(build):
    assert not outcome(build(overleg("a", HG))).volledig
    assert outcome(build(overleg("a", HG) + "x:regio zv:volledigVoor niveau:tactisch .")).volledig
