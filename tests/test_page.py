"""The page as a whole, in a real browser without a network: safe, quick, accessible, on paper."""

import re

import pytest

from browser import HOSTILE, Opened, axe, opened_page
from proef import HEADER, REGIO, analysed, overleg, partner, seats
from zv_graph import analysis, network, region, render

TABS = ("bevindingen", "watals", "matrix", "tabellen", "verantwoording")


def test_it_draws_the_whole_region_and_asks_nothing_of_anyone(opened, page_file):
    assert page_file.stat().st_size < 1_500_000
    opened.page.click("#beeld")
    drawn = opened.page.evaluate("[State.visible().size, Kaart.edges.get().filter((edge) => !edge.hidden).length]")
    assert drawn[0] == len(analysed("voorbeeldregio").belasting) + analysed("voorbeeldregio").kerncijfers.gremia
    assert drawn[1] > 200
    ink = opened.page.evaluate(
        "() => { const c = document.querySelector('#doek canvas'); const d = c.getContext('2d').getImageData(0, 0, c.width, c.height).data;"
        " let n = 0; for (let i = 3; i < d.length; i += 4) if (d[i]) n++; return n / (d.length / 4); }"
    )
    assert ink > 0.2


def test_it_opens_on_key_figures_and_the_strongest_findings(opened):
    found = analysed("voorbeeldregio")
    told = opened.page.locator(".cijfers").inner_text()
    assert f"{found.kerncijfers.gremia} overleggen" in told
    assert "ruim 4.640 uur per jaar (5 onbekend)" in told
    for at, finding in enumerate(found.bevindingen[:6], 1):
        card = opened.page.locator(f"#bevinding-{at}")
        assert finding.bewering in card.inner_text()
        assert card.evaluate("(card) => card.getBoundingClientRect().top < innerHeight - 80")
    assert opened.page.locator("h1").count() == 1


# On a phone the matrix and the findings look different; the other tabs are the same text below each other.
@pytest.mark.parametrize(
    ("width", "tab"),
    [
        pytest.param(width, tab, marks=[pytest.mark.hold] * (width == 390 and tab != "bevindingen"))
        for width in (1280, 390)
        for tab in TABS
    ],
)
def test_axe_finds_nothing(chromium, page_file, tab, width):
    one = Opened(chromium, page_file, width)
    one.page.click(f'nav button[data-tab="{tab}"]')
    if tab == "bevindingen":
        one.page.locator(".vraagknop").first.click()
        one.page.click("#bevinding-1 .kies")
        assert axe(one.page) == []
        one.page.evaluate("State.set({ node: Data.nodes[0].id, keuze: [Data.nodes[0].id, Data.nodes[1].id] })")
    if tab == "watals":
        one.page.click("#plan-alles")
        one.page.click("#aanvulling-alles")
        one.page.evaluate("for (const fold of document.querySelectorAll('.vouw')) fold.open = true")
        assert axe(one.page) == []
        one.page.evaluate("State.set({ node: Data.nodes[0].id })")
    if tab == "tabellen":
        # Every row is made alike; a few of each table show what there is to find.
        one.page.evaluate(
            "for (const part of document.querySelectorAll('.tabel')) { part.open = true;"
            " for (const row of [...part.querySelectorAll('tbody tr')].slice(6)) row.remove(); }"
        )
    assert axe(one.page) == []
    assert one.trouble == []
    one.context.close()


def test_axe_finds_nothing_in_presenting_and_in_now_and_then(opened):
    page = opened.page
    page.click("#presenteer")
    assert axe(page) == []
    page.click("#stop-presenteren")
    page.click('nav button[data-tab="watals"]')
    page.click("#plan-alles")
    page.click("#naast")
    assert axe(page) == []


@pytest.mark.parametrize(("width", "height"), [(360, 740), (640, 400)])
def test_on_a_phone_and_at_twice_the_size_nothing_has_to_be_scrolled_sideways(chromium, page_file, width, height):
    one = Opened(chromium, page_file, width, height)
    for tab in TABS:
        one.page.evaluate("(tab) => State.set({ tab })", tab)
        wide = one.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert wide <= 0, tab
    one.context.close()


