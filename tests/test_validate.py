import pytest
from rdflib import RDF, SH, Graph

from proef import bundled, overleg, partner
from zv_graph import resources, workbook
from zv_graph.melding import FOUT, LET_OP, TIP
from zv_graph.validate import validate

A = overleg("a", "; zv:thema thema:mensenhandel ; org:hasMember gm:0034")


def told(region, ernst=FOUT):
    return [(m.plaats, m.tekst) for m in validate(region) if m.ernst == ernst]


SEAT = "[] a zv:Deelname ; org:organization x:a ; org:member gm:0034 "
MANDAAT = 'x:m a zv:Mandaat ; rdfs:label "m"@nl ; zv:mandaattype mandaat:adviseren ; zv:grondslag "wet" '
LEVELS = "kies uit bestuurlijk, tactisch of operationeel"
VERWACHTING = {
    "thema": "zv:thema thema:mensenhandel",
    "niveau": "zv:niveau niveau:tactisch",
    "wie": "zv:functie functie:burgemeester",
    "bron": 'dcterms:source "proef"',
}


def verwachting(without: str) -> str:
    said = " ; ".join(text for part, text in VERWACHTING.items() if part != without)
    return f'x:v a zv:Verwachting ; rdfs:label "v"@nl ; {said} .'


# For every shape of ontology/shapes.ttl what is added to a good file, how bad that is, and what is said.
MUTATIONS = {
    "Naam-een": [("x:b a zv:Overleg .", FOUT, "urn:x:b: de naam ontbreekt; voeg rdfs:label toe.")],
    "Naam-taal": [
        (
            'x:a rdfs:label "Ander"@nl .',
            FOUT,
            "Ander: er staan twee namen in dezelfde taal (“Ander” en “a”); houd er één.",
        )
    ],
    "Gremium-niveau": [
        (
            "x:a zv:niveau niveau:operationeel .",
            FOUT,
            "a: niveau staat er 2 keer (niveau:operationeel en niveau:tactisch); houd er één.",
        ),
        (
            'x:b a zv:Overleg ; rdfs:label "b"@nl ; zv:niveau "Tactisch" .',
            FOUT,
            "b: niveau is tekst (“Tactisch”); schrijf niveau:tactisch.",
        ),
        (
            'x:b a zv:Overleg ; rdfs:label "b"@nl ; zv:niveau niveau:tactsch .',
            FOUT,
            f"b: niveau:tactsch is geen niveau; bedoel je niveau:tactisch? Kies anders {LEVELS[5:]}.",
        ),
        (
            'x:b a zv:Overleg ; rdfs:label "b"@nl ; zv:niveau thema:mensenhandel .',
            FOUT,
            f"b: thema:mensenhandel is geen niveau; {LEVELS}.",
        ),
    ],
    "Gremium-keer": [
        (
            "x:a zv:keerPerJaar 1,5 .",
            FOUT,
            "a: keer per jaar staat er 2 keer (1 en 5); houd er één en schrijf decimalen met een punt, zoals 1.5.",
        ),
        (
            'x:a zv:keerPerJaar "vaak" .',
            FOUT,
            "a: keer per jaar is “vaak” en dat is geen getal; schrijf een getal met een punt, zoals 1.5.",
        ),
        (
            "x:a zv:keerPerJaar 500 .",
            FOUT,
            "a: keer per jaar is 500 en moet meer dan 0 en hoogstens 400 zijn; verbeter het getal.",
        ),
        (
            "x:a zv:keerPerJaar 0.0 .",
            FOUT,
            "a: keer per jaar is 0.0 en moet meer dan 0 en hoogstens 400 zijn; verbeter het getal.",
        ),
    ],
    "Gremium-duur": [
        (
            "x:a zv:duurInUren 48 .",
            FOUT,
            "a: duur in uren is 48 en moet meer dan 0 en hoogstens 24 zijn; verbeter het getal.",
        )
    ],
    "Gremium-wettelijk": [
        (
            'x:a zv:wettelijkVerplicht "ja" .',
            FOUT,
            "a: wettelijk verplicht is “ja” en dat is geen ja of nee; schrijf true of false, zonder aanhalingstekens.",
        )
    ],
    "Gremium-vertrouwelijk": [
        (
            'x:a zv:vertrouwelijk "nee" .',
            FOUT,
            "a: vertrouwelijk is “nee” en dat is geen ja of nee; schrijf true of false, zonder aanhalingstekens.",
        )
    ],
    "Gremium-status": [
        (
            "x:a zv:status status:actief, status:opgeheven .",
            FOUT,
            "a: status staat er 2 keer (status:actief en status:opgeheven); houd er één.",
        )
    ],
    "Gremium-ingesteld": [
        (
            'x:a zv:ingesteldOp "gisteren" .',
            FOUT,
            'a: ingesteld op is “gisteren” en dat is geen datum; schrijf jaar-maand-dag, zoals "2026-11-01"^^xsd:date.',
        )
    ],
    "Gremium-dag-opgeheven": [
        (
            'x:a zv:opgehevenOp "2027" .',
            FOUT,
            'a: opgeheven op is “2027” en dat is geen datum; schrijf jaar-maand-dag, zoals "2026-11-01"^^xsd:date.',
        )
    ],
    "Gremium-samenstelling": [
        (
            'x:a zv:samenstellingBijWet "ja" .',
            FOUT,
            "a: samenstelling bij wet is “ja” en dat is geen ja of nee; schrijf true of false, zonder aanhalingstekens.",
        )
    ],
    "Gremium-compleet": [
        (
            "x:a zv:deelnemersVolledig true, false .",
            FOUT,
            "a: deelnemers volledig staat er 2 keer (false en true); houd er één.",
        )
    ],
    "Gremium-beslist": [
        (
            'x:a zv:beslistFeitelijk "soms" .',
            FOUT,
            "a: beslist feitelijk is “soms” en dat is geen ja of nee; schrijf true of false, zonder aanhalingstekens.",
        )
    ],
    "Gremium-aantal": [
        ("x:a zv:aantal 0 .", FOUT, "a: aantal is 0 en moet meer dan 0 en hoogstens 1000 zijn; verbeter het getal."),
        (
            "x:a zv:aantal 1.5 .",
            FOUT,
            "a: aantal is 1.5 en dat is geen geheel getal; schrijf een getal zonder punt, zoals 3.",
        ),
    ],
    "Gremium-eindigt": [
        (
            'x:a zv:eindigtOp "ooit" .',
            FOUT,
            'a: eindigt op is “ooit” en dat is geen datum; schrijf jaar-maand-dag, zoals "2026-11-01"^^xsd:date.',
        )
    ],
    "Gremium-einde": [
        (
            'x:a zv:ingesteldOp "2030-01-01"^^xsd:date ; zv:eindigtOp "2029-01-01"^^xsd:date .',
            FOUT,
            "a: het einde ligt vóór de dag van instelling (ingesteld op 2030-01-01, eindigt op 2029-01-01); verbeter een van beide.",
        )
    ],
    "Gremium-opgeheven": [
        (
            'x:a zv:ingesteldOp "2030-01-01"^^xsd:date ; zv:opgehevenOp "2029-01-01"^^xsd:date .',
            FOUT,
            "a: de dag van opheffing ligt vóór de dag van instelling (ingesteld op 2030-01-01, opgeheven op 2029-01-01); verbeter een van beide.",
        )
    ],
    "Deelname-iemand": [
        (
            "[] a zv:Deelname ; org:organization x:a .",
            FOUT,
            "de deelname van ? aan a: er staat niet bij welke organisatie hier zit; noem haar, of zeg met zv:aantalZetels hoeveel zetels het zijn.",
        ),
    ],
    "Deelname-zetels": [
        (
            "[] a zv:Deelname ; org:organization x:a ; zv:aantalZetels 0 .",
            FOUT,
            "de deelname van ? aan a: aantal zetels is 0 en moet meer dan 0 en hoogstens 1000 zijn; verbeter het getal.",
        ),
    ],
    "Deelname-wie": [
        (
            '[] a zv:Deelname ; org:organization x:a ; org:member "Almere" .',
            FOUT,
            "de deelname van Almere aan a: organisatie is “Almere” en moet een adres zijn, zoals gm:0034; schrijf dat zonder aanhalingstekens.",
        ),
    ],
    "Deelname-waar": [
        (
            "[] a zv:Deelname ; org:member gm:0034 .",
            FOUT,
            "de deelname van Almere aan ?: er staat niet bij in welk gremium dit is; voeg org:organization toe.",
        )
    ],
    "Deelname-rol": [
        (
            SEAT + "; org:role rol:baas .",
            FOUT,
            "de deelname van Almere aan a: rol:baas is geen rol; kies uit voorzitter, lid, adviseur, secretaris, agendalid of uitgenodigd.",
        )
    ],
    "Deelname-functie": [
        (
            SEAT + "; zv:functie functie:burgemeester, functie:wethouder .",
            FOUT,
            "de deelname van Almere aan a: functie staat er 2 keer (functie:burgemeester en functie:wethouder); houd er één.",
        )
    ],
    "Mandaat-type": [
        (
            'x:m a zv:Mandaat ; rdfs:label "m"@nl ; zv:grondslag "wet" .',
            FOUT,
            "m: de soort mandaat ontbreekt; voeg zv:mandaattype toe.",
        )
    ],
    "Mandaat-grondslag": [
        (
            'x:m a zv:Mandaat ; rdfs:label "m"@nl ; zv:mandaattype mandaat:adviseren .',
            LET_OP,
            "m: het mandaat heeft geen grondslag; voeg zv:grondslag toe.",
        )
    ],
    "Geldigheid-van": [
        (
            MANDAAT + '; zv:geldigVan "2030" .',
            FOUT,
            'm: geldig van is “2030” en dat is geen datum; schrijf jaar-maand-dag, zoals "2026-11-01"^^xsd:date.',
        )
    ],
    "Geldigheid-tot": [
        (
            MANDAAT + '; zv:geldigTot "2030-02-31"^^xsd:date .',
            FOUT,
            'm: geldig tot is 2030-02-31 en dat is geen datum; schrijf jaar-maand-dag, zoals "2026-11-01"^^xsd:date.',
        )
    ],
    "Geldigheid-volgorde": [
        (
            MANDAAT + '; zv:geldigVan "2026-02-01"^^xsd:date ; zv:geldigTot "2026-01-01"^^xsd:date .',
            FOUT,
            "m: dit eindigt voordat het begint (geldig van 2026-02-01, geldig tot 2026-01-01); verbeter een van beide.",
        )
    ],
    "Verwachting": [(verwachting("wie"), FOUT, "v: er hoort één soort partner óf één functie te staan; noem er één.")],
    "Verwachting-thema": [(verwachting("thema"), FOUT, "v: het thema ontbreekt; voeg zv:thema toe.")],
    "Verwachting-niveau": [(verwachting("niveau"), FOUT, "v: het niveau ontbreekt; voeg zv:niveau toe.")],
    "Verwachting-bron": [
        (
            verwachting("bron"),
            LET_OP,
            "v: er staat niet bij waar deze verwachting vandaan komt; voeg dcterms:source toe.",
        )
    ],
    "Persoon": [
        (
            f'x:piet a {kind} ; rdfs:label "Piet" .',
            FOUT,
            "Piet: dit is een mens; schrijf de organisatie en de functie op, en haal de persoon weg.",
        )
        for kind in (
            "sdo:Person",
            "<http://xmlns.com/foaf/0.1/Person>",
            "prov:Person",
            "<http://www.w3.org/2006/vcard/ns#Individual>",
        )
    ],
    "Regio-gemeente": [
        (
            'x:regio zv:gemeente "Almere" .',
            FOUT,
            "Proef: gemeente is “Almere” en moet een adres zijn, zoals gm:0034; schrijf dat zonder aanhalingstekens.",
        )
    ],
    "Regio-gemeenten": [
        (
            '[] a zv:Regio ; rdfs:label "Anders"@nl ; zv:peildatum "2026-11-01"^^xsd:date .',
            LET_OP,
            "Anders: er staat niet bij welke gemeenten in de regio liggen; voeg zv:gemeente toe.",
        )
    ],
    "Regio-datum": [
        (
            'x:regio zv:peildatum "vandaag" .',
            FOUT,
            'Proef: peildatum is “vandaag” en dat is geen datum; schrijf jaar-maand-dag, zoals "2026-11-01"^^xsd:date.',
        )
    ],
    "Regio-peildatum": [
        (
            '[] a zv:Regio ; rdfs:label "Anders"@nl ; zv:gemeente gm:0034 .',
            LET_OP,
            "Anders: er is geen peildatum, dus niemand weet hoe oud de gegevens zijn; voeg zv:peildatum toe.",
        )
    ],
    "Gremium-niveau-bekend": [
        (
            'x:b a zv:Overleg ; rdfs:label "b"@nl .',
            LET_OP,
            "b: het niveau staat er niet bij; voeg zv:niveau toe.",
        )
    ],
    "Gremium-thema": [(overleg("b"), LET_OP, "b: er staat geen thema bij; voeg zv:thema toe.")],
    "Gremium-deelnemers": [(overleg("b"), LET_OP, "b: er staan geen deelnemers bij; noem wie er aan tafel zit.")],
    "Ketenpartner-soort": [
        (
            'x:p a zv:Ketenpartner ; rdfs:label "p"@nl .',
            LET_OP,
            "p: de soort partner ontbreekt; voeg zv:partnertype toe.",
        )
    ],
    "Afspraak-evaluatie": [
        (
            'x:af a zv:Afspraak ; rdfs:label "Af" ; zv:evaluatieOp "ooit" .',
            FOUT,
            'Af: evaluatie op is “ooit” en dat is geen datum; schrijf jaar-maand-dag, zoals "2026-11-01"^^xsd:date.',
        ),
    ],
    "Afspraak-partijen": [
        (
            'x:s a zv:Afspraak ; rdfs:label "s"@nl ; zv:partij gm:0034 .',
            LET_OP,
            "s: een afspraak heeft minstens twee partijen, en hier staan er minder; voeg zv:partij toe.",
        )
    ],
    "Signaal-wie": [
        (
            'x:s a zv:Signaal ; rdfs:label "s"@nl .',
            LET_OP,
            "s: er staat niet bij wie het signaal heeft ingebracht; voeg zv:ingebrachtDoor toe.",
        )
    ],
    "Beoordeling-oordeel": [
        (
            'x:o a zv:Beoordeling ; rdfs:label "o"@nl ; zv:oordeel "misschien" .',
            LET_OP,
            "o: “misschien” is geen oordeel; kies uit ja, deels of nee.",
        )
    ],
    "Gremium-hoe-vaak": [
        (overleg("b"), TIP, "b: zonder keer per jaar zijn de uren niet te berekenen; voeg zv:keerPerJaar toe.")
    ],
    "Gremium-hoe-lang": [(overleg("b"), TIP, "b: zonder duur zijn de uren niet te berekenen; voeg zv:duurInUren toe.")],
    "Gremium-mandaat": [
        (
            overleg("b"),
            TIP,
            "b: zonder mandaat is bij een bestuurlijk gremium onbekend wat het mag, en telt een ander als afstemmen; voeg zv:heeftMandaat toe.",
        )
    ],
    "Gremium-bron": [(overleg("b"), TIP, "b: er staat niet bij waar dit gelezen is; voeg dcterms:source toe.")],
}


