"""The register of overheidsorganisaties: its export, its tables, and the formal layer that follows from it and the law."""

from dataclasses import fields

import pytest

from proef import run
from zv_graph import network, region, register
from zv_graph.errors import ZvgraphError
from zv_graph.melding import FOUT
from zv_graph.names import end
from zv_graph.network import contents
from zv_graph.register.partij import gespeld
from zv_graph.register.regeling import Regeling
from zv_graph.validate import validate

SPACE = "https://organisaties.overheid.nl/static/schema/oo/export/2.6.9"
FLEVOLAND = {"0034": "Almere", "0303": "Dronten", "0995": "Lelystad", "0171": "Noordoostpolder", "0184": "Urk"}
COLLEGE, BURGEMEESTER = "College van burgemeester en wethouders", "Burgemeester"


def deelnemer(code, naam, *organen, sinds="2020-01-01", tot=None):
    organs = "".join(f"<p:bestuursorgaan>{orgaan}</p:bestuursorgaan>" for orgaan in organen)
    left = f"<p:uittredingsDatum>{tot}</p:uittredingsDatum>" if tot else ""
    return (
        f'<p:deelnemendeOrganisatie p:resourceIdentifierTOOI="https://identifier.overheid.nl/tooi/id/x/{code}">'
        f"<p:naam>{naam}</p:naam><p:toetredingsDatum>{sinds}</p:toetredingsDatum>{left}"
        f"<p:bestuursorganen>{organs}</p:bestuursorganen></p:deelnemendeOrganisatie>"
    )


def regeling(nummer, titel, *deelnemers, lichaam="", doel="", vanaf="2020-01-01", tot=None, daarna=None):
    vorm = "Openbaar lichaam" if lichaam else "'Regeling zonder meer'"
    body = f'<p:regionaalSamenwerkingsorgaan p:resourceIdentifierTOOI="x/so{nummer}">{lichaam}</p:regionaalSamenwerkingsorgaan>'
    return (
        f'<p:regeling p:systeemId="{nummer}"><p:titel>{titel}</p:titel>'
        f"<p:samenwerkingsvorm>{vorm}</p:samenwerkingsvorm>{body if lichaam else ''}"
        "<p:bevoegdheidsverkrijgingen><p:bevoegdheidsverkrijging>Delegatie</p:bevoegdheidsverkrijging></p:bevoegdheidsverkrijgingen>"
        f"<p:doel>{doel}</p:doel><p:datumInwerkingtreding>{vanaf}</p:datumInwerkingtreding>"
        + (f"<p:datumUitwerkingtreding>{tot}</p:datumUitwerkingtreding>" if tot else "")
        + (f'<p:nextVersion p:systeemId="{daarna}"/>' if daarna else "")
        + f"<p:deelnemendeOrganisaties>{''.join(deelnemers)}</p:deelnemendeOrganisaties></p:regeling>"
    )


def gemeenten(*organen):
    return [deelnemer(f"gm{code}", f"Gemeente {naam}", *organen) for code, naam in FLEVOLAND.items()]


REGELINGEN = (
    regeling("11", "Regeling VR", *gemeenten(COLLEGE), lichaam="Veiligheidsregio Voorbeeld", vanaf="2024-01-01"),
    regeling("10", "Oude regeling VR", *gemeenten(COLLEGE)[:2], lichaam="Veiligheidsregio Voorbeeld", daarna="11"),
    regeling(
        "12",
        "Gemeenschappelijke regeling voor jeugd",
        *gemeenten(COLLEGE)[:2],
        deelnemer("pv24", "Flevoland", "Gedeputeerde staten"),
        deelnemer("", "Gemeinde Emmerich"),
        deelnemer("gm9999", "Gemeente Nergens", BURGEMEESTER),
        deelnemer("gm0091", "Gemeente Sneek", COLLEGE, "Gemeenteraad"),
        deelnemer("gm0171", "Gemeente Noordoostpolder", COLLEGE, tot="2022-01-01"),
        doel="Het inkopen van jeugdhulp.",
    ),
    regeling("13", "Regeling van elders", deelnemer("gm0014", "Gemeente Groningen", COLLEGE)),
    regeling("14", "Voorbij", *gemeenten(COLLEGE), tot="2021-01-01"),
)


