import pytest

from proef import bundled, overleg, partner
from zv_graph.validate import FOUT, LET_OP, TIP, validate

A = overleg("a", "; zv:thema thema:mensenhandel ; org:hasMember gm:0034")


def told(region, ernst=FOUT):
    return [(m.plaats, m.tekst) for m in validate(region) if m.ernst == ernst]


@pytest.mark.parametrize(
    ("text", "ernst", "words"),
    [
        ("x:b a zv:Overleg .", FOUT, "de naam ontbreekt"),
        ('x:a rdfs:label "Ander"@nl .', FOUT, "twee namen in dezelfde taal"),
        ("x:a zv:niveau niveau:operationeel .", FOUT, "het niveau moet één"),
        ("x:a zv:keerPerJaar 1,5 .", FOUT, "met een punt voor de decimalen"),
        ('x:a zv:keerPerJaar "vaak" .', FOUT, "één getal tussen 0 en 400"),
        ("x:a zv:duurInUren 48 .", FOUT, "één getal tussen 0 en 24"),
        ('x:a zv:wettelijkVerplicht "ja" .', FOUT, "true of false"),
        ('x:a zv:vertrouwelijk "nee" .', FOUT, "true of false"),
        ("x:a zv:status status:actief, status:opgeheven .", FOUT, "maar één status"),
        (
            'x:a zv:ingesteldOp "2020-01-01"^^xsd:date ; zv:opgehevenOp "2019-01-01"^^xsd:date .',
            FOUT,
            "vóór de dag van instelling",
        ),
        ("x:a zv:onderdeelVan x:b . " + overleg("b", "; zv:onderdeelVan x:a"), FOUT, "een deel van zichzelf"),
        ("[] a zv:Deelname ; org:organization x:a .", FOUT, "welke ene organisatie"),
        ("[] a zv:Deelname ; org:member gm:0034 .", FOUT, "welk ene gremium"),
        ("[] a zv:Deelname ; org:organization x:a ; org:member gm:0034 ; org:role rol:baas .", FOUT, "de rol moet één"),
        ("x:a zv:heeftMandaat x:m . x:m a zv:Mandaat .", FOUT, "kies één trede"),
        (
            'x:m a zv:Mandaat ; zv:mandaattype mandaat:adviseren ; zv:geldigVan "2026-02-01"^^xsd:date ; zv:geldigTot "2026-01-01"^^xsd:date .',
            FOUT,
            "eindigt voordat het begint",
        ),
        (
            "x:v a zv:Verwachting ; zv:thema thema:mensenhandel ; zv:niveau niveau:tactisch .",
            FOUT,
            "één soort partner of één functie",
        ),
        (
            "x:v a zv:Verwachting ; zv:niveau niveau:tactisch ; zv:functie functie:burgemeester .",
            FOUT,
            "noem het ene thema",
        ),
        (
            "x:v a zv:Verwachting ; zv:thema thema:mensenhandel ; zv:functie functie:burgemeester .",
            FOUT,
            "noem het ene niveau",
        ),
        (
            "x:v a zv:Verwachting ; zv:thema thema:mensenhandel ; zv:niveau niveau:tactisch ; zv:functie functie:burgemeester .",
            LET_OP,
            "waar deze verwachting vandaan komt",
        ),
        ("x:piet a sdo:Person .", FOUT, "noteer de functie"),
        ('x:regio zv:peildatum "vandaag" .', FOUT, "de peildatum moet één datum zijn"),
        ("x:m a zv:Mandaat ; zv:mandaattype mandaat:adviseren .", LET_OP, "geen grondslag"),
        ('x:b a zv:Overleg ; rdfs:label "b"@nl .', LET_OP, "het niveau staat er niet bij"),
        (overleg("b"), LET_OP, "er staat geen thema bij"),
        (overleg("b"), LET_OP, "er staan geen deelnemers bij"),
        ('x:p a zv:Ketenpartner ; rdfs:label "p"@nl .', LET_OP, "de soort partner ontbreekt"),
        ("x:s a zv:Afspraak ; zv:partij gm:0034 .", LET_OP, "minstens twee partijen"),
        ("x:s a zv:Signaal .", LET_OP, "wie het signaal heeft ingebracht"),
        ('x:o a zv:Beoordeling ; zv:oordeel "misschien" .', LET_OP, "ja, deels of nee"),
        ("", TIP, "zonder keer per jaar"),
        ("", TIP, "zonder duur"),
        ("", TIP, "zonder mandaat telt het gremium als afstemmen"),
        ("", TIP, "waar dit gelezen is"),
    ],
)
def test_every_shape_speaks_for_itself(load, text, ernst, words):
    found = [sentence for _, sentence in told(load(A + text), ernst)]
    assert any(words in sentence for sentence in found), found
    assert all(sentence.endswith((".", "?")) for sentence in found)


