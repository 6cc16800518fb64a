"""Every edit on the page: by a form, by dragging, from the plan and what is missing; with the numbers of the program."""

import json

import pytest
from click.testing import CliRunner

from browser import Opened
from proef import analysed
from zv_graph.commands import zvgraph
from zv_graph.words import opsomming

LEVEL = "Data.feiten.adressen.find((iri) => iri.endsWith('niveau/tactisch'))"
AT = "(name) => Kaart.network.canvasToDOM({ x: Scene.layouts['tafels-breed'].places.get(Data.nodes.find((n) => n.naam === name).id)[0], y: Scene.layouts['tafels-breed'].places.get(Data.nodes.find((n) => n.naam === name).id)[1] })"


@pytest.fixture
def sheet(opened):
    opened.page.click('nav button[data-tab="watals"]')
    return opened.page


def choose(page, name):
    page.fill("#zoek", name)
    page.keyboard.press("Enter")
    page.locator("#details h3", has_text=name).wait_for()


def submit(page, text, **filled):
    """Fill in the form of the details that has this button, by the labels of its fields."""
    form = page.locator("#details form", has=page.locator("button", has_text=text))
    for label, value in filled.items():
        field = form.get_by_label(label.replace("_", " "))
        if field.evaluate("(one) => one.tagName") == "SELECT":
            field.select_option(label=value)
        else:
            field.fill(value)
    form.locator("button").click()


def told(page, tmp_path):
    """Return what the program says of the decision that the page keeps."""
    with page.expect_download() as saved:
        page.click("#bewaar")
    file = tmp_path / "besluit.json"
    saved.value.save_as(file)
    answer = CliRunner().invoke(zvgraph, ["watals", "voorbeeldregio", "--besluit", str(file), "--json"])
    assert answer.exit_code in (0, 1), answer.output  # 1 tells that something is lost
    return json.loads(file.read_text(encoding="utf-8"))["verandering"], json.loads(answer.stdout)


def cost(page):
    return page.evaluate("Decision.result().lost.kosten")


def test_each_form_makes_an_edit_with_the_price_that_the_program_gives(sheet, tmp_path):
    choose(sheet, "Werkgroep mensenhandel")
    submit(sheet, "Zet aan tafel", Wie_komt_erbij="Duinveen", In_welke_functie="wethouder")
    gone = sheet.locator("#details form", has=sheet.locator("button", has_text="Haal weg")).locator("option").nth(2)
    name = gone.inner_text()
    submit(sheet, "Haal weg", Wie_gaat_weg=name)
    submit(sheet, "Op of van de agenda", Welk_thema="nazorg voor gedetineerden")
    submit(sheet, "Nieuw ritme", keer_per_jaar="6", uur_per_keer="1.5")
    kinds = sheet.evaluate("State.now().anders.map(({ soort }) => soort)")
    assert sorted(kinds) == ["haal", "ritme", "thema", "zet"]
    assert sheet.locator("#keuzes li").count() == len(kinds)
    assert "Duinveen komt als wethouder aan tafel bij Werkgroep mensenhandel" in sheet.locator("#keuzes").inner_text()
    edits, answer = told(sheet, tmp_path)
    assert {edit["soort"] for edit in edits} == set(kinds)
    assert [answer["uren_voor"], answer["uren_na"]] == pytest.approx(cost(sheet))
    # What comes and goes again is no edit; each edit has a way back.
    submit(sheet, "Op of van de agenda", Welk_thema="nazorg voor gedetineerden (eraf)")
    assert "thema" not in sheet.evaluate("State.now().anders.map(({ soort }) => soort)")
    for _ in range(3):
        sheet.locator("#keuzes button", has_text="Zet terug").first.click()
    assert sheet.locator("#oordeel-watals").inner_text() == "Nog niets veranderd."
    sheet.click("#ongedaan")
    assert len(sheet.evaluate("State.now().anders")) == 1


