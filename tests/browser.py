"""Pages in a real browser: opened without a network, or of a server, and what axe says of them."""

from importlib.resources import files
from pathlib import Path

from proef import LONG

# The one without windows first: the same engine opens a page in half the time.
BROWSERS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
HOSTILE = (
    "</script><script>window.stuk=1</script>",
    "<img src=x onerror=window.stuk=1>",
    "javascript:window.stuk=1",
    "{{ 7*7 }}",
    "\u202egnirts",
    "<!--<script>",
    "__proto__",
    "lang" * 2500,
)
# Axe looks at what is shown, and the many elements of a part that is not only make it slow.
SHOWN = """() => {
  const led = [...document.querySelectorAll(".overslaan")].map((link) => document.querySelector(link.hash));
  const hidden = [...document.querySelectorAll("section")].filter((part) => !part.checkVisibility() && !led.some((one) => part.contains(one)));
  const parts = hidden.map((part) => [part, [...part.childNodes]]);
  for (const [part] of parts) part.replaceChildren();
  return axe.run({ resultTypes: ["violations"] }).finally(() => { for (const [part, inside] of parts) part.replaceChildren(...inside); });
}"""


class Opened:
    """A page that was opened offline, with everything that went wrong or out."""

    def __init__(self, browser, file: Path, width=1280, height=800, fragment=""):
        self.context = browser.new_context(viewport={"width": width, "height": height}, offline=True)
        self.context.set_default_timeout(LONG * 1000)
        self.page = self.context.new_page()
        self.trouble = []
        self.page.on("console", lambda m: self.trouble.append(m.text) if m.type in ("error", "warning") else None)
        self.page.on("pageerror", lambda error: self.trouble.append(str(error)))
        self.page.on("dialog", lambda dialog: self.trouble.append(dialog.message))
        self.page.on("request", lambda r: None if r.url.startswith(f"file://{file}") else self.trouble.append(r.url))
        self.page.goto(f"file://{file}{fragment}")


def axe(page):
    script = files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
    page.evaluate(script)
    found = page.evaluate(SHOWN)
    return [(v["id"], [node["html"][:120] for node in v["nodes"]]) for v in found["violations"]]


def opened_page(chromium, **options):
    """Return a new page that waits as long as the machine needs."""
    page = chromium.new_page(**options)
    page.set_default_timeout(LONG * 1000)
    return page
