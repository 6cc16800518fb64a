"use strict";
// What the data say of the chosen overleg or partij, beside the map, and what can be done with it.
(() => {
  const pane = document.getElementById("details"), inside = document.getElementById("details-inhoud");

  function list(id, soort, fits = () => true) {
    const made = element("ul"), far = (edge) => State.nodes.get(edge.from === id ? edge.to : edge.from);
    const edges = Data.edges.filter((one) => one.soort === soort && fits(one) && (one.from === id || one.to === id));
    for (const edge of edges.sort((a, b) => far(a).naam.localeCompare(far(b).naam, "nl"))) {
      const other = far(edge);
      const item = element("li");
      item.append(edge.soort === "lijn" && edge.to === id ? "van: " : "", button(other.naam, () => State.set({ node: other.id })));
      if (edge.soort !== "thema") item.append(` (${edge.tekst})`);
      made.append(item);
    }
    return made;
  }

  function actions(id) {
    const { keuze, zonder, tab } = State.now(), row = element("p", null, { class: "knoppen" });
    if (State.table(id)) {
      const chosen = keuze.includes(id), stops = zonder.includes(id);
      const choose = () => State.set({ keuze: chosen ? keuze.filter((one) => one !== id) : [...keuze, id] });
      row.append(button("Kies om te vergelijken", choose, { "aria-pressed": String(chosen), title: "Kies meer overleggen om ze te vergelijken of samen te voegen" }));
      if (tab === "watals") row.append(button("Stopt", () => (stops ? Decision.keep([id]) : Decision.stop([id])), { "aria-pressed": String(stops) }));
    }
    row.append(button("Verberg", () => {
      State.set({ verborgen: [...State.now().verborgen, id], node: null, keuze: keuze.filter((one) => one !== id) });
      document.querySelector("#verborgen button:last-of-type").focus();
    }));
    return row;
  }

  function facts(id) {
    const { soort, info } = State.nodes.get(id), told = element("dl");
    const put = (label, filled, wide) => {
      const cell = element("dd", null, { class: wide });
      cell.append(filled);
      told.append(element("dt", label, { class: wide }), cell);
    };
    for (const [label, text] of info) put(label, text, "");
    const seats = list(id, "zetel", ({ rol }) => rol !== "toehoorder"), others = list(id, "zetel", ({ rol }) => rol === "toehoorder");
    const lines = list(id, "lijn"), themas = list(id, "thema");
    if (soort === "thema") put(`Overleggen (${themas.children.length})`, themas, "breed");
    else put(soort === "gremium" ? `Aan tafel (${seats.children.length})` : `Zit bij (${seats.children.length})`, seats, "breed");
    if (others.children.length) put(`Telt niet mee als zetel (${others.children.length})`, others, "breed");
    if (lines.children.length) put("Lijnen", lines, "breed");
    return told;
  }

  State.listen((now, before) => {
    const same = ["node", "keuze", "zonder", "samen", "tab"].every((key) => now[key] === before[key]);
    if (same) return;
    pane.hidden = !now.node;
    if (!now.node) return inside.replaceChildren();
    inside.replaceChildren(element("h3", State.name(now.node)), actions(now.node), facts(now.node));
    if (now.node !== before.node) pane.scrollTop = 0;
    return undefined;
  });
  document.getElementById("sluit").addEventListener("click", () => {
    State.set({ node: null });
    document.getElementById("zoek").focus();
  });
})();
