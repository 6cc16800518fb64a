from proef import analysed, overleg, seats
from zv_graph.analysis.belasting import belasting


def test_hours_per_actor_and_functie_by_hand(build):
    text = (
        overleg("a", "; zv:keerPerJaar 10 ; zv:duurInUren 2")
        + overleg("b", "; zv:keerPerJaar 4 ; zv:duurInUren 1.5")
        + overleg("c")
    )
    text += seats("a", "gm:0034", functie="wethouder") + seats("a", "gm:0034", functie="burgemeester")
    text += seats("b", "gm:0034", functie="wethouder") + seats("c", "gm:0034", functie="wethouder") + seats("b", "x:p")
    almere, p = belasting(build(text))
    assert (almere.zetels, almere.uren_per_jaar, almere.zetels_zonder_uren) == (4, 46, 1)
    assert almere.aandeel == 46 / 52
    assert {(f.functie.rpartition("/")[2], f.zetels, f.uren_per_jaar) for f in almere.functies} == {
        ("burgemeester", 1, 20),
        ("wethouder", 3, 26),
    }
    assert (p.zetels, p.uren_per_jaar, p.functies[0].functie) == (1, 6, None)


def test_unknown_hours_stay_unknown(build):
    (only,) = belasting(build(overleg("a") + seats("a", "x:p")))
    assert (only.uren_per_jaar, only.aandeel, only.zetels_zonder_uren) == (None, None, 1)


def test_the_parts_add_up_to_the_whole():
    found = analysed("voorbeeldregio")
    assert sum(b.uren_per_jaar or 0 for b in found.belasting) == found.kerncijfers.uren_per_jaar
    assert sum(b.aandeel or 0 for b in found.belasting) > 0.999
