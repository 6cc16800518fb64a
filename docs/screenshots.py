"""Make the pictures of the example page in docs/ anew.

Usage: make screenshots
"""

import io
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image
from playwright.sync_api import sync_playwright

HERE = Path(__file__).parent
PICTURES = {
    "pagina-1280.png": (1280, 800, "", None),
    "bevinding-1280.png": (1280, 800, "#bevinding=dubbel:programmaraad-ghnt%2Bthematafel-hg", None),
    "bevinding-1920.png": (1920, 1080, "#bevinding=plan", None),
    "watals-1280.png": (1280, 800, "#deel=watals", "#plan-alles"),
    "pagina-390.png": (390, 844, "", None),
}


def main() -> None:
    """Open the example page offline and keep one picture of each size."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as p:
        page = Path(folder) / "voorbeeldregio.html"
        program = Path(sys.executable).parent / "zvgraph"
        subprocess.run([program, "analyse", "voorbeeldregio", "--uit", page], check=True, capture_output=True)
        path = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
        browser = p.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu"])
        for name, (width, height, view, click) in PICTURES.items():
            tab = browser.new_context(viewport={"width": width, "height": height}, offline=True).new_page()
            tab.goto(f"file://{page}{view}")
            if click:
                tab.click(click)
            picture = Image.open(io.BytesIO(tab.screenshot()))
            picture.convert("RGB").quantize(256, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE).save(
                HERE / name, optimize=True
            )
        browser.close()


if __name__ == "__main__":
    main()
