"use strict";
// In the tables the name of a table or a party leads to all that the page tells of it, on the map.
(() => {
  const parts = [...document.querySelectorAll(".tabel")], known = new Map();
  // A name of two leads nowhere.
  for (const { id, naam, soort } of Data.nodes) known.set(naam, soort === "thema" || known.has(naam) ? null : id);

  function link(part) {
    if (!part.open || part.dataset.namen) return;
    part.dataset.namen = "ja";
    for (const cell of part.querySelectorAll("td:not(.getal, .leeg)")) {
      const text = cell.textContent, id = known.get(text);
      if (id) cell.replaceChildren(button(text, () => State.set({ ...State.EVERYTHING, tab: "bevindingen", node: id }), { class: "tekst" }));
    }
  }

  const shown = () => State.now().tab === "tabellen";
  for (const part of parts) part.addEventListener("toggle", () => { if (shown()) link(part); });
  State.listen((now, before) => { if (now.tab !== before.tab && shown()) parts.forEach(link); });
})();