def test_the_good_example_has_no_errors(load):
    assert told(load(A)) == []


def test_a_region_without_gemeenten(load):
    found = told(load(A, 'x:regio a zv:Regio ; rdfs:label "Proef"@nl .\n'))
    assert any("welke gemeenten in de regio liggen" in sentence for _, sentence in found)


def test_no_peildatum_is_a_warning(load):
    found = told(load(A, 'x:regio a zv:Regio ; rdfs:label "Proef"@nl ; zv:gemeente gm:0034 .\n'), LET_OP)
    assert any("geen peildatum" in sentence for _, sentence in found)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("x:a zv:keerPerJaer 4 .", "bedoel je zv:keerPerJaar?"),
        ("x:p a zv:Ketenpartnr .", "bedoel je zv:Ketenpartner?"),
        ("x:a zv:thema thema:mensenhandl .", "bedoel je thema:mensenhandel?"),
        ("x:a zv:helemaalIetsAnders 4 .", "kijk in de handleiding"),
    ],
)
def test_an_unknown_term_gets_a_suggestion(load, text, meant):
    assert any(meant in sentence for _, sentence in told(load(A + text)))


def test_an_abolished_gemeente(load):
    assert any(
        "gm:0457 is geen gemeente van nu" in sentence for _, sentence in told(load(A + "x:regio zv:gemeente gm:0457 ."))
    )


def test_names_that_are_alike(load):
    text = (
        'x:p a zv:Ketenpartner ; rdfs:label "GGZ Centraal"@nl . x:q a zv:Ketenpartner ; rdfs:label "Ggz-Centraal"@nl .'
    )
    found = [sentence for _, sentence in told(load(A + text), LET_OP) if "lijkt op" in sentence]
    assert found == ["Ggz-Centraal lijkt op GGZ Centraal; voeg ze samen als het dezelfde is."]


def test_a_remark_points_at_its_line(load):
    region = load(A + partner("p", "ggz") + "x:b a zv:Overleg ;\n    zv:niveau niveau:tactisch .\n")
    (place,) = {place for place, sentence in told(region) if "naam ontbreekt" in sentence}
    line = int(place.rpartition(" ")[2])
    assert region.texts[0][1].split("\n")[line - 1].startswith("x:b a zv:Overleg")


def test_a_seat_is_called_after_who_sits_where(load):
    region = load(A + "[] a zv:Deelname ; org:organization x:a ; org:member gm:0034 ; org:role rol:baas .")
    assert any("de deelname van Almere aan a" in sentence for _, sentence in told(region))


def test_the_example_region_says_what_was_planted():
    assert [sentence for _, sentence in told(bundled("voorbeeldregio"), LET_OP)] == [
        "Mandaat Werkgroep mensenhandel: het mandaat heeft geen grondslag.",
        "Denktank veilige wijken: er staan geen deelnemers bij.",
        "Escalatietafel: er staat geen thema bij.",
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('[] a zv:Overleg ; rdfs:label "los"@nl .', "zonder eigen adres telt niet mee"),
        ("x:a a zv:Ketenpartner .", "een gremium en ook een partij"),
        ("[] a zv:Deelname ; org:organization x:aa ; org:member gm:0034 .", "dat is geen gremium"),
        ("x:b org:hasMember x:a . " + overleg("b"), "een gremium en ook een partij"),
        ("x:a zv:escaleertNaar x:p . " + partner("p", "ggz"), "dat is geen gremium"),
        (
            'x:m a zv:Mandaat ; zv:mandaattype mandaat:adviseren ; zv:geldigTot "01-01-2030" .',
            "geldig tot moet één datum zijn",
        ),
        ('x:m a zv:Afspraak ; zv:geldigVan "2030" .', "geldig van moet één datum zijn"),
    ],
)
def test_what_would_be_left_out_is_told(load, text, words):
    assert any(words in sentence for _, sentence in told(load(A + text)))
