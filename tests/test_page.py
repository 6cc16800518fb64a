"""The page in a real browser, without a network."""

from importlib.resources import files
from pathlib import Path

import pytest

from proef import HEADER, REGIO, analysed, overleg, seats
from zv_graph import analysis, network, region, render

HOSTILE = (
    "</script><script>window.stuk=1</script>",
    "<img src=x onerror=window.stuk=1>",
    "javascript:window.stuk=1",
    "{{ 7*7 }}",
    "\u202egnirts",
    "lang" * 2500,
)


@pytest.fixture(scope="module")
def page_file(tmp_path_factory):
    file = tmp_path_factory.mktemp("pagina") / "voorbeeldregio.html"
    file.write_text(render.page(analysed("voorbeeldregio")), encoding="utf-8")
    return file


class Opened:
    """A page that was opened offline, with everything that went wrong or out."""

    def __init__(self, browser, file: Path, width=1280, height=800):
        self.context = browser.new_context(viewport={"width": width, "height": height}, offline=True)
        self.page = self.context.new_page()
        self.trouble = []
        self.page.on("console", lambda m: self.trouble.append(m.text) if m.type in ("error", "warning") else None)
        self.page.on("pageerror", lambda error: self.trouble.append(str(error)))
        self.page.on("dialog", lambda dialog: self.trouble.append(dialog.message))
        self.page.on("request", lambda r: None if r.url.startswith(f"file://{file}") else self.trouble.append(r.url))
        self.page.goto(f"file://{file}")
        self.page.wait_for_selector("html[data-klaar]")


@pytest.fixture
def opened(chromium, page_file):
    one = Opened(chromium, page_file)
    yield one
    one.context.close()
    assert one.trouble == []


def axe(page):
    script = files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
    page.evaluate(script)
    found = page.evaluate("() => axe.run()")
    return [(v["id"], [node["html"][:120] for node in v["nodes"]]) for v in found["violations"]]


def test_it_draws_quickly_and_asks_nothing_of_anyone(opened, page_file):
    assert page_file.stat().st_size < 1_500_000
    drawn = opened.page.evaluate("[Kaart.nodes.length, Kaart.edges.length]")
    assert drawn[0] == len(analysed("voorbeeldregio").belasting) + analysed("voorbeeldregio").kerncijfers.gremia
    assert drawn[1] > 200
    ink = opened.page.evaluate(
        "() => { const c = document.querySelector('#doek canvas'); const d = c.getContext('2d').getImageData(0, 0, c.width, c.height).data;"
        " let n = 0; for (let i = 3; i < d.length; i += 4) if (d[i]) n++; return n / (d.length / 4); }"
    )
    assert ink > 0.2


@pytest.mark.parametrize("tab", ["bevindingen", "tabellen", "verantwoording"])
@pytest.mark.parametrize("width", [1280, 390])
def test_axe_finds_nothing(chromium, page_file, tab, width):
    one = Opened(chromium, page_file, width)
    one.page.click(f'nav button[data-tab="{tab}"]')
    if tab == "bevindingen":
        one.page.click("#bevinding-1 .toon")
    assert axe(one.page) == []
    assert one.trouble == []
    one.context.close()


def test_a_finding_brings_its_part_of_the_map_forward(opened):
    page = opened.page
    assert page.locator(".kaartje h3").first.is_visible()
    page.click("#bevinding-1 .toon")
    first = analysed("voorbeeldregio").bevindingen[0]
    centres = page.evaluate("[...State.focus().centres]")
    assert set(centres) == set(first.betrokken)
    assert page.locator("#bevinding-1 dd", has_text=first.vraag).is_visible()
    page.click("#bevinding-1 .toon")
    assert page.evaluate("State.focus()") is None


def test_search_finds_by_name_and_abbreviation_and_shows_details(opened):
    page = opened.page
    page.fill("#zoek", "RvdK")
    page.keyboard.press("Enter")
    assert page.locator("#details h3").inner_text() == "Raad voor de Kinderbescherming"
    page.locator("#details li button", has_text="Jeugdbeschermingstafel").click()
    assert page.locator("#details h3").inner_text() == "Jeugdbeschermingstafel"
    assert "vertrouwelijk" not in page.locator("#details").inner_text()
    page.keyboard.press("Escape")
    assert page.locator("#details").is_hidden()
    page.fill("#zoek", "bestaat niet")
    page.keyboard.press("Enter")
    assert "Niets gevonden" in page.locator("#melding").inner_text()


