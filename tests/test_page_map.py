"""The map of the page: legible, searchable, filtered, and with an address for each view."""

from io import BytesIO
from itertools import combinations
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PIL import Image

from browser import Opened
from proef import analysed
from zv_graph import render
from zv_graph.render import regels

LABELS = """() => Data.nodes.filter((node) => Kaart.layout().places.has(node.id)).map((node) => {
  const context = document.createElement("canvas").getContext("2d");
  context.font = `12px system-ui, "Segoe UI", Roboto, "DejaVu Sans", sans-serif`;
  const tables = State.now().beeld === "tafels", lines = tables ? node.kop : node.regels;
  const wide = Math.max(...lines.map((line) => context.measureText(line).width)) + (tables ? 8 : 0);
  const [x, y] = Kaart.layout().places.get(node.id), room = Look.room(node, tables);
  const half = node.soort === "gremium" ? Look.WIDTH / 2 : wide / 2;
  return { name: node.naam, wide, box: [x - half, y + room.top, x + half, y + room.bottom], table: node.soort === "gremium" };
})"""


@pytest.mark.parametrize("name", ["voorbeeldregio", "flevoland", "twente"])
@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("view", ["", "#beeld=netwerk"])
def test_no_two_labels_overlap_and_every_name_fits_its_box(chromium, tmp_path, name, width, view):
    file = tmp_path / "regio.html"
    file.write_text(render.page.page(analysed(name)), encoding="utf-8")
    one = Opened(chromium, file, width, fragment=view)
    labels = one.page.evaluate(LABELS)
    assert [label["name"] for label in labels if label["table"] and label["wide"] > 146] == []
    overlapping = [
        (a["name"], b["name"])
        for a, b in combinations(labels, 2)
        if a["box"][0] < b["box"][2]
        and b["box"][0] < a["box"][2]
        and a["box"][1] < b["box"][3]
        and b["box"][1] < a["box"][3]
    ]
    assert overlapping == []
    one.context.close()


# Text on the map is 12 pixels at its own size.
@pytest.mark.parametrize(("width", "height", "least"), [(1280, 800, 0.99), (1920, 1080, 1.3), (390, 844, 0.99)])
def test_the_whole_map_is_in_its_pane_at_opening_and_its_text_is_legible(chromium, page_file, width, height, least):
    one = Opened(chromium, page_file, width, height)
    corners = one.page.evaluate(
        "() => { const [w, h] = Kaart.layout().maat;"
        " return [Kaart.network.canvasToDOM({ x: 0, y: 0 }), Kaart.network.canvasToDOM({ x: w, y: h })]; }"
    )
    pane = one.page.evaluate(
        "[document.getElementById('doek').clientWidth, document.getElementById('doek').clientHeight]"
    )
    assert corners[0]["x"] >= -1
    assert corners[0]["y"] >= -1
    assert corners[1]["x"] <= pane[0] + 1
    assert corners[1]["y"] <= pane[1] + 1
    assert one.page.evaluate("Kaart.network.getScale()") > least
    one.context.close()


def test_a_box_is_taller_and_its_bar_longer_for_more_personuren(opened):
    nodes = opened.page.evaluate("Data.nodes.filter((node) => node.soort === 'gremium')")
    two_lines = sorted((n for n in nodes if len(n["regels"]) == 2), key=lambda n: n["deel"] or 0)
    assert [n["h"] for n in two_lines] == sorted(n["h"] for n in two_lines)
    assert two_lines[-1]["deel"] == 1
    most = max(g.uren for g in analysed("voorbeeldregio").dekking.gremia.values() if g.uren)
    for node in nodes:
        hours = analysed("voorbeeldregio").dekking.gremia[node["id"]].uren
        assert node["deel"] == (None if hours is None else pytest.approx(hours / most, abs=0.001))


def test_search_finds_by_name_and_abbreviation_and_shows_details(opened):
    page = opened.page
    page.fill("#zoek", "RvdK")
    page.keyboard.press("Enter")
    assert page.locator("#details h3").inner_text() == "Raad voor de Kinderbescherming"
    page.locator("#details li button", has_text="Jeugdbeschermingstafel").click()
    assert page.locator("#details h3").inner_text() == "Jeugdbeschermingstafel"
    page.keyboard.press("Escape")
    assert page.locator("#details").is_hidden()
    page.fill("#zoek", "bestaat niet")
    page.keyboard.press("Enter")
    assert "Niets gevonden" in page.locator("#melding").inner_text()