def test_every_shape_has_a_mutation():
    shapes = Graph().parse(resources.ONTOLOGY / "shapes.ttl")
    properties = set(shapes.subjects(RDF.type, SH.PropertyShape))
    with_a_rule = properties | {node for node in shapes.subjects(SH.message) if node not in properties}
    assert {str(node).rpartition("/")[2] for node in with_a_rule} == set(MUTATIONS)


@pytest.mark.parametrize(
    ("text", "ernst", "sentence"), [mutation for mutations in MUTATIONS.values() for mutation in mutations]
)
def test_a_mutated_file_gets_its_own_sentence(load, text, ernst, sentence):
    good = {sentence for _, sentence in told(load(A), ernst)}
    assert sentence not in good
    assert sentence in {sentence for _, sentence in told(load(A + text), ernst)} - good


@pytest.mark.parametrize(
    ("text", "ernst", "sentence"),
    [
        (
            "x:a zv:onderdeelVan x:b . " + overleg("b", "; zv:onderdeelVan x:a"),
            FOUT,
            "a: het gremium is via onderdeelVan een deel van zichzelf; haal één van die lijnen weg.",
        ),
        (
            SEAT + '; zv:functie "Wethouder" .',
            FOUT,
            "de deelname van Almere aan a: functie is tekst (“Wethouder”); schrijf functie:wethouder.",
        ),
        (
            'x:regio zv:volledigVoor "tactisch" .',
            FOUT,
            "Proef: volledig voor is tekst (“tactisch”); schrijf een adres, zoals x:naam.",
        ),
        (
            "x:a zv:keerPerJaar [ ] .",
            FOUT,
            "a: keer per jaar is een adres of een blok tussen haken; schrijf een gewone waarde tussen aanhalingstekens.",
        ),
        (
            "x:a zv:schaal vorm:thematafel .",
            FOUT,
            "a: vorm:thematafel hoort niet bij schaal; kies een woord dat begint met schaal:.",
        ),
        (
            "x:a org:hasMember x:ggz . x:a org:hasMember x:gggz . " + partner("ggz", "ggz"),
            LET_OP,
            "urn:x:gggz wordt nergens beschreven; bedoel je urn:x:ggz?",
        ),
        (
            "x:a zv:escaleertNaar x:stuurgroepp . " + overleg("stuurgroep"),
            FOUT,
            "a: zv:escaleertNaar wijst naar urn:x:stuurgroepp en dat is geen gremium in dit bestand; bedoel je urn:x:stuurgroep?",
        ),
        (
            'x:a zv:opgehevenOp "2026-01-01"^^xsd:date .',
            LET_OP,
            "a: opgeheven op 2026-01-01, en op de peildatum toch actief; zet de status op opgeheven.",
        ),
        (
            'x:a zv:heeftMandaat x:m . x:m a zv:Mandaat ; zv:mandaattype mandaat:besluiten ; zv:grondslag "Politiewet 2012, artikel 13"@nl .',
            LET_OP,
            "urn:x:m: Politiewet 2012, artikel 13 laat een tafel niet besluiten; noem een andere grondslag of een ander mandaat.",
        ),
        (
            'x:a zv:heeftMandaat x:m . x:m a zv:Mandaat ; zv:mandaattype mandaat:afstemmen ; zv:grondslag "Politiewet 13"@nl .',
            LET_OP,
            "urn:x:m: Politiewet 2012, artikel 13 is gelezen in de tekst van 2015-11-29; ga na of die nog geldt.",
        ),
    ],
)
def test_what_cannot_be_true_together(load, text, ernst, sentence):
    assert sentence in {sentence for _, sentence in told(load(A + text), ernst)}


