"""Wat als on the page: the same numbers as the program, at once, with a way back, and kept in a file."""

import json
import random
from itertools import combinations

import pytest
from click.testing import CliRunner

from proef import analysed
from zv_graph.analysis.bevindingen import minstens
from zv_graph.analysis.verandering import Samen, Stopt
from zv_graph.analysis.watals import watals
from zv_graph.commands import zvgraph
from zv_graph.render.loss import oordeel

TOLD = (
    "[...document.querySelectorAll('#cijfers-watals tr')].map((row) => [...row.cells].map((cell) => cell.textContent))"
)
NOW = "({ zonder: State.now().zonder, samen: State.now().samen })"


def number(text):
    """Return a number; of a range the least."""
    return None if text == "onbekend" else float(text.split(" tot ")[0].replace(".", "").replace(",", "."))


@pytest.fixture
def sheet(opened):
    opened.page.click('nav button[data-tab="watals"]')
    return opened.page


def counted(change):
    """Return what the program says of a change, as the rows that the page shows."""
    dekking = analysed("voorbeeldregio").dekking
    edits = [*map(Stopt, change["zonder"]), *(Samen(tuple(parts)) for parts in change["samen"])]
    found = watals(dekking, edits)
    meetings = {pair for g in found.na.gremia.values() for pair in combinations(sorted(g.leden), 2)}
    return found, [len(found.na.gremia), found.verschil.kosten[1], len(meetings)]


def test_fifteen_random_switches_tell_what_the_program_tells(sheet):
    pick = random.Random(4)  # noqa: S311  a fixed draw, no secret
    rows = sheet.locator("#overleggen li")
    for turn in range(15):
        if turn % 5 == 4:
            for at in pick.sample(range(rows.count()), 2):
                rows.nth(at).locator("input").check()
            sheet.click("#keuze-samen")
        else:
            rows.nth(pick.randrange(rows.count())).locator("button").click()
        change = sheet.evaluate(NOW)
        found, (tables, hours, meetings) = counted(change)
        told = {label: number(now) for label, _, now, _ in sheet.evaluate(TOLD)}
        assert told["Overleggen"] == tables
        assert told["Uren per jaar, met 5 geschat"] == pytest.approx(hours, abs=0.051)
        assert told["Paren die elkaar ontmoeten"] == meetings
        titles = sheet.locator("#verlies summary").all_inner_texts()
        lost = found.verschil.verloren
        for title, count in (
            ("Verwachte of gewenste verbindingen die dan ontbreken", sum(not e.samen for e in lost.eisen)),
            ("Mandaten die dan nergens liggen", len(lost.mandaten)),
            ("Overleggen zonder lijn omhoog", len(lost.paden)),
            ("De prijs: deze partijen ontmoeten elkaar dan nergens meer", len(lost.paren)),
            ("Wat dit tegenhoudt", len({point.tekst for point in found.bezwaren})),
            ("Na te gaan", len({point.tekst for point in found.vragen})),
        ):
            assert (f"{title} ({count})" in titles) == bool(count)
        assert sheet.evaluate("Decision.result().lost.zetels.length") == len(found.verschil.zetels)
        if found.verschil.stappen:
            assert oordeel(found) in sheet.locator("#oordeel-watals").inner_text()


def test_the_plan_step_by_step_and_undo_and_redo(sheet):
    plan = analysed("voorbeeldregio").plan
    for done in range(1, len(plan.stappen) + 1):
        sheet.click("#plan-volgende")
        assert sheet.locator('#planstappen [aria-pressed="true"]').count() == done
    assert sheet.locator("#plan-volgende").is_disabled()
    whole = sheet.evaluate(NOW)
    assert set(whole["zonder"]) == {s.gremia[0] for s in plan.stappen if s.soort == "stoppen"}
    told = {label: number(now) for label, _, now, _ in sheet.evaluate(TOLD)}
    assert told["Overleggen"] == plan.gremia_na
    saved = f"{minstens(plan):.0f} tot {plan.uren_voor - plan.uren_na:.0f}"
    assert f"Dit scheelt {saved} uur" in sheet.locator("#oordeel-watals").inner_text()
    for _ in plan.stappen:
        sheet.click("#ongedaan")
    assert sheet.evaluate(NOW) == {"zonder": [], "samen": []}
    assert sheet.locator("#ongedaan").is_disabled()
    for _ in plan.stappen:
        sheet.click("#opnieuw")
    assert sheet.evaluate(NOW) == whole
    sheet.click("#begin")
    assert sheet.evaluate(NOW) == {"zonder": [], "samen": []}
    sheet.click("#plan-alles")
    assert sheet.evaluate(NOW) == whole


