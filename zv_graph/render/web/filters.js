"use strict";
// Search by name or abbreviation, filters, what is hidden, and the way back to everything.
(() => {
  const search = document.getElementById("zoek"), names = document.getElementById("namen");
  const selects = ["thema", "niveau", "soort"].map((name) => [name, document.getElementById(`filter-${name}`)]);
  const checks = ["themas", "lijnen"].map((name) => [name, document.getElementById(`toon-${name}`)]);
  const steps = document.getElementById("stappen"), hidden = document.getElementById("verborgen");
  const told = document.getElementById("melding"), summary = document.getElementById("kaart-in-woorden");

  for (const node of [...Data.nodes].sort((a, b) => a.naam.localeCompare(b.naam, "nl"))) {
    const option = element("option", undefined, { value: node.naam });
    if (node.kort) option.label = node.kort;
    names.append(option);
  }

  function find(text) {
    const wanted = text.trim().toLocaleLowerCase("nl");
    if (!wanted) return null;
    const called = (node) => [node.naam, node.kort || ""].map((name) => name.toLocaleLowerCase("nl"));
    const words = (name) => name.split(/[^\p{L}\p{N}]+/u);
    const rank = (node) => ({ gremium: 1, thema: 2 }[node.soort] || 0);
    const parties = [...Data.nodes].sort((a, b) => rank(a) - rank(b));
    const fits = [
      (name) => name === wanted,
      (name) => words(name).includes(wanted),
      (name) => name.startsWith(wanted),
      (name) => words(name).some((word) => word.startsWith(wanted)),
      (name) => name.includes(wanted),
    ];
    return fits.map((fit) => parties.find((node) => called(node).some(fit))).find(Boolean);
  }

  function look() {
    const found = find(search.value);
    told.textContent = search.value && !found ? `Niets gevonden voor “${search.value}”.` : "";
    if (!found) return;
    if (found.soort === "thema") State.set({ themas: true, beeld: "netwerk" });
    State.set({ node: found.id, ...(State.visible().has(found.id) ? {} : State.UNFILTERED) });
  }

  search.addEventListener("change", look);
  const more = document.querySelector("#filters .meer");
  more.addEventListener("focusout", ({ relatedTarget }) => { if (relatedTarget && !more.contains(relatedTarget)) more.open = false; });
  document.getElementById("filters").addEventListener("submit", (event) => { event.preventDefault(); look(); });
  for (const [name, select] of selects) select.addEventListener("change", () => State.set({ [name]: select.value }));
  for (const [name, check] of checks) check.addEventListener("change", () => State.set({ [name]: check.checked, ...(check.checked ? { beeld: "netwerk" } : {}) }));
  const view = document.getElementById("beeld");
  view.addEventListener("click", () => State.set({ beeld: State.now().beeld === "tafels" ? "netwerk" : "tafels" }));
  steps.addEventListener("change", () => State.set({ stappen: Number(steps.value) }));
  document.getElementById("alles").addEventListener("click", () => {
    search.value = "";
    State.set(State.EVERYTHING);
    Kaart.fit();
  });
  document.getElementById("plaatje").addEventListener("click", () => {
    const map = document.querySelector("#doek canvas"), sheet = element("canvas", undefined, { width: map.width, height: map.height });
    const context = sheet.getContext("2d");
    context.fillStyle = Look.paper;
    context.fillRect(0, 0, sheet.width, sheet.height);
    context.drawImage(map, 0, 0);
    sheet.toBlob((blob) => save(blob, `${Data.regio.bestand}-kaart.png`));
  });

  function bringBack(now) {
    hidden.replaceChildren();
    hidden.hidden = !now.verborgen.length;
    if (!now.verborgen.length) return;
    hidden.append(`Verborgen: `);
    for (const id of now.verborgen) {
      const back = () => {
        State.set({ verborgen: now.verborgen.filter((one) => one !== id) });
        (hidden.querySelector("button") || search).focus();
      };
      hidden.append(button(State.name(id), back, { title: "Haal terug op de kaart" }), " ");
    }
  }

  State.listen((now, before) => {
    for (const [name, select] of selects) select.value = now[name];
    for (const [name, check] of checks) check.checked = now[name];
    steps.value = String(now.stappen);
    view.setAttribute("aria-pressed", String(now.beeld === "netwerk"));
    for (const part of document.querySelectorAll("[data-beeld]")) part.hidden = part.dataset.beeld !== now.beeld;
    if (now.verborgen !== before.verborgen) bringBack(now);
    const shown = [...State.visible()].filter((id) => State.nodes.get(id).soort !== "thema"), tables = shown.filter(State.table).length;
    const limited = now.thema || now.niveau || now.soort || now.verborgen.length;
    told.textContent = limited ? `${tables} overleggen en ${shown.length - tables} partijen in beeld.` : "";
    const focus = State.focus();
    if (!limited && now.tab === "bevindingen" && now.finding !== null && !focus) told.textContent = "Deze bevinding heeft geen plek op de kaart.";
    const around = focus ? [...focus.around].filter((id) => !focus.centres.has(id)).length : 0;
    summary.textContent = focus ? `Op de kaart gekozen: ${[...focus.centres].filter((id) => State.visible().has(id)).map(State.name).join(", ")}${around ? `; daaromheen ${around} andere` : ""}.` : "";
  });
})();