def test_a_file_without_a_region_is_told(load):
    found = told(load(A, ""), LET_OP)
    assert [sentence for _, sentence in found if "geen regio" in sentence] == [
        "er staat geen regio in; voeg een zv:Regio toe met een naam, een peildatum en de gemeenten."
    ]


def test_a_remark_points_at_the_line_of_what_is_said(load):
    text = 'x:b a zv:Overleg ;\n    rdfs:label "b"@nl ;\n    zv:niveau niveau:tactsch ;\n    zv:duurInUren 48 .\n'
    region = load(
        A + text + "[] a zv:Deelname ;\n    org:member gm:0034 ;\n    org:organization x:b ; org:role rol:baas .\n"
    )
    rows = region.texts[0][1].split("\n")
    lines = {sentence: rows[int(place.rpartition(" ")[2]) - 1].strip() for place, sentence in told(region)}
    assert [line for sentence, line in lines.items() if "is geen niveau" in sentence] == ["zv:niveau niveau:tactsch ;"]
    assert [line for sentence, line in lines.items() if "48" in sentence] == ["zv:duurInUren 48 ."]
    assert [line for sentence, line in lines.items() if "is geen rol" in sentence] == ["[] a zv:Deelname ;"]


def test_a_remark_on_a_workbook_points_at_its_cell(tmp_path):
    file = tmp_path / "werk.csv"
    file.write_text("Overleg;Deelnemer;Niveau\nTafel;Almere;\n", encoding="utf-8")
    found = {(m.plaats, m.tekst) for m in validate(workbook.load(file))}
    assert ("werk, cel C2", "Tafel: het niveau staat er niet bij; vul deze cel in.") in found


