"""Who is named in a text: somebody with a title, initials or a first name, also beside other words; a functie is nobody."""

import pytest

from zv_graph.mensnaam import is_functie, noemt_mens


@pytest.mark.parametrize(
    "text",
    [
        "Jan de Vries",
        "burgemeester Jan de Vries",
        "Mark Rutte, burgemeester",
        "Jan de Vries (burgemeester)",
        "dhr. Jansen",
        "de stuurgroep, namens mw. A. de Boer",
        "drs. Piet de Boer",
        "J. Jansen",
    ],
)
def test_somebody_is_found_beside_other_words(text):
    assert noemt_mens(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "de stuurgroep",
        "het algemeen bestuur",
        "Stuurgroep Zorg en Veiligheid",
        "College van Burgemeester en Wethouders",
        "Gemeenteraad van Almere, college van B&W",
        "directeur Veiligheidsregio Flevoland",
        "OM Midden-Nederland",
        "Anna Zorg",
    ],
)
def test_who_decides_without_a_name_is_nobody(text):
    assert not noemt_mens(text)


@pytest.mark.parametrize(
    "text",
    [
        "senior beleidsadviseur Wmo",
        "adviseur OOV",
        "teammanager",
        "Strategisch adviseur",
        "beleidsmedewerker zorg en veiligheid",
        "adviseur Wmo/Wvggz",
    ],
)
def test_a_functie_in_words_of_ones_own_is_one(text):
    assert is_functie(text)


@pytest.mark.parametrize(
    "text",
    [
        "teamleider Jan de Vries",
        "mw. Jansen",
        "drs. Piet de Boer",
        "van der Berg",
        "j. Jansen",
        "j. jansen",
        "dhr. Jansen",
        "mw. A. de Boer",
        "Jansen",
        "Jan de vries",
        "teamleider jan",
        "Jansen OOV",
        "12",
    ],
)
def test_what_may_name_somebody_is_no_functie(text):
    assert not is_functie(text)