@pytest.mark.parametrize(
    ("typed", "found", "told"),
    [
        ("Kerngroep Wvgz", "Kerngroep Wvggz", "Bedoelt u Kerngroep Wvggz? “Kerngroep Wvgz” is niet gevonden."),
        ("duinven", "Duinveen", "Bedoelt u Duinveen? “duinven” is niet gevonden."),
        ("geweld nergens programma", "Programmaraad Geweld hoort nergens thuis", ""),
        ("RvdK", "Raad voor de Kinderbescherming", "RvdK: dat is Raad voor de Kinderbescherming"),
    ],
)
def test_search_forgives_a_slip_and_says_what_it_took(opened, typed, found, told):
    opened.page.fill("#zoek", typed)
    opened.page.keyboard.press("Enter")
    assert opened.page.locator("#details h3").inner_text() == found
    assert told in opened.page.locator("#melding").inner_text()


def test_of_more_hits_one_chooses(opened):
    page = opened.page
    page.fill("#zoek", "jeugd")
    page.keyboard.press("Enter")
    shown = page.locator("#treffers button").all_inner_texts()
    assert len(shown) > 1
    assert all("jeugd" in name.casefold() for name in shown)
    assert page.locator("#details").is_hidden()
    assert "kies er een" in page.locator("#melding").inner_text()
    page.keyboard.press("Tab")
    page.locator("#treffers button").nth(1).click()
    assert page.locator("#details h3").inner_text() == shown[1].rpartition(": ")[2]
    assert page.locator("#treffers").is_hidden()
    page.fill("#zoek", "jeugd")
    page.keyboard.press("Enter")
    page.locator("#treffers button").first.focus()
    page.keyboard.press("Escape")
    assert page.locator("#treffers").is_hidden()
    assert page.evaluate("document.activeElement.id") == "zoek"


def test_search_prefers_a_name_that_begins_with_what_is_asked(opened):
    opened.page.fill("#zoek", "water")
    opened.page.keyboard.press("Enter")
    assert opened.page.locator("#details h3").inner_text() == "Waterstad"


def test_tables_that_a_filter_leaves_close_up_and_can_be_chosen(opened):
    page = opened.page
    places = "Kaart.nodes.get().filter((one) => !one.hidden).map(({ id, x, y }) => [id, x, y])"
    whole = page.evaluate(places)
    page.select_option("#filter-thema", label="mensenhandel")
    left = page.evaluate(places)
    assert {one for one, *_ in left} == set(page.evaluate("[...State.visible()].filter(State.table)"))
    # No two stand in one place, and each stands beside another one or below it.
    assert len({(x, y) for _, x, y in left}) == len(left) > 3
    assert max(x for _, x, _ in left) - min(x for _, x, _ in left) < max(x for _, x, _ in whole) - min(
        x for _, x, _ in whole
    )
    for one, x, y in left:
        at = page.evaluate("([x, y]) => Kaart.network.canvasToDOM({ x, y })", [x, y])
        page.mouse.click(
            *page.evaluate(
                "({ x, y }) => { const { left, top } = document.getElementById('doek').getBoundingClientRect(); return [left + x, top + y]; }",
                at,
            )
        )
        page.wait_for_function("(id) => State.now().node === id", arg=one)
        page.keyboard.press("Escape")
    page.click("#alles")
    assert page.evaluate(places) == whole


def test_filters_leave_what_fits_and_alles_brings_all_back(opened):
    page = opened.page
    shown = "Kaart.nodes.get().filter((node) => !node.hidden).length"
    total = page.evaluate(shown)
    page.select_option("#filter-thema", label="mensenhandel")
    page.select_option("#filter-niveau", label="tactisch")
    tables = page.evaluate("[...State.visible()].filter(State.table).length")
    assert tables == 2
    assert page.evaluate(shown) < total
    assert "2 overleggen" in page.locator("#melding").inner_text()
    page.locator(".meer summary").click()
    page.select_option("#filter-soort", label="gemeenten")
    assert page.evaluate("State.now().beeld") == "netwerk"
    assert page.evaluate(
        "[...State.visible()].every((id) => ['gremium', 'gemeente'].includes(State.nodes.get(id).soort))"
    )
    page.click("#alles")
    page.click("#beeld")
    assert page.evaluate(shown) == total