def test_the_tables_hold_everything_and_sort(opened):
    page = opened.page
    page.click('nav button[data-tab="tabellen"]')
    page.locator(".inhoud button", has_text="Overleggen").click()
    assert page.locator("#gremia tbody tr").count() == analysed("voorbeeldregio").kerncijfers.gremia
    assert page.locator("#zetels tbody tr").count() == analysed("voorbeeldregio").kerncijfers.deelnames
    page.locator("#gremia th button", has_text="Uren per jaar").click()
    page.locator("#gremia th button", has_text="Uren per jaar").click()
    assert (
        page.locator("#gremia tbody tr").first.locator("td").first.inner_text()
        == "Casusoverleg Zorg- en Veiligheidshuis"
    )
    assert page.locator('#gremia th[aria-sort="descending"]').count() == 1


def test_the_account_tells_what_lacks_and_shows_the_question_behind_each_finding(opened):
    page, found = opened.page, analysed("voorbeeldregio")
    page.click('nav button[data-tab="verantwoording"]')
    told = page.locator('[data-deel="verantwoording"]').inner_text()
    assert f"Van {found.kerncijfers.gremia_zonder_uren} van de {found.kerncijfers.gremia} overleggen" in told
    part = page.locator("[data-sparql]").nth(1)
    part.locator("summary").click()
    part.locator("pre:not(:empty)").wait_for()
    assert part.locator("pre").inner_text().strip() == found.bevindingen[1].sparql.strip()


def hostile_page(tmp_path):
    text = HEADER + REGIO.replace('"Proef"', '"<b>Proef</b></title><script>window.stuk=1</script>"')
    for at, label in enumerate(HOSTILE):
        safe = label.replace("\\", "\\\\").replace('"', '\\"')
        text += overleg(
            f"g{at}",
            f'; zv:thema thema:mensenhandel ; zv:doel "{safe}"@nl ; dcterms:source "{safe}" ; rdfs:comment "{safe}"@nl'
            " ; zv:keerPerJaar 4 ; zv:duurInUren 2",
        ).replace(f'"g{at}"', f'"{safe}"')
        text += f'x:p{at} a zv:Ketenpartner ; rdfs:label "{safe}"@nl ; skos:altLabel "{safe}"@nl ; zv:partnertype partnertype:ggz .\n'
        text += seats(f"g{at}", *(f"x:p{n}" for n in range(at + 1)))
    file = tmp_path / "regio.ttl"
    file.write_text(text, encoding="utf-8")
    page = tmp_path / "regio.html"
    page.write_text(render.page.page(analysis.analyse(network.build(region.load(file)))), encoding="utf-8")
    return page


def test_hostile_labels_stay_text_wherever_they_are_shown(chromium, tmp_path):
    one = Opened(chromium, hostile_page(tmp_path))
    page = one.page
    for tab in TABS:
        page.click(f'nav button[data-tab="{tab}"]')
    page.click('nav button[data-tab="tabellen"]')
    page.evaluate("document.getElementById('gremia').open = true")
    assert "<img src=x" in page.locator("#gremia").inner_text()
    page.evaluate("for (const node of Data.nodes) State.set({ tab: 'bevindingen', node: node.id, themas: true })")
    page.evaluate(
        "for (const node of Data.nodes) State.set({ verborgen: Data.nodes.map((one) => one.id), node: null })"
    )
    page.evaluate("State.set({ ...State.EVERYTHING, tab: 'watals' })")
    page.evaluate("Decision.merge(Data.nodes.slice(0, 3).map((node) => node.id)); Decision.stop([Data.nodes[4].id])")
    page.click("#naast")
    page.click("#sluit-vergelijking")
    page.evaluate("State.set({ tab: 'matrix', keuze: Data.nodes.slice(0, 4).map((node) => node.id) })")
    for cell in page.locator(".dekking:not([hidden]) td button").all()[:5]:
        cell.click()
    page.evaluate("State.set({ tab: 'bevindingen' })")
    page.pdf()
    assert page.evaluate("window.stuk") is None
    assert page.locator("a[href^='javascript'], main b img, h1 b").count() == 0
    assert one.trouble == []
    one.context.close()