def test_a_new_table_is_made_and_filled_and_stops_with_all_that_was_said_of_it(sheet, tmp_path):
    sheet.locator("summary", has_text="Een nieuw overleg").click()
    form = sheet.locator("#nieuw form")
    form.get_by_label("Naam").fill("Tafel zorgwekkend gedrag")
    form.get_by_label("Niveau").select_option(label="tactisch")
    form.get_by_label("keer per jaar").fill("4")
    form.get_by_label("uur per keer").fill("2")
    form.locator("button").click()
    assert "Er komt een overleg bij" in sheet.locator("#oordeel-watals").inner_text()
    seat = sheet.locator("#keuzes form", has=sheet.locator("button", has_text="Zet aan tafel"))
    seat.get_by_label("Wie komt erbij").select_option(label="Duinveen")
    seat.locator("button").click()
    # It stands on the map, can be found and chosen, and takes a party that is dragged to it.
    choose(sheet, "Tafel zorgwekkend gedrag")
    assert sheet.evaluate(
        "[Kaart.nodes.get('urn:zvgraph:nieuw/tafelzorgwekkendgedrag').hidden, State.visible().has('urn:zvgraph:nieuw/tafelzorgwekkendgedrag')]"
    ) == [False, True]
    sheet.click("#beeld")
    sheet.click("#beeld")
    sheet.click("#naast")
    assert "nieuw: Tafel zorgwekkend gedrag" in sheet.locator("#naast-elkaar").inner_text()
    sheet.click("#sluit-vergelijking")
    sheet.click('nav button[data-tab="matrix"]')
    sheet.click('nav button[data-tab="watals"]')
    edits, answer = told(sheet, tmp_path)
    assert [edit["soort"] for edit in edits] == ["nieuw", "zet"]
    assert answer["uren_na"] - answer["uren_voor"] == pytest.approx(8) == cost(sheet)[1] - cost(sheet)[0]
    sheet.locator("#keuzes button", has_text="Zet terug").first.click()
    assert sheet.evaluate("State.now().anders") == []
    assert sheet.evaluate(
        "[Data.nodes.some((one) => one.nieuw), State.now().node, Kaart.nodes.get('urn:zvgraph:nieuw/tafelzorgwekkendgedrag')]"
    ) == [False, None, None]
    sheet.click("#ongedaan")
    assert sheet.evaluate("Data.nodes.some((one) => one.nieuw)")


def test_a_party_is_dragged_onto_a_table(sheet):
    sheet.locator("summary", has_text="Sleep een partij").click()
    chip, place = sheet.locator("#partijen button", has_text="Duinveen"), sheet.evaluate(AT, "Kerngroep Wvggz")
    chip.drag_to(sheet.locator("#doek"), target_position=place)
    assert sheet.evaluate("Decision.current().anders.map(({ soort, actor, gremium }) => [soort, State.name(actor), State.name(gremium)])") == [
        ["zet", "Duinveen", "Kerngroep Wvggz"]
    ]  # fmt: skip
    assert "komt aan tafel bij Kerngroep Wvggz" in sheet.locator("#keuzes").inner_text()
    # Who sits there already does not come.
    chip.drag_to(sheet.locator("#doek"), target_position=sheet.evaluate(AT, "Regionaal Veiligheidscollege"))
    assert len(sheet.evaluate("State.now().anders")) == 1


def test_in_the_network_the_sign_of_a_party_is_dragged(sheet):
    sheet.click("#beeld")
    box = sheet.locator("#doek").bounding_box()
    where = "(name) => { const [x, y] = Scene.layouts.breed.places.get(Data.nodes.find((n) => n.naam === name).id); return Kaart.network.canvasToDOM({ x, y }); }"
    start, end = (sheet.evaluate(where, name) for name in ("Duinveen", "Kerngroep Wvggz"))
    view = sheet.evaluate("Kaart.network.getViewPosition()")
    sheet.mouse.move(box["x"] + start["x"], box["y"] + start["y"])
    sheet.mouse.down()
    sheet.mouse.move(box["x"] + end["x"], box["y"] + end["y"], steps=8)
    sheet.mouse.up()
    assert sheet.evaluate("State.now().anders.map(({ soort, gremium }) => [soort, State.name(gremium)])") == [["zet", "Kerngroep Wvggz"]]  # fmt: skip
    assert sheet.evaluate("Kaart.network.getViewPosition()") == pytest.approx(view)