def test_filters_leave_what_fits_and_alles_brings_all_back(opened):
    page = opened.page
    shown = "Kaart.nodes.get().filter((n) => !n.hidden).length"
    total = page.evaluate(shown)
    page.select_option("#filter-thema", label="mensenhandel")
    page.select_option("#filter-niveau", label="tactisch")
    tables = page.evaluate("[...State.visible()].filter((id) => State.nodes.get(id).soort === 'gremium').length")
    assert tables == 2
    assert page.evaluate(shown) < total
    assert "2 overleggen" in page.locator("#melding").inner_text()
    page.select_option("#filter-soort", label="gemeenten")
    assert page.evaluate(
        "[...State.visible()].every((id) => ['gremium', 'gemeente'].includes(State.nodes.get(id).soort))"
    )
    page.click("#alles")
    assert page.evaluate(shown) == total


def test_the_whole_map_fits_its_pane_and_no_tables_overlap(opened):
    boxes = opened.page.evaluate(
        "() => Data.nodes.filter((n) => n.soort === 'gremium').map((n) => {"
        " const b = Kaart.network.getBoundingBox(n.id), p = Kaart.network.canvasToDOM({ x: b.left, y: b.top }),"
        " q = Kaart.network.canvasToDOM({ x: b.right, y: b.bottom }); return [p.x, p.y, q.x, q.y]; })"
    )
    size = opened.page.evaluate(
        "[document.getElementById('doek').clientWidth, document.getElementById('doek').clientHeight]"
    )
    assert all(x >= 0 and y >= 0 and right <= size[0] and bottom <= size[1] for x, y, right, bottom in boxes)
    overlapping = [
        (a, b)
        for i, a in enumerate(boxes)
        for b in boxes[i + 1 :]
        if a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]
    ]
    assert overlapping == []


def test_the_tables_hold_everything_and_sort(opened):
    page = opened.page
    page.click('nav button[data-tab="tabellen"]')
    assert page.locator("#gremia tbody tr").count() == analysed("voorbeeldregio").kerncijfers.gremia
    assert page.locator("#zetels tbody tr").count() == analysed("voorbeeldregio").kerncijfers.deelnames
    page.locator("#gremia th button", has_text="Uren per jaar").click()
    page.locator("#gremia th button", has_text="Uren per jaar").click()
    assert (
        page.locator("#gremia tbody tr").first.locator("td").first.inner_text()
        == "Casusoverleg Zorg- en Veiligheidshuis"
    )
    assert page.locator('#gremia th[aria-sort="descending"]').count() == 1


def test_everything_can_be_reached_by_keyboard(opened):
    page = opened.page
    seen = set()
    for _ in range(60):
        page.keyboard.press("Tab")
        seen.add(
            page.evaluate(
                "document.activeElement.id || document.activeElement.className || document.activeElement.dataset.tab"
            )
        )
    assert {"overslaan", "tabellen", "toon", "zoek", "filter-thema", "alles"} <= seen


def test_hostile_labels_stay_text(chromium, tmp_path):
    text = HEADER + REGIO
    for at, label in enumerate(HOSTILE):
        safe = label.replace("\\", "\\\\").replace('"', '\\"')
        text += overleg(
            f"g{at}", f'; zv:thema thema:mensenhandel ; zv:doel "{safe}"@nl ; dcterms:source "{safe}"'
        ).replace(f'"g{at}"', f'"{safe}"')
        text += f'x:p{at} a zv:Ketenpartner ; rdfs:label "{safe}"@nl ; skos:altLabel "{safe}"@nl ; zv:partnertype partnertype:ggz .\n'
        text += seats(f"g{at}", *(f"x:p{n}" for n in range(at + 1)))
    file = tmp_path / "regio.ttl"
    file.write_text(text, encoding="utf-8")
    page = tmp_path / "regio.html"
    page.write_text(render.page(analysis.analyse(network.build(region.load(file)))), encoding="utf-8")
    one = Opened(chromium, page)
    one.page.click('nav button[data-tab="tabellen"]')
    assert "<img src=x" in one.page.locator("#gremia").inner_text()
    one.page.click('nav button[data-tab="bevindingen"]')
    one.page.evaluate("for (const node of Data.nodes) State.set({ node: node.id })")
    assert one.page.evaluate("window.stuk") is None
    assert one.page.locator("a[href^='javascript']").count() == 0
    assert one.trouble == []
    one.context.close()


def test_it_prints(opened, tmp_path):
    pdf = tmp_path / "pagina.pdf"
    opened.page.pdf(path=pdf, format="A4")
    assert pdf.stat().st_size > 20_000


def test_the_policy_allows_nothing_but_its_own_scripts(opened):
    refused = opened.page.evaluate(
        "() => { const s = document.createElement('script'); s.textContent = 'window.stuk = 1'; document.body.append(s); return window.stuk; }"
    )
    assert refused is None
    assert any("Content Security Policy" in told or "Refused" in told for told in opened.trouble)
    opened.trouble.clear()