def test_on_paper_it_is_one_page_for_who_decides_and_one_map(opened):
    page = opened.page
    page.emulate_media(media="print")
    pdf = page.pdf(prefer_css_page_size=True)
    sizes = [tuple(map(float, size)) for size in re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", pdf)]
    assert [(round(w), round(h)) for w, h in sizes] == [(595, 842), (1191, 842)]
    assert page.locator(".druk.a4").inner_text().count("Vraag:") == 3
    assert "peildatum 1 november 2026" in page.locator(".a3 .voet").inner_text()
    assert page.locator("#druk-kaart svg text").count() > 100
    seats = sum(len(g.leden) for g in analysed("voorbeeldregio").dekking.gremia.values())
    assert page.locator("#druk-kaart svg :is(circle, polygon, rect)").count() > seats


@pytest.mark.parametrize(
    ("wanted", "shown", "hidden"), [("a4", ".druk.a4", ".druk.a3"), ("a3", ".druk.a3", ".druk.a4")]
)
def test_each_print_button_prints_its_own_page(opened, wanted, shown, hidden):
    page = opened.page
    page.evaluate(
        "window.print = () => { window.dispatchEvent(new Event('beforeprint')); window.gevraagd = document.body.dataset.druk; }"
    )
    page.locator(".meer summary").click()
    page.click(f"#druk-{wanted}")
    assert page.evaluate("window.gevraagd") == wanted
    page.evaluate(f"document.body.dataset.druk = '{wanted}'")
    page.emulate_media(media="print")
    assert page.locator(shown).is_visible()
    assert page.locator(hidden).is_hidden()


def test_the_policy_allows_nothing_but_its_own_scripts(opened):
    refused = opened.page.evaluate(
        "() => { const s = document.createElement('script'); s.textContent = 'window.stuk = 1'; document.body.append(s); return window.stuk; }"
    )
    assert refused is None
    assert any("Content Security Policy" in told or "Refused" in told for told in opened.trouble)
    opened.trouble.clear()


@pytest.mark.parametrize("name", ["flevoland", "twente"])
def test_a_region_without_a_plan_works_in_every_tab(chromium, tmp_path, name):
    file = tmp_path / "regio.html"
    file.write_text(render.page.page(analysed(name)), encoding="utf-8")
    one = Opened(chromium, file)
    page = one.page
    for tab in TABS:
        page.click(f'nav button[data-tab="{tab}"]')
        assert f"deel={tab}" in page.evaluate("location.hash") or tab == "bevindingen"
    page.click('nav button[data-tab="watals"]')
    stop = page.locator("#overleggen button").first
    stop.click()
    assert stop.get_attribute("aria-pressed") == "true"
    assert "zonder=" in page.evaluate("location.hash")
    assert one.trouble == []
    one.context.close()


SMALL = {
    "one table": overleg("a"),
    "no seats": overleg("a", "; zv:thema thema:mensenhandel") + overleg("b"),
    "only a guest": overleg("a") + partner("p", "ggz") + seats("a", "x:p", rol="agendalid"),
    "no niveau": 'x:a a zv:Overleg ; rdfs:label "a"@nl ; org:hasMember gm:0034 .\n',
    "only stopped": overleg("a", "; zv:status status:opgeheven"),
    "a thema that is a gremium": overleg("a", "; zv:thema x:a"),
    "an address that ends on a hash": '<urn:x:a#> a zv:Overleg ; rdfs:label "a"@nl ; org:hasMember gm:0034 .\n',
}


@pytest.mark.parametrize("case", SMALL)
def test_the_smallest_and_the_oddest_regions_have_a_page(chromium, build, tmp_path, case):
    file = tmp_path / "regio.html"
    file.write_text(render.page.page(analysis.analyse(build(SMALL[case]))), encoding="utf-8")
    one = Opened(chromium, file)
    for tab in TABS:
        one.page.click(f'nav button[data-tab="{tab}"]')
    one.page.keyboard.press("ArrowRight")
    assert one.page.evaluate("[State.now().keuze.length, State.now().zonder.length]") == [0, 0]
    assert one.trouble == []
    one.context.close()


def test_a_question_that_no_finding_answers_says_why(chromium, tmp_path):
    file = tmp_path / "rijnmond.html"
    file.write_text(render.page.page(analysed("rotterdam-rijnmond")), encoding="utf-8")
    page = opened_page(chromium)
    page.goto(f"file://{file}")
    told = " ".join(page.inner_text(".paneel[data-deel=bevindingen]").split())
    assert "Wat kan minder? Of het met minder kan, is met deze gegevens niet te zeggen." in told
    assert "Wie missen we? Nog niet te zeggen: de gegevens zeggen niet waarvan alles erin staat." in told
    dashed = page.evaluate(
        "Scene.now().nodes.filter(({ node }) => node.nagaan).map(({ node }) => Look.node(node, 'plain', null)[0].dash)"
    )
    assert dashed
    assert set(map(tuple, dashed)) == {(3, 3)}
    assert "nog na te gaan" in page.inner_text(".legenda")
    page.close()


def test_on_a_phone_the_map_is_one_tap_away(chromium, page_file):
    one = Opened(chromium, page_file, 390)
    one.page.click("#naar-zoek")
    assert one.page.evaluate("document.activeElement.id") == "zoek"
    assert 0 <= one.page.evaluate("document.getElementById('zoek').getBoundingClientRect().top") < 200
    # What is tapped opens over the page, and nothing moves under the finger.
    high = "document.documentElement.scrollHeight"
    before = one.page.evaluate(high)
    one.page.evaluate("State.set({ node: Data.nodes[0].id })")
    assert one.page.locator("#details").is_visible()
    assert one.page.evaluate(high) == before
    assert one.trouble == []
    one.context.close()
    wide = Opened(chromium, page_file)
    assert wide.page.locator("#naar-zoek").is_hidden()
    wide.context.close()


def test_the_list_of_decisions_holds_every_answer_and_every_step_on_paper(opened):
    page, found = opened.page, analysed("voorbeeldregio")
    said = {0: "eens", 2: "niet eens", 4: "uitzoeken"}
    for at, answer in said.items():
        page.click(f"#bevinding-{at + 1} .kies")
        page.click(f'#bevinding-{at + 1} [data-antwoord="{answer}"]')
    page.fill('#bevinding-5 [data-gesprek="wie"]', "GGD Rietstreek")
    page.keyboard.press("Tab")
    page.click('nav button[data-tab="watals"]')
    page.click("#plan-alles")
    page.evaluate("window.print = () => { window.drukt = document.body.dataset.druk; }")
    page.click('.paneel [data-drukt="lijst"]')
    assert page.evaluate("window.drukt") == "lijst"
    page.evaluate("document.body.dataset.druk = 'lijst'; window.dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    told = page.locator(".druk.lijst").inner_text()
    assert all(found.bevindingen[at].bewering in told for at in said)
    assert "Uitzoeken, door GGD Rietstreek." in told
    assert all(found.dekking.naam(iri) in told for stap in found.plan.stappen for iri in stap.gremia)
    assert f"Nog niet besproken: {len(found.bevindingen) - len(said)} bevindingen." in told
    assert page.locator(".druk.a4, .druk.a3").first.is_hidden()


@pytest.mark.parametrize("wanted", ["a4", "a3", "lijst"])
def test_a_print_button_gives_one_page_also_while_presenting(opened, wanted):
    page = opened.page
    page.click("#presenteer")
    page.evaluate(f"document.body.dataset.druk = '{wanted}'")
    pdf = page.pdf(prefer_css_page_size=True)
    assert len(re.findall(rb"/MediaBox", pdf)) == 1