def test_now_and_then_stand_on_one_place_and_one_is_shown(sheet):
    plan = analysed("voorbeeldregio").plan
    sheet.click("#plan-alles")
    sheet.click("#naast")
    boxes = "(svg) => svg.querySelectorAll('g[transform^=translate]:not(.merk)').length"
    now, then = (sheet.locator("#naast-elkaar svg").nth(at).evaluate(boxes) for at in (0, 1))
    assert now - then == plan.gremia_voor - plan.gremia_na
    assert sheet.locator("figcaption").nth(1).inner_text().startswith(f"Straks {plan.gremia_na} overleggen")
    assert [one.is_visible() for one in sheet.locator("#naast-elkaar figure").all()] == [False, True]
    sheet.click("[data-kant='0']")
    assert [one.is_visible() for one in sheet.locator("#naast-elkaar figure").all()] == [True, False]
    assert sheet.locator("[data-kant='0']").get_attribute("aria-pressed") == "true"
    sheet.keyboard.press("Escape")
    assert sheet.locator("#vergelijking").is_hidden()


def test_from_the_map_a_table_stops_and_comes_back(sheet):
    sheet.fill("#zoek", "Kerngroep Wvggz")
    sheet.keyboard.press("Enter")
    sheet.locator("#details button", has_text="Laat stoppen").click()
    assert sheet.evaluate("State.now().zonder.map(State.name)") == ["Kerngroep Wvggz"]
    assert sheet.locator("#oordeel-watals").inner_text().startswith("Dit scheelt 12 tot 24 uur")
    assert sheet.locator('#details [aria-pressed="true"]').inner_text() == "Zet terug"
    sheet.locator("#keuzes button").click()
    assert sheet.evaluate("State.now().zonder") == []


def test_a_decision_is_kept_in_a_file_that_the_program_reads(sheet, tmp_path):
    sheet.click("#plan-alles")
    rest = sheet.evaluate("Data.bevindingen.map((_, at) => at).filter((at) => at !== 2)")
    sheet.evaluate(f"State.set({{ verhaal: [2, ...{rest}], weg: [0] }})")
    with sheet.expect_download() as saved:
        sheet.click("#bewaar")
    assert saved.value.suggested_filename == "voorbeeldregio-besluit.json"
    file = tmp_path / "besluit.json"
    saved.value.save_as(file)
    told = CliRunner().invoke(zvgraph, ["watals", "voorbeeldregio", "--besluit", str(file), "--json"])
    plan = analysed("voorbeeldregio").plan
    document = json.loads(told.stdout)
    assert told.exit_code == 0
    assert document["verloren_paren"] == [list(pair) for pair in plan.verloren_paren]
    assert document["uren_voor"] - document["uren_na"] == pytest.approx(plan.uren_voor - plan.uren_na)

    before, order = sheet.evaluate(NOW), sheet.evaluate("[State.now().verhaal, State.now().weg]")
    sheet.click("#begin")
    sheet.evaluate("State.set({ verhaal: Data.bevindingen.map((_, at) => at), weg: [] })")
    assert "Opgeslagen als" in sheet.locator("#gezegd").inner_text()
    sheet.set_input_files("#open", file)
    sheet.locator("#gezegd", has_text="Het besluit is geopend.").wait_for()
    assert sheet.evaluate(NOW) == before
    assert sheet.evaluate("[State.now().verhaal, State.now().weg]") == order