def test_what_is_missing_is_met_alone_and_with_the_plan_in_one_step(sheet, tmp_path):
    found = analysed("voorbeeldregio").aanvulling
    sheet.click("#aanvulling-alles")
    edits, answer = told(sheet, tmp_path)
    assert len(edits) == len(found.zeker)
    assert [answer["uren_voor"], answer["uren_na"]] == pytest.approx(cost(sheet))
    assert sheet.locator('#aanvulstappen [aria-pressed="true"]').count() == len(found.zeker)
    for _ in found.zeker:
        sheet.click("#ongedaan")
    assert sheet.evaluate("Decision.empty()")
    sheet.click("#samen-alles")
    together = found.samen_met_plan
    before, after = cost(sheet)
    assert before - after == pytest.approx(together.uren_zeker)
    assert (
        sheet.evaluate("Decision.result().lost.after.length")
        == analysed("voorbeeldregio").plan.gremia_voor - together.overleggen
    )
    sheet.click("#ongedaan")
    assert sheet.evaluate("Decision.empty()")
    sheet.locator("#aanvulstappen button").first.click()
    assert len(sheet.evaluate("State.now().anders")) == 1
    sheet.locator("#aanvulstappen button").first.click()
    assert sheet.evaluate("Decision.empty()")


def test_two_tables_meet_on_one_morning_and_the_address_carries_every_edit(sheet):
    for at in (0, 1):
        sheet.locator("#overleggen li input").nth(at).check()
    sheet.click("#keuze-koppel")
    assert "komen op één ochtend" in sheet.locator("#keuzes").inner_text()
    assert "Dit kan niet zonder meer" in sheet.locator("#oordeel-watals").inner_text()
    choose(sheet, "Werkgroep mensenhandel")
    submit(sheet, "Nieuw ritme", keer_per_jaar="3")
    before, address = sheet.evaluate("State.now().anders"), sheet.evaluate("window.location.hash")
    sheet.click("#begin")
    assert sheet.evaluate("State.now().anders") == []
    sheet.evaluate("(address) => { window.location.hash = address; }", address)
    sheet.locator("#keuzes li").nth(1).wait_for()
    assert sheet.evaluate("State.now().anders") == before
    # What stops does nothing else.
    sheet.locator("#details button", has_text="Laat stoppen").click()
    assert [one["soort"] for one in sheet.evaluate("State.now().anders")] == ["koppel"]


def test_the_panel_of_a_table_tells_what_it_costs_to_stop_wherever_one_is(opened):
    page = opened.page
    choose(page, "Kerngroep Wvggz")
    price = page.locator("#details .prijs").inner_text()
    assert "Dit scheelt 12 tot 24 uur per jaar." in price
    assert "Wie bereidt straks voor wat Kerngroep Wvggz nu voorbereidt?" in price
    assert page.locator("#details h5").all_inner_texts() == ["Na te gaan"]
    about = page.locator("#details h4", has_text="Bevindingen")
    count = sum("kerngroep-wvggz" in " ".join(b.betrokken) for b in analysed("voorbeeldregio").bevindingen)
    assert about.inner_text() == f"Bevindingen ({count})"
    page.locator("#details h4 + ul button").first.click()
    assert page.evaluate("State.now().finding") is not None
    # What the law asks for, or loses a seat, has nobody who takes over.
    choose(page, "Escalatietafel")
    price = page.locator("#details .prijs").inner_text()
    assert "Veilig Thuis Rietstreek" in price
    assert "Neemt over" not in price


def test_the_panel_tells_of_agreements_signals_and_ways_of_working(opened):
    page = opened.page
    choose(page, "Slachtofferhulp")
    assert "Afspraken alcohol en drugs op straat" in page.locator("#details").inner_text()


def test_who_sits_there_is_not_seated_again_and_a_table_that_is_emptied_is_no_clean_sweep(sheet, tmp_path):
    choose(sheet, "Kerngroep Wvggz")
    submit(sheet, "Zet aan tafel", Wie_komt_erbij="Politie, district Rietstreek")
    assert "zit al aan Kerngroep Wvggz" in sheet.locator("#melding").inner_text()
    assert sheet.evaluate("Decision.empty()")
    gremium = next(g for g in analysed("voorbeeldregio").dekking.gremia.values() if g.naam == "Kerngroep Wvggz")
    for actor in sorted(gremium.leden):
        sheet.evaluate("([actor, gremium]) => Decision.edit({ soort: 'haal', actor, gremium })", [actor, gremium.iri])
    _, answer = told(sheet, tmp_path)
    assert answer["oordeel"] == "onbekend"
    told_here = sheet.locator("#verlies").inner_text()
    assert "Aan Kerngroep Wvggz zit dan niemand meer: waarvoor komt het nog bij elkaar?" in told_here


