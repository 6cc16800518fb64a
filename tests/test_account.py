import pytest

from proef import BUNDLED, analysed, overleg, partner, seats
from zv_graph.analysis import analyse
from zv_graph.analysis.bevindingen import bespreekbaar
from zv_graph.render.account import account
from zv_graph.render.sheets import sheets

HG = "; zv:thema thema:huiselijk-geweld-en-kindermishandeling"


def test_a_bestuurder_reads_what_can_go_what_there_is_to_discuss_and_what_is_missing():
    told = " ".join(account(analysed("voorbeeldregio")).split())
    for part in (
        "56 in plaats van 58 overleggen, 72 tot 81 uur per jaar minder. Volgens de gegevens blijft alles wat nodig is.",
        "1. Programmaraad Geweld hoort nergens thuis en Thematafel huiselijk geweld kunnen één overleg worden, met 9 partijen, 10 keer per jaar, 2,5 uur. (63 uur)",
        "2. Werkgroep preventie alcohol kan stoppen: wat daar gebeurt, gebeurt ook bij Overleg alcohol en drugs. (9 tot 18 uur)",
        "Eerst bespreken: hier is niets gevonden dat het tegenhoudt, maar niet alles is bekend.",
        "- Kan Kerngroep Wvggz stoppen, en gaat het dan verder bij Regio-overleg Wvggz? (12 tot 24 uur; na te gaan: voorbereiding)",
        "Samenwerkingsmodel: het meeste pleit voor richting geven en sturen",
        "Checklist: 1 keer ja, 7 keer deels; 16 punten",
    ):
        assert part in told


@pytest.mark.parametrize("name", ["flevoland", "twente"])
def test_where_nothing_is_proven_it_says_so_and_never_that_it_can(name):
    told = account(analysed(name))
    assert "Of het met minder kan, is met deze gegevens niet te zeggen." in told
    assert "kan stoppen" not in told
    assert "kan opgaan" not in told


def test_a_step_with_an_equal_other_is_called_a_choice(build):
    hours = " ; zv:keerPerJaar 4 ; zv:duurInUren 2 ; zv:deelnemersVolledig true"
    text = partner("p", "ggz") + partner("q", "politie") + overleg("a", HG + hours) + overleg("b", HG + hours)
    network = build(text + seats("a", "x:p", "x:q") + seats("b", "x:p", "x:q"))
    assert "(8 tot 16 uur, of een even goede andere stap)" in " ".join(account(analyse(network)).split())


@pytest.mark.parametrize("name", BUNDLED)
def test_every_sheet_has_its_own_name_and_rows_as_wide_as_its_headings(name):
    found = sheets(analysed(name))
    assert len({sheet.id for sheet in found}) == len(found)
    for sheet in found:
        assert all(len(row) == len(sheet.koppen) for row in sheet.rijen)
        assert not any(isinstance(cell, str) and "w3id.org" in cell for row in sheet.rijen for cell in row)
    by = {sheet.id: sheet for sheet in found}
    plan = analysed(name).plan
    assert len(by["plan"].rijen) == len(plan.stappen) + len(bespreekbaar(plan))
    assert len(by["checklist"].rijen) == 24
    assert "middel" in by["advies"].uitleg
