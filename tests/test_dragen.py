import pytest
from hypothesis import given
from hypothesis import strategies as st

from proef import changed, netwerken, overleg, partner, seats
from zv_graph.analysis.dekking import lees
from zv_graph.analysis.dragen import dragers, gedragen, mag_dragen, mogen_dragen, ongedragen
from zv_graph.analysis.tafel import samen
from zv_graph.network import contents

HG = "; zv:thema thema:huiselijk-geweld-en-kindermishandeling"
RICHTING = "; zv:heeftMandaat [ a zv:Mandaat ; zv:mandaattype mandaat:richtinggeven ]"
PARTNERS = partner("p", "ggz") + partner("q", "politie")


def tables(build, a, b, extra=""):
    text = PARTNERS + overleg("a", HG + a) + overleg("b", HG + b) + extra
    gremia = lees(build(text + seats("a", "x:p", "x:q") + seats("b", "x:p", "x:q"))).gremia
    return gremia["urn:x:a"], gremia["urn:x:b"]


@pytest.mark.parametrize(
    ("carried", "carrier", "may"),
    [
        ("", "", True),
        ("; zv:keerPerJaar 12", "; zv:keerPerJaar 6", True),
        ("; zv:keerPerJaar 12", "; zv:keerPerJaar 5", False),
        ("; zv:keerPerJaar 12", "", True),
        ("; zv:keerPerJaar 12 ; zv:duurInUren 2", "; zv:keerPerJaar 12 ; zv:duurInUren 1", True),
        ("; zv:keerPerJaar 12 ; zv:duurInUren 2", "; zv:keerPerJaar 12 ; zv:duurInUren 0.9", False),
        ("; zv:keerPerJaar 4 ; zv:duurInUren 2", ", thema:mensenhandel ; zv:keerPerJaar 4 ; zv:duurInUren 2", True),
        ("; zv:keerPerJaar 4 ; zv:duurInUren 2", ", thema:mensenhandel ; zv:keerPerJaar 4 ; zv:duurInUren 1.9", False),
        (RICHTING, "", False),
        ("", RICHTING, True),
        ("; zv:vertrouwelijk true", "", False),
        ("; zv:werkgebied gm:0034", "", True),
        ("", "; zv:werkgebied gm:0034", False),
    ],
)
def test_when_a_table_may_carry_another(build, carried, carrier, may):
    a, b = tables(build, carried, carrier)
    assert mag_dragen(b, a) is may


@given(netwerken(), st.data())
def test_all_at_once_equals_one_by_one(network, data):
    for iri, gremium in contents.gremia(network).items():
        niveau = data.draw(st.sampled_from((None, gremium.niveau)))
        changed(network, iri, vertrouwelijk=data.draw(st.booleans()), niveau=niveau)
    gremia = list(lees(network).gremia.values())
    assert mogen_dragen(gremia, gremia[:3]).tolist() == [[mag_dragen(h, g) for g in gremia[:3]] for h in gremia]
    one_by_one = {g.iri: sum(not carriers for carriers in dragers(g, gremia).values()) for g in gremia}
    assert ongedragen(lees(network)) == one_by_one


def test_a_yearly_day_and_a_broad_stuurgroep_carry_no_portefeuillehoudersoverleg(build):
    # The two cases of the design: frequency, and attention per thema.
    pho = "; zv:keerPerJaar 6 ; zv:duurInUren 2 ; zv:thema thema:jeugdproblematiek, thema:mensenhandel, thema:verslavingszorg"
    day, _ = tables(build, "; zv:keerPerJaar 1 ; zv:duurInUren 8", "")
    four, broad = tables(build, pho, "; zv:thema thema:zorg-en-veiligheid ; zv:keerPerJaar 4 ; zv:duurInUren 2")
    assert not mag_dragen(day, four)
    assert not mag_dragen(broad, four)


def test_the_carriers_of_each_seat(build):
    text = (
        PARTNERS
        + overleg("a", HG + ", thema:mensenhandel")
        + overleg("b", HG)
        + overleg("c", "; zv:thema thema:mensenhandel")
    )
    text += seats("a", "x:p", "x:q") + seats("b", "x:p", "x:q") + seats("c", "x:p")
    gremia = lees(build(text)).gremia
    found = {
        (a.rpartition(":")[2], (t or "").rpartition("/")[2]): c
        for (a, t), c in dragers(gremia["urn:x:a"], gremia.values()).items()
    }
    assert found == {
        ("p", "huiselijk-geweld-en-kindermishandeling"): ("urn:x:b",),
        ("q", "huiselijk-geweld-en-kindermishandeling"): ("urn:x:b",),
        ("p", "mensenhandel"): ("urn:x:c",),
        ("q", "mensenhandel"): (),
    }
    assert gedragen(lees(build(text))) == {"urn:x:a": 0.75, "urn:x:b": 1.0, "urn:x:c": 1.0}


@pytest.mark.parametrize(
    ("durations", "expected"),
    [((1, 1), 1.5), ((2, 0.2), 2.2), ((1, 0.2, 5), 6.0), ((1, 1, 1), 2.0)],
)
def test_a_merged_meeting_is_at_most_half_an_hour_longer_for_each_part(build, durations, expected):
    names = "abc"[: len(durations)]
    text = "".join(
        overleg(n, f"{HG} ; zv:keerPerJaar {k} ; zv:duurInUren {float(d)}")
        for k, (n, d) in enumerate(zip(names, durations, strict=True), 2)
    )
    merged = samen(list(lees(build(text)).gremia.values()))
    assert merged.duur == pytest.approx(expected)
    assert merged.keer == len(durations) + 1
