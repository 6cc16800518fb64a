"""The findings of the page as a story, with the mouse, with the keyboard, and in a room."""

import pytest

from browser import Opened
from proef import analysed
from zv_graph.render import labels
from zv_graph.words import uren

# What is told, in the order of the numbers that the page shows.
ORDER = """[...document.querySelectorAll('.kaartje:not(.weg)')]
  .sort((a, b) => a.querySelector('.nummer').textContent - b.querySelector('.nummer').textContent)
  .map((one) => one.querySelector('.bewering').textContent)"""
CHOSEN = "State.now().finding === null ? null : Data.bevindingen[State.now().finding].id"


def ids():
    return [finding.id for finding in analysed("voorbeeldregio").bevindingen]


def test_a_finding_brings_its_part_of_the_map_forward_and_shows_all_its_parts(opened):
    page, finding = opened.page, analysed("voorbeeldregio").bevindingen[1]
    assert page.evaluate("State.focus()") is None
    page.click("#bevinding-2 .kies")
    tables = set(analysed("voorbeeldregio").dekking.gremia) & set(finding.betrokken)
    assert set(page.evaluate("[...State.focus().centres]")) == tables
    page.click("#bevinding-2 .rest > summary")
    told = " ".join(page.locator("#bevinding-2").inner_text().split())
    for part in ("bewering", "bewijs", "vergelijking", "verlies", "tegenargument", "onbekend", "vraag"):
        assert " ".join(getattr(finding, part).split()) in told
    page.click("#bevinding-2 .kies")
    assert page.evaluate("State.focus()") is None


def test_the_plan_on_the_map_tells_what_stops_what_merges_and_what_takes_over(opened):
    page, plan = opened.page, analysed("voorbeeldregio").plan
    page.click("#bevinding-1 .kies")
    marks = page.evaluate("Scene.now().nodes.filter((one) => one.mark).map((one) => [one.node.id, one.mark])")
    stops = {iri for stap in plan.stappen if stap.soort == "stoppen" for iri in stap.gremia}
    merges = {iri for stap in plan.stappen if stap.soort != "stoppen" for iri in stap.gremia}
    assert {iri for iri, mark in marks if mark == "stopt"} == stops
    assert {iri for iri, mark in marks if mark == "samen"} == merges
    over = {iri for stap in plan.stappen if stap.soort == "stoppen" for iri in stap.naar}
    assert {iri for iri, mark in marks if mark == "neemt over"} == over - {iri for iri, m in marks if m != "neemt over"}


def test_a_whole_story_by_keyboard_alone(opened):
    page, wanted = opened.page, ids()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "overslaan"
    seen = []
    for _ in wanted:
        page.keyboard.press("ArrowRight")
        seen.append(page.evaluate(CHOSEN))
        assert page.evaluate("document.activeElement.closest('.kaartje').classList.contains('gekozen')")
    assert seen == wanted
    page.keyboard.press("ArrowRight")
    assert page.evaluate(CHOSEN) == wanted[-1]
    page.keyboard.press("ArrowLeft")
    assert page.evaluate(CHOSEN) == wanted[-2]
    page.keyboard.press("3")
    assert page.evaluate(CHOSEN) == wanted[2]
    page.keyboard.press("Escape")
    assert page.evaluate(CHOSEN) is None


def test_keys_do_nothing_where_one_types_and_when_they_are_off(opened):
    page = opened.page
    page.focus("#zoek")
    page.keyboard.press("2")
    assert page.evaluate(CHOSEN) is None
    page.fill("#zoek", "")
    page.locator(".meer summary").click()
    page.uncheck("#sneltoetsen")
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("2")
    assert page.evaluate(CHOSEN) is None


def test_every_control_can_be_reached_by_tab_alone_and_shows_where_it_is(opened):
    page = opened.page
    page.click('nav button[data-tab="watals"]')
    page.evaluate("document.activeElement.blur()")
    seen = set()
    for _ in range(160):
        page.keyboard.press("Tab")
        seen.add(
            page.evaluate(
                "document.activeElement.id || document.activeElement.dataset.tab || document.activeElement.textContent.trim()"
            )
        )
        assert page.evaluate(
            "document.activeElement === document.body || getComputedStyle(document.activeElement).outlineStyle !== 'none'"
        )
    assert {
        "tabellen",
        "plan-volgende",
        "plan-alles",
        "Doe dit",
        "Stopt",
        "bewaar",
        "open",
        "zoek",
        "filter-thema",
        "alles",
        "doek",
    } <= seen


