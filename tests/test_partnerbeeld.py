import csv
import json
import math

import pytest

from proef import analysed, overleg, partner, run, seats
from zv_graph.analysis.partnerbeeld import partnerbeeld

VB = "https://w3id.org/zvgraph/id/voorbeeldregio/"
NAZORG = "https://w3id.org/zvgraph/begrip/thema/nazorg-gedetineerden"
PI = VB + "pi-rietmeer"


def last(iri: str) -> str:
    return iri.rpartition("/")[2].rpartition(":")[2]


def test_the_prison_meets_ten_gemeenten_that_do_the_same_in_seven_ways():
    beeld = partnerbeeld(analysed("voorbeeldregio").network, PI)
    assert (len(beeld.gemeenten), len(beeld.tafels), beeld.uren_per_jaar) == (10, 5, 55)
    by = {o.onderwerp: o for o in beeld.onderwerpen}
    bewijs = by["identiteitsbewijs"]
    assert [len(w.gemeenten) for w in bewijs.wijzen] == [2, 2, 1, 1, 1, 1, 1]
    assert list(map(last, bewijs.onbekend)) == ["lindewaard"]
    # Nine gemeenten: two ways with two each and five with one.
    entropy = 2 * 2 / 9 * math.log(9 / 2) + 5 * 1 / 9 * math.log(9)
    assert bewijs.variatie == pytest.approx(entropy / math.log(9))
    assert by["uitkering"].variatie < 0.25


def test_one_thema_takes_only_the_tables_that_cover_it():
    beeld = partnerbeeld(analysed("voorbeeldregio").network, PI, thema=NAZORG)
    assert "casusoverleg-lvb" not in [last(p.gremium) for p in beeld.tafels]
    assert (len(beeld.tafels), beeld.uren_per_jaar) == (4, 46)


WAYS = 'x:w{0} a zv:Werkwijze ; zv:voorGemeente gm:{1} ; zv:thema thema:mensenhandel ; zv:onderwerp "opvang" ; zv:geregeldVia "{2}" .\n'


@pytest.mark.parametrize(("first", "second", "variatie"), [("loket", "loket", 0), ("loket", "brief", 1)])
def test_all_the_same_and_all_different(build, first, second, variatie):
    text = partner("p", "ggz") + overleg("a", "; zv:thema thema:mensenhandel") + seats("a", "x:p", "gm:0034")
    network = build(text + WAYS.format(1, "0034", first) + WAYS.format(2, "0995", second))
    (onderwerp,) = partnerbeeld(network, "urn:x:p").onderwerpen
    assert onderwerp.variatie == pytest.approx(variatie)


def test_a_werkgebied_limits_the_gemeenten_and_unknown_hours_are_counted(build):
    text = partner("p", "ggz") + "x:p zv:werkgebied gm:0034 .\n" + overleg("a") + seats("a", "x:p", "gm:0995")
    beeld = partnerbeeld(build(text), "urn:x:p")
    assert (list(map(last, beeld.gemeenten)), beeld.aan_tafel) == (["gm0034"], ())
    assert (beeld.uren_per_jaar, beeld.tafels_zonder_uren) == (None, 1)


def test_the_command_in_words_json_and_csv():
    told = run("partner", "voorbeeldregio", "PI Rietmeer", "--thema", "nazorg")
    assert (told.returncode, told.stderr) == (0, "")
    # The data do not say for which gemeenten it works: that all of them count is no fact about it.
    assert " ".join(told.stdout.split()).startswith("PI Rietmeer zit aan 4 tafels over nazorg voor gedetineerden: ")
    assert "9 gemeenten op 7 manieren" in told.stdout
    data = json.loads(run("partner", "voorbeeldregio", "PI Rietmeer", "--json").stdout)
    assert data["actor"] == PI
    rows = list(
        csv.DictReader(run("partner", "voorbeeldregio", "PI Rietmeer", "--csv").stdout.splitlines(), delimiter=";")
    )
    assert len(rows) == 30
    assert {"thema", "onderwerp", "gemeente", "geregeld_via"} == set(rows[0])


def test_who_is_not_in_a_list_that_is_not_complete_is_not_known():
    told = run("partner", "zuid-limburg", "Veilig Thuis Zuid-Limburg").stdout
    assert "Welke gemeenten aan die tafels zitten, is niet bekend." in told
    assert "zitten niet" not in told


def test_a_partner_at_no_table_and_without_werkwijzen_says_so():
    told = run("partner", "flevoland", "almere", "--thema", "mensenhandel")
    assert told.returncode == 0
    assert "staat in de gegevens aan geen tafel over mensenhandel" in told.stdout
    assert "staat voor dit thema niet in de gegevens" in told.stdout


@pytest.mark.parametrize(
    ("args", "says"),
    [
        (("voorbeeldregio", "PI Rietmer"), "bedoel je PI Rietmeer"),
        (("voorbeeldregio", "PI Rietmeer", "--thema", "vliegtuigen"), "Het thema vliegtuigen staat niet"),
        (("voorbeeldregio", "zorg"), "is niet duidelijk"),
    ],
)
def test_a_wrong_name_is_one_sentence(args, says):
    told = run("partner", *args)
    assert (told.returncode, told.stdout) == (2, "")
    assert says in told.stderr


def test_who_does_not_sit_is_named_and_does_not_count():
    told = run("partner", "voorbeeldregio", "Openbaar Ministerie").stdout
    assert "zit aan 20 tafels" in told
    assert "Algemeen Bestuur Veiligheidsregio (bestuurlijk, uitgenodigd, telt niet mee)" in told


def test_a_gemeente_works_for_itself():
    assert run("partner", "voorbeeldregio", "Waterstad").stdout.startswith("Waterstad zit aan 40 tafels")
