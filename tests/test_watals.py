import json

import pytest

from proef import HEADER, REGIO, analysed, overleg, run, seats

VB = "https://w3id.org/zvgraph/id/voorbeeldregio/"
SIDES = ("paren", "themaparen", "verwachtingen", "combinaties", "mandaten", "paden")
KEYS = {"oordeel", "eenheid", "uren_voor", "uren_na", "overleggen_voor", "overleggen_na", "geschat", "per_actor"}
KEYS |= {"bezwaren", "vragen", "verloren_zetels"} | {
    f"{way}_{part}" for way in ("verloren", "gewonnen") for part in SIDES
}


# --------------------------------------------------------------------------- the command


@pytest.mark.parametrize("name", ["Netwerk terugkeer na detentie", "netwerk TERUGKEER", VB + "netwerk-terugkeer"])
def test_a_gremium_by_name_part_or_address(name):
    told = run("watals", "voorbeeldregio", "--zonder", name, "--json")
    assert (told.returncode, told.stderr) == (1, "")
    data = json.loads(told.stdout)
    assert data.keys() == KEYS
    assert (data["oordeel"], [ask["code"] for ask in data["vragen"]]) == ("onbekend", ["VERDEELD"])
    assert (data["uren_voor"] - data["uren_na"], len(data["verloren_paren"])) == (40, 6)
    assert all(a < b for a, b in data["verloren_paren"])


def test_the_steps_of_the_plan_by_hand_and_in_words():
    steps = analysed("voorbeeldregio").plan.stappen
    stops = [step.gremia[0] for step in steps if step.soort == "stoppen"]
    merges = [" + ".join(step.gremia) for step in steps if step.soort != "stoppen"]
    args = [arg for iri in stops for arg in ("--zonder", iri)] + [arg for parts in merges for arg in ("--samen", parts)]
    told = run("watals", "voorbeeldregio", *args)
    assert told.returncode == 0
    assert "Samen: Programmaraad Geweld hoort nergens thuis + Thematafel huiselijk geweld" in told.stdout
    assert "dat is 81 uur minder" in told.stdout
    assert "Dit kan: volgens de gegevens blijft alles wat nodig is." in told.stdout


def test_what_is_not_known_is_asked_and_never_called_possible():
    told = run("watals", "voorbeeldregio", "--zonder", "Kerngroep Wvggz")
    assert told.returncode == 1
    assert "Niets gevonden dat dit tegenhoudt, maar niet alles is bekend." in told.stdout
    assert "Dit kan" not in told.stdout
    assert "Na te gaan (1):\n  - Wie bereidt straks voor wat Kerngroep Wvggz nu voorbereidt?" in told.stdout


@pytest.mark.parametrize("name", ["Gezagsdriehoek Almere", "Algemeen Bestuur GGD", "Districtelijk Veiligheidscollege"])
def test_of_a_true_region_without_complete_data_nothing_is_called_possible(name):
    told = run("watals", "flevoland", "--zonder", name)
    assert told.returncode == 1
    assert "Dit kan:" not in told.stdout


def test_what_loses_something_required_says_so_with_code_1():
    told = run("watals", "voorbeeldregio", "--zonder", "stuurgroep-zv")
    assert told.returncode == 1
    for part in (
        "Dit kan niet zonder meer",
        "Zetels die nergens terugkomen",
        "Mandaten die dan",
        "zonder lijn omhoog (",
    ):
        assert part in told.stdout


@pytest.mark.parametrize(
    ("args", "says"),
    [
        ((), "Er verandert niets"),
        (
            ("--zonder", "stuurgroep"),
            "is niet duidelijk; bedoel je Regionale stuurgroep Zorg en Veiligheid, Stuurgroep Zorg- en Veiligheidshuis of",
        ),
        (("--zonder", "nettwerk terug"), "bedoel je Netwerk terugkeer na detentie"),
        (("--zonder", ""), "(leeg) staat niet in de gegevens"),
        (("--zonder", "Zandkasteel"), "staat niet in de gegevens"),
        (("--samen", "top-x"), "minstens twee"),
        (("--samen", "top-x + qqqq"), "qqqq staat niet in de gegevens; controleer de naam"),
        (("--zonder", "top-x", "--samen", "top-x+casusoverleg-zvh"), "staat twee keer in de verandering"),
    ],
)
def test_a_wrong_name_is_one_sentence_with_code_2(args, says):
    told = run("watals", "voorbeeldregio", *args)
    assert (told.returncode, told.stdout, told.stderr.count("\n")) == (2, "", 1)
    assert says in told.stderr