def test_the_tables_hold_their_seats_and_a_party_lights_up_in_each(opened):
    page = opened.page
    boxes = page.evaluate(
        "Scene.now().nodes.map(({ node }) => [node.id, State.seats.get(node.id).map((one) => one.id)])"
    )
    gremia = analysed("voorbeeldregio").dekking.gremia
    assert {iri: set(seats) for iri, seats in boxes} == {iri: set(g.leden) for iri, g in gremia.items()}
    assert page.evaluate("Scene.now().edges.filter((edge) => edge.line).length") == 0
    page.fill("#zoek", "Duinveen")
    page.keyboard.press("Enter")
    lit, near = page.evaluate(
        "[[...Scene.now().nodes[0].box.lit].map(State.name),"
        " Scene.now().nodes.filter(({ mode }) => mode === 'near').map(({ node }) => node.id)]"
    )
    assert lit == ["Duinveen"]
    place = next(a for a, one in analysed("voorbeeldregio").dekking.partijen.items() if one.naam == "Duinveen")
    assert set(near) == {iri for iri, g in gremia.items() if place in g.leden}


def test_numbers_tie_the_tables_to_the_first_findings_and_no_others(opened):
    page = opened.page
    told = page.evaluate("Scene.now().nodes.flatMap(({ node, box }) => box.numbers.map((number) => [node.id, number]))")
    found = analysed("voorbeeldregio")
    about = {n: [i for i in b.betrokken if i in found.dekking.gremia] for n, b in enumerate(found.bevindingen[:9], 1)}
    wanted = {(iri, number) for number, tables in about.items() if len(tables) <= 6 for iri in tables}
    assert {(iri, number) for iri, number in told} == wanted
    page.click("#beeld")
    assert page.evaluate("Scene.now().nodes.some(({ box }) => box)") is False
    assert page.evaluate("[location.hash, document.getElementById('beeld').ariaPressed]") == ["#beeld=netwerk", "true"]
    page.click("#beeld")
    assert page.evaluate("location.hash") == ""


def test_focus_reaches_one_step_or_two(opened):
    page = opened.page
    page.click("#beeld")
    page.fill("#zoek", "Halt")
    page.keyboard.press("Enter")
    near = page.evaluate("[...State.focus().around].map((id) => State.nodes.get(id).soort)")
    assert set(near) == {"gremium"}
    page.select_option("#stappen", "2")
    wider = page.evaluate("[...State.focus().around].map((id) => State.nodes.get(id).soort)")
    assert len(wider) > len(near)
    assert {"gremium", "zorg", "gemeente"} <= set(wider)


def test_hiding_and_bringing_back(opened):
    page = opened.page
    page.fill("#zoek", "GGZ Noordwater")
    page.keyboard.press("Enter")
    page.locator("#details button", has_text="Verberg").click()
    gone = "![...State.visible()].some((id) => State.name(id) === 'GGZ Noordwater')"
    assert page.evaluate(gone)
    assert page.locator("#details").is_hidden()
    assert page.evaluate("document.activeElement.closest('#verborgen') !== null")
    page.keyboard.press("Enter")
    assert not page.evaluate(gone)
    assert page.evaluate("document.activeElement.id") == "zoek"


def test_what_is_hidden_after_something_came_back_hides_only_itself(opened):
    page = opened.page
    first, second = page.evaluate("Data.nodes.slice(0, 2).map((node) => node.id)")
    page.evaluate(f"State.set({{ verborgen: ['{first}'], node: '{second}' }})")
    page.locator("#verborgen button").click()
    page.locator("#details button", has_text="Verberg").click()
    assert page.evaluate("State.now().verborgen") == [second]


def test_search_takes_away_the_filter_that_hides_what_is_found(opened):
    page = opened.page
    page.select_option("#filter-niveau", label="bestuurlijk")
    page.fill("#zoek", "Kerngroep Wvggz")
    page.keyboard.press("Enter")
    assert page.evaluate("State.visible().has(State.now().node)")


def test_the_map_is_whole_after_turning_the_screen_in_another_tab(chromium, page_file):
    one = Opened(chromium, page_file, 390, 844)
    one.page.click('nav button[data-tab="tabellen"]')
    one.page.set_viewport_size({"width": 1280, "height": 800})
    one.page.click('nav button[data-tab="bevindingen"]')
    one.page.wait_for_timeout(400)
    dark = one.page.evaluate(
        "() => Data.nodes.filter((node) => node.soort === 'gremium').map((node) => {"
        " const canvas = document.querySelector('#doek canvas'), ratio = canvas.width / canvas.clientWidth;"
        " const [x, y] = Kaart.layout().places.get(node.id), at = Kaart.network.canvasToDOM({ x: x - Look.WIDTH / 2, y });"
        " const found = canvas.getContext('2d').getImageData((at.x - 3) * ratio, at.y * ratio, 6 * ratio, 1).data;"
        " return Math.min(...found.filter((_, n) => n % 4 === 0)); })"
    )
    assert max(dark) < 190  # the left edge of every box is drawn
    one.context.close()