def test_the_order_can_be_changed_and_a_finding_left_out(opened):
    page = opened.page
    first, second, third = page.evaluate(ORDER)[:3]
    page.click("#bevinding-2 .kies")
    page.click("#bevinding-2 .rest summary")
    page.click("#bevinding-2 .hoger")
    assert page.evaluate(ORDER)[:3] == [second, first, third]
    assert page.evaluate("document.activeElement.className") == "hoger"
    page.click("#bevinding-1 .kies")
    page.click("#bevinding-1 .rest summary >> nth=0")
    page.click("#bevinding-1 .uit")
    assert page.evaluate(ORDER)[:2] == [second, third]
    page.click("#volgende")
    assert page.evaluate(CHOSEN) == ids()[2]
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("2")
    assert page.evaluate(CHOSEN) == ids()[2]
    page.click("#bevinding-1 .kies")
    page.click("#bevinding-1 .uit")
    assert page.evaluate(ORDER)[:3] == [second, first, third]


def test_most_cards_fit_the_panel_and_the_rest_of_one_is_a_click_away(opened):
    page = opened.page
    high = page.evaluate(
        "() => Data.bevindingen.map((_, at) => { State.set({ ...State.EVERYTHING, tab: 'bevindingen', finding: at });"
        " return document.getElementById(`bevinding-${at + 1}`).getBoundingClientRect().height; })"
    )
    room = page.evaluate(
        "document.querySelector('.paneel').clientHeight - document.querySelector('.stapbalk').offsetHeight"
    )
    assert sum(one > room for one in high) <= len(high) / 4
    page.evaluate("State.set({ ...State.EVERYTHING, tab: 'bevindingen', finding: 0 })")
    assert not page.locator("#bevinding-1 dl").is_visible()
    assert page.locator("#bevinding-1 .daartegen").is_visible()
    page.click("#bevinding-1 .rest > summary")
    assert page.locator("#bevinding-1 dl").is_visible()


def test_presenting_shows_one_finding_in_large_type(opened):
    page = opened.page
    small = page.evaluate("parseFloat(getComputedStyle(document.querySelector('#bevinding-1 h4')).fontSize)")
    page.click("#presenteer")
    assert page.evaluate(CHOSEN) == ids()[0]
    assert (
        page.evaluate("parseFloat(getComputedStyle(document.querySelector('#bevinding-1 h4')).fontSize)") > 1.5 * small
    )
    assert page.locator(".kaartje:visible").count() == 1
    assert page.locator("#filters").is_hidden()
    page.keyboard.press("Enter")
    assert page.locator("#bevinding-2 .vraag").is_visible()
    assert page.evaluate("document.activeElement.id") == "volgende"
    assert page.evaluate("Kaart.network.canvasToDOM({ x: 0, y: 0 }).x") >= 0
    assert page.locator("#plaats").inner_text() == f"2 van {len(ids())}"
    page.click("#stop-presenteren")
    assert page.locator("#filters").is_visible()


def test_in_the_room_what_is_to_be_found_out_is_asked_in_sight(chromium, page_file):
    one = Opened(chromium, page_file, 1920, 1080)
    one.page.click("#presenteer")
    for _ in analysed("voorbeeldregio").bevindingen:
        one.page.click(".gekozen [data-antwoord=uitzoeken]")
        one.page.wait_for_function("document.activeElement.dataset.gesprek === 'wie'")
        one.page.wait_for_function(
            "document.activeElement.getBoundingClientRect().bottom <= document.querySelector('.stapbalk').getBoundingClientRect().top"
        )
        one.page.click("#volgende")
    assert one.page.locator(".stapbalk").is_hidden()
    assert one.trouble == []
    one.context.close()


def test_a_missing_seat_is_drawn_from_the_partij_to_the_tables(opened):
    page = opened.page
    found = next(b for b in analysed("voorbeeldregio").bevindingen if b.soort == "ontbreekt" and ":partners" in b.id)
    at = next(at for at, b in enumerate(analysed("voorbeeldregio").bevindingen) if b.id == found.id)
    assert page.evaluate("Scene.now().gaps.length") == 0
    page.evaluate(f"State.set({{ finding: {at} }})")
    chairs = page.evaluate("Scene.now().nodes.filter(({ box }) => box.missed.length).map(({ node }) => node.id)")
    page.click("#beeld")
    drawn = page.evaluate("Scene.now().gaps.map(({ edge }) => [edge.from, edge.to])")
    gremia = analysed("voorbeeldregio").dekking.gremia
    tables = [iri for iri in found.betrokken if iri in gremia]
    assert {to for _, to in drawn} == set(tables) == set(chairs)
    assert all(actor not in gremia[table].leden for actor, table in drawn)