def test_what_the_room_says_of_a_finding_is_kept_with_the_decision(sheet, tmp_path):
    sheet.click('nav button[data-tab="bevindingen"]')
    sheet.click("#bevinding-2 .kies")
    sheet.click('#bevinding-2 [data-antwoord="uitzoeken"]')
    sheet.fill('#bevinding-2 [data-gesprek="wie"]', "de ketenregisseur")
    sheet.fill('#bevinding-2 [data-gesprek="wanneer"]', "2027-02-01")
    sheet.click("#bevinding-1 .kies")
    sheet.click('#bevinding-1 [data-antwoord="eens"]')
    assert sheet.evaluate("Talk.words(1)") == "Uitzoeken, door de ketenregisseur, voor 1-2-2027.".replace("r, v", "r v")
    sheet.click('nav button[data-tab="watals"]')
    with sheet.expect_download() as saved:
        sheet.click("#bewaar")
    file = tmp_path / "besluit.json"
    saved.value.save_as(file)
    data = json.loads(file.read_text(encoding="utf-8"))
    first, second = analysed("voorbeeldregio").bevindingen[:2]
    assert data["versie"] == 2
    assert [(one["bevinding"], one["antwoord"]) for one in data["gesprek"]] == [
        (first.id, "eens"),
        (second.id, "uitzoeken"),
    ]
    told = CliRunner().invoke(zvgraph, ["besluit", str(file)]).output
    assert "de ketenregisseur" in told
    # What is kept comes back, with what this page does not know.
    data["gesprek"].append({"bevinding": "weg:urn:x", "antwoord": "niet eens"})
    data["verandering"].append({"soort": "haal", "actor": "urn:a", "gremium": "urn:b"})
    file.write_text(json.dumps(data), encoding="utf-8")
    sheet.evaluate("State.set({ gesprek: {} })")
    sheet.set_input_files("#open", file)
    sheet.locator("#gezegd", has_text="1 andere verandering past niet op deze gegevens").wait_for()
    assert sheet.evaluate("Object.keys(State.now().gesprek)") == ["0", "1"]
    with sheet.expect_download() as again:
        sheet.click("#bewaar")
    again.value.save_as(file)
    kept = json.loads(file.read_text(encoding="utf-8"))
    assert kept["verandering"] == data["verandering"]
    assert [one["bevinding"] for one in kept["gesprek"]] == [first.id, second.id, "weg:urn:x"]


NO_DECISION = [
    ("geen json", "geen besluit van zvgraph"),
    ("null", "geen besluit van zvgraph"),
    ('{"zvgraph_besluit": 2, "regio": "REGIO", "zonder": [], "samen": []}', "geen besluit van zvgraph"),
    ('{"versie": 2, "regio": "REGIO", "verandering": [{"soort": "stopt"}]}', "beschadigd"),
    ('{"versie": 2, "regio": "REGIO", "verandering": "niets"}', "beschadigd"),
    (
        '{"versie": 2, "regio": "REGIO", "verandering": [{"soort": "haal", "actor": "urn:a", "gremium": "urn:b"}]}',
        "1 andere verandering past niet op deze gegevens",
    ),
    ('{"zvgraph_besluit": 1, "regio": "REGIO", "zonder": [1], "samen": []}', "beschadigd"),
    ('{"zvgraph_besluit": 1, "regio": "REGIO", "samen": []}', "beschadigd"),
    ('{"zvgraph_besluit": 1, "regio": "urn:elders", "zonder": [], "samen": []}', "andere regio"),
    ('{"zvgraph_besluit": 1, "regio": "REGIO", "zonder": ["urn:weg"], "samen": []}', "overgeslagen: 1"),
    (
        '{"zvgraph_besluit": 1, "regio": "REGIO", "zonder": ["urn:a"], "samen": [["urn:a", "urn:b"]]}',
        "op twee plaatsen",
    ),
]


def test_a_file_that_is_no_decision_changes_nothing(sheet, tmp_path):
    file = tmp_path / "besluit.json"
    for text, words in NO_DECISION:
        file.write_text(text.replace("REGIO", analysed("voorbeeldregio").dekking.regio.iri), encoding="utf-8")
        sheet.evaluate("document.querySelector('#gezegd').replaceChildren()")
        sheet.set_input_files("#open", file)
        sheet.locator("#gezegd:not(:empty)").wait_for()
        assert words in sheet.locator("#gezegd").inner_text(), text
        assert sheet.evaluate(NOW) == {"zonder": [], "samen": []}, text