def test_themas_come_on_demand_as_nodes_and_choosing_one_shows_its_tables(opened):
    page = opened.page
    assert page.evaluate("[...State.visible()].some((id) => State.nodes.get(id).soort === 'thema')") is False
    page.locator(".meer summary").click()
    page.check("#toon-themas")
    assert page.evaluate("[...State.visible()].filter((id) => State.nodes.get(id).soort === 'thema').length") > 10
    page.fill("#zoek", "mensenhandel")
    page.keyboard.press("Enter")
    page.evaluate(
        "State.set({ node: Data.nodes.find((node) => node.soort === 'thema' && node.naam === 'mensenhandel').id })"
    )
    tables = page.evaluate("[...State.focus().around]")
    gremia = analysed("voorbeeldregio").dekking.gremia
    assert set(tables) == {iri for iri, g in gremia.items() if any(t.endswith("/mensenhandel") for t in g.dekt)}
    assert f"Overleggen ({len(tables)})" in page.locator("#details").inner_text()


def test_lines_between_tables_are_another_kind_and_can_be_shown(opened):
    page = opened.page
    lines = "Kaart.edges.get().filter((edge) => !edge.hidden && edge.arrows === 'to').length"
    assert page.evaluate(lines) == 0
    page.locator(".meer summary").click()
    page.check("#toon-lijnen")
    assert page.evaluate(lines) == page.evaluate("Data.edges.filter((edge) => edge.soort === 'lijn').length")


def test_a_click_on_a_label_chooses_it_and_arrows_walk_from_there(opened):
    page = opened.page
    page.click("#beeld")
    place = page.evaluate(
        "() => { const node = Data.nodes.find((one) => one.naam === 'Veilig Thuis Rietstreek'), [x, y] = Kaart.layout().places.get(node.id);"
        " const at = Kaart.network.canvasToDOM({ x, y: y + 20 }), pane = document.getElementById('doek').getBoundingClientRect();"
        " return [at.x + pane.x, at.y + pane.y]; }"
    )
    page.mouse.click(*place)
    assert page.locator("#details h3").inner_text() == "Veilig Thuis Rietstreek"
    page.focus("#doek")
    page.keyboard.press("ArrowRight")
    first = page.locator("#details h3").inner_text()
    assert first != "Veilig Thuis Rietstreek"
    page.keyboard.press("ArrowUp")
    assert page.locator("#details h3").inner_text() not in {first, "Veilig Thuis Rietstreek"}


def test_an_address_brings_back_the_view(chromium, opened, page_file):
    page = opened.page
    page.click("#beeld")
    page.select_option("#filter-thema", label="mensenhandel")
    page.select_option("#stappen", "2")
    page.fill("#zoek", "Werkgroep mensenhandel")
    page.keyboard.press("Enter")
    page.locator("#details button", has_text="Kies om te vergelijken").click()
    page.evaluate(
        "State.set({ tab: 'watals' }); Decision.merge(Data.nodes.slice(2, 4).map((n) => n.id)); Decision.stop([Data.nodes[0].id])"
    )
    page.evaluate("State.set({ verhaal: [1, 0, ...State.now().verhaal.slice(2)], weg: [3] })")
    wanted, fragment = page.evaluate("State.now()"), page.evaluate("location.hash")
    again = Opened(chromium, page_file, fragment=fragment)
    assert again.page.evaluate("State.now()") == wanted
    assert again.page.locator("#details h3").inner_text() == "Werkgroep mensenhandel"
    assert again.trouble == []
    again.context.close()


@pytest.mark.parametrize(
    "fragment", ["#deel=<b>&toon=%E0%A4%A&samen=x+x&stappen=9&thema=niets", "#toon=&=&&", "#deel=constructor&zonder=,,"]
)
def test_a_broken_address_opens_the_page_as_it_is(chromium, page_file, fragment):
    one = Opened(chromium, page_file, fragment=fragment)
    assert one.page.evaluate("[State.now().tab, State.now().node, State.now().samen.length]") == [
        "bevindingen",
        None,
        0,
    ]
    assert one.trouble == []
    one.context.close()


def test_tables_that_begin_alike_can_be_told_apart_on_the_map():
    names = [
        "Zorg- en Veiligheidshuis Westelijke Mijnstreek",
        "Zorg- en Veiligheidshuis Maastricht-Heuvelland",
        "Zorg- en Veiligheidshuis Parkstad",
        "Driehoek",
    ]
    shown = regels.koppen(names, 136)
    assert shown[0] == ["Zorg- en Veiligheids…", "Westelijke Mijnstreek"]
    assert shown[2:] == [["Zorg- en Veiligheids…", "Parkstad"], ["Driehoek"]]
    assert shown[1][0].startswith("…Maastricht")
    assert regels.koppen(["Zelfde", "Zelfde"], 136) == [["Zelfde"], ["Zelfde"]]


