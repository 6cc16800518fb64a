"use strict";
// Filters, what is hidden, and the way back to everything.
(() => {
  const { field: search, look } = Search;
  const selects = ["thema", "niveau", "soort"].map((name) => [name, document.getElementById(`filter-${name}`)]);
  const checks = ["themas", "lijnen", "besturen"].map((name) => [name, document.getElementById(`toon-${name}`)]);
  const steps = document.getElementById("stappen"), hidden = document.getElementById("verborgen"), aside = document.getElementById("terzijde");
  document.getElementById("toon-besturen").closest("label").hidden = !State.aside.length;
  const told = document.getElementById("melding"), summary = document.getElementById("kaart-in-woorden");

  const more = document.querySelector("#filters .meer");
  more.addEventListener("focusout", ({ relatedTarget }) => { if (relatedTarget && !more.contains(relatedTarget)) more.open = false; });
  document.getElementById("filters").addEventListener("submit", (event) => { event.preventDefault(); look(); });
  // What the map of tables does not show, is shown on the network.
  const choose = (name, value) => State.set({ [name]: value, ...(value && !["thema", "niveau"].includes(name) ? { beeld: "netwerk" } : {}) });
  for (const [name, select] of selects) select.addEventListener("change", () => choose(name, select.value));
  for (const [name, check] of checks) check.addEventListener("change", () => choose(name, check.checked));
  const view = document.getElementById("beeld");
  view.addEventListener("click", () => State.set({ beeld: State.now().beeld === "tafels" ? "netwerk" : "tafels" }));
  steps.addEventListener("change", () => State.set({ stappen: Number(steps.value) }));
  document.getElementById("alles").addEventListener("click", () => {
    search.value = "";
    State.set({ ...State.EVERYTHING, besturen: State.aside.length > 0 });
    Kaart.fit();
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

  // The boards without a thema, and the way to them.
  aside.append(element("span"), " ", button("Toon ze", () => {
    State.set({ besturen: true });
    search.focus();
  }));
  function leftOut() {
    const told = State.left();
    aside.firstChild.textContent = told;
    aside.hidden = !told;
    summary.textContent = told;
  }
  leftOut();

  State.listen((now, before) => {
    for (const [name, select] of selects) select.value = now[name];
    for (const [name, check] of checks) check.checked = now[name];
    steps.value = String(now.stappen);
    view.setAttribute("aria-pressed", String(now.beeld === "netwerk"));
    for (const part of document.querySelectorAll("[data-beeld]")) part.hidden = part.dataset.beeld !== now.beeld;
    if (now.verborgen !== before.verborgen) bringBack(now);
    const shown = [...State.visible()].filter((id) => State.nodes.get(id).soort !== "thema"), tables = shown.filter(State.table).length;
    const limited = State.limited();
    told.textContent = limited ? `${many(tables, "overleg", "overleggen")} en ${many(shown.length - tables, "partij", "partijen")} in beeld.` : "";
    const focus = State.focus();
    if (!limited && now.tab === "bevindingen" && now.finding !== null && !focus) told.textContent = "Deze bevinding heeft geen plek op de kaart.";
    const around = focus ? [...focus.around].filter((id) => !focus.centres.has(id)).length : 0;
    leftOut();
    if (focus) summary.textContent += ` Op de kaart gekozen: ${[...focus.centres].filter((id) => State.visible().has(id)).map(State.name).join(", ")}${around ? `; daaromheen ${around} andere` : ""}.`;
  });
})();