def test_it_opens_on_the_questions_each_with_its_first_findings_and_the_strongest_of_all(opened):
    page, found = opened.page, analysed("voorbeeldregio").bevindingen
    told = page.locator(".vraagknop").all_inner_texts()
    assert [text.split("?")[0] for text in told] == [one.removesuffix("?") for one in labels.OVER]
    assert sum(int(text.split()[-1]) for text in told) == len(found)
    shown = page.locator(".kaartje:visible").evaluate_all("(all) => all.map((one) => Number(one.dataset.bevinding))")
    under = {vraag: [at for at in shown if labels.VRAGEN[found[at].soort] == vraag] for vraag in labels.OVER}
    assert {vraag: len(own) for vraag, own in under.items()} == dict(zip(labels.OVER, (3, 2, 2, 1), strict=True))
    for vraag, own in under.items():
        assert own == [at for at, b in enumerate(found) if labels.VRAGEN[b.soort] == vraag][: len(own)]
    rest = [int(text.split()[1]) for text in page.locator(".nog:visible").all_inner_texts()]
    assert sum(rest) + len(shown) == len(found)


def test_a_question_shows_all_its_findings_and_walks_through_those(opened):
    page, found = opened.page, analysed("voorbeeldregio").bevindingen
    ask = page.locator(".vraagknop", has_text="Wie missen we?")
    ask.click()
    wanted = [at for at, b in enumerate(found) if labels.VRAGEN[b.soort] == "Wie missen we?"]
    visible = "(all) => all.map((one) => Number(one.dataset.bevinding))"
    assert page.locator(".kaartje:visible").evaluate_all(visible) == wanted
    page.click("#volgende")
    assert page.evaluate("State.now().finding") == wanted[0]
    assert page.locator("#plaats").inner_text() == f"1 van {len(wanted)}"
    assert "vraag=Wie" in page.evaluate("location.hash")
    ask.click()
    assert page.locator(".kaartje:visible").count() == 8
    page.locator(".nog").nth(1).click()
    assert page.locator(".kaartje:visible").evaluate_all(visible) == wanted
    assert page.evaluate("document.activeElement.textContent").startswith("Wie missen we?")


def test_in_the_room_a_remote_control_leads_and_all_is_large(chromium, page_file):
    one = Opened(chromium, page_file, 1920, 1080)
    page = one.page
    page.click("#presenteer")
    page.keyboard.press("PageDown")
    assert page.evaluate("State.now().finding") == 1
    page.keyboard.press("PageUp")
    assert page.evaluate("State.now().finding") == 0
    assert page.locator("#doek").is_hidden()
    page.click("#toon-kaart")
    page.mouse.click(1500, 800)
    page.focus("#doek")
    page.keyboard.press("ArrowRight")
    assert page.evaluate("State.now().finding") == 1
    page.click("#toon-kaart")
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("b")
    assert page.evaluate("document.body.hasAttribute('data-zwart')")
    page.keyboard.press("PageDown")
    assert page.evaluate("[document.body.hasAttribute('data-zwart'), State.now().finding]") == [False, 2]
    sizes = page.evaluate(
        "[...document.querySelectorAll('.gekozen *, .stapbalk *')].filter((one) => one.checkVisibility() && one.childNodes.length"
        " && [...one.childNodes].some((part) => part.nodeType === 3 && part.data.trim())).map((one) => parseFloat(getComputedStyle(one).fontSize) * (one.ownerSVGElement ? one.getScreenCTM().a : 1))"
    )
    assert min(sizes) >= 24
    page.keyboard.press("Shift+ ")
    assert page.evaluate("State.now().finding") == 1
    # Claim, drawing, question and answers of every finding stand above the bar.
    for _ in analysed("voorbeeldregio").bevindingen:
        room = page.evaluate(
            "[document.querySelector('.stapbalk'), document.querySelector('.gekozen .antwoord')].map((one) => one.getBoundingClientRect()).reduce((bar, last) => bar.top - last.bottom)"
        )
        assert room >= 0, page.inner_text(".gekozen h3")
        if page.inner_text("#volgende") == "Volgende →":
            page.keyboard.press("ArrowRight")
    page.click("#naar-bewijs")
    assert page.evaluate("document.querySelector('.gekozen .bewijs').getBoundingClientRect().top < innerHeight")
    # After the last finding comes the decision.
    page.keyboard.press("PageDown")
    assert page.evaluate("[State.now().tab, document.activeElement.id]") == ["watals", "besluit"]
    size = "parseFloat(getComputedStyle(document.querySelector('#besproken')).fontSize)"
    assert page.evaluate(size) >= 24
    page.click('nav button[data-tab="bevindingen"]')
    page.click('nav button[data-tab="watals"]')
    assert page.evaluate(size) < 24
    assert one.trouble == []
    one.context.close()


