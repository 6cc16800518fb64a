import json
import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from proef import HEADER, REGIO, analysed, netwerken, overleg, partner, seats
from zv_graph.analysis.dekking import lees
from zv_graph.analysis.watals import watals
from zv_graph.errors import ZvgraphError

VB = "https://w3id.org/zvgraph/id/voorbeeldregio/"
PARTS = ("paren", "themaparen", "zetels", "verwachtingen", "mandaten", "paden")
KEYS = {"uren_voor", "uren_na", "bezwaren"} | {f"verloren_{part}" for part in PARTS}
quick = settings(max_examples=60)


def codes(found) -> list[tuple[str, bool]]:
    return [(bezwaar.code, bezwaar.zwaar) for bezwaar in found.bezwaren]


@given(netwerken(most=6), st.randoms(use_true_random=False))
@quick
def test_the_order_of_the_input_is_irrelevant(network, random):
    names = sorted(lees(network).gremia)
    gone, merged = names[::3], [names[1::3]] if len(names[1::3]) > 1 else []
    first = watals(network, zonder=gone, samengevoegd=merged)
    for list_ in (gone, *merged):
        random.shuffle(list_)
    again = watals(network, zonder=[*gone, *gone], samengevoegd=merged)
    assert first == again


@given(netwerken(most=6))
@quick
def test_a_joint_loss_holds_every_single_loss(network):
    names = sorted(lees(network).gremia)
    joint = watals(network, zonder=names[:3]).verlies
    for name in names[:3]:
        alone = watals(network, zonder=[name]).verlies
        for part in PARTS[:5]:
            assert set(getattr(alone, part)) <= set(getattr(joint, part))


@pytest.mark.parametrize(
    ("zonder", "samen", "reden"),
    [
        (["bestaat-niet"], [], "geen actief gremium"),
        (["top-x"], [["top-x", "casusoverleg-zvh"]], "staat op twee plaatsen"),
        ([], [["top-x", "top-x"]], "kan niet alleen samen"),
        ([], [[]], "kan niet alleen samen"),
    ],
)
def test_what_cannot_be_computed_is_one_sentence(zonder, samen, reden):
    network = analysed("voorbeeldregio").network
    with pytest.raises(ZvgraphError, match=reden):
        watals(network, zonder=[VB + z for z in zonder], samengevoegd=[[VB + s for s in part] for part in samen])


def test_a_moeder_and_her_dochter_are_computed_with_an_objection():
    found = watals(
        analysed("voorbeeldregio").network,
        samengevoegd=[(VB + "ambtelijk-jeugd", VB + "werkgroep-jeugdbescherming")],
    )
    assert codes(found) == [("HIERARCHIE", True)]
    assert found.verlies.niets_vereists
    assert not found.kan


@pytest.mark.parametrize(
    ("extra", "code"),
    [
        (("; zv:wettelijkVerplicht true", ""), []),
        (("; zv:wettelijkVerplicht true", "; zv:wettelijkVerplicht true"), [("WETTELIJK", True)]),
        (("; zv:rapporteertAan x:b", ""), [("LIJN", False)]),
        (("; zv:heeftMandaat [ zv:mandaattype mandaat:besluiten ]", ""), [("MANDAAT", False)]),
        (("; zv:werkgebied gm:0034", "; zv:werkgebied gm:0995"), [("WERKGEBIED", True)]),
        (("; zv:vertrouwelijk true", ""), [("DRAGEN", True)]),
    ],
)
def test_each_objection_to_a_merge(build, extra, code):
    thema = "; zv:thema thema:mensenhandel"
    text = partner("p", "ggz") + overleg("a", thema + extra[0]) + overleg("b", thema + extra[1])
    found = watals(build(text + seats("a", "x:p") + seats("b", "x:p")), samengevoegd=[("urn:x:a", "urn:x:b")])
    assert codes(found) == code


def test_what_is_statutory_cannot_stop_and_a_part_is_no_double_of_the_whole(build):
    thema = "; zv:thema thema:mensenhandel"
    text = overleg("a", thema + "; zv:wettelijkVerplicht true ; zv:onderdeelVan x:b") + overleg("b", thema)
    found = watals(build(text + seats("a", "x:p") + seats("b", "x:p")), zonder=["urn:x:a"])
    assert codes(found) == [("HIERARCHIE", True), ("WETTELIJK", True)]


def test_a_very_large_table_is_an_objection(build):
    text = overleg("a") + overleg("b") + seats("a", *(f"x:p{n}" for n in range(13)))
    text += seats("b", *(f"x:q{n}" for n in range(13)))
    assert ("OMVANG", True) in codes(watals(build(text), samengevoegd=[("urn:x:a", "urn:x:b")]))


def test_hours_that_are_not_known_are_named(build):
    found = watals(build(overleg("a") + seats("a", "x:p")), zonder=["urn:x:a"])
    assert (found.verlies.uren_voor, found.verlies.uren_na, found.geen_uren) == (None, None, ("urn:x:a",))


