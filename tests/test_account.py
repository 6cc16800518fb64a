import pytest

from proef import BUNDLED, analysed, overleg, partner, seats
from zv_graph.analysis import analyse
from zv_graph.render.account import account
from zv_graph.render.sheets import sheets

HG = "; zv:thema thema:huiselijk-geweld-en-kindermishandeling"


def test_a_bestuurder_reads_what_can_go_what_it_saves_what_is_lost_and_what_is_missing():
    told = " ".join(account(analysed("voorbeeldregio")).split())
    for part in (
        "47 in plaats van 53 overleggen, hoogstens 181 uur per jaar minder. Volgens de gegevens gaat er niets verloren wat",
        "1. Programmaraad Geweld hoort nergens thuis en Thematafel huiselijk geweld kunnen één overleg worden, met 9 partijen, 10 keer per jaar, 2,5 uur. (63 uur)",
        "3. Kerngroep Wvggz kan stoppen: wat daar gebeurt, gebeurt ook bij Regio-overleg Wvggz. (24 uur)",
        "Komt van wat stopt de helft van de tijd elders terug, dan scheelt het 122 uur.",
        "De prijs: 6 paren van partijen ontmoeten elkaar dan nergens meer. Wilt u die prijs niet betalen, dan scheelt het 141 uur.",
        "Van 5 overleggen zijn de uren niet bekend; daarvoor telt de middelste waarde, 62.",
        "Wat ontbreekt (6, de eerste 3):",
        "Samenwerkingsmodel: het meeste pleit voor richting geven en sturen",
        "Checklist: 1 keer ja, 7 keer deels; 16 punten",
    ):
        assert part in told


def test_without_hours_it_says_that_no_plan_can_be_made():
    assert "Of het goedkoper kan, is niet te zeggen" in account(analysed("flevoland"))


def test_where_nothing_can_go_it_says_so(build):
    hours = " ; zv:keerPerJaar 4 ; zv:duurInUren 2"
    network = build(partner("p", "ggz") + overleg("a", HG + hours) + seats("a", "x:p", "x:q"))
    assert "Zuiniger kan niet zonder iets te verliezen wat nodig is." in account(analyse(network))


def test_a_step_with_an_equal_other_is_called_a_choice(build):
    hours = " ; zv:keerPerJaar 4 ; zv:duurInUren 2"
    text = partner("p", "ggz") + overleg("a", HG + hours) + overleg("b", HG + hours)
    network = build(text + seats("a", "x:p", "x:q") + seats("b", "x:p", "x:q"))
    assert "(16 uur, of een even goede andere stap)" in " ".join(account(analyse(network)).split())


@pytest.mark.parametrize("name", BUNDLED)
def test_every_sheet_has_its_own_name_and_rows_as_wide_as_its_headings(name):
    found = sheets(analysed(name))
    assert len({sheet.id for sheet in found}) == len(found)
    for sheet in found:
        assert all(len(row) == len(sheet.koppen) for row in sheet.rijen)
        assert not any(isinstance(cell, str) and "w3id.org" in cell for row in sheet.rijen for cell in row)
    by = {sheet.id: sheet for sheet in found}
    assert len(by["plan"].rijen) == len(analysed(name).plan.stappen)
    assert len(by["checklist"].rijen) == 24
    assert "middel" in by["advies"].uitleg