@pytest.mark.parametrize("count", [0, 1, 2, 7, 8, 12])
def test_names_stand_in_a_sentence_of_the_page_as_in_one_of_the_program(sheet, count):
    names = [f"Tafel {at}" for at in range(count)]
    for texts in (names, [f"{name}, noord" for name in names]):
        assert sheet.evaluate("joined", texts) == (opsomming(texts) if texts else "")


def test_a_table_of_which_nobody_is_known_is_named_where_it_stops(sheet):
    told_of = """([kind, id]) => {
      const change = { zonder: [id], samen: [], anders: [] }, lost = { antwoord: Rules[kind], stappen: [{ redenen: [] }], kosten: [1, 1], geschat: [] };
      const table = Decision.table([id]), kept = { ...table };
      Object.assign(table, { leden: new Set(), regeling: true });
      const told = Verdict.told({ lost }, change);
      Object.assign(table, kept);
      return told;
    }"""
    iri = next(g.iri for g in analysed("voorbeeldregio").dekking.gremia.values() if g.naam == "Kerngroep Wvggz")
    assert "Van Kerngroep Wvggz is niet bekend wie er zit" in sheet.evaluate(told_of, ["ONBEKEND", iri])
    assert "voor Kerngroep Wvggz geldt een regeling." in sheet.evaluate(told_of, ["NEE", iri])


def test_a_saving_that_may_turn_round_is_told_as_such(sheet):
    gremia = {g.naam: g.iri for g in analysed("voorbeeldregio").dekking.gremia.values()}
    sheet.evaluate("(id) => Decision.stop([id])", gremia["Kerngroep Wvggz"])
    verdict = sheet.locator("#oordeel-watals")
    assert "Dit scheelt 12 tot 24 uur per jaar." in verdict.inner_text()
    choose(sheet, "Werkgroep mensenhandel")
    submit(sheet, "Nieuw ritme", keer_per_jaar="8")
    assert "Dit scheelt hoogstens 9 uur per jaar, of kost er hoogstens 3." in verdict.inner_text()
    submit(sheet, "Nieuw ritme", keer_per_jaar="12")
    assert "extra." in verdict.inner_text()
    assert "-" not in verdict.inner_text().partition(" per jaar")[0]


def test_a_new_table_has_a_name_of_its_own_and_the_form_says_so(sheet):
    sheet.locator("summary", has_text="Een nieuw overleg").click()
    form = sheet.locator("#nieuw form")
    form.locator("button").click()
    assert "Geef het overleg een naam" in sheet.locator("#melding").inner_text()
    form.get_by_label("Naam").fill("Thematafel LVB")
    form.get_by_label("Niveau").select_option(label="tactisch")
    form.locator("button").click()
    assert "is er al" in sheet.locator("#melding").inner_text()
    assert sheet.evaluate("Decision.empty()")


@pytest.mark.parametrize(
    ("fragment", "words"),
    [
        ("deel=watals&regio=elders&zonder=kerngroep-wvggz", "hoort bij een andere regio"),
        ("deel=watals&anders=%7Bstuk", "past niet op deze gegevens"),
        (
            "deel=watals&anders=%7B%22soort%22%3A%22haal%22%2C%22actor%22%3A%22urn%3Aa%22%7D",
            "past niet op deze gegevens",
        ),
    ],
)
def test_an_address_that_does_not_fit_says_so_and_changes_nothing(chromium, page_file, fragment, words):
    one = Opened(chromium, page_file, fragment=f"#{fragment}")
    assert words in one.page.locator("#melding").inner_text()
    assert one.page.evaluate("Decision.empty()")
    assert one.trouble == []
    one.context.close()


def test_a_printed_decision_holds_what_it_loses(sheet):
    sheet.evaluate("(name) => Decision.stop([Data.nodes.find((node) => node.naam === name).id])", "Thematafel nazorg")
    sheet.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    paper = sheet.locator("#druk-besluit").evaluate("(one) => one.textContent")
    assert "Thematafel nazorg stopt" in paper
    for title in sheet.locator("#verlies summary").all_inner_texts():
        assert title in paper
    assert sheet.locator("#druk-besluit table tbody tr").count() == sheet.locator("#cijfers-watals tr").count()
