"""Questions above columns: the sheet with the answers on a form is a list of overleggen."""

import pytest

from gelezen import overleg, seats
from zv_graph.workbook.vraagkop import vraagkop

FORM = [
    ["Tijdstempel", "Hoe heet het overleg?", "Wie zitten er aan tafel?", "Wie zit het voor?", "Hoe vaak komt het bij elkaar?", "Hoe lang duurt een overleg?"],
    ["12-11-2026 10:23", "Veiligheidstafel", "Politie, OM, Gemeente Urk", "Politie", "Maandelijks", "2 uur"],
    ["12-11-2026 11:02", "Zorgtafel", "GGD, Gemeente Urk", "", "1x per kwartaal", "1,5 uur"],
]  # fmt: skip


def test_the_answers_on_a_form_are_read_as_a_list(book):
    found = book({"Formulierreacties 1": FORM})
    assert {seat[:3] for seat in seats(found)} == {
        ("Veiligheidstafel", "Politie", "voorzitter"), ("Veiligheidstafel", "Politie", ""), ("Veiligheidstafel", "OM", ""), ("Veiligheidstafel", "Urk", ""),
        ("Zorgtafel", "GGD", ""), ("Zorgtafel", "Urk", ""),
    }  # fmt: skip
    assert 'zv:keerPerJaar "4.0"' in overleg(found, "Zorgtafel")


@pytest.mark.parametrize(
    "question",
    [
        "Hoe heet uw organisatie?", "Wie zou er aan tafel moeten zitten?", "Wie mist u aan tafel?", "Wie neemt de besluiten?",
        "Hoe vaak per maand komt het bij elkaar?", "Hoe lang bestaat dit overleg?", "Waar gaat een zaak heen die vastloopt?",
        "Wie zitten er te weinig aan tafel?", "Wie zitten er aan tafel", "Wie zit er nooit aan tafel?", "Welke partijen horen nog aan tafel?",
        "Wie was vorig jaar aanwezig?", "Wie bepaalt wie de deelnemers zijn?", "Wie doet mee aan de evaluatie?", "Wie zit er op afroep bij?",
        "Wie vervangt de voorzitter?", "Wie is vice-voorzitter?", "Hoe vaak is dit overleg geannuleerd per jaar?",
        "Hoe vaak komen jullie digitaal bij elkaar?", "Hoe lang duurt het al?", "Hoe lang duurt de voorbereiding?",
    ],
)  # fmt: skip
def test_a_question_about_something_else_is_no_heading(question):
    assert vraagkop(question) is None


def test_questions_beside_their_answers_are_a_form(book):
    rows = [
        ["Hoe heet het overleg?", "Driehoek"],
        ["Wie zit het voor?", "Almere"],
        ["Wie zitten er aan tafel?", "Politie, OM"],
        ["Hoe vaak komt het bij elkaar?", "maandelijks"],
    ]
    assert {seat[:3] for seat in seats(book({"Blad1": rows}))} == {
        ("Driehoek", "Almere", "voorzitter"), ("Driehoek", "Politie", ""), ("Driehoek", "OM", ""),
    }  # fmt: skip