def test_named_twice_counts_once_and_says_so():
    told = run("watals", "voorbeeldregio", "--zonder", "netwerk-terugkeer", "--zonder", "Netwerk terugkeer", "--json")
    assert told.returncode == 1
    assert told.stderr == "Let op: Netwerk terugkeer na detentie is twee keer genoemd en telt één keer.\n"


def test_a_name_may_hold_a_plus(tmp_path):
    text = overleg("a").replace('"a"', '"Zorg + Veiligheid"') + overleg("b") + seats("a", "x:p") + seats("b", "x:p")
    (tmp_path / "plus.ttl").write_text(HEADER + REGIO + text, encoding="utf-8")
    told = run("watals", "plus.ttl", "--samen", "Zorg + Veiligheid + b", "--csv", cwd=tmp_path)
    assert (told.returncode, told.stderr) == (1, "")


def test_a_region_without_hours_or_themas_still_answers(tmp_path):
    text = "x:a a zv:Overleg ; org:hasMember x:p, x:q . x:b a zv:Overleg ; org:hasMember x:p, x:q .\n"
    (tmp_path / "kaal.ttl").write_text(HEADER + REGIO + text, encoding="utf-8")
    told = run("watals", "kaal.ttl", "--zonder", "a", cwd=tmp_path)
    assert told.returncode == 1
    assert "De uren zijn niet bekend." in told.stdout
    assert "niet alles is bekend" in told.stdout


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (("hollands-midden", "--zonder", "Screeningsoverleg huiselijk geweld"), "Van Screeningsoverleg huiselijk geweld is niet bekend wie er zit: wat er verloren gaat"),
        (("flevoland", "--zonder", "Centrumregeling Sociaal Domein Flevoland", "--zonder", "Gezagsdriehoek Almere"), "voor Centrumregeling Sociaal Domein Flevoland geldt een regeling."),
        (("flevoland", "--haal", "OM Midden-Nederland @ Gezagsdriehoek Almere", "--zet", "OM Midden-Nederland, hoofdofficier van justitie @ Gezagsdriehoek Almere"), "Dit kan niet: de wet of een regeling bepaalt wie er zit"),
        (("flevoland", "--zonder", "Veiligheidsbestuur"), "Dit kan niet: de wet vraagt Veiligheidsbestuur Veiligheidsregio Flevoland."),
        (("flevoland", "--zet", "OM Midden-Nederland @ Gezagsdriehoek Almere"), "zit al aan Gezagsdriehoek Almere"),
    ],
)  # fmt: skip
def test_of_a_true_region_it_claims_no_more_than_is_known(args, words):
    told = run("watals", *args)
    assert words in " ".join((told.stdout + told.stderr).split())
    assert "Niets gevonden" not in told.stdout


# --------------------------------------------------------------------------- every edit by hand

FIRST = overleg("a", "; zv:thema thema:mensenhandel ; zv:keerPerJaar 10 ; zv:duurInUren 2") + seats(
    "a", "gm:0034", "x:p"
)
SECOND = overleg("b", "; zv:keerPerJaar 4 ; zv:duurInUren 1 ; zv:samenstellingBijWet true") + seats("b", "gm:0034")
PLACE = (
    f'{FIRST}{SECOND}x:p a zv:Ketenpartner ; rdfs:label "Politie, district" ; zv:partnertype partnertype:politie .\n'
)


@pytest.fixture
def small(tmp_path):
    (tmp_path / "r.ttl").write_text(HEADER + REGIO + PLACE, encoding="utf-8")
    return tmp_path


def changed(small, *args):
    told = run("watals", "r.ttl", *args, "--json", cwd=small)
    assert told.stderr == ""
    return json.loads(told.stdout)


