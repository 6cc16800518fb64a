"""The page of before and after: what became of each table and seat, and that the page is whole, safe and accessible."""

import pytest

from browser import HOSTILE, Opened, axe
from proef import HEADER, REGIO, analysed, overleg, partner, run, seats
from zv_graph import analysis, network, region, render
from zv_graph.analysis.vergelijk import vergelijk

PARTNERS = partner("Politie", "politie") + partner("GGD", "ggd") + partner("GGZ", "ggz")
SIX, FOUR = "; zv:keerPerJaar 6 ; zv:duurInUren 2", "; zv:keerPerJaar 4 ; zv:duurInUren 2"
TOEN = (
    PARTNERS
    + overleg("Blijft", SIX)
    + seats("Blijft", "x:Politie", "x:GGD")
    + overleg("Anders", SIX)
    + seats("Anders", "x:Politie", "x:GGD")
    + overleg("Stopt", SIX)
    + seats("Stopt", "x:GGZ")
    + overleg("Deel-1", SIX)
    + seats("Deel-1", "x:Politie")
    + overleg("Deel-2", SIX)
    + seats("Deel-2", "x:GGD")
)
NU = (
    PARTNERS
    + overleg("Blijft", SIX)
    + seats("Blijft", "x:Politie", "x:GGD")
    + overleg("Anders", FOUR + " ; zv:thema thema:mensenhandel")
    + seats("Anders", "x:GGZ", "x:GGD")
    + overleg("Geheel", SIX + " ; dcterms:replaces x:Deel-1, x:Deel-2")
    + seats("Geheel", "x:Politie", "x:GGD", "gm:0034")
    + overleg("Nieuw", SIX)
    + seats("Nieuw", "x:GGZ")
    + overleg("Deel-1", "; zv:status status:samengevoegd")
    + overleg("Deel-2", "; zv:status status:samengevoegd")
)


def compared(toen=TOEN, nu=NU):
    sides = (
        analysis.analyse(network.build(region.parse(HEADER + REGIO + text, name)))
        for text, name in ((toen, "a.ttl"), (nu, "b.ttl"))
    )
    old, new = sides
    return vergelijk(old.dekking, new.dekking, (old.bevindingen, new.bevindingen))


def boxes(found):
    return {box.naam: box for _, band in render.voor_na.banden(found) for box in band}


def test_every_table_has_its_lot_and_every_seat():
    found = boxes(compared())
    assert {naam: box.lot for naam, box in found.items()} == {
        "Blijft": "gelijk",
        "Anders": "anders",
        "Stopt": "weg",
        "Geheel": "samen",
        "Nieuw": "nieuw",
    }
    assert [(p.naam, p.lot) for p in found["Anders"].plekken] == [
        ("GGD", "gelijk"),
        ("GGZ", "nieuw"),
        ("Politie", "weg"),
    ]
    assert found["Anders"].anders == ("6 → 4 keer per jaar", "mensenhandel erbij")
    assert [(p.naam, p.lot) for p in found["Geheel"].plekken if p.lot != "gelijk"] == [("Almere", "nieuw")]
    assert found["Geheel"].uit == "Deel-1 en Deel-2"
    assert {p.lot for p in found["Stopt"].plekken} == {"weg"}


def test_nothing_changed_is_nothing_changed():
    assert {box.lot for box in boxes(compared(TOEN, TOEN)).values()} == {"gelijk"}


def test_the_command_writes_the_page_and_tells_the_same(tmp_path):
    for name, text in (("toen.ttl", TOEN), ("nu.ttl", NU)):
        (tmp_path / name).write_text(HEADER + REGIO + text, encoding="utf-8")
    told = run("vergelijk", "toen.ttl", "nu.ttl", "--uit", "vna.html", cwd=tmp_path)
    assert told.returncode == 0
    page = (tmp_path / "vna.html").read_text(encoding="utf-8")
    assert page == render.voor_na.voor_na(compared())
    assert "van 5 naar 4" in told.stdout
    assert "van 5 naar 4" in page
    assert run("vergelijk", "toen.ttl", "nu.ttl", "--uit", "nu.ttl", cwd=tmp_path).returncode == 2


@pytest.mark.parametrize("width", [1280, 390])
def test_the_page_is_whole_and_accessible(chromium, tmp_path, width):
    hostile = "".join(
        f"x:h{n} a zv:Overleg ; rdfs:label {text!r}@nl ; zv:niveau niveau:tactisch .\n".replace("'", '"')
        for n, text in enumerate(HOSTILE)
        if '"' not in text and "'" not in text
    )
    file = tmp_path / "vna.html"
    file.write_text(render.voor_na.voor_na(compared(TOEN, NU + hostile)), encoding="utf-8")
    one = Opened(chromium, file, width=width, height=844)
    assert axe(one.page) == []
    assert one.page.evaluate("window.stuk") is None
    assert one.page.evaluate("document.documentElement.scrollWidth") <= width
    assert one.page.locator(".doos").count() == 5 + hostile.count("x:h")
    one.context.close()
    assert one.trouble == []


def test_a_region_beside_itself_keeps_every_table():
    found = analysed("flevoland")
    same = boxes(vergelijk(found.dekking, found.dekking))
    assert len(same) == len(found.dekking.gremia)