@pytest.mark.parametrize("view", ["tafels", "netwerk"])
def test_the_map_is_a_picture_at_the_width_that_people_choose(opened, view):
    page = opened.page
    if view == "netwerk":
        page.click("#beeld")
    page.click("#filters .meer summary")
    for size in ("1920", "svg"):
        page.select_option("#plaatje-maat", size)
        with page.expect_download() as saved:
            page.click("#plaatje")
        data = Path(saved.value.path()).read_bytes()
        if size == "svg":
            drawn = ET.fromstring(data)  # noqa: S314  our own page made it
            told = [one.text for one in drawn.iter("{http://www.w3.org/2000/svg}text")]
            assert told[-1].startswith("gemeenten")
            assert {"Voorbeeldregio (fictief): wie zit waar?", "zorg", "veiligheid"} <= set(told)
            assert any("peildatum 1 november 2026" in one for one in told)
        else:
            with Image.open(BytesIO(data)) as image:
                assert image.size == (1920, 1080)  # the shape of a slide
                # Something is drawn: the paper, the bands and at least the ink and three kinds of signs.
                assert len(image.convert("P", palette=Image.Palette.ADAPTIVE).getcolors()) > 6
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.click("#kopieer")
    page.locator("#melding", has_text="gekopieerd").wait_for()
    assert page.evaluate("navigator.clipboard.readText()") == page.url


def test_a_name_in_the_tables_leads_to_what_the_page_tells_of_it(opened):
    page = opened.page
    page.click('nav button[data-tab="tabellen"]')
    page.evaluate("for (const part of document.querySelectorAll('.tabel')) part.open = true")
    link = page.locator(".tabel td button", has_text="Kerngroep Wvggz").first
    link.wait_for()
    link.click()
    assert page.inner_text("#details h3") == "Kerngroep Wvggz"
    page.go_back()
    assert page.evaluate("State.now().tab") == "tabellen"


def test_a_number_on_the_map_opens_its_finding(opened):
    page = opened.page
    x, y, number = page.evaluate(
        """() => {
          const { node, mark, box } = Scene.now().nodes.find((one) => (Look.top(one.node, one.mark, one.box) || []).length);
          const [circle, text] = Look.top(node, mark, box), [left, top] = Kaart.layout().places.get(node.id);
          const { x, y } = Kaart.network.canvasToDOM({ x: left + circle.x, y: top + circle.y });
          const { left: from, top: above } = document.querySelector("#doek").getBoundingClientRect();
          return [from + x, above + y, Number(text.text)];
        }"""
    )
    page.mouse.click(x, y)
    page.wait_for_function("State.now().finding !== null")
    assert page.evaluate("State.story().indexOf(State.now().finding) + 1") == number
    assert page.evaluate("State.now().node") is None


def test_boards_without_a_thema_stand_aside_until_somebody_looks_for_one(chromium, tmp_path):
    """Of a true region half of the boards are about waste, taxes or an archive; the count of overleggen holds them all."""
    found = analysed("twente")
    aside = render.terzijde.terzijde(found)
    tables = found.dekking.gremia
    assert aside
    assert not any(tables[iri].themas or tables[iri].wettelijk for iri in aside)
    file = tmp_path / "twente.html"
    file.write_text(render.page.page(found), encoding="utf-8")
    one = Opened(chromium, file)
    page = one.page
    drawn = "() => [...State.visible()].filter(State.table).length"
    assert page.evaluate(drawn) == len(tables) - len(aside)
    assert f"{len(aside)} besturen waarvan geen thema bekend is" in page.inner_text("#terzijde")
    assert page.evaluate("() => Scene.now().nodes.every(({ node }) => Scene.now().laid.places.has(node.id))")
    page.fill("#zoek", tables[min(aside)].naam)
    page.keyboard.press("Enter")
    assert page.evaluate(drawn) == len(tables)
    assert "besturen=ja" in page.url
    page.evaluate("State.set({ besturen: false })")
    assert page.evaluate(drawn) == len(tables), "what is chosen is on the map"
    page.evaluate("State.set({ node: null, besturen: false })")
    page.click("#terzijde button")
    assert page.evaluate(drawn) == len(tables)
    assert page.is_hidden("#terzijde")
    assert one.trouble == []
    one.context.close()
