"use strict";
// Coverage: thema by partner for one niveau; a cell tells its status and brings its tables forward on the map.
(() => {
  const chooser = document.getElementById("matrix-niveau"), told = document.getElementById("cel");
  const sheets = [...document.querySelectorAll(".dekking")];

  function show() {
    for (const sheet of sheets) sheet.hidden = sheet.dataset.niveau !== chooser.value;
  }
  function tell(cell) {
    const [tafels, gemeenten, source] = Data.cellen[Number(cell.dataset.cel)], bron = Data.bronnen[source];
    const ids = tafels.map((at) => Data.nodes[at].id), place = cell.closest("td"), table = cell.closest("table");
    const [thema, wie] = [place.parentElement.cells[0], table.tHead.rows[0].cells[place.cellIndex]].map((one) => one.textContent);
    told.replaceChildren(element("strong", `${wie} bij ${thema} (${chooser.selectedOptions[0].text})`), element("span", `: ${cell.getAttribute("aria-label")}.`));
    if (ids.length) told.append(element("span", ` Tafels: ${ids.map(State.name).join(", ")}.`));
    if (gemeenten) told.append(element("span", ` Niet voor: ${gemeenten}.`));
    if (bron) told.append(element("span", ` Bron: ${bron}.`));
    for (const other of document.querySelectorAll(".dekking [aria-pressed=true]")) other.setAttribute("aria-pressed", "false");
    cell.setAttribute("aria-pressed", "true");
    State.set({ keuze: ids, node: null, finding: null });
  }

  for (const sheet of sheets) {
    Grid.make(sheet.querySelector("table"));
    sheet.addEventListener("click", (event) => {
      const cell = event.target.closest("button[data-cel]");
      if (cell) tell(cell);
    });
  }
  chooser.addEventListener("change", show);
  State.listen(({ keuze }, before) => {
    if (keuze !== before.keuze && !keuze.length) {
      for (const cell of document.querySelectorAll(".dekking [aria-pressed=true]")) cell.setAttribute("aria-pressed", "false");
    }
  });
  show();
})();