@pytest.fixture
def export(tmp_path):
    file = tmp_path / "exportOO.xml"
    text = f'<p:overheidsorganisaties xmlns:p="{SPACE}" p:timestamp="2026-11-01T03:00:00"><p:organisaties>'
    text += '<p:organisatie p:systeemId="1"><p:naam>Een ministerie</p:naam></p:organisatie></p:organisaties>'
    text += f"<p:gemeenschappelijkeRegelingen>{''.join(REGELINGEN)}</p:gemeenschappelijkeRegelingen></p:overheidsorganisaties>"
    file.write_text(text, encoding="utf-8")
    return file


def read(made, tmp_path):
    file = tmp_path / f"{made.bestand}.ttl"
    file.write_text(made.turtle, encoding="utf-8")
    loaded = region.load(file)
    assert [m.tekst for m in validate(loaded) if m.ernst == FOUT] == []
    return network.build(loaded)


def seats(built, iri):
    return {(end(z.actor), end(z.functie or "")) for z in contents.zetels(built) if end(z.gremium) == iri}


def test_everything_that_is_in_force(export, tmp_path):
    held = register.lees(export)
    assert (held.dag, len(held.regelingen)) == ("2026-11-01", 5)
    made = register.alles(held)
    built = read(made, tmp_path)
    assert sorted(g.naam for g in contents.gremia(built).values()) == [
        "Algemeen bestuur Veiligheidsregio Voorbeeld",
        "GR jeugd",
        "Regeling van elders",
    ]
    # The law says burgemeester, whatever organ made the regeling.
    assert seats(built, "so11") == {(f"gm{code}", "burgemeester") for code in FLEVOLAND}
    assert seats(built, "12") == {
        ("gm0034", "bestuurder"),
        ("gm0303", "bestuurder"),
        ("pv24", "bestuurder"),
        ("gemeinde-emmerich", ""),
        ("gemeente-nergens", "burgemeester"),
        ("gm1900", ""),
    }
    assert [text.partition(": ")[2] for text in made.meldingen] == [
        "Gemeente Nergens is geen gemeente van nu en telt als een andere partij.",
        "Gemeente Sneek is opgegaan in Súdwest-Fryslân en telt zo mee.",
    ]


def test_what_a_board_and_a_bare_regeling_may(export, tmp_path):
    built = read(register.alles(register.lees(export)), tmp_path)
    by = {end(g.iri): g for g in contents.gremia(built).values()}
    assert [end(m.trede or "") for m in by["so11"].mandaten] == ["besluiten"]
    assert (by["so11"].wettelijk, by["so11"].bij_wet, by["so11"].volledig) == (True, True, True)
    # Nobody joins a regeling without a decision: who is in it is closed as well.
    assert (by["12"].mandaten, by["12"].wettelijk, by["12"].bij_wet) == ((), False, True)
    assert {end(thema) for thema in by["12"].themas} == {"jeugdproblematiek"}


def test_another_day_gives_what_held_then(export, tmp_path):
    built = read(register.alles(register.lees(export), "2020-06-01"), tmp_path)
    assert seats(built, "so10") == {("gm0034", "burgemeester"), ("gm0303", "burgemeester")}
    assert ("gm0171", "bestuurder") in seats(built, "12")
    assert "14" in {end(iri) for iri in contents.gremia(built)}
    with pytest.raises(ZvgraphError, match="geldt geen enkele regeling"):
        register.alles(register.lees(export), "1999-01-01")