def test_the_browser_goes_back_to_the_part_before_this_one(opened):
    page = opened.page
    page.click('nav button[data-tab="matrix"]')
    page.click('nav button[data-tab="tabellen"]')
    page.go_back()
    page.wait_for_function("State.now().tab === 'matrix'")
    page.go_back()
    page.wait_for_function("State.now().tab === 'bevindingen'")
    page.go_forward()
    page.wait_for_function("State.now().tab === 'matrix'")


def test_a_finding_without_a_place_says_so(opened):
    page = opened.page
    page.evaluate("State.set({ finding: Data.bevindingen.findIndex(({ betrokken }) => !betrokken.length) })")
    assert page.inner_text("#melding") == "Deze bevinding heeft geen plek op de kaart."


@pytest.mark.parametrize("fragment", ["#verhaal=length", "#weg=length constructor -1 1.5"])
def test_an_address_with_nonsense_tells_the_usual_story(fragment, chromium, page_file):
    opened = Opened(chromium, page_file, fragment=fragment)
    assert opened.page.evaluate(ORDER) == opened.page.evaluate(
        "Data.bevindingen.map((_, at) => document.querySelector(`#bevinding-${at + 1} .bewering`).textContent)"
    )
    opened.page.keyboard.press("ArrowRight")
    assert opened.page.evaluate(CHOSEN) == ids()[0]
    opened.context.close()
    assert opened.trouble == []


def test_a_finding_has_a_drawing_for_its_kind_with_the_numbers_of_the_program(opened):
    found, page = analysed("voorbeeldregio"), opened.page
    labels = page.evaluate("Data.bevindingen.map((one) => { const made = Drawings.draw(one); return made && made.getAttribute('aria-label'); })")  # fmt: skip
    drawn = {b.soort for b, label in zip(found.bevindingen, labels, strict=True) if label}
    assert drawn >= {"eenvoudiger", "dubbel", "lijkt-dubbel", "koppelen", "ontbreekt", "eenzijdig", "lijn-omhoog", "mandaat", "bevoegdheid", "belasting", "kwetsbaar"}  # fmt: skip
    hours = {load.actor: load.uren_per_jaar for load in found.belasting}
    naam = found.dekking.naam
    for b, label in zip(found.bevindingen, labels, strict=True):
        if b.soort == "belasting":
            assert label == "; ".join(f"{naam(actor)}: {uren(hours[actor])} uur" for actor in b.betrokken)
        if b.soort in ("dubbel", "lijkt-dubbel", "koppelen"):
            a, c = (found.dekking.gremia[iri].leden for iri in b.betrokken[:2])
            both, rest = len(a & c), (len(a - c), len(c - a))
            assert label == f"{both} partijen zitten aan allebei; alleen aan de eerste {rest[0]}, alleen aan de tweede {rest[1]}."  # fmt: skip
    page.click("#bevinding-2 .kies")
    assert page.locator("#bevinding-2 .tekening svg:visible").count() == 1
    page.click("#bevinding-2 .kies")
    page.click("#bevinding-2 .kies")
    assert page.locator("#bevinding-2 .tekening svg:visible").count() == 1


def test_the_way_back_undoes_a_choice_and_no_answer_of_the_room_is_lost(chromium, page_file):
    one = Opened(chromium, page_file)
    page = one.page
    page.click("#bevinding-1 .kies")
    page.click('#bevinding-1 [data-antwoord="eens"]')
    page.click("#volgende")
    page.click('#bevinding-2 [data-antwoord="uitzoeken"]')
    page.fill('#bevinding-2 [data-gesprek="wie"]', "de ketenregisseur")
    page.keyboard.press("Tab")
    page.go_back()
    page.wait_for_function("State.now().finding === 0")
    page.go_back()
    page.wait_for_function("State.now().finding === null")
    said = page.evaluate("State.now().gesprek")
    assert {at: (told["antwoord"], told["wie"]) for at, told in said.items()} == {
        "0": ("eens", ""),
        "1": ("uitzoeken", "de ketenregisseur"),
    }
    page.reload()
    assert page.evaluate("State.now().gesprek") == said
    spoken = page.locator("#besproken").text_content()
    assert (
        spoken
        == f"Besproken: 2 van de {len(analysed('voorbeeldregio').bevindingen)} bevindingen: 1 keer eens, 1 keer uitzoeken."
    )
    assert page.locator('#bevinding-1 [data-antwoord="eens"]').get_attribute("aria-pressed") == "true"
    broken = Opened(chromium, page_file, fragment='#gezegd=[&gezegd=null&gezegd={"bevinding":7}')
    assert broken.page.evaluate("State.now().gesprek") == {}
    assert one.trouble == broken.trouble == []
    one.context.close()
    broken.context.close()