@pytest.mark.parametrize(
    ("args", "hours", "verdict"),
    [
        # Who sits at a is not said to be complete.
        (["--zet", "Lelystad @ a"], 20, "onbekend"),
        (["--zet", "Lelystad, burgemeester @ a"], 20, "onbekend"),
        (["--haal", "Politie, district @ a", "--zet", "Politie, district, teamchef @ a"], 0, "onbekend"),
        (["--haal", "Politie, district @ a"], -20, "niet"),
        (["--ritme", "a = 8 x 1,5"], -16, "kan"),
        # Less than half the time for its thema.
        (["--ritme", "a = 6 x 1,5"], -22, "niet"),
        (["--ritme", "a = x 1"], -20, "kan"),
        (["--ritme", "a = 5"], -20, "kan"),
        (["--thema", "a = publieke gezondheid"], 0, "kan"),
        # Nobody sits at both in one functie.
        # In which functie Almere sits at either is not told: it may be one and the same.
        (["--koppel", "a + b"], 0, "onbekend"),
        (["--nieuw", "Tafel = tactisch; mensenhandel; 6 x 2", "--zet", "Lelystad @ Tafel"], 12, "kan"),
        # The law says who sits at a driehoek.
        (["--zet", "Lelystad @ b"], 4, "niet"),
        (["--haal", "Almere @ b"], -4, "niet"),
    ],
)
def test_each_edit_has_its_price_and_its_verdict(args, hours, verdict, small):
    found = changed(small, *args)
    assert (found["uren_na"] - found["uren_voor"], found["oordeel"]) == (hours, verdict)


def test_what_one_edit_does_another_undoes(small):
    there = changed(small, "--zet", "Lelystad @ a", "--thema", "a = jeugdproblematiek")
    assert there["uren_na"] == there["uren_voor"] + 20
    assert there["per_actor"] == [
        {"actor": "https://identifier.overheid.nl/tooi/id/gemeente/gm0995", "na": 20, "voor": 0}
    ]
    assert changed(small, "--thema", "a = -mensenhandel")["oordeel"] != "kan"


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (["--zet", "Almere @ a"], "Almere zit al aan a; laat deze --zet weg."),
        (["--haal", "Lelystad @ a"], "Lelystad zit niet aan a; laat deze --haal weg."),
        (["--zet", "Almere, wethouder @ a"], "Almere zit al aan a, en in welke functie staat niet in de gegevens"),
        (["--zet", "Almere"], "“Almere” is niet duidelijk; schrijf het als:"),
        (["--ritme", "a = vaak"], "schrijf hoe vaak per jaar en hoeveel uur, zoals: 6 x 2."),
        (["--ritme", "a = 0 x 2"], "moeten meer dan 0 zijn"),
        (["--thema", "a = voetbal"], "Het thema voetbal staat niet in de gegevens"),
        (["--nieuw", "A = tactisch"], "A is er al; geef het nieuwe overleg een andere naam"),
        (["--nieuw", "Tafel = hoog"], "Het niveau hoog staat niet in de gegevens"),
        (["--koppel", "a"], "minstens twee gremia"),
        (["--zonder", "a", "--samen", "a + b"], "a staat twee keer in de verandering"),
    ],
)
def test_an_edit_that_cannot_be_is_one_sentence(args, words, small):
    told = run("watals", "r.ttl", *args, cwd=small)
    assert (told.returncode, told.stdout, words in told.stderr) == (2, "", True), told.stderr


def test_the_account_says_each_edit_in_words(small):
    args = ["--zet", "Lelystad, burgemeester @ a", "--thema", "a = jeugdproblematiek", "--ritme", "a = 12 x 2"]
    told = run("watals", "r.ttl", *args, "--nieuw", "Tafel = tactisch; mensenhandel", cwd=small).stdout
    for line in (
        "Erbij: Lelystad, burgemeester aan a",
        "Agenda van a: jeugdproblematiek erbij",
        "Ritme van a: 12 keer per jaar, 2 uur per keer",
        "Nieuw: Tafel (tactisch)",
    ):
        assert line in told


def test_of_who_would_take_over_and_may_not_be_there_that_is_told():
    told = " ".join(run("watals", "fryslan", "--zonder", "Algemeen en Middelen Sociaal").stdout.split())
    assert "Bestuurscommissie Gezondheid (nog na te gaan)" in told