@pytest.mark.parametrize("more", ["", verwachting("niets")])
def test_a_good_example_has_no_errors(load, more):
    assert told(load(A + more)) == []


def test_a_region_without_gemeenten(load):
    found = told(load(A, 'x:regio a zv:Regio ; rdfs:label "Proef"@nl .\n'), LET_OP)
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
    assert found == ["Ggz-Centraal: deze naam lijkt op GGZ Centraal; voeg ze samen als het dezelfde is."]


def test_a_remark_points_at_its_line(load):
    region = load(A + partner("p", "ggz") + "x:b a zv:Overleg ;\n    zv:niveau niveau:tactisch .\n")
    (place,) = {place for place, sentence in told(region) if "naam ontbreekt" in sentence}
    line = int(place.rpartition(" ")[2])
    assert region.texts[0][1].split("\n")[line - 1].startswith("x:b a zv:Overleg")


def test_a_seat_is_called_after_who_sits_where(load):
    region = load(A + "[] a zv:Deelname ; org:organization x:a ; org:member gm:0034 ; org:role rol:baas .")
    assert any("de deelname van Almere aan a" in sentence for _, sentence in told(region))


def test_the_example_region_says_what_was_planted():
    remarks = [sentence for _, sentence in told(bundled("voorbeeldregio"), LET_OP)]
    # The articles of law that its tables rest on were all read in the text of one day.
    assert sum("is gelezen in de tekst van 2015-11-29" in sentence for sentence in remarks) == 4
    assert [sentence for sentence in remarks if "is gelezen in de tekst" not in sentence] == [
        "Mandaat Bestuurlijk overleg wonen en opvang: het mandaat heeft geen grondslag; voeg zv:grondslag toe.",
        "Mandaat Werkgroep mensenhandel: het mandaat heeft geen grondslag; voeg zv:grondslag toe.",
        "Denktank veilige wijken: er staan geen deelnemers bij; noem wie er aan tafel zit.",
        "Escalatietafel: er staat geen thema bij; voeg zv:thema toe.",
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
            "geldig tot is “01-01-2030” en dat is geen datum",
        ),
        ('x:m a zv:Afspraak ; zv:geldigVan "2030" .', "geldig van is “2030” en dat is geen datum"),
    ],
)
def test_what_would_be_left_out_is_told(load, text, words):
    assert any(words in sentence for _, sentence in told(load(A + text)))
