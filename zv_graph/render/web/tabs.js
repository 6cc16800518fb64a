"use strict";
// One part of the page at a time; the findings and wat als share the map.
(() => {
  const buttons = [...document.querySelectorAll("nav button")];
  for (const one of buttons) one.addEventListener("click", () => { State.set({ tab: one.dataset.tab }); window.scrollTo(0, 0); });
  State.listen((now, before) => {
    if (now.tab === before.tab) return;
    for (const one of buttons) {
      if (one.dataset.tab === now.tab) one.setAttribute("aria-current", "page");
      else one.removeAttribute("aria-current");
    }
    const withMap = ["bevindingen", "watals"].includes(now.tab);
    document.getElementById("werkblad").hidden = !withMap;
    for (const part of document.querySelectorAll("[data-deel]")) part.hidden = part.dataset.deel !== now.tab;
    document.body.dataset.tab = now.tab;
  });
  // What the keyboard was on may go or switch off; then the part of the page that it stood in takes over.
  let area = null;
  document.addEventListener("focusin", ({ target }) => { area = target.closest(".paneel, .keuze, .kaart, .blad, aside") || area; });
  State.listen(() => queueMicrotask(() => {
    const here = document.activeElement, lost = here === document.body || here.disabled || !here.getClientRects().length;
    if (!lost || !area) return;
    const part = area.matches(".paneel, .blad") && area.getClientRects().length ? area : [...document.querySelectorAll("[data-deel]")].find((one) => !one.hidden);
    part.focus({ preventScroll: true });
  }));

  // The question behind a finding stands on its card; here it is shown once more.
  for (const part of document.querySelectorAll("[data-sparql]")) {
    part.addEventListener("toggle", () => {
      part.querySelector("pre").textContent = document.querySelector(`#bevinding-${part.dataset.sparql} pre`).textContent;
    });
  }
  // What is chosen stands in the address: who skips to a part keeps it.
  for (const link of document.querySelectorAll(".overslaan")) {
    link.addEventListener("click", (event) => {
      event.preventDefault();
      const { hash } = new URL(link.href);
      if (hash === "#doek" && !["bevindingen", "watals"].includes(State.now().tab)) State.set({ tab: "bevindingen" });
      const part = document.querySelector(hash);
      part.scrollIntoView({ block: "nearest" });
      part.focus({ preventScroll: true });
    });
  }
  for (const link of document.querySelectorAll("[data-spring]")) {
    link.addEventListener("click", () => {
      const part = document.getElementById(link.dataset.spring);
      if (part.tagName === "DETAILS") part.open = true;
      part.scrollIntoView();
      (part.querySelector("summary") || part).focus({ preventScroll: true });
    });
  }
})();
