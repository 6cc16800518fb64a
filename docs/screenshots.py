"""Make the pictures of the example page in docs/ anew.

Usage: make screenshots
"""

import io
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, sync_playwright
from worksheets import choices, comment, drawn

from zv_graph.workbook.template import written

HERE = Path(__file__).parent
PICTURES = {
    "pagina-1280.png": (1280, 800, "", None),
    "bevinding-1280.png": (1280, 800, "#bevinding=dubbel:programmaraad-ghnt%2Bthematafel-hg", None),
    "watals-1280.png": (1280, 800, "#deel=watals", "#plan-alles"),
}


# What a region may look like after an hour, for the pictures of the workbook.
FILLED = {
    "Gemeenten": [["Almere"], ["Urk"]],
    "Partners": [["GGZ Voorbeeld", "", "GGZ"], ["Politie Voorbeeld", "", "politie"]],
    "Overleggen": [
        ["Stuurgroep zorg en veiligheid", "", "bestuurlijk", "zorg en veiligheid", "4", "2"],
        ["Thematafel nazorg", "", "tactisch", "nazorg gedetineerden", "6", "1,5"],
        ["Casusoverleg", "", "", "", "", ""],
    ],
    "Deelnames": [
        ["Stuurgroep zorg en veiligheid", "Almere", "voorzitter", "burgemeester"],
        ["Stuurgroep zorg en veiligheid", "Almere", "lid", "wethouder"],
        ["Stuurgroep zorg en veiligheid", "Politie Voorbeeld", "lid", "politiechef"],
        ["Thematafel nazorg", "Urk", "", "beleidsmedewerker"],
        ["Thematafel nazorg", "GGZ Voorbeeld", "", ""],
    ],
}


def main() -> None:
    """Make every picture."""
    with sync_playwright() as p:
        path = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
        browser = p.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu"])
        pages(browser)
        sheets(browser)
        door(browser)
        browser.close()


def sheets(browser: Browser) -> None:
    """Draw two sheets of a workbook that is being filled in."""
    with tempfile.TemporaryDirectory() as folder:
        book = Path(folder) / "werkboek.xlsx"
        book.write_bytes(written(FILLED))
        levels = choices(484, 125, ["bestuurlijk", "operationeel", "tactisch"], "operationeel")
        hint = comment(830, 132, "Hoe vaak komt het bij elkaar?")
        functions = choices(624, 175, ["bestuurder", "burgemeester", "manager", "professional", "wethouder"], "manager")
        for sheet, widths, rows, notes in (
            ("Overleggen", (330, 120, 160, 220, 120, 110), 9, levels + hint),
            ("Deelnames", (320, 170, 100, 240, 230), 11, functions),
        ):
            tab = browser.new_page(viewport={"width": 1095, "height": 25 * rows + 62})
            tab.set_content(drawn(book, sheet, rows, widths, notes))
            keep(tab.screenshot(), f"werkboek-{sheet.lower()}.png")


def keep(picture: bytes, name: str) -> None:
    """Keep a picture as a small PNG in docs/."""
    small = Image.open(io.BytesIO(picture)).convert("RGB")
    small.quantize(256, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE).save(HERE / name, optimize=True)


def pages(browser: Browser) -> None:
    """Open the example page offline and keep one picture of each size."""
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "voorbeeldregio.html"
        program = Path(sys.executable).parent / "zvgraph"
        subprocess.run([program, "analyse", "voorbeeldregio", "--uit", page], check=True, capture_output=True)
        for name, (width, height, view, click) in PICTURES.items():
            tab = browser.new_context(viewport={"width": width, "height": height}, offline=True).new_page()
            tab.goto(f"file://{page}{view}")
            if click:
                tab.click(click)
            keep(tab.screenshot(), name)


def door(browser: Browser) -> None:
    """Keep a picture of the first page of the server."""
    program = Path(sys.executable).parent / "zvgraph"
    command = [program, "serveer", "--poort", "0", "--zonder-browser"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        told = server.stdout.readline() if server.stdout else ""
        tab = browser.new_page(viewport={"width": 1280, "height": 640})
        tab.goto(told.split()[1])
        keep(tab.screenshot(), "deur-1280.png")
        server.send_signal(signal.SIGINT)


if __name__ == "__main__":
    main()