def test_the_way_back_undoes_an_edit(opened):
    page = opened.page
    page.click('nav button[data-tab="watals"]')
    page.locator("#overleggen button").first.click()
    assert page.evaluate("State.now().zonder.length") == 1
    page.go_back()
    page.wait_for_function("State.now().zonder.length === 0")
    assert page.evaluate("State.now().tab") == "watals"


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("afspraken", ["Getekend door", "geen tafel", "ingevuld"]),
        ("vul-eerst-in", ["wie nog meer?"]),
        ("indelingen", ["rest van de regio", "soms elders"]),
        ("kwetsbaar:stuurgroep-zv", ["hieraan hangt", "en nog 2"]),
        ("verschil:nazorg-gedetineerden", ["Werkplein Rietstreek", "Kamerwijk, Waterstad", "en nog 2 manieren"]),
        ("niet-in-gegevens", ["bestuurlijk", "operationeel", "zorg en veiligheid", "10?"]),
    ],
)
def test_what_is_not_there_or_not_said_has_a_drawing(opened, kind, words):
    at = next(n for n, b in enumerate(analysed("voorbeeldregio").bevindingen, 1) if b.id == kind)
    opened.page.evaluate(f"State.set({{ ...State.EVERYTHING, tab: 'bevindingen', finding: {at - 1} }})")
    drawing = opened.page.locator(f"#bevinding-{at} .tekening svg")
    told = drawing.evaluate("(svg) => [...svg.querySelectorAll('text')].map((one) => one.textContent)")
    assert all(word in told for word in words), told
    assert drawing.get_attribute("aria-label")


def test_a_room_has_no_key_to_what_it_does_not_see(opened):
    page = opened.page
    page.click("#presenteer")
    assert page.locator(".onder-vraag h3").evaluate_all("(all) => all.every((one) => one.inert)")
    page.click("#stop-presenteren")
    assert not page.locator(".onder-vraag h3").evaluate_all("(all) => all.some((one) => one.inert)")


def test_a_card_tells_what_it_takes_and_fits_the_panel(opened):
    found = analysed("voorbeeldregio").bevindingen
    at = next(n for n, b in enumerate(found, 1) if b.oplossing)
    opened.page.evaluate(f"State.set({{ ...State.EVERYTHING, tab: 'bevindingen', finding: {at - 1} }})")
    card = opened.page.locator(f"#bevinding-{at}")
    assert card.locator(".kosten .oplossing").inner_text() == found[at - 1].oplossing
    heights = opened.page.evaluate(
        "() => Data.bevindingen.map((_, at) => { State.set({ ...State.EVERYTHING, tab: 'bevindingen', finding: at });"
        " return document.getElementById(`bevinding-${at + 1}`).offsetHeight; })"
    )
    room = opened.page.evaluate("document.querySelector('.paneel[data-deel=bevindingen]').clientHeight")
    assert sum(height > room - 60 for height in heights) <= 4, heights


def test_who_skips_to_the_map_keeps_the_address_and_back_undoes_a_filter(opened):
    page = opened.page
    page.evaluate("State.set({ finding: 0 })")
    address = page.evaluate("location.hash")
    page.locator(".overslaan").nth(1).focus()
    page.keyboard.press("Enter")
    assert page.evaluate("[document.activeElement.id, location.hash]") == ["doek", address]
    page.select_option("#filter-niveau", index=1)
    assert page.evaluate("State.now().niveau")
    page.go_back()
    page.wait_for_function("State.now().niveau === ''")
    assert page.evaluate("location.hash") == address


def test_a_wheel_ends_at_the_whole_map(opened):
    page = opened.page
    whole = page.evaluate("Kaart.network.getScale()")
    page.mouse.move(800, 400)
    for way, least, most in ((600, whole * 0.99, whole * 1.01), (-600, whole, max(3, whole) * 1.01)):
        for _ in range(25):
            page.mouse.wheel(0, way)
        page.wait_for_timeout(300)
        assert least <= page.evaluate("Kaart.network.getScale()") <= most