def test_one_selection_for_matrix_overlap_map_and_wat_als(opened):
    page = opened.page
    page.click('nav button[data-tab="matrix"]')
    page.select_option("#overlap-niveau", label="tactisch")
    cell = page.locator("#overlap-matrix .kandidaat button").first
    cell.click()
    chosen = page.evaluate("State.now().keuze")
    assert len(chosen) == 2
    gremia = analysed("voorbeeldregio").dekking.gremia
    a, b = (gremia[iri].leden for iri in chosen)
    assert cell.inner_text() == str(len(a & b))
    counts = page.evaluate(
        "[...document.querySelectorAll('#precies-tabel tbody tr')].map((row) => Number(row.cells[2].textContent))"
    )
    assert counts[0] == len(a & b)
    assert sorted(counts[1:]) == sorted(filter(None, (len(a - b), len(b - a))))
    assert f"{len(a & b)} partijen gedeeld" in page.locator("#keuze-namen").inner_text()
    assert cell.get_attribute("aria-pressed") == "true"
    page.click("#keuze-kaart")
    assert set(page.evaluate("[...State.focus().centres]")) == set(chosen)
    page.click("#keuze-samen")
    assert page.evaluate("State.now().samen") == [sorted(chosen)]
    assert page.evaluate("State.now().tab") == "watals"


def test_the_matrix_tells_the_status_of_each_cell(opened):
    page, found = opened.page, analysed("voorbeeldregio")
    page.click('nav button[data-tab="matrix"]')
    page.select_option("#matrix-niveau", label="tactisch")
    shown = page.locator(".dekking:not([hidden])")
    assert shown.count() == 1
    wanted = next(v for v in found.verwachtingen if v.status == "partner-ontbreekt" and v.niveau.endswith("tactisch"))
    row = shown.locator("tbody tr", has=page.locator("th", has_text=found.dekking.naam(wanted.thema))).first
    columns = shown.locator("thead tr:last-child th").all_inner_texts()
    cell = row.locator("td").nth(columns.index(found.dekking.naam(wanted.wie)) - 1).locator("button")
    assert cell.inner_text() == "✕"
    cell.click()
    told = page.locator("#cel").inner_text()
    assert "wel een tafel in de gegevens; deze partner staat er niet bij" in told
    assert set(page.evaluate("State.now().keuze")) == set(wanted.gremia)
    assert all(found.dekking.naam(iri) in told for iri in wanted.gremia)
    assert cell.get_attribute("aria-pressed") == "true"
    page.keyboard.press("ArrowLeft")
    assert cell.evaluate(
        "(one) => one !== document.activeElement && one.closest('table').contains(document.activeElement)"
    )
    assert page.locator('.dekking:not([hidden]) button[tabindex="0"]').count() == 1


def test_now_and_then_are_the_same_map_with_what_changes(opened):
    page, plan = opened.page, analysed("voorbeeldregio").plan
    page.click('nav button[data-tab="watals"]')
    page.click("#plan-alles")
    page.click("#naast")
    now, then = (page.evaluate(f"Scene.compared({after}).nodes.length") for after in ("false", "true"))
    assert (now, then) == (plan.gremia_voor, plan.gremia_na)
    before, after = page.locator("#naast-elkaar figure").all()
    assert "stopt" in before.locator("svg").text_content()
    assert "+ 1 ander" in after.locator("svg").text_content()
    seats = page.evaluate(
        "Scene.compared(true).nodes.filter(({ mark }) => mark === 'samen').map(({ node, box }) => [node.id, box.seats.length])"
    )
    merged = [stap for stap in plan.stappen if stap.soort != "stoppen"]
    gremia = analysed("voorbeeldregio").dekking.gremia
    assert sorted(number for _, number in seats) == sorted(
        len(frozenset().union(*(gremia[iri].leden for iri in stap.gremia))) for stap in merged
    )
