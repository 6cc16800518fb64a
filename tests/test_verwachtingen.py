import pytest

from proef import overleg, partner, seats
from zv_graph.analysis.lezing import lees
from zv_graph.analysis.verwachtingen import combinaties, gezegd, verwachtingen

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
        (VT + overleg("a", "; zv:thema thema:zorg-en-veiligheid") + seats("a", "x:vt"), "alleen-breed"),
        (VT + overleg("a", HG + "; zv:werkgebied gm:0034") + seats("a", "x:vt"), "partner-ontbreekt"),
        (VT + overleg("a", HG + "; zv:schaal schaal:lokaal") + seats("a", "x:vt"), "partner-ontbreekt"),
        (VT + overleg("a", HG + "; zv:aantal 10") + seats("a", "x:vt"), "partner-ontbreekt"),
        (
            VT
            + partner("p", "ggd")
            + overleg("a", HG)
            + "[] a zv:Deelname ; org:organization x:a ; zv:aantalZetels 3 ; zv:namens x:vt .",
            "enkel",
        ),
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


BREED = "; zv:thema thema:zorg-en-veiligheid"
NAGAAN = "; zv:status status:nagaan"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (overleg("a", HG), "wel een tafel in de gegevens; deze partner staat er niet bij"),
        (overleg("a", HG + "; zv:schaal schaal:lokaal"), "in de gegevens alleen een tafel voor een deel van de regio"),
        (overleg("a", BREED), "in de gegevens alleen een tafel over een breder thema, zonder deze partner"),
        (overleg("a", BREED + "; zv:schaal schaal:lokaal"), "in de gegevens alleen een tafel over een breder thema en voor een deel van de regio"),
        (overleg("a", HG + NAGAAN), "in de gegevens alleen een tafel die nog na te gaan is"),
        (overleg("a", HG + NAGAAN) + seats("a", "x:vt"), "aan een tafel die nog na te gaan is"),
        (overleg("a", HG) + seats("a", "x:vt"), "aan één tafel"),
    ],
)  # fmt: skip
def test_a_status_says_in_words_what_table_there_is(build, text, words):
    network = build(VT + text)
    assert gezegd(lees(network), outcome(network)) == words


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
    table, asked = (
        overleg("a", "; zv:thema thema:nazorg-gedetineerden"),
        ("nazorg-gedetineerden", "tactisch", "gemeente"),
    )
    none = outcome(build(table), *asked)
    one = outcome(build(table + seats("a", "gm:0034")), *asked)
    both = outcome(
        build(table + "[] a zv:Deelname ; org:organization x:a ; org:member gm:0034 ; zv:namens gm:0995 ."), *asked
    )
    assert (none.status, len(none.gemeenten)) == ("partner-ontbreekt", 2)
    assert (one.status, [g[-4:] for g in one.gemeenten]) == ("partner-ontbreekt", ["0995"])
    assert (both.status, both.gemeenten) == ("enkel", ())


def test_a_partner_expected_for_each_gemeente_sits_where_it_sits(build):
    own = 'x:v a zv:Verwachting ; zv:thema thema:mensenhandel ; zv:niveau niveau:operationeel ; zv:partnertype partnertype:wijkteam ; zv:per schaal:lokaal ; dcterms:source "proef" .\n'
    table = overleg("a", "; zv:thema thema:mensenhandel ; zv:werkgebied gm:0034").replace("tactisch", "operationeel")
    found = outcome(
        build(own + partner("w", "wijkteam") + table + seats("a", "x:w", "gm:0034")),
        "mensenhandel",
        "operationeel",
        "wijkteam",
    )
    assert (found.status, [g[-4:] for g in found.gemeenten]) == ("partner-ontbreekt", ["0995"])


def test_absence_is_only_sure_where_the_region_says_so(build):
    assert not outcome(build(overleg("a", HG))).volledig
    assert outcome(build(overleg("a", HG) + "x:regio zv:volledigVoor niveau:tactisch .")).volledig


COMBINATIE = (
    "x:c a zv:Verwachting ; zv:samen true ; zv:thema thema:huiselijk-geweld-en-kindermishandeling ; zv:niveau niveau:tactisch ;"
    ' zv:partnertype partnertype:veilig-thuis, partnertype:politie ; zv:sterkte sterkte:kern ; dcterms:source "proef" .\n'
)


@pytest.mark.parametrize(
    ("members", "status"),
    [
        ((("x:vt", "x:pol"), ()), "enkel"),
        ((("x:vt", "x:pol"), ("x:vt", "x:pol")), "gedekt"),
        ((("x:vt",), ("x:pol",)), "verdeeld"),
        ((("x:vt",), ()), "partner-ontbreekt"),
    ],
)
def test_partners_who_belong_together_are_met_at_one_table(build, members, status):
    text = COMBINATIE + VT + partner("pol", "politie") + overleg("a", HG) + overleg("b", HG)
    text += "".join(seats(name, *who) for name, who in zip("ab", members, strict=True))
    mine = [c for c in combinaties(build(text)) if c.bron == "proef"]
    assert [c.status for c in mine] == [status]