def test_the_formal_layer_of_a_region_keeps_what_stands_by_hand(export, tmp_path):
    held = register.lees(export)
    (first,) = register.lagen(held, tmp_path, "Flevoland")
    built = read(first, tmp_path)
    names = [g.naam for g in contents.gremia(built).values()]
    assert "Driehoeken in Flevoland" in names
    assert "Burgemeesters en hoofdofficier van politie-eenheid Midden-Nederland" in names
    # Who sits there from elsewhere is counted, and does not fill the map.
    assert {actor for actor, _ in seats(built, "12")} == {"gm0034", "gm0303", "pv24"}
    assert contents.gremia(built)["https://w3id.org/zvgraph/id/register/12"].volledig is None
    assert len(contents.regio(built).gemeenten) == 6
    file = tmp_path / "flevoland.ttl"
    own = (
        "@prefix zv: <https://w3id.org/zvgraph/def#> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
        '<urn:x:ab> a zv:Overleg ; <http://www.w3.org/2000/01/rdf-schema#label> "AB" ; zv:grondslag "Politiewet 2012, artikel 13"@nl ;\n'
        "  skos:exactMatch <https://w3id.org/zvgraph/id/register/so11> ."
    )
    file.write_text(f"{own}\n\n\n{first.turtle}", encoding="utf-8")
    (second,) = register.lagen(held, tmp_path, "Flevoland")
    assert second.turtle.startswith(own)
    assert "register/so11>" in second.turtle
    assert "roo:so11" not in second.turtle
    assert "Driehoeken in" not in second.turtle
    file.write_text(second.turtle, encoding="utf-8")
    (third,) = register.lagen(held, tmp_path, "Flevoland")
    assert third.turtle == second.turtle


def test_the_command_writes_one_region_or_all(export, tmp_path):
    told = run("importeer", "--roo", export.name, "--veiligheidsregio", "Flevoland", "--uit", "f.ttl", cwd=tmp_path)
    assert (told.returncode, "Flevoland: 6 gremia" in told.stdout) == (0, True)
    told = run("importeer", "--roo", export.name, "--veiligheidsregio", "alle", "--uit", "land", cwd=tmp_path)
    assert (told.returncode, len(list((tmp_path / "land").glob("*.ttl")))) == (0, 25)
    told = run("importeer", "--roo", export.name, "--veiligheidsregio", "Flevolant", cwd=tmp_path)
    assert (told.returncode, "bedoel je Flevoland?" in told.stderr) == (2, True)


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("x.xml", "<a/>", "geen export van het Register van Overheidsorganisaties"),
        ("x.xml", "<a", "geen goede XML"),
        ("x.xml", f'<p:overheidsorganisaties xmlns:p="{SPACE}"/>', "van welke dag"),
        (
            "x.xml",
            f'<p:overheidsorganisaties xmlns:p="{SPACE}" p:timestamp="2026-11-01"/>',
            "geen gemeenschappelijke regeling",
        ),
        ("x.csv", "a;b", "geef de export van het register (XML)"),
    ],
)
def test_another_file_is_refused_in_one_sentence(name, text, words, tmp_path):
    (tmp_path / name).write_text(text, encoding="utf-8")
    told = run("importeer", "--roo", name, cwd=tmp_path)
    assert (told.returncode, words in told.stderr) == (2, True)
    assert [path.name for path in tmp_path.iterdir()] == [name]


@pytest.mark.parametrize(
    ("naam", "titel"),
    [
        ("Gemeenschappelijk regeling Groengebied", "GR Groengebied"),
        ("Gemeenschappelijke regeling Zonder Meer Maatschappelijke Zorg", "GR Maatschappelijke Zorg"),
        ("Gemeenschappelijke regeling zonder meer", "Gemeenschappelijke regeling 7 (zonder eigen naam)"),
        ("Werkvoorzieningschap lJsselmeergroep", "Werkvoorzieningschap IJsselmeergroep"),
    ],
)
def test_a_regeling_is_called_as_people_do(naam, titel):
    blank = {field.name: "" for field in fields(Regeling)}
    one = Regeling(**{**blank, "nummer": "7", "naam": gespeld(naam), "citeertitel": gespeld(naam)})
    assert one.titel == titel