# --------------------------------------------------------------------------- the command


def run(*args: str, cwd=None) -> subprocess.CompletedProcess[str]:
    program = [sys.executable, "-c", "from zv_graph.commands import zvgraph; zvgraph()", "watals", *args]
    return subprocess.run(program, cwd=cwd, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("name", ["Netwerk terugkeer na detentie", "netwerk TERUGKEER", VB + "netwerk-terugkeer"])
def test_a_gremium_by_name_part_or_address(name):
    told = run("voorbeeldregio", "--zonder", name, "--json")
    assert (told.returncode, told.stderr) == (0, "")
    data = json.loads(told.stdout)
    assert data.keys() == KEYS
    assert (data["uren_voor"] - data["uren_na"], len(data["verloren_paren"])) == (40, 6)
    assert all(a < b for a, b in data["verloren_paren"])


def test_the_steps_of_the_plan_by_hand_and_in_words():
    plan = analysed("voorbeeldregio").plan
    args = [arg for iri in plan.zonder for arg in ("--zonder", iri)]
    args += [arg for parts in plan.samengevoegd for arg in ("--samen", " + ".join(parts))]
    told = run("voorbeeldregio", *args)
    assert told.returncode == 0
    assert "Samen: Programmaraad Geweld hoort nergens thuis + Thematafel huiselijk geweld" in told.stdout
    assert "dat is 181 minder" in told.stdout
    assert "Dit kan: volgens de gegevens gaat er niets verloren wat nodig is." in told.stdout
    assert "nergens meer (6):" in told.stdout


def test_what_loses_something_required_says_so_with_code_1():
    told = run("voorbeeldregio", "--zonder", "stuurgroep-zv")
    assert told.returncode == 1
    for part in (
        "Dit kan niet zonder meer",
        "Zetels die niet goed terugkomen",
        "Mandaten die dan",
        "zonder lijn omhoog (11)",
    ):
        assert part in told.stdout


@pytest.mark.parametrize(
    ("args", "says"),
    [
        ((), "Er verandert niets"),
        (("--zonder", "stuurgroep"), "is niet duidelijk; bedoel je Regionale stuurgroep Zorg en Veiligheid of"),
        (("--zonder", "nettwerk terug"), "bedoel je Netwerk terugkeer na detentie"),
        (("--zonder", ""), "(leeg) staat niet in de gegevens"),
        (("--zonder", "Zandkasteel"), "staat niet in de gegevens"),
        (("--samen", "top-x"), "noem minstens twee"),
        (("--samen", "top-x + qqqq"), "qqqq staat niet in de gegevens; controleer de naam"),
        (("--zonder", "top-x", "--samen", "top-x+casusoverleg-zvh"), "staat op twee plaatsen"),
    ],
)
def test_a_wrong_name_is_one_sentence_with_code_2(args, says):
    told = run("voorbeeldregio", *args)
    assert (told.returncode, told.stdout, told.stderr.count("\n")) == (2, "", 1)
    assert says in told.stderr


def test_named_twice_counts_once_and_says_so():
    told = run("voorbeeldregio", "--zonder", "netwerk-terugkeer", "--zonder", "Netwerk terugkeer", "--json")
    assert told.returncode == 0
    assert told.stderr == "Let op: Netwerk terugkeer na detentie is twee keer genoemd en telt één keer.\n"


def test_a_name_may_hold_a_plus(tmp_path):
    text = overleg("a").replace('"a"', '"Zorg + Veiligheid"') + overleg("b") + seats("a", "x:p") + seats("b", "x:p")
    (tmp_path / "plus.ttl").write_text(HEADER + REGIO + text, encoding="utf-8")
    told = run("plus.ttl", "--samen", "Zorg + Veiligheid + b", "--csv", cwd=tmp_path)
    assert (told.returncode, told.stderr) == (0, "")


def test_a_region_without_hours_or_themas_still_answers(tmp_path):
    text = "x:a a zv:Overleg ; org:hasMember x:p, x:q . x:b a zv:Overleg ; org:hasMember x:p, x:q .\n"
    (tmp_path / "kaal.ttl").write_text(HEADER + REGIO + text, encoding="utf-8")
    told = run("kaal.ttl", "--zonder", "a", cwd=tmp_path)
    assert told.returncode == 0
    assert "nu niet in de gegevens" in told.stdout
    assert "Dit kan" in told.stdout


def test_what_stops_says_what_to_ask_about_the_tables_that_carry_it():
    network = analysed("voorbeeldregio").network
    assert codes(watals(network, zonder=[VB + "kopgroep-uitbuiting"])) == [("MANDAAT", False)]
    assert codes(watals(network, zonder=[VB + "projectgroep-uitbuiting"])) == [("LIJN", False)]
    assert codes(watals(network, zonder=[VB + "werkgroep-doorstroom"])) == [("ZUSTERS", False)]
    assert codes(watals(network, zonder=[VB + "netwerk-terugkeer"])) == []
